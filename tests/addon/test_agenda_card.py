"""The card of the next agenda."""

from datetime import date
from pathlib import Path

import attrs
import pytest

from lgnotes.addon.cards import Card, agenda
from lgnotes.register.agenda import Agenda, Owned, Point, Slot
from tests.addon.cards import check, fields, pressed, read, sections, text, widgets
from tests.addon.office import Office
from tests.addon.shared import NOTES, NOW, Desk, review, view
from tests.export.test_agenda import EVIL, august, evil
from tests.register.test_agenda import entry

DAY = date(2026, 3, 17)
LINES = ("Anna bokar rum senast 2026-03-10.", "", "2. Nästa möte", "Tisdag 17 mars 2026 kl. 9.")


def card(held: Agenda | None, language: str = "sv") -> Card:
    made = agenda(view(review(), language=language), held)
    check(made)
    return made


def paragraphs(made: Card) -> list[tuple[str, ...]]:
    return [read(widget["text"]) for kind, widget in widgets(made) if kind == "textParagraph"]


def test_it_shows_the_points_the_decisions_and_the_tasks_by_owner() -> None:
    task = entry("1", due=date(2026, 3, 10))
    held = Agenda(
        group="LG",
        day=DAY,
        slots=(
            Slot(number="1.", role="review"),
            Slot(number="2.", heading="Skåp", carried=Point(heading="Skåp", said="Bordlades.")),
        ),
        decisions=(entry("2", kind="decision", text="Salen hyrs."),),
        tasks={"due": (Owned(owners=("Anna Berg",), tasks=(task,)),)},
    )
    made = card(held)
    assert [*sections(made)] == ["Återrapportering", "Till det här mötet"]
    assert paragraphs(made) == [
        ("1. Föregående anteckningar",),
        ("2. Skåp", "Bordlades"),
        ("Salen hyrs (LG 2)",),
        ("Anna Berg", "gör 1 (senast 2026-03-10, LG 1)"),
        ("Hela dagordningen skrivs med: lgnotes agenda --for 2026-03-17",),
    ]
    assert pressed(made, "Till dokumentet") == ("home", {"document": "doc1"})
    assert pressed(made, "Visa") == ("agenda", {"document": "doc1"})
    assert fields(made)["day"]["valueMsEpoch"] == "1773705600000"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_whole_school_year_fits_the_card(language: str) -> None:
    made = card(august(), language)
    assert "… " in text(made)


def test_many_of_everything_fit_the_card() -> None:
    owned = tuple(
        Owned(owners=(f"Namn {n}",), tasks=tuple(entry(f"{n}-{m}") for m in range(30)))
        for n in range(40)
    )
    held = attrs.evolve(
        august(),
        slots=tuple(Slot(number=f"{n}.", heading="Punkt") for n in range(60)),
        decisions=tuple(entry(str(n), kind="decision") for n in range(60)),
        tasks={"late": owned, "due": owned, "undated": owned, "later": owned},
    )
    card(held)


def test_what_notes_say_is_no_markup() -> None:
    assert EVIL.partition("\u202e")[0].strip() in text(card(evil()))


def test_without_a_day_the_card_asks_for_it() -> None:
    made = card(None)
    assert "välj dagen" in text(made)
    assert "valueMsEpoch" not in fields(made)["day"]


def test_the_panel_drafts_the_agenda_of_the_meeting_that_the_notes_announce() -> None:
    one = Desk.of(*LINES)
    one.panel.register(now=NOW)
    held = one.panel.agenda(None, group="Ledarna")
    assert held
    assert (held.group, held.day, held.previous) == ("Ledarna", DAY, date(2026, 3, 3))
    assert [task.text for owned in held.tasks["due"] for task in owned.tasks] == [
        "Anna bokar rum senast 2026-03-10"
    ]


def test_another_day_may_be_asked_for_and_none_may_be_known() -> None:
    held = Desk.of("Anna bokar rum.").panel.agenda(date(2026, 4, 1), group="LG")
    assert held
    assert held.day == date(2026, 4, 1)
    assert Desk.of("Anna bokar rum.").panel.agenda(None, group="LG") is None


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_the_example_notes_announce_their_next_meetings(path: Path) -> None:
    known = {
        "2025-09-23 LG": date(2025, 10, 14),
        "2025-11-25 ledningsgrupp": date(2025, 12, 9),
        "LG 2025-08-19": date(2025, 9, 2),
        "LG 2026-03-24": date(2026, 4, 21),
        "LG-protokoll 2025-10-14": date(2025, 11, 4),
        "LG feb": None,
    }
    held = Desk(path.read_bytes(), path.name).panel.agenda(None, group="LG")
    if path.stem in known:
        assert (held.day if held else None) == known[path.stem]


def test_one_gets_there_and_back_and_to_another_day(office: Office) -> None:
    host = office.at_home()
    host.press("register")
    host.press("home")
    host.press("agenda")
    assert host.card["name"] == "agenda"
    host.press("agenda", {"day": date(2026, 5, 5)})
    assert "Ledningsgruppen 2026-05-05" in text(host.card)
    host.press("home")
    assert host.card["name"] == "home"


def test_it_writes_nothing(office: Office) -> None:
    host = office.at_home()
    before = office.trace()
    host.press("agenda")
    assert office.trace() == before
