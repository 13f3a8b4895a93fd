"""Independent clients, gspread and gcsa, read and edit what lgnotes wrote."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import gcsa.google_calendar
import gspread
import pytest
import requests
from requests.adapters import HTTPAdapter

from tests.adapters.google.team import Team, team


class _ToLoopback(HTTPAdapter):
    """Sends what is meant for Google to the emulator instead."""

    def __init__(self, root: str) -> None:
        super().__init__()
        self.root = root.rstrip("/")

    def send(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        for address in ("https://sheets.googleapis.com", "https://www.googleapis.com"):
            request.url = request.url.replace(address, self.root)
        return super().send(request, *args, **kwargs)


@pytest.fixture
def group() -> Iterator[Team]:
    with team() as made:
        made.write(0, "Anna bokar salen senast 20 mars.", "Bo ringer leverantören senast 27 mars.")
        made.sync()
        yield made


def test_gspread_reads_the_register_and_what_it_edits_stands(group: Team) -> None:
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {group.served.credentials().token}"
        session.mount("https://", _ToLoopback(group.served.root))
        session.trust_env = False
        client = gspread.Client(group.served.credentials(), session=session)
        sheet = client.open_by_key(group.sheet).worksheet("Uppgifter")
        rows = sheet.get_all_records()
        assert [row["Uppgift"] for row in rows] == [
            "Anna bokar salen senast 20 mars",
            "Bo ringer leverantören senast 27 mars",
        ]
        sheet.update_acell("E2", "klar")
    group.sync()
    assert group.entries()["Anna bokar salen senast 20 mars"].status == "klar"


def test_gcsa_reads_the_calendar_and_what_it_moves_stays_moved(
    group: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    from googleapiclient import discovery

    service = group.served.service("calendar")
    monkeypatch.setattr(discovery, "build", lambda *_, **__: service)
    calendar = gcsa.google_calendar.GoogleCalendar(
        group.calendar, credentials=group.served.credentials(), save_token=False
    )
    calendar.service = service
    events = list(calendar.get_events(date(2026, 1, 1), date(2026, 12, 31)))
    assert sorted(event.start for event in events) == [date(2026, 3, 20), date(2026, 3, 27)]
    moved = next(event for event in events if event.start == date(2026, 3, 27))
    moved.start, moved.end = date(2026, 3, 30), date(2026, 3, 31)
    calendar.update_event(moved)
    group.sync()
    assert group.entries()["Bo ringer leverantören senast 27 mars"].due == date(2026, 3, 30)
