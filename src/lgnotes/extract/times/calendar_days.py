"""Arithmetic of the Swedish calendar: weeks, months, Easter, feasts and working days."""

from datetime import date, timedelta
from functools import lru_cache

from lgnotes.lexicon import times as lexicon

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years in which anything is resolved."""

LEAP_YEAR = 2000


def day(year: int, month: int, number: int) -> date | None:
    """Return the day, None if the calendar has none or it is out of all reason."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shifted(start: date, days: int) -> date | None:
    """Return the day *days* after *start*, None where the calendar ends."""
    try:
        moved = start + timedelta(days=days)
    except OverflowError:
        return None
    return moved if FIRST_YEAR <= moved.year <= LAST_YEAR else None


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return add_months(date(year, month, 1), 1) - timedelta(days=1)


def add_months(start: date, months: int) -> date:
    """Return the same day *months* later, or the month's last day where it has none such."""
    index = start.year * 12 + start.month - 1 + months
    year = min(max(index // 12, FIRST_YEAR), LAST_YEAR)
    month = index % 12 + 1
    for number in (start.day, 30, 29, 28):
        if number <= start.day and (found := day(year, month, number)):
            return found
    return date(year, month, 28)


def monday(some_day: date) -> date:
    """Return the Monday of the week of *some_day*."""
    return some_day - timedelta(days=some_day.weekday())


def monday_of_week(year: int, week: int) -> date | None:
    """Return the first day of an ISO week, None where the year has no such week."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def easter(year: int) -> date:
    """Return Easter Sunday (Gauss's rule in the form of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, number = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, number + 1)


def feast(name: str, year: int) -> tuple[date, date] | None:
    """Return the first and last day of the feast *name* that begins in *year*."""
    if name in lexicon.FIXED_FEASTS:
        (month, number), (end_month, end_number) = lexicon.FIXED_FEASTS[name]
        return date(year, month, number), date(year + (end_month < month), end_month, end_number)
    if name in lexicon.EASTER_FEASTS:
        first, last = lexicon.EASTER_FEASTS[name]
        sunday = easter(year)
        return sunday + timedelta(days=first), sunday + timedelta(days=last)
    if name in lexicon.WEEKDAY_FEASTS:
        month, number, weekday, first, last = lexicon.WEEKDAY_FEASTS[name]
        on = weekday_from(date(year, month, number), weekday)
        return on + timedelta(days=first), on + timedelta(days=last)
    return None


def weekday_from(start: date, weekday: int) -> date:
    """Return the first such *weekday* (Monday is 0) on or after *start*."""
    return start + timedelta(days=(weekday - start.weekday()) % 7)


@lru_cache(maxsize=64)
def red_days(year: int, *, banks: bool = False) -> frozenset[date]:
    """Return the public holidays of *year*; with *banks*, the eves that banks keep too."""
    names = lexicon.RED_DAYS + (lexicon.BANK_EVES if banks else ())
    return frozenset(found[0] for name in names if (found := feast(name, year)))


def is_workday(some_day: date, *, banks: bool = False) -> bool:
    """Tell whether *some_day* is neither a weekend nor a public holiday."""
    return some_day.weekday() < 5 and some_day not in red_days(some_day.year, banks=banks)


def add_workdays(start: date, count: int, *, banks: bool = False) -> date | None:
    """Return the working day that is *count* of them after *start* (before, if negative)."""
    if abs(count) > 500:
        return None
    current, step = start, 1 if count > 0 else -1
    while count:
        current += timedelta(days=step)
        if is_workday(current, banks=banks):
            count -= step
    return current


def moved(start: date, amount: int, unit: str) -> date | None:
    """Return the day *amount* units (day, workday, bankday, week, month, year) after *start*."""
    if unit in ("workday", "bankday"):
        return add_workdays(start, amount, banks=unit == "bankday")
    if unit == "month":
        return add_months(start, amount)
    if unit == "year":
        return add_months(start, 12 * amount)
    return shifted(start, amount * (7 if unit == "week" else 1))
