"""Of which entry a later meeting speaks.

Meetings are gone through in their order, for what one has closed the next can no longer
speak of.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Final, Protocol

import attrs

from lgnotes.extract.asides import RULE as ASIDE
from lgnotes.lexicon.topics import RECURRING
from lgnotes.model import FollowUp
from lgnotes.register.entry import Entry, Status
from lgnotes.register.identity import folded, ref_key
from lgnotes.register.linking import LIKELY, SURE, Link, Scored, link
from lgnotes.register.mention import CLOSING, Mention
from lgnotes.register.reconcile import reconciled
from lgnotes.register.shelf import Shelf
from lgnotes.register.spoken import Spoken, said_again
from lgnotes.register.topics import counts
from lgnotes.register.verdict import is_half, is_uncertain, verdict

NAMED: Final = 0.42
"""The likeness that is enough where the notes name the meeting or the point as well."""

AGAIN: Final = 0.7
"""The likeness from which a task of a later meeting is one of an earlier meeting."""

OWNED: Final = 1.6
"""What two such tasks must share by weight where an owner agrees, …"""

UNOWNED: Final = 3.0
"""… and where none does: *stämma av läget* is said at many meetings."""


_ENOUGH: Final = {
    "own": LIKELY,
    "told": 0.5,
    "settled": 0.55,
    "step": 0.5,
    "loose": 0.6,
    "again": 0.6,
    "guess": 0.8,
}
"""The likeness that a sentence must have to say something, by how plainly it says it."""


_HEARD, _GUESSED = 0.5, 0.1
"""The confidence of what the entry's own words tell, and of what is no more than a guess."""

_LEAST_SURE: Final = 0.4
_NAMED_WELL: Final = 0.75
"""The likeness at which a compound may stand for the entry's noun: *bygglovsansökan*, *bygglov*."""

_IN_REVIEW: Final = 0.9
"""The confidence of what stands where earlier meetings are followed up."""

_EXPLICIT: Final = 0.7
"""The confidence from which the words of the notes themselves say what has become of it."""

_FAR: Final = 0.8
_NOT_PLAIN: Final = 0.15
"""What it counts that loose words are said of what only tells which entry it is."""


_FRESH, _A_MONTH, _OLDEST = 2, 0.03, 0.2
"""After so many months a thing is less likely spoken of, by so much each month, at most that."""


class Notebook(Protocol):
    """What is known of the entries while documents are gone through."""

    said: dict[str, Entry]
    deleted: frozenset[str]
    settled: frozenset[str]
    """What people have closed in the register."""

    mentions: dict[str, tuple[Mention, ...]]


Judge = Callable[[Sequence[Scored]], Link]
"""Tells from how likely entries are which is meant: `link`, with its thresholds."""


@attrs.define
class Follower:
    """Finds which entry it is that a later meeting speaks of."""

    notebook: Notebook
    _shelf: Shelf = attrs.field(factory=Shelf)
    _closings: defaultdict[str, list[tuple[str, date]]] = attrs.field(
        factory=lambda: defaultdict(list)
    )
    """By uid, the documents that have closed it, and when."""

    def __attrs_post_init__(self) -> None:
        for entry in self.notebook.said.values():
            self._shelf.put(entry)
        for document, all_of in self.notebook.mentions.items():
            for mention in all_of:
                self._note_closing(mention, document)

    def put(self, entry: Entry) -> None:
        """Know *entry* from now on."""
        self._shelf.put(entry)

    def linked(self, mention: Mention, *, document: str) -> Mention:
        """Return *mention*, of *document*, with the entries that it may speak of."""
        found = self._linked(mention, document)
        self._note_closing(found, document)
        return found

    def _linked(self, mention: Mention, document: str) -> Mention:
        found, says = self._link(mention, document), mention.says
        if says.rule == ASIDE:
            return self._judged(mention, found)
        if says.confidence >= _EXPLICIT:
            says = _halved(says)
        elif len(found.uids) == 1 and says.what != "recalled":
            says = reconciled(self.notebook.said[found.uids[0]], says)
            found = Link() if self._is_far_fetched(says, found) else found
        if says.what in CLOSING and not self._is_plain(says, found):
            found = attrs.evolve(found, sure=False)
        if found.uids and says.what == "placed":  # what comes back at another meeting is put off
            says = attrs.evolve(says, what="postponed")
        return attrs.evolve(mention, says=says, uids=found.uids, sure=found.sure)

    def _is_plain(self, says: FollowUp, found: Link) -> bool:
        """Tell whether *says* may close the entry without asking."""
        explicit = says.confidence >= _EXPLICIT
        headed = found.headed or (explicit and found.likeness >= _NAMED_WELL)
        if is_uncertain(says.text) or not headed or says.confidence < _LEAST_SURE:
            return False
        if says.what == "dropped" and says.confidence < _IN_REVIEW:
            return False  # *utgår* is said of much else
        if says.what != "done" or explicit or not found.uids:
            return True
        told = verdict(self.notebook.said[found.uids[0]], says)
        return told is not None and told.what == "done" and told.weight in ("own", "told")

    def _is_far_fetched(self, says: FollowUp, found: Link) -> bool:
        """Tell whether another deed is told of what only tells which entry it is."""
        if says.what != "done" or found.headed or found.likeness >= _FAR:
            return False
        told = verdict(self.notebook.said[found.uids[0]], says)
        return told is None or told.weight == "loose"

    def _judged(self, mention: Mention, found: Link) -> Mention:
        """Return an aside with what it says of the entry that it speaks of; of none, nothing."""
        says = mention.says
        told = verdict(self.notebook.said[found.uids[0]], says) if found.uids else None
        likeness = found.even if told and told.weight == "again" else found.likeness
        if told and told.weight in ("loose", "guess") and not found.headed:
            likeness -= _NOT_PLAIN if told.weight == "loose" else 1.0
        if told is None or likeness < _ENOUGH[told.weight]:
            return attrs.evolve(mention, uids=())
        plain = told.what == "done" and told.weight == "own" and found.headed
        asked = told.weight in ("own", "told") and found.headed and likeness >= SURE
        asked = asked or told.weight == "settled"
        said = attrs.evolve(
            says, what=told.what, due=told.due, confidence=_HEARD if asked else _GUESSED
        )
        return attrs.evolve(mention, says=said, uids=found.uids, sure=found.sure and plain)

    def repeated(self, find: Entry, *, document: str) -> str | None:
        """Return the open task of an earlier meeting that *find* surely is once more."""
        day = find.meeting
        if day is None or find.kind != "task" or _is_recurring(find):
            return None
        known = (uid for uid in self._before(day, find.group) if self._kind(uid) == "task")
        found = self._best(
            said_again(find),
            among=frozenset(known),
            day=day,
            document=document,
            judge=partial(link, sure=AGAIN, mass=OWNED, unowned=UNOWNED),
            again=True,
        )
        return found.uids[0] if found.sure and self._counts_alike(found.uids[0], find) else None

    def _counts_alike(self, uid: str, find: Entry) -> bool:
        """Tell whether both name the same numbers, if any: *etapp 1* is not *etapp 2*."""
        known, said = counts(self.notebook.said[uid].text), counts(find.text)
        return known == said or not (known and said)

    def _link(self, mention: Mention, document: str) -> Link:
        day, says = mention.meeting, mention.says
        if day is None:
            return Link()
        known = [u for u in self._before(day, mention.group) if u not in mention.refused]
        if says.ref and (named := self._by_ref(says.ref, says.of, known)):
            return Link(named, sure=len(named) == 1)
        pointed = self._pointed(says.of, says.ref, known)
        among = frozenset(u for u in pointed if says.kind in (None, self._kind(u)))
        judge = partial(link, sure=NAMED if says.of else SURE)
        meant = partial(self._best, among=among, day=day, document=document, judge=judge)
        found = meant(self._shelf.spoken_of(says, mention.heading))
        if found.uids:
            return found
        for text in dict.fromkeys(self._shelf.candidates(says.text)):
            if says.rule == ASIDE and text == says.topic:
                continue  # the same words speak of nothing once more
            found = meant(self._shelf.spoken_of(says, mention.heading, by_text=text))
            if found.uids:
                break
        return attrs.evolve(found, sure=False)

    def _before(self, day: date, group: str) -> Iterator[str]:
        """Yield the entries of earlier meetings of the same group."""
        ours = _group(group)
        for uid, entry in self.notebook.said.items():
            earlier = entry.meeting is not None and entry.meeting < day
            same = not (ours and entry.group) or _group(entry.group) == ours
            if earlier and same and uid not in self.notebook.deleted:
                yield uid

    def _by_ref(self, ref: str, of: date | None, known: Sequence[str]) -> tuple[str, ...]:
        """Return what has *ref*, whole or as the last meeting, or that of the day *of*, had it."""
        key, said = ref_key(ref), self.notebook.said
        if named := tuple(u for u in known if ref_key(said[u].ref) == key):
            return named[:1]
        last = of or max((day for u in known if (day := said[u].meeting)), default=None)
        there = [u for u in known if said[u].meeting == last]
        number = _numbers(ref)
        named = tuple(
            u for u in there if number and _numbers(said[u].ref)[-len(number) :] == number
        )
        if len(number) == 1:
            named = tuple(u for u in there if _numbers(said[u].item)[:1] == number)
        return named if len(named) <= MOST_NAMED else ()

    def _pointed(self, of: date | None, ref: str, known: Sequence[str]) -> Sequence[str]:
        """Return those of *known* that the notes point to by day and number."""
        if of is None:
            return known
        there = [uid for uid in known if self.notebook.said[uid].meeting == of]
        number = "".join(c for c in ref if c.isdigit())
        here = [u for u in there if number and self.notebook.said[u].item.split(" ")[0] == number]
        return here or there

    def _best(
        self,
        spoken: Spoken,
        *,
        among: frozenset[str],
        day: date,
        document: str,
        judge: Judge,
        again: bool = False,
    ) -> Link:
        """Return which of the entries *among* those is meant, if it is open still.

        What people have closed is another task where it is said *again*.
        """
        ranked = self._fresh(self._shelf.likeness(spoken, among.__contains__, again=again), day)
        likely = (one.uid for one in ranked if one.likeness >= LIKELY)
        closed = {uid for uid in likely if self._is_closed(uid, day, document)}
        return _open_of(ranked, closed | self.notebook.settled if again else closed, judge)

    def _fresh(self, ranked: Iterable[Scored], day: date) -> list[Scored]:
        """Return *ranked* with what is long past less likely: few speak of it any more."""
        aged = [one._replace(likeness=one.likeness - self._age(one.uid, day)) for one in ranked]
        return sorted(aged, key=lambda one: (-one.likeness, one.uid))

    def _age(self, uid: str, day: date) -> float:
        entry = self.notebook.said[uid]
        last = max(d for d in (entry.meeting, entry.due, date.min) if d)
        months = (day - last).days / 30
        return min(_OLDEST, max(0.0, months - _FRESH) * _A_MONTH)

    def _kind(self, uid: str) -> str:
        return self.notebook.said[uid].kind

    def _is_closed(self, uid: str, day: date, document: str) -> bool:
        """Tell whether a meeting before *day* has closed an entry; *document* is not asked."""
        if self.notebook.said[uid].status is Status.STRUCK:
            return True
        return any(name != document and when < day for name, when in self._closings.get(uid, ()))

    def _note_closing(self, mention: Mention, document: str) -> None:
        if mention.sure and mention.says.what in CLOSING and mention.meeting:
            self._closings[mention.uid].append((document, mention.meeting))


def _halved(says: FollowUp) -> FollowUp:
    """Return *says*, whose words are plain, as half done where they say that as well."""
    half = says.what == "done" and is_half(says.text)
    return attrs.evolve(says, what="ongoing", due=None) if half else says


def _open_of(ranked: Sequence[Scored], closed: set[str], judge: Judge) -> Link:
    """Return what is meant without what is *closed*; where only that is meant, nothing is."""
    found = judge(ranked)
    still = tuple(uid for uid in found.uids if uid not in closed)
    if not still or len(still) == len(found.uids):
        return found if still else Link()
    return judge([one for one in ranked if one.uid not in closed])


def _numbers(ref: str) -> list[str]:
    """Return the numbers of a § or an item: *§ 4:1*, *LG 2026-02-26 § 4:1*, *4 Resurstid*."""
    return _DIGITS.findall(ref.rpartition("§")[2] or ref)


_DIGITS: Final = re.compile(r"\d+")
MOST_NAMED: Final = 3
"""How many entries a § may mean to be of use."""


@lru_cache(maxsize=1_000)
def _group(name: str) -> str:
    return folded(name)


def _is_recurring(find: Entry) -> bool:
    """Tell whether *find* is a duty that comes back at each meeting, and is another one then."""
    words = folded(find.text).split()
    return any(word.startswith(RECURRING) for word in words)


def carried(fresh: Iterable[Mention], before: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return *fresh* mentions with what was known of those that say what they said *before*."""
    known = {one.key: one for one in before}
    return tuple(_as_known(one, known.get(one.key)) for one in fresh)


def _as_known(one: Mention, old: Mention | None) -> Mention:
    if old is None or old.meeting != one.meeting:
        return one
    by_entry = one.says.rule == ASIDE or one.says.what == "placed"  # what it says, the entry tells
    if not (by_entry or one.says.what == old.says.what):
        return attrs.evolve(one, refused=old.refused)
    said = attrs.evolve(one.says, what=old.says.what)
    return attrs.evolve(one, says=said, uids=old.uids, sure=old.sure, refused=old.refused)


def without_asides(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return *mentions* but the asides that speak of no entry: nobody asks for them again.

    Nor of a guess, where something else is said of the same entry.
    """
    found = list(mentions)
    told = {u for one in found if one.says.confidence > _GUESSED for u in one.uids}
    return tuple(
        one
        for one in found
        if one.says.rule != ASIDE
        or (one.uids and (one.says.confidence > _GUESSED or told.isdisjoint(one.uids)))
    )
