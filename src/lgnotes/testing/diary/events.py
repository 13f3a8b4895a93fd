"""events.*: single events read and written."""

from collections.abc import Mapping

import attrs

from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.clock import stamp
from lgnotes.testing.diary.diary import (
    Clock,
    Diary,
    Stored,
    check_changed,
    check_match,
    link,
    new_id,
)
from lgnotes.testing.diary.recurrence import instances
from lgnotes.testing.diary.rules import check, check_id, patched
from lgnotes.testing.diary.times import settled
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad

FIXED = ("id", "iCalUID", "created", "creator", "organizer", "eventType", "htmlLink", "kind")
"""What a write cannot change."""
DEFAULTS: Mapping[str, JsonMap | str] = {
    "status": "confirmed",
    "eventType": "default",
    "reminders": {"useDefault": True},
}
_SILENT = {"transparency": "opaque", "visibility": "default"}
"""Defaults that are not answered."""
_TIMING = ("start", "end", "recurrence")


@attrs.frozen
class Events:
    """The events of one calendar, for one user."""

    diary: Diary
    user: str
    now: Clock

    def get(self, call: Call) -> Json:
        """Return an event, a cancelled one too."""
        stored = self.diary.find(call.params["eventId"])
        check_changed(call.headers, stored.node["etag"])
        return self.diary.shown(stored, self.user)

    def insert(self, call: Call) -> Json:
        """Add an event, under an id that the client may choose once and for all."""
        given = dict(call.body)
        if "id" in given:
            check_id(given["id"])
        if "id" in given and "iCalUID" in given:
            raise bad("Only one of id and iCalUID can be supplied.", "invalid")
        event_id = given.get("id") or new_id(f"{self.diary.id} {self.diary.stamp()}")
        return self.add({**given, "id": event_id})

    def add(self, given: JsonMap) -> Json:
        """Add an event, unless its id was ever taken in this calendar."""
        if given["id"] in self.diary.events:
            raise ApiError(409, "duplicate", "The requested identifier already exists.")
        own: Json = {
            "kind": "calendar#event",
            "id": given["id"],
            "htmlLink": link(given["id"], self.diary.id),
            "created": stamp(self.now()),
            "creator": self._person(self.user),
            "organizer": self._person(self.diary.id),
            "iCalUID": given.get("iCalUID", f"{given['id']}@google.com"),
            "eventType": given.get("eventType", "default"),
        }
        return self._save({**given, **own, "sequence": given.get("sequence", 0)})

    def _person(self, address: str) -> Json:
        person: Json = {"email": address}
        if address == self.diary.id:
            person |= {"displayName": self.diary.properties["summary"], "self": True}
        return person

    def import_(self, call: Call) -> Json:
        """Add a private copy of an event from elsewhere, known by its iCalUID."""
        uid = call.body.get("iCalUID")
        if not uid:
            raise bad("Missing iCalUID.", "required")
        if any(stored.node.get("iCalUID") == uid for stored in self.diary.events.values()):
            raise ApiError(409, "duplicate", "The requested identifier already exists.")
        if call.body.get("eventType", "default") != "default":
            raise bad("Only events of the default type can be imported.", "invalid")
        return self.add({**call.body, "id": new_id(f"{self.diary.id} {uid}")})

    def update(self, call: Call) -> Json:
        """Replace an event; what the body leaves out goes back to its default."""
        old = self._writable(call)
        given = {name: value for name, value in call.body.items() if value is not None}
        return self._rewrite(old.node, given)

    def patch(self, call: Call) -> Json:
        """Change some fields of an event."""
        old = self._writable(call)
        return self._rewrite(old.node, patched(old.node, call.body))

    def _writable(self, call: Call) -> Stored:
        stored = self.diary.find(call.params["eventId"])
        check_match(call.headers, stored.node["etag"])
        return stored

    def _rewrite(self, old: Json, new: JsonMap) -> Json:
        if new.get("eventType", old["eventType"]) != old["eventType"]:
            raise bad("The type of an event cannot be changed.", "eventTypeRestriction")
        sequence = new.get("sequence", old["sequence"])
        if sequence < old["sequence"]:
            raise bad("Invalid sequence value.", "invalid")
        event = self._settled({**new, **{name: old[name] for name in FIXED if name in old}})
        if sequence == old["sequence"] and any(event.get(n) != old.get(n) for n in _TIMING):
            sequence += 1
        return self._save({**event, "sequence": sequence}, old)

    def _settled(self, event: JsonMap) -> Json:
        whole = {**DEFAULTS, **event}
        told = settled(whole, self.diary.zone)
        return {name: value for name, value in told.items() if _SILENT.get(name) != value}

    def _save(self, event: JsonMap, old: JsonMap | None = None) -> Json:
        check(event, self.user)
        whole = self._settled(event)
        if old is None or _main(whole) != _main(old):
            whole["updated"] = stamp(self.now())
        return self.diary.shown(self.diary.save(whole), self.user)

    def delete(self, call: Call) -> Json:
        """Cancel an event: it stays, with its id taken."""
        stored = self._writable(call)
        if stored.cancelled:
            raise ApiError(410, "deleted", "Resource has been deleted")
        self.cancel(stored)
        return {}

    def cancel(self, stored: Stored, *, bare: bool = False) -> None:
        """Mark an event deleted; a *bare* one keeps nothing but its id."""
        node = {**stored.node, "status": "cancelled", "updated": stamp(self.now())}
        self.diary.save(node, bare=bare)

    def move(self, call: Call, destination: "Events") -> Json:
        """Change the organizer of an event; its old calendar keeps a bare cancelled one."""
        stored = self._writable(call)
        if stored.node["eventType"] != "default" or stored.cancelled:
            raise bad("Only default events can be moved.", "cannotMoveEvent")
        moved = destination.add({k: v for k, v in stored.node.items() if k != "etag"})
        self.cancel(stored, bare=True)
        return moved

    def instances(self, call: Call) -> Json:
        """Return every instance of a recurring event, on one page."""
        stored = self.diary.find(call.params["eventId"])
        items = list(instances(self.diary.shown(stored, self.user)))
        return {"kind": "calendar#events", "timeZone": self.diary.zone, "items": items}


def _main(event: JsonMap) -> JsonMap:
    """Return what counts for ``updated``: reminders and the tag do not."""
    return {k: v for k, v in event.items() if k not in ("reminders", "etag", "updated")}
