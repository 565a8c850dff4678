"""Both ready workshops, led from the beginning to the end in every way that a lead may have to."""

import pytest
from playwright.sync_api import expect

from acting import everything_is_sent, stick, take_part, write
from leading import Keyboard, Mouse, Thumb
from server import Bots

PLANS = ["sessions/choisir-la-question.json", "sessions/aider-les-sdf.json"]
PHONES = 10


class FewBots(Bots):
    participants = 6


def join_in(phones):
    """What real phones do when something can be done: an idea each, then a gommette each."""
    done = set()

    def act(title):
        first = phones[0].page
        if first.locator("textarea").count() and "ideas" not in done:
            done.add("ideas")
            for number, phone in enumerate(phones, 1):
                write(phone, f"Idée du téléphone {number}")
        elif first.locator(".put").count() and "vote" not in done:
            done.add("vote")
            for number, phone in enumerate(phones, 1):
                stick(phone, f"Idée du téléphone {number}")
                everything_is_sent(phone)

    return act


@pytest.mark.parametrize("plan", PLANS)
def test_a_workshop_is_led_by_mouse_with_ten_phones_and_eighteen_bots(open_room, plan):
    room = open_room(plan, kind=Bots)
    console, screen = room.console(), room.screen()
    phones = [room.phone(*[(320, 640), (360, 740), (414, 896)][number % 3]) for number in range(PHONES)]
    for phone in phones:
        take_part(phone)
    expect(console.page.locator("main")).to_contain_text("28")
    Mouse(console).to_the_end(join_in(phones))
    for phone in phones:
        expect(phone.page.locator("main")).to_contain_text("Merci")
    expect(screen.page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("plan", PLANS)
def test_a_workshop_is_led_by_keyboard_alone(open_room, plan):
    room = open_room(plan, kind=FewBots)
    console = room.console()
    console.page.locator(".phase-welcome").wait_for()
    Keyboard(console).to_the_end()


@pytest.mark.parametrize("plan", PLANS)
def test_a_workshop_is_led_from_a_telephone_of_360_px(open_room, plan):
    room = open_room(plan, kind=FewBots)
    console = room.console()
    console.page.locator(".phase-welcome").wait_for()
    remote = room.remote()
    remote.page.locator(".dock .main").wait_for()
    Thumb(remote).to_the_end()
    expect(console.page.locator(".phase-closed")).to_be_visible()
