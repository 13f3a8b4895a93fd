"""The next agenda, drafted from a register: for a script and for ``lgnotes agenda``."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lgnotes.app import read_files
from lgnotes.errors import LgnotesError
from lgnotes.places import DOCUMENT, Places
from lgnotes.register.agenda import Agenda, Point, draft
from lgnotes.texts import Language

if TYPE_CHECKING:
    from lgnotes.model import Notes


def agenda(
    register: str,
    day: date,
    *,
    sources: Iterable[Path] = (),
    group: str = "",
    carried: Sequence[Point] = (),
    today: date | None = None,
) -> Agenda:
    """Return a draft of the agenda of the meeting on *day*, as *register* stands.

    Args:
        register: An SQLite file, or ``sheet:ID``.
        day: The day of the meeting.
        sources: Notes of earlier meetings, files or folders: with them the style of the group is
            known better than from the register alone, which knows only points that gave something.
        group: What the group is called; as its latest notes call it if empty.
        carried: Points to be taken up besides those that are known.
        today: The day it is drafted on; this machine's if None.

    Raises:
        NotFoundError: There is no register.
        DamagedError: It is not one of ours.
        LgnotesError: One of *sources* cannot be read.
    """
    notes = [_read(found) for _, found in read_files(sources)]
    with Places([register]) as places:
        state = places.register(register).read()
    return draft(
        state, day=day, today=today or date.today(), group=group, carried=carried, notes=notes
    )


def _read(found: "Notes | LgnotesError") -> "Notes":
    if isinstance(found, LgnotesError):
        raise found
    return found


def make_document(drafted: Agenda, *, language: Language = "sv") -> str:
    """Make a Google document of an agenda, in the Drive of the one signed in; return its URL.

    Raises:
        GoogleAccessError: Nobody is signed in for documents, or it is a service account.
        GoogleUnavailableError: Google does not answer; it says where one may have been made.
        EndpointError: LGNOTES_GOOGLE_ENDPOINT is not on this machine.
    """
    from lgnotes.export.agenda import requests, title

    with Places([f"{DOCUMENT}:new"], language=language) as places:
        return places.new_document(title(drafted, language), requests(drafted, language))
