"""A Google document as the Docs API gives it: the JSON of ``documents.get`` → blocks.

All tabs are read, those below others too, and the older form without tabs.  What
somebody only suggests to insert is left out, what somebody suggests to delete stands.
"""

import json
import re
from collections.abc import Iterable, Iterator

import attrs

from lgnotes.document import Chip, Document, Kind, Loss
from lgnotes.errors import UnreadableError
from lgnotes.readers.build import Builder
from lgnotes.readers.google.lists import Lists, nesting, ticked
from lgnotes.readers.google.nodes import Node, ShapeError, names, node, nodes, text
from lgnotes.readers.google.runs import Words, together, words_of

DEEPEST = 20
"""Tables in tables, and tabs below tabs, beyond this depth are a loss."""

_SHAPE = re.compile(r'\s*\{.*?"(?:documentId|tabs|body|doc_id)"\s*:', re.DOTALL)
_SHORTCUT = ("doc_id", "url")
_HEADINGS = {"TITLE": 1} | {f"HEADING_{level}": level for level in range(1, 7)}


def is_gdoc(text: str) -> bool:
    """Tell whether *text* looks like JSON of a Google document."""
    return _SHAPE.match(text) is not None


def read(text: str, *, name: str, losses: tuple[Loss, ...] = ()) -> Document:
    """Return the document whose JSON *text* is; *name* is the file's name.

    Raises:
        UnreadableError: The JSON is broken, of another form, or only a shortcut.
    """
    try:
        root = json.loads(text)
        if not isinstance(root, dict):
            raise ShapeError
        if not root.keys() & {"documentId", "tabs", "body"}:
            shortcut = root.keys() & set(_SHORTCUT)
            raise UnreadableError(name=name, reason="shortcut" if shortcut else "gdoc")
        document = _Reading(name).document(root)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(name=name, reason="gdoc") from error
    if not (document.blocks or document.losses):
        raise UnreadableError(name=name, reason="empty")
    return attrs.evolve(document, losses=losses + document.losses)


class _Reading:
    """A walk through a document in the order in which it is read."""

    def __init__(self, name: str) -> None:
        self._build = Builder(name)
        self._tab: Node = {}
        self._lists = Lists({})
        self._footnotes: list[Node] = []
        self._unticked: dict[str, Loss] = {}

    def document(self, root: Node) -> Document:
        self._build.lose("comments", len(nodes(root, "comments")), here=False)
        tabs = list(self._tabs(root, 0))
        for tab, depth in tabs:
            title = text(node(tab, "tabProperties"), "title")
            if len(tabs) > 1 and title:
                self._build.gap()
                self._build.paragraph(title, kind=Kind.HEADING, level=depth + 1)
            self._read_tab(node(tab, "documentTab"))
        if not tabs:
            self._read_tab(root)
        document = self._build.document()
        found = [loss for loss in document.losses if loss.count] + [*self._unticked.values()]
        return attrs.evolve(document, losses=tuple(sorted(found, key=lambda loss: loss.line or 0)))

    def _tabs(self, parent: Node, depth: int) -> Iterator[tuple[Node, int]]:
        """Give each tab, and after it those below it, with its depth."""
        for tab in nodes(parent, "childTabs" if depth else "tabs"):
            if depth >= DEEPEST:
                self._build.lose("nested", here=False)
                continue
            yield tab, depth
            yield from self._tabs(tab, depth + 1)

    def _read_tab(self, tab: Node) -> None:
        self._tab, self._lists, self._footnotes = tab, Lists(tab), []
        self._content(node(tab, "body"), 0)
        self._build.lose("comments", len(nodes(tab, "comments")), here=False)
        self._build.gap()
        for reference in self._footnotes:
            self._footnote(reference)

    def _footnote(self, reference: Node) -> None:
        """Read the text of a footnote, which bears its number."""
        number = text(reference, "footnoteNumber")
        marker: str | None = f"[{number}]"
        content = node(node(self._tab, "footnotes"), text(reference, "footnoteId"))
        for part in nodes(content, "content"):
            words = words_of(node(part, "paragraph"), self._tab)
            self._lose(words)
            chips, struck = words.marked, words.struck
            self._build.paragraph(words.text, marker=marker, chips=chips, struck=struck)
            marker = None

    def _content(self, parent: Node, depth: int) -> None:
        parts = nodes(parent, "content")
        if parts and depth >= DEEPEST:
            self._build.lose("nested")
            return
        for part in parts:
            if "paragraph" in part:
                self._paragraph(node(part, "paragraph"))
            elif "table" in part:
                self._table(node(part, "table"), depth)

    def _paragraph(self, paragraph: Node) -> None:
        words = words_of(paragraph, self._tab)
        self._lose(words)
        if words.suggested and not words.text:
            return
        bullet = node(paragraph, "bullet") if "bullet" in paragraph and words.text else None
        style = text(node(paragraph, "paragraphStyle"), "namedStyleType")
        heading = _HEADINGS.get(style) if words.text else None
        listed = Kind.LIST_ITEM if bullet is not None else None
        self._build.paragraph(
            words.text,
            kind=Kind.HEADING if heading else listed,
            level=heading or nesting(bullet or {}),
            marker=None if bullet is None else self._marker(bullet),
            checked=ticked(bullet or {}),
            chips=words.marked,
            struck=words.struck,
        )

    def _marker(self, bullet: Node) -> str | None:
        """Return an item's marker; of a list without one it is not known whether it has boxes."""
        marker = self._lists.marker(bullet)
        if marker is None and ticked(bullet) is None:
            name = text(bullet, "listId")
            before = self._unticked.get(name)
            line, count = (before.line, before.count) if before else (self._build.line, 0)
            self._unticked[name] = Loss("checkbox-state", line, count + 1)
        return marker

    def _lose(self, words: Words) -> None:
        """Note what the paragraph at the next line holds and cannot be read."""
        self._footnotes += words.footnotes
        for what, count in words.losses.items():
            if count:
                self._build.lose(what, count)

    def _table(self, table: Node, depth: int) -> None:
        for row in self._kept(table, "tableRows"):
            cells = list(self._kept(row, "tableCells"))
            if len(cells) == 1:  # a frame around text
                self._content(cells[0], depth + 1)
            else:
                self._row(cells, depth)
        self._build.gap()

    def _kept(self, parent: Node, key: str) -> Iterator[Node]:
        """Give the parts of a table that are not only suggested."""
        for part in nodes(parent, key):
            if suggested := names(part, "suggestedInsertionIds"):
                self._build.lose("suggestions", len(suggested))
            else:
                yield part

    def _row(self, cells: list[Node], depth: int) -> None:
        """Read a row, and after it the tables inside it."""
        found = [together(map(self._cell_words, _paragraphs(cell))) for cell in cells]
        for words in found:
            self._lose(words)
        if any(words.text for words in found):
            self._build.row([words.text for words in found], chips=list(_chips_of(found)))
        for cell in cells:
            inner = [part for part in nodes(cell, "content") if "table" in part]
            self._content({"content": inner}, depth + 1)

    def _cell_words(self, paragraph: Node) -> Words:
        """Return a paragraph of a cell, with its marker before it where it has one."""
        words = words_of(paragraph, self._tab)
        if "bullet" not in paragraph or not words.text:
            return words
        marker = self._marker(node(paragraph, "bullet"))
        return words if marker is None else together([Words(text=marker), words])


def _paragraphs(cell: Node) -> Iterator[Node]:
    for part in nodes(cell, "content"):
        if "paragraph" in part:
            yield node(part, "paragraph")


def _chips_of(cells: Iterable[Words]) -> Iterator[Chip]:
    """Give the chips of a row with their offsets in its joined *cells*."""
    offset = 0
    for words in cells:
        for chip in words.marked:
            yield attrs.evolve(chip, start=chip.start + offset, end=chip.end + offset)
        offset += len(words.text) + len(" | ")
