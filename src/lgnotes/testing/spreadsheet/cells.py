"""A cell: what writing does to it, and how it reads back."""

import re
from collections.abc import Iterable

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.fields import Path, merged
from lgnotes.testing.spreadsheet.formats import is_date, shown

MAX_CHARACTERS = 50_000
READ_ONLY = frozenset({"effectiveValue", "formattedValue", "effectiveFormat", "hyperlink"})
RUNS = ("textFormatRuns", "chipRuns")
_LOOKS = frozenset({"userEnteredFormat", "dataValidation"})
_HYPERLINK = re.compile(r'=HYPERLINK\(\s*"([^"]*)"\s*(?:[;,]\s*"([^"]*)"\s*)?\)', re.IGNORECASE)
_NO_RESULT: Json = {
    "errorValue": {"type": "NAME", "message": "lgnotes.testing does not calculate formulas."}
}


def written(old: Json, new: Json, mask: Iterable[Path]) -> Json:
    """Return the cell *old* after the fields in *mask* are written as in *new*."""
    wanted = [path for path in mask if path[0] not in READ_ONLY]
    heads = {path[0] for path in wanted}
    cell = {k: v for k, v in merged(old, new, wanted).items() if k not in READ_ONLY}
    if heads & {"*", "userEnteredValue"}:
        _check(cell)
        for name in RUNS:
            if not heads & {"*", name}:
                cell.pop(name, None)
    if not cell.get("note", "no"):
        del cell["note"]
    _check_chips(cell)
    return cell


def valued(old: Json, value: Json, number_format: Json) -> Json:
    """Return *old* with another value; a format that comes with it only where there is none."""
    cell = written(old, {"userEnteredValue": value}, [("userEnteredValue",)])
    form = cell.get("userEnteredFormat", {})
    if number_format and "numberFormat" not in form:
        cell["userEnteredFormat"] = {**form, "numberFormat": number_format}
    return cell


def _check(cell: Json) -> None:
    value = cell.get("userEnteredValue", {})
    if len(value) > 1:
        raise bad("Invalid value at 'user_entered_value' (oneof), oneof field is already set.")
    text = value.get("stringValue", value.get("formulaValue", ""))
    if len(text) > MAX_CHARACTERS:
        raise bad(
            "Your input contains more than the maximum of "
            f"{MAX_CHARACTERS} characters in a single cell."
        )
    if "formulaValue" in value and not text.startswith("="):
        raise bad("The formula must start with '='.")
    if not value or value == {"stringValue": ""}:
        cell.pop("userEnteredValue", None)


def _check_chips(cell: Json) -> None:
    text = cell.get("userEnteredValue", {}).get("stringValue", "")
    units = text.encode("utf-16-le")
    for run in cell.get("chipRuns", []):
        at = 2 * run.get("startIndex", 0)
        if run.get("chip") and units[at : at + 2] != b"@\x00":
            raise bad("A chip run must start at an '@' placeholder in the text.")


def effective(cell: Json) -> Json:
    """Return the value a cell has, formulas worked out as far as they are."""
    value: Json = cell.get("userEnteredValue", {})
    if "formulaValue" not in value:
        if cell.get("chipRuns"):
            return {"stringValue": _with_chips(cell)}
        return value
    link = _HYPERLINK.fullmatch(value["formulaValue"])
    return {"stringValue": link.group(2) or link.group(1)} if link else _NO_RESULT


def _with_chips(cell: Json) -> str:
    units = cell.get("userEnteredValue", {}).get("stringValue", "").encode("utf-16-le")
    for run in sorted(cell["chipRuns"], key=lambda run: -run.get("startIndex", 0)):
        at = 2 * run.get("startIndex", 0)
        if run.get("chip"):
            units = units[:at] + _chip(run["chip"]).encode("utf-16-le") + units[at + 2 :]
    text: str = units.decode("utf-16-le")
    return text


def _chip(chip: Json) -> str:
    person, link = chip.get("personProperties", {}), chip.get("richLinkProperties", {})
    return str(person.get("email") or link.get("uri") or "@")


def number_format(cell: Json) -> Json:
    """Return the NumberFormat of a cell."""
    form: Json = cell.get("userEnteredFormat", {}).get("numberFormat", {})
    return form


def formatted(cell: Json, locale: str) -> str:
    """Return the text a cell shows, empty for an empty one."""
    value = effective(cell)
    return shown(value, number_format(cell), locale) if value else ""


def rendered(cell: Json, locale: str) -> Json:
    """Return a cell as CellData, what follows from it filled in."""
    out = dict(cell)
    form = cell.get("userEnteredFormat")
    if form:
        out["effectiveFormat"] = form
    if cell.keys() <= _LOOKS and "textFormat" not in (form or ()):
        return out  # as most cells are
    if value := effective(cell):
        out["effectiveValue"] = value
        out["formattedValue"] = formatted(cell, locale)
    if link := _link(cell):
        out["hyperlink"] = link
    return out


def _link(cell: Json) -> str:
    formula = cell.get("userEnteredValue", {}).get("formulaValue")
    if formula and (match := _HYPERLINK.fullmatch(formula)):
        return str(match.group(1))
    form = cell.get("userEnteredFormat", {}).get("textFormat", {})
    runs = cell.get("textFormatRuns", [])
    uri = form.get("link", {}).get("uri", "")
    if not uri and len(runs) == 1 and not runs[0].get("startIndex"):
        uri = runs[0].get("format", {}).get("link", {}).get("uri", "")
    return str(uri)


def read(cell: Json, locale: str, *, render: str, dates: str) -> object:
    """Return a cell as the values methods do: shown, unformatted or with its formula."""
    value = cell.get("userEnteredValue", {})
    if render == "FORMULA" and "formulaValue" in value:
        return value["formulaValue"]
    if render not in ("FORMULA", "UNFORMATTED_VALUE"):
        return formatted(cell, locale)
    value = effective(cell)
    as_text = is_date(number_format(cell)) and dates == "FORMATTED_STRING"
    if "errorValue" in value or as_text:
        return formatted(cell, locale)
    return next(iter(value.values()), "")
