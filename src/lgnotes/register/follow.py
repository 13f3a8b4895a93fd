"""What becomes of entries at later meetings: what is said of them, and of which one.

Meetings are gone through in their order, for what one has closed the next can no longer
speak of.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Final, Protocol

import attrs

from lgnotes.extract.asides import RULE as ASIDE
from lgnotes.lexicon.topics import RECURRING
from lgnotes.register.entry import Entry, Status
from lgnotes.register.identity import folded, ref_key
from lgnotes.register.linking import (
    SURE,
    Link,
    Scored,
    Shelf,
    Spoken,
    is_same_person,
    link,
    said_again,
    spoken_of,
)
from lgnotes.register.mention import CLOSING, STATUS, Mention
from lgnotes.register.merge import SETTLED
from lgnotes.register.verdict import verdict

NAMED: Final = 0.42
"""The likeness that is enough where the notes name the meeting or the point as well."""

AGAIN: Final = 0.7
"""The likeness from which a task of a later meeting is one of an earlier meeting."""

OWNED: Final = 1.6
"""What two such tasks must share by weight where an owner agrees, …"""

UNOWNED: Final = 3.0
"""… and where none does: *stämma av läget* is said at many meetings."""


def becomes(said: Entry, voices: Iterable[Entry], mentions: Iterable[Mention]) -> Entry:
    """Return *said* as it is after all that *voices* and *mentions* of later meetings say."""
    first = said.meeting or date.min
    later = [(v.meeting, 1, v) for v in voices if v.meeting and v.meeting > first]
    steps: list[tuple[date, int, Entry | Mention]] = [*later]
    steps += ((m.meeting or date.max, 0, m) for m in mentions)
    closed = date.max
    for day, _, step in sorted(steps, key=lambda one: one[:2]):
        if day > closed:  # what is said then is said of something else
            break
        if not isinstance(step, Mention):
            said = _restated(said, step)
            continue
        said = _heard(said, step)
        closed = day if step.says.what in CLOSING else closed
    return said


def _heard(said: Entry, mention: Mention) -> Entry:
    status = STATUS.get(mention.says.what, said.status)
    if said.status in SETTLED and status is Status.ONGOING:
        status = said.status
    moved = mention.says.due if mention.says.what not in (*CLOSING, "placed", "recalled") else None
    return attrs.evolve(said, status=status, due=moved or said.due)


def _restated(said: Entry, voice: Entry) -> Entry:
    """Return *said* with the day and the owners that a later meeting gives it."""
    known = any(is_same_person(a, b) for a in voice.owners for b in said.owners)
    owners = said.owners if known or not voice.owners else voice.owners
    return attrs.evolve(said, due=voice.due or said.due, owners=owners)


_FRESH, _A_MONTH, _OLDEST = 2, 0.03, 0.2
"""After so many months a thing is less likely spoken of, by so much each month, at most that."""


class Notebook(Protocol):
    """What is known of the entries while documents are gone through."""

    said: dict[str, Entry]
    deleted: frozenset[str]
    settled: frozenset[str]
    """What people have closed in the register."""

    mentions: dict[str, tuple[Mention, ...]]


@attrs.define
class Follower:
    """Finds which entry it is that a later meeting speaks of."""

    notebook: Notebook
    _shelf: Shelf = attrs.field(factory=Shelf)

    def __attrs_post_init__(self) -> None:
        for entry in self.notebook.said.values():
            self._shelf.put(entry)

    def put(self, entry: Entry) -> None:
        """Know *entry* from now on."""
        self._shelf.put(entry)

    def linked(self, mention: Mention, *, document: str) -> Mention:
        """Return *mention*, of *document*, with the entries that it may speak of."""
        found, says = self._link(mention, document), mention.says
        if says.rule == ASIDE:
            return self._judged(mention, found)
        if found.uids and says.what == "placed":  # what comes back at another meeting is put off
            says = attrs.evolve(says, what="postponed")
        return attrs.evolve(mention, says=says, uids=found.uids, sure=found.sure)

    def _judged(self, mention: Mention, found: Link) -> Mention:
        """Return an aside with what it says of the entry that it speaks of; of none, nothing."""
        says = mention.says
        told = verdict(self.notebook.said[found.uids[0]], says.text) if found.uids else None
        if told is None:
            return attrs.evolve(mention, uids=())
        sure = found.sure and (told.plain or told.what not in CLOSING)
        said = attrs.evolve(says, what=told.what)
        return attrs.evolve(mention, says=said, uids=found.uids, sure=sure)

    def repeated(self, find: Entry, *, document: str) -> str | None:
        """Return the open task of an earlier meeting that *find* surely is once more."""
        day = find.meeting
        if day is None or find.kind != "task" or _is_recurring(find):
            return None
        known = [uid for uid in self._before(day, find.group) if self._kind(uid) == "task"]
        among = frozenset(known)
        ranked = self._fresh(
            self._shelf.likeness(said_again(find), among.__contains__, again=True), day
        )
        closed = {one.uid for one in ranked if self._is_closed(one.uid, day, document)}
        judge = partial(link, sure=AGAIN, mass=OWNED, unowned=UNOWNED)
        found = _open_of(ranked, closed | self.notebook.settled, judge)
        return found.uids[0] if found.sure else None

    def _link(self, mention: Mention, document: str) -> Link:
        day, says = mention.meeting, mention.says
        if day is None:
            return Link()
        known = [u for u in self._before(day, mention.group) if u not in mention.refused]
        if says.ref and (named := self._by_ref(says.ref, known)):
            return Link((named,), sure=True)
        pointed = self._pointed(says.of, says.ref, known)
        kinds = (says.kind,) if says.kind else ("task", "decision")
        spoken = spoken_of(says, mention.heading)
        for kind in kinds:
            of_kind = [uid for uid in pointed if self._kind(uid) == kind]
            sure = NAMED if says.of else SURE
            found = self._best(spoken, of_kind, day=day, document=document, sure=sure)
            if found.uids:
                return found
        return Link()

    def _before(self, day: date, group: str) -> Iterator[str]:
        """Yield the entries of earlier meetings of the same group."""
        ours = folded(group)
        for uid, entry in self.notebook.said.items():
            earlier = entry.meeting is not None and entry.meeting < day
            same = not (ours and entry.group) or folded(entry.group) == ours
            if earlier and same and uid not in self.notebook.deleted:
                yield uid

    def _by_ref(self, ref: str, known: Iterable[str]) -> str | None:
        key = ref_key(ref)
        return next((u for u in known if ref_key(self.notebook.said[u].ref) == key), None)

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
        known: Sequence[str],
        *,
        day: date,
        document: str,
        sure: float = SURE,
    ) -> Link:
        among = frozenset(known)
        ranked = self._fresh(self._shelf.likeness(spoken, among.__contains__), day)
        closed = {one.uid for one in ranked if self._is_closed(one.uid, day, document)}
        judge = partial(link, sure=sure)
        return _open_of(ranked, closed, judge)

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
        return any(
            one.uid == uid and one.says.what in CLOSING and one.meeting and one.meeting < day
            for name, all_of in self.notebook.mentions.items()
            if name != document
            for one in all_of
        )


def _open_of(
    ranked: Sequence[Scored], closed: set[str], judge: Callable[[Sequence[Scored]], Link]
) -> Link:
    """Return what is meant without what is *closed*; where only that is meant, nothing is."""
    found = judge(ranked)
    still = tuple(uid for uid in found.uids if uid not in closed)
    if not still or len(still) == len(found.uids):
        return found if still else Link()
    return judge([one for one in ranked if one.uid not in closed])


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
    """Return *mentions* but the asides that speak of no entry: nobody asks for them again."""
    return tuple(one for one in mentions if one.uids or one.says.rule != ASIDE)
