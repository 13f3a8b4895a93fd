"""Entries as a spreadsheet, with a sheet of tasks and a sheet of decisions."""

import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

import attrs

from lgnotes.export.rows import COLUMNS, KINDS, Cell, cells, headings, in_order
from lgnotes.register.entry import Entry, EntryKind
from lgnotes.texts import Language, say

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

WIDTHS = {
    "ref": 20,
    "text": 60,
    "owners": 22,
    "due": 11,
    "status": 10,
    "comment": 36,
    "group": 20,
    "meeting": 11,
    "item": 30,
    "source": 34,
    "uid": 12,
}
"""The width of each column, in characters of the standard font."""

LONGEST = 32_767
"""The most characters that a cell of a spreadsheet holds."""

FIRST_DAY = date(1900, 3, 1)
"""Before this day spreadsheets do not agree on the calendar."""

# The same entries give the same bytes, so the day of making is a fixed one.
PROPERTIES = {"title": "lgnotes", "created": datetime(2000, 1, 1)}

# Text from notes is never a formula, a link or a number.
TEXT_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@attrs.frozen
class Looks:
    """The formats of the cells."""

    head: "Format"
    text: "Format"
    day: "Format"


def as_xlsx(entries: Iterable[Entry], language: Language) -> bytes:
    """Return the bytes of a spreadsheet of *entries*."""
    from xlsxwriter import Workbook

    found = in_order(entries)
    sink = io.BytesIO()
    with Workbook(sink, TEXT_ONLY) as book:
        book.set_properties(PROPERTIES)
        looks = _looks(book)
        for kind in KINDS:
            sheet = book.add_worksheet(say(f"kind.{kind}", language))
            rows = [cells(entry, language) for entry in found if entry.kind == kind]
            _lay_out(sheet, kind, last_row=len(rows))
            sheet.write_row(0, 0, headings(kind, language), looks.head)
            for number, row in enumerate(rows, start=1):
                _write_row(sheet, number, row, looks)
    return sink.getvalue()


def _looks(book: "Workbook") -> Looks:
    top = {"valign": "top", "text_wrap": True}
    head = {"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "valign": "vcenter"}
    return Looks(
        head=book.add_format(head),
        text=book.add_format(top),
        day=book.add_format({"valign": "top", "align": "left", "num_format": "yyyy-mm-dd"}),
    )


def _lay_out(sheet: "Worksheet", kind: EntryKind, *, last_row: int) -> None:
    fields = COLUMNS[kind]
    for number, field in enumerate(fields):
        sheet.set_column(number, number, WIDTHS[field])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last_row, len(fields) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_row(sheet: "Worksheet", number: int, row: Iterable[Cell], looks: Looks) -> None:
    for column, value in enumerate(row):
        if isinstance(value, date) and value >= FIRST_DAY:
            sheet.write_datetime(number, column, value, looks.day)
        elif value:
            sheet.write_string(number, column, _fitting(value), looks.text)


def _fitting(value: str | date) -> str:
    text = str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
