"""Word documents (.docx, .docm, .dotx): what they show, with tracked changes accepted."""

import posixpath
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import attrs

from lgnotes.document import Document, Kind
from lgnotes.errors import UnreadableError
from lgnotes.readers.flow import Flow
from lgnotes.readers.numbering import Counters, numeral
from lgnotes.readers.word.names import MAIN, MC, M, W, number, value
from lgnotes.readers.word.styles import Lists, Style, Styles
from lgnotes.readers.word.text import Texts, alternative
from lgnotes.readers.zipped import Package, deeper, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", MAIN.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""The names of the strict form of the format, and of the usual one."""

_TRANSPARENT = tuple(f"{W}{tag}" for tag in ("customXml", "smartTag", "ins", "moveTo"))
_CREATED = "{http://purl.org/dc/terms/}created"


def read(package: Package, main: str, *, name: str) -> Document:
    """Return the document whose text is the part *main* of *package*; *name* is the file's name.

    Raises:
        UnreadableError: Damaged, empty, or more than the limits allow.
    """
    parts = _Parts(package, main, name=name)
    root = parts.xml(main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise UnreadableError(name=name, reason="damaged")
    found = _Reader(parts, name=name).document(body)
    if not found.blocks and not found.losses:
        raise UnreadableError(name=name, reason="empty")
    return attrs.evolve(found, created=parts.created())


class _Parts:
    """The parts that a document is made of."""

    def __init__(self, package: Package, main: str, *, name: str) -> None:
        self._package = package
        self._name = name
        self.links: dict[str, str] = {}
        self._related: dict[str, str] = {}
        self._margins: dict[str, None] = {}
        folder, base = posixpath.split(main)
        relations = self.xml(f"{folder}/_rels/{base}.rels")
        for relation in () if relations is None else relations:
            kind = relation.get("Type", "").rpartition("/")[2]
            target = relation.get("Target", "")
            if relation.get("TargetMode") == "External":
                self.links[relation.get("Id", "")] = target
                continue
            part = posixpath.normpath(posixpath.join("/", folder, target))
            self._related[kind] = part
            if kind in ("header", "footer"):
                self._margins[part] = None

    def xml(self, part: str) -> "_Element | None":
        """Return the root of *part* in the usual form of the format."""
        content = self._package.read(part)
        if content is None:
            return None
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        return parse_xml(content, name=self._name)

    def related(self, kind: str) -> "_Element | None":
        """Return the root of the part that the document uses as its *kind*."""
        return self.xml(self._related[kind]) if kind in self._related else None

    def margins(self) -> Iterator["_Element"]:
        """Yield the roots of the page heads and feet."""
        for part in self._margins:
            if (root := self.xml(part)) is not None:
                yield root

    def created(self) -> date | None:
        """Return the day that the document says it was made."""
        core = self.xml("docProps/core.xml")
        written = "" if core is None else core.findtext(_CREATED) or ""
        try:
            return date.fromisoformat(written[:10])
        except ValueError:
            return None


class _Reader:
    """Reads the paragraphs and tables of one document."""

    def __init__(self, parts: _Parts, *, name: str) -> None:
        self._parts = parts
        self._name = name
        self._styles = Styles(parts.related("styles"))
        self._lists = Lists(parts.related("numbering"), self._styles)
        self._counters = Counters()
        self._flow = Flow(name)
        self._texts = Texts(self._flow, self._styles, parts.links, name=name)

    def document(self, body: "_Element") -> Document:
        """Return all that stands in *body* and in its notes."""
        self._blocks(body, 0)
        self._notes()
        self._margins()
        if self._texts.changes:
            self._flow.lose("tracked-changes", self._texts.changes, here=False)
        return self._flow.document()

    def _blocks(self, parent: "_Element", depth: int, control: "_Element | None" = None) -> None:
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child, depth, control)
            elif child.tag == f"{W}tbl":
                self._table(child, depth)
            elif child.tag == f"{W}sdt":
                self._control(child, depth)
            elif child.tag in _TRANSPARENT:
                self._blocks(child, deeper(depth, name=self._name), control)
            else:
                self._other(child, depth)

    def _other(self, element: "_Element", depth: int) -> None:
        if element.tag == f"{MC}AlternateContent":
            chosen = alternative(element)
            if chosen is not None:
                self._blocks(chosen, deeper(depth, name=self._name))
        elif element.tag == f"{W}altChunk":
            self._flow.lose("objects")
        elif element.tag in (f"{M}oMath", f"{M}oMathPara"):
            self._flow.lose("equations")

    def _control(self, element: "_Element", depth: int) -> None:
        control, content = element.find(f"{W}sdtPr"), element.find(f"{W}sdtContent")
        if content is None or _is_contents(control):
            return
        if control is not None and control.find(f"{W}showingPlcHdr") is not None:
            self._flow.lose("unfilled")
            return
        self._blocks(content, deeper(depth, name=self._name), control)

    def _paragraph(
        self, element: "_Element", depth: int, control: "_Element | None" = None
    ) -> None:
        properties = element.find(f"{W}pPr")
        style = self._styles[value(properties, "pStyle") or self._styles.default]
        if style.contents:
            return
        self._texts.begin(struck=bool(style.struck))
        self._texts.controlled(control, element, depth)
        if not _mark_is_deleted(properties):
            self._end_paragraph(properties, style, depth)

    def _end_paragraph(self, properties: "_Element | None", style: Style, depth: int) -> None:
        """Take the paragraph that was gathered, as its own mark says."""
        runs = self._texts.end()
        outline = number(properties, "outlineLvl")
        heading = style.heading if outline is None else (outline + 1 if outline < 9 else 0)
        level, marker = self._listed(properties, style)
        if heading:
            level = heading
        elif marker is None and level is not None:
            level += 1  # goes on with the item above it
        kind = Kind.HEADING if heading else None
        marker = marker if runs.length else None
        self._flow.take(runs.piece(kind=kind, level=level or 0, marker=marker))
        boxes, self._texts.boxes = self._texts.boxes, []
        for box in boxes:
            self._blocks(box, deeper(depth, name=self._name))

    def _listed(self, properties: "_Element | None", style: Style) -> tuple[int | None, str | None]:
        """Return the depth of a paragraph in its list, None if in none, and what is before it."""
        listed = None if properties is None else properties.find(f"{W}numPr")
        key = value(listed, "numId") or style.list_id
        numbers = self._lists.get(key) if key else None
        if numbers is None:
            return None, None
        depth = number(listed, "ilvl")
        if depth is None:
            depth = numbers.level_of(value(properties, "pStyle")) or style.list_level or 0
        return depth, self._counters.marker(numbers, depth)

    def _table(self, table: "_Element", depth: int) -> None:
        depth = deeper(depth, name=self._name)
        self._flow.table()
        for row, _ in self._through(table, f"{W}tr", depth):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                self._texts.changes += 1
            else:
                self._row(row, number(properties, "gridBefore") or 0, depth)
        self._flow.table()

    def _row(self, row: "_Element", before: int, depth: int) -> None:
        self._flow.open_row()
        self._flow.cover(before)
        for cell, control in self._through(row, f"{W}tc", depth):
            properties = cell.find(f"{W}tcPr")
            if properties is None or properties.find(f"{W}cellDel") is None:
                self._cell(cell, properties, control, depth)
        self._flow.close_row()

    def _cell(
        self,
        cell: "_Element",
        properties: "_Element | None",
        control: "_Element | None",
        depth: int,
    ) -> None:
        self._flow.cell()
        merged = None if properties is None else properties.find(f"{W}vMerge")
        if merged is None or merged.get(f"{W}val") == "restart":
            self._blocks(cell, depth, control)
        self._flow.cover((number(properties, "gridSpan") or 1) - 1)

    def _through(
        self, parent: "_Element", tag: str, depth: int, control: "_Element | None" = None
    ) -> Iterator[tuple["_Element", "_Element | None"]]:
        """Yield the elements *tag* of *parent*, with the control around each."""
        for child in parent:
            if child.tag == tag:
                yield child, control
            elif child.tag == f"{W}sdtContent" or child.tag in _TRANSPARENT:
                yield from self._through(child, tag, deeper(depth, name=self._name), control)
            elif child.tag == f"{W}sdt":
                inner = child.find(f"{W}sdtPr")
                yield from self._through(child, tag, deeper(depth, name=self._name), inner)

    def _notes(self) -> None:
        """Read the footnotes and endnotes after the text, each with its number."""
        bodies = {
            kind: _by_id(self._parts.related(f"{kind}s"))
            for kind in {kind for kind, _ in self._texts.notes}
        }
        numbers = dict.fromkeys(bodies, 0)
        for kind, key in list(self._texts.notes):
            numbers[kind] += 1
            form = "decimal" if kind == "footnote" else "lowerRoman"
            body = bodies[kind].get(key)
            if body is not None:
                self._note(body, f"[{numeral(numbers[kind], form)}]")

    def _note(self, body: "_Element", marker: str) -> None:
        for paragraph in body.iterchildren(f"{W}p"):
            self._texts.begin(struck=False)
            self._texts.walk(paragraph, 0)
            self._flow.take(self._texts.end().piece(kind=Kind.PARAGRAPH, marker=marker))
            marker = ""

    def _margins(self) -> None:
        """Read the page heads and feet, each text once."""
        seen: dict[str, None] = {}
        for root in self._parts.margins():
            for paragraph in root.iter(f"{W}p"):
                self._texts.begin(struck=False)
                self._texts.walk(paragraph, 0)
                seen[self._texts.end().text_from(0)] = None
        self._flow.margins(seen)


def _by_id(notes: "_Element | None") -> Mapping[str, "_Element"]:
    return {note.get(f"{W}id", ""): note for note in (() if notes is None else notes)}


def _is_contents(control: "_Element | None") -> bool:
    """Tell whether a control holds the table of contents."""
    gallery = None if control is None else control.find(f"{W}docPartObj/{W}docPartGallery")
    return gallery is not None and "table of contents" in gallery.get(f"{W}val", "").lower()


def _mark_is_deleted(properties: "_Element | None") -> bool:
    """Tell whether the paragraph goes on in the next one, its mark being deleted."""
    mark = None if properties is None else properties.find(f"{W}rPr")
    return mark is not None and any(mark.find(W + tag) is not None for tag in ("del", "moveFrom"))
