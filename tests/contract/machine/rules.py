"""All rules together, over registers and calendars of each kind."""

from pathlib import Path
from typing import Any, ClassVar

from lgnotes.adapters.ics import IcsCalendar
from lgnotes.adapters.sqlite import SqliteRegister
from tests.contract.machine.running import Running, RunningLocked
from tests.contract.machine.working import Working
from tests.contract.machine.writing import Writing
from tests.contract.workbench import (
    InIcs,
    InMemoryCalendar,
    InMemoryRegister,
    InSqlite,
    Workbench,
)


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


class InMemory(RunningLocked, Machine):
    def make_bench(self, folder: Path) -> Workbench:
        return Workbench(InMemoryRegister(), InMemoryCalendar())


class WithoutCalendar(RunningLocked, Machine):
    def make_bench(self, folder: Path) -> Workbench:
        return Workbench(InMemoryRegister())


class InFiles(RunningLocked, Machine):
    def make_bench(self, folder: Path) -> Workbench:
        register = SqliteRegister(folder / "register.db", wait=0.001)
        return Workbench(InSqlite(register), InIcs(IcsCalendar(folder / "deadlines.ics")))
