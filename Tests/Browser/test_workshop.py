"""The workshop of the issue, from scan to result: what must not be seen is looked for in the frames, not only on the pages."""

import pytest
from playwright.sync_api import expect

from acting import choose, confirm, everything_is_sent, press, ranking, start, stick, take_part, write

SIZES = [(320, 640), (360, 740), (414, 896)]
LANGUAGES = ["fr-FR", "en-GB"]
IDEAS = ["Des bancs à l’ombre", "A fountain to drink", "Un kiosque à musique",
         "Flowers everywhere", "Un mur à dessiner", "A seed market"]
# What counts would be called, in the views of phones and of the wall.
COUNTS = ['"result"', '"ranking"', '"place":']


@pytest.fixture
def room(open_room):
    return open_room("Tests/Browser/plans/short.json")


def come_in(room):
    phones = [room.phone(*size, locale=language) for language in LANGUAGES for size in SIZES]
    for phone in phones:
        take_part(phone)
    return phones


def write_in_silence(phones, lead, screen):
    for phone, idea in zip(phones, IDEAS):
        write(phone, idea)
    expect(screen.page.locator("main")).to_contain_text("6 idées, face cachée")
    lead.must_not_have_received(*IDEAS)
    screen.must_not_have_received(*IDEAS)
    for phone, own in zip(phones, IDEAS):
        assert phone.received(own)
        phone.must_not_have_received(*[idea for idea in IDEAS if idea != own])


def read_together(phones, lead, screen):
    press(lead, "Montrer les idées")
    confirm(lead)
    for idea in IDEAS:
        expect(screen.page.locator("main")).to_contain_text(idea)
        for phone in phones:
            expect(phone.page.locator("main")).to_contain_text(idea)


def open_the_vote(phones, lead):
    lead.page.locator(".plan li button", has_text="Le vote").click()
    confirm(lead)
    press(lead, "Ouvrir le vote")
    for phone in phones:
        expect(phone.page.locator(".put").first).to_be_visible()


def lose_the_network_in_the_middle(phone):
    """Goes on without a network, comes back, reloads: the same gommettes as before, and all of them at the server."""
    stick(phone, IDEAS[0])
    with phone.without_network():
        stick(phone, IDEAS[0])
        stick(phone, IDEAS[1])
        expect(phone.page.locator(".dock .wait")).to_be_visible()
    phone.page.reload()
    expect(phone.page.locator("li.note", has_text=IDEAS[0]).locator(".put .dot")).to_have_count(2)
    expect(phone.page.locator("li.note", has_text=IDEAS[1]).locator(".put .dot")).to_have_count(1)
    everything_is_sent(phone)


def nobody_has_received_counts(room):
    for viewer in room.viewers:
        viewer.must_not_have_received(*COUNTS)


def count_and_show(room, phones, lead, screen):
    press(lead, "Fermer le vote")
    confirm(lead)
    expect(screen.page.locator("h1")).to_have_text("Le vote est fermé")
    nobody_has_received_counts(room)
    press(lead, "Compter maintenant")
    confirm(lead)
    expect(screen.page.locator("h1")).to_have_text("Le vote est compté")
    for viewer in [screen, *phones]:
        viewer.must_not_have_received(*COUNTS)
    choose(lead, "Tout montrer")
    confirm(lead)
    # The wall turns the places over one by one.
    expect(screen.page.locator(".rank li:not(.hidden)")).to_have_count(len(IDEAS))
    expect(screen.page.locator(".rank li.hidden")).to_have_count(0)


def test_six_phones_go_from_the_scan_to_the_result_and_one_of_them_loses_the_network(room):
    lead, screen = room.console(), room.screen()
    phones = come_in(room)
    assert phones[0].page.evaluate("isSecureContext") is False
    start(lead)
    write_in_silence(phones, lead, screen)
    read_together(phones, lead, screen)
    open_the_vote(phones, lead)
    lose_the_network_in_the_middle(phones[0])
    stick(phones[1], IDEAS[0], 2)
    stick(phones[2], IDEAS[0])
    stick(phones[3], IDEAS[1], 2)
    stick(phones[4], IDEAS[2])
    phones[5].page.locator(".dock button[aria-pressed]").click()
    for phone in phones:
        everything_is_sent(phone)
        phone.page.locator(".dock .main").click()
    expect(screen.page.locator("main")).to_contain_text("6")
    nobody_has_received_counts(room)
    count_and_show(room, phones, lead, screen)
    stuck = {idea: 0 for idea in IDEAS} | {IDEAS[0]: 5, IDEAS[1]: 3, IDEAS[2]: 1}
    assert ranking(screen) == stuck
    for phone in phones:
        expect(phone.page.locator("li.note .count").first).to_contain_text("5")
        # What was looked for before has that name.
        assert phone.received('"result"') and screen.received('"ranking"')
