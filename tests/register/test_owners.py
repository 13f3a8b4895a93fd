"""Whom owners mean over all documents: right, or silent where two fit, and asked for once."""

from datetime import date

import attrs
import pytest

from lgnotes.adapters.memory import MemoryRegister
from lgnotes.extract import extract
from lgnotes.readers import read
from lgnotes.register.entry import DocumentState, Entry, Origin, RegisterState, Status
from lgnotes.register.owners import Whose, answered, called, questions
from lgnotes.register.people import Directory, PersonBase, PersonRow

DAY = date(2026, 9, 23)


def person(name: str, initials: str = "", role: str = "") -> PersonRow:
    return PersonRow(name=name, initials=initials, role=role)


def register(*people: PersonRow, owners: tuple[str, ...] = (), called: str = "") -> RegisterState:
    """Return a register with *people*, and a task of each of *owners* from one document."""
    return RegisterState(
        entries={
            str(n): Entry(
                uid=str(n), ref=f"LG § {n}:1", kind="task", text="ringer", owners=(owner,),
                sources=(Origin(document="a", lines=((1, 1),)),),
            )
            for n, owner in enumerate(owners)
        },
        documents={"a": DocumentState(id="a", name="a", version="", called=called)},
        people=Directory(
            rows={f"lgp{n}": row for n, row in enumerate(people)},
            bases={f"lgp{n}": PersonBase(known_as=row.name) for n, row in enumerate(people)},
        ),
    )  # fmt: skip


def owns(asked: str, owner: str, state: RegisterState, day: date = DAY) -> bool:
    return Whose.of(state, day).is_owner(asked, Entry(
        uid="", ref="", kind="task", text="", owners=(owner,),
        sources=(Origin(document="a", lines=((1, 1),)),),
    ))  # fmt: skip


STAFF = (
    person("Anna Berg"), person("Anna Lind", "AL"), person("Maria Boman Hansson"),
    person("Maj Hellgren", role="rektor till 2026-09-30"),
    person("Tor Edelsvärd", role="rektor från 2026-10-01"),
    person("Siv Rask", role="bitr. rektor; ersätter Maj Hellgren 2026-09-21–2026-09-27"),
    person("Bo Ek", "Bosse", "elevhälsoteamet; lärare"), person("Disa Holm", role="EHT; lärare"),
    person("Gun Ås", role="elevhälsoteamet"), person("Hugo Ros", role="tf skolchef"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("owner", "holders"),
    [
        # initials, first names, last names, told forms
        ("MBH", {"Maria Boman Hansson"}),
        ("Maria", {"Maria Boman Hansson"}),
        ("AL", {"Anna Lind"}),
        ("Bosse", {"Bo Ek"}),
        ("bo ek", {"Bo Ek"}),
        # two fit, nobody fits
        ("Anna", set()),
        ("XY", set()),
        ("Eva", set()),
        # roles on the day, and who stands in
        ("Rektorn", {"Maj Hellgren", "Siv Rask"}),
        ("Maj", {"Maj Hellgren", "Siv Rask"}),
        ("biträdande rektor", {"Siv Rask"}),
        ("bitr rektorn", {"Siv Rask"}),
        ("skolchefen", {"Hugo Ros"}),
        ("lärare", set()),
        ("lärarna", {"Bo Ek", "Disa Holm"}),
        ("Alla lärare", {"Bo Ek", "Disa Holm"}),
        ("Elevhälsoteamet", {"Bo Ek", "Disa Holm", "Gun Ås"}),
        ("EHT", {"Bo Ek", "Disa Holm", "Gun Ås"}),
        ("kuratorn", set()),
    ],
)
def test_an_owner_is_found_by_every_name_of_who_has_it(owner: str, holders: set[str]) -> None:
    state = register(*STAFF)
    assert {row.name for row in STAFF if owns(row.name, owner, state)} == holders


@pytest.mark.parametrize(
    ("day", "rector"),
    [
        (date(2026, 9, 20), {"Maj Hellgren"}),
        (date(2026, 9, 27), {"Maj Hellgren", "Siv Rask"}),
        (date(2026, 9, 28), {"Maj Hellgren"}),
        (date(2026, 10, 1), {"Tor Edelsvärd"}),
    ],
)
def test_a_role_belongs_to_who_has_it_on_the_day(day: date, rector: set[str]) -> None:
    state = register(*STAFF)
    assert {row.name for row in STAFF if owns(row.name, "rektor", state, day)} == rector


def test_who_asks_for_a_role_is_shown_what_is_the_roles_own() -> None:
    state = register(*STAFF)
    assert owns("rektor", "Rektorn", state)
    assert not owns("rektor", "Maj Hellgren", state)


def test_whom_a_document_shows_holds_before_all_others_but_for_initials_that_were_told() -> None:
    here = "Anna = Anna Lind\nAB = Anders Bo"
    state = register(person("Anna Berg", "AB; Anna"), person("Anna Lind"), called=here)
    assert owns("Anna Lind", "Anna", state)
    assert owns("Anna Berg", "AB", state)


def test_a_corrected_name_is_meant_where_documents_have_the_old_one() -> None:
    state = register(person("Anna Bergh"), called="Ankan = Ana Berg")
    bases = {"lgp0": PersonBase(known_as="Ana Berg")}
    state = attrs.evolve(state, people=attrs.evolve(state.people, bases=bases))
    assert owns("Anna Bergh", "Ankan", state)
    assert owns("Anna Bergh", "Ana Berg", state)


TWO = (person("Anna Berg"), person("Anna Lind"), person("Bo Ek"))


def test_a_name_that_two_have_is_asked_for_with_what_is_still_to_be_done() -> None:
    state = register(*TWO, owners=("Anna", "Bo", "Anna", "Anna", "rektorn", "Eva"))
    done = attrs.evolve(state.entries["3"], status=Status.DONE)
    (asked,) = questions(attrs.evolve(state, entries={**state.entries, "3": done}))
    assert (asked.written, asked.choices) == ("Anna", ("Anna Berg", "Anna Lind"))
    assert [entry.uid for entry in asked.entries] == ["0", "2"]


def test_nothing_is_asked_where_the_document_shows_who_is_meant() -> None:
    assert questions(register(*TWO, owners=("Anna",), called="Anna = Anna Lind")) == ()


@pytest.mark.parametrize("chosen", [("Anna Lind",), ("Anna Berg", "Anna Lind")])
def test_an_answer_stands_in_the_directory_and_is_not_asked_for_again(
    chosen: tuple[str, ...],
) -> None:
    state = register(*TWO, owners=("Anna",))
    (asked,) = questions(state)
    held = MemoryRegister(state=state)
    held.write(answered(state, asked, chosen))
    rows = {row.name: row.initials for row in held.state.people.rows.values()}
    assert rows == {name: "Anna" if name in chosen else "" for name in rows}
    assert questions(held.state) == ()
    assert owns("Anna Lind", "Anna", held.state) is (len(chosen) == 1)
    assert answered(held.state, asked, chosen).people.rows == {}


def test_an_answer_about_a_row_that_a_person_has_only_just_typed_adopts_it() -> None:
    state = register(person("Anna Berg"), owners=("Anna",))
    typed = attrs.evolve(state.people, typed={"row 9": person("Anna Lind", role="kurator")})
    state = attrs.evolve(state, people=typed)
    (asked,) = questions(state)
    held = MemoryRegister(state=state)
    held.write(answered(state, asked, ["Anna Lind"]))
    assert not held.state.people.typed
    assert {attrs.astuple(row)[:3] for row in held.state.people.rows.values()} == {
        ("Anna Berg", "", ""), ("Anna Lind", "Anna", "kurator"),
    }  # fmt: skip


NOTES = """\
Ledningsgruppen 2026-03-04

Närvarande: Anna Berg, BE, Maj Hellgren
Frånvarande: Disa Holm
Antecknare: Gun Ås

1. Budget
Anna ringer kommunen senast 6 mars. BE skriver till facket. Disa bokar lokal senast 9 mars.
Jag skickar ut förslaget. Rektorn hör med Bo Ek. Eva Alm återkommer senast 8 mars.
"""


def test_what_is_remembered_of_a_document_is_whom_it_shows_itself() -> None:
    notes = extract(read(NOTES.encode(), name="LG.txt"))
    assert set(called(notes).splitlines()) == {
        "Anna = Anna Berg", "Disa = Disa Holm", "Jag = Gun Ås",
    }  # fmt: skip
