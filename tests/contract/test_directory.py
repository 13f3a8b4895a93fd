"""The directory of persons is filled, kept by people and used, in every register."""

from pathlib import Path

import attrs
import pytest

from lgnotes.model import Notes, Person, Setting
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


@attrs.define
class Office:
    """A register, somebody who keeps its directory, and a run that hears who is known."""

    bench: Workbench
    clerk: Clerk
    given: tuple[Person, ...] = ()
    known: tuple[Person, ...] = ()
    """Who was known to the last reading."""

    def sync(self) -> Report:
        services = self.bench.services()
        services = attrs.evolve(services, understand=self._understand, people=self.given)
        return sync(services, now=self.bench.now)

    def _understand(
        self,
        content: bytes,
        name: str,
        known: tuple[Person, ...],
        settings: tuple[Setting, ...],
    ) -> Notes:
        self.known = known
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
