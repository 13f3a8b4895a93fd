"""Find the time expressions of a text in one pass over its words."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

from lgnotes.extract.times import days, feasts, months, offsets, relative, weeks, years
from lgnotes.extract.times.expression import Expression, Nothing, Value
from lgnotes.extract.times.grammar import (
    DIGITS,
    EIGHT_DIGITS,
    SIX_DIGITS,
    YEAR_DIGITS,
    Rule,
    plain,
)
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon

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

WORD = re.compile("[a-zåäöé]+|[0-9]+")
"""Runs of the letters that words of time are written with; `_begins` sees to the others."""

LINK = re.compile(
    r"(?:https?://|www\.|file://|mailto:)[^\s]+|[^\s@]{1,80}@[^\s@]{1,80}\.[a-z]{2,8}"
)
NUMERIC = re.compile(r"[0-9](?:[/.:-][0-9ae]|[0-9]{3}|[ae](?![^\W_]))")
"""A number that can be a time without any word beside it."""

DIGIT = re.compile("[0-9]")
DAY_ALONE = re.compile("den [0-9]")


def _table() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = {}
    for rule in RULES:
        for word in rule.starts:
            table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


BY_WORD = _table()
BY_LENGTH = {
    1: BY_WORD[DIGITS],
    2: BY_WORD[DIGITS],
    3: BY_WORD[DIGITS],
    4: BY_WORD[YEAR_DIGITS],
    6: BY_WORD[SIX_DIGITS],
    8: BY_WORD[EIGHT_DIGITS],
}
"""The rules for a number, by how many digits it has."""


@lru_cache(maxsize=1024)
def _at_number(length: int, after: str) -> tuple[Rule, ...]:
    """Return the rules for a number of so many digits before the character *after*."""
    return tuple(
        rule
        for rule in BY_LENGTH.get(length, ())
        if not rule.after or (after and after in rule.after)
    )


def _words(*tables: Iterable[str]) -> frozenset[str]:
    return frozenset(
        found for table in tables for phrase in table for found in WORD.findall(phrase)
    )


COMMON = context.COMMON_STARTS | _words(lexicon.NUMBERS, lexicon.ORDINALS, lexicon.LAST)
"""Words that begin an expression only where one of `TELLING` stands close behind."""

TELLING = (
    frozenset(BY_WORD)
    | _words(lexicon.UNITS, lexicon.PERIODS, lexicon.WEEKDAYS, lexicon.SEASONS)
    | _words(lexicon.PARTS_OF_YEAR, lexicon.DAYS_FROM_TODAY, lexicon.DEFINITE_UNITS, ("dess",))
    | _words(lexicon.FIXED_FEASTS, lexicon.EASTER_FEASTS, lexicon.WEEKDAY_FEASTS)
    | frozenset(weekday + "en" for weekday in lexicon.WEEKDAYS)
) - COMMON
"""A text without a digit and without any of these words names no time."""


@attrs.frozen
class Found:
    """A match: where it stands and what it says."""

    start: int
    end: int
    rule: str
    value: Value


@lru_cache(maxsize=256)
def recognise(text: str) -> tuple[Expression, ...]:
    """Return all time expressions of one sentence or paragraph, in order.

    The text is one line (wrapped lines joined by a space).  Whatever it is,
    nothing is raised, and the time taken grows with its length only.  The last
    texts are remembered: the meeting's date, its times and its deadlines ask
    for the same ones.
    """
    if not DIGIT.search(text) and TELLING.isdisjoint(WORD.findall(text.lower())):
        return ()
    low = plain(text)
    numbers = NUMERIC.search(low) or DAY_ALONE.search(low)
    if not numbers and TELLING.isdisjoint(WORD.findall(low)):
        return ()
    if "//" in low or "@" in low or "www." in low:
        low = LINK.sub(_blank, low)
    found = _with_anchors(low, _with_years(low, _scan(low, text)))
    return tuple(
        Expression(one.start, one.end, text[one.start : one.end], one.rule, one.value)
        for one in found
    )


def _blank(link: re.Match[str]) -> str:
    return "\0" * len(link.group())


def _scan(low: str, text: str) -> Iterator[Found]:
    """Yield every match that does not lie in one before it."""
    hits = [
        (word.start(), token)
        for word in WORD.finditer(low)
        if (token := word.group()) in BY_WORD or token[0] <= "9"
    ]
    done = 0
    for start, token in hits:
        if start < done or not _begins(low, start):
            continue
        if token[0] <= "9":
            end = start + len(token)
            rules = _at_number(len(token), low[end : end + 1])
        else:
            rules = BY_WORD[token]
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


def _with_years(low: str, found: Iterable[Found]) -> list[Found]:
    """Join *15 januari* and *nästa år* where they stand side by side."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        year = isinstance(one.value, relative.Around) and one.value.unit == "year"
        if last and year and low[last.end : one.start] == " " and _lacks_year(last.value):
            joined[-1] = last = _in_year(last, one)
        if not last or last.end != one.end:
            joined.append(one)
    return joined


def _lacks_year(value: Value) -> bool:
    return getattr(value, "year", 0) is None


def _in_year(time: Found, year: Found) -> Found:
    """Return the time in its year; *i år* only says so, and stays a time of its own."""
    shift = year.value.shift if isinstance(year.value, relative.Around) else 0
    end = year.end if shift else time.end
    return Found(time.start, end, time.rule, relative.InYear(time.value, shift))


def _with_anchors(low: str, found: list[Found]) -> list[Found]:
    """Join every offset to the time it is counted from; drop those that have none."""
    joined: list[Found] = []
    following: Found | None = None
    for place in range(len(found) - 1, -1, -1):
        one = found[place]
        if isinstance(one.value, offsets.Offset):
            earlier = [
                (time.start, time.end, time.value) for time in found[max(0, place - 4) : place]
            ]
            attached = offsets.attach(
                one.value, low, end=one.end, following=_time(following), earlier=earlier
            )
            if attached is None:
                continue
            value, end = attached
            one = Found(one.start, end, one.rule, value)
        joined.append(one)
        following = one
    return joined[::-1]


def _time(found: Found | None) -> offsets.Time | None:
    """Return what an offset can be counted from: not another offset."""
    if found is None or isinstance(found.value, offsets.Offset):
        return None
    return found.start, found.end, found.value
