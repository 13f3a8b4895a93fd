"""A deadline as a Google Calendar event and back.

The event is all-day, with the exclusive end that Google wants, and transparent:
a deadline keeps nobody from a meeting.  What lgnotes asked for last stands in
the private properties, cut into pieces that fit.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

import attrs

from lgnotes.adapters.components import DONE, ZONE
from lgnotes.register.deadline import Deadline, Placed
from lgnotes.register.entry import Status

Event = Mapping[str, Any]

OURS: Final = "lgnotes"
"""The private property that every event of ours has, with the form of the others as value."""

FORM = "1"
_UID, _BASE = "uid", "base"
_PIECE = 1_000
"""Characters in one private property; Google takes 1,024."""

GENERATION = "g"
"""Parts the uid from its number in an event id: of an event that cannot be brought back."""


def event_id(uid: str, generation: int = 0) -> str:
    """Return the id of the event of *uid*; all its letters are legal in Google Calendar."""
    return f"{uid}{GENERATION}{generation}" if generation else uid


def generation_of(id_: str, uid: str) -> int:
    """Return the number of the generation that the event *id_* of *uid* is."""
    number = id_.removeprefix(uid).removeprefix(GENERATION)
    return int(number) if number.isdecimal() else 0


def read(event: Event) -> Placed | None:
    """Return the deadline of *event*, None where it is none of ours or was deleted."""
    private = event.get("extendedProperties", {}).get("private", {})
    uid = private.get(_UID)
    if not uid or event.get("status") == "cancelled":
        return None
    base = _base(private, uid)
    summary = str(event.get("summary", ""))
    value = Deadline(
        uid=uid,
        kind="event",
        summary=summary.removeprefix(DONE),
        description=str(event.get("description", "")),
        url=str(event.get("source", {}).get("url", "")),
        category=base.category if base else "",
        day=_day(event),
        status=Status.DONE if summary.startswith(DONE) else Status.OPEN,
    )
    return Placed(value=value, base=base)


def _base(private: Mapping[str, str], uid: str) -> Deadline | None:
    pieces = (private.get(f"{_BASE}{number}", "") for number in range(len(private)))
    try:
        said = json.loads("".join(pieces))
        return Deadline(
            uid=uid,
            kind="event",
            summary=str(said["summary"]),
            description=str(said["description"]),
            url=str(said.get("url", "")),
            category=str(said["category"]),
            day=date.fromisoformat(said["day"]) if said["day"] else None,
            status=Status(said["status"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _day(event: Event) -> date | None:
    """Return the last day of an event of whole days, the day of one with hours."""
    start, end = event.get("start", {}), event.get("end", {})
    if day := start.get("date"):
        last = date.fromisoformat(end["date"]) - timedelta(days=1) if end.get("date") else None
        return max(date.fromisoformat(day), last) if last else date.fromisoformat(day)
    if moment := start.get("dateTime"):
        return datetime.fromisoformat(moment).astimezone(ZONE).date()
    return None


def body(placed: Placed, *, reminders: tuple[int, ...] | None) -> dict[str, Any]:
    """Return what is to be written of *placed*: all that an event of ours says.

    *reminders* are minutes before the day begins; None leaves it to the calendar.
    """
    value = placed.value
    if value.day is None:
        raise ValueError("an event has a day")
    done = value.status is Status.DONE
    made: dict[str, Any] = {
        "summary": f"{DONE}{value.summary}" if done else value.summary,
        "description": value.description,
        "source": _source(placed),
        "start": {"date": value.day.isoformat(), "dateTime": None},
        "end": {"date": (value.day + timedelta(days=1)).isoformat(), "dateTime": None},
        "transparency": "transparent",
        "status": "confirmed",
        "extendedProperties": {"private": dict(_private(placed))},
    }
    if reminders is not None:
        overrides = [{"method": "popup", "minutes": minutes} for minutes in reminders]
        made["reminders"] = {"useDefault": False, "overrides": overrides}
    return made


def _source(placed: Placed) -> dict[str, str] | None:
    """Return the link, called what people call the task."""
    value, base = placed.value, placed.base or placed.value
    title = base.description.partition("\n")[0] or base.summary
    return {"title": title, "url": value.url} if value.url else None


def changes(placed: Placed, before: Placed) -> dict[str, Any]:
    """Return what is to be set in an event that says *before*; people's own settings stay.

    Only who made an event sees its source, and may change it: one that is not seen is left.
    """
    whole = body(placed, reminders=None)
    kept = {"extendedProperties": whole["extendedProperties"]}
    value, old = placed.value, before.value
    if (value.summary, value.status) != (old.summary, old.status):
        kept["summary"] = whole["summary"]
    if value.description != old.description:
        kept["description"] = whole["description"]
    if old.url and value.url != old.url:
        kept["source"] = whole["source"]
    if value.day != old.day:
        kept |= {"start": whole["start"], "end": whole["end"]}
    return kept


def _private(placed: Placed) -> Iterator[tuple[str, str | None]]:
    base = placed.base or placed.value
    said = attrs.asdict(base, filter=attrs.filters.exclude("uid", "kind"))
    said |= {"day": base.day.isoformat() if base.day else None, "status": str(base.status)}
    text = json.dumps(said, ensure_ascii=False)
    yield OURS, FORM
    yield _UID, base.uid
    pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
    for number, piece in enumerate(pieces):
        yield f"{_BASE}{number}", piece
    yield f"{_BASE}{len(pieces)}", None  # a longer base may have stood there
