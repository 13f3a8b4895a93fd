from pathlib import Path

import pytest

from lgnotes.cli import listing
from lgnotes.cli.commands import agenda as command
from tests.cli.conftest import NOTE, Run

CONFIG = '[[group]]\nname = "Ledarna"\nsource = "."\nregister = "register.db"\nagenda = "{}"\n'


@pytest.fixture
def here(register: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(register.parent)
    return register.parent


def test_it_is_printed_as_markdown(run: Run, here: Path) -> None:
    ran = run("agenda", "--for", "2026-02-23", "--register", "register.db")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# Ledningsgruppen 2026-02-23\n\n*Dagordning: utkast ur registret*\n")
    assert "## 1. Föregående anteckningar" in ran.out
    assert run(
        "agenda", "--for", "2026-02-23", "--register", "register.db", "--lang", "en"
    ).out.count("Previous notes")


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (["-o", "x.md"], b"# Ledningsgruppen"),
        (["-o", "x.docx"], b"PK"),
        (["-o", "x.txt", "--format", "docx"], b"PK"),
        (["-o", "x.txt"], b"# Ledningsgruppen"),
    ],
)
def test_a_file_is_written_in_the_form_that_is_asked_for(
    run: Run, here: Path, words: list[str], begins: bytes
) -> None:
    ran = run("agenda", "--for", "2026-02-23", "--register", "register.db", *words)
    assert (ran.code, ran.out) == (0, f"{words[1]} skriven: 3 punkter.\n")
    assert (here / words[1]).read_bytes().startswith(begins)


def test_earlier_notes_tell_the_style(run: Run, here: Path) -> None:
    note = NOTE.replace("§ 1 Lokaler", "## Läget sedan sist\nBra.\n\n## Lokaler")
    (here / "LG.md").write_text(note, "utf-8")
    ran = run("agenda", "LG.md", "--for", "2026-02-23", "--register", "register.db")
    assert "\n## Läget sedan sist\n" in ran.out


def test_the_configuration_names_group_and_form(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "lgnotes.toml").write_text(CONFIG.format("markdown"), "utf-8")
    assert run("agenda", "--for", "2026-02-23").out.startswith("# Ledarna 2026-02-23")
    (here / "lgnotes.toml").write_text(CONFIG.format("docx"), "utf-8")
    monkeypatch.setattr(command, "is_terminal", lambda _: True)
    assert run("agenda", "--for", "2026-02-23").code == 2
    assert run("agenda", "--for", "2026-02-23", "-o", "x.md").code == 0
    (here / "lgnotes.toml").write_text(CONFIG.format("pdf"), "utf-8")
    assert "ska vara markdown, docx eller gdoc" in run("agenda", "--for", "2026-02-23").err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--register", "register.db"], "--for"),
        (["--for", "i morgon", "--register", "register.db"], "i morgon"),
        (["--for", "2026-02-23"], "--register"),
        (["--for", "2026-02-23", "--register", "x.db"], "x.db"),
        (["--for", "2026-02-23", "--register", "register.db", "--format", "pdf"], "docx"),
        (["--for", "2026-02-23", "--register", "register.db", "nowhere.md"], "nowhere.md"),
        (
            ["--for", "2026-02-23", "--register", "register.db", "--format", "gdoc", "-o", "x"],
            "ingen fil",
        ),
    ],
)
def test_wrong_usage_is_told(run: Run, here: Path, words: list[str], said: str) -> None:
    ran = run("agenda", *words)
    assert ran.code == 2
    assert said in ran.err


def test_without_a_sign_in_a_google_document_cannot_be_made(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(here / "no.json"))
    ran = run("agenda", "--for", "2026-02-23", "--register", "register.db", "--format", "gdoc")
    assert ran.code == 3
    assert "nyckelfil" in ran.err


def test_what_is_late_counts_from_the_groups_day(run: Run, here: Path) -> None:
    assert listing.today(None).isoformat() == "2026-02-17"
    shown = run("agenda", "--for", "2026-02-23", "--register", "register.db").out
    assert "**Försenat**" in shown
