import io
from datetime import date, datetime

import attrs
import openpyxl
import pytest
from openpyxl.workbook import Workbook

from lgnotes.export.xlsx import LONGEST, as_xlsx
from lgnotes.register.entry import Entry
from tests.export.values import ENTRIES, TASK


def opened(*entries: Entry) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(as_xlsx(entries, "sv")))


def test_tasks_and_decisions_have_a_sheet_each() -> None:
    book = opened(*ENTRIES)
    assert book.sheetnames == ["Uppgifter", "Beslut"]
    assert [cell.value for cell in book["Uppgifter"]["A"]] == [
        "Ref",
        "LG 2026-02-09 § 5:1",
        "LG 2026-02-09 § 10:1",
    ]
    assert [cell.value for cell in book["Beslut"]["B"]] == ["Beslut", "Budgeten fastställs"]


def test_days_are_days_and_text_is_text() -> None:
    sheet = opened(TASK)["Uppgifter"]
    assert sheet["D2"].value == datetime(2026, 2, 16)
    assert sheet["D2"].number_format == "yyyy-mm-dd"
    assert sheet["B2"].data_type == "s"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1+1}", "https://example.org", "12", "\t=1"]
)
def test_text_from_notes_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    cell = opened(attrs.evolve(TASK, text=text))["Uppgifter"]["B2"]
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", text.strip(), None)


def test_control_characters_are_left_out() -> None:
    sheet = opened(attrs.evolve(TASK, text="a\x00\x1b[31mb\ufffe"))["Uppgifter"]
    assert sheet["B2"].value == "ab"


def test_a_text_longer_than_a_cell_is_cut_with_a_mark() -> None:
    value = opened(attrs.evolve(TASK, text="x" * 40_000))["Uppgifter"]["B2"].value
    assert len(value) == LONGEST
    assert value.endswith("…")


def test_a_day_before_spreadsheets_count_is_written_as_text() -> None:
    old = attrs.evolve(TASK, due=date(1899, 12, 31))
    assert opened(old)["Uppgifter"]["D2"].value == "1899-12-31"


def test_the_head_stays_in_sight_and_filters() -> None:
    sheet = opened(*ENTRIES)["Uppgifter"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:K3"
    assert sheet["B2"].alignment.wrap_text
    assert sheet.column_dimensions["B"].width > 40


def test_the_same_entries_give_the_same_bytes() -> None:
    assert as_xlsx(ENTRIES, "sv") == as_xlsx(ENTRIES, "sv")


def test_an_empty_register_gives_a_sound_file() -> None:
    assert next(cell.value for cell in opened()["Beslut"][1]) == "Ref"
