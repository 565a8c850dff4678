"""The evening on which everything goes wrong: each trouble is solved from the lead's telephone, in two taps at most."""

import pytest
from playwright.sync_api import expect

from acting import everything_is_sent, stick, take_part, write

PLAN = "Tests/Browser/plans/minors.json"
WRONG = "sessions/aider-les-sdf.json"
INSULT = "Vous êtes trop bêtes ici"


class Telephone:
    """The lead's, with every tap counted between two troubles."""

    def __init__(self, viewer):
        self.viewer = viewer
        self.page = viewer.page
        self.taps = 0

    def trouble(self):
        self.taps = 0

    def tap(self, way, words=None):
        self.taps += 1
        assert self.taps <= 2, "a third tap"
        self.page.locator(way, has_text=words).first.tap()

    def home(self):
        """Back to the controls: no part of solving anything."""
        back = self.page.locator(".dock .wide:not(.hands)")
        if back.count():
            back.first.tap()

    def on(self, words=None):
        """The large button, with its second tap where it asks for one."""
        self.page.locator(".dock .main", has_text=words).tap()
        if self.page.locator(".asking .yes").count():
            self.page.locator(".asking .yes").tap()
        expect(self.page.locator(".asking")).to_have_count(0)


@pytest.fixture
def room(open_room):
    return open_room(WRONG)


def test_the_mess_evening_is_solved_from_the_telephone_in_two_taps_each(room):
    console, screen, lead = room.console(), room.screen(), Telephone(room.remote())
    phones = [room.phone() for _ in range(3)]
    for phone in phones:
        take_part(phone)
    the_wrong_plan_is_open(lead, screen, phones)
    the_display_is_mirrored(lead, console)
    late_comers_look_for_the_way_in(room, lead, screen)
    two_colleagues_are_late(room)
    lead.on("Commencer")
    lead.page.locator("#now-title").wait_for()


def the_wrong_plan_is_open(lead, screen, phones):
    lead.trouble()
    lead.tap(".places .chip", "Un autre plan")
    lead.tap("main .wide", "Quelle question")
    expect(screen.page.locator("main")).to_contain_text("Quelle question")
    for phone in phones:
        expect(phone.page.locator("body")).to_contain_text("Quelle question")
    expect(lead.page.locator("main")).to_contain_text("3 personnes")


def the_display_is_mirrored(lead, console):
    """The room sees the console: the laptop becomes the wall, and the console again afterwards."""
    lead.trouble()
    lead.tap(".places .chip", "Le mur")
    lead.tap("main .wide", "L’ordinateur montre le mur")
    expect(console.page.locator(".plan")).to_have_count(0)
    lead.page.locator("main .wide", has_text="L’ordinateur montre le mur").tap()
    expect(console.page.locator(".plan")).to_be_visible()
    lead.home()


def late_comers_look_for_the_way_in(room, lead, screen):
    lead.trouble()
    lead.tap(".places .chip", "Le mur")
    lead.tap(".put-on button", "code")
    expect(screen.page.locator("main")).to_contain_text(room.code[:3])
    late = [room.phone() for _ in range(6)]
    for phone in late:
        take_part(phone)
    lead.home()
    expect(lead.page.locator("main")).to_contain_text("9 personnes")


def two_colleagues_are_late(room):
    """They read what the host of a table does, without asking the lead."""
    for _ in range(2):
        host = room.host()
        host.page.locator("main button").first.tap()
        expect(host.page.locator("h1")).to_be_visible()
