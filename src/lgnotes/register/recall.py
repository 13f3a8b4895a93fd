"""What the notes say now of every entry, told in terms of the uids that are known."""

from collections.abc import Container, Hashable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple, Self

import attrs

from lgnotes.model import LineRange
from lgnotes.register.entry import Entry, Origin, RegisterState, Status
from lgnotes.register.follow import Follower, carried, without_asides
from lgnotes.register.identity import free_ref, match, match_moved, new_uid, ref_key
from lgnotes.register.mention import CLOSING, Mention, of_text
from lgnotes.register.merge import SETTLED
from lgnotes.register.outcome import becomes
from lgnotes.register.plan import Reason
from lgnotes.register.twins import again_key, twin_keys

_GONE = Reason.DOCUMENT_GONE
_Missed = dict[tuple[str, str], Reason]
"""What a document no longer says: (uid, document), and why."""


class _Spoken(NamedTuple):
    """A mention, by its place in its document."""

    document: str
    place: int


class _Left(NamedTuple):
    """A find that its own document did not say before."""

    document: str
    find: Entry


class _Step(NamedTuple):
    """Something that a meeting gives to take in."""

    day: date
    order: int
    """What a meeting says of what is known comes before what is new."""

    what: _Left | _Spoken


@attrs.define
class Recall:
    """The notes' side of the register, kept up while documents are gone through."""

    said: dict[str, Entry]
    """What the notes say of each entry, also of those whose row a person deleted; of a row
    that a person typed, what the person says."""

    deleted: frozenset[str]
    refs: set[str]
    group: str = ""
    """Whose notes these are, for the uids of what is new."""

    others: dict[str, Mapping[str, Entry]] = attrs.field(factory=dict)
    """What documents say otherwise, by uid and the document's id; as in `Base`."""

    settled: frozenset[str] = frozenset()
    """What is closed in the register: said once more at a later meeting, it is a new task."""

    remembered: Mapping[str, str] = attrs.field(factory=dict)
    """What each document said of entries of earlier meetings, by its id, as it is written."""

    mentions: dict[str, tuple[Mention, ...]] = attrs.field(factory=dict)
    """What each document says of them; only where some document says or is something else."""

    _about: dict[str, tuple[Mention, ...]] = attrs.field(factory=dict)
    """What is surely said of each entry, by uid."""

    touched: dict[str, Reason] = attrs.field(factory=dict)
    """The uids that this run has news of, and why."""

    returned: set[str] = attrs.field(factory=set)
    """Those whose row a person deleted and which a later meeting names again."""

    _met: dict[str, set[str]] = attrs.field(factory=dict)
    """What each document read anew says, by the document's id."""

    _places: dict[str, list[str]] = attrs.field(factory=dict)
    _twins: dict[Hashable, str] | None = None
    """Made when first asked for: most runs have nothing new."""

    @classmethod
    def of(cls, state: RegisterState, *, group: str = "") -> Self:
        """Return what *state*, the register of *group*, remembers."""
        own = {uid: entry for uid, entry in state.entries.items() if uid not in state.bases}
        said = own | {uid: base.notes for uid, base in state.bases.items()}
        entries = (*said.values(), *state.entries.values())
        recall = cls(
            said=said,
            deleted=frozenset(said.keys() - state.entries.keys()),
            refs={ref_key(entry.ref) for entry in entries},
            group=group,
            others={uid: base.others for uid, base in state.bases.items() if base.others},
            settled=frozenset(u for u, entry in state.entries.items() if entry.status in SETTLED),
            remembered={
                id_: document.mentions
                for id_, document in state.documents.items()
                if document.mentions
            },
        )
        for uid, entry in said.items():
            for source in entry.sources:
                recall._places.setdefault(source.document, []).append(uid)
        return recall

    def take(
        self,
        readings: Mapping[str, Sequence[Entry]],
        gone: Iterable[str],
        mentions: Mapping[str, Sequence[Mention]] | None = None,
    ) -> None:
        """Take in what the documents read anew say, and which are *gone* from the source.

        A find is first looked for in its own document, then among what is the same
        in others, then among what has just gone from others, for a document may have
        been split or renamed.  What nobody knows is new, unless it is an open task of an
        earlier meeting once more.
        """
        if not (readings or (gone := tuple(gone))):
            return
        # What a document that is gone closed stays closed: nothing of it is told anew.
        there = self.remembered.keys() - set(gone)
        self.mentions = {id_: of_text(self.remembered[id_]) for id_ in sorted(there)}
        self._index_mentions()
        missed: _Missed = {}
        left: list[_Left] = []
        for document in gone:
            missed |= dict.fromkeys(((u, document) for u in self._known(document)), _GONE)
        for document, finds in readings.items():
            known = self._known(document)
            paired = match(finds, known)
            self._met[document] = set(paired.values())
            left += (_Left(document, f) for i, f in enumerate(finds) if i not in paired)
            for index, uid in paired.items():
                self._hear(uid, finds[index], document)
            rest = (uid for uid in known if uid not in self._met[document])
            missed |= dict.fromkeys(((u, document) for u in rest), Reason.GONE_FROM_NOTES)
        before = dict(self._about)
        fresh = mentions or {}
        for document, said in fresh.items():
            self.mentions[document] = carried(said, self.mentions.get(document, ()))
        self._index_mentions()
        self._look_elsewhere(left, missed, fresh=fresh.keys())
        for document in fresh:
            self.mentions[document] = without_asides(self.mentions[document])
        self._follow(before)
        for (uid, document), reason in missed.items():
            if uid not in self._met.get(document, ()):
                self._miss(uid, document, reason)

    def _look_elsewhere(
        self, left: Sequence[_Left], missed: _Missed, *, fresh: Container[str]
    ) -> None:
        strangers = [one for one in left if not self._is_twin(one)]
        moved = match_moved([one.find for one in strangers], self._orphans(missed))
        for uid, document in [key for key in missed if key[0] in moved.values()]:
            self._miss(uid, document, missed.pop((uid, document)))
        for index, uid in moved.items():
            self._meet(uid, strangers[index])
        new = [one for index, one in enumerate(strangers) if index not in moved]
        self._in_time(new, fresh=fresh)

    def _in_time(self, strangers: Sequence[_Left], *, fresh: Container[str]) -> None:
        """Go through what is new, and what is said of what is known, in the order of meetings.

        What was said before is asked again only where it may speak of something that is new.
        """
        steps: list[_Step] = [_Step(one.find.meeting or date.max, 1, one) for one in strangers]
        since = min((one.find.meeting or date.max for one in strangers), default=date.max)
        for document, all_of in self.mentions.items():
            for place, mention in enumerate(all_of):
                day = mention.meeting or date.max
                if not mention.sure and (document in fresh or since < day < date.max):
                    steps.append(_Step(day, 0, _Spoken(document, place)))
        if not steps:
            return
        follower = Follower(self)
        for step in sorted(steps, key=lambda step: step[:2]):
            if isinstance(step.what, _Spoken):
                self._link(step.what, follower)
            else:
                self._take_in(step.what, follower)

    def _link(self, spoken: _Spoken, follower: Follower) -> None:
        document, place = spoken
        found = list(self.mentions[document])
        linked = found[place] = follower.linked(found[place], document=document)
        self.mentions[document] = tuple(found)
        if linked.sure:
            self._about[linked.uid] = (*self._about.get(linked.uid, ()), linked)

    def _index_mentions(self) -> None:
        self._about = {}
        for one in chain.from_iterable(self.mentions.values()):
            if one.sure:
                self._about[one.uid] = (*self._about.get(one.uid, ()), one)

    def _take_in(self, one: _Left, follower: Follower) -> None:
        if self._is_twin(one):
            return
        again = follower.repeated(one.find, document=one.document)
        if again and self._is_told(again, one):
            return
        if again and again not in self._met[one.document]:
            self._meet(again, one)
            return
        if one.find.status is Status.OPEN:  # what was done before it was known is no news
            uid = self._new(one.find, one.document)
            self._meet(uid, one)
            follower.put(self.said[uid])

    def _is_told(self, uid: str, one: _Left) -> bool:
        """Tell whether the same lines say what has become of it: that is heard already.

        Where that was no more than a suggestion, two signs make it sure, unless it closes.
        """
        (source,) = one.find.sources
        found = list(self.mentions.get(one.document, ()))
        for place, mention in enumerate(found):
            if uid in mention.uids and _meet(mention.says.lines, source.lines):
                if mention.says.what not in CLOSING:
                    found[place] = attrs.evolve(mention, uids=(uid,), sure=True)
                    self.mentions[one.document] = tuple(found)
                return True
        return False

    def _follow(self, before: Mapping[str, tuple[Mention, ...]]) -> None:
        """Tell anew the entries of which other things are said than *before*."""
        for uid in sorted(self._about.keys() | before.keys()):
            about = self._about.get(uid, ())
            if uid not in self.said or about == before.get(uid, ()):
                continue
            self.touched[uid] = Reason.LATER_MEETING
            if voices := self._voices(uid):
                self._tell(uid, voices)
            else:  # a row that a person typed
                self.said[uid] = becomes(self.said[uid], (), about)

    def _is_twin(self, one: _Left) -> bool:
        """Tell whether another document says the same; then it is heard."""
        uid = self._twin(one.find, but=self._met[one.document])
        if uid is None:
            return False
        if uid in self.deleted and self._is_later(one.find, uid):
            self.returned.add(uid)
        self._meet(uid, one)
        return True

    def _meet(self, uid: str, one: _Left) -> None:
        self._met[one.document].add(uid)
        self._hear(uid, one.find, one.document)

    def _orphans(self, missed: _Missed) -> dict[str, Entry]:
        """Return what no document says any more."""
        found = {uid: self.said[uid] for uid, _ in missed}
        return {
            uid: entry
            for uid, entry in found.items()
            if all((uid, source.document) in missed for source in entry.sources)
        }

    def _known(self, document: str) -> dict[str, Entry]:
        uids = dict.fromkeys(self._places.get(document, ()))
        here = [uid for uid in uids if _origin(self.said[uid], document)]
        here.sort(key=lambda uid: _place(self.said[uid], document))
        return {uid: self._voices(uid)[document] for uid in here}

    def _twin(self, find: Entry, *, but: set[str]) -> str | None:
        """Return who says the same as *find* in another document."""
        index = self._twin_index()
        for key in (*twin_keys(find), again_key(find)):
            uid = index.get(key, "")
            if uid and uid not in but and key in self._twin_keys(uid) and self._may_be(uid, find):
                return uid
        return None

    def _may_be(self, uid: str, find: Entry) -> bool:
        """Tell whether *find* may speak of *uid*: of a deleted row without owners only later."""
        if uid not in self.deleted or uid in self.returned:
            return True
        said = self.said[uid]
        owned = bool(said.owners and said.meeting and find.meeting)
        return owned or find.meeting in self._meetings(uid) or self._is_later(find, uid)

    def _is_later(self, find: Entry, uid: str) -> bool:
        """Tell whether a later meeting than any that named *uid* gave *find*."""
        days = [day for day in self._meetings(uid) if day]
        return bool(days and find.meeting and find.meeting > max(days))

    def _meetings(self, uid: str) -> set[date | None]:
        return {voice.meeting for voice in (self.said[uid], *self._voices(uid).values())}

    def _twin_index(self) -> dict[Hashable, str]:
        if self._twins is None:
            self._twins = {}
            for uid in self.said:
                self._twins |= dict.fromkeys(self._twin_keys(uid), uid)
        return self._twins

    def _twin_keys(self, uid: str) -> tuple[Hashable, ...]:
        voices = (self.said[uid], *self.others.get(uid, {}).values())
        keys = [key for voice in voices for key in twin_keys(voice)]
        return (*keys, *map(again_key, voices)) if uid in self.deleted else (*keys,)

    def _new(self, find: Entry, document: str) -> str:
        uid = new_uid(find, document=document, taken=self.said, group=self.group)
        ref = free_ref(find.ref or document, taken=self.refs)
        self.refs.add(ref_key(ref))
        self.said[uid] = attrs.evolve(find, uid=uid, ref=ref)
        self._twin_index().update(dict.fromkeys(self._twin_keys(uid), uid))
        return uid

    def _hear(self, uid: str, find: Entry, document: str) -> None:
        """Take in that *document* says *find* of *uid*."""
        before = self.said[uid]
        voices = {} if before.status is Status.STRUCK else self._voices(uid)
        voice = {document: attrs.evolve(find, uid=uid, ref=before.ref)}
        # What a later meeting brings back is from now on as that one says.
        self._tell(uid, voice | {**voices, **voice} if uid in self.returned else voices | voice)
        self._places.setdefault(document, []).append(uid)
        self.touched[uid] = Reason.EDITED_IN_NOTES

    def _miss(self, uid: str, document: str, reason: Reason) -> None:
        """Take in that *document* no longer says *uid*; with no source left it is struck."""
        before, voices = self.said[uid], self._voices(uid)
        lost = voices.pop(document, before)
        if voices:
            self._tell(uid, voices)
        elif before.status not in SETTLED:
            self.said[uid] = attrs.evolve(before, status=Status.STRUCK)
        if lost.status is Status.DONE:  # what is done stays done
            self.said[uid] = attrs.evolve(self.said[uid], status=Status.DONE)
        self.touched[uid] = reason

    def _voices(self, uid: str) -> dict[str, Entry]:
        """Return what each document says of *uid*, the one first that gives the values."""
        said, others = self.said[uid], self.others.get(uid, {})
        return {
            s.document: others.get(s.document) or attrs.evolve(said, sources=(s,))
            for s in said.sources
        }

    def _tell(self, uid: str, voices: Mapping[str, Entry]) -> None:
        """Set what the notes say of *uid*: the first of *voices* gives the values."""
        values = self._as_first_said(uid, voices)
        done = any(voice.status is Status.DONE for voice in voices.values())
        status = Status.DONE if done else Status.OPEN
        sources = tuple(s for voice in voices.values() for s in voice.sources)
        said = attrs.evolve(values, sources=sources, status=status)
        said = self.said[uid] = becomes(said, voices.values(), self._about.get(uid, ()))
        self.others[uid] = {
            document: voice
            for document, voice in voices.items()
            if attrs.evolve(voice, sources=sources) != said
        }

    def _as_first_said(self, uid: str, voices: Mapping[str, Entry]) -> Entry:
        """Return what the first of *voices* says, at the meeting that said it before any other.

        That one stays though its document is gone; a document's own may be mended in it.
        """
        (document, first), before = next(iter(voices.items())), self.said[uid]
        known = self._voices(uid)
        anew = not known or before.status is Status.STRUCK or uid in self.returned
        if anew or before.meeting in (first.meeting, known.get(document, first).meeting):
            return first
        return attrs.evolve(first, group=before.group, meeting=before.meeting, item=before.item)


def _meet(one: Sequence[LineRange], other: Sequence[LineRange]) -> bool:
    """Tell whether two ranges of lines share a line."""
    return any(a <= d and c <= b for a, b in one for c, d in other)


def _origin(entry: Entry, document: str) -> Origin | None:
    return next((s for s in entry.sources if s.document == document), None)


def _place(entry: Entry, document: str) -> tuple[tuple[int, int], ...]:
    origin = _origin(entry, document)
    return origin.lines if origin else ()
