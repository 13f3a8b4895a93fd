"""Events listed, page by page and since last time."""

from typing import Any

import pytest

from lgnotes.testing.jsons import Json
from tests.testing.bench import (
    ANNA,
    EVENT_ID,
    CalendarBench,
    allday,
    reason,
    refusal,
)


class TestList:
    def bench(self) -> CalendarBench:
        bench = CalendarBench()
        for number, day in enumerate(("2026-02-18", "2026-02-16", "2026-02-17")):
            properties = {"private": {"lg": "1", "n": str(number)}, "shared": {"s": str(number)}}
            bench.insert(
                **allday(day),
                id=f"lg00{number}",
                summary=f"Uppgift {number}",
                location="Sal Å",
                extendedProperties=properties,
            )
            bench.clock.advance(hours=1)
        return bench

    def ids(self, bench: CalendarBench, **params: Any) -> str:
        return "".join(event["id"][-1] for event in bench.items(**params))

    @pytest.mark.parametrize(
        ("params", "found"),
        [
            ({}, "012"),
            ({"singleEvents": True, "orderBy": "startTime"}, "120"),
            ({"orderBy": "updated"}, "012"),
            ({"privateExtendedProperty": ["lg=1"]}, "012"),
            ({"privateExtendedProperty": ["lg=1", "n=2"]}, "2"),
            ({"privateExtendedProperty": ["n=1", "n=2"]}, ""),
            ({"sharedExtendedProperty": ["s=0"]}, "0"),
            ({"sharedExtendedProperty": ["n=0"]}, ""),
            ({"q": "uppgift 1"}, "1"),
            ({"q": "sal å"}, "012"),
            ({"q": "möte"}, ""),
            ({"iCalUID": "lg002@google.com"}, "2"),
            ({"timeMin": "2026-02-17T00:00:00+01:00"}, "02"),
            ({"timeMax": "2026-02-17T00:00:00+01:00"}, "1"),
            (
                {
                    "timeMin": "2026-02-17T00:00:00+01:00",
                    "timeMax": "2026-02-18T00:00:00+01:00",
                },
                "2",
            ),
            ({"updatedMin": "2026-01-12T09:00:00Z"}, "12"),
            ({"eventTypes": ["focusTime"]}, ""),
            ({"eventTypes": ["default"]}, "012"),
        ],
    )
    def test_events_are_chosen_and_ordered(self, params: Json, found: str) -> None:
        assert self.ids(self.bench(), **params) == found

    def test_what_was_deleted_shows_on_request_and_since_a_time(self) -> None:
        bench = self.bench()
        bench.call("delete", eventId="lg001")
        assert self.ids(bench) == "02"
        assert self.ids(bench, showDeleted=True) == "012"
        assert self.ids(bench, updatedMin="2026-01-12T10:30:00Z") == "1"

    @pytest.mark.parametrize("order", [{}, {"orderBy": "startTime", "singleEvents": True}])
    def test_pages_hold_everything_once_even_while_events_come_and_go(self, order: Json) -> None:
        bench = self.bench()
        for number in range(10, 30):
            bench.insert(id=f"lg0{number}")
        wanted = {event["id"] for event in bench.items()}
        seen: list[str] = []
        page: Json = {}
        while True:
            answer = bench.call("list", maxResults=4, **order, **page)
            seen += [event["id"] for event in answer["items"]]
            if "nextPageToken" not in answer:
                break
            page = {"pageToken": answer["nextPageToken"]}
            bench.call("delete", eventId=seen[-1])
        assert len(seen) == len(set(seen))
        assert set(seen) == wanted

    def test_a_page_has_250_events_and_never_more_than_2500(self) -> None:
        bench = CalendarBench()
        for _ in range(2501):
            bench.diary.save({**bench_event(len(bench.diary.events))})
        assert len(bench.items()) == 250
        assert len(bench.items(maxResults=2500)) == 2500
        assert len(bench.items(maxResults=9999)) == 2500

    @pytest.mark.parametrize(
        ("params", "expected"),
        [
            ({"orderBy": "startTime"}, "badRequest"),
            ({"maxResults": 0}, "invalidParameter"),
            ({"pageToken": "rubbish"}, "invalid"),
            ({"syncToken": "rubbish"}, "invalid"),
            ({"timeMin": "2026-02-17T00:00:00"}, "badRequest"),
            ({"timeMin": "tomorrow"}, "badRequest"),
            (
                {"timeMin": "2026-02-17T00:00:00Z", "timeMax": "2026-02-17T00:00:00Z"},
                "timeRangeEmpty",
            ),
        ],
    )
    def test_lists_without_sense_are_refused(self, params: Json, expected: str) -> None:
        assert reason(refusal(lambda: self.bench().items(**params))) == (400, expected)

    def test_nobody_remembers_deletions_of_long_ago(self) -> None:
        bench = self.bench()
        error = refusal(lambda: bench.items(updatedMin="2025-11-01T00:00:00Z"))
        assert reason(error) == (410, "updatedMinTooLongAgo")


class TestSync:
    def test_a_token_brings_only_what_changed(self) -> None:
        bench = CalendarBench()
        for event_id in ("lg000", "lg001", "lg002"):
            bench.insert(id=event_id)
        first = bench.call("list")
        bench.patch("lg001", {"summary": "Ny"})
        bench.call("delete", eventId="lg002")
        bench.insert(id="lg003")
        second = bench.call("list", syncToken=first["nextSyncToken"])
        assert [event["id"] for event in second["items"]] == ["lg001", "lg002", "lg003"]
        assert second["items"][1].keys() == {"kind", "etag", "id", "status"}
        again = bench.call("list", syncToken=second["nextSyncToken"])
        assert again["items"] == []
        assert again["nextSyncToken"] == second["nextSyncToken"]

    def test_deleted_events_have_details_when_they_are_asked_for(self) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID)
        token = bench.call("list", showDeleted=True)["nextSyncToken"]
        bench.call("delete", eventId=EVENT_ID)
        (event,) = bench.items(syncToken=token, showDeleted=True)
        assert event["summary"] == "Ring"

    def test_what_changes_between_pages_comes_with_the_next_sync(self) -> None:
        bench = CalendarBench()
        for number in range(4):
            bench.insert(id=f"lg00{number}")
        page = bench.call("list", maxResults=2)
        bench.patch("lg000", {"summary": "Ny"})
        last = bench.call("list", maxResults=2, pageToken=page["nextPageToken"])
        (event,) = bench.items(syncToken=last["nextSyncToken"])
        assert event["summary"] == "Ny"

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("iCalUID", "x"),
            ("orderBy", "updated"),
            ("privateExtendedProperty", ["a=b"]),
            ("q", "x"),
            ("sharedExtendedProperty", ["a=b"]),
            ("timeMin", "2026-02-17T00:00:00Z"),
            ("timeMax", "2026-02-17T00:00:00Z"),
            ("updatedMin", "2026-01-12T00:00:00Z"),
            ("showDeleted", False),
        ],
    )
    def test_a_token_goes_with_no_other_choice(self, name: str, value: Any) -> None:
        bench = CalendarBench()
        token = bench.call("list")["nextSyncToken"]
        error = refusal(lambda: bench.items(syncToken=token, **{name: value}))
        assert error.status == 400
        assert name in error.message

    @pytest.mark.parametrize("name", ["privateExtendedProperty", "q", "orderBy"])
    def test_a_narrowed_list_gives_no_token(self, name: str) -> None:
        value: Any = {"privateExtendedProperty": ["a=b"], "q": "x", "orderBy": "updated"}[name]
        assert "nextSyncToken" not in CalendarBench().call("list", **{name: value})

    def test_an_old_token_asks_for_a_full_sync(self) -> None:
        bench = CalendarBench()
        token = bench.call("list")["nextSyncToken"]
        bench.diary.expire()
        error = refusal(lambda: bench.items(syncToken=token))
        assert reason(error) == (410, "fullSyncRequired")
        bench.items(syncToken=bench.call("list")["nextSyncToken"])

    def test_a_token_of_another_calendar_is_no_use(self) -> None:
        bench = CalendarBench()
        bench.calendars.add("Annan", owner=ANNA, calendar_id="d")
        token = bench.call("list", calendarId="d")["nextSyncToken"]
        assert refusal(lambda: bench.items(syncToken=token)).status == 410


class TestRecurrence:
    @pytest.mark.parametrize(
        ("rule", "days"),
        [
            ("FREQ=DAILY;COUNT=3", ["2026-01-31", "2026-02-01", "2026-02-02"]),
            ("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260214", ["2026-01-31", "2026-02-14"]),
            ("FREQ=MONTHLY;COUNT=2", ["2026-01-31", "2026-02-28"]),
            ("FREQ=YEARLY;COUNT=2", ["2026-01-31", "2027-01-31"]),
        ],
    )
    def test_instances_follow_plain_rules(self, rule: str, days: list[str]) -> None:
        bench = CalendarBench()
        body = {**allday("2026-01-31", "2026-02-01"), "recurrence": [f"RRULE:{rule}"]}
        event_id = bench.call("insert", body)["id"]
        shown = bench.call("instances", eventId=event_id)["items"]
        assert [event["start"]["date"] for event in shown] == days
        assert bench.items(singleEvents=True) == shown
        assert shown[0]["id"] == f"{event_id}_20260131"
        assert {event["recurringEventId"] for event in shown} == {event_id}
        assert [event["id"] for event in bench.items()] == [event_id]

    def test_a_time_stays_the_same_in_summer(self) -> None:
        bench = CalendarBench()
        start, end = (
            {"dateTime": f"2026-03-27T{hour}:00:00", "timeZone": "Europe/Stockholm"}
            for hour in ("09", "10")
        )
        bench.insert(start=start, end=end, recurrence=["RRULE:FREQ=WEEKLY;COUNT=2"])
        told = [event["start"]["dateTime"] for event in bench.items(singleEvents=True)]
        assert told == ["2026-03-27T09:00:00+01:00", "2026-04-03T09:00:00+02:00"]

    def test_rules_that_are_not_expanded_say_so(self) -> None:
        bench = CalendarBench()
        bench.insert(recurrence=["RRULE:FREQ=MONTHLY;BYDAY=2TU"])
        error = refusal(lambda: bench.items(singleEvents=True))
        assert "does not expand" in error.message


def bench_event(number: int) -> Json:
    """Return an event as it is stored."""
    return {
        "kind": "calendar#event",
        "id": f"lg{number:05d}",
        "status": "confirmed",
        "updated": "2026-01-12T08:00:00.000Z",
        "creator": {"email": ANNA},
        **allday("2026-02-16"),
    }
