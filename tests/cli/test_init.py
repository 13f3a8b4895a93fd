import io
import sys
from pathlib import Path

import pytest

import lgnotes
from lgnotes.cli.commands import init
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let a person sit at the terminal."""
    monkeypatch.setattr(init, "is_terminal", lambda _: True)
    return monkeypatch


def the_group(path: str = "lgnotes.toml") -> lgnotes.Group:
    (group,) = lgnotes.read_config(path).groups
    return group


@pytest.mark.parametrize("words", [[], ["--yes"], ["--lang", "en"]])
def test_without_a_terminal_the_template_is_written(run: Run, words: list[str]) -> None:
    ran = run("init", *words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("\n  lgnotes sync --dry-run\n")
    assert (the_group().name, Path(str(the_group().calendar)).name) == (
        *("Ledningsgruppen", "deadlines.ics"),
    )


def test_another_file_is_named_in_what_comes_next(run: Run) -> None:
    assert (
        "  lgnotes sync --config 'min grupp.toml' --dry-run\n" in run("init", "min grupp.toml").out
    )
    assert the_group("min grupp.toml").name == "Ledningsgruppen"


def test_the_comments_are_in_the_language_asked_for(run: Run) -> None:
    run("init", "--lang", "en")
    assert "# The folder of the notes." in Path("lgnotes.toml").read_text("utf-8")


def test_at_a_terminal_a_person_is_asked(run: Run, answers: pytest.MonkeyPatch) -> None:
    answers.setattr(sys, "stdin", io.StringIO('Lag "Väst"\nmina anteckningar\n\n-\n'))
    ran = run("init")
    assert ran.code == 0
    assert "Gruppens namn [Ledningsgruppen]: " in ran.out
    group = the_group()
    assert (group.name, group.calendar) == ('Lag "Väst"', None)
    assert (Path(group.source).name, Path(group.register).name) == (
        *("mina anteckningar", "register.db"),
    )


def test_nobody_is_asked_who_says_yes(run: Run, answers: pytest.MonkeyPatch) -> None:
    answers.setattr(sys, "stdin", io.StringIO(""))
    assert "[Ledningsgruppen]" not in run("init", "--yes").out


def test_whoever_leaves_in_the_middle_leaves_no_file(run: Run, answers: pytest.MonkeyPatch) -> None:
    answers.setattr(sys, "stdin", io.StringIO("Vi\n"))
    assert run("init").code == 130
    assert not Path("lgnotes.toml").exists()


@pytest.mark.parametrize("words", [["--yes"], ["lgnotes.toml"]])
def test_a_file_that_is_there_is_never_overwritten(run: Run, words: list[str]) -> None:
    Path("lgnotes.toml").write_text("mitt", "utf-8")
    ran = run("init", *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("lgnotes.toml finns redan och skrivs inte över")
    assert Path("lgnotes.toml").read_text("utf-8") == "mitt"


@pytest.mark.parametrize(
    ("word", "sentence"), [(".", ". är en mapp"), ("x/lgnotes.toml", "Hittar inte x")]
)
def test_a_place_that_will_not_do_is_told(run: Run, word: str, sentence: str) -> None:
    ran = run("init", word)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert sentence in ran.err
