"""What is uncertain about a time: a day that no calendar has, a weekday that contradicts it."""

from lgnotes.extract.times import calendar_days as days
from lgnotes.extract.times.days import Day, DayOfMonth, DayRange
from lgnotes.extract.times.expression import Anchor, Expression, Interval, Value
from lgnotes.model import Doubt


def doubt_about(expression: Expression, interval: Interval | None, anchor: Anchor) -> Doubt | None:
    """Return what is uncertain about *expression*, read as *interval* from *anchor*."""
    value = expression.value
    if interval is None:
        missing = isinstance(value, Day | DayRange) and not value.exists(_year(value, anchor))
        return Doubt(what="no-such-day", words=expression.text) if missing else None
    if _fits(value, interval):
        return None
    return Doubt(
        what="weekday-contradicts", words=expression.text, choices=(interval.start.isoformat(),)
    )


def _year(value: Day | DayRange, anchor: Anchor) -> int:
    """Return a year that the day may fall in; where none is known, one with a 29 February."""
    if value.year:
        return value.year
    if anchor.meeting:
        return anchor.meeting.year
    return anchor.year or days.LEAP_YEAR


def only_fits(value: Value, one: Interval, other: Interval | None) -> bool:
    """Tell whether *one* falls on the weekday that is written and *other* does not."""
    return other is not None and _fits(value, one) and not _fits(value, other)


def _fits(value: Value, interval: Interval) -> bool:
    return not isinstance(value, Day | DayRange | DayOfMonth) or value.fits(interval.start)
