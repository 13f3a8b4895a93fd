"""One entry at a time: what a person makes of a single find, before or after it is registered."""

from datetime import datetime

import attrs

from lgnotes.register.deadline import CalendarState, CalendarUpdate
from lgnotes.register.decide import Seen, decide
from lgnotes.register.draft import history
from lgnotes.register.edit import Edit, edited
from lgnotes.register.entry import Base, Entry, HistoryLine, RegisterState, Status
from lgnotes.register.identity import free_ref, ref_key
from lgnotes.register.merge import differences
from lgnotes.register.plan import Plan, Reason, RegisterUpdate


@attrs.frozen(kw_only=True)
class Single:
    """An entry as the notes give it and as it stands, if it does."""

    base: Base
    """What is to be remembered as the notes' own."""

    row: Entry | None = None
    """None where it is not in the register, or a person deleted it."""

    lines: tuple[HistoryLine, ...] = ()
    """What is to be told of how it came to be as *row* is."""


def of_plan(uid: str, state: RegisterState, plan: Plan) -> Single | None:
    """Return the entry *uid* as *plan* would have it; None where neither knows it."""
    base = plan.register.bases.get(uid) or state.bases.get(uid)
    if base is None:
        return None
    told = (*plan.absorbed.history, *plan.register.history)
    lines = tuple(line for line in told if line.uid == uid)
    return Single(base=base, row=plan.entries.get(uid), lines=lines)


def of_person(entry: Entry, state: RegisterState, plan: Plan) -> Single:
    """Return *entry*, which a person says is one although the notes do not say so plainly.

    No document is its source: then none can miss it.  Its ref is made free,
    also beside those that *plan* would give.
    """
    known = [base.notes for base in state.bases.values()]
    taken = {ref_key(one.ref) for one in (*known, *state.entries.values(), *plan.entries.values())}
    return Single(base=Base(notes=attrs.evolve(entry, ref=free_ref(entry.ref, taken=taken))))


def saved(
    single: Single,
    edit: Edit,
    *,
    state: RegisterState,
    calendar: CalendarState | None,
    now: datetime,
) -> Plan:
    """Return the plan that registers one entry as *edit* makes it, and nothing else.

    It stands from then on as a person's own: what the notes say later changes
    only what *edit* left alone.  Done twice, the second plan is empty.
    """
    uid = single.base.notes.uid
    before = single.row or single.base.notes
    after = edited(before, edit)
    lines = [*single.lines, *_edit_lines(before, after, now=now)]
    if single.row is None:
        reason = Reason.RESTORED_BY_PERSON if uid in state.bases else Reason.TYPED_BY_PERSON
        lines = [*history(uid, (), now=now, reason=reason, who="person"), *lines]
    with_it = attrs.evolve(
        state,
        entries={**state.entries, uid: after},
        bases={**state.bases, uid: single.base},
        typed={},
    )
    placed = decide(with_it, Seen(), calendar=calendar, now=now, force=True)
    return _only(single.base, placed, before=state, lines=tuple(lines))


def rejected(
    single: Single, *, state: RegisterState, calendar: CalendarState | None, now: datetime
) -> Plan:
    """Return the plan by which a person says that an entry is none.

    One that is registered has the status *utgår* from then on; one that is not
    is remembered as a deleted row, so that the notes do not bring it in.
    """
    uid = single.base.notes.uid
    if uid in state.entries:
        edit = Edit(status=Status.DROPPED)
        return saved(single, edit, state=state, calendar=calendar, now=now)
    if uid in state.bases:
        return Plan()
    lines = history(uid, (), now=now, reason=Reason.REJECTED_BY_PERSON, who="person")
    return Plan(register=RegisterUpdate(bases={uid: single.base}, history=tuple(lines)))


def _edit_lines(before: Entry, after: Entry, *, now: datetime) -> list[HistoryLine]:
    fields = differences(before, after)
    if not fields:
        return []
    return history(after.uid, fields, now=now, reason=Reason.SET_BY_PERSON, who="person")


def _only(
    known: Base, plan: Plan, *, before: RegisterState, lines: tuple[HistoryLine, ...]
) -> Plan:
    """Return of *plan* what concerns one entry; *lines* are told before its own."""
    uid = known.notes.uid
    entry, base = plan.entries[uid], plan.register.bases.get(uid, known)
    told = (*plan.absorbed.history, *plan.register.history)
    own = tuple(line for line in told if line.uid == uid)
    return Plan(
        changes=tuple(change for change in plan.changes if change.entry.uid == uid),
        conflicts=tuple(one for one in plan.conflicts if one.entry.uid == uid),
        register=RegisterUpdate(
            entries=(entry,) if before.entries.get(uid) != entry else (),
            bases={uid: base} if before.bases.get(uid) != base else {},
            history=(*lines, *own),
        ),
        calendar=CalendarUpdate(
            puts=tuple(p for p in plan.calendar.puts if p.value.uid == uid),
            removes=tuple(key for key in plan.calendar.removes if key[0] == uid),
        ),
        entries=plan.entries,
    )
