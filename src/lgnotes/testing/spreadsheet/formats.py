"""Numbers and days as a workbook shows them: serial numbers, patterns, locales."""

import re
from datetime import datetime, timedelta

from lgnotes.testing.jsons import Json

EPOCH = datetime(1899, 12, 30)
_TOKEN = re.compile(r'"[^"]*"|\\.|y+|m+|d+|h+|s+|a/p|am/pm|.', re.IGNORECASE | re.DOTALL)
_DATE_TYPES = {"DATE", "TIME", "DATE_TIME"}
_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}
_DAYS = {
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_DATE_PATTERNS = {"en_US": "m/d/yyyy", "en_GB": "dd/mm/yyyy", "sv_SE": "yyyy-mm-dd"}


def serial(moment: datetime) -> float:
    """Return *moment* as the days since 1899-12-30."""
    days = (moment - EPOCH) / timedelta(days=1)
    return int(days) if days == int(days) else days


def is_date(number_format: Json) -> bool:
    """Tell whether a NumberFormat shows numbers as dates or times."""
    return number_format.get("type") in _DATE_TYPES


def default_pattern(kind: str, locale: str) -> str:
    """Return the pattern of a NumberFormat that names only its type."""
    day = _DATE_PATTERNS.get(locale, "yyyy-mm-dd")
    patterns = {
        "DATE": day,
        "TIME": "hh:mm:ss",
        "DATE_TIME": f"{day} hh:mm:ss",
        "NUMBER": "#,##0.00",
        "PERCENT": "0.00%",
        "TEXT": "@",
    }
    return patterns.get(kind, "")


def shown(value: Json, number_format: Json, locale: str) -> str:
    """Return an effective value as its cell shows it."""
    if "stringValue" in value:
        return str(value["stringValue"])
    if "boolValue" in value:
        return _boolean(bool(value["boolValue"]), locale)
    if "errorValue" in value:
        return error_text(value["errorValue"])
    return _number(value.get("numberValue", 0), number_format, locale)


def error_text(error: Json) -> str:
    """Return an error as its cell shows it."""
    names = {"NAME": "#NAME?", "N_A": "#N/A", "DIVIDE_BY_ZERO": "#DIV/0!", "REF": "#REF!"}
    return names.get(error.get("type", ""), "#ERROR!")


def _boolean(value: bool, locale: str) -> str:
    swedish = locale.startswith("sv")
    return ("SANT" if value else "FALSKT") if swedish else str(value).upper()


def _number(number: float, number_format: Json, locale: str) -> str:
    kind = number_format.get("type", "")
    pattern = number_format.get("pattern") or default_pattern(kind, locale)
    if is_date(number_format):
        return _date(EPOCH + timedelta(days=number), pattern, locale)
    if not pattern or pattern == "@" or not re.search("[0#]", pattern):
        return f"{number:.15g}".replace(".", decimal_mark(locale))
    return _patterned(number, pattern, locale)


def decimal_mark(locale: str) -> str:
    """Return what stands before the decimals."""
    return "." if locale.startswith("en") else ","


def _patterned(number: float, pattern: str, locale: str) -> str:
    digits = re.search(r"[#0][#0,]*(?:\.([0#]+))?", pattern)
    if not digits:
        return pattern
    percent = "%" in pattern
    decimals = len(digits.group(1) or "")
    grouping = "," if "," in digits.group() else ""
    text = f"{number * (100 if percent else 1):{grouping}.{decimals}f}"
    if not locale.startswith("en"):
        text = text.translate({ord(","): "\u00a0", ord("."): ","})
    before, after = pattern[: digits.start()], pattern[digits.end() :]
    return before.replace('"', "") + text + after.replace('"', "")


def _date(moment: datetime, pattern: str, locale: str) -> str:
    moment += timedelta(milliseconds=1)  # a float's .999999 is the next second
    tokens = _TOKEN.findall(pattern)
    shape = [token.lower() for token in tokens]
    kinds = ["minute" if _minutes(shape, at) else kind for at, kind in enumerate(shape)]
    words = zip(tokens, kinds, strict=True)
    return "".join(_named(moment, k, locale) or _piece(moment, k, token) for token, k in words)


def _piece(moment: datetime, kind: str, token: str) -> str:
    if kind == "minute":
        return f"{moment.minute:0{len(token)}d}"
    match kind[0]:
        case "y":
            return f"{moment.year:04d}"[-2 if len(kind) <= 2 else 0 :]
        case "h":
            return f"{moment.hour:0{len(kind)}d}"
        case "s":
            return f"{moment.second:0{len(kind)}d}"
        case "a":
            return "AM" if moment.hour < 12 else "PM"
        case _:
            return token.strip('"').removeprefix("\\")


def _minutes(shape: list[str], at: int) -> bool:
    """Tell whether the m at *at* means minutes: after hours or before seconds."""
    if set(shape[at]) != {"m"}:
        return False
    before = next((t for t in reversed(shape[:at]) if t[0] in "ymdhs"), "")
    after = next((t for t in shape[at + 1 :] if t[0] in "ymdhs"), "")
    return before[:1] == "h" or after[:1] == "s"


def _named(moment: datetime, kind: str, locale: str) -> str:
    """Return a month or a day, in figures or in words; nothing for what is neither."""
    if set(kind) not in ({"m"}, {"d"}):
        return ""
    language = "sv" if locale.startswith("sv") else "en"
    month = kind[0] == "m"
    number = moment.month if month else moment.day
    if len(kind) <= 2:
        return f"{number:0{len(kind)}d}"
    names = (_MONTHS if month else _DAYS)[language].split()
    name = names[moment.month - 1] if month else names[moment.weekday()]
    return name[:3] if len(kind) == 3 else name
