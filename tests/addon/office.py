"""A school with the panel in Google Docs: people, a folder, a register, a calendar, a server.

The server is a service account with whom folder, register and calendar are shared; the
notes are Anna's.  Bo is in the group as well; Cia is at the school and in no group;
Eve is from elsewhere.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import attrs
from werkzeug.test import Client

from lgnotes.addon.site import Deployment, site
from lgnotes.config.group import Addon, Config, Group
from lgnotes.groups import sync_groups
from lgnotes.model import Person
from lgnotes.register.report import Report
from lgnotes.testing import Workspace
from lgnotes.testing.hands import CalendarHands, SheetHands
from lgnotes.testing.host import Host, Reply
from lgnotes.testing.oauth import ADDON_ACCOUNT, CLIENT, SERVICE_ACCOUNT, USER

URL = "https://lgnotes.example.org"
ANNA, BO, CIA = USER, "bo@example.org", "cia@example.org"
EVE = "eve@elsewhere.org"
NOTES = """\
# Ledningsgruppen 2026-01-13

Närvarande: Anna Berg, Bo Ek

## 1. Läget

- Anna Berg ringer vaktmästaren senast 2026-02-02.
- [ ] Ta fram en plan för lokalerna.
- Ska Bo ringa kommunen?

Beslut: Budgeten för 2026 antas.
"""


@attrs.define(kw_only=True)
class Office:
    served: Workspace
    deployment: Deployment
    client: Client
    folder: str
    sheet: str
    calendar: str
    document: str

    @classmethod
    def open(cls, served: Workspace) -> "Office":
        world = served.world
        folder = world.drive.add_folder("notes")
        sheet = world.add_spreadsheet("register", user=ANNA)
        calendar = world.calendars.add("deadlines", owner=ANNA).id
        document = world.drive.add_document("LG 2026-01-13.md", NOTES, parent=folder)
        world.drive.let(SERVICE_ACCOUNT, folder, "reader")
        world.drive.let(BO, folder, "reader")
        world.drive.let(SERVICE_ACCOUNT, sheet, "writer")
        world.calendars.share(calendar, SERVICE_ACCOUNT)
        deployment = Deployment(
            config=config(folder, sheet, calendar), addon=ADDON, now=world.clock
        )
        return cls(
            served=served,
            deployment=deployment,
            client=Client(site(deployment), use_cookies=False),
            folder=folder,
            sheet=sheet,
            calendar=calendar,
            document=document,
        )

    def host(self, user: str = ANNA, **more: Any) -> Host:
        """Return somebody's browser."""
        return Host(workspace=self.served, url=URL, user=user, send=self.send, **more)

    def at_home(self, user: str = ANNA, **more: Any) -> Host:
        """Return the browser of somebody who sees the first card of the document."""
        host = self.host(user, **more)
        host.open(self.document)
        host.grant()
        return host

    def send(self, address: str, headers: Mapping[str, str], body: bytes) -> Reply:
        answer = self.client.post(urlsplit(address).path, headers=dict(headers), data=body)
        names = {name.lower(): value for name, value in answer.headers.items()}
        return Reply(status=answer.status_code, headers=names, content=answer.get_data())

    def rows(self) -> list[dict[str, str]]:
        """Return what stands in the tasks of the register, by heading."""
        if "Uppgifter" not in self.tabs():
            return []
        heads, *rows = SheetHands(
            self.served.world.sheets, self.sheet, sheet="Uppgifter", user=ANNA
        ).rows()
        return [dict(zip(heads, row, strict=False)) for row in rows]

    def tabs(self) -> list[str]:
        book = self.served.world.sheets.books[self.sheet]
        return [tab.title for tab in book.tabs]

    def events(self) -> dict[str, date]:
        """Return the days of the calendar, by what stands on them."""
        hands = CalendarHands(self.served.world.calendars, self.calendar, user=ANNA)
        return {e["summary"]: date.fromisoformat(e["start"]["date"]) for e in hands.events()}

    def nightly(self) -> Report:
        """Run the nightly job; it goes by the same configuration."""
        ((_, report),) = sync_groups(self.deployment.config, now=self.served.world.clock())
        assert isinstance(report, Report), report
        return report

    def trace(self) -> tuple[object, ...]:
        """Return what changes whenever anything is written anywhere."""
        world = self.served.world
        events = world.calendars.diaries[self.calendar].events
        return (
            world.sheets.books[self.sheet].version,
            {name: event.revision for name, event in events.items()},
            [(file.id, file.version) for file in world.files.all.values()],
        )


ADDON = Addon(
    url=URL,
    service_account=ADDON_ACCOUNT,
    client_id=CLIENT["client_id"],
    domains=("example.org",),
)


def config(folder: str, sheet: str, calendar: str) -> Config:
    group = Group(
        name="Ledningsgruppen",
        short="LG",
        source=f"drive:{folder}",
        register=f"sheet:{sheet}",
        calendar=f"calendar:{calendar}",
        people=(
            Person(name="Anna Berg", email="Anna@Example.org"),
            Person(name="Bo Ek", email=BO),
            Person(name="Eve", email=EVE),
        ),
    )
    return Config(name="lgnotes.toml", groups=(group,), addon=ADDON)


def key_file(served: Workspace, folder: Path) -> Path:
    """Return the key file of the server's own account."""
    path = folder / "robot.json"
    path.write_text(json.dumps(served.service_account_info()))
    return path
