"""What tells one thing from another of its kind: *prislistan för kursavgifter*, *gamla huset*.

Two texts with the same noun speak of different things where each adds something else to it,
or where one of a pair of opposites stands in each.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

import attrs

from lgnotes.extract.leads import is_finite
from lgnotes.extract.times import recognise
from lgnotes.extract.triggers import tells_deed
from lgnotes.lexicon import deeds, verbs
from lgnotes.lexicon import phrases as words
from lgnotes.lexicon.topics import EMPTY, WEAK
from lgnotes.lexicon.verdicts import INFINITIVES, PASSIVE
from lgnotes.register.stems import same, stem

_PAST = deeds.SUPINES | deeds.PARTICIPLES
_PART = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[,;:.()–—|]")
_REACH = 3
"""Words behind a preposition within which its noun stands."""


@attrs.frozen
class Phrases:
    """What a text adds to its nouns."""

    pairs: frozenset[tuple[str, frozenset[str]]] = frozenset()
    """A noun and the words of what it is *för*, *på*, *i* …, as stems."""

    words: frozenset[str] = frozenset()
    """The stems of all words."""

    traits: frozenset[tuple[int, str]] = frozenset()
    """The words that have an opposite: the group of those, and which one it is."""

    places: frozenset[str] = frozenset()
    """The stems of the names behind *på*, *till* …"""

    head: str = ""
    """The stem of the first noun, of which the others tell which one it is."""


@lru_cache(maxsize=20_000)
def phrases(text: str) -> Phrases:
    """Return what *text* adds to its nouns."""
    written = _PART.findall(_timeless(text))
    found = [part.casefold() for part in written]
    traits = frozenset(
        (group, name)
        for word in found
        for group, names in enumerate(words.OPPOSITES)
        for name, pattern in names.items()
        if _compiled(pattern).match(word)
    )
    stems = frozenset(stem(word) for word in found if word[0].isalnum())
    places = frozenset(_places(written))
    return Phrases(frozenset(_pairs(found)), stems, traits, places, _head(found))


def without_people(found: Phrases, names: Iterable[str]) -> Phrases:
    """Return *found* without the *names* of people among its places: *uppdraget till Bo*."""
    people = {stem(name) for name in names}
    return attrs.evolve(found, places=found.places - people)


def differ(here: Phrases, there: Phrases, *, known: frozenset[str]) -> float:
    """Return how much speaks against the same thing being meant, 0 to 1.

    *known* are the stems of the entry, its point and its owners: what is among those
    adds nothing.
    """
    against = 0.0
    for group in {group for group, _ in here.traits} & {group for group, _ in there.traits}:
        mine = {name for one, name in here.traits if one == group}
        others = {name for one, name in there.traits if one == group}
        if mine.isdisjoint(others):
            against = 1.0
    named = here.places and there.places
    if named and not any(_is_near(one, there.places) for one in here.places):
        against = 1.0
    return max(against, _by_nouns(here, there, known))


def _by_nouns(here: Phrases, there: Phrases, known: frozenset[str]) -> float:
    against = 0.0
    for head, what in here.pairs:
        if not _among(head, known) or any(_is_near(one, there.words) for one in what):
            continue
        own = [words for h, words in there.pairs if same(h, head) >= _ALIKE]
        if own and not any(_is_near(one, here.words) for words in own for one in words):
            against = 1.0
        elif not any(_among(one, known) for one in what):
            against = max(against, _ADDED)
    return against


_ALIKE = 0.7
_ADDED = 0.35
"""What it counts that something is added to a noun that stands alone in the entry."""


def _is_near(one: str, others: frozenset[str]) -> bool:
    """Tell whether one of *others* is the same word, or a longer form of it."""
    return any(same(one, other) >= _SAME for other in others)


_SAME = 0.5


def _among(one: str, others: frozenset[str]) -> bool:
    return any(same(one, other) >= _ALIKE for other in others)


def _pairs(found: list[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for place, word in enumerate(found[1:-1], 1):
        head = found[place - 1]
        if word not in words.BETWEEN or not _is_noun(head):
            continue
        near = takewhile(_goes_on, found[place + 1 : place + 1 + _REACH])
        what = [w for w in near if (_is_noun(w) or w in words.GENERIC) and w not in words.PLACES]
        if what:
            yield stem(head), frozenset(map(stem, what))


def _places(written: Sequence[str]) -> Iterator[str]:
    for before, word in pairwise(written):
        if before in words.AT and word[0].isupper() and not word.isupper():
            yield stem(word.casefold())


def _goes_on(word: str) -> bool:
    if not word[0].isalnum() or word in words.BETWEEN or is_finite(word):
        return False
    return word not in EMPTY or word in words.SMALL


def _head(found: Sequence[str]) -> str:
    """Return the stem of the first noun that is no genitive: *elevernas skolvägar*."""
    nouns = [
        n
        for n, w in enumerate(found)
        if _is_noun(w) and not (_is_deed(w) or w in words.HEADS | words.VAGUE)
    ]
    for n in nouns:
        if not (found[n].endswith("s") and n + 1 in nouns):
            return stem(found[n])
    return ""


def _is_deed(word: str) -> bool:
    return word in _DEEDS or tells_deed(word, _PAST)


_DEEDS = INFINITIVES | PASSIVE | verbs.ACTION_VERBS | verbs.REPORT_VERBS


def _is_noun(word: str) -> bool:
    plain = word[0].isalpha() and len(word) > 2 and word not in EMPTY and word not in words.SMALL
    return plain and (word not in WEAK or word in words.HEADS)


def _timeless(text: str) -> str:
    """Return *text* without its times."""
    pieces, place = [], 0
    for one in recognise(text):
        pieces.append(text[place : one.start])
        place = one.end
    return " . ".join((*pieces, text[place:]))


@lru_cache(maxsize=500)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
