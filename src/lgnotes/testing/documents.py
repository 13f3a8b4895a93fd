"""Google documents out of what a reader gives: blocks → JSON of the Docs API.

Whether a box is ticked is kept in the bullet as ``_ticked``: the API never shows
names that begin with ``_``, the export as Markdown does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import attrs

from lgnotes.document import Block, Chip, Document, Kind
from lgnotes.readers import read
from lgnotes.testing.jsons import Json, JsonValue

TAB = "t.0"
"""The id of a document's first tab."""

TICKED = "_ticked"

_NUMBER = re.compile(r"(\d{1,4})[.)]")
_BULLETS = "•-–*●○■▪◦‣"
_LEVELS = 9


def blank(title: str) -> Json:
    """Return a new document."""
    return in_tab(title, [paragraph([])], {})


def document_of(data: bytes, *, name: str) -> Json:
    """Return the document that the bytes of the file *name* become, whatever their format."""
    if not data.strip():
        return blank(_title(name))
    return document(read(data, name=name), title=_title(name))


def document(read_: Document, *, title: str) -> Json:
    """Return the document of what a reader gave."""
    building = _Building()
    for kind, blocks in groupby(read_.blocks, key=_group):
        building.take(kind, list(blocks))
    return in_tab(title, building.content or [paragraph([])], building.lists)


def in_tab(title: str, content: list[Json], lists: Json) -> Json:
    """Return a document of one tab."""
    first: Json = {"endIndex": 1, "sectionBreak": {"sectionStyle": {}}}
    tab: Json = {
        "tabProperties": {"tabId": TAB, "title": "Tab 1", "index": 0},
        "documentTab": {"body": {"content": [first, *content]}, "lists": lists},
    }
    made: Json = {"title": title, "tabs": [tab]}
    return number(made)


def number(made: Json) -> Json:
    """Write into every element of *made* where it begins and ends, counted as UTF-16."""
    for tab in tabs(made):
        content: list[Json] = tab["documentTab"]["body"]["content"]
        _number(content[1:], 1)
    return made


def tabs(made: Json) -> Iterator[Json]:
    """Give every tab of a document, each before those below it."""
    for tab in made.get("tabs") or made.get("childTabs") or ():
        yield tab
        yield from tabs(tab)


def paragraph(elements: Sequence[Json], style: str = "NORMAL_TEXT", **more: JsonValue) -> Json:
    """Return a paragraph of *elements*, which the end of the line is put after."""
    ended = [*elements, run("\n")]
    if elements and "textRun" in elements[-1]:
        last: Json = elements[-1]["textRun"]
        whole = {**last, "content": last["content"] + "\n"}
        ended = [*elements[:-1], {**elements[-1], "textRun": whole}]
    named = {"namedStyleType": style, "direction": "LEFT_TO_RIGHT"}
    return {"paragraph": {"elements": ended, "paragraphStyle": named, **more}}


def run(text: str, **style: JsonValue) -> Json:
    """Return a run of *text*."""
    return {"textRun": {"content": text, "textStyle": style}}


def bullets(kind: str) -> Json:
    """Return a list whose items are ``numbers``, ``bullets`` or ``boxes``."""
    level: Json = {"bulletAlignment": "START", "glyphFormat": "%0", "startNumber": 1}
    glyphs: Json = {"glyphType": "GLYPH_TYPE_UNSPECIFIED"}  # all that shows of a box
    if kind == "bullets":
        glyphs = {"glyphSymbol": "●", "glyphType": "GLYPH_TYPE_UNSPECIFIED"}
    shapes = [{**level, **glyphs, "glyphFormat": f"%{at}"} for at in range(_LEVELS)]
    if kind == "numbers":
        shapes = [
            {**level, "glyphType": "DECIMAL", "glyphFormat": f"%{at}."} for at in range(_LEVELS)
        ]
    return {"listProperties": {"nestingLevels": shapes}}


def _title(name: str) -> str:
    """Return a document's title: the file's name without the ending of its format."""
    return re.sub(r"\.(?:txt|text|md|markdown|docx|odt|html?|pdf)$", "", name, flags=re.IGNORECASE)


def _group(block: Block) -> str:
    """Tell what a run of blocks becomes: a table, a list of some kind, or paragraphs."""
    if block.kind is Kind.TABLE_ROW and block.cells:
        return "table"
    if block.kind is not Kind.LIST_ITEM:
        return "text"
    if block.checked is not None:
        return "boxes"
    marker = block.marker or "•"
    if marker in _BULLETS:
        return "bullets"
    return "numbers" if _NUMBER.fullmatch(marker) else "text"


@attrs.define
class _Building:
    """The content of a document while it grows."""

    content: list[Json] = attrs.field(factory=list)
    lists: Json = attrs.field(factory=dict)

    def take(self, kind: str, blocks: list[Block]) -> None:
        """Take blocks that belong together."""
        if kind == "table":
            self.content += [_table(blocks), paragraph([])]
        elif kind == "text":
            for block in blocks:
                self._gap(block)
                self.content.append(_plain(block))
        else:
            self._list(kind, blocks)

    def _gap(self, block: Block) -> None:
        if block.gap and self.content:
            self.content.append(paragraph([]))

    def _list(self, kind: str, blocks: list[Block]) -> None:
        name = ""
        for block in blocks:
            if not name or _begins_anew(kind, block):
                name = f"kix.list{len(self.lists) + 1}"
                self.lists[name] = bullets(kind)
                self._start(name, block)
            self._gap(block)
            bullet: Json = {"listId": name, "textStyle": {}}
            if block.level:
                bullet["nestingLevel"] = min(block.level, _LEVELS - 1)
            if block.checked is not None:
                bullet[TICKED] = block.checked
            self.content.append(paragraph(_elements(block), bullet=bullet))

    def _start(self, name: str, block: Block) -> None:
        """Let a list begin at the number that its first item bears."""
        found = _NUMBER.fullmatch(block.marker or "")
        if found and block.level < _LEVELS:
            shapes = self.lists[name]["listProperties"]["nestingLevels"]
            shapes[block.level]["startNumber"] = int(found[1])


def _begins_anew(kind: str, block: Block) -> bool:
    """Tell whether the numbers begin again; boxes and bullets never do."""
    return kind == "numbers" and block.level == 0 and (block.marker or "")[:-1] == "1"


def _plain(block: Block) -> Json:
    """Return a heading or a paragraph; a number that no list can bear is part of its text."""
    style = f"HEADING_{min(max(block.level, 1), 6)}" if block.kind is Kind.HEADING else ""
    before = [run(f"{block.marker} ")] if block.marker else []
    return paragraph(_merged([*before, *_elements(block)]), style or "NORMAL_TEXT")


def _elements(block: Block) -> list[Json]:
    return _merged(_pieces(block.text, block.chips, struck=block.struck))


def _merged(elements: Iterable[Json]) -> list[Json]:
    """Return *elements* with runs of one style joined."""
    merged: list[Json] = []
    for element in elements:
        last = merged[-1].get("textRun") if merged else None
        now = element.get("textRun")
        if last and now and last["textStyle"] == now["textStyle"]:
            merged[-1] = run(last["content"] + now["content"], **now["textStyle"])
        else:
            merged.append(element)
    return merged


def _pieces(text: str, chips: Sequence[Chip], *, struck: bool = False) -> Iterator[Json]:
    """Give the runs and chips of a text, line breaks as Docs has them inside a paragraph."""
    style: Json = {"strikethrough": True} if struck else {}
    text, end = text.replace("\n", "\x0b"), 0
    for chip in sorted(chips, key=lambda one: one.start):
        if chip.start < end:
            continue
        if chip.start > end:
            yield run(text[end : chip.start], **style)
        yield _chip(chip, text[chip.start : chip.end], style)
        end = chip.end
    if text[end:]:
        yield run(text[end:], **style)


def _chip(chip: Chip, words: str, style: Json) -> Json:
    if chip.kind == "struck":
        return run(words, strikethrough=True)
    if chip.kind == "link":
        return run(words, **style, link={"url": chip.value})
    if chip.kind == "person":
        shown = {"email": chip.value, "name": words}
        return {"person": {"personId": chip.value, "textStyle": style, "personProperties": shown}}
    if chip.kind == "date":
        day = {"timestamp": f"{chip.value}T12:00:00Z", "displayText": words}
        return {"dateElement": {"dateId": chip.value, "dateElementProperties": day}}
    return {"dropdown": {"dropdownId": words, "dropdownProperties": {"displayValue": words}}}


def _table(rows: list[Block]) -> Json:
    """Return a table, as wide as its widest row."""
    width = max(len(row.cells) for row in rows)
    return {
        "table": {
            "rows": len(rows),
            "columns": width,
            "tableRows": [{"tableCells": _cells(row, width)} for row in rows],
        }
    }


def _cells(row: Block, width: int) -> list[Json]:
    """Return the cells of a row, the chips of each shifted to where they stand in it."""
    cells, offset = [], 0
    for cell in [*row.cells, *[""] * (width - len(row.cells))]:
        end = offset + len(cell)
        chips = [
            attrs.evolve(chip, start=chip.start - offset, end=chip.end - offset)
            for chip in row.chips
            if offset <= chip.start and chip.end <= end
        ]
        elements = _merged(_pieces(cell, chips, struck=row.struck))
        cells.append({"content": [paragraph(elements)]})
        offset = end + len(" | ")
    return cells


def _number(content: Iterable[Json], at: int) -> int:
    """Write places into structural elements from *at* on; return where the last one ends."""
    for element in content:
        element["startIndex"] = at
        if "table" in element:
            at = _number_table(element["table"], at)
        else:
            for part in element.get("paragraph", {}).get("elements", ()):
                part["startIndex"] = at
                at += _length(part)
                part["endIndex"] = at
        element["endIndex"] = at
    return at


def _number_table(table: Json, at: int) -> int:
    at += 1
    for row in table["tableRows"]:
        row["startIndex"] = at
        at += 1
        for cell in row["tableCells"]:
            cell["startIndex"] = at
            at = _number(cell["content"], at + 1)
            cell["endIndex"] = at
        row["endIndex"] = at
    return at + 1


def _length(part: Json) -> int:
    """Return how much room an element takes; a chip takes one."""
    if "textRun" not in part:
        return 1
    content: str = part["textRun"]["content"]
    return len(content.encode("utf-16-le")) // 2
