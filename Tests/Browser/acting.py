"""What people do on the pages: tests tell a story with these. On phones by selectors, for they speak two languages."""

from playwright.sync_api import expect



def take_part(phone):
    phone.page.locator(".dock .main").click()
    expect(phone.page.locator("h1")).to_be_visible()


def write(phone, text):
    """A post-it, until the server has it."""
    phone.page.locator("textarea").fill(text)
    phone.page.locator(".dock .main").click()
    expect(phone.page.locator("li.note:not(.pending)", has_text=text)).to_be_visible()


def stick(phone, text, dots=1):
    """Gommettes on an idea, one after the other, as a thumb does."""
    idea = phone.page.locator("li.note", has_text=text)
    stuck = idea.locator(".put .dot:not(.peel)")
    already = stuck.count()
    for count in range(already + 1, already + dots + 1):
        idea.locator(".put button:not(.back)").click()
        expect(stuck).to_have_count(count)


def everything_is_sent(phone):
    expect(phone.page.locator(".wait, .pending")).to_have_count(0)


def look_at(console, part):
    """Another part of the console, by its tab."""
    console.page.locator(".tabs button", has_text=part).click()


def turn_to_english(console):
    look_at(console, "Réglages")
    console.page.locator(".switches button[lang=en]").click()
    look_at(console, "Live")


def press(console, words):
    """The large button of the console, once it says so."""
    console.page.locator(".to-main", has_text=words).click()


def choose(console, words):
    """Another action of the moment than the large button."""
    console.page.locator(".moves button", has_text=words).click()


def confirm(console):
    """What the room would notice is asked a second time."""
    console.page.locator(".asking .yes").click()
    expect(console.page.locator(".asking")).to_have_count(0)


def start(console):
    console.page.locator(".phase-welcome").wait_for()
    console.page.locator(".to-main").click()
    console.page.locator(".phase-running").wait_for()


def go(console, title):
    """To an activity by its line in the plan."""
    console.page.locator(".plan li button", has_text=title).click()
    confirm(console)
    expect(console.page.locator(".plan li.this")).to_contain_text(title)


def ranking(screen):
    """The gommettes of each idea on the wall, as the room reads them."""
    rows = screen.page.locator(".rank li:not(.hidden)")
    return {row.locator("h2").inner_text(): int(row.locator(".three b").inner_text().split()[0]) for row in rows.all()}
