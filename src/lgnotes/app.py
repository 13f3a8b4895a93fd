"""What a script author and the command line call of notes, and to bring a register in step."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, TypeVar, Unpack

from lgnotes.errors import (
    LgnotesError,
    NotFoundError,
    UnreadableError,
)
from lgnotes.model import Notes, Person, Setting
from lgnotes.register.entry import Entry
from lgnotes.texts import Language

if TYPE_CHECKING:
    from lgnotes.document import Document
    from lgnotes.places import Places
    from lgnotes.readers import Reader
    from lgnotes.register.report import Report
    from lgnotes.service import Progress, Services

__all__ = [
    "calendar_file",
    "notes_entries",
    "parse",
    "read_documents",
    "read_files",
    "sync",
    "write_file",
]

Result = TypeVar("Result")


def parse(
    path: str | os.PathLike[str] | None = None,
    *,
    text: str | None = None,
    name: str = "text.txt",
    created: date | None = None,
    people: Iterable[Person] = (),
    short: str | None = None,
) -> Notes:
    """Return what the notes in the file *path*, or in *text*, mean.

    Args:
        path: A file.
        text: The notes themselves, instead of a file; *name* is then what
            they are called, and its ending tells their format.
        name: See *text*.
        created: The day the notes were made: the last resort for a year that
            they do not give.
        people: Who is known beforehand; the names and initials in the notes
            are linked to them, and stay as they are written.
        short: What refs begin with; what the notes call the group, shortened, if None.

    Raises:
        UnreadableError: The file is not there or cannot be read.
        TypeError: Neither or both of *path* and *text* were given.
    """
    from lgnotes.register.together import together

    if (path is None) == (text is None):
        raise TypeError("give either a path or a text")
    understand = partial(_understand, created=created, known=tuple(people), short=short)
    content, called = (text or "").encode(), name
    if path is not None:
        content, called = _content(Path(path)), Path(path).name
    (notes,) = together([lambda settings: understand(content, called, settings=settings)])
    return notes


def _content(file: Path) -> bytes:
    from lgnotes.adapters.folder import unreadable

    try:
        return file.read_bytes()
    except OSError as error:
        raise unreadable(error, file.name) from error


class _Given(TypedDict, total=False):
    """What is known before a document is read; as for `extract`."""

    created: date | None
    known: tuple[Person, ...]
    short: str | None


class _Read(_Given, total=False):
    """The same, and what is known of each of its meetings."""

    settings: tuple[Setting, ...]


def _understand(
    content: bytes, name: str, reader: "Reader | None" = None, **given: Unpack[_Read]
) -> Notes:
    from lgnotes.extract import extract
    from lgnotes.readers import read

    return extract((reader or read)(content, name=name), **given)


def _understand_or_fail(
    content: bytes, name: str, reader: "Reader | None" = None, **given: Unpack[_Read]
) -> Notes:
    """Understand one of many documents: a fault of ours must not stop the others."""
    with faults_of(name):
        return _understand(content, name, reader, **given)


@contextmanager
def faults_of(name: str) -> Iterator[None]:
    """Turn a fault of ours, met in the document *name*, into an error of that document."""
    try:
        yield
    except LgnotesError:
        raise
    except Exception as error:
        raise UnreadableError(name=name, reason="unexpected") from error


def read_files(
    paths: Iterable[Path], *, created: date | None = None
) -> Iterator[tuple[Path, Notes | LgnotesError]]:
    """Give each file of *paths*, folders with all that is in them, with what it means.

    They are read in the light of one another: what the notes of a group tell of
    the day of other meetings counts there.  What cannot be read comes with its
    error instead, and the others follow.
    """
    from lgnotes.register.together import together

    def reader(file: Path) -> Callable[[tuple[Setting, ...]], Notes | LgnotesError]:
        return lambda settings: _result_or_error(
            file, partial(_understand_or_fail, created=created, settings=settings)
        )

    files = [file for _, file in files_below(paths)]
    return zip(files, together([*map(reader, files)]), strict=True)


def files_below(paths: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """Give each of *paths* with the files that it stands for: itself, or all in the folder."""
    return ((path, file) for path in paths for file in _files(path))


def read_documents(paths: Iterable[Path]) -> "Iterator[tuple[Path, Document | LgnotesError]]":
    """Give each file of *paths*, folders with all that is in them, as it was read.

    What cannot be read comes with its error instead, and the others follow.
    """
    yield from each_file(paths, _read_or_fail)


def _read_or_fail(content: bytes, name: str) -> "Document":
    from lgnotes.readers import read

    with faults_of(name):
        return read(content, name=name)


def each_file(
    paths: Iterable[Path], make: Callable[[bytes, str], Result]
) -> Iterator[tuple[Path, Result | LgnotesError]]:
    """Give each file of *paths*, with what *make* makes of its content and name, or its error."""
    for _, file in files_below(paths):
        yield file, _result_or_error(file, make)


def _files(path: Path) -> Iterator[Path]:
    from lgnotes.adapters.folder import FolderSource
    from lgnotes.readers import can_read

    if path.is_dir():
        yield from (document.path for document in FolderSource(path, can_read).documents())
    else:
        yield path


def _result_or_error(
    file: Path, understand: Callable[[bytes, str], Result]
) -> Result | LgnotesError:
    if not file.exists():
        return NotFoundError(name=str(file))
    try:
        return understand(_content(file), file.name)
    except LgnotesError as error:
        return error


def sync(  # noqa: PLR0913 - the command's own options
    source: str,
    *,
    register: str,
    calendar: str | None = None,
    reminders: Iterable[int] | None = None,
    dry_run: bool = False,
    force: bool = False,
    created: date | None = None,
    people: Iterable[Person] = (),
    short: str | None = None,
    group: str | None = None,
    meeting_day: int | None = None,
    meeting_weeks: int | None = None,
    language: Language = "sv",
    now: datetime | None = None,
    progress: "Progress | None" = None,
) -> "Report":
    """Bring the register and the calendar in step with the notes in *source*.

    Args:
        source: A folder of notes, or ``drive:FOLDER_ID``.
        register: An SQLite file, made if it is not there, or ``sheet:ID``.
        calendar: An ``.ics`` file, made if it is not there, ``calendar:ID``, or
            ``own-calendar:ID`` for one that `lgnotes.own_calendar` made.
        reminders: Minutes, at most 40,320, before the day of a new event begins, five at
            most; the calendar's own setting if None.
        dry_run: Only say what would be done; nothing is written or made.
        force: Go on even where most of the open tasks would be struck.
        created: As for `parse`, for every document.
        people: As for `parse`, beside those in the register's directory, which they are
            added to; where they change, every document is read again.
        short: As for `parse`; what has a ref keeps it.
        group: What tells the group from others with the same calendar, such as its name, always
            the same; a folder in Drive does so by itself if None.
        meeting_day: The weekday on which the group usually meets, 0 for Monday.
        meeting_weeks: So many weeks after its last meeting.
        language: Of what is written into the register, ``sv`` or ``en``.
        now: The moment of the run, with its time zone; the clock's if None.
        progress: Called before each document: how many are done, of how many, its name.

    Raises:
        UsageError: Something of these is not there or not what it should be.
        NotAllowedError: No permission to write, or nobody signed in at Google.
        UnavailableError: The disk is full, or it or Google does not answer.
        RefusedError: Another run is writing, or a safety stop.
    """
    from lgnotes.places import Places
    from lgnotes.service import sync

    moment = now or datetime.now(UTC)
    with Places((source, register, calendar), language=language) as places:
        services = services_at(
            places, source, register=register, calendar=calendar, reminders=reminders,
            created=created, people=people, short=short, group=group,
            meeting_day=meeting_day, meeting_weeks=meeting_weeks, language=language,
        )  # fmt: skip
        return sync(services, now=moment, dry_run=dry_run, force=force, progress=progress)


def services_at(  # noqa: PLR0913 - the command's own options
    places: "Places", source: str, *, register: str, calendar: str | None,
    reminders: Iterable[int] | None, created: date | None = None, people: Iterable[Person],
    short: str | None, group: str | None, meeting_day: int | None = None,
    meeting_weeks: int | None = None, language: Language, reader: "Reader | None" = None,
) -> "Services":  # fmt: skip
    """Return what a run at *places* works with; *reader* has a memory, the rest is for `sync`."""
    from lgnotes.extract import manner
    from lgnotes.places import kind_of
    from lgnotes.register.series import Habit
    from lgnotes.service import Services

    given = _Given(created=created, known=tuple(people), short=short)

    def understand(
        content: bytes, name: str, known: tuple[Person, ...], settings: tuple[Setting, ...]
    ) -> Notes:
        return _understand_or_fail(
            content, name, reader, created=created, known=known, short=short, settings=settings
        )

    return Services(
        source=places.source(source),
        register=places.register(register),
        calendar=places.calendar(calendar, reminders=reminders) if calendar else None,
        understand=understand,
        manner=f"{manner(**given)} {language}",
        people=given["known"],
        habit=Habit(weekday=meeting_day, weeks=meeting_weeks),
        language=language,
        group=group or (source if kind_of(source) else ""),
    )


def notes_entries(notes: Iterable[Notes]) -> tuple[Entry, ...]:
    """Return the entries of *notes* as a register would hold them, without any register."""
    from lgnotes.register.decide import Seen, decide
    from lgnotes.register.entry import RegisterState
    from lgnotes.register.wanted import wanted

    readings: dict[str, tuple[Entry, ...]] = {}
    for number, one in enumerate(notes, start=1):
        document = one.doc if one.doc not in readings else f"{one.doc} ({number})"
        readings[document] = wanted(one, document=document)
    seen, nothing = Seen(readings=readings), RegisterState()
    plan = decide(nothing, seen, calendar=None, now=datetime.now(UTC))
    return tuple(plan.entries.values())


def calendar_file(entries: Iterable[Entry], *, now: datetime | None = None) -> bytes:
    """Return the bytes of an ``.ics`` file with the deadlines of *entries*."""
    from lgnotes.adapters.ics import rendered
    from lgnotes.register.calendar import wanted_deadlines

    deadlines = (d for entry in entries for d in wanted_deadlines(entry, todos=True))
    return rendered(deadlines, now=now or datetime.now(UTC))


def write_file(path: Path, content: bytes, *, make_folders: bool = False) -> None:
    """Write *content* to *path*, whole or not at all.

    Raises:
        NotFoundError: The folder is not there, and *make_folders* is not asked for.
        NotAllowedError: No permission to write there.
        UnavailableError: The disk is full or does not answer, or *path* is a folder.
    """
    from lgnotes.adapters.files import disk_errors, read_if_there, replace_file

    with disk_errors(str(path)):
        if make_folders:
            path.parent.mkdir(parents=True, exist_ok=True)
        before = read_if_there(path)
    replace_file(path, content, expected=before)
