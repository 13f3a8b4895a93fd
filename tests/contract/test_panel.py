"""What a person does in a document's panel, for every register and every calendar."""

from datetime import date
from pathlib import Path

import attrs
import pytest

from lgnotes.adapters.memory import MemoryDocument
from lgnotes.errors import (
    BusyError,
    ChangedError,
    FindGoneError,
    MassStrikeError,
    UnreadableError,
)
from lgnotes.panel import Panel
from lgnotes.register.edit import Edit, stamp
from lgnotes.register.entry import Status
from lgnotes.register.review import Find, Review
from tests.contract.workbench import COMBINATIONS, Workbench, calendars, registers

HEAD = "LG 2026-01-13"
RING = "ringer vaktmästaren"
ASKED = f"Anna: {RING} @2026-02-01"
FEB_1, FEB_5, FEB_9 = date(2026, 2, 1), date(2026, 2, 5), date(2026, 2, 9)


@pytest.fixture(params=COMBINATIONS, ids=" + ".join)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Workbench:
    register, calendar = request.param
    return Workbench(registers(tmp_path)[register](), calendars(tmp_path)[calendar]())


def panel(bench: Workbench, name: str = "a.txt") -> Panel:
    """Return the panel of a document, as for a new request."""
    document = MemoryDocument(name, bench.notes.contents[name])
    return Panel(services=bench.services(), document=document, today=date(2026, 1, 14))


class Closed(MemoryDocument):
    def read(self) -> bytes:
        raise UnreadableError(name=self.name, reason="consent")


def look(bench: Workbench, name: str = "a.txt") -> Review:
    return panel(bench, name).look()


def find(bench: Workbench, text: str) -> Find:
    return next(f for f in look(bench).finds if f.entry.text == text)


def standings(review: Review) -> dict[str, str]:
    return {find.entry.text: find.standing for find in review.finds}


class TestLook:
    def test_a_new_document_is_shown_and_nothing_is_written(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "läser", "! Budgeten antas")
        before = bench.trace()
        review = look(bench)
        new = dict.fromkeys((RING, "läser", "Budgeten antas"), "new")
        assert standings(review) == new
        assert [[mark.what for mark in find.marks] for find in review.finds] == [
            [],
            ["no-owner", "no-day"],
            [],
        ]
        assert review.finds[0].sentence == ASKED
        assert len(review.waiting) == 3
        assert bench.trace() == before

    def test_after_a_run_it_shows_what_people_and_notes_made_of_it(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser", "Bo: skriver")
        bench.sync()
        bench.person_sets(RING, due=FEB_5)
        bench.register.delete_row(bench.entry("skriver").uid)
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser @2026-02-09", "Bo: skriver")
        review = look(bench)
        assert standings(review) == {RING: "registered", "läser": "changed", "skriver": "rejected"}
        ring, reads, _ = review.finds
        assert [(c.field, c.old, c.new) for c in ring.edited] == [
            ("due", "2026-02-01", "2026-02-05")
        ]
        assert [(c.field, c.old, c.new) for c in reads.changes] == [("due", "", "2026-02-09")]

    def test_it_shows_what_registering_would_strike(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: skriver")
        bench.sync()
        bench.notes["a.txt"] = (HEAD, ASKED)
        assert [entry.text for entry in look(bench).gone] == ["läser"]
        panel(bench).register(now=bench.now)
        assert look(bench).gone == ()

    def test_a_day_before_the_meeting_or_before_today_is_marked(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, "Bo: läser @2026-01-02", "Bo: skriver @2026-01-13")
        marks = [[mark.what for mark in find.marks] for find in look(bench).finds]
        assert marks == [["past-day"], ["past-day"]]


class TestSave:
    def test_one_find_is_registered_with_its_event_as_a_person_made_it(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        uid = find(bench, RING).entry.uid
        edit = Edit(owners=("Lila",), due=FEB_5)
        saved = panel(bench).save(uid, edit, now=bench.now)
        assert (saved.owners, saved.due) == (("Lila",), FEB_5)
        assert list(bench.entries()) == [RING]
        if bench.calendar:
            assert {uid: event.day for uid, event in bench.events().items()} == {uid: FEB_5}
        before = bench.trace()
        panel(bench).save(uid, edit, now=bench.now)
        assert bench.trace() == before

    def test_the_nightly_job_adds_the_rest_and_leaves_the_edit(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        uid = find(bench, RING).entry.uid
        panel(bench).save(uid, Edit(owners=("Lila",), due=FEB_5), now=bench.now)
        report = bench.sync()
        assert [(c.action, c.entry.text) for c in report.changes] == [("add", "läser")]
        assert bench.entry(RING).uid == uid
        assert (bench.entry(RING).owners, bench.entry(RING).due) == (("Lila",), FEB_5)
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09", "Bo: läser")
        bench.sync()
        assert bench.entry(RING).due == FEB_5

    def test_an_edit_of_what_is_registered_moves_its_event_at_once(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        uid = bench.entry(RING).uid
        panel(bench).save(uid, Edit(due=FEB_9, status=Status.ONGOING), now=bench.now)
        assert (bench.entry(RING).due, bench.entry(RING).status) == (FEB_9, Status.ONGOING)
        if bench.calendar:
            assert bench.event(RING).day == FEB_9
        assert bench.sync().changes == ()
        lines = [(x.who, x.field, x.new) for x in bench.register.history() if x.uid == uid]
        assert ("person", "due", "2026-02-09") in lines

    def test_what_the_notes_no_longer_say_is_refused(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        uid = find(bench, RING).entry.uid
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        with pytest.raises(FindGoneError):
            panel(bench).save(uid, Edit(due=FEB_5), now=bench.now)
        assert (bench.present().entries, bench.present().bases, bench.events()) == ({}, {}, {})

    def test_an_edit_of_what_somebody_else_changed_meanwhile_is_refused(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        shown = find(bench, RING).entry
        mine, theirs = Edit(owners=("Lila",)), Edit(owners=("Cia",), due=FEB_9)
        for _ in range(2):
            panel(bench).save(shown.uid, mine, now=bench.now, seen=stamp(shown))
        before = bench.trace()
        with pytest.raises(ChangedError):
            panel(bench).save(shown.uid, theirs, now=bench.now, seen=stamp(shown))
        assert bench.trace() == before
        assert bench.entry(RING).owners == ("Lila",)

    def test_what_another_document_says_is_not_changed_through_this_one(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser")
        bench.sync()
        uid = bench.entry("läser").uid
        before = bench.trace()
        with pytest.raises(FindGoneError):
            panel(bench).save(uid, Edit(due=FEB_5), now=bench.now)
        with pytest.raises(FindGoneError):
            panel(bench).reject(uid, now=bench.now)
        assert bench.trace() == before

    def test_while_a_run_writes_it_says_that_it_is_busy(self, tmp_path: Path) -> None:
        bench = Workbench(registers(tmp_path)["sqlite"]())
        bench.notes["a.txt"] = (HEAD, ASKED)
        uid = find(bench, RING).entry.uid
        with bench.register.port.session(), pytest.raises(BusyError):
            panel(bench).save(uid, Edit(due=FEB_5), now=bench.now)


class TestLife:
    def test_a_find_is_shown_with_its_life_once_the_register_knows_it(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        uid = find(bench, RING).entry.uid
        assert panel(bench).look_at(uid)[1] is None
        panel(bench).save(uid, Edit(due=FEB_9), now=bench.now)
        review, told = panel(bench).look_at(uid)
        assert review.find(uid)
        assert told
        assert [line.new for line in told.lines if line.field == "due"] == ["2026-02-09"]
        with pytest.raises(FindGoneError):
            panel(bench).look_at("lg0")


class TestReject:
    def test_a_find_that_is_none_is_left_out_of_the_register(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser @2026-02-05")
        uid = find(bench, RING).entry.uid
        for _ in range(2):
            panel(bench).reject(uid, now=bench.now)
            assert standings(look(bench)) == {RING: "rejected", "läser": "new"}
        bench.sync()
        assert list(bench.entries()) == ["läser"]
        assert uid not in bench.events()

    def test_it_comes_back_when_a_person_saves_it(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        uid = find(bench, RING).entry.uid
        panel(bench).reject(uid, now=bench.now)
        panel(bench).save(uid, Edit(), now=bench.now)
        assert bench.entry(RING).uid == uid
        assert bench.sync().changes == ()

    def test_what_is_registered_is_dropped_and_its_event_goes(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        panel(bench).reject(bench.entry(RING).uid, now=bench.now)
        assert bench.entry(RING).status == Status.DROPPED
        assert bench.events() == {}
        assert bench.sync().changes == ()


class TestRegister:
    def test_a_document_is_registered_as_the_nightly_job_would(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "! Budgeten antas")
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser")
        report = panel(bench).register(now=bench.now)
        assert [c.action for c in report.changes if not c.action.startswith("event")] == [
            "add",
            "add",
        ]
        assert set(bench.entries()) == {RING, "Budgeten antas"}
        before = bench.trace()
        assert panel(bench).register(now=bench.now).changes == ()
        assert bench.trace() == before
        report = bench.sync()
        assert [c.entry.text for c in report.changes] == ["läser"]

    def test_what_other_documents_say_stays(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser")
        bench.sync()
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: skriver")
        panel(bench).register(now=bench.now)
        assert bench.entry("läser").status == Status.OPEN
        assert bench.sync().changes == ()

    def test_a_document_that_this_person_may_not_read_is_not_remembered_as_unreadable(
        self, bench: Workbench
    ) -> None:
        closed = Closed("a.txt", b"")
        before = bench.trace()
        with pytest.raises(UnreadableError):
            Panel(services=bench.services(), document=closed, today=FEB_1).register(now=bench.now)
        assert bench.trace() == before

    def test_an_emptied_document_does_not_strike_most_tasks(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, *(f"Bo: läser bok {n}" for n in range(8)))
        bench.sync()
        bench.notes["a.txt"] = (HEAD, ASKED)
        with pytest.raises(MassStrikeError):
            panel(bench).register(now=bench.now)


def test_a_near_miss_becomes_a_task_when_a_person_says_so(tmp_path: Path) -> None:
    """The notes' own reader finds near misses; shorthand has none."""
    from lgnotes.extract import extract
    from lgnotes.readers import read

    bench = Workbench(registers(tmp_path)["memory"](), calendars(tmp_path)["memory"]())
    text = "Ledningsgruppen 2026-01-13\n\n1. Läget\nSka Bo ringa vaktmästaren?\n"
    document = MemoryDocument("a.txt", text.encode())
    services = attrs.evolve(
        bench.services(),
        understand=lambda content, name, _, settings: extract(
            read(content, name=name), settings=settings
        ),
    )

    def again() -> Panel:
        return Panel(services=services, document=document, today=date(2026, 1, 14))

    (miss,) = again().look().misses
    assert (miss.why, miss.sentence) == ("question", "Ska Bo ringa vaktmästaren?")
    for _ in range(2):
        again().save(miss.entry.uid, Edit(owners=("Bo",), due=FEB_5), now=bench.now)
    review = again().look()
    assert review.misses == ()
    assert [(f.standing, f.entry.owners, f.entry.due) for f in review.finds] == [
        ("registered", ("Bo",), FEB_5)
    ]
    assert len(bench.events()) == 1
    again().register(now=bench.now)
    assert [e.status for e in bench.present().entries.values()] == [Status.OPEN]
    again().reject(miss.entry.uid, now=bench.now)
    assert bench.events() == {}
