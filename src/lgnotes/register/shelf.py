"""All entries by what they are about, and how likely each is meant."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from math import log
from typing import Final, NamedTuple

import attrs

from lgnotes.extract.asides import RULE as ASIDE
from lgnotes.extract.leads import clauses, lead
from lgnotes.lexicon.verdicts import INFINITIVES, NO_VERBS, PASSIVE
from lgnotes.model import FollowUp
from lgnotes.register.entry import Entry
from lgnotes.register.identity import folded
from lgnotes.register.linking import Scored
from lgnotes.register.phrases import Phrases, differ, phrases, without_people
from lgnotes.register.spoken import LEAST_SAID, NAME, Spoken, apart_from, with_heading
from lgnotes.register.stems import same, stem
from lgnotes.register.topics import Topic, pieces, topic
from lgnotes.register.written import called, may_be_same, name_words


class _Shared(NamedTuple):
    """How much of one text is in another, by what its words are worth."""

    whole: float
    shared: float
    mass: float
    """What is shared, rare or not."""

    own: float
    """What of it is in the other's own words."""

    @property
    def part(self) -> float:
        return self.shared / self.whole if self.whole else 0.0


@attrs.frozen
class _Shelved:
    """An entry as it is compared."""

    words: Topic
    heading: Topic
    owners: tuple[str, ...]
    added: Phrases
    known: frozenset[str]
    """The stems of all that the entry names."""

    due: date | None


@attrs.define
class Shelf:
    """All entries by what they are about."""

    _held: dict[str, _Shelved] = attrs.field(factory=dict)
    _by_piece: defaultdict[str, set[str]] = attrs.field(factory=lambda: defaultdict(set))
    _frequency: defaultdict[str, int] = attrs.field(factory=lambda: defaultdict(int))
    _rarities: dict[str, float] = attrs.field(factory=dict)
    _people: set[str] = attrs.field(factory=set)
    """How the owners of all entries may be written."""

    _names: set[str] = attrs.field(factory=set)
    """The same as words in lower case, also in the genitive."""

    def put(self, entry: Entry) -> None:
        """Hold *entry*; once more where it is held already changes nothing."""
        if entry.uid in self._held:
            return
        names = name_words(entry.owners)
        owners = entry.owners if entry.kind == "task" else ()
        held = _Shelved(
            words=_without_deed(topic(entry.text, but=names), entry.text, phrases(entry.text).head),
            heading=topic(entry.item),
            owners=owners,
            added=phrases(_nameless(entry.text, names)),
            known=frozenset(topic(f"{entry.text} {entry.item} {' '.join(owners)}").terms),
            due=entry.due,
        )
        self._held[entry.uid] = held
        self._people.update(word for one in owners for word in called(one))
        self._names |= names if entry.kind == "task" else set()
        for piece in pieces((*held.words.terms, *held.heading.terms)):
            self._by_piece[piece].add(entry.uid)
        for found in held.words.terms:
            self._frequency[found] += 1
        self._rarities.clear()

    def spoken_of(self, says: FollowUp, heading: str, *, by_text: str = "") -> Spoken:
        """Return what *says*, under *heading*, speaks of: its topic, or that of *by_text* in it."""
        written = frozenset(NAME.findall(says.text))
        names = frozenset(word.casefold() for word in written if self._is_named(word))
        names |= frozenset() if says.rule == ASIDE or by_text else name_words(says.owners)
        said = by_text or says.topic
        about = topic(said, but=names)
        of_heading = sum(about.terms.values()) < LEAST_SAID
        if of_heading:
            about = with_heading(about, topic(heading))
        return Spoken(
            attrs.evolve(about, periods=topic(says.text).periods),
            topic(heading),
            owners=() if says.rule == ASIDE else says.owners,
            names=written,
            added=without_people(phrases(says.text), names),
            head="" if of_heading else phrases(said).head,
            of_heading=of_heading,
            due=says.due,
            apart=apart_from(says.text),
        )

    def candidates(self, text: str) -> Iterator[str]:
        """Yield the words of *text* that may name what it speaks of."""
        first = lead(text, self._people.__contains__)
        yield first
        for clause in clauses(text):
            found = lead(clause, self._people.__contains__)
            if found != first:
                yield found
        yield next(clauses(text))

    def _is_named(self, word: str) -> bool:
        """Tell whether *word* is of the name of somebody who owns an entry."""
        parts = folded(word).split()
        return bool(parts) and self._names.issuperset(parts)

    def likeness(
        self, spoken: Spoken, among: Callable[[str], bool], *, again: bool = False
    ) -> list[Scored]:
        """Return how likely each entry that *among* lets pass is meant, the likeliest first.

        What is said of an entry names it in few words; where the same task is said *again*,
        each must be in the other.
        """
        near = Counter(
            uid
            for piece in pieces(spoken.words.terms)
            for uid in self._by_piece.get(piece, ())
            if among(uid)
        )
        scored = (self._score(spoken, uid, again=again) for uid, _ in near.most_common(_NEAREST))
        return sorted(scored, key=lambda one: (-one.likeness, one.uid))

    def _score(self, spoken: Spoken, uid: str, *, again: bool) -> Scored:
        held = self._held[uid]
        said = self._share(spoken.words, held.words, beside=held.heading)
        kept = self._share(held.words, spoken.words, beside=spoken.heading)
        less = max(said.shared, kept.shared) / max(min(said.whole, kept.whole), _LEAST)
        even = (said.part + kept.part) / 2
        owned = self._ownership(spoken, held)
        apart = _contradiction(spoken, held)
        likeness = even if again else _LESS * min(1.0, less) + (1 - _LESS) * even
        likeness += _ON_ITS_DAY if spoken.due and spoken.due == held.due else 0.0
        likeness += owned - apart
        headed = not spoken.head or _is_head(spoken.head, held)
        if not headed:
            there = any(same(spoken.head, one) >= _ALIKE for one in held.known)
            likeness -= _NOT_HEADED if there else _ANOTHER
        if again and spoken.head and same(spoken.head, held.added.head) < _NEARLY:
            likeness -= _NOT_HEADED
        likeness -= 0.0 if said.own >= _LEAST_OWN or spoken.of_heading else _AGAINST_HEADING
        return Scored(likeness, said.mass, owned > 0, uid, even - apart, headed)

    def _ownership(self, spoken: Spoken, entry: _Shelved) -> float:
        """Return what the names say: for it where an owner is named, against it where others."""
        held = entry.owners
        mine = {word for owner in held for word in called(owner)}
        if not mine.isdisjoint(spoken.names):
            return _OWNED
        if any(may_be_same(a, b) for a in spoken.owners for b in held):
            return _OWNED
        if not held or any(stem(folded(one)) in entry.known for one in spoken.owners):
            return 0.0
        others = not self._people.isdisjoint(spoken.owners or spoken.names)
        if spoken.owners:
            return -0.3 if others else -0.15
        return -_OTHERS if others else 0.0

    def _share(self, words: Topic, others: Topic, *, beside: Topic) -> _Shared:
        """Return how much of *words* is among *others*, or at least *beside* them.

        Rare words count for more.
        """
        whole = shared = mass = own = 0.0
        for one, weight in words.terms.items():
            there = _most_like(one, others)
            near = _most_like(one, beside) if there < _BESIDE else 0.0
            found, worth = max(there, _BESIDE * near), weight * self._rarity(one)
            whole += worth
            shared += worth * found
            mass += worth * found
            own += weight * there
        return _Shared(whole, shared, mass, own)

    def _rarity(self, found: str) -> float:
        """Return what a word is worth: one that all entries have tells nothing."""
        if found not in self._rarities:
            many = len(self._held) + 1
            share = log(many / max(1, self._frequency.get(found, 0))) / log(many)
            self._rarities[found] = max(_COMMONEST, share)
        return self._rarities[found]


def _most_like(one: str, others: Topic) -> float:
    """Return how far the likest term of *others* speaks of the same as *one*."""
    if one in others.terms:
        return 1.0
    return max([same(one, other) for other in others.terms], default=0.0)


_NEAREST: Final = 16
"""How many entries, those that share most letters, are compared word by word."""

_LESS: Final = 0.6
"""What it counts how much of the shorter text is in the longer; the rest, how much of both."""

_LEAST: Final = 0.5

_BESIDE: Final = 0.6

_COMMONEST: Final = 0.15

_OWNED: Final = 0.1

_OTHERS: Final = 0.12

_ON_ITS_DAY: Final = 0.1

_ALIKE: Final = 0.5


def _is_head(head: str, held: _Shelved) -> bool:
    """Tell whether *head* is the entry's noun, or made of its verb: *höjningen*."""
    if same(head, held.added.head) >= _ALIKE:
        return True
    return any(
        0 <= weight <= _OF_DEED and same(head, one) >= _NOMINAL
        for one, weight in held.words.terms.items()
    )


_NOMINAL: Final = 0.9

_ANOTHER: Final = 0.2
"""What it counts that the noun is none of the entry's."""

_NEARLY: Final = 0.75

_NOT_HEADED: Final = 0.1

_LEAST_OWN: Final = 0.45

_AGAINST_HEADING: Final = 0.3
"""What it counts that only the heading of an entry has the words."""


def _nameless(text: str, names: frozenset[str]) -> str:
    """Return *text* without the words of *names*: who does it says nothing of what."""
    kept = (word for word in text.split() if names.isdisjoint(folded(word).split()))
    return " ".join(kept)


def _without_deed(about: Topic, text: str, head: str) -> Topic:
    """Return *about* with little weight on the verb of a task or a decision.

    What is made of the noun *head* and the verb means the same: *låsbyte*.
    """
    first, *rest = folded(text).split() or [""]
    acts = first in INFINITIVES or (first.endswith("a") and first not in NO_VERBS and bool(rest))
    verbs = {stem(word) for word in rest if word in PASSIVE} | ({stem(first)} if acts else set())
    terms = {
        one: min(weight, _OF_DEED) if one in verbs else weight
        for one, weight in about.terms.items()
    }
    compounds = {f"{head}{joint}{stem(first)}": 0.0 for joint in ("", "s")} if acts and head else {}
    return attrs.evolve(about, terms=compounds | terms)


_OF_DEED: Final = 0.3


def _contradiction(spoken: Spoken, held: _Shelved) -> float:
    """Return what speaks against it: another school, another year, another class."""
    here, there = spoken.words.named, held.words.named | held.heading.named
    against = 0.0
    for is_number in (True, False):
        mine = {one for one in here if one[0].isdigit() is is_number}
        others = {one for one in there if one[0].isdigit() is is_number}
        if mine and others and not any(same(a, b) for a in mine for b in others):
            against += _AGAINST if all(len(one) == 1 or is_number for one in mine) else 0.3
    against += _AGAINST * differ(spoken.added, held.added, known=held.known)
    if spoken.apart and spoken.apart.isdisjoint(held.known):
        against += _APART
    return against + _AGAINST * _is_of_another_time(spoken.words, held.words)


_AGAINST: Final = 1.0

_APART: Final = 0.8


def _is_of_another_time(spoken: Topic, held: Topic) -> bool:
    """Tell whether the one speaks of other weeks, months or years than the other is about."""
    for kind in {kind for kind, _ in held.about}:
        named = {one for one in spoken.periods if one[0] == kind}
        if named and named.isdisjoint(held.about):
            return True
    return False
