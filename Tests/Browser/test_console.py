"""The console: what is improvised, what is taken back by either lead, the raised hand, the door, the tables, the room without phones."""

from playwright.sync_api import expect

from acting import look_at, press, start, take_part, write

PLAN = "sessions/choisir-la-question.json"


def notice(console, words):
    return console.page.locator(".notices", has_text=words)


def take_back(console):
    console.page.locator(".notice button", has_text="Annuler").first.click()


def test_what_the_lead_changes_is_seen_by_both_leads_and_taken_back_by_either(open_room):
    room = open_room(PLAN)
    one, other, screen, phone = room.console(), room.console(), room.screen(), room.phone()
    take_part(phone)
    start(one)
    # P5: two taps, and it is the next one.
    look_at(one, "Improviser")
    one.page.locator(".fav", has_text="Pause").click()
    one.shot("console-improvise")
    one.axe()
    expect(notice(one, "vient juste après")).to_be_visible()
    expect(other.page.locator(".to-main")).to_contain_text("Pause")
    expect(notice(other, "Un moment est ajouté")).to_be_visible()
    # P12: whoever did it.
    take_back(other)
    expect(one.page.locator(".to-main")).not_to_contain_text("Pause")
    one.page.locator("#reword").fill("On se pose, et on se regarde.")
    one.page.locator(".reword button", has_text="Changer").click()
    expect(phone.page.locator("h1")).to_contain_text("On se pose")
    look_at(one, "En direct")
    expect(one.page.locator(".now .pips")).to_contain_text("1 sur 9")
    # P7: nothing to touch on the phones, and the same page back.
    one.page.keyboard.press("m")
    expect(one.page.locator(".raised")).to_be_visible()
    expect(screen.page.locator("body")).to_contain_text("On lève la main")
    expect(phone.page.locator("main")).not_to_be_visible()
    one.shot("console-attention")
    one.axe()
    other.page.locator(".to-attention").click()
    expect(one.page.locator(".raised")).to_have_count(0)
    expect(phone.page.locator("h1")).to_contain_text("On se pose")
    one.page.keyboard.press("b")
    expect(screen.page.locator("body.blank")).to_be_visible()
    one.page.keyboard.press("z")
    expect(screen.page.locator("body.blank")).to_have_count(0)


def test_the_door_the_tables_and_the_trial_of_the_wall(open_room):
    room = open_room(PLAN)
    lead, screen = room.console(), room.screen()
    phones = [room.phone(), room.phone()]
    for phone in phones:
        take_part(phone)
    phones[0].page.locator(".tables button").first.click()
    look_at(lead, "Porte")
    expect(lead.page.locator(".gate .clock b")).to_have_text("2")
    lead.page.locator(".choice label", has_text="Fermée").click()
    expect(lead.page.locator(".gate h1")).to_have_text("Porte fermée")
    take_back(lead)
    expect(lead.page.locator(".gate h1")).to_have_text("Porte ouverte")
    lead.page.locator(".pair button", has_text="Code au mur").click()
    expect(screen.page.locator("body.code-page")).to_be_visible()
    lead.shot("console-door")
    lead.axe()
    look_at(lead, "Tables")
    lead.page.locator(".lots button", has_text="Préparer un tirage").click()
    lead.page.locator(".lots button", has_text="Tirer les places").click()
    lead.page.locator(".lots button", has_text="Garder ces places").click()
    lead.page.locator(".arranging button", has_text="Les tables au mur").click()
    expect(screen.page.locator(".bar h1")).to_have_text("Les tables")
    expect(screen.page.locator(".tables .seated .pawn")).to_have_count(2)
    screen.axe()
    screen.shot("screen-tables")
    lead.shot("console-tables")
    lead.axe()
    look_at(lead, "Réglages")
    lead.shot("console-settings")
    lead.axe()
    lead.page.locator(".pages li", has_text="Essai du grand écran").locator("button").click()
    lead.page.locator(".see", has_text="Ma console").click()
    expect(lead.page.locator(".remedy")).to_contain_text("Étendre")
    lead.shot("console-screen-trial")
    lead.axe()
    lead.page.locator(".trial-foot button").click()
    expect(screen.page.locator("body.welcome")).to_be_visible()


def test_a_room_without_phones_is_led_and_typed_from_the_console(open_room):
    room = open_room(PLAN)
    lead, screen = room.console(), room.screen()
    look_at(lead, "Réglages")
    lead.page.locator(".pages li", has_text="Sans téléphone").locator("button").click()
    expect(screen.page.locator(".code, .qr")).to_have_count(0)
    look_at(lead, "En direct")
    start(lead)
    press(lead, "Ta question")
    for text in ["Comment aider nos voisins âgés ?", "Comment aider les SDF ?"]:
        lead.page.locator(".entering textarea").fill(text)
        lead.page.keyboard.press("Enter")
        expect(lead.page.locator(".entering textarea")).to_have_value("")
    expect(lead.page.locator(".shape")).to_contain_text("2")
    lead.shot("console-without-phones")
    lead.axe()
    expect(screen.page.locator(".code, .qr")).to_have_count(0)


def test_a_clicker_never_reveals(open_room):
    """The arrow says where it is done instead."""
    room = open_room(PLAN)
    lead, phone = room.console(), room.phone()
    take_part(phone)
    start(lead)
    press(lead, "Ta question")
    write(phone, "Comment aider les SDF dans leur quotidien ?")
    lead.page.locator(".to-main", has_text="Montrer les idées").wait_for()
    lead.page.keyboard.press("ArrowRight")
    expect(notice(lead, "se fait à la souris")).to_be_visible()
    expect(lead.page.locator(".asking")).to_have_count(0)
