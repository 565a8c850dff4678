"""The harness itself, tried on a stand-in: what it promises to find, it finds."""

import struct
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from server import ROOT
from wire import _frame_bytes

STANDIN = str(ROOT / "Tests/Browser/standin.py")


@pytest.fixture
def room(open_room):
    return open_room(None, command=STANDIN)


def said(viewer):
    return viewer.page.locator("#said")


def test_a_phone_stands_on_an_insecure_origin_in_its_language_and_size(room):
    phone = room.phone(390, 844, "en-GB")
    expect(said(phone)).to_contain_text("visitor")
    assert phone.page.evaluate("[isSecureContext, navigator.language, innerWidth, innerHeight]") == [False, "en-GB", 390, 844]


def test_console_and_screen_open_their_links(room):
    assert room.console().page.url == f"{room.server.url}/console#1"
    assert room.screen().page.url == f"{room.server.url}/screen#2"


def test_frames_are_kept_and_what_they_hold_is_found(room):
    phone = room.phone()
    expect(said(phone)).to_contain_text("été")
    assert len(phone.frames) == 2
    phone.must_not_have_received("hiver")
    with pytest.raises(AssertionError):
        phone.must_not_have_received("L’été")


@pytest.mark.parametrize("fault, words", [("#error", "a fault of the page"), ("#style", "refused by the CSP: style-src-attr")])
def test_what_goes_wrong_on_a_page_fails_the_test(room, fault, words):
    phone = room.phone(url=room.server.url + "/" + fault)
    expect(said(phone)).to_contain_text("visitor")
    with pytest.raises(AssertionError, match=words):
        room.leave()


def test_axe_finds_a_picture_without_words_and_passes_a_good_page(room):
    room.phone().axe()
    with pytest.raises(AssertionError, match="image-alt"):
        room.phone(url=room.server.url + "/#picture").axe()


def test_a_shot_has_the_size_of_the_viewport(room):
    path = room.screen().shot("harness")
    size = struct.unpack(">II", path.read_bytes()[16:24])
    path.unlink()
    assert size == (1280, 720)


def test_the_wire_counts_what_the_server_sent_without_the_views(room):
    phone = room.phone()
    expect(said(phone)).to_contain_text("été")
    counted = phone.wire.bytes()
    with urlopen(f"http://127.0.0.1:{room.server.port}/sent") as answer:
        sent = int(answer.read())
    assert phone.wire.views == _frame_bytes('{"view":{"stream":"session","view":{"title":"L\\u2019\\u00e9t\\u00e9"}}}')
    assert counted + phone.wire.views == sent, phone.wire.report()


def test_a_server_killed_comes_back_on_the_same_address(room):
    phone = room.phone()
    expect(said(phone)).to_contain_text("visitor")
    phone.expects("ERR_CONNECTION")
    room.server.kill()
    room.server.start()
    phone.page.reload()
    expect(said(phone)).to_contain_text("visitor")


def test_a_phone_without_network_cannot_load_and_then_can(room):
    phone = room.phone()
    with phone.without_network():
        with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
            phone.page.reload()
    phone.page.goto(phone.url)
    expect(said(phone)).to_contain_text("visitor")
