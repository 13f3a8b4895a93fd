"""What lies on ranges: protection, filters, rules."""

from functools import partial

import pytest

from lgnotes.testing.jsons import Json
from tests.testing.bench import ANNA, BO, TASKS, SheetBench, lines, refusal, rng, text


class TestParts:
    def test_ranges_go_with_their_rows_and_columns(self) -> None:
        bench = SheetBench(*TASKS)
        area = rng((1, 4), (1, 2))
        condition = {"condition": {"type": "NOT_BLANK"}}
        bench.batch(
            {"addProtectedRange": {"protectedRange": {"range": area, "warningOnly": True}}},
            {"addNamedRange": {"namedRange": {"name": "Vad", "range": area}}},
            {"addConditionalFormatRule": {"rule": {"ranges": [area], "booleanRule": condition}}},
            {"addFilterView": {"filter": {"title": "Mina", "range": area}}},
            {"setBasicFilter": {"filter": {"range": area}}},
            {"addBanding": {"bandedRange": {"range": area}}},
            {"mergeCells": {"range": rng((5, 6), (1, 3))}},
        )
        bench.hands.insert_rows(1)
        bench.hands.insert_columns("B")
        bench.hands.delete_rows(3)
        moved = rng((2, 4), (2, 3))
        sheet = bench.sheet()
        assert sheet["protectedRanges"][0]["range"] == moved
        assert sheet["conditionalFormats"][0]["ranges"] == [moved]
        assert sheet["filterViews"][0]["range"] == moved
        assert sheet["basicFilter"]["range"] == moved
        assert sheet["bandedRanges"][0]["range"] == moved
        assert sheet["merges"] == [rng((5, 6), (2, 4))]
        assert bench.call("get")["namedRanges"][0]["range"] == moved
        assert bench.read("Vad") == [["Boka sal"], ["Åk hem"]]

    def test_a_range_whose_rows_are_all_deleted_is_gone(self) -> None:
        bench = SheetBench(*TASKS)
        bench.batch({"setBasicFilter": {"filter": {"range": rng((1, 3))}}})
        bench.hands.delete_rows(2, 3)
        assert "basicFilter" not in bench.sheet()

    def test_a_protected_range_keeps_others_out(self) -> None:
        bench = SheetBench(*TASKS)
        part = {"range": rng(None, (0, 1)), "editors": {"users": [ANNA]}}
        (reply,) = bench.batch({"addProtectedRange": {"protectedRange": part}})
        number = reply["addProtectedRange"]["protectedRange"]["protectedRangeId"]
        writes: list[Json] = [
            {"repeatCell": {"range": rng((1, 2), (0, 1)), "cell": text("x"), "fields": "*"}},
            {"sortRange": {"range": rng((1, 4)), "sortSpecs": [{"dimensionIndex": 0}]}},
            {"deleteDimension": {"range": lines(1, 2)}},
            {"deleteProtectedRange": {"protectedRangeId": number}},
        ]
        for write in writes:
            assert refusal(partial(bench.batch, write, user=BO)).status == 400
        bench.batch(writes[0], user=ANNA)
        (seen,) = bench.call("get", user=BO)["sheets"][0]["protectedRanges"]
        assert seen["requestingUserCanEdit"] is False
        assert "editors" not in seen

    def test_a_warning_keeps_nobody_out_and_has_no_editors(self) -> None:
        bench = SheetBench(*TASKS)
        part = {"range": rng(None, (0, 1)), "warningOnly": True, "editors": {"users": [ANNA]}}
        bench.batch({"addProtectedRange": {"protectedRange": part}})
        write = {"range": rng((1, 2), (0, 1)), "cell": text("x"), "fields": "*"}
        bench.batch({"repeatCell": write}, user=BO)
        assert "editors" not in bench.sheet()["protectedRanges"][0]

    def test_a_protected_sheet_may_have_holes(self) -> None:
        bench = SheetBench(*TASKS)
        hole = rng((1, 4), (1, 2))
        part = {"range": rng(), "unprotectedRanges": [hole], "editors": {"users": [ANNA]}}
        bench.batch({"addProtectedRange": {"protectedRange": part}})
        write = {"cell": text("x"), "fields": "*"}
        bench.batch({"repeatCell": {**write, "range": hole}}, user=BO)
        other = {"repeatCell": {**write, "range": rng((0, 1), (1, 2))}}
        assert "protected" in refusal(lambda: bench.batch(other, user=BO)).message

    def test_adding_the_same_rule_twice_makes_two(self) -> None:
        bench = SheetBench()
        rule = {"ranges": [rng((0, 5))], "booleanRule": {"condition": {"type": "NOT_BLANK"}}}
        bench.batch(*[{"addConditionalFormatRule": {"rule": rule, "index": 0}}] * 2)
        assert len(bench.sheet()["conditionalFormats"]) == 2
        (reply,) = bench.batch({"deleteConditionalFormatRule": {"sheetId": 0, "index": 1}})
        assert reply["deleteConditionalFormatRule"]["rule"] == rule
        again = {"deleteConditionalFormatRule": {"index": 5}}
        assert "at index: 5" in refusal(lambda: bench.batch(again)).message

    @pytest.mark.parametrize("locale", ["sv_SE", "en_US"])
    @pytest.mark.parametrize(
        ("formula", "swedish"),
        [
            ("=AND(A1,B1)", False),
            ("=AND(A1;B1)", True),
            ('=A1<>"a,b"', True),
            ("=A1>0,5", True),
            ("=(A1>1)*(B1<TODAY())", True),
        ],
    )
    def test_a_comma_stands_before_decimals_where_it_is_written_so(
        self, locale: str, formula: str, swedish: bool
    ) -> None:
        bench = SheetBench(locale=locale)
        values = [{"userEnteredValue": formula}]
        condition = {"condition": {"type": "CUSTOM_FORMULA", "values": values}}
        rule = {"ranges": [rng((0, 5))], "booleanRule": condition}
        request = {"addConditionalFormatRule": {"rule": rule, "index": 0}}
        if swedish or locale == "en_US":
            bench.batch(request)
        else:
            assert formula in refusal(partial(bench.batch, request)).message

    @pytest.mark.parametrize(
        "request_",
        [
            {"addFilterView": {"filter": {"filterViewId": 7, "range": rng()}}},
            {"addNamedRange": {"namedRange": {"name": "N", "range": rng()}}},
            {"addTable": {"table": {"name": "T", "range": rng((0, 2), (0, 2))}}},
            {"addTable": {"table": {"tableId": "t", "range": rng((0, 2), (0, 2))}}},
        ],
    )
    def test_what_has_a_name_or_number_cannot_be_added_twice(self, request_: Json) -> None:
        bench = SheetBench()
        bench.batch(request_)
        assert "already" in refusal(lambda: bench.batch(request_)).message

    @pytest.mark.parametrize(
        ("kind", "key", "number", "place"),
        [
            ("ProtectedRange", "protectedRange", "protectedRangeId", "protectedRanges"),
            ("FilterView", "filter", "filterViewId", "filterViews"),
            ("Banding", "bandedRange", "bandedRangeId", "bandedRanges"),
        ],
    )
    def test_a_part_is_changed_and_deleted_by_its_number(
        self, kind: str, key: str, number: str, place: str
    ) -> None:
        bench = SheetBench()
        (reply,) = bench.batch({f"add{kind}": {key: {"range": rng((0, 5))}}})
        part = {number: reply[f"add{kind}"][key][number], "range": rng((1, 6))}
        bench.batch({f"update{kind}": {key: part, "fields": "range"}})
        assert [one["range"] for one in bench.sheet()[place]] == [rng((1, 6))]
        gone = {"filterId" if kind == "FilterView" else number: part[number]}
        bench.batch({f"delete{kind}": gone})
        assert place not in bench.sheet()
        error = refusal(partial(bench.batch, {f"delete{kind}": gone}))
        assert f"No {key} with id" in error.message

    def test_a_name_is_changed_and_taken_away(self) -> None:
        bench = SheetBench(*TASKS)
        named = {"namedRangeId": "n", "name": "Vad", "range": rng((1, 4), (1, 2))}
        bench.batch({"addNamedRange": {"namedRange": named}})
        named["name"] = "Uppgift"
        bench.batch({"updateNamedRange": {"namedRange": named, "fields": "name"}})
        assert bench.read("Uppgift")[0] == ["Ring Bo"]
        bench.batch({"deleteNamedRange": {"namedRangeId": "n"}})
        again = {"deleteNamedRange": {"namedRangeId": "n"}}
        assert "No named range" in refusal(partial(bench.batch, again)).message

    def test_a_rule_is_replaced_in_its_place(self) -> None:
        bench = SheetBench()
        rules = [{"ranges": [rng((n, 9))], "booleanRule": {}} for n in (0, 1)]
        bench.batch(*[{"addConditionalFormatRule": {"rule": rule, "index": 0}} for rule in rules])
        change = {"index": 0, "newIndex": 1, "sheetId": 0}
        bench.batch({"updateConditionalFormatRule": change})
        assert bench.sheet()["conditionalFormats"] == rules

    def test_protection_may_lie_on_a_table_or_a_name(self) -> None:
        bench = SheetBench(*TASKS)
        table = {"tableId": "t", "name": "T", "range": rng((0, 4), (0, 1))}
        named = {"namedRangeId": "n", "name": "N", "range": rng((0, 4), (1, 2))}
        bench.batch(
            {"addTable": {"table": table}},
            {"addNamedRange": {"namedRange": named}},
            {"addProtectedRange": {"protectedRange": {"tableId": "t"}}},
            {"addProtectedRange": {"protectedRange": {"namedRangeId": "n"}}},
        )
        for column, free in ((0, False), (1, False), (2, True)):
            area = rng((1, 2), (column, column + 1))
            write = {"repeatCell": {"range": area, "cell": text("x"), "fields": "*"}}
            if free:
                bench.batch(write, user=BO)
            else:
                assert "protected" in refusal(partial(bench.batch, write, user=BO)).message

    def test_the_filter_is_switched_off(self) -> None:
        bench = SheetBench()
        bench.hands.filter()
        bench.batch({"clearBasicFilter": {"sheetId": 0}})
        assert "basicFilter" not in bench.sheet()

    @pytest.mark.parametrize(
        ("request_", "message"),
        [
            ({"addNamedRange": {"namedRange": {"name": "N"}}}, "a name and a range"),
            ({"addConditionalFormatRule": {"rule": {}}}, "must have a range"),
            ({"addConditionalFormatRule": {"rule": {"ranges": [rng()]}, "index": 1}}, "at index"),
            ({"addProtectedRange": {"protectedRange": {"tableId": "no"}}}, "no such table"),
            ({"deleteTable": {"tableId": "no"}}, "No table with id: no"),
            ({"addBanding": {"bandedRange": {"range": rng((3, 3))}}}, "no cells"),
        ],
    )
    def test_parts_without_sense_are_refused(self, request_: Json, message: str) -> None:
        assert message in refusal(partial(SheetBench().batch, request_)).message
