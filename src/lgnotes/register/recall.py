"""What the notes say now of every entry, told in terms of the uids that are known."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Self

import attrs

from lgnotes.register.entry import Entry, Origin, RegisterState, Status
from lgnotes.register.identity import folded, free_ref, match, match_moved, new_uid, ref_key
from lgnotes.register.plan import Reason

_GONE = Reason.DOCUMENT_GONE
_Missed = dict[tuple[str, str], Reason]
"""What a document no longer says: (uid, document), and why."""


class _Left(NamedTuple):
    """A find that its own document did not say before."""

    document: str
    find: Entry


@attrs.define
class Recall:
    """The notes' side of the register, kept up while documents are gone through."""

    said: dict[str, Entry]
    """What the notes say of each entry, also of those whose row a person deleted; of a row
    that a person typed, what the person says."""

    deleted: frozenset[str]
    refs: set[str]
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
    def of(cls, state: RegisterState) -> Self:
        """Return what *state* remembers."""
        own = {uid: entry for uid, entry in state.entries.items() if uid not in state.bases}
        said = own | {uid: base.notes for uid, base in state.bases.items()}
        entries = (*said.values(), *state.entries.values())
        recall = cls(
            said=said,
            deleted=frozenset(said.keys() - state.entries.keys()),
            refs={ref_key(entry.ref) for entry in entries},
        )
        for uid, entry in said.items():
            for source in entry.sources:
                recall._places.setdefault(source.document, []).append(uid)
        return recall

    def take(self, readings: Mapping[str, Sequence[Entry]], gone: Iterable[str]) -> None:
        """Take in what the documents read anew say, and which are *gone* from the source.

        A find is first looked for in its own document, then among what is the same
        in others, then among what has just gone from others, for a document may have
        been split or renamed.  What nobody knows is new.
        """
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
        self._look_elsewhere(left, missed)
        for (uid, document), reason in missed.items():
            if uid not in self._met.get(document, ()):
                self._miss(uid, document, reason)

    def _look_elsewhere(self, left: Sequence[_Left], missed: _Missed) -> None:
        strangers = [one for one in left if not self._is_twin(one)]
        moved = match_moved([one.find for one in strangers], self._orphans(missed))
        for uid, document in [key for key in missed if key[0] in moved.values()]:
            self._miss(uid, document, missed.pop((uid, document)))
        for index, uid in moved.items():
            self._meet(uid, strangers[index])
        for index, one in enumerate(strangers):
            # what was done before it was known is no news
            if index not in moved and one.find.status is Status.OPEN and not self._is_twin(one):
                self._meet(self._new(one.find, one.document), one)

    def _is_twin(self, one: _Left) -> bool:
        """Tell whether another document says the same; then it is heard."""
        uid = self._twin(one.find, but=self._met[one.document])
        if uid is None:
            return False
        if uid in self.deleted and _is_later(one.find, than=self.said[uid]):
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
        return {uid: self.said[uid] for uid in here}

    def _twin(self, find: Entry, *, but: set[str]) -> str | None:
        """Return who says the same as *find* in another document."""
        index = self._twin_index()
        for key in (*twin_keys(find), _again_key(find)):
            uid = index.get(key, "")
            if uid and uid not in but and key in self._twin_keys(uid) and self._may_be(uid, find):
                return uid
        return None

    def _may_be(self, uid: str, find: Entry) -> bool:
        """Tell whether *find* may speak of *uid*: of a deleted row without owners only later."""
        said = self.said[uid]
        alive = uid not in self.deleted or uid in self.returned
        owned = bool(said.owners and said.meeting and find.meeting)
        return alive or owned or said.meeting == find.meeting or _is_later(find, than=said)

    def _twin_index(self) -> dict[Hashable, str]:
        if self._twins is None:
            self._twins = {}
            for uid in self.said:
                self._twins |= dict.fromkeys(self._twin_keys(uid), uid)
        return self._twins

    def _twin_keys(self, uid: str) -> tuple[Hashable, ...]:
        said = self.said[uid]
        return (*twin_keys(said), _again_key(said)) if uid in self.deleted else (*twin_keys(said),)

    def _new(self, find: Entry, document: str) -> str:
        uid = new_uid(find, document=document, taken=self.said)
        ref = free_ref(find.ref or document, taken=self.refs)
        self.refs.add(ref_key(ref))
        self.said[uid] = attrs.evolve(find, uid=uid, ref=ref)
        self._twin_index().update(dict.fromkeys(self._twin_keys(uid), uid))
        return uid

    def _hear(self, uid: str, find: Entry, document: str) -> None:
        """Set what the notes say of *uid*: its first source gives the values."""
        before = self.said[uid]
        kept = tuple(s for s in before.sources if s.document != document)
        if before.status is Status.STRUCK:
            kept = ()
        leads = not kept or before.sources[0].document == document or uid in self.returned
        sources = (*find.sources, *kept) if leads else (*kept, *find.sources)
        values = attrs.evolve(find, uid=uid, ref=before.ref) if leads else before
        done = find.status is Status.DONE or (kept and before.status is Status.DONE)
        status = Status.DONE if done else Status.OPEN
        self.said[uid] = attrs.evolve(values, sources=sources, status=status)
        self._places.setdefault(document, []).append(uid)
        self.touched[uid] = Reason.EDITED_IN_NOTES

    def _miss(self, uid: str, document: str, reason: Reason) -> None:
        """Take in that *document* no longer says *uid*; with no source left it is struck."""
        before = self.said[uid]
        kept = tuple(s for s in before.sources if s.document != document)
        if kept:
            self.said[uid] = attrs.evolve(before, sources=kept)
        elif before.status is not Status.DONE:  # what is done stays done
            self.said[uid] = attrs.evolve(before, status=Status.STRUCK)
        self.touched[uid] = reason


def _origin(entry: Entry, document: str) -> Origin | None:
    return next((s for s in entry.sources if s.document == document), None)


def _place(entry: Entry, document: str) -> tuple[tuple[int, int], ...]:
    origin = _origin(entry, document)
    return origin.lines if origin else ()


def twin_keys(entry: Entry) -> Iterator[Hashable]:
    """Give the keys that *entry* shares with the same thing in another document.

    A task with owners and a day is the same wherever it is repeated; anything
    else only where the same point of the same meeting says it.
    """
    words = (entry.kind, folded(entry.text), entry.owners, entry.due)
    if entry.meeting:
        yield (*words, entry.meeting, entry.item)
    if entry.owners and entry.due:
        yield words


def _is_later(find: Entry, *, than: Entry) -> bool:
    return bool(find.meeting and than.meeting and find.meeting > than.meeting)


def _again_key(entry: Entry) -> Hashable:
    """Return what a deleted row shares with what a later meeting says of it, day or not."""
    return ("again", entry.kind, folded(entry.text), entry.owners)


def moved(state: RegisterState, names: Mapping[str, str]) -> RegisterState:
    """Return *state* with its documents' ids changed as *names* says, old → new."""
    if not names:
        return state

    def follow(entry: Entry) -> Entry:
        if not any(s.document in names for s in entry.sources):
            return entry
        origins = (
            attrs.evolve(s, document=names.get(s.document, s.document)) for s in entry.sources
        )
        return attrs.evolve(entry, sources=tuple(origins))

    return attrs.evolve(
        state,
        entries={uid: follow(entry) for uid, entry in state.entries.items()},
        bases={u: attrs.evolve(b, notes=follow(b.notes)) for u, b in state.bases.items()},
    )
