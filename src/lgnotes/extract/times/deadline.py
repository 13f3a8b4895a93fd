"""The deadline that the sentence of a task gives."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import attrs

from lgnotes.extract.times.expression import Anchor, Expression, Interval
from lgnotes.extract.times.grammar import SPACE, WORD_END, any_of, plain
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon.times import MONTHS

Resolved = tuple[Expression, Interval | None]


@attrs.frozen
class Deadline:
    """When a task is to be done."""

    due: date | None
    """The last day in time; None where the words give no day."""

    text: str
    """The words, with their *senast* or *till*."""

    index: int | None = None
    """Which of the expressions it is made of, None if of none."""


@attrs.frozen
class Candidate:
    """One expression as a deadline, with how sure the words around make it."""

    weight: float
    deadline: Deadline


ARTICLE = rf"(?:{SPACE}{any_of(context.DUE_ARTICLES)})?"
DUE_LAST = re.compile(rf"(?<![^\W_])({any_of(context.DUE_LAST)}{ARTICLE}{ARTICLE}[ :–-]{{0,3}})$")
DUE_BEFORE = re.compile(rf"(?<![^\W_])({any_of(context.DUE_BEFORE)}{ARTICLE} ?)$")
NOT_DUE = re.compile(rf"(?<![^\W_])({any_of(context.NOT_DUE)}{ARTICLE} ?)$")
INDIRECT = re.compile(
    rf"(?<![^\W_])((?P<cue>{any_of(context.DUE_FOR)}){SPACE}"
    rf"(?:[^\W\d_][\w&-]*{SPACE}){{1,4}}(?:den{SPACE}|på{SPACE}|\()?)$"
)
"""*Till nämnden den 21 maj*: a thing that has a date stands between."""

SUBJECT = re.compile(rf"(?<![^\W_]){any_of(context.SUBJECT_BEFORE)}{ARTICLE} ?$")
SUBJECT_OF_DAY = re.compile(rf"(?<![^\W_]){any_of(context.SUBJECT_OF_DAY)}{ARTICLE} ?$")
NEXT_MEETING = re.compile(
    rf"(?<![^\W_])(?:(?P<cue>{any_of(context.UNTIL_NEXT)}){SPACE})(?:{any_of(context.OUR)}{SPACE})?"
    rf"{context.NEXT_MEETING}{WORD_END}"
)
BARE_NEXT = re.compile(rf"(?<![^\W_]){context.NEXT_MEETING}{WORD_END}")
"""*Han visar mallen nästa gång*."""

OCCASION = re.compile(
    rf"(?<![^\W_]){any_of(context.PREPARES)}\w* (?:[^\W\d_][\w.-]* ){{0,4}}"
    rf"(?<!på )(?<!vid )(?<!under )[\w.-]*{any_of(context.OCCASIONS)}(?: den| på)?[ (]*$"
)
"""*Bo planerar studiedagen den 11 augusti*: the day is that of what is prepared."""

OPEN = re.compile(rf"(?<![^\W_]){any_of(context.OPEN_DEADLINES)}{WORD_END}")
PAIR = re.compile(rf"(?: ?\(|,{SPACE}|{SPACE}- )(?:{any_of(context.DUE_PAIR)}{SPACE})*")
"""Between *inom 1 vecka* and *2 feb* in the same deadline."""

LOOK_BACK = 60
WHOLE_PERIODS = frozenset({
    "month", "quarter", "tertial", "half", "season", "term", "year", "monthpart",
})  # fmt: skip
GENITIVE_RULES = frozenset({"season", "term", "last-year", "period", "month"})
RELATIVE_RULES = frozenset({"ahead", "today", "weekday", "period", "named-weekday", "week"})


def deadline(text: str, found: Sequence[Resolved], anchor: Anchor) -> Deadline | None:
    """Return the deadline the sentence of a task gives, None if it gives none.

    *found* are the sentence's expressions as `resolve_all` returns them.  The
    one with the strongest cue (*senast*, *före*, *till*) wins, of equals the last.
    """
    low = plain(text)
    candidates = [
        candidate
        for index in range(len(found))
        if (candidate := _candidate(low, text, found, index=index, anchor=anchor))
    ]
    best = max(candidates, key=lambda one: (one.weight, one.deadline.index), default=None)
    if best and best.weight >= SURE:
        return best.deadline
    return _next_meeting(low, text, anchor) or (best.deadline if best else _open(low, text))


def says_next(words: str) -> bool:
    """Tell whether *words* name a next meeting, of whatever group."""
    return BARE_NEXT.search(plain(words)) is not None


SURE = 2.5
"""From here on an expression outweighs *till nästa möte* and *snarast*."""


def _candidate(
    low: str, text: str, found: Sequence[Resolved], *, index: int, anchor: Anchor
) -> Candidate | None:
    expression, interval = found[index]
    if _is_nested(found, index) or _is_over(interval, anchor):
        return None
    if _is_subject(low, expression, interval):
        return None
    weight, cue, due = _cued(low, expression, interval)
    if not weight:
        return None
    start = expression.start - len(cue)
    end = expression.end
    if pair := _paired(low, found, index):
        end, due = pair[0].end + low.startswith(")", pair[0].end), pair[1]
    return Candidate(weight, Deadline(due, text[start:end].strip(" –-:"), index))


def _cued(
    low: str, expression: Expression, interval: Interval | None
) -> tuple[float, str, date | None]:
    """Return how strong the cue is, the cue, and the day it makes of the interval."""
    back = low[max(0, expression.start - LOOK_BACK) : expression.start]
    if found := NOT_DUE.search(back):
        return 0.5, found[1], None
    last = _last_day(interval)
    if found := DUE_BEFORE.search(back):
        return 5 if last else 2, found[1], _day_before(interval)
    if found := DUE_LAST.search(back):
        return 5 if last else 2, found[1], last
    if expression.rule in ("offset-to-anchor", "ahead") and last:
        return 4, "", last
    if found := INDIRECT.search(back):
        day = _day_before(interval) if found["cue"] in context.DUE_BEFORE else last
        latest = found["cue"].startswith(context.DUE_LAST[0])
        return (3.5 if latest else 2.5) if day else 1, found[1], day
    if interval and interval.precision == "year" and not back.endswith(f"{context.DURING} "):
        return 0, "", None
    if OCCASION.search(back) or _is_of_topic(low, expression):
        return 0, "", None
    return 3 if last else 1, "", last


def _is_of_topic(low: str, expression: Expression) -> bool:
    """Tell whether the time belongs to a topic before its colon: *klämdag 30/5: …*."""
    return low.startswith(":", expression.end) and low[: expression.start].strip() != ""


def _last_day(interval: Interval | None) -> date | None:
    return interval.end if interval and not interval.fuzzy else None


def _day_before(interval: Interval | None) -> date | None:
    """Return the day before the interval begins; the *end* of a month is still in time."""
    if interval is None or interval.fuzzy:
        return None
    if interval.precision == "end":
        return interval.end
    return interval.start - timedelta(days=1)


def _is_nested(found: Sequence[Resolved], index: int) -> bool:
    """Tell whether the expression is only what another is counted from."""
    mine = found[index][0]
    return any(
        other.start <= mine.start and mine.end <= other.end and other is not mine
        for other, _ in found[max(0, index - 3) : index]
    )


def _is_over(interval: Interval | None, anchor: Anchor) -> bool:
    return bool(interval and anchor.meeting and interval.end < anchor.meeting)


def _is_subject(low: str, expression: Expression, interval: Interval | None) -> bool:
    """Tell whether the time says what a thing is about: *utfallet för 2026*, *höstens enkät*."""
    words = low[expression.start : expression.end]
    if expression.rule in GENITIVE_RULES and words.endswith("s") and words not in MONTHS:
        return True
    back = low[max(0, expression.start - LOOK_BACK) : expression.start]
    if SUBJECT_OF_DAY.search(back):
        return True
    whole = interval is None or interval.precision in WHOLE_PERIODS | {"week"}
    return whole and bool(SUBJECT.search(back))


def _paired(low: str, found: Sequence[Resolved], index: int) -> tuple[Expression, date] | None:
    """Return the date in parentheses behind *inom 1 vecka*, which is the surer one."""
    if index + 1 >= len(found) or found[index][0].rule not in RELATIVE_RULES:
        return None
    expression, interval = found[index + 1]
    between = low[found[index][0].end : expression.start]
    last = _last_day(interval)
    if last is None or not PAIR.fullmatch(between):
        return None
    return expression, last


def _next_meeting(low: str, text: str, anchor: Anchor) -> Deadline | None:
    found = NEXT_MEETING.search(low)
    if not found:
        bare = BARE_NEXT.search(low)
        day = anchor.coming(bare["own"]) if bare else None
        return Deadline(day, text[bare.start() : bare.end()]) if bare and day else None
    day = anchor.coming(found["own"])
    if day and found["cue"] in context.DUE_BEFORE:
        day -= timedelta(days=1)
    return Deadline(day, text[found.start() : found.end()])


def _open(low: str, text: str) -> Deadline | None:
    found = OPEN.search(low)
    return Deadline(None, text[found.start() : found.end()]) if found else None
