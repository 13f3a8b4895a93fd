"""The register as an SQLite file that people may open, read and edit in any such program.

One session is one transaction: it takes the file's lock before it reads and
keeps it until it has written, so a run is there whole or not at all.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import attrs

from lgnotes.adapters.rows import (
    BASE_COLUMNS,
    COLUMNS,
    PERSON_BASE_COLUMNS,
    PERSON_COLUMNS,
    Cell,
    base_cells,
    from_row,
    person_base_rows,
    person_rows,
    to_directory,
    to_row,
    with_cells,
)
from lgnotes.adapters.schema import MIGRATIONS, TYPED
from lgnotes.errors import (
    BusyError,
    DamagedError,
    LgnotesError,
    NewerVersionError,
    NotAllowedError,
    NotFoundError,
    UnavailableError,
)
from lgnotes.register.entry import Base, DocumentState, Entry, HistoryLine, RegisterState
from lgnotes.register.identity import OURS
from lgnotes.register.people import DirectoryUpdate
from lgnotes.register.plan import RegisterUpdate

APPLICATION_ID = 0x6C676E74
"""``lgnt``: marks the file as one of ours."""

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_CANTOPEN, _READONLY = sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY
_FORBIDDEN = (_CANTOPEN, _READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)
_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR)


@attrs.frozen
class SqliteRegister:
    """The register in the file *path*, which is made when it is first written."""

    path: Path
    wait: float = 10.0
    """Seconds that a session waits for another to end."""

    @property
    def name(self) -> str:
        """The path."""
        return str(self.path)

    @contextmanager
    def session(self) -> Iterator["SqliteSession"]:
        """Open the register for writing; what is not committed at an error is undone.

        Raises BusyError, DamagedError, NewerVersionError, NotAllowedError,
        NotFoundError for a folder that is not there, and UnavailableError.
        """
        with _our_errors(self.name), closing(self._open()) as connection:
            _check_ours(connection, self.name)
            connection.execute("BEGIN IMMEDIATE")
            _check_ours(connection, self.name)
            _migrate(connection)
            session = SqliteSession(connection, _state(connection, self.name), self.name)
            yield session
            session.commit()
            _prefer_wal(connection)

    def read(self) -> RegisterState:
        """Return the register, as one moment's picture; NotFoundError where there is none."""
        with self._picture() as connection:
            return _state(connection, self.name)

    def history(self, uid: str | None = None) -> list[HistoryLine]:
        """Return the history of the entry *uid*, or of all, oldest first, as `read` does."""
        with self._picture() as connection:
            return _lines(connection, uid)

    @contextmanager
    def _picture(self) -> Iterator[sqlite3.Connection]:
        """Open the register as it is at this moment, in the form of this version."""
        with _our_errors(self.name):
            if not self.path.exists():
                raise NotFoundError(name=self.name)
            with closing(self._open_to_read()) as connection:
                _check_ours(connection, self.name)
                with closing(_current(connection)) as current:
                    yield current

    def _open(self) -> sqlite3.Connection:
        if not self.path.parent.is_dir():
            raise NotFoundError(name=str(self.path.parent))
        return sqlite3.connect(self.path, timeout=self.wait, isolation_level=None)

    def _open_to_read(self) -> sqlite3.Connection:
        uri = self.path.resolve().as_uri()
        try:
            return _reading(f"{uri}?mode=rw")  # and yet nothing is written
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (_CANTOPEN, _READONLY):
                raise
            # No reader can join in where it may not write beside the file; then nobody writes.
            return _reading(f"{uri}?mode=ro&immutable=1")


def _reading(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@attrs.define
class SqliteSession:
    """The register while its file is locked."""

    connection: sqlite3.Connection
    state: RegisterState
    name: str
    _version: int = 0
    """What changes when another connection writes, as of the last commit."""

    def write(self, update: RegisterUpdate) -> None:
        """Write *update* and commit it; BusyError where another run came in between two."""
        if not self.connection.in_transaction:
            self._lock_again()
        named = ((e.uid, e.ref, handle) for handle, e in update.adopted.items())
        self.connection.executemany("UPDATE entries SET uid = ?, ref = ? WHERE uid = ?", named)
        _put(self.connection, "entries", COLUMNS, map(to_row, update.entries))
        _put(self.connection, "bases", _BASE_COLUMNS, map(_base_row, update.bases.values()))
        _put(self.connection, "documents", _DOCUMENT_COLUMNS, map(_cells, update.documents))
        forgotten = ((id_,) for id_ in update.forgotten)
        self.connection.executemany("DELETE FROM documents WHERE id = ?", forgotten)
        _insert(self.connection, "history", _HISTORY_COLUMNS, map(_cells, update.history))
        _put_people(self.connection, update.people)
        self.commit()

    def _lock_again(self) -> None:
        self.connection.execute("BEGIN IMMEDIATE")
        if _pragma(self.connection, "data_version") != self._version:
            raise BusyError(name=self.name)

    def commit(self) -> None:
        """Make what was written last; without anything written, the file stays as it is."""
        if self.connection.in_transaction:
            self._version = _pragma(self.connection, "data_version")
            self.connection.execute("COMMIT")


def _prefer_wal(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at once from now on; once set, the file remembers it."""
    if connection.total_changes:
        with suppress(sqlite3.OperationalError):  # somebody reads: the next run does it
            connection.execute("PRAGMA journal_mode = WAL")


_BASE_COLUMNS = (*COLUMNS, *BASE_COLUMNS)
_DOCUMENT_COLUMNS = tuple(field.name for field in attrs.fields(DocumentState))
_HISTORY_COLUMNS = tuple(field.name for field in attrs.fields(HistoryLine))


def _cells(record: DocumentState | HistoryLine) -> tuple[Cell, ...]:
    return attrs.astuple(record)


def _base_row(base: Base) -> tuple[Cell, ...]:
    return (*to_row(base.notes), *base_cells(base))


def _insert(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    suffix: str = "",
) -> None:
    names, marks = _names(columns), ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table} ({names}) VALUES ({marks}) {suffix}"  # noqa: S608 - our names
    connection.executemany(statement, rows)


def _put(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Cell]],
) -> None:
    """Add or replace rows by their first column; columns that people added stay."""
    values = ", ".join(f'"{name}" = excluded."{name}"' for name in columns[1:])
    suffix = f"ON CONFLICT ({columns[0]}) DO UPDATE SET {values}"
    _insert(connection, table, columns, rows, suffix=suffix)


def _select(
    connection: sqlite3.Connection, table: str, columns: Sequence[str]
) -> Iterable[tuple[object, ...]]:
    statement = f"SELECT {_names(columns)} FROM {table} ORDER BY rowid"  # noqa: S608 - our names
    return connection.execute(statement)


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _put_people(connection: sqlite3.Connection, people: DirectoryUpdate) -> None:
    named = ((uid, handle) for handle, uid in people.adopted.items())
    connection.executemany("UPDATE people SET uid = ? WHERE uid = ?", named)
    _put(connection, "people", PERSON_COLUMNS, person_rows(people))
    _put(connection, "people_bases", PERSON_BASE_COLUMNS, person_base_rows(people))


def _state(connection: sqlite3.Connection, name: str) -> RegisterState:
    try:
        rows = [from_row(row) for row in _select(connection, "entries", COLUMNS)]
        entries = {entry.uid: entry for entry in rows if entry.uid.startswith(OURS)}
        bases = _bases(connection, entries)
        documents = map(_document, _select(connection, "documents", _DOCUMENT_COLUMNS))
        return RegisterState(
            entries=entries,
            bases={base.notes.uid: base for base in bases},
            documents={document.id: document for document in documents},
            typed={entry.uid: _unnamed(entry) for entry in rows if not entry.uid.startswith(OURS)},
            people=to_directory(
                _select(connection, "people", PERSON_COLUMNS),
                _select(connection, "people_bases", PERSON_BASE_COLUMNS),
            ),
        )
    except ValueError as error:
        raise DamagedError(name=name, kind="register") from error


def _unnamed(entry: Entry) -> Entry:
    """Return a row that a person typed, without what stands in for its names."""
    return attrs.evolve(entry, uid="", ref="" if entry.ref.startswith(TYPED) else entry.ref)


def _lines(connection: sqlite3.Connection, uid: str | None) -> list[HistoryLine]:
    names = _names(_HISTORY_COLUMNS)
    one, given = (" WHERE uid = ?", (uid,)) if uid is not None else ("", ())
    statement = f"SELECT {names} FROM history{one} ORDER BY id"  # noqa: S608 - our names
    rows = (map(str, row) for row in connection.execute(statement, given))
    return [HistoryLine(**dict(zip(_HISTORY_COLUMNS, row, strict=True))) for row in rows]


def _bases(connection: sqlite3.Connection, entries: Mapping[str, Entry]) -> Iterator[Base]:
    """Give the bases; most rows stand as the notes have them, and share their entry."""
    mine, theirs = (", ".join(f'{t}."{n}"' for n in COLUMNS) for t in ("bases", "entries"))
    statement = (
        f"SELECT ({mine}) IS ({theirs}), {mine}, {_names(BASE_COLUMNS)}"  # noqa: S608 - our names
        " FROM bases LEFT JOIN entries USING (uid) ORDER BY bases.rowid"
    )
    for same, *row in connection.execute(statement):
        notes = (entries.get(row[0]) if same else None) or from_row(row[: len(COLUMNS)])
        yield with_cells(notes, row[len(COLUMNS) :])


def _document(row: Sequence[object]) -> DocumentState:
    id_, name, version, error, meetings, losses, digest, folder, *more = row
    mentions, series, called = map(str, more)
    return DocumentState(
        id=str(id_),
        name=str(name),
        version=str(version),
        error=_text(error),
        meetings=str(meetings),
        losses=str(losses),
        digest=str(digest),
        folder=str(folder),
        mentions=mentions,
        series=series,
        called=called,
    )


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)


def _check_ours(connection: sqlite3.Connection, name: str) -> None:
    """Raise DamagedError for somebody else's file, NewerVersionError for a later lgnotes'."""
    if _pragma(connection, "application_id") != APPLICATION_ID:
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if tables or _pragma(connection, "user_version"):
            raise DamagedError(name=name, kind="register")
    elif _pragma(connection, "user_version") > len(MIGRATIONS):
        raise NewerVersionError(name=name)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to this version, inside the open transaction."""
    version = _pragma(connection, "user_version")
    for statement in (s for migration in MIGRATIONS[version:] for s in migration):
        connection.execute(statement)
    if version < len(MIGRATIONS):
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _current(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return *connection*, or a copy in memory brought to this version."""
    if _pragma(connection, "user_version") == len(MIGRATIONS):
        return connection
    copy = sqlite3.connect(":memory:", isolation_level=None)
    connection.backup(copy)
    _migrate(copy)
    return copy


@contextmanager
def _our_errors(name: str) -> Iterator[None]:
    """Let only our errors out."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translated(error, name) from error


def _translated(error: sqlite3.Error, name: str) -> LgnotesError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return BusyError(name=name)
    if code in _FORBIDDEN:
        return NotAllowedError(name=name)
    if code in _DAMAGED:
        return DamagedError(name=name, kind="register")
    return UnavailableError(name=name, detail=str(error))
