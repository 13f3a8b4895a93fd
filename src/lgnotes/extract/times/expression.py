"""A time expression as found, what it is resolved against, and what comes out."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

import attrs

LONGEST_AHEAD = 366
"""Days that a date without a year may lie ahead: *v. 53* is not of the year after next."""


@attrs.frozen
class Interval:
    """Days in time, both ends included."""

    start: date
    end: date
    precision: str
    """What kind of time it is: day, range, week, month, monthpart, season, term, …"""

    fuzzy: bool = False
    """True where no deadline may be made of it, as of a season."""


@attrs.frozen
class Anchor:
    """What an expression is resolved against; never today's date."""

    meeting: date | None
    """The meeting's (first) day, None if it is unknown."""

    year: int | None
    """The year of a day and month without a year while the meeting's day is unknown."""

    next_meeting: date | None = None
    """The day of the next meeting where the notes state it."""

    past: bool = False
    """True where the sentence speaks of the past."""

    previous: Interval | None = None
    """The time named last before, for *samma vecka* and *dagen innan*."""


class Value(Protocol):
    """What an expression says, not yet bound to a meeting."""

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the days it means, None where they cannot be known."""
        ...


@attrs.frozen
class Expression:
    """The words that name a calendar time."""

    start: int
    """Offset of the first character in the text."""

    end: int
    text: str
    """The smallest text that holds the time."""

    rule: str
    value: Value


@attrs.frozen
class Unknown:
    """A time that nothing in a note resolves, such as *sportlovet*."""

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return None."""
        del anchor
        return None


@attrs.frozen
class Nothing(Unknown):
    """Words that look like a time and are none: they are passed over, whole."""


def one_day(day: date, precision: str = "day") -> Interval:
    """Return the interval of a single *day*."""
    return Interval(day, day, precision)


def settle(build: Callable[[int], Interval | None], anchor: Anchor) -> Interval | None:
    """Return what *build* makes of the year that a time without a year belongs to.

    That is the first such time that is not over at the meeting; for a sentence
    about the past, the last that had begun.
    """
    meeting = anchor.meeting
    if meeting is None:
        return None if anchor.year is None else build(anchor.year)
    years = (meeting.year - 1, meeting.year, meeting.year + 1)
    times = [time for time in map(build, years) if time]
    if anchor.past:
        begun = [time for time in times if time.start <= meeting]
        if begun:
            return begun[-1]
    ahead = next((time for time in times if time.end >= meeting), None)
    return ahead if ahead and (ahead.start - meeting).days <= LONGEST_AHEAD else None
