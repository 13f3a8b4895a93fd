"""Which entry of an earlier meeting the notes speak of.

A careful reader asks whether most of what is said is about the entry, whether who has it
agrees, and whether nothing else could be meant; where that is not plain, it is a question
to people, not an answer.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple, TypedDict

import attrs

LIKELY: Final = 0.42
"""The likeness from which an entry may be meant."""

SURE: Final = 0.62
"""The likeness from which it is meant, if nothing else could be."""

APART: Final = 0.1
"""How much likelier it must be than the next."""

_TIED: Final = 0.04
"""Nearer than this, people are asked for both."""

MASS: Final = 0.7
"""What must be shared for a link to be sure: about one word that says something."""

_UNOWNED: Final = 0.06
"""How much likelier it must be where no owner agrees."""

_MUCH, _ALONE = 1.5, 0.3
"""What is shared by weight, and how far the next is, where nothing else can be meant."""

MOST: Final = 3
"""How many entries a suggestion names."""


@attrs.frozen
class Link:
    """The entries that may be meant, the likeliest first, and whether the one there is is."""

    uids: tuple[str, ...] = ()
    sure: bool = False
    likeness: float = 1.0
    even: float = 1.0
    headed: bool = True
    """All of the first, as in `Scored`."""


class Scored(NamedTuple):
    """How likely it is that an entry is meant."""

    likeness: float
    """About 0 to 1; below 0 where much speaks against it."""

    mass: float
    """How much is shared, in words that say something."""

    owned: bool
    """Whether an owner agrees."""

    uid: str
    even: float = 0.0
    """How much of each is in the other."""

    headed: bool = True
    """Whether it is the entry's own noun that is spoken of, and not what only tells which."""


class _Why(TypedDict):
    likeness: float
    even: float
    headed: bool


def link(
    ranked: Sequence[Scored], *, sure: float = SURE, mass: float = MASS, unowned: float = MASS
) -> Link:
    """Return which entries are meant where they are as likely as *ranked* says.

    So much must be shared, by weight, as *mass*, and as *unowned* where no owner agrees.
    """
    likely = [one for one in ranked if one.likeness >= LIKELY]
    if not likely:
        return Link()
    best = likely[0]
    close = [one.uid for one in likely if best.likeness - one.likeness < APART]
    tied = [one.uid for one in likely if best.likeness - one.likeness < _TIED]
    enough = best.mass >= (mass if best.owned else unowned)
    if best.likeness >= _needed(best, ranked, sure) and len(close) == 1 and enough:
        return Link((best.uid,), sure=True, **_as(best))
    return Link(tuple(tied[:MOST]), **_as(best))


def _needed(best: Scored, ranked: Sequence[Scored], sure: float) -> float:
    """Return how likely *best* must be: less where nothing else comes near what is shared."""
    others = max((one.likeness for one in ranked if one is not best), default=0.0)
    if best.mass >= _MUCH and best.likeness - others >= _ALONE:
        return sure - _UNOWNED / 2
    return sure + (0.0 if best.owned else _UNOWNED)


def _as(best: Scored) -> _Why:
    return {"likeness": best.likeness, "even": best.even, "headed": best.headed}
