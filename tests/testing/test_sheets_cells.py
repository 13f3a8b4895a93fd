"""Requests that write, rule, sort and merge cells."""

import pytest

from lgnotes.testing.jsons import Json
from tests.testing.bench import HEAD, TASKS, SheetBench, lines, refusal, rng, text


class TestCells:
    def test_a_write_from_a_corner_touches_only_the_fields_in_its_mask(self) -> None:
        bench = SheetBench(*TASKS)
        bench.hands.note("B2", "obs")
        bench.hands.colour("B2")
        rows = [{"values": [text("Ring Bo nu")]}, {"values": [{}, text("x")]}]
        start = {"sheetId": 0, "rowIndex": 1, "columnIndex": 1}
        bench.batch({"updateCells": {"start": start, "rows": rows, "fields": "userEnteredValue"}})
        assert bench.read("A2:C3") == [["1", "Ring Bo nu", "5"], ["2", "", "x"]]
        assert bench.cell("B2")["note"] == "obs"

    def test_a_write_into_a_range_clears_what_it_leaves_out(self) -> None:
        bench = SheetBench(*TASKS)
        request = {"range": rng((1, 4), (0, 3)), "rows": [{"values": [text("1")]}]}
        bench.batch({"updateCells": {**request, "fields": "userEnteredValue"}})
        assert bench.read("Blad1") == [HEAD, ["1"]]

    @pytest.mark.parametrize(
        ("request_", "message"),
        [
            ({"rows": [], "fields": ""}, "At least one field"),
            ({"rows": [], "fields": "userEnteredFormat.numberformat"}, "Invalid field"),
            (
                {
                    "range": rng((0, 1), (0, 1)),
                    "rows": [{"values": [text("a"), text("b")]}],
                    "fields": "*",
                },
                "beyond the last requested column",
            ),
            (
                {
                    "start": {"rowIndex": 999},
                    "rows": [{"values": [text("a")]}] * 2,
                    "fields": "*",
                },
                "exceeds grid limits",
            ),
            (
                {
                    "rows": [{"values": [{"userEnteredValue": {"formulaValue": "A1"}}]}],
                    "fields": "*",
                },
                "must start with '='",
            ),
            (
                {
                    "rows": [
                        {"values": [{"userEnteredValue": {"stringValue": "a", "numberValue": 1}}]}
                    ],
                    "fields": "*",
                },
                "oneof",
            ),
            ({"start": {"sheetId": 7}, "rows": [], "fields": "*"}, "No grid with id: 7"),
            ({"rows": [{"values": [text("x" * 50_001)]}], "fields": "*"}, "50000"),
        ],
    )
    def test_wrong_writes_are_refused(self, request_: Json, message: str) -> None:
        bench = SheetBench()
        error = refusal(lambda: bench.batch({"updateCells": request_}))
        assert error.status == 400
        assert error.message.startswith("Invalid requests[0].updateCells: ")
        assert message in error.message

    def test_a_mask_may_be_grouped(self) -> None:
        bench = SheetBench()
        form = {"textFormat": {"bold": True, "italic": True}, "wrapStrategy": "WRAP"}
        cell = {"userEnteredFormat": form, **text("x")}
        fields = "userEnteredFormat(textFormat.bold,wrapStrategy)"
        request = {"range": rng((0, 1), (0, 1)), "cell": cell, "fields": fields}
        bench.batch({"repeatCell": request})
        got = bench.cell("A1")
        assert "userEnteredValue" not in got
        assert got["userEnteredFormat"] == {"textFormat": {"bold": True}, "wrapStrategy": "WRAP"}

    def test_appended_cells_go_below_the_last_value(self) -> None:
        bench = SheetBench(*TASKS)
        bench.hands.note("A9", "not a value")
        rows = [{"values": [text("4"), text("ny")]}]
        bench.batch({"appendCells": {"sheetId": 0, "rows": rows, "fields": "*"}})
        assert bench.read("A5:B5") == [["4", "ny"]]

    def test_a_rule_is_set_on_every_cell_and_taken_away(self) -> None:
        bench = SheetBench(*TASKS)
        values = [{"userEnteredValue": word} for word in ("öppen", "klar")]
        rule = {"condition": {"type": "ONE_OF_LIST", "values": values}, "strict": True}
        request: Json = {"range": rng((1, 4), (3, 4)), "rule": rule}
        bench.batch({"setDataValidation": request})
        assert bench.cell("D4")["dataValidation"] == rule
        bench.hands.type("D2", "klar")
        assert "takes only" in refusal(lambda: bench.hands.type("D3", "kanske")).message
        del request["rule"]
        bench.batch({"setDataValidation": request})
        assert bench.cell("D4") == {}

    def test_inserted_rows_look_like_their_neighbour(self) -> None:
        bench = SheetBench(*TASKS)
        rule = {"condition": {"type": "BOOLEAN"}}
        bench.batch({"setDataValidation": {"range": rng((1, 2), (2, 3)), "rule": rule}})
        inserted = {"range": lines(2, 4), "inheritFromBefore": True}
        bench.batch({"insertDimension": inserted})
        assert bench.cell("C3") == bench.cell("C4") == {"dataValidation": rule}
        assert bench.read("A5") == [["2"]]

    @pytest.mark.parametrize(
        ("specs", "order"),
        [
            ([(2, "ASCENDING")], "bdacef"),
            ([(2, "DESCENDING")], "cadbef"),
            ([(1, "ASCENDING")], "afbdce"),
            ([(1, "ASCENDING"), (2, "DESCENDING")], "afdbce"),
        ],
    )
    def test_a_sort_puts_numbers_before_text_and_empty_last(
        self, specs: list[tuple[int, str]], order: str
    ) -> None:
        bench = SheetBench(
            ["a", "Anna", 3],
            ["b", "bo", 1],
            ["c", "Åsa", "text"],
            ["d", "Bo", 2],
            ["e", "Örjan"],
            ["f", "anna"],
        )
        specs_ = [{"dimensionIndex": i, "sortOrder": order} for i, order in specs]
        bench.batch({"sortRange": {"range": rng((0, 6)), "sortSpecs": specs_}})
        assert "".join(row[0] for row in bench.read("A1:A6")) == order

    def test_find_and_replace_counts(self) -> None:
        bench = SheetBench(["Ring Bo", "bo och Bo"], ["=Bo"])
        bench.write("C1", ["=Bo"], entered="USER_ENTERED")
        request = {"find": "Bo", "replacement": "Eva", "matchCase": True, "sheetId": 0}
        (reply,) = bench.batch({"findReplace": request})
        counts = {"values": 3, "rows": 2, "sheets": 1}
        changed = {f"{name}Changed": number for name, number in counts.items()}
        assert reply["findReplace"] == {**changed, "occurrencesChanged": 3}
        assert bench.read("A1:B1") == [["Ring Eva", "bo och Eva"]]

    def test_a_copy_fills_its_destination(self) -> None:
        bench = SheetBench(["a", "b"])
        request = {"source": rng((0, 1), (0, 2)), "destination": rng((1, 3), (0, 4))}
        bench.batch({"copyPaste": request})
        assert bench.read("A2:D3") == [["a", "b", "a", "b"]] * 2

    def test_merging_keeps_the_first_value(self) -> None:
        bench = SheetBench(["a", "b"], ["c", "d"])
        request = {"range": rng((0, 2), (0, 2)), "mergeType": "MERGE_ROWS"}
        bench.batch({"mergeCells": request})
        assert bench.read("A1:B2") == [["a"], ["c"]]
        assert bench.sheet()["merges"] == [rng((0, 1), (0, 2)), rng((1, 2), (0, 2))]
        again = {"mergeCells": {**request, "mergeType": "MERGE_ALL"}}
        assert "merged range" in refusal(lambda: bench.batch(again)).message
        bench.batch({"unmergeCells": {"range": request["range"]}})
        assert "merges" not in bench.sheet()

    def test_replacing_knows_patterns_whole_cells_and_formulas(self) -> None:
        bench = SheetBench(["§ 5:2", "§ 5"], ["5"])
        bench.write("C1", ["=A5"], entered="USER_ENTERED")
        bench.batch(
            {
                "findReplace": {
                    "find": r"(\d):(\d)",
                    "replacement": "$2:$1",
                    "searchByRegex": True,
                    "allSheets": True,
                }
            },
            {
                "findReplace": {
                    "find": "5",
                    "replacement": "6",
                    "matchEntireCell": True,
                    "range": rng((0, 9)),
                }
            },
            {"findReplace": {"find": "a5", "replacement": "A6", "includeFormulas": True}},
        )
        assert bench.read("A1:C2", valueRenderOption="FORMULA") == [
            ["§ 2:5", "§ 5", "=A6"],
            [6],
        ]

    def test_a_link_is_a_format_or_a_run_over_all_of_the_cell(self) -> None:
        bench = SheetBench()
        link = {"link": {"uri": "https://x.se"}}
        whole = {**text("a"), "userEnteredFormat": {"textFormat": link}}
        run = {**text("b"), "textFormatRuns": [{"format": link}]}
        rows = [{"values": [whole, run]}]
        bench.batch({"updateCells": {"start": {"sheetId": 0}, "rows": rows, "fields": "*"}})
        assert bench.cell("A1")["hyperlink"] == bench.cell("B1")["hyperlink"] == "https://x.se"

    def test_an_empty_note_is_none(self) -> None:
        bench = SheetBench()
        bench.hands.note("A1", "obs")
        bench.hands.note("A1", "")
        assert bench.cell("A1") == {}

    @pytest.mark.parametrize(
        ("request_", "message"),
        [
            ({"findReplace": {"find": "", "sheetId": 0}}, "must not be empty"),
            ({"findReplace": {"find": "(", "searchByRegex": True}}, "Invalid regular"),
            (
                {
                    "sortRange": {
                        "range": rng((0, 2), (0, 2)),
                        "sortSpecs": [{"dimensionIndex": 2}],
                    }
                },
                "outside of the range",
            ),
            (
                {
                    "copyPaste": {
                        "source": rng((0, 1)),
                        "destination": rng((1, 2)),
                        "pasteType": "PASTE_CONDITIONAL_FORMATTING",
                    }
                },
                "does not serve",
            ),
            (
                {
                    "updateCells": {
                        "range": rng((0, 1)),
                        "rows": [{}, {}],
                        "fields": "*",
                    }
                },
                "beyond the last requested row",
            ),
            (
                {
                    "repeatCell": {
                        "range": rng((0, 1)),
                        "cell": {
                            **text("a"),
                            "chipRuns": [{"chip": {"personProperties": {"email": "a@b"}}}],
                        },
                        "fields": "*",
                    }
                },
                "placeholder",
            ),
        ],
    )
    def test_requests_without_sense_are_refused(self, request_: Json, message: str) -> None:
        assert message in refusal(lambda: SheetBench().batch(request_)).message

    def test_a_range_with_merged_cells_is_not_sorted(self) -> None:
        bench = SheetBench(["a", "b"], ["c", "d"])
        bench.batch({"mergeCells": {"range": rng((0, 2), (0, 1)), "mergeType": "MERGE_COLUMNS"}})
        request = {"range": rng((0, 2)), "sortSpecs": [{"dimensionIndex": 0}]}
        assert "merged" in refusal(lambda: bench.batch({"sortRange": request})).message
