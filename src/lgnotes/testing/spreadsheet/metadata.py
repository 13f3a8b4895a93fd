"""Developer metadata: notes that programs tie to a spreadsheet, a sheet, a row or a column."""

from collections.abc import Iterator

from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.a1 import Box
from lgnotes.testing.spreadsheet.book import Area, Book, bounded
from lgnotes.testing.spreadsheet.fields import checked, merged
from lgnotes.testing.spreadsheet.tab import Dimension

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
    home = _sheet(node)
    used = sum(_size(other) for other in book.metadata if _sheet(other) == home)
    if used + _size(node) > MAX_CHARACTERS:
        raise bad(
            f"Developer metadata of one sheet can hold no more than {MAX_CHARACTERS} characters."
        )
    book.metadata.append(node)


def located(book: Book, location: Json) -> Json:
    """Return a location with its type; only one row or column can be one."""
    if "dimensionRange" in location:
        tab, dimension, start, end = book.span(location["dimensionRange"])
        if end - start != 1 or end > tab.count(dimension):
            raise bad("The dimensionRange must represent a single row or column.")
        line = {"sheetId": tab.id, "dimension": dimension, "startIndex": start, "endIndex": end}
        return {"locationType": dimension.removesuffix("S"), "dimensionRange": line}
    if "sheetId" in location:
        return {"locationType": "SHEET", "sheetId": book.tab(location["sheetId"]).id}
    if location.get("spreadsheet"):
        return {"locationType": "SPREADSHEET", "spreadsheet": True}
    raise bad("Developer metadata must always have a location specified.")


def _size(node: Json) -> int:
    return len(node["metadataKey"]) + len(node.get("metadataValue", ""))


def _sheet(node: Json) -> int | None:
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
    return all(location.get(k) == v for k, v in wanted.items() if k != "dimensionRange") and (
        wanted.get("dimensionRange", {}).items() <= location.get("dimensionRange", {}).items()
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
        tab, dimension, start, end = book.span(location["dimensionRange"])
        yield line(book, tab.id, dimension, (start, end))
    elif "sheetId" in location:
        yield book.stored({"sheetId": location["sheetId"]})
    else:
        yield from (book.stored({"sheetId": tab.id}) for tab in book.tabs)


def line(book: Book, sheet: int, dimension: Dimension, span: tuple[int, int]) -> Area:
    """Return the cells of some whole rows or columns."""
    box = Box(*span, None, None) if dimension == "ROWS" else Box(None, None, *span)
    return bounded(book.tab(sheet), box)
