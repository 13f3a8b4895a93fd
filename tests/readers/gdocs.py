"""Google documents in the form of the API, for the tests."""

import json
from typing import Any

Json = dict[str, Any]


def run(text: str, **style: object) -> Json:
    return {"textRun": {"content": text, "textStyle": style}}


def suggested(element: Json, kind: str = "Insertion") -> Json:
    """Return *element* as somebody suggests to insert it, or to delete it."""
    return {name: part | {f"suggested{kind}Ids": ["s.1"]} for name, part in element.items()}


def person(**properties: str) -> Json:
    return {"person": {"personId": "p", "personProperties": properties}}


def day(**properties: str) -> Json:
    return {"dateElement": {"dateId": "d", "dateElementProperties": properties}}


def link(**properties: str) -> Json:
    return {"richLink": {"richLinkProperties": properties}}


def dropdown(**properties: str) -> Json:
    return {"dropdown": {"dropdownProperties": properties}}


def paragraph(*elements: str | Json, style: str = "NORMAL_TEXT", **more: object) -> Json:
    runs = [run(one) if isinstance(one, str) else one for one in (*elements, "\n")]
    return {"paragraph": {"elements": runs, "paragraphStyle": {"namedStyleType": style}, **more}}


def item(*elements: str | Json, level: int = 0, of: str = "numbers") -> Json:
    nesting = {"nestingLevel": level} if level else {}
    return paragraph(*elements, bullet={"listId": of, **nesting})


def table(*rows: list[str | list[Json]]) -> Json:
    """Return a table whose cells are texts, or contents."""
    cells = [[[paragraph(c)] if isinstance(c, str) else c for c in row] for row in rows]
    return {
        "table": {"tableRows": [{"tableCells": [{"content": c} for c in row]} for row in cells]}
    }


def glyphs(**levels: list[Json]) -> Json:
    return {name: {"listProperties": {"nestingLevels": shapes}} for name, shapes in levels.items()}


def tab(title: str, *content: Json, below: tuple[Json, ...] = (), **more: object) -> Json:
    return {
        "tabProperties": {"tabId": title, "title": title},
        "documentTab": {"body": {"content": list(content)}, **more},
        "childTabs": list(below),
    }


def document(*tabs: Json, **more: object) -> bytes:
    return json.dumps({"title": "LG", "documentId": "x", "tabs": tabs, **more}).encode()


def body(*content: Json, **more: Any) -> bytes:
    """Return a document of one tab."""
    return document(tab("Tab 1", *content, **more))
