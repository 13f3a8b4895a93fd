"""A folder in Google Drive as the source of notes, with all folders below it.

A tree is listed a level at a time, whatever its width; a document is fetched only
where its version or its time of change is new.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from lgnotes.adapters.google.checklists import has_checklist, with_ticks
from lgnotes.adapters.google.door import Door
from lgnotes.adapters.google.tree import CLOSED, DOCUMENT, FOLDER, GOOGLE, Leaf, Tree
from lgnotes.errors import (
    GoogleAccessError,
    GoogleUnavailableError,
    LgnotesError,
    UnreadableError,
)
from lgnotes.readers import MAX_BYTES, can_read

READERS = 4
"""Documents that are read at once."""

_WHY = {**dict.fromkeys(CLOSED, "permission"), "no-answer": "no-answer"}
"""What a fault of Google's means for one document; others stop the run."""

_PASSING: Final = ("contentUri",)
"""What differs each time a document is fetched: the addresses of pictures, good for a while."""


@attrs.frozen
class DriveDocument:
    """A Google document or an uploaded file in the tree, or a folder that cannot be listed."""

    id: str
    name: str
    source: "DriveSource"
    is_google: bool
    folder: str
    """The ids of the folders that it is in, from below the root on, each with a ``/``."""

    _version: str
    _size: int = 0
    _problem: LgnotesError | None = None

    def version(self) -> str:
        """Return what Drive counts up and stamps whenever the document is changed, or more often.

        Sharing a document counts, too: the content may be as it was.  With the id, for
        another document may have the same count and stamp, and yet is not this one
        under a new name.
        """
        return f"{self.id} {self._version}"

    def check(self) -> None:
        """Raise why it cannot be looked at, where the listing has shown that."""
        if self._problem:
            raise self._problem

    def read(self) -> bytes:
        """Return the content: a Google document as the API gives it, a file as it is."""
        if self._size > MAX_BYTES:
            raise UnreadableError(name=self.name, reason="size")
        try:
            self.check()
            return self.source.content(self)
        except (GoogleAccessError, GoogleUnavailableError) as error:
            reason = _WHY.get(str(error.data["reason"]))
            if reason is None:  # it is not about this document alone
                raise
            raise UnreadableError(name=self.name, reason=reason) from error


@attrs.frozen
class OpenedDocument:
    """A document of the folder that is read by a person, through a door of that person's own.

    That it is there, what it is called and its version are as the folder's own door has them.
    """

    listed: DriveDocument
    door: Door

    @property
    def id(self) -> str:
        """Its id in Drive."""
        return self.listed.id

    @property
    def name(self) -> str:
        """What people call it."""
        return self.listed.name

    @property
    def folder(self) -> str:
        """The folders that it is in."""
        return self.listed.folder

    def version(self) -> str:
        """Return what Drive said of it when the folder was listed."""
        return self.listed.version()

    def read(self) -> bytes:
        """Return the content; UnreadableError where the person does not let it be read."""
        mine = attrs.evolve(self.listed.source, door=self.door)
        try:
            return attrs.evolve(self.listed, source=mine).read()
        except (GoogleAccessError, UnreadableError) as error:
            if error.data["reason"] not in ("permission", "expired", "scopes"):
                raise
            raise UnreadableError(name=self.name, reason="consent") from error


@attrs.frozen
class DriveSource:
    """The documents in the folder with the id *folder*."""

    door: Door
    folder: str
    readers: int = READERS

    @property
    def name(self) -> str:
        """The folder's id, as it is given on the command line."""
        return f"drive:{self.folder}"

    def documents(self) -> Sequence[DriveDocument]:
        """List the documents by name and id, each once, wherever in the tree it is."""
        leaves = Tree(self.door, self.folder, self.name).leaves()
        found = [document for leaf in leaves if (document := self._document(leaf))]
        return sorted(found, key=lambda document: (document.name, document.id))

    def _document(self, leaf: Leaf) -> DriveDocument | None:
        name, kind = str(leaf.said.get("name", leaf.id)), leaf.kind
        is_other = kind.startswith(GOOGLE) or not can_read(name)
        if kind not in (DOCUMENT, FOLDER) and is_other:
            return None
        version = f"{leaf.said.get('version', '')} {leaf.said.get('modifiedTime', '')}"
        return DriveDocument(
            id=leaf.id,
            name=name,
            source=self,
            is_google=kind == DOCUMENT,
            folder=leaf.folder,
            version="" if leaf.problem else version,
            size=int(leaf.said.get("size", 0)),
            problem=leaf.problem,
        )

    def content(self, document: DriveDocument) -> bytes:
        """Return the content of *document*, the same bytes as long as it is the same."""
        if not document.is_google:
            request = self._files().get_media(fileId=document.id, supportsAllDrives=True)
            return bytes(self.door.execute(request, name=document.name))
        request = (
            self.door.service("docs")
            .documents()
            .get(
                documentId=document.id,
                includeTabsContent=True,
                suggestionsViewMode="PREVIEW_WITHOUT_SUGGESTIONS",
                fields="tabs",  # what else there is may differ without any edit
            )
        )
        found: dict[str, Any] = self.door.execute(request, name=document.name)
        if has_checklist(found):
            found = self._with_ticks(found, document)
        return json.dumps(_lasting(found), sort_keys=True).encode()

    def _with_ticks(self, found: dict[str, Any], document: DriveDocument) -> dict[str, Any]:
        """Return *found* with what the export says of its boxes.

        Google may refuse the export alone, to those who may only view or of a document
        that is too large.  Read without its boxes, the document would take back what is done.
        """
        try:
            return with_ticks(found, self._markdown(document))
        except GoogleAccessError as error:
            if error.data["reason"] != "refused":
                raise
            raise UnreadableError(name=document.name, reason="export") from error

    def _markdown(self, document: DriveDocument) -> str:
        """Return the export that says which boxes are ticked, which the document does not."""
        request = self._files().export(fileId=document.id, mimeType="text/markdown")
        return bytes(self.door.execute(request, name=document.name)).decode("utf-8", "replace")

    def _files(self) -> Any:
        return self.door.service("drive").files()


def _lasting(part: Any) -> Any:
    """Return *part* of a document without what differs each time it is fetched."""
    if isinstance(part, Mapping):
        return {name: _lasting(one) for name, one in part.items() if name not in _PASSING}
    return [_lasting(one) for one in part] if isinstance(part, list) else part
