"""Every test gets its own server and archive; all share one Chromium."""

import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from server import HOST, Server
from viewers import TIMEOUT_MILLISECONDS, Room


@pytest.fixture(scope="session")
def browser():
    expect.set_options(timeout=TIMEOUT_MILLISECONDS)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=[f"--host-resolver-rules=MAP {HOST} 127.0.0.1", "--no-proxy-server"],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def serve(tmp_path):
    """Starts servers and stops them at the end: `serve("sessions/aider-les-sdf.json")`."""
    servers = []

    def start(plan, kind=Server, **options):
        folder = tmp_path / str(len(servers))
        folder.mkdir()
        server = kind(folder, plan, **options)
        servers.append(server)
        return server.start()

    yield start
    ends = [server.end() for server in servers]
    assert not any(ends), "\n".join(filter(None, ends))


@pytest.fixture
def open_room(browser, serve):
    """Opens a session on a plan for phones, console and screen: `room = open_room("sessions/…json")`."""
    rooms = []

    def start(plan, **options):
        rooms.append(Room(browser, serve(plan, **options)))
        return rooms[-1]

    yield start
    for room in rooms:
        room.leave()
