"""``documents.batchUpdate``: the few edits that are emulated."""

import copy
from collections.abc import Callable, Iterator, Mapping

from lgnotes.testing.call import ApiError
from lgnotes.testing.documents import bullets, number, run, tabs
from lgnotes.testing.jsons import Json, JsonMap

_BOXES = "BULLET_CHECKBOX"


def apply(document: Json, requests: list[Json]) -> list[Json]:
    """Edit *document*; return the replies.

    Raises:
        ApiError: A request is wrong; *document* is then in an unknown state.
    """
    replies = []
    for at, request in enumerate(requests):
        kinds = [name for name, value in request.items() if value is not None]
        if len(kinds) != 1:
            raise ApiError(400, "invalid", f"Invalid requests[{at}]: No request set.")
        edit = _EDITS.get(kinds[0])
        if edit is None:
            raise ApiError(501, "notImplemented", f"requests[{at}].{kinds[0]} is not emulated.")
        replies.append(edit(document, request[kinds[0]], f"requests[{at}].{kinds[0]}"))
        number(document)
    return replies


def _insert_text(document: Json, asked: JsonMap, name: str) -> Json:
    place = asked.get("location") or asked.get("endOfSegmentLocation")
    if place is None:
        raise ApiError(400, "invalid", f"Invalid {name}: The insertion location is required.")
    tab = _tab(document, place.get("tabId"))
    content: list[Json] = tab["documentTab"]["body"]["content"]
    end: int = content[-1]["endIndex"]
    index: int = place.get("index", 0) if "location" in asked else end - 1
    if index >= end:
        message = f"Index {index} must be less than the end index of the referenced segment, {end}."
        raise ApiError(400, "invalid", f"Invalid {name}: {message}")
    for siblings, at in _paragraphs(content):
        if siblings[at]["startIndex"] <= index < siblings[at]["endIndex"]:
            siblings[at : at + 1] = _inserted(siblings[at], index, asked["text"])
            return {}
    message = "The insertion index must be inside the bounds of an existing paragraph."
    raise ApiError(400, "invalid", f"Invalid {name}: {message}")


def _inserted(element: Json, index: int, text: str) -> list[Json]:
    """Return the paragraphs that *element* becomes when *text* is put in at *index*."""
    before, after = _split(element["paragraph"]["elements"], index)
    lines = text.split("\n")
    made = []
    for at, line in enumerate(lines):
        head = before if at == 0 else []
        tail = after if at == len(lines) - 1 else [run("\n")]
        part = copy.deepcopy(element)
        part["paragraph"]["elements"] = [*head, *([run(line)] if line else []), *tail]
        made.append(part)
    return made


def _split(elements: list[Json], index: int) -> tuple[list[Json], list[Json]]:
    """Return the elements before and after the place *index*."""
    before = [one for one in elements if one["endIndex"] <= index]
    after = [one for one in elements if one["startIndex"] >= index]
    for one in elements:
        if one["startIndex"] < index < one["endIndex"]:
            words = one["textRun"]["content"].encode("utf-16-le")
            cut = (index - one["startIndex"]) * 2
            style = one["textRun"]["textStyle"]
            before.append(run(words[:cut].decode("utf-16-le", "replace"), **style))
            after.insert(0, run(words[cut:].decode("utf-16-le", "replace"), **style))
    return before, after


def _delete(document: Json, asked: JsonMap, name: str) -> Json:
    """Take out text inside one paragraph."""
    span = asked["range"]
    tab = _tab(document, span.get("tabId"))
    content: list[Json] = tab["documentTab"]["body"]["content"]
    for siblings, at in _paragraphs(content):
        here = siblings[at]
        if here["startIndex"] <= span["startIndex"] and span["endIndex"] < here["endIndex"]:
            before, _ = _split(here["paragraph"]["elements"], span["startIndex"])
            _, after = _split(here["paragraph"]["elements"], span["endIndex"])
            here["paragraph"]["elements"] = [*before, *after]
            return {}
    message = "A deletion beyond one paragraph is not emulated."
    raise ApiError(501, "notImplemented", f"Invalid {name}: {message}")


def _make_list(document: Json, asked: JsonMap, name: str) -> Json:
    tab = _tab(document, asked["range"].get("tabId"))["documentTab"]
    preset = asked.get("bulletPreset", "BULLET_DISC_CIRCLE_SQUARE")
    kind = "numbers" if preset.startswith("NUMBERED") else "bullets"
    lists = tab.setdefault("lists", {})
    list_id = f"kix.made{len(lists) + 1}"
    lists[list_id] = bullets("boxes" if preset == _BOXES else kind)
    for paragraph in _within(tab, asked["range"]):
        bullet: Json = {"listId": list_id, "textStyle": {}}
        if depth := _untabbed(paragraph):
            bullet["nestingLevel"] = depth
        if preset == _BOXES:
            bullet["_ticked"] = False
        paragraph["bullet"] = bullet
    return {}


def _untabbed(paragraph: Json) -> int:
    """Take the tabs off a paragraph's beginning; return how many they were."""
    first = paragraph["elements"][0].get("textRun")
    if first is None:
        return 0
    bare = first["content"].lstrip("\t")
    depth = len(first["content"]) - len(bare)
    first["content"] = bare
    return depth


def _style(document: Json, asked: JsonMap, name: str) -> Json:
    tab = _tab(document, asked["range"].get("tabId"))["documentTab"]
    wanted = asked["paragraphStyle"]
    for paragraph in _within(tab, asked["range"]):
        for field in asked["fields"].split(","):
            paragraph["paragraphStyle"][field] = wanted.get(field, "NORMAL_TEXT")
    return {}


def _text_style(document: Json, asked: JsonMap, name: str) -> Json:
    span = asked["range"]
    tab = _tab(document, span.get("tabId"))["documentTab"]
    wanted = {field: asked["textStyle"].get(field) for field in asked["fields"].split(",")}
    for paragraph in list(_within(tab, span)):
        for index in (span["startIndex"], span["endIndex"]):
            before, after = _split(paragraph["elements"], index)
            paragraph["elements"] = [*before, *after]
            number(document)
        for one in paragraph["elements"]:
            inside = span["startIndex"] <= one["startIndex"] and one["endIndex"] <= span["endIndex"]
            if inside and "textRun" in one:
                style = {**one["textRun"]["textStyle"], **wanted}
                kept = {key: value for key, value in style.items() if value is not None}
                one["textRun"]["textStyle"] = kept
    return {}


def _tab(document: Json, name: str | None) -> Json:
    """Return the tab *name*, the first one where none is named."""
    for tab in tabs(document):
        if name is None or tab["tabProperties"]["tabId"] == name:
            return tab
    raise ApiError(400, "invalid", f"The tab {name} was not found.")


def _paragraphs(content: list[Json]) -> Iterator[tuple[list[Json], int]]:
    """Give each paragraph as a place among its siblings, those in tables, too."""
    for at, element in enumerate(content):
        if "paragraph" in element:
            yield content, at
        for row in element.get("table", {}).get("tableRows", ()):
            for cell in row["tableCells"]:
                yield from _paragraphs(cell["content"])


def _within(tab: Json, span: JsonMap) -> Iterator[Json]:
    """Give the paragraphs that a range touches."""
    for siblings, at in _paragraphs(tab["body"]["content"]):
        here = siblings[at]
        if here["startIndex"] < span["endIndex"] and span["startIndex"] < here["endIndex"]:
            yield here["paragraph"]


_EDITS: Mapping[str, Callable[[Json, JsonMap, str], Json]] = {
    "insertText": _insert_text,
    "deleteContentRange": _delete,
    "createParagraphBullets": _make_list,
    "updateParagraphStyle": _style,
    "updateTextStyle": _text_style,
}
