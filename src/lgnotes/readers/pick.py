"""Choose the reader of a document by its content."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Protocol

from lgnotes.document import Document
from lgnotes.errors import UnreadableError
from lgnotes.readers import markdown, plain
from lgnotes.readers.decode import decode
from lgnotes.readers.google import gdoc

ENDINGS = (".txt", ".text", ".md", ".markdown", ".docx", ".odt", ".html", ".htm", ".pdf")
"""The endings of files that are looked for in a folder."""

MAX_BYTES = 20_000_000
"""Larger documents are refused: no leadership group wrote them."""

MAX_LINES = 500_000
"""Texts of more lines are refused."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = (b"\xd0\xcf\x11\xe0",)
_FOREIGN = (b"{\\rtf", b"MIME-Version:")
_FOREIGN_XML = re.compile(rb"<(?:office:document|w:wordDocument|pkg:package)\s")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*"
    rb"<(?:!doctype html|html|head|body|meta)\b",
    re.IGNORECASE,
)
_TAG = re.compile(rb"<(?:p|br|div|span|li|h[1-6]|td|html|body)[\s/>]", re.IGNORECASE)
_SAMPLE = 4096
_MARKDOWN = re.compile(r"^(?:#{1,6} +\S|\s*[-*+] \[[ xX]\] |\|? *:?-{3,}:? *\|)", re.MULTILINE)
_ORG = re.compile(r"\s*#\+[A-Za-z_]+:")


class Reader(Protocol):
    """What does what `read` does, such as `read` with a memory."""

    def __call__(self, data: bytes, *, name: str) -> Document:
        """Read the bytes of one document."""


def can_read(name: str) -> bool:
    """Tell by its ending whether the file *name* is looked at in a folder."""
    return PurePosixPath(name).suffix.lower() in ENDINGS


def read(data: bytes, *, name: str) -> Document:
    """Read the bytes of one document; *name* is its file's name.

    Raises:
        UnreadableError: Empty, too large, damaged, or a format that has no reader.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(name=name, reason="size")
    reader = next((reader for fits, reader in _FORMATS if fits(data, name)), _read_text)
    return reader(data, name=name)


def _read_zip(data: bytes, *, name: str) -> Document:
    from lgnotes.readers.containers import read_zip

    return read_zip(data, name=name)


def _refuse_ole(data: bytes, *, name: str) -> Document:
    from lgnotes.readers.containers import refuse_ole

    return refuse_ole(data, name=name)


def _is_pdf(data: bytes, name: str) -> bool:
    """Tell by the sign of a PDF, before which other bytes may stand."""
    return b"%PDF-" in data[:1024]


def _read_pdf(data: bytes, *, name: str) -> Document:
    from lgnotes.readers.pdf import file as pdf

    return pdf.read(data, name=name)


def _refuse(data: bytes, *, name: str) -> Document:
    raise UnreadableError(name=name, reason="format")


def _read_html(data: bytes, *, name: str) -> Document:
    from lgnotes.readers.web import html

    return html.read(data, name=name)


def _read_text(data: bytes, *, name: str) -> Document:
    text, losses = decode(data, name=name)
    if text.count("\n") > MAX_LINES:
        raise UnreadableError(name=name, reason="lines")
    return _text_reader(text, name=name)(text, name=name, losses=losses)


def _is_html(data: bytes, name: str) -> bool:
    """Tell by how *data* begin, or by the ending where there is a tag at all."""
    start = data[:_SAMPLE].replace(b"\x00", b"")
    ends = PurePosixPath(name).suffix.lower() in (".html", ".htm")
    return _HTML.match(start) is not None or (ends and _TAG.search(start) is not None)


def _is_foreign_xml(data: bytes, _: str) -> bool:
    """Tell whether *data* are a document of a word processor in one bare piece of XML."""
    return _FOREIGN_XML.search(data[:_SAMPLE]) is not None and data.lstrip()[:1] == b"<"


def _starts(*signs: bytes) -> Callable[[bytes, str], bool]:
    return lambda data, name: data.startswith(signs)


_FORMATS: tuple[tuple[Callable[[bytes, str], bool], Callable[..., Document]], ...] = (
    (_starts(*_ZIP), _read_zip),
    (_starts(*_OLE), _refuse_ole),
    (_is_pdf, _read_pdf),
    (_starts(*_FOREIGN), _refuse),
    (_is_foreign_xml, _refuse),
    (_is_html, _read_html),
)
"""How each format is known and read, in the order they are tried; all else is text."""


def _text_reader(text: str, *, name: str) -> Callable[..., Document]:
    if gdoc.is_gdoc(text):
        return gdoc.read
    if _ORG.match(text):
        return markdown.read_org
    if PurePosixPath(name).suffix.lower() in (".md", ".markdown") or _MARKDOWN.search(text):
        return markdown.read
    return plain.read
