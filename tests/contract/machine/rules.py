"""The rules: what notes, people and runs do, in any order."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import attrs
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from lgnotes.adapters.ics import IcsCalendar
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.errors import BusyError, MassStrikeError
from lgnotes.register.entry import Status
from lgnotes.register.plan import RegisterUpdate
from lgnotes.register.report import Report
from lgnotes.service import sync
from tests.contract.machine import checks
from tests.contract.machine.heard import Heard
from tests.contract.machine.notes import DAYS, ENDINGS, OWNERS, PHRASES, Archive, Line
from tests.contract.machine.people import People, Picture
from tests.contract.machine.trouble import KilledError, Kind, Trouble
from tests.contract.workbench import (
    InIcs,
    InMemoryCalendar,
    InMemoryRegister,
    InSqlite,
    SortingHands,
    Workbench,
)

PICK = st.integers(0, 11)
"""Picks one of those there are, counted round."""

EDITS: st.SearchStrategy[tuple[str, object]] = st.one_of(
    st.tuples(st.just("text"), st.sampled_from(["Eget", "Eget igen"])),
    st.tuples(st.just("owners"), st.sampled_from(OWNERS)),
    st.tuples(st.just("due"), st.sampled_from(DAYS)),
    st.tuples(st.just("status"), st.sampled_from([s for s in Status if s is not Status.STRUCK])),
    st.tuples(st.just("item"), st.sampled_from(["9 Eget", "2 Ekonomi"])),
    st.tuples(st.just("comment"), st.sampled_from(["hej", "hej då", ""])),
)

KINDS: st.SearchStrategy[Kind] = st.sampled_from(["killed before", "answer lost", "met by another"])

MOST_PAGES = 6


class World(RuleBasedStateMachine):
    """Notes, a register and a calendar, and what the machine knows of them."""

    def make_bench(self, folder: Path) -> Workbench:
        """Return what is tried, with its files in *folder*."""
        raise NotImplementedError

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.bench = self.make_bench(Path(self.folder.name))
        self.archive = Archive()
        self.heard = Heard()
        self.people = People()
        self.refs: dict[str, str] = {}
        self.own_rows = 0
        self.sound = True

    def teardown(self) -> None:
        self.folder.cleanup()

    def has_rows(self) -> bool:
        return bool(self.bench.present().entries)

    def row(self, pick: int) -> str:
        """Return the uid of one of the rows."""
        rows = sorted(self.bench.present().entries)
        return rows[pick % len(rows)]


def can_write(world: World) -> bool:
    return bool(world.archive.readable()) and world.archive.things < len(PHRASES)


def has_lines(world: World) -> bool:
    return world.archive.has_lines()


def has_pages(world: World) -> bool:
    return bool(world.archive.pages)


def has_room(world: World) -> bool:
    return len(world.archive.pages) < MOST_PAGES


class Writing(World):
    """What becomes of the notes."""

    @initialize(pages=st.integers(1, 4), lines=st.integers(0, 10))
    def begin(self, pages: int, lines: int) -> None:
        for _ in range(pages):
            self.archive.new_page()
        for n in range(lines):
            owners, due = OWNERS[n % len(OWNERS)], DAYS[n // 2 % len(DAYS)]
            self.write_line(pick=n, owners=owners, due=due, decided=n % 5 == 4, point=n % 2)

    @precondition(has_room)
    @rule()
    def new_document(self) -> None:
        self.archive.new_page()

    @precondition(can_write)
    @rule(
        pick=PICK,
        owners=st.sampled_from(OWNERS),
        due=st.sampled_from(DAYS),
        decided=st.sampled_from([False, False, False, True]),
        point=st.integers(0, 1),
    )
    def write_line(
        self, pick: int, owners: tuple[str, ...], due: date | None, decided: bool, point: int
    ) -> None:
        pages = self.archive.readable()
        _, page = pages[pick % len(pages)]
        line = Line(self.archive.things, () if decided else owners, due, "", decided, point)
        page.lines.append(attrs.evolve(line, due=None) if decided else line)
        self.archive.things += 1

    @precondition(has_lines)
    @rule(pick=PICK, ending=st.sampled_from(ENDINGS))
    def reword_line(self, pick: int, ending: str) -> None:
        self._edit(pick, ending=ending)

    @precondition(has_lines)
    @rule(pick=PICK, owners=st.sampled_from(OWNERS))
    def change_owner(self, pick: int, owners: tuple[str, ...]) -> None:
        self._edit(pick, owners=owners)

    @precondition(has_lines)
    @rule(pick=PICK, due=st.sampled_from(DAYS))
    def change_day(self, pick: int, due: date | None) -> None:
        self._edit(pick, due=due)

    @precondition(has_lines)
    @rule(pick=PICK)
    def move_to_other_point(self, pick: int) -> None:
        name, index = self.archive.place(pick)
        self._edit(pick, point=1 - self.archive.pages[name].lines[index].point)

    def _edit(self, pick: int, **values: Any) -> None:
        name, index = self.archive.place(pick)
        line = self.archive.pages[name].lines[index]
        if line.decided:
            values = {n: v for n, v in values.items() if n not in ("owners", "due")}
        self.archive.edit(name, line.thing, **values)

    @precondition(has_pages)
    @rule(pick=PICK, number=st.integers(2, 4), shuffle=st.randoms(use_true_random=False))
    def renumber_and_shuffle(self, pick: int, number: int, shuffle: Any) -> None:
        page = self._page(pick)
        page.number = number
        shuffle.shuffle(page.lines)

    @precondition(has_lines)
    @rule(pick=PICK)
    def take_out_line(self, pick: int) -> None:
        name, index = self.archive.place(pick)
        page, line = self.archive.pages[name], self.archive.pages[name].lines[index]
        page.lines = [x for x in page.lines if x.thing != line.thing]
        self.archive.taken_out.append((name, line))

    @precondition(lambda self: self.archive.taken_out)
    @rule(pick=PICK)
    def put_back_line(self, pick: int) -> None:
        name, line = self.archive.taken_out.pop(pick % len(self.archive.taken_out))
        self._copy(line, name)

    @precondition(has_lines)
    @rule(pick=PICK, to=PICK)
    def say_it_in_another_document(self, pick: int, to: int) -> None:
        name, index = self.archive.place(pick)
        self._copy(self.archive.pages[name].lines[index], list(self.archive.pages)[to % self._n()])

    def _copy(self, line: Line, name: str) -> None:
        page = self.archive.pages.get(name)
        if page and page.readable and all(x.thing != line.thing for x in page.lines):
            page.lines.append(line)

    @precondition(has_lines)
    @rule(pick=PICK)
    def say_it_twice(self, pick: int) -> None:
        name, index = self.archive.place(pick)
        page = self.archive.pages[name]
        page.lines.append(page.lines[index])

    @precondition(lambda self: has_pages(self) and has_room(self))
    @rule(pick=PICK, at=st.integers(0, 3))
    def split_document(self, pick: int, at: int) -> None:
        page, name = self._page(pick), self.archive.new_name()
        things = {line.thing for line in page.lines[at:]}
        rest = [line for line in page.lines if line.thing in things]
        page.lines = [line for line in page.lines if line.thing not in things]
        self.archive.pages[name] = attrs.evolve(page, lines=rest)

    @precondition(has_pages)
    @rule(pick=PICK)
    def rename_document(self, pick: int) -> None:
        name = self._name(pick)
        self.archive.pages[self.archive.new_name()] = self.archive.pages.pop(name)

    @precondition(has_pages)
    @rule(pick=PICK)
    def trash_document(self, pick: int) -> None:
        name = self._name(pick)
        self.archive.trash[name] = self.archive.pages.pop(name)

    @precondition(lambda self: self.archive.trash)
    @rule()
    def bring_document_back(self) -> None:
        name, page = self.archive.trash.popitem()
        self.archive.pages[name] = page

    @precondition(has_pages)
    @rule(pick=PICK)
    def spoil_or_mend_document(self, pick: int) -> None:
        page = self._page(pick)
        page.readable = not page.readable

    def _n(self) -> int:
        return len(self.archive.pages)

    def _name(self, pick: int) -> str:
        return list(self.archive.pages)[pick % self._n()]

    def _page(self, pick: int) -> Any:
        return self.archive.pages[self._name(pick)]


class Working(World):
    """What people do in the register and in the calendar."""

    @precondition(World.has_rows)
    @rule(pick=PICK, edit=EDITS)
    def type_in_row(self, pick: int, edit: tuple[str, object]) -> None:
        uid, (field, value) = self.row(pick), edit
        state = self.bench.present()
        entry = state.entries[uid]
        if getattr(entry, field) == value:
            return
        with self.bench.register.port.session() as session:
            session.write(RegisterUpdate(entries=(attrs.evolve(entry, **{field: value}),)))  # type: ignore[arg-type]
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
        if self.bench.present().entries[uid].due == self.people.moved.get(uid):
            return  # a known gap: see test_found
        if self.bench.calendar and self.bench.events()[uid].day != day:
            base = self.bench.calendar.port.read().deadlines[uid, "event"].base
            self.bench.calendar.move(uid, day)
            self.people.move_event(uid, day, back=base is not None and base.day == day)

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


class Running(World):
    """The nightly job, and what befalls it."""

    @rule(look_first=st.booleans())
    def run(self, look_first: bool) -> None:
        self._write_notes()
        before = Picture.of(self.bench)
        dry = self._dry_run() if look_first else None
        report = self._whole_run()
        assert dry in (None, checks.Same.of(report))
        self._took_effect(before, report)
        after = Picture.of(self.bench)
        self.people.see_events(after)
        self.people.see_own_rows(after)
        assert not self.people.own, "a row that a person typed is not adopted"
        self._again()

    @rule(kind=KINDS, at=st.integers(1, 3))
    def run_into_trouble(self, kind: Kind, at: int) -> None:
        self._write_notes()
        before = Picture.of(self.bench)
        services = Trouble(kind, at, self._rival).over(self.bench.services())
        try:
            sync(services, now=self.bench.now, force=True)
        except (KilledError, BusyError) as trouble:
            note(f"  {trouble!r}")
        after = Picture.of(self.bench)
        checks.history_tells_all(before, after)
        if after.state.documents != before.state.documents:
            self._took_effect(before, None)
        else:
            self.people.see_half_a_run(before, after)
        self.people.see_events(after)
        self.people.see_own_rows(after)

    @rule()
    def run_while_another_runs(self) -> None:
        self._write_notes()
        with self.bench.register.port.session():
            before = self.bench.trace()
            self._rival(refused=True)
            assert self.bench.trace() == before

    def _rival(self, *, refused: bool = False) -> None:
        try:
            self.bench.sync(force=True)
        except BusyError:
            return
        assert not refused

    def _write_notes(self) -> None:
        contents = self.archive.contents()
        self.bench.notes.contents.clear()
        for name, content in contents.items():
            self.bench.notes[name] = content
            note(f"  {name}: {content!r}")

    def _dry_run(self) -> object:
        before = self.bench.trace()
        report = self.bench.sync(dry_run=True, force=True)
        self.bench.now -= timedelta(days=1)  # a typed row's ref tells the day
        assert self.bench.trace() == before
        return checks.Same.of(report)

    def _whole_run(self) -> Report:
        before, trace = self.bench.present(), self.bench.trace()
        try:
            report = self.bench.sync()
            refused = False
        except MassStrikeError:
            assert self.bench.trace() == trace
            self.bench.now -= timedelta(days=1)
            report = self.bench.sync(force=True)
            refused = True
        assert refused == checks.is_mass_strike(before, self.bench.present())
        return report

    def _took_effect(self, before: Picture, report: Report | None) -> None:
        """Hold register and calendar after a run against all that is known."""
        self.sound = False
        after, people = Picture.of(self.bench), self.people
        self.heard.listen(self.archive, before.state, after.state)
        disputed = people.follow_events(before, after)
        if report:
            told = {c.entry.uid for c in report.conflicts if c.field == "due"}
            assert disputed <= told or not people.calm
            checks.conflicts_are_told(report, before, after, people.typed)
            checks.totals_are_right(report, after.state)
        people.agree(after.state)
        self._stands(before, after)
        if report and self.bench.calendar:
            checks.events_are_in_step(people, before, after)
        people.rest()
        self.sound = True

    def _stands(self, before: Picture, after: Picture) -> None:
        people, state = self.people, after.state
        checks.history_tells_all(before, after)
        checks.notes_are_followed(self.heard, state)
        checks.nothing_deleted_comes_back(people, self.heard, state)
        checks.nothing_typed_is_lost(people, state)
        checks.the_rest_follows_the_notes(people, state)
        checks.refs_are_for_life(self.refs, state)

    def _again(self) -> None:
        """A run at once after another has nothing to do."""
        before = self.bench.trace()
        report = self.bench.sync()
        assert (report.changes, report.conflicts) == ((), ())
        assert self.bench.trace() == before


class Machine(Writing, Working, Running):
    """All of it."""

    steps: ClassVar[int] = 0
    """Taken by all machines so far."""

    def check_invariants(self, *arguments: Any) -> None:
        """Count: this is called after each step."""
        Machine.steps += 1
        super().check_invariants(*arguments)

    def teardown(self) -> None:
        """Whatever happened before, the next run puts it right."""
        try:
            if self.sound:
                self.run(look_first=False)
        finally:
            super().teardown()


class InMemory(Machine):
    def make_bench(self, folder: Path) -> Workbench:
        return Workbench(InMemoryRegister(), InMemoryCalendar())


class WithoutCalendar(Machine):
    def make_bench(self, folder: Path) -> Workbench:
        return Workbench(InMemoryRegister())


class InFiles(Machine):
    def make_bench(self, folder: Path) -> Workbench:
        register = SqliteRegister(folder / "register.db", wait=0.001)
        return Workbench(InSqlite(register), InIcs(IcsCalendar(folder / "deadlines.ics")))
