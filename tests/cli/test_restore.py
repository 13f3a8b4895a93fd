from pathlib import Path

import pytest

from lgnotes import registers
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.register.entry import Status
from tests.cli.conftest import Run
from tests.contract.workbench import InSqlite, Workbench

REF = "LG 2026-01-13 § 1:1"
RING = "ringer vaktmästaren"


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    """Return a bench whose register holds one task."""
    bench = Workbench(InSqlite(SqliteRegister(tmp_path / "r.db")))
    bench.notes["a.txt"] = ("LG 2026-01-13", f"Anna: {RING} @2026-02-01")
    bench.sync()
    return bench


@pytest.fixture
def path(bench: Workbench, tmp_path: Path) -> Path:
    return tmp_path / "r.db"


def test_a_deleted_row_is_brought_back_and_that_is_told(
    run: Run, bench: Workbench, path: Path
) -> None:
    registers.edit(str(path), REF, status=Status.ONGOING)
    before = bench.entry(RING)
    bench.register.delete_row(before.uid)
    ran = run("restore", *REF.split(), "--register", path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"{REF}: {RING}",
        "  Raden var borttagen och är tillbaka, med status pågår.",
        "  Händelsen i kalendern kommer tillbaka vid nästa körning.",
    ]
    assert bench.entry(RING) == before


@pytest.mark.parametrize("status", [Status.DROPPED, Status.STRUCK])
def test_a_closed_row_is_open_again_and_that_is_told(
    run: Run, bench: Workbench, path: Path, status: Status
) -> None:
    bench.person_sets(RING, status=status, due=None)
    ran = run("restore", REF, "--register", path)
    assert ran.out.splitlines() == [f"{REF}: {RING}", f"  Status: {status} → öppen"]
    assert bench.entry(RING).status is Status.OPEN


def test_no_event_is_promised_for_a_task_that_is_done(
    run: Run, bench: Workbench, path: Path
) -> None:
    registers.edit(str(path), REF, status=Status.DONE)
    bench.register.delete_row(bench.entry(RING).uid)
    assert "Händelsen" not in run("restore", REF, "--register", path).out


@pytest.mark.parametrize("command", ["history", "restore"])
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["LG 2026-01-13 § 7:7"], "Hittar inte LG 2026-01-13 § 7:7"),
        ([], "REF saknas"),
    ],
)
def test_what_was_never_there_is_named(
    run: Run, path: Path, command: str, words: list[str], sentence: str
) -> None:
    before = path.read_bytes()
    ran = run(command, *words, "--register", path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert sentence in ran.err
    assert path.read_bytes() == before


@pytest.mark.parametrize("command", ["history", "restore"])
def test_no_register_is_made(run: Run, tmp_path: Path, command: str) -> None:
    ran = run(command, REF, "--register", tmp_path / "saknas.db")
    assert (ran.code, ran.out) == (2, "")
    assert "Hittar inte" in ran.err
    assert [*tmp_path.iterdir()] == []


def test_where_there_is_nothing_to_restore_a_sentence_says_what_to_do(run: Run, path: Path) -> None:
    before = path.read_bytes()
    ran = run("restore", REF, "--register", path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "är varken borttagen, struken eller utgången" in ran.err
    assert path.read_bytes() == before
