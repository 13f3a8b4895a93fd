"""A sync survives what machines do: kills, neighbours, full disks, closed folders."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest

from lgnotes.adapters.ics import IcsCalendar
from lgnotes.adapters.memory import MemoryCalendar, MemoryRegister
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.errors import BusyError, DamagedError, UnavailableError, UnreadableError
from lgnotes.register.deadline import CalendarUpdate
from lgnotes.register.plan import RegisterUpdate
from lgnotes.service import sync
from tests.contract.workbench import InIcs, InMemoryCalendar, InMemoryRegister, InSqlite, Workbench

ASKED = ("LG 2026-01-13", "Anna: ringer @2026-02-01", "Bo: läser @2026-02-05")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_any_step_and_run_again_all_is_as_if_never_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.contract.killer", str(tmp_path)]
    root = Path(__file__).parents[1]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    steps = [line.split() for line in done.stdout.splitlines()]
    assert [step for step in steps if step[2] != "SAME"] == []
    assert {name for name, *_ in steps} == {"first", "second"}
    assert len(steps) > 60


class StopError(Exception):
    """Ends a run where a test wants it."""


@attrs.define
class FailingRegister(MemoryRegister):
    """A register in memory whose write fails once."""

    fails: int = 1

    def write(self, update: RegisterUpdate) -> None:
        if self.fails:
            self.fails -= 1
            raise StopError
        super().write(update)


def test_a_run_that_ends_between_calendar_and_register_is_completed() -> None:
    bench = Workbench(InMemoryRegister(FailingRegister()), InMemoryCalendar())
    bench.notes["a.txt"] = ASKED
    with pytest.raises(StopError):
        bench.sync()
    assert len(bench.events()) == 2
    assert bench.entries() == {}
    before = bench.events()
    assert [c.action for c in bench.sync().changes] == ["add", "add"]
    assert bench.events() == before
    assert not bench.sync().changes


def test_an_event_moved_before_a_failed_run_stays_moved() -> None:
    register = FailingRegister(fails=0)
    bench = Workbench(InMemoryRegister(register), InMemoryCalendar())
    bench.notes["a.txt"] = ASKED
    bench.sync()
    assert bench.calendar
    moved = datetime(2026, 2, 9, tzinfo=UTC).date()
    bench.calendar.move(bench.entry("ringer").uid, moved)
    register.fails = 1
    with pytest.raises(StopError):
        bench.sync()
    bench.sync()
    assert bench.entry("ringer").due == bench.event("ringer").day == moved


@attrs.define
class ClosedCalendar(MemoryCalendar):
    """A calendar in memory that is full."""

    def write(self, update: CalendarUpdate, *, now: datetime) -> None:
        raise UnavailableError(name="calendar", detail="full")


def test_where_the_calendar_fails_the_register_is_not_written() -> None:
    bench = Workbench(InMemoryRegister(), InMemoryCalendar(ClosedCalendar()))
    bench.notes["a.txt"] = ASKED
    with pytest.raises(UnavailableError):
        bench.sync()
    assert bench.entries() == {}


def test_a_damaged_calendar_stops_the_run_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "c.ics").write_bytes(b"hej")
    register = SqliteRegister(tmp_path / "r.db")
    bench = Workbench(InSqlite(register), InIcs(IcsCalendar(tmp_path / "c.ics")))
    bench.notes["a.txt"] = ASKED
    with pytest.raises(DamagedError):
        bench.sync()
    assert not register.read().entries
    assert (tmp_path / "c.ics").read_bytes() == b"hej"


def test_a_second_run_of_another_process_is_refused_while_the_first_works(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    script = (
        "import sys; from pathlib import Path; from lgnotes.adapters.sqlite import SqliteRegister\n"
        "with SqliteRegister(Path(sys.argv[1])).session():\n"
        "    print('in', flush=True); sys.stdin.read()\n"
    )
    bench = Workbench(InSqlite(SqliteRegister(path, wait=0.05)))
    bench.notes["a.txt"] = ASKED
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"in\n"
        with pytest.raises(BusyError):
            bench.sync()
        other.communicate()
    assert other.returncode == 0
    assert len(bench.sync().changes) == 2


def test_progress_is_told_document_by_document() -> None:
    bench = Workbench(InMemoryRegister())
    bench.notes["a.txt"] = ASKED
    bench.notes["år/b.txt"] = "\0"
    told: list[tuple[int, int, str]] = []
    sync(bench.services(), now=bench.now, progress=lambda *step: told.append(step))
    assert told == [(0, 2, "a.txt"), (1, 2, "b.txt")]


def test_another_manner_of_reading_reads_all_again_and_changes_nothing() -> None:
    bench = Workbench(InMemoryRegister())
    bench.notes["a.txt"] = ASKED
    bench.sync()
    services = attrs.evolve(bench.services(), manner="2")
    report = sync(services, now=bench.now)
    assert (report.read, report.changes) == (1, ())
    assert sync(services, now=bench.now).unchanged == 1


@attrs.frozen
class Listed:
    """A document of a source whose folder may be closed."""

    id: str
    content: bytes | None
    folder: str = ""

    @property
    def name(self) -> str:
        return self.id

    def version(self) -> str:
        return str(hash(self.read()))

    def read(self) -> bytes:
        if self.content is None:
            raise UnreadableError(name=self.id, reason="permission")
        return self.content


@attrs.define
class Listing:
    """A source that is a list."""

    listed: list[Listed]
    readers: int = 1

    def documents(self) -> list[Listed]:
        return self.listed


def test_what_lies_in_a_folder_that_cannot_be_listed_is_not_gone() -> None:
    bench = Workbench(InMemoryRegister())
    source = Listing([Listed("closed/a.txt", "\n".join(ASKED).encode())])
    services = attrs.evolve(bench.services(), source=source)
    sync(services, now=bench.now)
    source.listed = [Listed("closed/", None)]
    report = sync(services, now=bench.now)
    assert (report.changes, report.gone, len(report.failures)) == ((), (), 1)
    source.listed = []
    assert [c.action for c in sync(services, now=bench.now).changes] == ["strike", "strike"]
