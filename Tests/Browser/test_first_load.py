"""From the scan to the first gommette: what it weighs, and how many taps it takes."""

from playwright.sync_api import expect

from acting import confirm, press, start, stick, take_part, write
from server import ROOT

BUDGET_BYTES = 14_000


def open_a_vote(open_room):
    room = open_room("Tests/Browser/plans/short.json")
    lead, phone = room.console(), room.phone()
    take_part(phone)
    start(lead)
    for idea in ["Des bancs", "Une fontaine"]:
        write(phone, idea)
    lead.page.locator(".plan li button", has_text="Le vote").click()
    confirm(lead)
    press(lead, "Ouvrir le vote")
    expect(phone.page.locator(".put").first).to_be_visible()
    return room


def test_the_first_gommette_can_be_placed_within_14_000_bytes_and_two_taps(open_room):
    room = open_a_vote(open_room)
    for language in sorted(one.stem for one in (ROOT / "web/words").glob("*.json")):
        late = room.phone(locale=language)
        late.page.locator(".dock .main").click()
        sticker = late.page.locator(".put button").first
        expect(sticker).to_be_visible()
        assert late.wire.bytes() <= BUDGET_BYTES, late.wire.report()
        print(late.wire.report())
        sticker.click()
        expect(late.page.locator(".put .back")).to_have_count(1)


def test_what_a_phone_loads_later_does_not_wait_for_a_tap(open_room):
    room = open_a_vote(open_room)
    late = room.phone()
    with late.page.expect_response("**/participant-more.js"):
        late.page.locator(".dock .main").click()
    stick(late, "Des bancs", 2)
