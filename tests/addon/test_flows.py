"""The panel as people use it, from the first opening to the night after."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import attrs
import pytest

from lgnotes import places
from lgnotes.errors import BusyError
from lgnotes.testing.hands import SheetHands
from lgnotes.testing.host import EMAIL, FILE, Host, actions
from lgnotes.testing.oauth import SERVICE_ACCOUNT
from tests.addon.office import ANNA, BO, CIA, EVE, Office

RING = "Anna Berg ringer vaktmästaren senast 2026-02-02"
PLAN = "Ta fram en plan för lokalerna"


def names(host: Host) -> list[str]:
    """Return the cards that are open."""
    return [str(card["name"]) for card in host.cards]


def uid_of(host: Host, words: str) -> str:
    """Return the uid of the row on the first card that has these *words*."""
    rows = [w["decoratedText"] for s in host.card["sections"] for w in s["widgets"]
            if "decoratedText" in w]  # fmt: skip
    row = next(row for row in rows if words in row["text"])
    (found,) = actions(row)
    return str(next(p["value"] for p in found["parameters"] if p["key"] == "uid"))


def text(host: Host) -> str:
    return str(host.card)


def test_before_the_person_agrees_google_is_told_to_ask(office: Office) -> None:
    host = office.host()
    host.open(office.document)
    assert names(host) == ["grant"]
    assert office.served.world.log == []
    reply = host.press("grant")
    assert reply.json == {
        "renderActions": {
            "hostAppAction": {"editorAction": {"requestFileScopeForActiveDocument": {}}}
        }
    }
    host.grant()
    assert names(host)[-1] == "home"
    assert "ringer vaktmästaren" in text(host)
    host.open(office.document)
    assert names(host) == ["home"]


def test_google_asks_for_what_the_person_left_out(office: Office) -> None:
    host = office.host(scopes=set(), agrees=False)
    assert host.open(office.document).json == {
        "requesting_google_scopes": {"scopes": sorted((FILE, EMAIL))}
    }
    host.agrees = True
    host.open(office.document)
    assert names(host) == ["grant"]
    host.scopes.discard(EMAIL)
    host.grant()
    assert host.scopes == {FILE, EMAIL}
    assert names(host)[-1] == "home"


def test_the_person_reads_and_the_server_does_all_else(office: Office) -> None:
    host = office.at_home()
    host.press("register")
    reading = ("docs.documents.get", "drive.files.export")
    users = {call.method: call.user for call in office.served.world.log}
    assert {users.pop(method) for method in reading} == {ANNA}
    assert {*users.values()} == {SERVICE_ACCOUNT}


def test_a_task_is_mended_and_the_document_registered(office: Office) -> None:
    host = office.at_home()
    host.press("find", uid=uid_of(host, PLAN))
    assert names(host) == ["home", "find"]
    host.press("save", {"owners": ["Bo Ek"], "due": date(2026, 2, 9), "comment": "=1+1"})
    assert names(host) == ["home"]
    assert host.told == ["Sparat: LG 2026-01-13 § 1:2"]
    assert [row["Uppgift"] for row in office.rows()] == [PLAN]
    assert office.events() == {f"Bo Ek: {PLAN}": date(2026, 2, 9)}
    host.press("register")
    assert names(host) == ["registered"]
    host.press("home")
    assert names(host) == ["home"]
    (plan, ring) = office.rows()
    assert (plan["Ansvarig"], plan["Senast"], plan["Kommentar"]) == ("Bo Ek", "2026-02-09", "=1+1")
    assert (ring["Ansvarig"], ring["Senast"]) == ("Anna Berg", "2026-02-02")
    assert [*office.events().values()] == [date(2026, 2, 9), date(2026, 2, 2)]
    assert office.tabs()[:2] == ["Uppgifter", "Beslut"]


def test_done_twice_nothing_is_done_twice(office: Office) -> None:
    host = office.at_home()
    host.press("find", uid=uid_of(host, PLAN))
    card = host.card
    host.press("save", {"owners": ["Bo Ek"], "due": date(2026, 2, 9)})
    once = office.trace()
    host.cards.append(card)
    host.press("save", {"owners": ["Bo Ek"], "due": date(2026, 2, 9)})
    assert office.trace() == once
    registering = next(a for a in actions(host.card) if a["function"].endswith("/docs/register"))
    host.click(registering)
    twice = office.trace()
    host.click(registering)
    assert office.trace() == twice
    assert names(host) == ["registered"]


def test_the_nightly_job_afterwards_has_nothing_to_do(office: Office) -> None:
    host = office.at_home()
    host.press("find", uid=uid_of(host, PLAN))
    host.press("save", {"owners": ["Bo Ek"], "due": date(2026, 2, 9)})
    host.press("register")
    before = office.trace()
    report = office.nightly()
    assert (report.changes, report.conflicts, report.read, report.unchanged) == ((), (), 0, 1)
    assert office.trace() == before


def test_the_panel_after_the_nightly_job_has_nothing_to_do_either(office: Office) -> None:
    office.nightly()
    before = office.trace()
    host = office.at_home()
    assert "Allt är registrerat" in text(host)
    registering = next(a for a in actions(host.card) if a["function"].endswith("/docs/register"))
    host.click(registering)
    assert office.trace() == before


def test_a_find_that_is_none_is_left_out_and_can_be_taken_back(office: Office) -> None:
    host = office.at_home()
    uid = uid_of(host, PLAN)
    host.press("find", uid=uid)
    host.press("reject")
    assert host.told == ["Tas inte med: LG 2026-01-13 § 1:2"]
    host.press("register")
    assert [row["Uppgift"] for row in office.rows()] == [RING]
    host.press("home")
    host.press("find", uid=uid)
    host.press("save")
    assert [row["Uppgift"] for row in office.rows()][-1] == PLAN
    assert office.nightly().changes == ()


def test_a_dropped_task_is_opened_again_and_keeps_all_else(office: Office) -> None:
    host = office.at_home()
    host.press("register")
    host.press("home")
    uid = uid_of(host, "ringer vaktmästaren")
    host.press("find", uid=uid)
    host.press("save", {"comment": "viktigt"})
    host.press("find", uid=uid)
    host.press("reject")
    assert {row["Status"] for row in office.rows()} == {"utgår", "öppen"}
    host.press("find", uid=uid)
    host.press("save", {"status": "öppen"})
    row = next(row for row in office.rows() if row["Uppgift"] == RING)
    assert (row["Status"], row["Kommentar"]) == ("öppen", "viktigt")
    assert (row["Ansvarig"], row["Senast"]) == ("Anna Berg", "2026-02-02")


def test_a_near_miss_becomes_a_task(office: Office) -> None:
    host = office.at_home()
    host.press("miss")
    assert names(host)[-1] == "miss"
    host.press("save", {"text": "Bo ringer kommunen", "owners": ["Bo Ek"]})
    assert [(row["Uppgift"], row["Ansvarig"]) for row in office.rows()] == [
        ("Bo ringer kommunen", "Bo Ek")
    ]


def test_what_a_person_empties_is_emptied(office: Office) -> None:
    host = office.at_home()
    host.press("register")
    host.press("home")
    uid = uid_of(host, "ringer vaktmästaren")
    host.press("find", uid=uid)
    host.press("save", {"comment": "viktigt"})
    host.press("find", uid=uid)
    host.press("save", {"comment": "", "owners": [], "no-due": "yes"})
    row = next(row for row in office.rows() if row["Uppgift"] == RING)
    assert (row.get("Kommentar", ""), row["Ansvarig"], row["Senast"]) == ("", "", "")
    assert office.events() == {}


def test_an_owner_may_be_typed_beside_those_chosen(office: Office) -> None:
    host = office.at_home()
    host.press("find", uid=uid_of(host, PLAN))
    host.press("save", {"owners": ["Bo Ek"], "other": "Dan Ås, rektorn;"})
    assert office.rows()[0]["Ansvarig"] == "Bo Ek; Dan Ås; rektorn"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"text": ""}, "Texten får inte vara tom"),
        ({"text": "x" * 2_001}, "Text är för långt (högst 2000 tecken)"),
        ({"other": "x" * 2_001}, "Ansvarig är för långt"),
        ({"comment": "x" * 5_001}, "Kommentar är för långt"),
    ],
)
def test_what_no_entry_can_be_is_told_and_the_form_stays(
    office: Office, form: dict[str, str], said: str
) -> None:
    host = office.at_home()
    host.press("find", uid=uid_of(host, PLAN))
    before = office.trace()
    host.press("save", form)
    assert names(host)[-2:] == ["find", "error"]
    assert said in text(host)
    assert office.trace() == before


def test_two_people_do_not_undo_each_others_edits(office: Office) -> None:
    anna, bo = office.at_home(), office.at_home(BO)
    for host in (anna, bo):
        host.press("find", uid=uid_of(host, PLAN))
    anna.press("save", {"owners": ["Anna Berg"]})
    bo.press("save", {"due": date(2026, 2, 9)})
    assert names(bo)[-1] == "error"
    assert "har ändrats av någon annan" in text(bo)
    (row,) = office.rows()
    assert (row["Ansvarig"], row["Senast"]) == ("Anna Berg", "")
    bo.press("home")
    bo.press("find", uid=uid_of(bo, PLAN))
    bo.press("save", {"due": date(2026, 2, 9)})
    (row,) = office.rows()
    assert (row["Ansvarig"], row["Senast"]) == ("Anna Berg", "2026-02-09")


def test_while_somebody_else_writes_a_sentence_says_so(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lgnotes.adapters.google.session import SheetSession

    def taken(*_: object) -> None:
        raise BusyError(name="registret")

    host = office.at_home()
    monkeypatch.setattr(SheetSession, "write", taken)
    host.press("register")
    assert names(host)[-1] == "error"
    assert "registret används av en annan körning" in text(host)


def test_of_several_clicks_at_once_each_is_done_or_told_that_another_was(office: Office) -> None:
    hosts = [office.at_home(user) for user in (ANNA, BO) * 3]
    with ThreadPoolExecutor(len(hosts)) as pool:
        replies = [*pool.map(lambda host: host.press("register"), hosts)]
    assert {reply.status for reply in replies} == {200}
    ends = [names(host)[-1] for host in hosts]
    assert {*ends} <= {"registered", "error"}
    assert "registered" in ends
    for host in hosts:
        assert names(host)[-1] == "registered" or "används av en annan körning" in text(host)
    assert sorted(row["Uppgift"] for row in office.rows()) == [RING, PLAN]
    assert len(office.events()) == 1
    before = office.trace()
    assert office.nightly().changes == ()
    assert office.trace() == before


def test_whom_the_group_wrote_into_its_directory_can_be_chosen(office: Office) -> None:
    office.at_home().press("register")
    people = SheetHands(office.served.world.sheets, office.sheet, sheet="Personer", user=ANNA)
    people.append("Dan Ås")
    host = office.at_home()
    host.press("find", uid=uid_of(host, PLAN))
    assert "Dan Ås" in text(host)


def test_where_google_takes_too_long_a_sentence_says_so_in_time(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    host = office.at_home()
    monkeypatch.setattr(places, "PATIENCE", 0.0)
    host.press("register")
    assert names(host)[-1] == "error"
    assert "tog längre tid än tillåtet" in text(host)
    assert office.rows() == []


def test_an_edit_of_the_notes_meanwhile_is_told(office: Office) -> None:
    host = office.at_home()
    host.press("find", uid=uid_of(host, PLAN))
    office.served.world.drive.edit(office.document, "# Ledningsgruppen 2026-01-13\n\nInget.\n")
    host.press("save", {"owners": ["Bo Ek"]})
    assert "står inte längre så där" in text(host)
    assert office.rows() == []


def test_the_settings_tell_where_everything_is(office: Office) -> None:
    host = office.at_home()
    host.press("settings")
    assert names(host)[-1] == "settings"
    for part in (office.folder, office.sheet, ANNA):
        assert part in text(host)


def test_the_english_are_spoken_to_in_english(office: Office) -> None:
    host = office.at_home(locale="en-GB")
    host.press("register")
    assert "Open the register" in text(host)
    assert office.tabs()[:2] == ["Uppgifter", "Beslut"]


@pytest.mark.parametrize("user", [CIA, EVE])
def test_who_is_in_no_group_or_from_elsewhere_sees_nothing(office: Office, user: str) -> None:
    office.served.world.drive.let(user, office.folder)
    host = office.host(user)
    host.open(office.document)
    assert names(host) == ["not-allowed"]
    assert "Ledningsgruppen" not in text(host)
    host.grant()
    assert names(host)[-1] == "not-allowed"
    assert office.served.world.log == []


def test_who_is_no_longer_in_the_group_sees_nothing_from_the_next_click_on(
    office: Office,
) -> None:
    host = office.at_home(BO)
    (group,) = office.deployment.config.groups
    left = attrs.evolve(group, people=())
    office.deployment.panels._groups = (left,)
    before = office.trace()
    host.press("register")
    assert names(host)[-1] == "not-allowed"
    assert office.trace() == before


def test_who_is_in_the_group_and_may_not_read_the_document_learns_nothing_of_it(
    office: Office,
) -> None:
    hidden = office.served.world.drive
    secret = hidden.add_document("Löner.md", "# Löner\n\nBo höjs.", parent=office.folder)
    hidden.let(BO, office.folder, None)
    host = office.host(BO)
    hidden.pick(secret, user=BO)
    host.open(secret)
    assert names(host) == ["error"]
    assert "godkänn det som efterfrågas" in text(host)
    assert "Bo höjs" not in text(host)


def test_a_document_outside_the_folder_is_said_to_be(office: Office) -> None:
    other = office.served.world.drive.add_document("Privat.md", "# Privat")
    host = office.host()
    host.open(other)
    host.grant()
    assert "Privat ligger inte i mappen för Ledningsgruppen" in text(host)


def test_leave_that_was_taken_back_is_asked_for_again(office: Office) -> None:
    host = office.at_home()
    office.served.world.drive[office.document].opened_by.clear()
    host.press("home")
    assert names(host)[-1] == "error"
    assert "öppna den igen och godkänn" in text(host)
    host.open(office.document)
    assert names(host) == ["grant"]
