"""The panels of the documents that the groups of a configuration keep at Google.

A document is found with the server's own sign-in and read with the person's: whoever
may not read it learns nothing of it, and writes nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

import attrs

from lgnotes.app import services_at
from lgnotes.config.group import Config, Group
from lgnotes.errors import OutsideFolderError
from lgnotes.groups import said_of
from lgnotes.panel import Panel
from lgnotes.places import Access, Places, kind_of


@attrs.frozen(kw_only=True)
class Reader:
    """A person, as Google vouches for them."""

    address: str
    """In lower case."""

    token: str = attrs.field(repr=False)
    """Opens what the person lets lgnotes read."""


@attrs.frozen(kw_only=True)
class Opened:
    """A document's panel."""

    group: Group
    panel: Panel


class Panels:
    """Opens panels, for as long as a server runs; from several threads at once."""

    def __init__(self, config: Config) -> None:
        self._groups = tuple(g for g in config.groups if kind_of(g.source) == "drive")
        specs = (s for g in self._groups for s in (g.source, g.register, g.calendar))
        self._access = Access([*specs])

    def close(self) -> None:
        """Close all connections."""
        self._access.close()

    def groups_of(self, address: str) -> tuple[Group, ...]:
        """Return the groups that have a person with this email *address*, in lower case."""
        return tuple(
            group
            for group in self._groups
            if any((person.email or "").lower() == address for person in group.people)
        )

    @contextmanager
    def open(
        self, document: str, *, groups: Sequence[Group], reader: Reader, now: datetime, name: str
    ) -> Iterator[Opened]:
        """Give the panel of the *document* with this id for one request.

        *name* is what to call a document that cannot be found.

        Raises:
            OutsideFolderError: It is in the folder of none of *groups*.
            GoogleAccessError, GoogleUnavailableError: The folder cannot be listed.
        """
        door = self._access.door()
        for group in groups:
            specs = (group.source, group.register, group.calendar)
            with Places(specs, language=group.language, door=door) as places:
                services = services_at(places, group.source, **said_of(group))
                listed = (one for one in services.source.documents() if one.id == document)
                if found := next(listed, None):
                    mine = self._access.read_by(reader.address, reader.token, found)
                    panel = Panel(services=services, document=mine, today=group.today(now))
                    yield Opened(group=group, panel=panel)
                    return
        raise OutsideFolderError(name=name, group=", ".join(group.name for group in groups))
