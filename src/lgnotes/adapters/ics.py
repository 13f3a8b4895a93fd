"""The calendar as an .ics file, which any calendar program opens or subscribes to.

Only what lgnotes wrote is touched: everything else in the file stays byte for
byte.  A task without a day stands there as a to-do only; one that is dropped or
struck is taken out.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path

import attrs

from lgnotes.adapters import components
from lgnotes.adapters.files import disk_errors, read_if_there, replace_file
from lgnotes.adapters.icsparts import Part, escaped, folded, insert, split
from lgnotes.errors import DamagedError
from lgnotes.register.deadline import CalendarState, CalendarUpdate, Deadline, Placed
from lgnotes.register.wanted import plain

_ID = re.compile(rb"^X-LGNOTES-ID:(\S+)", re.MULTILINE)
_HEAD = re.compile(rb"BEGIN:VCALENDAR[ \t]*(\r?\n)", re.IGNORECASE)


@attrs.define
class IcsCalendar:
    """The calendar in the file *path*, which is made when it is first written."""

    path: Path
    reminders: tuple[int, ...] = ()
    """Minutes before the day of an event that is added begins."""

    _content: bytes | None = None
    """The file as `read` found it."""

    @property
    def name(self) -> str:
        """The path."""
        return str(self.path)

    def read(self) -> CalendarState:
        """Return what the file holds of ours; DamagedError where it is not sound."""
        with disk_errors(self.name):
            self._content = read_if_there(self.path)
        parts = self._parts()
        try:
            placed = {part.key: components.read(part) for part in reversed(parts) if part.key}
        except ValueError as error:
            raise DamagedError(name=self.name, kind="calendar") from error
        known = _ID.search(parts[0].raw)
        return CalendarState(
            id=known[1].decode() if known else self._new_id(),
            fresh=known is None,
            todos=True,
            deadlines=placed,
        )

    def _parts(self) -> list[Part]:
        if self._content is None:
            return [Part(_header(self.path.stem) + b"END:VCALENDAR\r\n")]
        try:
            return split(self._content)
        except ValueError as error:
            raise DamagedError(name=self.name, kind="calendar") from error

    def _new_id(self) -> str:
        return sha256(str(self.path.resolve()).encode()).hexdigest()[:20]

    def write(self, update: CalendarUpdate, *, now: datetime) -> None:
        """Write *update* into the file as `read` found it.

        Raises BusyError where somebody changed the file since, NotAllowedError,
        NotFoundError for a folder that is not there, and UnavailableError.
        """
        content = _changed(self._parts(), update, now=now, reminders=self.reminders)
        if not _ID.search(content):
            content = _HEAD.sub(rb"\g<0>X-LGNOTES-ID:%b\1" % self._new_id().encode(), content, 1)
        replace_file(self.path, content, expected=self._content)
        self._content = content


def _changed(
    parts: Iterable[Part], update: CalendarUpdate, *, now: datetime, reminders: tuple[int, ...] = ()
) -> bytes:
    """Return the file of *parts* with *update* made; a deadline keeps its place."""
    *parts, last = parts
    puts = {placed.value.key: placed for placed in update.puts}
    removes = set(update.removes)
    kept: list[bytes] = []
    for part in parts:
        placed = puts.pop(part.key, None) if part.key else None
        if placed:
            kept.append(components.render(placed, old=part.raw, now=now))
        elif part.key not in removes:
            kept.append(part.raw)
    new = partial(components.render, old=None, now=now, reminders=reminders)
    added = (new(placed) for placed in puts.values())
    return b"".join([*kept, insert(last, b"".join(added)).raw])


def _header(name: str) -> bytes:
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//lgnotes//lgnotes//SV")
    return b"".join(folded(line) for line in (*lines, f"X-WR-CALNAME:{escaped(plain(name))}"))


def rendered(deadlines: Iterable[Deadline], *, now: datetime) -> bytes:
    """Return a whole .ics file of *deadlines*, for one export."""
    puts = tuple(Placed(value=deadline, base=deadline) for deadline in deadlines)
    last = Part(_header("lgnotes") + b"END:VCALENDAR\r\n")
    return _changed([last], CalendarUpdate(puts=puts), now=now)
