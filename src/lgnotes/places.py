"""What names such as ``drive:FOLDER_ID`` stand for: the only place that chooses adapters."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import quote

from lgnotes.errors import GoogleAccessError, UsageError
from lgnotes.texts import Language, say

if TYPE_CHECKING:
    from google.auth.credentials import Credentials

    from lgnotes.adapters.google.auth import Identity
    from lgnotes.adapters.google.door import Door
    from lgnotes.adapters.google.lines import Lines
    from lgnotes.findings import Step
    from lgnotes.ports import Calendar, Register, Source, SourceDocument

OWN = "own-calendar"
"""A calendar that lgnotes made itself, and beside which it needs to touch no other."""

DOCUMENT = "document"
"""A document that lgnotes makes, and beside which it needs to touch no other."""

REMOTE = ("drive", "sheet", "calendar", OWN, DOCUMENT)
"""What begins, before a colon, the name of something at Google."""

CALENDARS = ("calendar", OWN)
"""Those of them that are calendars."""


PATIENCE = 15.0
"""Seconds after which a server's request asks Google for nothing more."""

ANSWER = 8.0
"""Seconds that one answer of Google may then take."""

_ADDRESSES = {
    "drive": "https://drive.google.com/drive/folders/{}",
    "sheet": "https://docs.google.com/spreadsheets/d/{}/edit",
    "calendar": "https://calendar.google.com/calendar/r?cid={}",
    "document": "https://docs.google.com/document/d/{}/edit",
}
HASTY = 3
"""How often something at Google is tried while a person waits: some seconds, not minutes."""


def kind_of(spec: str) -> str | None:
    """Return which kind of place at Google *spec* names, None for one on this machine."""
    kind, colon, rest = spec.partition(":")
    return kind if colon and rest and kind in REMOTE else None


def address_of(spec: str | None) -> str | None:
    """Return where a browser shows the place *spec*; None for one that none shows."""
    known = _ADDRESSES.get(kind_of(spec) or "") if spec else None
    return known.format(quote(_id(spec), safe="")) if spec and known else None


class Places:
    """The places of one run; those at Google share one door.

    *in_haste* nobody waits long at it: a person sits before the screen.
    """

    def __init__(
        self,
        specs: Iterable[str | None],
        *,
        language: Language = "sv",
        in_haste: bool = False,
        door: "Door | None" = None,
    ) -> None:
        """Name the places; *door* is one that somebody else opened and closes."""
        self._kinds = _kinds_of(specs)
        self._language = language
        self._in_haste = in_haste
        self._given = door

    def source(self, spec: str) -> "Source":
        """Return the notes in a folder, or in ``drive:FOLDER_ID``."""
        if kind_of(spec) == "drive":
            from lgnotes.adapters.google.drive import DriveSource

            return DriveSource(self._door, _id(spec))
        from lgnotes.adapters.folder import FolderSource
        from lgnotes.readers import can_read

        return FolderSource(self._local(spec), can_read)

    def register(self, spec: str) -> "Register":
        """Return the register in an SQLite file, or in ``sheet:ID``."""
        if kind_of(spec) == "sheet":
            from lgnotes.adapters.google.sheet import SheetRegister

            return SheetRegister(self._door, _id(spec), self._language)
        from lgnotes.adapters.sqlite import SqliteRegister

        return SqliteRegister(self._local(spec))

    def calendar(self, spec: str, *, reminders: Iterable[int] | None = None) -> "Calendar":
        """Return the calendar in an ``.ics`` file, in ``calendar:ID`` or in ``own-calendar:ID``.

        *reminders* are minutes before the day begins, for the events that are added.
        """
        minutes = None if reminders is None else tuple(reminders)
        if kind_of(spec) in CALENDARS:
            from lgnotes.adapters.google.calendar import GoogleCalendar

            return GoogleCalendar(self._door, _id(spec), name=spec, reminders=minutes)
        from lgnotes.adapters.ics import IcsCalendar

        return IcsCalendar(self._local(spec), reminders=minutes or ())

    def new_calendar(self, title: str, *, description: str, timezone: str) -> str:
        """Make a calendar at Google; return what names it, ``own-calendar:ID``.

        Raises:
            GoogleAccessError: It would be a service account's, where nobody sees it, or as `make`.
            GoogleUnavailableError: As `make`.
        """
        from lgnotes.adapters.google.calendars import make

        self._refuse_robot(title, "own-by-robot")
        id_ = make(self._door, title=title, description=description, timezone=timezone)
        return f"{OWN}:{id_}"

    def new_document(self, title: str, requests: Sequence[Mapping[str, object]]) -> str:
        """Make a Google document, edited by *requests*; return where a browser shows it.

        Raises:
            GoogleAccessError: It would be a service account's, where nobody sees it, or as `make`.
            GoogleUnavailableError: As `make`.
        """
        from lgnotes.adapters.google.documents import make

        self._refuse_robot(title, "document-by-robot")
        id_ = make(self._door, title=title, requests=requests)
        return _ADDRESSES[DOCUMENT].format(quote(id_, safe=""))

    def _refuse_robot(self, title: str, reason: str) -> None:
        """Raise GoogleAccessError where a service account is signed in."""
        from lgnotes.adapters.google.auth import is_robot

        if self.identity.kind == "machine":
            self._door.sign_in()  # only then it says which account it is
        if is_robot(account := self._door.account):
            raise GoogleAccessError(name=title, reason=reason, account=account)

    def title_of_own(self, spec: str) -> str:
        """Return what the calendar ``own-calendar:ID`` is called; GoogleAccessError if gone."""
        from lgnotes.adapters.google.calendars import title_of

        return title_of(self._door, _id(spec), name=spec)

    def sign_in(self) -> Iterator["Step"]:
        """Yield what to try before any place at Google; nothing where there is none."""
        from lgnotes.adapters.google.trials import signed_in
        from lgnotes.findings import Step

        if self._kinds:
            yield Step("sign-in", lambda: signed_in(self._door, self.identity.kind, self._kinds))

    def trial(self, role: str, spec: str, *, reminds: bool = False) -> Iterator["Step"]:
        """Yield what to try of the place *spec*, a ``source``, ``register`` or ``calendar``.

        *reminds* tells that the configuration has reminders for the calendar.
        """
        from lgnotes.adapters.trials import file_steps, folder_steps, people_step

        if kind_of(spec):
            return self._trial_at_google(role, spec, reminds=reminds)
        if role == "source":
            return folder_steps(self._local(spec))
        path = self._local(spec)
        if role == "calendar":
            return file_steps(path, role=role, read=self.calendar(spec).read)
        found = self.register(spec)
        steps = file_steps(path, role=role, read=found.read)
        return chain(steps, [people_step(found)] if path.exists() else [])

    def _trial_at_google(self, role: str, spec: str, *, reminds: bool) -> Iterator["Step"]:
        from lgnotes.adapters.google import trials
        from lgnotes.adapters.google.drive import DriveSource
        from lgnotes.adapters.trials import people_step

        kind = kind_of(spec)
        match role, "calendar" if kind in CALENDARS else kind:
            case "source", "drive":
                return trials.FolderTrial(DriveSource(self._door, _id(spec))).steps()
            case "register", "sheet":
                steps = trials.SheetTrial(self._door, _id(spec)).steps()
                return chain(steps, [people_step(self.register(spec))])
            case "calendar", "calendar":
                door = self._door
                return trials.CalendarTrial(door, _id(spec), name=spec, reminds=reminds).steps()
        raise UsageError(problem=say("usage.wrong-place", self._language, name=spec))

    def _local(self, spec: str) -> Path:
        """Return the path that *spec* is; UsageError for a place at Google of another kind."""
        if kind_of(spec):
            raise UsageError(problem=say("usage.wrong-place", self._language, name=spec))
        return Path(spec).expanduser()

    def __enter__(self) -> "Places":
        return self

    def __exit__(self, *_: object) -> None:
        if "_door" in self.__dict__ and not self._given:
            self._door.close()

    @cached_property
    def identity(self) -> "Identity":
        """Who lgnotes is at Google in this run; GoogleAccessError where it is nobody."""
        from lgnotes.adapters.google.auth import identify

        return identify(self._kinds)

    @cached_property
    def _door(self) -> "Door":
        if self._given:
            return self._given
        from lgnotes.adapters.google.door import TRIES, Door
        from lgnotes.adapters.google.endpoint import endpoint

        who = self.identity
        tries = HASTY if self._in_haste else TRIES
        return Door(who.credentials, account=who.account, endpoint=endpoint(), tries=tries)


class Access:
    """A server's way to Google: one sign-in and its connections, kept between requests.

    Somebody waits for each request, so that its doors give up early.
    """

    def __init__(self, specs: Iterable[str | None]) -> None:
        self._kinds = _kinds_of(specs)
        self._lock = Lock()

    def close(self) -> None:
        """Close all connections."""
        if "_lines" in self.__dict__:
            self._lines.close()

    def door(self) -> "Door":
        """Return a door for one request, opened as the server itself.

        Raises:
            GoogleAccessError: It is nobody at Google.
            EndpointError: The endpoint is not on this machine.
        """
        with self._lock:
            who = self.identity
        return self._opened(who.credentials, who.account)

    def read_by(self, person: str, token: str, document: "SourceDocument") -> "SourceDocument":
        """Return a listed *document* that is read with the access token of a *person*."""
        from lgnotes.adapters.google.auth import of_token
        from lgnotes.adapters.google.drive import DriveDocument, OpenedDocument

        if not isinstance(document, DriveDocument):
            raise TypeError(document)
        return OpenedDocument(document, self._opened(of_token(token), person))

    @cached_property
    def identity(self) -> "Identity":
        """Who the server is at Google; GoogleAccessError where it is nobody."""
        from lgnotes.adapters.google.auth import identify

        return identify(self._kinds)

    @cached_property
    def _lines(self) -> "Lines":
        from lgnotes.adapters.google.endpoint import endpoint
        from lgnotes.adapters.google.lines import Lines

        return Lines(endpoint(), timeout=ANSWER)

    def _opened(self, credentials: "Credentials", account: str) -> "Door":
        from lgnotes.adapters.google.door import Door

        with self._lock:
            lines = self._lines
        return Door(credentials, account=account, limit=PATIENCE, lines=lines)


def _kinds_of(specs: Iterable[str | None]) -> list[str]:
    return sorted({kind for spec in specs if spec and (kind := kind_of(spec))})


def _id(spec: str) -> str:
    return spec.partition(":")[2]
