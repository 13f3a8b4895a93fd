"""Requests about whole sheets, rows and columns."""

from typing import Any

import pytest

from lgnotes.testing.jsons import Json
from lgnotes.testing.spreadsheet.book import MAX_CELLS
from tests.testing.bench import ANNA, HEAD, TASKS, SheetBench, lines, refusal


class TestSheets:
    def titles(self, bench: SheetBench) -> list[str]:
        return [sheet["properties"]["title"] for sheet in bench.call("get")["sheets"]]

    def change(self, fields: str, **properties: Any) -> Json:
        return {"updateSheetProperties": {"properties": properties, "fields": fields}}

    def test_sheets_are_added_renamed_moved_and_deleted(self) -> None:
        bench = SheetBench()
        bench.batch({"addSheet": {"properties": {"sheetId": 1}}}, {"duplicateSheet": {}})
        assert self.titles(bench) == ["Copy of Blad1", "Blad1", "Blad2"]
        bench.batch(self.change("title,index", sheetId=1, title="Min flik", index=0))
        assert self.titles(bench) == ["Min flik", "Copy of Blad1", "Blad1"]
        bench.batch(self.change("index", sheetId=1, index=2))
        assert self.titles(bench) == ["Copy of Blad1", "Min flik", "Blad1"]
        bench.batch({"deleteSheet": {"sheetId": 0}})
        assert self.titles(bench) == ["Copy of Blad1", "Min flik"]

    @pytest.mark.parametrize(
        ("request_", "message"),
        [
            ({"addSheet": {"properties": {"title": "blad1"}}}, "already exists"),
            ({"addSheet": {"properties": {"sheetId": 0}}}, "already exists"),
            ({"deleteSheet": {"sheetId": 0}}, "all the sheets"),
            (
                {
                    "updateSheetProperties": {
                        "properties": {"sheetId": 0, "hidden": True},
                        "fields": "hidden",
                    }
                },
                "visible sheets",
            ),
            (
                {
                    "updateSheetProperties": {
                        "properties": {"gridProperties": {"frozenRowCount": 1000}},
                        "fields": "gridProperties.frozenRowCount",
                    }
                },
                "freeze all",
            ),
            ({"deleteDimension": {"range": lines(0, 1000)}}, "delete all the rows"),
            ({"appendDimension": {"dimension": "ROWS", "length": MAX_CELLS}}, "10000000"),
            ({"appendDimension": {"dimension": "COLUMNS", "length": 9_000}}, None),
            ({"appendDimension": {"dimension": "COLUMNS", "length": 18_300}}, "number of cells"),
            ({"insertDimension": {"range": lines(0, 1), "inheritFromBefore": True}}, "index 0"),
            ({"insertDimension": {"range": lines(1001, 1002)}}, "startIndex[1001]"),
            ({"moveDimension": {"source": lines(1, 4), "destinationIndex": 2}}, "inside"),
            ({"deleteDimension": {"range": {"sheetId": 0}}}, "No dimension"),
            ({"deleteDimension": {}}, "range is missing"),
            ({"deleteDimension": {"range": lines(3, 3)}}, "greater than"),
            ({"deleteDimension": {"range": lines(999, 1001)}}, "do not exist"),
            ({"moveDimension": {"source": lines(0, 1), "destinationIndex": 1001}}, "outside"),
            ({"appendDimension": {"dimension": "ROWS", "length": 0}}, "at least 1"),
            ({"addSheet": {"properties": {"title": "x" * 101}}}, "100 characters"),
            ({"addSheet": {"properties": {"gridProperties": {"rowCount": 0}}}}, "at least one row"),
            (
                {
                    "updateSheetProperties": {
                        "properties": {"gridProperties": {"columnCount": 0}},
                        "fields": "gridProperties.columnCount",
                    }
                },
                "at least one row",
            ),
        ],
    )
    def test_what_would_break_a_sheet_is_refused(self, request_: Json, message: str | None) -> None:
        bench = SheetBench()
        if message is None:
            bench.batch(request_)
        else:
            assert message in refusal(lambda: bench.batch(request_)).message

    def test_freezing_is_kept_and_follows_a_deletion(self) -> None:
        bench = SheetBench(*TASKS)
        bench.batch(
            self.change("gridProperties.frozenRowCount", gridProperties={"frozenRowCount": 2})
        )
        grid = bench.call("get")["sheets"][0]["properties"]["gridProperties"]
        assert grid == {"rowCount": 1000, "columnCount": 26, "frozenRowCount": 2}
        bench.batch({"deleteDimension": {"range": lines(0, 1)}})
        grid = bench.call("get")["sheets"][0]["properties"]["gridProperties"]
        assert grid["frozenRowCount"] == 1

    def test_rows_that_are_not_frozen_cannot_all_go(self) -> None:
        bench = SheetBench()
        frozen = {"frozenRowCount": 2}
        bench.batch(self.change("gridProperties.frozenRowCount", gridProperties=frozen))
        request = {"deleteDimension": {"range": lines(2, 1000)}}
        assert "non-frozen" in refusal(lambda: bench.batch(request)).message

    def test_a_grid_grows_to_its_limits(self) -> None:
        bench = SheetBench()
        size = {"rowCount": 1, "columnCount": 18_278}
        bench.batch(self.change("gridProperties", gridProperties=size))
        more = {"appendDimension": {"dimension": "COLUMNS", "length": 1}}
        assert "18278" in refusal(lambda: bench.batch(more)).message

    def test_shrinking_a_grid_cuts_its_cells_off(self) -> None:
        bench = SheetBench(*TASKS)
        size = {"rowCount": 2, "columnCount": 2}
        bench.batch(self.change("gridProperties", gridProperties=size))
        assert bench.read("Blad1") == [["ID", "Vad"], ["1", "Ring Bo"]]

    def test_columns_are_hidden_and_stay_hidden_when_moved(self) -> None:
        bench = SheetBench(*TASKS)
        request = {"range": lines(0, 1, "COLUMNS"), "properties": {"hiddenByUser": True}}
        bench.batch({"updateDimensionProperties": {**request, "fields": "hiddenByUser"}})
        bench.hands.move_column("ID", before="Klart")
        hidden = [c.get("hiddenByUser") for c in bench.sheet()["data"][0]["columnMetadata"]]
        assert hidden[:3] == [None, True, None]

    def test_the_spreadsheet_is_renamed(self) -> None:
        bench = SheetBench()
        change = {"properties": {"title": "Nytt"}, "fields": "title"}
        bench.batch({"updateSpreadsheetProperties": change})
        properties = bench.call("get")["properties"]
        assert (properties["title"], properties["locale"]) == ("Nytt", "sv_SE")

    def test_a_sheet_is_copied_to_another_spreadsheet(self) -> None:
        bench = SheetBench(*TASKS)
        other = bench.sheets.add("Annan", owner=ANNA)
        body = {"destinationSpreadsheetId": other.id}
        assert bench.call("sheets.copyTo", body, sheetId=0)["title"] == "Copy of Blad1"
        bench.book = other.id
        assert bench.read("'Copy of Blad1'!A1:C1") == [HEAD]
