"""What a page weighs on the network, as Chromium itself counts it."""

import json


def _frame_bytes(payload):
    """A text frame of a server: the payload and its header of 2, 4 or 10 bytes."""
    length = len(payload.encode("utf-8"))
    return length + (2 if length < 126 else 4 if length < 65536 else 10)


def _is_view(payload):
    """Views and patches are the content of the room; the budget is for what comes around it."""
    try:
        message = json.loads(payload)
    except ValueError:
        return False
    return isinstance(message, dict) and ("view" in message or "patch" in message)


class Wire:
    """Bytes received by one page since it was opened: responses with their headers, the 101 and the frames that are no view.

    On HTTP/1.1 `encodedDataLength` of `loadingFinished` holds status line, headers and body; a test compares it with what a
    server counted.
    """

    def __init__(self, page):
        self.responses = {}
        self.names = {}
        self.handshakes = 0
        self.frames = 0
        self.views = 0
        self._page = page
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._requested)
        session.on("Network.loadingFinished", self._loaded)
        session.on("Network.webSocketHandshakeResponseReceived", self._shaken)
        session.on("Network.webSocketFrameReceived", self._framed)
        session.send("Network.enable")

    def _requested(self, event):
        self.names[event["requestId"]] = event["request"]["url"]

    def _loaded(self, event):
        self.responses[event["requestId"]] = event["encodedDataLength"]

    def _shaken(self, event):
        self.handshakes += len(event["response"]["headersText"].encode("utf-8"))

    def _framed(self, event):
        payload = event["response"]["payloadData"]
        if _is_view(payload):
            self.views += _frame_bytes(payload)
        else:
            self.frames += _frame_bytes(payload)

    def bytes(self):
        """The total so far, without the views."""
        # One question to the page, so that the events before it have arrived.
        self._page.evaluate("1")
        return int(sum(self.responses.values())) + self.handshakes + self.frames

    def report(self):
        """One line a response, the heaviest first: what to look at when the budget is passed."""
        total = self.bytes()
        lines = sorted(((size, self.names.get(name, name)) for name, size in self.responses.items()), reverse=True)
        rows = [f"{int(size):6} {name}" for size, name in lines]
        rows += [f"{self.handshakes:6} handshakes", f"{self.frames:6} frames without views", f"{self.views:6} views, not counted"]
        return "\n".join([*rows, f"{total:6} in all"])
