"""How the APIs hang together: a spreadsheet is a file of Drive."""

import pytest

from lgnotes.testing import ApiError, Call, Workspace, World
from lgnotes.testing.calendars import Calendars
from lgnotes.testing.clock import WallClock
from lgnotes.testing.files import SPREADSHEET
from lgnotes.testing.jsons import JsonMap
from tests.testing.shared import names, refused

BO = "bo@example.org"
RENAME = {
    "requests": [
        {"updateSpreadsheetProperties": {"properties": {"title": "nytt"}, "fields": "title"}}
    ]
}


def test_a_spreadsheet_that_is_made_lies_in_drive(google_workspace: Workspace) -> None:
    sheets = google_workspace.service("sheets").spreadsheets()
    sheets.create(body={"properties": {"title": "register"}}).execute()
    assert names(google_workspace.service("drive").files().list().execute()) == ["register"]


def test_a_spreadsheet_that_is_made_in_drive_is_one(google_workspace: Workspace) -> None:
    files = google_workspace.service("drive").files()
    made = files.create(body={"name": "register", "mimeType": SPREADSHEET}).execute()
    sheets = google_workspace.service("sheets").spreadsheets()
    found = sheets.get(spreadsheetId=made["id"]).execute()
    assert (found["spreadsheetId"], found["properties"]["title"]) == (made["id"], "register")


@pytest.mark.parametrize(
    ("role", "reads", "writes"),
    [(None, False, False), ("reader", True, False), ("writer", True, True)],
)
def test_a_spreadsheet_is_shared_as_a_file(
    google_workspace: Workspace, world: World, role: str | None, reads: bool, writes: bool
) -> None:
    name = world.add_spreadsheet("register", user="anna@example.org")
    world.drive.let(BO, name, role)
    sheets = google_workspace.service("sheets", google_workspace.credentials(BO)).spreadsheets()
    for request, allowed in (
        (sheets.get(spreadsheetId=name), reads),
        (sheets.batchUpdate(spreadsheetId=name, body=RENAME), writes),
    ):
        if allowed:
            request.execute()
        else:
            refused(request, 403, "PERMISSION_DENIED")


def test_an_edit_of_a_spreadsheet_is_a_change_of_the_file(
    google_workspace: Workspace, world: World
) -> None:
    name = world.add_spreadsheet("register", user="anna@example.org")
    sheets = google_workspace.service("sheets").spreadsheets()
    sheets.get(spreadsheetId=name).execute()
    assert world.drive[name].version == 1
    sheets.batchUpdate(spreadsheetId=name, body=RENAME).execute()
    assert world.drive[name].version == 2
    world.drive.erase(name)
    refused(sheets.get(spreadsheetId=name), 404, "NOT_FOUND")


def test_a_service_account_makes_no_spreadsheet_of_its_own(google_workspace: Workspace) -> None:
    sheets = google_workspace.service("sheets", google_workspace.service_account())
    refused(sheets.spreadsheets().create(body={}), 403)


def test_a_world_is_the_same_in_every_run() -> None:
    assert World().drive.add_folder("x") == World().drive.add_folder("x")


def test_an_api_fails_in_its_own_form(google_workspace: Workspace, world: World) -> None:
    class Taken(Calendars):
        def handle(self, call: Call, *, app_only: bool = False) -> JsonMap:
            raise ApiError(409, "duplicate", "The requested identifier already exists.")

    world.calendars = Taken(world.clock)
    events = google_workspace.service("calendar").events()
    body = {"id": "lg1", "start": {"date": "2026-01-20"}, "end": {"date": "2026-01-21"}}
    error = refused(events.insert(calendarId="primary", body=body), 409)
    assert error.error_details[0]["reason"] == "duplicate"


def test_the_wall_clock_runs_and_can_be_moved() -> None:
    clock = WallClock()
    before = clock()
    clock.advance(days=1)
    assert (clock() - before).days == 1
