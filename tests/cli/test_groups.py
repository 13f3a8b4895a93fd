"""Commands find their groups and registers in a lgnotes.toml."""

import json
from pathlib import Path

import pytest

from lgnotes import app, registers
from lgnotes.cli.listing import today
from lgnotes.config.group import Group
from tests.cli.conftest import NOTE, Run

GROUP = (
    '[[group]]\nname = "{name}"\nshort = "{short}"\nsource = "{short}"\nregister = "{short}.db"\n'
)
LG = GROUP.format(name="Ledningsgruppen", short="LG")
EHT = GROUP.format(name="Elevhälsan", short="EHT")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with two groups and their notes."""
    (tmp_path / "lgnotes.toml").write_text(LG + EHT, "utf-8")
    for short in ("LG", "EHT"):
        (tmp_path / short).mkdir()
        (tmp_path / short / "feb.txt").write_text(NOTE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def one(place: Path) -> Path:
    """Stand in the same folder with one group."""
    (place / "lgnotes.toml").write_text(LG, "utf-8")
    return place


def made(place: Path) -> set[str]:
    return {path.name for path in place.iterdir() if path.is_file()} - {"lgnotes.toml"}


@pytest.mark.usefixtures("place")
def test_all_groups_are_run_each_under_its_name(run: Run) -> None:
    first = run("sync")
    assert (first.code, first.err) == (0, "")
    heads = [line for line in first.out.splitlines() if line in ("Ledningsgruppen", "Elevhälsan")]
    assert heads == ["Ledningsgruppen", "Elevhälsan"]
    again = run("sync")
    assert again.out.count("Inget nytt: 1 dokument oförändrade") == 2


@pytest.mark.parametrize("name", ["EHT", "elevhälsan"])
def test_one_group_is_run_alone(run: Run, place: Path, name: str) -> None:
    assert run("sync", "--group", name).out.startswith("Elevhälsan\nDokument: 1 läst.")
    assert made(place) == {"EHT.db"}


def test_a_failing_group_is_named_and_the_others_go_on(run: Run, place: Path) -> None:
    (place / "LG" / "feb.txt").unlink()
    (place / "LG").rmdir()
    ran = run("sync")
    assert ran.code == 2
    assert ran.err.startswith("Ledningsgruppen: Hittar inte ")
    assert ran.err.count("\n") == 1
    assert ran.out.startswith("Elevhälsan\n")
    assert made(place) == {"EHT.db"}


def test_the_exit_code_is_the_worst_of_the_groups(run: Run, place: Path) -> None:
    (place / "LG" / "tom.txt").write_text("", "utf-8")
    assert run("sync").code == 1
    (place / "EHT.db").write_bytes(b"no register")
    ran = run("sync")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert ran.err.startswith("Elevhälsan: ")


def test_a_fault_of_ours_is_named_too_and_shown_on_request(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: str, **_: object) -> None:
        raise ZeroDivisionError(source)

    monkeypatch.setattr(app, "sync", fail)
    ran = run("sync")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("Oväntat fel (ZeroDivisionError)") == 2
    with pytest.raises(ZeroDivisionError):
        run("sync", "--debug")


def test_the_reports_are_a_list_by_group_for_machines(run: Run, place: Path) -> None:
    (place / "EHT" / "feb.txt").unlink()
    (place / "EHT").rmdir()
    ran = run("sync", "--json")
    first, second = json.loads(ran.out)
    assert ran.code == 2
    assert (first["group"], first["exit_code"], first["error"]) == ("Ledningsgruppen", 0, None)
    assert first["report"]["read"] == 1
    assert (second["group"], second["exit_code"], second["report"]) == ("Elevhälsan", 2, None)
    assert second["error"].startswith("Hittar inte ")


def test_a_dry_run_of_all_groups_writes_nothing(run: Run, place: Path) -> None:
    assert run("sync", "--dry-run").out.count("Torrkörning") == 2
    assert made(place) == set()


def test_what_is_typed_wins_over_the_group(run: Run, place: Path) -> None:
    words = ("--register", "mitt.db", "--calendar", "min.ics")
    assert run("sync", "--group", "LG", *words).code == 0
    assert made(place) == {"mitt.db", "min.ics"}


def test_source_and_register_typed_need_no_configuration(run: Run, place: Path) -> None:
    (place / "lgnotes.toml").write_text("broken", "utf-8")
    assert run("sync", "LG", "--register", "mitt.db").out.startswith("Dokument: 1 läst.")


def test_a_source_alone_takes_the_rest_from_the_only_group(run: Run, one: Path) -> None:
    assert run("sync", "EHT").out.startswith("Ledningsgruppen\nDokument: 1 läst.")
    assert made(one) == {"LG.db"}


@pytest.mark.parametrize("by", ["option", "environment"])
def test_a_configuration_elsewhere_is_named(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    (place / "elsewhere").mkdir()
    monkeypatch.chdir(place / "elsewhere")
    words = ["--config", "../lgnotes.toml"] if by == "option" else []
    if by == "environment":
        monkeypatch.setenv("LGNOTES_CONFIG", "../lgnotes.toml")
    assert run("sync", *words).code == 0
    assert made(place) == {"LG.db", "EHT.db"}


COMMANDS = (
    ["tasks", "--format", "json"],
    ["decisions", "--format", "json"],
    ["export", "--to", "json"],
    ["set", "§1:1", "--status", "klar"],
    ["history", "§1:1"],
    ["restore", "§1:1"],
)


@pytest.mark.parametrize("words", COMMANDS[:3], ids=lambda words: words[0])
def test_a_command_finds_the_register_of_its_group(run: Run, place: Path, words: list[str]) -> None:
    (place / "EHT" / "feb.txt").write_text("tomt på beslut", "utf-8")
    run("sync")
    assert "LG 2026-02-09" in run(*words, "--group", "LG").out
    other = run(*words, "--group", "EHT")
    assert (other.code, "2026-02-09" in other.out) == (0, False)


def test_a_row_is_edited_in_the_register_of_its_group(run: Run, place: Path) -> None:
    run("sync")
    (before,) = registers.entries(str(place / "LG.db"), kind="task")
    words = (before.ref, "--status", "klar")
    assert run("set", *words, "--config", "lgnotes.toml", "--group", "LG").code == 0
    (task,) = registers.entries(str(place / "LG.db"), kind="task")
    assert task.status == "klar"


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.usefixtures("place")
def test_several_groups_are_too_many_to_choose_from(run: Run, words: list[str]) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Säg vilken grupp det gäller, med --group: Ledningsgruppen, Elevhälsan.\n"


@pytest.mark.usefixtures("one")
def test_the_only_group_needs_no_name(run: Run) -> None:
    run("sync")
    assert json.loads(run("tasks", "--format", "json").out)


def test_a_register_in_the_environment_wins_over_a_file_that_was_only_found(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("sync", "LG", "--register", "mitt.db")
    monkeypatch.setenv("LGNOTES_REGISTER", "mitt.db")
    assert run("tasks", "--format", "json").code == 0
    ran = run("tasks", "--group", "LG")
    assert ran.code == 2
    assert "LG.db" in ran.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["sync", "LG"], "Källa, register och kalender kan bara anges för en grupp"),
        (["sync", "--calendar", "x.ics"], "med --group: Ledningsgruppen, Elevhälsan."),
        (["sync", "--group", "XX"], "Det finns ingen grupp ”XX” i lgnotes.toml: de som finns är"),
        (["sync", "--config", "saknas.toml"], "Hittar inte saknas.toml"),
        (["tasks", "--config", "saknas.toml"], "Hittar inte saknas.toml"),
        (["tasks", "--group", "XX"], "Det finns ingen grupp ”XX”"),
        (["export", "--to", "json", "LG", "--group", "LG"], "Välj ett av två"),
    ],
)
@pytest.mark.usefixtures("place")
def test_what_cannot_be_meant_is_said_in_one_sentence(
    run: Run, words: list[str], sentence: str
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert sentence in ran.err


def test_a_group_without_any_configuration_is_told(run: Run, place: Path) -> None:
    (place / "lgnotes.toml").unlink()
    ran = run("tasks", "--group", "LG")
    assert (ran.code, ran.err.startswith("Det finns ingen lgnotes.toml här")) == (2, True)


def test_every_problem_of_a_configuration_has_a_line_of_its_own(run: Run, place: Path) -> None:
    (place / "lgnotes.toml").write_text(LG + "registr = 1\n\x1b = 2", "utf-8")
    assert run("sync").err.count("\n") == 1
    (place / "lgnotes.toml").write_text(LG + 'registr = 1\nlanguage = "fi"\n', "utf-8")
    ran = run("sync", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert first.startswith("lgnotes.toml, line 6: there is nothing called “registr”")
    assert second == 'lgnotes.toml, line 7: “language” is to be sv or en, such as "sv".'


def test_today_is_the_groups_own() -> None:
    far = Group(name="A", source="a", register="a.db", timezone="Pacific/Kiritimati")
    near = Group(name="A", source="a", register="a.db", timezone="Pacific/Niue")
    assert today(far) > today(near)
