"""Bind time expressions to the meeting."""

from datetime import date

import attrs

from lgnotes.extract.times.doubts import only_fits
from lgnotes.extract.times.expression import Anchor, Expression, Interval
from lgnotes.extract.times.recognise import recognise
from lgnotes.extract.times.tense import tense_at

LONG_AGO = 270
"""Days behind the meeting that a time of the year before can lie in a past sentence."""

RECENT = 120
"""Days behind the meeting that *protokollet från den 3 mars* can reach."""

JUST_OVER = 60
"""Days behind the meeting that a date without any verb can reach."""


def resolve(expression: Expression, anchor: Anchor) -> Interval | None:
    """Return the days the expression means, None where they cannot be known."""
    return expression.value.interval(anchor)


def resolve_all(text: str, anchor: Anchor) -> tuple[tuple[Expression, Interval | None], ...]:
    """Return the expressions of one sentence with their days.

    Each is resolved in the light of the one before it and of the verb beside
    it; ``anchor.past`` decides where no verb stands near.
    """
    found = []
    for expression in recognise(text):
        interval = _resolve_in(text, expression, anchor)
        found.append((expression, interval))
        if interval and interval.precision != "year":
            anchor = attrs.evolve(anchor, previous=interval)
    return tuple(found)


def _resolve_in(text: str, expression: Expression, anchor: Anchor) -> Interval | None:
    ahead = expression.value.interval(attrs.evolve(anchor, past=False) if anchor.past else anchor)
    if anchor.meeting is None:
        return ahead
    behind = expression.value.interval(anchor if anchor.past else attrs.evolve(anchor, past=True))
    if behind is None or behind == ahead:
        return ahead
    tense = tense_at(text, expression.start, expression.end)
    if tense != "ahead" and only_fits(expression.value, behind, ahead):
        return behind
    if tense == "open" and anchor.past:
        tense = "past"
    if tense == "nearer":
        return _nearer(ahead, behind, meeting=anchor.meeting)
    often = expression.rule in TURNING
    return behind if _is_meant(tense, behind, meeting=anchor.meeting, often=often) else ahead


TURNING = frozenset({"weekend", "day-of-month", "weekday"})
"""Rules whose times come round so often that the tense always matters."""


def _is_meant(tense: str, behind: Interval, *, meeting: date, often: bool) -> bool:
    """Tell whether the words around a time ask for the reading that lies *behind* the meeting."""
    back = (meeting - behind.end).days
    within = {
        "did": True,
        "past": behind.start.year == meeting.year or back <= LONG_AGO,
        "recent": back <= RECENT,
        "open": 0 <= back <= JUST_OVER and not often,
    }
    return within.get(tense, False)


def _nearer(ahead: Interval | None, behind: Interval, *, meeting: date) -> Interval | None:
    """Return the reading nearer to the meeting; neither if both are about as far."""
    if ahead is None:
        return behind
    back, on = (meeting - behind.end).days, (ahead.start - meeting).days
    if back * 3 < on * 2:
        return behind
    return ahead if on * 3 < back * 2 else None
