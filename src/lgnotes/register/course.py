"""How an entry came to stand as it does: which last days it has had, and when it was closed."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, tzinfo
from itertools import pairwise

import attrs

from lgnotes.register.entry import Entry
from lgnotes.register.life import Life
from lgnotes.register.merge import shown


@attrs.frozen(kw_only=True)
class Course:
    """One entry, and its way to where it stands."""

    entry: Entry
    days: tuple[date, ...] = ()
    """The last days that it has had, in the order in which they were set."""

    closed: date | None = None
    """The day on which its status was written; None while it is open, and where nobody wrote
    down when a person set it."""

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
    return Course(entry=told.entry, days=tuple(_days(told)), closed=_closed(told, zone))


def _days(told: Life) -> Iterator[date]:
    last = None
    for word in _due_words(told):
        with suppress(ValueError):  # somebody garbled it, or there was no day
            day = date.fromisoformat(word)
            if day != last:
                yield day
            last = day


def _due_words(told: Life) -> Iterator[str]:
    """Give every value that the day has had, the same one several times."""
    changes = [(one.field, one.old, one.new) for one in told.lines]
    changes += [(one.field, one.old, one.new) for one in told.unrecorded]
    for field, *words in changes:
        if field == "due":
            yield from words
    yield shown(told.entry.due)


def _closed(told: Life, zone: tzinfo | None) -> date | None:
    if told.entry.is_open:
        return None
    written = [line for line in told.lines if line.field == "status"]
    if not written or written[-1].new != told.entry.status:
        return None
    with suppress(ValueError):
        return datetime.fromisoformat(written[-1].at).astimezone(zone).date()
    return None
