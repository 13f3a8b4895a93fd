"""Whether a folder, a spreadsheet and a calendar can be used: tried, and left as they were."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any
from uuid import uuid4

import attrs

from lgnotes.adapters.google.auth import Kind, is_robot
from lgnotes.adapters.google.door import QUOTAS, Door, Request
from lgnotes.adapters.google.drive import DriveDocument, DriveSource
from lgnotes.adapters.google.tree import check_root
from lgnotes.errors import (
    GoogleAccessError,
    GoogleUnavailableError,
    LgnotesError,
    NobodyRemindedError,
    NotFoundError,
)
from lgnotes.findings import Data, Step

MARK = "lgnotes.doctor"
"""The key of the metadata that the trial write makes and takes away at once."""

SKEW = 300.0
"""Seconds that a clock may be wrong before Google refuses what it signs."""

_WRITERS = ("owner", "writer")
_A_DAY = {"start": {"date": "2000-01-01"}, "end": {"date": "2000-01-02"}}


def signed_in(door: Door, kind: Kind, kinds: Iterable[str]) -> Data:
    """Ask for a token for places of these *kinds*; return whose it is."""
    if kind != "anybody":
        door.sign_in()
    return {"kind": kind, "account": door.account, "kinds": ", ".join(kinds)}


@attrs.define
class _Reached:
    """The first answer of an API, which tells whether the API is enabled before anything else."""

    door: Door
    request: Request
    name: str
    _answer: Mapping[str, Any] | None = None
    _error: LgnotesError | None = None

    def api(self) -> Data:
        """Make the request; raise only what is not about the place itself."""
        try:
            self._answer = self.door.execute(self.request, name=self.name)
        except GoogleAccessError as error:
            if error.data["reason"] not in ("not-shared", "read-only", "refused", "not-own"):
                raise
            self._error = error
        except NotFoundError as error:
            self._error = error
        return {}

    def answer(self) -> Mapping[str, Any]:
        """Return the answer, or raise what it was instead."""
        if self._error:
            raise self._error
        return self._answer or {}


@attrs.define
class FolderTrial:
    """Tries the folder of notes."""

    source: DriveSource
    _found: Sequence[DriveDocument] = ()

    def steps(self) -> Iterator[Step]:
        """Yield what to try."""
        door, name = self.source.door, self.source.name
        request = (
            door.service("drive")
            .files()
            .get(
                fileId=self.source.folder,
                fields="name,mimeType,trashed,driveId",
                supportsAllDrives=True,
            )
        )
        reached = _Reached(door, request, name)
        clock = _Clock(request)
        yield Step("api.drive", reached.api)
        yield Step("clock", clock.right)
        yield Step("folder.found", lambda: self._folder(reached.answer()))
        yield Step("folder.listed", self._listed)
        yield Step("api.docs", self._opened)
        yield Step("quota", self._first_run)

    def _folder(self, said: Mapping[str, Any]) -> Data:
        check_root(said, self.source.name)
        return {"shared_drive": "driveId" in said}

    def _listed(self) -> Data:
        self._found = self.source.documents()
        for document in self._found:
            document.check()
        return {"n": len(self._found)}

    def _opened(self) -> Data:
        """Open the first Google document; where there is none, the folder, which is not one."""
        first = next((one.id for one in self._found if one.is_google), None)
        api = self.source.door.service("docs").documents()
        request = api.get(documentId=first or self.source.folder, fields="documentId")
        try:
            self.source.door.execute(request, name=self.source.name)
        except LgnotesError as error:
            reason = error.data.get("reason")
            if first is None and reason in ("not-shared", "bad-request", "read-only"):
                return {}
            raise
        return {}

    def _first_run(self) -> Data:
        """Return how long the quota of a minute makes the first run, which reads everything."""
        return {"n": max(1, -(-len(self._found) // QUOTAS["docs"]))}


@attrs.define
class SheetTrial:
    """Tries the spreadsheet of the register."""

    door: Door
    sheet: str

    @property
    def name(self) -> str:
        """The spreadsheet's id, as it is given on the command line."""
        return f"sheet:{self.sheet}"

    def steps(self) -> Iterator[Step]:
        """Yield what to try."""
        api = self.door.service("sheets").spreadsheets()
        request = api.get(spreadsheetId=self.sheet, fields="properties.title,sheets.properties")
        reached = _Reached(self.door, request, self.name)
        clock = _Clock(request)
        yield Step("api.sheets", reached.api)
        yield Step("clock", clock.right)
        yield Step("sheet.read", lambda: {"n": len(reached.answer().get("sheets", ()))})
        yield Step("sheet.write", self._written)

    def _written(self) -> Data:
        """Make a mark that nobody sees and take it away, in one request that does both or none."""
        mark = int(uuid4()) % 1_000_000_000 + 1_000_000_000
        made = {
            "metadataId": mark,
            "metadataKey": MARK,
            "location": {"spreadsheet": True},
            "visibility": "DOCUMENT",
        }
        lookup = {"developerMetadataLookup": {"metadataId": mark}}
        requests = [
            {"createDeveloperMetadata": {"developerMetadata": made}},
            {"deleteDeveloperMetadata": {"dataFilter": lookup}},
        ]
        api = self.door.service("sheets").spreadsheets()
        request = api.batchUpdate(spreadsheetId=self.sheet, body={"requests": requests})
        try:
            self.door.execute(request, name=self.name)
        except GoogleAccessError as error:
            if error.data["reason"] != "not-shared":
                raise
            account = self.door.account  # it has just been read
            raise GoogleAccessError(name=self.name, reason="read-only", account=account) from error
        return {}


@attrs.define
class CalendarTrial:
    """Tries the calendar."""

    door: Door
    calendar: str
    name: str
    """As it is given on the command line: ``calendar:ID``, or ``own-calendar:ID``."""

    reminds: bool = False
    """Whether the configuration has reminders."""

    def steps(self) -> Iterator[Step]:
        """Yield what to try."""
        request = self._api().list(calendarId=self.calendar, maxResults=1, fields="accessRole")
        reached = _Reached(self.door, request, self.name)
        clock = _Clock(request)
        yield Step("api.calendar", reached.api)
        yield Step("clock", clock.right)
        yield Step("calendar.read", lambda: self._role(reached.answer()))
        yield Step("calendar.write", self._written)
        if self.reminds:
            yield Step("calendar.reminders", self._reminded)

    def _reminded(self) -> Data:
        """Return whom the reminders reach: Google keeps them for each account by itself."""
        if is_robot(self.door.account):
            raise NobodyRemindedError(account=self.door.account)
        return {"account": self.door.account}

    def _role(self, said: Mapping[str, Any]) -> Data:
        role = str(said.get("accessRole", ""))
        if role not in _WRITERS:
            raise GoogleAccessError(name=self.name, reason="read-only", account=self.door.account)
        return {"role": role}

    def _written(self) -> Data:
        """Make an event on a day long ago, for nobody to see, and delete it."""
        event = uuid4().hex  # letters and digits that an id may have
        body = {"id": event, "summary": "lgnotes", "transparency": "transparent", **_A_DAY}
        body["reminders"] = {"useDefault": False}
        where = {"calendarId": self.calendar, "sendUpdates": "none"}
        self._execute(self._api().insert(body=body, **where), done="409")
        self._execute(self._api().delete(eventId=event, **where), done="410")
        return {}

    def _execute(self, request: Request, *, done: str) -> None:
        """Make *request*; the status *done* says that it took effect and its answer was lost."""
        try:
            self.door.execute(request, name=self.name)
        except GoogleUnavailableError as error:
            if not str(error.data["detail"]).startswith(done):
                raise

    def _api(self) -> Any:
        return self.door.service("calendar").events()


class _Clock:
    """Compares this machine's clock with the one that Google stamps its answers with."""

    def __init__(self, request: Any, now: Callable[[], float] = time.time) -> None:
        self._ahead = 0.0
        self._now = now
        request.add_response_callback(self._take)

    def _take(self, response: Mapping[str, str]) -> None:
        try:
            stamp = parsedate_to_datetime(response.get("date", ""))
        except ValueError:  # a proxy took it out
            return
        self._ahead = self._now() - stamp.replace(tzinfo=stamp.tzinfo or UTC).timestamp()

    def right(self) -> Data:
        """Return by how many seconds it is wrong; GoogleAccessError where that is too much."""
        if abs(self._ahead) > SKEW:
            detail = f"{self._ahead / 60:+.0f} min"
            raise GoogleAccessError(name="Google", reason="clock", detail=detail)
        return {"seconds": round(abs(self._ahead))}
