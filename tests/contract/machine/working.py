"""Rules: what people do in the register and in the calendar."""

from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from lgnotes.register.entry import Status
from lgnotes.register.plan import RegisterUpdate
from tests.contract.machine.notes import DAYS, OWNERS
from tests.contract.machine.world import PICK, World
from tests.contract.workbench import SortingHands, TypingHands

EDITS: st.SearchStrategy[tuple[str, object]] = st.one_of(
    st.tuples(st.just("text"), st.sampled_from(["Eget", "Eget igen"])),
    st.tuples(st.just("owners"), st.sampled_from(OWNERS)),
    st.tuples(st.just("due"), st.sampled_from(DAYS)),
    st.tuples(st.just("status"), st.sampled_from([s for s in Status if s is not Status.STRUCK])),
    st.tuples(st.just("item"), st.sampled_from(["9 Eget", "2 Ekonomi"])),
    st.tuples(st.just("comment"), st.sampled_from(["hej", "hej då", ""])),
)


class Working(World):
    """What people do in the register and in the calendar."""

    @precondition(World.has_rows)
    @rule(pick=PICK, edit=EDITS)
    def type_in_row(self, pick: int, edit: tuple[str, object]) -> None:
        uid, (field, value) = self.row(pick), edit
        state = self.bench.present()
        entry = state.entries[uid]
        hands = self.bench.register
        if getattr(entry, field) == value:
            return
        if not isinstance(hands, TypingHands):
            with hands.port.session() as session:
                session.write(RegisterUpdate(entries=(attrs.evolve(entry, **{field: value}),)))  # type: ignore[arg-type]
        elif hands.has_cell(uid, field):
            hands.type_cell(uid, field, value)
        else:
            return
        notes = getattr(state.bases[uid].notes, field) if uid in state.bases else None
        self.people.type(uid, field, value, notes=notes)

    @precondition(World.has_rows)
    @rule(pick=PICK)
    def delete_row(self, pick: int) -> None:
        uid = self.row(pick)
        base = self.bench.present().bases.get(uid)
        self.bench.register.delete_row(uid)
        self.people.delete_row(uid, self.heard.last_named(base) if base else None)

    @rule(owners=st.sampled_from(OWNERS), due=st.sampled_from(DAYS))
    def type_row(self, owners: tuple[str, ...], due: date | None) -> None:
        if self.has_rows():  # a file that is not there has no rows
            self.own_rows += 1
            text = f"Egen uppgift {self.own_rows}"
            self.bench.register.type_row(text, owners=owners, due=due)
            self.people.own[text] = (owners, due)

    def can_sort(self) -> bool:
        return self.has_rows() and isinstance(self.bench.register, SortingHands)

    @precondition(can_sort)
    @rule(shuffle=st.randoms(use_true_random=False))
    def sort_rows(self, shuffle: Any) -> None:
        uids = sorted(self.bench.present().entries)
        shuffle.shuffle(uids)
        assert isinstance(self.bench.register, SortingHands)
        self.bench.register.sort_rows(uids)

    def has_events(self) -> bool:
        return bool(self._events())

    def _events(self) -> list[str]:
        """Return the uids of the events that the register knows of, and whose row stands."""
        state = self.bench.present()
        known = {uid for uid in state.entries.keys() & state.bases if state.bases[uid].event}
        return sorted(known & self.bench.events().keys())

    def _event(self, pick: int) -> str:
        return self._events()[pick % len(self._events())]

    @precondition(has_events)
    @rule(pick=PICK, day=st.sampled_from([date(2026, 2, 5), date(2026, 2, 9)]))
    def move_event(self, pick: int, day: date) -> None:
        uid = self._event(pick)
        if self.bench.calendar and self.bench.events()[uid].day != day:
            base = self.bench.calendar.port.read().deadlines[uid, "event"].base
            self.bench.calendar.move(uid, day)
            self.people.move_event(uid, day, base=base.day if base else None)

    @precondition(has_events)
    @rule(pick=PICK)
    def rename_event(self, pick: int) -> None:
        uid = self._event(pick)
        if self.bench.calendar:
            self.bench.calendar.rename(uid, "Möte!")
            self.people.renamed[uid] = "Möte!"

    @precondition(has_events)
    @rule(pick=PICK)
    def delete_event(self, pick: int) -> None:
        uid = self._event(pick)
        if self.bench.calendar:
            self.bench.calendar.delete(uid)
            self.people.delete_event(uid)
