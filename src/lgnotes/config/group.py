"""What a configuration says: the groups, and how their panel in Google Docs is reached."""

import os
from datetime import date, datetime

import attrs

from lgnotes.errors import UnknownGroupError
from lgnotes.model import Person
from lgnotes.texts import Language

REMOTE = ("drive:", "sheet:", "calendar:", "own-calendar:")
"""What begins the name of something that is not on this machine."""


@attrs.frozen(kw_only=True)
class Group:
    """One group: where its notes, its register and its calendar are, and who is in it.

    Files are named by whole paths.  What each field is for, `lgnotes.config.keys` tells.
    """

    name: str
    source: str
    register: str
    calendar: str | None = None
    reminders: tuple[int, ...] | None = None
    """Minutes before the day of a deadline begins; None: the calendar's own setting."""

    short: str | None = None
    """None: the notes' own name for the group is shortened."""

    people: tuple[Person, ...] = ()
    meeting_day: int | None = None
    """0 for Monday."""

    meeting_weeks: int | None = None
    """From one meeting to the next."""

    timezone: str = "Europe/Stockholm"
    """As the IANA database has it."""

    language: Language = "sv"
    agenda: str | None = None
    """The usual format of ``lgnotes agenda``: ``markdown``, ``docx`` or ``gdoc``."""

    def today(self, now: datetime) -> date:
        """Return the group's day at the moment *now*, which has a time zone."""
        from zoneinfo import ZoneInfo

        return now.astimezone(ZoneInfo(self.timezone)).date()

    def is_called(self, name: str) -> bool:
        """Tell whether *name* is the group's name or short name, in any case."""
        return name.strip().casefold() in (
            self.name.casefold(),
            (self.short or self.name).casefold(),
        )


@attrs.frozen(kw_only=True)
class Addon:
    """The panel in Google Docs: where Google calls it, and whom it answers.

    What each field is for, `lgnotes.config.keys` tells.
    """

    url: str
    """The root of its addresses as Google calls them, without a slash at the end."""

    service_account: str
    client_id: str
    domains: tuple[str, ...]
    """In lower case."""


@attrs.frozen(kw_only=True)
class Config:
    """What one ``lgnotes.toml`` says."""

    name: str
    """What people call the file."""

    groups: tuple[Group, ...]
    addon: Addon | None = None
    """None: it says nothing of the panel."""

    def only(self, name: str) -> "Config":
        """Return the same with only the group of that name or short name.

        Raises:
            UnknownGroupError: There is none.
        """
        found = next((group for group in self.groups if group.is_called(name)), None)
        if found is None:
            raise UnknownGroupError(value=name, name=self.name, known=self.names)
        return attrs.evolve(self, groups=(found,))

    @property
    def names(self) -> str:
        """The names of the groups, for a sentence."""
        return ", ".join(group.name for group in self.groups)


def located(place: str, folder: str) -> str:
    """Return *place*, if it is a path, as a whole one: ``~`` is home, the rest is in *folder*."""
    if place.startswith(REMOTE):
        return place
    return os.path.normpath(os.path.join(folder, os.path.expanduser(place)))
