"""The group's Google Calendar: what its events lead to, and what is left to people."""

from typing import Any

import pytest

from lgnotes.errors import LgnotesError
from lgnotes.testing import faults
from lgnotes.testing.oauth import SERVICE_ACCOUNT
from tests.adapters.google.team import Team, team

ASKED = "Anna bokar sal {0} senast 20 mars."
POSTPONED = "Anna bokar sal {0} senast 27 mars."


def event(group: Team, number: int = 0) -> Any:
    return group.calendar_hands().event(f"sal {number}")


def link(group: Team, number: int = 0) -> str:
    return f"https://drive.google.com/open?id={group.documents[number]}"


def test_an_event_leads_to_its_document_for_everybody_and_for_who_made_it() -> None:
    with team() as group:
        group.write(0, ASKED.format(0))
        group.sync()
        made = event(group)
        ref = made["description"].splitlines()[0]
        assert made["source"] == {"title": ref, "url": link(group)}
        assert made["description"].splitlines()[-1] == link(group)
        group.served.world.calls.reset()
        report, calls = group.sync()
        assert (report.changes, calls["calendar.events.patch"]) == ((), 0)


def test_a_description_of_a_persons_own_stands_beside_a_new_day() -> None:
    with team() as group:
        group.write(0, ASKED.format(0))
        group.sync()
        api: Any = group.served.service("calendar")
        own = {"description": "Ring först", "reminders": {"useDefault": False}}
        where = {"calendarId": group.calendar, "eventId": event(group)["id"]}
        api.events().patch(body=own, **where).execute()
        _, calls = group.sync()
        assert calls["calendar.events.patch"] == 0
        group.rewrite(0, POSTPONED.format(0))
        group.sync()
        moved = event(group)
        assert (moved["description"], moved["start"]["date"]) == ("Ring först", "2026-03-27")
        assert moved["reminders"] == {"useDefault": False}
        assert moved["source"]["url"] == link(group)


def test_another_account_leaves_the_source_and_writes_nothing_for_it() -> None:
    with team() as group:
        group.write(0, ASKED.format(0))
        group.sync()
        world = group.served.world
        world.drive.let(SERVICE_ACCOUNT, group.folder)
        world.drive.let(SERVICE_ACCOUNT, group.sheet, "writer")
        world.calendars.share(group.calendar, SERVICE_ACCOUNT, "writer")
        group.account = SERVICE_ACCOUNT
        assert group.sync()[1]["calendar.events.patch"] == 0
        group.rewrite(0, POSTPONED.format(0))
        assert group.sync()[1]["calendar.events.patch"] == 1
        assert group.sync()[1]["calendar.events.patch"] == 0
        (patch,) = [one.body for one in world.log if one.method == "calendar.events.patch"]
        assert "source" not in patch
        assert event(group)["source"]["url"] == link(group)


@pytest.mark.parametrize("why", [faults.forbidden(), faults.quota_exceeded(), faults.missing()])
def test_an_event_whose_answer_was_lost_is_not_doubled_where_google_then_refuses(
    why: faults.Fault,
) -> None:
    with team() as group:
        group.write(0, ASKED.format(0))
        trouble = group.served.world.faults
        trouble.on("calendar.events.insert", faults.lost("after"))
        trouble.on("calendar.events.patch", why)
        with pytest.raises(LgnotesError):
            group.sync()
        trouble.clear()
        group.sync()
        assert list(group.events()) == ["Anna bokar sal 0 senast 20 mars"]


def test_a_deleted_event_that_cannot_be_brought_back_is_made_anew() -> None:
    with team() as group:
        group.write(0, ASKED.format(0))
        group.write(1, ASKED.format(1))
        group.sync()
        first = event(group)["id"]
        group.rewrite(0, "Bo läser.")
        group.sync()
        group.rewrite(0, ASKED.format(0))
        group.served.world.faults.on("calendar.events.patch", faults.forbidden())
        group.sync()
        assert event(group)["id"] not in (first, event(group, 1)["id"])
        assert group.sync()[0].changes == ()
