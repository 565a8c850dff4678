"""One room, three languages: each phone in its own. In Arabic the page runs from right to left, whatever the words in it do."""

from playwright.sync_api import expect

from acting import confirm, go, press, start, stick, take_part, write

PLAN = "Tests/Browser/plans/three-languages.json"
# Latin letters, an hour, a price and brackets in an Arabic sentence: what a careless page turns upside down.
MIXED = "مقهى CAF مفتوح حتى 22:30 (مجانًا للأطفال)"
FRENCH = "Un banc devant l’école (2 € le café)"
NARROW = 320
TALL = 4000


class Arabic:
    """A phone in Arabic, photographed in each state: no finding of axe, nothing wider than the narrowest screen."""

    def __init__(self, phone):
        self.phone = phone
        self.findings = []

    def picture(self, state):
        page = self.phone.page
        self.phone.shot(f"phone-ar-{state}")
        size = page.viewport_size
        assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
        for width in [size["width"], NARROW]:
            # A button half under the dock scrolls into sight; axe does not scroll, so it is given a tall phone.
            page.set_viewport_size({"width": width, "height": TALL})
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                self.findings.append(f"{state}: {wide} px wide on a phone of {width}")
            try:
                self.phone.axe()
            except AssertionError as finding:
                self.findings.append(f"{state}: {finding}")
        page.set_viewport_size(size)


def side(page, selector):
    """Where the middle of an element lies across the page, from 0 at the left to 1."""
    box = page.locator(selector).first.bounding_box()
    return (box["x"] + box["width"] / 2) / page.viewport_size["width"]


def direction(place):
    return place.evaluate("(one) => getComputedStyle(one).direction")


def in_order(place, *pieces):
    """Whether pieces of one line stand from left to right as given, as eyes see them."""
    script = """(one, pieces) => pieces.map((piece) => {
      const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const at = walk.currentNode.data.indexOf(piece);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walk.currentNode, at);
        range.setEnd(walk.currentNode, at + piece.length);
        return range.getBoundingClientRect().left;
      }
      return NaN;
    })"""
    places = place.evaluate(script, list(pieces))
    return places == sorted(places)


def arrive(room, arabic, french):
    page = arabic.phone.page
    expect(page.locator("h1")).to_have_text("كيف نعيش أفضل في حيّنا؟")
    arabic.picture("welcome")
    for phone in [arabic.phone, french]:
        take_part(phone)
    expect(page.locator(".rules")).to_contain_text("نستمع دون انتقاد.")
    assert side(page, ".rules .icon") > 0.5, "what comes first is at the right"
    arabic.picture("rules")


def listen(lead, arabic):
    page = arabic.phone.page
    lead.page.locator(".steps button", has_text="Étape suivante").click()
    only_french = page.locator("h1 [lang=fr]")
    expect(only_french).to_have_text("On laisse chaque personne finir sa phrase.")
    assert direction(only_french) == "ltr", "what a plan says only in French stays French"
    arabic.picture("instruction")


def ideate(lead, arabic, french, wall):
    page = arabic.phone.page
    press(lead, "Vos idées")
    expect(page.locator("textarea")).to_be_visible()
    page.locator("textarea").fill(MIXED)
    arabic.picture("writing")
    page.locator("textarea").fill("")
    write(arabic.phone, MIXED)
    write(french, FRENCH)
    press(lead, "Montrer les idées")
    confirm(lead)
    note = wall.page.locator(".note", has_text="مقهى").first
    expect(note).to_be_visible()
    words = note.locator("bdi[lang=ar]")
    expect(words).to_have_text(MIXED)
    assert direction(words) == "rtl" and direction(note) == "ltr", "an Arabic idea on a French wall"
    assert in_order(words, "22:30", "CAF", "مقهى"), "read from the right, the hour from the left"
    theirs = page.locator("li.note", has_text="Un banc")
    expect(theirs).to_be_visible()
    assert direction(theirs.locator(".text")) == "ltr" and direction(theirs) == "rtl"
    assert side(page, ".tabs button >> nth=0") > 0.5, "the first column is at the right"
    wall.shot("screen-with-arabic")
    arabic.picture("board")


def judge(lead, arabic):
    page = arabic.phone.page
    go(lead, "Facile et utile")
    expect(page.locator(".choices.tall").first).to_be_visible()
    expect(page.locator(".q").first).to_have_text("هل هو سهل؟")
    arabic.picture("matrix")


def vote(lead, arabic, french):
    page = arabic.phone.page
    go(lead, "Le vote")
    press(lead, "Ouvrir le vote")
    expect(page.locator(".sheet")).to_contain_text("لديك 3 ملصقات")
    stick(arabic.phone, "مقهى")
    expect(page.locator(".sheet")).to_contain_text("بقي لديك ملصقان")
    arabic.picture("vote")
    stick(arabic.phone, "مقهى", 1)
    expect(page.locator(".sheet")).to_contain_text("بقي لديك ملصق واحد")
    stick(arabic.phone, "Un banc")
    expect(page.locator(".sheet")).to_contain_text("وضعت كل ملصقاتك")
    stick(french, "مقهى")
    expect(french.page.locator(".sheet")).to_contain_text("Il te reste 2 gommettes")
    page.locator(".dock .main").click()
    expect(page.locator("h1")).to_have_text("تصويتك مسجّل.")
    arabic.picture("voted")


def finish(lead, arabic, french):
    page = arabic.phone.page
    go(lead, "Pour finir")
    expect(page.locator(".scale button")).to_have_count(5)
    arabic.picture("questionnaire")
    go(lead, "L’humeur de la salle")
    expect(page.locator(".moods")).to_contain_text("نشيط")
    expect(french.page.locator(".moods")).to_contain_text("En forme")
    arabic.picture("mood")
    press(lead, "Montrer l’humeur")
    confirm(lead)
    press(lead, "Terminer l’atelier")
    confirm(lead)
    expect(page.locator("h1")).to_have_text("شكرًا.")
    arabic.picture("thanks")


def test_I1_an_arabic_and_a_french_phone_take_part_in_the_same_session(open_room):
    room = open_room(PLAN)
    stranger = Arabic(room.phone(locale="ar-MA", url=f"{room.server.url}/"))
    expect(stranger.phone.page.locator(".pad")).to_be_visible()
    assert side(stranger.phone.page, ".pad button >> nth=0") < 0.5, "the figures of a telephone do not turn round"
    stranger.picture("join")
    arabic, french = Arabic(room.phone(locale="ar-MA")), room.phone()
    lead, wall = room.console(), room.screen()
    arrive(room, arabic, french)
    start(lead)
    listen(lead, arabic)
    ideate(lead, arabic, french, wall)
    judge(lead, arabic)
    vote(lead, arabic, french)
    finish(lead, arabic, french)
    findings = stranger.findings + arabic.findings
    assert not findings, "\n".join(findings)


def test_I1_whoever_reads_arabic_finds_it_on_the_first_page_and_on_the_console(open_room):
    room = open_room(PLAN)
    phone, lead = room.phone(), room.console()
    phone.page.locator(".top [lang=ar]").click()
    expect(phone.page.locator("html")).to_have_attribute("dir", "rtl")
    expect(phone.page.locator(".dock .main")).to_have_text("أشارك")
    phone.page.reload()
    expect(phone.page.locator("html")).to_have_attribute("dir", "rtl")
    lead.page.locator(".tabs button", has_text="Réglages").click()
    lead.page.locator(".switches [lang=ar]").click()
    expect(lead.page.locator("html")).to_have_attribute("dir", "rtl")
    expect(lead.page.locator(".switches")).to_contain_text("Français")
    lead.axe()
    lead.page.locator(".tabs button").first.click()
    start(lead)
    # What comes next is to the left, as the arrow on the large button says.
    lead.page.keyboard.press("ArrowLeft")
    expect(lead.page.locator(".plan li.this")).to_contain_text("أفكاركم")
    lead.page.keyboard.press("ArrowRight")
    expect(lead.page.locator(".plan li.this")).to_contain_text("مرحبًا بكم")
    lead.shot("console-ar")
    lead.axe()
