"""What people did: the model that register and calendar are held against."""

from collections.abc import Mapping
from datetime import date

import attrs

from lgnotes.register.deadline import CalendarState
from lgnotes.register.entry import HistoryLine, RegisterState, Status
from tests.contract.workbench import Workbench

MERGED = ("text", "owners", "due", "status", "item")
"""The fields that people type in and the notes write as well."""


Own = tuple[tuple[str, ...], date | None]
"""Owners and day of a row that somebody typed."""

CLOSED = (Status.DROPPED, Status.STRUCK)


@attrs.frozen
class Picture:
    """Register and calendar at one moment."""

    state: RegisterState
    calendar: CalendarState | None
    history: tuple[HistoryLine, ...]

    @classmethod
    def of(cls, bench: Workbench) -> "Picture":
        calendar = bench.calendar.port.read() if bench.calendar else None
        return cls(bench.present(), calendar, tuple(bench.register.history()))

    def days(self) -> Mapping[str, date | None]:
        """Return the days of the events by uid."""
        deadlines = self.calendar.deadlines if self.calendar else {}
        return {uid: p.value.day for (uid, kind), p in deadlines.items() if kind == "event"}


@attrs.define
class People:
    """What people did and nobody has undone."""

    typed: dict[tuple[str, str], object] = attrs.field(factory=dict)
    """What somebody typed last, by uid and field, where the notes say otherwise."""

    comments: dict[str, str] = attrs.field(factory=dict)
    deleted: dict[str, date | None] = attrs.field(factory=dict)
    """The uids of deleted rows, with the day of the last meeting that had named them."""

    own: dict[str, Own] = attrs.field(factory=dict)
    """Rows typed without an id that no run has yet adopted, by their text."""

    moved: dict[str, date] = attrs.field(factory=dict)
    """Events moved since the last run that came to its end."""

    taken: set[str] = attrs.field(factory=set)
    """The uids of those among them that a killed run had time to take over."""

    dated: set[str] = attrs.field(factory=set)
    """The uids of the rows that got a day by hand since then."""

    calm: bool = True
    """No run was killed since then; one that was may have had the only news to tell."""

    renamed: dict[str, str] = attrs.field(factory=dict)
    without_event: set[str] = attrs.field(factory=set)
    """The uids of the tasks whose event somebody deleted."""

    def type(self, uid: str, field: str, value: object, *, notes: object) -> None:
        """Take in that somebody typed *value* where the notes say *notes*."""
        if field == "comment":
            self.comments[uid] = str(value)
        elif value == notes:
            self.typed.pop((uid, field), None)
        else:
            self.typed[uid, field] = value
        if field == "due":
            self.dated.add(uid)

    def delete_row(self, uid: str, named: date | None) -> None:
        self.deleted[uid] = named
        self.forget(uid)

    def forget(self, uid: str) -> None:
        """Take in that nothing typed in this row stands any more."""
        self.typed = {key: value for key, value in self.typed.items() if key[0] != uid}
        self.comments.pop(uid, None)
        self.moved.pop(uid, None)
        self.dated.discard(uid)
        self.without_event.discard(uid)

    def delete_event(self, uid: str) -> None:
        self.renamed.pop(uid, None)
        self.moved.pop(uid, None)
        self.without_event.add(uid)

    def agree(self, state: RegisterState) -> None:
        """Take in what the notes now say: what they have agreed with is theirs again."""
        for (uid, field), value in list(self.typed.items()):
            base = state.bases.get(uid)
            if base and getattr(base.notes, field) == value:
                del self.typed[uid, field]

    def follow_events(self, before: Picture, after: Picture) -> set[str]:
        """Take in where events were moved to; return the uids where rows were edited as well.

        Somebody who typed another day into the row has the last word, unless
        it is the day that the notes gave.
        """
        disputed = set()
        for uid, day in self.moved.items():
            row = before.state.entries.get(uid)
            if row is None or row.status in CLOSED or uid not in after.state.entries:
                continue  # no row, or none with an event, that could follow
            differs = uid in self.dated and row.due != day
            if differs:
                disputed.add(uid)
            if not differs or row.due == before.state.bases[uid].notes.due:
                self.typed[uid, "due"] = day
        return disputed

    def move_event(self, uid: str, day: date, *, base: date | None) -> None:
        """Take in that an event was moved, perhaps back to *base*, where lgnotes had put it."""
        if day == base and uid not in self.taken:
            self.moved.pop(uid, None)
        else:
            self.moved[uid] = day

    def see_half_a_run(self, before: Picture, after: Picture) -> None:
        """Take in what the register followed of the calendar before the run was killed."""
        self.calm = False
        for uid, day in self.moved.items():
            row = after.state.entries.get(uid)
            if row and row != before.state.entries[uid]:
                self.typed[uid, "due"] = day
                self.taken.add(uid)

    def see_own_rows(self, after: Picture) -> None:
        """Take in which rows have got their id; each is as it was typed."""
        for text, own in list(self.own.items()):
            rows = [e for e in after.state.entries.values() if e.text == text]
            if rows:
                (row,) = rows
                assert (row.owners, row.due) == own
                assert row.ref
                del self.own[text]

    def see_events(self, after: Picture) -> None:
        """Take in that what people called an event is gone with it."""
        self.renamed = {u: name for u, name in self.renamed.items() if u in after.days()}

    def rest(self) -> None:
        """Take in that a run came to its end."""
        self.calm = True
        self.moved.clear()
        self.taken.clear()
        self.dated.clear()
