"""The pages of the team in each of its states: not one finding of axe, and a picture at its real size in screenshots/ for a person to judge."""

import pytest
from playwright.sync_api import expect

from server import Bots

PLAN = "sessions/aider-les-sdf.json"
LANGUAGES = ["fr-FR", "en-GB"]
PARTS = ["tables", "door", "improvise", "more", "rehearse"]
WALL = {"width": 1920, "height": 1080}


class Team:
    """Console, remote, host and wall of one session with bots, photographed in one language."""

    def __init__(self, room, locale):
        self.language = locale[:2]
        self.console, self.screen = room.console(locale), room.screen(locale)
        self.remote, self.host = room.remote(locale=locale), room.host(locale=locale)
        self.screen.page.set_viewport_size(WALL)
        for viewer in [self.console, self.screen, self.remote, self.host]:
            speak(viewer, self.language)

    def tab(self, index):
        self.console.page.locator(".tabs button").nth(index).click()

    def picture(self, state, *viewers):
        names = {self.console: "console", self.remote: "remote", self.host: "host", self.screen: "wall"}
        for viewer in viewers or names:
            viewer.shot(f"team-{self.language}-{names[viewer]}-{state}")
            examine(viewer)

    def parts(self, state):
        for index, part in enumerate(PARTS, 1):
            self.tab(index)
            self.console.page.locator("main").wait_for()
            self.picture(f"{part}-{state}", self.console)
        self.tab(0)

    def forward(self):
        """The large button, and its second tap where it asks for one."""
        before = self.console.page.locator(".to-main").inner_text()
        self.console.page.locator(".to-main").click()
        if self.console.page.locator(".asking .yes").count():
            self.console.page.locator(".asking .yes").click()
        expect(self.console.page.locator(".to-main")).not_to_have_text(before, use_inner_text=True)

    def go(self, place):
        self.console.page.locator(".plan li button").nth(place).click()
        self.console.page.locator(".asking .yes").click()
        expect(self.console.page.locator(".asking")).to_have_count(0)


def speak(viewer, language):
    """A page of the team is French until somebody turns it."""
    viewer.page.evaluate("(language) => localStorage.setItem('gommette.lead.language', language)", language)
    viewer.page.reload()


def examine(viewer):
    """A button half under the dock scrolls into sight; axe does not scroll, so it is given a tall telephone."""
    size = viewer.page.viewport_size
    if size["width"] < 500:
        viewer.page.set_viewport_size({"width": size["width"], "height": 4000})
    viewer.axe()
    viewer.page.set_viewport_size(size)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_console_remote_host_and_wall_from_the_welcome_to_the_notes_that_are_read(open_room, locale):
    room = open_room(PLAN, kind=Bots)
    team = Team(room, locale)
    expect(team.console.page.locator("main")).to_contain_text("18")
    team.host.page.locator("main button").first.wait_for()
    team.picture("welcome")
    team.parts("welcome")
    team.host.page.locator(".tables button").first.tap()
    team.host.page.locator("h1").wait_for()
    team.picture("role", team.host)
    team.forward()
    team.picture("instruction")
    team.go(2)
    expect(team.remote.page.locator(".room, main").first).to_be_visible()
    team.picture("silent")
    for place in range(team.remote.page.locator(".places .chip").count()):
        team.remote.page.locator(".places .chip").nth(place).tap()
        team.picture(f"place-{place}", team.remote)
        team.remote.page.locator(".dock .wide:not(.hands)").first.tap()
    team.parts("silent")
    team.forward()
    team.picture("read")
    team.forward()
    team.picture("board")


@pytest.mark.parametrize("locale", LANGUAGES)
def test_home_and_editor(open_room, locale):
    room = open_room(PLAN)
    for width, height in [(1280, 720), (360, 740)]:
        options = {"is_mobile": True, "has_touch": True} if width < 500 else {}
        home = room.home(width, height, locale, **options)
        speak(home, locale[:2])
        home.page.locator(".plans").first.wait_for()
        home.shot(f"team-{locale[:2]}-home-{width}")
        examine(home)
        home.page.locator(".plans button.btn").first.click()
        home.page.locator(".editor").wait_for()
        home.shot(f"team-{locale[:2]}-editor-{width}")
        examine(home)
        home.page.locator(".part:not(.whole) > button").nth(2).click()
        home.shot(f"team-{locale[:2]}-editor-activity-{width}")
        home.page.get_by_role("button", name="Ajouter" if locale == "fr-FR" else "Add").first.click()
        home.page.locator(".kinds").wait_for()
        home.shot(f"team-{locale[:2]}-editor-kinds-{width}")
        examine(home)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_what_is_printed(open_room, locale):
    room = open_room(PLAN)
    paper = room.paper(locale)
    speak(paper, locale[:2])
    sheets = paper.page.locator(".desk nav button")
    sheets.first.wait_for()
    for index in range(sheets.count()):
        sheets.nth(index).click()
        paper.page.emulate_media(media="print")
        paper.page.set_viewport_size({"width": 794, "height": 1123})
        paper.shot(f"team-{locale[:2]}-print-{index + 1}")
        paper.page.emulate_media(media="screen")
        paper.page.set_viewport_size({"width": 1280, "height": 720})
