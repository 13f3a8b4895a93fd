"""Who is who: initials, first names and roles, linked to those whom the notes name in full."""

import pytest

from lgnotes.document import Block
from lgnotes.extract import extract
from lgnotes.extract.persons import directory
from lgnotes.model import Minutes, Person
from lgnotes.readers import read

LISTED = ("Anna Berg", "Maria Boman Hansson", "Eva-Karin Holm", "Bo Ek", "Bodil Ek", "Cia af Lund")
HEAD = "Närvarande: Anna Berg, rektor, Maria Boman Hansson (skolchef), ekonom Bo Ek"

MEANT = [
    # as written, whom it means
    ("Anna Berg", ["Anna Berg"]),
    ("Anna", ["Anna Berg"]),
    ("Anna B", ["Anna Berg"]),
    ("Anna B.", ["Anna Berg"]),
    ("Berg", ["Anna Berg"]),
    ("AB", ["Anna Berg"]),
    ("Maria", ["Maria Boman Hansson"]),
    ("Maria Boman", ["Maria Boman Hansson"]),
    ("Hansson", ["Maria Boman Hansson"]),
    ("MBH", ["Maria Boman Hansson"]),
    ("MH", ["Maria Boman Hansson"]),
    ("MAHA", ["Maria Boman Hansson"]),
    ("Eva-Karin", ["Eva-Karin Holm"]),
    ("EH", ["Eva-Karin Holm"]),
    ("EKH", ["Eva-Karin Holm"]),
    ("CL", ["Cia af Lund"]),
    ("Bodil", ["Bodil Ek"]),
    # roles that stand beside a name in the head
    ("rektor", ["Anna Berg"]),
    ("Rektorn", ["Anna Berg"]),
    ("skolchefen", ["Maria Boman Hansson"]),
    ("ekonomen", ["Bo Ek"]),
    # several, and nobody
    ("Ek", ["Bo Ek", "Bodil Ek"]),
    ("BE", ["Bo Ek", "Bodil Ek"]),
    ("Disa", []),
    ("XY", []),
    ("kuratorn", []),
]


def meeting(text: str, *, present: str, known: tuple[Person, ...] = ()) -> Minutes:
    notes = f"""\
Ledningsgruppen 2026-03-04

Närvarande: {present}
Antecknare: Disa Holm

1. Budget
{text}
2. Mål
Text.
"""
    (minutes,) = extract(read(notes.encode(), name="LG.txt"), known=known).meetings
    return minutes


def meant(minutes: Minutes, written: str) -> str | None:
    person = minutes.person(written)
    return person.name if person else None


@pytest.mark.parametrize(("written", "names"), MEANT, ids=[row[0] for row in MEANT])
def test_a_written_name_means_those_it_may_mean(written: str, names: list[str]) -> None:
    found = directory(LISTED, [Block(text=HEAD, line=1, end_line=1)])
    assert sorted(person.name for person in found.meant_by(written)) == names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Anna", "AB", True),
        ("Anna", "rektorn", True),
        ("Anna", "Bo", False),
        ("Ek", "Bo", False),  # it may be Bodil
        ("HR", "hr", True),
        ("Disa", "Bo", False),
    ],
)
def test_two_written_names_are_the_same_only_where_that_is_sure(
    one: str, other: str, same: bool
) -> None:
    found = directory(LISTED, [Block(text=HEAD, line=1, end_line=1)])
    assert found.same_person(one, other) is same


@pytest.mark.parametrize(
    ("present", "text", "owner", "name"),
    [
        ("Anna Berg, Bo Ek", "Anna skriver ett svar.", "Anna", "Anna Berg"),
        ("Anna Berg, Bo Ek", "BE skriver ett svar.", "BE", "Bo Ek"),
        ("Anna Berg, rektor, Bo Ek", "Rektorn skriver ett svar.", "Rektorn", "Anna Berg"),
        ("Anna Berg (ekonom), Bo Ek", "Ekonomen skriver ett svar.", "Ekonomen", "Anna Berg"),
        ("Anna Berg, Bo Ek", "Anna Berg skriver ett svar.", "Anna Berg", "Anna Berg"),
        ("Anna Berg, Anna Lund", "Anna skriver ett svar.", "Anna", None),
        ("Anna Berg, Arvid Boman", "AB skriver ett svar.", "AB", None),
        ("Anna Berg, rektor, Bo Ek, rektor", "Rektorn skriver ett svar.", "Rektorn", None),
        ("Anna Berg, Bo Ek", "HR skriver ett svar.", "HR", None),
    ],
)
def test_an_owner_stays_as_written_and_leads_to_one_person_or_to_none(
    present: str, text: str, owner: str, name: str | None
) -> None:
    minutes = meeting(text, present=present)
    (task,) = minutes.tasks
    assert task.owners == (owner,)
    assert meant(minutes, owner) == name


def test_those_present_and_the_note_taker_are_the_people() -> None:
    minutes = meeting("Inget nytt.", present="Anna Berg, Bo Ek")
    assert {person.name for person in minutes.people} == {"Anna Berg", "Bo Ek", "Disa Holm"}


def test_a_role_beside_a_name_is_kept() -> None:
    minutes = meeting("Inget nytt.", present="Anna Berg, rektor, Bo Ek")
    assert {person.name: person.roles for person in minutes.people}["Anna Berg"] == ("rektor",)


def test_the_forms_that_the_notes_use_are_kept_with_the_person() -> None:
    minutes = meeting("Anna bokar rum.\nAB skriver ett svar.", present="Anna Berg, Bo Ek")
    assert {person.name: set(person.forms) for person in minutes.people}["Anna Berg"] == {
        "Anna",
        "AB",
    }


def test_a_presenter_by_initials_is_one_of_those_present() -> None:
    notes = "LG 2026-03-04\nNärvarande: Anna Berg, Bo Ek\n\n1. Budget (AB)\nText.\n2. Mål\nText.\n"
    (minutes,) = extract(read(notes.encode(), name="LG.txt")).meetings
    assert minutes.items[0].presenters == ("AB",)
    assert meant(minutes, "AB") == "Anna Berg"


def test_an_owner_in_full_who_was_not_present_is_one_of_the_people() -> None:
    minutes = meeting("Uppdrag: Evert Dahl skriver ett svar.", present="Anna Berg, Bo Ek")
    assert minutes.tasks[0].owners == ("Evert Dahl",)
    assert meant(minutes, "Evert Dahl") == "Evert Dahl"


@pytest.mark.parametrize("word", ["jag", "undertecknad"])
def test_the_note_taker_is_the_one_who_says_jag(word: str) -> None:
    minutes = meeting("Inget nytt.", present="Anna Berg, Bo Ek")
    assert meant(minutes, word) == "Disa Holm"


def test_what_the_note_taker_promises_keeps_the_word_jag() -> None:
    (task,) = meeting("Jag skriver ett svar.", present="Anna Berg, Bo Ek").tasks
    assert task.owners == ("Jag",)


KNOWN = (
    Person(name="Anna Berg", forms=("Ansan",)),
    Person(name="Bo Ek"),
    Person(name="Evert Dahl", roles=("skolchef",)),
)


@pytest.mark.parametrize(
    ("text", "owner", "name"),
    [
        ("AB skriver ett svar.", "AB", "Anna Berg"),
        ("Bo skriver ett svar.", "Bo", "Bo Ek"),
        ("Skolchefen skriver ett svar.", "Skolchefen", "Evert Dahl"),
        ("Ansan skriver ett svar.", "Ansan", "Anna Berg"),
    ],
)
def test_who_is_known_beforehand_is_linked_to_short_names(text: str, owner: str, name: str) -> None:
    alone = meeting(text, present="AB, Bo, Cia")
    assert name not in {person.name for person in alone.people}
    minutes = meeting(text, present="AB, Bo, Cia", known=KNOWN)
    assert [task.owners for task in minutes.tasks] == [(owner,)]
    assert meant(minutes, owner) == name


@pytest.mark.parametrize(
    ("present", "forms"),
    [
        ("Anna Berg (AB), Bo Ek", ("AB",)),
        ("Maria Hansson (MBH), Bo Ek", ("MBH",)),
        ("Bo Ek (SKR), Anna Berg", ()),  # where he comes from
        ("Bo Ek (S), Anna Berg", ()),
    ],
)
def test_initials_beside_a_name_are_kept(present: str, forms: tuple[str, ...]) -> None:
    minutes = meeting("Inget nytt.", present=present)
    first = present.partition(" (")[0]
    assert {person.name: person.forms for person in minutes.people}[first] == forms


def test_initials_beside_a_name_that_does_not_give_them_are_understood() -> None:
    minutes = meeting("MBH skriver ett svar.", present="Maria Hansson (MBH), Bo Ek")
    assert meant(minutes, "MBH") == "Maria Hansson"


GROUP = (Person(name="Anna Berg"), Person(name="Anna Lund"), Person(name="Mats Holm"))


@pytest.mark.parametrize(
    ("present", "owner", "name"),
    [
        ("Anna Berg, Bo Ek", "Anna", "Anna Berg"),
        ("Anna Lund, Bo Ek", "Anna", "Anna Lund"),
        ("Anna B, Bo Ek", "Anna", "Anna Berg"),
        ("Anna Berg, Anna Lund", "Anna", None),
        ("Cia Dahl, Bo Ek", "Anna", None),
        ("Maria Boman Hansson, Bo Ek", "MH", "Maria Boman Hansson"),
        ("Cia Dahl, Bo Ek", "MH", "Mats Holm"),
    ],
)
def test_who_is_listed_comes_before_who_is_only_known(
    present: str, owner: str, name: str | None
) -> None:
    minutes = meeting(f"{owner} skriver ett svar.", present=present, known=GROUP)
    assert [task.owners for task in minutes.tasks] == [(owner,)]
    assert meant(minutes, owner) == name
    doubted = any(task.doubts for task in minutes.tasks)
    assert doubted == (name is None)


def test_a_form_that_was_told_means_that_person_whoever_is_present() -> None:
    known = (Person(name="Arvid Boman", forms=("AB",)), Person(name="Cia Dahl"))
    minutes = meeting("AB skriver ett svar.", present="Anna Berg, Bo Ek", known=known)
    assert meant(minutes, "AB") == "Arvid Boman"


def test_somebody_listed_by_a_form_that_was_told_is_no_further_person() -> None:
    known = (Person(name="Anna Berg", forms=("Ankan",)),)
    minutes = meeting("Inget nytt.", present="Ankan, Bo Ek", known=known)
    assert {person.name for person in minutes.people} == {"Anna Berg", "Bo Ek", "Disa Holm"}
