"""A grid and a day on every page: what is written is secret until it is shown, a tap is enough for everything, and both are photographed."""

from playwright.sync_api import expect

from acting import choose, confirm, everything_is_sent, press, start, take_part, turn_to_english, write
from crowd import Crowd

PLAN = "Tests/Browser/plans/boards.json"
DONE = [
    ("c1r1", "On me dit bonjour par mon prénom"), ("c1r1", "Le café du mardi matin"), ("c2r1", "Une personne qui parle arabe"),
    ("c1r2", "La cuisine avec les voisins"), ("c1r2", "Réparer son vélo"), ("c2r2", "Des ateliers le soir, après le travail"),
    ("c2r2", "Un coin pour les enfants"), ("c1r3", "La mer en juillet"), ("c2r3", "Un bus pour ceux qui marchent mal"),
]
NEEDS = [
    ("c1", "Un réveil sans se presser"), ("c1", "Un coup de main pour les escaliers"), ("c2", "Un repas à plusieurs"),
    ("c3", "Un trottoir sans trous"), ("c3", "Un banc sur le chemin"), ("c3", "Quelqu’un à l’entrée"), ("c4", "De la lumière dans la rue"),
    ("c5", "Le téléphone d’une voisine"),
]
MINE = "Une boîte à idées à l’entrée"
HERS = "Un bus à l’heure"
WORDS = "Un trottoir sans trous et un banc"
CROWD = 10


class Board:
    """A crowd, two phones, and console and wall in both languages."""

    def __init__(self, room):
        self.crowd = Crowd(room, CROWD)
        self.phone = room.phone()
        self.english = room.phone(locale="en-GB")
        self.lead = room.console()
        self.screen = room.screen()
        self.large = room.screen()
        self.large.page.set_viewport_size({"width": 1920, "height": 1080})
        self.abroad = [room.console("en-GB"), room.screen("en-GB")]
        turn_to_english(self.abroad[0])
        self.abroad[1].page.locator(".door, .join").first.wait_for()
        self.abroad[1].page.keyboard.press("l")
        for phone in [self.phone, self.english]:
            take_part(phone)
        start(self.lead)
        self.findings = []

    def everybody_else(self, words):
        """The pages that received words which only one phone may know."""
        watched = {"another phone": self.english, "console": self.lead, "screen": self.screen}
        return [name for name, viewer in watched.items() if any(words in frame for frame in viewer.frames)]

    def picture(self, state):
        viewers = {
            "phone": self.phone, "phone-en": self.english, "console": self.lead, "screen": self.screen, "screen-large": self.large,
            "console-en": self.abroad[0], "screen-en": self.abroad[1],
        }
        for name, viewer in viewers.items():
            viewer.shot(f"{name}-{state}")
            size = viewer.page.viewport_size
            if name.startswith("phone"):
                viewer.page.set_viewport_size({"width": size["width"], "height": 4000})
            try:
                viewer.axe()
            except AssertionError as finding:
                self.findings.append(f"{name}-{state}: {finding}")
            viewer.page.set_viewport_size(size)


def fill(board, activity, notes):
    written = [{"note": f"n{activity}{index:015x}", "column": column, "text": text} for index, (column, text) in enumerate(notes)]
    board.crowd.act(activity, [(index, {"write": note}) for index, note in enumerate(written)])


def take(lead, text):
    lead.page.locator(".note button", has_text=text).first.click()


def tool(lead, words):
    lead.page.locator(".hand button", has_text=words).first.click()


def test_a_grid_is_filled_in_silence_and_read_box_by_box(open_room):
    board = Board(open_room(PLAN))
    phone, lead, screen = board.phone, board.lead, board.screen
    phone.page.locator(".choices button", has_text="Ce qui a manqué").click()
    phone.page.locator(".choices button", has_text="Les sorties").click()
    write(phone, MINE)
    fill(board, "a1", DONE)
    expect(screen.page.locator("main")).to_contain_text("10 idées")
    expect(screen.page.locator("[role=rowheader]")).to_have_count(3)
    board.picture("grid-silent")
    assert board.everybody_else(MINE) == [], "read before it was shown"

    press(lead, "Montrer les idées")
    confirm(lead)
    expect(screen.page.locator(".cell .note").first).to_be_visible()
    # One row is open at a time, when all of them are too much.
    screen.page.keyboard.press("ArrowLeft")
    expect(screen.page.locator(".across:not(.shut) .cell", has_text=MINE)).to_have_count(1)
    expect(screen.page.locator("[role=rowheader]")).to_have_count(3)
    phone.page.locator(".tabs button", has_text="Ce qui a manqué").click()
    phone.page.locator(".tabs button", has_text="Les sorties").click()
    expect(phone.page.locator("main")).to_contain_text("Un bus pour ceux qui marchent mal")
    board.picture("grid-reading")
    assert "another phone" in board.everybody_else(MINE)

    phone.page.locator(".tabs button", has_text="L’accueil").click()
    phone.page.locator(".following").click()
    expect(phone.page.locator("main")).to_contain_text("Réparer son vélo")

    choose(lead, "Ranger les idées")
    take(lead, MINE)
    tool(lead, "Déplacer")
    board.picture("grid-moving")
    lead.page.locator(".hand .to-row", has_text="L’accueil").locator("button", has_text="Ce qui a manqué").click()
    cell = lead.page.locator(".cell", has_text="Une personne qui parle arabe")
    expect(cell).to_contain_text(MINE)
    board.picture("grid-sorting")
    assert not board.findings, "\n".join(board.findings)


def test_a_day_is_followed_from_morning_to_night(open_room):
    board = Board(open_room(PLAN))
    phone, lead, screen = board.phone, board.lead, board.screen
    lead.page.locator(".plan li button", has_text="La journée de Nadia").click()
    confirm(lead)
    expect(phone.page.locator(".persona")).to_contain_text("Nadia, 62 ans")
    expect(board.english.page.locator(".persona")).to_contain_text("I look after my grandchildren")
    phone.page.locator(".choices button", has_text="Aller au centre").click()
    write(phone, HERS)
    fill(board, "a2", NEEDS)
    expect(screen.page.locator("main")).to_contain_text("9 idées")
    expect(screen.page.locator(".persona")).to_contain_text("Nadia, 62 ans")
    board.picture("journey-silent")
    assert board.everybody_else(HERS) == [], "read before it was shown"

    press(lead, "Montrer les idées")
    confirm(lead)
    expect(screen.page.locator(".stop")).to_have_count(5)
    phone.page.locator(".tabs button", has_text="Aller au centre").click()
    expect(phone.page.locator("main")).to_contain_text("Un banc sur le chemin")
    board.picture("journey-reading")

    lead.page.locator("button", has_text="Saisir").first.click()
    lead.page.locator(".entering button", has_text="Changer la personne").click()
    expect(lead.page.locator("#entry-name")).to_have_value("Nadia")
    lead.page.locator("#entry-name").fill("Fatma")
    board.picture("journey-describing")
    lead.page.locator(".entering [type=submit]").click()
    expect(phone.page.locator(".persona")).to_contain_text("Fatma, 62 ans")
    expect(screen.page.locator(".persona")).to_contain_text("Fatma, 62 ans")
    lead.page.locator("button[aria-pressed=true]", has_text="Saisir").first.click()

    press(lead, "Écrire encore")
    phone.page.locator(".dock .main").click()
    board.picture("journey-second")
    everything_is_sent(phone)
    assert not board.findings, "\n".join(board.findings)
