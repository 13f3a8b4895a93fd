"""The group's Google Calendar: one event a task with a deadline, for its whole life.

A run reads one list of lgnotes' own events and writes in batches.  An event's id
is its task's uid, so that a lost answer never makes a second one; an event that
somebody changed since it was read is left for the next run to merge.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from http import HTTPStatus
from typing import Any

import attrs
from googleapiclient.errors import HttpError

from lgnotes.adapters.google import events
from lgnotes.adapters.google.door import Door, Request
from lgnotes.adapters.google.faults import translated
from lgnotes.register.deadline import CalendarState, CalendarUpdate, Key, Placed

PAGE = 2_500
_FIELDS = (
    "nextPageToken,items(id,etag,status,summary,description,source,start,end,"
    "extendedProperties/private)"
)


@attrs.frozen
class _There:
    """An event as it was read."""

    id: str
    etag: str
    placed: Placed


@attrs.define
class GoogleCalendar:
    """The calendar with the id *calendar*."""

    door: Door
    calendar: str
    reminders: tuple[int, ...] | None = None
    """Minutes before the day begins; None leaves it to the calendar's own setting."""

    name: str = attrs.field(kw_only=True)
    """As it is given on the command line: ``calendar:ID``, or ``own-calendar:ID``."""

    _there: dict[Key, _There] = attrs.field(factory=dict)
    _cancelled: dict[str, int] = attrs.field(factory=dict)
    """The newest generation of each deleted event, by uid."""

    @name.default
    def _usual_name(self) -> str:
        return f"calendar:{self.calendar}"

    def read(self) -> CalendarState:
        """Return lgnotes' events of the calendar, in one call per 2,500."""
        self._there, self._cancelled = {}, {}
        for event in self._events():
            private = event.get("extendedProperties", {}).get("private", {})
            placed = events.read(event)
            if placed is None:
                uid = private.get("uid") or event["id"].partition(events.GENERATION)[0]
                generation = events.generation_of(event["id"], uid)
                self._cancelled[uid] = max(generation, self._cancelled.get(uid, 0))
            else:
                there = _There(event["id"], event.get("etag", ""), placed)
                self._there[placed.value.key] = there
        return CalendarState(
            id=self.calendar,
            deadlines={key: there.placed for key, there in self._there.items()},
        )

    def _events(self) -> Iterable[Mapping[str, Any]]:
        api = self.door.service("calendar").events()
        request = api.list(
            calendarId=self.calendar,
            privateExtendedProperty=[f"{events.OURS}={events.FORM}"],
            showDeleted=True,
            maxResults=PAGE,
            fields=_FIELDS,
        )
        while request is not None:
            page = self.door.execute(request, name=self.name)
            yield from page.get("items", ())
            request = api.list_next(request, page)

    def write(self, update: CalendarUpdate, *, now: datetime) -> None:
        """Write *update*; repeating it does no harm.  *now* is not needed: Google stamps."""
        requests: dict[Key, Request] = {key: self._delete(key) for key in update.removes}
        puts = {placed.value.key: placed for placed in update.puts}
        requests |= {key: self._put(placed) for key, placed in puts.items()}
        answers = self.door.batch("calendar", requests, name=self.name)
        again = {key: self._revive(puts[key]) for key in puts if _is_taken(answers[key])}
        revived = self.door.batch("calendar", again, name=self.name) if again else {}
        refused = [puts[key] for key, answer in revived.items() if _is_refused(answer)]
        self._check({**answers, **revived, **self._anew(refused)}, removed=set(update.removes))

    def _anew(self, refused: Sequence[Placed]) -> dict[Key, Any]:
        """Make those events anew that are deleted and cannot be brought back; return the answers.

        One that stands is refused for another reason: a second one would double it.
        """
        asked = {placed.value.key: self._look_at(placed) for placed in refused}
        found = self.door.batch("calendar", asked, name=self.name) if asked else {}
        deleted = [placed for placed in refused if _is_deleted(found[placed.value.key])]
        anew = {placed.value.key: self._next_generation(placed) for placed in deleted}
        return self.door.batch("calendar", anew, name=self.name) if anew else {}

    def _put(self, placed: Placed) -> Request:
        there = self._there.get(placed.value.key)
        if there is None:
            return self._insert(placed, self._cancelled.get(placed.value.uid, 0))
        request: Request = self._api().patch(
            calendarId=self.calendar,
            eventId=there.id,
            body=events.changes(placed, there.placed),
            sendUpdates="none",
        )
        request.headers["If-Match"] = there.etag
        return request

    def _insert(self, placed: Placed, generation: int) -> Request:
        id_ = events.event_id(placed.value.uid, generation)
        body = _without_nulls(events.body(placed, reminders=self.reminders))
        request: Request = self._api().insert(
            calendarId=self.calendar, body={**body, "id": id_}, sendUpdates="none"
        )
        return request

    def _newest(self, uid: str) -> str:
        """Return the id of the newest event of *uid* that is known, though it be deleted."""
        return events.event_id(uid, self._cancelled.get(uid, 0))

    def _look_at(self, placed: Placed) -> Request:
        request: Request = self._api().get(
            calendarId=self.calendar, eventId=self._newest(placed.value.uid), fields="status"
        )
        return request

    def _revive(self, placed: Placed) -> Request:
        """Return the request that sets an event which is there already, perhaps deleted."""
        request: Request = self._api().patch(
            calendarId=self.calendar,
            eventId=self._newest(placed.value.uid),
            body=events.body(placed, reminders=self.reminders),
            sendUpdates="none",
        )
        return request

    def _next_generation(self, placed: Placed) -> Request:
        return self._insert(placed, self._cancelled.get(placed.value.uid, 0) + 1)

    def _delete(self, key: Key) -> Request:
        id_ = self._there[key].id if key in self._there else events.event_id(key[0])
        request: Request = self._api().delete(
            calendarId=self.calendar, eventId=id_, sendUpdates="none"
        )
        if key in self._there:
            request.headers["If-Match"] = self._there[key].etag
        return request

    def _api(self) -> Any:
        return self.door.service("calendar").events()

    def _check(self, answers: Mapping[Key, object], *, removed: set[Key]) -> None:
        """Raise the first error that means something; one edited since waits for the next run."""
        for key, answer in answers.items():
            if not isinstance(answer, Exception):
                continue
            gone = key in removed and self._is_gone(key, answer)
            if not gone and _status(answer) != HTTPStatus.PRECONDITION_FAILED:
                raise translated(answer, name=self.name, account=self.door.account) from answer

    def _is_gone(self, key: Key, answer: object) -> bool:
        """Tell whether there is nothing left to remove.

        Google calls an event *gone* once it was deleted; one that was there in this run
        and is not *found* means that the calendar is no longer shared.
        """
        missing = _status(answer) == HTTPStatus.NOT_FOUND and key not in self._there
        return missing or _status(answer) == HTTPStatus.GONE


def _status(answer: object) -> int:
    return int(answer.resp.status) if isinstance(answer, HttpError) else 0


def _is_taken(answer: object) -> bool:
    """Tell whether the id is there already: deleted, or written by a run that was cut."""
    return _status(answer) == HTTPStatus.CONFLICT


def _is_refused(answer: object) -> bool:
    return _status(answer) in (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)


def _is_deleted(answer: object) -> bool:
    if isinstance(answer, Mapping):
        return answer.get("status") == "cancelled"
    return _status(answer) in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


def _without_nulls(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return *body* without what only a patch may say: that a field is to be emptied."""
    return {
        name: _without_nulls(value) if isinstance(value, dict) else value
        for name, value in body.items()
        if value is not None
    }
