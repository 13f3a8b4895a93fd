"""Rules: the nightly job, and what befalls it."""

from contextlib import suppress
from datetime import timedelta

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import rule

from lgnotes.errors import BusyError, MassStrikeError
from lgnotes.register.report import Report
from lgnotes.service import sync
from tests.contract.machine import checks
from tests.contract.machine.people import Picture
from tests.contract.machine.trouble import Blow, Kind
from tests.contract.machine.world import World

KINDS: st.SearchStrategy[Kind] = st.sampled_from(["killed before", "answer lost", "met by another"])


class Running(World):
    """The nightly job, and what befalls it."""

    @rule(look_first=st.booleans())
    def run(self, look_first: bool) -> None:
        self.write_notes()
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
        self.write_notes()
        before = Picture.of(self.bench)
        trouble = Blow(kind, at, self._rival)
        with suppress(BusyError):  # the other one was first, and has done it all
            sync(trouble.over(self.bench.services()), now=self.bench.now, force=True)
        note(f"  done: {trouble.done}, lost: {trouble.lost}")
        self.see_what_it_did(before, trouble.let_it_end())

    def see_what_it_did(self, before: Picture, ended: bool, report: Report | None = None) -> None:
        """Hold register and calendar after a run in trouble against all that is known."""
        after = Picture.of(self.bench)
        checks.history_tells_all(before, after)
        if ended:
            self._took_effect(before, report)
        else:
            self.people.see_half_a_run(before, after)
        self.people.see_events(after)
        self.people.see_own_rows(after)

    def _rival(self, *, refused: bool = False) -> None:
        try:
            self.bench.sync(force=True)
        except BusyError:
            return
        assert not refused

    def write_notes(self) -> None:
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


class RunningLocked(Running):
    """The same, in a register that one run keeps from another."""

    @rule()
    def run_while_another_runs(self) -> None:
        self.write_notes()
        with self.bench.register.port.session():
            before = self.bench.trace()
            self._rival(refused=True)
            assert self.bench.trace() == before
