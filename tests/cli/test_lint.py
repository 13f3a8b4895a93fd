import json
import os
from pathlib import Path

import pytest

from lgnotes.texts import LANGUAGES
from tests.cli.conftest import Run
from tests.conftest import Golden

ROOT = Path(__file__).parents[2]
GOOD = """Ledningsgruppen 2026-02-09

Närvarande: Anna Berg, Bo Ek

## 1. Lokaler
- Beslut: Salen hyrs.
- Anna Berg skriver avtalet senast 2026-02-16.
"""
BAD = GOOD.replace("senast 2026-02-16", "snarast") + "- [ ] Boka rum (KL)\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.md").write_text(GOOD, "utf-8")
    (tmp_path / "bad.md").write_text(BAD, "utf-8")
    return tmp_path


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_notes_are_looked_at_as_they_should_be(
    run: Run, golden: Golden, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.chdir(ROOT / "examples")
    ran = run("lint", "notes", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    golden(f"lint-{language}.txt", ran.out.replace(os.sep, "/"))


def test_each_line_names_file_line_and_rule(run: Run, here: Path) -> None:
    assert run("lint", "bad.md").out.splitlines() == [
        "bad.md:7: ”snarast” är ingen dag: skriv en, till exempel ”senast 2026-02-23”."
        " [vague-deadline]",
        "bad.md:8: ”KL” är ingen av dem som nämns: skriv hela namnet, eller personen bland de"
        " närvarande. [unknown-initials]",
        "2 saker att rätta i 1 dokument.",
    ]


def test_good_notes_are_told_so(run: Run, here: Path) -> None:
    assert run("lint", "good.md") == (0, "Inget att rätta i 1 dokument.\n", "")


@pytest.mark.parametrize(
    ("words", "code"),
    [(["bad.md"], 0), (["bad.md", "--strict"], 1), (["good.md", "--strict"], 0)],
)
def test_only_strict_makes_remarks_an_exit_code(
    run: Run, here: Path, words: list[str], code: int
) -> None:
    assert run("lint", *words).code == code


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_a_document_that_cannot_be_read_is_named_and_the_others_are_done(
    run: Run, here: Path, form: str
) -> None:
    (here / "tom.txt").write_text("", "utf-8")
    ran = run("lint", "tom.txt", "bad.md", "--format", form)
    assert ran.code == 1
    assert "tom.txt: filen är tom" in ran.err
    assert "snarast" in ran.out


def test_json_holds_the_same(run: Run, here: Path) -> None:
    found = json.loads(run("lint", ".", "--format", "json").out)["findings"]
    assert [(one["file"], one["line"], one["rule"]) for one in found] == [
        ("bad.md", 7, "vague-deadline"),
        ("bad.md", 8, "unknown-initials"),
    ]


def test_sarif_names_the_file_and_what_failed(run: Run, here: Path) -> None:
    (here / "tom.txt").write_text("", "utf-8")
    log = json.loads(run("lint", ".", "--format", "sarif", "--lang", "en").out)
    (held,) = log["runs"]
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            for r in held["results"]}  # fmt: skip
    assert uris == {"bad.md"}
    assert not held["invocations"][0]["executionSuccessful"]


def test_the_people_of_the_configuration_are_known(run: Run, here: Path) -> None:
    group = '[[group]]\nname = "LG"\nsource = "."\nregister = "r.db"\npeople = [{{ {} }}]\n'
    kim = 'name = "Kim Larsson", forms = ["KL"]'
    (here / "lgnotes.toml").write_text(group.format(kim), "utf-8")
    assert "unknown-initials" not in run("lint", "bad.md").out
    assert "vague-deadline" in run("lint", "bad.md").out
    assert run("lint", "bad.md", "--group", "XY").code == 2


def test_no_documents_is_wrong_usage(run: Run, here: Path) -> None:
    (here / "empty").mkdir()
    assert run("lint", "empty").code == 2
    assert run("lint", "nowhere.md").code == 2
    assert run("lint").code == 2
