"""One calendar: what it is called, who may do what, its events and their history."""

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import datetime

import attrs

from lgnotes.testing.call import ApiError
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad

ROLES = ("freeBusyReader", "reader", "writer", "owner")
"""Each may do what those before it may."""


@attrs.frozen
class Stored:
    """An event as it stands."""

    node: Json
    revision: int
    """The write of the calendar that made it so."""
    serial: int
    """Its place in the order that lists have by themselves."""
    bare: bool = False
    """Whether only its id is still known."""

    @property
    def cancelled(self) -> bool:
        """Whether it is deleted."""
        return bool(self.node["status"] == "cancelled")


@attrs.define
class Diary:
    """A calendar."""

    id: str
    properties: Json
    roles: dict[str, str]
    """Who may do what, by e-mail address."""
    stamp: Callable[[], int]
    """Gives a number that nothing had before, for etags."""
    primary: bool = False
    by_app: bool = False
    """Whether a call made it; the others were made by people."""
    events: dict[str, Stored] = attrs.Factory(dict)
    revision: int = 0
    """Grows with each write to an event."""
    epoch: int = 0
    """Sync tokens of earlier epochs have expired."""
    tag: int = attrs.Factory(lambda self: self.stamp(), takes_self=True)

    @property
    def zone(self) -> str:
        """The time zone by which days begin."""
        name: str = self.properties["timeZone"]
        return name

    def allow(self, user: str, role: str) -> None:
        """Refuse *user* anything that needs a higher role; a stranger does not learn it exists."""
        own = self.roles.get(user)
        if own is None:
            raise not_found()
        if ROLES.index(own) < ROLES.index(role):
            raise ApiError(
                403,
                "requiredAccessLevel",
                f"You need to have {role} access to this calendar.",
                domain="calendar",
            )

    def node(self) -> Json:
        """Return the Calendar resource."""
        return {
            "kind": "calendar#calendar",
            "etag": etag(self.tag),
            "id": self.id,
            **self.properties,
        }

    def find(self, event_id: str) -> Stored:
        """Return an event, a cancelled one too."""
        if event_id not in self.events:
            raise not_found()
        return self.events[event_id]

    def save(self, node: Json, *, bare: bool = False) -> Stored:
        """Write an event; it and the calendar get a new etag."""
        self.revision += 1
        old = self.events.get(node["id"])
        serial = old.serial if old else self.revision
        node = {**node, "etag": etag(self.stamp())}
        stored = Stored(node, self.revision, serial, bare)
        self.events[node["id"]] = stored
        return stored

    def expire(self) -> None:
        """Let every sync token given so far be too old."""
        self.epoch += 1

    def purge(self) -> None:
        """Let cancelled events disappear for good, as they do some day."""
        self.events = {key: stored for key, stored in self.events.items() if not stored.cancelled}

    def shown(self, stored: Stored, user: str) -> Json:
        """Return an event as *user* sees it."""
        node = stored.node
        if stored.bare:
            return thin(node)
        private = node["creator"]["email"] != user
        return {k: v for k, v in node.items() if not (private and k == "source")}


def thin(node: JsonMap) -> Json:
    """Return what is certain of a cancelled event: that it was."""
    return {name: node[name] for name in ("kind", "etag", "id", "status")}


def etag(number: int) -> str:
    """Return an entity tag."""
    return f'"{3_000_000_000_000_000 + 2 * number}"'


def not_found() -> ApiError:
    """Return the refusal for what is not there, or not for this user."""
    return ApiError(404, "notFound", "Not Found")


def check_match(headers: JsonMap, tag: str) -> None:
    """Refuse a write of what somebody else has changed in the meantime."""
    wanted = headers.get("if-match")
    if wanted not in (None, "*", tag):
        raise ApiError(412, "conditionNotMet", "Precondition Failed")


def check_changed(headers: JsonMap, tag: str) -> None:
    """Answer a read of what the client already has with 304."""
    if headers.get("if-none-match") in ("*", tag):
        raise ApiError(304, "notModified", "Not Modified", headers={"etag": tag})


def packed(content: JsonMap) -> str:
    """Return a token that nobody should look into."""
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode()


def unpacked(token: str, kind: str) -> Json:
    """Return what a token of this *kind* holds."""
    try:
        content = json.loads(base64.urlsafe_b64decode(token))
    except ValueError as error:
        raise bad(f"Invalid {kind} token value.", "invalid") from error
    if not isinstance(content, dict) or content.get("kind") != kind:
        raise bad(f"Invalid {kind} token value.", "invalid")
    return content


def new_id(seed: str) -> str:
    """Return an event id as the server makes them."""
    digest = hashlib.sha256(seed.encode()).digest()[:16]
    return base64.b32hexencode(digest).decode().lower().rstrip("=")


def link(event_id: str, calendar_id: str) -> str:
    """Return the htmlLink of an event."""
    eid = base64.urlsafe_b64encode(f"{event_id} {calendar_id}".encode()).decode().rstrip("=")
    return f"https://www.google.com/calendar/event?eid={eid}"


Clock = Callable[[], datetime]
"""Tells the time."""
