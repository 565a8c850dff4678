"""Both ready workshops, led from the beginning to the end in every way that a lead may have to."""

import pytest
from playwright.sync_api import expect

from acting import everything_is_sent, look_at, stick, take_part, write
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


def what_the_room_says(console):
    """Ideas that are said aloud are typed; hands that are raised are counted."""
    page = console.page
    counted = set()

    def act(title):
        if page.locator(".entering textarea").count():
            for number in (1, 2):
                page.locator(".entering textarea").fill(f"{title} {number}")
                page.keyboard.press("Enter")
                expect(page.locator(".entering textarea")).to_have_value("")
        elif "par table" in title and page.locator(".entering .options").count() == 2 and title not in counted:
            counted.add(title)
            page.locator(".entering .options").nth(1).locator("button").first.click()
            page.locator(".entering form [type=submit]").click()
        elif page.locator(".to-main", has_text="Fermer le vote").count() and page.locator(".entering .stepper").count():
            counted.add(title)
            page.locator(".entering .stepper input").first.fill("4")
            page.locator(".entering form [type=submit]").click()

    return act


@pytest.mark.parametrize("plan", PLANS)
def test_a_workshop_is_led_with_no_telephone_of_participants_at_all(open_room, plan):
    room = open_room(plan)
    console, screen = room.console(), room.screen()
    console.page.locator(".phase-welcome").wait_for()
    look_at(console, "Réglages")
    console.page.locator(".pages li", has_text="Sans téléphone").locator("button").click()
    look_at(console, "En direct")
    Mouse(console).to_the_end(what_the_room_says(console))
    expect(screen.page.locator(".code, .qr")).to_have_count(0)
    assert not any('"code"' in frame for frame in screen.frames if '"withoutPhones":true' in frame)
