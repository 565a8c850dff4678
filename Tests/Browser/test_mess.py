"""The evening on which everything goes wrong: each trouble is solved from the lead's telephone, in two taps at most."""

from playwright.sync_api import expect

from acting import everything_is_sent, stick, take_part, write

PLAN = "Tests/Browser/plans/minors.json"
INSULT = "Vous êtes trop bêtes ici"
IDEAS = ["Des bancs à l’ombre", "Un kiosque à musique"]


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

    def on(self, words, careful=False):
        """The large button, with its second tap where it asks for one."""
        self.page.locator(".dock .main", has_text=words).tap()
        if careful:
            self.page.locator(".asking .yes").tap()
        expect(self.page.locator(".asking")).to_have_count(0)


def test_the_mess_evening_is_solved_from_the_telephone_in_two_taps_each(open_room):
    room = open_room(PLAN)
    console, screen, lead = room.console(), room.screen(), Telephone(room.remote())
    phones = [room.phone() for _ in range(3)]
    for phone in phones:
        take_part(phone)
    the_wrong_plan_is_open(lead, screen, phones)
    the_display_is_mirrored(lead, console)
    six_people_come_late(room, lead, screen)
    two_colleagues_come_late(room)
    four_people_have_one_phone(lead, phones[2])
    lead.on("Commencer")
    an_insult_is_written(lead, screen, phones)
    the_wifi_is_off(phones[0])
    the_pause_lasts(lead, screen)
    the_vote_is_closed_by_error(lead, phones)
    fifteen_minutes_are_lost(lead)
    the_lid_is_shut(room, lead, console)
    everybody_leaves_at_once(lead, phones[0])


def the_wrong_plan_is_open(lead, screen, phones):
    """Another takes its place; here it was the right one after all, and comes back."""
    lead.trouble()
    lead.tap(".places .chip", "Un autre plan")
    lead.tap("main .wide", "Quelle question")
    expect(screen.page.locator("body")).to_contain_text("Quelle question")
    lead.trouble()
    lead.tap(".notice button", "Annuler")
    expect(screen.page.locator("body")).to_contain_text("la place du marché")
    for phone in phones:
        assert phone.received("Quelle question")
    expect(lead.page.locator("main")).to_contain_text("3 personnes")


def the_display_is_mirrored(lead, console):
    """The room sees the console: the laptop becomes the wall, and the console again afterwards."""
    lead.trouble()
    lead.tap(".places .chip", "Le mur")
    lead.tap("main .wide", "L’ordinateur montre le mur")
    expect(console.page.locator(".plan")).to_have_count(0)
    lead.trouble()
    lead.tap("main .wide", "L’ordinateur montre le mur")
    expect(console.page.locator(".plan")).to_be_visible()
    lead.home()


def six_people_come_late(room, lead, screen):
    lead.trouble()
    lead.tap(".places .chip", "Le mur")
    lead.tap(".put-on button", "Le code en grand")
    expect(screen.page.locator("body")).to_contain_text(room.code[:3])
    late = [room.phone() for _ in range(6)]
    for phone in late:
        take_part(phone)
    lead.home()
    expect(lead.page.locator("main")).to_contain_text("9 personnes")


def two_colleagues_come_late(room):
    """Each finds what the host of a table does, without asking the lead."""
    for table in range(2):
        host = room.host()
        host.page.locator("main button").nth(table).tap()
        expect(host.page.locator("main")).to_contain_text("3 minutes")


def four_people_have_one_phone(lead, phone):
    for _ in range(3):
        if phone.page.locator("#first-name").count() == 0:
            phone.page.locator(".dock .plain, .add").first.tap()
        if phone.page.locator("#first-name").count() == 0:
            phone.page.locator(".add").tap()
        phone.page.locator("form .wide").tap()
        expect(phone.page.locator("form")).to_have_count(0)
    expect(lead.page.locator("main")).to_contain_text("12 personnes")


def an_insult_is_written(lead, screen, phones):
    write(phones[0], INSULT)
    write(phones[1], IDEAS[0])
    write(phones[1], IDEAS[1])
    lead.on("Relire avant le mur", careful=True)
    lead.trouble()
    lead.tap(".places .chip", "À lire")
    lead.tap(".why button")
    expect(lead.page.locator(".reading .text")).to_contain_text(IDEAS[0])
    for idea in IDEAS:
        expect(lead.page.locator(".reading .text")).to_contain_text(idea)
        lead.page.locator(".pass").tap()
    expect(screen.page.locator("main")).to_contain_text(IDEAS[1])
    screen.must_not_have_received(INSULT)
    for other in phones[1:]:
        other.must_not_have_received(INSULT)
    lead.home()


def the_wifi_is_off(phone):
    """Nobody touches anything: what was there is there, and the phone comes back by itself."""
    with phone.without_network():
        expect(phone.page.locator("body")).to_contain_text("Pas de réseau")
        expect(phone.page.locator("main")).to_contain_text(IDEAS[0])
    expect(phone.page.locator(".strip .lost")).to_have_count(0)


def the_pause_lasts(lead, screen):
    lead.trouble()
    lead.tap(".dock .to-pause")
    expect(lead.page.locator(".time")).to_contain_text("pause")
    lead.tap(".dock .to-pause")
    expect(lead.page.locator(".time")).not_to_contain_text("pause")


def the_vote_is_closed_by_error(lead, phones):
    lead.page.locator(".then .chip").tap()
    lead.page.locator(".plan li button", has_text="Le vote").tap()
    lead.page.locator(".acts button", has_text="Y aller").tap()
    lead.on("Ouvrir le vote")
    stick(phones[1], IDEAS[0], 2)
    everything_is_sent(phones[1])
    lead.on("Fermer le vote", careful=True)
    lead.trouble()
    lead.tap(".back-way button", "Rouvrir")
    expect(phones[1].page.locator("li.note", has_text=IDEAS[0]).locator(".put .dot:not(.peel)")).to_have_count(2)
    stick(phones[1], IDEAS[1])
    everything_is_sent(phones[1])


def fifteen_minutes_are_lost(lead):
    for _ in range(8):
        before = lead.page.locator(".time b").inner_text()
        lead.page.locator(".dock .to-more").tap()
        expect(lead.page.locator(".time b")).not_to_have_text(before)
    expect(lead.page.locator(".top")).to_contain_text("retard")
    lead.trouble()
    lead.tap(".then .chip")
    lead.tap(".catch .btn.main")
    lead.home()
    expect(lead.page.locator(".top")).to_contain_text("heure")


def the_lid_is_shut(room, lead, console):
    """The laptop sleeps and wakes: everybody is back and nobody touched anything."""
    for viewer in room.viewers:
        viewer.expects("ERR_CONNECTION")
    console.page.close()
    room.server.kill()
    expect(lead.page.locator(".top .lost")).to_be_visible()
    room.server.start()
    expect(lead.page.locator(".top .lost")).to_have_count(0)
    expect(lead.page.locator("#now-title")).to_have_text("Le vote")


def everybody_leaves_at_once(lead, phone):
    lead.trouble()
    lead.tap(".then .chip")
    lead.tap(".ending")
    expect(phone.page.locator("h1")).to_have_text("Merci.")
