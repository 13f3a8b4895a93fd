"""Bind time expressions to the meeting."""

import re
from collections.abc import Iterable
from datetime import date

import attrs

from lgnotes.extract.times.doubts import only_fits
from lgnotes.extract.times.expression import Anchor, Expression, Interval, break_stem
from lgnotes.extract.times.grammar import any_of
from lgnotes.extract.times.offsets import Offset
from lgnotes.extract.times.recognise import recognise
from lgnotes.extract.times.tense import tense_at
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon

LONG_AGO = 270
"""Days behind the meeting that a time of the year before can lie in a past sentence."""

RECENT = 120
"""Days behind the meeting that *protokollet från den 3 mars* can reach."""

READY = re.compile(r"\bklar[ta]?:? (?:den )?$")
JUST_OVER = 60
"""Days behind the meeting that a date without any verb can reach."""


DEADLINE = re.compile(rf"(?<![^\W_]){any_of(('senast', 'före', 'innan', 'inom'))}(?: den)? $")
WORD = re.compile(r"[^\W\d_]{2,}")
BREAK = re.compile(
    rf"\b(?P<name>{any_of(lexicon.UNRESOLVABLE)})[ (:,]+(?P<week>v[a-zåäö.]* ?[0-9]+)"
)
MOST_NAMED = 20
"""Times that things got, the last of which are remembered."""

NEAR = 25
"""Characters beside a time in which the thing may stand that it is the time of."""


def resolve(expression: Expression, anchor: Anchor) -> Interval | None:
    """Return the days the expression means, None where they cannot be known."""
    return expression.value.interval(anchor)


Resolved = tuple[tuple[Expression, Interval | None], ...]


def resolve_all(text: str, anchor: Anchor) -> Resolved:
    """Return the expressions of one sentence with their days.

    Each is resolved in the light of the one before it and of the verb beside
    it; ``anchor.past`` decides where no verb stands near.
    """
    return resolve_in_turn(text, anchor)[0]


def resolve_in_turn(
    text: str, anchor: Anchor, expressions: Iterable[Expression] | None = None
) -> tuple[Resolved, Anchor]:
    """Return the same, and the anchor for what follows: it knows what was named here.

    *expressions* are those of *text*, where they are known already.
    """
    found = []
    last = 0
    for expression in recognise(text) if expressions is None else expressions:
        interval = _resolve_in(text, expression, anchor)
        value = expression.value
        if interval is None and isinstance(value, Offset) and value.thing and not value.meeting:
            continue  # counted from something that got no day
        found.append((expression, interval))
        if interval and interval.precision != "year":
            near = frozenset(WORD.findall(text[last : expression.end + NEAR].lower()))
            named = (*anchor.named[-MOST_NAMED:], (near, interval))
            origin = _origin(expression, anchor) or interval
            due = DEADLINE.search(_before(text, expression))
            happening = anchor.happening if due else origin
            anchor = attrs.evolve(anchor, previous=origin, happening=happening, named=named)
            last = expression.end
    return tuple(found), anchor


def _origin(expression: Expression, anchor: Anchor) -> Interval | None:
    """Return what an offset is counted from: *tre veckor före festen, … tio dagar innan*."""
    value = expression.value
    return value.origin(anchor) if isinstance(value, Offset) and value.unit == "day" else None


def find_breaks(texts: Iterable[str], anchor: Anchor) -> dict[str, Interval]:
    """Return the weeks that *texts* tell of school breaks: *höstlovet (v. 44)*."""
    found: dict[str, Interval] = {}
    for text in texts:
        for match in BREAK.finditer(text.lower()) if context.BREAK in text else ():
            for expression in recognise(match["week"]):
                if interval := expression.value.interval(anchor):
                    found.setdefault(break_stem(match["name"]), interval)
    return found


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
    if tense in ("open", "nearer") and ahead and only_fits(expression.value, ahead, behind):
        return ahead
    if tense == "open" and anchor.past:
        tense = "past"
    if tense == "ahead" and _was_ready(text, expression, ahead, behind, meeting=anchor.meeting):
        return behind
    if tense == "nearer":
        return _nearer(ahead, behind, meeting=anchor.meeting)
    often = expression.rule in TURNING
    meant = _is_meant(tense, behind, meeting=anchor.meeting, often=often)
    return behind if meant else ahead


TURNING = frozenset({"weekend", "day-of-month", "weekday"})
"""Rules whose times come round so often that the tense always matters."""


def _was_ready(
    text: str, expression: Expression, ahead: Interval | None, behind: Interval, *, meeting: date
) -> bool:
    """Tell whether *klart 30/11*, two weeks ago, says that it was ready then."""
    if ahead is None or not READY.search(_before(text, expression)):
        return False
    return 0 <= (meeting - behind.end).days <= JUST_OVER < (ahead.start - meeting).days / 4


def _before(text: str, expression: Expression) -> str:
    """Return the few words before *expression*, in lower case."""
    return text[max(0, expression.start - NEAR) : expression.start].lower()


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
