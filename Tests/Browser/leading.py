"""Ways to lead a whole workshop: with the mouse, with the keyboard alone, with one thumb on a telephone of 360 px."""

from playwright.sync_api import Error

# What a lead looks at to see that the last tap had its effect; clocks and counts run on by themselves and do not count. The large button
# alone would not do: the same notes to be read may wait behind it before and after a turn, and one page follows another.
STATE = """() => {
  const words = (one) => (document.querySelector(one) || { innerText: "" }).innerText;
  const asked = Boolean(document.querySelector(".asking"));
  const quiet = [words(".now"), words(".controls .to-main .label"), words(".dock .main"), document.querySelector("main").className];
  const turn = document.body.innerText.match(/(Page|Passage) [0-9]+ sur/g);
  return JSON.stringify([turn, quiet.map((one) => one.replace(/[0-9]/g, "")), words(".steps .this"), words(".dock small, .now .wide small"), words(".step"), asked]);
}"""
CLOSED = ".phase-closed"


class Lead:
    """One person in command; `forward` does the one next thing that the page offers."""

    def __init__(self, viewer):
        self.page = viewer.page

    @property
    def is_over(self):
        return self.page.locator(CLOSED).count() > 0

    def title(self):
        """At once: the page may end meanwhile."""
        return self.page.evaluate("() => (document.querySelector('#now-title') || { innerText: '' }).innerText")

    def to_the_end(self, on_the_way=lambda title: None):
        """Leads until the session has ended; `on_the_way` is told each title once, after its first step."""
        told = None
        while not self.is_over:
            before = self.page.evaluate(STATE)
            self.forward()
            try:
                self.page.wait_for_function(f"(before) => ({STATE})() !== before", arg=before)
            except Error as error:
                raise AssertionError("nothing changes any more: " + self.page.locator("body").inner_text()) from error
            if self.title() and self.title() != told:
                told = self.title()
                on_the_way(told)


class Mouse(Lead):
    def press(self, button):
        """A note to be read may take the button's place under the hand: the page has changed, and is looked at again."""
        try:
            button.click()
        except Error:
            assert not button.is_visible()

    def forward(self):
        for way in (".asking .yes", ".steps .btn:last-child:not([disabled]):not([aria-label]):visible", ".controls .to-main"):
            button = self.page.query_selector(way)
            if button:
                return self.press(button)
        raise AssertionError("the console offers nothing to go on with")


class Keyboard(Lead):
    """No mouse at all: arrows where they are enough, else Tab to the button and Enter."""

    def reach(self, way):
        for _ in range(150):
            if self.page.evaluate("(way) => Boolean(document.activeElement && document.activeElement.matches(way))", way):
                return True
            self.page.keyboard.press("Tab")
        # A note to be read may have taken its place on the way: the page has changed, and is looked at again.
        if not self.page.locator(way).locator("visible=true").count():
            return False
        raise AssertionError(f"Tab does not reach {way} in: " + self.page.locator("body").inner_text())

    def forward(self):
        for way in (".asking .yes", ".steps .btn:last-child:not([disabled]):not([aria-label])"):
            # Not while the notes to be read have taken the place of the steps.
            if self.page.locator(way).locator("visible=true").count():
                return self.reach(way) and self.page.keyboard.press("Enter")
        main = self.page.locator(".controls .to-main")
        if main.get_attribute("aria-keyshortcuts") == "ArrowRight":
            return self.page.keyboard.press("ArrowRight")
        return self.reach(".controls .to-main") and self.page.keyboard.press("Enter")


class Thumb(Lead):
    """The télécommande."""

    def forward(self):
        for way in (".asking .yes", ".now .wide:not([aria-pressed])", ".dock .main"):
            if self.page.locator(way).count():
                return self.page.locator(way).first.tap()
        raise AssertionError("the remote control offers nothing to go on with")
