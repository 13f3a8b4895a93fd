"""Notes, a register and a calendar: what all rules work on."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from tests.contract.machine.heard import Heard
from tests.contract.machine.notes import Archive
from tests.contract.machine.people import People
from tests.contract.workbench import Workbench

PICK = st.integers(0, 11)
"""Picks one of those there are, counted round."""


class World(RuleBasedStateMachine):
    """Notes, a register and a calendar, and what the machine knows of them."""

    def make_bench(self, folder: Path) -> Workbench:
        """Return what is tried, with its files in *folder*."""
        raise NotImplementedError

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.bench = self.make_bench(Path(self.folder.name))
        self.archive = Archive()
        self.heard = Heard()
        self.people = People()
        self.refs: dict[str, str] = {}
        self.own_rows = 0
        self.sound = True

    def teardown(self) -> None:
        self.folder.cleanup()

    def has_rows(self) -> bool:
        return bool(self.bench.present().entries)

    def row(self, pick: int) -> str:
        """Return the uid of one of the rows."""
        rows = sorted(self.bench.present().entries)
        return rows[pick % len(rows)]
