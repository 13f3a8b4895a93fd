"""The coming days in a sentence that tells of meetings."""

import re
from collections.abc import Sequence
from datetime import date

import attrs

from lgnotes.extract.times import Expression, Interval
from lgnotes.extract.times.calendar_days import day as day_of
from lgnotes.extract.times.days import DayOfMonth
from lgnotes.extract.times.weeks import Weekday
from lgnotes.lexicon import series as words

Times = Sequence[tuple[Expression, Interval | None]]

_BETWEEN = re.compile(words.BETWEEN_DAYS)
_FROM = re.compile(words.FROM_DAY)
_SEVERAL = 5
"""Days that one meeting lasts, at most."""

_NEAR = 40
"""Characters before a day in which *från* may stand."""

_BESIDE = 3
"""Characters between a week and the weekday that stands beside it: *v. 12 (torsdag)*."""


@attrs.frozen
class ComingDay:
    """When a meeting is, and where its sentence says so."""

    start: date
    end: date | None
    week: bool
    """True where only the week is told."""

    first: int
    """Offset of its words, and of what follows them."""

    after: int


def coming_days(
    times: Times, *, meeting: date | None, after: ComingDay | None = None
) -> list[ComingDay]:
    """Return the days after the *meeting* that *times* tell, in the order of the text.

    *after* is the day named last before: *den 23:e* is counted from it.
    """
    found: list[ComingDay] = []
    for expression, time in times:
        last = found[-1] if found else after
        if found and expression.start < found[-1].after:
            continue
        if (
            found
            and last
            and isinstance(expression.value, Weekday)
            and _is_beside(last, expression)
        ):
            found[-1] = _on_weekday(last, expression, expression.value.weekday)
        elif last and isinstance(expression.value, DayOfMonth):
            found += _following(last, expression, expression.value.number)
        elif time and not _is_vague(expression) and (meeting is None or time.start > meeting):
            found += _of(expression, time)
    return found


def _is_vague(expression: Expression) -> bool:
    """Tell whether it is a weekday of a week that stands elsewhere: *måndagen*."""
    return isinstance(expression.value, Weekday) and expression.value.which == "definite"


def _of(expression: Expression, time: Interval) -> list[ComingDay]:
    length = (time.end - time.start).days + 1
    if time.precision not in ("day", "range", "week") or time.fuzzy:
        return []
    week = time.precision == "week"
    if length > (7 if week else _SEVERAL):
        return []
    end = time.end if length > 1 else None
    return [ComingDay(time.start, end, week, expression.start, expression.end)]


def _is_beside(last: ComingDay, expression: Expression) -> bool:
    return last.week and expression.start - last.after <= _BESIDE


def _on_weekday(last: ComingDay, expression: Expression, weekday: int) -> ComingDay:
    start = date.fromordinal(last.start.toordinal() + weekday)
    return attrs.evolve(last, start=start, end=None, week=False, after=expression.end)


def _following(last: ComingDay, expression: Expression, number: int) -> list[ComingDay]:
    """Return *den 17* after *den 3 mars*: the first such day after that."""
    months = ((last.start.year, last.start.month), _next_month(last.start))
    days = (day_of(year, month, number) for year, month in months)
    start = next((day for day in days if day and day > last.start), None)
    return [ComingDay(start, None, False, expression.start, expression.end)] if start else []


def _next_month(day: date) -> tuple[int, int]:
    return day.year + day.month // 12, day.month % 12 + 1


def listed(low: str, days: Sequence[ComingDay]) -> list[ComingDay]:
    """Return the first of *days*, and those that follow it in a list: *9/2, 23/2 och 9/3*."""
    found = [*days[:1]]
    for one in days[1:]:
        if not _BETWEEN.fullmatch(low, found[-1].after, one.first):
            break
        found.append(one)
    return found


def ends_of_moves(low: str, days: Sequence[ComingDay]) -> list[ComingDay]:
    """Return *days* with both ends of *från den 3 till den 5 mars* each for itself."""
    ends: list[ComingDay] = []
    for one in days:
        if one.end and not one.week and _FROM.search(low, max(0, one.first - _NEAR), one.first):
            ends += (
                attrs.evolve(one, end=None),
                attrs.evolve(one, start=one.end, end=None),
            )
        else:
            ends.append(one)
    return ends
