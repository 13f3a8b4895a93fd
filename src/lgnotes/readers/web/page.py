"""The bytes of a web page as a tree of elements: parsed without trust and without a network."""

import re
from typing import TYPE_CHECKING

from lgnotes.errors import UnreadableError
from lgnotes.readers.zipped import MAX_NODES

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_TAGS = 1_000_000
"""Tags of one page."""

MAX_DEPTH = 250
"""Elements inside one another; what is deeper the parser leaves out."""

_SAMPLE = 4096
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9._-]{2,20})", re.IGNORECASE)
_KNOWN = re.compile(r"(?:iso-?8859-|windows-|cp-?)\d{1,4}|macintosh|koi8-[ru]|latin-?[1-9]")
_WESTERN = re.compile(r"iso-?8859-1|latin-?1|us-ascii")
_LONG = 9_000_000
"""Bytes, from which on the parser must be told that long texts are allowed."""


def stated_charset(data: bytes) -> str | None:
    """Return the encoding that the page states itself, None if none that is known."""
    match = _CHARSET.search(data[:_SAMPLE])
    stated = match[1].decode().lower() if match else ""
    if _WESTERN.fullmatch(stated) or not _KNOWN.fullmatch(stated):
        return None  # browsers read Latin 1 as Windows-1252
    try:
        "".encode(stated)
    except LookupError:
        return None
    return stated


def parse(text: str, *, name: str) -> "_Element | None":
    """Return the root of the page *text*, None if there is nothing on it.

    Raises:
        UnreadableError: More than the limits allow.
    """
    from lxml import etree

    if text.count("<") > MAX_TAGS or text.count("=") > MAX_NODES:
        raise UnreadableError(name=name, reason="limits")
    content = text.encode("utf-8", "replace")
    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=len(content) > _LONG,
    )
    try:
        root: _Element | None = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:  # nothing but remarks
        return None
    if root is not None and _is_too_deep(root):
        raise UnreadableError(name=name, reason="limits")
    return root


def _is_too_deep(root: "_Element") -> bool:
    """Tell whether elements are so deep that the parser has left some out."""
    rests = [iter(root)]
    while rests:
        child = next(rests[-1], None)
        if child is None:
            rests.pop()
        elif len(child):
            rests.append(iter(child))
            if len(rests) >= MAX_DEPTH:
                return True
    return False
