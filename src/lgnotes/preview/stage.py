"""A school on loopback: its people and notes, a register, a calendar, and the add-on for them."""

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import urlsplit

import attrs
from werkzeug.test import Client

from lgnotes import app
from lgnotes.adapters.google.auth import KEY_FILE
from lgnotes.adapters.google.endpoint import ENDPOINT
from lgnotes.addon.site import Deployment, site
from lgnotes.config.group import Addon, Config, Group
from lgnotes.errors import LgnotesError
from lgnotes.model import Person
from lgnotes.places import address_of
from lgnotes.testing import Clock, WallClock, Workspace, World
from lgnotes.testing.files import DOCUMENT
from lgnotes.testing.host import EMAIL, FILE, LOCALE, Host, Reply, Send
from lgnotes.testing.notes import Desk, lay_out
from lgnotes.testing.oauth import ADDON_ACCOUNT, CLIENT, SERVICE_ACCOUNT
from lgnotes.texts import Language, say

DOMAIN: Final = "example.org"
PEOPLE: Final[Mapping[str, str]] = {
    "secretary": f"secretary@{DOMAIN}",
    "member": f"member@{DOMAIN}",
    "stranger": f"stranger@{DOMAIN}",
}
"""Who can open the panel, with their addresses; the stranger is in no group."""

CONSENTS: Final = ("nothing", "account", "all")
"""What a person has agreed to: nothing; that the add-on knows who they are, and may ask for
documents; that it reads the open one, too."""

MEMBERS: Final = ("secretary", "member")
NAMES: Final = ("Anna Berg", "Bo Ek")
"""What the members are called where the notes name nobody."""

MOST: Final = 40
"""People of the group whom the notes name, at most."""

URL: Final = "https://lgnotes.example"
"""Where Google believes that the add-on is."""

ADDON: Final = Addon(
    url=URL,
    service_account=ADDON_ACCOUNT,
    client_id=CLIENT["client_id"],
    domains=(DOMAIN,),
)


@attrs.define(kw_only=True, slots=False)
class Stage:
    """Everything that the panel meets; `running` connects its parts."""

    world: World
    desk: Desk
    deployment: Deployment
    root: str = ""
    """Where the emulator is, while it runs."""

    scopes: dict[str, set[str]] = attrs.field(
        factory=lambda: {person: {FILE, EMAIL, LOCALE} for person in PEOPLE}
    )
    """What each of `PEOPLE` has agreed to."""

    @classmethod
    def of(cls, *notes: Path, language: Language = "sv", clock: Clock | None = None) -> "Stage":
        """Lay out *notes*, files or folders with all that is in them.

        The register speaks *language*; the clock is that of the wall if none is given.

        Raises:
            NotFoundError: One of *notes* is not there.
        """
        world = World(clock or WallClock())
        desk = lay_out(world, *notes, user=PEOPLE["secretary"])
        for person in ("member", "stranger"):
            world.drive.let(PEOPLE[person], desk.folder)
        world.drive.let(SERVICE_ACCOUNT, desk.folder)
        world.drive.let(SERVICE_ACCOUNT, desk.register, "writer")
        world.calendars.share(desk.calendar, SERVICE_ACCOUNT)
        config = _config(desk, _people(notes), language)
        deployment = Deployment(config=config, addon=ADDON, now=world.clock)
        return cls(world=world, desk=desk, deployment=deployment)

    @property
    def config(self) -> Config:
        """The configuration that panel and nightly job go by."""
        return self.deployment.config

    @property
    def documents(self) -> dict[str, str]:
        """The documents' names by their ids, in the order of the names."""
        files = [file for file in self.world.files.all.values() if file.mime == DOCUMENT]
        return {file.id: file.name for file in sorted(files, key=lambda file: file.name)}

    @property
    def links(self) -> dict[str, str]:
        """Where the emulator's page shows what stands at Google's addresses."""
        (group,) = self.config.groups
        shown = {group.source: "#drive", group.register: "#sheet", group.calendar: "#calendar"}
        return {
            address: f"/{view}" for spec, view in shown.items() if (address := address_of(spec))
        }

    def host(self, person: str, language: Language, send: Send) -> Host:
        """Return the browser of *person*, one of `PEOPLE`; they agree to nothing unasked."""
        return Host(
            workspace=Workspace(self.world, self.root),
            url=URL,
            user=PEOPLE[person],
            locale={"sv": "sv-SE", "en": "en-GB"}[language],
            scopes=self.scopes[person],
            agrees=False,
            send=send,
        )

    def consent(self, person: str, document: str) -> str:
        """Return how far *person* has agreed, one of `CONSENTS`."""
        if not self.scopes[person] >= {FILE, EMAIL}:
            return "nothing"
        opened = PEOPLE[person] in self.world.drive[document].opened_by
        return "all" if opened else "account"

    def agree(self, person: str, document: str, consent: str) -> None:
        """Let *person* have agreed to *consent*, one of `CONSENTS`, and to nothing else."""
        opened_by = self.world.drive[document].opened_by
        (opened_by.add if consent == "all" else opened_by.discard)(PEOPLE[person])
        self.scopes[person].clear()
        if consent != "nothing":
            self.scopes[person].update((FILE, EMAIL, LOCALE))

    @cached_property
    def _client(self) -> Client:
        return Client(site(self.deployment))

    def send(self, address: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """Call the add-on as a server would that got the request."""
        answer = self._client.post(urlsplit(address).path, headers=dict(headers), data=body)
        names = {name.lower(): value for name, value in answer.headers.items()}
        return Reply(status=answer.status_code, headers=names, content=answer.get_data())


@contextmanager
def running(stage: Stage, root: str) -> Iterator[None]:
    """Let everything go to the emulator at *root*, with a sign-in of its own, and nowhere else."""
    stage.root = root
    with TemporaryDirectory(prefix="lgnotes-") as folder:
        key = Path(folder, "robot.json")
        key.write_text(json.dumps(Workspace(stage.world, root).service_account_info()), "utf-8")
        with _environment({ENDPOINT: root, KEY_FILE: str(key)}):
            try:
                yield
            finally:
                stage.deployment.close()


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _people(notes: Sequence[Path]) -> tuple[Person, ...]:
    """Return those whom the notes name most often as present: the first are the members."""
    counts: Counter[str] = Counter()
    for _, read in app.read_files(notes):
        if not isinstance(read, LgnotesError):
            counts.update(name for m in read.meetings for name in m.attendees if " " in name)
    names = [name for name, _ in counts.most_common(MOST)]
    called = names if len(names) >= len(MEMBERS) else NAMES
    addresses = [PEOPLE[member] for member in MEMBERS]
    members = [Person(name=n, email=a) for n, a in zip(called, addresses, strict=False)]
    return (*members, *(Person(name=name) for name in called[len(members) :]))


def _config(desk: Desk, people: tuple[Person, ...], language: Language) -> Config:
    group = Group(
        name=say("preview.group", language),
        source=f"drive:{desk.folder}",
        register=f"sheet:{desk.register}",
        calendar=f"calendar:{desk.calendar}",
        people=people,
        language=language,
    )
    return Config(name="lgnotes.toml", groups=(group,), addon=ADDON)
