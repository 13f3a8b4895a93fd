"""What a script author calls does the whole job on this machine."""

import gc
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

import lgnotes
from lgnotes import app, extract
from lgnotes.errors import (
    LgnotesError,
    NotAFolderError,
    NotFoundError,
    UnreadableError,
    UsageError,
)
from lgnotes.model import Notes
from lgnotes.register.entry import Status

NOW = datetime(2026, 1, 14, tzinfo=UTC)
NOTES = """\
Ledningsgruppen
Minnesanteckningar 2026-01-13

Närvarande: Anna Berg, Bo Lind

1. Läget
Anna Berg får i uppdrag att ringa vaktmästaren om låset senast 2026-02-01.

2. Budget
Beslut: Budgeten för våren antas.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    notes = tmp_path / "notes"
    (notes / "2026").mkdir(parents=True)
    (notes / "2026" / "LG 2026-01-13.txt").write_text(NOTES, "utf-8")
    (notes / "trasig.txt").write_bytes(b"%PDF-1.4")
    return notes


@pytest.fixture
def register(folder: Path) -> str:
    path = str(folder.parent / "register.db")
    app.sync(str(folder), register=path, now=NOW)
    return path


def the_task(register: str) -> lgnotes.Entry:
    (task,) = app.entries(register, kind="task")
    return task


def test_those_who_are_known_beforehand_are_linked_to_what_the_notes_write() -> None:
    anna = lgnotes.Person(name="Anna Berg", forms=("ABg",))
    text = "LG 2026-01-13\n\n1. Läget\nABg ringer vaktmästaren senast 2026-02-01.\n"
    (meeting,) = app.parse(text=text, people=[anna]).meetings
    (task,) = meeting.tasks
    assert task.owners == ("ABg",)
    person = meeting.person("ABg")
    assert person is not None
    assert person.name == "Anna Berg"


def test_reading_leaves_the_garbage_collector_as_it_was() -> None:
    app.parse(text=NOTES)
    assert gc.isenabled()
    gc.disable()
    try:
        app.parse(text=NOTES)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_file_and_a_text_are_read_alike(folder: Path) -> None:
    file = folder / "2026" / "LG 2026-01-13.txt"
    assert app.parse(file) == app.parse(text=NOTES, name=file.name)
    assert lgnotes.parse is app.parse


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(UnreadableError) as error:
        app.parse("nowhere.txt")
    assert error.value.data == {"name": "nowhere.txt", "reason": "missing"}


def test_either_a_path_or_a_text() -> None:
    with pytest.raises(TypeError):
        app.parse()


def test_one_bad_document_stops_no_other(folder: Path) -> None:
    found = dict(app.read_files([folder, folder / "saknas.txt"]))
    assert [type(result) for result in found.values()] == [Notes, UnreadableError, NotFoundError]
    assert [path.name for path in found] == ["LG 2026-01-13.txt", "trasig.txt", "saknas.txt"]


def test_a_fault_of_ours_in_one_document_stops_no_other(
    folder: Path, register: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise IndexError

    (folder / "ny.txt").write_text(NOTES, "utf-8")
    monkeypatch.setattr(extract, "extract", fail)
    report = app.sync(str(folder), register=register)
    assert [(f.document.shown, f.error.data["reason"]) for f in report.failures] == [
        ("ny.txt", "unexpected"),
        ("trasig.txt", "pdf"),
    ]
    assert the_task(register).status is Status.OPEN


def test_a_sync_fills_register_and_calendar_and_names_what_failed(folder: Path) -> None:
    register, calendar = (str(folder.parent / name) for name in ("r.db", "c.ics"))
    report = app.sync(str(folder), register=register, calendar=calendar)
    assert (report.read, report.exit_code) == (1, 1)
    assert [f.document.shown for f in report.failures] == ["trasig.txt"]
    task = the_task(register)
    assert (task.owners, task.due, task.meeting) == (
        ("Anna Berg",),
        date(2026, 2, 1),
        date(2026, 1, 13),
    )
    assert task.sources[0].document == "2026/LG 2026-01-13.txt"
    assert Path(calendar).read_bytes().count(b"DTSTART;VALUE=DATE:20260201") == 1
    before = Path(register).read_bytes(), Path(calendar).read_bytes()
    assert app.sync(str(folder), register=register, calendar=calendar).changes == ()
    assert (Path(register).read_bytes(), Path(calendar).read_bytes()) == before


def test_a_dry_run_makes_no_file(folder: Path) -> None:
    register, calendar = folder.parent / "r.db", folder.parent / "c.ics"
    report = app.sync(str(folder), register=str(register), calendar=str(calendar), dry_run=True)
    assert {"add", "event-add"} <= {c.action for c in report.changes}
    assert not register.exists()
    assert not calendar.exists()


def test_an_edit_is_a_persons_and_outlives_a_sync(folder: Path, register: str) -> None:
    ref = the_task(register).ref
    before, after = app.edit(
        register, ref.lower().replace(" ", ""), status=Status.ONGOING, due=None, comment="snart"
    )
    assert (before.status, after.status, after.due) == (Status.OPEN, Status.ONGOING, None)
    (folder / "2026" / "LG 2026-01-13.txt").write_text(NOTES.replace("02-01", "03-01"), "utf-8")
    app.sync(str(folder), register=register)
    task = the_task(register)
    assert (task.status, task.due, task.comment) == (Status.ONGOING, None, "snart")
    assert task.text == "ringa vaktmästaren om låset senast 2026-03-01"


def test_an_edit_that_names_nothing_changes_nothing(register: str) -> None:
    content = Path(register).read_bytes()
    before, after = app.edit(register, the_task(register).ref)
    assert before == after
    assert Path(register).read_bytes() == content


def test_a_ref_that_is_not_there_is_told(register: str) -> None:
    with pytest.raises(NotFoundError) as error:
        app.edit(register, "LG 1999-01-01 § 1:1", text="x")
    assert error.value.exit_code == 2


def test_listing_asks_for_what_it_is_told(register: str) -> None:
    assert len(app.entries(register)) == 2
    assert app.entries(register, owner="bo") == ()
    assert len(app.entries(register, overdue_on=date(2026, 2, 2), search="låset")) == 1


def test_entries_of_files_need_no_register(folder: Path) -> None:
    notes = [app.parse(folder / "2026" / "LG 2026-01-13.txt")] * 2
    entries = app.notes_entries(notes)
    assert [e.kind for e in entries] == ["task", "decision"]
    assert all(e.uid and e.ref for e in entries)
    assert len(entries[0].sources) == 2


def test_an_export_to_a_calendar_is_whole(register: str) -> None:
    calendar = Calendar.from_ical(app.calendar_file(app.entries(register), now=NOW))
    assert [c.name for c in calendar.subcomponents] == ["VEVENT", "VTODO"]


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        (lambda p: app.sync(f"{p}/x", register=f"{p}/r.db"), NotFoundError),
        (lambda p: app.sync(f"{p}/notes/trasig.txt", register=f"{p}/r.db"), NotAFolderError),
        (lambda p: app.sync(f"{p}/notes", register=f"{p}/x/r.db"), NotFoundError),
        (lambda p: app.sync("sheet:abc", register=f"{p}/r.db"), UsageError),
        (lambda p: app.sync(f"{p}/notes", register="calendar:abc"), UsageError),
        (lambda p: app.entries(f"{p}/r.db"), NotFoundError),
        (lambda p: app.edit(f"{p}/r.db", "LG § 1:1"), NotFoundError),
    ],
)
def test_what_is_not_there_is_told_and_nothing_made(
    folder: Path, call: Callable[[Path], object], kind: type[LgnotesError]
) -> None:
    with pytest.raises(kind) as error:
        call(folder.parent)
    assert error.value.exit_code == 2
    assert error.value.sentence("sv")
    assert [path.name for path in folder.parent.iterdir()] == ["notes"]


def people(register: str) -> dict[str, tuple[str, str]]:
    with closing(sqlite3.connect(register)) as connection:
        found = connection.execute("SELECT name, initials, role FROM people")
        return {name: (initials, role) for name, initials, role in found}


def test_the_register_knows_who_is_who_and_people_know_better(tmp_path: Path) -> None:
    notes, register = tmp_path / "notes", str(tmp_path / "register.db")
    notes.mkdir()
    (notes / "LG.txt").write_text(
        "LG 2026-01-13\n\nNärvarande: Anna Berg, rektor, Bo Ek (BE)\n\n1. Läget\n"
        "Anna ringer vaktmästaren senast 2026-02-01.\n",
        "utf-8",
    )
    given = [lgnotes.Person(name="Cia Dahl", forms=("Cissi",))]

    def run() -> tuple[int, int]:
        report = app.sync(str(notes), register=register, people=given, now=NOW)
        return report.read, len(report.changes)

    assert run() == (1, 1)
    assert people(register) == {
        "Cia Dahl": ("Cissi", ""),
        "Anna Berg": ("", "rektor"),
        "Bo Ek": ("BE", ""),
    }
    assert run() == (0, 0)
    with closing(sqlite3.connect(register)) as connection, connection:
        connection.execute("UPDATE people SET initials = 'ABg' WHERE name = 'Anna Berg'")
        connection.execute("INSERT INTO people (name) VALUES ('Disa Holm')")
    assert run() == (1, 0)
    assert run() == (0, 0)
    assert people(register)["Anna Berg"] == ("ABg", "rektor")
    given.append(lgnotes.Person(name="Disa Holm", roles=("ekonom",)))
    assert run() == (1, 0)
    assert people(register)["Disa Holm"] == ("", "ekonom")
    assert run() == (0, 0)
