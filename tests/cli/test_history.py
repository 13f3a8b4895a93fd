import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import attrs
import pytest

from lgnotes import registers
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.cli.commands.history import life_parts
from lgnotes.cli.screen import plain
from lgnotes.cli.settings import Settings
from lgnotes.register.entry import Status
from lgnotes.register.life import Life
from tests.cli.conftest import Run
from tests.conftest import Golden
from tests.contract.workbench import InSqlite, Workbench

NOON = datetime(2026, 1, 13, 12, 0, tzinfo=UTC)
REF = "LG 2026-01-13 § 1:1"
HEAD, ASKED = "LG 2026-01-13", "Anna: ringer vaktmästaren @2026-02-01"


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    """Return a bench whose register holds a task with something of a life."""
    bench = Workbench(InSqlite(SqliteRegister(tmp_path / "life.db")), now=NOON)
    bench.notes["vt/LG.md"] = (HEAD, ASKED)
    bench.sync()
    bench.notes["vt/LG.md"] = (HEAD, ASKED.replace("02-01", "02-09"))
    bench.sync()
    registers.edit(str(tmp_path / "life.db"), REF, status=Status.ONGOING, now=bench.now)
    bench.person_sets("ringer vaktmästaren", owners=("Anna", "Bo"))
    return bench


@pytest.fixture
def lived(bench: Workbench, tmp_path: Path) -> Path:
    return tmp_path / "life.db"


def shown(register: Path, language: str) -> str:
    parts = life_parts(registers.history(str(register), REF), Settings(language))
    return "".join(f"{line}\n" for part in parts for line in plain(part))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_life_reads_as_it_should(golden: Golden, lived: Path, language: str) -> None:
    golden(f"history-{language}.txt", shown(lived, language))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_life_of_a_deleted_row_reads_as_it_should(
    golden: Golden, lived: Path, bench: Workbench, language: str
) -> None:
    bench.register.delete_row(bench.entry("ringer vaktmästaren").uid)
    golden(f"history-deleted-{language}.txt", shown(lived, language))
    registers.restore(str(lived), REF, now=bench.now + timedelta(days=1))
    golden(f"history-restored-{language}.txt", shown(lived, language))


def test_a_script_gets_the_life_as_json(run: Run, lived: Path) -> None:
    ran = run("history", REF, "--register", lived, "--format", "json")
    told = json.loads(ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert (told["version"], told["deleted"], told["entry"]["ref"]) == (1, False, REF)
    assert told["history"][0] == {
        "at": "2026-01-14T12:00:00+00:00",
        "who": "lgnotes",
        "field": "",
        "old": "",
        "new": "",
        "reason": "new-in-notes",
    }
    assert [(x["field"], x["new"]) for x in told["history"][1:]] == [
        ("due", "2026-02-09"),
        ("status", "pågår"),
    ]
    assert told["unrecorded"] == [{"field": "owners", "old": "Anna", "new": "Anna; Bo"}]


def test_a_ref_needs_no_quotes_and_a_row_of_a_persons_own_has_a_life(
    run: Run, register: Path
) -> None:
    ran = run("history", *["lg", "2026-02-09", "§", "5:1"], "--register", register)
    assert (ran.code, ran.err) == (0, "")
    assert "Uppgift · pågår · Anna Berg, Rektorsgruppen · senast 2026-02-16" in ran.out


def test_a_reason_of_a_newer_lgnotes_is_shown_as_it_is(lived: Path) -> None:
    told = registers.history(str(lived), REF)
    line = attrs.evolve(told.lines[0], reason="of-tomorrow", who="robot")
    *_, table = life_parts(Life(entry=told.entry, deleted=False, lines=(line,)), Settings("sv"))
    assert plain(table)[-1].split() == [
        *("2026-01-14", "robot", "kom", "till", "registret", "of-tomorrow"),
    ]
