"""A folder of files laid out in a world: documents, and beside them a register and a calendar."""

from pathlib import Path, PurePosixPath

import attrs

from lgnotes.adapters.folder import FolderSource
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


def lay_out(world: World, notes: Path | None = None, *, user: str = USER) -> Desk:
    """Lay out a folder ``notes``, a spreadsheet ``register`` and a calendar ``deadlines``.

    Their names are their ids.  The files below *notes* become Google documents, in
    folders as they are there; what cannot be read stays the file it is.
    """
    desk = Desk()
    world.drive.add_folder(desk.folder, user=user, id_=desk.folder)
    world.add_spreadsheet(desk.register, user=user, id_=desk.register)
    world.calendars.add(desk.calendar, owner=user, calendar_id=desk.calendar)
    if notes is not None:
        _put(world, notes, folder=desk.folder, user=user)
    return desk


def _put(world: World, notes: Path, *, folder: str, user: str) -> None:
    folders = {".": folder}
    for document in FolderSource(notes, can_read).documents():
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
