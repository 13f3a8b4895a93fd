"""A folder of files laid out in a world: documents, and beside them a register and a calendar."""

from pathlib import Path, PurePosixPath

import attrs

from lgnotes.adapters.folder import FolderSource
from lgnotes.errors import UnreadableError
from lgnotes.readers import can_read
from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.oauth import USER
from lgnotes.testing.world import World


@attrs.frozen(kw_only=True)
class Desk:
    """The ids of what was laid out; empty where an API is not emulated."""

    folder: str
    register: str
    calendar: str


def lay_out(world: World, notes: Path | None = None, *, user: str = USER) -> Desk:
    """Lay out a folder ``notes``, a spreadsheet ``register`` and a calendar ``deadlines``.

    The files below *notes* become Google documents, in folders as they are there;
    what cannot be read stays the file it is.
    """
    folder = world.drive.add_folder("notes", user=user)
    if notes is not None:
        _put(world, notes, folder=folder, user=user)
    return Desk(
        folder=folder,
        register=_spreadsheet(world, "register", user),
        calendar=_calendar(world, "deadlines", user),
    )


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


def _spreadsheet(world: World, title: str, user: str) -> str:
    try:
        return world.add_spreadsheet(title, user=user)
    except ApiError:
        return ""


def _calendar(world: World, title: str, user: str) -> str:
    body = {"summary": title}
    call = Call(method="calendar.calendars.insert", params={}, body=body, headers={}, user=user)
    try:
        return str(world.calendars.handle(call)["id"])
    except ApiError:
        return ""
