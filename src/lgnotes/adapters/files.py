"""What the adapters that keep files share: whole writes, and a disk's errors in our words."""

import errno
import glob
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lgnotes.errors import BusyError, LgnotesError, NotAllowedError, NotFoundError, UnavailableError

_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def disk_error(error: OSError, name: str) -> LgnotesError:
    """Return *error*, met when *name* was opened or written, as one of ours."""
    if error.errno in _FORBIDDEN:
        return NotAllowedError(name=name)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return NotFoundError(name=str(Path(name).parent))
    return UnavailableError(name=name, detail=error.strerror or str(error))


@contextmanager
def disk_errors(name: str) -> Iterator[None]:
    """Let only our errors out."""
    try:
        yield
    except OSError as error:
        raise disk_error(error, name) from error


def read_if_there(path: Path) -> bytes | None:
    """Return what *path* holds, None where there is nothing."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def replace_file(path: Path, content: bytes, *, expected: bytes | None) -> None:
    """Put *content* in the place of *path*, whole or not at all.

    Raises BusyError where the file is no longer as *expected* (None: missing),
    and what `disk_error` makes of a disk's errors.
    """
    target = path.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    with disk_errors(str(path)):
        try:
            _write(draft, content, like=target)
            if read_if_there(target) != expected:
                raise BusyError(name=str(path))
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
        _settle(target.parent)
        _sweep(target)


def _write(draft: Path, content: bytes, *, like: Path) -> None:
    with draft.open("wb") as file:
        with suppress(FileNotFoundError):
            draft.chmod(like.stat().st_mode & 0o7777)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(target: Path) -> None:
    """Remove the drafts of runs that were killed a day ago or longer."""
    for draft in target.parent.glob(f".{glob.escape(target.name)}.*.tmp"):
        with suppress(OSError):
            if time.time() - draft.stat().st_mtime > 86_400:
                draft.unlink()
