"""Events added, changed and deleted, called without a server."""

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


class TestInsert:
    def test_an_event_is_answered_with_what_google_adds(self) -> None:
        bench = CalendarBench()
        event = bench.insert(id=EVENT_ID, description="hej")
        assert {k: v for k, v in event.items() if k not in ("etag", "htmlLink")} == {
            "kind": "calendar#event",
            "id": EVENT_ID,
            "status": "confirmed",
            "created": "2026-01-12T08:00:00.000Z",
            "updated": "2026-01-12T08:00:00.000Z",
            "summary": "Ring",
            "description": "hej",
            "creator": {"email": ANNA},
            "organizer": {"email": "c", "displayName": "Deadlines", "self": True},
            "start": {"date": "2026-02-16"},
            "end": {"date": "2026-02-17"},
            "iCalUID": f"{EVENT_ID}@google.com",
            "sequence": 0,
            "reminders": {"useDefault": True},
            "eventType": "default",
        }
        assert event["htmlLink"].startswith("https://www.google.com/calendar/event?eid=")
        assert bench.call("get", eventId=EVENT_ID) == event

    @pytest.mark.parametrize("event_id", ["lg0v", "lgw00", "LG000", "lg-00", "lg 00", "a" * 1025])
    def test_an_id_outside_of_base32hex_is_invalid(self, event_id: str) -> None:
        bench = CalendarBench()
        error = refusal(lambda: bench.insert(id=event_id))
        assert reason(error) == (400, "invalid")
        assert error.message == "Invalid resource id value."

    @pytest.mark.parametrize("event_id", ["a" * 5, "0123456789abcdefghijklmnopqrstuv", "v" * 1024])
    def test_an_id_of_base32hex_is_taken(self, event_id: str) -> None:
        assert CalendarBench().insert(id=event_id)["id"] == event_id

    def test_events_without_ids_get_ids_of_their_own(self) -> None:
        bench = CalendarBench()
        assert len({bench.insert()["id"] for _ in range(5)}) == 5

    @pytest.mark.parametrize("deleted", [False, True])
    def test_an_id_is_taken_once_and_for_all(self, deleted: bool) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID)
        if deleted:
            bench.call("delete", eventId=EVENT_ID)
        error = refusal(lambda: bench.insert(id=EVENT_ID))
        assert reason(error) == (409, "duplicate")
        assert error.message == "The requested identifier already exists."

    def test_an_id_is_free_in_another_calendar_and_after_the_cancelled_disappear(self) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID)
        bench.calendars.add("Annan", owner=ANNA, calendar_id="d")
        bench.call("insert", {**allday("2026-02-16"), "id": EVENT_ID}, calendarId="d")
        bench.call("delete", eventId=EVENT_ID)
        bench.diary.purge()
        assert reason(refusal(lambda: bench.call("get", eventId=EVENT_ID))) == (404, "notFound")
        bench.insert(id=EVENT_ID)

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"end": None}, "required"),
            ({"start": None}, "required"),
            ({"start": {}}, "required"),
            ({"end": {"date": "2026-02-16"}}, "timeRangeEmpty"),
            ({"end": {"date": "2026-02-15"}}, "timeRangeEmpty"),
            ({"start": {"date": "2026-02-30"}}, "invalid"),
            ({"start": {"date": "2026-02-16", "dateTime": "2026-02-16T09:00:00Z"}}, "invalid"),
            ({"start": {"dateTime": "2026-02-16T09:00:00Z"}}, "invalid"),
            ({**TIMED, "start": {"dateTime": "2026-02-16T09:00:00"}}, "required"),
            ({**TIMED, "start": {"dateTime": "2026-02-16T11:00:00+01:00"}}, "timeRangeEmpty"),
            ({**TIMED, "start": {"dateTime": "kl 9"}}, "badRequest"),
            ({"status": "done"}, "invalid"),
            ({"eventType": "party"}, "invalid"),
            ({"colorId": "12"}, "invalid"),
            ({"source": {"url": "file:///etc", "title": "x"}}, "invalid"),
            ({"id": EVENT_ID, "iCalUID": "x@y"}, "invalid"),
            ({"extendedProperties": {"private": {"k" * 45: "v"}}}, "invalid"),
            ({"extendedProperties": {"shared": {"k": "v" * 1025}}}, "invalid"),
            (
                {"extendedProperties": {"private": {str(i): "v" for i in range(301)}}},
                "invalid",
            ),
            (
                {"extendedProperties": {"private": {str(i): "v" * 1024 for i in range(33)}}},
                "invalid",
            ),
            (
                {"reminders": {"overrides": [{"method": "popup", "minutes": 40_321}]}},
                "invalid",
            ),
            ({"reminders": {"overrides": [{"method": "sms", "minutes": 1}]}}, "invalid"),
            (
                {"reminders": {"overrides": [{"method": "popup", "minutes": 1}] * 6}},
                "invalid",
            ),
            (
                {
                    "reminders": {
                        "useDefault": True,
                        "overrides": [{"method": "popup", "minutes": 1}],
                    }
                },
                "cannotUseDefaultRemindersAndSpecifyOverride",
            ),
        ],
    )
    def test_an_event_that_breaks_a_rule_is_refused(self, fields: Json, expected: str) -> None:
        bench = CalendarBench()
        assert reason(refusal(lambda: bench.insert(**fields))) == (400, expected)
        assert bench.items() == []

    def test_the_limits_themselves_are_fine(self) -> None:
        properties = {"k" * 44: "v" * 1024}
        event = CalendarBench().insert(extendedProperties={"private": properties})
        assert event["extendedProperties"]["private"] == properties

    def test_times_are_told_in_the_calendars_zone(self) -> None:
        bench = CalendarBench()
        start = {"dateTime": "2026-02-16T10:00:00", "timeZone": "Europe/Helsinki"}
        event = bench.insert(start=start, end={"dateTime": "2026-02-16T09:00:00Z"})
        assert event["start"] == {
            "dateTime": "2026-02-16T09:00:00+01:00",
            "timeZone": "Europe/Helsinki",
        }
        assert event["end"]["dateTime"] == "2026-02-16T10:00:00+01:00"

    def test_a_service_account_cannot_invite(self) -> None:
        bench = CalendarBench()
        bench.calendars.share("c", ROBOT)
        body = {**allday("2026-02-16"), "attendees": [{"email": BO}]}
        error = refusal(lambda: bench.call("insert", body, user=ROBOT))
        assert reason(error) == (403, "forbiddenForServiceAccounts")

    def test_an_import_is_known_by_its_uid(self) -> None:
        bench = CalendarBench()
        body = {**allday("2026-02-16"), "iCalUID": "x@y"}
        assert bench.call("import", body)["iCalUID"] == "x@y"
        assert reason(refusal(lambda: bench.call("import", body))) == (409, "duplicate")
        assert reason(refusal(lambda: bench.call("import", allday("2026-02-16")))) == (
            400,
            "required",
        )
        assert len(bench.items(iCalUID="x@y")) == 1


class TestChange:
    def test_a_patch_merges_and_null_takes_away(self) -> None:
        bench = CalendarBench()
        own = {"private": {"a": "1", "b": "2"}}
        bench.insert(id=EVENT_ID, description="x", extendedProperties=own, colorId="3")
        change = {"extendedProperties": {"private": {"a": None, "c": "3"}}, "description": None}
        event = bench.patch(EVENT_ID, change)
        assert event["extendedProperties"] == {"private": {"b": "2", "c": "3"}}
        assert "description" not in event
        assert event["colorId"] == "3"

    def test_an_update_replaces_all(self) -> None:
        bench = CalendarBench()
        old = bench.insert(id=EVENT_ID, description="x", transparency="transparent")
        body = {**allday("2026-02-16"), "summary": "Ny", "id": "other", "created": "never"}
        event = bench.call("update", body, eventId=EVENT_ID)
        assert event.keys() == old.keys() - {"description", "transparency"}
        assert (event["id"], event["created"]) == (EVENT_ID, old["created"])

    def test_an_event_becomes_a_whole_day_only_when_its_time_is_nulled(self) -> None:
        """The trap: a patch merges, so date and dateTime would both be there."""
        bench = CalendarBench()
        bench.insert(id=EVENT_ID, **TIMED)
        assert reason(refusal(lambda: bench.patch(EVENT_ID, allday("2026-02-16")))) == (
            400,
            "invalid",
        )
        gone = {"dateTime": None, "timeZone": None}
        days = {end: {**told, **gone} for end, told in allday("2026-02-16").items()}
        assert bench.patch(EVENT_ID, days)["start"] == {"date": "2026-02-16"}

    @pytest.mark.parametrize(
        ("change", "sequence"),
        [
            ({"summary": "Ny"}, 0),
            (allday("2026-02-18"), 1),
            ({"sequence": 4}, 4),
            ({**allday("2026-02-18"), "sequence": 4}, 4),
        ],
    )
    def test_the_sequence_counts_changes_of_time(self, change: Json, sequence: int) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID)
        assert bench.patch(EVENT_ID, change)["sequence"] == sequence

    def test_a_sequence_cannot_go_back_but_a_fetched_event_can_be_put(self) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID, sequence=2)
        body = {**allday("2026-02-16"), "sequence": 1}
        error = refusal(lambda: bench.call("update", body, eventId=EVENT_ID))
        assert (error.status, error.message) == (400, "Invalid sequence value.")
        bench.call("update", bench.call("get", eventId=EVENT_ID), eventId=EVENT_ID)

    def test_the_type_of_an_event_stays(self) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID)
        error = refusal(lambda: bench.patch(EVENT_ID, {"eventType": "focusTime"}))
        assert reason(error) == (400, "eventTypeRestriction")

    def test_what_changes_with_a_write(self) -> None:
        bench = CalendarBench()
        old = bench.insert(id=EVENT_ID)
        bench.clock.advance(minutes=1)
        reminded = bench.patch(EVENT_ID, {"reminders": {"useDefault": False}})
        assert reminded["etag"] != old["etag"]
        assert reminded["updated"] == old["updated"]
        named = bench.patch(EVENT_ID, {"summary": "Ny"})
        assert named["etag"] not in (old["etag"], reminded["etag"])
        assert named["updated"] == "2026-01-12T08:01:00.000Z"
        assert named["created"] == old["created"]

    @pytest.mark.parametrize("method", ["patch", "update", "delete"])
    def test_a_write_can_be_made_to_depend_on_the_etag(self, method: str) -> None:
        bench = CalendarBench()
        old = bench.insert(id=EVENT_ID)
        bench.hands.rename("Ring", "Ring nu")
        body = allday("2026-02-18")
        stale = {"if-match": old["etag"]}
        error = refusal(lambda: bench.call(method, body, eventId=EVENT_ID, headers=stale))
        assert reason(error) == (412, "conditionNotMet")
        fresh = {"if-match": bench.call("get", eventId=EVENT_ID)["etag"]}
        bench.call(method, body, eventId=EVENT_ID, headers=fresh)

    def test_what_has_not_changed_is_not_sent_again(self) -> None:
        bench = CalendarBench()
        known = {"if-none-match": bench.insert(id=EVENT_ID)["etag"]}
        listed = {"if-none-match": bench.call("list")["etag"]}
        assert refusal(lambda: bench.call("get", eventId=EVENT_ID, headers=known)).status == 304
        assert refusal(lambda: bench.call("list", headers=listed)).status == 304
        bench.patch(EVENT_ID, {"summary": "Ny"})
        bench.call("get", eventId=EVENT_ID, headers=known)
        bench.call("list", headers=listed)

    def test_a_move_leaves_a_bare_cancelled_event(self) -> None:
        bench = CalendarBench()
        bench.calendars.add("Annan", owner=ANNA, calendar_id="d")
        bench.insert(id=EVENT_ID)
        moved = bench.call("move", eventId=EVENT_ID, destination="d")
        assert moved["organizer"]["email"] == "d"
        left = bench.call("get", eventId=EVENT_ID)
        assert left.keys() == {"kind", "etag", "id", "status"}
        assert left["status"] == "cancelled"
        assert len(bench.items(calendarId="d")) == 1

    def test_only_ordinary_events_are_moved_or_imported(self) -> None:
        bench = CalendarBench()
        bench.calendars.add("Annan", owner=ANNA, calendar_id="d")
        bench.insert(id=EVENT_ID, eventType="focusTime")
        error = refusal(lambda: bench.call("move", eventId=EVENT_ID, destination="d"))
        assert reason(error) == (400, "cannotMoveEvent")
        body = {**allday("2026-02-16"), "iCalUID": "x@y", "eventType": "focusTime"}
        assert reason(refusal(lambda: bench.call("import", body))) == (400, "invalid")


class TestDelete:
    def test_a_deleted_event_is_cancelled_and_keeps_its_details(self) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID)
        assert bench.call("delete", eventId=EVENT_ID) == {}
        event = bench.call("get", eventId=EVENT_ID)
        assert (event["status"], event["summary"]) == ("cancelled", "Ring")
        assert bench.items() == []
        assert bench.items(showDeleted=True) == [event]

    def test_deleting_twice_is_gone_and_deleting_nothing_not_found(self) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID)
        bench.call("delete", eventId=EVENT_ID)
        error = refusal(lambda: bench.call("delete", eventId=EVENT_ID))
        assert (*reason(error), error.message) == (410, "deleted", "Resource has been deleted")
        assert reason(refusal(lambda: bench.call("delete", eventId="nope0"))) == (404, "notFound")

    @pytest.mark.parametrize(
        ("method", "body"),
        [
            ("patch", {"status": "confirmed"}),
            ("update", {**allday("2026-02-16"), "status": "confirmed", "summary": "Ring"}),
            ("update", {**allday("2026-02-16"), "summary": "Ring"}),
        ],
    )
    def test_a_cancelled_event_is_restored_by_its_status(self, method: str, body: Json) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID)
        bench.call("delete", eventId=EVENT_ID)
        assert bench.call(method, body, eventId=EVENT_ID)["status"] == "confirmed"
        assert [event["id"] for event in bench.items()] == [EVENT_ID]

    def test_cancelling_by_patch_is_deleting(self) -> None:
        bench = CalendarBench()
        bench.insert(id=EVENT_ID)
        bench.patch(EVENT_ID, {"status": "cancelled"})
        assert refusal(lambda: bench.call("delete", eventId=EVENT_ID)).status == 410
