"""Plain tables in and out of a spreadsheet."""

from typing import Any

import pytest

from lgnotes.testing.jsons import Json
from tests.testing.bench import TASKS, SheetBench, refusal, rng


class TestValues:
    @pytest.mark.parametrize(
        ("entry", "raw", "entered"),
        [
            ("hej", "hej", "hej"),
            ("5", "5", 5),
            ("1,5", "1,5", 1.5),
            ("1.5", "1.5", "1.5"),
            ("007", "007", 7),
            ("'007", "'007", "007"),
            ("2026-02-16", "2026-02-16", 46069),
            ("2026-02-31", "2026-02-31", "2026-02-31"),
            ("SANT", "SANT", True),
            ("50%", "50%", 0.5),
            ('=HYPERLINK("http://x";"y")', '=HYPERLINK("http://x";"y")', "y"),
            ("=IMPORTXML(A1)", "=IMPORTXML(A1)", "#NAME?"),
            ("+46 70", "+46 70", "#NAME?"),
            (True, True, True),
            (3, 3, 3),
        ],
    )
    def test_raw_keeps_what_typing_would_read(self, entry: Any, raw: Any, entered: Any) -> None:
        bench = SheetBench([entry])
        bench.write("B1", [entry], entered="USER_ENTERED")
        assert bench.read("A1:B1", valueRenderOption="UNFORMATTED_VALUE") == [[raw, entered]]

    def test_text_from_documents_never_becomes_a_formula_by_raw(self) -> None:
        bench = SheetBench(["=1+1"])
        assert bench.cell("A1")["userEnteredValue"] == {"stringValue": "=1+1"}

    def test_a_cell_formatted_as_text_keeps_what_is_typed(self) -> None:
        bench = SheetBench()
        form = {"userEnteredFormat": {"numberFormat": {"type": "TEXT"}}}
        bench.batch({"repeatCell": {"range": rng(), "cell": form, "fields": "userEnteredFormat"}})
        bench.hands.type("A1", "2026-02-16")
        assert bench.cell("A1")["userEnteredValue"] == {"stringValue": "2026-02-16"}

    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            ({}, ["2026-02-16", "0,5", "SANT"]),
            ({"valueRenderOption": "UNFORMATTED_VALUE"}, [46069, 0.5, True]),
            (
                {
                    "valueRenderOption": "UNFORMATTED_VALUE",
                    "dateTimeRenderOption": "FORMATTED_STRING",
                },
                ["2026-02-16", 0.5, True],
            ),
            ({"valueRenderOption": "FORMULA"}, [46069, 0.5, True]),
        ],
    )
    def test_values_read_as_asked(self, options: Json, expected: list[Any]) -> None:
        bench = SheetBench()
        bench.write("A1", ["2026-02-16", "0,5", "sant"], entered="USER_ENTERED")
        assert bench.read("A1:C1", **options) == [expected]

    @pytest.mark.parametrize(
        ("locale", "typed", "shown"),
        [
            ("sv_SE", "2026-02-16", "2026-02-16"),
            ("en_US", "2/16/2026", "2/16/2026"),
            ("en_GB", "16/02/2026", "16/02/2026"),
            ("sv_SE", "2026-02-16 08:30", "2026-02-16 08:30:00"),
            ("en_US", "1.5", "1.5"),
            ("en_US", "true", "TRUE"),
        ],
    )
    def test_typing_follows_the_locale(self, locale: str, typed: str, shown: str) -> None:
        bench = SheetBench(locale=locale)
        bench.hands.type("A1", typed)
        assert "stringValue" not in bench.cell("A1")["userEnteredValue"]
        assert bench.read("A1") == [[shown]]

    @pytest.mark.parametrize(
        ("pattern", "number", "shown"),
        [
            ("d mmm yyyy", 46069.5, "16 feb 2026"),
            ("ddd d/m yy", 46069, "mån 16/2 26"),
            ("hh:mm", 46069.5, "12:00"),
            ("#,##0.00", 1234.5, "1\u00a0234,50"),
            ("0%", 0.25, "25%"),
        ],
    )
    def test_patterns_show_numbers(self, pattern: str, number: float, shown: str) -> None:
        bench = SheetBench()
        kind = "DATE" if "m" in pattern else "NUMBER"
        form = {"numberFormat": {"type": kind, "pattern": pattern}}
        cell = {"userEnteredValue": {"numberValue": number}, "userEnteredFormat": form}
        bench.batch({"repeatCell": {"range": rng((0, 1), (0, 1)), "cell": cell, "fields": "*"}})
        assert bench.read("A1") == [[shown]]

    def test_what_is_empty_at_the_end_is_left_out_and_within_kept(self) -> None:
        bench = SheetBench(["a", "", "c", ""], [], ["", "x"], [""])
        assert bench.read("A1:F9") == [["a", "", "c"], [], ["", "x"]]
        assert bench.read("D1:F9") == []
        answer = bench.call("values.get", range="A:B", majorDimension="COLUMNS")
        assert answer == {
            "range": "Blad1!A1:B1000",
            "majorDimension": "COLUMNS",
            "values": [["a"], ["", "", "x"]],
        }

    def test_null_skips_and_empty_text_clears(self) -> None:
        bench = SheetBench(["a", "b", "c"])
        answer = bench.write("A1", [None, "", "C"])
        assert bench.read("A1:C1") == [["a", "", "C"]]
        assert answer["updatedCells"] == 2
        assert answer["updatedRange"] == "Blad1!A1:C1"

    @pytest.mark.parametrize(
        ("place", "rows", "message"),
        [
            ("A1:B1", [["a", "b", "c"]], "column [C]"),
            ("A1:B1", [["a"], ["b"]], "row [2]"),
            ("Z1", [["a", "b"]], "exceeds grid limits"),
            ("A1001", [["a"]], "exceeds grid limits"),
            ("Nope!A1", [["a"]], "Unable to parse range: Nope!A1"),
            ("A1", [[{"a": 1}]], "Invalid value"),
            ("A1", [["x" * 50_001]], "50000"),
        ],
    )
    def test_writes_that_do_not_fit_are_refused(
        self, place: str, rows: list[list[Any]], message: str
    ) -> None:
        bench = SheetBench(["kept"])
        error = refusal(lambda: bench.write(place, *rows))
        assert error.status == 400
        assert message in error.message
        assert bench.read("A1:B2") == [["kept"]]

    def test_a_single_cell_is_where_a_write_starts(self) -> None:
        bench = SheetBench()
        bench.write("'Blad1'!B2", ["a", "b"], ["c"])
        assert bench.read("Blad1") == [[], ["", "a", "b"], ["", "c"]]

    def test_the_way_of_entering_must_be_said(self) -> None:
        bench = SheetBench()
        error = refusal(lambda: bench.call("values.update", {"values": [["a"]]}, range="A1"))
        assert "valueInputOption" in error.message

    def test_several_ranges_are_written_all_or_none(self) -> None:
        bench = SheetBench()
        good = {"range": "A1:B1", "values": [["a", "b"]]}
        other = {"range": "A3:A4", "values": [["x", "y"]], "majorDimension": "COLUMNS"}
        body = {"valueInputOption": "RAW", "data": [good, other]}
        answer = bench.call("values.batchUpdate", body)
        assert (answer["totalUpdatedCells"], answer["totalUpdatedRows"]) == (4, 3)
        assert bench.read("A1:B4") == [["a", "b"], [], ["x"], ["y"]]
        body["data"] = [{"range": "A1", "values": [["no"]]}, {"range": "!", "values": [["no"]]}]
        refusal(lambda: bench.call("values.batchUpdate", body))
        assert bench.read("A1") == [["a"]]

    def test_several_ranges_are_read_in_order(self) -> None:
        bench = SheetBench(*TASKS)
        answer = bench.call("values.batchGet", ranges=["C1:C2", "A1"])
        assert [part["values"] for part in answer["valueRanges"]] == [[["Klart"], ["5"]], [["ID"]]]

    def test_clearing_leaves_notes_and_formats(self) -> None:
        bench = SheetBench(*TASKS)
        bench.hands.note("B2", "obs")
        bench.hands.colour("B2")
        assert bench.call("values.clear", range="B:B")["clearedRange"] == "Blad1!B1:B1000"
        assert bench.read("A2:C2") == [["1", "", "5"]]
        assert bench.cell("B2").keys() == {"note", "userEnteredFormat", "effectiveFormat"}

    @pytest.mark.parametrize(
        ("search", "where", "option", "found"),
        [
            ("Blad1", "Blad1!A5:B5", "OVERWRITE", "Blad1!A1:C4"),
            ("A1", "Blad1!A5:B5", "OVERWRITE", "Blad1!A1:C4"),
            ("B:B", "Blad1!A5:B5", "INSERT_ROWS", "Blad1!A1:C4"),
            ("F9", "Blad1!F9:G9", "OVERWRITE", None),
        ],
    )
    def test_appending_goes_below_the_table_it_finds(
        self, search: str, where: str, option: str, found: str | None
    ) -> None:
        bench = SheetBench(*TASKS)
        options = {"valueInputOption": "RAW", "insertDataOption": option}
        answer = bench.call("values.append", {"values": [["4", "ny"]]}, range=search, **options)
        assert (answer["updates"]["updatedRange"], answer.get("tableRange")) == (where, found)

    def test_appending_starts_in_the_first_column_of_the_table(self) -> None:
        """A table whose first column is empty is found without it: the classic trap."""
        bench = SheetBench(["", "a"], ["", "b"])
        bench.call("values.append", {"values": [["c"]]}, range="A:B", valueInputOption="RAW")
        assert bench.read("A1:B3") == [["", "a"], ["", "b"], ["", "c"]]

    def test_appending_makes_the_grid_longer(self) -> None:
        bench = SheetBench()
        grid = {"sheetId": 0, "gridProperties": {"rowCount": 2, "columnCount": 2}}
        bench.batch(
            {"updateSheetProperties": {"properties": grid, "fields": "gridProperties"}},
        )
        bench.write("A1", ["a"], ["b"])
        bench.call("values.append", {"values": [["c"]]}, range="A1", valueInputOption="RAW")
        assert bench.read("A1:A3") == [["a"], ["b"], ["c"]]

    def test_what_was_written_can_come_with_the_answer(self) -> None:
        bench = SheetBench()
        answer = bench.call(
            "values.update",
            {"values": [["2026-02-16", ""]], "range": "A1:B1"},
            range="A1:B1",
            valueInputOption="USER_ENTERED",
            includeValuesInResponse=True,
            responseValueRenderOption="UNFORMATTED_VALUE",
        )
        assert answer["updatedData"]["values"] == [[46069]]

    def test_body_and_path_must_name_the_same_range(self) -> None:
        bench = SheetBench()
        body = {"values": [["a"]], "range": "B1"}
        options = {"range": "A1", "valueInputOption": "RAW"}
        assert "[B1]" in refusal(lambda: bench.call("values.update", body, **options)).message

    def test_several_ranges_are_cleared(self) -> None:
        bench = SheetBench(*TASKS)
        answer = bench.call("values.batchClear", {"ranges": ["A2:A", "Blad1!C1"]})
        assert answer["clearedRanges"] == ["Blad1!A2:A1000", "Blad1!C1"]
        assert bench.read("A1:C2") == [["ID", "Vad"], ["", "Ring Bo", "5"]]

    def test_a_formula_is_read_as_a_formula(self) -> None:
        bench = SheetBench()
        bench.hands.type("A1", "=SUM(B1:B2)")
        assert bench.read("A1", valueRenderOption="FORMULA") == [["=SUM(B1:B2)"]]
