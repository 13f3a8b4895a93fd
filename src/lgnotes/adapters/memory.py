"""Source, register and calendar in memory: for tests, and to try a sync without a trace."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from threading import Lock

import attrs

from lgnotes.errors import BusyError
from lgnotes.register.deadline import CalendarState, CalendarUpdate
from lgnotes.register.entry import HistoryLine, RegisterState
from lgnotes.register.people import Directory, DirectoryUpdate
from lgnotes.register.plan import RegisterUpdate


@attrs.frozen
class MemoryDocument:
    """A document that is its content."""

    id: str
    content: bytes

    @property
    def name(self) -> str:
        """The last part of its id."""
        return self.id.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """Nothing: its id says it."""
        return ""

    def version(self) -> str:
        """Return a digest of the content."""
        return sha256(self.content).hexdigest()

    def read(self) -> bytes:
        """Return the content."""
        return self.content


@attrs.define
class MemorySource:
    """Documents by id; change the mapping to change the source."""

    contents: Mapping[str, bytes]
    readers: int = 1

    def documents(self) -> list[MemoryDocument]:
        """List the documents by id."""
        return [MemoryDocument(id_, content) for id_, content in sorted(self.contents.items())]


@attrs.define
class MemoryRegister:
    """A register that lives as long as its object."""

    name: str = "memory"
    state: RegisterState = attrs.field(factory=RegisterState)
    lines: list[HistoryLine] = attrs.field(factory=list)
    """The history of all entries, oldest first."""

    wait: float = 0.0
    """Seconds that a session waits for another."""

    _lock: Lock = attrs.field(factory=Lock, eq=False)

    @contextmanager
    def session(self) -> Iterator["MemoryRegister"]:
        """Hold the register; BusyError where another session does."""
        if not self._lock.acquire(timeout=self.wait):
            raise BusyError(name=self.name)
        try:
            yield self
        finally:
            self._lock.release()

    def read(self) -> RegisterState:
        """Return the register as it stands."""
        return self.state

    def history(self, uid: str | None = None) -> list[HistoryLine]:
        """Return the history of the entry *uid*, or of all, oldest first."""
        return [line for line in self.lines if uid in (None, line.uid)]

    def write(self, update: RegisterUpdate) -> None:
        """Write *update* whole."""
        typed = {h: e for h, e in self.state.typed.items() if h not in update.adopted}
        documents = dict(self.state.documents) | {d.id: d for d in update.documents}
        self.state = RegisterState(
            entries=dict(self.state.entries) | {e.uid: e for e in update.entries},
            bases=dict(self.state.bases) | dict(update.bases),
            documents={i: d for i, d in documents.items() if i not in update.forgotten},
            typed=typed,
            people=_directory(self.state.people, update.people),
        )
        self.lines += update.history


def _directory(now: Directory, update: DirectoryUpdate) -> Directory:
    typed = {h: row for h, row in now.typed.items() if h not in update.adopted}
    taken = {uid: now.typed[handle] for handle, uid in update.adopted.items()}
    rows = {**now.rows, **taken, **update.rows}
    return Directory(rows=rows, bases={**now.bases, **update.bases}, typed=typed)


@attrs.define
class MemoryCalendar:
    """A calendar that lives as long as its object."""

    state: CalendarState = attrs.field(factory=lambda: CalendarState(id="memory"))

    @property
    def name(self) -> str:
        """Its id."""
        return self.state.id

    def read(self) -> CalendarState:
        """Return what it holds."""
        return self.state

    def write(self, update: CalendarUpdate, *, now: datetime) -> None:
        """Write *update*."""
        kept = {k: p for k, p in self.state.deadlines.items() if k not in update.removes}
        kept |= {placed.value.key: placed for placed in update.puts}
        self.state = attrs.evolve(self.state, fresh=False, deadlines=kept)
