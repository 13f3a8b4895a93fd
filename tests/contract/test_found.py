"""What the machine found, written out: each was once a fault."""

from datetime import date
from pathlib import Path

import pytest

from lgnotes.register.entry import Status
from tests.contract.machine.trouble import kill_at
from tests.contract.workbench import Workbench, calendars, registers

HEAD = "LG 2026-01-13"
RING = "ringer vaktmästaren"
ASKED = f"Anna: {RING} @2026-02-01"
FEB_1, FEB_5, FEB_9 = date(2026, 2, 1), date(2026, 2, 5), date(2026, 2, 9)

KINDS = [(r, c) for r in registers(Path()) for c in ("memory", "ics")]


@pytest.fixture(params=KINDS, ids=" + ".join)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Workbench:
    """Return a workbench where ``a.txt`` asks for one task that has its event."""
    register, calendar = request.param
    bench = Workbench(registers(tmp_path)[register](), calendars(tmp_path)[calendar]())
    bench.notes["a.txt"] = (HEAD, ASKED)
    bench.sync()
    return bench


def test_a_deleted_event_stays_deleted_when_its_task_is_struck_and_restored(
    bench: Workbench,
) -> None:
    assert bench.calendar
    bench.calendar.delete(bench.entry(RING).uid)
    bench.sync()
    for lines in ((HEAD,), (HEAD, ASKED)):
        bench.notes["a.txt"] = lines
        bench.sync()
    assert bench.entry(RING).status is Status.OPEN
    assert bench.events() == {}


def test_a_row_deleted_with_its_event_comes_back_with_one(bench: Workbench) -> None:
    assert bench.calendar
    uid = bench.entry(RING).uid
    bench.calendar.delete(uid)
    bench.register.delete_row(uid)
    bench.notes["b.txt"] = ("LG 2026-01-20", ASKED)
    bench.sync()
    assert bench.event(RING).day == FEB_1


class TestKilled:
    """What a run left half done is no act of a person's."""

    @pytest.mark.parametrize("write", [1, 2])
    def test_an_event_removed_by_a_killed_run_comes_back_with_its_task(
        self, bench: Workbench, write: int
    ) -> None:
        bench.notes["a.txt"] = HEAD
        kill_at(write, bench)
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        assert bench.entry(RING).status is Status.OPEN
        assert bench.event(RING).day == FEB_1

    def test_an_event_moved_after_a_killed_run_stays_where_it_was_moved(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09")
        kill_at(1, bench)
        assert bench.calendar
        bench.calendar.move(bench.entry(RING).uid, FEB_5)
        bench.sync()
        assert bench.entry(RING).due == bench.event(RING).day == FEB_5

    def test_a_row_names_the_document_that_got_another_name_twice(self, bench: Workbench) -> None:
        assert bench.calendar
        bench.calendar.move(bench.entry(RING).uid, FEB_5)
        for name, other in (("a.txt", "b.txt"), ("b.txt", "c.txt")):
            bench.notes[other] = (HEAD, ASKED)
            del bench.notes[name]
            kill_at(1, bench)
        bench.sync()
        assert [s.document for s in bench.entry(RING).sources] == ["c.txt"]
