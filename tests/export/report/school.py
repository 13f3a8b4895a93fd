"""A register of an invented school, with a past: what a report has to tell of."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random

import attrs

from lgnotes.register.entry import (
    DocumentState,
    Entry,
    EntryKind,
    HistoryLine,
    Origin,
    RegisterState,
    Status,
)

TODAY = date(2026, 3, 18)
FIRST = date(2025, 3, 4)
OWNERS = (
    *("Anna Berg", "Bo Lindqvist", "Cecilia Öhman", "David Åkesson", "Elin Sandberg"),
    *("Farid Rahimi", "Gunnel Nordström-Wikander", "Skolchefen", "Elevhälsoteamet"),
    "Rektorsgruppen",
)  # fmt: skip
DOES = (
    *("Ta fram underlag om", "Ringa vaktmästaren om", "Skriva svar till nämnden om"),
    *("Kalla föräldrarådet om", "Se över rutinen för", "Begära in offert på"),
    *("Återkomma med förslag om", "Stämma av med facket om", "Uppdatera planen för"),
)
WHAT = (
    *("lokalerna i hus B", "skolskjutsarna", "frånvaron i årskurs 8", "den nya matsalen"),
    *("likabehandlingsplanen", "vikariepoolen", "läsårstiderna 2026/27"),
    "brandlarmet i gymnastiksalen",
    *("IT-budgeten", "övergången från förskolan", "studiedagen i augusti", "tillsynsbeslutet"),
)  # fmt: skip
DECIDED = (
    *("Budgeten fastställs enligt förslaget", "Skolan söker statsbidrag för lärarassistenter"),
    *("Mobiltelefoner samlas in under lektionstid", "Hus C stängs under renoveringen"),
    *("Två speciallärare anställs från augusti", "Avtalet om skolfoto förnyas inte"),
)
ITEMS = ("2 Elevhälsa", "3 Lokaler", "4 Ekonomi", "5 Personal", "6 Arbetsmiljö", "7 Övriga frågor")


@attrs.define
class School:
    """Makes entries as the years of a group would leave them."""

    dice: Random
    entries: list[Entry] = attrs.field(factory=list)
    lines: list[HistoryLine] = attrs.field(factory=list)
    documents: list[DocumentState] = attrs.field(factory=list)

    @property
    def state(self) -> RegisterState:
        return RegisterState(
            entries={entry.uid: entry for entry in self.entries},
            documents={document.id: document for document in self.documents},
        )

    def meet(self, day: date, *, tasks: int, decisions: int) -> None:
        """Hold a meeting that gives so many tasks and decisions."""
        document = f"1LG{day:%Y%m%d}"
        self.documents.append(
            DocumentState(id=document, name=f"LG {day}", version="1", meetings=day.isoformat())
        )
        for number in range(tasks + decisions):
            self._add(day, number, "task" if number < tasks else "decision", document)

    def _add(self, day: date, number: int, kind: EntryKind, document: str) -> None:
        item = self.dice.choice(ITEMS)
        given = Entry(
            uid=f"lg{len(self.entries):04}",
            ref=f"LG {day} § {item[0]}:{number + 1}",
            kind=kind,
            text=self._words(kind),
            owners=self._owners(kind),
            group="Ledningsgruppen",
            meeting=day,
            item=item,
            sources=(
                Origin(document=document, lines=((9 + number, 9 + number),), name=f"LG {day}"),
            ),
        )
        self._note(given, day)
        if kind == "task" and self.dice.random() < 0.85:
            given = attrs.evolve(given, due=day + timedelta(days=self.dice.randint(7, 70)))
            given = self._put_off(given)
        self.entries.append(self._end(given, day))

    def _words(self, kind: EntryKind) -> str:
        if kind == "decision":
            return self.dice.choice(DECIDED)
        return f"{self.dice.choice(DOES)} {self.dice.choice(WHAT)}"

    def _owners(self, kind: EntryKind) -> tuple[str, ...]:
        if kind == "decision":
            return ("Ledningsgruppen",)
        if self.dice.random() < 0.08:
            return ()
        count = 2 if self.dice.random() < 0.1 else 1
        weights = range(len(OWNERS), 0, -1)
        return tuple(dict.fromkeys(self.dice.choices(OWNERS, weights, k=count)))

    def _put_off(self, entry: Entry) -> Entry:
        while self.dice.random() < 0.22 and entry.due and entry.due < TODAY:
            later = entry.due + timedelta(days=7 * self.dice.randint(1, 6))
            self._note(entry, entry.due, "due", entry.due.isoformat(), later.isoformat())
            entry = attrs.evolve(entry, due=later)
        return entry

    def _end(self, entry: Entry, day: date) -> Entry:
        """Let time pass until today."""
        age = (TODAY - day).days
        if self.dice.random() < min(0.92, age / 160):
            done = self.dice.random() < 0.88
            status = Status.DONE if done else Status.DROPPED
            ended = (entry.due or day + timedelta(days=30)) + timedelta(
                days=self.dice.randint(-12, 9)
            )
            ended = min(max(ended, day + timedelta(days=1)), TODAY)
            if self.dice.random() < 0.9:  # else somebody did it in the sheet itself
                self._note(entry, ended, "status", "öppen", status)
            return attrs.evolve(entry, status=status)
        return attrs.evolve(entry, status=Status.ONGOING) if self.dice.random() < 0.3 else entry

    def _note(self, entry: Entry, day: date, field: str = "", old: str = "", new: str = "") -> None:
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).isoformat()
        self.lines.append(
            HistoryLine(
                uid=entry.uid, at=at, who="lgnotes", field=field, old=old, new=new,
                reason="edited-in-notes" if field else "new-in-notes",
            )
        )  # fmt: skip


def school(*, entries: int = 150, seed: int = 7) -> School:
    """Return the register of a school with so many entries, most of them tasks."""
    made = School(Random(seed))  # noqa: S311 - an invented school
    days = [*_meeting_days()]
    for number, day in enumerate(days):
        count = entries * (number + 1) // len(days) - entries * number // len(days)
        made.meet(day, tasks=count - count // 4, decisions=count // 4)
    broken = DocumentState(id="1LGx", name="LG inskannad.pdf", version="1", error="ingen text")
    made.documents.append(broken)
    return made


def _meeting_days() -> Iterator[date]:
    day = FIRST
    while day <= TODAY:
        if day.month != 7:
            yield day
        day += timedelta(weeks=2)
