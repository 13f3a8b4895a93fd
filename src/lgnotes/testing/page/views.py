"""What the page shows, as JSON: each view reads the world and changes nothing."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping

from lgnotes.testing.call import ApiError
from lgnotes.testing.clock import stamp
from lgnotes.testing.diary.diary import Diary
from lgnotes.testing.exports import export
from lgnotes.testing.files import DOCUMENT, FOLDER, SPREADSHEET, File
from lgnotes.testing.hands import CalendarHands
from lgnotes.testing.jsons import Json
from lgnotes.testing.notes import Desk
from lgnotes.testing.page.grid import grid
from lgnotes.testing.world import World

Given = Mapping[str, str]
View = Callable[[World, Desk, Given], Json]

_KINDS = {FOLDER: "folder", DOCUMENT: "document", SPREADSHEET: "sheet"}


def state(world: World, desk: Desk, given: Given) -> Json:
    """Return all that is small: the files, the tabs, the calendars and the counts."""
    found: Json = {
        "desk": {"folder": desk.folder, "register": desk.register, "calendar": desk.calendar},
        "files": list(_files(world)),
        "books": [
            {"id": book.id, "title": book.properties["title"], "version": book.version}
            for book in world.sheets.books.values()
        ],
        "calendars": [
            {"id": diary.id, "title": diary.node()["summary"], "version": diary.revision}
            for diary in world.calendars.diaries.values()
            if not _is_idle(diary)
        ],
        "calls": world.calls.json(),
        "today": world.clock().astimezone().date().isoformat(),
    }
    digest = hashlib.sha256(json.dumps(found, default=str).encode()).hexdigest()
    return {**found, "stamp": digest[:16]}


def document(world: World, desk: Desk, given: Given) -> Json:
    """Return a document's text, a Google document's as Markdown; null where it has none."""
    file = _file(world, given)
    return {**_shown(world, file), "text": _text(file)}


def sheet(world: World, desk: Desk, given: Given) -> Json:
    """Return a spreadsheet's tabs, and the cells of one."""
    book = world.sheets.books.get(given.get("book", ""))
    if book is None:
        raise ApiError(404, "notFound", "There is no such spreadsheet.")
    return grid(book, given.get("tab"))


def calendar(world: World, desk: Desk, given: Given) -> Json:
    """Return a calendar's events."""
    diary = _diary(world, given)
    owner = next(user for user, role in diary.roles.items() if role == "owner")
    events = CalendarHands(world.calendars, diary.id, user=owner).events()
    return {"id": diary.id, "events": [_event(event) for event in events]}


def _diary(world: World, given: Given) -> Diary:
    diary = world.calendars.diaries.get(given.get("calendar", ""))
    if diary is None:
        raise ApiError(404, "notFound", "There is no such calendar.")
    return diary


def _is_idle(diary: Diary) -> bool:
    """Tell whether it is the calendar that everybody has, and nobody used it."""
    return diary.primary and not diary.events


def _event(event: Json) -> Json:
    start, end = event["start"], event["end"]
    day = start.get("date") or start["dateTime"][:10]
    return {
        "id": event["id"],
        "title": event.get("summary", ""),
        "text": event.get("description", ""),
        "day": day,
        "time": "" if "date" in start else start["dateTime"][11:16],
        "end": end.get("date") or end["dateTime"][:10],
    }


def _files(world: World) -> Iterator[Json]:
    for file in world.files.all.values():
        if file.parent is not None and not world.files.in_bin(file):
            yield _shown(world, file)


def _shown(world: World, file: File) -> Json:
    return {
        "id": file.id,
        "name": file.name,
        "parent": file.parent if file.parent in _folders(world) else None,
        "kind": _KINDS.get(file.mime, "file"),
        "version": file.version,
        "modified": stamp(file.modified),
        "by": file.modified_by,
    }


def _folders(world: World) -> set[str]:
    """Return the folders that are no one's whole Drive."""
    found = world.files.all.values()
    return {file.id for file in found if file.mime == FOLDER and file.parent is not None}


def _file(world: World, given: Given) -> File:
    file = world.files.all.get(given.get("file", ""))
    if file is None or file.mime in (FOLDER, SPREADSHEET):
        raise ApiError(404, "notFound", "There is no such document.")
    return file


def _text(file: File) -> str | None:
    """Return what a person can read of a file, None where it is no text."""
    if file.mime == DOCUMENT:
        return export(file, "text/markdown").decode()
    content = file.content or b""
    try:
        return None if b"\0" in content else content.decode()
    except UnicodeDecodeError:
        return None


VIEWS: Mapping[str, View] = {
    "state": state,
    "document": document,
    "sheet": sheet,
    "calendar": calendar,
}
