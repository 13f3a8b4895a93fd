"""The directory of persons is filled, kept by people and used, in every register."""

from pathlib import Path
from typing import Any

import attrs
import pytest

from lgnotes.model import Notes, Person, Setting
from lgnotes.ports import Source, SourceDocument
from lgnotes.register.directory import update
from lgnotes.register.owners import answered, questions
from lgnotes.register.people import Directory, DirectoryUpdate, PersonBase, PersonRow
from lgnotes.register.plan import RegisterUpdate
from lgnotes.register.report import Report
from lgnotes.service import sync
from tests.contract.clerks import Clerk, clerk
from tests.contract.shorthand import understand
from tests.contract.workbench import Workbench, registers

HEAD = "LG 2026-01-13"
RING = "Anna: ringer @2026-02-01"
GUNVOR = Person(name="Gunvor Ås", forms=("Gunsan",), roles=("rektor",), email="g@x.se")


@attrs.frozen
class Watched:
    """A document of which it is written down when it is fetched."""

    document: SourceDocument
    fetched: list[str]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.document, name)

    def read(self) -> bytes:
        self.fetched.append(self.document.id)
        return self.document.read()


@attrs.frozen
class Counted:
    """A source whose documents are `Watched`."""

    source: Source
    fetched: list[str]
    readers: int = 1

    def documents(self) -> list[SourceDocument]:
        return [Watched(one, self.fetched) for one in self.source.documents()]


@attrs.define
class Office:
    """A register, somebody who keeps its directory, and a run that hears who is known."""

    bench: Workbench
    clerk: Clerk
    given: tuple[Person, ...] = ()
    known: tuple[Person, ...] = ()
    """Who was known to the last reading."""

    known_to: dict[str, tuple[Person, ...]] = attrs.field(factory=dict)
    """Who was known to the last reading of each document."""

    def sync(self, fetched: list[str] | None = None) -> Report:
        services = self.bench.services()
        if fetched is not None:
            services = attrs.evolve(services, source=Counted(services.source, fetched))
        services = attrs.evolve(services, understand=self._understand, people=self.given)
        return sync(services, now=self.bench.now)

    def _understand(
        self,
        content: bytes,
        name: str,
        known: tuple[Person, ...],
        settings: tuple[Setting, ...],
    ) -> Notes:
        self.known = self.known_to[name] = known
        return understand(content, name, known, settings)

    def people(self) -> Directory:
        return self.bench.register.port.read().people

    def rows(self) -> set[tuple[str, ...]]:
        return {attrs.astuple(row) for row in self.people().rows.values()}

    def settle(self) -> None:
        """Run, and again: the second time nothing is written."""
        self.sync()
        before = self.bench.trace()
        report = self.sync()
        assert (report.read, report.changes) == (0, ())
        assert self.bench.trace() == before


@pytest.fixture(params=["memory", "sqlite", "sheet"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Office:
    """Return an office whose notes name two persons, before the first run."""
    register = registers(tmp_path)[request.param]()
    bench = Workbench(register)
    bench.notes["a.txt"] = (HEAD, "& Anna Berg (AB), Bo Ek", RING)
    return Office(bench, clerk(register))


def test_the_first_run_fills_it_and_the_second_writes_nothing(office: Office) -> None:
    office.given = (GUNVOR,)
    office.settle()
    assert office.rows() == {
        ("Gunvor Ås", "Gunsan", "rektor", "g@x.se"),
        ("Anna Berg", "AB", "", ""),
        ("Bo Ek", "", "", ""),
    }
    assert office.known == (GUNVOR,)


@pytest.mark.parametrize("names", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_whom_one_document_names_is_known_to_all_of_the_run_and_none_is_fetched_twice(
    office: Office, names: tuple[str, str]
) -> None:
    one, other = names
    office.bench.notes[one] = (HEAD, RING)
    office.bench.notes[other] = ("LG 2026-01-20", "& Anna Berg, Bo Ek")
    fetched: list[str] = []
    office.sync(fetched)
    assert sorted(fetched) == ["a.txt", "b.txt"]
    assert {person.name for person in office.known_to[one]} == {"Anna Berg", "Bo Ek"}
    office.settle()


def test_who_was_found_is_known_to_the_documents_that_come_later(office: Office) -> None:
    office.settle()
    office.bench.notes["b.txt"] = ("LG 2026-01-20", "& Cia Dahl, Bo Ek")
    report = office.sync()
    assert (report.read, report.unchanged) == (1, 1)
    assert {person.name for person in office.known} == {"Anna Berg", "Bo Ek"}
    assert {name for name, *_ in office.rows()} == {"Anna Berg", "Bo Ek", "Cia Dahl"}
    office.settle()


def test_a_corrected_row_stands_and_everything_is_read_again_with_it_once(office: Office) -> None:
    office.settle()
    office.clerk.sets("Anna Berg", "initials", "ABg, Ankan")
    office.clerk.sets("Anna Berg", "name", "Anna Bergh")
    report = office.sync()
    assert (report.read, report.changes) == (1, ())
    assert Person(name="Anna Bergh", forms=("ABg", "Ankan")) in office.known
    assert office.rows() == {("Anna Bergh", "ABg, Ankan", "", ""), ("Bo Ek", "", "", "")}
    office.settle()


def test_a_deleted_row_stays_deleted(office: Office) -> None:
    office.given = (GUNVOR,)
    office.settle()
    office.clerk.deletes("Anna Berg")
    office.clerk.deletes("Gunvor Ås")
    assert office.sync().read == 1
    assert [person.name for person in office.known] == ["Bo Ek"]
    office.bench.notes["b.txt"] = ("LG 2026-01-20", "& Anna Berg, Gunvor Ås")
    office.settle()
    assert office.rows() == {("Bo Ek", "", "", "")}


def test_a_typed_row_stands_and_is_known_at_once(office: Office) -> None:
    office.settle()
    office.clerk.types(name="Disa Holm", initials="DiHo", role="ekonom")
    assert office.sync().read == 1
    disa = Person(name="Disa Holm", forms=("DiHo",), roles=("ekonom",))
    assert disa in office.known
    people = office.people()
    assert not people.typed
    assert ("Disa Holm", "DiHo", "ekonom", "") in office.rows()
    assert people.rows.keys() == people.bases.keys()
    office.settle()
    office.clerk.deletes("Disa Holm")
    office.bench.notes["b.txt"] = ("LG 2026-01-20", "& Disa Holm")
    office.settle()
    assert "Disa Holm" not in {name for name, *_ in office.rows()}


def test_what_a_person_typed_and_what_lgnotes_finds_later_share_a_row(office: Office) -> None:
    office.settle()
    office.clerk.types(name="Disa Holm", role="ekonom")
    office.sync()
    office.given = (Person(name="Disa Holm", roles=("rektor",), email="d@x.se"),)
    office.bench.notes["b.txt"] = ("LG 2026-01-20", "& Disa Holm")
    office.settle()
    assert ("Disa Holm", "", "ekonom", "d@x.se") in office.rows()


def test_the_order_of_rows_and_columns_is_the_peoples_own(office: Office) -> None:
    office.given = (GUNVOR,)
    office.settle()
    office.clerk.sorts()
    before = office.bench.trace()
    assert office.sync().read == 0
    assert office.bench.trace() == before
    office.clerk.sets("Bo Ek", "role", "kamrer")
    office.clerk.types(name="Disa Holm", initials="DiHo")
    office.given = (attrs.evolve(GUNVOR, email="gunvor@x.se"),)
    office.bench.notes["b.txt"] = ("LG 2026-01-20", "& Evert Dahl (ED)")
    office.settle()
    assert office.rows() == {
        ("Gunvor Ås", "Gunsan", "rektor", "gunvor@x.se"),
        ("Anna Berg", "AB", "", ""),
        ("Bo Ek", "", "kamrer", ""),
        ("Disa Holm", "DiHo", "", ""),
        ("Evert Dahl", "ED", "", ""),
    }


def test_lgnotes_own_additions_are_no_reason_to_write(office: Office) -> None:
    office.settle()
    office.given = (GUNVOR,)
    office.settle()  # the same manner: as after an update from a version without a directory
    assert "Gunvor Ås" not in {name for name, *_ in office.rows()}
    office.bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser")
    office.settle()
    assert "Gunvor Ås" in {name for name, *_ in office.rows()}


def test_what_is_written_is_read(office: Office) -> None:
    rows = {
        "lgp1": PersonRow(name="=1+1", initials="AB; Ankan", role=" rektor, F-6", email="a@x.se"),
        "lgp2": PersonRow(name="Bo Ek"),
    }
    bases = {
        "lgp1": PersonBase(known_as="Anna Berg", written=rows["lgp1"]),
        "lgp3": PersonBase(known_as="Cia Dahl"),
    }
    update = RegisterUpdate(people=DirectoryUpdate(rows=rows, bases=bases))
    with office.bench.register.port.session() as session:
        session.write(update)
    assert office.people() == Directory(rows=rows, bases=bases)


def test_two_who_fit_are_asked_about_once_and_the_answer_holds_for_all_documents(
    office: Office,
) -> None:
    office.bench.notes["a.txt"] = (HEAD, "& Anna Berg, Bo Ek", "Bo: läser")
    office.bench.notes["b.txt"] = ("LG 2026-01-20", "& Anna Lind")
    office.bench.notes["c.txt"] = ("LG 2026-01-27", RING, "Anna: skriver")
    report = office.sync()
    assert report.total_questions == 1
    register = office.bench.register.port
    (asked,) = questions(register.read())
    assert (asked.written, asked.choices) == ("Anna", ("Anna Berg", "Anna Lind"))
    with register.session() as session:
        session.write(answered(session.state, asked, ["Anna Lind"]))
    assert ("Anna Lind", "Anna", "", "") in office.rows()
    assert questions(register.read()) == ()
    report = office.sync()
    assert (report.total_questions, report.changes) == (0, ())
    assert Person(name="Anna Lind", forms=("Anna",)) in office.known
    office.settle()


def test_roles_that_notes_tell_later_join_those_there_until_a_person_writes(
    office: Office,
) -> None:
    office.bench.notes["a.txt"] = (HEAD, "& Bo Ek")
    office.settle()
    register = office.bench.register.port
    for role in ("rektor", "tf rektor till 2026-06-12"):
        told = update(register.read().people, given=(), named=[Person(name="Bo Ek", roles=(role,))])
        with register.session() as session:
            session.write(RegisterUpdate(people=told))
    assert ("Bo Ek", "", "rektor; tf rektor till 2026-06-12", "") in office.rows()
    office.clerk.sets("Bo Ek", "role", "skolchef")
    again = Person(name="Bo Ek", roles=("rektor", "tf rektor från 2026-08-01"))
    assert update(register.read().people, given=(), named=[again]).rows == {}
