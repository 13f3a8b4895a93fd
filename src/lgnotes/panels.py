"""The panels of the documents that the groups of a configuration keep at Google.

A document is found with the server's own sign-in and read with the person's: whoever
may not read it learns nothing of it, and writes nothing.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, datetime
from functools import lru_cache

import attrs

from lgnotes.app import services_at
from lgnotes.config.group import Config, Group
from lgnotes.errors import OutsideFolderError
from lgnotes.groups import said_of
from lgnotes.panel import Panel
from lgnotes.places import Access, Places, kind_of
from lgnotes.ports import SourceDocument
from lgnotes.readers import Reader, read
from lgnotes.service import Services, Understand

KEPT = 8
"""Texts that are remembered, with what they mean."""

READERS = 16
"""Documents that are read at once."""


@attrs.frozen(kw_only=True)
class Member:
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


@attrs.frozen
class _Begun:
    """A document that is being read while its panel looks at the register."""

    document: SourceDocument
    content: Future[bytes]

    @property
    def id(self) -> str:
        return self.document.id

    @property
    def name(self) -> str:
        return self.document.name

    @property
    def folder(self) -> str:
        return self.document.folder

    def version(self) -> str:
        return self.document.version()

    def read(self) -> bytes:
        return self.content.result()


class _Lately:
    """What was read lately: a person clicks several times beside a text that stays as it is."""

    def __init__(self) -> None:
        self.read: Reader = lru_cache(KEPT)(read)
        self._understand: dict[str, Understand] = {}

    def remembering(self, group: Group, services: Services) -> Services:
        """Return *services*, always made alike for *group*, understanding each text once."""
        kept = self._understand.setdefault(group.name, lru_cache(KEPT)(services.understand))
        return attrs.evolve(services, understand=kept)


class Panels:
    """Opens panels, for as long as a server runs; from several threads at once."""

    def __init__(self, config: Config) -> None:
        self._lately = _Lately()
        self._pool = ThreadPoolExecutor(READERS)
        self._groups = tuple(g for g in config.groups if kind_of(g.source) == "drive")
        specs = (s for g in self._groups for s in (g.source, g.register, g.calendar))
        self._access = Access([*specs])

    def close(self) -> None:
        """Close all connections."""
        self._pool.shutdown()
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
        self, document: str, *, groups: Sequence[Group], member: Member, now: datetime, name: str
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
                services = self._services(places, group)
                listed = (one for one in services.source.documents() if one.id == document)
                if found := next(listed, None):
                    mine = self._access.read_by(member.address, member.token, found)
                    yield Opened(group=group, panel=self._panel(services, mine, group.today(now)))
                    return
        raise OutsideFolderError(name=name, group=", ".join(group.name for group in groups))

    def _services(self, places: Places, group: Group) -> Services:
        made = services_at(places, group.source, **said_of(group), reader=self._lately.read)
        return self._lately.remembering(group, made)

    def _panel(self, services: Services, document: SourceDocument, today: date) -> Panel:
        """Return a panel whose document is already on its way: it was listed before it is read."""
        begun = _Begun(document, self._pool.submit(document.read))
        return Panel(services=services, document=begun, today=today, reader=self._lately.read)
