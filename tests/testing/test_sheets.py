"""Spreadsheets made, read and worked in, called without a server."""

import pytest

from lgnotes.testing.jsons import Json
from tests.testing.bench import BO, HEAD, TASKS, SheetBench, lines, refusal, rng, text


def test_a_new_spreadsheet_has_one_sheet_of_the_usual_size() -> None:
    bench = SheetBench()
    new = bench.call("create", {"properties": {"title": "Ny"}})
    assert new["properties"]["title"] == "Ny"
    (sheet,) = new["sheets"]
    assert sheet["properties"] == {
        "sheetId": 0,
        "title": "Sheet1",
        "index": 0,
        "sheetType": "GRID",
        "gridProperties": {"rowCount": 1000, "columnCount": 26},
    }
    bench.book = new["spreadsheetId"]
    assert bench.read("Sheet1") == []


def test_a_spreadsheet_is_created_with_sheets_and_cells() -> None:
    bench = SheetBench()
    data = {"startRow": 1, "rowData": [{"values": [text("hej")]}]}
    sheets = [{"properties": {"title": "A"}, "data": [data]}, {"properties": {"title": "_b"}}]
    bench.book = bench.call("create", {"sheets": sheets})["spreadsheetId"]
    assert bench.read("A!A1:B2") == [[], ["hej"]]


def test_a_spreadsheet_is_created_with_names_and_metadata() -> None:
    bench = SheetBench()
    node = {"metadataKey": "k", "visibility": "DOCUMENT"}
    body = {
        "sheets": [{"developerMetadata": [node]}],
        "namedRanges": [{"name": "N", "range": rng((0, 1))}],
        "developerMetadata": [node],
    }
    new = bench.call("create", body)
    kinds = [
        place["developerMetadata"][0]["location"]["locationType"]
        for place in (new, new["sheets"][0])
    ]
    assert kinds == ["SPREADSHEET", "SHEET"]
    assert new["namedRanges"][0]["name"] == "N"
    other: Json = {"sheets": [{"charts": []}]}
    assert "charts" in refusal(lambda: bench.call("create", other)).message


def test_an_unknown_spreadsheet_is_not_found() -> None:
    bench = SheetBench()
    bench.book = "other"
    error = refusal(lambda: bench.read("A1"))
    assert (error.status, error.message) == (404, "Requested entity was not found.")


def test_what_is_not_served_says_so() -> None:
    bench = SheetBench()
    assert "addChart" in refusal(lambda: bench.batch({"addChart": {}})).message
    assert "values.nope" in refusal(lambda: bench.call("values.nope")).message


class TestGet:
    def test_cells_come_only_when_asked_for(self) -> None:
        bench = SheetBench(["a"])
        assert "data" not in bench.call("get")["sheets"][0]
        assert "data" in bench.call("get", includeGridData=True)["sheets"][0]

    @pytest.mark.parametrize(
        ("fields", "given"),
        [
            ("sheets.properties", False),
            ("sheets(properties,data.rowData)", True),
            ("sheets/data", True),
            ("sheets", True),
            ("spreadsheetId", False),
            ("*", True),
        ],
    )
    def test_a_mask_decides_alone_about_cells(self, fields: str, given: bool) -> None:
        bench = SheetBench(["a"])
        answer = bench.call("get", fields=fields, includeGridData=not given)
        assert ("data" in answer["sheets"][0]) is given

    def test_a_cell_has_its_value_its_result_and_its_text(self) -> None:
        bench = SheetBench()
        bench.hands.type("A1", '=HYPERLINK("https://x.se";"Källa")')
        assert bench.cell("A1") == {
            "userEnteredValue": {"formulaValue": '=HYPERLINK("https://x.se";"Källa")'},
            "effectiveValue": {"stringValue": "Källa"},
            "formattedValue": "Källa",
            "hyperlink": "https://x.se",
        }

    def test_only_the_sheets_and_cells_in_range_come(self) -> None:
        bench = SheetBench(*TASKS)
        bench.batch({"addSheet": {"properties": {"title": "_lg", "hidden": True}}})
        answer = bench.call("get", ranges=["B2:C3", "Blad1!A1"], includeGridData=True)
        (sheet,) = answer["sheets"]
        first, second = sheet["data"]
        assert (first["startRow"], first["startColumn"]) == (1, 1)
        texts = [[c["formattedValue"] for c in row["values"]] for row in first["rowData"]]
        assert texts == [["Ring Bo", "5"], ["Boka sal", "3"]]
        assert len(first["rowMetadata"]) == len(first["columnMetadata"]) == 2
        assert "startRow" not in second

    def test_a_data_filter_chooses_too(self) -> None:
        bench = SheetBench(*TASKS)
        body = {"dataFilters": [{"gridRange": rng((1, 2))}], "includeGridData": True}
        (sheet,) = bench.call("getByDataFilter", body)["sheets"]
        assert len(sheet["data"][0]["rowData"]) == 1

    def test_chips_stand_for_their_placeholders(self) -> None:
        bench = SheetBench()
        chip = {"chip": {"personProperties": {"email": BO}}, "startIndex": 6}
        cell = {**text("Ring: @"), "chipRuns": [chip]}
        request = {"start": {"sheetId": 0}, "rows": [{"values": [cell]}]}
        bench.batch({"updateCells": {**request, "fields": "userEnteredValue,chipRuns"}})
        assert bench.read("A1") == [[f"Ring: {BO}"]]
        assert bench.cell("A1")["chipRuns"] == [chip]
        bench.write("A1", ["Ring"])
        assert "chipRuns" not in bench.cell("A1")


class TestBatch:
    def test_it_is_all_or_nothing(self) -> None:
        bench = SheetBench(*TASKS)
        before = bench.call("get", includeGridData=True)
        version = bench.sheets.books["b"].version
        good = {"repeatCell": {"range": rng(), "cell": text("x"), "fields": "*"}}
        others: list[Json] = [
            {"deleteDimension": {"range": lines(0, 2)}},
            {"addSheet": {"properties": {"title": "Ny"}}},
            {"setBasicFilter": {"filter": {"range": rng()}}},
        ]
        error = refusal(lambda: bench.batch(good, *others, {"deleteSheet": {"sheetId": 9}}))
        assert error.message == "Invalid requests[4].deleteSheet: No grid with id: 9"
        assert bench.call("get", includeGridData=True) == before
        assert bench.sheets.books["b"].version == version

    @pytest.mark.parametrize(
        ("requests", "message"),
        [
            ([], "at least one request"),
            ([{}], "No request set"),
            ([{"addSheet": {}, "deleteSheet": {}}], "Only one request"),
        ],
    )
    def test_a_batch_without_sense_is_refused(self, requests: list[Json], message: str) -> None:
        assert message in refusal(lambda: SheetBench().batch(*requests)).message

    def test_replies_come_in_order_empty_where_there_is_nothing_to_say(self) -> None:
        bench = SheetBench()
        replies = bench.batch(
            {"updateBorders": {"range": rng()}},
            {"addSheet": {"properties": {"title": "Två", "sheetId": 5}}},
            {"autoResizeDimensions": {"dimensions": lines(0, 2, "COLUMNS")}},
        )
        assert [list(reply) for reply in replies] == [[], ["addSheet"], []]
        assert replies[1]["addSheet"]["properties"]["sheetId"] == 5

    def test_the_spreadsheet_can_come_with_the_answer(self) -> None:
        bench = SheetBench(["a"])
        body = {
            "requests": [{"updateBorders": {"range": rng()}}],
            "includeSpreadsheetInResponse": True,
            "responseIncludeGridData": True,
            "responseRanges": ["A1"],
        }
        answer = bench.call("batchUpdate", body)
        assert answer["updatedSpreadsheet"]["sheets"][0]["data"][0]["rowData"]

    @pytest.mark.parametrize(
        ("fields", "cells"),
        [
            ("updatedSpreadsheet(sheets(data(rowData)))", True),
            ("updatedSpreadsheet(sheets)", True),
            ("updatedSpreadsheet", True),
            ("*", True),
            ("updatedSpreadsheet(sheets(properties))", False),
            ("replies", False),
        ],
    )
    def test_a_field_mask_decides_alone_whether_its_cells_come_too(
        self, fields: str, *, cells: bool
    ) -> None:
        bench = SheetBench(["a"])
        body = {
            "requests": [{"updateBorders": {"range": rng()}}],
            "includeSpreadsheetInResponse": True,
            "responseIncludeGridData": not cells,
        }
        (sheet,) = bench.call("batchUpdate", body, fields=fields)["updatedSpreadsheet"]["sheets"]
        assert ("data" in sheet) == cells

    def test_a_write_tells_when_it_was(self) -> None:
        bench = SheetBench()
        bench.clock.advance(hours=1)
        bench.write("A1", ["a"])
        assert bench.sheets.books["b"].modified == bench.clock()


class TestHands:
    def test_a_person_works_in_the_sheet(self) -> None:
        bench = SheetBench(*TASKS)
        hands = bench.hands
        hands.append("4", "Köp fika", "6")
        hands.sort("Klart", descending=True)
        assert [row[0] for row in hands.rows()] == ["ID", "4", "1", "3", "2"]
        hands.move_row(5, before=2)
        hands.insert_rows(3)
        hands.delete_rows(4)
        assert [row[:1] for row in hands.rows()] == [["ID"], ["2"], [], ["1"], ["3"]]
        hands.clear("A2:C2")
        hands.filter()
        other = hands.rename_sheet("Min flik")
        assert other.rows()[0] == HEAD
        assert other.column("C") == 2
        assert "No heading" in refusal(lambda: other.column("Saknas")).message
