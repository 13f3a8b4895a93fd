"""The SQLite register is safe with its file, and with everybody else's."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from lgnotes.adapters import sqlite
from lgnotes.adapters.schema import MIGRATIONS
from lgnotes.adapters.sqlite import APPLICATION_ID, SqliteRegister
from lgnotes.errors import (
    BusyError,
    DamagedError,
    LgnotesError,
    NewerVersionError,
    NotAllowedError,
    NotFoundError,
    UnavailableError,
)
from lgnotes.register.entry import (
    Base,
    DocumentState,
    Entry,
    HistoryLine,
    Origin,
    RegisterState,
    Status,
)
from lgnotes.register.people import Directory, DirectoryUpdate, PersonRow
from lgnotes.register.plan import RegisterUpdate

TASK = Entry(
    uid="lg1",
    ref="LG 2026-01-13 § 5:2",
    kind="task",
    text="Ringa “Kim”; 'snart'",
    owners=("Anna Berg", "Bo"),
    due=date(2026, 2, 1),
    status=Status.ONGOING,
    comment="ett\ntvå",
    group="LG",
    meeting=date(2026, 1, 13),
    item="5 Skola",
    sources=(Origin(document="år/a.txt", lines=((4, 5), (9, 9))),),
    confidence=0.75,
)
UPDATE = RegisterUpdate(
    entries=(TASK, attrs.evolve(TASK, uid="lg2", ref="r2", kind="decision", due=None, owners=())),
    bases={
        "lg1": Base(notes=attrs.evolve(TASK, comment=""), event="c", todo=None),
        "lg2": Base(
            notes=attrs.evolve(TASK, uid="lg2"),
            taken={"event.due": "2026-02-05"},
            others={"b.txt": attrs.evolve(TASK, uid="lg2", due=None)},
        ),
    },
    documents=(
        DocumentState(
            id="a.txt",
            name="a.txt",
            version="1",
            error="binary",
            meetings="2026-01-13; 2026-01-27",
            losses="rad 3: 2 bilder",
            digest="d",
            folder="år/",
        ),
    ),
    history=(
        HistoryLine(
            uid="lg1", at="2026-01-14", who="person", field="due", old="", new="x", reason="r"
        ),
    ),
)


@pytest.fixture
def register(tmp_path: Path) -> SqliteRegister:
    return SqliteRegister(tmp_path / "register.db", wait=0.05)


@pytest.fixture
def written(register: SqliteRegister) -> SqliteRegister:
    with register.session() as session:
        session.write(UPDATE)
    return register


def execute(path: Path, *statements: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return [connection.execute(statement).fetchall() for statement in statements][-1]


def test_what_was_written_is_read(written: SqliteRegister) -> None:
    expected = RegisterState(
        entries={e.uid: e for e in UPDATE.entries},
        bases=UPDATE.bases,
        documents={d.id: d for d in UPDATE.documents},
    )
    assert written.read() == expected
    with written.session() as session:
        assert session.state == expected


def test_people_can_read_the_rows(written: SqliteRegister) -> None:
    (row,) = execute(
        written.path,
        "SELECT ref, owners, due, status, \"group\", item FROM entries WHERE uid = 'lg1'",
    )
    assert row == (
        "LG 2026-01-13 § 5:2",
        "Anna Berg; Bo",
        "2026-02-01",
        "pågår",
        "LG",
        "5 Skola",
    )


def test_people_may_edit_rows_and_add_columns(written: SqliteRegister) -> None:
    execute(
        written.path,
        "ALTER TABLE entries ADD COLUMN rum TEXT",
        "UPDATE entries SET owners = 'Cia ;Dan', due = NULL, rum = 'A1'",
    )
    task = written.read().entries["lg1"]
    assert (task.owners, task.due) == (("Cia", "Dan"), None)
    with written.session() as session:
        session.write(RegisterUpdate(entries=(attrs.evolve(task, text="ny"),)))
    rows = execute(written.path, "SELECT uid, text, rum FROM entries ORDER BY rowid")
    assert rows == [("lg1", "ny", "A1"), ("lg2", TASK.text, "A1")]


@pytest.mark.parametrize(
    "edit", ["due = 'fredag'", "due = '2026-02-31'", "status = 'snart'", "kind = 'idé'", "due = ''"]
)
def test_what_is_no_day_and_no_status_cannot_be_typed(written: SqliteRegister, edit: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        execute(written.path, f"UPDATE entries SET {edit}")  # noqa: S608


def test_a_session_without_a_write_leaves_the_file_as_it_is(written: SqliteRegister) -> None:
    before = written.path.read_bytes()
    with written.session():
        pass
    written.read()
    assert written.path.read_bytes() == before
    assert os.listdir(written.path.parent) == ["register.db"]


def test_the_view_of_meetings_shows_what_could_not_be_read(written: SqliteRegister) -> None:
    (row,) = execute(written.path, 'SELECT "Möte", "Dokument", "Kunde inte läsas" FROM "Möten"')
    assert row == ("2026-01-13; 2026-01-27", "a.txt", "rad 3: 2 bilder")


def test_the_file_is_in_wal_mode_and_marked(written: SqliteRegister) -> None:
    assert execute(written.path, "PRAGMA journal_mode") == [("wal",)]
    assert execute(written.path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert execute(written.path, "PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_an_error_in_a_session_undoes_it(written: SqliteRegister) -> None:
    before = written.read()
    with suppress(NotFoundError), written.session() as session:
        session.connection.execute("DELETE FROM entries")
        raise NotFoundError(name="x")
    assert written.read() == before


def test_two_writes_of_one_session_are_both_there(register: SqliteRegister) -> None:
    with register.session() as session:
        session.write(RegisterUpdate(documents=UPDATE.documents))
        session.write(UPDATE)
    assert len(register.read().entries) == 2


def test_a_run_that_came_between_two_writes_is_noticed(register: SqliteRegister) -> None:
    with register.session() as session:
        session.write(UPDATE)
        with register.session() as other:
            other.write(RegisterUpdate(entries=(attrs.evolve(TASK, text="annan"),)))
        with pytest.raises(BusyError):
            session.write(UPDATE)
    assert register.read().entries["lg1"].text == "annan"


def test_a_second_session_waits_and_then_is_refused(written: SqliteRegister) -> None:
    with written.session(), pytest.raises(BusyError), written.session():
        pass


def test_reading_does_not_wait_for_a_session(written: SqliteRegister) -> None:
    with written.session() as session:
        session.connection.execute("DELETE FROM entries")
        assert len(written.read().entries) == 2


def test_reading_creates_nothing(register: SqliteRegister) -> None:
    with pytest.raises(NotFoundError):
        register.read()
    assert not register.path.exists()


def test_an_empty_file_is_an_empty_register(register: SqliteRegister) -> None:
    register.path.touch()
    assert register.read() == RegisterState()
    assert register.path.read_bytes() == b""
    with register.session() as session:
        session.write(UPDATE)
    assert len(register.read().entries) == 2


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as error, SqliteRegister(tmp_path / "x" / "r.db").session():
        pass
    assert error.value.data["name"] == str(tmp_path / "x")


def foreign_text(path: Path) -> None:
    path.write_text("Ringa Kim\n" * 200)


def foreign_database(path: Path) -> None:
    execute(path, "CREATE TABLE bookmarks (id)")


def half_of_ours(path: Path) -> None:
    with SqliteRegister(path).session() as session:
        session.write(UPDATE)
    execute(path, "PRAGMA journal_mode = DELETE")
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


def without_a_table(path: Path) -> None:
    with SqliteRegister(path).session() as session:
        session.write(UPDATE)
    execute(path, "DROP TABLE bases")


def with_a_broken_cell(path: Path) -> None:
    with SqliteRegister(path).session() as session:
        session.write(UPDATE)
    execute(path, "UPDATE entries SET sources = '{'")


@pytest.mark.parametrize(
    "spoil", [foreign_text, foreign_database, half_of_ours, without_a_table, with_a_broken_cell]
)
def test_what_is_not_a_sound_register_is_refused_and_left(
    register: SqliteRegister, spoil: Any
) -> None:
    spoil(register.path)
    before = register.path.read_bytes()
    with pytest.raises(DamagedError):
        register.read()
    with pytest.raises(DamagedError), register.session():
        pass
    assert register.path.read_bytes() == before


def test_a_newer_register_is_refused_and_left(written: SqliteRegister) -> None:
    execute(written.path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = written.path.read_bytes()
    with pytest.raises(NewerVersionError):
        written.read()
    with pytest.raises(NewerVersionError), written.session():
        pass
    assert written.path.read_bytes() == before


def test_an_older_register_is_read_as_it_is_and_brought_up_when_written(
    written: SqliteRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, content = written.read(), written.path.read_bytes()
    added = ("ALTER TABLE entries ADD COLUMN later TEXT NOT NULL DEFAULT ''",)
    monkeypatch.setattr(sqlite, "MIGRATIONS", (*MIGRATIONS, added))
    assert written.read() == before
    assert written.path.read_bytes() == content
    with written.session() as session:
        assert session.state == before
    assert execute(written.path, "PRAGMA user_version") == [(len(MIGRATIONS) + 1,)]
    assert written.read() == before


def test_a_register_from_before_there_were_persons_gets_their_table(
    register: SqliteRegister,
) -> None:
    before = (s for migration in MIGRATIONS[:2] for s in migration)
    execute(
        register.path,
        *before,
        "INSERT INTO entries (uid, ref, text) VALUES ('lg1', 'r1', 'Ringa')",
        f"PRAGMA application_id = {APPLICATION_ID}",
        "PRAGMA user_version = 2",
    )
    content = register.path.read_bytes()
    assert register.read().people == Directory()
    assert register.path.read_bytes() == content
    people = DirectoryUpdate(rows={"lgp1": PersonRow(name="Anna Berg")})
    with register.session() as session:
        session.write(RegisterUpdate(people=people))
    assert register.read().people == Directory(rows=people.rows)
    assert register.read().entries["lg1"].text == "Ringa"


def test_a_migration_that_fails_leaves_the_file(
    written: SqliteRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = ("ALTER TABLE entries ADD COLUMN later TEXT", "ALTER TABLE nothing ADD COLUMN x")
    monkeypatch.setattr(sqlite, "MIGRATIONS", (*MIGRATIONS, broken))
    with pytest.raises(DamagedError), written.session():
        pass
    monkeypatch.undo()
    assert execute(written.path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert len(written.read().entries) == 2


def test_a_full_disk_is_told_and_nothing_is_written(written: SqliteRegister) -> None:
    before = written.read()
    many = tuple(
        attrs.evolve(TASK, uid=f"lg{n}", ref=f"r{n}", text="x" * 900) for n in range(9, 99)
    )

    def fill() -> None:
        with written.session() as session:
            (pages,) = session.connection.execute("PRAGMA page_count").fetchone()
            session.connection.execute(f"PRAGMA max_page_count = {pages}")
            session.write(RegisterUpdate(entries=many))

    with pytest.raises(UnavailableError) as error:
        fill()
    assert error.value.exit_code == 4
    assert written.read() == before


def test_a_file_that_may_not_be_written_is_told(written: SqliteRegister) -> None:
    before = written.read()

    def write() -> None:
        with written.session() as session:
            session.connection.execute("PRAGMA query_only = ON")
            session.write(RegisterUpdate(entries=(attrs.evolve(TASK, text="ny"),)))

    with pytest.raises(NotAllowedError) as error:
        write()
    assert error.value.exit_code == 3
    assert written.read() == before


@pytest.fixture
def closed_folder(written: SqliteRegister) -> Iterator[SqliteRegister]:
    if os.geteuid() == 0:
        pytest.skip("nothing is closed to root")
    written.path.parent.chmod(0o500)
    written.path.chmod(0o400)
    yield written
    written.path.parent.chmod(0o700)


def test_a_register_in_a_closed_folder_can_be_read(closed_folder: SqliteRegister) -> None:
    assert len(closed_folder.read().entries) == 2
    with pytest.raises(NotAllowedError), closed_folder.session() as session:
        session.write(UPDATE)


def test_a_register_that_no_reader_may_join_is_read_as_it_lies(
    written: SqliteRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sqlite3.connect

    def connect(target: str, **options: Any) -> sqlite3.Connection:
        missing = "file:/nowhere/at/all?mode=ro"
        opened: sqlite3.Connection = real(target if "immutable" in target else missing, **options)
        return opened

    monkeypatch.setattr(sqlite3, "connect", connect)
    assert len(written.read().entries) == 2


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, BusyError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, BusyError),
        (sqlite3.SQLITE_FULL, UnavailableError),
        (sqlite3.SQLITE_IOERR, UnavailableError),
        (sqlite3.SQLITE_READONLY, NotAllowedError),
        (sqlite3.SQLITE_CANTOPEN, NotAllowedError),
        (sqlite3.SQLITE_NOTADB, DamagedError),
        (sqlite3.SQLITE_CORRUPT, DamagedError),
    ],
)
def test_every_error_of_sqlite_becomes_one_of_ours(
    register: SqliteRegister, code: int, kind: type[LgnotesError]
) -> None:
    failure = sqlite3.OperationalError("x")
    failure.sqlite_errorcode = code
    with pytest.raises(kind), register.session():
        raise failure
