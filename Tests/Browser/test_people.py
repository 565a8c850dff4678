"""Who is in the room, held in the hand: the host of a table, a table that calls, the door."""

from playwright.sync_api import expect

from acting import confirm, everything_is_sent, take_part, write
from test_held import PLAN, open_page, press

TABLES = "Tests/Browser/plans/every-kind.json"


def examine(viewer):
    """A button half under the dock scrolls into sight; axe does not scroll, so it is given a tall telephone."""
    size = viewer.page.viewport_size
    viewer.page.set_viewport_size({"width": size["width"], "height": 4000})
    viewer.axe()
    viewer.page.set_viewport_size(size)


def sit(page, table):
    page.page.locator(".tables button", has_text=table).click()


def test_p14_a_host_writes_for_who_has_no_telephone_and_calls_the_lead(open_room):
    room = open_room(TABLES)
    remote, host, phone = room.remote(), room.host(), room.phone()
    take_part(phone)
    sit(phone, "Soleil")
    expect(host.page.locator("h1")).to_have_text("Tu aides quelle table ?")
    examine(host)
    sit(host, "Soleil")
    expect(host.page.locator("h1")).to_have_text("Ton rôle, en 3 minutes")
    host.shot("host-role")
    press(remote, "Commencer")
    expect(host.page.locator(".say")).to_be_visible()
    press(remote, "Tes idées")
    expect(host.page.locator("main")).to_contain_text("0 sur 1 a fini")
    examine(host)
    host.shot("host-step")
    press(host, "Écrire pour quelqu’un")
    host.page.locator(".add").click()
    host.page.locator(".people button").first.click()
    write(host, "Un banc au soleil")
    everything_is_sent(host)
    examine(host)
    host.shot("host-acting")
    phone.must_not_have_received("Un banc au soleil")
    host.page.locator(".top .chip", has_text="Fermer").click()
    press(host, "Revenir")
    host.page.locator(".dock .wide", has_text="Appeler l’animatrice").click()
    expect(host.page.locator(".good", has_text="Appelée")).to_be_visible()
    expect(phone.page.locator(".seat")).to_contain_text("Soleil")
    call = remote.page.locator(".notice.call", has_text="Soleil")
    expect(call).to_be_visible()
    examine(remote)
    call.locator("button").click()
    expect(host.page.locator(".good", has_text="Appelée")).to_have_count(0)
    press(remote, "Montrer les idées")
    confirm(remote)
    expect(phone.page.locator("main")).to_contain_text("Un banc au soleil")


def test_p8_a_telephone_knows_its_table_from_the_server_and_calls_the_lead(open_room):
    room = open_room(TABLES)
    remote, phone = room.remote(), room.phone()
    take_part(phone)
    sit(phone, "Lune")
    press(remote, "Commencer")
    phone.page.reload()
    expect(phone.page.locator(".seat")).to_contain_text("Table Lune")
    phone.page.locator(".seat").click()
    phone.page.locator("button", has_text="Appeler l’animatrice").click()
    expect(phone.page.locator("main")).to_contain_text("Appelée")
    examine(phone)
    phone.shot("phone-table")
    remote.page.locator(".notice.call button").click()
    expect(phone.page.locator("main")).not_to_contain_text("Appelée")
    phone.page.locator("details summary").click()
    phone.page.locator("#my-name").fill("Fatima")
    phone.page.locator("form .wide").click()
    expect(phone.page.locator("details")).to_contain_text("Fatima")
    open_page(remote, "Les tables")
    expect(remote.page.locator("main")).to_contain_text("Fatima")


def test_j6_who_comes_while_the_door_is_watched_waits_until_somebody_opens(open_room):
    room = open_room(PLAN)
    remote = room.remote()
    open_page(remote, "La porte")
    remote.page.locator(".choice label", has_text="Salle d’attente").click()
    phone = room.phone()
    take_part(phone)
    expect(phone.page.locator("h1")).to_have_text("On t’ouvre.")
    examine(phone)
    phone.shot("phone-door")
    remote.page.locator(".waiting button", has_text="Faire entrer").first.click()
    expect(phone.page.locator("h1")).to_have_text("On commence bientôt.")



def test_p8_before_a_draw_two_questions_may_be_left_out_and_each_telephone_learns_its_table(open_room):
    room = open_room(TABLES)
    remote, phone, other = room.remote(), room.phone(), room.phone(locale="en-GB")
    for one in [phone, other]:
        take_part(one)
    open_page(remote, "Les tables")
    remote.page.locator("button", has_text="Préparer un tirage").click()
    expect(phone.page.locator("h1")).to_have_text("Avant de tirer les tables au sort")
    phone.page.locator(".choices button", has_text="Oui").click()
    examine(phone)
    phone.shot("phone-draw-questions")
    phone.page.locator(".dock .main", has_text="Continuer").click()
    other.page.locator(".dock .main").click()
    expect(remote.page.locator("main")).to_contain_text("1 réponse sur 2")
    remote.page.locator("button", has_text="Tirer les places").click()
    remote.page.locator("button", has_text="Garder ces places").click()
    remote.page.locator(".dock .wide", has_text="Revenir aux commandes").click()
    press(remote, "Commencer")
    for one in [phone, other]:
        expect(one.page.locator(".seat .table")).to_be_visible()


def test_j7_who_is_sent_out_of_a_shared_telephone_leaves_the_others_in(open_room):
    room = open_room(PLAN)
    remote, phone = room.remote(), room.phone()
    take_part(phone)
    phone.page.locator(".dock .plain").click()
    for name in ["Fatima", "René"]:
        phone.page.locator(".add").click()
        phone.page.locator("#first-name").fill(name)
        phone.page.locator("form .wide").click()
        expect(phone.page.locator(".people")).to_contain_text(name)
    press(remote, "Commencer")
    open_page(remote, "La porte")
    remote.page.locator(".person").nth(1).click()
    remote.page.locator("button", has_text="Faire sortir").click()
    confirm(remote)
    phone.page.locator(".people button", has_text="Fatima").click()
    phone.page.locator(".dock .main").click()
    phone.page.locator("textarea").fill("Encore une insulte")
    phone.page.locator(".dock .main").click()
    expect(phone.page.locator(".people .pic")).to_have_count(2)
    expect(phone.page.locator(".people")).not_to_contain_text("Fatima")
    phone.page.reload()
    expect(phone.page.locator(".people")).to_contain_text("René")
    press(phone, "C’est mon tour")
    write(phone, "On continue")
    everything_is_sent(phone)
