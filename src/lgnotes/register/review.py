"""One document's notes beside what the register has of them: for a person to look over."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, Literal

import attrs

from lgnotes.document import Document, Loss
from lgnotes.extract.refs import short_name
from lgnotes.extract.sentences import sentences
from lgnotes.lint import Remark, all_lines, lint
from lgnotes.model import AgendaItem, Decision, Doubt, LineRange, Minutes, NearMiss, Notes, Task
from lgnotes.register.entry import Entry, EntryKind, Origin, RegisterState, Status
from lgnotes.register.identity import folded, new_uid
from lgnotes.register.mention import Mention
from lgnotes.register.merge import differences
from lgnotes.register.outcome import becomes
from lgnotes.register.plan import FieldChange, Plan
from lgnotes.register.suggest import suggestions
from lgnotes.register.wanted import clean_owners, plain

Standing = Literal["new", "registered", "changed", "rejected"]
"""Not in the register yet; there as the notes have it, or as people made it; there, but
registering the document would change it; deleted by a person, and left so."""

MarkKind = Literal["no-owner", "no-day", "past-day"] | str
"""What a person should look at: the three, or the kind of a `lgnotes.model.Doubt`."""

_TOLD_BY: Final[Mapping[str, frozenset[str]]] = {
    "no-meeting-date": frozenset(("day",)),  # it stands at the top of the panel
    "no-such-day": frozenset(("no-such-day", "due")),
    "wrong-weekday": frozenset(("weekday-contradicts", "due")),
    "past-date": frozenset(("past-day", "no-day", "due", "rejected")),
    "vague-deadline": frozenset(("no-day", "due", "rejected")),
    "next-meeting-unknown": frozenset(("due", "rejected")),
    "task-without-owner": frozenset(("no-owner", "owners", "rejected")),
    "vague-owner": frozenset(("no-owner", "owners", "miss", "rejected")),
    "unknown-initials": frozenset(("owners", "rejected")),
    "several-persons": frozenset(("several-persons", "owners", "rejected")),
    "decision-without-responsible": frozenset(("rejected",)),
    "nearly-a-task": frozenset(("miss", "owners", "rejected")),
}
"""By rule what, told of the same line, makes the remark one too many: a mark of a find, a field
that a person mended, that a person left the find out, a near miss."""

LONGEST = 400
"""Characters of a sentence that are shown."""


@attrs.frozen(kw_only=True)
class Mark:
    """Something about a find that a person should look at."""

    what: MarkKind
    words: str = ""
    """The words that it is about, as written."""

    choices: tuple[str, ...] = ()
    """What they may mean: full names, or the ISO day that was read."""


@attrs.frozen(kw_only=True)
class Find:
    """A task or decision of the document, as it stands or would stand in the register."""

    entry: Entry
    """Its ``uid`` names it, also before it is registered."""

    standing: Standing
    sentence: str
    """What is written, on one line."""

    lines: tuple[LineRange, ...] = ()
    """Where it is written."""

    rule: str = ""
    """The rule that found it; empty where a person took a near miss for a task."""

    marks: tuple[Mark, ...] = ()
    edited: tuple[FieldChange, ...] = ()
    """Where the row differs from what the notes say: old is the notes' value, new the row's."""

    changes: tuple[FieldChange, ...] = ()
    """What registering the document would change in the row."""


@attrs.frozen(kw_only=True)
class Miss:
    """What looks like a task or a decision and is not taken for one."""

    entry: Entry
    """What would be registered if a person says that it is one."""

    sentence: str
    why: str
    """A `lgnotes.model.WhyNot`, or ``implied``: a need that nobody has undertaken."""

    lines: tuple[LineRange, ...] = ()
    """Where it is written."""


@attrs.frozen(kw_only=True)
class Followed:
    """What the document says of an entry of an earlier meeting."""

    entry: Entry
    """As it will stand."""

    mention: Mention
    asked: bool = False
    """Whether a person may answer now: the document is registered, and it is not sure."""


@attrs.frozen(kw_only=True)
class Advice:
    """What to mend in the notes themselves, beyond the marks of the finds."""

    remark: Remark
    sentence: str = ""
    """What is written there; empty where it is about the whole meeting."""


@attrs.frozen(kw_only=True)
class Review:
    """What a person is shown of one document."""

    document: str
    """Its id in its source."""

    name: str
    meetings: tuple[Minutes, ...] = ()
    finds: tuple[Find, ...] = ()
    """In the order of the text; last what a person took from among the near misses."""

    misses: tuple[Miss, ...] = ()
    followed: tuple[Followed, ...] = ()
    """What it says of earlier meetings' entries, in the order of the text."""

    gone: tuple[Entry, ...] = ()
    """Rows that the document no longer gives: registering it would strike them."""

    advice: tuple[Advice, ...] = ()
    """In the order of the text."""

    losses: tuple[Loss, ...] = ()

    def find(self, uid: str) -> Find | None:
        """Return the find called *uid*."""
        return next((find for find in self.finds if find.entry.uid == uid), None)

    def miss(self, uid: str) -> Miss | None:
        """Return the near miss called *uid*."""
        return next((miss for miss in self.misses if miss.entry.uid == uid), None)

    @property
    def waiting(self) -> tuple[Find, ...]:
        """What registering the document would add or change."""
        return tuple(find for find in self.finds if find.standing in ("new", "changed"))


def review(
    origin: Origin,
    *,
    document: Document,
    notes: Notes,
    state: RegisterState,
    plan: Plan,
    today: date,
) -> Review:
    """Return what the document named by *origin* says beside the register.

    *notes* are what *document* means, *plan* what a run that reads it afresh
    would do to *state*.  *today* is the group's day.
    """
    beside = _Beside(origin.document, document, notes, state, plan, today)
    finds = [*beside.finds()]
    misses = []
    for miss in beside.misses(origin):
        row = state.entries.get(miss.entry.uid)
        if row or miss.entry.uid in state.bases:
            finds.append(beside.taken(miss, row))
        else:
            misses.append(miss)
    return Review(
        document=origin.document,
        name=origin.shown,
        meetings=notes.meetings,
        finds=tuple(finds),
        misses=tuple(misses),
        followed=tuple(beside.followed()),
        gone=tuple(beside.gone()),
        advice=tuple(beside.advice(finds, misses)),
        losses=notes.losses,
    )


@attrs.frozen
class _Beside:
    """A document's notes and the register, looked at together."""

    id: str
    document: Document
    notes: Notes
    state: RegisterState
    plan: Plan
    today: date

    def finds(self) -> Iterator[Find]:
        """Yield what the document says, in the order of its lines."""
        bases = {**self.state.bases, **self.plan.register.bases}
        said = {uid: base.notes for uid, base in bases.items()}
        here = [e for e in said.values() if self._lines(e) and e.status is not Status.STRUCK]
        for entry in sorted(here, key=self._lines):
            yield self._find(entry)

    def _find(self, said: Entry) -> Find:
        row, before = self.plan.entries.get(said.uid), self.state.entries.get(said.uid)
        lines = self._lines(said)
        find = self._written(said, lines)
        changes = differences(before, row) if before and row else ()
        standing: Standing = "new"
        if row is None:
            standing = "rejected"
        elif before:
            standing = "changed" if changes else "registered"
        shown = row or said
        return Find(
            entry=shown,
            standing=standing,
            sentence=self._sentence(lines, said.text),
            lines=lines,
            rule=find.rule if find else "",
            marks=tuple(self._marks(shown, said, find)) if row else (),
            edited=differences(said, row) if row else (),
            changes=changes,
        )

    def taken(self, miss: Miss, row: Entry | None) -> Find:
        """Return the near miss that a person took for a task, or took and rejected again."""
        said = self.state.bases[miss.entry.uid].notes if miss.entry.uid in self.state.bases else row
        shown = row or said or miss.entry
        return Find(
            entry=shown,
            standing="registered" if row else "rejected",
            sentence=miss.sentence,
            lines=miss.lines,
            marks=tuple(self._marks(shown, shown, None)) if row else (),
            edited=differences(said, row) if said and row else (),
        )

    def misses(self, origin: Origin) -> Iterator[Miss]:
        """Yield what was not taken for a task or a decision, in the order of the text."""
        for minutes in self.notes.meetings:
            near = [(miss.lines, _of_near_miss(miss, minutes), str(miss.why))
                    for miss in minutes.near_misses]  # fmt: skip
            near += [(task.lines, _of_need(task, minutes), "implied")
                     for task in minutes.tasks if task.strength == "implied"]  # fmt: skip
            for lines, entry, why in sorted(near, key=lambda found: found[0]):
                uid = new_uid(entry, document=f"{origin.document}\n{entry.meeting}", taken=())
                yield Miss(
                    entry=attrs.evolve(entry, uid=uid),
                    sentence=self._sentence(lines, entry.text),
                    why=why,
                    lines=lines,
                )

    def gone(self) -> Iterator[Entry]:
        """Yield the rows, as they stand, that *plan* strikes."""
        for uid, row in self.state.entries.items():
            struck = self.plan.entries[uid].status is Status.STRUCK
            if struck and row.status is not Status.STRUCK:
                yield row

    def followed(self) -> Iterator[Followed]:
        """Yield what the document says of earlier meetings' entries, as far as they are known."""
        asked = {(one.mention, one.entry.uid) for one in suggestions(self.state)}
        for mention in self.plan.mentions.get(self.id, ()):
            for uid in mention.uids:
                entry = self.plan.entries.get(uid)
                if entry and (mention.sure or _matters(entry, mention)):
                    yield Followed(entry=entry, mention=mention, asked=(mention, uid) in asked)

    def advice(self, finds: Sequence[Find], misses: Sequence[Miss]) -> Iterator[Advice]:
        """Yield what to mend that *finds* and *misses* do not tell of the same line."""
        told = _told(finds, misses)
        for remark in lint(self.document, self.notes):
            if remark.rule == "no-attendees":
                yield Advice(remark=remark)
            elif _TOLD_BY.get(remark.rule, frozenset()).isdisjoint(told[remark.line]):
                lines = ((remark.line, remark.line),)
                yield Advice(remark=remark, sentence=self._sentence(lines, remark.words))

    def _lines(self, entry: Entry) -> tuple[LineRange, ...]:
        return next((s.lines for s in entry.sources if s.document == self.id), ())

    def _written(self, said: Entry, lines: Sequence[LineRange]) -> Task | Decision | None:
        """Return what the notes say of an entry, with its rule and its doubts."""
        finds: list[Task | Decision] = []
        for minutes in self.notes.meetings:
            finds += minutes.decisions if said.kind == "decision" else minutes.tasks
            finds += minutes.closed_tasks if said.kind == "task" else ()
        words = folded(said.text)
        alike = (f for f in finds if {*f.lines} & {*lines} and folded(plain(f.text)) == words)
        return next(alike, None)

    def _sentence(self, lines: Sequence[LineRange], words: str) -> str:
        """Return what is written on *lines*: the sentence that has the *words*, or all of it."""
        first, last = lines[0][0], lines[0][1]
        blocks = [b for b in self.document.blocks if b.line <= last and b.end_line >= first]
        said = [plain(sentence.text) for block in blocks for sentence in sentences(block)]
        key = folded(words)
        found = next((text for text in said if key in folded(text)), None) or " ".join(said)
        found = found or words
        return found if len(found) <= LONGEST else found[: LONGEST - 1].rsplit(" ", 1)[0] + "…"

    def _marks(self, row: Entry, said: Entry, find: Task | Decision | None) -> Iterator[Mark]:
        """Yield what is to be looked at; what a person has mended is not."""
        if row.kind != "task" or not row.is_open:
            return
        if not row.owners:
            yield Mark(what="no-owner")
        for doubt in find.doubts if find else ():
            if not _is_mended(doubt, row, said):
                yield Mark(what=doubt.what, words=doubt.words, choices=doubt.choices)
        if row.due is None:
            yield Mark(what="no-day")
        elif row.due < (row.meeting or row.due) or (row.due < self.today and self._is_new(row)):
            yield Mark(what="past-day", words=row.due.isoformat())

    def _is_new(self, row: Entry) -> bool:
        return row.uid not in self.state.entries


def _matters(entry: Entry, mention: Mention) -> bool:
    """Tell whether *entry* would become another if *mention* speaks of it."""
    return entry.is_open and bool(differences(entry, becomes(entry, (), (mention,))))


def _told(finds: Iterable[Find], misses: Iterable[Miss]) -> Mapping[int, set[str]]:
    """Return by line what the panel tells there: marks, what a person mended, and near misses."""
    told = defaultdict[int, set[str]](lambda: {"day"})
    for find in finds:
        shown = {mark.what for mark in find.marks} | {change.field for change in find.edited}
        shown |= set() if find.rule else {"miss"}  # a person took it for a find
        for line in all_lines(find.lines):
            told[line] |= {"rejected"} if find.standing == "rejected" else shown
    for miss in misses:
        for line in all_lines(miss.lines):
            told[line].add("miss")
    return told


def _is_mended(doubt: Doubt, row: Entry, said: Entry) -> bool:
    field = "owners" if doubt.what == "several-persons" else "due"
    return bool(getattr(row, field) != getattr(said, field))


def _of_near_miss(miss: NearMiss, minutes: Minutes) -> Entry:
    item = next((item for item in minutes.items if miss.item and item.number == miss.item), None)
    return _entry(miss.kind, miss.text, minutes, item=item)


def _of_need(task: Task, minutes: Minutes) -> Entry:
    made = _entry("task", task.text, minutes, item=minutes.item_of(task))
    return attrs.evolve(made, owners=clean_owners(task.owners), due=task.due)


def _entry(kind: EntryKind, text: str, minutes: Minutes, *, item: AgendaItem | None) -> Entry:
    """Return the entry that a near miss would be; its ref is not yet made sure to be free."""
    finds: list[Task | Decision] = [*minutes.tasks, *minutes.decisions]
    named = next((find.ref for find in finds if find.ref), "")
    stem = named.rpartition(" § ")[0] or f"{short_name(minutes.body)} {minutes.date.value or ''}"
    return Entry(
        uid="",
        ref=plain(f"{stem} § {item.number if item and item.number else 0}:1"),
        kind=kind,
        text=plain(text),
        group=plain(minutes.body or ""),
        meeting=minutes.date.value,
        item=plain(f"{item.number or ''} {item.heading}") if item else "",
    )
