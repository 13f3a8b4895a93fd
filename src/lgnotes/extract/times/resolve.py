"""Bind time expressions to the meeting."""

from datetime import date

import attrs

from lgnotes.extract.times.expression import Anchor, Expression, Interval
from lgnotes.extract.times.recognise import recognise
from lgnotes.extract.times.tense import tense_at

FAR = 90
"""Days ahead of the meeting from which the tense of the sentence is asked for."""

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
    meeting = anchor.meeting
    ahead = expression.value.interval(attrs.evolve(anchor, past=False) if anchor.past else anchor)
    if meeting is None:
        return ahead
    if ahead and expression.rule not in TURNING and _is_at_hand(ahead, meeting):
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
    ago = (anchor.meeting - behind.end).days
    tense = tense_at(text, expression.start, expression.end)
    past = (
        tense == "past"
        or (tense == "open" and anchor.past)
        or (tense == "recent" and ago <= RECENT)
        or (tense == "open" and 0 <= ago <= JUST_OVER and expression.rule not in TURNING)
        or (tense == "nearer" and ahead is not None and ago < (ahead.start - anchor.meeting).days)
    )
    return behind if past else ahead
