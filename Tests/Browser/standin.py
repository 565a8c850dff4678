#!/usr/bin/env python3
"""A stand-in for `gommette serve` that only the tests of the harness use: a page with known faults, and a count of bytes sent."""

import argparse
import base64
import hashlib
import json
import signal
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><script type="module" src="/page.js"></script></head>
<body><main><h1>Essai</h1><p id="said"></p></main></body></html>"""
SCRIPT = """
const socket = new WebSocket("ws://" + location.host + "/ws", "gommette.1");
socket.onmessage = (event) => { document.getElementById("said").textContent += JSON.stringify(JSON.parse(event.data)); };
const faults = {
  "#error": () => { throw new Error("a fault of the page"); },
  "#style": () => { document.body.setAttribute("style", "color: red"); },
  "#picture": () => { document.querySelector("main").appendChild(document.createElement("img")); },
};
if (faults[location.hash]) { faults[location.hash](); }
"""
FRAMES = ['{"welcome":{"role":"visitor"}}', '{"view":{"stream":"session","view":{"title":"L\\u2019\\u00e9t\\u00e9"}}}']
WEBSOCKET_KEY = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
sent = {"bytes": 0}
lock = threading.Lock()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        super().setup()
        write = self.wfile.write

        def counted(data):
            with lock:
                sent["bytes"] += len(data)
            return write(data)

        self.wfile.write = counted

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path == "/ws":
            self.talk()
        elif self.path == "/page.js":
            self.answer(SCRIPT, "text/javascript")
        elif self.path == "/sent":
            self.answer(str(sent["bytes"]), "text/plain")
        else:
            self.answer(PAGE, "text/html; charset=utf-8")

    def answer(self, text, kind):
        body = text.encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        policy = f"default-src 'self'; img-src data:; connect-src ws://{self.headers['Host']}"
        self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body)

    def talk(self):
        key = self.headers["Sec-WebSocket-Key"] + WEBSOCKET_KEY
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        self.send_header("Sec-WebSocket-Accept", base64.b64encode(hashlib.sha1(key.encode()).digest()).decode())
        self.send_header("Sec-WebSocket-Protocol", "gommette.1")
        self.end_headers()
        for frame in FRAMES:
            body = frame.encode("utf-8")
            self.wfile.write(bytes([0x81, len(body)]) + body)
        while self.rfile.read(1):
            pass
        self.close_connection = True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int)
    parser.add_argument("--public-url")
    options, _ = parser.parse_known_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server = ThreadingHTTPServer(("127.0.0.1", options.port), Handler)
    server.daemon_threads = True
    url = options.public_url
    print("a line for people")
    print(json.dumps({"url": url, "code": "482913", "console": f"{url}/console#1", "screen": f"{url}/screen#2"}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
