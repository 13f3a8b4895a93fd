"""One row of the register, and the register's whole state as a value."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Literal

import attrs

from lgnotes.register.people import Directory

EntryKind = Literal["task", "decision"]

_DRIVE_ID = re.compile(r"[A-Za-z0-9_-]+")


class Status(StrEnum):
    """What has become of an entry, in the words the group uses."""

    OPEN = "öppen"
    ONGOING = "pågår"
    DONE = "klar"
    DROPPED = "utgår"
    STRUCK = "struken"
    """Gone from the notes; written by lgnotes, never asked of a person."""


@attrs.frozen(kw_only=True)
class Origin:
    """Where an entry stands in the notes."""

    document: str
    """The document's id in its source: for a folder, the path below it with ``/``."""

    lines: tuple[tuple[int, int], ...]
    """1-based line ranges, both ends included."""

    name: str = ""
    """What people call the document, where its id does not say it."""

    @property
    def shown(self) -> str:
        """The document as people know it."""
        return self.name or self.document

    @property
    def url(self) -> str:
        """Where a browser opens the document; empty for one that is not in Drive.

        It is made of the id that Drive gave the document, and of nothing that
        anybody wrote.
        """
        in_drive = self.name and _DRIVE_ID.fullmatch(self.document)
        return f"https://drive.google.com/open?id={self.document}" if in_drive else ""


@attrs.frozen(kw_only=True)
class Entry:
    """A task or decision over all meetings, as it stands in the register."""

    uid: str
    """Names the entry for its whole life: ``lg`` and base32hex digits."""

    ref: str
    """The name people say, ``LG 2021-02-09 § 5:2``; unique, never used again."""

    kind: EntryKind
    text: str
    owners: tuple[str, ...] = ()
    """Who is to do it; for a decision, who decided."""

    due: date | None = None
    status: Status = Status.OPEN
    comment: str = ""
    """Belongs to the group; lgnotes never writes it."""

    group: str = ""
    """The body that met, as written in the notes."""

    meeting: date | None = None
    """The day of the meeting; None where the notes do not settle it."""

    item: str = ""
    """Number and heading of the agenda item."""

    sources: tuple[Origin, ...] = ()
    confidence: float = 1.0

    @property
    def is_open(self) -> bool:
        """True for a task still to be done and a decision that stands."""
        return self.status in (Status.OPEN, Status.ONGOING)

    def is_overdue(self, day: date) -> bool:
        """Tell whether this should have been done before *day*.

        A decision has a day only where a person gave it one.
        """
        return self.is_open and self.due is not None and self.due < day


@attrs.frozen(kw_only=True)
class Base:
    """What lgnotes last knew of one entry: what a three-way merge compares with."""

    notes: Entry
    """The entry as the notes gave it; its status is what lgnotes last wrote."""

    others: Mapping[str, Entry] = attrs.field(factory=dict)
    """What documents say otherwise than *notes*, by their id: of several that speak of it, the
    first one gives the values."""

    event: str | None = None
    """The id of the calendar in which its event was written, None where none was."""

    todo: str | None = None
    """The same for its to-do, in calendars that keep such."""

    taken: Mapping[str, str] = attrs.field(factory=dict)
    """What a run took over from the calendar and has not come to its end with: what people set
    there, as they read it, by ``event.due``, ``todo.due`` and ``todo.status``."""


@attrs.frozen(kw_only=True)
class DocumentState:
    """What the register remembers of one document."""

    id: str
    name: str
    version: str
    """Changes whenever the document is to be read again."""

    error: str | None = None
    """Why it could not be read the last time, in the register's language; None if it could."""

    meetings: str = ""
    """The days of its meetings as last read, in ISO form, joined by ``; ``."""

    losses: str = ""
    """What could not be read in it, a line a loss, in the register's language."""

    digest: str = ""
    """Of the content as last read, and of the manner of reading it."""

    folder: str = ""
    """What its id is below, where the id itself does not begin with that."""

    mentions: str = ""
    """What it says of entries of earlier meetings, as `register.mention.to_text` gives it."""

    series: str = ""
    """What it tells of the group's series of meetings, see `lgnotes.register.told`."""


@attrs.frozen(kw_only=True)
class HistoryLine:
    """One change in an entry's life."""

    uid: str
    at: str
    """ISO 8601 with seconds, UTC."""

    who: str
    """``lgnotes``, or ``person`` for an edit by somebody."""

    field: str
    old: str
    new: str
    reason: str
    """A key of the messages."""


@attrs.frozen(kw_only=True)
class RegisterState:
    """A register as it stands now."""

    entries: Mapping[str, Entry] = attrs.field(factory=dict)
    """By uid."""

    bases: Mapping[str, Base] = attrs.field(factory=dict)
    """By uid; a base without an entry is a row that a person deleted."""

    documents: Mapping[str, DocumentState] = attrs.field(factory=dict)
    """By document id."""

    typed: Mapping[str, Entry] = attrs.field(factory=dict)
    """Rows that people typed and that have no uid yet, by what names the row in its register."""

    people: Directory = attrs.field(factory=Directory)
