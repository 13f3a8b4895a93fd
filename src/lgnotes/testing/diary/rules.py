"""What an event has to be, apart from its times."""

import re
from collections.abc import Mapping

from lgnotes.testing.call import ApiError
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad

EVENT_ID = re.compile(r"[a-v0-9]{5,1024}")
KEY_LENGTH, VALUE_LENGTH, PROPERTIES, PROPERTIES_SIZE = 44, 1024, 300, 32 * 1024
REMINDERS, REMINDER_MINUTES = 5, 40_320
_EVENT_TYPES = {"default", "birthday", "focusTime", "outOfOffice", "workingLocation"}
_STATUSES = {"confirmed", "tentative", "cancelled"}
_COLOURS = {str(number) for number in range(1, 12)}


def check(event: JsonMap, user: str) -> None:
    """Refuse an event that breaks a rule of the Calendar API."""
    _check_words(event)
    _check_reminders(event.get("reminders", {}))
    for kind in ("private", "shared"):
        _check_properties(event.get("extendedProperties", {}).get(kind, {}))
    if event.get("attendees") and user.endswith("gserviceaccount.com"):
        raise ApiError(
            403,
            "forbiddenForServiceAccounts",
            "Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.",
            domain="calendar",
        )


def check_id(event_id: str) -> None:
    """Refuse an id that a client may not choose."""
    if not EVENT_ID.fullmatch(event_id):
        raise bad("Invalid resource id value.", "invalid")


def _check_words(event: JsonMap) -> None:
    if event.get("status", "confirmed") not in _STATUSES:
        raise bad(f"Invalid value for status: {event['status']}", "invalid")
    if event.get("eventType", "default") not in _EVENT_TYPES:
        raise bad(f"Invalid event type: {event['eventType']}", "invalid")
    if event.get("colorId", "1") not in _COLOURS:
        raise bad("Invalid color ID.", "invalid")
    url = event.get("source", {}).get("url", "https://")
    if not url.startswith(("http://", "https://")):
        raise bad("Invalid source URL: the scheme must be HTTP or HTTPS.", "invalid")


def _check_reminders(reminders: JsonMap) -> None:
    overrides = reminders.get("overrides", [])
    if overrides and reminders.get("useDefault"):
        raise bad(
            "Cannot use default reminders and specify overrides at the same time.",
            "cannotUseDefaultRemindersAndSpecifyOverride",
        )
    if len(overrides) > REMINDERS:
        raise bad(f"An event can have at most {REMINDERS} override reminders.", "invalid")
    for reminder in overrides:
        minutes = reminder.get("minutes", -1)
        if reminder.get("method") not in ("email", "popup"):
            raise bad("Missing or invalid reminder method.", "invalid")
        if not 0 <= minutes <= REMINDER_MINUTES:
            raise bad(f"Invalid reminder minutes: {minutes}", "invalid")


def _check_properties(properties: Mapping[str, str]) -> None:
    """Refuse what Google is said to drop or cut in silence: a loss should not pass a test."""
    for key, value in properties.items():
        if len(key) > KEY_LENGTH or len(value) > VALUE_LENGTH:
            raise bad(
                f"Extended property {key[:KEY_LENGTH]!r} is longer than {KEY_LENGTH} characters "
                f"of name or {VALUE_LENGTH} of value.",
                "invalid",
            )
    size = sum(len(key.encode()) + len(value.encode()) for key, value in properties.items())
    if len(properties) > PROPERTIES or size > PROPERTIES_SIZE:
        raise bad("The extended properties of the event are too many or too large.", "invalid")


def patched(old: JsonMap, change: JsonMap) -> Json:
    """Return *old* after a PATCH: null takes away, objects are merged, lists replaced."""
    result = dict(old)
    for name, value in change.items():
        if value is None:
            result.pop(name, None)
        elif isinstance(value, Mapping):
            result[name] = patched(result.get(name) or {}, value)
        else:
            result[name] = value
    return {name: value for name, value in result.items() if value != {}}
