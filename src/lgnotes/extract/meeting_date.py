"""When the meeting was held: from its head, the file's name, or what the text counts from it.

The day is never guessed.  A day and month without a year get their year from
the weekdays beside dates, from the years the text names, and at last from the
day the file was made.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

import attrs

from lgnotes.extract import meeting_year
from lgnotes.extract.clues import find_clue
from lgnotes.extract.meeting_year import Evidence, Read
from lgnotes.extract.times import calendar_days
from lgnotes.extract.times.days import Day, DayRange
from lgnotes.extract.times.expression import Expression
from lgnotes.extract.times.grammar import any_of
from lgnotes.extract.times.recognise import recognise
from lgnotes.extract.times.relative import Ahead, FromToday, Within
from lgnotes.lexicon import time_context as context
from lgnotes.model import MeetingDate

REASONS = context.MEETING_DATE_REASONS
NO_EVIDENCE = Evidence((), {}, {}, None)
HEAD_LINES = 40
"""Lines of the head that are looked at."""

PAIR = re.compile(rf"(?: ?\(|, | - | )(?:{any_of(context.DUE_PAIR)} )*")
"""Between *inom 1 vecka* and *2 feb*."""


@attrs.frozen
class Stated:
    """A day, or days, that the head or the name gives; the year may be missing."""

    first: Day
    last: Day | None
    text: str
    place: str
    """*head*, *title* or *name*: a key of the reasons."""


def find_meeting_date(
    head: Sequence[str], body: Sequence[str], *, name: str = "", created: date | None = None
) -> tuple[MeetingDate, int | None]:
    """Return when the meeting was held, with the evidence, and the year to read dates in.

    Args:
        head: The lines before the first point of the agenda, the title first.
        body: The sentences after it.
        name: The file's name.
        created: The day the file was made.
    """
    named = _in_name(name)
    stated = _in_head(head) or named
    if stated and (stated.last or stated.first).year:
        return _dated(stated, NO_EVIDENCE)
    if stated and named and _same_day(stated, named):
        return _dated(attrs.evolve(named, place="title and name"), NO_EVIDENCE)
    read = [(line, recognise(line)) for line in (_spaced(name), *head[:HEAD_LINES], *body)]
    evidence = meeting_year.evidence(read, created=created)
    found, year = _dated(stated, evidence) if stated else _undated(read, evidence)
    if found.value:
        return found, year
    day = stated.first if stated else None
    titles, text = (_spaced(name), *head[:1]), stated.text if stated else ""
    clue = find_clue(day, text=text, titles=titles, read=read, year=year)
    return attrs.evolve(found, clue=clue), year


def _undated(read: Sequence[Read], evidence: Evidence) -> tuple[MeetingDate, int | None]:
    """Return the day that the text counts from, or else at least the year."""
    counted = _counted(read, evidence)
    if counted:
        return counted
    year = evidence.year()
    if year is None:
        return MeetingDate(why=REASONS["none"]), None
    why = REASONS["only year"].format(reason=evidence.why())
    return MeetingDate(why=why), year


def _in_head(head: Sequence[str]) -> Stated | None:
    """Return the day that a label or else the first line with a day gives."""
    lines = list(_own_lines(head[:HEAD_LINES]))
    labelled = [line for line in lines if _is_label(line)]
    for line in (*labelled, *lines):
        place = "title" if head and line == head[0] else "head"
        for expression in recognise(line):
            if stated := _stated(expression, place):
                return stated
    return None


def _own_lines(head: Iterable[str]) -> Iterator[str]:
    """Yield the lines of the head without what they say of other meetings."""
    other = False
    for line in head:
        low = line.lower()
        places = [low.find(word) for word in context.NEXT_MEETING_LABELS if word in low]
        if places:
            own = line[: min(places)]
            other = not re.search("[0-9]", line[min(places) :])
            if own.strip():
                yield own
            continue
        if not other:
            yield line
        other = False


def _is_label(line: str) -> bool:
    label = line.lower().lstrip("*#-–• \t|+").partition(":")[0].strip(" *|")
    return label in context.MEETING_DATE_LABELS


def _in_name(name: str) -> Stated | None:
    for expression in recognise(_spaced(name)):
        if stated := _stated(expression, "name"):
            return stated
    return None


def _spaced(name: str) -> str:
    """Return a file's name with its words apart: *LG_2026-02-09*, *LG260209*."""
    return re.sub(r"[_+]|(?<=[^\W\d_])(?=\d{6})", " ", name)


def _same_day(one: Stated, other: Stated) -> bool:
    """Tell whether *other*, with its year, is the day that *one* gives without."""
    pairs = ((one.first, other.first), (one.last or one.first, other.last or other.first))
    same = all((a.month, a.number) == (b.month, b.number) for a, b in pairs)
    return same and (other.last or other.first).year is not None


def _stated(expression: Expression, place: str) -> Stated | None:
    value = expression.value
    if isinstance(value, Day):
        return Stated(value, None, expression.text, place)
    if isinstance(value, DayRange):
        return Stated(value.first, value.last, expression.text, place)
    return None


def _dated(stated: Stated, evidence: Evidence) -> tuple[MeetingDate, int | None]:
    """Give the stated day its year."""
    why = REASONS[stated.place].format(text=stated.text)
    last = stated.last or stated.first
    year = last.year
    if year is None:
        year = evidence.year(last)
        why = f"{why}; {evidence.why(last)}"
    if year is None:
        return MeetingDate(why=why), None
    first_year = stated.first.year or year - (stated.first.month > last.month)
    value = calendar_days.day(first_year, stated.first.month, stated.first.number)
    end = calendar_days.day(year, last.month, last.number) if stated.last else None
    if value is None:
        return MeetingDate(why=why), year
    return MeetingDate(value=value, end=end, stated=stated.place != "name", why=why), value.year


def _counted(read: Sequence[Read], evidence: Evidence) -> tuple[MeetingDate, int | None] | None:
    """Return the day from which *inom 1 vecka (2 feb)* counts, if all such pairs agree."""
    pairs = [pair for line, found in read for pair in _pairs(line, found)]
    days = {held for _, relative, day in pairs if (held := _origin(relative, day, evidence))}
    if len(days) != 1:
        return None
    value = days.pop()
    why = REASONS["pair"].format(text=pairs[0][0])
    if pairs[0][2].year is None:
        why = f"{why}; {evidence.why()}"
    return MeetingDate(value=value, stated=False, why=why), value.year


def _pairs(
    sentence: str, found: Sequence[Expression]
) -> Iterator[tuple[str, Ahead | Within | FromToday, Day]]:
    """Yield each time counted from the meeting that stands right beside its date."""
    for one, other in pairwise(found):
        if not PAIR.fullmatch(sentence[one.end : other.start]):
            continue
        if isinstance(one.value, Ahead | Within | FromToday) and isinstance(other.value, Day):
            end = other.end + sentence.startswith(")", other.end)
            yield sentence[one.start : end], one.value, other.value


def _origin(relative: Ahead | Within | FromToday, day: Day, evidence: Evidence) -> date | None:
    """Return the day from which *relative* reaches *day*."""
    if day.year:
        return _before(relative, calendar_days.day(day.year, day.month, day.number))
    year = evidence.year()
    if year is None:
        return None
    targets = (calendar_days.day(y, day.month, day.number) for y in (year, year + 1))
    origins = (_before(relative, target) for target in targets)
    return next((origin for origin in origins if origin and origin.year == year), None)


def _before(relative: Ahead | Within | FromToday, target: date | None) -> date | None:
    if target is None:
        return None
    if isinstance(relative, FromToday):
        return calendar_days.shifted(target, -relative.days)
    amount = relative.amount if isinstance(relative, Within) else relative.most
    return calendar_days.moved(target, -amount, relative.unit)
