"""Choose the reader of a document by its content."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from lgnotes.document import Document
from lgnotes.errors import UnreadableError
from lgnotes.readers import gdoc, markdown, plain
from lgnotes.readers.decode import decode

ENDINGS = (".txt", ".text", ".md", ".markdown")
"""The endings of files that are looked for in a folder."""

MAX_BYTES = 20_000_000
"""Larger documents are refused: no leadership group wrote them."""

_FOREIGN = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_MARKDOWN = re.compile(r"^(?:#{1,6} +\S|\s*[-*+] \[[ xX]\] |\|? *:?-{3,}:? *\|)", re.MULTILINE)

_ORG = re.compile(r"\s*#\+[A-Za-z_]+:")


def can_read(name: str) -> bool:
    """Tell by its ending whether the file *name* is looked at in a folder."""
    return PurePosixPath(name).suffix.lower() in ENDINGS


def read(data: bytes, *, name: str) -> Document:
    """Read the bytes of one document; *name* is its file's name.

    Raises:
        UnreadableError: Empty, too large, not text, or a format that has no reader.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(name=name, reason="size")
    if data.startswith(_FOREIGN):
        raise UnreadableError(name=name, reason="format")
    text, losses = decode(data, name=name)
    reader = _text_reader(text, name=name)
    return reader(text, name=name, losses=losses)


def _text_reader(text: str, *, name: str) -> Callable[..., Document]:
    if gdoc.is_gdoc(text):
        return gdoc.read
    if _ORG.match(text):
        return markdown.read_org
    if PurePosixPath(name).suffix.lower() in (".md", ".markdown") or _MARKDOWN.search(text):
        return markdown.read
    return plain.read
