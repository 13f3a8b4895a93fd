"""What looks like a task or a decision and is none, with the reason."""

from typing import get_args

import pytest

from lgnotes.model import WhyNot
from tests.extract.reading import FIRST_LINE, minutes

DUE_BY_LETTER = (
    "”Vi måste få besked nu och vi kräver svar. Rektorn skriver till oss senast fredag.”"
)

MISSES = [
    # the notes, what it looks like, why it is none, its words
    ("[x] Anna bokar rum", "task", "done", "Anna bokar rum"),
    ("Uppgifter:\n- Anna bokar rum – klart", "task", "done", "Anna bokar rum – klart"),
    (DUE_BY_LETTER, "task", "quoted", "Rektorn skriver till oss senast fredag.”"),
    ("Uppföljning av uppgifter\n- Anna bokar rum", "task", "earlier-meeting", "Anna bokar rum"),
    ("Vem bokar rummet?", "task", "question", "Vem bokar rummet?"),
    ("När skickar Anna ut enkäten?", "task", "question", "När skickar Anna ut enkäten?"),
    ("Kan Anna ta fram ett förslag?", "task", "question", "Kan Anna ta fram ett förslag?"),
    ("Inget beslut fattades.", "decision", "not-decided", "Inget beslut fattades."),
    ("Anna skickar inte ut enkäten.", "task", "denied", "Anna skickar inte ut enkäten."),
    ("Bo tar inte fram någon plan.", "task", "denied", "Bo tar inte fram någon plan."),
    ("Skolverket skickar ut enkäten.", "task", "outside", "Skolverket skickar ut enkäten."),
    ("Polisen tar fram en rutin.", "task", "outside", "Polisen tar fram en rutin."),
    ("Anna redovisar siffrorna.", "task", "report", "Anna redovisar siffrorna."),
    ("Anna presenterar planen.", "task", "report", "Anna presenterar planen."),
    ("Någon skriver ett svar.", "task", "nobody", "Någon skriver ett svar."),
    ("Något beslut togs inte.", "decision", "not-decided", "Något beslut togs inte."),
    ("Vi har inte beslutat något.", "decision", "not-decided", "Vi har inte beslutat något."),
    (
        "Förvaltningen föreslår att nämnden beslutar att godkänna rapporten.",
        "decision",
        "not-decided",
        "Förvaltningen föreslår att nämnden beslutar att godkänna rapporten.",
    ),
    (
        "Skolverket beslutade att avslå ansökan.",
        "decision",
        "not-decided",
        "Skolverket beslutade att avslå ansökan.",
    ),
]

NONE = [
    "Det var fint väder och god stämning.",
    "Budgeten är i balans.",
    "Anna är sjuk.",
    "Skolan har 210 elever.",
    "Arbetet fortsätter under våren.",
]


@pytest.mark.parametrize(("text", "kind", "why", "words"), MISSES, ids=[row[0] for row in MISSES])
def test_a_near_miss_says_what_it_looks_like_and_why_it_is_none(
    text: str, kind: str, why: str, words: str
) -> None:
    found = minutes(text)
    assert [(miss.kind, miss.why, miss.text) for miss in found.near_misses] == [(kind, why, words)]
    assert found.decisions == ()
    assert [task.text for task in found.tasks if task.strength == "explicit"] == []


def test_there_is_a_case_for_every_reason() -> None:
    cases = {why for _, _, why, _ in MISSES}
    assert cases == set(get_args(WhyNot)) - {"struck"}  # `test_chips`: text has no strikes


@pytest.mark.parametrize("text", NONE)
def test_what_only_tells_is_no_near_miss(text: str) -> None:
    assert minutes(text).near_misses == ()


@pytest.mark.parametrize(
    "text", ["Anna bokar rum.", "Beslut: Skolan stänger.", "Bo åtog sig att skriva ett svar."]
)
def test_what_is_a_find_is_no_near_miss(text: str) -> None:
    assert minutes(text).near_misses == ()


def test_a_near_miss_stands_beside_the_task_of_the_same_paragraph() -> None:
    found = minutes("Anna bokar rum.\nBo tar inte fram någon plan.")
    assert [task.owners for task in found.tasks] == [("Anna",)]
    (miss,) = found.near_misses
    assert (miss.item, miss.lines) == ("1", ((FIRST_LINE + 1, FIRST_LINE + 1),))
