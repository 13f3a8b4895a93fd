"""Follow-ups by where they stand: under a heading *Uppföljning*, and in tables."""

from datetime import date

import pytest

from tests.extract.reading import FIRST_LINE, said

SURE = 0.7

REVIEWED = [
    # an entry under *Uppföljning*, what has become of it, what it names, who has it
    ("- Boka buss till friluftsdagen – klart", "done", "Boka buss till friluftsdagen", ()),
    ("- Enkäten utskickad 20/2", "done", "Enkäten utskickad", ()),
    ("- Klart: byta lås i källaren", "done", "byta lås i källaren", ()),
    ("- Nya namnskyltar: klara, Bo satte upp dem i går.", "done", "Nya namnskyltar", ("Bo",)),
    ("- Anna: matsedeln är översatt. Klart.", "done", "matsedeln översatt", ("Anna",)),
    ("- [x] Bo ringer kommunjuristen", "done", "ringer kommunjuristen", ("Bo",)),
    ("- [ ] Cia köper whiteboardtavlor", "remains", "köper whiteboardtavlor", ("Cia",)),
    ("- Krisplanen: pågår, Anna arbetar vidare", "ongoing", "Krisplanen", ("Anna",)),
    ("- Passersystemet: väntar på offert", "ongoing", "Passersystemet", ()),
    ("- Lekställningen: inget nytt", "remains", "Lekställningen", ()),
    ("- Rökruta vid parkeringen: utgår", "dropped", "Rökruta vid parkeringen", ()),
    ("- Språkpolicyn: ej klar", "remains", "Språkpolicyn", ()),
    ("- Loggboken: ny tid v. 15", "postponed", "Loggboken", ()),
    ("- Skolbiblioteket, Bo: kvarstår", "remains", "Skolbiblioteket", ("Bo",)),
]

STATES = [
    # the cell *Läge* of a table, what has become of it, the new day
    ("Klart", "done", None),
    ("klart 20/2", "done", None),
    ("OK", "done", None),
    ("✓", "done", None),
    ("Avslutad.", "done", None),
    ("Åtgärdat i fredags", "done", None),
    ("Pågår", "ongoing", None),
    ("Pågår, klart v. 14", "ongoing", date(2026, 4, 5)),
    ("Nästan klart", "ongoing", None),
    ("Kvarstår", "remains", None),
    ("Ej påbörjat", "remains", None),
    ("Nej", "remains", None),
    ("Inte klart, nytt datum 20 mars", "postponed", date(2026, 3, 20)),
    ("Ny tid v. 16", "postponed", date(2026, 4, 19)),
    ("Klart v. 16", "postponed", date(2026, 4, 19)),
    ("Flyttas till den 8 april", "postponed", date(2026, 4, 8)),
    ("Utgår", "dropped", None),
    ("Ej längre aktuellt", "dropped", None),
    ("Se separat underlag", "recalled", None),
]

HEADINGS = [
    "Uppföljning",
    "Uppföljning från förra mötet",
    "Läget sedan sist",
    "Föregående anteckningar",
    "Föregående mötesprotokoll",
    "Genomgång av uppdragslistan",
    "Återrapportering av uppdrag",
    "Förra mötets uppgifter",
    "Kvarstående punkter",
    "Uppföljning av tidigare beslut",
    "Sedan sist",
    "Balanslistan",
]
OTHER_HEADINGS = [
    "Uppföljning av frånvaro",
    "Budgetuppföljning",
    "Nya beslut",
    "Information",
    "Läget i skolan",
]


@pytest.mark.parametrize(
    ("entry", "what", "topic", "owners"), REVIEWED, ids=[r[0] for r in REVIEWED]
)
def test_an_entry_of_a_review_may_be_short(
    entry: str, what: str, topic: str, owners: tuple[str, ...]
) -> None:
    (one,) = said(f"Uppföljning\n{entry}")
    assert (one.what, one.topic, one.owners) == (what, topic, owners)
    assert one.confidence >= SURE


@pytest.mark.parametrize(("state", "what", "due"), STATES, ids=[r[0] for r in STATES])
def test_a_table_says_how_it_stands(state: str, what: str, due: date | None) -> None:
    table = (
        f"| Uppgift | Ansvarig | Läge |\n|---|---|---|\n| Måla om matsalen | Anna, Bo | {state} |"
    )
    (one,) = said(table)
    assert (one.what, one.topic, one.owners, one.due) == (
        what,
        "Måla om matsalen",
        ("Anna", "Bo"),
        due,
    )
    assert (one.kind, one.lines) == ("task", ((FIRST_LINE + 2, FIRST_LINE + 2),))


def test_a_row_without_a_state_says_nothing() -> None:
    assert (
        said("| Uppgift | Ansvarig | Status |\n|---|---|---|\n| Måla | Bo | |\n| Sy | Bo | – |")
        == []
    )


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_tells_that_old_matters_are_gone_through(heading: str) -> None:
    (one,) = said(f"{heading}\n- Trasiga stolar bytta")
    assert (one.what, one.topic) == ("done", "Trasiga stolar bytta")


@pytest.mark.parametrize("heading", OTHER_HEADINGS)
def test_under_other_headings_short_words_say_nothing(heading: str) -> None:
    assert said(f"{heading}\n- Trasiga stolar bytta") == []
