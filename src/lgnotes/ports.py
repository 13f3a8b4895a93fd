"""The protocols between the service and the world, and the terms they share.

source
    where the notes are: lists *documents*, each with an id that is its own
    within the source and a *version* that changes whenever its content does.
register
    the list of entries.  A *session* keeps other runs out from the first
    reading to the end; each write in it is there whole or not at all, and the
    last one is the point from which the run counts as done.
calendar
    where deadlines stand.  Its deadlines carry the *base* that lgnotes last
    asked for, so that a person's edit is seen without any other memory.
history
    what was changed in the register, a line for each field, with day, who and reason.
directory
    the persons of the group, see `lgnotes.register.people`: a part of the register.
uid, ref, base
    see `lgnotes.register.entry`.

Every method raises only errors of `lgnotes.errors`.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from lgnotes.register.deadline import CalendarState, CalendarUpdate
from lgnotes.register.entry import HistoryLine, RegisterState
from lgnotes.register.plan import RegisterUpdate


class SourceDocument(Protocol):
    """One document in a source."""

    @property
    def id(self) -> str:
        """What names it in its source, in every run."""

    @property
    def name(self) -> str:
        """What people call it; its ending tells the format."""

    @property
    def folder(self) -> str:
        """What its id is below, where the id itself does not begin with that."""

    def version(self) -> str:
        """Return what changes when the content does; UnreadableError where it cannot be told."""

    def read(self) -> bytes:
        """Return the content; UnreadableError where that cannot be."""


class Source(Protocol):
    """Where the notes are."""

    @property
    def readers(self) -> int:
        """How many documents may be read at once: several where reading is waiting."""

    def documents(self) -> Sequence[SourceDocument]:
        """List the documents, in a fixed order.

        A folder that cannot be listed is one that cannot be read, its id ending
        with ``/``: what was known below it is not taken for gone.
        """


class RegisterSession(Protocol):
    """A register while nobody else writes to it."""

    @property
    def state(self) -> RegisterState:
        """The register as it was when the session began."""

    def write(self, update: RegisterUpdate) -> None:
        """Write *update* whole, or nothing of it."""


class Register(Protocol):
    """The list of entries."""

    @property
    def name(self) -> str:
        """What people call it."""

    def session(self) -> AbstractContextManager[RegisterSession]:
        """Open the register for writing; BusyError where another run has it too long."""

    def read(self) -> RegisterState:
        """Return the register without locking, creating or changing anything.

        Raises NotFoundError where there is none.
        """

    def history(self, uid: str | None = None) -> Sequence[HistoryLine]:
        """Return what was written of the entry *uid*, or of all, oldest first, as `read` does.

        Nothing for an entry that the register does not know.
        """


class Calendar(Protocol):
    """Where deadlines stand."""

    @property
    def name(self) -> str:
        """What people call it."""

    def read(self) -> CalendarState:
        """Return what it holds of lgnotes' now."""

    def write(self, update: CalendarUpdate, *, now: datetime) -> None:
        """Write *update*; repeating it does no harm.  *now* is in UTC."""
