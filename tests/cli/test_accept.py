"""A name that may be several persons is asked for and answered at a shell."""

import json
from pathlib import Path

import pytest

from lgnotes.adapters.sqlite import SqliteRegister
from tests.cli.conftest import Run

FIRST = "Ledningsgruppen 2026-01-13\n\nNärvarande: Anna Berg, Anna Lind, Bo Ek\n"
THEN = "Ledningsgruppen 2026-01-20\n\n1. Läget\n" + "".join(
    f"Anna {verb} kommunen senast {day} februari.\n"
    for day, verb in enumerate(("ringer", "kontaktar", "informerar", "bjuder in"), start=1)
)


@pytest.fixture
def asked(tmp_path: Path, run: Run) -> Path:
    """Return a register that asks who *Anna* is."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "1.txt").write_text(FIRST, "utf-8")
    (tmp_path / "notes" / "2.txt").write_text(THEN, "utf-8")
    path = tmp_path / "r.db"
    ran = run("sync", tmp_path / "notes", "--register", path)
    assert ran.code == 0
    assert "1 namn som kan vara flera personer" in ran.out
    assert "lgnotes accept" in ran.out
    return path


def initials(register: Path) -> dict[str, str]:
    rows = SqliteRegister(register).read().people.rows.values()
    return {row.name: row.initials for row in rows if row.name.startswith("Anna")}


def test_it_is_asked_with_some_of_what_is_to_be_done(asked: Path, run: Run) -> None:
    out = run("accept", "--register", asked).out
    assert out.startswith("Vem är Anna: Anna Berg / Anna Lind?\n  LG 2026-01-20 § 1:1")
    assert "… och 1 till" in out
    assert "--person" in out


def test_the_answer_is_remembered_and_lists_go_by_it(asked: Path, run: Run) -> None:
    assert "Inga" in run("tasks", "--register", asked, "--owner", "Anna Lind").out
    ran = run("accept", "anna", "--person", "lind", "--register", asked)
    assert (ran.code, ran.out.startswith("Anna är Anna Lind")) == (0, True)
    assert initials(asked) == {"Anna Berg": "", "Anna Lind": "Anna"}
    assert "4 uppgifter" in run("tasks", "--register", asked, "--owner", "Anna Lind").out
    assert run("accept", "--register", asked).out.startswith("Inga")


def test_that_it_may_be_any_of_them_is_remembered_too(asked: Path, run: Run) -> None:
    assert "frågas det inte om igen" in run("accept", "Anna", "--refuse", "--register", asked).out
    assert initials(asked) == {"Anna Berg": "Anna", "Anna Lind": "Anna"}
    assert run("accept", "--register", asked).out.startswith("Inga")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Anna",), "--person"),
        (("Anna", "--person", "Bo Ek"), "Anna Berg, Anna Lind"),
        (("Bo", "--person", "Bo Ek"), "Bo"),
    ],
)
def test_what_is_no_answer_is_said_so(
    asked: Path, run: Run, words: tuple[str, ...], told: str
) -> None:
    ran = run("accept", *words, "--register", asked)
    assert ran.code == 2
    assert told in ran.err
    assert initials(asked) == {"Anna Berg": "", "Anna Lind": ""}


def test_machines_are_asked_in_json(asked: Path, run: Run) -> None:
    (question,) = json.loads(run("accept", "--register", asked, "--format", "json").out)[
        "questions"
    ]
    assert question["name"] == "Anna"
    assert question["choices"] == ["Anna Berg", "Anna Lind"]
    assert len(question["entries"]) == 4
    ran = run("accept", "Anna", "--person", "Berg", "--register", asked, "--format", "json")
    assert json.loads(ran.out)["questions"][0]["choices"] == ["Anna Berg"]
