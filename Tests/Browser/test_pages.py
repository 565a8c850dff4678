"""Every page in every state, as the room sees it: not one finding of axe, and a picture at its real size in screenshots/."""

from playwright.sync_api import expect

from acting import choose, confirm, everything_is_sent, press, start, stick, take_part, turn_to_english, write
from crowd import Crowd

PLAN = "Tests/Browser/plans/every-kind.json"
IDEAS = [
    ("c1", "Un petit-déjeuner chaud devant la gare"), ("c1", "Un réveil en douceur, avec un bonjour"),
    ("c2", "Des douches ouvertes le soir"), ("c2", "Un sac avec savon et brosse à dents"),
    ("c3", "Un frigo solidaire dans la rue"), ("c3", "Des repas préparés avec les écoles"),
    ("c4", "Une carte magnétique avec des réductions"), ("c4", "Un café où on joue ensemble"),
    ("c5", "Des casiers pour garder ses affaires"), ("c5", "Une tente chauffée près du parc"),
]
MINE = "Un livre d’or dans chaque accueil"
CROWD = 23
TALL = 4000


class Everybody:
    """Who is photographed: two phones, two consoles, two screens; and who fills the room."""

    def __init__(self, room):
        self.room = room
        self.crowd = Crowd(room, CROWD)
        self.phone = room.phone()
        self.english = room.phone(locale="en-GB")
        self.dark = room.phone(color_scheme="dark")
        self.lead = room.console()
        self.screen = room.screen()
        self.abroad = [room.console("en-GB"), room.screen("en-GB")]
        # Console and wall are French until the lead says otherwise.
        turn_to_english(self.abroad[0])
        self.abroad[1].page.locator(".door, .join").first.wait_for()
        self.abroad[1].page.keyboard.press("l")
        self.findings = []

    def _take(self, viewer, name):
        """All findings of a run are told together."""
        viewer.shot(name)
        size = viewer.page.viewport_size
        # A button half under the dock scrolls into sight; axe does not scroll, so it is given a tall phone.
        if name.startswith("phone"):
            viewer.page.set_viewport_size({"width": size["width"], "height": TALL})
        try:
            viewer.axe()
        except AssertionError as finding:
            self.findings.append(f"{name}: {finding}")
        viewer.page.set_viewport_size(size)

    def picture(self, state, *phones):
        """Phones as named, the wall and the console in both languages."""
        names = {self.phone: "phone", self.english: "phone-en", self.dark: "phone-dark"}
        for phone in phones or [self.phone]:
            self._take(phone, f"{names[phone]}-{state}")
        for viewer, name in zip([self.lead, self.screen, *self.abroad], ["console", "screen", "console-en", "screen-en"]):
            self._take(viewer, f"{name}-{state}")


def heading(viewer, words):
    expect(viewer.page.locator("h1").first).to_contain_text(words)


def asked(screen, words):
    """Beside the heading too: a wall that reads one column has its name there."""
    expect(screen.page.locator(".bar")).to_contain_text(words)


def arrive(all_):
    heading(all_.screen, "Comment aider les SDF")
    expect(all_.screen.page.locator("main")).to_contain_text("23 personnes")
    all_.picture("welcome", all_.phone, all_.english)
    for phone in [all_.phone, all_.english, all_.dark]:
        take_part(phone)
    all_.crowd.act(None, [(index, {"sit": {"table": f"t{index % 6 + 1}"}}) for index in range(CROWD - 2)])
    expect(all_.phone.page.locator(".tables")).to_be_visible()
    expect(all_.screen.page.locator("main")).to_contain_text("26 personnes")
    all_.picture("lobby")
    start(all_.lead)
    all_.lead.page.locator(".steps button", has_text="Étape suivante").click()
    heading(all_.phone, "Ici, toutes les idées sont bonnes")
    all_.crowd.act("a1", [(index, {"finish": {}}) for index in range(9)])
    expect(all_.lead.page.locator("main")).to_contain_text("9 personnes ont fini")
    all_.picture("instruction", all_.phone, all_.english)


def ideate(all_):
    press(all_.lead, "Tes idées")
    written = [{"note": f"n{index:016x}", "column": column, "text": text} for index, (column, text) in enumerate(IDEAS)]
    notes = [(index, {"write": note}) for index, note in enumerate(written)]
    expect(all_.phone.page.locator("textarea")).to_be_visible()
    all_.crowd.act("a2", notes)
    write(all_.phone, MINE)
    expect(all_.screen.page.locator("main")).to_contain_text("11 idées")
    all_.picture("ideation-silent", all_.phone, all_.english)
    press(all_.lead, "Montrer les idées")
    confirm(all_.lead)
    asked(all_.screen, "On lit ensemble")
    all_.picture("ideation-reading")
    press(all_.lead, "Écrire encore")
    rebound = {"note": "nfffffffffffffff0", "column": "c3", "text": "Un frigo solidaire par quartier", "from": f"n{4:016x}"}
    all_.crowd.act("a2", [(12, {"write": rebound})])
    expect(all_.phone.page.locator(".seed").first).to_be_visible()
    all_.phone.page.locator(".tabs button", has_text="Manger").click()
    expect(all_.phone.page.locator("main")).to_contain_text("Un frigo solidaire par quartier")
    all_.picture("ideation-second", all_.phone, all_.english)


def sort(all_):
    press(all_.lead, "Ranger les idées")
    confirm(all_.lead)
    for text in ["Un frigo solidaire dans la rue", "Un frigo solidaire par quartier"]:
        all_.lead.page.locator(".note button", has_text=text).first.click()
    expect(all_.lead.page.locator(".hand")).to_contain_text("2 idées choisies")
    asked(all_.screen, "On range les idées")
    all_.picture("ideation-sorting")
    all_.lead.page.locator(".hand button", has_text="Réunir").click()
    all_.lead.page.locator("#hand-words").fill("Un frigo solidaire par quartier, dans la rue")
    all_.lead.page.locator("#hand-words").press("Enter")
    expect(all_.phone.page.locator("main")).to_contain_text("dans la rue")
    all_.picture("ideation-merged")
    press(all_.lead, "Clore les idées")
    confirm(all_.lead)


def place(all_):
    press(all_.lead, "Facile et utile")
    expect(all_.phone.page.locator(".choices.tall").first).to_be_visible()
    viewed = "import('/app.js').then((app) => Object.keys(app.connection.view('activity/a3').items))"
    items = sorted(all_.phone.page.evaluate(viewed))
    def answer(person, index):
        x = ["low", "middle", "high", "high"][(index * 3 + person % 3 * (index % 2)) % 4]
        return {"place": {"note": items[index], "x": x, "y": "high" if (index + person // 6) % 3 else "low"}}
    for index in range(len(items)):
        all_.crowd.act("a3", [(person, answer(person, index)) for person in range(CROWD)])
    for question in all_.phone.page.locator(".choices.tall").all():
        question.locator("button").first.click()
    expect(all_.screen.page.locator("body")).to_contain_text("24 personnes ont répondu")
    all_.picture("matrix", all_.phone, all_.english)
    press(all_.lead, "Montrer les cases")
    confirm(all_.lead)
    expect(all_.phone.page.locator("h2.box").first).to_be_visible()
    all_.picture("matrix-shown", all_.phone)
    return items


def vote(all_, items):
    press(all_.lead, "Le vote")
    heading(all_.screen, "Les idées à choisir")
    all_.picture("vote-ready")
    press(all_.lead, "Ouvrir le vote")
    expect(all_.phone.page.locator(".put").first).to_be_visible()
    stick(all_.phone, MINE, 2)
    stick(all_.dark, MINE)
    # Groups are told apart only when those who say nothing cannot be found by subtraction.
    for phone in [all_.dark, all_.english]:
        phone.page.locator(".groups button").first.click()
        everything_is_sent(phone)
    favourites = [items[0], items[2], items[4], items[4], items[6]]
    def ballot(person):
        one, other = favourites[person % 5], items[person % len(items)]
        dots = {one: 2, other: 1} if one != other else {one: 2}
        return {"code": f"{person:08d}", "dots": dots, "none": False, "group": "g1" if person % 2 else "g2", "replaces": 0}
    all_.crowd.act("a4", [(person, {"ballot": ballot(person)}) for person in range(CROWD - 4)])
    expect(all_.screen.page.locator("main")).to_contain_text("sur 26")
    all_.picture("vote-open", all_.phone, all_.english, all_.dark)
    all_.phone.page.locator(".dock .main").click()
    expect(all_.phone.page.locator(".groups.big")).to_be_visible()
    all_.picture("vote-group")
    all_.phone.page.locator(".groups.big button", has_text="Les jeunes").click()
    heading(all_.phone, "Ton vote est enregistré")
    all_.picture("vote-done")
    with all_.english.without_network():
        stick(all_.english, MINE)
        expect(all_.english.page.locator(".strip .lost")).to_be_visible()
        all_.picture("offline", all_.english)


def close(all_):
    press(all_.lead, "Fermer le vote")
    confirm(all_.lead)
    heading(all_.screen, "Le vote est fermé")
    all_.picture("vote-stopped")
    press(all_.lead, "Compter maintenant")
    confirm(all_.lead)
    heading(all_.screen, "Le vote est compté")
    all_.picture("vote-closed")
    press(all_.lead, "Montrer la place suivante")
    confirm(all_.lead)
    expect(all_.screen.page.locator(".rank li:not(.hidden)").first).to_be_visible()
    all_.picture("vote-first-place")
    choose(all_.lead, "Tout montrer")
    confirm(all_.lead)
    expect(all_.phone.page.locator(".rank").first).to_be_visible()
    expect(all_.screen.page.locator(".rank li.hidden")).to_have_count(0, timeout=60_000)
    all_.picture("vote-shown", all_.phone, all_.english)
    expect(all_.screen.page.locator(".cols")).to_be_visible()
    all_.picture("vote-groups")
    press(all_.lead, "Terminer l’atelier")
    confirm(all_.lead)
    heading(all_.phone, "Merci")
    heading(all_.screen, "Merci à vous")
    all_.picture("over", all_.phone, all_.english)


def test_every_page_in_every_state_is_accessible_and_photographed(open_room):
    room = open_room(PLAN)
    for locale, name in [("fr-FR", "phone-join"), ("en-GB", "phone-en-join")]:
        stranger = room.phone(locale=locale, url=f"{room.server.url}/")
        expect(stranger.page.locator(".pad")).to_be_visible()
        stranger.axe()
        stranger.shot(name)
    all_ = Everybody(room)
    arrive(all_)
    ideate(all_)
    sort(all_)
    items = place(all_)
    vote(all_, items)
    close(all_)
    assert not all_.findings, "\n".join(all_.findings)
