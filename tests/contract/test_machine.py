"""Random years of a group, held against what people did and what the notes say.

The same ones each time; ``make soak`` takes others, and more of them.
"""

from hypothesis import settings

from tests.contract.machine.google import OnGoogle
from tests.contract.machine.rules import InFiles, InMemory, WithoutCalendar

SHORT = settings(stateful_step_count=40, deadline=None, derandomize=True, print_blob=True)

TestInMemory = InMemory.TestCase
TestInMemory.settings = settings(SHORT, max_examples=120)

TestWithoutCalendar = WithoutCalendar.TestCase
TestWithoutCalendar.settings = settings(SHORT, max_examples=40)

TestInFiles = InFiles.TestCase
TestInFiles.settings = settings(SHORT, max_examples=12)

TestOnGoogle = OnGoogle.TestCase
TestOnGoogle.settings = settings(SHORT, max_examples=8)
