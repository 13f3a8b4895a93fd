"""A folder tree in Drive, listed a level at a time, whatever its width."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from lgnotes.adapters.google.door import Door
from lgnotes.adapters.google.faults import translated
from lgnotes.errors import GoogleAccessError, LgnotesError, NotAFolderError, NotFoundError

GOOGLE: Final = "application/vnd.google-apps."
FOLDER: Final = f"{GOOGLE}folder"
DOCUMENT: Final = f"{GOOGLE}document"
SHORTCUT: Final = f"{GOOGLE}shortcut"
PAGE = 1_000
PARENTS = 40
"""Folders asked for in one listing: the address of a request may not grow without end."""

CLOSED: Final = ("not-shared", "read-only", "refused")
"""Reasons of a `GoogleAccessError` that are about one thing, not about the whole run."""

_FILE = "id,name,mimeType,size,version,modifiedTime,parents"
_LIST = f"nextPageToken,files({_FILE},shortcutDetails(targetId,targetMimeType))"
_DEEPEST = 50
"""Levels of folders that are gone down into: a shortcut may lead round."""

Said = Mapping[str, Any]
"""A file as Drive describes it."""


@attrs.frozen(kw_only=True)
class Leaf:
    """A file in the tree, or a folder in it that cannot be listed."""

    id: str
    """Of a folder, the ids of those that lead to it from below the root, each with a ``/``."""

    kind: str
    """Its MIME type; what a shortcut leads to."""

    folder: str = ""
    """The id, in that form, of the folder that it is in."""

    said: Said = attrs.field(factory=dict)
    problem: LgnotesError | None = None
    """Why nothing more can be told of it, None where all is well."""


@attrs.define
class Tree:
    """The files below the folder *root*; *name* is what people call it."""

    door: Door
    root: str
    name: str
    _folders: dict[str, Leaf] = attrs.field(factory=dict, init=False)
    _files: set[str] = attrs.field(factory=set, init=False)
    _shortcuts: dict[str, Leaf] = attrs.field(factory=dict, init=False)

    def leaves(self) -> Iterator[Leaf]:
        """Yield each file once, those that only shortcuts lead to last.

        Raises:
            NotFoundError: The root is in the bin.
            NotAFolderError: It is no folder.
            GoogleAccessError, GoogleUnavailableError: As `faults` says.
        """
        self._folders = {self.root: Leaf(id="", kind=FOLDER)}
        level = [self.root]
        for _ in range(_DEEPEST):
            known = set(self._folders)
            for start in range(0, len(level), PARENTS):
                yield from self._inside(level[start : start + PARENTS])
            level = [folder for folder in self._folders if folder not in known]
            if not level:
                break
        if not self._files and not self._shortcuts and len(self._folders) == 1:
            self._look_at_root()
        yield from self._targets()

    def _inside(self, folders: Sequence[str]) -> Iterator[Leaf]:
        """Yield what is directly in *folders*; of several, one that is closed bars no other."""
        try:
            listed = [*self._listed(folders)]
        except GoogleAccessError as error:
            if error.data["reason"] not in CLOSED or self.root in folders:
                raise
            if len(folders) == 1:
                yield _closed(self._folders[folders[0]], error)
            else:
                for folder in folders:
                    yield from self._inside([folder])
        else:
            for said in listed:
                yield from self._taken(said)

    def _listed(self, folders: Sequence[str]) -> Iterator[Said]:
        api = self.door.service("drive").files()
        parents = " or ".join(f"'{folder}' in parents" for folder in folders)
        request = api.list(
            q=f"({parents}) and trashed = false",
            pageSize=PAGE,
            fields=_LIST,
            supportsAllDrives=True,
            includeItemsFromAllDrives=True,
        )
        while request is not None:
            page = self.door.execute(request, name=self.name)
            yield from page.get("files", ())
            request = api.list_next(request, page)

    def _taken(self, said: Said) -> Iterator[Leaf]:
        """Yield a file; remember a folder and a shortcut for later."""
        above = (self._folders[one].id for one in said.get("parents", ()) if one in self._folders)
        target: Said = said.get("shortcutDetails", {}) if said["mimeType"] == SHORTCUT else {}
        id_ = target.get("targetId", said["id"])
        kind = target.get("targetMimeType", said["mimeType"])
        leaf = Leaf(id=id_, kind=kind, folder=next(above, ""), said=said)
        if kind == FOLDER:
            self._folders.setdefault(id_, attrs.evolve(leaf, id=f"{leaf.folder}{id_}/"))
        elif target:
            self._shortcuts[id_] = leaf
        elif id_ not in self._files:
            self._files.add(id_)
            yield leaf

    def _targets(self) -> Iterator[Leaf]:
        """Yield what only shortcuts lead to, with what they do not tell: its version."""
        api = self.door.service("drive").files()
        requests = {
            id_: api.get(fileId=id_, fields=f"{_FILE},trashed", supportsAllDrives=True)
            for id_, leaf in self._shortcuts.items()
            if id_ not in self._files
            and (leaf.kind == DOCUMENT or not leaf.kind.startswith(GOOGLE))
        }
        answers = self.door.batch("drive", requests, name=self.name)
        for id_, answer in answers.items():
            leaf = self._shortcuts[id_]
            if isinstance(answer, Exception):
                name = str(leaf.said.get("name", id_))
                problem = translated(answer, name=name, account=self.door.account)
                yield attrs.evolve(leaf, problem=problem)
            elif not answer.get("trashed"):
                yield attrs.evolve(leaf, kind=answer["mimeType"], said=answer)

    def _look_at_root(self) -> None:
        """Make sure of an empty folder: what lies in the bin is not listed, either."""
        request = self.door.service("drive").files().get(
            fileId=self.root, fields="mimeType,trashed", supportsAllDrives=True
        )  # fmt: skip
        check_root(self.door.execute(request, name=self.name), self.name)


def _closed(folder: Leaf, error: GoogleAccessError) -> Leaf:
    data = {key: str(value) for key, value in error.data.items()}
    data["name"] = str(folder.said.get("name", folder.id))
    return attrs.evolve(folder, problem=GoogleAccessError(**data))


def check_root(said: Said, name: str) -> None:
    """Raise what is wrong with the folder of notes, called *name*, that is *said* to be so."""
    if said.get("trashed"):
        raise NotFoundError(name=name)
    if said.get("mimeType") != FOLDER:
        raise NotAFolderError(name=name)
