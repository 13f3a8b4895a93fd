import json
from pathlib import Path

import pytest

from lgnotes import app, registers
from lgnotes.cli.machine import report_json
from lgnotes.errors import BusyError
from tests.cli.conftest import NOTE, Run
from tests.cli.values import FULL


@pytest.fixture
def sound(notes: Path) -> Path:
    (notes / "tom.txt").unlink()
    return notes


def test_a_run_fills_register_and_calendar_and_the_next_finds_nothing_new(
    run: Run, sound: Path, tmp_path: Path
) -> None:
    words = ("sync", sound, "--register", tmp_path / "r.db", "--calendar", tmp_path / "c.ics")
    first = run(*words)
    assert (first.code, first.err) == (0, "")
    assert "Dokument: 1 läst." in first.out
    assert "Kalendern: 1 ny händelse." in first.out
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.*")}
    again = run(*words)
    assert again.out.startswith("Inget nytt: 1 dokument oförändrade")
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.*")} == before


def test_a_dry_run_says_why_and_writes_nothing(run: Run, sound: Path, tmp_path: Path) -> None:
    ran = run("sync", sound, "--register", tmp_path / "r.db", "--dry-run")
    assert ran.code == 0
    assert ran.out.startswith("Torrkörning: inget är skrivet.")
    assert "Nytt i anteckningarna" in ran.out
    assert "utan --dry-run" in ran.out
    assert [path.name for path in tmp_path.iterdir()] == ["notes"]


def test_a_document_whose_day_another_tells_is_named_with_why(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "vt"
    folder.mkdir()
    january = "Ledningsgruppen 2026-01-13\n\n1. Läget\nNästa möte 3 februari.\n"
    (folder / "LG jan.txt").write_text(january, "utf-8")
    february = "Ledningsgruppen\n\n1. Läget\nBo ringer Anna.\n"
    (folder / "LG feb.txt").write_text(february, "utf-8")
    words = ("sync", folder, "--register", tmp_path / "r.db")
    shape = json.loads(run(*words, "--json", "--dry-run").out)
    assert [(one["document"], one["day"]) for one in shape["placed"]] == [
        ("LG feb.txt", "2026-02-03")
    ]
    out = run(*words).out
    assert "Mötesdagar som andra dokument visar\n  LG feb.txt: 2026-02-03\n" in out


def test_a_bad_document_is_named_and_the_others_are_done(
    run: Run, notes: Path, tmp_path: Path
) -> None:
    ran = run("sync", notes, "--register", tmp_path / "r.db")
    assert ran.code == 1
    assert "tom.txt: filen är tom" in ran.out
    assert registers.entries(str(tmp_path / "r.db"))


def test_the_report_is_json_for_machines(run: Run, notes: Path, tmp_path: Path) -> None:
    ran = run("sync", notes, "--register", tmp_path / "r.db", "--json", "--dry-run")
    shape = json.loads(ran.out)
    assert (ran.code, shape["version"], shape["dry_run"], shape["read"]) == (1, 1, True, 1)
    assert {change["action"] for change in shape["changes"]} == {"add"}
    assert shape["changes"][0].keys() == {
        *("action", "uid", "ref", "kind", "text", "reason", "fields")
    }
    assert [failure["document"] for failure in shape["failures"]] == ["tom.txt"]


def test_the_report_for_machines_gives_each_document_its_id_and_its_name() -> None:
    shape = json.loads(report_json(FULL, "sv"))
    assert shape["gone"] == [
        {"document": "ht/LG 26 jan.md", "name": "ht/LG 26 jan.md"},
        {"document": "1BxiMVs0XRA5nFM", "name": "LG 2 feb"},
    ]
    (loss,) = shape["losses"]
    assert (loss["document"], loss["name"]) == ("1mGVs0TuXR", "LG feb.txt")


def test_striking_most_tasks_is_refused_until_forced(run: Run, sound: Path, tmp_path: Path) -> None:
    things = ("salen", "bussen", "maten", "ljudet", "städningen", "kaffet", "blommor", "talare")
    lines = [f"Uppgift: Bo Ek bokar {thing} senast 2026-02-16." for thing in things]
    (sound / "vt" / "LG feb.txt").write_text(NOTE + "\n\n".join(lines), "utf-8")
    words = ("sync", sound, "--register", tmp_path / "r.db")
    assert run(*words).code == 0
    (sound / "vt" / "LG feb.txt").unlink()
    before = (tmp_path / "r.db").read_bytes()
    ran = run(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (5, "", 1)
    assert "--force" in ran.err
    assert (tmp_path / "r.db").read_bytes() == before
    forced = run(*words, "--force")
    assert forced.code == 0
    assert "dokumentet är borta" in forced.out


def test_a_busy_register_is_refused_in_one_sentence(
    run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> None:
        raise BusyError(name="r.db")

    monkeypatch.setattr(app, "sync", busy)
    ran = run("sync", sound, "--register", "r.db")
    assert (ran.code, ran.out) == (5, "")
    assert ran.err == "r.db används av en annan körning: vänta tills den är klar och kör igen.\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["sync"], "Säg var anteckningarna finns"),
        (["sync", "."], "Säg vilket registret är"),
        (["sync", "saknas", "--register", "r.db"], "Hittar inte saknas"),
        (["sync", "sheet:abc", "--register", "r.db"], "sheet:abc"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(
    run: Run, words: list[str], sentence: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert sentence in ran.err
    assert [*tmp_path.iterdir()] == []


def test_source_register_and_calendar_may_stand_in_the_environment(
    run: Run, sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LGNOTES_SOURCE", str(sound))
    monkeypatch.setenv("LGNOTES_REGISTER", str(tmp_path / "r.db"))
    monkeypatch.setenv("LGNOTES_CALENDAR", str(tmp_path / "c.ics"))
    assert run("sync").code == 0
    assert (tmp_path / "c.ics").exists()
