"""Days and times of events: reading, checking, comparing."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad

BASIC = "%Y%m%d"


def zone(name: str) -> ZoneInfo:
    """Return a time zone by its IANA name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise bad(f"Invalid time zone: {name}.", "invalid") from error


def settled(event: JsonMap, home: str) -> Json:
    """Return *event* with its start and end checked and told in the calendar's zone."""
    result = dict(event)
    for end in ("start", "end"):
        if not event.get(end):
            raise bad(f"Missing {end} time.", "required")
        result[end] = _settled(event[end], end, home)
    start, end_ = result["start"], result["end"]
    if ("date" in start) != ("date" in end_):
        raise bad(
            "The start and end times must either both be date or both be dateTime.", "invalid"
        )
    early, late = moment(start, home), moment(end_, home)
    if late < early or (late == early and "date" in start):
        raise bad("The specified time range is empty.", "timeRangeEmpty")
    return result


def _settled(given: JsonMap, name: str, home: str) -> Json:
    day, at = given.get("date"), given.get("dateTime")
    if bool(day) == bool(at):
        raise bad(f"Invalid {name} time.", "invalid")
    if day:
        return {"date": _day(day, name).isoformat()}
    own = given.get("timeZone")
    told = instant(str(at), f"{name} time")
    if told.tzinfo is None:
        if not own:
            raise bad(f"Missing time zone definition for {name} time.", "required")
        told = told.replace(tzinfo=zone(own))
    local = told.astimezone(zone(home)).replace(microsecond=0)
    return {"dateTime": _written(local), "timeZone": own or home}


def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise bad(f"Invalid {name} date: {text}.", "invalid") from error


def _written(local: datetime) -> str:
    return local.isoformat().replace("+00:00", "Z")


def instant(text: str, name: str) -> datetime:
    """Return a time as RFC 3339 writes it."""
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise bad(f"Invalid value for {name}: {text}.") from error


def bound(text: str | None, name: str) -> datetime | None:
    """Return a limit given as a parameter, which has to name its offset."""
    if text is None:
        return None
    told = instant(text, name)
    if told.tzinfo is None:
        raise bad(f"Invalid value for {name}: the offset from UTC is missing.")
    return told


def moment(told: JsonMap, home: str) -> datetime:
    """Return when an EventDateTime is; a day begins at midnight in the zone *home*."""
    if "date" in told:
        return datetime.combine(date.fromisoformat(told["date"]), time(), zone(home))
    return instant(told["dateTime"], "time")


def compact(told: JsonMap) -> str:
    """Return an EventDateTime as it stands in the id of an instance."""
    if "date" in told:
        return date.fromisoformat(told["date"]).strftime(BASIC)
    return instant(told["dateTime"], "time").astimezone(UTC).strftime(f"{BASIC}T%H%M%SZ")
