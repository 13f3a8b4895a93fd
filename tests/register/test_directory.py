"""The directory of persons: what lgnotes adds to it, and that it loses nothing of anybody's."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.adapters.memory import MemoryRegister
from lgnotes.extract import extract
from lgnotes.model import Person
from lgnotes.readers import read
from lgnotes.register.directory import corrections, known, named, update
from lgnotes.register.entry import RegisterState
from lgnotes.register.people import (
    PERSON_FIELDS,
    Directory,
    DirectoryUpdate,
    PersonBase,
    PersonRow,
)
from lgnotes.register.plan import RegisterUpdate

ANNA, BO, CIA = Person(name="Anna Berg"), Person(name="Bo Ek"), Person(name="Cia Dahl")
NOTHING = DirectoryUpdate()


def after(directory: Directory, changes: DirectoryUpdate) -> Directory:
    register = MemoryRegister(state=RegisterState(people=directory))
    register.write(RegisterUpdate(people=changes))
    return register.state.people


def filled(*people: Person, given: tuple[Person, ...] = ()) -> Directory:
    """Return a directory in which nobody but lgnotes has written."""
    nobody = Directory()
    return after(nobody, update(nobody, given=given, named=people))


def edited(directory: Directory, name: str, /, **cells: str) -> Directory:
    uid = uid_of(directory, name)
    row = attrs.evolve(directory.rows[uid], **cells)
    return attrs.evolve(directory, rows={**directory.rows, uid: row})


def without(directory: Directory, name: str) -> Directory:
    uid = uid_of(directory, name)
    return attrs.evolve(directory, rows={u: row for u, row in directory.rows.items() if u != uid})


def typed(directory: Directory, **cells: str) -> Directory:
    return attrs.evolve(directory, typed={"row": PersonRow(**cells)})


def uid_of(directory: Directory, name: str) -> str:
    (uid,) = (uid for uid, row in directory.rows.items() if row.name == name)
    return uid


def rows(directory: Directory) -> set[tuple[str, ...]]:
    return {attrs.astuple(row) for row in directory.rows.values()}


def names(directory: Directory) -> list[str]:
    return [row.name for row in directory.rows.values()]


def test_persons_of_configuration_and_notes_become_rows() -> None:
    gunvor = Person(name="Gunvor Ås", forms=("GÅ", "Gunsan"), roles=("rektor",), email="g@x.se")
    found = filled(attrs.evolve(ANNA, forms=("AB",)), given=(gunvor,))
    assert rows(found) == {
        ("Gunvor Ås", "GÅ; Gunsan", "rektor", "g@x.se"),
        ("Anna Berg", "AB", "", ""),
    }


@pytest.mark.parametrize(
    ("there", "says", "expected"),
    [
        (["Anna Berg"], "ANNA  BERG", ["Anna Berg"]),
        (["Maria Hansson"], "Maria Boman Hansson", ["Maria Hansson"]),
        (["Maria Boman Hansson"], "Maria Hansson", ["Maria Boman Hansson"]),
        (["Anna Berg"], "Anna Lund", ["Anna Berg", "Anna Lund"]),
    ],
)
def test_nobody_is_added_who_may_be_there_under_another_name(
    there: list[str], says: str, expected: list[str]
) -> None:
    before = filled(*(Person(name=name) for name in there))
    changes = update(before, given=(), named=[Person(name=says)])
    assert names(after(before, changes)) == expected


def test_the_longest_name_is_taken_whichever_document_comes_first() -> None:
    short, long = Person(name="Maria Hansson"), Person(name="Maria Boman Hansson")
    assert names(filled(short, long)) == names(filled(long, short)) == ["Maria Boman Hansson"]


def test_empty_cells_are_filled_from_the_notes_and_full_ones_stay() -> None:
    before = filled(ANNA)
    rector = attrs.evolve(ANNA, roles=("rektor",), email="anna@x.se")
    later = after(before, update(before, given=(), named=[rector]))
    assert rows(later) == {("Anna Berg", "", "rektor", "anna@x.se")}
    changes = update(later, given=(), named=[attrs.evolve(ANNA, roles=("ekonom",))])
    assert changes == NOTHING


def test_initials_that_somebody_has_are_given_to_nobody_else() -> None:
    before = filled(attrs.evolve(ANNA, forms=("AB",)))
    changes = update(before, given=(), named=[Person(name="Arvid Boman", forms=("AB",))])
    assert rows(after(before, changes)) == {
        ("Anna Berg", "AB", "", ""),
        ("Arvid Boman", "", "", ""),
    }


def test_a_row_follows_the_configuration_until_a_person_edits_it() -> None:
    one, other = (attrs.evolve(ANNA, roles=(role,)) for role in ("rektor", "skolchef"))
    before = filled(given=(one,))
    assert rows(after(before, update(before, given=(other,), named=()))) == {
        ("Anna Berg", "", "skolchef", "")
    }
    own = edited(before, "Anna Berg", role="vice rektor")
    assert update(own, given=(other,), named=()) == NOTHING


def test_a_corrected_name_is_the_same_person() -> None:
    before = edited(filled(Person(name="Ana Berg")), "Ana Berg", name="Anna Berg")
    for name in ("Ana Berg", "Anna Berg"):
        person = Person(name=name)
        assert update(before, given=(person,), named=[person]) == NOTHING
    assert known(before, ()) == (ANNA,)


def test_a_deleted_row_stays_deleted_whoever_names_the_person() -> None:
    before = without(filled(ANNA, BO), "Anna Berg")
    assert update(before, given=(ANNA,), named=[ANNA]) == NOTHING
    assert known(before, (ANNA, BO)) == (BO,)


def test_a_typed_row_gets_a_uid_and_stands() -> None:
    before = typed(filled(BO), name="Anna Berg", initials="ABg, Ankan")
    found = after(before, update(before, given=(), named=[ANNA]))
    assert rows(found) == {("Bo Ek", "", "", ""), ("Anna Berg", "ABg, Ankan", "", "")}
    assert not found.typed
    assert known(found, ()) == (BO, attrs.evolve(ANNA, forms=("ABg", "Ankan")))
    gone = without(found, "Anna Berg")
    assert update(gone, given=(), named=[ANNA]) == NOTHING


def test_a_row_that_is_typed_anew_is_the_one_that_was_deleted() -> None:
    there = filled(ANNA)
    uid = uid_of(there, "Anna Berg")
    again = typed(without(there, "Anna Berg"), name="anna berg")
    changes = update(again, given=(), named=())
    assert changes.adopted == {"row": uid}


def test_a_row_that_somebody_has_only_begun_is_left() -> None:
    begun = typed(Directory(), role="rektor")
    assert update(begun, given=(), named=()) == NOTHING
    assert known(begun, ()) == ()
    assert corrections(begun) == ""


def test_who_is_given_is_known_from_the_first_run_on() -> None:
    people = (attrs.evolve(ANNA, forms=("AB", "Ankan"), roles=("rektor, F-6",)), BO)
    assert known(Directory(), people) == people
    assert known(filled(given=people), people) == people


def test_initials_that_lgnotes_wrote_and_anybody_may_have_are_not_told() -> None:
    both = filled(
        attrs.evolve(ANNA, forms=("AB",)), Person(name="Maria Hansson", forms=("MBH", "MH"))
    )
    assert {p.name: p.forms for p in known(both, ())} == {
        "Anna Berg": (),
        "Maria Hansson": ("MBH",),
    }
    own = edited(filled(ANNA), "Anna Berg", initials="AB")
    assert known(own, ()) == (attrs.evolve(ANNA, forms=("AB",)),)


def test_corrections_change_with_what_people_do_and_with_nothing_else() -> None:
    before = filled(ANNA, BO)
    assert corrections(before) == corrections(Directory()) == ""
    grown = after(before, update(before, given=(CIA,), named=[attrs.evolve(BO, email="b@x.se")]))
    assert corrections(grown) == ""
    changed = [
        edited(grown, "Bo Ek", role="ekonom"),
        edited(grown, "Bo Ek", email=""),
        edited(grown, "Bo Ek", name="Bosse Ek"),
        without(grown, "Anna Berg"),
        typed(grown, name="Disa Holm"),
    ]
    assert len({corrections(grown), *map(corrections, changed)}) == 6
    mixed = attrs.evolve(changed[0], rows=dict(list(changed[0].rows.items())[::-1]))
    assert corrections(mixed) == corrections(changed[0])
    assert corrections(edited(changed[0], "Bo Ek", role="")) == ""


NOTES = """\
Ledningsgruppen 2026-03-04

Närvarande: Anna Berg (AB), Bo Ek, rektor, Cia D, tekniska kontoret, Lo, Gun Ås (mötesledare)
Antecknare: Disa Holm, sekreterare

1. Budget (Fia Rask)
AB skriver ett svar. Evert Dahl ringer. Bo skriver till HR.
"""


def test_only_those_who_are_present_and_named_in_full_are_named_with_certainty() -> None:
    found = list(named(extract(read(NOTES.encode(), name="LG.txt"))))
    assert sorted(person.name for person in found) == ["Anna Berg", "Bo Ek", "Disa Holm", "Gun Ås"]
    by_name = {person.name: person for person in found}
    assert by_name["Anna Berg"].forms == ("AB",)
    assert by_name["Bo Ek"] == Person(name="Bo Ek", roles=("rektor",))
    assert by_name["Gun Ås"].roles == by_name["Disa Holm"].roles == ()


NAMES = st.sampled_from(["Anna Berg", "Anna Lund", "Anna Berg Lund", "Bo Ek", "Ana Berg", ""])
WORDS = st.sampled_from(["", "AB", "AB; BE", "rektor"])
ROWS = st.builds(PersonRow, name=NAMES, initials=WORDS, role=WORDS, email=WORDS)
BASES = st.builds(PersonBase, known_as=NAMES.filter(bool), written=ROWS)
UIDS = st.sampled_from([f"lgp{n}" for n in range(6)])
PEOPLE = st.lists(
    st.builds(
        Person,
        name=NAMES,
        forms=st.sampled_from([(), ("AB",), ("AB", "BE")]),
        roles=st.sampled_from([(), ("rektor",)]),
        email=st.sampled_from([None, "a@x.se", "b@x.se"]),
    ),
    max_size=4,
)


@st.composite
def directories(draw: st.DrawFn) -> Directory:
    """Return a directory in which people may have done anything, and killed runs too."""
    bases = draw(st.dictionaries(UIDS, BASES, max_size=6))
    untouched = {uid: base.written for uid, base in bases.items() if draw(st.booleans())}
    others = draw(st.dictionaries(UIDS, ROWS, max_size=3))
    return Directory(
        rows={**untouched, **others},
        bases=bases,
        typed=draw(st.dictionaries(st.sampled_from(["a", "b", "c"]), ROWS, max_size=3)),
    )


def of_people(directory: Directory) -> dict[tuple[str, str], str]:
    """Return the cells that people typed or emptied, by what names the row, and the field."""
    cells = {
        (handle, f): getattr(r, f) for handle, r in directory.typed.items() for f in PERSON_FIELDS
    }
    cells = {key: value for key, value in cells.items() if value}
    for uid, row in directory.rows.items():
        base = directory.bases.get(uid)
        ours = base.written if base else PersonRow()
        own = (f for f in PERSON_FIELDS if getattr(row, f) != getattr(ours, f))
        cells |= {(uid, field): getattr(row, field) for field in own}
    return cells


@given(before=directories(), given_=PEOPLE, named_=PEOPLE)
def test_no_cell_of_a_persons_is_lost(
    before: Directory, given_: list[Person], named_: list[Person]
) -> None:
    changes = update(before, given=given_, named=named_)
    later = after(before, changes)
    for (handle, field), value in of_people(before).items():
        uid = changes.adopted.get(handle, handle)
        row = later.rows.get(uid) or later.typed[handle]
        assert getattr(row, field) == value
    assert before.rows.keys() <= later.rows.keys()


@given(before=directories(), given_=PEOPLE, named_=PEOPLE)
def test_a_deleted_row_comes_back_only_where_a_person_types_it(
    before: Directory, given_: list[Person], named_: list[Person]
) -> None:
    later = after(before, update(before, given=given_, named=named_))
    gone = {base.known_as for uid, base in before.bases.items() if uid not in before.rows}
    people = {row.name for row in (*before.rows.values(), *before.typed.values())}
    known_as = {base.known_as for uid, base in before.bases.items() if uid in before.rows}
    assert not (gone - people - known_as) & set(names(later))


@given(before=directories(), given_=PEOPLE, named_=PEOPLE)
def test_a_second_run_writes_nothing(
    before: Directory, given_: list[Person], named_: list[Person]
) -> None:
    later = after(before, update(before, given=given_, named=named_))
    assert update(later, given=given_, named=named_) == NOTHING


@given(before=directories(), given_=PEOPLE, named_=PEOPLE)
def test_what_lgnotes_writes_has_nothing_read_again(
    before: Directory, given_: list[Person], named_: list[Person]
) -> None:
    later = after(before, update(before, given=given_, named=named_))
    assert corrections(later) == corrections(before)


@given(before=directories(), given_=PEOPLE)
def test_who_is_given_is_known_as_well_before_as_after_it_is_written(
    before: Directory, given_: list[Person]
) -> None:
    later = after(before, update(before, given=given_, named=()))
    assert set(known(later, given_)) == set(known(before, given_))
