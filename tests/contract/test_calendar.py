"""What is a person's in a calendar stays so, in every calendar that has such things."""

from datetime import date
from pathlib import Path

import pytest

from tests.contract.workbench import RemindedHands, Workbench, calendars, registers

HEAD = "LG 2026-01-13"
RING = "ringer vaktmästaren"
ASKED = f"Anna: {RING} @2026-02-01"
THE_DAY_BEFORE, A_WEEK_BEFORE = 15 * 60, 6 * 1440 + 15 * 60


@pytest.fixture(params=["ics", "google"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Workbench:
    calendar = calendars(tmp_path)[request.param]()
    bench = Workbench(registers(tmp_path)["memory"](), calendar)
    bench.notes["a.txt"] = (HEAD, ASKED)
    return bench


def hands(bench: Workbench) -> RemindedHands:
    assert isinstance(bench.calendar, RemindedHands)
    return bench.calendar


def reminders(bench: Workbench) -> list[int]:
    return hands(bench).reminders(bench.entry(RING).uid)


def test_a_new_event_reminds_as_the_configuration_says(bench: Workbench) -> None:
    hands(bench).configure(A_WEEK_BEFORE, THE_DAY_BEFORE)
    bench.sync()
    assert reminders(bench) == [A_WEEK_BEFORE, THE_DAY_BEFORE]


def test_without_reminders_none_are_set(bench: Workbench) -> None:
    hands(bench).configure()
    bench.sync()
    assert reminders(bench) == []


def test_a_configuration_changed_later_writes_nothing(bench: Workbench) -> None:
    hands(bench).configure(THE_DAY_BEFORE)
    bench.sync()
    hands(bench).configure(A_WEEK_BEFORE)
    before = bench.trace()
    assert bench.sync().changes == ()
    assert bench.trace() == before


def test_it_holds_for_what_is_added_and_leaves_what_stands(bench: Workbench) -> None:
    hands(bench).configure(THE_DAY_BEFORE)
    bench.sync()
    hands(bench).configure(A_WEEK_BEFORE)
    bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09", "Bo: läser @2026-02-05")
    bench.sync()
    assert bench.event(RING).day == date(2026, 2, 9)
    assert reminders(bench) == [THE_DAY_BEFORE]
    assert hands(bench).reminders(bench.entry("läser").uid) == [A_WEEK_BEFORE]


@pytest.mark.parametrize("own", [(), (60,), (60, 2880)])
def test_the_reminders_a_person_set_stand(bench: Workbench, own: tuple[int, ...]) -> None:
    hands(bench).configure(THE_DAY_BEFORE)
    bench.sync()
    hands(bench).remind(bench.entry(RING).uid, *own)
    before = bench.trace()
    assert bench.sync().changes == ()
    assert bench.trace() == before
    bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09")
    bench.sync()
    assert bench.event(RING).day == date(2026, 2, 9)
    assert reminders(bench) == list(own)


def test_a_description_of_a_persons_own_stands(bench: Workbench) -> None:
    bench.sync()
    hands(bench).describe(bench.entry(RING).uid, "Ring före nio")
    before = bench.trace()
    assert bench.sync().changes == ()
    assert bench.trace() == before
    bench.notes["a.txt"] = (HEAD, "# 2 Lokaler", f"Anna: {RING} @2026-02-09")
    bench.sync()
    event = bench.event(RING)
    assert (event.description, event.day) == ("Ring före nio", date(2026, 2, 9))
