"""Google Calendar v3, in memory."""

from collections.abc import Callable
from datetime import datetime
from itertools import count

import attrs

from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.diary.diary import Diary, check_changed, check_match, etag, not_found
from lgnotes.testing.diary.events import Events
from lgnotes.testing.diary.listing import Query
from lgnotes.testing.diary.people import ListEntries, colors
from lgnotes.testing.diary.rules import patched
from lgnotes.testing.diary.times import zone
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad, unserved

PROPERTIES = ("summary", "description", "location", "timeZone")
"""What of a calendar its owner may write."""


@attrs.frozen
class Notice:
    """The mail that a write asked for; lgnotes should never ask for any."""

    method: str
    event_id: str
    send_updates: str
    """``all``, ``externalOnly`` or ``none``."""


class Calendars:
    """Every calendar there is, answering calls."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._numbers = count(1)
        self.diaries: dict[str, Diary] = {}
        """Calendars by id; a person's primary one has their e-mail address."""
        self.entries = ListEntries(self.diaries)
        """Which calendars people have in their lists."""
        self.notices: list[Notice] = []
        """One for each write to an event."""

    def add(
        self,
        summary: str,
        *,
        owner: str,
        calendar_id: str | None = None,
        time_zone: str = "Europe/Stockholm",
    ) -> Diary:
        """Make an empty calendar."""
        number = next(self._numbers)
        calendar_id = calendar_id or f"c_{number:064x}@group.calendar.google.com"
        properties = {"summary": summary, "timeZone": time_zone}
        diary = Diary(
            calendar_id,
            properties,
            {owner: "owner"},
            lambda: next(self._numbers),
            primary=calendar_id == owner,
        )
        self.diaries[calendar_id] = diary
        self.entries.add(owner, calendar_id)
        return diary

    def share(self, calendar_id: str, user: str, role: str = "writer") -> None:
        """Let *user* in; the calendar does not come into their list by itself."""
        self.diaries[calendar_id].roles[user] = role

    def handle(self, call: Call, *, app_only: bool = False) -> JsonMap:
        """Answer a call; *app_only* where its scope shows only the calendars that an app made.

        Raises:
            ApiError: Google would refuse it, or this emulator does not serve it.
        """
        self._greet(call.user)
        if app_only and not self._is_by_app(self._named(call)):
            raise not_found()
        resource, _, method = call.method.removeprefix("calendar.").partition(".")
        match resource:
            case "events":
                return self._events(method, call)
            case "calendars":
                return self._calendars(method, call)
            case "calendarList":
                return self.entries.handle(method, call, self._named(call))
            case "colors":
                return colors()
        raise unserved(call.method)

    def _greet(self, user: str) -> None:
        """Everybody has a primary calendar."""
        if user not in self.diaries:
            self.add(user, owner=user, calendar_id=user)

    def _is_by_app(self, calendar_id: str) -> bool:
        """Tell whether an app may be shown the calendar; a call that names none may be answered."""
        diary = self.diaries.get(calendar_id)
        return diary is None or diary.by_app

    def _named(self, call: Call) -> str:
        name: str = call.params.get("calendarId", "")
        return call.user if name == "primary" else name

    def _diary(self, calendar_id: str, user: str, role: str) -> Diary:
        if calendar_id not in self.diaries:
            raise not_found()
        self.diaries[calendar_id].allow(user, role)
        return self.diaries[calendar_id]

    def _events(self, method: str, call: Call) -> JsonMap:
        writes = method not in ("get", "list", "instances")
        diary = self._diary(self._named(call), call.user, "writer" if writes else "reader")
        events = Events(diary, call.user, self._now)
        if method == "list":
            return self._list(diary, call)
        answer = self._event(method, call, events)
        if writes:
            self._note(call, answer.get("id", call.params.get("eventId", "")))
        return answer

    def _list(self, diary: Diary, call: Call) -> JsonMap:
        answer = Query(diary, call.user, call.params, self._now()).answer()
        check_changed(call.headers, answer["etag"])
        return answer

    def _event(self, method: str, call: Call, events: Events) -> JsonMap:
        match method:
            case "get" | "insert" | "update" | "patch" | "delete" | "instances":
                answer: JsonMap = getattr(events, method)(call)
                return answer
            case "import":
                return events.import_(call)
            case "move":
                target = self._diary(call.params["destination"], call.user, "writer")
                return events.move(call, Events(target, call.user, self._now))
        raise unserved(call.method)

    def _note(self, call: Call, event_id: str) -> None:
        told = "all" if call.params.get("sendNotifications") else "none"
        told = call.params.get("sendUpdates", told)
        self.notices.append(Notice(call.method, event_id, told))

    def _calendars(self, method: str, call: Call) -> JsonMap:
        if method == "insert":
            return self._insert(call)
        role = "reader" if method == "get" else "owner"
        diary = self._diary(self._named(call), call.user, role)
        match method:
            case "get":
                check_changed(call.headers, etag(diary.tag))
                return diary.node()
            case "patch" | "update":
                return self._rewrite(diary, call, method)
            case "delete":
                return self._delete(diary)
            case "clear":
                return self._clear(diary, call.user)
        raise unserved(call.method)

    def _insert(self, call: Call) -> JsonMap:
        if not call.body.get("summary"):
            raise bad("Missing title.", "required")
        zone(call.body.get("timeZone", "UTC"))
        diary = self.add(call.body["summary"], owner=call.user, time_zone="UTC")
        own = {name: call.body[name] for name in PROPERTIES if name in call.body}
        diary.properties |= own
        diary.by_app = True
        return diary.node()

    def _rewrite(self, diary: Diary, call: Call, method: str) -> JsonMap:
        check_match(call.headers, etag(diary.tag))
        given: Json = {name: call.body[name] for name in PROPERTIES if name in call.body}
        base = diary.properties if method == "patch" else {"timeZone": diary.zone}
        new = patched(base, given)
        if not new.get("summary"):
            raise bad("Missing title.", "required")
        zone(new["timeZone"])
        diary.properties, diary.tag = new, diary.stamp()
        return diary.node()

    def _delete(self, diary: Diary) -> JsonMap:
        if diary.primary:
            raise ApiError(
                403, "cannotDeletePrimaryCalendar", "Cannot delete the primary calendar."
            )
        del self.diaries[diary.id]
        self.entries.forget(diary.id)
        return {}

    def _clear(self, diary: Diary, user: str) -> JsonMap:
        if not diary.primary:
            raise bad("Only primary calendars can be cleared.", "invalid")
        events = Events(diary, user, self._now)
        for stored in list(diary.events.values()):
            if not stored.cancelled:
                events.cancel(stored)
        diary.expire()
        return {}
