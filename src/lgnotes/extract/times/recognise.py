"""Find the time expressions of a text in one pass over its words."""

import re
from collections.abc import Iterator

import attrs

from lgnotes.extract.times import days, feasts, months, offsets, relative, weeks, years
from lgnotes.extract.times.expression import Expression, Nothing, Value
from lgnotes.extract.times.grammar import DIGITS, Rule, plain

RULES: tuple[Rule, ...] = (
    *feasts.RULES,
    *offsets.RULES,
    *(rule for rule in weeks.RULES if rule.name != "weekday"),
    *days.RULES,
    *months.RULES,
    *relative.RULES,
    *years.RULES,
    *(rule for rule in weeks.RULES if rule.name == "weekday"),
)
"""The ordered table: the first rule that matches at a word wins."""

WORD = re.compile(r"[^\W\d_]+|[0-9]+")
LINK = re.compile(
    r"(?:https?://|www\.|file://|mailto:)[^\s]+|[^\s@]{1,80}@[^\s@]{1,80}\.[a-z]{2,8}"
)
DIGIT = re.compile("[0-9]")


def _table() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = {}
    for rule in RULES:
        for word in rule.starts:
            table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


BY_WORD = _table()
AT_DIGITS = BY_WORD[DIGITS]
TRIGGERS = frozenset(BY_WORD)


@attrs.frozen
class Found:
    """A match: where it stands and what it says."""

    start: int
    end: int
    rule: str
    value: Value


def recognise(text: str) -> tuple[Expression, ...]:
    """Return all time expressions of one sentence or paragraph, in order.

    The text is one line (wrapped lines joined by a space).  Whatever it is,
    nothing is raised, and the time taken grows with its length only.
    """
    low = plain(text)
    if not DIGIT.search(low) and TRIGGERS.isdisjoint(WORD.findall(low)):
        return ()
    found = _with_anchors(low, list(_scan(low, text)))
    return tuple(
        Expression(one.start, one.end, text[one.start : one.end], one.rule, one.value)
        for one in found
    )


def _scan(low: str, text: str) -> Iterator[Found]:
    """Yield every match that does not lie in one before it."""
    links = _links(low)
    done = 0
    for word in WORD.finditer(low):
        start, token = word.start(), word.group()
        if start < done:
            continue
        rules = AT_DIGITS if token[0] <= "9" else BY_WORD.get(token)
        if not rules or len(token) > 20 or not _begins(low, start):
            continue
        if any(first <= start < last for first, last in links):
            continue
        found = _first_match(rules, low, text, start=start, done=done)
        if found:
            done = found.end
            if not isinstance(found.value, Nothing):
                yield found


def _begins(low: str, start: int) -> bool:
    """Tell whether no letter or digit, and no number's separator, stands before *start*."""
    if start == 0:
        return True
    before = low[start - 1]
    if before in "/.:,":
        return start == 1 or not low[start - 2].isdecimal()
    return not before.isalnum()


def _links(low: str) -> tuple[tuple[int, int], ...]:
    if "//" not in low and "@" not in low and "www." not in low:
        return ()
    return tuple(link.span() for link in LINK.finditer(low))


def _first_match(
    rules: tuple[Rule, ...], low: str, text: str, *, start: int, done: int
) -> Found | None:
    for rule in rules:
        match = rule.pattern.match(low, start)
        value = match and rule.read(match, text)
        if not match or not value:
            continue
        first = start
        if rule.lead and start - len(rule.lead) >= done and low.endswith(rule.lead, done, start):
            lead = start - len(rule.lead)
            first = lead if _begins(low, lead) else start
        return Found(first, match.end(), rule.name, value)
    return None


def _with_anchors(low: str, found: list[Found]) -> list[Found]:
    """Join every offset to the time it is counted from; drop those that have none."""
    joined: list[Found] = []
    following: Found | None = None
    for one in reversed(found):
        if isinstance(one.value, offsets.Offset):
            attached = offsets.attach(one.value, low, end=one.end, following=_time(following))
            if attached is None:
                continue
            value, end = attached
            one = Found(one.start, end, one.rule, value)  # noqa: PLW2901
        joined.append(one)
        following = one
    return joined[::-1]


def _time(found: Found | None) -> tuple[int, int, Value] | None:
    """Return what an offset can be counted from: not another offset."""
    if found is None or isinstance(found.value, offsets.Offset):
        return None
    return found.start, found.end, found.value
