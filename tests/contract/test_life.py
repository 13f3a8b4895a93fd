"""Whatever notes and people do in whatever order: nothing is lost, nothing doubled."""

from datetime import date
from typing import Any

import attrs
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from lgnotes.register.entry import Status
from lgnotes.register.life import life, restoration, restored
from lgnotes.register.plan import Reason, RegisterUpdate
from tests.contract.workbench import InMemoryCalendar, InMemoryRegister, Workbench

TASKS = st.sampled_from(
    [
        f"{owner}{text}{due}"
        for owner in ("", "Anna: ", "Bo, Cia: ")
        for text in ("ringer Kim", "ringer Kim i dag", "tar fram budget", "läser")
        for due in ("", " @2026-02-01", " @2026-02-09")
    ]
)
LINES = st.lists(TASKS, max_size=5)
DAYS = st.none() | st.sampled_from([date(2026, 2, day) for day in (1, 5, 9)])
EDITS: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.sampled_from(["Eget", "ringer Kim"]).map(lambda text: {"text": text}),
    st.sampled_from([("Dan",), ()]).map(lambda owners: {"owners": owners}),
    DAYS.map(lambda due: {"due": due}),
    st.sampled_from([s for s in Status if s is not Status.STRUCK]).map(lambda s: {"status": s}),
    st.just({"comment": "hej"}),
)


class Life(RuleBasedStateMachine):
    """A group's year in random order."""

    def __init__(self) -> None:
        super().__init__()
        self.bench = Workbench(InMemoryRegister(), InMemoryCalendar())
        self.edits: dict[tuple[str, str], object] = {}
        self.deleted: set[str] = set()

    @rule(document=st.sampled_from("ab"), lines=LINES)
    def write_notes(self, document: str, lines: list[str]) -> None:
        day = {"a": "2026-01-13", "b": "2026-01-20"}[document]
        self.bench.notes[document] = (f"LG {day}", *lines)

    @rule(document=st.sampled_from("ab"))
    def trash_notes(self, document: str) -> None:
        self.bench.notes.contents.pop(document, None)

    @precondition(lambda self: self.bench.register.port.read().entries)
    @rule(edit=EDITS, data=st.data())
    def edit_a_row(self, edit: dict[str, Any], data: st.DataObject) -> None:
        uid = self._some_uid(data)
        state = self.bench.register.port.read()
        entry = state.entries[uid]
        with self.bench.register.port.session() as session:
            session.write(RegisterUpdate(entries=(attrs.evolve(entry, **edit),)))
        for field, value in edit.items():
            if field != "comment" and getattr(state.bases[uid].notes, field) == value:
                self.edits.pop((uid, field), None)  # back before any run saw it
            elif getattr(entry, field) != value:
                self.edits[uid, field] = value

    @precondition(lambda self: self.bench.register.port.read().entries)
    @rule(data=st.data())
    def delete_a_row(self, data: st.DataObject) -> None:
        uid = self._some_uid(data)
        self.bench.register.delete_row(uid)
        self.deleted.add(uid)

    @precondition(lambda self: self.deleted)
    @rule(data=st.data())
    def restore_a_row(self, data: st.DataObject) -> None:
        uid = data.draw(st.sampled_from(sorted(self.deleted)))
        port = self.bench.register.port
        told = life(port.read(), port.read().bases[uid].notes.ref, port.history)
        assert told
        entry = restored(told)
        assert entry
        with port.session() as session:
            session.write(restoration(told, entry, now=self.bench.now))
        self.deleted.discard(uid)
        self.edits = {key: value for key, value in self.edits.items() if key[0] != uid}

    def _some_uid(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(self.bench.register.port.read().entries)))

    @rule()
    def sync_and_look(self) -> None:
        report = self.bench.sync(force=True)
        again = {c.entry.uid for c in report.changes if c.reason is Reason.BACK_AT_LATER_MEETING}
        state = self.bench.register.port.read()
        assert self.deleted & state.entries.keys() == again
        assert all(state.entries[uid].sources[0].document == "b" for uid in again)
        self.deleted -= again
        self.edits = {key: value for key, value in self.edits.items() if key[0] not in again}
        self._nothing_is_lost()
        open_ = {u for u, e in state.entries.items() if e.due and e.is_open}
        events = {u for u, d in self.bench.events().items() if d.status is Status.OPEN}
        assert open_ == events
        before = self.bench.trace()
        report = self.bench.sync(force=True)
        assert (report.changes, report.conflicts) == ((), ())
        assert self.bench.trace() == before

    def _nothing_is_lost(self) -> None:
        """What a person set stands, until the notes have agreed with it once."""
        state = self.bench.register.port.read()
        for (uid, field), value in list(self.edits.items()):
            if uid in self.deleted:
                continue
            if field != "comment" and getattr(state.bases[uid].notes, field) == value:
                del self.edits[uid, field]
            else:
                assert getattr(state.entries[uid], field) == value

    @invariant()
    def refs_are_unique(self) -> None:
        state = self.bench.register.port.read()
        refs = [entry.ref for entry in state.entries.values()]
        refs += [b.notes.ref for uid, b in state.bases.items() if uid not in state.entries]
        assert len(refs) == len(set(refs))


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)
