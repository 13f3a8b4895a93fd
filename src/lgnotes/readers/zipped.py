"""Documents that are archives of XML (Word, OpenDocument): opened without trust.

What an archive says of itself is not believed: its parts are counted as they
are unpacked, no entity is expanded and nothing outside the file is looked at.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lgnotes.errors import UnreadableError

if TYPE_CHECKING:
    from lxml import etree

MAX_UNPACKED = 50_000_000
"""Bytes that the parts lgnotes reads of one document may have together."""

MAX_RATIO = 250
"""How many times larger than packed a part may be, from ``RATIO_FROM`` bytes on."""

RATIO_FROM = 5_000_000
"""Below this size a part may be packed as tightly as it likes: empty tables are."""

MAX_MEMBERS = 10_000
"""Files in one archive."""

MAX_NODES = 3_000_000
"""Tags and attributes of one part; a document of a hundred pages has some 200,000."""

MAX_NESTING = 60
"""Tables, lists, boxes and links inside one another."""

_CHUNK = 1 << 16
_ENCRYPTED = 0x1
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTRY = b"PK\x01\x02"
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Package:
    """The parts of an archive by their names, whatever the case and slashes these have."""

    def __init__(self, data: bytes, *, name: str) -> None:
        """Open the archive that *data* are; *name* is the file's name.

        Raises:
            UnreadableError: No whole archive, or one with too many files.
        """
        self._name = name
        self._left = MAX_UNPACKED
        if data.count(_ENTRY) > MAX_MEMBERS:
            raise UnreadableError(name=name, reason="limits")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS as error:
            raise UnreadableError(name=name, reason="damaged") from error
        self._parts = {_key(info.filename): info for info in self._archive.infolist()}

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def read(self, part: str) -> bytes | None:
        """Return the bytes of *part*, None if there is none of that name.

        Raises:
            UnreadableError: Damaged, encrypted, or larger unpacked than the limits.
        """
        info = self._parts.get(_key(part))
        if info is None:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableError(name=self._name, reason="encrypted")
        if info.compress_type not in _STORED_OR_DEFLATED:
            raise UnreadableError(name=self._name, reason="damaged")
        try:
            return self._unpack(info)
        except _FAULTS as error:
            raise UnreadableError(name=self._name, reason="damaged") from error

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        """Unpack bit by bit: the size that the archive states may be a lie."""
        content = bytearray()
        with self._archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                content += chunk
                dense = len(content) > RATIO_FROM
                if len(content) > self._left or (
                    dense and len(content) > MAX_RATIO * info.compress_size
                ):
                    raise UnreadableError(name=self._name, reason="limits")
        self._left -= len(content)
        return bytes(content)

    def xml(self, part: str) -> "etree._Element | None":
        """Return the root element of *part*, None if there is no such part."""
        content = self.read(part)
        return None if content is None else parse_xml(content, name=self._name)


def deeper(depth: int, *, name: str) -> int:
    """Return the depth below *depth*, in the file *name*.

    Raises:
        UnreadableError: More is nested than the limit allows.
    """
    if depth >= MAX_NESTING:
        raise UnreadableError(name=name, reason="limits")
    return depth + 1


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()


def parse_xml(content: bytes, *, name: str) -> "etree._Element":
    """Return the root element of *content*, in which nothing is expanded or fetched.

    Raises:
        UnreadableError: No sound XML, a DOCTYPE, or more than the limits allow.
    """
    from lxml import etree

    if content.count(b"<") + content.count(b"=") > MAX_NODES:
        raise UnreadableError(name=name, reason="limits")
    if b"<!DOCTYPE" in content:
        raise UnreadableError(name=name, reason="unsafe")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        too_deep = "depth" in str(error) or "limit" in str(error)
        reason = "limits" if too_deep else "damaged"
        raise UnreadableError(name=name, reason=reason) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError(name=name, reason="unsafe")
    return root
