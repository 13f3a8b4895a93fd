"""What must happen in every situation, for every register and every calendar."""

from datetime import date
from pathlib import Path

import pytest

from lgnotes.errors import BusyError, MassStrikeError
from lgnotes.register.entry import DocumentState, Status
from lgnotes.register.plan import RegisterUpdate
from lgnotes.register.report import Report
from tests.contract.workbench import COMBINATIONS, Workbench, calendars, registers

HEAD = "LG 2026-01-13"
RING = "ringer vaktmästaren"
ASKED = f"Anna: {RING} @2026-02-01"
FEB_1, FEB_5, FEB_9 = date(2026, 2, 1), date(2026, 2, 5), date(2026, 2, 9)


@pytest.fixture(params=COMBINATIONS, ids=" + ".join)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Workbench:
    register, calendar = request.param
    return Workbench(registers(tmp_path)[register](), calendars(tmp_path)[calendar]())


def actions(report: Report) -> list[str]:
    return [c.action for c in report.changes]


def in_calendar(bench: Workbench, *steps: str) -> list[str]:
    """Return *steps* where there is a calendar to take them in."""
    return list(steps) if bench.calendar else []


class TestSituations:
    """S1 to S19, as far as this version goes."""

    def test_s1_a_new_document_adds_its_entries_and_their_events(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser", "! Budgeten antas")
        report = bench.sync()
        assert actions(report) == ["add", "add", "add", *in_calendar(bench, "event-add")]
        assert {c.reason for c in report.changes[:3]} == {"new-in-notes"}
        task = bench.entry(RING)
        assert (task.owners, task.due, task.status) == (("Anna",), FEB_1, Status.OPEN)
        assert task.ref == "LG 2026-01-13 § 1:1"
        assert (task.group, task.meeting, task.item) == ("LG", date(2026, 1, 13), "1 Läget")
        assert bench.entry("Budgeten antas").kind == "decision"
        assert (report.total_open, report.total_tasks, report.total_decisions) == (2, 2, 1)
        if bench.calendar:
            assert list(bench.events()) == [task.uid]
            assert bench.event(RING).day == FEB_1
            assert bench.event(RING).summary == "Anna: ringer vaktmästaren"

    def test_s2_a_reworded_task_is_the_same_one(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser rapporten")
        bench.sync()
        uid, ref = bench.entry(RING).uid, bench.entry(RING).ref
        bench.person_sets(RING, status=Status.ONGOING, comment="två gånger")
        bench.notes["a.txt"] = (
            HEAD,
            "Bo: läser rapporten",
            f"{ASKED[:-11]} om låset {ASKED[-11:]}",
        )
        report = bench.sync()
        task = bench.entry(f"{RING} om låset")
        assert (task.uid, task.ref) == (uid, ref)
        assert (task.status, task.comment) == (Status.ONGOING, "två gånger")
        assert actions(report) == ["update", *in_calendar(bench, "event-update")]
        assert report.changes[0].reason == "edited-in-notes"
        assert report.conflicts == ()

    def test_s2_two_alike_tasks_of_two_people_stay_two(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, "Anna: läser rapporten", "Bo: läser rapporten")
        bench.sync()
        before = {e.owners: e.uid for e in bench.register.port.read().entries.values()}
        bench.notes["a.txt"] = (HEAD, "Bo: läser rapporten @2026-02-05", "Anna: läser rapporten")
        bench.sync()
        after = {e.owners: e.uid for e in bench.register.port.read().entries.values()}
        assert before == after
        assert len(before) == 2

    def test_s3_date_and_event_follow_the_notes(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09")
        report = bench.sync()
        assert bench.entry(RING).due == FEB_9
        assert actions(report) == ["update", *in_calendar(bench, "event-update")]
        if bench.calendar:
            assert bench.event(RING).day == FEB_9

    def test_s3_a_date_set_by_a_person_stands(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        bench.person_sets(RING, due=FEB_5)
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09")
        report = bench.sync()
        assert bench.entry(RING).due == FEB_5
        assert [(c.field, c.person, c.notes) for c in report.conflicts] == [
            ("due", "2026-02-05", "2026-02-09")
        ]
        if bench.calendar:
            assert bench.event(RING).day == FEB_5

    def test_s3_a_moved_event_stands_and_the_register_follows(self, bench: Workbench) -> None:
        if not bench.calendar:
            pytest.skip("needs a calendar")
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        bench.calendar.move(bench.entry(RING).uid, FEB_5)
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09")
        report = bench.sync()
        assert bench.entry(RING).due == bench.event(RING).day == FEB_5
        assert [(c.reason, c.fields[0].new) for c in report.changes] == [
            ("moved-in-calendar", "2026-02-05")
        ]
        assert len(report.conflicts) == 1
        assert bench.register.history()[-1].who == "person"
        assert not bench.sync().conflicts

    def test_s4_a_task_gone_is_struck_and_back_again_restored(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        bench.sync()
        uid = bench.entry(RING).uid
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        report = bench.sync()
        assert bench.entry(RING).status is Status.STRUCK
        assert actions(report) == ["strike", *in_calendar(bench, "event-remove")]
        assert report.changes[0].reason == "gone-from-notes"
        assert bench.events() == {}

        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        report = bench.sync()
        assert (bench.entry(RING).uid, bench.entry(RING).status) == (uid, Status.OPEN)
        assert actions(report) == ["restore", *in_calendar(bench, "event-add")]
        assert set(bench.events()) == ({uid} if bench.calendar else set())

    def test_s4_a_status_of_a_persons_outlives_the_notes_and_is_told_once(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        bench.sync()
        bench.person_sets(RING, status=Status.ONGOING)
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        first, second = bench.sync(), bench.sync()
        assert bench.entry(RING).status is Status.ONGOING
        assert [(c.field, c.person, c.notes) for c in first.conflicts] == [
            ("status", "pågår", "struken")
        ]
        assert not second.conflicts

    def test_s5_a_document_gone_strikes_its_tasks(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser")
        bench.sync()
        del bench.notes["a.txt"]
        report = bench.sync()
        assert bench.entry(RING).status is Status.STRUCK
        assert bench.entry("läser").status is Status.OPEN
        assert report.changes[0].reason == "document-gone"
        assert [document.shown for document in report.gone] == ["a.txt"]
        bench.notes["a.txt"] = (HEAD, ASKED)
        assert actions(bench.sync())[0] == "restore"

    def test_s5_a_renamed_document_keeps_its_tasks(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        bench.person_sets(RING, status=Status.ONGOING)
        bench.notes["archive/a.txt"] = (HEAD, ASKED)
        del bench.notes["a.txt"]
        report = bench.sync()
        assert (report.changes, report.gone) == ((), ())
        assert bench.entry(RING).status is Status.ONGOING
        assert [s.document for s in bench.entry(RING).sources] == ["archive/a.txt"]

    def test_s5_a_run_that_would_strike_most_open_tasks_stops(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, *(f"Anna: uppgift {word} @2026-02-01" for word in "abcdef"))
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser")
        bench.sync()
        before = bench.trace()
        del bench.notes["a.txt"]
        for dry_run in (True, False):
            with pytest.raises(MassStrikeError) as refusal:
                bench.sync(dry_run=dry_run)
        assert refusal.value.exit_code == 5
        assert refusal.value.data == {"count": 6, "total": 7}
        assert bench.trace() == before
        assert actions(bench.sync(force=True)).count("strike") == 6

    def test_s5_five_tasks_are_struck_without_asking(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, *(f"Anna: uppgift {word}" for word in "abcde"))
        bench.sync()
        del bench.notes["a.txt"]
        assert actions(bench.sync()) == ["strike"] * 5

    @pytest.mark.parametrize(
        ("field", "value", "notes"),
        [
            ("text", "ringer Kim", "Anna: ringer vaktmästaren i dag @2026-02-01"),
            ("owners", ("Cia",), f"Anna, Bo: {RING} @2026-02-01"),
            ("due", FEB_5, f"Anna: {RING} @2026-02-09"),
            ("due", None, f"Anna: {RING} @2026-02-09"),
        ],
    )
    def test_s6_a_persons_value_stands_and_a_conflict_is_told_once(
        self, bench: Workbench, field: str, value: object, notes: str
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        uid = bench.entry(RING).uid
        bench.person_sets(RING, **{field: value})
        bench.sync()
        assert getattr(bench.register.port.read().entries[uid], field) == value
        bench.notes["a.txt"] = (HEAD, notes)
        conflicts = bench.sync().conflicts
        assert [c.field for c in conflicts] == [field]
        assert getattr(bench.register.port.read().entries[uid], field) == value
        assert not bench.sync().conflicts
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        assert getattr(bench.register.port.read().entries[uid], field) == value

    def test_s7_what_a_person_has_done_stays_done_and_its_event_is_marked(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        bench.person_sets(RING, status=Status.DONE)
        assert actions(bench.sync()) == in_calendar(bench, "event-done")
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        report = bench.sync()
        assert bench.entry(RING).status is Status.DONE
        assert not report.conflicts
        if bench.calendar:
            assert bench.event(RING).status is Status.DONE

    def test_s7_what_a_person_drops_stays_dropped_and_its_event_goes(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        bench.person_sets(RING, status=Status.DROPPED)
        report = bench.sync()
        assert actions(report) == in_calendar(bench, "event-remove")
        assert bench.events() == {}
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09")
        bench.sync()
        assert bench.entry(RING).status is Status.DROPPED
        assert bench.events() == {}

    def test_s7_reopened_its_event_is_open_again(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        for status in (Status.DONE, Status.OPEN, Status.DROPPED, Status.ONGOING):
            bench.person_sets(RING, status=status)
            report = bench.sync()
        assert actions(report) == in_calendar(bench, "event-add")
        if bench.calendar:
            assert bench.event(RING).status is Status.OPEN

    def test_s8_a_deleted_row_stays_deleted_whatever_its_notes_say(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        bench.sync()
        bench.register.delete_row(bench.entry(RING).uid)
        report = bench.sync()
        assert [c.reason for c in report.changes] == in_calendar(bench, "row-deleted")
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} om låset @2026-02-01", "Bo: läser")
        assert actions(bench.sync()) == []
        assert set(bench.entries()) == {"läser"}
        assert bench.events() == {}

    def test_s8_the_ref_of_a_deleted_row_is_not_used_again(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        bench.sync()
        bench.register.delete_row(bench.entry(RING).uid)
        bench.notes["a.txt"] = (HEAD, "Cia: beställer nya stolar", "Bo: läser")
        bench.sync()
        assert bench.entry("beställer nya stolar").ref == "LG 2026-01-13 § 1:3"

    def test_s8_a_later_meeting_that_names_the_task_again_brings_it_back(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        bench.sync()
        uid = bench.entry(RING).uid
        bench.register.delete_row(uid)
        bench.sync()
        bench.notes["b.txt"] = ("LG 2026-01-20", f"Anna: {RING} @2026-02-09")
        report = bench.sync()
        assert [c.reason for c in report.changes][:1] == ["back-at-later-meeting"]
        entry = bench.entry(RING)
        assert (entry.uid, entry.due, entry.status) == (uid, FEB_9, Status.OPEN)
        assert bench.sync().changes == ()
        bench.register.delete_row(uid)
        bench.notes["b.txt"] = ("LG 2026-01-20", f"Anna: {RING} @2026-02-05")
        bench.sync()
        assert set(bench.entries()) == {"läser"}

    def test_s10_a_row_that_a_person_typed_is_adopted(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        bench.sync()
        bench.register.type_row(RING, owners=("Anna",), due=FEB_5)
        report = bench.sync()
        assert actions(report) == ["add", *in_calendar(bench, "event-add")]
        assert report.changes[0].reason == "typed-by-person"
        entry = bench.entry(RING)
        assert (entry.uid[:2], entry.ref) == ("lg", f"Egen {bench.now.date()}:1")
        assert (entry.owners, entry.due) == (("Anna",), FEB_5)
        assert bench.sync().changes == ()
        bench.person_sets(RING, text="ringer låssmeden")
        bench.sync()
        assert bench.entry("ringer låssmeden").uid == entry.uid

    def test_s10_a_row_that_the_notes_say_as_well_is_one(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        bench.sync()
        bench.register.type_row(RING, owners=("Anna",), due=date(2026, 2, 1))
        bench.sync()
        bench.notes["b.txt"] = ("LG 2026-01-20", ASKED)
        bench.sync()
        assert sorted(bench.entries()) == ["läser", RING]
        assert [s.document for s in bench.entry(RING).sources] == ["b.txt"]

    def test_s10_a_row_only_begun_is_left_alone(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        bench.sync()
        bench.register.type_row(" ")
        before = bench.trace()
        assert bench.sync().changes == ()
        assert bench.trace() == before

    def test_s13_a_document_that_is_split_keeps_its_tasks(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser rapporten om närvaron", "Cia: skriver")
        bench.sync()
        before = bench.entries()
        bench.notes["a.txt"] = (HEAD, "Cia: skriver")
        bench.notes["b.txt"] = (HEAD, ASKED, "Bo: läser hela rapporten om närvaron")
        report = bench.sync()
        assert actions(report) == ["update"]
        after = bench.entries()
        assert after[RING].uid == before[RING].uid
        read, reworded = "läser rapporten om närvaron", "läser hela rapporten om närvaron"
        assert after[reworded].uid == before[read].uid

    def test_a_task_ticked_off_in_its_notes_is_done_and_unticked_open_again(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        bench.sync()
        bench.notes["a.txt"] = (HEAD, f"x {ASKED}", "Bo: läser", "x Cia: skriver")
        report = bench.sync()
        assert [c.reason for c in report.changes][:1] == ["done-in-notes"]
        assert bench.entry(RING).status is Status.DONE
        assert "skriver" not in bench.entries()
        bench.notes["a.txt"] = (HEAD, "Bo: läser")
        assert actions(bench.sync()) == []
        assert bench.entry(RING).status is Status.DONE
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        bench.sync()
        assert bench.entry(RING).status is Status.OPEN

    def test_s12_a_deleted_event_stays_deleted_and_the_task_stays(self, bench: Workbench) -> None:
        if not bench.calendar:
            pytest.skip("needs a calendar")
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser @2026-02-05")
        bench.sync()
        bench.calendar.delete(bench.entry(RING).uid)
        assert actions(bench.sync()) == []
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} @2026-02-09", "Bo: läser @2026-02-05")
        assert actions(bench.sync()) == ["update"]
        assert list(bench.events()) == [bench.entry("läser").uid]

    def test_s12_a_renamed_event_keeps_its_name(self, bench: Workbench) -> None:
        if not bench.calendar:
            pytest.skip("needs a calendar")
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        bench.calendar.rename(bench.entry(RING).uid, "Låset!")
        assert actions(bench.sync()) == []
        bench.notes["a.txt"] = (HEAD, f"Anna: {RING} om låset @2026-02-09")
        bench.sync()
        event = bench.event(f"{RING} om låset")
        assert (event.summary, event.day) == ("Låset!", FEB_9)
        bench.person_sets(f"{RING} om låset", status=Status.DONE)
        bench.sync()
        event = bench.event(f"{RING} om låset")
        assert (event.summary, event.status) == ("Låset!", Status.DONE)

    def test_s13_one_task_in_two_documents_is_one_entry(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser", ASKED)
        report = bench.sync()
        assert actions(report) == ["add"]
        assert [s.document for s in bench.entry(RING).sources] == ["a.txt", "b.txt"]
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser")
        assert actions(bench.sync()) == []
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser", ASKED)
        bench.sync()
        del bench.notes["a.txt"]
        assert actions(bench.sync()) == []
        assert bench.entry(RING).status is Status.OPEN
        assert [s.document for s in bench.entry(RING).sources] == ["b.txt"]

    def test_s13_unowned_tasks_of_two_meetings_stay_two(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, "Stämma av läget")
        bench.notes["b.txt"] = ("LG 2026-01-20", "Stämma av läget")
        assert actions(bench.sync()) == ["add", "add"]

    def test_s16_a_second_run_at_once_is_refused(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        refusals = []
        document = DocumentState(id="b", name="b", version="1")
        with bench.register.port.session() as first:
            try:  # a lock refuses the second; where there is none, the first that writes wins
                bench.sync()
            except BusyError as error:
                refusals.append(error)
            else:
                with pytest.raises(BusyError) as refusal:
                    first.write(RegisterUpdate(documents=(document,)))
                refusals.append(refusal.value)
        assert [error.exit_code for error in refusals] == [5]
        bench.sync()
        assert set(bench.entries()) == {RING}

    def test_s17_a_lost_calendar_is_rebuilt(self, bench: Workbench) -> None:
        if not bench.calendar:
            pytest.skip("needs a calendar")
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser @2026-02-05")
        bench.sync()
        before = bench.events()
        bench.calendar.lose()
        assert actions(bench.sync()) == ["event-add", "event-add"]
        assert bench.events() == before

    def test_s17_a_lost_register_finds_its_events(self, bench: Workbench, tmp_path: Path) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser @2026-02-05")
        bench.sync()
        before = bench.events()
        other = tmp_path / "elsewhere"
        other.mkdir()
        again = Workbench(registers(other)["sqlite"](), bench.calendar, notes=bench.notes)
        assert actions(again.sync()) == ["add", "add"]
        assert again.entries() == bench.entries()
        assert again.events() == before

    def test_s18_nothing_changed_nothing_written(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser", "! Budgeten antas")
        bench.notes["b.txt"] = "\0"
        bench.sync()
        bench.person_sets(RING, comment="!", due=FEB_5)
        bench.sync()
        before = bench.trace()
        report = bench.sync()
        assert bench.trace() == before
        assert (report.read, report.unchanged, report.changes) == (0, 1, ())

    def test_s19_an_unreadable_document_leaves_its_entries_and_the_others_are_done(
        self, bench: Workbench
    ) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED)
        bench.sync()
        bench.notes["a.txt"] = "\0"
        bench.notes["b.txt"] = ("LG 2026-01-20", "Bo: läser")
        report = bench.sync()
        assert [f.document.shown for f in report.failures] == ["a.txt"]
        assert report.exit_code == 1
        assert bench.entry(RING).status is Status.OPEN
        assert "läser" in bench.entries()
        bench.notes["a.txt"] = (HEAD, ASKED)
        report = bench.sync()
        assert (report.exit_code, report.read, report.changes) == (0, 1, ())

    def test_losses_are_told(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, "? fläck")
        assert [(d.shown, x.line) for d, x in bench.sync().losses] == [("a.txt", 2)]

    def test_a_dry_run_tells_the_same_and_writes_nothing(self, bench: Workbench) -> None:
        bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser")
        before = bench.trace()
        dry = bench.sync(dry_run=True)
        assert bench.trace() == before
        wet = bench.sync()
        assert (dry.changes, dry.dry_run) == (wet.changes, True)
        before = bench.trace()
        bench.notes["a.txt"] = (HEAD, "Bo: läser om")
        dry = bench.sync(dry_run=True)
        assert bench.trace() == before
        assert actions(dry)
