"""What the notes say now of every entry, told in terms of the uids that are known."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Self

import attrs

from lgnotes.register.entry import Entry, Origin, RegisterState, Status
from lgnotes.register.identity import folded, free_ref, match, new_uid, ref_key
from lgnotes.register.plan import Reason


@attrs.define
class Recall:
    """The notes' side of the register, kept up while documents are gone through."""

    said: dict[str, Entry]
    """What the notes say of each entry, also of those whose row a person deleted."""

    deleted: frozenset[str]
    refs: set[str]
    touched: dict[str, Reason] = attrs.field(factory=dict)
    """The uids that this run has news of, and why."""

    _places: dict[str, list[str]] = attrs.field(factory=dict)
    _twins: dict[Hashable, str] | None = None
    """Made when first asked for: most runs have nothing new."""

    @classmethod
    def of(cls, state: RegisterState) -> Self:
        """Return what *state* remembers."""
        said = {uid: base.notes for uid, base in state.bases.items()}
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

    def read(self, document: str, finds: Sequence[Entry]) -> None:
        """Take in that *document* now says *finds*."""
        known = self._known(document)
        paired = match(finds, known)
        met = set(paired.values())
        for index, find in enumerate(finds):
            uid = paired.get(index) or self._twin(find, but=met) or self._new(find, document)
            met.add(uid)
            self._hear(uid, find, document)
        for uid in known.keys() - met:
            self._miss(uid, document, Reason.GONE_FROM_NOTES)

    def drop(self, document: str) -> None:
        """Take in that *document* is no longer in the source."""
        for uid in self._known(document):
            self._miss(uid, document, Reason.DOCUMENT_GONE)

    def _known(self, document: str) -> dict[str, Entry]:
        uids = dict.fromkeys(self._places.get(document, ()))
        here = [uid for uid in uids if _origin(self.said[uid], document)]
        here.sort(key=lambda uid: _place(self.said[uid], document))
        return {uid: self.said[uid] for uid in here}

    def _twin(self, find: Entry, *, but: set[str]) -> str | None:
        """Return who says the same as *find* in another document."""
        index = self._twin_index()
        for key in twin_keys(find):
            uid = index.get(key, "")
            if uid and uid not in but and key in self._twin_keys(uid):
                return uid
        return None

    def _twin_index(self) -> dict[Hashable, str]:
        if self._twins is None:
            self._twins = {}
            for uid in self.said:
                self._twins |= dict.fromkeys(self._twin_keys(uid), uid)
        return self._twins

    def _twin_keys(self, uid: str) -> tuple[Hashable, ...]:
        return tuple(twin_keys(self.said[uid], deleted=uid in self.deleted))

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
        leads = not kept or before.sources[0].document == document
        sources = (*find.sources, *kept) if leads else (*kept, *find.sources)
        values = attrs.evolve(find, uid=uid, ref=before.ref) if leads else before
        self.said[uid] = attrs.evolve(values, sources=sources, status=Status.OPEN)
        self._places.setdefault(document, []).append(uid)
        self.touched[uid] = Reason.EDITED_IN_NOTES

    def _miss(self, uid: str, document: str, reason: Reason) -> None:
        """Take in that *document* no longer says *uid*; with no source left it is struck."""
        before = self.said[uid]
        kept = tuple(s for s in before.sources if s.document != document)
        news = {"sources": kept} if kept else {"status": Status.STRUCK}
        self.said[uid] = attrs.evolve(before, **news)
        self.touched[uid] = reason


def _origin(entry: Entry, document: str) -> Origin | None:
    return next((s for s in entry.sources if s.document == document), None)


def _place(entry: Entry, document: str) -> tuple[tuple[int, int], ...]:
    origin = _origin(entry, document)
    return origin.lines if origin else ()


def twin_keys(entry: Entry, *, deleted: bool = False) -> Iterator[Hashable]:
    """Give the keys that *entry* shares with the same thing in another document.

    A task with owners and a day is the same wherever it is repeated; anything
    else only where the same point of the same meeting says it.  A *deleted*
    row has no twin at a later meeting.
    """
    words = (entry.kind, folded(entry.text), entry.owners, entry.due)
    if entry.meeting:
        yield (*words, entry.meeting, entry.item)
    if entry.owners and entry.due and not deleted:
        yield words


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
