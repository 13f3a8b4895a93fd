"""Notes that know what they speak of: each line names its thing, however it is worded."""

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

PHRASES = (
    "ringer vaktmästaren om det trasiga låset",
    "beställer nya kontorsstolar till biblioteket",
    "sammanställer enkäten bland föräldrarna",
    "uppdaterar krisplanen med telefonnummer",
    "förbereder julavslutningens sångprogram",
    "undersöker kostnaden för solceller",
    "skickar inbjudan till grannskolorna",
    "rensar gemensamma arkivet från dubbletter",
    "planerar studiebesöket hos brandkåren",
    "granskar avtalet med städbolaget",
    "redovisar frånvarosiffror per årskurs",
    "felsöker projektorn i aulan",
    "skriver remissvar angående betygsreformen",
    "hämtar offerter på cykelställ",
    "utbildar vikarier i utrymning",
    "kartlägger elevernas skolvägar",
    "bokar busskort åt nyanlända familjer",
    "översätter matsedeln till engelska",
    "mäter luftkvaliteten i slöjdsalen",
    "anmäler intresse för Skapande skola",
    "köper hjälmar inför skridskodagen",
    "räknar om schemats lektionslängder",
    "synar brandsläckarnas datummärkning",
    "tackar Lions för deras gåva till sagohörnan",
)
"""So far from each other that none is taken for another."""

ENDINGS = ("", " nu", " igen", " i år")
"""What a reworded line ends with."""

OWNERS = (("Anna",), ("Bo", "Cia"), (), ("Dan",))
DAYS = (date(2026, 2, 1), date(2026, 2, 9), None, date(2026, 3, 2))
POINTS = ("Ekonomi", "Övrigt")
FIRST_MEETING = date(2026, 1, 13)


@attrs.frozen
class Line:
    """What the notes say of one thing, in one document."""

    thing: int
    owners: tuple[str, ...] = ("Anna",)
    due: date | None = None
    ending: str = ""
    decided: bool = False
    point: int = 0

    @property
    def text(self) -> str:
        return PHRASES[self.thing] + self.ending

    @property
    def words(self) -> tuple[object, ...]:
        """What is said, wherever it stands."""
        return (self.decided, self.text, self.said_owners, self.due)

    @property
    def said_owners(self) -> tuple[str, ...]:
        return ("LG",) if self.decided else self.owners

    def written(self) -> str:
        if self.decided:
            return f"! {self.text}"
        owners = f"{', '.join(self.owners)}: " if self.owners else ""
        return f"{owners}{self.text}{f' @{self.due}' if self.due else ''}"


@attrs.define
class Page:
    """One document: the notes of one meeting."""

    day: date
    lines: list[Line] = attrs.field(factory=list)
    number: int = 2
    """Its first point's."""

    readable: bool = True

    def content(self, name: str) -> str:
        """Return it in shorthand."""
        if not self.readable:
            return f"\0{name}"
        return "\n".join([f"LG {self.day}", *(text for text, _ in self.written())])

    def written(self) -> Iterator[tuple[str, Line | None]]:
        """Give what stands below the head, line by line."""
        for place, heading in enumerate(POINTS):
            yield f"# {self.number + place} {heading}", None
            for line in self.lines:
                if line.point == place:
                    yield line.written(), line

    def said(self) -> dict[int, Line]:
        """Return what is said, by the number of its line."""
        return {n: line for n, (_, line) in enumerate(self.written(), start=2) if line}

    def item(self, line: Line) -> str:
        return f"{self.number + line.point} {POINTS[line.point]}"


@attrs.define
class Archive:
    """All documents, those in the trash, and the lines that were taken out."""

    pages: dict[str, Page] = attrs.field(factory=dict)
    trash: dict[str, Page] = attrs.field(factory=dict)
    taken_out: list[tuple[str, Line]] = attrs.field(factory=list)
    things: int = 0
    names: int = 0

    def new_name(self) -> str:
        """Return a name that no document ever had, anywhere in the order of names."""
        self.names += 1
        return f"{'kbtfpcx'[self.names % 7]}{self.names}.txt"

    def new_page(self) -> str:
        name = self.new_name()
        self.pages[name] = Page(FIRST_MEETING + timedelta(weeks=self.names))
        return name

    def place(self, pick: int) -> tuple[str, int]:
        """Return one of the lines that can be edited: its document and its index."""
        places = [(name, i) for name, page in self.readable() for i in range(len(page.lines))]
        return places[pick % len(places)]

    def readable(self) -> list[tuple[str, Page]]:
        return [(name, page) for name, page in self.pages.items() if page.readable]

    def has_lines(self) -> bool:
        return any(page.lines for _, page in self.readable())

    def edit(self, name: str, thing: int, **values: object) -> None:
        """Change what the document *name* says of *thing*, wherever in it."""
        page = self.pages[name]
        page.lines = [
            attrs.evolve(line, **values) if line.thing == thing else line  # type: ignore[arg-type]
            for line in page.lines
        ]

    def contents(self) -> dict[str, str]:
        return {name: page.content(name) for name, page in self.pages.items()}
