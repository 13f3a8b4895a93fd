"""What a cell makes of what is typed into it: numbers, days, formulas, text."""

import re
from datetime import datetime

from lgnotes.testing.jsons import Json
from lgnotes.testing.spreadsheet.formats import decimal_mark, default_pattern, serial

_PERCENT = re.compile(r"([^%]+?)\s*%")
_BOOLEANS = {"true": True, "false": False}
_SWEDISH = {"sant": True, "falskt": False}
_DATES = {"en_US": ["%m/%d/%Y"], "en_GB": ["%d/%m/%Y"], "sv_SE": ["%Y-%m-%d"]}
_TIMES = ["%H:%M", "%H:%M:%S"]

Typed = tuple[Json, Json]
"""An ExtendedValue, and the NumberFormat that comes with it; each may be empty."""


def typed(entry: object, locale: str, number_format: Json) -> Typed:
    """Return what *entry* becomes as if somebody typed it."""
    if not isinstance(entry, str):
        return raw(entry), {}
    if number_format.get("type") == "TEXT" or entry.startswith("'"):
        return raw(entry.removeprefix("'")), {}
    text = entry.strip()
    number = _number(text, locale)
    if number is not None:
        return {"numberValue": number}, {}
    if text[:1] in ("=", "+") and len(text) > 1:
        return {"formulaValue": "=" + text if text[0] == "+" else text}, {}
    return _boolean(text, locale) or _percent(text, locale) or _moment(text, locale) or _text(entry)


def raw(entry: object) -> Json:
    """Return what *entry* becomes as it is: text stays text, whatever it looks like."""
    if isinstance(entry, bool):
        return {"boolValue": entry}
    if isinstance(entry, int | float):
        return {"numberValue": entry}
    return {"stringValue": entry} if entry else {}


def _text(entry: str) -> Typed:
    return raw(entry), {}


def _number(text: str, locale: str) -> float | None:
    mark = re.escape(decimal_mark(locale))
    if not re.fullmatch(rf"[+-]?\d{{1,15}}({mark}\d{{1,15}})?", text):
        return None
    value = float(text.replace(",", "."))
    return int(value) if value == int(value) else value


def _boolean(text: str, locale: str) -> Typed | None:
    words = _BOOLEANS | (_SWEDISH if locale.startswith("sv") else {})
    value = words.get(text.lower())
    return None if value is None else ({"boolValue": value}, {})


def _percent(text: str, locale: str) -> Typed | None:
    match = _PERCENT.fullmatch(text)
    number = _number(match.group(1), locale) if match else None
    if number is None:
        return None
    return {"numberValue": number / 100}, {"type": "PERCENT", "pattern": "0%"}


def _moment(text: str, locale: str) -> Typed | None:
    days = [*_DATES.get(locale, []), "%Y-%m-%d"]
    for pattern in days:
        if day := _read(text, pattern):
            return {"numberValue": serial(day)}, _format("DATE", locale)
    for pattern in (f"{day} {time}" for day in days for time in _TIMES):
        if moment := _read(text, pattern):
            return {"numberValue": serial(moment)}, _format("DATE_TIME", locale)
    return None


def _format(kind: str, locale: str) -> Json:
    return {"type": kind, "pattern": default_pattern(kind, locale)}


def _read(text: str, pattern: str) -> datetime | None:
    try:
        return datetime.strptime(text, pattern)
    except ValueError:
        return None
