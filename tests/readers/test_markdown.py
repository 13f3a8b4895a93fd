"""What the Markdown reader makes of note-takers' Markdown."""

from lgnotes.document import Block, Kind
from lgnotes.readers import markdown


def blocks(text: str) -> tuple[Block, ...]:
    return markdown.read(text, name="a.md").blocks


def test_headings_have_their_level_and_number() -> None:
    first, second = blocks("# LG\n\n## 2. **Budget** för 2026")
    assert (first.kind, first.level, first.text) == (Kind.HEADING, 1, "LG")
    assert (second.level, second.marker, second.text) == (2, "2.", "Budget för 2026")


def test_nested_lists_have_their_depth() -> None:
    found = blocks("- Ett\n  - Två\n    - Tre\n- Fyra")
    assert [(block.text, block.level, block.line) for block in found] == [
        ("Ett", 0, 1),
        ("Två", 1, 2),
        ("Tre", 2, 3),
        ("Fyra", 0, 4),
    ]


def test_labels_on_lines_of_their_own_stay_apart() -> None:
    found = blocks("**Närvarande:** Anna, Bo\n**Frånvarande:** Cia\nText som följer")
    assert [block.text for block in found] == [
        "Närvarande: Anna, Bo",
        "Frånvarande: Cia",
        "Text som följer",
    ]
    assert [block.line for block in found] == [1, 2, 3]


def test_rows_of_a_table_have_their_cells_and_lines() -> None:
    found = blocks("| Uppgift | Ansvarig |\n|---|---|\n| Boka *rum* | Anna |")
    assert [(block.kind, block.cells, block.line) for block in found] == [
        (Kind.TABLE_ROW, ("Uppgift", "Ansvarig"), 1),
        (Kind.TABLE_ROW, ("Boka rum", "Anna"), 3),
    ]


def test_checkboxes_keep_their_state() -> None:
    found = blocks("- [ ] Boka rum\n- [x] Köpa kaka")
    assert [(block.checked, block.text) for block in found] == [
        (False, "Boka rum"),
        (True, "Köpa kaka"),
    ]


def test_links_and_code_leave_their_text() -> None:
    (block,) = blocks("Se [planen](https://example.org) och `budget.xlsx` \\* här")
    assert block.text == "Se planen och budget.xlsx * här"


def test_comments_are_not_text() -> None:
    assert [block.text for block in blocks("<!-- dold -->\n\nSynlig")] == ["Synlig"]


def test_quotations_are_marked() -> None:
    (block,) = blocks("> Så sa de förra gången.")
    assert block.marker == markdown.QUOTED


def test_front_matter_keeps_the_line_numbers() -> None:
    found = blocks("---\ndatum: 2026-03-04\n---\n\n# LG")
    assert [(block.text, block.line) for block in found] == [("datum: 2026-03-04", 2), ("LG", 5)]


def test_signs_nested_without_end_are_read_as_text() -> None:
    blocks = markdown.read("*a " * 3000 + "b*" * 3000 + "\n\n- sista", name="a.md").blocks
    assert blocks[-1].text == "sista"
