"""The house style of a group's agendas, learnt from its latest meetings."""

from datetime import date

import pytest

from lgnotes.extract import extract
from lgnotes.model import Notes
from lgnotes.readers import read
from lgnotes.register.entry import Entry
from lgnotes.register.house import House, learn, of_entries, of_notes, role_of, without_number

DAY = date(2026, 6, 16)


def notes(day: str, *points: str, body: str = "Ledningsgruppen") -> Notes:
    text = "".join(f"{point}\nVi talade om det.\n\n" for point in points)
    return extract(read(f"{body} {day}\n\nNärvarande: Anna Berg\n\n{text}".encode(), name="LG.md"))


def style(*meetings: Notes) -> House:
    return learn(of_notes(meetings), before=DAY)


def headings(house: House) -> list[str]:
    return [one.heading for one in house.recurring]


USUAL = ("## 1. Föregående anteckningar", "## 2. Budget", "## 3. Övriga frågor", "## 4. Nästa möte")


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Föregående anteckningar", "review"),
        ("Uppföljning", "review"),
        ("Uppföljning av uppgifter", "review"),
        ("Läget sedan sist", "review"),
        ("Uppföljning av läsåret i siffror", None),
        ("Kort, kort information", "information"),
        ("Kort information (alla)", "information"),
        ("Information om flytten", None),
        ("ÖVRIGT", "other"),
        ("Övriga frågor", "other"),
        ("Nästa möte", "next"),
        ("Mötestider", "next"),
        ("Mötestider i höst", None),
        ("Dagordningen", "opening"),
        ("Val av justerare", "opening"),
        ("Val av lärplattform", None),
        ("Mötet avslutas", "closing"),
        ("Budget", None),
    ],
)
def test_what_a_point_is_for(heading: str, role: str | None) -> None:
    assert role_of(heading) == role


def test_a_point_keeps_the_groups_own_words_of_the_latest_meeting() -> None:
    first = notes("2026-05-05", *USUAL)
    last = notes("2026-05-19", "## 1. Läget sedan sist", "## 2. Skåp", "## 3. Övrigt")
    assert headings(style(first, last)) == ["Läget sedan sist", "Övrigt", "Nästa möte"]
    assert headings(style(last, first)) == ["Läget sedan sist", "Övrigt", "Nästa möte"]


def test_a_topic_of_most_meetings_is_a_standing_point_and_one_of_some_is_not() -> None:
    days = ("2026-03-03", "2026-03-24", "2026-04-21", "2026-05-19")
    held = [notes(day, "## 1. Ekonomi", f"## 2. Fråga {n}") for n, day in enumerate(days)]
    assert headings(style(*held)) == ["Ekonomi"]
    assert headings(style(*held[:3])) == []


def test_words_in_capitals_become_words_among_others() -> None:
    assert headings(style(notes("2026-05-19", "## 1. UPPFÖLJNING", "## 2. Skåp"))) == [
        "Uppföljning"
    ]


@pytest.mark.parametrize(
    ("points", "numbering", "first"),
    [
        (("## 1. Läget", "## 2. Skåp"), "number", 1),
        (("## Läget", "## Skåp"), "none", 1),
        (("§ 41 Dagordning", "§ 42 Skåp", "§ 43 Nästa möte"), "sign", 44),
        (("§ 1 Dagordning", "§ 2 Skåp", "§ 3 Nästa möte"), "sign", 1),
    ],
)
def test_points_are_numbered_as_at_the_latest_meeting(
    points: tuple[str, ...], numbering: str, first: int
) -> None:
    older = notes("2026-03-03", "## Utan", "## Nummer")
    found = style(notes("2026-05-19", *points), older)
    assert (found.numbering, found.first) == (numbering, first)


def test_later_meetings_have_no_say() -> None:
    found = style(notes("2026-05-19", "## 1. Läget"), notes("2026-06-30", "## Möte", "## Efter"))
    assert found.numbering == "number"
    assert style(notes("2026-06-16", "## Samma", "## Dag")) == House()


def test_without_any_meeting_the_style_is_the_usual_one() -> None:
    assert learn((), before=DAY) == House(numbering="number", first=1)


def entry(day: date, item: str, n: int = 1) -> Entry:
    return Entry(uid=f"lg{day}{n}{item}", ref="", kind="task", text="x", meeting=day, item=item,
                 group="Ledningsgruppen")  # fmt: skip


def test_a_register_tells_of_the_points_from_which_something_came() -> None:
    day = date(2026, 5, 19)
    held = [entry(day, "10 Övrigt"), entry(day, "2 Skåp"), entry(day, "2 Skåp", 2)]
    (meeting,) = of_entries(held)
    assert [(p.number, p.heading) for p in meeting.points] == [("2", "Skåp"), ("10", "Övrigt")]
    found = learn([meeting], before=DAY)
    assert (found.group, found.numbering, found.first) == ("Ledningsgruppen", "number", 1)


def test_a_document_is_followed_rather_than_what_the_register_has_of_the_same_meeting() -> None:
    day = date(2026, 5, 19)
    past = (*of_entries([entry(day, "Skåp")]), *of_notes([notes("2026-05-19", *USUAL)]))
    assert learn(past, before=DAY).numbering == "number"


@pytest.mark.parametrize(
    ("item", "heading"), [("3 Skåp", "Skåp"), ("Skåp", "Skåp"), ("5.1 Skåp", "Skåp"), ("3", "3")]
)
def test_the_heading_of_an_item(item: str, heading: str) -> None:
    assert without_number(item) == heading
