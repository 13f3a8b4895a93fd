"""Bind time expressions to the meeting."""

from datetime import date

import attrs

from lgnotes.extract.times.expression import Anchor, Expression, Interval
from lgnotes.extract.times.recognise import recognise
from lgnotes.extract.times.tense import mentions_past, tense_at

FAR = 90
"""Days ahead of the meeting from which the tense of the sentence is asked for."""

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
    expressions = recognise(text)
    past = bool(expressions) and (anchor.past or mentions_past(text))
    for expression in expressions:
        interval = _resolve_in(text, expression, anchor, past=past)
        found.append((expression, interval))
        if interval and interval.precision != "year":
            anchor = attrs.evolve(anchor, previous=interval)
    return tuple(found)


def _resolve_in(
    text: str, expression: Expression, anchor: Anchor, *, past: bool
) -> Interval | None:
    meeting = anchor.meeting
    ahead = expression.value.interval(attrs.evolve(anchor, past=False) if anchor.past else anchor)
    if meeting is None:
        return ahead
    if ahead and not past and _is_at_hand(ahead, meeting):
        return ahead
    behind = expression.value.interval(attrs.evolve(anchor, past=True))
    if behind is None or behind == ahead:
        return ahead
    return _choose(text, expression, anchor, ahead=ahead, behind=behind)


def _is_at_hand(ahead: Interval, meeting: date) -> bool:
    return ahead.start.year <= meeting.year and (ahead.start - meeting).days < FAR


TURNING = frozenset({"weekend", "day-of-month", "weekday"})
"""Rules whose times come round so often that the tense always matters."""


def _choose(
    text: str, expression: Expression, anchor: Anchor, *, ahead: Interval | None, behind: Interval
) -> Interval | None:
    """Return the reading that the words around the time ask for."""
    assert anchor.meeting is not None  # noqa: S101
    back = (anchor.meeting - behind.end).days
    tense = tense_at(text, expression.start, expression.end)
    if tense == "open" and anchor.past:
        tense = "past"
    if tense == "nearer":
        return _nearer(ahead, behind, meeting=anchor.meeting)
    within = {
        "did": True,
        "past": behind.start.year == anchor.meeting.year or back <= LONG_AGO,
        "recent": back <= RECENT,
        "open": 0 <= back <= JUST_OVER and expression.rule not in TURNING,
    }
    return behind if within.get(tense) else ahead


def _nearer(ahead: Interval | None, behind: Interval, *, meeting: date) -> Interval | None:
    """Return the reading nearer to the meeting; neither if both are about as far."""
    if ahead is None:
        return behind
    back, on = (meeting - behind.end).days, (ahead.start - meeting).days
    if back * 3 < on * 2:
        return behind
    return ahead if on * 3 < back * 2 else None
