"""The layout of pages, from pieces of text that stand at places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.document import Kind
from lgnotes.readers.pdf.columns import Cells, Text, parts_of
from lgnotes.readers.pdf.margins import margins_of
from lgnotes.readers.pdf.pages import blocks_of
from lgnotes.readers.pdf.sheet import Page, Piece, rows_of, together

SIZE = 10.0


def piece(order: int, text: str, left: float, base: float, *, width: float = 0.0) -> Piece:
    return Piece(order, text, left, left + (width or 5 * len(text)), base, SIZE)


def page(*pieces: Piece, number: int = 1) -> Page:
    return Page(number, 600, 800, pieces)


def test_what_stands_on_one_line_is_a_row_from_the_left() -> None:
    rows = rows_of([piece(0, "b", 200, 101), piece(1, "a", 72, 100), piece(2, "c", 72, 120)])
    assert [[one.text for one in row] for row in rows] == [["a", "b"], ["c"]]


@pytest.mark.parametrize(("left", "joined"), [(100, "ett två"), (200, "ett   två")])
def test_only_a_wide_space_is_kept(left: float, joined: str) -> None:
    assert together([piece(0, "ett", 72, 100), piece(1, "två", left, 100)]).text == joined


def test_text_drawn_column_by_column_is_two_columns() -> None:
    left = [piece(n, "vänster text", 72, 100 + 12 * n) for n in range(4)]
    right = [piece(4 + n, "höger text", 300, 100 + 12 * n) for n in range(4)]
    parts = list(parts_of(left + right))
    assert [isinstance(part, Text) and part.column for part in parts] == [True, True]


def test_text_drawn_row_by_row_is_a_table() -> None:
    pieces = [
        piece(2 * row + column, f"cell {row}{column}", 72 + 230 * column, 100 + 12 * row)
        for row in range(3)
        for column in range(2)
    ]
    assert [isinstance(part, Cells) for part in parts_of(pieces)] == [True] * 3


def test_heads_are_found_from_the_edge_inwards() -> None:
    pages = [
        page(piece(0, "Kommun", 72, 30), piece(1, f"Text {n * 'x'}", 72, 60), number=n)
        for n in (1, 2, 3)
    ]
    assert margins_of(pages) == [frozenset({0})] * 3


def test_no_pages_have_no_blocks() -> None:
    assert blocks_of([]) == ()


PIECES = st.lists(
    st.tuples(
        st.text("abc åÅ1.-•§|", min_size=1, max_size=30).filter(str.strip),
        st.integers(0, 600),
        st.integers(0, 800),
        st.integers(1, 400),
        st.integers(1, 40),
        st.booleans(),
    ),
    max_size=25,
)


@given(st.lists(PIECES, max_size=3))
def test_every_word_is_kept_wherever_it_stands(sheets: list[list[tuple[object, ...]]]) -> None:
    pages = [
        Page(number, 600, 800, [_piece(order, *values) for order, values in enumerate(sheet)])
        for number, sheet in enumerate(sheets, 1)
    ]
    blocks = blocks_of(pages)
    assert [block.line for block in blocks] == sorted(block.line for block in blocks)
    written = "".join(letter for one in pages for p in one.pieces for letter in p.text)
    if any(block.kind is Kind.MARGIN for block in blocks):  # each wording is kept once
        return
    for letter in "abcåÅ":
        shown = sum(f"{b.marker or ''}{b.text}".count(letter) for b in blocks)
        assert shown == written.count(letter)


def _piece(order: int, *values: object) -> Piece:
    text, left, base, width, size, bold = values
    assert isinstance(text, str)
    assert isinstance(left, int)
    assert isinstance(base, int)
    assert isinstance(width, int)
    assert isinstance(size, int)
    words = " ".join(text.split())
    return Piece(order, words, left, left + width, base, size, bool(bold))
