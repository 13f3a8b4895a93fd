"""Whatever people do with rows and columns, no cell is lost, and what is tied to a row stays."""

from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.testing.call import ApiError
from lgnotes.testing.jsons import Json
from tests.testing.bench import SheetBench

ROWS, COLUMNS = 8, 4
CELLS = [[f"{row}:{column}" for column in range(COLUMNS)] for row in range(ROWS)]
PLACE = st.integers(0, ROWS)
DIMENSION = st.sampled_from(["ROWS", "COLUMNS"])
SPAN = st.tuples(PLACE, PLACE).filter(lambda pair: pair[0] < pair[1])


def line(dimension: str, span: tuple[int, int]) -> Json:
    return {"sheetId": 0, "dimension": dimension, "startIndex": span[0], "endIndex": span[1]}


def insertion(dimension: str, span: tuple[int, int]) -> Json:
    return {"insertDimension": {"range": line(dimension, span)}}


def movement(dimension: str, span: tuple[int, int], to: int) -> Json:
    return {"moveDimension": {"source": line(dimension, span), "destinationIndex": to}}


def sorting(column: int, order: str) -> Json:
    spec = {"dimensionIndex": column, "sortOrder": order}
    return {"sortRange": {"range": {"sheetId": 0}, "sortSpecs": [spec]}}


CHANGES = st.one_of(
    st.builds(insertion, DIMENSION, SPAN),
    st.builds(movement, DIMENSION, SPAN, PLACE),
    st.builds(sorting, st.integers(0, COLUMNS), st.sampled_from(["ASCENDING", "DESCENDING"])),
)


def attempt(bench: SheetBench, change: Json) -> None:
    """Make a change, or be told that it makes no sense."""
    with suppress(ApiError):
        bench.batch(change)


def contents(bench: SheetBench) -> list[Any]:
    return sorted(cell for row in bench.read("Blad1") for cell in row if cell)


def tied_row(bench: SheetBench) -> int:
    (node,) = bench.sheets.books["b"].metadata
    row: int = node["location"]["dimensionRange"]["startIndex"]
    return row


@settings(deadline=None)
@given(st.lists(CHANGES, max_size=6))
def test_rearranging_never_loses_a_cell(changes: list[Json]) -> None:
    bench = SheetBench(*CELLS)
    before = contents(bench)
    for change in changes:
        attempt(bench, change)
    assert contents(bench) == before


@settings(deadline=None)
@given(st.integers(0, ROWS - 1), st.lists(CHANGES, max_size=4))
def test_metadata_of_a_row_stays_with_its_cells_unless_they_are_sorted(
    row: int, changes: list[Json]
) -> None:
    bench = SheetBench(*CELLS)
    node = {
        "metadataKey": "row",
        "visibility": "DOCUMENT",
        "location": {"dimensionRange": line("ROWS", (row, row + 1))},
    }
    bench.batch({"createDeveloperMetadata": {"developerMetadata": node}})
    for change in changes:
        if "sortRange" not in change:
            attempt(bench, change)
    shown = bench.read("Blad1")[tied_row(bench)]
    assert [cell for cell in sorted(shown) if cell] == CELLS[row]
