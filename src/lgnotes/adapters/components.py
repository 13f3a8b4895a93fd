"""A deadline as an iCalendar component and back: VEVENT on the last day, VTODO beside it.

The event is all-day, so its ``DTEND`` is the day after; it is transparent, for
a deadline keeps nobody from a meeting.  What lgnotes asked for last stands in
``X-LGNOTES-BASE`` as JSON, with a seal over all other lines: a component whose
seal holds was edited by nobody and need not be read.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import attrs

from lgnotes.adapters.icsparts import Part, escaped, folded, unescaped, unfolded
from lgnotes.register.deadline import WORDS, Deadline, Placed, reworded, words
from lgnotes.register.entry import Status

if TYPE_CHECKING:
    from icalendar.cal import Component

DONE = "✔ "
"""What the summary of a done event begins with."""

ZONE = ZoneInfo("Europe/Stockholm")
"""Where a day is meant when an event was moved to an hour."""

_BASE = "X-LGNOTES-BASE"
_STATUS = {
    Status.OPEN: "NEEDS-ACTION",
    Status.ONGOING: "IN-PROCESS",
    Status.DONE: "COMPLETED",
    Status.DROPPED: "CANCELLED",
}
_MEANING = {word: status for status, word in _STATUS.items()}


def read(part: Part) -> Placed:
    """Return the deadline of *part*, which is one of ours; ValueError where it is broken."""
    lines = list(unfolded(part.raw))
    memory = _memory(lines)
    base = _base(part, memory)
    if base and memory.get("seal") == _seal(lines):
        return Placed(value=_as_kept(base, memory), base=base)
    return Placed(value=_value(part, base), base=base)


def _as_kept(base: Deadline, memory: Mapping[str, object]) -> Deadline:
    """Return *base* with the words of a person that were left standing."""
    if "kept" not in memory:
        return base
    kept = memory["kept"]
    own = kept if isinstance(kept, dict) else {}
    return reworded(base, {name: str(own[name]) for name in WORDS if name in own})


def _memory(lines: Iterable[str]) -> dict[str, object]:
    text = next((line for line in lines if line.startswith(_BASE)), "")
    try:
        memory = json.loads(unescaped(text.partition(":")[2]))
    except ValueError:
        return {}
    return memory if isinstance(memory, dict) else {}


def _base(part: Part, memory: Mapping[str, object]) -> Deadline | None:
    uid, kind = part.key or ("", "event")
    try:
        return Deadline(
            uid=uid,
            kind=kind,
            summary=str(memory["summary"]),
            description=str(memory["description"]),
            url=str(memory.get("url", "")),
            category=str(memory["category"]),
            day=date.fromisoformat(str(memory["day"])) if memory["day"] else None,
            status=Status(str(memory["status"])),
        )
    except (KeyError, ValueError):
        return None


def _seal(lines: Iterable[str]) -> str:
    content = "\n".join(line for line in lines if not line.startswith(_BASE))
    return sha256(content.encode()).hexdigest()[:20]


def _value(part: Part, base: Deadline | None) -> Deadline:
    """Read what a person or another program made of a component."""
    component = _parsed(part.raw)
    uid, kind = part.key or ("", "event")
    summary = str(component.get("SUMMARY", ""))
    done = Status.DONE if summary.startswith(DONE) else Status.OPEN
    word = str(component.get("STATUS", "NEEDS-ACTION")).upper()
    return Deadline(
        uid=uid,
        kind=kind,
        summary=summary.removeprefix(DONE) if kind == "event" else summary,
        description=str(component.get("DESCRIPTION", "")),
        url=str(component.get("URL", "")),
        category=base.category if base else "",
        day=_day(component),
        status=done if kind == "event" else _MEANING.get(word, Status.OPEN),
    )


def _parsed(raw: bytes) -> "Component":
    from icalendar import Event, Todo

    kind = Todo if raw[6:].upper().startswith(b"VTODO") else Event
    return kind.from_ical(raw)


def _day(component: "Component") -> date | None:
    """Return the last day of an event of whole days, the day of one with hours."""
    start, end = (_date(component, name) for name in ("DTSTART", "DTEND"))
    if start is None:
        due = _date(component, "DUE")
        return _local(due) if due else None
    if end is None or isinstance(end, datetime):
        return _local(start)
    return max(_local(start), end - timedelta(days=1))


def _date(component: "Component", name: str) -> date | None:
    value = getattr(component.get(name), "dt", None)
    return value if isinstance(value, date) else None


def _local(moment: date) -> date:
    if not isinstance(moment, datetime):
        return moment
    return (moment.astimezone(ZONE) if moment.tzinfo else moment).date()


def render(
    placed: Placed, *, old: bytes | None, now: datetime, reminders: Iterable[int] = ()
) -> bytes:
    """Return the component of *placed*.

    *old* is the component as it stands, None where there is none: only what
    differs is set in it, so that what people added (an alarm, a place) stays.
    *reminders*, for a new event, are minutes before the day begins.
    """
    component = _parsed(old) if old else _new(placed.value, reminders)
    before = _value(Part(old, placed.value.key), placed.base) if old else None
    if before != placed.value or old is None:
        _set(component, placed.value, before)
        _stamp(component, now)
    component.pop(_BASE, None)
    raw: bytes = component.to_ical()
    head, end, tail = raw.rpartition(b"END:")
    return head + folded(_remembered(placed, raw)) + end + tail


def _new(deadline: Deadline, reminders: Iterable[int]) -> "Component":
    from icalendar import Event, Todo

    component = Todo() if deadline.kind == "todo" else Event()
    component.add("UID", _uid(deadline))
    if deadline.kind == "event":
        component.add("TRANSP", "TRANSPARENT")
        for minutes in reminders:
            component.add_component(_alarm(minutes, deadline.summary))
    elif deadline.day:
        component.add("RELATED-TO", _uid(attrs.evolve(deadline, kind="event")))
    if deadline.category:
        component.add("CATEGORIES", [deadline.category])
    return component


def _alarm(minutes: int, text: str) -> "Component":
    """Return an alarm that shows *text* so many minutes before the event begins."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", text)
    alarm.add("TRIGGER", timedelta(minutes=-minutes))
    return alarm


def _uid(deadline: Deadline) -> str:
    return f"{deadline.uid}{'-todo' if deadline.kind == 'todo' else ''}@lgnotes"


def _set(component: "Component", value: Deadline, before: Deadline | None) -> None:
    """Set in *component* what differs between *before* and *value*."""
    if before is None or _title(value) != _title(before):
        _replace(component, "SUMMARY", _title(value))
    if before is None or value.description != before.description:
        _replace(component, "DESCRIPTION", value.description)
    if value.url != (before.url if before else ""):
        component.pop("URL", None)
        if value.url:
            component.add("URL", value.url)
    if before is None or value.day != before.day:
        _set_day(component, value)
    if value.kind == "todo" and (before is None or value.status != before.status):
        _replace(component, "STATUS", _STATUS[value.status])


def _title(value: Deadline) -> str:
    done = value.kind == "event" and value.status is Status.DONE
    return DONE + value.summary if done else value.summary


def _set_day(component: "Component", value: Deadline) -> None:
    for name in ("DTSTART", "DTEND", "DUE", "DURATION"):
        component.pop(name, None)
    if value.day and value.kind == "todo":
        component.add("DUE", value.day)
    elif value.day:
        component.add("DTSTART", value.day)
        component.add("DTEND", value.day + timedelta(days=1))


def _replace(component: "Component", name: str, value: object) -> None:
    component.pop(name, None)
    component.add(name, value)


def _stamp(component: "Component", now: datetime) -> None:
    number = int(component.get("SEQUENCE", -1)) + 1
    for name, value in (("SEQUENCE", number), ("DTSTAMP", now), ("LAST-MODIFIED", now)):
        _replace(component, name, value)


def _remembered(placed: Placed, raw: bytes) -> str:
    """Return the line that carries the base of *placed*, whose component is *raw*."""
    base = placed.base or placed.value
    memory: dict[str, object] = {
        **words(base),
        "category": base.category,
        "day": base.day.isoformat() if base.day else None,
        "status": str(base.status),
        "seal": _seal(unfolded(raw)),
    }
    if placed.value != base:
        memory["kept"] = words(placed.value)
    text = json.dumps(memory, ensure_ascii=False)
    return f"{_BASE}:{escaped(text)}"
