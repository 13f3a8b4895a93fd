"""How an entry came to stand as it does: which last days it has had, and when it was closed."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, tzinfo
from itertools import pairwise

import attrs

from lgnotes.register.entry import Entry, HistoryLine
from lgnotes.register.life import Life
from lgnotes.register.mention import CLOSING, STATUS
from lgnotes.register.plan import Reason

_OF_MEETINGS = (Reason.LATER_MEETING, Reason.EDITED_IN_NOTES)
"""Why lgnotes writes what meetings say."""


@attrs.frozen(kw_only=True)
class Course:
    """One entry, and its way to where it stands."""

    entry: Entry
    days: tuple[date, ...] = ()
    """The last days that it has had, in the order in which they were set."""

    closed: date | None = None
    """The day of the meeting that says so, else the day on which its status was written; None
    while it is open, and where nobody wrote down when a person set it."""

    @property
    def postponed(self) -> int:
        """How many times its day was moved to a later one."""
        return sum(new > old for old, new in pairwise(self.days))

    @property
    def slip(self) -> int:
        """By how many days its last day is later than the first one, negative for an earlier."""
        return (self.days[-1] - self.days[0]).days if self.days else 0

    def age(self, today: date) -> int | None:
        """Return the days since its meeting, None where nobody knows the day of that.

        A meeting that is announced and not yet held counts as today's.
        """
        return max((today - self.entry.meeting).days, 0) if self.entry.meeting else None


def course(told: Life, zone: tzinfo | None) -> Course:
    """Return the course of the entry whose life is *told*.

    *zone* is where the group has its days; None for that of this machine.
    """
    return Course(entry=told.entry, days=tuple(_days(told, zone)), closed=_closed(told, zone))


def _days(told: Life, zone: tzinfo | None) -> Iterator[date]:
    last = None
    for day in (*_told_days(told, zone), *_unrecorded_days(told), told.entry.due):
        if day and day != last:
            yield day
            last = day


def _told_days(told: Life, zone: tzinfo | None) -> list[date]:
    """Return the days that meetings and people have given it, in their order.

    What meetings say is known with their days, also where they were read all at once; where they
    give no second day, the history tells the rest.
    """
    said = [
        (one.meeting or date.min, one.due)
        for one in told.sayings
        if one.sure and one.due and one.what not in CLOSING
    ]
    lines = [line for line in told.lines if line.field == "due"]
    if len(said) < 2:
        return [day for line in lines for word in (line.old, line.new) for day in _day(word)]
    own = [line for line in lines if line.reason not in _OF_MEETINGS]
    said += [(_when(line, zone) or date.max, day) for line in own for day in _day(line.new)]
    return [day for _, day in sorted(said, key=lambda pair: pair[0])]


def _unrecorded_days(told: Life) -> Iterator[date]:
    for change in told.unrecorded:
        if change.field == "due":
            yield from _day(change.old)
            yield from _day(change.new)


def _day(word: str) -> Iterator[date]:
    """Give the day, nothing where there is none or somebody garbled it."""
    with suppress(ValueError):
        yield date.fromisoformat(word)


def _closed(told: Life, zone: tzinfo | None) -> date | None:
    """Return the day of the meeting that says so, else that on which it was written."""
    if told.entry.is_open:
        return None
    written = [line for line in told.lines if line.field == "status"]
    if written and written[-1].reason != Reason.LATER_MEETING:
        return _when(written[-1], zone) if written[-1].new == told.entry.status else None
    for one in reversed(told.sayings):
        if one.sure and one.meeting and STATUS.get(one.what) is told.entry.status:
            return one.meeting
    return None


def _when(line: HistoryLine, zone: tzinfo | None) -> date | None:
    with suppress(ValueError):
        return datetime.fromisoformat(line.at).astimezone(zone).date()
    return None
