"""A Google Workspace in memory: Drive, Docs, Sheets and Calendar, and who may do what."""

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import RLock

from lgnotes.testing.calendars import Calendars
from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.clock import Clock
from lgnotes.testing.docs import Docs
from lgnotes.testing.drive import Drive
from lgnotes.testing.driveapi import Media
from lgnotes.testing.faults import CutError, Faults
from lgnotes.testing.files import RANKS, SPREADSHEET, Files, Viewer
from lgnotes.testing.journal import Calls, Logged
from lgnotes.testing.jsons import JsonMap
from lgnotes.testing.oauth import ACCOUNT_SUFFIX, OAuth
from lgnotes.testing.quotas import Quotas
from lgnotes.testing.sheets import Sheets


class World:
    """Everything that is there, and everything that happened; *clock* tells the time."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self.lock = RLock()
        self.files = Files(self.clock)
        self.drive = Drive(self.files, self._new_spreadsheet)
        self.docs = Docs(self.files)
        self.sheets = Sheets(self.clock)
        self.calendars = Calendars(self.clock)
        self.oauth = OAuth(self.clock)
        self.faults = Faults()
        self.quotas = Quotas(self.clock)
        self.calls = Calls()
        self.log: list[Logged] = []
        self.crashes: list[str] = []
        """Mistakes of the emulator's own; there should be none."""

    def handle(
        self, call: Call, *, reads: bool, app_only: bool, media: Media | None
    ) -> JsonMap | bytes:
        """Answer *call*; *reads* tells that it changes nothing."""
        api = call.method.partition(".")[0]
        if api == "drive":
            return self.drive.handle(call, app_only=app_only, media=media)
        if api == "docs":
            return self.docs.handle(call, app_only=app_only)
        if api == "sheets":
            viewer = Viewer(user=call.user, app_only=app_only)
            return self._spreadsheet(call, viewer, reads=reads)
        return self.calendars.handle(call, app_only=app_only)

    def add_spreadsheet(
        self, title: str, *, user: str, parent: str | None = None, by_app: bool = False,
        id_: str | None = None,
    ) -> str:  # fmt: skip
        """Put an empty spreadsheet into a folder; return its id, *id_* where it is given."""
        made = self.sheets.add(title, owner=user, book_id=id_).id
        file = self.files.add(name=title, mime=SPREADSHEET, user=user, parent=parent, id_=made)
        file.by_app = by_app
        return made

    @contextmanager
    def mistakes(self) -> Iterator[None]:
        """Turn a mistake of the emulator's own into a 500, and keep it for whoever tests."""
        try:
            yield
        except (ApiError, CutError):
            raise
        except Exception as error:
            self.crashes.append(traceback.format_exc())
            message = f"The emulator failed: {error!r}"
            raise ApiError(500, "backendError", message) from error

    def _spreadsheet(self, call: Call, viewer: Viewer, *, reads: bool) -> JsonMap:
        """Answer a call of Sheets, whose spreadsheets are files of Drive."""
        if call.method == "sheets.spreadsheets.create":
            return self._create_spreadsheet(call)
        name = call.params["spreadsheetId"]
        self._open_spreadsheet(name, viewer, reads=reads)
        answer = self.sheets.handle(call)
        if not reads and name in self.files.all:
            self.files.touch(self.files.all[name], viewer.user)
        return answer

    def _create_spreadsheet(self, call: Call) -> JsonMap:
        if call.user.endswith(ACCOUNT_SUFFIX):
            raise ApiError(403, "forbidden", "The caller does not have permission")
        made = self.sheets.handle(call)
        title = call.body.get("properties", {}).get("title", "Untitled spreadsheet")
        file = self.files.add(
            name=title, mime=SPREADSHEET, user=call.user, id_=made["spreadsheetId"]
        )
        file.by_app = True
        return made

    def _open_spreadsheet(self, name: str, viewer: Viewer, *, reads: bool) -> None:
        """Complain where *viewer* may not see the spreadsheet, or not write in it."""
        file = self.files.all.get(name)
        if file is None:
            raise ApiError(404, "notFound", "Requested entity was not found.")
        role = self.files.role(file, viewer.user)
        writes = role is not None and RANKS.index(role) >= RANKS.index("writer")
        if not self.files.sees(file, viewer) or not (reads or writes):
            raise ApiError(403, "forbidden", "The caller does not have permission")

    def _new_spreadsheet(self, title: str, user: str) -> str:
        body: Mapping[str, object] = {"properties": {"title": title}}
        made = self.sheets.handle(
            Call(method="sheets.spreadsheets.create", params={}, body=body, headers={}, user=user)
        )
        return str(made["spreadsheetId"])
