"""A group and its sheet without a server between, so that many runs can be tried at many moments.

The requests are those of google-api-python-client, and the emulator answers them.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

import attrs
import httplib2

from lgnotes.adapters.google.door import Door
from lgnotes.adapters.google.layout import SHEET_IDS
from lgnotes.adapters.google.lines import Lines
from lgnotes.adapters.google.sheet import SheetRegister
from lgnotes.testing import World
from lgnotes.testing.answers import Request
from lgnotes.testing.faults import CutError
from lgnotes.testing.gate import Gate
from lgnotes.testing.hands import SheetHands
from lgnotes.testing.oauth import USER
from tests.adapters.google.clock import Hurry
from tests.contract.google import InSheet
from tests.contract.workbench import InMemoryCalendar, Workbench

WRITE = "sheets.spreadsheets.batchUpdate"
READ = "sheets.spreadsheets.get"
TABS = ("Uppgifter", "Beslut", "Möten", "Personer")


class KilledError(BaseException):
    """The run is gone in the middle of it."""


class _Straight:
    """What the client library takes for a connection."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.token = world.oauth.token()

    def request(
        self, uri: str, method: str, body: Any = None, headers: Any = None, **_: object
    ) -> tuple[httplib2.Response, bytes]:
        named = {name.lower(): value for name, value in (headers or {}).items()}
        named["authorization"] = f"Bearer {self.token}"
        target = uri.removeprefix("https://sheets.googleapis.com")
        asked = Request(verb=method, target=target, headers=named, body=(body or "").encode())
        try:
            said = Gate(self.world).answer(asked)
        except CutError as error:
            raise ConnectionResetError from error
        return httplib2.Response({"status": said.status, **said.headers}), said.body

    def close(self) -> None: ...


_SHEETS = Lines()
"""The service of all these tests: to make it takes longer than to use it."""


@attrs.define
class StraightDoor(Door):
    """A door whose requests go into a world at once."""

    straight: _Straight = attrs.field(kw_only=True)

    def _http(self) -> Any:
        return self.straight

    @classmethod
    def to(cls, world: World) -> "StraightDoor":
        return cls(
            credentials=None,  # type: ignore[arg-type]
            account=USER,
            clock=Hurry(),
            lines=_SHEETS,
            straight=_Straight(world),
        )


@attrs.define
class Desk(Workbench):
    """A workbench whose register is a sheet."""

    world: World = attrs.field(factory=World, kw_only=True)

    @classmethod
    def new(cls) -> "Desk":
        world = World()
        sheet = world.add_spreadsheet("register", user=USER)
        door = StraightDoor.to(world)
        return cls(InSheet(SheetRegister(door, sheet)), InMemoryCalendar(), world=world)

    def twin(self) -> "Desk":
        """Return a desk of its own at which everything stands as at this one."""
        other = Desk.new()
        other.now = self.now
        other.notes.contents |= self.notes.contents
        other.world.sheets.books[other.sheet] = self.world.sheets.books[self.sheet].copy()
        assert isinstance(self.calendar, InMemoryCalendar)
        other.calendar = InMemoryCalendar(attrs.evolve(self.calendar.port))
        return other

    @property
    def sheet(self) -> str:
        assert isinstance(self.register, InSheet)
        return self.register.port.sheet

    def trim(self) -> None:
        """Delete empty rows that people have no use for; there is less to look through then."""
        for tab in (*TABS, "_lgnotes"):
            self.hands(tab).delete_rows(21, 200)

    def hands(self, tab: str = "Uppgifter") -> SheetHands:
        titles = [t.title for t in self.world.sheets.books[self.sheet].tabs]
        assert tab in titles
        return SheetHands(self.world.sheets, self.sheet, sheet=tab, user=USER)

    def meanwhile(self, act: Callable[["Desk"], object], *, call: int = 1) -> None:
        """Let somebody *act* while the *call*-th write is on its way."""
        self.world.faults.meanwhile(WRITE, lambda: act(self), call=call)

    def kill(self, *, call: int) -> None:
        """Kill the run as its *call*-th write is on its way, which it is never to arrive."""

        def die() -> None:
            raise KilledError

        self.world.faults.meanwhile(WRITE, die, call=call)

    def calls(self) -> Counter[str]:
        """Return the calls since this was asked the last time."""
        made = Counter({name: self.world.calls[name] for name in (READ, WRITE)})
        self.world.calls.reset()
        return +made

    def shown(self, tab: str = "Uppgifter") -> list[dict[str, str]]:
        """Return the rows that people see, by the headings above them, but empty ones."""
        head, *rows = self.hands(tab).rows()
        shown = (
            {name: cell for name, cell in zip(head, row, strict=False) if name and cell}
            for row in rows
        )
        return [row for row in shown if row]

    def row(self, text: str, tab: str = "Uppgifter") -> int:
        """Return the number of the row in which *text* stands, as people count."""
        rows = self.hands(tab).rows()
        return next(n for n, row in enumerate(rows, start=1) if text in row)

    def type(self, text: str, heading: str, entry: str, tab: str = "Uppgifter") -> None:
        """Type into the row in which *text* stands."""
        from lgnotes.testing.spreadsheet.a1 import letters

        hands = self.hands(tab)
        hands.type(f"{letters(hands.column(heading))}{self.row(text, tab)}", entry)

    def typed(self, text: str, heading: str) -> Any:
        """Return what was typed under *heading* into the row of the task *text*."""
        tab = self.world.sheets.books[self.sheet].tab(SHEET_IDS["tasks"])
        cell = tab.cell(self.row(text) - 1, self.hands().column(heading))
        return cell.get("userEnteredValue")

    def history(self) -> list[tuple[str, ...]]:
        """Return the lines of the history, but when they were written."""
        lines = self.shown("_lgnotes_historik")
        names = ("uid", "who", "field", "old", "new", "reason")
        return sorted(tuple(line.get(name, "") for name in names) for line in lines)
