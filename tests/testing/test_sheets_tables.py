"""Tables: their headings, their reach, and the types of their columns."""

from functools import partial
from typing import Any

import pytest

from lgnotes.testing.jsons import Json
from lgnotes.testing.page.grid import grid
from tests.testing.bench import HEAD, TASKS, SheetBench, lines, refusal, rng, text


def choice(*words: str) -> Json:
    values = [{"userEnteredValue": word} for word in words]
    return {"condition": {"type": "ONE_OF_LIST", "values": values}}


COLUMNS: tuple[Json, ...] = (
    {"columnIndex": 0, "columnName": "ID", "columnType": "TEXT"},
    {"columnIndex": 1, "columnName": "Vad"},
    {"columnIndex": 2, "columnName": "Klart", "columnType": "DATE"},
)
DROPDOWN: Json = {
    "columnIndex": 1,
    "columnName": "Vad",
    "columnType": "DROPDOWN",
    "dataValidationRule": choice("öppen", "klar"),
}
DATE_FORMAT: Json = {"numberFormat": {"type": "DATE", "pattern": "d/m"}}


def made(*columns: Json) -> SheetBench:
    """Return the tasks as a table of three columns and three rows."""
    bench = SheetBench(*TASKS)
    bench.batch({"addTable": {"table": table(*(columns or COLUMNS))}})
    return bench


def table(*columns: Json, name: str = "Register", **rest: Any) -> Json:
    node: Json = {"name": name, "tableId": "r", "range": rng((0, 4), (0, 3))}
    return {**node, **rest, "columnProperties": list(columns)}


def reach(bench: SheetBench) -> Json:
    (found,) = bench.sheet()["tables"]
    area: Json = found["range"]
    return area


def names(bench: SheetBench) -> list[str]:
    (found,) = bench.sheet()["tables"]
    return [column["columnName"] for column in found["columnProperties"]]


def kinds(bench: SheetBench) -> list[str | None]:
    (found,) = bench.sheet()["tables"]
    return [column.get("columnType") for column in found["columnProperties"]]


class TestHeadings:
    def test_they_are_the_cells_of_the_first_row(self) -> None:
        bench = made()
        bench.hands.rename("Vad", "Uppgift")
        assert names(bench) == ["ID", "Uppgift", "Klart"]

    def test_a_type_without_a_name_is_named_over_the_heading(self) -> None:
        bench = made({"columnIndex": 1, "columnType": "TEXT"}, {"columnIndex": 2})
        assert names(bench) == ["ID", "Column 1", "Klart"]
        assert bench.read("A1:C1") == [["ID", "Column 1", "Klart"]]

    def test_columns_are_changed_all_at_once_and_with_their_names(self) -> None:
        bench = made()
        change: Json = {"tableId": "r", "columnProperties": [dict(COLUMNS[0])]}
        bench.batch({"updateTable": {"table": change, "fields": "columnProperties"}})
        assert (names(bench), kinds(bench)) == (HEAD, ["TEXT", None, None])
        del change["columnProperties"][0]["columnName"]
        again = {"updateTable": {"table": change, "fields": "columnProperties"}}
        assert "must have a value" in refusal(partial(bench.batch, again)).message


class TestReach:
    def test_columns_keep_their_kind_when_moved_inserted_and_deleted(self) -> None:
        bench = made()
        bench.hands.move_column("Klart", before="ID")
        bench.hands.insert_columns("Vad")
        bench.hands.type("C1", "Egen")
        assert names(bench) == ["Klart", "ID", "Egen", "Vad"]
        assert kinds(bench) == ["DATE", "TEXT", None, None]
        bench.hands.delete_column("ID")
        assert names(bench) == ["Klart", "Egen", "Vad"]

    def test_it_follows_rows_that_come_and_go(self) -> None:
        bench = made()
        bench.hands.insert_rows(3, 2)
        assert reach(bench) == rng((0, 6), (0, 3))
        bench.hands.delete_rows(2)
        assert reach(bench) == rng((0, 5), (0, 3))
        bench.hands.insert_rows(1)
        assert reach(bench) == rng((1, 6), (0, 3))

    def test_what_somebody_types_below_or_beside_it_joins_it(self) -> None:
        bench = made()
        bench.hands.append("4", "Köp kaffe", "2026-04-24")
        assert reach(bench) == rng((0, 5), (0, 3))
        bench.hands.type("D1", "Vem")
        assert reach(bench) == rng((0, 5), (0, 4))
        assert kinds(bench) == ["TEXT", None, "DATE", None]
        bench.hands.type("A9", "långt under")
        assert reach(bench) == rng((0, 5), (0, 4))

    def test_what_the_api_writes_below_it_does_not(self) -> None:
        bench = made()
        bench.write("A5", ["4", "Köp kaffe"])
        assert reach(bench) == rng((0, 4), (0, 3))

    def test_rows_inserted_by_an_append_do(self) -> None:
        bench = made()
        body = {"values": [["4", "ny"]]}
        options = {"valueInputOption": "RAW", "insertDataOption": "INSERT_ROWS"}
        bench.call("values.append", body, range="A1:C4", **options)
        assert reach(bench) == rng((0, 5), (0, 3))

    def test_a_longer_range_takes_in_the_rows_below(self) -> None:
        bench = made()
        longer = {"tableId": "r", "range": rng((0, 6), (0, 3))}
        bench.batch({"updateTable": {"table": longer, "fields": "range"}})
        assert reach(bench) == rng((0, 6), (0, 3))
        assert (names(bench), kinds(bench)) == (HEAD, ["TEXT", None, "DATE"])
        bench.write("C6", [3])
        assert bench.read("C6") == [["1900-01-02"]]

    def test_rows_are_appended_to_its_body(self) -> None:
        bench = made()
        bench.write("A7", ["mina egna rader"])
        rows = [{"values": [text("4"), text("ny")]}]
        bench.batch({"appendCells": {"tableId": "r", "rows": rows, "fields": "*"}})
        assert bench.read("A5:B5") == [["4", "ny"]]
        assert bench.read("A8") == [["mina egna rader"]]
        assert reach(bench) == rng((0, 5), (0, 3))

    def test_empty_rows_of_its_body_are_filled_first(self) -> None:
        bench = made()
        bench.call("values.clear", range="A3:C4")
        rows = [{"values": [text("9")]}]
        bench.batch({"appendCells": {"tableId": "r", "rows": rows, "fields": "*"}})
        assert bench.read("A3") == [["9"]]
        assert reach(bench) == rng((0, 4), (0, 3))

    def test_it_is_renamed_deleted_with_its_contents_or_made_plain_cells(self) -> None:
        bench = made()
        change = {"table": {"tableId": "r", "name": "Ny"}, "fields": "name"}
        bench.batch({"updateTable": change})
        assert bench.sheet()["tables"][0]["name"] == "Ny"
        assert names(bench) == HEAD
        bench.hands.convert_to_range()
        assert "tables" not in bench.sheet()
        assert len(bench.read("Blad1")) == 4
        bench.batch({"addTable": {"table": table()}}, {"deleteTable": {"tableId": "r"}})
        assert bench.read("Blad1") == []
        assert "tables" not in bench.sheet()


class TestTypes:
    def test_a_type_is_how_its_cells_read_typed_and_shown(self) -> None:
        bench = made()
        bench.hands.type("A2", "007")
        bench.hands.type("C2", "2026-04-24")
        assert bench.read("A2:C3") == [
            ["007", "Ring Bo", "2026-04-24"],
            ["2", "Boka sal", "1900-01-02"],
        ]
        assert bench.cell("C2")["userEnteredFormat"] == {"numberFormat": {"type": "DATE"}}

    def test_a_dropdown_is_the_columns_and_not_its_cells(self) -> None:
        bench = made(DROPDOWN)
        assert "dataValidation" not in bench.cell("B2")
        shown = grid(bench.sheets.books["b"], "Blad1")["rows"]
        assert shown[1][1]["offers"] == ["öppen", "klar"]
        assert "offers" not in shown[0][1]
        assert "offers" not in shown[4][1]

    @pytest.mark.parametrize(
        ("request_", "message"),
        [
            (
                {"setDataValidation": {"range": rng((1, 9), (1, 2)), "rule": choice("ja")}},
                "not allowed on cells in typed columns",
            ),
            (
                {
                    "repeatCell": {
                        "range": rng((1, 2), (2, 3)),
                        "cell": {"userEnteredFormat": DATE_FORMAT},
                        "fields": "userEnteredFormat",
                    }
                },
                "can't set the number format",
            ),
            (
                {
                    "updateCells": {
                        "start": {"rowIndex": 1},
                        "rows": [{"values": [text("x")]}],
                        "fields": "userEnteredValue,userEnteredFormat(numberFormat,textFormat)",
                    }
                },
                "can't set the number format",
            ),
        ],
    )
    def test_a_type_is_not_written_over(self, request_: Json, message: str) -> None:
        bench = made(COLUMNS[0], DROPDOWN, COLUMNS[2])
        assert message in refusal(partial(bench.batch, request_)).message

    def test_what_a_type_does_not_keep_is_written(self) -> None:
        bench = made()
        bench.batch(
            {
                "updateCells": {
                    "start": {"rowIndex": 1},
                    "rows": [
                        {"values": [text("x"), text("y"), {"userEnteredFormat": DATE_FORMAT}]}
                    ],
                    "fields": "userEnteredValue,userEnteredFormat.textFormat",
                }
            },
            {
                "repeatCell": {
                    "range": rng((0, 4), (1, 2)),
                    "cell": {"userEnteredFormat": DATE_FORMAT},
                    "fields": "userEnteredFormat.numberFormat",
                }
            },
        )
        assert bench.read("A2:C2") == [["x", "y"]]


class TestPlace:
    @pytest.mark.parametrize(
        ("table_", "message"),
        [
            ({"range": rng((3, 6), (2, 5))}, "over another table"),
            ({"columnProperties": [{"columnIndex": 1}]}, "outside of the table"),
            ({"range": rng((6, 7), (0, 1))}, "a row below its headings"),
            ({"columnProperties": [{"columnType": "DROPDOWN"}]}, "Condition must be set"),
            (
                {
                    "columnProperties": [
                        {
                            "columnType": "DROPDOWN",
                            "dataValidationRule": {"condition": {"type": "BOOLEAN"}},
                        }
                    ]
                },
                "ONE_OF_LIST",
            ),
            (
                {"columnProperties": [{"dataValidationRule": choice("ja")}]},
                "Cannot set condition for non-dropdown",
            ),
        ],
    )
    def test_wrong_tables_are_refused(self, table_: Json, message: str) -> None:
        bench = made()
        wrong = {"name": "B", "range": rng((5, 7), (0, 1)), **table_}
        assert message in refusal(lambda: bench.batch({"addTable": {"table": wrong}})).message

    @pytest.mark.parametrize(
        ("lying", "message"),
        [
            ({"addBanding": {"bandedRange": {"range": rng((4, 6))}}}, "alternating background"),
            ({"setBasicFilter": {"filter": {"range": rng((4, 6))}}}, "partially intersects"),
            ({"mergeCells": {"range": rng((4, 6), (0, 2))}}, "merged cells"),
            ({"addTable": {"table": {"name": "B", "range": rng((4, 6), (0, 2))}}}, "another table"),
        ],
    )
    def test_a_table_does_not_grow_over_what_lies_below(self, lying: Json, message: str) -> None:
        bench = made()
        bench.batch(lying)
        longer = {"tableId": "r", "range": rng((0, 5), (0, 3))}
        change = {"updateTable": {"table": longer, "fields": "range"}}
        assert message in refusal(partial(bench.batch, change)).message

    @pytest.mark.parametrize(
        ("laid", "message"),
        [
            ({"addBanding": {"bandedRange": {"range": rng((2, 9))}}}, "alternating background"),
            ({"setBasicFilter": {"filter": {"range": rng()}}}, "partially intersects"),
        ],
    )
    def test_bands_and_filters_are_not_laid_over_a_table(self, laid: Json, message: str) -> None:
        bench = made()
        assert message in refusal(partial(bench.batch, laid)).message

    def test_the_filter_of_a_table_grows_with_it(self) -> None:
        bench = made()
        bench.hands.filter()
        bench.hands.append("4", "Köp kaffe")
        assert bench.sheet()["basicFilter"]["range"] == rng((0, 5), (0, 3))
        bench.batch({"deleteDimension": {"range": lines(1, 2)}})
        assert bench.sheet()["basicFilter"]["range"] == rng((0, 4), (0, 3))
