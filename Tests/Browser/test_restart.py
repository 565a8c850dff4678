"""The plug of the laptop is pulled in the middle of an activity: 28 phones are back by themselves, as the same people, with all they said."""

import time

from playwright.sync_api import expect

from acting import confirm, everything_is_sent, press, start, take_part, write

PLAN = "Tests/Browser/plans/short.json"
IN_HAND = 4
# So many pages of so many phones: Chromium makes the sockets of one page wait for one another.
PAGES, A_PAGE = 4, 6
ALL = IN_HAND + PAGES * A_PAGE
# Ten times what a room is promised: a busy machine is no reason to fail.
BACK_MILLISECONDS = 50_000

# Phones without a page each: what carries them is the product's own connection, with its own waits between two tries.
PHONES = """async ([code, key, count]) => {
  const { Connection, hex } = await import("/connection.js");
  window.phones = Array.from({ length: count }, () => {
    const ticket = hex(16);
    const phone = { refusals: [] };
    phone.connection = new Connection({
      hello: (seen) => ({ join: { code, key, tickets: [ticket], seen } }),
      changed: () => {},
      refused: (refusal) => phone.refusals.push(refusal),
    });
    phone.connection.connect();
    return phone;
  });
}"""
ARE_BACK = "() => phones.every(({ connection }) => connection.open && connection.queue.length === 0)"
PEOPLE = "() => phones.map(({ connection }) => connection.welcome.people[0])"
NOTES = "(count) => phones.every(({ connection }) => Object.keys(connection.view('activity/a1').notes || {}).length === count)"
REFUSALS = "() => phones.map((phone) => phone.refusals).filter((refusals) => refusals.length > 0)"
WRITE = """async (round) => {
  const { hex } = await import("/connection.js");
  phones.forEach(({ connection }, index) => {
    const note = { note: "n" + hex(8), column: "c1", text: "Idée " + round + " de " + index };
    connection.act(connection.welcome.people[0], "a1", { write: note });
  });
}"""


class Wired:
    """Several phones in one page."""

    def __init__(self, room):
        link = room.server.links["join"]
        code, _, key = link.partition("#")[2].partition(".")
        self.page = room.phone().page
        self.page.evaluate(PHONES, [code, key, A_PAGE])
        self.are_back()

    def are_back(self):
        self.page.wait_for_function(ARE_BACK, timeout=BACK_MILLISECONDS)

    def say(self, round_):
        self.page.evaluate(WRITE, round_)


def come_in(room):
    hands = [room.phone() for _ in range(IN_HAND)]
    for phone in hands:
        take_part(phone)
    return hands, [Wired(room) for _ in range(PAGES)]


def pull_the_plug(room, phone):
    for viewer in room.viewers:
        viewer.expects("ERR_CONNECTION")
    room.server.kill()
    expect(phone.page.locator(".strip .lost")).to_be_visible()


def seconds_until_all_are_back(hands, wired):
    returned = time.monotonic()
    for page in wired:
        page.are_back()
    for phone in hands:
        expect(phone.page.locator(".strip .lost")).to_have_count(0, timeout=BACK_MILLISECONDS)
        everything_is_sent(phone)
    return time.monotonic() - returned


def test_28_phones_are_back_by_themselves_when_the_laptop_restarts_in_the_middle_of_an_activity(open_room):
    room = open_room(PLAN)
    lead = room.console()
    hands, wired = come_in(room)
    start(lead)
    for phone in hands:
        write(phone, "Un banc")
    for page in wired:
        page.page.wait_for_function("() => phones.every(({ connection }) => connection.view('activity/a1'))")
        page.say(1)
        page.are_back()
    people = [page.page.evaluate(PEOPLE) for page in wired]
    pull_the_plug(room, hands[0])
    for page in wired:
        page.say(2)
    for phone in hands:
        phone.page.locator("textarea").fill("Un kiosque")
        phone.page.locator(".dock .main").click()
    room.server.start()
    print(f"all are back after {seconds_until_all_are_back(hands, wired):.1f} s")
    assert [page.page.evaluate(PEOPLE) for page in wired] == people
    expect(lead.page.locator("main")).to_contain_text(f"{ALL}")
    press(lead, "Montrer les idées")
    confirm(lead)
    for page in wired:
        page.page.wait_for_function(NOTES, arg=2 * ALL)
        assert page.page.evaluate(REFUSALS) == []
    for phone in hands:
        expect(phone.page.locator("main")).to_contain_text("Idée 2 de")
