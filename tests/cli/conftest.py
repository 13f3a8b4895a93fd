import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.cli import listing, main
from lgnotes.register.plan import RegisterUpdate
from tests.export.values import ENTRIES

NOTE = """Ledningsgruppen 2026-02-09

Närvarande: Anna Berg, Bo Ek

§ 1 Lokaler
Uppgift: Anna Berg tar fram ett underlag om lokalerna senast 2026-02-16.
Beslut: Ledningsgruppen beslutade att hyra salen.
"""


class Ran(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def swedish_and_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the computer that runs the tests has a say in them."""
    for name in [*os.environ]:
        if name.startswith(("LC_", "LANG", "LGNOTES_", "_LGNOTES")):
            monkeypatch.delenv(name)
    monkeypatch.setattr(listing, "today", lambda _: date(2026, 2, 17))


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command line and return its exit code and what it printed."""

    def run(*words: object) -> Ran:
        code = main([str(word) for word in words])
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return run


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """Make a register with two tasks and a decision."""
    path = tmp_path / "register.db"
    with SqliteRegister(path).session() as session:
        session.write(RegisterUpdate(entries=ENTRIES))
    return path


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Make a folder of notes, one of them empty."""
    folder = tmp_path / "notes"
    (folder / "vt").mkdir(parents=True)
    (folder / "vt" / "LG feb.txt").write_text(NOTE, "utf-8")
    (folder / "tom.txt").write_text("", "utf-8")
    return folder
