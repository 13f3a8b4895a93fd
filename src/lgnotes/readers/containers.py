"""What a container holds (zip of parts, OLE of Microsoft): a document, or why it is none."""

from lgnotes.document import Document
from lgnotes.errors import UnreadableError
from lgnotes.readers.odf import odt
from lgnotes.readers.word import docx
from lgnotes.readers.zipped import Package, parse_xml

_WORD_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroenabled.main+xml",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
)
_USUAL_MAIN = "word/document.xml"
_TEXT_TYPES = (
    b"application/vnd.oasis.opendocument.text",
    b"application/vnd.oasis.opendocument.text-template",
)
_OTHERS = (
    ("xl/", "spreadsheet"),
    ("ppt/", "presentation"),
    ("index/document.iwa", "apple"),
    ("index.zip", "apple"),
)
"""How the parts of other formats begin, and what each format is."""

_OTHER_TYPES = ((b"spreadsheet", "spreadsheet"), (b"presentation", "presentation"))
_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "spreadsheet"),
    ("PowerPoint Document", "presentation"),
)
"""The streams by which OLE containers are told apart."""


def read_zip(data: bytes, *, name: str) -> Document:
    """Return the document that the archive *data* is; *name* is the file's name.

    Raises:
        UnreadableError: No document, damaged, or more than the limits allow.
    """
    package = Package(data, name=name)
    if main := _word_part(package, name=name):
        return docx.read(package, main, name=name)
    mimetype = (package.read("mimetype") or b"").strip()
    if mimetype in _TEXT_TYPES:
        return odt.read(package, name=name)
    raise UnreadableError(name=name, reason=_other(package, mimetype))


def _word_part(package: Package, *, name: str) -> str | None:
    """Return the part that holds the text of a Word document, None if it is none."""
    types = package.read("[Content_Types].xml")
    if types is not None:
        for override in parse_xml(types, name=name):
            part = override.get("PartName", "")
            if override.get("ContentType", "").lower() in _WORD_TYPES and part in package:
                return part
    return _USUAL_MAIN if _USUAL_MAIN in package else None


def _other(package: Package, mimetype: bytes) -> str:
    """Return the reason why an archive that is no document cannot be read."""
    for sign, reason in _OTHER_TYPES:
        if sign in mimetype:
            return reason
    for part in package:
        for start, reason in _OTHERS:
            if part.startswith(start):
                return reason
    return "archive"


def refuse_ole(data: bytes, *, name: str) -> Document:
    """Say why the container *data* cannot be read: an old format, or a password.

    Raises:
        UnreadableError: Always.
    """
    for stream, reason in _STREAMS:
        if stream.encode("utf-16-le") in data:
            raise UnreadableError(name=name, reason=reason)
    raise UnreadableError(name=name, reason="format")
