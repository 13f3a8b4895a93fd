"""Which entry of an earlier meeting the notes speak of.

A careful reader asks whether most of what is said is about the entry, whether who has it
agrees, and whether nothing else could be meant; where that is not plain, it is a question
to people, not an answer.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import log
from typing import Final, NamedTuple

import attrs

from lgnotes.extract.persons import is_form_of
from lgnotes.model import FollowUp
from lgnotes.register.entry import Entry
from lgnotes.register.identity import folded
from lgnotes.register.topics import Topic, pieces, same, topic

LIKELY: Final = 0.42
"""The likeness from which an entry may be meant."""

SURE: Final = 0.62
"""The likeness from which it is meant, if nothing else could be."""

APART: Final = 0.1
"""How much likelier it must be than the next."""

MASS: Final = 0.7
"""What must be shared for a link to be sure: about one word that says something."""

MOST: Final = 3
"""How many entries a suggestion names."""


@attrs.frozen
class Spoken:
    """What notes speak of, told by its words."""

    words: Topic
    heading: Topic
    owners: tuple[str, ...] = ()


@attrs.frozen
class Link:
    """The entries that may be meant, the likeliest first, and whether the one there is is."""

    uids: tuple[str, ...] = ()
    sure: bool = False


class Scored(NamedTuple):
    """How likely it is that an entry is meant."""

    likeness: float
    """About 0 to 1; below 0 where much speaks against it."""

    mass: float
    """How much is shared, in words that say something."""

    owned: bool
    """Whether an owner agrees."""

    uid: str


@attrs.frozen
class _Shelved:
    """An entry as it is compared."""

    words: Topic
    heading: Topic
    owners: tuple[str, ...]


@attrs.define
class Shelf:
    """All entries by what they are about."""

    _held: dict[str, _Shelved] = attrs.field(factory=dict)
    _by_piece: defaultdict[str, set[str]] = attrs.field(factory=lambda: defaultdict(set))
    _frequency: defaultdict[str, int] = attrs.field(factory=lambda: defaultdict(int))

    def put(self, entry: Entry) -> None:
        """Hold *entry*; once more where it is held already changes nothing."""
        if entry.uid in self._held:
            return
        names = _name_words(entry.owners)
        held = _Shelved(topic(entry.text, but=names), topic(entry.item), entry.owners)
        self._held[entry.uid] = held
        for piece in pieces((*held.words.terms, *held.heading.terms)):
            self._by_piece[piece].add(entry.uid)
        for found in held.words.terms:
            self._frequency[found] += 1

    def likeness(
        self, spoken: Spoken, among: Callable[[str], bool], *, lean: float = 0.75
    ) -> list[Scored]:
        """Return how likely each entry that *among* lets pass is meant, the likeliest first.

        *lean* is what it counts that all that is spoken is about the entry; the rest, that all
        of the entry is spoken of.
        """
        near = {
            uid
            for piece in pieces(spoken.words.terms)
            for uid in self._by_piece.get(piece, ())
            if among(uid)
        }
        scored = (self._score(spoken, uid, lean=lean) for uid in near)
        return sorted(scored, key=lambda one: (-one.likeness, one.uid))

    def _score(self, spoken: Spoken, uid: str, *, lean: float) -> Scored:
        held = self._held[uid]
        said, mass = self._share(spoken.words, held.words, beside=held.heading)
        kept, _ = self._share(held.words, spoken.words, beside=spoken.heading)
        owned = _ownership(spoken.owners, held.owners)
        likeness = lean * said + (1 - lean) * kept + owned - _contradiction(spoken, held)
        return Scored(likeness, mass, owned > 0, uid)

    def _share(self, words: Topic, others: Topic, *, beside: Topic) -> tuple[float, float]:
        """Return how much of *words* is among *others*, or at least *beside* them.

        First as a share, where rare words count for more; then as it stands.
        """
        whole = shared = mass = 0.0
        for one, weight in words.terms.items():
            there = max((same(one, other) for other in others.terms), default=0.0)
            near = max((same(one, other) for other in beside.terms), default=0.0)
            found, worth = max(there, _BESIDE * near), weight * self._rarity(one)
            whole += worth
            shared += worth * found
            mass += weight * found
        return (shared / whole if whole else 0.0), mass

    def _rarity(self, found: str) -> float:
        """Return what a word is worth: one that all entries have tells nothing."""
        many = len(self._held) + 1
        return max(_COMMONEST, log(many / max(1, self._frequency.get(found, 0))) / log(many))


_BESIDE: Final = 0.6
_COMMONEST: Final = 0.15


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
    enough = best.mass >= (mass if best.owned else unowned)
    if best.likeness >= sure and len(close) == 1 and enough:
        return Link((best.uid,), sure=True)
    return Link(tuple(close[:MOST]))


def spoken_of(says: FollowUp, heading: str) -> Spoken:
    """Return what *says*, under *heading*, speaks of."""
    names = _name_words(says.owners)
    return Spoken(topic(says.topic, but=names), topic(heading), says.owners)


def said_again(find: Entry) -> Spoken:
    """Return what a task of a later meeting speaks of."""
    return Spoken(topic(find.text, but=_name_words(find.owners)), topic(find.item), find.owners)


def _name_words(names: Iterable[str]) -> frozenset[str]:
    """Return the words of *names*, in the nominative and the genitive."""
    words = {word for name in names for word in folded(name).split()}
    return frozenset(words | {word + "s" for word in words})


def _ownership(spoken: Sequence[str], held: Sequence[str]) -> float:
    if not (spoken and held):
        return 0.0
    return 0.1 if any(is_same_person(a, b) for a in spoken for b in held) else -0.3


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two written names may mean the same: *Kerstin* and *Kerstin Ekvall*, *KE*."""
    less, more = sorted((one, other), key=len)
    return less.casefold() == more.casefold() or is_form_of(less, more) or _initials(more) == less


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.replace("-", " ").split() if part[:1].isupper())


def _contradiction(spoken: Spoken, held: _Shelved) -> float:
    """Return what speaks against it: another school, another year, another class."""
    here, there = spoken.words.named, held.words.named | held.heading.named
    against = 0.0
    for is_number in (True, False):
        mine = {one for one in here if one[0].isdigit() is is_number}
        others = {one for one in there if one[0].isdigit() is is_number}
        if mine and others and not any(same(a, b) for a in mine for b in others):
            against += 0.3
    return against
