"""A lead, a first phone and a wall on plain sockets: they bring a session to its open vote and go on looking at it."""

import base64
import json
import os
import secrets
import socket
import threading

from server import HOST

IDEAS = ["A shared fridge", "A warm room", "A phone charger", "A bag of soap", "A letter box", "A walk with dogs"]


class Viewer:
    """One WebSocket; a thread reads it to its end, so that a server never waits for it."""

    def __init__(self, port, hello):
        self.socket = socket.create_connection(("127.0.0.1", port))
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            "GET /ws HTTP/1.1", f"Host: {HOST}:{port}", f"Origin: http://{HOST}:{port}", "Upgrade: websocket",
            "Connection: Upgrade", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Protocol: gommette.1", "", "",
        ]  # fmt: skip
        self.socket.sendall("\r\n".join(lines).encode())
        self.input = self.socket.makefile("rb")
        while self.input.readline() not in (b"\r\n", b""):
            pass
        self._send(1, json.dumps(hello).encode())
        self.welcome = self.until("welcome")

    def _send(self, opcode, data):
        length = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + len(data).to_bytes(2, "big")
        # A mask of zeros is a mask.
        self.socket.sendall(bytes([0x80 | opcode]) + length + bytes(4) + data)

    def _frame(self):
        opcode, length = self.input.read(2)
        if length >= 126:
            length = int.from_bytes(self.input.read(2 if length == 126 else 8), "big")
        return opcode & 15, self.input.read(length)

    def until(self, wanted):
        """Reads until a message of this name comes; refusals end the bench."""
        while True:
            opcode, data = self._frame()
            if opcode == 9:
                self._send(10, data)
            if opcode != 1:
                continue
            ((name, body),) = json.loads(data).items()
            if name == wanted:
                return body
            if name == "refused":
                raise SystemExit(f"refused: {body}")

    def act(self, command, activity=None):
        act = {"id": secrets.token_hex(16), "command": command}
        if activity:
            act["activity"] = activity
        if self.welcome["people"]:
            act["as"] = self.welcome["people"][0]
        self._send(1, json.dumps({"act": act}).encode())
        self.until("done")

    def watch(self):
        """Looks on without a word, in the background."""

        def read():
            try:
                while True:
                    opcode, data = self._frame()
                    if opcode == 9:
                        self._send(10, data)
            except (OSError, ValueError):
                return

        threading.Thread(target=read, daemon=True).start()

    def close(self):
        self.socket.shutdown(socket.SHUT_RDWR)


def open_vote(server):
    """Ideas written, the vote open. Returns its activity, and the console and the wall that look on."""
    lead, wall = (
        Viewer(server.port, {"open": {"secret": server.links[link].partition("#")[2]}}) for link in ("console", "screen")
    )
    code, key = server.links["join"].partition("#")[2].split(".")
    phone = Viewer(server.port, {"join": {"code": code, "key": key, "tickets": [secrets.token_hex(16)]}})
    lead.act({"start": {}})
    for idea in IDEAS:
        phone.act({"write": {"note": f"n{secrets.token_hex(8)}", "column": "c1", "text": idea}}, "a1")
    phone.close()
    lead.act({"go": {"activity": "a2", "from": "a1"}})
    lead.act({"open": {}}, "a2")
    for viewer in (lead, wall):
        viewer.watch()
    return "a2", (lead, wall)
