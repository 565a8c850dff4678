"""Cards drawn by tables, ice-breakers said aloud, and the same questions before and after: every page in every state."""

from playwright.sync_api import expect

from acting import choose, confirm, go, press, start, take_part, write
from test_pages import CROWD, Everybody, asked, heading

PLAN = "Tests/Browser/plans/cards.json"
ANSWERS = [
    "La fête de quartier, avec toutes les familles", "Prévenir plus tôt les écoles", "Le jardin partagé",
    "Commencer à l’heure", "Un repas préparé ensemble", "Demander de l’aide aux voisins",
]
MINE = "La sortie à la mer avec les jeunes"
SEEN = "import('/app.js').then((app) => app.connection.view('activity/a2').columns)"


def arrive(all_):
    for phone in [all_.phone, all_.english, all_.dark]:
        take_part(phone)
        phone.page.locator(".tables button").first.click()
    all_.crowd.act(None, [(index, {"sit": {"table": f"t{index % 3 + 1}"}}) for index in range(CROWD)])
    start(all_.lead)


def answer(all_, activity, step, words):
    scale = [(index, {"answer": {"question": "q1", "options": [f"o{(index + step) % 3 + step}"]}}) for index in range(CROWD)]
    said = [(index, {"answer": {"question": "q2", "words": [words[index % 3], words[index % len(words)]]}}) for index in range(CROWD)]
    all_.crowd.act(activity, scale + said)
    press(all_.lead, "Fermer les questions")
    confirm(all_.lead)


def draw(all_):
    go(all_.lead, "Cartes sur table")
    asked(all_.screen, "Tirez une carte")
    expect(all_.phone.page.locator(".pack")).to_be_visible()
    all_.picture("cards-drawing", all_.phone, all_.english, all_.dark)
    all_.phone.page.locator(".dock .main").click()
    expect(all_.phone.page.locator(".drawn")).to_have_count(1)
    expect(all_.english.page.locator(".drawn"), "one draws for the table").to_have_count(1)
    first = all_.phone.page.locator(".drawn h2").inner_text()
    all_.phone.page.locator("main .link", has_text="Prendre une autre carte").click()
    expect(all_.phone.page.locator(".drawn h2")).not_to_have_text(first)
    press(all_.lead, "Distribuer les cartes")
    asked(all_.screen, "On répond à sa carte")
    all_.picture("cards-drawn", all_.phone, all_.english)


def write_under(all_):
    write(all_.phone, MINE)
    expect(all_.english.page.locator("main"), "the own table sees it").to_contain_text(MINE)
    expect(all_.phone.page.locator("main .link", has_text="Prendre une autre carte")).to_have_count(0)
    columns = sorted(all_.phone.page.evaluate(SEEN).items(), key=lambda one: one[1]["rank"])
    written = [(index, {"write": {"note": f"n{index:016x}", "column": columns[index % 3][0], "text": text}}) for index, text in enumerate(ANSWERS)]
    all_.crowd.act("a2", written)
    expect(all_.screen.page.locator("main")).to_contain_text("réponses")
    expect(all_.screen.page.locator("main")).not_to_contain_text(MINE)
    expect(all_.lead.page.locator("main")).not_to_contain_text(MINE)
    all_.picture("cards-answering", all_.phone, all_.english, all_.dark)


def listen(all_):
    press(all_.lead, "Écouter les tables")
    confirm(all_.lead)
    expect(all_.screen.page.locator("main")).not_to_contain_text(MINE)
    all_.picture("cards-ready", all_.phone, all_.english)
    press(all_.lead, "Montrer la première table")
    confirm(all_.lead)
    expect(all_.screen.page.locator("main")).to_contain_text(MINE)
    expect(all_.screen.page.locator("main")).not_to_contain_text(ANSWERS[1])
    all_.picture("cards-table", all_.phone, all_.english)
    for words in ANSWERS[1:3]:
        press(all_.lead, "Montrer la table suivante")
        confirm(all_.lead)
        # The same words stay on the button: only the wall says that it now speaks of the table after.
        expect(all_.screen.page.locator("main")).to_contain_text(words)
    press(all_.lead, "Montrer toutes les tables")
    confirm(all_.lead)
    expect(all_.phone.page.locator(".tabs")).to_be_visible()
    all_.picture("cards-all", all_.phone, all_.english)
    choose(all_.lead, "Clore les idées")
    confirm(all_.lead)


def break_the_ice(all_):
    go(all_.lead, "Briser la glace")
    press(all_.lead, "Distribuer les cartes")
    expect(all_.phone.page.locator(".drawn")).to_be_visible()
    asked(all_.screen, "On répond à voix haute")
    all_.picture("cards-aloud", all_.phone, all_.english, all_.dark)
    press(all_.lead, "Finir les cartes") if all_.lead.page.locator(".to-main", has_text="Finir").count() else choose(all_.lead, "Finir les cartes")
    confirm(all_.lead)
    heading(all_.phone, "C’est fini pour les cartes")


def test_tables_draw_cards_and_the_room_compares_before_and_after(open_room):
    all_ = Everybody(open_room(PLAN))
    arrive(all_)
    answer(all_, "a1", 1, ["fatigue", "entraide", "bruit", "retard"])
    draw(all_)
    write_under(all_)
    listen(all_)
    break_the_ice(all_)
    go(all_.lead, "À la fin")
    answer(all_, "a4", 3, ["entraide", "courage", "joie", "retard"])
    press(all_.lead, "Montrer les réponses")
    confirm(all_.lead)
    expect(all_.screen.page.locator(".ages")).to_contain_text("Avant : 23 personnes")
    all_.picture("before-after-scale", all_.phone, all_.english)
    press(all_.lead, "Question suivante")
    confirm(all_.lead)
    expect(all_.screen.page.locator(".bars")).to_contain_text("entraide")
    all_.picture("before-after-words", all_.phone)
    assert not all_.findings, "\n".join(all_.findings)
