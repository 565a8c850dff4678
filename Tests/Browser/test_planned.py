"""A session from nothing: planned in the editor, rehearsed by bots, run with phones and an activity of no plan, taken away."""

import csv
import re
import subprocess

from playwright.sync_api import expect

from acting import confirm, everything_is_sent, look_at, press, start, stick, take_part
from acting import write as write_note
from test_editor import Mouse, add, button, is_saved, part, write

QUESTION = "Que faire de la place du marché ?"
IDEAS = ["Des bancs à l’ombre", "Un kiosque à musique"]


def plan(home):
    """A welcome, ideas, and a vote on these ideas."""
    hands = Mouse(home.page)
    button(home, "Nouveau plan").click()
    write(home, "La question de l’atelier", QUESTION)
    write(home, "Votre participation servira à…", "choisir un aménagement")
    write(home, "Qui propose, qui paie", "La mairie.")
    add(home, hands, "Consigne")
    write(home, "Nom de l’activité", "Bienvenue")
    add(home, hands, "Post-its")
    write(home, "Nom de l’activité", "Vos idées")
    add(home, hands, "Vote par gommettes")
    part(home, "Vote").locator("> button").click()
    home.page.get_by_label("Les idées viennent de").select_option("2")
    is_saved(home)


def rehearse(viewer, begun_by):
    """Bots play it in another tab, where nothing is kept; then it is thrown away."""
    with viewer.page.expect_popup() as opened:
        begun_by.click()
    tab = opened.value
    expect(tab.locator(".rehearsing")).to_contain_text("Rien n’est gardé")
    expect(tab.locator("body")).to_contain_text(QUESTION)
    tab.locator(".to-main", has_text="Commencer").click()
    tab.locator(".phase-running").wait_for()
    tab.locator(".rehearsing button", has_text="Arrêter et jeter").click()
    with tab.expect_event("close"):
        tab.locator(".asking .yes").click()


def run(room, lead):
    desk = room.home()
    code = re.sub(r"\D", "", desk.page.locator(".tonight .code b").inner_text())
    phones = [room.phone(url=f"{room.server.url}/#{code}") for _ in IDEAS]
    for phone in phones:
        take_part(phone)
    start(lead)
    improvise(lead, phones)
    press(lead, "Vos idées")
    for phone, idea in zip(phones, IDEAS):
        write_note(phone, idea)
    press(lead, "Montrer les idées")
    confirm(lead)
    lead.page.locator(".plan li button", has_text="Vote").click()
    confirm(lead)
    press(lead, "Ouvrir le vote")
    for phone in phones:
        stick(phone, IDEAS[1])
        everything_is_sent(phone)
    press(lead, "Fermer le vote")
    confirm(lead)
    press(lead, "Compter maintenant")
    confirm(lead)


def improvise(lead, phones):
    """P5: how the room feels, which nobody had planned."""
    look_at(lead, "Improviser")
    lead.page.locator(".fav", has_text="L’humeur de la salle").click()
    lead.page.locator(".notice", has_text="Commencer « L’humeur").locator("button").click()
    for phone in phones:
        phone.page.locator(".moods button").first.click()
        everything_is_sent(phone)
    press(lead, "Montrer")
    confirm(lead)
    expect(phones[0].page.locator(".counts")).to_be_visible()


def exported(server, tmp_path):
    """The command that whoever holds the laptop types; one list of cells a row."""
    path = tmp_path / "session.csv"
    subprocess.run([server.command, "export", "--archive", server.archive, "--format", "csv", "--out", path], check=True)
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


def test_a_session_is_planned_rehearsed_run_with_what_nobody_had_planned_and_taken_away(open_room, tmp_path):
    room = open_room(None)
    home = room.home()
    plan(home)
    rehearse(home, button(home, "Essai à blanc"))
    button(home, "Commencer l’atelier").click()
    home.page.wait_for_url("**/console")
    lead = home
    lead.page.locator(".phase-welcome").wait_for()
    look_at(lead, "Réglages")
    rehearse(lead, lead.page.locator(".pages li", has_text="Essai à blanc").locator("button"))
    look_at(lead, "En direct")
    # The bots of both rehearsals were somewhere else.
    expect(lead.page.locator("main")).to_contain_text("0")
    run(room, lead)
    rows = exported(room.server, tmp_path)
    votes = {row["idée"]: row["gommettes"] for row in rows if row["activité"] == "Vote par gommettes"}
    assert votes == {IDEAS[1]: "2", IDEAS[0]: "0"}
    moods = [row["réponses"] for row in rows if row["activité"] == "L’humeur de la salle"]
    assert moods.count("2") == 1
    assert [row["idée"] for row in rows if row["activité"] == "Vos idées"] == IDEAS
