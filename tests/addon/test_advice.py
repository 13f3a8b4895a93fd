"""What to mend in the notes, on the first card: only what is not told there already."""

import attrs
import pytest

from lgnotes.addon.cards import Card, home
from lgnotes.addon.cards.home import ADVICE
from lgnotes.lint import RULES, Remark
from lgnotes.register.edit import Edit
from lgnotes.register.review import Advice
from tests.addon.cards import check, read, sections, text
from tests.addon.shared import MEETING, NOTES, NOW, Desk, pages, review, view

HEAD = """Ledningsgruppen 2026-03-03

Närvarande: Anna Berg, Bo Ek

1. Läget
"""


def advised(desk: Desk) -> list[str]:
    return [one.remark.rule for one in desk.panel.look().advice]


def lines(card: Card) -> list[tuple[str, ...]]:
    held = sections(card)["Att rätta i anteckningarna"]["widgets"]
    return [read(widget["textParagraph"]["text"]) for widget in held]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Beslut: Nya skåp köps in.", "decision-without-responsible"),
        ("Studiedagen är den 31 juni.", "no-such-day"),
        ("Studiedagen är måndag den 1 april.", "wrong-weekday"),
        ("KL: boka rum", "unknown-initials"),
        ("Anna bokar rum till nästa möte.", "next-meeting-unknown"),
        ("Vi tar fram en plan till den 3 april.", "vague-owner"),
        ("Nästa möte: 2025-03-17.", "past-date"),
    ],
)
def test_what_no_find_tells_is_told(line: str, rule: str) -> None:
    assert advised(Desk.of(line, title=HEAD)) == [rule]


@pytest.mark.parametrize(
    "line",
    [
        "- [ ] Boka rum",  # no owner and no date: marks of the find
        "Anna bokar rum snarast.",
        "Anna bokar rum senast 31 april.",
        "Anna bokar rum senast måndag 20 mars.",
        "Schemat behöver göras om.",  # a near miss
        "Någon skriver ett svar.",
        "Anna bokar rum senast 20 mars.",
    ],
)
def test_what_a_mark_or_a_near_miss_tells_is_not_told_twice(line: str) -> None:
    assert advised(Desk.of(line, title=HEAD)) == []


def test_a_meeting_without_attendees_is_told_of_and_not_how_its_day_is_known() -> None:
    desk = Desk.of("Anna bokar rum senast 20 mars.", title="Ledningsgruppen\n\n1. Läget\n")
    assert advised(desk) == ["no-attendees"]


def test_what_a_person_mended_in_the_register_needs_no_mending_in_the_notes() -> None:
    desk = Desk.of("KL bokar rum senast 20 mars.", title=HEAD)
    assert advised(desk) == ["unknown-initials"]
    (find,) = desk.panel.look().finds
    desk.panel.save(find.entry.uid, Edit(owners=("Bo Ek",)), now=NOW)
    assert advised(desk) == []


def test_what_a_person_left_out_needs_no_mending() -> None:
    desk = Desk.of("Beslut: Nya skåp köps in.", title=HEAD)
    (find,) = desk.panel.look().finds
    desk.panel.reject(find.entry.uid, now=NOW)
    assert advised(desk) == []


def test_a_near_miss_that_a_person_took_is_no_near_miss_any_more() -> None:
    desk = Desk.of("Schemat behöver göras om.", title=HEAD)
    (miss,) = desk.panel.look().misses
    desk.panel.save(miss.entry.uid, Edit(), now=NOW)
    assert advised(desk) == []


def test_the_card_says_what_to_write_and_what_is_written() -> None:
    desk = Desk.of("Beslut: Nya skåp köps in.", "KL: boka rum", title=HEAD)
    card = home(desk.view())
    check(card)
    assert lines(card) == [
        (
            "Det står inte vem som genomför beslutet ”Nya skåp köps in”: skriv ett namn eller en"
            " uppgift.",
        ),
        (
            "”KL” är ingen av dem som nämns: skriv hela namnet, eller personen bland de"
            " närvarande.",
            "”KL: boka rum”",
        ),
    ]


def test_at_most_ten_are_told_and_the_rest_counted() -> None:
    many = [f"Beslut: Nya skåp köps in till skola {n}." for n in range(ADVICE + 4)]
    card = home(Desk.of(*many, title=HEAD).view())
    check(card)
    assert len(lines(card)) == ADVICE + 1
    assert lines(card)[-1] == ("… och 4 till",)


def test_good_notes_have_no_such_section() -> None:
    card = home(Desk.of("Anna bokar rum senast 20 mars.", title=HEAD).view())
    assert "Att rätta i anteckningarna" not in sections(card)


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_rule_can_be_shown(rule: str, language: str) -> None:
    evil = "<b>&\u202e ord</b>"
    remark = Remark(rule=rule, line=1, words=evil, choices=(evil, evil), day=MEETING)
    shown = attrs.evolve(review(), advice=(Advice(remark=remark, sentence=evil * 3),))
    card = home(view(shown, language=language))
    check(card)
    assert "ord" in text(card)


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_the_advice_on_the_example_notes_fits_their_cards(path: object) -> None:
    (found,) = (one for one in NOTES if one == path)
    for card in pages(Desk(found.read_bytes(), found.name).view()):
        check(card)
