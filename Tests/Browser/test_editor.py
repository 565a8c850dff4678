"""A plan made from nothing in the editor, by mouse and by keyboard, begun, and joined by a phone."""

import json
import re

import pytest
from playwright.sync_api import expect

from acting import start, take_part
from server import ROOT

QUESTION = "Que faire de la place du marché ?"


class Mouse:
    """Presses with a click."""

    def __init__(self, page):
        self.page = page

    def press(self, place):
        place.click()


class Keyboard(Mouse):
    """Presses with Enter on what has the focus; no pointer at all."""

    def press(self, place):
        place.focus()
        self.page.keyboard.press("Enter")


@pytest.fixture
def room(open_room):
    return open_room(None)


def is_saved(home):
    expect(home.page.locator(".saved")).to_have_text("Tout est enregistré")


def part(home, words):
    return home.page.locator(".part", has_text=words)


def chosen(home):
    return home.page.locator(".part.this")


def button(home, name):
    return home.page.get_by_role("button", name=name)


def add(home, hands, kind):
    hands.press(button(home, "Ajouter").first)
    hands.press(home.page.locator(".kinds button", has_text=re.compile("^" + kind)))
    expect(home.page.get_by_label("Nom de l’activité")).to_be_focused()


def write(home, label, words):
    field = home.page.get_by_label(label, exact=True)
    field.focus()
    home.page.keyboard.press("Control+A")
    home.page.keyboard.type(words)


@pytest.mark.parametrize("hands", [Mouse, Keyboard])
def test_a_session_planned_from_nothing_is_begun_and_joined_by_a_phone(room, hands):
    home = room.home()
    hands = hands(home.page)
    hands.press(button(home, "Nouveau plan"))
    write(home, "La question de l’atelier", QUESTION)
    write(home, "Votre participation servira à…", "choisir un aménagement")
    write(home, "Qui propose, qui paie", "La mairie.")
    add(home, hands, "Consigne")
    write(home, "Nom de l’activité", "Bienvenue")
    hands.press(button(home, "Ajouter une phrase"))
    home.page.keyboard.type("On s’assied.")
    home.page.keyboard.press("Enter")
    home.page.keyboard.type("On se présente.")
    expect(home.page.locator(".bare li")).to_have_count(2)
    add(home, hands, "Vote par gommettes")
    add(home, hands, "Post-its")
    write(home, "Nom de l’activité", "Vos idées")
    # The ideas come before the vote, which takes them.
    home.page.locator(".part.this > button").focus()
    home.page.keyboard.press("Alt+ArrowUp")
    expect(chosen(home)).to_contain_text("2")
    hands.press(part(home, "Vote").locator("> button"))
    home.page.get_by_label("Les idées viennent de").select_option("2")
    is_saved(home)
    home.axe()
    home.shot("home-editor-" + type(hands).__name__.lower())
    hands.press(button(home, "Commencer l’atelier"))
    home.page.wait_for_url("**/console")
    start(home)
    desk = room.home()
    code = re.sub(r"\D", "", desk.page.locator(".tonight .code b").inner_text())
    phone = room.phone(url=f"{room.server.url}/#{code}")
    expect(phone.page.locator("h1")).to_have_text(QUESTION)
    take_part(phone)
    expect(phone.page.locator("h1")).to_contain_text("On s’assied.")


def test_a_bad_value_gets_its_sentence_beside_the_field(room):
    home = room.home()
    button(home, "Nouveau plan").click()
    add(home, Mouse(home.page), "Vote par gommettes")
    write(home, "Gommettes par personne", "99")
    field = home.page.locator(".field", has=home.page.get_by_label("Gommettes par personne", exact=True))
    expect(field.locator(".mistake")).to_contain_text("Écris un nombre de 1 à 20")
    expect(home.page.get_by_label("Gommettes par personne", exact=True)).to_have_attribute("aria-invalid", "true")
    expect(chosen(home)).to_contain_text("à corriger")
    home.axe()
    # It cannot begin, and says where to mend it.
    button(home, "Commencer l’atelier").click()
    expect(home.page.locator(".mistake").first).to_be_visible()
    expect(home.page).to_have_url(re.compile("/home"))
    part(home, "Vote").locator("> button").click()
    write(home, "Gommettes par personne", "5")
    expect(field.locator(".mistake")).to_have_count(0)


def test_two_windows_of_one_plan_lose_nothing(room):
    home = room.home()
    button(home, "Nouveau plan").click()
    write(home, "La question de l’atelier", "Avant")
    is_saved(home)
    other = room.home()
    other.page.locator(".plans button.name", has_text="Avant").click()
    write(home, "La question de l’atelier", "De la première")
    is_saved(home)
    write(other, "La question de l’atelier", "De la seconde")
    expect(other.page.locator(".apart")).to_contain_text("Ton texte est gardé à part")
    is_saved(other)
    # Each goes on with its own.
    write(home, "La question de l’atelier", "De la première encore")
    is_saved(home)
    expect(home.page.locator(".apart")).to_have_count(0)
    last = room.home()
    for title in ["De la première encore", "De la seconde"]:
        expect(last.page.locator(".plans button.name", has_text=title)).to_be_visible()


def test_what_is_undone_comes_back_and_what_is_removed_too(room):
    home = room.home()
    button(home, "Nouveau plan").click()
    for kind in ["Consigne", "Post-its", "Vote par gommettes"]:
        add(home, Mouse(home.page), kind)
    part(home, "Post-its").locator("> button").focus()
    home.page.keyboard.press("Delete")
    expect(part(home, "Post-its")).to_have_count(0)
    home.page.locator(".news button", has_text="Annuler").click()
    expect(part(home, "Post-its")).to_have_count(1)
    home.page.keyboard.press("Control+z")
    expect(home.page.locator(".part:not(.whole)")).to_have_count(2)
    home.page.keyboard.press("Control+Shift+z")
    expect(home.page.locator(".part:not(.whole)")).to_have_count(3)
    # By the handle, from the last place to the first.
    handle = part(home, "Vote").locator(".grip")
    box, target = handle.bounding_box(), part(home, "Consigne").bounding_box()
    home.page.mouse.move(box["x"] + 8, box["y"] + 12)
    home.page.mouse.down()
    home.page.mouse.move(box["x"] + 8, target["y"] + 40)
    home.page.mouse.move(box["x"] + 8, target["y"] + 2)
    home.page.mouse.up()
    expect(home.page.locator(".part:not(.whole)").first).to_contain_text("Vote")


def test_a_plan_goes_out_as_a_file_and_comes_back_as_a_template(room, tmp_path):
    home = room.home()
    button(home, "Partir de « Comment aider les SDF").click()
    expect(home.page.locator(".part:not(.whole)")).to_have_count(11)
    with home.page.expect_download() as download:
        button(home, "Exporter").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert json.loads(path.read_text()) == json.loads((ROOT / "sessions/aider-les-sdf.json").read_text())
    button(home, "Garder comme modèle").click()
    expect(home.page.locator(".news")).to_contain_text("Gardé comme modèle")
    button(home, "Accueil").click()
    expect(home.page.locator(".plans .tag")).to_have_text("modèle")
    home.page.locator("input[type=file]").set_input_files(path)
    expect(home.page.locator(".editor")).to_be_visible()
    button(home, "Accueil").click()
    path.write_text("{\n\"title\": Aider")
    home.page.locator("input[type=file]").set_input_files(path)
    expect(home.page.locator(".news")).to_contain_text("La ligne 2 ne se lit pas")
    home.axe()
    home.shot("home")


def test_too_long_without_getting_up_is_told_and_mended_in_one_press(room):
    home = room.home()
    button(home, "Nouveau plan").click()
    add(home, Mouse(home.page), "Post-its")
    write(home, "Durée, en minutes", "25")
    expect(home.page.locator(".sit")).to_contain_text("25 min d’affilée")
    home.page.get_by_label("Temps possible, en min", exact=True).fill("20")
    expect(home.page.locator(".over")).to_contain_text("5 min de trop")
    home.page.locator(".sit button").click()
    expect(home.page.locator(".part:not(.whole)")).to_have_count(3)
    expect(home.page.locator(".sit")).to_have_count(0)


def test_the_phone_beside_the_form_is_the_real_page(room):
    home = room.home()
    button(home, "Partir de « Comment aider les SDF").click()
    part(home, "Tes idées").locator("> button").click()
    phone = home.page.frame_locator(".preview iframe")
    expect(phone.locator("textarea")).to_be_visible()
    part(home, "Le vote").locator("> button").click()
    expect(phone.locator("li.note").first).to_be_visible()
    part(home, "L’atelier").locator("> button").click()
    expect(phone.locator("h1")).to_contain_text("Comment aider les SDF")
    # Nothing of it stays in the browser, where a real phone may be tried.
    assert home.page.evaluate("localStorage.getItem('last')") is None


def test_the_editor_is_of_use_on_a_phone_and_in_english(room):
    home = room.home(360, 740, is_mobile=True, has_touch=True)
    button(home, "English").click()
    button(home, "Start from “Which question").click()
    part(home, "Your question").locator("> button").click()
    expect(home.page.get_by_label("Name of the activity")).to_be_in_viewport()
    assert home.page.evaluate("document.documentElement.scrollWidth") <= 360
    button(home, "See it on a phone").click()
    expect(home.page.frame_locator(".preview iframe").locator("textarea")).to_be_visible()
    home.axe()
    home.shot("home-editor-360")
