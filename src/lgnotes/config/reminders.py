"""When a calendar reminds of a last day, as people write it: ``1 vecka före, kl. 8``.

A deadline is a whole day, which begins at midnight: what is reminded of it at
an hour is so many minutes before that, and can never be on the day itself.
"""

import re

from lgnotes.lexicon.times import DEFINITE_UNITS, NUMBERS, UNITS

MOST = 5
"""Reminders of one event: Google takes no more."""

LONGEST = 40_320
"""Minutes before: Google takes no more than four weeks."""

HOUR = 9
"""The hour of a reminder that names none."""

_DAYS = {"day": 1, "week": 7}
_A_DAY = 24 * 60
_BEFORE = "(?:före|innan|before)"
_FORM = re.compile(
    rf"(?:(?P<number>\w+) )?(?!{_BEFORE})(?P<unit>\w+)(?: {_BEFORE})?"
    r"(?:,? (?:kl\.?|klockan|at) ?(?P<hour>\d\d?)(?:[.:](?P<minute>\d\d))?)?"
)


def reminders(value: object) -> tuple[int, ...]:
    """Return the minutes before the day begins of each reminder in a list, each once.

    Raises ValueError for what is no list of at most `MOST` reminders.
    """
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError
    minutes = tuple(dict.fromkeys(map(minutes_before, value)))
    if len(minutes) > MOST:
        raise ValueError
    return minutes


def minutes_before(text: str) -> int:
    """Return how many minutes before midnight the reminder *text* comes; ValueError for none."""
    found = _FORM.fullmatch(" ".join(text.casefold().split()))
    if not found:
        raise ValueError
    hour, minute = int(found["hour"] or HOUR), int(found["minute"] or 0)
    minutes = _days(found["number"], found["unit"]) * _A_DAY - (hour * 60 + minute)
    if hour > 23 or minute > 59 or not 0 <= minutes <= LONGEST:
        raise ValueError
    return minutes


def _days(number: str | None, unit: str) -> int:
    if number is None:  # "dagen före"
        return _DAYS.get(DEFINITE_UNITS.get(unit, ""), 0)
    count = int(number) if number.isdecimal() else NUMBERS.get(number, 0)
    kind, many = UNITS.get(unit, ("", 0))
    return count * many * _DAYS.get(kind, 0)
