"""What became of an entry can be told, and what went away comes back, in every register."""

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from lgnotes.register.edit import update
from lgnotes.register.entry import Entry, Status
from lgnotes.register.life import Life, life, restoration, restored
from lgnotes.register.plan import FieldChange, RegisterUpdate
from tests.contract.workbench import COMBINATIONS, Workbench, calendars, registers

HEAD = "LG 2026-01-13"
REF = f"{HEAD} § 1:1"
RING = "ringer vaktmästaren"
ASKED = f"Anna: {RING} @2026-02-01"
FEB_5 = date(2026, 2, 5)

WITH_CALENDAR = [pair for pair in COMBINATIONS if pair[1] != "no calendar"]


@pytest.fixture(params=WITH_CALENDAR, ids=" + ".join)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Workbench:
    """Return a bench whose register and calendar hold one task, of the 14th."""
    register, calendar = request.param
    bench = Workbench(registers(tmp_path)[register](), calendars(tmp_path)[calendar]())
    bench.notes["a.txt"] = (HEAD, ASKED)
    bench.sync()
    return bench


def life_of(bench: Workbench, ref: str = REF) -> Life:
    port = bench.register.port
    found = life(port.read(), ref, port.history)
    assert found
    return found


def told(bench: Workbench) -> list[tuple[str, ...]]:
    return [(x.at[:10], x.who, x.field, x.new, x.reason) for x in life_of(bench).lines]


def person_edits(bench: Workbench, **values: Any) -> None:
    """Edit the task as ``lgnotes set`` does, which the history tells of."""
    before = bench.entry(RING)
    changes = update(before, attrs.evolve(before, **values), now=bench.now)
    with bench.register.port.session() as session:
        session.write(changes)


def delete(bench: Workbench) -> None:
    bench.register.delete_row(bench.entry(RING).uid)


def restore(bench: Workbench) -> Entry:
    told = life_of(bench)
    entry = restored(told)
    assert entry
    with bench.register.port.session() as session:
        session.write(restoration(told, entry, now=bench.now))
    return entry


CAME = ("2026-01-14", "lgnotes", "", "", "new-in-notes")


class TestHistory:
    def test_an_entry_comes_with_the_day_and_the_reason(self, bench: Workbench) -> None:
        assert told(bench) == [CAME]

    def test_each_change_is_told_with_day_who_field_and_reason(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09")
        bench.sync()
        person_edits(bench, status=Status.ONGOING, owners=("Anna", "Bo"))
        assert bench.calendar
        bench.calendar.move(bench.entry(RING).uid, FEB_5)
        bench.sync()
        assert told(bench) == [
            CAME,
            ("2026-01-15", "lgnotes", "due", "2026-02-09", "edited-in-notes"),
            ("2026-01-15", "person", "owners", "Anna; Bo", "set-by-person"),
            ("2026-01-15", "person", "status", "pågår", "set-by-person"),
            ("2026-01-16", "person", "due", "2026-02-05", "moved-in-calendar"),
        ]

    def test_what_people_changed_in_the_register_itself_is_told_without_a_day(
        self, bench: Workbench
    ) -> None:
        person_edits(bench, status=Status.ONGOING)
        bench.person_sets(RING, due=FEB_5, status=Status.DONE, comment="ringt")
        assert life_of(bench).unrecorded == (
            FieldChange("due", "2026-02-01", "2026-02-05"),
            FieldChange("status", "pågår", "klar"),
            FieldChange("comment", "", "ringt"),
        )

    def test_a_deleted_row_is_remembered(self, bench: Workbench) -> None:
        before = bench.entry(RING)
        delete(bench)
        bench.sync()
        found = life_of(bench, "lg 2026-01-13 §1:1")
        assert (found.deleted, found.entry) == (True, before)
        assert told(bench) == [CAME]

    def test_nobody_else_and_nothing_unknown_is_told(self, bench: Workbench) -> None:
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser")
        bench.sync()
        port = bench.register.port
        assert told(bench) == [CAME]
        assert port.history("lgunknown") == []
        assert [line.reason for line in port.history()] == 2 * [CAME[-1]]
        assert life(port.read(), f"{HEAD} § 7:7", port.history) is None

    def test_telling_writes_nothing(self, bench: Workbench) -> None:
        before = bench.trace()
        life_of(bench)
        assert bench.trace() == before


class TestRestore:
    def test_a_deleted_row_comes_back_with_its_event_at_the_next_sync(
        self, bench: Workbench
    ) -> None:
        before, events = bench.entry(RING), bench.events()
        delete(bench)
        bench.sync()
        assert bench.events() == {}
        assert restore(bench) == before
        assert told(bench)[1:] == [("2026-01-15", "person", "", "", "restored-by-person")]
        report = bench.sync()
        assert [c.action for c in report.changes] == ["event-add"]
        assert bench.entry(RING) == before
        assert bench.events() == events

    def test_a_row_restored_before_anybody_noticed_keeps_its_event(self, bench: Workbench) -> None:
        events = bench.events()
        delete(bench)
        restore(bench)
        assert bench.sync().changes == ()
        assert bench.events() == events

    def test_a_deleted_row_comes_back_as_people_and_notes_last_had_it(
        self, bench: Workbench
    ) -> None:
        person_edits(bench, status=Status.ONGOING, owners=("Anna", "Bo"), comment="ett\ntvå")
        delete(bench)
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09")
        bench.sync()
        entry = restore(bench)
        assert (entry.status, entry.owners, entry.comment) == (
            *(Status.ONGOING, ("Anna", "Bo")),
            "ett\ntvå",
        )
        assert entry.due == date(2026, 2, 9)

    def test_a_deleted_row_that_is_gone_from_the_notes_comes_back_open(
        self, bench: Workbench
    ) -> None:
        delete(bench)
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        bench.sync()
        assert restore(bench).status is Status.OPEN
        assert [c.action for c in bench.sync().changes] == ["event-add"]
        bench.notes["a.txt"] = (HEAD, "Bo: läser", "Cia: skriver")
        bench.sync()
        assert bench.entry(RING).status is Status.OPEN

    def test_a_struck_task_is_open_again_and_stays_so(self, bench: Workbench) -> None:
        events = bench.events()
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        bench.sync()
        assert restore(bench).status is Status.OPEN
        assert told(bench)[-1] == ("2026-01-15", "person", "status", "öppen", "restored-by-person")
        bench.notes["a.txt"] = (HEAD, "Bo: läser", "Cia: skriver")
        report = bench.sync()
        assert [c.action for c in report.changes] == ["add", "event-add"]
        assert bench.entry(RING).status is Status.OPEN
        assert bench.events() == events

    def test_a_dropped_task_is_open_again(self, bench: Workbench) -> None:
        person_edits(bench, status=Status.DROPPED)
        bench.sync()
        assert restore(bench).status is Status.OPEN
        assert [c.action for c in bench.sync().changes] == ["event-add"]

    @pytest.mark.parametrize("status", [Status.OPEN, Status.ONGOING, Status.DONE])
    def test_there_is_nothing_to_restore_of_a_row_that_stands(
        self, bench: Workbench, status: Status
    ) -> None:
        bench.person_sets(RING, status=status)
        assert restored(life_of(bench)) is None

    def test_a_history_that_somebody_garbled_leaves_what_the_notes_say(
        self, bench: Workbench
    ) -> None:
        person_edits(bench, status=Status.ONGOING)
        garbled = attrs.evolve(life_of(bench).lines[-1], new="påg")
        with bench.register.port.session() as session:
            session.write(RegisterUpdate(history=(garbled,)))
        delete(bench)
        assert restore(bench).status is Status.OPEN
