import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.testing.spreadsheet.a1 import Box, column, letters, parse, written
from tests.testing.bench import refusal

SHEETS = ["Blad1", "Min flik", "Anna's", "A1", "Åtgärder!"]


@pytest.mark.parametrize(
    ("text", "sheet", "box"),
    [
        ("B2", None, Box(1, 2, 1, 2)),
        ("$B$2", None, Box(1, 2, 1, 2)),
        ("a1:c4", None, Box(0, 4, 0, 3)),
        ("C4:A1", None, Box(0, 4, 0, 3)),
        ("A:C", None, Box(None, None, 0, 3)),
        ("1:3", None, Box(0, 3, None, None)),
        ("A2:C", None, Box(1, None, 0, 3)),
        ("B2:4", None, Box(1, 4, 1, None)),
        ("Blad1!AA10", "Blad1", Box(9, 10, 26, 27)),
        ("'Min flik'!A1:C", "Min flik", Box(0, None, 0, 3)),
        ("Min flik!A1", "Min flik", Box(0, 1, 0, 1)),
        ("'Anna''s'!B:B", "Anna's", Box(None, None, 1, 2)),
        ("Blad1", "Blad1", Box()),
        ("'Min flik'", "Min flik", Box()),
        ("'A1'!A1", "A1", Box(0, 1, 0, 1)),
        ("A1", "A1", Box()),
        ("'Åtgärder!'!A1", "Åtgärder!", Box(0, 1, 0, 1)),
    ],
)
def test_every_form_is_read(text: str, sheet: str | None, box: Box) -> None:
    sheets = SHEETS if sheet == "A1" else [name for name in SHEETS if name != "A1"]
    reference = parse(text, sheets)
    assert (reference.sheet, reference.box) == (sheet, box)


@pytest.mark.parametrize(
    "text", ["", "A", "1", "A0", "Nope!A1", "Blad1!", "Blad1!A1:B2:C3", "A1B", "!A1", ":", "A1:"]
)
def test_what_is_no_range_is_refused(text: str) -> None:
    error = refusal(lambda: parse(text, SHEETS[:2]))
    assert (error.status, error.message) == (400, f"Unable to parse range: {text}")


@given(st.integers(0, 18_277))
def test_letters_name_a_column_and_lead_back_to_it(number: int) -> None:
    assert column(letters(number)) == number


EDGES = st.integers(0, 500)
SPANS = st.tuples(EDGES, EDGES).map(lambda pair: (min(pair), max(pair) + 1))


@given(st.text(min_size=1, max_size=12), SPANS, SPANS)
def test_a_box_written_is_read_back(
    sheet: str, rows: tuple[int, int], cols: tuple[int, int]
) -> None:
    reference = parse(written(sheet, Box(*rows, *cols)), [sheet])
    assert (reference.sheet, reference.box) == (sheet, Box(*rows, *cols))


@pytest.mark.parametrize("text", ["A:C", "1:3", "A2:C", "Blad1", "B2:4"])
def test_open_ends_are_written_back(text: str) -> None:
    reference = parse(text, ["Blad1"])
    assert written("Blad1", reference.box) == ("Blad1" if text == "Blad1" else f"Blad1!{text}")
