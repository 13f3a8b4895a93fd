"""What the previews of the tests show, and what then stands in the emulator."""

from datetime import date

import attrs

from lgnotes.groups import sync_groups
from lgnotes.preview import Stage
from lgnotes.preview.stage import PEOPLE
from lgnotes.register.report import Report
from lgnotes.testing.hands import CalendarHands, SheetHands

NOTES = """\
# Ledningsgruppen 2026-01-13

Närvarande: Anna Berg, Bo Ek

## 1. Läget

- Anna Berg ringer vaktmästaren senast 2026-02-02.
- [ ] Ta fram en plan för lokalerna.
- Ska Bo ringa kommunen?

Beslut: Budgeten för 2026 antas.
"""
RING = "Anna Berg ringer vaktmästaren senast 2026-02-02"
PLAN = "Ta fram en plan för lokalerna"
ASK = "Ska Bo ringa kommunen?"
OWNER = PEOPLE["secretary"]


@attrs.frozen
class Served:
    """A preview that is served at *root*."""

    stage: Stage
    root: str

    @property
    def document(self) -> str:
        return next(iter(self.stage.documents))

    def tabs(self) -> list[str]:
        book = self.stage.world.sheets.books[self.stage.desk.register]
        return [tab.title for tab in book.tabs]

    def rows(self, tab: str = "Uppgifter") -> list[dict[str, str]]:
        """Return what stands in a tab of the register, by heading."""
        if tab not in self.tabs():
            return []
        desk, world = self.stage.desk, self.stage.world
        heads, *rows = SheetHands(world.sheets, desk.register, sheet=tab, user=OWNER).rows()
        return [dict(zip(heads, row, strict=False)) for row in rows]

    def events(self) -> dict[str, date]:
        """Return the days of the calendar, by what stands on them."""
        desk, world = self.stage.desk, self.stage.world
        events = CalendarHands(world.calendars, desk.calendar, user=OWNER).events()
        return {e["summary"]: date.fromisoformat(e["start"]["date"]) for e in events}

    def nightly(self, *, dry_run: bool = True) -> Report:
        """Return what the nightly job would do, by the same configuration."""
        now = self.stage.world.clock()
        ((_, report),) = sync_groups(self.stage.config, dry_run=dry_run, now=now)
        assert isinstance(report, Report), report
        return report
