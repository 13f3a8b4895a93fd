"""What a document tells of when its meeting was held, where it does not settle the day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import attrs

from lgnotes.extract.times import calendar_days
from lgnotes.extract.times.days import Day
from lgnotes.extract.times.expression import Expression
from lgnotes.extract.times.months import Month
from lgnotes.extract.times.recognise import recognise
from lgnotes.lexicon import series as words
from lgnotes.model import Clue

_ON_COMING = re.compile(words.ON_COMING)
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)

Read = tuple[str, tuple[Expression, ...]]
"""A line and the times in it."""


def find_clue(
    stated: Day | None, *, text: str, titles: Iterable[str], read: Sequence[Read], year: int | None
) -> Clue | None:
    """Return the clue to a day that is not settled, None where there is none.

    Args:
        stated: A day and month that the head or the name gives, without a year.
        text: The words that give it.
        titles: The name and the title, which may give a month.
        read: All lines.
        year: The year in which times without one are read.
    """
    if stated:
        known = stated.number and not stated.year
        clue = Clue(month=stated.month, number=stated.number, weekday=stated.weekday, words=text)
        return clue if known else None
    clues = [*_months(titles, year)[:1], *_weeks(read, year)]
    return _joined(clues) if clues else None


def _months(titles: Iterable[str], year: int | None) -> list[Clue]:
    """Return the months that titles give: *LG feb*."""
    return [
        _of_month(expression.value, expression.text, year)
        for title in titles
        for expression in recognise(title)
        if isinstance(expression.value, Month)
    ]


def _of_month(month: Month, text: str, year: int | None) -> Clue:
    when = month.year or year
    if when is None:
        return Clue(month=month.month, words=text)
    first = date(when, month.month, 1)
    last = calendar_days.month_end(when, month.month)
    return Clue(month=month.month, earliest=first, latest=last, words=text)


def _weeks(read: Iterable[Read], year: int | None) -> Iterator[Clue]:
    """Yield the six days before each day that is told as *på torsdag 11/2*."""
    for line, found in read:
        for expression in found:
            value = expression.value
            if not isinstance(value, Day) or value.weekday is None:
                continue
            before = _ON_COMING.search(line[: expression.start].lower())
            when = value.year or year
            day = calendar_days.day(when, value.month, value.number) if when and before else None
            if day and value.fits(day) and before:
                said = f"{before[0].strip()} {expression.text}"
                yield Clue(earliest=day - _WEEK + _DAY, latest=day - _DAY, words=said)


def _joined(clues: Sequence[Clue]) -> Clue | None:
    """Return what all *clues* together leave; None where they contradict each other."""
    earliest = max((c.earliest for c in clues if c.earliest), default=None)
    latest = min((c.latest for c in clues if c.latest), default=None)
    if earliest and latest and earliest > latest:
        return None
    said = ", ".join(dict.fromkeys(clue.words for clue in clues))
    return attrs.evolve(clues[0], earliest=earliest, latest=latest, words=said)
