"""The register's spreadsheet: its tabs, their columns and how they look."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from lgnotes.adapters.google.tables import Area, adding
from lgnotes.register.entry import EntryKind, Status
from lgnotes.register.people import PERSON_FIELDS
from lgnotes.texts import LANGUAGES, Language, all_texts, say

Json = dict[str, Any]

STATE: Final = "_lgnotes"
"""The hidden tab that remembers what lgnotes last knew."""

HISTORY: Final = "_lgnotes_historik"
"""The hidden tab with every change; it is only ever written to, and read on demand."""

KINDS: Final[dict[str, EntryKind]] = {"tasks": "task", "decisions": "decision"}
TABS: Final = ("tasks", "decisions", "meetings", STATE, HISTORY, "people")
"""A later one stands last: the ids of the others are in use."""

SHEET_IDS: Final = {name: 710_001 + place for place, name in enumerate(TABS)}
"""The ids of tabs that lgnotes makes, so that one request can speak of what another makes."""

COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "tasks": (
        *("ref", "text", "owners", "due", "status", "comment"),
        *("group", "meeting", "item", "source", "uid"),
    ),
    "decisions": (
        *("ref", "text", "owners", "status", "comment"),
        *("group", "meeting", "item", "source", "uid"),
    ),
    "meetings": ("meeting", "source", "losses", "error", "document"),
    "people": (*PERSON_FIELDS, "uid"),
    STATE: ("kind", "key", "value"),
    HISTORY: ("at", "uid", "who", "field", "old", "new", "reason"),
}
_WIDTHS = {
    "text": 420, "owners": 150, "comment": 240, "item": 200, "source": 220, "ref": 150,
    "group": 130, "losses": 420, "uid": 60, "document": 60,
    "name": 200, "role": 200, "email": 240,
}  # fmt: skip
DAYS: Final = ("due", "meeting")
"""The fields that are days."""
SPARE: Final = 100
"""Rows that a tab has more than it needs."""

METADATA: Final = "lgnotes.column"
"""The key of the metadata that follows a column wherever it is moved and whatever it is named."""

_DAY_FORMAT = {"numberFormat": {"type": "DATE", "pattern": "yyyy-mm-dd"}}
_OVERDUE = {"red": 0.98, "green": 0.86, "blue": 0.84}
_HEAD = {"red": 0.91, "green": 0.93, "blue": 0.96}

TAB: Final = "lgnotes.tab"
"""The key of the metadata by which a tab is known, whatever people call it."""


def title(tab: str, language: Language) -> str:
    """Return what a tab is called."""
    return tab if tab in (STATE, HISTORY) else say(f"tab.{tab}", language)


def heading(tab: str, field: str, language: Language) -> str:
    """Return what a column is called."""
    if tab in (STATE, HISTORY):
        return field
    if tab in ("meetings", "people"):
        return say(f"{tab}.{field}", language)
    own = f"field.{field}.{KINDS[tab]}"
    return say(own if own in all_texts() else f"field.{field}", language)


def height(rows: int) -> int:
    """Return how many rows a new tab gets in which *rows* follow at once."""
    return max(200, rows + SPARE)


def made(tab: str, language: Language, *, titled: str, table: str, rows: int) -> Iterator[Json]:
    """Yield the requests that make a tab, its headings and its looks.

    Tasks and decisions are a table called *table*, over the *rows* that follow at once.
    """
    sheet, hidden = SHEET_IDS[tab], tab in (STATE, HISTORY)
    columns = COLUMNS[tab]
    grid = {"rowCount": height(rows), "columnCount": len(columns) + (0 if hidden else 3)}
    if not hidden:
        grid["frozenRowCount"] = 1
    properties = {"sheetId": sheet, "title": titled, "gridProperties": grid}
    yield {"addSheet": {"properties": properties | ({"hidden": True} if hidden else {})}}
    known: Json = {"metadataKey": TAB, "metadataValue": tab, "visibility": "DOCUMENT"}
    known["location"] = {"sheetId": sheet}
    yield {"createDeveloperMetadata": {"developerMetadata": known}}
    yield _headings(tab, language)
    for place, field in enumerate(columns):
        yield _named(sheet, place, field)
        if not hidden:
            yield from _look(sheet, place, field)
    if tab in KINDS:  # after the looks: what a table keeps is not written over
        area = Area(0, 1 + max(rows, 1), 0, len(columns))
        typed = [_column(tab, field, place, language) for place, field in enumerate(columns)]
        yield adding(sheet, table, area=area, columns=typed, head=_HEAD)
    for place, field in enumerate(() if hidden else columns):
        if field in ("uid", "document"):
            yield _guarded(sheet, place)
    if tab == "tasks":
        yield _overdue(sheet)


def _headings(tab: str, language: Language) -> Json:
    heads = [heading(tab, field, language) for field in COLUMNS[tab]]
    return {
        "updateCells": {
            "start": {"sheetId": SHEET_IDS[tab], "rowIndex": 0, "columnIndex": 0},
            "rows": [{"values": [_head(words) for words in heads]}],
            "fields": "userEnteredValue,userEnteredFormat(textFormat,backgroundColor)",
        }
    }


def _head(words: str) -> Json:
    look = {"textFormat": {"bold": True}, "backgroundColor": _HEAD}
    return {"userEnteredValue": {"stringValue": words}, "userEnteredFormat": look}


def _columns(sheet: int, place: int) -> Json:
    return {
        "sheetId": sheet, "dimension": "COLUMNS", "startIndex": place, "endIndex": place + 1,
    }  # fmt: skip


def _named(sheet: int, place: int, field: str) -> Json:
    metadata = {
        "metadataKey": METADATA,
        "metadataValue": field,
        "location": {"dimensionRange": _columns(sheet, place)},
        "visibility": "DOCUMENT",
    }
    return {"createDeveloperMetadata": {"developerMetadata": metadata}}


def _below(sheet: int, place: int) -> Json:
    columns = {"startColumnIndex": place, "endColumnIndex": place + 1}
    return {"sheetId": sheet, "startRowIndex": 1, **columns}


def _look(sheet: int, place: int, field: str) -> Iterator[Json]:
    width = {"pixelSize": _WIDTHS.get(field, 100)}
    yield {
        "updateDimensionProperties": {
            "range": _columns(sheet, place), "properties": width, "fields": "pixelSize",
        }
    }  # fmt: skip
    look: Json = {"verticalAlignment": "TOP", "wrapStrategy": "WRAP"}
    if field in DAYS:
        look |= _DAY_FORMAT
    yield {
        "repeatCell": {
            "range": _below(sheet, place),
            "cell": {"userEnteredFormat": look},
            "fields": f"userEnteredFormat({','.join(look)})",
        }
    }


def _column(tab: str, field: str, place: int, language: Language) -> Json:
    """Return a column of a table: a day, a choice of status, or text."""
    named = {"columnIndex": place, "columnName": heading(tab, field, language)}
    if field == "status":
        values = [{"userEnteredValue": say(f"status.{one}", language)} for one in Status]
        rule = {"condition": {"type": "ONE_OF_LIST", "values": values}}
        return named | {"columnType": "DROPDOWN", "dataValidationRule": rule}
    return named | {"columnType": "DATE" if field in DAYS else "TEXT"}


def _guarded(sheet: int, place: int) -> Json:
    guard = {"range": _below(sheet, place), "warningOnly": True, "description": "lgnotes"}
    return {"addProtectedRange": {"protectedRange": guard}}


def _overdue(sheet: int) -> Json:
    """Return the rule that colours a task whose day has gone by; a formula of lgnotes' own.

    What stands between arguments differs from locale to locale, so the formula has none.
    """
    over = (Status.DONE, Status.DROPPED, Status.STRUCK)
    words = [say(f"status.{one}", language) for language in LANGUAGES for one in over]
    open_ = "".join(f'*($E2<>"{word}")' for word in words)
    formula = f'=($D2<>"")*($D2<TODAY()){open_}>0'
    condition = {"type": "CUSTOM_FORMULA", "values": [{"userEnteredValue": formula}]}
    ranges = [{"sheetId": sheet, "startRowIndex": 1}]
    rule = {"condition": condition, "format": {"backgroundColor": _OVERDUE}}
    return {
        "addConditionalFormatRule": {"rule": {"ranges": ranges, "booleanRule": rule}, "index": 0}
    }
