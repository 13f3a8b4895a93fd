"""The parts that the patterns of time expressions are built of.

Patterns see the text lower-cased, with one kind of dash and one kind of space
(`plain`), and are only ever tried at a word that can begin them.
"""

import re
from collections.abc import Callable, Iterable

import attrs

from lgnotes.extract.times.expression import Value
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon

Reader = Callable[[re.Match[str], str], Value | None]
"""Makes a value of a match and the text as written; None if the match is none."""

DIGITS, YEAR_DIGITS, SIX_DIGITS, EIGHT_DIGITS = "0", "0000", "000000", "00000000"
"""Stand among a rule's first words for a number of up to three, of four, six and eight digits."""


@attrs.frozen
class Rule:
    """One way to write a time."""

    name: str
    pattern: re.Pattern[str]
    read: Reader
    starts: frozenset[str]
    """The words (letters only) that can begin it, `DIGITS` or its like."""

    lead: str = ""
    """What belongs to the expression when it stands directly before, such as ``på ``."""

    after: str = ""
    """The characters that can follow the number it begins with; empty for all."""


def rule(
    name: str,
    pattern: str,
    read: Reader,
    starts: Iterable[str],
    *,
    lead: str = "",
    after: str = "",
) -> Rule:
    """Return the rule with its pattern compiled."""
    return Rule(name, re.compile(pattern), read, frozenset(starts), lead, after)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for one of *words*, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", SPACE) for word in ordered) + ")"


SPACE = " {1,3}"
DASH = " {0,2}- {0,2}"
WORD_END = r"(?![^\W_])"
YEAR = "(?:19[5-9][0-9]|20[0-9]{2})"
YEAR_AFTER = (
    rf"(?:(?:,?{SPACE}|[-/])(?P<year>{YEAR})(?![0-9/]|:[0-9]|-[0-9])"
    r"| {0,2}(?:-|')(?P<short_year>1[5-9]|[23][0-9])(?![0-9:/-]|[.,][0-9]))?"
)
"""A year behind a day or month: *2025*, *, 2025*, *-25*."""

DAY = "(?:[12][0-9]|3[01]|0?[1-9])"
ORDINAL_END = r"(?::?[ae]|:dje)?"
MONTH_NUMBER = "(?:1[0-2]|0?[1-9])"
MONTH = any_of(lexicon.MONTHS) + WORD_END
NUMBER = "(?:[0-9]{1,3}|" + any_of(lexicon.NUMBERS) + ")"
WEEKDAY = any_of(lexicon.WEEKDAYS)
ANY_WEEKDAY = any_of([*lexicon.WEEKDAYS, *lexicon.SHORT_WEEKDAYS])

HOW_OFTEN = re.compile(rf"{SPACE}{any_of(lexicon.EVERY)}{WORD_END}")
"""Behind a time: it says how often, not when."""

WORD_BEFORE = re.compile(r"([^\W\d_][\w.:&-]*|[§%])[ (”\"']{0,3}$")
WORD_AFTER = re.compile(r"[ )]{0,2}([^\W\d_]+|%)")


def plain(text: str) -> str:
    """Return *text* lower-cased with plain dashes and spaces, every offset kept."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    if low.isascii() and not ("\n" in low or "\t" in low or "\r" in low):
        return low
    for dash in "‐‑‒–—−":
        if dash in low:
            low = low.replace(dash, "-")
    for space in "\u00a0\u202f\u2009\t\r\n":
        if space in low:
            low = low.replace(space, " ")
    return low


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return what the scanner sees first of each phrase: its leading run of letters."""
    return frozenset(found[0] for p in phrases if (found := re.match(r"[^\W\d_]+", p)))


def word_before(low: str, start: int) -> str:
    """Return the word directly before *start*, empty at the beginning of a sentence."""
    before = low[max(0, start - 40) : start]
    found = WORD_BEFORE.search(before)
    if found and before.rstrip().endswith(context.TAKES_PLACE):
        return ""
    return found[1].rstrip(".") if found and found[1][-1] != ":" else ""


def word_after(low: str, end: int) -> str:
    """Return the word directly after *end*, empty before punctuation."""
    found = WORD_AFTER.match(low, end)
    return found[1] if found else ""


def is_capital(text: str, start: int) -> bool:
    """Tell whether the character at *start* is written large."""
    return text[start : start + 1].isupper()


def begins_sentence(low: str, start: int) -> bool:
    """Tell whether nothing of the sentence stands before *start*."""
    before = low[max(0, start - 12) : start].rstrip(" \"'”(*•-[]>#")
    return not before or before[-1] in ".!?:"


def number(text: str) -> int | None:
    """Return the value of digits or a number word."""
    return int(text) if text.isdecimal() else lexicon.NUMBERS.get(text)


def year_of(match: re.Match[str]) -> int | None:
    """Return the year that `YEAR_AFTER` found, None if there is none."""
    if match["year"]:
        return int(match["year"])
    return 2000 + int(match["short_year"]) if match["short_year"] else None


def weekday(name: str) -> int:
    """Return the number of a weekday's name, Monday being 0."""
    found = lexicon.WEEKDAYS.get(name)
    return lexicon.SHORT_WEEKDAYS[name] if found is None else found
