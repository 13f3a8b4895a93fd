"""What lies in Drive, who may see it, and what changed: the ground that Drive and Docs share."""

import base64
import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count

import attrs

from lgnotes.testing.call import ApiError
from lgnotes.testing.jsons import Json

FOLDER = "application/vnd.google-apps.folder"
DOCUMENT = "application/vnd.google-apps.document"
SPREADSHEET = "application/vnd.google-apps.spreadsheet"
SHORTCUT = "application/vnd.google-apps.shortcut"
GOOGLE = "application/vnd.google-apps."

RANKS = ("reader", "commenter", "writer", "fileOrganizer", "organizer", "owner")
"""The roles, each able to do all that those before it can."""

ANYONE = "anyone"
"""Stands for everybody who has the link."""


@attrs.define(kw_only=True)
class File:
    """A file, folder, Google document or shared drive."""

    id: str
    name: str
    mime: str
    parent: str | None
    owner: str | None
    """Nobody owns what lies in a shared drive."""

    drive: str | None = None
    """The shared drive in which it lies."""

    created: datetime
    modified: datetime
    modified_by: str
    version: int = 1
    trashed: bool = False
    """Whether it was itself put into the bin."""

    roles: dict[str, str] = attrs.field(factory=dict)
    """What it is shared as, by e-mail address; what lies below inherits it."""

    by_app: bool = False
    """Whether the app made it."""

    opened_by: set[str] = attrs.field(factory=set)
    """Who opened it with the app: this and what it made is all that ``drive.file`` shows it."""

    content: bytes | None = None
    document: Json = attrs.field(factory=dict)
    """A Google document as the Docs API gives it, ticks beside it under names with ``_``."""

    revision: int = 1
    """Counts the edits of a Google document."""

    source: str = ""
    """The name of the file that a Google document was made of."""

    target: str | None = None
    """What a shortcut leads to."""

    more: Json = attrs.field(factory=dict)
    """Fields that are only kept: description, properties …"""

    @property
    def is_google(self) -> bool:
        """Whether it has no bytes of its own."""
        return self.mime.startswith(GOOGLE)


@attrs.frozen(kw_only=True)
class Viewer:
    """Who looks, and whether only at what the app made or opened."""

    user: str
    app_only: bool = False


@attrs.frozen(kw_only=True)
class Change:
    """A change of one file, and who could see the file before it."""

    number: int
    file: str
    drive: str | None
    time: datetime
    seen_by: frozenset[str]


class Files:
    """All files, of all people."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.all: dict[str, File] = {}
        self.changes: list[Change] = []
        self._numbers = count(1)

    def new_id(self) -> str:
        """Return an id that looks like one of Drive's, the same in every run."""
        digest = hashlib.sha256(b"lgnotes %d" % next(self._numbers)).digest()
        return "1" + base64.urlsafe_b64encode(digest).decode()[:32]

    def root(self, user: str) -> File:
        """Return *user*'s own Drive."""
        name = "0A" + hashlib.sha256(user.encode()).hexdigest()[:17]
        if name not in self.all:
            now = self.now()
            self.all[name] = File(
                id=name, name="My Drive", mime=FOLDER, parent=None, owner=user,
                created=now, modified=now, modified_by=user,
            )  # fmt: skip
        return self.all[name]

    def add(
        self, *, name: str, mime: str, user: str, parent: str | None = None, id_: str = ""
    ) -> File:
        """Put a file into the folder *parent*, or into *user*'s own Drive."""
        above = self.all[parent] if parent else self.root(user)
        now = self.now()
        made = File(
            id=id_ or self.new_id(), name=name, mime=mime, parent=above.id, drive=above.drive,
            owner=None if above.drive else user, created=now, modified=now, modified_by=user,
        )  # fmt: skip
        self.all[made.id] = made
        self.record(made, frozenset())
        return made

    def above(self, file: File) -> Iterator[File]:
        """Give *file*, its folder, the folder of that and so on."""
        here: File | None = file
        while here is not None:
            yield here
            here = self.all.get(here.parent or "")

    def below(self, folder: File) -> Iterator[File]:
        """Give all that lies in *folder*, at any depth."""
        for file in [one for one in self.all.values() if one.parent == folder.id]:
            yield file
            yield from self.below(file)

    def in_bin(self, file: File) -> bool:
        """Tell whether *file*, or a folder above it, was put into the bin."""
        return any(one.trashed for one in self.above(file))

    def role(self, file: File, user: str) -> str | None:
        """Return what *user* may do with *file*: the best role given there or above."""
        found = [role for _, role in self._grants(file, user)]
        return max(found, key=RANKS.index, default=None)

    def sees(self, file: File, viewer: Viewer) -> bool:
        """Tell whether *viewer* may read *file*, knowing its id."""
        if viewer.app_only and not self.is_opened(file, viewer.user):
            return False
        return self.role(file, viewer.user) is not None

    def is_opened(self, file: File, user: str) -> bool:
        """Tell whether the app may see *file* for *user* with the scope ``drive.file``."""
        return file.by_app or user in file.opened_by

    def listed(self, file: File, viewer: Viewer) -> bool:
        """Tell whether *file* is found without knowing its id."""
        if not self.sees(file, viewer):
            return False
        return any(name == viewer.user for name, _ in self._grants(file, viewer.user))

    def audience(self, file: File) -> frozenset[str]:
        """Return everybody who may see *file*."""
        people = {name for one in self.above(file) for name in one.roles}
        return frozenset(people | {one.owner for one in self.above(file) if one.owner})

    def touch(self, file: File, user: str, *, content: bool = True) -> None:
        """Count a change of *file*; one of its content is also a modification."""
        file.version += 1
        if content:
            file.modified, file.modified_by = self.now(), user
        self.record(file, self.audience(file))

    def record(self, file: File, seen_by: frozenset[str]) -> None:
        """Note a change of *file*, which those in *seen_by* could see before."""
        number = len(self.changes) + 1
        self.changes.append(
            Change(number=number, file=file.id, drive=file.drive, time=self.now(), seen_by=seen_by)
        )

    def remove(self, file: File) -> None:
        """Delete *file* and all below it for good."""
        for one in [*self.below(file), file]:
            self.record(one, self.audience(one))
        for one in [*self.below(file), file]:
            del self.all[one.id]

    def require(self, file: File, user: str, role: str) -> None:
        """Complain, as Drive does, if *user* has a lesser role than *role*."""
        has = self.role(file, user)
        if has is None or RANKS.index(has) < RANKS.index(role):
            message = "The user does not have sufficient permissions for this file."
            raise ApiError(403, "insufficientFilePermissions", message)

    def _grants(self, file: File, user: str) -> Iterator[tuple[str, str]]:
        """Give each name under which *user* has a role, and the role."""
        for one in self.above(file):
            if one.owner == user:
                yield user, "owner" if one is file else "writer"
            for name in (user, ANYONE):
                if name in one.roles:
                    yield name, one.roles[name]


def not_found(name: str) -> ApiError:
    """Return Drive's answer about a file that is not there, or not for this user."""
    return ApiError(404, "notFound", f"File not found: {name}.")
