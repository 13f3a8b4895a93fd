"""The register and a calendar: what people did there, and what is to stand there."""

import re
from collections.abc import Container, Iterator
from itertools import chain
from typing import Any

import attrs

from lgnotes.register.deadline import (
    CalendarState,
    CalendarUpdate,
    Deadline,
    Key,
    Placed,
    reworded,
    words,
)
from lgnotes.register.draft import Draft
from lgnotes.register.entry import Base, Entry, Status
from lgnotes.register.merge import shown
from lgnotes.register.plan import Change, ChangeAction, Conflict, FieldChange, Reason
from lgnotes.register.wanted import plain

SUMMARY = 120
"""The most characters of a summary; the register has the whole text."""

_TAG = re.compile(r"<(?=[a-zA-Z/!?])")
"""What begins a tag in HTML, as which Google Calendar reads a description."""

_CLOSED = (Status.DROPPED, Status.STRUCK)


def wanted_deadlines(entry: Entry, *, todos: bool) -> Iterator[Deadline]:
    """Give what should stand in a calendar for *entry*."""
    if entry.kind != "task" or entry.status in _CLOSED:
        return
    event = Deadline(
        uid=entry.uid,
        kind="event",
        summary=_summary(entry),
        description=_description(entry),
        url=_url(entry),
        category=entry.group,
        day=entry.due,
        status=Status.DONE if entry.status is Status.DONE else Status.OPEN,
    )
    if entry.due:
        yield event
    if todos:
        yield attrs.evolve(event, kind="todo", status=entry.status)


def _summary(entry: Entry) -> str:
    owners = "" if _names_its_owners(entry) else ", ".join(entry.owners)
    text = plain(f"{owners}: {entry.text}" if owners else entry.text)
    return text if len(text) <= SUMMARY else text[: SUMMARY - 1].rsplit(" ", 1)[0] + "…"


def _names_its_owners(entry: Entry) -> bool:
    """Tell whether the text itself begins with who is to do it."""
    text, names = entry.text.casefold(), [owner.casefold() for owner in entry.owners]
    return text.startswith(tuple(names)) and all(name in text for name in names)


def _description(entry: Entry) -> str:
    meeting = f"{entry.group} {shown(entry.meeting)}".strip()
    lines = (_TAG.sub("< ", plain(line)[:200]) for line in (entry.ref, meeting, entry.item))
    return "\n".join(filter(None, (*lines, _url(entry))))


def _url(entry: Entry) -> str:
    return next((source.url for source in entry.sources if source.url), "")


def _without_link(deadline: Deadline) -> Deadline:
    description = deadline.description.removesuffix(deadline.url).rstrip("\n")
    return attrs.evolve(deadline, description=description, url="")


def absorb(draft: Draft, calendar: CalendarState, *, but: Container[str] = ()) -> None:
    """Let the register follow what people moved and ticked in *calendar*, *but* for some."""
    for placed in calendar.deadlines.values():
        entry = draft.entries.get(placed.value.uid)
        if entry and entry.uid not in but and entry.status not in _CLOSED and placed.base:
            _absorb(draft, placed.value, placed.base)


def _absorb(draft: Draft, value: Deadline, base: Deadline) -> None:
    if value.day:
        _follow(draft, value, field="due", pair=(base.day, value.day))
    if value.kind == "todo":
        _follow(draft, value, field="status", pair=(base.status, value.status))


_FOLLOWED = {"due": Reason.MOVED_IN_CALENDAR, "status": Reason.TICKED_IN_CALENDAR}


def _follow(draft: Draft, deadline: Deadline, *, field: str, pair: tuple[object, object]) -> None:
    """Set the register's *field*, unless it was edited there as well.

    A row that stands as the notes had it was edited by nobody, whatever *old*
    is: a killed run may have got no further than to the calendar.  One that was
    killed earlier has written what it took over beside the row.
    """
    entry, base = draft.entries[deadline.uid], draft.bases.get(deadline.uid)
    what, stands, (old, new) = f"{deadline.kind}.{field}", getattr(entry, field), pair
    known = base.taken.get(what, shown(old)) if base else shown(old)
    if shown(new) == known:
        return
    as_known = shown(stands) == known
    as_in_notes = base is not None and stands == getattr(base.notes, field)
    follows = as_known or as_in_notes or stands == new
    if follows:
        values: dict[str, Any] = {field: new}
        followed = attrs.evolve(entry, **values)
        draft.put(followed, action="update", reason=_FOLLOWED[field], who="person")
        draft.take(entry.uid, what, shown(new))
    if not as_known and stands != new:
        person, other = (new, stands) if follows else (stands, new)
        conflict = Conflict(entry=entry, field=field, person=shown(person), notes=shown(other))
        draft.conflicts.append(conflict)


def place(draft: Draft, calendar: CalendarState) -> CalendarUpdate:
    """Return what is to be written to *calendar*; the bases in *draft* remember it."""
    placing = _Placing(draft=draft, calendar=calendar)
    for uid in chain(draft.entries, draft.bases.keys() - draft.entries.keys()):
        placing.settle(uid)
    return CalendarUpdate(puts=tuple(placing.puts), removes=tuple(placing.removes))


@attrs.define
class _Placing:
    draft: Draft
    calendar: CalendarState
    puts: list[Placed] = attrs.field(factory=list)
    removes: list[Key] = attrs.field(factory=list)

    def settle(self, uid: str) -> None:
        """Plan the deadlines of one entry."""
        entry, base = self.draft.entries.get(uid), self.draft.bases.get(uid)
        todos = self.calendar.todos
        deadlines = wanted_deadlines(entry, todos=todos) if entry else ()
        wanted = {deadline.kind: deadline for deadline in deadlines}
        # A row that is deleted, or back again, owes nothing to what stood here before.
        known = base if entry and uid in self.draft.before.entries else None
        event = self._settle((uid, "event"), wanted.get("event"), known.event if known else None)
        todo = known.todo if known else None
        if todos:
            todo = self._settle((uid, "todo"), wanted.get("todo"), todo)
        if base or ((event or todo) and entry):
            old = base or Base(notes=self.draft.entries[uid])
            if (old.event, old.todo) != (event, todo):
                self.draft.bases[uid] = attrs.evolve(old, event=event, todo=todo)

    def _settle(self, key: Key, want: Deadline | None, written: str | None) -> str | None:
        """Plan one deadline; return the id of the calendar in which it is written."""
        here = self.calendar.id
        placed = self.calendar.deadlines.get(key)
        if placed and want:
            return self._keep(want, placed)
        if self.calendar.fresh and written == here:
            written = None
        if placed:
            self._remove(placed)
        if want is None:  # what a person deleted stays so, should the task be restored
            return None if placed else written
        if written == here or want.status is Status.DONE:
            return written  # deleted by a person, or done before it was ever there
        self.puts.append(Placed(value=want, base=want))
        self._tell(want, "event-add", Reason.DUE_SET)
        return here

    def _keep(self, want: Deadline, placed: Placed) -> str:
        value = _merged(want, placed)
        if (value, want) != (placed.value, placed.base) and not _lacks_only_its_link(want, placed):
            self.puts.append(Placed(value=value, base=want))
        if fields := _differences(placed.value, value):
            self._tell(value, *_step(placed.value.status, value.status), fields=fields)
        return self.calendar.id

    def _remove(self, placed: Placed) -> None:
        self.removes.append(placed.value.key)
        self._tell(placed.value, "event-remove", self._why_removed(placed.value.uid))

    def _why_removed(self, uid: str) -> Reason:
        entry = self.draft.entries.get(uid)
        reasons = {Status.DROPPED: Reason.TASK_DROPPED, Status.STRUCK: Reason.TASK_STRUCK}
        return reasons.get(entry.status, Reason.DUE_REMOVED) if entry else Reason.ROW_DELETED

    def _tell(
        self,
        deadline: Deadline,
        action: ChangeAction,
        reason: Reason,
        *,
        fields: tuple[FieldChange, ...] = (),
    ) -> None:
        uid = deadline.uid
        if deadline.kind == "event":
            entry = self.draft.entries.get(uid) or self.draft.bases[uid].notes
            self.draft.changes.append(
                Change(action=action, entry=entry, fields=fields, reason=reason)
            )


def _step(old: Status, new: Status) -> tuple[ChangeAction, Reason]:
    if old is new or Status.DONE not in (old, new):
        return "event-update", Reason.TASK_CHANGED
    if new is Status.DONE:
        return "event-done", Reason.TASK_DONE
    return "event-update", Reason.TASK_REOPENED


def _merged(want: Deadline, placed: Placed) -> Deadline:
    """Return *want*, but with the words that a person gave the deadline.

    Its day and status need no merge: `absorb` made the register agree.
    """
    value, base = placed.value, placed.base
    own = {n: v for n, v in words(value).items() if not base or v != words(base)[n]}
    return reworded(want, own)


def _lacks_only_its_link(want: Deadline, placed: Placed) -> bool:
    """Tell whether nothing but a link is new.

    That alone is no reason to write: the many deadlines that were made before there
    were links, or before their documents came into Drive, get theirs with their next change.
    """
    bare = _without_link(want)
    return (_merged(bare, placed), bare) == (placed.value, placed.base)


def _differences(old: Deadline, new: Deadline) -> tuple[FieldChange, ...]:
    fields = {"due": (old.day, new.day), "text": (old.summary, new.summary)}
    fields["status"] = (old.status, new.status)
    return tuple(FieldChange(n, shown(a), shown(b)) for n, (a, b) in fields.items() if a != b)
