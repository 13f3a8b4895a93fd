"""Files made into Google documents, and these exported again."""

import json
from pathlib import Path

import pytest

from lgnotes.document import Block, Chip, Document, Kind
from lgnotes.readers import can_read, read
from lgnotes.testing.clock import Clock
from lgnotes.testing.documents import document, document_of
from lgnotes.testing.exports import export
from lgnotes.testing.files import DOCUMENT, Files
from lgnotes.testing.jsons import Json

NOTES = sorted(path for path in Path("examples/notes").rglob("*") if can_read(path.name))


def as_google(made: Json) -> bytes:
    return json.dumps({"documentId": "x", **made}).encode()


def exported(made: Json, mime: str) -> str:
    file = Files(Clock()).add(name="LG", mime=DOCUMENT, user="anna@example.org")
    file.document = made
    return export(file, mime).decode()


def read_again(blocks: tuple[Block, ...], mime: str = "") -> Document:
    made = document(Document(name="LG", blocks=blocks), title="LG")
    if not mime:
        return read(as_google(made), name="LG")
    return read(exported(made, mime).encode(), name="LG.md" if "markdown" in mime else "LG")


def block(text: str, **more: object) -> Block:
    return Block(text=text, line=1, end_line=1, **more)  # type: ignore[arg-type]


BLOCKS = (
    block("Ledningsgruppen", kind=Kind.HEADING, level=1),
    block("Ekonomi", kind=Kind.HEADING, level=2, marker="§ 4"),
    block("Närvarande: Anna"),
    block("Ett", kind=Kind.LIST_ITEM, marker="3."),
    block("Två", kind=Kind.LIST_ITEM, marker="4."),
    block("Under", kind=Kind.LIST_ITEM, marker="•", level=1),
    block("Uppgift | Ansvarig", kind=Kind.TABLE_ROW, cells=("Uppgift", "Ansvarig")),
    block("Ring | Bo", kind=Kind.TABLE_ROW, cells=("Ring", "Bo")),
)


def test_what_is_written_is_read_again_from_the_document() -> None:
    again = read_again(BLOCKS).blocks
    assert [(one.kind, one.marker) for one in again] == [
        (Kind.HEADING, None),
        (Kind.HEADING, "§ 4"),
        (Kind.PARAGRAPH, None),
        (Kind.LIST_ITEM, "3."),
        (Kind.LIST_ITEM, "4."),
        (Kind.LIST_ITEM, "●"),
        (Kind.TABLE_ROW, None),
        (Kind.TABLE_ROW, None),
    ]
    assert [one.text for one in again] == [one.text for one in BLOCKS]


@pytest.mark.parametrize(
    ("chip", "text"),
    [
        (Chip(kind="person", start=0, end=2, value="bo@example.org"), "Bo ringer"),
        (Chip(kind="date", start=7, end=11, value="2026-01-20"), "Senast 20/1"),
        (Chip(kind="link", start=3, end=6, value="https://example.org/"), "Se här nu"),
        (Chip(kind="dropdown", start=0, end=4, value="Klar"), "Klar: boka"),
        (Chip(kind="struck", start=0, end=3, value=""), "Nej ja"),
    ],
)
def test_a_chip_is_read_again_in_text_and_in_a_table(chip: Chip, text: str) -> None:
    again = read_again((block(text, chips=(chip,)),)).blocks[0]
    assert (again.text, again.chips) == (text, (chip,))
    if chip.kind == "struck":
        return
    row = block(f"{text} | x", kind=Kind.TABLE_ROW, cells=(text, "x"), chips=(chip,))
    assert read_again((row,)).blocks[0].chips == (chip,)


BOXES = (
    block("klart", kind=Kind.LIST_ITEM, checked=True),
    block("kvar", kind=Kind.LIST_ITEM, checked=False),
)


def test_a_tick_is_seen_in_the_markdown_and_nowhere_else() -> None:
    assert [one.checked for one in read_again(BOXES, "text/markdown").blocks] == [True, False]
    hidden = read_again(BOXES)
    assert [one.checked for one in hidden.blocks] == [None, None]
    assert [loss.what for loss in hidden.losses] == ["checkbox-state"]
    assert [one.checked for one in read_again(BOXES, "text/plain").blocks] == [None, None]


def test_the_text_is_that_of_windows() -> None:
    made = document(Document(name="LG", blocks=BLOCKS), title="LG")
    text = exported(made, "text/plain")
    assert text.startswith("\ufeffLedningsgruppen\r\n§ 4 Ekonomi\r\n")
    assert "3. Ett\r\n4. Två\r\n   * Under\r\n" in text


def test_the_page_has_headings_lists_and_tables() -> None:
    made = document(Document(name="LG", blocks=(*BLOCKS, block("<b>"))), title="LG")
    page = exported(made, "text/html")
    for part in ("<h1>Ledningsgruppen</h1>", "<td><p>Ring</p></td>", "&lt;b&gt;", "start='3'"):
        assert part in page


@pytest.mark.parametrize("text", ["*stjärna*", "a_b_c", "[x](y)", "# fem", "a|b"])
def test_what_looks_like_markdown_is_text_again(text: str) -> None:
    assert [one.text for one in read_again((block(text),), "text/markdown").blocks] == [text]


@pytest.mark.parametrize(
    ("text", "line"), [("1. ett", "1\\. ett"), ("- ett", "\\- ett"), ("-ett", "-ett")]
)
def test_what_would_begin_a_list_is_marked(text: str, line: str) -> None:
    made = document(Document(name="LG", blocks=(block(text),)), title="LG")
    assert exported(made, "text/markdown") == f"{line}\n"


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.name)
def test_the_example_notes_read_the_same_as_documents(path: Path) -> None:
    data = path.read_bytes()
    before = read(data, name=path.name)
    after = read(as_google(document_of(data, name=path.name)), name=path.name)

    def shown(blocks: tuple[Block, ...]) -> list[str]:
        return [f"{one.marker or ''} {one.text}".strip().lstrip("●•-* ") for one in blocks]

    assert shown(after.blocks) == shown(before.blocks)


def test_an_empty_file_is_an_empty_document() -> None:
    assert exported(document_of(b"", name="LG.txt"), "text/markdown").strip() == ""


def test_a_document_of_several_tabs_is_exported_with_their_titles() -> None:
    one = document_of(b"text", name="x")
    tab = {**one["tabs"][0], "tabProperties": {"tabId": "t.1", "title": "LG 2"}}
    one["tabs"][0]["childTabs"] = [tab]
    assert exported(one, "text/markdown") == "# Tab 1\n\ntext\n\n# LG 2\n\ntext\n"
