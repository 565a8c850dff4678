"""What is held in the hand: the lead's telephone, the raised hand, one telephone among several people."""

import pytest
from playwright.sync_api import expect

from acting import confirm, everything_is_sent, look_at, ranking, stick, take_part, write

PLAN = "Tests/Browser/plans/short.json"
IDEAS = ["Des bancs à l’ombre", "Un kiosque à musique"]


@pytest.fixture
def room(open_room):
    return open_room(PLAN)


def press(remote, words):
    """The large button, lowest under the thumb, once it says so."""
    remote.page.locator(".dock .main", has_text=words).click()


def open_page(remote, words):
    remote.page.locator(".places .chip, .then .chip", has_text=words).click()


def home(remote):
    remote.page.locator(".dock .wide", has_text="Revenir aux commandes").click()


def test_p13_a_whole_workshop_is_led_from_a_telephone(room):
    remote, screen, phone, other = room.remote(), room.screen(), room.phone(), room.phone(locale="en-GB")
    for one in [phone, other]:
        take_part(one)
    expect(remote.page.locator("main")).to_contain_text("2 personnes")
    remote.axe()
    press(remote, "Commencer")
    for one, idea in zip([phone, other], IDEAS):
        write(one, idea)
    expect(remote.page.locator("h1")).to_have_text("Vos idées")
    remote.must_not_have_received(*IDEAS)
    remote.shot("remote-ideation")
    press(remote, "Montrer les idées")
    confirm(remote)
    expect(screen.page.locator("main")).to_contain_text(IDEAS[0])
    open_page(remote, "Le mur")
    expect(remote.page.locator(".shape")).to_contain_text(IDEAS[1])
    remote.page.locator(".put-on button", has_text="Éteindre").click()
    expect(screen.page.locator("main")).not_to_contain_text(IDEAS[0])
    remote.page.locator(".put-on button", has_text="Rallumer").click()
    remote.shot("remote-wall")
    home(remote)
    open_page(remote, "Improviser")
    remote.shot("remote-improvise")
    remote.page.locator(".fav", has_text="silence").click()
    home(remote)
    expect(remote.page.locator(".then")).to_contain_text("silence")
    remote.page.locator(".notice button", has_text="Annuler").click()
    expect(remote.page.locator(".then")).to_contain_text("Le vote")
    vote(remote, screen, [phone, other])
    open_page(remote, "Improviser")
    remote.page.locator(".ending").click()
    expect(screen.page.locator("h1")).to_have_text("Merci à vous")
    expect(phone.page.locator("h1")).to_have_text("Merci.")
    press(remote, "Reprendre l’atelier")
    expect(remote.page.locator("h1")).to_have_text("Le vote")


def vote(remote, screen, phones):
    """Opened, closed too early, opened again, closed, counted, shown: all with a thumb."""
    open_page(remote, "Improviser")
    remote.page.locator(".plan li button", has_text="Le vote").click()
    remote.page.locator(".acts button", has_text="Y aller").click()
    press(remote, "Ouvrir le vote")
    stick(phones[0], IDEAS[0], 2)
    press(remote, "Fermer le vote")
    confirm(remote)
    remote.shot("remote-undo")
    remote.page.locator(".back-way button", has_text="Rouvrir").click()
    stick(phones[1], IDEAS[1])
    for phone in phones:
        everything_is_sent(phone)
    press(remote, "Fermer le vote")
    confirm(remote)
    press(remote, "Compter maintenant")
    confirm(remote)
    remote.page.locator(".others .chip", has_text="Tout montrer").click()
    confirm(remote)
    # The wall turns the places over one by one.
    expect(screen.page.locator(".rank li:not(.hidden)")).to_have_count(len(IDEAS))
    assert ranking(screen) == {IDEAS[0]: 2, IDEAS[1]: 1}


def test_p7_the_hand_goes_up_over_every_telephone_and_what_was_being_written_comes_back(room):
    remote, phone, visitor = room.remote(), room.phone(), room.phone(320, 640, locale="en-GB")
    take_part(phone)
    press(remote, "Commencer")
    pen = phone.page.locator("textarea")
    pen.fill("Un banc")
    pen.press("Home")
    remote.page.locator(".hands").click()
    for one in [phone, visitor]:
        expect(one.page.locator(".raised h1")).to_be_visible()
        one.axe()
    phone.shot("phone-attention")
    visitor.shot("phone-en-attention-320")
    expect(pen).not_to_be_visible()
    phone.page.keyboard.type("perdu")
    remote.page.locator(".hands", has_text="On reprend").click()
    expect(pen).to_be_focused()
    phone.page.keyboard.type("Ici : ")
    expect(pen).to_have_value("Ici : Un banc")
    expect(visitor.page.locator(".raised")).to_have_count(0)


def test_j8_four_people_share_one_telephone_and_none_sees_what_another_wrote(room):
    remote, phone = room.remote(), room.phone()
    take_part(phone)
    for name in ["Fatima", "", "René"]:
        phone.page.locator(".dock .plain, .add").first.click()
        if phone.page.locator("#first-name").count() == 0:
            phone.page.locator(".add").click()
        phone.page.locator("#first-name").fill(name)
        phone.page.locator("form .wide").click()
        expect(phone.page.locator("form")).to_have_count(0)
    expect(remote.page.locator("main")).to_contain_text("4 personnes")
    phone.axe()
    phone.shot("phone-people")
    press(remote, "Commencer")
    for index, words in enumerate(["Le mien", "Celui de Fatima", "Le troisième", "Celui de René"]):
        phone.page.locator(".people button").nth(index).click()
        phone.page.locator(".dock .main").click()
        expect(phone.page.locator("li.note")).to_have_count(0)
        write(phone, words)
        everything_is_sent(phone)
        phone.page.locator(".whose").click()
    phone.page.reload()
    expect(phone.page.locator(".people")).to_contain_text("Fatima")
    phone.page.locator(".people button", has_text="Fatima").click()
    phone.page.locator(".dock .main", has_text="Fatima").click()
    expect(phone.page.locator("li.note")).to_have_count(1)
    expect(phone.page.locator("li.note")).to_contain_text("Celui de Fatima")
    press(remote, "Montrer les idées")
    confirm(remote)
    expect(phone.page.locator("main")).to_contain_text("Celui de René")



def test_p13_a_link_that_is_taken_back_closes_the_telephone_that_has_it(open_room):
    room = open_room(PLAN)
    console, remote = room.console(), room.remote()
    expect(remote.page.locator(".dock")).to_be_visible()
    look_at(console, "Réglages")
    console.page.locator(".device button", has_text="Reprendre ce lien").first.click()
    confirm(console)
    expect(remote.page.locator("h1")).to_have_text("Ce lien a été repris.")
    remote.axe()
