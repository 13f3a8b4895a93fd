import json
from pathlib import Path

import pytest

from lgnotes.cli.commands.read import document_parts
from lgnotes.cli.screen import plain
from lgnotes.cli.settings import Settings
from lgnotes.document import Block, Chip, Document, Kind, Loss
from lgnotes.texts import LANGUAGES, Language
from tests.cli.conftest import Run
from tests.conftest import Golden


def block(text: str, line: int, **more: object) -> Block:
    return Block(text=text, line=line, end_line=line, **more)  # type: ignore[arg-type]


DOCUMENT = Document(
    name="LG mars.json",
    blocks=(
        block("Ledningsgruppen", 1, kind=Kind.HEADING, level=1),
        block("1 (2)", 2, kind=Kind.MARGIN),
        block("Lokaler", 3, kind=Kind.HEADING, level=2, marker="§ 4", gap=True),
        block(
            "Anna Berg bokar salen 9 mars",
            4,
            chips=(
                Chip(kind="person", start=0, end=9, value="anna.berg@example.se"),
                Chip(kind="date", start=22, end=28, value="2026-03-09"),
            ),
        ),
        block(
            "Hyra ett år två år",
            5,
            kind=Kind.LIST_ITEM,
            marker="●",
            chips=(Chip(kind="struck", start=5, end=11, value=""),),
        ),
        block("ritning", 6, kind=Kind.LIST_ITEM, marker="a)", level=1, struck=True),
        block("städa", 7, kind=Kind.LIST_ITEM, checked=True),
        block("måla", 8, kind=Kind.LIST_ITEM, checked=False),
        block("Uppgift | Ansvarig", 10, kind=Kind.TABLE_ROW, cells=("Uppgift", "Ansvarig")),
    ),
    losses=(Loss("chips", 4, 2), Loss("picture-page", page=3), Loss("comments", count=1)),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_is_shown_block_by_block(golden: Golden, language: Language) -> None:
    parts = document_parts(DOCUMENT, "LG mars.json", Settings(language))
    golden(f"read-{language}.txt", "".join(f"{line}\n" for part in parts for line in plain(part)))


def test_the_line_numbers_are_those_of_the_finds(run: Run, notes: Path) -> None:
    note = notes / "vt" / "LG feb.txt"
    shown = run("read", note).out
    (task,) = json.loads(run("parse", note, "--format", "json").out)["meetings"][0]["tasks"]
    line = task["lines"][0][0]
    assert f"  {line}  Uppgift: Anna Berg tar fram" in shown


def test_one_file_as_json_is_the_document_with_what_is_not_empty(run: Run, tmp_path: Path) -> None:
    note = tmp_path / "LG.txt"
    note.write_text("1. Lokaler\n\n☐ Anna ringer", "utf-8")
    assert json.loads(run("read", note, "--format", "json").out) == {
        "version": 1,
        "name": "LG.txt",
        "blocks": [
            {"text": "Lokaler", "kind": "list item", "line": 1, "end_line": 1, "marker": "1."},
            {
                "text": "Anna ringer",
                "kind": "list item",
                "line": 3,
                "end_line": 3,
                "checked": False,
                "gap": True,
            },
        ],
        "losses": [],
    }


def test_a_folder_as_json_is_a_list_and_bad_documents_are_named(run: Run, notes: Path) -> None:
    ran = run("read", notes, "--format", "json")
    assert ran.code == 1
    assert [shape["name"] for shape in json.loads(ran.out)] == ["LG feb.txt"]
    assert "tom.txt: filen är tom" in ran.err


@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_in_the_notes_steers_the_terminal(run: Run, tmp_path: Path, form: str) -> None:
    note = tmp_path / "LG.json"
    run_of = {"textRun": {"content": "\x1b[31mröd\x07\u202e\x9b2J"}}
    body = {"content": [{"paragraph": {"elements": [run_of]}}]}
    note.write_text(json.dumps({"documentId": "x", "body": body}), "utf-8")
    ran = run("read", note, "--format", form)
    assert "röd" in ran.out
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & {*ran.out}
