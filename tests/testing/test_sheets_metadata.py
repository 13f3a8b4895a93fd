"""Developer metadata, and values chosen by it."""

from typing import Any

import pytest

from lgnotes.testing.jsons import Json
from tests.testing.bench import TASKS, SheetBench, lines, refusal, rng


class TestMetadata:
    def tie(self, bench: SheetBench, key: str, location: Json, value: str = "") -> Json:
        node = {
            "metadataKey": key,
            "metadataValue": value,
            "visibility": "DOCUMENT",
            "location": location,
        }
        reply = bench.batch({"createDeveloperMetadata": {"developerMetadata": node}})[0]
        tied: Json = reply["createDeveloperMetadata"]["developerMetadata"]
        return tied

    def find(self, bench: SheetBench, **lookup: Any) -> list[Json]:
        body = {"dataFilters": [{"developerMetadataLookup": lookup}]}
        found = bench.call("developerMetadata.search", body)
        return [m["developerMetadata"] for m in found.get("matchedDeveloperMetadata", [])]

    @pytest.mark.parametrize(
        ("location", "kind"),
        [
            ({"spreadsheet": True}, "SPREADSHEET"),
            ({"sheetId": 0}, "SHEET"),
            ({"dimensionRange": lines(3, 4)}, "ROW"),
            ({"dimensionRange": lines(1, 2, "COLUMNS")}, "COLUMN"),
        ],
    )
    def test_it_is_tied_to_a_place_and_found_again(self, location: Json, kind: str) -> None:
        bench = SheetBench(*TASKS)
        tied = self.tie(bench, "lg", location)
        assert tied["location"]["locationType"] == kind
        assert self.find(bench, metadataKey="lg", locationType=kind) == [tied]
        assert self.find(bench, metadataKey="other") == []
        got = bench.call("developerMetadata.get", metadataId=tied["metadataId"])
        assert got == tied

    @pytest.mark.parametrize(
        ("node", "message"),
        [
            ({"metadataKey": "k", "location": {"sheetId": 0}}, "visibility"),
            ({"visibility": "PROJECT", "location": {"sheetId": 0}}, "key"),
            ({"metadataKey": "k", "visibility": "PROJECT"}, "location"),
            (
                {
                    "metadataKey": "k",
                    "visibility": "PROJECT",
                    "location": {"dimensionRange": lines(1, 3)},
                },
                "single row or column",
            ),
            (
                {
                    "metadataKey": "k",
                    "metadataValue": "x" * 30_000,
                    "visibility": "PROJECT",
                    "location": {"sheetId": 0},
                },
                "30000",
            ),
        ],
    )
    def test_what_it_must_have_is_checked(self, node: Json, message: str) -> None:
        bench = SheetBench()
        request = {"createDeveloperMetadata": {"developerMetadata": node}}
        assert message in refusal(lambda: bench.batch(request)).message

    @pytest.mark.parametrize(
        ("request_", "row"),
        [
            ({"insertDimension": {"range": lines(0, 2)}}, 4),
            ({"deleteDimension": {"range": lines(0, 1)}}, 1),
            ({"deleteDimension": {"range": lines(2, 3)}}, None),
            ({"moveDimension": {"source": lines(2, 3), "destinationIndex": 5}}, 4),
        ],
    )
    def test_it_goes_with_its_row(self, request_: Json, row: int | None) -> None:
        bench = SheetBench(*TASKS)
        self.tie(bench, "uid", {"dimensionRange": lines(2, 3)}, "lg1")
        bench.batch(request_)
        found = self.find(bench, metadataKey="uid")
        rows = [node["location"]["dimensionRange"]["startIndex"] for node in found]
        assert rows == ([] if row is None else [row])
        shown = [line.get("developerMetadata") for line in bench.sheet()["data"][0]["rowMetadata"]]
        assert [i for i, nodes in enumerate(shown) if nodes] == rows

    def test_a_sort_moves_cells_and_not_the_metadata_of_rows(self) -> None:
        bench = SheetBench(*TASKS)
        self.tie(bench, "uid", {"dimensionRange": lines(1, 2)}, "lg1")
        bench.hands.sort("Klart")
        assert bench.read("B2:B4") == [["Boka sal"], ["Åk hem"], ["Ring Bo"]]
        (node,) = self.find(bench, metadataKey="uid")
        assert node["location"]["dimensionRange"]["startIndex"] == 1

    def test_values_are_read_and_written_by_it_wherever_the_row_went(self) -> None:
        bench = SheetBench(*TASKS)
        self.tie(bench, "uid", {"dimensionRange": lines(2, 3)}, "lg2")
        bench.hands.insert_rows(1, 3)
        chosen = {"developerMetadataLookup": {"metadataKey": "uid", "metadataValue": "lg2"}}
        body = {
            "valueInputOption": "RAW",
            "data": [{"dataFilter": chosen, "values": [[None, "Boka stora salen"]]}],
        }
        answer = bench.call("values.batchUpdateByDataFilter", body)
        assert answer["totalUpdatedCells"] == 1
        got = bench.call("values.batchGetByDataFilter", {"dataFilters": [chosen]})
        (part,) = got["valueRanges"]
        assert part["valueRange"]["values"] == [["2", "Boka stora salen", "3"]]
        cleared = bench.call("values.batchClearByDataFilter", {"dataFilters": [chosen]})
        assert cleared["clearedRanges"] == ["Blad1!A6:Z6"]

    def test_it_is_changed_and_taken_away_by_filter(self) -> None:
        bench = SheetBench()
        self.tie(bench, "a", {"sheetId": 0}, "1")
        chosen = {"developerMetadataLookup": {"metadataKey": "a"}}
        change = {
            "dataFilters": [chosen],
            "developerMetadata": {"metadataValue": "2"},
            "fields": "metadataValue",
        }
        bench.batch({"updateDeveloperMetadata": change})
        assert [node["metadataValue"] for node in self.find(bench, metadataKey="a")] == ["2"]
        (reply,) = bench.batch({"deleteDeveloperMetadata": {"dataFilter": chosen}})
        assert len(reply["deleteDeveloperMetadata"]["deletedDeveloperMetadata"]) == 1
        assert self.find(bench, metadataKey="a") == []

    @pytest.mark.parametrize(
        ("lookup", "keys"),
        [
            ({"metadataLocation": {"spreadsheet": True}}, ["book"]),
            ({"metadataLocation": {"sheetId": 0}}, ["sheet", "row", "column"]),
            (
                {
                    "metadataLocation": {"sheetId": 0},
                    "locationMatchingStrategy": "EXACT_LOCATION",
                },
                ["sheet"],
            ),
            ({"metadataLocation": {"dimensionRange": lines(2, 3)}}, ["row"]),
            ({"metadataLocation": {"dimensionRange": lines(4, 5)}}, []),
            ({"locationType": "COLUMN"}, ["column"]),
            ({"visibility": "PROJECT"}, []),
        ],
    )
    def test_it_is_looked_up_by_place(self, lookup: Json, keys: list[str]) -> None:
        bench = SheetBench()
        self.tie(bench, "book", {"spreadsheet": True})
        self.tie(bench, "sheet", {"sheetId": 0})
        self.tie(bench, "row", {"dimensionRange": lines(2, 3)})
        self.tie(bench, "column", {"dimensionRange": lines(2, 3, "COLUMNS")})
        assert [node["metadataKey"] for node in self.find(bench, **lookup)] == keys

    @pytest.mark.parametrize(
        ("chosen", "ranges"),
        [
            ({"a1Range": "A2:B"}, ["Blad1!A2:B1000"]),
            ({"gridRange": rng((1, 3))}, ["Blad1!A2:Z3"]),
            ({"developerMetadataLookup": {"metadataKey": "sheet"}}, ["Blad1!A1:Z1000"]),
            (
                {"developerMetadataLookup": {"metadataKey": "book"}},
                ["Blad1!A1:Z1000", "Blad2!A1:Z1000"],
            ),
        ],
    )
    def test_a_filter_chooses_cells(self, chosen: Json, ranges: list[str]) -> None:
        bench = SheetBench()
        bench.batch({"addSheet": {}})
        self.tie(bench, "book", {"spreadsheet": True})
        self.tie(bench, "sheet", {"sheetId": 0})
        got = bench.call("values.batchGetByDataFilter", {"dataFilters": [chosen]})
        assert [part["valueRange"]["range"] for part in got["valueRanges"]] == ranges

    def test_it_goes_with_its_sheet_and_its_id_is_its_own(self) -> None:
        bench = SheetBench()
        bench.batch({"addSheet": {"properties": {"sheetId": 5}}})
        tied = self.tie(bench, "k", {"sheetId": 5})
        again = {"createDeveloperMetadata": {"developerMetadata": tied}}
        assert "already" in refusal(lambda: bench.batch(again)).message
        bench.batch({"deleteSheet": {"sheetId": 5}})
        error = refusal(lambda: bench.call("developerMetadata.get", metadataId=tied["metadataId"]))
        assert error.status == 404
