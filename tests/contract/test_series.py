"""What a group's notes tell of one another's meetings, in every register and calendar."""

from datetime import date
from pathlib import Path

import pytest

from lgnotes.adapters.memory import MemoryDocument
from lgnotes.panel import Panel
from lgnotes.register.series import Habit
from tests.contract.workbench import COMBINATIONS, Workbench, calendars, registers

JANUARY = "LG 2026-01-13"
READ = "läser rapporten"
WAITING = f"Bo: {READ} @nästa"
FEB_3, FEB_5, FEB_10 = date(2026, 2, 3), date(2026, 2, 5), date(2026, 2, 10)


@pytest.fixture(params=COMBINATIONS, ids=" + ".join)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Workbench:
    register, calendar = request.param
    return Workbench(registers(tmp_path)[register](), calendars(tmp_path)[calendar]())


def is_still(bench: Workbench) -> bool:
    """Tell whether a run writes nothing."""
    before = bench.trace()
    report = bench.sync()
    return bench.trace() == before and not report.changes and not report.read


def test_a_task_for_the_next_meeting_has_no_day_until_one_is_known(bench: Workbench) -> None:
    bench.notes["jan.txt"] = (JANUARY, WAITING)
    bench.sync()
    assert bench.entry(READ).due is None
    bench.notes["feb.txt"] = ("LG 2026-02-03", "Anna: ringer")
    report = bench.sync()
    assert bench.entry(READ).due == FEB_3
    assert report.read == 2
    if bench.calendar:
        assert bench.event(READ).day == FEB_3
    assert is_still(bench)


def test_it_moves_with_the_meeting(bench: Workbench) -> None:
    bench.notes["jan.txt"] = (JANUARY, WAITING, "> 2026-02-03")
    bench.sync()
    uid = bench.entry(READ).uid
    assert bench.entry(READ).due == FEB_3
    bench.notes["feb.txt"] = ("LG 2026-02-05", "Anna: ringer")
    bench.sync()
    assert (bench.entry(READ).uid, bench.entry(READ).due) == (uid, FEB_5)
    if bench.calendar:
        assert bench.event(READ).day == FEB_5
    assert is_still(bench)


def test_the_day_goes_when_the_meeting_is_called_off(bench: Workbench) -> None:
    bench.notes["jan.txt"] = (JANUARY, WAITING, "> 2026-02-03")
    bench.sync()
    bench.notes["mail.txt"] = ("LG 2026-01-20", ">- 2026-02-03", ">+ 2026-02-10")
    bench.sync()
    assert bench.entry(READ).due == date(2026, 1, 20)  # that was the next one
    bench.notes["mail.txt"] = ("LG 2026-01-13", ">- 2026-02-03")
    bench.sync()
    assert bench.entry(READ).due is None
    assert is_still(bench)


def test_a_day_that_a_person_set_stands(bench: Workbench) -> None:
    bench.notes["jan.txt"] = (JANUARY, WAITING, "> 2026-02-03")
    bench.sync()
    bench.person_sets(READ, due=FEB_10)
    bench.notes["feb.txt"] = ("LG 2026-02-05", "Anna: ringer")
    report = bench.sync()
    assert bench.entry(READ).due == FEB_10
    assert [(c.field, c.person, c.notes) for c in report.conflicts] == [
        ("due", "2026-02-10", "2026-02-05")
    ]
    assert is_still(bench)


def test_a_document_without_its_day_finds_it_in_another(bench: Workbench) -> None:
    bench.notes["feb.txt"] = ("LG 2026-02-??", "Anna: ringer")
    bench.sync()
    assert bench.entry("ringer").meeting is None
    bench.notes["jan.txt"] = (JANUARY, WAITING, "> 2026-02-03")
    bench.sync()
    assert bench.entry("ringer").meeting == FEB_3
    assert bench.entry(READ).due == FEB_3
    assert is_still(bench)
    state = bench.register.port.read()
    assert state.documents["feb.txt"].meetings == "2026-02-03"
    del bench.notes["jan.txt"]
    bench.sync()
    assert bench.entry("ringer").meeting is None
    assert is_still(bench)


def test_it_stays_without_where_two_days_fit(bench: Workbench) -> None:
    bench.notes["feb.txt"] = ("LG 2026-02-??", "Anna: ringer")
    bench.notes["jan.txt"] = (JANUARY, "> 2026-02-03", ">+ 2026-02-24")
    bench.sync()
    assert bench.entry("ringer").meeting is None
    assert is_still(bench)


def test_one_places_the_next(bench: Workbench) -> None:
    bench.notes["a.txt"] = ("LG 2026-03-??", "Anna: ringer")
    bench.notes["b.txt"] = ("LG 2026-02-??", "Bo: skriver", "> 2026-03-03")
    bench.notes["c.txt"] = (JANUARY, "> 2026-02-03")
    bench.sync()
    assert bench.entry("ringer").meeting == date(2026, 3, 3)
    assert is_still(bench)


def test_an_unreadable_document_still_tells_what_it_told(bench: Workbench) -> None:
    bench.notes["feb.txt"] = ("LG 2026-02-??", "Anna: ringer")
    bench.notes["jan.txt"] = (JANUARY, "> 2026-02-03")
    bench.sync()
    bench.notes["jan.txt"] = "\0"
    bench.sync()
    assert bench.entry("ringer").meeting == FEB_3


def panel(bench: Workbench, name: str) -> Panel:
    document = MemoryDocument(name, bench.notes.contents[name])
    return Panel(services=bench.services(), document=document, today=date(2026, 1, 14))


def test_a_panel_reads_its_document_by_what_others_tell(bench: Workbench) -> None:
    bench.notes["jan.txt"] = (JANUARY, WAITING, "> 2026-02-03")
    bench.notes["feb.txt"] = ("LG 2026-02-??", "Anna: ringer")
    panel(bench, "jan.txt").register(now=bench.now)
    assert panel(bench, "feb.txt").look().meetings[0].date.value == FEB_3
    panel(bench, "feb.txt").register(now=bench.now)
    assert bench.entry("ringer").meeting == FEB_3
    assert panel(bench, "feb.txt").look().waiting == ()
    assert not bench.sync().changes


def test_a_panel_leaves_other_documents_to_the_nightly_job(bench: Workbench) -> None:
    bench.notes["jan.txt"] = (JANUARY, WAITING)
    panel(bench, "jan.txt").register(now=bench.now)
    bench.notes["feb.txt"] = ("LG 2026-02-03", "Anna: ringer")
    panel(bench, "feb.txt").register(now=bench.now)
    assert bench.entry(READ).due is None
    assert [f.entry.due for f in panel(bench, "jan.txt").look().waiting] == [FEB_3]
    bench.sync()
    assert bench.entry(READ).due == FEB_3


def test_what_the_group_usually_does_gives_the_day_until_notes_do(bench: Workbench) -> None:
    bench.habit = Habit(weekday=1, weeks=3)
    bench.notes["jan.txt"] = (JANUARY, WAITING)
    bench.sync()
    assert bench.entry(READ).due == FEB_3
    assert is_still(bench)
    bench.habit = Habit(weekday=1, weeks=4)
    bench.sync()
    assert bench.entry(READ).due == FEB_10
    bench.notes["feb.txt"] = ("LG 2026-02-05", "Anna: ringer")
    bench.sync()
    assert bench.entry(READ).due == FEB_5


def test_the_report_tells_which_documents_found_their_day_and_how(bench: Workbench) -> None:
    bench.notes["feb.txt"] = ("LG 2026-02-??", "Anna: ringer")
    assert bench.sync().placed == ()
    bench.notes["jan.txt"] = (JANUARY, "> 2026-02-03")
    ((document, held),) = bench.sync().placed
    assert (document.shown, held.value) == ("feb.txt", FEB_3)
    assert "”jan” (rad 2" in held.why
    assert bench.sync().placed == ()
