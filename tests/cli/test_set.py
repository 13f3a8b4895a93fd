from datetime import date
from pathlib import Path

import pytest

from lgnotes import registers
from lgnotes.register.entry import Entry, Status
from tests.cli.conftest import Run

REF = "LG 2026-02-09 § 5:1"


def task(register: Path) -> Entry:
    return next(e for e in registers.entries(str(register)) if e.ref == REF)


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        (["--status", "klar"], "status", Status.DONE),
        (["--status", "Utgår"], "status", Status.DROPPED),
        (["--status", "done"], "status", Status.DONE),
        (["--status", "struken"], "status", Status.STRUCK),
        (["--due", "2026-03-01"], "due", date(2026, 3, 1)),
        (["--due", "none"], "due", None),
        (["--due", "inget"], "due", None),
        (["--owner", "Bo Ek"], "owners", ("Bo Ek",)),
        (["--owner", "Bo", "--owner", "Eva"], "owners", ("Bo", "Eva")),
        (["--owner", "ingen"], "owners", ()),
        (["--comment", "ring igen"], "comment", "ring igen"),
        (["--comment", ""], "comment", ""),
        (["--text", "Ny lydelse"], "text", "Ny lydelse"),
    ],
)
def test_a_field_is_set(
    run: Run, register: Path, words: list[str], field: str, value: object
) -> None:
    ran = run("set", REF, *words, "--register", register)
    assert (ran.code, ran.err) == (0, "")
    assert getattr(task(register), field) == value


def test_what_was_changed_is_told(run: Run, register: Path) -> None:
    ran = run("set", REF, "--status", "klar", "--due", "none", "--register", register)
    assert ran.out.splitlines() == [
        f"{REF}: Ta fram underlag för lokalfrågan",
        "  Senast: 2026-02-16 → –",
        "  Status: pågår → klar",
    ]


def test_setting_what_is_so_already_changes_nothing(run: Run, register: Path) -> None:
    before = register.read_bytes()
    assert "var redan så" in run("set", REF, "--status", "pågår", "--register", register).out
    assert register.read_bytes() == before


@pytest.mark.parametrize("words", [REF.split(), ["lg 2026-02-09 §5:1"]])
def test_a_ref_needs_no_quotes_and_no_care_for_case(
    run: Run, register: Path, words: list[str]
) -> None:
    assert run("set", *words, "--status", "klar", "--register", register).code == 0
    assert task(register).status is Status.DONE


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([REF, "--status", "klart"], "menade du ”klar”?"),
        ([REF, "--status", "xyz"], "det som går är öppen, pågår, klar, utgår, struken"),
        ([REF, "--due", "1/3"], "skriv den som ÅÅÅÅ-MM-DD"),
        ([REF, "--due", "2026-02-30"], "”2026-02-30” är ingen dag"),
        ([REF, "--due", "20260301"], "”20260301” är ingen dag"),
        ([REF, "--due", "2026-W09-1"], "är ingen dag"),
        ([REF, "--text", "  "], "Texten får inte vara tom"),
        ([REF], "Säg vad som ska ändras"),
        (["LG 2026-02-09 § 7:7", "--status", "klar"], "Hittar inte LG 2026-02-09 § 7:7"),
        (["--status", "klar"], "REF saknas"),
    ],
)
def test_what_cannot_be_set_is_said_in_one_sentence(
    run: Run, register: Path, words: list[str], sentence: str
) -> None:
    before = register.read_bytes()
    ran = run("set", *words, "--register", register)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1
    assert register.read_bytes() == before
