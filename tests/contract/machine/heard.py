"""What lgnotes has read so far, and which entry each thing in it is."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import attrs

from lgnotes.register.entry import Base, RegisterState, Status
from tests.contract.machine.notes import Archive, Line, Page

STRUCK = Status.STRUCK
Uids = Mapping[tuple[str, int], set[str]]


@attrs.define
class Heard:
    """The notes as the register has heard them."""

    pages: dict[str, Page] = attrs.field(factory=dict)
    """Each document as it was when it could last be read."""

    contents: dict[str, str] = attrs.field(factory=dict)
    uids: dict[tuple[str, int], str] = attrs.field(factory=dict)
    """Which entry a thing was when a document last spoke of it."""

    things: dict[str, int] = attrs.field(factory=dict)
    """What an entry is about, for its whole life."""

    shared: set[str] = attrs.field(factory=set)
    """Entries that several documents have spoken of."""

    def listen(self, archive: Archive, before: RegisterState, after: RegisterState) -> None:
        """Take in all that stands in *archive*, and check that the register did so too."""
        before = self._follow_names(archive, before)
        said = _uids(after)
        found = {}
        for name, page in archive.readable():
            for number, line in page.said().items():
                (uid,) = said[name, number]
                found[name, line.thing] = uid
                self._check_identity(uid, name, line, archive, before)
            assert {n for d, n in said if d == name} == page.said().keys()
        assert {name for name, _ in said} <= archive.pages.keys()
        self.uids |= found
        for uid, base in after.bases.items():
            earlier = before.bases.get(uid, base)
            if len({*_documents(base), *_documents(earlier)}) > 1:
                self.shared.add(uid)
        self._remember(archive)

    def _follow_names(self, archive: Archive, before: RegisterState) -> RegisterState:
        """Follow documents that got another name and have the same content."""
        from lgnotes.register.renamed import moved

        missing = {n: c for n, c in self.contents.items() if n not in archive.pages}
        names = {}
        for name in sorted(archive.pages.keys() - self.contents.keys()):
            content = archive.pages[name].content(name)
            old = next((n for n, c in missing.items() if c == content), None)
            if old:
                del missing[old]
                names[old] = name
                self.pages[name] = self.pages.pop(old, Page(archive.pages[name].day))
        self.uids = {(names.get(d, d), thing): uid for (d, thing), uid in self.uids.items()}
        return moved(before, names)

    def _check_identity(
        self, uid: str, name: str, line: Line, archive: Archive, before: RegisterState
    ) -> None:
        """It is the entry that it was, and of no other thing."""
        sure = self.surely(name, line, archive, before)
        assert not sure or uid in sure, f"{line} in {name} was {sure} and is {uid}"
        assert self.things.setdefault(uid, line.thing) == line.thing, f"{uid} was another thing"

    def surely(self, name: str, line: Line, archive: Archive, before: RegisterState) -> set[str]:
        """Return the entries of which *line* must be one; none where that is not certain."""
        known = before.bases.get(self.uids.get((name, line.thing), ""))
        if known and name in _documents(known):
            same = known.others.get(name, known.notes).text == line.text
            return {known.notes.uid} if same or known.notes.status is not STRUCK else set()
        return {
            u for u in self._entries_of(line.thing) if self._twin(u, name, line, archive, before)
        }

    def _entries_of(self, thing: int) -> set[str]:
        return {uid for (_, other), uid in self.uids.items() if other == thing}

    def _twin(
        self, uid: str, name: str, line: Line, archive: Archive, before: RegisterState
    ) -> bool:
        """Tell whether *line* says what the entry *uid* said and still says."""
        if uid not in before.bases or (uid in self.shared and uid not in before.entries):
            return False
        notes, page = before.bases[uid].notes, archive.pages[name]
        if _words(notes) != line.words or self._changes(uid, line, archive, before):
            return False
        same_point = (notes.meeting, notes.item) == (page.day, page.item(line))
        return same_point or bool(line.owners and line.due and uid in before.entries)

    def _changes(self, uid: str, line: Line, archive: Archive, before: RegisterState) -> bool:
        """Tell whether another document says the same thing otherwise than before."""
        notes = before.bases[uid].notes
        pages = (archive.pages.get(d) for d in _documents(before.bases[uid]))
        others = ((p, x) for p in pages if p for x in p.lines if x.thing == line.thing)
        return any((x.words, p.item(x)) != (line.words, notes.item) for p, x in others)

    def _remember(self, archive: Archive) -> None:
        for name, page in archive.readable():
            self.pages[name] = attrs.evolve(page, lines=list(page.lines))
        self.pages = {n: page for n, page in self.pages.items() if n in archive.pages}
        self.contents = archive.contents()

    def line(self, uid: str, document: str) -> tuple[Line, Page] | None:
        """Return what *document* says of the entry *uid*."""
        page = self.pages.get(document)
        lines = page.lines if page else []
        line = next((x for x in lines if x.thing == self.things.get(uid)), None)
        return (line, page) if line and page else None

    def last_named(self, base: Base) -> date | None:
        """Return the day of the last meeting that names an entry."""
        days = (self.pages[d].day for d in _documents(base) if d in self.pages)
        return max(days, default=base.notes.meeting)


def _uids(state: RegisterState) -> Uids:
    """Return which entries stand at each line of each document."""
    uids: dict[tuple[str, int], set[str]] = defaultdict(set)
    for uid, base in state.bases.items():
        if base.notes.status is STRUCK:
            continue
        for source in base.notes.sources:
            for first, last in source.lines:
                for number in range(first, last + 1):
                    uids[source.document, number].add(uid)
    return uids


def _documents(base: Base) -> tuple[str, ...]:
    return tuple(source.document for source in base.notes.sources)


def _words(notes: object) -> tuple[object, ...]:
    kind, text, owners, due = (getattr(notes, n) for n in ("kind", "text", "owners", "due"))
    decided = kind == "decision"
    return (decided, text, owners, due)
