"""Stems of Swedish words, and how far two of them speak of the same."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from lgnotes.lexicon.verdicts import NOUN_ENDINGS, PREFIXES

_SHORTEST: Final = 4
"""The letters of a stem that may be a part of another."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return what all forms of a Swedish *word*, in lower case, share."""
    return _stem()(word)


@cache
def _stem() -> Callable[[str], str]:
    import snowballstemmer

    stemmer = snowballstemmer.stemmer("swedish")
    return lambda word: _even(stemmer.stemWord(word))


def _even(found: str) -> str:
    """Return a stem without the last *s* that some forms keep: *jobbannons*, *annonsen*."""
    found = found[:-1] if len(found) > _SHORTEST and found.endswith("s") else found
    return found.removesuffix("en") if len(found) > _LONG else found


@lru_cache(maxsize=200_000)
def same(one: str, other: str) -> float:
    """Return how far two stems speak of the same, 0 to 1."""
    if one == other:
        return 1.0
    less, more = sorted((one, other), key=len)
    if not less:
        return 0.0
    if more.startswith(f"{less}-"):
        return 0.9
    if more == f"{less}s":
        return 0.9
    if less[0].isdigit() or len(less) < _SHORTEST - 1:
        return 0.0
    if len(less) < _SHORTEST:
        return 0.9 if more.startswith(less) and more[len(less) :] in NOUN_ENDINGS else 0.0
    if more[len(less) :] in NOUN_ENDINGS and more.startswith(less):
        return 0.9
    if more.startswith(less):
        return 0.9 if len(more) - len(less) <= _BENT else _FIRST_PART
    if less in more:
        whole = more.endswith(less) or any(more.startswith(p + less) for p in PREFIXES)
        return 0.75 if whole else 0.5
    return 0.8 if _is_misspelt(less, more) else 0.0


_LONG: Final = 7
_FIRST_PART: Final = 0.5
"""What it counts that one is the first part of the other: *provsvar* is no *prov*."""

_BENT: Final = 3
"""Letters that another ending has more: *beställ*, *beställning*."""


def _is_misspelt(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return len(one) > 6 and fuzz.ratio(one, other) >= 90
