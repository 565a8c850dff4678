"""An article written by a table on several phones, shown page by page on the wall, printed, presented and voted on."""

import re

import pytest
from playwright.sync_api import expect

from acting import confirm, go, press, start, take_part

PLAN = "Tests/Browser/plans/newspaper.json"
TITLE = "Un frigo solidaire ouvre rue des Lilas"
LEAD = "Il y a un an, ce n’était qu’un post-it sur un mur. Aujourd’hui, tout le quartier y dépose, et tout le quartier s’y sert."
TEXT = [
    "Samedi matin, devant la boulangerie, une vingtaine de personnes se serrent autour d’une porte jaune. « Au début, personne "
    "n’y croyait », raconte une habitante. « Maintenant, c’est ma petite-fille qui m’y emmène. »",
    "Le frigo est ouvert jour et nuit. On y pose ce qu’on a en trop, on y prend ce qui manque, et personne ne demande rien. "
    "Les commerçants de la place ont dit oui les premiers : le boulanger apporte le pain, la pharmacie garde les clés.",
    "Le projet a coûté moins cher que prévu : le frigo vient d’une école, la peinture d’un chantier, l’électricité du centre "
    "social. Six bénévoles se relaient pour nettoyer. Ils cherchent encore deux personnes pour le dimanche.",
    "Et demain ? La mairie promet un deuxième frigo avant l’hiver, de l’autre côté de la voie ferrée. « On aimerait que ça ne "
    "s’arrête jamais », sourit un lycéen, un chiffon à la main.",
]
OTHER = "Ici, plus personne ne dort dehors"


def sit(phone, number):
    phone.page.locator(".tables button").nth(number - 1).click()


def pen(phone, text):
    phone.page.locator("textarea").fill(text)
    phone.page.locator(".dock .main").click()
    expect(phone.page.locator(".making")).to_be_visible()
    expect(phone.page.locator(".making .wait")).to_have_count(0)


def begin(phone, part):
    phone.page.locator(f".making .part.{part} .ways button").first.click()
    expect(phone.page.locator("textarea")).to_be_visible()


def paragraph(phone, text):
    phone.page.locator(".making .add").click()
    pen(phone, text)


def draw(phone):
    """A house, as a finger draws it."""
    phone.page.locator(".making .part", has_text="Le dessin").locator(".ways button").click()
    sheet = phone.page.locator(".paper .sketch")
    box = sheet.bounding_box()
    lines = [
        [(.06, .88), (.94, .88)], [(.25, .88), (.25, .48), (.5, .24), (.75, .48), (.75, .88)], [(.44, .88), (.44, .64), (.56, .64), (.56, .88)],
        [(.3, .53), (.39, .53), (.39, .62), (.3, .62), (.3, .53)], [(.1, .14), (.17, .1), (.22, .17), (.16, .24), (.09, .2), (.1, .14)],
    ]
    for index, line in enumerate(lines):
        phone.page.locator(".pencil").nth([3, 1, 0, 3, 4][index]).click()
        x, y = line[0]
        phone.page.mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"])
        phone.page.mouse.down()
        for x, y in line[1:]:
            phone.page.mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"], steps=8)
        phone.page.mouse.up()
    phone.shot("phone-article-drawing")
    phone.page.locator(".dock .main").click()
    expect(phone.page.locator(".making .frame .sketch")).to_be_visible()


@pytest.fixture
def room(open_room):
    return open_room(PLAN)


def test_a_table_writes_its_front_page_together_and_the_room_sees_it_when_the_lead_shows_it(room, tmp_path):
    one, two, far = room.phone(), room.phone(color_scheme="dark"), room.phone(locale="en-GB")
    console, screen = room.console(), room.screen()
    for phone, table in [(one, 1), (two, 1), (far, 2)]:
        take_part(phone)
        sit(phone, table)
    start(console)
    expect(one.page.locator(".making")).to_be_visible()
    one.shot("phone-article-empty")
    screen.shot("screen-article-writing")
    write_together(one, two)
    far.shot("phone-en-article-empty")
    begin(far, "title")
    pen(far, OTHER)
    one.must_not_have_received(OTHER)
    far.must_not_have_received(TITLE, TEXT[0])
    for viewer in [screen, console]:
        viewer.must_not_have_received(TITLE, OTHER)
    one.shot("phone-article-parts")
    one.axe()
    one.page.locator(".dock .main").click()
    one.page.screenshot(path=one.shot("phone-article-preview"), full_page=True, scale="css")
    one.axe()
    one.page.locator(".dock .main").click()
    cross(one, two)
    show(console, screen, [one, far])
    papers(room, tmp_path)
    present(console, screen)


def write_together(one, two):
    """Two people at one table: each sees where the other writes, and what was finished."""
    begin(one, "title")
    expect(two.page.locator(".part.title .busy")).to_contain_text("Quelqu’un écrit ici.")
    two.shot("phone-article-busy")
    two.axe()
    begin(two, "lead")
    one.page.locator("textarea").fill(TITLE)
    one.shot("phone-article-pen")
    one.axe()
    pen(one, TITLE)
    expect(one.page.locator(".part.lead .busy")).to_be_visible()
    pen(two, LEAD)
    for phone in [one, two]:
        expect(phone.page.locator(".part.title")).to_contain_text(TITLE)
        expect(phone.page.locator(".part.lead")).to_contain_text(LEAD)
    for index, text in enumerate(TEXT):
        paragraph([one, two][index % 2], text)
    draw(one)
    expect(two.page.locator(".making .frame .sketch")).to_be_visible()


def cross(one, two):
    """Two texts that cross in a hole of the network: none is lost, and who was slower chooses."""
    with two.without_network():
        begin(two, "lead")
        two.page.locator("textarea").fill("Le début que personne n’attendait.")
        two.page.locator(".dock .main").click()
        expect(two.page.locator(".part.lead .wait")).to_be_visible()
        begin(one, "lead")
        pen(one, LEAD + " Samedi, c’était la fête.")
    expect(two.page.locator("blockquote.mine")).to_have_text("Le début que personne n’attendait.")
    expect(two.page.locator("blockquote.now")).to_contain_text("Samedi, c’était la fête.")
    two.shot("phone-article-crossed")
    two.axe()
    two.page.locator(".dock .plain").click()
    expect(two.page.locator(".part.lead")).to_contain_text("Samedi, c’était la fête.")


def show(console, screen, phones):
    press(console, "Fermer l’écriture")
    confirm(console)
    expect(console.page.locator(".front-pages > li")).to_have_count(2)
    screen.must_not_have_received(TITLE, OTHER)
    console.shot("console-article-closed")
    console.axe()
    phones[0].shot("phone-article-closed")
    press(console, "Montrer la première page")
    expect(screen.page.locator("#wall .headline")).to_have_text(TITLE)
    screen.must_not_have_received(OTHER)
    screen.shot("screen-article-page")
    screen.axe()
    screen.page.keyboard.press("l")
    expect(screen.page.locator("#wall .dateline")).to_contain_text("Price: one smile")
    screen.shot("screen-en-article-page")
    screen.page.keyboard.press("l")
    screen.page.set_viewport_size({"width": 1920, "height": 1080})
    screen.shot("screen-article-page-1080")
    screen.page.keyboard.press("ArrowRight")
    screen.shot("screen-article-read")
    expect(phones[1].page.locator(".headline")).to_have_text(TITLE)
    phones[1].shot("phone-en-article-shown")
    press(console, "Tourner la page")
    expect(screen.page.locator("#wall .headline")).to_have_text(OTHER)
    screen.shot("screen-article-second")


def papers(room, folder):
    """The printed page, as a printer would get it."""
    paper = room.paper()
    paper.page.locator(".desk nav button", has_text="Le journal").click()
    expect(paper.page.locator(".journal")).to_have_count(2)
    paper.shot("print-article")
    paper.axe()
    paper.page.pdf(path=folder / "a4.pdf", prefer_css_page_size=True, print_background=True)
    paper.page.locator(".desk .tick").click()
    paper.page.pdf(path=folder / "a3.pdf", prefer_css_page_size=True, print_background=True)
    for name, size in [("a4", (595, 842)), ("a3", (842, 1191))]:
        told = (folder / f"{name}.pdf").read_bytes()
        boxes = {tuple(round(float(one)) for one in box.split()) for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", told)}
        assert boxes == {(0, 0, *size)}, f"{name}: {boxes}"
        assert len(re.findall(rb"/Type\s*/Page\b", told)) == 2, "a page of the paper is a sheet"


def present(console, screen):
    go(console, "Les tables présentent")
    expect(console.page.locator(".stage .headline")).to_have_text(TITLE)
    expect(screen.page.locator("#wall .headline")).to_have_count(0)
    press(console, "Appeler la première table")
    expect(screen.page.locator("#wall .headline")).to_have_text(TITLE)
    screen.shot("screen-article-presented")
    console.shot("console-article-presented")
