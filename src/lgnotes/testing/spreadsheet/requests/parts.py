"""Requests about what lies on ranges: protection, filters, names, rules, bands."""

import re
from functools import partial

import attrs

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.book import Book
from lgnotes.testing.spreadsheet.fields import checked, merged
from lgnotes.testing.spreadsheet.formats import decimal_mark
from lgnotes.testing.spreadsheet.requests.edit import Edit, Handler
from lgnotes.testing.spreadsheet.requests.tables import (
    BANDED_TWICE,
    FILTERED_IN_PART,
    cuts_table,
)
from lgnotes.testing.spreadsheet.tab import Tab


@attrs.frozen(kw_only=True)
class Kind:
    """One kind of thing that has a number and lies on a range of a sheet."""

    place: str
    """What a Sheet calls the list of them."""
    key: str
    """What a request calls one of them."""
    id: str
    schema: str


PROTECTED = Kind(
    place="protectedRanges", key="protectedRange", id="protectedRangeId", schema="ProtectedRange"
)
FILTER_VIEW = Kind(place="filterViews", key="filter", id="filterViewId", schema="FilterView")
BANDED = Kind(place="bandedRanges", key="bandedRange", id="bandedRangeId", schema="BandedRange")
_QUOTED = re.compile(r'"[^"]*"')
_SEPARATOR = re.compile(r"(?<!\d),|,(?!\d)")


def home(book: Book, part: Json) -> Tab:
    """Return the sheet that *part* is about, by its range, its table or its name."""
    for tab in book.tabs:
        if any(t["tableId"] == part.get("tableId") for t in tab.parts.get("tables", [])):
            return tab
    for name in book.names:
        if name["namedRangeId"] == part.get("namedRangeId"):
            return book.tab(name["range"].get("sheetId", 0))
    if "tableId" in part or "namedRangeId" in part:
        raise bad("There is no such table or named range.")
    return book.tab(part.get("range", {}).get("sheetId", 0))


def placed(book: Book, part: Json) -> Json:
    """Return *part* with its range checked and its sheet spelled out."""
    if "range" not in part:
        return part
    area = book.area(part["range"])
    return {**part, "range": {**part["range"], "sheetId": area.tab.id}}


def add(kind: Kind, edit: Edit, request: Json) -> Json:
    """Add one; its number may be chosen."""
    part = placed(edit.book, request[kind.key])
    part = {**part, kind.id: part.get(kind.id) or edit.book.new_id()}
    if any(part[kind.id] == other[kind.id] for _, other in _all(edit.book, kind)):
        raise bad(f"There is already a {kind.key} with id: {part[kind.id]}")
    if kind is PROTECTED:
        part = _with_editors(edit, part)
    if kind is BANDED:
        _check_band(edit.book, part)
    home(edit.book, part).parts.setdefault(kind.place, []).append(part)
    return {kind.key: part}


def _check_band(book: Book, part: Json) -> None:
    """Refuse bands over others; a table has its own."""
    area = book.area(part.get("range", {}))
    lying = [*area.tab.parts.get("bandedRanges", []), *area.tab.parts.get("tables", [])]
    if any(book.stored(other["range"]).meets(area) for other in lying):
        raise bad(BANDED_TWICE)


def _with_editors(edit: Edit, part: Json) -> Json:
    if part.get("warningOnly"):
        return {name: value for name, value in part.items() if name != "editors"}
    editors = part.get("editors", {})
    users = {*editors.get("users", []), edit.user, edit.book.owner}
    return {**part, "editors": {**editors, "users": sorted(users)}}


def _all(book: Book, kind: Kind) -> list[tuple[Tab, Json]]:
    return [(tab, part) for tab in book.tabs for part in tab.parts.get(kind.place, [])]


def _found(edit: Edit, kind: Kind, number: int | None) -> tuple[Tab, Json]:
    for tab, part in _all(edit.book, kind):
        if part[kind.id] == number:
            if kind is PROTECTED and not edit.book.may_edit(part, edit.user):
                raise bad("You do not have permission to edit this protected range.")
            return tab, part
    raise bad(f"No {kind.key} with id: {number}")


def update(kind: Kind, edit: Edit, request: Json) -> None:
    """Change the fields in the mask."""
    mask = checked(request.get("fields", ""), kind.schema)
    given = request[kind.key]
    tab, old = _found(edit, kind, given.get(kind.id))
    new = placed(edit.book, {**merged(old, given, mask), kind.id: old[kind.id]})
    tab.parts[kind.place].remove(old)
    home(edit.book, new).parts.setdefault(kind.place, []).append(new)


def delete(kind: Kind, edit: Edit, request: Json) -> None:
    """Take one away."""
    number = request.get("filterId" if kind is FILTER_VIEW else kind.id)
    tab, part = _found(edit, kind, number)
    tab.parts[kind.place].remove(part)


def set_basic_filter(edit: Edit, request: Json) -> None:
    """Set the one filter of a sheet, in place of any other."""
    part = placed(edit.book, request["filter"])
    tab = home(edit.book, part)
    where = edit.book.place(part, tab)
    tables = [edit.book.stored(table["range"]) for table in tab.parts.get("tables", [])]
    if any(cuts_table(edit.book.stored(where), table) for table in tables):
        raise bad(FILTERED_IN_PART)
    tab.parts["basicFilter"] = [{**part, "range": where}]


def clear_basic_filter(edit: Edit, request: Json) -> None:
    """Take the filter off a sheet."""
    edit.book.tab(request.get("sheetId", 0)).parts.pop("basicFilter", None)


def add_named_range(edit: Edit, request: Json) -> Json:
    """Give a range a name that no other has."""
    name = placed(edit.book, request["namedRange"])
    name = {"namedRangeId": f"n{edit.book.new_id()}", **name}
    for other in edit.book.names:
        if other["name"] == name.get("name") or other["namedRangeId"] == name["namedRangeId"]:
            raise bad(f"A named range with the name {name.get('name')} already exists.")
    if not name.get("name") or "range" not in name:
        raise bad("A named range must have a name and a range.")
    edit.book.names.append(name)
    return {"namedRange": name}


def update_named_range(edit: Edit, request: Json) -> None:
    """Rename a named range, or lay it elsewhere."""
    mask = checked(request.get("fields", ""), "NamedRange")
    given = request["namedRange"]
    old = _name(edit.book, given.get("namedRangeId", ""))
    new = placed(edit.book, {**merged(old, given, mask), "namedRangeId": old["namedRangeId"]})
    edit.book.names[edit.book.names.index(old)] = new


def delete_named_range(edit: Edit, request: Json) -> None:
    """Take a name away."""
    edit.book.names.remove(_name(edit.book, request.get("namedRangeId", "")))


def _name(book: Book, name_id: str) -> Json:
    for name in book.names:
        if name["namedRangeId"] == name_id:
            return name
    raise bad(f"No named range with id: {name_id}")


def add_rule(edit: Edit, request: Json) -> None:
    """Add a conditional format; the same one twice is two."""
    rule = request["rule"]
    if not rule.get("ranges"):
        raise bad("A conditional format rule must have a range.")
    _check_formulas(edit.book, rule)
    areas = [edit.book.area(area) for area in rule["ranges"]]
    ranges = [{**area, "sheetId": a.tab.id} for area, a in zip(rule["ranges"], areas, strict=True)]
    rules = areas[0].tab.parts.setdefault("conditionalFormats", [])
    index = request.get("index", 0)
    if not 0 <= index <= len(rules):
        raise bad(f"No conditional format on sheet: {areas[0].tab.id} at index: {index}")
    rules.insert(index, {**rule, "ranges": ranges})


def _check_formulas(book: Book, rule: Json) -> None:
    """Refuse a comma between arguments where it is what stands before decimals."""
    for value in rule.get("booleanRule", {}).get("condition", {}).get("values", []):
        entered = value.get("userEnteredValue", "")
        formula = _QUOTED.sub("", entered) if entered.startswith("=") else ""
        if decimal_mark(book.locale) == "," and _SEPARATOR.search(formula):
            raise bad(f"Invalid ConditionValue.userEnteredValue: {entered}")


def update_rule(edit: Edit, request: Json) -> Json:
    """Replace a conditional format, or change its place."""
    rule = request.get("rule", {})
    sheet = request.get("sheetId", rule.get("ranges", [{}])[0].get("sheetId", 0))
    tab = edit.book.tab(sheet)
    _check_formulas(edit.book, rule)
    old = _pop_rule(tab, request.get("index", 0))
    index = request.get("newIndex")
    index = request.get("index", 0) if index is None else index
    tab.parts["conditionalFormats"].insert(index, rule or old)
    return {"oldRule": old, "newRule": rule or old, "newIndex": index}


def delete_rule(edit: Edit, request: Json) -> Json:
    """Take a conditional format away, by its place in the list."""
    tab = edit.book.tab(request.get("sheetId", 0))
    return {"rule": _pop_rule(tab, request.get("index", 0))}


def _pop_rule(tab: Tab, index: int) -> Json:
    rules = tab.parts.get("conditionalFormats", [])
    if not 0 <= index < len(rules):
        raise bad(f"No conditional format on sheet: {tab.id} at index: {index}")
    return rules.pop(index)


PART_REQUESTS: dict[str, Handler] = {
    "addProtectedRange": partial(add, PROTECTED),
    "updateProtectedRange": partial(update, PROTECTED),
    "deleteProtectedRange": partial(delete, PROTECTED),
    "addFilterView": partial(add, FILTER_VIEW),
    "updateFilterView": partial(update, FILTER_VIEW),
    "deleteFilterView": partial(delete, FILTER_VIEW),
    "addBanding": partial(add, BANDED),
    "updateBanding": partial(update, BANDED),
    "deleteBanding": partial(delete, BANDED),
    "setBasicFilter": set_basic_filter,
    "clearBasicFilter": clear_basic_filter,
    "addNamedRange": add_named_range,
    "updateNamedRange": update_named_range,
    "deleteNamedRange": delete_named_range,
    "addConditionalFormatRule": add_rule,
    "updateConditionalFormatRule": update_rule,
    "deleteConditionalFormatRule": delete_rule,
}
"""By their names in a batchUpdate."""
