"""Developer metadata: notes that programs tie to a spreadsheet, a sheet, a row or a column."""

from collections.abc import Iterator

from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.book import Area, Book
from lgnotes.testing.spreadsheet.fields import checked, merged

MAX_CHARACTERS = 30_000
"""Of keys and values together, per sheet, and for the spreadsheet itself."""


def create(book: Book, request: Json) -> Json:
    """Tie metadata to a place; its id may be chosen."""
    node = dict(request["developerMetadata"])
    node.setdefault("metadataId", book.new_id())
    if any(node["metadataId"] == other["metadataId"] for other in book.metadata):
        raise bad(f"There is already developer metadata with the id {node['metadataId']}.")
    _add(book, node)
    return {"developerMetadata": book.metadata[-1]}


def _add(book: Book, node: Json) -> None:
    if not node.get("metadataKey"):
        raise bad("Developer metadata must always have a key specified.")
    if node.get("visibility") not in ("DOCUMENT", "PROJECT"):
        raise bad("Developer metadata must always have visibility specified.")
    node = {**node, "location": located(book, node.get("location", {}))}
    home = sheet_of(node)
    used = sum(_size(other) for other in book.metadata if sheet_of(other) == home)
    if used + _size(node) > MAX_CHARACTERS:
        raise bad(
            f"Developer metadata of one sheet can hold no more than {MAX_CHARACTERS} characters."
        )
    book.metadata.append(node)


def located(book: Book, location: Json) -> Json:
    """Return a location with its type; only one row or column can be one."""
    if "dimensionRange" in location:
        lines = book.span(location["dimensionRange"])
        axis = lines.axis
        if len(lines.numbers) != 1 or lines.end > axis.count:
            raise bad("The dimensionRange must represent a single row or column.")
        line: Json = {"sheetId": axis.tab.id, "dimension": axis.dimension}
        line |= {"startIndex": lines.start, "endIndex": lines.end}
        return {"locationType": axis.dimension.removesuffix("S"), "dimensionRange": line}
    if "sheetId" in location:
        return {"locationType": "SHEET", "sheetId": book.tab(location["sheetId"]).id}
    if location.get("spreadsheet"):
        return {"locationType": "SPREADSHEET", "spreadsheet": True}
    raise bad("Developer metadata must always have a location specified.")


def _size(node: Json) -> int:
    return len(node["metadataKey"]) + len(node.get("metadataValue", ""))


def sheet_of(node: Json) -> int | None:
    """Return the sheet that metadata is on, None where it is the spreadsheet's."""
    location = node["location"]
    number: int | None = location.get("dimensionRange", location).get("sheetId")
    return number


def update(book: Book, request: Json) -> Json:
    """Change what the filters select."""
    mask = checked(request.get("fields", ""), "DeveloperMetadata")
    chosen = [n for n in book.metadata if any(matches(n, f) for f in request["dataFilters"])]
    for old in chosen:
        book.metadata.remove(old)
        _add(book, merged(old, request["developerMetadata"], mask))
    return {"developerMetadata": book.metadata[len(book.metadata) - len(chosen) :]}


def delete(book: Book, request: Json) -> Json:
    """Take away what the filter selects."""
    chosen = [node for node in book.metadata if matches(node, request["dataFilter"])]
    book.metadata = [node for node in book.metadata if node not in chosen]
    return {"deletedDeveloperMetadata": chosen}


def matches(node: Json, data_filter: Json) -> bool:
    """Tell whether a DataFilter selects *node*: only lookups select metadata."""
    lookup = data_filter.get("developerMetadataLookup")
    if lookup is None:
        return False
    kind = lookup.get("locationType")
    same = ("metadataId", "metadataKey", "metadataValue", "visibility")
    return (
        all(lookup[name] == node.get(name) for name in same if name in lookup)
        and kind in (None, node["location"]["locationType"])
        and _near(node["location"], lookup)
    )


def _near(location: Json, lookup: Json) -> bool:
    wanted = lookup.get("metadataLocation")
    if wanted is None:
        return True
    if lookup.get("locationMatchingStrategy") != "EXACT_LOCATION" and "sheetId" in wanted:
        return bool(wanted["sheetId"] == location.get("dimensionRange", location).get("sheetId"))
    line = wanted.get("dimensionRange", {})
    rest = {name: value for name, value in wanted.items() if name != "dimensionRange"}
    return rest.items() <= location.items() and (
        line.items() <= location.get("dimensionRange", {}).items()
    )


def search(book: Book, body: JsonMap) -> Json:
    """Answer developerMetadata.search."""
    filters = body.get("dataFilters", [])
    found = [
        {"developerMetadata": node, "dataFilters": hits}
        for node in book.metadata
        if (hits := [f for f in filters if matches(node, f)])
    ]
    return {"matchedDeveloperMetadata": found} if found else {}


def areas(book: Book, data_filter: Json) -> Iterator[Area]:
    """Iterate over the cells that a DataFilter selects."""
    if "a1Range" in data_filter:
        yield book.read(data_filter["a1Range"])
    elif "gridRange" in data_filter:
        yield book.stored(data_filter["gridRange"])
    else:
        for node in book.metadata:
            if matches(node, data_filter):
                yield from _cells(book, node["location"])


def _cells(book: Book, location: Json) -> Iterator[Area]:
    if "dimensionRange" in location:
        yield book.span(location["dimensionRange"]).area
    elif "sheetId" in location:
        yield book.stored({"sheetId": location["sheetId"]})
    else:
        yield from (book.stored({"sheetId": tab.id}) for tab in book.tabs)
