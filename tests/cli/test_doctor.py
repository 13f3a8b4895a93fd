"""`lgnotes doctor`: a line for each step, with what to do."""

import json
from pathlib import Path

import pytest

from lgnotes.config.group import Group
from tests.adapters.google.conftest import alone
from tests.cli.conftest import Run
from tests.conftest import Golden


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with two groups, the second without notes and with a Sheet."""
    alone(tmp_path, monkeypatch)
    lg = Group(name="Ledningsgruppen", source="lg", register="lg.db", calendar="lg.ics")
    eht = Group(name="Elevhälsan", source="eht", register="sheet:1AbC")
    (tmp_path / "lg").mkdir()
    (tmp_path / "lg" / "LG.txt").write_text("LG 2026-01-13", "utf-8")
    (tmp_path / "lgnotes.toml").write_text(_toml(lg) + _toml(eht), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _toml(group: Group) -> str:
    lines = [f'{key} = "{getattr(group, key)}"' for key in ("name", "source", "register")]
    lines += [f'calendar = "{group.calendar}"'] if group.calendar else []
    return "\n".join(("[[group]]", *lines, ""))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_group_is_tried_and_told_line_by_line(
    run: Run, golden: Golden, place: Path, language: str
) -> None:
    ran = run("doctor", "--lang", language)
    assert (ran.code, ran.err) == (3, "")
    golden(f"doctor-{language}.txt", ran.out.replace(str(place), ""))


def test_a_group_in_order_is_ready(run: Run) -> None:
    ran = run("doctor", "--group", "Ledningsgruppen")
    assert ran.code == 0
    assert "✗" not in ran.out
    assert ran.out.endswith("Allt är på plats: kör ”lgnotes sync”.\n")


def test_what_is_named_outright_is_tried_without_any_configuration(run: Run) -> None:
    ran = run("doctor", "lg", "--register", "x.db")
    assert (ran.code, ran.out.count("✓"), ran.out.count("✗")) == (0, 2, 0)


def test_a_register_of_the_environment_does_not_hide_the_groups(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LGNOTES_REGISTER", "x.db")
    assert run("doctor").out.startswith("✓ Konfigurationen lgnotes.toml")


def test_nothing_to_try_is_a_configuration_that_is_missing(run: Run, place: Path) -> None:
    (place / "lgnotes.toml").unlink()
    ran = run("doctor")
    assert (ran.code, ran.out.startswith("✗ Konfigurationen lgnotes.toml")) == (2, True)


def test_machines_get_json(run: Run) -> None:
    ran = run("doctor", "--json")
    said = json.loads(ran.out)
    assert (ran.code, said["exit_code"], said["version"]) == (3, 3, 1)
    wrong = [one for one in said["findings"] if not one["ok"]]
    assert [(one["group"], one["check"]) for one in wrong] == [
        ("Elevhälsan", "sign-in"),
        ("Elevhälsan", "folder.listed"),
    ]
    assert "lgnotes auth login" in wrong[0]["advice"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["doctor", "lg", "--group", "LG"], "Välj ett av två: --config eller --group"),
        (["doctor", "--grup", "x"], "menade du --group?"),
    ],
)
def test_wrong_usage_is_one_sentence(run: Run, words: list[str], sentence: str) -> None:
    ran = run(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert sentence in ran.err


@pytest.mark.parametrize("words", [["--config", "saknas.toml"], ["--group", "XX"]])
def test_a_configuration_or_group_that_is_not_there_is_a_line_like_any_other(
    run: Run, words: list[str]
) -> None:
    ran = run("doctor", *words)
    assert (ran.code, ran.err, ran.out.count("✗")) == (2, "", 1)
