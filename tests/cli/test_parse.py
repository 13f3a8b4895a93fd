import json
from pathlib import Path

import pytest

from tests.cli.conftest import NOTE, Run


@pytest.fixture
def note(notes: Path) -> Path:
    return notes / "vt" / "LG feb.txt"


def test_one_file_as_json_is_the_contracts_object(run: Run, note: Path) -> None:
    ran = run("parse", note, "--format", "json")
    shape = json.loads(ran.out)
    assert (ran.code, ran.err, shape["doc"]) == (0, "", "LG feb")
    assert shape["meetings"][0]["date"]["value"] == "2026-02-09"
    assert shape["meetings"][0]["tasks"][0]["owners"] == ["Anna Berg"]


def test_a_folder_as_json_is_a_list_and_bad_documents_are_named(run: Run, notes: Path) -> None:
    ran = run("parse", notes, "--format", "json")
    assert ran.code == 1
    assert [shape["doc"] for shape in json.loads(ran.out)] == ["LG feb"]
    assert ran.err.count("\n") == 1
    assert "tom.txt: filen är tom" in ran.err


def test_json_lines_are_a_line_a_document(run: Run, note: Path) -> None:
    ran = run("parse", note, note, "--format", "jsonl")
    assert [json.loads(line)["doc"] for line in ran.out.splitlines()] == ["LG feb", "LG feb"]


def test_markdown_has_the_meeting_and_its_tables(run: Run, note: Path) -> None:
    out = run("parse", note, "--format", "markdown").out
    assert out.startswith("# LG feb\n\n## Ledningsgruppen, 2026-02-09")
    assert "### Uppgifter" in out


def test_a_table_shows_what_was_understood(run: Run, note: Path) -> None:
    out = run("parse", note).out
    for words in ("LG feb.txt", "Närvarande: Anna Berg, Bo Ek", "2026-02-16", "hyra salen"):
        assert words in out


def test_the_next_meeting_and_a_day_from_another_document_are_shown_with_why(
    run: Run, tmp_path: Path
) -> None:
    january = "Ledningsgruppen 2026-01-13\n\n1. Läget\nAnna ringer.\n\nNästa möte 3 februari.\n"
    (tmp_path / "LG jan.txt").write_text(january, "utf-8")
    february = "Ledningsgruppen\n\n1. Läget\nBo ringer Anna senast 12 februari.\n"
    (tmp_path / "LG feb.txt").write_text(february, "utf-8")
    out = " ".join(run("parse", tmp_path / "LG feb.txt", tmp_path / "LG jan.txt").out.split())
    assert "Ledningsgruppen, 2026-02-03 (härledd)" in out
    assert "aviserat i ”LG jan” (rad 6: ”Nästa möte 3 februari.”)" in out
    assert "Nästa möte: 2026-02-03 (mötet den dagen har egna anteckningar (”LG feb”))" in out
    assert "LG 2026-02-03 § 1:1" in out
    assert "2026-02-12" in out
    alone = run("parse", tmp_path / "LG feb.txt").out
    assert "okänd dag" in alone


def test_a_file_per_document_is_written_in_its_own_subfolder(
    run: Run, notes: Path, tmp_path: Path
) -> None:
    out = tmp_path / "ut"
    ran = run("parse", notes, "--out", out)
    assert ran.code == 1
    assert [p.relative_to(out).as_posix() for p in out.rglob("*.json")] == ["vt/LG feb.json"]
    assert "1 dokument skrivet" in ran.out
    assert json.loads((out / "vt" / "LG feb.json").read_text("utf-8"))["doc"] == "LG feb"


def test_of_two_documents_with_one_name_the_second_is_named_and_not_written(
    run: Run, note: Path, tmp_path: Path
) -> None:
    twin = note.with_suffix(".md")
    twin.write_text("Ledningsgruppen 2026-03-09\n\nAtt göra: städa", "utf-8")
    ran = run("parse", note, twin, "--out", tmp_path / "ut")
    assert ran.code == 1
    assert "LG feb.md: skrevs inte" in ran.err
    assert "2026-02-09" in (tmp_path / "ut" / "LG feb.json").read_text("utf-8")


def test_files_of_the_same_name_in_two_folders_keep_apart(
    run: Run, notes: Path, tmp_path: Path
) -> None:
    (notes / "ht").mkdir()
    (notes / "ht" / "LG feb.txt").write_text(NOTE, "utf-8")
    (notes / "tom.txt").unlink()
    assert run("parse", notes, "--out", tmp_path / "ut").code == 0
    assert len([*(tmp_path / "ut").rglob("LG feb.json")]) == 2


def test_the_reference_date_gives_the_year_that_the_text_lacks(run: Run, notes: Path) -> None:
    bare = notes / "bar.txt"
    bare.write_text("Ledningsgruppen 9 februari\n\nAnna städar.", "utf-8")
    ran = run("parse", bare, "--format", "json", "--reference-date", "2023-02-10")
    assert '"value": "2023-02-09"' in ran.out


@pytest.mark.parametrize(
    ("words", "code"), [(["saknas.txt"], 2), (["tom.txt"], 1), (["vt", "saknas.txt"], 1)]
)
def test_the_exit_code_tells_whether_anything_was_read(
    run: Run, notes: Path, words: list[str], code: int
) -> None:
    ran = run("parse", *(notes / word for word in words))
    assert ran.code == code
    assert ran.err.count("\n") == 1


def test_a_folder_without_documents_is_said_to_be_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tomt").mkdir()
    ran = run("parse", tmp_path / "tomt")
    assert (ran.code, ran.out) == (2, "")
    assert "Hittar inga dokument" in ran.err


def test_a_file_where_the_out_folder_should_be_is_an_error(
    run: Run, note: Path, tmp_path: Path
) -> None:
    (tmp_path / "ut").write_text("")
    ran = run("parse", note, "--out", tmp_path / "ut")
    assert ran.code in {2, 3, 4}
    assert ran.err.count("\n") == 1


def test_escapes_in_notes_reach_no_terminal(run: Run, notes: Path) -> None:
    nasty = notes / "x.txt"
    nasty.write_text(NOTE.replace("lokalerna", "\x1b[31mlokalerna\x9b2J\x07"), "utf-8")
    for form in ("table", "json", "jsonl", "markdown"):
        out = run("parse", nasty, "--format", form).out
        assert not {"\x1b", "\x9b", "\x07"} & {*out}


def test_files_of_a_folder_tell_each_other_who_is_who(run: Run, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("Ledningsgruppen 2026-01-13\n\n1. Läget (LE)\n", "utf-8")
    head = "Ledningsgruppen 2026-01-27\n\nNärvarande: Lila Ericsson, Bo Ek\n"
    (tmp_path / "2.txt").write_text(head, "utf-8")
    first, _ = json.loads(run("parse", tmp_path, "--format", "json").out)
    called = {one["name"]: one["forms"] for one in first["meetings"][0]["people"]}
    assert called["Lila Ericsson"] == ["LE"]
