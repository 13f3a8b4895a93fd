"""A folder in Google Drive as the source of notes, with all folders below it.

A tree is listed a level at a time, whatever its width; a document is fetched only
where its version or its time of change is new.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from lgnotes.adapters.google.checklists import has_checklist, with_ticks
from lgnotes.adapters.google.door import Door
from lgnotes.errors import GoogleAccessError, GoogleUnavailableError, UnreadableError
from lgnotes.readers import MAX_BYTES, can_read

_GOOGLE = "application/vnd.google-apps."
FOLDER: Final = f"{_GOOGLE}folder"
DOCUMENT: Final = f"{_GOOGLE}document"
SHORTCUT: Final = f"{_GOOGLE}shortcut"
PAGE = 1_000
PARENTS = 40
"""Folders asked for in one listing: the address of a request may not grow without end."""

READERS = 4
"""Documents that are read at once."""

_FIELDS = (
    "nextPageToken,files(id,name,mimeType,size,version,modifiedTime,"
    "shortcutDetails(targetId,targetMimeType))"
)
_EVERYWHERE = {"supportsAllDrives": True, "includeItemsFromAllDrives": True}
_WHY = {
    "not-shared": "permission",
    "read-only": "permission",
    "refused": "permission",
    "no-answer": "no-answer",
}
"""What a fault of Google's means for one document; others stop the run."""

_DEEPEST = 50
"""Levels of folders that are gone down into: a shortcut may lead round."""


@attrs.frozen
class DriveDocument:
    """A Google document, or an uploaded file, in the folder."""

    id: str
    name: str
    source: "DriveSource"
    is_google: bool
    _version: str
    _size: int = 0

    def version(self) -> str:
        """Return what Drive counts up and stamps whenever the document is changed.

        With the id, for another document may have the same count and stamp, and
        yet is not this one under a new name.
        """
        return f"{self.id} {self._version}"

    def read(self) -> bytes:
        """Return the content: a Google document as the API gives it, a file as it is."""
        if self._size > MAX_BYTES:
            raise UnreadableError(name=self.name, reason="size")
        try:
            return self.source.content(self)
        except (GoogleAccessError, GoogleUnavailableError) as error:
            reason = _WHY.get(str(error.data["reason"]))
            if reason is None:  # it is not about this document alone
                raise
            raise UnreadableError(name=self.name, reason=reason) from error


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
        found: dict[str, DriveDocument] = {}
        seen, level = {self.folder}, [self.folder]
        for _ in range(_DEEPEST):
            below: list[str] = []
            for file in self._level(level):
                id_, kind = _target(file)
                if kind == FOLDER and id_ not in seen:
                    seen.add(id_)
                    below.append(id_)
                elif document := self._document(file, id_, kind):
                    found.setdefault(id_, document)
            if not below:
                break
            level = below
        return sorted(found.values(), key=lambda document: (document.name, document.id))

    def _level(self, folders: Sequence[str]) -> Iterator[Mapping[str, Any]]:
        """Yield what is directly in *folders*."""
        api = self.door.service("drive").files()
        for start in range(0, len(folders), PARENTS):
            some = folders[start : start + PARENTS]
            parents = " or ".join(f"'{folder}' in parents" for folder in some)
            request = api.list(
                q=f"({parents}) and trashed = false",
                pageSize=PAGE,
                fields=_FIELDS,
                **_EVERYWHERE,
            )
            while request is not None:
                page = self.door.execute(request, name=self.name)
                yield from page.get("files", ())
                request = api.list_next(request, page)

    def _document(self, file: Mapping[str, Any], id_: str, kind: str) -> DriveDocument | None:
        name = file.get("name", id_)
        if kind != DOCUMENT and (kind.startswith(_GOOGLE) or not can_read(name)):
            return None
        return DriveDocument(
            id=id_,
            name=name,
            source=self,
            is_google=kind == DOCUMENT,
            version=f"{file.get('version', '')} {file.get('modifiedTime', '')}",
            size=int(file.get("size", 0)),
        )

    def content(self, document: DriveDocument) -> bytes:
        """Return the content of *document*."""
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
            )
        )
        found: dict[str, Any] = self.door.execute(request, name=document.name)
        if has_checklist(found):
            found = with_ticks(found, self._markdown(document))
        return json.dumps(found).encode()

    def _markdown(self, document: DriveDocument) -> str:
        """Return the export that says which boxes are ticked, which the document does not."""
        request = self._files().export(fileId=document.id, mimeType="text/markdown")
        return bytes(self.door.execute(request, name=document.name)).decode("utf-8", "replace")

    def _files(self) -> Any:
        return self.door.service("drive").files()


def _target(file: Mapping[str, Any]) -> tuple[str, str]:
    """Return the id and the kind of what *file* is, or leads to."""
    if file["mimeType"] == SHORTCUT:
        details = file.get("shortcutDetails", {})
        return details.get("targetId", file["id"]), details.get("targetMimeType", "")
    return file["id"], file["mimeType"]
