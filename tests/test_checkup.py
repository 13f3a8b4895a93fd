"""`lgnotes.doctor`: every step from the configuration to a trial write, and what is wrong there."""

import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import attrs
import httplib2
import pytest

import lgnotes
from lgnotes.adapters.google import auth, trials
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.config.group import Config, Group
from lgnotes.findings import Finding
from lgnotes.register.people import DirectoryUpdate, PersonRow
from lgnotes.register.plan import RegisterUpdate
from lgnotes.testing import ApiError, Workspace, World, faults, workspace
from lgnotes.testing.oauth import SERVICE_ACCOUNT, USER
from lgnotes.texts import all_texts
from tests.adapters.google.conftest import alone
from tests.export.values import ENTRIES

ALL = [
    *("sign-in", "api.drive", "clock", "folder.found", "folder.listed", "api.docs", "quota"),
    *("api.sheets", "sheet.read", "sheet.write", "register.people"),
    *("api.calendar", "calendar.read", "calendar.write"),
]


@attrs.frozen
class Places:
    """A folder, a spreadsheet and a calendar, of a person, shared with a service account."""

    world: World
    root: str
    folder: str
    sheet: str
    calendar: str

    def named(self) -> Mapping[str, str]:
        return {
            "source": f"drive:{self.folder}",
            "register": f"sheet:{self.sheet}",
            "calendar": f"calendar:{self.calendar}",
        }


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(tmp_path, monkeypatch)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Places]:
    """Make all three, share them as they should be, and sign in as a service account."""
    with workspace() as served:
        yield _shared(served, tmp_path, monkeypatch)
        assert not served.world.crashes


def _shared(served: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    world = served.world
    key = tmp_path / "key.json"
    key.write_text(json.dumps(served.service_account_info()), "utf-8")
    monkeypatch.setenv("LGNOTES_GOOGLE_ENDPOINT", served.root)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(key))
    folder = world.drive.add_folder("anteckningar")
    for number in range(3):
        world.drive.add_document(f"LG {number}.md", "# LG 2026-01-13", parent=folder)
    sheet = world.add_spreadsheet("register", user=USER)
    calendar = served.service("calendar").calendars().insert(body={"summary": "c"}).execute()["id"]
    world.drive.let(SERVICE_ACCOUNT, folder)
    world.drive.let(SERVICE_ACCOUNT, sheet, "writer")
    world.calendars.share(calendar, SERVICE_ACCOUNT, "writer")
    return Places(world, served.root, folder, sheet, calendar)


def wrong(findings: list[Finding]) -> list[tuple[str, str]]:
    """Return each check that found something wrong, with the reason."""
    return [
        (one.check, str(one.problem.data.get("reason", type(one.problem).__name__)))
        for one in findings
        if one.problem
    ]


def test_where_all_is_in_place_every_step_is_told(places: Places) -> None:
    findings = lgnotes.doctor(**places.named())
    assert wrong(findings) == []
    assert [finding.check for finding in findings] == ALL
    told = {finding.check: finding.sentence("sv") for finding in findings}
    assert told["folder.listed"].endswith(": 3 dokument")
    assert SERVICE_ACCOUNT in told["sign-in"]


def test_nothing_is_left_behind(places: Places) -> None:
    lgnotes.doctor(**places.named())
    book = places.world.sheets.books[places.sheet]
    assert trials.MARK not in repr(book)
    diary = places.world.calendars.diaries[places.calendar]
    assert ["cancelled" in repr(event) for event in diary.events.values()] == [True]


def test_the_trial_write_of_a_sheet_is_one_request_that_does_both_or_none(places: Places) -> None:
    lgnotes.doctor(register=f"sheet:{places.sheet}")
    (written,) = [one for one in places.world.log if one.method.endswith("batchUpdate")]
    assert [next(iter(one)) for one in written.body["requests"]] == [
        "createDeveloperMetadata",
        "deleteDeveloperMetadata",
    ]


@pytest.mark.parametrize("number", range(1, 15))
@pytest.mark.parametrize("when", ["before", "after"])
def test_an_answer_that_is_lost_is_no_finding_and_nothing_is_left_behind(
    places: Places, monkeypatch: pytest.MonkeyPatch, number: int, when: faults.When
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    places.world.faults.cut_call(number, when)
    assert wrong(lgnotes.doctor(**places.named())) == []
    diary = places.world.calendars.diaries[places.calendar]
    assert ["cancelled" in repr(event) for event in diary.events.values()] == [True]


@pytest.mark.parametrize(
    ("thing", "role", "found"),
    [
        ("folder", None, ("folder.found", "not-shared")),
        ("sheet", "reader", ("sheet.write", "read-only")),
        ("sheet", None, ("sheet.read", "not-shared")),
        ("calendar", "reader", ("calendar.read", "read-only")),
    ],
)
def test_what_is_not_shared_is_told_with_the_account_to_share_it_with(
    places: Places, thing: str, role: str | None, found: tuple[str, str]
) -> None:
    if thing == "calendar":
        assert role
        places.world.calendars.share(places.calendar, SERVICE_ACCOUNT, role)
    else:
        places.world.drive.let(SERVICE_ACCOUNT, getattr(places, thing), role)
    findings = lgnotes.doctor(**places.named())
    assert wrong(findings) == [found]
    assert SERVICE_ACCOUNT in "".join(finding.advice("sv") for finding in findings)
    assert max(finding.exit_code for finding in findings) == 3


MESSAGE = (
    "Google Sheets API has not been used in project 7 before or it is disabled. Enable it by"
    " visiting https://console.developers.google.com/apis/api/x?project=7 then retry."
)
INFO = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "SERVICE_DISABLED"}
DISABLED = faults.Fault(error=ApiError(403, "accessNotConfigured", MESSAGE, details=(INFO,)))


@pytest.mark.parametrize("api", ["drive", "docs", "sheets", "calendar"])
def test_an_api_that_is_not_enabled_is_told_with_the_address_that_enables_it(
    places: Places, api: str
) -> None:
    places.world.faults.on(f"{api}.*", DISABLED, times=None)
    findings = lgnotes.doctor(**places.named())
    assert wrong(findings) == [(f"api.{api}", "api-disabled")]
    advice = "".join(finding.advice("sv") for finding in findings)
    assert "https://console.developers.google.com/apis/api/x?project=7" in advice


def test_an_empty_folder_shows_all_the_same_whether_docs_is_enabled(places: Places) -> None:
    folder = places.world.drive.add_folder("tom")
    places.world.drive.let(SERVICE_ACCOUNT, folder)
    assert wrong(lgnotes.doctor(f"drive:{folder}")) == []
    places.world.faults.on("docs.*", DISABLED)
    assert wrong(lgnotes.doctor(f"drive:{folder}")) == [("api.docs", "api-disabled")]


def test_what_is_no_folder_is_told(places: Places) -> None:
    places.world.drive.let(SERVICE_ACCOUNT, places.sheet)
    assert wrong(lgnotes.doctor(f"drive:{places.sheet}")) == [("folder.found", "NotAFolderError")]


def test_without_a_sign_in_only_what_is_on_this_machine_is_tried(
    places: Places, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GOOGLE_APPLICATION_CREDENTIALS")
    monkeypatch.delenv("LGNOTES_GOOGLE_ENDPOINT")
    found = lgnotes.doctor(f"drive:{places.folder}", register=str(tmp_path / "r.db"))
    assert wrong(found) == [("sign-in", "signed-out")]
    assert [finding.check for finding in found] == ["sign-in", "register.write"]


def test_a_token_that_died_is_found_before_any_place(places: Places) -> None:
    info = json.loads((path := Path(_key())).read_text("utf-8"))
    from lgnotes.testing.keys import key

    path.write_text(json.dumps(info | {"private_key": key("other").private}), "utf-8")
    assert wrong(lgnotes.doctor(**places.named())) == [("sign-in", "key")]


def _key() -> str:
    import os

    return os.environ[auth.KEY_FILE]


def test_a_clock_that_is_wrong_is_told_once(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = httplib2.Response({"date": "Tue, 13 Jan 2026 08:00:00 GMT"})
    clock = trials._Clock(_Callbacks(late), now=lambda: 1768291200.0 + 600)
    with pytest.raises(lgnotes.LgnotesError, match=r"\+10 min"):
        clock.right()
    right = trials._Clock(_Callbacks(late), now=lambda: 1768291200.0 + 3)
    assert right.right() == {"seconds": 3}
    no_date = trials._Clock(_Callbacks(httplib2.Response({})))
    assert no_date.right() == {"seconds": 0}


@attrs.frozen
class _Callbacks:
    answer: httplib2.Response

    def add_response_callback(self, take: object) -> None:
        assert callable(take)
        take(self.answer)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "LG.txt").write_text("LG 2026-01-13", "utf-8")
    return folder


def local(folder: Path) -> list[Finding]:
    return lgnotes.doctor(
        str(folder / "notes"), register=str(folder / "r.db"), calendar=str(folder / "c.ics")
    )


def test_files_that_are_not_there_yet_can_be_made_and_are_not(notes: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    findings = local(tmp_path)
    assert wrong(findings) == []
    assert [f.check for f in findings] == ["folder.listed", "register.write", "calendar.write"]
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.usefixtures("notes")
def test_files_that_are_there_are_read_and_stay_as_they_are(tmp_path: Path) -> None:
    with SqliteRegister(tmp_path / "r.db").session() as session:
        people = DirectoryUpdate(rows={"lgp1": PersonRow(name="Anna Berg")})
        session.write(RegisterUpdate(entries=ENTRIES, people=people))
    before = (tmp_path / "r.db").read_bytes()
    told = {finding.check: finding.sentence("sv") for finding in local(tmp_path)}
    assert "register.read" in told
    assert "har 1 person:" in told["register.people"]
    assert (tmp_path / "r.db").read_bytes() == before


@pytest.mark.usefixtures("notes")
def test_what_is_damaged_or_may_not_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "r.db").write_text("ingen databas", "utf-8")
    (tmp_path / "c.ics").write_bytes(b"")
    monkeypatch.setattr("os.access", lambda path, _: not str(path).endswith(".ics"))
    codes = [(f.check, f.exit_code) for f in local(tmp_path) if f.problem]
    assert codes[0] == ("register.read", 2)
    assert codes[-1][0].startswith("calendar.")


def test_folders_that_are_not_there_are_told(tmp_path: Path) -> None:
    missing = tmp_path / "saknas"
    assert wrong(local(missing)) == [
        ("folder.listed", "NotFoundError"),
        ("register.write", "NotFoundError"),
        ("calendar.write", "NotFoundError"),
    ]


def test_a_place_of_the_wrong_kind_is_told(tmp_path: Path) -> None:
    assert wrong(lgnotes.doctor(register="ics:x", source=str(tmp_path)))[:1] == []
    assert wrong(lgnotes.doctor("sheet:1"))[-1] == ("sign-in", "signed-out")


def test_the_groups_of_a_configuration_are_tried_each_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "lgnotes.toml"
    group = '[[group]]\nname = "{0}"\nsource = "{0}"\nregister = "{0}.db"\n'
    path.write_text(group.format("LG") + group.format("EHT"), "utf-8")
    (tmp_path / "LG").mkdir()
    findings = lgnotes.doctor(config=path)
    assert [finding.group for finding in findings] == ["", "LG", "LG", "EHT", "EHT"]
    assert wrong(findings) == [("folder.listed", "NotFoundError")]
    assert [f.group for f in lgnotes.doctor(config=path, group="LG")] == ["", "LG", "LG"]


def test_reminders_that_only_a_service_account_would_get_are_told(
    places: Places, tmp_path: Path
) -> None:
    lines = [f'{key} = "{place}"' for key, place in places.named().items()]
    path = tmp_path / "lgnotes.toml"
    path.write_text("\n".join(('[[group]]\nname = "LG"', *lines)), "utf-8")
    assert wrong(lgnotes.doctor(config=path)) == []
    path.write_text(f'{path.read_text("utf-8")}\nreminders = ["1 dag"]', "utf-8")
    assert wrong(lgnotes.doctor(config=path)) == [("calendar.reminders", "NobodyRemindedError")]


def test_whom_reminders_reach_is_told(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOOGLE_APPLICATION_CREDENTIALS")
    source, register, calendar = places.named().values()
    group = Group(name="LG", source=source, register=register, calendar=calendar, reminders=(900,))
    config = Config(name="lgnotes.toml", groups=(group,))
    reminded = lgnotes.doctor(config=config)[-1]
    assert (reminded.check, reminded.is_sound) == ("calendar.reminders", True)
    assert auth.NOBODY in reminded.sentence("sv")


@pytest.mark.parametrize("content", [None, "registr = 1"])
def test_a_configuration_that_is_not_sound_is_a_finding(
    tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "lgnotes.toml"
    if content:
        path.write_text(content, "utf-8")
    (finding,) = lgnotes.doctor(config=path)
    assert (finding.check, finding.exit_code) == ("config", 2)
    assert finding.advice("sv")


def test_every_check_has_its_words_for_what_is_right_and_what_is_wrong() -> None:
    local = ("register.read", "register.write", "calendar.read", "calendar.write", "config")
    for check in {*ALL, *local, "calendar.reminders"} - {"sign-in"}:
        assert {f"finding.{check}", f"finding.{check}.not"} <= all_texts().keys()
    for kind in get_args(auth.Kind):
        assert {f"finding.sign-in.{kind}", f"auth.{kind}"} <= all_texts().keys()


def test_a_person_does_not_wait_for_minutes_to_hear_that_google_does_not_answer(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    places.world.faults.on("drive.files.get", faults.unavailable(), times=None)
    (problem,) = (f.problem for f in lgnotes.doctor(**places.named()) if f.problem)
    assert (problem.data["reason"], problem.exit_code) == ("no-answer", 4)
    assert sum(waited) < 10


def test_a_shortcut_to_what_is_not_shared_is_named(places: Places) -> None:
    closed = places.world.drive.add_document("Löner.md", "# LG 2026-01-13")
    places.world.drive.add_shortcut("Genväg till Löner", closed, parent=places.folder)
    findings = lgnotes.doctor(**places.named())
    assert wrong(findings) == [("folder.listed", "not-shared")]
    (told,) = (finding.advice("sv") for finding in findings if finding.problem)
    assert "Genväg till Löner" in told
    assert SERVICE_ACCOUNT in told
