"""Each table keeps two ideas; what is not kept stays, says so and gets an answer; what is beside the subject is kept for later."""

import pytest
from playwright.sync_api import expect

from acting import choose, confirm, everything_is_sent, look_at, press, start, take_part, write

PLAN = "Tests/Browser/plans/sorting.json"
IDEAS = {
    "t1": ["Un frigo dans la rue", "Des frigos dans les rues", "Un livre d’or", "Un café suspendu"],
    "t2": ["Des douches gratuites le soir", "Une carte magnétique avec des réductions", "Un frigo de rue"],
}


@pytest.fixture
def room(open_room):
    return open_room(PLAN)


def sit(phone, number):
    phone.page.locator(".tables button").nth(number - 1).click()
    expect(phone.page.locator(".tables [aria-pressed=true]")).to_be_visible()


def keep(phone, idea):
    phone.page.locator("li.choose", has_text=idea).get_by_role("button", name="Garder").click()


def written(room):
    """Two phones at the first table, one at the second, and their ideas."""
    lead, screen = room.console(), room.screen()
    one, other, far = [room.phone() for _ in range(3)]
    for phone, table in [(one, 1), (other, 1), (far, 2)]:
        take_part(phone)
        sit(phone, table)
    start(lead)
    for index, idea in enumerate(IDEAS["t1"]):
        write([one, other][index % 2], idea)
    for idea in IDEAS["t2"]:
        write(far, idea)
    press(lead, "Montrer les idées")
    confirm(lead)
    return lead, screen, one, other, far


def known(lead):
    """A remark of the team on an idea of the board, in two taps and some words."""
    lead.page.locator(".board .note button", has_text="Une carte magnétique").click()
    lead.page.locator(".hand button", has_text="À savoir").click()
    lead.page.locator("#hand-words").fill("La ville a déjà une carte pour les bus.")
    lead.page.locator(".hand form .main").click()


def test_a15_each_table_keeps_two_ideas_and_the_others_get_an_answer(room):
    lead, screen, one, other, far = written(room)
    known(lead)
    expect(far.page.locator("li.note", has_text="Une carte").first).to_contain_text("La ville a déjà une carte pour les bus.")
    expect(screen.page.locator("main")).to_contain_text("À savoir, dit l’équipe")
    far.shot("phone-known")
    screen.shot("screen-known")
    choose(lead, "Clore les idées")
    confirm(lead)
    press(lead, "Trier")

    tables_keep(one, other, far, screen)
    # From a second device, the lead joins what two tables both wrote, and takes it apart again.
    join_and_part(room, lead)
    keep(far, "Des douches gratuites")
    far.page.locator(".dock .main").click()
    everything_is_sent(far)
    lead.shot("console-sorting")
    lead.axe()
    kept_is_shown(lead, screen, one, other)
    the_rest_is_answered(lead, screen, other)


def tables_keep(one, other, far, screen):
    # Two ideas of the table look alike: its phones are asked, nobody else's.
    expect(one.page.locator("h1")).to_have_text("Ces deux idées se ressemblent ?")
    expect(far.page.locator("h1")).to_have_text("Gardez 2 idées.")
    one.shot("phone-sorting-pair")
    one.axe()
    one.page.locator(".dock .main").click()
    for phone in [one, other]:
        expect(phone.page.locator("h1")).to_have_text("Gardez 2 idées.")
        expect(phone.page.locator("li.choose")).to_have_count(3)

    # Two phones of one table: the second of two third ideas is refused, with a sentence.
    keep(one, "Un frigo dans la rue")
    keep(other, "Un livre d’or")
    for phone in [one, other]:
        expect(phone.page.locator(".slots .full")).to_have_count(2)
    expect(one.page.locator("li.choose", has_text="Un café suspendu").get_by_role("button", name="Garder")).to_be_disabled()
    one.shot("phone-sorting")
    one.axe()
    expect(screen.page.locator(".foot")).to_contain_text("On attend encore")
    screen.must_not_have_received("Un livre d’or\",\"tint")
    far.must_not_have_received('"kept":{"n')
    screen.shot("screen-sorting")


def join_and_part(room, lead):
    remote = room.remote()
    remote.page.locator(".places .chip", has_text="se ressemblent").click()
    expect(remote.page.locator(".twins .paper")).to_have_count(2)
    remote.shot("remote-pairs")
    remote.axe()
    remote.page.locator(".twins .main").first.click()
    expect(remote.page.locator(".doubles h1")).to_have_text("Plus rien ne se ressemble")
    lead.page.locator(".shape .head button", has_text="ressemble").click()
    expect(lead.page.locator(".doubles li")).to_contain_text("Un frigo de rue")
    lead.page.locator(".doubles li").get_by_role("button", name="Séparer").click()
    expect(lead.page.locator(".twins .paper")).to_have_count(2)
    lead.shot("console-sorting-pairs")
    lead.axe()
    lead.page.locator(".shape .head button", has_text="Sur le mur").click()


def kept_is_shown(lead, screen, one, other):
    press(lead, "Montrer ce qu’on garde")
    confirm(lead)
    expect(screen.page.locator("h1")).to_contain_text("Ce que nous gardons")
    screen.shot("screen-sorting-shown")
    expect(one.page.locator("h1")).to_have_text("Les idées gardées")
    expect(other.page.locator("section", has_text="Vos idées").locator("li", has_text="Un café suspendu")).to_contain_text("Pas gardée cette fois")
    other.shot("phone-sorting-shown")
    other.axe()
    lead.shot("console-sorting-shown")


def the_rest_is_answered(lead, screen, other):
    # What was left on the way is answered with the rest.
    press(lead, "La suite de vos idées")
    lead.page.locator(".shape .head button", has_text="Saisir").click()
    lead.page.locator(".entering textarea").fill("On les reprend au printemps.")
    lead.page.locator(".entering form [type=submit]").click()
    expect(other.page.locator("section", has_text="Tes idées").locator("li", has_text="Un café suspendu")).to_contain_text("On les reprend au printemps.")
    lead.shot("console-sorting-decision")
    screen.shot("screen-sorting-decision")


def test_a16_a_side_subject_is_kept_for_later_in_two_taps_and_comes_back_at_the_end(room):
    lead, screen, one, _, _ = written(room)
    host = room.host()
    look_at(lead, "À reprendre")
    lead.page.locator("#later-words").fill("Les horaires du centre")
    lead.page.keyboard.press("Enter")
    expect(lead.page.locator(".later li")).to_contain_text("Les horaires du centre")
    lead.shot("console-later")
    lead.axe()
    host.page.locator(".tables button").first.click()
    host.page.locator(".team .chip", has_text="À reprendre").click()
    host.page.locator("#later-words").fill("Le parking le soir")
    host.page.locator(".later .main").click()
    expect(host.page.locator(".later li")).to_have_count(2)
    host.shot("host-later")
    host.axe()
    look_at(lead, "En direct")
    lead.page.locator(".board .note button", has_text="Un café suspendu").click()
    lead.page.locator(".hand button", has_text="À reprendre plus tard").click()
    screen.must_not_have_received("parking")
    one.must_not_have_received("parking")
    remote = room.remote()
    remote.page.locator(".places .chip", has_text="À reprendre").click()
    expect(remote.page.locator(".later li")).to_have_count(3)
    remote.page.locator(".later li", has_text="Le parking").get_by_role("button", name="Enlever").click()
    expect(remote.page.locator(".later li")).to_have_count(2)
    remote.page.locator(".later .back-way button").click()
    expect(host.page.locator(".later li")).to_have_count(3)
    remote.shot("remote-later")
    remote.axe()
    lead.page.locator(".views select").select_option(label="À reprendre plus tard")
    expect(screen.page.locator("main")).to_contain_text("Le parking le soir")
    screen.shot("screen-later")
    screen.axe()
