"""Web pages (.html): what a browser shows of them, as Google, Word and LibreOffice write them."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import attrs

from lgnotes.document import Document, Kind, Loss
from lgnotes.errors import UnreadableError
from lgnotes.readers.decode import decode
from lgnotes.readers.flow import Flow
from lgnotes.readers.pieces import Piece
from lgnotes.readers.web import css
from lgnotes.readers.web.lists import Item, Lists
from lgnotes.readers.web.names import BLOCKS, CREATED, LOST, PARAGRAPHS, SKIPPED, TITLES
from lgnotes.readers.web.page import parse, stated_charset
from lgnotes.readers.web.tables import Tables
from lgnotes.readers.web.text import Inside, Texts
from lgnotes.readers.zipped import MAX_NESTING

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"h[1-6]")
_BOXES = ("checkbox", "menuitemcheckbox", "switch", "radio")


def read(data: bytes, *, name: str) -> Document:
    """Return the document that the page *data* is; *name* is the file's name.

    Raises:
        UnreadableError: Empty, no text, or more than the limits allow.
    """
    text, undecodable = decode(data, name=name, stated=stated_charset(data))
    root = parse(text, name=name)
    if root is None:
        raise UnreadableError(name=name, reason="empty")
    found = _Reader(root, name=name).document(root)
    lost = sum(loss.count for loss in undecodable)
    losses = (Loss("undecodable", None, lost),) if lost else ()
    if not found.blocks and not found.losses:
        raise UnreadableError(name=name, reason="empty")
    return attrs.evolve(found, losses=(*losses, *found.losses), created=_created(root))


def _created(root: "_Element") -> date | None:
    """Return the day that the page says it was made."""
    for meta in root.iter("meta"):
        if (meta.get("name") or "").lower() in CREATED:
            try:
                return date.fromisoformat((meta.get("content") or "")[:10])
            except ValueError:
                continue
    return None


def _comments(root: "_Element") -> Iterator["_Element"]:
    """Yield the elements below the text that hold a comment each, as Google puts them."""
    for link in root.iter("a"):
        if (link.get("href") or "").startswith("#cmnt_ref"):
            paragraph = link.getparent()
            around = None if paragraph is None else paragraph.getparent()
            if around is not None and around.tag == "div" and around[0] is paragraph:
                yield around
            elif paragraph is not None:
                yield paragraph


class _Reader:
    """Reads the blocks of one page, element by element."""

    def __init__(self, root: "_Element", *, name: str) -> None:
        self._name = name
        self._sheet = css.Sheet()
        for style in root.iter("style"):
            self._sheet.take(style.text or "")
        self._flow = Flow(name)
        self._texts = Texts(self._flow)
        self._tables = Tables(self._flow)
        self._lists = Lists(self._sheet.markers)
        self._comments = set(_comments(root))

        self._heading = 0
        self._margins: dict[str, None] = {}

    def document(self, root: "_Element") -> Document:
        """Return all that stands on the page."""
        self._walk(root)
        self._end_paragraph()
        self._flow.margins(self._margins)
        return self._flow.document()

    def _walk(self, root: "_Element") -> None:
        """Take the elements in the order of reading, however deep they are."""
        rests: list[Iterator[_Element]] = [iter((root,))]
        opened: list[_Element] = []
        while rests:
            element = next(rests[-1], None)
            if element is None:
                rests.pop()
                if opened:
                    self._close(opened.pop())
            elif self._open(element):
                opened.append(element)
                rests.append(iter(element))
                self._texts.write(element.text)
            else:
                self._texts.write(element.tail)

    def _open(self, element: "_Element") -> bool:
        """Begin *element*; return whether what is inside it is to be taken."""
        tag = element.tag
        if tag in SKIPPED or self._is_left_out(element):
            return False
        if tag in LOST:
            self._flow.lose(LOST[tag])
            return False
        if (take := _WHOLE.get(tag)) is not None:
            take(self, element)
            return False
        if tag in BLOCKS:
            self._end_paragraph()
        if (begin := _BEGINS.get(tag)) is not None:
            begin(self, element)
        self._texts.enter(element, self._within(element))
        if element.get("role") in _BOXES:
            self._texts.runs.box(checked=element.get("aria-checked") == "true")
        return True

    def _close(self, element: "_Element") -> None:
        tag = element.tag
        self._texts.leave(element)
        if tag in BLOCKS:
            self._end_paragraph(is_paragraph=tag in PARAGRAPHS)
        if (end := _ENDS.get(tag)) is not None:
            end(self)
        self._texts.write(element.tail)

    def _is_left_out(self, element: "_Element") -> bool:
        """Tell whether *element* is not shown, or no part of the text."""
        if element.tag == "a" and self._texts.refers(element):
            return True
        if element in self._comments or css.comments(element.get("style") or ""):
            return True
        if element.tag == "div" and element.get("title") in ("header", "footer"):
            self._margins[" ".join(str(text) for text in element.itertext())] = None
            return True
        if not element.attrib or not self._look(element).hidden:
            return False
        if any(text.strip() for text in element.itertext()):
            self._flow.lose("hidden")
        return True

    def _look(self, element: "_Element") -> css.Look:
        """Return what the element's classes and its own style say of it."""
        struck, hidden = None, "hidden" in element.attrib
        for name in (element.get("class") or "").split():
            if said := self._sheet.looks.get(name):
                hidden = hidden or said.hidden
                struck = said.struck if struck is None else struck
        if style := element.get("style"):
            own = css.look(style)
            hidden = hidden or own.hidden
            struck = struck if own.struck is None else own.struck
        return css.Look(struck=struck, hidden=hidden)

    def _within(self, element: "_Element") -> Inside:
        """Return what holds for the text inside *element*."""
        around = self._texts.inside
        if element.tag in ("del", "s", "strike"):
            around = attrs.evolve(around, struck=True)
        elif element.tag == "pre":
            around = attrs.evolve(around, as_written=True)
        if not element.attrib:
            return around
        if self._look(element).struck and not around.struck:
            around = attrs.evolve(around, struck=True)
            if element.tag == "li" and self._lists.is_googles:
                self._flow.lose("ticks")
        font = css.font(element.get("style") or "")
        return attrs.evolve(around, font=font) if font else around

    def _end_paragraph(self, *, is_paragraph: bool = False) -> None:
        """Take what was written so far; an empty paragraph is a gap."""
        runs = self._texts.end()
        if runs.is_blank:
            if is_paragraph:
                self._flow.take(Piece(text=""))
            return
        item = self._lists.item
        level, marker, kind = 0, None, Kind.HEADING if self._heading else None
        if item is not None:
            level, marker = item.place()
        piece = runs.piece(kind=kind, level=self._heading or level, marker=marker)
        self._flow.take(attrs.evolve(piece, text=piece.text.rstrip("\n ")))

    def _begin_heading(self, element: "_Element") -> None:
        self._heading = int(element.tag[1])

    def _begin_paragraph(self, element: "_Element") -> None:
        classes = (element.get("class") or "").lower().split()
        if any(name in TITLES for name in classes):
            self._heading = 1
        elif (level := css.list_level(element.get("style") or "")) is not None:
            self._lists.listed = Item(level)

    def _end_block(self) -> None:
        self._heading = 0
        self._lists.listed = None

    def _begin_list(self, element: "_Element") -> None:
        self._lists.begin(element)
        if self._lists.depth + self._tables.depth > MAX_NESTING:
            raise UnreadableError(name=self._name, reason="limits")

    def _begin_item(self, element: "_Element") -> None:
        self._lists.begin_item(element)

    def _begin_table(self, _: "_Element") -> None:
        self._tables.begin()
        if self._lists.depth + self._tables.depth > MAX_NESTING:
            raise UnreadableError(name=self._name, reason="limits")

    def _begin_row(self, _: "_Element") -> None:
        self._tables.begin_row()

    def _begin_cell(self, element: "_Element") -> None:
        self._tables.begin_cell(element)

    def _rule(self, _: "_Element") -> None:
        self._end_paragraph(is_paragraph=True)

    def _break(self, _: "_Element") -> None:
        if self._texts.runs.is_blank:
            self._flow.take(Piece(text=""))
        else:
            self._texts.runs.write("\n")

    def _input(self, element: "_Element") -> None:
        self._texts.field(element)

    def _select(self, element: "_Element") -> None:
        self._texts.choice(element)

    def _image(self, element: "_Element") -> None:
        if element.get("width") not in ("0", "1"):  # a dot that tells the sender it was seen
            self._flow.lose("images")


_WHOLE: Mapping[str, Callable[[_Reader, "_Element"], None]] = {
    "br": _Reader._break,
    "hr": _Reader._rule,
    "img": _Reader._image,
    "input": _Reader._input,
    "select": _Reader._select,
}
_BEGINS: Mapping[str, Callable[[_Reader, "_Element"], None]] = {
    **{f"h{level}": _Reader._begin_heading for level in range(1, 7)},
    "p": _Reader._begin_paragraph,
    "ul": _Reader._begin_list,
    "ol": _Reader._begin_list,
    "menu": _Reader._begin_list,
    "dir": _Reader._begin_list,
    "li": _Reader._begin_item,
    "table": _Reader._begin_table,
    "tr": _Reader._begin_row,
    "td": _Reader._begin_cell,
    "th": _Reader._begin_cell,
}
_ENDS: Mapping[str, Callable[[_Reader], None]] = {
    **{f"h{level}": _Reader._end_block for level in range(1, 7)},
    "p": _Reader._end_block,
    **{tag: lambda reader: reader._lists.end() for tag in ("ul", "ol", "menu", "dir")},
    "li": lambda reader: reader._lists.end_item(),
    "table": lambda reader: reader._tables.end(),
    "tr": lambda reader: reader._tables.end_row(),
}
