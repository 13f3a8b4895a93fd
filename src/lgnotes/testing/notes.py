"""Files laid out in a world: documents, and beside them a register and a calendar."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import attrs

from lgnotes.adapters.folder import FolderDocument, FolderSource
from lgnotes.errors import UnreadableError
from lgnotes.readers import can_read
from lgnotes.testing.oauth import USER
from lgnotes.testing.world import World


@attrs.frozen(kw_only=True)
class Desk:
    """The ids of what was laid out."""

    folder: str = "notes"
    register: str = "register"
    calendar: str = "deadlines"


def lay_out(world: World, *notes: Path, user: str = USER) -> Desk:
    """Lay out a folder ``notes``, a spreadsheet ``register`` and a calendar ``deadlines``.

    Their names are their ids.  The files *notes*, and those below folders among them,
    become Google documents, in folders as they are there; what cannot be read stays
    the file it is.

    Raises:
        NotFoundError: One of *notes* is not there.
    """
    desk = Desk()
    world.drive.add_folder(desk.folder, user=user, id_=desk.folder)
    world.add_spreadsheet(desk.register, user=user, id_=desk.register)
    world.calendars.add(desk.calendar, owner=user, calendar_id=desk.calendar)
    for path in notes:
        _put(world, _documents(path), folder=desk.folder, user=user)
    return desk


def _documents(notes: Path) -> Iterable[FolderDocument]:
    if notes.is_file():
        return [FolderDocument(notes.name, notes, notes.name)]
    return FolderSource(notes, can_read).documents()


def _put(world: World, documents: Iterable[FolderDocument], *, folder: str, user: str) -> None:
    folders = {".": folder}
    for document in documents:
        parent = _folder(world, folders, PurePosixPath(document.id).parent, user=user)
        content = document.read()
        try:
            world.drive.add_document(document.name, content, parent=parent, user=user)
        except UnreadableError:
            world.drive.add_file(document.name, content, parent=parent, user=user)


def _folder(world: World, folders: dict[str, str], path: PurePosixPath, *, user: str) -> str:
    """Return the folder at *path*, made where there is none."""
    name = str(path)
    if name not in folders:
        parent = _folder(world, folders, path.parent, user=user)
        folders[name] = world.drive.add_folder(path.name, parent=parent, user=user)
    return folders[name]
