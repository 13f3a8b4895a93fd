"""A time expression as found, what it is resolved against, and what comes out."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

import attrs

from lgnotes.lexicon.meeting import SHORT_NAMES

DEFAULT_BODY = "ledningsgrupp"
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


Named = tuple[frozenset[str], Interval]
"""Words, in lower case, and the days that a time beside them means."""

STEM = 5
"""Letters by which a word is known in another form: *stängs*, *stängningen*."""


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

    happening: Interval | None = None
    """The same, passing over deadlines: what *två veckor innan* is counted from."""

    named: tuple[Named, ...] = ()
    """The days that things got before, under the same point, the latest last."""

    breaks: Mapping[str, Interval] = {}
    """The weeks of school breaks where the notes tell them, by the break's name."""

    body: str = ""
    """The group that meets, in lower case."""

    def coming(self, group: str | None) -> date | None:
        """Return the day of the next meeting of *group*, which must be the group that meets."""
        stem = next((stem for stem, short in SHORT_NAMES.items() if short.lower() == group), group)
        return self.next_meeting if not stem or stem in (self.body or DEFAULT_BODY) else None

    def day_of(self, thing: str) -> Interval | None:
        """Return the days that *thing*, a noun in lower case, got before: *besöket*, *AU*."""
        stem = thing[:STEM]
        for words, interval in reversed(self.named):
            if thing in words or (len(stem) == STEM and any(w[:STEM] == stem for w in words)):
                return interval
        return None


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
class Break:
    """A school break, such as *sportlovet*: its week only where the notes tell it."""

    name: str

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return its days."""
        return anchor.breaks.get(break_stem(self.name))


def break_stem(name: str) -> str:
    """Return *sportlov* for *sportlovet* and *sportlovsveckan*."""
    return re.sub("(?:et|s?veckan)$", "", name)


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
