import csv
import io
import json
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("form", ["csv", "json", "markdown", "ics"])
def test_text_goes_to_stdout(run: Run, register: Path, form: str) -> None:
    ran = run("export", "--to", form, "--register", register)
    assert (ran.code, ran.err) == (0, "")
    assert "Kolla avtalet" in ran.out


@pytest.mark.parametrize("form", ["csv", "json", "markdown", "ics", "xlsx"])
def test_a_file_is_written_whole_and_told_of(
    run: Run, register: Path, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"ut.{form}"
    ran = run("export", "--to", form, "-o", target, "--register", register)
    assert ran.out == f"Skrev {target}: 2 uppgifter, 1 beslut.\n"
    assert target.stat().st_size > 100
    assert not [*tmp_path.glob("*.tmp"), *tmp_path.glob(".*")]


def test_a_spreadsheet_may_go_into_a_pipe_but_not_onto_a_terminal(
    register: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    from lgnotes.cli import main

    words = ["export", "--to", "xlsx", "--register", str(register)]
    assert main(words) == 0
    book = openpyxl.load_workbook(io.BytesIO(capfdbinary.readouterr().out))
    assert book.sheetnames == ["Uppgifter", "Beslut"]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(words) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert "välj en fil med -o" in err.decode()


def test_given_files_are_exported_without_any_register(run: Run, notes: Path) -> None:
    ran = run("export", "--to", "json", notes)
    shape = json.loads(ran.out)
    assert ran.code == 1
    assert "tom.txt" in ran.err
    assert shape["tasks"][0]["due"] == "2026-02-16"
    assert len(shape["decisions"]) == 1


def test_csv_of_the_register_has_both_kinds(run: Run, register: Path) -> None:
    out = run("export", "--to", "csv", "--register", register).out
    rows = [*csv.reader(io.StringIO(out.removeprefix("\ufeff"), newline=""))]
    assert [row[0] for row in rows] == ["Slag", "beslut", "uppgift", "uppgift"]


def test_the_headings_are_english_when_asked_for(run: Run, register: Path) -> None:
    out = run("export", "--to", "markdown", "--register", register, "--lang", "en").out
    assert "## Tasks" in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--to", "csv"], "Säg vilket registret är"),
        (["--to", "xslx", "--register", "r.db"], "menade du ”xlsx”?"),
        (["--to", "pdf", "--register", "r.db"], "det som går är csv, xlsx, ics, json, markdown"),
        (["--register", "r.db"], "--to saknas"),
        (["--to", "csv", "--register", "r.db", "fil.txt"], "Välj ett av två"),
        (["--to", "csv", "--register", "r.db", "-o", "."], ". är en mapp"),
        (["--to", "csv", "fil.txt"], "Hittar inte fil.txt"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    run: Run, words: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("export", *words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert sentence in ran.err


def test_a_register_in_the_environment_gives_way_to_files(
    run: Run, register: Path, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LGNOTES_REGISTER", str(register))
    out = run("export", "--to", "json", notes / "vt").out
    assert [task["owners"] for task in json.loads(out)["tasks"]] == [["Anna Berg"]]


def test_no_folder_is_made_for_an_export(run: Run, register: Path, tmp_path: Path) -> None:
    ran = run("export", "--to", "csv", "-o", tmp_path / "saknas" / "ut.csv", "--register", register)
    assert ran.code == 2
    assert "saknas" in ran.err
    assert not (tmp_path / "saknas").exists()
