"""The register's spreadsheet: its tabs, their columns and how they look."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from lgnotes.register.entry import EntryKind, Status
from lgnotes.texts import Language, all_texts, say

Json = dict[str, Any]

STATE: Final = "_lgnotes"
"""The hidden tab that remembers what lgnotes last knew."""

HISTORY: Final = "_lgnotes_historik"
"""The hidden tab with every change; it is only ever written to, and read on demand."""

KINDS: Final[dict[str, EntryKind]] = {"tasks": "task", "decisions": "decision"}
TABS: Final = ("tasks", "decisions", "meetings", STATE, HISTORY)
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
    STATE: ("kind", "key", "value"),
    HISTORY: ("at", "uid", "who", "field", "old", "new", "reason"),
}
_WIDTHS = {
    "text": 420, "owners": 150, "comment": 240, "item": 200, "source": 220, "ref": 150,
    "group": 130, "losses": 420, "uid": 60, "document": 60,
}  # fmt: skip
DAYS: Final = ("due", "meeting")
"""The fields that are days."""

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
    if tab == "meetings":
        return say(f"meetings.{field}", language)
    own = f"field.{field}.{KINDS[tab]}"
    return say(own if own in all_texts() else f"field.{field}", language)


def made(tab: str, language: Language) -> Iterator[Json]:
    """Yield the requests that make a tab, its headings and its looks."""
    sheet, hidden = SHEET_IDS[tab], tab in (STATE, HISTORY)
    grid = {"rowCount": 200, "columnCount": len(COLUMNS[tab]) + (0 if hidden else 3)}
    if not hidden:
        grid["frozenRowCount"] = 1
    properties = {"sheetId": sheet, "title": title(tab, language), "gridProperties": grid}
    yield {"addSheet": {"properties": properties | ({"hidden": True} if hidden else {})}}
    known: Json = {"metadataKey": TAB, "metadataValue": tab, "visibility": "DOCUMENT"}
    known["location"] = {"sheetId": sheet}
    yield {"createDeveloperMetadata": {"developerMetadata": known}}
    heads = [heading(tab, field, language) for field in COLUMNS[tab]]
    yield {
        "updateCells": {
            "start": {"sheetId": sheet, "rowIndex": 0, "columnIndex": 0},
            "rows": [{"values": [_head(words) for words in heads]}],
            "fields": "userEnteredValue,userEnteredFormat(textFormat,backgroundColor)",
        }
    }
    for place, field in enumerate(COLUMNS[tab]):
        yield _named(sheet, place, field)
        if not hidden:
            yield from _look(sheet, place, field, language)
    if tab == "tasks":
        yield _overdue(sheet)


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


def _look(sheet: int, place: int, field: str, language: Language) -> Iterator[Json]:
    below = {
        "sheetId": sheet,
        "startRowIndex": 1,
        "startColumnIndex": place,
        "endColumnIndex": place + 1,
    }
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
            "range": below,
            "cell": {"userEnteredFormat": look},
            "fields": f"userEnteredFormat({','.join(look)})",
        }
    }
    if field == "status":
        yield {"setDataValidation": {"range": below, "rule": _statuses(language)}}
    if field in ("uid", "document"):
        protected = {"range": below, "warningOnly": True, "description": "lgnotes"}
        yield {"addProtectedRange": {"protectedRange": protected}}


def _statuses(language: Language) -> Json:
    values = [{"userEnteredValue": say(f"status.{status}", language)} for status in Status]
    condition = {"type": "ONE_OF_LIST", "values": values}
    return {"condition": condition, "strict": False, "showCustomUi": True}


def _overdue(sheet: int) -> Json:
    """Return the rule that colours a task whose day has gone by; a formula of lgnotes' own."""
    due, status = ("D", "E")
    done = ",".join(f'LOWER(${status}2)<>"{word}"' for word in ("klar", "utgår", "struken"))
    formula = f'=AND(${due}2<>"",${due}2<TODAY(),{done})'
    condition = {"type": "CUSTOM_FORMULA", "values": [{"userEnteredValue": formula}]}
    ranges = [{"sheetId": sheet, "startRowIndex": 1}]
    rule = {"condition": condition, "format": {"backgroundColor": _OVERDUE}}
    return {
        "addConditionalFormatRule": {"rule": {"ranges": ranges, "booleanRule": rule}, "index": 0}
    }
