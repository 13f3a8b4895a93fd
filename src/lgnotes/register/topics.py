"""What words are about, and how much of it two texts share.

Swedish puts words together and bends them at the end, so that *bygglovsansökan* speaks of
*bygglov* and *elevräkningen* of *räkna elever*: stems are compared, and stems within stems.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import attrs

from lgnotes.extract.times import recognise
from lgnotes.lexicon import topics as lexicon
from lgnotes.register.stems import stem

_WORD = re.compile(r"[^\W_]+(?:[-–:][^\W_]+)*")
_PARTS = re.compile(r"[-–:]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d+)?")
_WEAK = 0.3
_COMMON = 0.5
_NAMED = 1.2
"""The weight of a number or a proper name, beside 1 of other words."""

_YEARS = frozenset(("year", "school-year"))
_PERIODS = frozenset(("month", "term", "part-of-year", "week"))


@attrs.frozen
class Topic:
    """What a text is about."""

    terms: Mapping[str, float]
    """Stems and what they weigh."""

    named: frozenset[str] = frozenset()
    """Those of them that tell one from another of its kind: numbers and proper names."""

    periods: frozenset[tuple[str, str]] = frozenset()
    """The times that it names, each with its kind."""

    about: frozenset[tuple[str, str]] = frozenset()
    """Those of them that say what period it is about, not when it is due."""


@lru_cache(maxsize=20_000)
def topic(text: str, *, but: frozenset[str] = frozenset()) -> Topic:
    """Return what *text* is about, its times and the words of the names in *but* left out."""
    terms: dict[str, float] = {}
    named: set[str] = set()
    before = ""
    periods, about = _periods(text)
    for number, word in enumerate(_words(text)):
        low = word.casefold()
        numbered, before = before in lexicon.NUMBERED, low
        if numbered and len(word) == 1 and word.isupper():
            terms[low] = _NAMED
            named.add(low)
            continue
        if (
            (low.isdigit() and not numbered)
            or low in but
            or low in lexicon.EMPTY
            or (len(low) < 2 and not low.isdigit())
        ):
            continue
        for part in (low, *(_PARTS.split(low) if _PARTS.search(low) else ())):
            found = stem(part)
            weight = _weight(part)
            if word[0].isdigit() or (number and word[0].isupper()):
                named.add(found)
                weight = _NAMED
            if part:
                terms[found] = max(weight, terms.get(found, 0.0))
    return Topic(terms, frozenset(named), periods, about)


def _weight(word: str) -> float:
    if word in lexicon.WEAK or word.endswith(lexicon.TOLD):
        return _WEAK
    return _COMMON if word in lexicon.COMMON else 1.0


def _periods(text: str) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    """Return the periods that *text* names, and those that it is about."""
    named, about = set(), set()
    for found in recognise(text):
        if found.rule in _PERIODS | _YEARS:
            one = (found.rule, "".join(_WORD.findall(found.text.casefold())))
            named.add(one)
            before = _WORD.findall(text[: found.start].casefold())
            if found.rule in _YEARS or (before and _is_named(before[-1], found.rule)):
                about.add(one)
    years = {("year", word) for word in _words(text) if _YEAR.fullmatch(word)}
    return frozenset(named | years), frozenset(about | years)


def _is_named(before: str, rule: str) -> bool:
    """Tell whether a time behind the word *before* says what it is: *rapport januari*."""
    when = rule == "week" or before in lexicon.BEFORE_DAY or before[-1].isdigit()
    return before in lexicon.ABOUT or not when


@lru_cache(maxsize=20_000)
def counts(text: str) -> frozenset[str]:
    """Return the numbers in *text* but those of its times."""
    return frozenset(word for word in _words(text) if word.isdigit())


def _words(text: str) -> Iterator[str]:
    """Yield the words of *text* but those of its times."""
    place = 0
    for found in (*recognise(text), None):
        for word in _WORD.findall(text[place : found.start if found else len(text)]):
            yield from lexicon.ABBREVIATIONS.get(word.casefold(), word).split()
        place = found.end if found else place


def pieces(stems: Iterable[str]) -> frozenset[str]:
    """Return what stems that are `same` have in common with *stems*: their runs of letters."""
    return frozenset(
        piece
        for one in stems
        for piece in ((one,), (one[i : i + 4] for i in range(len(one) - 3)))[len(one) > 3]
    )
