"""A Google calendar of a group's own: made once, and remembered in the configuration.

lgnotes may then touch that calendar and no other.  It is found by its id alone, so
that the id is written where nothing but the user takes it away.
"""

import os
from pathlib import Path

import attrs

from lgnotes.app import write_file
from lgnotes.config.edit import calendar_line, with_calendar
from lgnotes.config.group import Group
from lgnotes.errors import CalendarLineError, LgnotesError, OtherCalendarError
from lgnotes.groups import DEFAULT, read_config
from lgnotes.places import OWN, Places, kind_of
from lgnotes.texts import say

_SOME = f"{OWN}:ID"
"""One that is not made yet."""


@attrs.frozen(kw_only=True)
class OwnCalendar:
    """A calendar of a group's own."""

    place: str
    """What names it in the configuration: ``own-calendar:ID``."""

    title: str
    """What people call it."""

    is_new: bool
    """False where it was made before."""


@attrs.frozen
class _Spot:
    """A group in the file where it stands."""

    path: Path
    content: bytes
    number: int
    group: Group

    def with_calendar(self, place: str) -> bytes:
        return with_calendar(self.content, self.number, place, name=str(self.path))


def check_own_calendar(group: str, *, config: str | os.PathLike[str] = DEFAULT) -> None:
    """Raise what `own_calendar` would, before anybody is asked to sign in for it."""
    _spot(group, config)


def own_calendar(group: str, *, config: str | os.PathLike[str] = DEFAULT) -> OwnCalendar:
    """Make a Google calendar for the *group* of that name, and write it into *config*.

    Where the group has one there already, that is tried and returned, and none is made.

    Raises:
        NotFoundError, ConfigError, UnknownGroupError: As `read_config` and `Config.only`.
        OtherCalendarError: The group has a calendar of another kind.
        NotAllowedError: The configuration cannot be written; nothing was made.
        GoogleAccessError: Nobody is signed in for it, it is a service account, or the
            calendar is gone.
        GoogleUnavailableError: Google does not answer; it says where one may have been made.
        CalendarLineError: It is made, but could not be written into *config*.
    """
    spot = _spot(group, config)
    if spot.group.calendar:
        with Places([spot.group.calendar]) as places:
            title = places.title_of_own(spot.group.calendar)
        return OwnCalendar(place=spot.group.calendar, title=title, is_new=False)
    write_file(spot.path, spot.content)  # what cannot be written is found out before
    place, title = _made(spot.group)
    try:
        write_file(spot.path, _spot(group, config).with_calendar(place))
    except LgnotesError as error:
        raise CalendarLineError(name=str(spot.path), line=calendar_line(place)) from error
    return OwnCalendar(place=place, title=title, is_new=True)


def _made(group: Group) -> tuple[str, str]:
    """Make the calendar; return what names it, and what people call it."""
    title = say("own-calendar.title", group.language, group=group.name)
    description = say("own-calendar.description", group.language)
    with Places([_SOME]) as places:
        place = places.new_calendar(title, description=description, timezone=group.timezone)
    return place, title


def _spot(name: str, config: str | os.PathLike[str]) -> _Spot:
    """Return where the group called *name* stands, fit to be given a calendar of its own."""
    read = read_config(config)
    (group,) = read.only(name).groups
    path = Path(config)
    spot = _Spot(path, path.read_bytes(), read.groups.index(group), group)
    if group.calendar is None:
        spot.with_calendar(_SOME)
    elif kind_of(group.calendar) != OWN:
        raise OtherCalendarError(group=group.name, calendar=group.calendar, name=str(path))
    return spot
