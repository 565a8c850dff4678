"""P10: read from 8 m. Whatever the room wrote, every word comes to the wall, whole, at 5 % of its height or more; and on paper (J9)."""

import json
import re

import pytest
from playwright.sync_api import expect

from acting import confirm, go, press, start
from crowd import Crowd
from server import ROOT

PLAN = "Tests/Browser/plans/every-kind.json"
MANY = "Tests/Browser/plans/many.json"
SIZES = [(1280, 720), (1024, 768), (1920, 1080)]
IDEAS = [
    "Collecte et distribution de nourriture et d’habits, les enfants du cœur", "Un sac à dos futuriste qui devient un lit",
    "Des maisons abandonnées mises à disposition", "Une carte magnétique avec des réductions : repas, douches, foyer",
    "Un livre d’or", "Un hôtel pas cher avec l’argent qu’il a gagné en une journée", "Des douches ouvertes le soir",
    "Un frigo solidaire dans la rue, rempli par les commerçants du quartier le soir", "Dire bonjour et demander le prénom",
    "Des casiers pour garder ses affaires en sécurité pendant la journée, avec une clé", "Un café où on joue ensemble",
    # As long as a note can be, with words that do not break.
    "Un lieu ouvert toute la nuit " + "anticonstitutionnellement " * 9 + "sans papiers",
]
COLUMNS = ["c1", "c3", "c5"]
CROWD = 12

# What is on this page of the wall: texts wholly inside it, and what is too small or cut.
SEEN = """() => {
  const wall = document.querySelector("#wall"), texts = [], wrong = [];
  const walker = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, holder = node.parentElement, range = document.createRange();
    if (!node.data.trim() || holder.closest(".away, .legal, svg")) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    let inside = box.left > -2 && box.top > -2 && box.right < innerWidth + 2 && box.bottom < innerHeight + 2;
    for (let at = holder; at !== wall; at = at.parentElement) {
      const room = at.getBoundingClientRect();
      // A post-it lies a little askew.
      if (getComputedStyle(at).overflow !== "visible") inside = inside && box.bottom < room.bottom + 8 && box.right < room.right + 8;
    }
    if (!inside) wrong.push("cut: " + node.data);
    else texts.push(node.data);
    if (parseFloat(getComputedStyle(holder).fontSize) < innerHeight * 0.05 - 0.5) wrong.push("small: " + node.data);
  }
  const turn = wall.querySelector(".pages");
  return { texts: texts.join("\\n").replace(/\\u00a0/g, " "), wrong, turn: turn ? turn.textContent : "1 / 1" };
}"""


@pytest.fixture
def room(open_room):
    """An evening in which a dozen people wrote long ideas."""
    room = open_room(PLAN)
    lead, screen = room.console(), room.screen()
    crowd = Crowd(room, CROWD)
    start(lead)
    go(lead, "Tes idées")
    notes = [{"note": f"n{index:016x}", "column": COLUMNS[index % 3], "text": text} for index, text in enumerate(IDEAS)]
    crowd.act("a2", [(index, {"write": note}) for index, note in enumerate(notes)])
    return room, lead, screen, crowd


def read_all(screen, words=IDEAS):
    """Every page of the wall at every size, one after the other, as a hand turns them."""
    for width, height in SIZES:
        screen.page.set_viewport_size({"width": width, "height": height})
        # Drawn again after the size is known.
        screen.page.evaluate("window.dispatchEvent(new Event('resize'))")
        here, pages = screen.page.evaluate(SEEN)["turn"].split(" / ")
        texts = ""
        for _ in range(int(pages)):
            seen = screen.page.evaluate(SEEN)
            assert not seen["wrong"], f"{width}x{height}, page {seen['turn']}: {seen['wrong']}"
            texts += seen["texts"] + "\n"
            screen.page.keyboard.press("ArrowRight")
        missing = [idea for idea in words if idea.strip() not in texts]
        assert not missing, f"{width}x{height}: {missing}"


def test_p10_every_idea_is_read_whole_on_the_wall_from_the_board_to_the_result(room):
    _, lead, screen, crowd = room
    press(lead, "Montrer les idées")
    confirm(lead)
    expect(screen.page.locator(".bar")).to_contain_text("On lit ensemble")
    read_all(screen)
    screen.page.keyboard.press("i")
    expect(screen.page.locator(".one-idea")).to_be_visible()
    read_all(screen)
    screen.axe()
    screen.shot("screen-one-idea")
    screen.page.keyboard.press("i")
    go(lead, "Facile et utile")
    expect(screen.page.locator(".bar")).to_contain_text("répond")
    read_all(screen)
    press(lead, "Montrer les cases")
    confirm(lead)
    expect(screen.page.locator(".plane, .items.boxed").first).to_be_visible()
    screen.axe()
    screen.shot("screen-matrix-pages")
    # Nobody answered: no box holds these ideas, and the wall shows them all the same.
    read_all(screen)


def test_p10_a_question_of_twelve_options_and_twelve_things_that_were_rated_are_read_whole(open_room):
    room = open_room(MANY)
    lead, screen = room.console(), room.screen()
    options = [one["fr"] for one in json.loads((ROOT / MANY).read_text())["activities"][1]["settings"]["things"]]
    start(lead)
    for title, shows in [("Montrer les réponses", ".bars"), ("Montrer les moyennes", ".rates")]:
        if shows == ".rates":
            go(lead, "Les notes")
        else:
            press(lead, "Fermer les questions")
            confirm(lead)
        press(lead, title)
        confirm(lead)
        expect(screen.page.locator(shows)).to_be_visible()
        read_all(screen, options)
        screen.axe()
        screen.shot("screen-many" + shows)


def test_j9_what_goes_on_paper_is_a4_accessible_and_says_what_the_evening_is_for(open_room):
    room = open_room(PLAN)
    printer = room.paper()
    sheets = printer.page.locator(".desk nav button")
    expect(sheets).to_have_count(7)
    printer.page.get_by_label("Le jour").fill("jeudi 14 novembre")
    printer.page.get_by_label("Le lieu").fill("centre social du Faubourg")
    for index in range(7):
        sheets.nth(index).click()
        printer.axe()
        printer.shot(f"print-{index + 1}")
        pages = printer.page.locator(".page").count()
        if pages:
            assert len(re.findall(rb"/Type\s*/Page\b", printer.page.pdf(prefer_css_page_size=True, print_background=True))) == pages
            cut = "[...document.querySelectorAll('.page')].filter((one) => one.scrollHeight > one.clientHeight + 2).length"
            assert printer.page.evaluate(cut) == 0
    sheets.first.click()
    poster = printer.page.locator(".page")
    expect(poster).to_contain_text("Votre participation servira à")
    expect(poster).to_contain_text("Vous pouvez venir sans téléphone")
    expect(poster).not_to_contain_text(room.code[:3])
    printer.page.reload()
    expect(printer.page.locator(".page")).to_contain_text("jeudi 14 novembre")
