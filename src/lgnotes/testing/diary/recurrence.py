"""Instances of a recurring event: plain RRULEs, without BY-parts."""

import calendar
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count, islice, takewhile

from lgnotes.testing.diary.times import compact, instant, zone
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad

MOST = 730
"""Instances of a rule without an end, as Google counts for a daily one."""
_SERVED = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}


def instances(event: JsonMap) -> Iterator[Json]:
    """Iterate over the instances of *event*; of one that does not recur, over itself."""
    rules = [line[6:] for line in event.get("recurrence", []) if line.startswith("RRULE:")]
    if not rules:
        yield dict(event)
        return
    rule = dict(part.split("=", 1) for part in rules[0].split(";"))
    if len(rules) > 1 or len(event["recurrence"]) > 1 or set(rule) - _SERVED:
        raise bad(f"lgnotes.testing does not expand {event['recurrence']}.")
    for step in _steps(event, rule):
        yield _instance(event, step, rule)


def _steps(event: JsonMap, rule: dict[str, str]) -> Iterator[int]:
    most = int(rule.get("COUNT", MOST))
    until = rule.get("UNTIL", "9")
    within = takewhile(lambda step: _compact_start(event, step, rule) <= until, count())
    return islice(within, most)


def _compact_start(event: JsonMap, step: int, rule: dict[str, str]) -> str:
    told = compact(_moved(event["start"], step, rule))
    return told[: len(rule.get("UNTIL", told))]


def _instance(event: JsonMap, step: int, rule: dict[str, str]) -> Json:
    start, end = (_moved(event[name], step, rule) for name in ("start", "end"))
    own = {name: value for name, value in event.items() if name != "recurrence"}
    return {
        **own,
        "id": f"{event['id']}_{compact(start)}",
        "start": start,
        "end": end,
        "recurringEventId": event["id"],
        "originalStartTime": start,
    }


def _moved(told: JsonMap, step: int, rule: dict[str, str]) -> Json:
    times = step * int(rule.get("INTERVAL", "1"))
    if "date" in told:
        return {"date": _later(date.fromisoformat(told["date"]), times, rule["FREQ"]).isoformat()}
    home = zone(told["timeZone"])
    moment = instant(told["dateTime"], "time").astimezone(home)
    day = _later(moment.date(), times, rule["FREQ"])
    moved = datetime.combine(day, moment.time(), home)  # nine o'clock, summer and winter
    return {**told, "dateTime": moved.isoformat().replace("+00:00", "Z")}


def _later(day: date, times: int, frequency: str) -> date:
    if frequency in ("DAILY", "WEEKLY"):
        return day + timedelta(days=times * (7 if frequency == "WEEKLY" else 1))
    if frequency not in ("MONTHLY", "YEARLY"):
        raise bad(f"Invalid recurrence rule: FREQ={frequency}.", "invalid")
    months = day.month - 1 + times * (12 if frequency == "YEARLY" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return day.replace(year=year, month=month, day=min(day.day, last))
