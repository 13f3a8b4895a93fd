"""Ticked boxes: the Docs API does not tell them, the Markdown export of Drive does."""

import re
from collections.abc import Iterator
from typing import Any

from lgnotes.readers.google.lists import TICKED, is_checklist, nesting

Json = dict[str, Any]

_BOX = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+\[(?P<tick>[ xX])\]\s*(?P<text>.*)$", re.MULTILINE)
_LETTER = re.compile(r"[^\W_]+")


def has_checklist(document: Json) -> bool:
    """Tell whether a document of the API has items that may have boxes."""
    return any(True for _ in _items(document))


def with_ticks(document: Json, markdown: str) -> Json:
    """Return *document*, its items told as ticked or not where the *markdown* export shows it.

    Items are found by their words, in order; what is not found stays unknown.
    """
    boxes = [(_words(box["text"]), box["tick"] != " ") for box in _BOX.finditer(markdown)]
    place = 0
    for bullet, text in _items(document):
        words = _words(text)
        found = next((at for at in range(place, len(boxes)) if boxes[at][0] == words), None)
        if found is not None:
            bullet[TICKED] = boxes[found][1]
            place = found + 1
    return document


def _words(text: str) -> str:
    """Return what of *text* no markup changes: its letters and digits."""
    return " ".join(_LETTER.findall(text.casefold()))


def _items(document: Json) -> Iterator[tuple[Json, str]]:
    """Yield the bullet and the words of each item that may have a box, in the document's order."""
    for tab in _tabs(document.get("tabs", ())):
        part = tab.get("documentTab", {})
        lists = part.get("lists", {})
        for paragraph in _paragraphs(part.get("body", {}).get("content", ())):
            bullet = paragraph.get("bullet")
            if bullet and _is_boxed(bullet, lists):
                yield bullet, _text(paragraph)


def _tabs(tabs: Any) -> Iterator[Json]:
    for tab in tabs:
        yield tab
        yield from _tabs(tab.get("childTabs", ()))


def _paragraphs(content: Any) -> Iterator[Json]:
    for part in content:
        if "paragraph" in part:
            yield part["paragraph"]
        for row in part.get("table", {}).get("tableRows", ()):
            for cell in row.get("tableCells", ()):
                yield from _paragraphs(cell.get("content", ()))


def _is_boxed(bullet: Json, lists: Json) -> bool:
    levels = (
        lists.get(str(bullet.get("listId")), {}).get("listProperties", {}).get("nestingLevels", [])
    )
    level = nesting(bullet)
    return level < len(levels) and is_checklist(levels[level])


def _text(paragraph: Json) -> str:
    """Return what Markdown shows of a paragraph: its runs and the names of its chips."""
    words = []
    for element in paragraph.get("elements", ()):
        words.append(element.get("textRun", {}).get("content", ""))
        words.append(element.get("person", {}).get("personProperties", {}).get("name", ""))
        words.append(element.get("richLink", {}).get("richLinkProperties", {}).get("title", ""))
        words.append(
            element.get("dateElement", {}).get("dateElementProperties", {}).get("displayText", "")
        )
    return "".join(words)
