"""A folder of files as the source of notes."""

import os
from collections.abc import Callable, Iterator
from hashlib import file_digest
from pathlib import Path
from unicodedata import normalize

import attrs

from lgnotes.errors import NotAFolderError, NotFoundError, UnreadableError
from lgnotes.readers import MAX_BYTES


@attrs.frozen
class FolderDocument:
    """One file below a folder, or a folder that cannot be listed (its id ends with ``/``)."""

    id: str
    path: Path
    name: str
    folder: str = ""
    """Nothing: its id says it."""

    def version(self) -> str:
        """Return a digest of the content; UnreadableError where it cannot be read."""
        try:
            with self._sound().open("rb") as file:
                return file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise unreadable(error, self.name) from error

    def read(self) -> bytes:
        """Return the content; UnreadableError where it cannot be read."""
        try:
            return self._sound().read_bytes()
        except OSError as error:
            raise unreadable(error, self.name) from error

    def _sound(self) -> Path:
        if self.id.endswith("/"):
            raise UnreadableError(name=self.name, reason="permission")
        if self.path.stat().st_size > MAX_BYTES:
            raise UnreadableError(name=self.name, reason="size")
        return self.path


def unreadable(error: OSError, name: str) -> UnreadableError:
    """Return *error*, met when *name* was read, as one of ours."""
    if isinstance(error, PermissionError):
        return UnreadableError(name=name, reason="permission")
    missing = isinstance(error, FileNotFoundError)
    return UnreadableError(name=name, reason="missing" if missing else "disk")


@attrs.frozen
class FolderSource:
    """The files below *path* whose names *accepts* takes.

    Left out are hidden files, the lock files of word processors (``~$x.docx``)
    and links that lead out of the folder.

    Raises NotFoundError or NotAFolderError when made.
    """

    path: Path
    accepts: Callable[[str], bool]
    readers: int = 1

    def __attrs_post_init__(self) -> None:
        if not self.path.exists():
            raise NotFoundError(name=str(self.path))
        if not self.path.is_dir():
            raise NotAFolderError(name=str(self.path))

    def documents(self) -> list[FolderDocument]:
        """List the files by their path below the folder."""
        found: dict[str, FolderDocument] = {}
        for path, listed in self._walk():
            document = self._document(path, listed=listed)
            found.setdefault(document.id, document)
        return [found[id_] for id_ in sorted(found)]

    def _document(self, path: Path, *, listed: bool) -> FolderDocument:
        below = path.relative_to(self.path).as_posix() + ("" if listed else "/")
        return FolderDocument(_readable(below), path, _readable(path.name))

    def _walk(self) -> Iterator[tuple[Path, bool]]:
        """Give each file with True, each folder that cannot be listed with False."""
        barred: list[OSError] = []
        for parent, folders, files in os.walk(self.path, onerror=barred.append):
            folders[:] = [name for name in folders if _visible(name)]
            paths = (Path(parent, name) for name in files if _visible(name) and self.accepts(name))
            yield from ((path, True) for path in paths if path.is_file() and self._inside(path))
        for error in barred:
            if Path(error.filename) == self.path:
                raise unreadable(error, str(self.path)) from error
            yield Path(error.filename), False

    def _inside(self, path: Path) -> bool:
        return not path.is_symlink() or path.resolve().is_relative_to(self.path.resolve())


def _visible(name: str) -> bool:
    return not name.startswith((".", "~$"))


def _readable(name: str) -> str:
    """Return a file name composed (NFC) and fit to be stored, whatever bytes it is made of."""
    return normalize("NFC", os.fsencode(name).decode("utf-8", "backslashreplace"))
