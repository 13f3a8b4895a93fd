"""Random years of a group, held against what people typed and what the notes say."""

from pathlib import Path

from hypothesis import settings

from lgnotes.adapters.ics import IcsCalendar
from lgnotes.adapters.sqlite import SqliteRegister
from tests.contract.machine.rules import machine
from tests.contract.workbench import InIcs, InMemoryCalendar, InMemoryRegister, InSqlite, Workbench

def in_memory(_: Path) -> Workbench:
    return Workbench(InMemoryRegister(), InMemoryCalendar())

TestInMemory = machine(in_memory).TestCase
TestInMemory.settings = settings(max_examples=300, stateful_step_count=40, deadline=None)
