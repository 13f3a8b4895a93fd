"""The same years on a Google Sheet and a Google Calendar, on days when Google has its faults."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import attrs
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import rule

from lgnotes.errors import GoogleAccessError, GoogleUnavailableError
from lgnotes.register.entry import RegisterState
from lgnotes.service import sync
from lgnotes.testing import faults
from lgnotes.testing.faults import Fault
from tests.contract.google import InGoogleCalendar, InSheet, impatient, served
from tests.contract.machine.people import Picture
from tests.contract.machine.rules import Machine
from tests.contract.machine.trouble import BadDay
from tests.contract.workbench import Workbench

BROKEN: Final[Mapping[str, Fault]] = {
    "cut before its effect": faults.lost("before"),
    "cut after its effect": faults.lost("after"),
    "closed after its effect": faults.lost("after", "closed"),
    "no answer, before its effect": faults.lost("before", "held"),
    "no answer, after its effect": faults.lost("after", "held"),
}
REFUSED: Final[Mapping[str, Fault]] = {
    "429": faults.too_many(),
    "429 with a wait": faults.too_many(7),
    "403 too many": faults.rate_limited(),
    "403 quota used up": faults.quota_exceeded(),
    "500": faults.server_error(),
    "500 after its effect": faults.server_error().after(),
    "503": faults.unavailable(),
}
WITHDRAWN: Final[Mapping[str, Fault]] = {
    "may no longer write": faults.forbidden(),
    "no longer shared": faults.missing(),
    "signed out": faults.dead_token(),
}
FAULTS: Final = {**BROKEN, **REFUSED, **WITHDRAWN}
METHODS = ("*", "sheets.*", "sheets.*.batchUpdate", "calendar.events.[!l]*", "*.insert")
A_MOMENT = 0.5
"""Seconds that a run waits for an answer that does not come."""


@attrs.frozen
class Mishap:
    """What goes wrong with some calls of a run."""

    what: str
    method: str
    call: int
    """The first of them that goes wrong."""

    times: int | None
    """How many in a row; None until the end of the run."""

    def switch_on(self) -> None:
        times = 1 if self.is_silence else self.times
        served().world.faults.on(self.method, FAULTS[self.what], call=self.call, times=times)

    @property
    def is_silence(self) -> bool:
        return self.what.startswith("no answer")


Mishaps = tuple[Mishap, ...]


def mishaps(kinds: Mapping[str, Fault]) -> st.SearchStrategy[Mishaps]:
    """Return a mishap of these *kinds*, perhaps with another one of any kind."""
    one = st.tuples(_mishaps(kinds))
    return one | st.tuples(_mishaps(kinds), _mishaps(FAULTS))


def _mishaps(kinds: Mapping[str, Fault]) -> st.SearchStrategy[Mishap]:
    return st.builds(
        Mishap,
        what=st.sampled_from([*kinds]),
        method=st.sampled_from(METHODS),
        call=st.integers(1, 4),
        times=st.sampled_from([1, 3, None]),
    )


@attrs.define
class GoogleBench(Workbench):
    """Reads the Sheet only where it has changed: each rule asks for it."""

    _known: tuple[object, RegisterState] = attrs.field(init=False, default=(None, RegisterState()))

    def present(self) -> RegisterState:
        trace = self.register.trace()
        if self._known[0] != trace:
            self._known = (trace, super().present())
        return self._known[1]


class OnGoogle(Machine):
    """All of it, with a Sheet and a Google Calendar."""

    def make_bench(self, folder: Path) -> Workbench:
        return GoogleBench(InSheet.new(), InGoogleCalendar.new())

    def teardown(self) -> None:
        super().teardown()
        assert served().world.crashes == []

    @rule(mishaps=mishaps(BROKEN))
    def run_while_connections_break(self, mishaps: Mishaps) -> None:
        self._run_with(mishaps)

    @rule(mishaps=mishaps(REFUSED))
    def run_while_calls_are_refused(self, mishaps: Mishaps) -> None:
        self._run_with(mishaps)

    @rule(mishaps=mishaps(WITHDRAWN))
    def run_while_a_permission_is_withdrawn(self, mishaps: Mishaps) -> None:
        """... and given back, perhaps in the midst of it."""
        self._run_with(mishaps)

    @rule(call=st.integers(3, 14))
    def run_that_breaks_off(self, call: int) -> None:
        """... at its *call*-th call, after which nothing is answered."""
        last = Mishap("cut after its effect", "*", call, 1)
        self._run_with((last, Mishap("cut before its effect", "*", call + 1, None)))

    def _run_with(self, mishaps: Mishaps) -> None:
        self.write_notes()
        before = Picture.of(self.bench)
        day, report = BadDay(served().world.faults.clear), None
        with ExitStack() as stack:
            stack.callback(served().world.faults.clear)
            if any(mishap.is_silence for mishap in mishaps):
                stack.enter_context(impatient(A_MOMENT))
            for mishap in mishaps:
                mishap.switch_on()
            try:
                services = day.over(self.bench.services())
                report = sync(services, now=self.bench.now, force=True)
            except (GoogleAccessError, GoogleUnavailableError) as error:
                note(f"  {error!r}")
        note(f"  done: {day.done}, lost: {day.lost}, {day.error!r}")
        ended = report is not None and day.let_it_end()
        self.see_what_it_did(before, ended, None if day.error else report)
