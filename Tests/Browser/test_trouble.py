"""Hostile words, answers that are lost, frames played again, a server that dies: H1, F5 and D11."""

import json
import re
import subprocess

from playwright.sync_api import expect

from acting import choose, confirm, everything_is_sent, press, ranking, start, stick, take_part, write

PLAN = "Tests/Browser/plans/short.json"
HOSTILE = ["<img src=x onerror=document.title='hacked'>", "</script><script>alert(1)</script>", "${7*7} {{7*7}} `x` {count}"]
REPLAY = """([code, key, frames]) => new Promise((resolve) => {
  const answers = [];
  const socket = new WebSocket(`ws://${location.host}/ws`, "gommette.1");
  socket.onopen = () => frames.forEach((frame) => socket.send(frame));
  socket.onmessage = ({ data }) => {
    const { done, refused } = JSON.parse(data);
    if (done || refused) answers.push(data);
    if (answers.length === frames.length - 1) resolve(answers);
  };
})"""


def run(server, *arguments):
    subprocess.run([server.command, *arguments, "--archive", str(server.archive)], check=True, capture_output=True, timeout=60)


def vote_with(room, lead, phones, ideas):
    for phone in phones:
        take_part(phone)
    start(lead)
    for idea in ideas:
        write(phones[0], idea)
    lead.page.locator(".plan li button", has_text="Le vote").click()
    confirm(lead)
    press(lead, "Ouvrir le vote")
    for phone in phones:
        expect(phone.page.locator(".put").first).to_be_visible()


def close_and_show(lead, screen, count):
    press(lead, "Fermer le vote")
    confirm(lead)
    press(lead, "Compter maintenant")
    confirm(lead)
    choose(lead, "Tout montrer")
    confirm(lead)
    expect(screen.page.locator(".rank li:not(.hidden)")).to_have_count(count)
    expect(screen.page.locator(".rank li.hidden")).to_have_count(0)


def test_h1_words_that_look_like_code_are_words_on_every_page_and_in_the_report(open_room, tmp_path):
    room = open_room(PLAN)
    lead, screen, phone, other = room.console(), room.screen(), room.phone(), room.phone(locale="en-GB")
    take_part(phone)
    take_part(other)
    start(lead)
    for text in HOSTILE:
        write(phone, text)
    press(lead, "Montrer les idées")
    confirm(lead)
    for viewer in [phone, other, lead, screen]:
        for text in HOSTILE:
            expect(viewer.page.get_by_text(text, exact=True).first).to_be_visible()
        assert viewer.page.locator("img, body script").count() == (1 if viewer in [lead, screen] else 0), viewer.url
        assert "hacked" not in viewer.page.title()
    report = tmp_path / "report.html"
    run(room.server, "export", "--format", "html", "--out", str(report))
    page = room.browser.new_page()
    dialogs = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.goto(report.as_uri())
    for text in HOSTILE:
        expect(page.get_by_text(text).first).to_be_visible()
    assert page.locator("img, script").count() == 0 and "hacked" not in page.title() and not dialogs
    page.close()


class Deaf:
    """A network on which, from a moment on, what is sent arrives and what is answered does not."""

    def __init__(self, page):
        self.on = False
        page.route_web_socket("**/ws", self._join)

    def _join(self, route):
        server = route.connect_to_server()
        server.on_message(lambda message: self.on or route.send(message))


def test_f5_a_vote_whose_answer_was_lost_is_counted_once_and_the_phone_finds_it(open_room):
    room = open_room(PLAN)
    lead, screen, phone = room.console(), room.screen(), room.phone(url="about:blank")
    network = Deaf(phone.page)
    phone.page.goto(room.server.links["join"])
    vote_with(room, lead, [phone], ["Des bancs", "Une fontaine"])
    network.on = True
    stick(phone, "Des bancs")
    expect(screen.page.locator("main")).to_contain_text(re.compile(r"1\s*sur 1"))
    close_and_show(lead, screen, 2)
    expect(phone.page.locator(".dock .wait")).to_be_visible()
    network.on = False
    phone.page.reload()
    expect(phone.page.locator("li.note", has_text="Des bancs").locator(".own .pile")).to_be_visible()
    everything_is_sent(phone)
    assert ranking(screen) == {"Des bancs": 1, "Une fontaine": 0}


def test_d11_frames_recorded_and_played_again_after_a_restart_change_nothing(open_room):
    room = open_room(PLAN)
    lead, screen = room.console(), room.screen()
    phone = room.phone(url="about:blank")
    sent = []
    phone.page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    phone.page.goto(room.server.links["join"])
    vote_with(room, lead, [phone], ["Des bancs", "Une fontaine"])
    stick(phone, "Des bancs", 2)
    stick(phone, "Une fontaine")
    everything_is_sent(phone)
    for viewer in room.viewers:
        viewer.expects("ERR_CONNECTION")
    room.server.kill()
    room.server.start()
    joins = [frame for frame in sent if "tickets" in frame and json.loads(frame)["join"]["tickets"]]
    acts = [frame for frame in sent if frame.startswith('{"act"')]
    thief = room.phone()
    code, _, key = room.server.links["join"].partition("#")[2].partition(".")
    answers = thief.page.evaluate(REPLAY, [code, key, [joins[-1], *acts]])
    assert len(answers) == len(acts)
    lead.page.locator(".saved:not(.lost)").wait_for()
    close_and_show(lead, screen, 2)
    assert ranking(screen) == {"Des bancs": 2, "Une fontaine": 1}


def test_a_server_that_dies_in_the_middle_comes_back_and_nobody_touches_anything(open_room):
    room = open_room(PLAN)
    lead, screen = room.console(), room.screen()
    phones = [room.phone(320, 640), room.phone(locale="en-GB"), room.phone(414, 896)]
    vote_with(room, lead, phones, ["Des bancs", "Une fontaine"])
    for viewer in room.viewers:
        viewer.expects("ERR_CONNECTION")
    stick(phones[0], "Des bancs", 2)
    everything_is_sent(phones[0])
    room.server.kill()
    expect(lead.page.locator(".saved.lost")).to_be_visible()
    stick(phones[1], "Des bancs")
    room.server.start()
    for phone in phones:
        everything_is_sent(phone)
        expect(phone.page.locator(".strip .lost")).to_have_count(0)
    expect(lead.page.locator(".saved.lost")).to_have_count(0)
    stick(phones[2], "Une fontaine")
    everything_is_sent(phones[2])
    close_and_show(lead, screen, 2)
    assert ranking(screen) == {"Des bancs": 3, "Une fontaine": 1}
