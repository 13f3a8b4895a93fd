import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from lgnotes import registers
from tests.cli.conftest import Run


def uids(text: str) -> list[str]:
    return [row["uid"] for row in json.loads(text)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([], ["lgtask1", "lgtask2"]),
        (["--open"], ["lgtask1", "lgtask2"]),
        (["--overdue"], ["lgtask1"]),
        (["--owner", "anna"], ["lgtask1"]),
        (["--owner", "Rektorsgruppen"], ["lgtask1"]),
        (["--due-before", "2026-02-16"], []),
        (["--due-before", "2026-02-17"], ["lgtask1"]),
        (["--since", "2026-02-09"], ["lgtask1", "lgtask2"]),
        (["--since", "2026-02-10"], []),
        (["--search", "AVTALET"], ["lgtask2"]),
        (["--open", "--search", "avtalet", "--owner", "Anna"], []),
    ],
)
def test_filters_narrow_the_list_together(
    run: Run, register: Path, words: list[str], found: list[str]
) -> None:
    ran = run("tasks", "--register", register, "--format", "json", *words)
    assert (ran.code, ran.err) == (0, "")
    assert uids(ran.out) == found


def test_a_row_of_json_carries_what_scripts_build_on(run: Run, register: Path) -> None:
    row = json.loads(run("tasks", "--register", register, "--format", "json").out)[0]
    assert row.keys() >= {
        *("uid", "ref", "text", "owners", "due", "status"),
        *("comment", "meeting", "item", "source"),
    }
    assert row["source"] == [{"document": "vt/LG 9 feb.md", "lines": [[12, 14]]}]


def test_decisions_are_listed_by_themselves(run: Run, register: Path) -> None:
    ran = run("decisions", "--register", register, "--format", "jsonl", "--since", "2026-01-01")
    assert [json.loads(line)["uid"] for line in ran.out.splitlines()] == ["lgdecision1"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--open"], ["lgdecision1"]),
        (["--overdue"], ["lgdecision1"]),
        (["--due-before", "2026-02-10"], []),
        (["--due-before", "2026-02-11"], ["lgdecision1"]),
        (["--owner", "Ledningsgruppen"], ["lgdecision1"]),
        (["--search", "budget"], ["lgdecision1"]),
        (["--search", "avtalet"], []),
    ],
)
def test_decisions_take_the_same_filters(
    run: Run, register: Path, words: list[str], found: list[str]
) -> None:
    decision = registers.entries(str(register), kind="decision")[0].ref
    registers.edit(str(register), decision, due=date(2026, 2, 10))
    ran = run("decisions", "--register", register, "--format", "json", *words)
    assert (ran.code, ran.err) == (0, "")
    assert uids(ran.out) == found


def test_csv_can_be_read_back(run: Run, register: Path) -> None:
    out = run("tasks", "--register", register, "--format", "csv").out
    rows = [*csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline=""))]
    assert [row["Status"] for row in rows] == ["pågår", "öppen"]


@pytest.mark.parametrize("command", ["tasks", "decisions"])
def test_markdown_is_a_table(run: Run, register: Path, command: str) -> None:
    assert "\n| --- | --- |" in run(command, "--register", register, "--format", "markdown").out


def test_a_pipe_gets_aligned_text_without_colours(run: Run, register: Path) -> None:
    out = run("tasks", "--register", register).out
    head, first, *_ = out.splitlines()
    assert head.index("Senast") == first.index("2026-02-16")
    assert "\x1b" not in out
    assert "2 uppgifter, 1 försenad" in out


def test_english_is_spoken_when_asked_for(run: Run, register: Path) -> None:
    out = run("--lang", "en", "tasks", "--register", register).out
    assert "ongoing" in out
    assert "2 tasks, 1 overdue" in out


def test_a_register_may_be_named_by_the_environment(
    run: Run, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LGNOTES_REGISTER", str(register))
    assert run("decisions").code == 0


def test_listing_a_missing_register_makes_none(run: Run, tmp_path: Path) -> None:
    ran = run("tasks", "--register", tmp_path / "saknas.db")
    assert ran.code == 2
    assert "saknas.db" in ran.err
    assert [*tmp_path.iterdir()] == []


def test_an_empty_list_is_said_or_is_empty(run: Run, register: Path) -> None:
    nobody = ("--register", register, "--owner", "Ingen Alls")
    assert run("tasks", *nobody).out == "Inga uppgifter.\n"
    assert run("decisions", *nobody, "--format", "json").out == "[]\n"
