"""OpenDocument texts (.odt, .ott), as LibreOffice writes them."""

from datetime import date
from typing import TYPE_CHECKING

import attrs

from lgnotes.document import Document, Kind
from lgnotes.errors import UnreadableError
from lgnotes.readers.flow import Flow
from lgnotes.readers.numbering import Counters, Numbers
from lgnotes.readers.odf.styles import DRAW, ID, OFFICE, TABLE, TEXT, Levels, Style, Styles, whole
from lgnotes.readers.odf.text import Texts
from lgnotes.readers.zipped import Package, deeper

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROWS = tuple(f"{TABLE}{kind}" for kind in ("table-header-rows", "table-rows", "table-row-group"))
_CREATED = (
    "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}meta/"
    "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}creation-date"
)


def read(package: Package, *, name: str) -> Document:
    """Return the document that *package* is; *name* is the file's name.

    Raises:
        UnreadableError: Damaged, empty, encrypted, or more than the limits allow.
    """
    if b"encryption-data" in (package.read("META-INF/manifest.xml") or b""):
        raise UnreadableError(name=name, reason="encrypted")
    root = package.xml("content.xml")
    body = None if root is None else root.find(f"{OFFICE}body/{OFFICE}text")
    if root is None or body is None:
        raise UnreadableError(name=name, reason="damaged")
    usual = package.xml("styles.xml")
    pages = None if usual is None else usual.find(f"{OFFICE}master-styles")
    found = _Reader(Styles((usual, root)), body, name=name).document(body, pages)
    if not found.blocks and not found.losses:
        raise UnreadableError(name=name, reason="empty")
    return attrs.evolve(found, created=_created(package.xml("meta.xml")))


def _created(meta: "_Element | None") -> date | None:
    """Return the day that the document says it was made."""
    written = "" if meta is None else meta.findtext(_CREATED) or ""
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


@attrs.frozen(kw_only=True)
class _Place:
    """Where in a list a paragraph stands."""

    levels: Levels
    style: str | None
    """The list style, as the list itself names it."""

    count: str
    """Names what is counted: a list that goes on with another counts with it."""

    depth: int = 0
    numbered: bool = True
    """False for what comes after an item's first paragraph."""


class _Reader:
    """Reads the paragraphs, lists and tables of one document."""

    def __init__(self, styles: Styles, body: "_Element", *, name: str) -> None:
        self._name = name
        self._styles = styles
        self._flow = Flow(name)
        self._texts = Texts(self._flow, styles, body.find(f"{OFFICE}forms"), name=name)
        self._counters = Counters()
        self._counts: dict[str, str] = {}
        """What is counted for each list's id, and for the last list of each style."""

    def document(self, body: "_Element", pages: "_Element | None") -> Document:
        """Return all that stands in *body*, in its notes and on the margins of *pages*."""
        self._blocks(body, 0)
        for note in self._texts.notes:
            self._note(note)
        if pages is not None:
            self._margins(pages)
        changes = body.find(f"{TEXT}tracked-changes")
        if changes is not None and len(changes):
            self._flow.lose("tracked-changes", len(changes), here=False)
        return self._flow.document()

    def _blocks(self, parent: "_Element", depth: int, place: _Place | None = None) -> None:
        depth = deeper(depth, name=self._name)
        for child in parent:
            if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                self._paragraph(child, depth, place)
                place = place and attrs.evolve(place, numbered=False)
            elif child.tag == f"{TEXT}list":
                self._list(child, depth, place)
            elif child.tag == f"{TABLE}table":
                self._table(child, depth)
            elif child.tag == f"{TEXT}section":
                self._section(child, depth)
            elif child.tag.startswith(DRAW):
                self._texts.draw(child)
                self._boxes(depth)
            elif child.tag == f"{TEXT}numbered-paragraph":
                self._blocks(child, depth, place)

    def _section(self, section: "_Element", depth: int) -> None:
        if section.get(f"{TEXT}display") == "none":
            self._flow.lose("hidden")
        else:
            self._blocks(section, depth)

    def _paragraph(self, element: "_Element", depth: int, place: _Place | None) -> None:
        style = self._styles.get("paragraph", element.get(f"{TEXT}style-name"))
        if style.hidden:
            self._flow.lose("hidden")
            return
        runs = self._texts.gather(element, depth, struck=bool(style.struck))
        heading = style.heading
        if element.tag == f"{TEXT}h":
            heading = max(1, min(whole(element.get(f"{TEXT}outline-level"), 1), 9))
        marker = self._marker(element, style, place, heading)
        goes_on = place is not None and marker is None
        level = 0 if place is None else place.depth + int(goes_on)
        piece = runs.piece(
            kind=Kind.HEADING if heading else None,
            level=heading or level,
            marker=marker if runs.length else None,
        )
        self._flow.take(piece)
        self._boxes(depth)

    def _boxes(self, depth: int) -> None:
        boxes, self._texts.boxes = self._texts.boxes, []
        for box in boxes:
            self._blocks(box, depth)

    def _marker(
        self, element: "_Element", style: Style, place: _Place | None, heading: int
    ) -> str | None:
        """Return what is shown before a paragraph: its list's marker or its chapter's number."""
        if place is not None:
            levels = place.levels or self._styles.levels(style.list_style)
            if not place.numbered:
                return None
            numbers = Numbers(key=place.count, definition=place.count, levels=levels, starts={})
            return self._counters.marker(numbers, place.depth)
        if element.tag != f"{TEXT}h" or element.get(f"{TEXT}is-list-header") == "true":
            return None
        numbers = Numbers(key="", definition="", levels=self._styles.outline, starts={})
        return self._counters.marker(numbers, heading - 1)

    def _list(self, element: "_Element", depth: int, around: _Place | None) -> None:
        name = element.get(f"{TEXT}style-name")
        if around is None:
            place = _Place(
                levels=self._styles.levels(name), style=name, count=self._counted(element, name)
            )
        else:
            levels = self._styles.levels(name) if name else around.levels
            place = attrs.evolve(around, levels=levels, depth=around.depth + 1)
        for item in element:
            inside = attrs.evolve(place, numbered=item.tag == f"{TEXT}list-item")
            start = whole(item.get(f"{TEXT}start-value"), -1)
            if start >= 0:
                self._counters.begin(place.count, place.depth, start)
            self._blocks(item, depth, inside)

    def _counted(self, element: "_Element", style: str | None) -> str:
        """Return the name of what a list counts: its own, or that of the one it goes on with."""
        earlier = element.get(f"{TEXT}continue-list")
        if earlier is None and element.get(f"{TEXT}continue-numbering") == "true":
            earlier = f"style {style}"
        count = self._counts.get(earlier or "") or f"list {len(self._counts)}"
        self._counts[element.get(ID) or count] = count
        self._counts[f"style {style}"] = count
        return count

    def _table(self, table: "_Element", depth: int) -> None:
        self._flow.table()
        self._rows(table, depth)
        self._flow.table()

    def _rows(self, parent: "_Element", depth: int) -> None:
        depth = deeper(depth, name=self._name)
        for child in parent:
            if child.tag in _ROWS:
                self._rows(child, depth)
            elif child.tag == f"{TABLE}table-row":
                self._row(child, depth)

    def _row(self, row: "_Element", depth: int) -> None:
        """Read a row; what is repeated stands once, for only empty cells are in a text."""
        self._flow.open_row()
        for cell in row:
            times = whole(cell.get(f"{TABLE}number-columns-repeated"), 1)
            if cell.tag == f"{TABLE}table-cell":
                self._flow.cell()
                self._blocks(cell, depth)
                self._flow.cover(times - 1)
            elif cell.tag == f"{TABLE}covered-table-cell":
                self._flow.cover(times)
        self._flow.close_row()

    def _note(self, note: "_Element") -> None:
        """Read a footnote or an endnote after the text, with its number."""
        citation, body = note.find(f"{TEXT}note-citation"), note.find(f"{TEXT}note-body")
        shown = "" if citation is None else (citation.text or "").strip()
        marker: str | None = f"[{shown}]"
        for paragraph in () if body is None else body.iterchildren(f"{TEXT}p"):
            runs = self._texts.gather(paragraph, 0, struck=False)
            self._flow.take(runs.piece(kind=Kind.PARAGRAPH, marker=marker))
            marker = None

    def _margins(self, pages: "_Element") -> None:
        """Read the page heads and feet, each text once."""
        paragraphs = pages.iter(f"{TEXT}p", f"{TEXT}h")
        texts = [self._texts.gather(each, 0, struck=False).text_from(0) for each in paragraphs]
        self._flow.margins(dict.fromkeys(texts))
