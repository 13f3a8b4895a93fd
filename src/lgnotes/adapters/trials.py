"""Whether files on this machine can be used as notes, register and calendar: tried, not changed."""

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from lgnotes.adapters.files import disk_errors
from lgnotes.adapters.folder import FolderSource
from lgnotes.errors import NotAllowedError, NotFoundError
from lgnotes.findings import Data, Step
from lgnotes.ports import Register
from lgnotes.readers import can_read


def folder_steps(path: Path) -> Iterator[Step]:
    """Yield what to try of a folder of notes."""
    yield Step("folder.listed", lambda: {"n": len(FolderSource(path, can_read).documents())})


def people_step(register: Register) -> Step:
    """Return what to try of the directory of persons; a register not yet written has none."""
    return Step("register.people", lambda: {"n": _count(register)})


def _count(register: Register) -> int:
    try:
        return len(register.read().people.rows)
    except NotFoundError:
        return 0


def file_steps(path: Path, *, role: str, read: Callable[[], object]) -> Iterator[Step]:
    """Yield what to try of the file of a *role*, ``register`` or ``calendar``."""
    if path.exists():
        yield Step(f"{role}.read", partial(_read, read))
    yield Step(f"{role}.write", partial(_writable, path))


def _read(read: Callable[[], object]) -> Data:
    read()
    return {}


def _writable(path: Path) -> Data:
    """Write beside the file, as a run does; a file that may not be written stays as it is."""
    if not path.parent.is_dir():
        raise NotFoundError(name=str(path.parent))
    if path.exists() and not os.access(path, os.W_OK):
        raise NotAllowedError(name=str(path))
    with disk_errors(str(path)), tempfile.TemporaryFile(dir=path.parent):
        return {}
