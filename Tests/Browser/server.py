"""The product under test: one process, one free port, one archive in a folder of its own."""

import json
import os
import queue
import signal
import socket
import subprocess
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A name and not 127.0.0.1, which browsers trust like https: on a name over http they behave as on the phones of a room.
HOST = "gommette.local"
DEADLINE_SECONDS = 60


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`gommette serve`, and what it printed at its start."""

    def __init__(self, folder, plan=None, command=None):
        self.folder = Path(folder)
        self.plan = plan
        self.command = command or os.environ.get("GOMMETTE", str(ROOT / ".build/release/gommette"))
        self.port = free_port()
        self.archive = self.folder / "archive.sqlite"
        self.links = {}
        self.process = None

    @property
    def url(self):
        return f"http://{HOST}:{self.port}"

    def arguments(self):
        plan = ["--plan", str(ROOT / self.plan)] if self.plan else []
        return ["serve", *self.network(), "--archive", str(self.archive), *plan]

    def network(self):
        return ["--json", "--bind", "127.0.0.1", "--port", str(self.port), "--public-url", self.url]

    def start(self):
        """Starts, or starts again on the same archive and port, and waits until phones can come in."""
        with open(self.folder / "stderr.txt", "a", encoding="utf-8") as errors:
            self.process = subprocess.Popen(
                [self.command, *self.arguments()], stdout=subprocess.PIPE, stderr=errors, stdin=subprocess.DEVNULL, text=True, cwd=ROOT
            )
        self.links = self._first_json_line()
        return self

    def _first_json_line(self):
        lines = queue.Queue()

        def read(output):
            # Read to the end, or a talkative server would one day wait for us.
            for line in output:
                lines.put(line)
            lines.put(None)

        threading.Thread(target=read, args=(self.process.stdout,), daemon=True).start()
        while True:
            line = lines.get(timeout=DEADLINE_SECONDS)
            if line is None:
                raise AssertionError(f"the server ended at its start: {self.errors()}")
            if line.startswith("{"):
                return json.loads(line)

    def errors(self):
        return (self.folder / "stderr.txt").read_text(encoding="utf-8")

    def end(self):
        """Asks it to stop and waits for a clean end; returns what was wrong with it, or None."""
        if self.process is None:
            return None
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(timeout=DEADLINE_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            return f"the server did not stop in {DEADLINE_SECONDS} s"
        self.process = None
        return None if status == 0 else f"the server ended with {status}: {self.errors()}"

    def stop(self):
        """A clean end in the middle of a test."""
        wrong = self.end()
        assert wrong is None, wrong

    def kill(self):
        """The plug is pulled."""
        self.process.kill()
        self.process.wait(timeout=DEADLINE_SECONDS)
        self.process = None


class Bots(Server):
    """`gommette rehearse`: a session with bots that do what the people of each kind of activity do, led by the test."""

    participants = 18

    def arguments(self):
        crowd = ["--participants", str(self.participants), "--speed", "60"]
        return ["rehearse", *self.network(), *crowd, "--plan", str(ROOT / self.plan)]
