"""Which entry of an earlier meeting the notes speak of.

A careful reader asks whether most of what is said is about the entry, whether who has it
agrees, and whether nothing else could be meant; where that is not plain, it is a question
to people, not an answer.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from math import log
from typing import Final, NamedTuple, TypedDict

import attrs

from lgnotes.extract.asides import RULE as ASIDE
from lgnotes.extract.leads import clauses, lead
from lgnotes.extract.persons import is_form_of
from lgnotes.lexicon import phrases as lexicon
from lgnotes.lexicon.verdicts import INFINITIVES, NO_VERBS, PASSIVE
from lgnotes.model import FollowUp
from lgnotes.register.entry import Entry
from lgnotes.register.identity import folded
from lgnotes.register.phrases import Phrases, differ, phrases
from lgnotes.register.stems import same, stem
from lgnotes.register.topics import Topic, pieces, topic

_NAME = re.compile(r"[^\W_][\w-]*")
_NOT_NOW = re.compile(lexicon.NOT_NOW)
_BY_OTHERS = re.compile(lexicon.BY_OTHERS)
_OTHERS_ACT = re.compile(lexicon.OTHERS)

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

MOST: Final = 3
"""How many entries a suggestion names."""


@attrs.frozen
class Spoken:
    """What notes speak of, told by its words."""

    words: Topic
    heading: Topic
    owners: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    """Words that may name people, as written."""

    added: Phrases = Phrases()
    head: str = ""
    of_heading: bool = False
    """Whether it names nothing itself, so that the heading does."""

    due: date | None = None
    apart: frozenset[str] = frozenset()
    """The first words, where those are of others who act, or of another time: what else
    would speak of the entry does not, unless it names them too."""


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
        names = _name_words(entry.owners)
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
        self._people.update(word for one in owners for word in _called(one))
        self._names |= names if entry.kind == "task" else set()
        for piece in pieces((*held.words.terms, *held.heading.terms)):
            self._by_piece[piece].add(entry.uid)
        for found in held.words.terms:
            self._frequency[found] += 1
        self._rarities.clear()

    def spoken_of(self, says: FollowUp, heading: str, *, by_text: str = "") -> Spoken:
        """Return what *says*, under *heading*, speaks of: its topic, or that of *by_text* in it."""
        written = frozenset(_NAME.findall(says.text))
        names = frozenset(word.casefold() for word in written if self._is_named(word))
        names |= frozenset() if says.rule == ASIDE or by_text else _name_words(says.owners)
        said = by_text or says.topic
        about = topic(said, but=names)
        of_heading = sum(about.terms.values()) < _LEAST_SAID
        if of_heading:
            about = _with(about, topic(heading))
        return Spoken(
            attrs.evolve(about, periods=topic(says.text).periods),
            topic(heading),
            owners=() if says.rule == ASIDE else says.owners,
            names=written,
            added=phrases(says.text),
            head="" if of_heading else phrases(said).head,
            of_heading=of_heading,
            due=says.due,
            apart=_apart(says.text),
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
        """Return what the names say: for it where an owner is named, against it where another is."""
        held = entry.owners
        mine = {word for owner in held for word in _called(owner)}
        if not mine.isdisjoint(spoken.names):
            return _OWNED
        if any(_may_be_same(a, b) for a in spoken.owners for b in held):
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
    if best.likeness >= sure + (0.0 if best.owned else _UNOWNED) and len(close) == 1 and enough:
        return Link((best.uid,), sure=True, **_as(best))
    return Link(tuple(tied[:MOST]), **_as(best))


def _as(best: Scored) -> _Why:
    return {"likeness": best.likeness, "even": best.even, "headed": best.headed}


_OWNED: Final = 0.1
_OTHERS: Final = 0.12
_ON_ITS_DAY: Final = 0.1

_UNOWNED: Final = 0.06
"""How much likelier it must be where no owner agrees."""


def said_again(find: Entry) -> Spoken:
    """Return what a task of a later meeting speaks of."""
    return Spoken(
        topic(find.text, but=_name_words(find.owners)),
        topic(find.item),
        owners=find.owners,
        added=phrases(find.text),
        head=phrases(find.text).head,
        due=find.due,
    )


def _nameless(text: str, names: frozenset[str]) -> str:
    """Return *text* without the words of *names*: who does it says nothing of what."""
    kept = (word for word in text.split() if names.isdisjoint(folded(word).split()))
    return " ".join(kept)


def _name_words(names: Iterable[str]) -> frozenset[str]:
    """Return the words of *names*, in the nominative and the genitive."""
    words = {word for name in names for word in folded(name).split()}
    return frozenset(words | {word + "s" for word in words})


def _called(owner: str) -> Iterator[str]:
    """Yield how an owner may be written: *Kerstin*, *Kerstins*, *KE*."""
    first = owner.split(" ", maxsplit=1)[0]
    yield from (first, f"{first}s", _initials(owner) if " " in owner else owner)


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two written names may mean the same: *Kerstin* and *Kerstin Ekvall*, *KE*."""
    less, more = sorted((one, other), key=len)
    return less.casefold() == more.casefold() or is_form_of(less, more) or _initials(more) == less


def _may_be_same(one: str, other: str) -> bool:
    """Tell whether two names may mean the same, also *TH* and *Torsten*."""
    less, more = sorted((one, other), key=len)
    letters = less.isupper() and 1 < len(less) <= _MOST_INITIALS
    return is_same_person(one, other) or (letters and " " not in more and more[:1] == less[0])


_MOST_INITIALS: Final = 3

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

_LEAST_SAID: Final = 0.7
"""What words must weigh to name a thing; lighter ones speak of what the heading names."""


def _with(about: Topic, heading: Topic) -> Topic:
    terms = {**{one: _OF_HEADING * weight for one, weight in heading.terms.items()}, **about.terms}
    return attrs.evolve(about, terms=terms, named=about.named | heading.named)


_OF_HEADING: Final = 0.8


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
            against += _AGAINST if all(len(one) == 1 or is_number for one in mine) else 0.3
    against += _AGAINST * differ(spoken.added, held.added, known=held.known)
    if spoken.apart and spoken.apart.isdisjoint(held.known):
        against += _APART
    return against + _AGAINST * _is_of_another_time(spoken.words, held.words)


_AGAINST: Final = 1.0
_APART: Final = 0.8


def _apart(text: str) -> frozenset[str]:
    """Return the words by which a sentence speaks of others, or of another time."""
    low = text.casefold()
    first = low.partition(", ")[0]
    found = _OTHERS_ACT.search(low) or _BY_OTHERS.search(low) or _NOT_NOW.search(first)
    return frozenset(topic(found[0]).terms) or frozenset({found[0]}) if found else frozenset()


def _is_of_another_time(spoken: Topic, held: Topic) -> bool:
    """Tell whether the one speaks of other weeks, months or years than the other is about."""
    for kind in {kind for kind, _ in held.about}:
        named = {one for one in spoken.periods if one[0] == kind}
        if named and named.isdisjoint(held.about):
            return True
    return False
