"""Markdown (CommonMark with tables): headings, lists, tables and checkboxes → blocks.

markdown-it-py finds the structure; what stands inside a paragraph goes through
the plain reader, because note-takers put labels and numbers on lines of their own
that CommonMark would run together.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import attrs

from lgnotes.document import Block, Chip, Document, Kind, Loss
from lgnotes.readers import plain

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode as Node

MAX_CHARACTERS = 2_000_000
"""Longer texts are read as plain ones, whose reading takes time by their length alone."""

QUOTED = ">"
"""The marker of a block that quotes somebody."""

_OPENS, _CLOSES = "\x0e", "\x0f"
"""Signs that hold the place of ``~~`` until the text is parted into blocks."""

_STRUCK = re.compile(f"{_OPENS}([^{_CLOSES}]*){_CLOSES}?|{_CLOSES}")
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL)
_ORG_HEADING = re.compile(r"^\*{1,6}(?= )", re.MULTILINE)
_ORG_KEY = re.compile(r"^#\+([A-Za-z_]+):[ \t]*", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)


def read(text: str, *, name: str, losses: tuple[Loss, ...] = ()) -> Document:
    """Return the document that *text* is; *name* is the file's name."""
    from markdown_it.tree import SyntaxTreeNode

    if len(text) > MAX_CHARACTERS:
        return plain.read(text, name=name, losses=losses)
    front = _FRONT_MATTER.match(text)
    found = plain.blocks(front[1].split("\n"), first=2) if front else []
    if front:
        text = "\n" * front[0].count("\n") + text[front.end() :]
    try:
        found += list(_walk(SyntaxTreeNode(_parser().parse(text)), _Place()))
    except RecursionError:  # thousands of signs inside one another are no structure
        found += plain.blocks(text.split("\n"))
    return Document(name=name, blocks=tuple(_with_gaps(found)), losses=losses)


def read_org(text: str, *, name: str, losses: tuple[Loss, ...] = ()) -> Document:
    """Return the document of an Emacs Org file, whose headings begin with stars."""
    text = _ORG_KEY.sub(r"\1: ", text)
    return read(_ORG_HEADING.sub(lambda stars: "#" * len(stars[0]), text), name=name, losses=losses)


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")


@attrs.frozen
class _Place:
    """Where in lists and quotations a node stands."""

    depth: int = 0
    marker: str | None = None
    """The list marker that waits for the first block of its item."""

    quoted: bool = False


def _walk(node: "Node", place: _Place) -> Iterator[Block]:
    if node.type == "heading":
        yield from _heading(node)
    elif node.type == "paragraph":
        yield from _paragraph(node, place)
    elif node.type == "table":
        yield from _table(node)
    elif node.type == "fence":
        yield from plain.blocks(node.content.split("\n"), first=_first_line(node) + 1)
    elif node.type == "html_block":
        yield from plain.blocks(_TAG.sub("", node.content).split("\n"), first=_first_line(node))
    elif node.type == "list_item":
        yield from _list_item(node, place)
    else:
        inner = attrs.evolve(place, quoted=place.quoted or node.type == "blockquote")
        for child in node.children:
            yield from _walk(child, inner)


def _list_item(node: "Node", place: _Place) -> Iterator[Block]:
    marker: str | None = f"{node.info}{node.markup}"
    for child in node.children:
        yield from _walk(child, attrs.evolve(place, depth=place.depth + 1, marker=marker))
        marker = None


def _heading(node: "Node") -> Iterator[Block]:
    for block in _blocks(node)[:1]:
        yield attrs.evolve(block, kind=Kind.HEADING, level=int(node.tag[1:]))


def _paragraph(node: "Node", place: _Place) -> Iterator[Block]:
    for index, block in enumerate(_blocks(node)):
        if place.quoted:
            yield attrs.evolve(block, marker=QUOTED)
        elif index == 0 and place.marker:
            marker = block.marker or place.marker
            level = place.depth - 1
            yield attrs.evolve(block, kind=Kind.LIST_ITEM, marker=marker, level=level)
        else:
            yield attrs.evolve(block, level=max(block.level, place.depth))


def _table(node: "Node") -> Iterator[Block]:
    for row in (row for part in node.children for row in part.children):
        cells = tuple(" ".join(_lines(cell)) for cell in row.children)
        line = _first_line(row)
        block = Block(
            text=" | ".join(cells), kind=Kind.TABLE_ROW, cells=cells, line=line, end_line=line
        )
        yield _with_strikes(block)


def _blocks(node: "Node") -> list[Block]:
    """Return the blocks that the lines of a node are."""
    return list(map(_with_strikes, plain.blocks(_lines(node), first=_first_line(node))))


def _first_line(node: "Node") -> int:
    return node.map[0] + 1 if node.map else 1


def _lines(node: "Node") -> list[str]:
    """Return the text of a node line by line, without emphasis and tags, strikes marked."""
    return "".join(_written(node)).split("\n")


def _written(node: "Node") -> Iterator[str]:
    if node.type in ("softbreak", "hardbreak"):
        yield "\n"
    elif node.type in ("text", "code_inline"):
        yield node.content
    elif node.type == "s":
        inside = "".join(map("".join, map(_written, node.children)))
        yield _OPENS + inside.replace("\n", f"{_CLOSES}\n{_OPENS}") + _CLOSES
    else:
        for child in node.children:
            yield from _written(child)


def _with_strikes(block: Block) -> Block:
    """Return *block* with what is struck out told beside its text, not in it."""
    if _OPENS not in block.text and _CLOSES not in block.text:
        return block
    chips: list[Chip] = []
    text, end = "", 0
    for match in _STRUCK.finditer(block.text):
        text += block.text[end : match.start()]
        start, end = len(text), match.end()
        text += match[1] or ""
        if len(text) > start:
            chips.append(Chip(kind="struck", start=start, end=len(text), value=""))
    text += block.text[end:]
    whole = not _STRUCK.sub("", block.text).replace("|", "").strip()
    cells = tuple(map(_unmarked, block.cells))
    breaks = tuple((len(_unmarked(block.text[:at])), line) for at, line in block.breaks)
    return attrs.evolve(
        block,
        text=text,
        cells=cells,
        breaks=breaks,
        struck=whole,
        chips=() if whole else tuple(chips),
    )


def _unmarked(text: str) -> str:
    return text.replace(_OPENS, "").replace(_CLOSES, "")


def _with_gaps(found: Sequence[Block]) -> Iterator[Block]:
    end = 0
    for block in found:
        yield attrs.evolve(block, gap=block.line > end + 1)
        end = block.end_line
