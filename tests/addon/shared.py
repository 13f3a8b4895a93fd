"""Documents beside a register, and views of them, for the tests of the cards."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from lgnotes.adapters.memory import (
    MemoryCalendar,
    MemoryDocument,
    MemoryRegister,
    MemorySource,
)
from lgnotes.addon.cards import Card, View, find_card, home, miss_card
from lgnotes.document import Loss
from lgnotes.extract import extract
from lgnotes.model import MeetingDate, Minutes, Notes, Person, Setting
from lgnotes.panel import Panel
from lgnotes.readers import read
from lgnotes.register.entry import Entry, Origin
from lgnotes.register.life import Life, life
from lgnotes.register.review import Find, Miss, Review
from lgnotes.service import Services
from lgnotes.texts import all_texts
from tests.addon.cards import URL

NOTES = sorted((Path(__file__).parents[2] / "examples" / "notes").iterdir())
NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
TODAY = NOW.date()
MEETING = date(2026, 3, 3)
PEOPLE = ("Anna Berg", "Bo Ek", "Leyla Dahlbom")
TITLE = "Ledningsgruppen 2026-03-03\n\n1. Läget\n"


@cache  # each request reads the document anew
def understand(
    content: bytes, name: str, known: tuple[Person, ...], settings: tuple[Setting, ...] = ()
) -> Notes:
    return extract(read(content, name=name), known=known, settings=settings)


@attrs.define
class Desk:
    """A document in its panel, beside a register that nobody else works in."""

    content: bytes
    name: str = "LG.txt"
    register: MemoryRegister = attrs.field(factory=MemoryRegister)
    calendar: MemoryCalendar = attrs.field(factory=MemoryCalendar)
    today: date = TODAY

    @classmethod
    def of(cls, *lines: str, title: str = TITLE) -> "Desk":
        return cls((title + "".join(f"{line}\n" for line in lines)).encode())

    @property
    def panel(self) -> Panel:
        services = Services(
            source=MemorySource({}),
            register=self.register,
            calendar=self.calendar,
            understand=understand,
            manner="1",
        )
        document = MemoryDocument(self.name, self.content)
        return Panel(services=services, document=document, today=self.today)

    def view(self, **more: Any) -> View:
        return view(self.panel.look(), **more)

    def life(self, find: Find) -> Life | None:
        return life(self.register.read(), find.entry.ref, self.register.history)

    def delete_row(self, uid: str) -> None:
        state = self.register.state
        rest = {u: entry for u, entry in state.entries.items() if u != uid}
        self.register.state = attrs.evolve(state, entries=rest)

    def cards(self, **more: Any) -> list[Card]:
        """Return every card that the panel can show of the document as it stands."""
        shown = self.view(**more)
        review = shown.review
        return [
            *pages(shown),
            *(find_card(shown, find, self.life(find)) for find in review.finds),
            *(miss_card(shown, miss) for miss in review.misses),
        ]


def view(review: Review, **more: Any) -> View:
    given: dict[str, Any] = {
        "language": "sv",
        "url": URL,
        "group": "Ledningsgruppen",
        "people": PEOPLE,
        "register_url": "https://docs.google.com/spreadsheets/d/R",
        "calendar_url": "https://calendar.google.com/calendar/u/0?cid=C",
        "source_url": "https://drive.google.com/drive/folders/F",
    }
    return View(review=review, **(given | more))


def pages(shown: View) -> list[Card]:
    """Return the first card and those that follow it, to the last."""
    count = 1 + len(shown.review.finds) + len(shown.review.misses)
    made: list[Card] = []
    for number in range(count):
        card = home(attrs.evolve(shown, page=number))
        if made and card == made[-1]:
            break
        made.append(card)
    return made


def entry(**values: Any) -> Entry:
    given: dict[str, Any] = {
        "uid": "lg1",
        "ref": "LG 2026-03-03 § 1:1",
        "kind": "task",
        "text": "ringer vaktmästaren",
        "owners": ("Anna Berg",),
        "due": date(2026, 3, 20),
        "group": "Ledningsgruppen",
        "meeting": MEETING,
        "sources": (Origin(document="doc1", lines=((5, 5),)),),
    }
    return Entry(**(given | values))


def find(values: dict[str, Any] | None = None, **more: Any) -> Find:
    given: dict[str, Any] = {
        "entry": entry(**(values or {})),
        "standing": "new",
        "sentence": "Anna Berg ringer vaktmästaren den 20 mars.",
        "rule": "undertaking",
    }
    return Find(**(given | more))


def miss(why: str = "question", **values: Any) -> Miss:
    given: dict[str, Any] = {"uid": "lgm", "owners": (), "due": None, "sources": ()}
    made = entry(**(given | values))
    return Miss(entry=made, sentence="Ska Bo ringa vaktmästaren?", why=why)


def review(*finds: Find, misses: Sequence[Miss] = (), **more: Any) -> Review:
    given: dict[str, Any] = {
        "document": "doc1",
        "name": "LG 3 mars",
        "meetings": (minutes(MEETING),),
        "finds": finds,
        "misses": tuple(misses),
    }
    return Review(**(given | more))


def minutes(day: date | None, **more: Any) -> Minutes:
    why = "datumet står i rubriken" if day else "inget visar när mötet hölls"
    held = MeetingDate(value=day, stated=bool(day), why=why)
    given: dict[str, Any] = {"body": "Ledningsgruppen", "date": held}
    return Minutes(**(given | more))


def losses() -> tuple[Loss, ...]:
    """Return one of every loss that has its words, and one of tomorrow's."""
    known = [key.removeprefix("loss.") for key in all_texts() if key.startswith("loss.")]
    return tuple(Loss(what, n, n, page=n) for n, what in enumerate([*known, "of-tomorrow"], 1))
