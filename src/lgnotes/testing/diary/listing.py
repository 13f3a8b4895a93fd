"""events.list: which events, in which order, page by page, and what changed since last time."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

import attrs

from lgnotes.testing.call import ApiError
from lgnotes.testing.diary.diary import Diary, Stored, packed, thin, unpacked
from lgnotes.testing.diary.recurrence import instances
from lgnotes.testing.diary.times import bound, instant, moment
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad

PAGE, MOST = 250, 2500
LOOK_BACK = timedelta(days=28)
"""How far back updatedMin may lie; what was deleted earlier may be forgotten."""
NOT_WITH_SYNC = (
    *("iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty"),
    *("timeMin", "timeMax", "updatedMin"),
)
NO_TOKEN_AFTER = frozenset(NOT_WITH_SYNC) - {"timeMin", "timeMax"}
"""A list that was narrowed by these cannot be kept up to date by a sync token."""

Key = tuple[str, int, str]
"""By what events are in order: a time, their serial number, their id."""


@attrs.frozen
class Query:
    """One events.list, with its page."""

    diary: Diary
    user: str
    params: JsonMap
    now: datetime

    def answer(self) -> Json:
        """Return a page of events."""
        self._check()
        page = self._page()
        since = self._since()
        found = sorted(self._found(since), key=lambda pair: pair[0])
        if page:
            found = [pair for pair in found if pair[0] > tuple(page["after"])]
        size = min(self.params.get("maxResults", PAGE), MOST)
        items = [event for _, event in found[:size]]
        revision = page.get("revision", self.diary.revision)
        answer = {**self._head(), "items": items}
        if len(found) > size:
            rest = {"kind": "page", "after": found[size - 1][0], "revision": revision}
            return {**answer, "nextPageToken": packed(rest)}
        if NO_TOKEN_AFTER & self.params.keys():
            return answer
        return {**answer, "nextSyncToken": self._sync_token(revision)}

    def _head(self) -> Json:
        diary = self.diary
        updated = max((s.node["updated"] for s in diary.events.values()), default="")
        head = {
            "kind": "calendar#events",
            "etag": f'"p{diary.tag}-{diary.revision}"',
            "summary": diary.properties["summary"],
            "description": diary.properties.get("description", ""),
            "updated": updated,
            "timeZone": diary.zone,
            "accessRole": diary.roles[self.user],
        }
        return {**{k: v for k, v in head.items() if v or k == "summary"}, "defaultReminders": []}

    def _sync_token(self, revision: int) -> str:
        diary = self.diary
        token = {"calendar": diary.id, "epoch": diary.epoch, "revision": revision}
        return packed({"kind": "sync", **token})

    def _page(self) -> Json:
        token = self.params.get("pageToken")
        return unpacked(token, "page") if token else {}

    def _since(self) -> int:
        """Return the write that the client has already seen."""
        token = self.params.get("syncToken")
        if not token:
            return 0
        content = unpacked(token, "sync")
        if (content["calendar"], content["epoch"]) != (self.diary.id, self.diary.epoch):
            raise ApiError(
                410,
                "fullSyncRequired",
                "Sync token is no longer valid, a full sync is required.",
                domain="calendar",
            )
        revision: int = content["revision"]
        return revision

    def _check(self) -> None:
        params = self.params
        if params.get("maxResults", 1) < 1:
            raise bad("Invalid value for maxResults.", "invalidParameter")
        if "syncToken" in params:
            self._check_sync()
        if params.get("orderBy") == "startTime" and not params.get("singleEvents"):
            raise bad("The requested ordering is not available for the particular query.")
        early, late = (bound(params.get(name), name) for name in ("timeMin", "timeMax"))
        if early and late and early >= late:
            raise bad("The specified time range is empty.", "timeRangeEmpty")
        updated = bound(params.get("updatedMin"), "updatedMin")
        if updated and updated < self.now - LOOK_BACK:
            raise ApiError(
                410,
                "updatedMinTooLongAgo",
                "The requested minimum modification time lies too far in the past.",
                domain="calendar",
            )

    def _check_sync(self) -> None:
        for name in NOT_WITH_SYNC:
            if name in self.params:
                raise bad(f"Sync token cannot be used with {name}.")
        if self.params.get("showDeleted") is False:
            raise bad("Sync token cannot be used with showDeleted set to false.")

    def _found(self, since: int) -> Iterator[tuple[Key, Json]]:
        incremental = "syncToken" in self.params
        deleted = self.params.get("showDeleted") or incremental or "updatedMin" in self.params
        for stored in self.diary.events.values():
            if stored.revision <= since or (stored.cancelled and not deleted):
                continue
            if stored.cancelled and incremental and not self.params.get("showDeleted"):
                yield self._key(stored, stored.node), thin(stored.node)
                continue
            for event in self._instances(stored):
                if self._wanted(event):
                    yield self._key(stored, event), event

    def _instances(self, stored: Stored) -> Iterable[Json]:
        shown = self.diary.shown(stored, self.user)
        if not self.params.get("singleEvents") or stored.bare:
            return [shown]
        return instances(shown)

    def _key(self, stored: Stored, event: JsonMap) -> Key:
        order = self.params.get("orderBy")
        text = ""
        if order == "updated":
            text = stored.node["updated"]
        elif order == "startTime" and "start" in event:
            text = f"{moment(event['start'], self.diary.zone).timestamp():020.3f}"
        return text, stored.serial, event["id"]

    def _wanted(self, event: JsonMap) -> bool:
        return all(
            test(self, event) for name, test in _TESTS.items() if self.params.get(name) is not None
        )

    def in_time(self, event: JsonMap) -> bool:
        """Tell whether an event ends after timeMin and starts before timeMax."""
        if "start" not in event:
            return False
        early, late = (bound(self.params.get(name), name) for name in ("timeMin", "timeMax"))
        start, end = (moment(event[name], self.diary.zone) for name in ("start", "end"))
        return (early is None or end > early) and (late is None or start < late)

    def has_properties(self, event: JsonMap) -> bool:
        """Tell whether an event has every extended property asked for."""
        own = event.get("extendedProperties", {})
        return all(
            own.get(kind, {}).get(name) == value
            for kind in ("private", "shared")
            for pair in self.params.get(f"{kind}ExtendedProperty", [])
            for name, _, value in [pair.partition("=")]
        )

    def has_words(self, event: JsonMap) -> bool:
        """Tell whether every word searched for stands in an event."""
        people = [*event.get("attendees", []), event.get("organizer", {})]
        texts = [event.get(name, "") for name in ("summary", "description", "location")]
        texts += [person.get(name, "") for person in people for name in ("displayName", "email")]
        text = "\n".join(texts).casefold()
        return all(word in text for word in self.params["q"].casefold().split())

    def is_new(self, event: JsonMap) -> bool:
        """Tell whether an event was written since updatedMin."""
        limit = bound(self.params["updatedMin"], "updatedMin")
        return limit is None or instant(event["updated"], "updated") >= limit

    def has_uid(self, event: JsonMap) -> bool:
        """Tell whether an event has the iCalUID asked for."""
        return bool(event.get("iCalUID") == self.params["iCalUID"])

    def has_type(self, event: JsonMap) -> bool:
        """Tell whether an event is of a type asked for."""
        return event.get("eventType") in self.params["eventTypes"]


_TESTS: dict[str, Callable[[Query, JsonMap], bool]] = {
    "timeMin": Query.in_time,
    "timeMax": Query.in_time,
    "privateExtendedProperty": Query.has_properties,
    "sharedExtendedProperty": Query.has_properties,
    "q": Query.has_words,
    "updatedMin": Query.is_new,
    "iCalUID": Query.has_uid,
    "eventTypes": Query.has_type,
}
