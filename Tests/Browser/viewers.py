"""The people and things that look at a session: phones, a console, a screen. Tests speak to them."""

import json
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe

from server import ROOT
from wire import Wire

TIMEOUT_MILLISECONDS = 30_000
# Said by Chromium only while a test took the network away.
NETWORK_TAKEN_AWAY = "ERR_INTERNET_DISCONNECTED"
REPORT_CSP = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error("refused by the CSP: " + event.violatedDirective + " " + event.blockedURI))"""


def _plain(frame):
    """A frame with its letters as people write them, whatever the server escaped."""
    try:
        return json.dumps(json.loads(frame), ensure_ascii=False)
    except ValueError:
        return frame


class Viewer:
    """One open page, what it received and what went wrong on it."""

    def __init__(self, context, url):
        self.context = context
        self.url = url
        self.problems = []
        self._frames = []
        self._expected = [NETWORK_TAKEN_AWAY]
        context.set_default_timeout(TIMEOUT_MILLISECONDS)
        context.add_init_script(REPORT_CSP)
        self.page = context.new_page()
        self.wire = Wire(self.page)
        self._listen_to(self.page)

    def _listen_to(self, page):
        page.on("websocket", lambda socket: socket.on("framereceived", self._received))
        page.on("pageerror", lambda error: self._went_wrong(str(error)))
        page.on("console", lambda message: message.type == "error" and self._went_wrong(message.text))

    def _received(self, payload):
        self._frames.append(payload if isinstance(payload, str) else payload.decode("utf-8", "replace"))

    def _went_wrong(self, what):
        if not any(expected in what for expected in self._expected):
            self.problems.append(f"{self.url}: {what}")

    def open(self):
        self.page.goto(self.url)
        return self

    def expects(self, message):
        """This error is part of the story of the test, e.g. ERR_CONNECTION while the server is dead."""
        self._expected.append(message)

    @property
    def frames(self):
        """The text of every WebSocket frame received so far, in order."""
        self.page.evaluate("1")
        return [_plain(frame) for frame in self._frames]

    def received(self, text):
        return any(text in frame for frame in self.frames)

    def must_not_have_received(self, *texts):
        """Nothing is hidden by the page only: it must not have reached the device at all."""
        for text in texts:
            guilty = [frame for frame in self.frames if text in frame]
            assert not guilty, f"{self.url} received “{text}”: {guilty[0][:300]}"

    @contextmanager
    def without_network(self):
        """Bytes are lost both ways and nobody is told, like a phone that walks out of the Wi-Fi."""
        self.context.set_offline(True)
        try:
            yield self
        finally:
            self.context.set_offline(False)

    def another_tab(self):
        """A second tab of the same browser: same storage, same tickets."""
        tab = self.context.new_page()
        self._listen_to(tab)
        tab.goto(self.url)
        return tab

    def axe(self):
        """Not one finding of axe on the page as it is now, target sizes of WCAG 2.2 included."""
        results = Axe().run(self.page, options={"rules": {"target-size": {"enabled": True}}})
        assert results.violations_count == 0, results.generate_report()

    def shot(self, name):
        """The page at its real size, one pixel a CSS pixel, in screenshots/."""
        path = ROOT / "screenshots" / f"{name}.png"
        self.page.evaluate("document.fonts.ready.then(() => null)")
        self.page.screenshot(path=path, animations="disabled", scale="css")
        return path


class Room:
    """One session served to many viewers, each with a browser profile of its own."""

    def __init__(self, browser, server):
        self.browser = browser
        self.server = server
        self.viewers = []

    @property
    def code(self):
        return self.server.links["code"]

    def phone(self, width=360, height=740, locale="fr-FR", url=None, **options):
        """A phone that scanned the QR code (or opened `url`)."""
        link = url or self.server.links.get("join") or f"{self.server.url}/#{self.code}"
        return self._viewer(link, width, height, locale, is_mobile=True, has_touch=True, **options)

    def console(self, locale="fr-FR", **options):
        return self._viewer(self.server.links["console"], 1280, 720, locale, **options)

    def home(self, width=1280, height=720, locale="fr-FR", **options):
        """The page of whoever holds the laptop: sessions and plans."""
        return self._viewer(self.server.links["home"], width, height, locale, **options)

    def screen(self, locale="fr-FR", **options):
        return self._viewer(self.server.links["screen"], 1280, 720, locale, **options)

    def paper(self, locale="fr-FR", **options):
        """What is to be printed, opened from the console."""
        return self._viewer(self.server.links["console"].replace("/console#", "/print#"), 1280, 720, locale, **options)

    def remote(self, **options):
        """The lead's telephone, by the link of the console."""
        return self.phone(url=self.server.links["remote"], **options)

    def host(self, **options):
        return self.phone(url=self.server.links["host"], **options)

    def _viewer(self, url, width, height, locale, **options):
        context = self.browser.new_context(viewport={"width": width, "height": height}, locale=locale, **options)
        viewer = Viewer(context, url)
        self.viewers.append(viewer)
        return viewer.open()

    def problems(self):
        return [problem for viewer in self.viewers for problem in viewer.problems]

    def leave(self):
        """Everybody goes home; whatever went wrong on a page fails the test."""
        for viewer in self.viewers:
            if not viewer.page.is_closed():
                # One question to the page, so that its last errors have arrived.
                viewer.page.evaluate("1")
        problems = self.problems()
        for viewer in self.viewers:
            viewer.context.close()
        self.viewers = []
        assert not problems, "\n".join(problems)
