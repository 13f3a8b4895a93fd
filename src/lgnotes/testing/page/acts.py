"""What a person does on the page: each act goes by the hands, as in a test."""

from collections.abc import Callable, Mapping
from datetime import date

from lgnotes.errors import UnreadableError
from lgnotes.testing.call import ApiError
from lgnotes.testing.files import DOCUMENT, FOLDER, SPREADSHEET
from lgnotes.testing.hands import CalendarHands, SheetHands
from lgnotes.testing.jsons import Json
from lgnotes.testing.oauth import USER
from lgnotes.testing.refusals import bad
from lgnotes.testing.world import World

Act = Callable[[World, Json], None]


def write(world: World, said: Json) -> None:
    """Write a document anew, a Google document from Markdown."""
    file = world.files.all.get(_word(said, "file"))
    if file is None or file.mime in (FOLDER, SPREADSHEET):
        raise ApiError(404, "notFound", "There is no such document.")
    if file.mime == DOCUMENT:
        file.source = f"{file.name}.md"
    try:
        world.drive.edit(file.id, _word(said, "text"))
    except UnreadableError as error:
        raise bad(error.sentence()) from error


def type_cell(world: World, said: Json) -> None:
    """Type into a cell."""
    _sheet(world, said).type(_word(said, "cell"), _word(said, "entry"))
    _touch(world, said)


def sort(world: World, said: Json) -> None:
    """Sort the rows by a column."""
    _sheet(world, said).sort(_word(said, "column"), descending=bool(said.get("descending")))
    _touch(world, said)


def insert_row(world: World, said: Json) -> None:
    """Insert an empty row before another."""
    _sheet(world, said).insert_rows(_number(said, "row"))
    _touch(world, said)


def delete_row(world: World, said: Json) -> None:
    """Delete a row."""
    _sheet(world, said).delete_rows(_number(said, "row"))
    _touch(world, said)


def move(world: World, said: Json) -> None:
    """Drag an event to another day."""
    try:
        day = date.fromisoformat(_word(said, "day"))
    except ValueError as error:
        raise bad("That is not a day.") from error
    _calendar(world, said).move(_word(said, "event"), day)


def rename(world: World, said: Json) -> None:
    """Give an event another title."""
    _calendar(world, said).rename(_word(said, "event"), _word(said, "title"))


def delete_event(world: World, said: Json) -> None:
    """Delete an event."""
    _calendar(world, said).delete(_word(said, "event"))


def reset_calls(world: World, said: Json) -> None:
    """Count calls from nothing again."""
    world.calls.reset()


def _sheet(world: World, said: Json) -> SheetHands:
    book = world.sheets.books.get(_word(said, "book"))
    title = _word(said, "tab")
    if book is None or title not in [tab.title for tab in book.tabs]:
        raise ApiError(404, "notFound", "There is no such sheet.")
    return SheetHands(world.sheets, book.id, title, user=book.owner)


def _touch(world: World, said: Json) -> None:
    """Tell Drive that the spreadsheet was edited."""
    file = world.files.all.get(_word(said, "book"))
    if file is not None:
        world.files.touch(file, file.owner or USER)


def _calendar(world: World, said: Json) -> CalendarHands:
    diary = world.calendars.diaries.get(_word(said, "calendar"))
    if diary is None:
        raise ApiError(404, "notFound", "There is no such calendar.")
    owner = next(user for user, role in diary.roles.items() if role == "owner")
    return CalendarHands(world.calendars, diary.id, user=owner)


def _word(said: Json, name: str) -> str:
    value = said.get(name)
    if not isinstance(value, str):
        raise bad(f"{name} is missing.")
    return value


def _number(said: Json, name: str) -> int:
    value = said.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise bad(f"{name} is missing.")
    return value


ACTS: Mapping[str, Act] = {
    "write": write,
    "type": type_cell,
    "sort": sort,
    "insert-row": insert_row,
    "delete-row": delete_row,
    "move": move,
    "rename": rename,
    "delete-event": delete_event,
    "reset-calls": reset_calls,
}
