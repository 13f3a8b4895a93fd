"""What must hold after each run that came to its end."""

from collections.abc import Mapping

import attrs

from lgnotes.register.entry import Entry, RegisterState, Status
from lgnotes.register.merge import SHARED, shown
from lgnotes.register.report import Report
from tests.contract.machine.heard import Heard
from tests.contract.machine.people import MERGED, People, Picture

Shown = dict[str, dict[str, str]]


def history_tells_all(before: Picture, after: Picture) -> None:
    """Who replays the new lines of the history gets from the rows before to those after."""
    rows = _shown(before.state)
    for line in after.history[len(before.history) :]:
        if line.field:
            assert rows[line.uid][line.field] == line.old, line
            rows[line.uid][line.field] = line.new
        else:
            assert line.uid not in rows, line
            rows[line.uid] = _row(after.state.entries[line.uid])
    assert rows == _shown(after.state)
    assert after.history[: len(before.history)] == before.history


def _shown(state: RegisterState) -> Shown:
    return {uid: _row(entry) for uid, entry in state.entries.items()}


def _row(entry: Entry) -> dict[str, str]:
    return {field: shown(getattr(entry, field)) for field in (*SHARED, "comment")}


def notes_are_followed(heard: Heard, state: RegisterState) -> None:
    """What the register knows of the notes is what they say; what they left out is struck."""
    for uid, base in state.bases.items():
        notes = base.notes
        if uid not in heard.things:
            assert not notes.sources  # a person typed it
            continue
        said = [heard.line(uid, s.document) for s in notes.sources]
        if notes.status is Status.STRUCK:
            assert uid in heard.shared or not any(said), f"{notes.text} stands and is struck"
            continue
        assert all(said), f"{notes.text} stands no longer in the notes"
        line, page = next(place for place in said if place)
        assert (notes.text, notes.owners, notes.due) == (line.text, line.said_owners, line.due)
        if uid not in heard.shared:  # which of several meetings was the first is told elsewhere
            assert (notes.meeting, notes.item) == (page.day, page.item(line))


def nothing_typed_is_lost(people: People, state: RegisterState) -> None:
    for (uid, field), value in people.typed.items():
        stands = getattr(state.entries[uid], field)
        assert stands == value, f"{field} of {uid}: typed {value}, stands {stands}"
    for uid, comment in people.comments.items():
        assert state.entries[uid].comment == comment


def the_rest_follows_the_notes(people: People, state: RegisterState) -> None:
    for uid, entry in state.entries.items():
        base = state.bases.get(uid)
        if base is None:
            continue
        for field in MERGED:
            if (uid, field) not in people.typed:
                assert getattr(entry, field) == getattr(base.notes, field), (field, entry)
        assert uid in people.comments or not entry.comment
        assert entry.sources == base.notes.sources


def nothing_deleted_comes_back(people: People, heard: Heard, state: RegisterState) -> None:
    """... but where a later meeting names it, and there it does."""
    assert state.bases.keys() - state.entries.keys() <= people.deleted.keys()
    for (name, _), uid in heard.uids.items():
        last = people.deleted.get(uid)
        if last and heard.line(uid, name) and uid not in state.entries:
            assert heard.pages[name].day <= last, f"{uid} is named again and not back"
    for uid, last in list(people.deleted.items()):
        if uid in state.entries:
            named = heard.last_named(state.bases[uid])
            later = named and last and named > last
            assert later or uid in heard.shared, f"{uid} is back, named {last} and {named}"
            del people.deleted[uid]


def refs_are_for_life(refs: dict[str, str], state: RegisterState) -> None:
    rows = {**{uid: base.notes for uid, base in state.bases.items()}, **state.entries}
    for uid, entry in rows.items():
        assert entry.ref
        assert refs.setdefault(entry.ref, uid) == uid, f"{entry.ref} is used again"
    now = {refs_uid: ref for ref, refs_uid in refs.items()}
    assert len(now) == len(refs), "an entry has got another ref"


def events_are_in_step(people: People, before: Picture, after: Picture) -> None:
    """Each open dated task has its event, on its day; nothing else has one."""
    assert after.calendar
    days, had = after.days(), before.days()
    # What a killed run put there, of notes then taken back, the register never heard of.
    assert days.keys() & after.state.bases.keys() <= after.state.entries.keys()
    for uid, entry in after.state.entries.items():
        if not _is_dated_task(entry):
            assert uid not in days, f"{entry.text} has an event"
        elif entry.status is Status.DONE:
            assert (uid in days) == (uid in had)
        else:
            assert (uid in days) != (uid in people.without_event), f"event of {entry.text}"
        if uid in days:
            _event_is_as_its_task(entry, people.renamed, after)


def _is_dated_task(entry: Entry) -> bool:
    alive = entry.status in (Status.OPEN, Status.ONGOING, Status.DONE)
    return entry.kind == "task" and entry.due is not None and alive


def _event_is_as_its_task(entry: Entry, renamed: Mapping[str, str], after: Picture) -> None:
    assert after.calendar
    event = after.calendar.deadlines[entry.uid, "event"].value
    assert event.day == entry.due
    assert (event.status is Status.DONE) == (entry.status is Status.DONE)
    assert event.summary == renamed.get(entry.uid, event.summary)
    assert entry.uid in renamed or entry.text in event.summary


def conflicts_are_told(
    report: Report, before: Picture, after: Picture, typed: Mapping[tuple[str, str], object]
) -> None:
    """Where people and notes both changed a value, the report says so."""
    told = {(c.entry.uid, c.field) for c in report.conflicts}
    for (uid, field), value in typed.items():
        old, new = before.state.bases.get(uid), after.state.bases.get(uid)
        if field == "status" or not (old and new):
            continue
        says = getattr(new.notes, field)
        if says not in (getattr(old.notes, field), value):
            assert (uid, field) in told, f"{field} of {uid}: {value} against {says}"


def totals_are_right(report: Report, state: RegisterState) -> None:
    tasks = [e for e in state.entries.values() if e.kind == "task"]
    assert report.total_tasks == len(tasks)
    assert report.total_open == sum(e.is_open for e in tasks)
    assert report.total_decisions == len(state.entries) - len(tasks)


def is_mass_strike(before: RegisterState, after: RegisterState) -> bool:
    open_ = [e for e in before.entries.values() if e.kind == "task" and e.is_open]
    struck = sum(after.entries[e.uid].status is Status.STRUCK for e in open_)
    return struck > 5 and struck * 2 > len(open_)


@attrs.frozen
class Same:
    """What a dry run and the run after it both tell."""

    changes: object
    conflicts: object

    @classmethod
    def of(cls, report: Report) -> "Same":
        return cls(report.changes, report.conflicts)
