"""Calendars, who sees them, and what people do in them."""

from datetime import date

import pytest

from lgnotes.testing.jsons import Json
from tests.testing.bench import (
    ANNA,
    BO,
    EVENT_ID,
    ROBOT,
    TIMED,
    CalendarBench,
    allday,
    reason,
    refusal,
)


class TestCalendars:
    def test_everybody_has_a_primary_calendar(self) -> None:
        bench = CalendarBench()
        primary = bench.call("calendars.get", calendarId="primary", user=BO)
        assert primary["id"] == BO
        event = bench.call("insert", allday("2026-02-16"), calendarId="primary", user=BO)
        assert event["creator"] == {"email": BO, "displayName": BO, "self": True}

    def test_a_calendar_is_made_changed_and_deleted(self) -> None:
        bench = CalendarBench()
        made = bench.call("calendars.insert", {"summary": "Ny", "timeZone": "Europe/Oslo"})
        assert made["id"].endswith("@group.calendar.google.com")
        changed = bench.call("calendars.patch", {"description": "x"}, calendarId=made["id"])
        assert changed["etag"] != made["etag"]
        assert (changed["summary"], changed["timeZone"]) == ("Ny", "Europe/Oslo")
        put = bench.call("calendars.update", {"summary": "Två"}, calendarId=made["id"])
        assert "description" not in put
        bench.call("calendars.delete", calendarId=made["id"])
        error = refusal(lambda: bench.call("calendars.get", calendarId=made["id"]))
        assert reason(error) == (404, "notFound")

    @pytest.mark.parametrize(
        ("method", "body", "calendar", "expected"),
        [
            ("calendars.insert", {}, "c", (400, "required")),
            ("calendars.insert", {"summary": "x", "timeZone": "Mars"}, "c", (400, "invalid")),
            ("calendars.patch", {"summary": None}, "c", (400, "required")),
            ("calendars.patch", {"timeZone": "Mars"}, "c", (400, "invalid")),
            ("calendars.delete", {}, "primary", (403, "cannotDeletePrimaryCalendar")),
            ("calendars.clear", {}, "c", (400, "invalid")),
            ("calendars.get", {}, "nope", (404, "notFound")),
            ("events.list", {}, "nope", (404, "notFound")),
            ("calendarList.get", {}, "nope", (404, "notFound")),
            ("calendars.nope", {}, "c", (400, "badRequest")),
            ("events.nope", {}, "c", (400, "badRequest")),
            ("freebusy.query", {}, "c", (400, "badRequest")),
        ],
    )
    def test_wrong_calls_are_refused(
        self, method: str, body: Json, calendar: str, expected: tuple[int, str]
    ) -> None:
        bench = CalendarBench()
        error = refusal(lambda: bench.call(method, body, calendarId=calendar))
        assert reason(error) == expected

    def test_a_calendar_knows_who_may_do_what(self) -> None:
        bench = CalendarBench()
        assert reason(refusal(lambda: bench.items(user=BO))) == (404, "notFound")
        bench.calendars.share("c", BO, "reader")
        assert bench.items(user=BO) == []
        error = refusal(lambda: bench.call("insert", allday("2026-02-16"), user=BO))
        assert reason(error) == (403, "requiredAccessLevel")
        bench.calendars.share("c", BO, "writer")
        bench.call("insert", allday("2026-02-16"), user=BO)
        error = refusal(lambda: bench.call("calendars.delete", user=BO))
        assert reason(error) == (403, "requiredAccessLevel")

    def test_a_source_is_seen_only_by_who_made_it(self) -> None:
        bench = CalendarBench()
        bench.calendars.share("c", BO)
        bench.insert(id=EVENT_ID, source={"url": "https://x.se", "title": "x"})
        assert "source" in bench.call("get", eventId=EVENT_ID)
        assert "source" not in bench.call("get", eventId=EVENT_ID, user=BO)

    def test_clearing_a_primary_calendar_deletes_its_events(self) -> None:
        bench = CalendarBench()
        bench.call("insert", allday("2026-02-16"), calendarId="primary")
        token = bench.call("list", calendarId="primary")["nextSyncToken"]
        bench.call("calendars.clear", calendarId="primary")
        assert bench.items(calendarId="primary") == []
        error = refusal(lambda: bench.items(calendarId="primary", syncToken=token))
        assert error.status == 410

    def test_a_shared_calendar_comes_into_the_list_when_it_is_put_there(self) -> None:
        bench = CalendarBench()
        bench.calendars.share("c", ROBOT)
        listed = bench.call("calendarList.list", user=ROBOT)["items"]
        assert [entry["id"] for entry in listed] == [ROBOT]
        bench.call("calendarList.insert", {"id": "c"}, user=ROBOT)
        got = bench.call("calendarList.get", user=ROBOT)
        assert (got["summary"], got["accessRole"]) == ("Deadlines", "writer")
        bench.call("calendarList.delete", user=ROBOT)
        assert len(bench.call("calendarList.list", user=ROBOT)["items"]) == 1

    def test_an_entry_takes_colours_that_say_what_they_are(self) -> None:
        bench = CalendarBench()
        colours = {"backgroundColor": "#0088aa", "foregroundColor": "#ffffff"}
        error = refusal(lambda: bench.call("calendarList.patch", colours))
        assert "colorRgbFormat" in error.message
        entry = bench.call("calendarList.patch", colours, colorRgbFormat=True)
        assert colours.items() <= entry.items()
        again = bench.call("calendarList.patch", {"colorId": "2", "summaryOverride": "Våra"})
        assert (again["colorId"], again["summaryOverride"]) == ("2", "Våra")

    def test_a_list_of_calendars_has_pages(self) -> None:
        bench = CalendarBench()
        first = bench.call("calendarList.list", maxResults=1)
        rest = bench.call("calendarList.list", pageToken=first["nextPageToken"])
        assert [entry["id"] for entry in first["items"] + rest["items"]] == [ANNA, "c"]
        assert bench.call("colors.get")["event"].keys() >= {"1", "11"}


class TestMail:
    @pytest.mark.parametrize(
        ("params", "sent"),
        [
            ({}, "none"),
            ({"sendUpdates": "none"}, "none"),
            ({"sendUpdates": "all"}, "all"),
            ({"sendNotifications": True}, "all"),
            ({"sendNotifications": True, "sendUpdates": "none"}, "none"),
        ],
    )
    def test_every_write_says_whether_mail_was_asked_for(self, params: Json, sent: str) -> None:
        bench = CalendarBench()
        bench.call("insert", {**allday("2026-02-16"), "id": EVENT_ID}, **params)
        bench.call("delete", eventId=EVENT_ID, **params)
        told = [(n.method, n.event_id, n.send_updates) for n in bench.calendars.notices]
        assert told == [
            ("calendar.events.insert", EVENT_ID, sent),
            ("calendar.events.delete", EVENT_ID, sent),
        ]


class TestHands:
    def test_a_person_works_in_the_calendar(self) -> None:
        bench = CalendarBench()
        hands = bench.hands
        hands.add("Ring Bo", date(2026, 2, 16))
        hands.move("Ring", date(2026, 3, 2))
        hands.rename("Ring", "Ring Eva")
        (event,) = hands.events()
        assert event["summary"] == "Ring Eva"
        assert (event["start"], event["end"]) == ({"date": "2026-03-02"}, {"date": "2026-03-03"})
        hands.delete("Ring Eva")
        assert "0 events" in refusal(lambda: hands.event("Ring")).message

    def test_an_event_with_a_time_becomes_one_of_the_day_it_is_dragged_to(self) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID, **TIMED)
        bench.hands.move("Ring", date(2026, 2, 28))
        assert bench.call("get", eventId=EVENT_ID)["end"] == {"date": "2026-03-01"}
