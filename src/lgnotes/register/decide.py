"""The plan of one run: from what the source says and what stands now, to what is to be done."""

from collections.abc import Iterator, Mapping
from datetime import datetime

import attrs

from lgnotes.errors import MassStrikeError
from lgnotes.model import Person
from lgnotes.register import directory
from lgnotes.register.adopt import adopt
from lgnotes.register.calendar import absorb, place
from lgnotes.register.deadline import CalendarState, CalendarUpdate
from lgnotes.register.draft import Draft
from lgnotes.register.entry import Base, DocumentState, Entry, RegisterState, Status
from lgnotes.register.mention import Mention, to_text
from lgnotes.register.merge import merge, shown
from lgnotes.register.plan import ChangeAction, Conflict, Plan, Reason, RegisterUpdate
from lgnotes.register.recall import Recall
from lgnotes.register.renamed import moved

FEW = 5
"""So many tasks may be struck without asking, however many are open."""


@attrs.frozen(kw_only=True)
class Seen:
    """What one run saw of the source."""

    readings: Mapping[str, tuple[Entry, ...]] = attrs.field(factory=dict)
    """What each document read anew says, by the document's id."""

    mentions: Mapping[str, tuple[Mention, ...]] = attrs.field(factory=dict)
    """What each document read anew says of earlier meetings, by the document's id."""

    gone: tuple[str, ...] = ()
    """Documents that the source no longer has."""

    renamed: Mapping[str, str] = attrs.field(factory=dict)
    """Documents that have another id but the same content, old → new."""

    documents: tuple[DocumentState, ...] = ()
    """What is to be remembered of the documents."""

    given: tuple[Person, ...] = ()
    """The persons of the configuration."""

    named: tuple[Person, ...] = ()
    """The persons whom documents read anew name with certainty."""


def decide(
    state: RegisterState,
    seen: Seen,
    *,
    calendar: CalendarState | None,
    now: datetime,
    force: bool = False,
    group: str = "",
) -> Plan:
    """Return what is to be done; nothing is changed by it.

    *group* tells whose register it is where several groups share a calendar.

    Raises MassStrikeError where more than half of the open tasks would be
    struck, and more than five, unless *force*.
    """
    draft = Draft(before=state, now=now, group=group)
    renamed = moved(state, seen.renamed)
    draft.entries, draft.bases = dict(renamed.entries), dict(renamed.bases)
    absorbed = _absorbed(draft, calendar)
    known = set(draft.entries)
    recall = _recall(renamed, seen, group)
    _hear(draft, recall)
    if calendar:  # in a new register an event may be older than its row
        absorb(draft, calendar, but=known)
        absorbed = _with_found(absorbed, draft, known)
    if not force:
        _refuse_mass_strike(draft)
    update = place(draft, calendar) if calendar else CalendarUpdate()
    taken, written = draft.forget_taken(), set(map(id, absorbed.history))
    return Plan(
        changes=tuple(draft.changes),
        conflicts=tuple(draft.conflicts),
        absorbed=absorbed,
        register=RegisterUpdate(
            entries=draft.changed_entries(),
            bases=taken | draft.changed_bases(),
            documents=tuple(_documents(state, seen, recall.mentions)),
            forgotten=(*seen.gone, *seen.renamed),
            history=tuple(line for line in draft.history if id(line) not in written),
            people=directory.update(state.people, given=seen.given, named=seen.named),
        ),
        calendar=update,
        entries=draft.entries,
        mentions=recall.mentions,
    )


def _absorbed(draft: Draft, calendar: CalendarState | None) -> RegisterUpdate:
    """Take in what people did: rows they typed, and what they moved in the calendar."""
    adopted = adopt(draft)
    if calendar:
        absorb(draft, calendar)
    uids = dict.fromkeys(line.uid for line in draft.history)
    # The bases still name the documents as before: a run killed here must leave both alike.
    old = {uid: draft.before.entries.get(uid, draft.entries[uid]) for uid in uids}
    entries = (attrs.evolve(draft.entries[u], sources=e.sources) for u, e in old.items())
    return RegisterUpdate(
        entries=tuple(entries),
        bases=_taken(draft) | {entry.uid: draft.bases[entry.uid] for entry in adopted.values()},
        history=tuple(draft.history),
        adopted=adopted,
    )


def _with_found(absorbed: RegisterUpdate, draft: Draft, known: set[str]) -> RegisterUpdate:
    """Add the rows that are not *known* and whose event was there before them, and moved."""
    new = draft.entries.keys() - known
    found = {uid: base for uid, base in draft.bases.items() if base.taken and uid in new}
    lines = (line for line in draft.history if line.uid in found)
    return attrs.evolve(
        absorbed,
        entries=(*absorbed.entries, *(draft.entries[uid] for uid in found)),
        bases={**absorbed.bases, **found},
        history=(*absorbed.history, *lines),
    )


def _taken(draft: Draft) -> dict[str, Base]:
    """Return the bases as they were, with what this run takes over from the calendar."""
    old = draft.before.bases
    return {
        uid: attrs.evolve(old[uid], taken=base.taken)
        for uid, base in draft.bases.items()
        if uid in old and base.taken != old[uid].taken
    }


def _recall(state: RegisterState, seen: Seen, group: str) -> Recall:
    recall = Recall.of(state, group=group)
    recall.take(seen.readings, seen.gone, seen.mentions)
    return recall


def _documents(
    state: RegisterState, seen: Seen, mentions: Mapping[str, tuple[Mention, ...]]
) -> Iterator[DocumentState]:
    """Yield what is to be remembered of documents, with what they say of earlier meetings."""
    news = {document.id: document for document in seen.documents}
    for id_ in dict.fromkeys((*news, *mentions)):
        document = news.get(id_) or state.documents.get(id_)
        if document:
            text = to_text(mentions.get(id_, ()))
            if id_ in news or text != document.mentions:
                yield attrs.evolve(document, mentions=text)


def _hear(draft: Draft, recall: Recall) -> None:
    """Merge the news of the notes into the register."""
    for uid, reason in recall.touched.items():
        base, now, notes = draft.bases.get(uid), draft.entries.get(uid), recall.said[uid]
        others = recall.others.get(uid, {})
        if base and (base.notes, base.others) == (notes, others):
            continue
        draft.bases[uid] = attrs.evolve(base or Base(notes=notes), notes=notes, others=others)
        if now:  # a row without a base is not ours: it stands
            before = base.notes if base else notes
            _merge(draft, base=before, now=now, notes=notes, reason=reason)
        elif base is None:
            draft.put(notes, action="add", reason=Reason.NEW_IN_NOTES)
        elif uid in recall.returned:
            draft.put(notes, action="restore", reason=Reason.BACK_AT_LATER_MEETING)


def _merge(draft: Draft, *, base: Entry, now: Entry, notes: Entry, reason: Reason) -> None:
    merged = merge(base, now, notes, edited=_edited(draft.bases[now.uid], now))
    entry = merged.entry
    draft.conflicts += (
        Conflict(entry=entry, field=d.field, person=d.person, notes=d.notes)
        for d in merged.disagreements
    )
    action, why = _step(now.status, entry.status)
    later = reason is Reason.LATER_MEETING
    draft.put(entry, action=action, reason=reason if later else why or reason)


def _edited(base: Base, now: Entry) -> set[str]:
    """Return the fields that a person set in the calendar since the last run to its end."""
    found = ((what.partition(".")[2], value) for what, value in base.taken.items())
    return {field for field, value in found if shown(getattr(now, field)) == value}


def _step(old: Status, new: Status) -> tuple[ChangeAction, Reason | None]:
    if new is Status.DONE is not old:
        return "update", Reason.DONE_IN_NOTES
    if old is new or Status.STRUCK not in (old, new):
        return "update", Reason.EDITED_IN_NOTES
    return ("strike", None) if new is Status.STRUCK else ("restore", Reason.BACK_IN_NOTES)


def _refuse_mass_strike(draft: Draft) -> None:
    tasks = [e for e in draft.before.entries.values() if e.kind == "task" and e.is_open]
    struck = [e for e in tasks if draft.entries[e.uid].status is Status.STRUCK]
    if len(struck) > FEW and len(struck) * 2 > len(tasks):
        raise MassStrikeError(count=len(struck), total=len(tasks))
