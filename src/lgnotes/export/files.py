"""Write files, each whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from lgnotes.errors import LgnotesError, NotAllowedError, NotFoundError, UnavailableError


def write_whole(path: Path, data: bytes) -> None:
    """Write *data* to *path*, so that no moment shows half a file.

    Raises:
        NotFoundError: The folder is not there.
        NotAllowedError: The folder or file may not be written, or *path* is a folder.
        UnavailableError: The disk is full or does not answer.
    """
    try:
        _replace(path, data)
    except OSError as error:
        raise _worded(error, path) from error


def make_folder(path: Path) -> None:
    """Make the folder *path*, and those above it, where they are not there.

    Raises:
        NotAllowedError: It may not be made, or a file stands there.
        UnavailableError: The disk is full or does not answer.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise NotAllowedError(name=str(path)) from error
    except OSError as error:
        raise _worded(error, path) from error


def _replace(path: Path, data: bytes) -> None:
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as sink:
            sink.write(data)
            sink.flush()
            os.fsync(sink.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _mode(path: Path) -> int:
    """Return the permissions of the file at *path*, or those that a new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _worded(error: OSError, path: Path) -> LgnotesError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NotFoundError(name=str(path.parent))
    if isinstance(error, PermissionError | IsADirectoryError):
        return NotAllowedError(name=str(path))
    return UnavailableError(name=str(path), detail=error.strerror or "OSError")
