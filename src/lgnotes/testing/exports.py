"""Google documents as text, Markdown and web pages, in the form in which Drive exports them."""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape

import attrs

from lgnotes.testing.call import ApiError
from lgnotes.testing.documents import TICKED, tabs
from lgnotes.testing.files import DOCUMENT, File
from lgnotes.testing.jsons import Json, JsonMap

MAX_BYTES = 10_000_000
"""Larger exports are refused."""

_SPECIAL = re.compile(r"([\\*_\[\]`#<>~|])")
_OPENING = re.compile(r"^(\s*\d*)([-+.)])(?=\s)")
_HEADINGS = {"TITLE": 1, **{f"HEADING_{level}": level for level in range(1, 7)}}


def export(file: File, mime: str) -> bytes:
    """Return *file* as *mime*; ApiError where Drive has no such export, or it is too large."""
    writer = _WRITERS.get(mime)
    if writer is None or file.mime != DOCUMENT:
        raise ApiError(400, "badRequest", "The requested conversion is not supported.")
    data = writer(file.document)
    if len(data) > MAX_BYTES:
        message = "This file is too large to be exported."
        raise ApiError(403, "exportSizeLimitExceeded", message)
    return data


@attrs.frozen(kw_only=True)
class _Line:
    """A paragraph with what stands before it."""

    paragraph: JsonMap
    heading: int
    bullet: JsonMap | None
    numbered: bool
    number: int

    @property
    def depth(self) -> int:
        level: int = (self.bullet or {}).get("nestingLevel", 0)
        return level


def _markdown(document: Json) -> bytes:
    parts: list[str] = []
    for tab in _titled(document):
        for title in tab.title:
            parts += [*([""] if parts else []), f"# {title}"]
        listed = False
        for piece in _pieces(tab.content, tab.lists):
            text = _markdown_line(piece) if isinstance(piece, _Line) else _markdown_table(piece)
            now = isinstance(piece, _Line) and piece.bullet is not None
            if text:
                parts += [text] if listed and now else ["", text] if parts else [text]
                listed = now
    return ("\n".join(parts) + "\n").encode("utf-8", "replace")


def _markdown_line(line: _Line) -> str:
    text = "".join(_markdown_words(line.paragraph)).strip()
    if not text:
        return ""
    if line.bullet is not None:
        return "  " * line.depth + _markdown_mark(line) + text
    if line.heading:
        return "#" * line.heading + " " + text
    return _OPENING.sub(r"\1\\\2", text)


def _markdown_mark(line: _Line) -> str:
    """Return what stands before an item; the one place that tells whether a box is ticked."""
    ticked = (line.bullet or {}).get(TICKED)
    if ticked is not None:
        return f"- [{'x' if ticked else ' '}] "
    return f"{line.number}. " if line.numbered else "* "


def _markdown_words(paragraph: JsonMap) -> Iterator[str]:
    for element in paragraph["elements"]:
        words = _SPECIAL.sub(r"\\\1", _words(element)).replace("\x0b", "  \n")
        style = element.get("textRun", {}).get("textStyle", {})
        address = style.get("link", {}).get("url") or _address(element)
        if address:
            words = f"[{words}]({address})"
        for mark, wanted in (("~~", "strikethrough"), ("**", "bold")):
            if style.get(wanted) and words.strip():
                words = _marked(words, mark)
        yield words


def _marked(words: str, mark: str) -> str:
    """Return *words* between marks, the blanks around them outside."""
    bare = words.strip()
    before, after = words.split(bare, 1)
    return f"{before}{mark}{bare}{mark}{after}"


def _markdown_table(table: JsonMap) -> str:
    rows = [
        [_cell("<br>", cell, _markdown_words).replace("\n", " ") for cell in row["tableCells"]]
        for row in table["tableRows"]
    ]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + " :---- |" * len(rows[0]), *lines[1:]])


def _plain(document: Json) -> bytes:
    """Return the text as Drive gives it: with a byte order mark and the line ends of Windows."""
    lines: list[str] = []
    for tab in _titled(document):
        lines += tab.title
        for piece in _pieces(tab.content, tab.lists):
            if isinstance(piece, _Line):
                lines.append(_plain_line(piece))
            else:
                lines += _plain_table(piece)
    text = "\n".join(lines).rstrip("\n") + "\n"
    return ("\ufeff" + text.replace("\n", "\r\n")).encode("utf-8", "replace")


def _plain_line(line: _Line) -> str:
    text = "".join(map(_words, line.paragraph["elements"])).rstrip("\n").replace("\x0b", "\n")
    if line.bullet is None:
        return text
    mark = f"{line.number}. " if line.numbered else "* "
    return "   " * line.depth + mark + text


def _plain_table(table: JsonMap) -> list[str]:
    return [_cell("\n", cell, _each) for row in table["tableRows"] for cell in row["tableCells"]]


def _each(paragraph: JsonMap) -> Iterator[str]:
    return map(_words, paragraph["elements"])


def _web(document: Json) -> bytes:
    """Return a web page; items bear their depth in a class, as Drive's do."""
    lines: list[str] = []
    for tab in _titled(document):
        lines += [f"<p class='title'>{escape(title)}</p>" for title in tab.title]
        for piece in _pieces(tab.content, tab.lists):
            lines.append(_web_line(piece) if isinstance(piece, _Line) else _web_table(piece))
    head = f"<html><head><meta charset='utf-8'><title>{escape(document['title'])}</title></head>"
    return f"{head}<body>{''.join(lines)}</body></html>".encode("utf-8", "replace")


def _web_line(line: _Line) -> str:
    text = escape("".join(map(_words, line.paragraph["elements"])).strip())
    if line.bullet is None:
        name = f"h{line.heading}" if line.heading else "p"
        return f"<{name}>{text}</{name}>"
    start = f" start='{line.number}'" if line.numbered else ""
    name = "ol" if line.numbered else "ul"
    listed = f"lst-{line.bullet['listId']}-{line.depth}"
    return f"<{name} class='{listed}'{start}><li>{text}</li></{name}>"


def _web_table(table: JsonMap) -> str:
    rows = [
        "".join(f"<td><p>{escape(_cell(' ', cell, _each))}</p></td>" for cell in row["tableCells"])
        for row in table["tableRows"]
    ]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


@attrs.frozen(kw_only=True)
class _Tab:
    title: list[str]
    """Its title where the document has several tabs."""

    content: list[Json]
    lists: Json


def _titled(document: Json) -> Iterator[_Tab]:
    found = list(tabs(document))
    for tab in found:
        inside = tab["documentTab"]
        title = [tab["tabProperties"].get("title", "")] if len(found) > 1 else []
        yield _Tab(title=title, content=inside["body"]["content"], lists=inside.get("lists", {}))


def _pieces(content: list[Json], lists: Json) -> Iterator[_Line | JsonMap]:
    """Give paragraphs, their items counted, and tables."""
    counts: dict[tuple[str, int], int] = {}
    for element in content:
        if "paragraph" in element:
            yield _line(element["paragraph"], lists, counts)
        elif "table" in element:
            yield element["table"]


def _line(paragraph: Json, lists: Json, counts: dict[tuple[str, int], int]) -> _Line:
    bullet: Json | None = paragraph.get("bullet")
    style = paragraph.get("paragraphStyle", {}).get("namedStyleType", "")
    if bullet is None:
        heading = _HEADINGS.get(style, 0)
        return _Line(paragraph=paragraph, heading=heading, bullet=None, numbered=False, number=0)
    name, depth = bullet["listId"], bullet.get("nestingLevel", 0)
    shapes = lists.get(name, {}).get("listProperties", {}).get("nestingLevels", [])
    shape: Json = shapes[depth] if depth < len(shapes) else {}
    number = counts.get((name, depth), shape.get("startNumber", 1) - 1) + 1
    for deeper in range(depth + 1, 9):
        counts.pop((name, deeper), None)
    counts[name, depth] = number
    numbered = shape.get("glyphType", "GLYPH_TYPE_UNSPECIFIED") != "GLYPH_TYPE_UNSPECIFIED"
    return _Line(paragraph=paragraph, heading=0, bullet=bullet, numbered=numbered, number=number)


def _cell(joint: str, cell: Json, words: Callable[[JsonMap], Iterator[str]]) -> str:
    paragraphs = [part["paragraph"] for part in cell["content"] if "paragraph" in part]
    return joint.join("".join(words(paragraph)).strip() for paragraph in paragraphs)


def _words(element: Json) -> str:
    """Return what an element shows."""
    for kind, (inside, name) in _SHOWN.items():
        if kind in element:
            part: Json = element[kind]
            found: str = (part[inside] if inside else part).get(name, "")
            return found
    return ""


def _address(element: Json) -> str:
    if "person" in element:
        return f"mailto:{element['person']['personProperties'].get('email', '')}"
    uri: str = element.get("richLink", {}).get("richLinkProperties", {}).get("uri", "")
    return uri


_SHOWN = {
    "textRun": ("", "content"),
    "person": ("personProperties", "name"),
    "dateElement": ("dateElementProperties", "displayText"),
    "richLink": ("richLinkProperties", "title"),
    "dropdown": ("dropdownProperties", "displayValue"),
}

_WRITERS: Mapping[str, Callable[[Json], bytes]] = {
    "text/plain": _plain,
    "text/markdown": _markdown,
    "text/html": _web,
}
