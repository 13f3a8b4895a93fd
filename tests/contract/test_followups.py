"""S14: a later meeting says what has become of an entry, for every register and every calendar."""

from datetime import date
from pathlib import Path

import pytest

from lgnotes.register.entry import Status
from lgnotes.register.mention import of_text
from lgnotes.register.plan import Reason
from lgnotes.register.story import postponements, story
from lgnotes.register.suggest import refused, suggestions, taken
from tests.contract.test_situations import ASKED, HEAD, RING, actions, in_calendar
from tests.contract.workbench import COMBINATIONS, Workbench, calendars, registers

LATER, LAST = "LG 2026-02-10", "LG 2026-03-10"
MARCH_1, MARCH_9 = date(2026, 3, 1), date(2026, 3, 9)


@pytest.fixture(params=COMBINATIONS, ids=" + ".join)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Workbench:
    register, calendar = request.param
    bench = Workbench(registers(tmp_path)[register](), calendars(tmp_path)[calendar]())
    bench.notes["a.txt"] = (HEAD, ASKED, "Bo: läser rapporten om skolmaten")
    bench.sync()
    return bench


def writes_nothing(bench: Workbench) -> None:
    """Run once more, and find that nothing is written."""
    before = bench.trace()
    assert bench.sync().changes == ()
    assert bench.trace() == before


def test_what_a_later_meeting_says_is_done_is_done(bench: Workbench) -> None:
    bench.notes["b.txt"] = (LATER, f"< done {RING}")
    report = bench.sync()
    assert bench.entry(RING).status is Status.DONE
    assert actions(report) == ["update", *in_calendar(bench, "event-done")]
    assert report.changes[0].reason is Reason.LATER_MEETING
    assert [line.reason for line in bench.register.history()][-1] == "later-meeting"
    writes_nothing(bench)


@pytest.mark.parametrize(
    ("what", "status"),
    [
        ("dropped", Status.DROPPED),
        ("ongoing", Status.ONGOING),
        ("remains", Status.OPEN),
        ("recalled", Status.OPEN),
    ],
)
def test_each_word_has_its_status(bench: Workbench, what: str, status: Status) -> None:
    bench.notes["b.txt"] = (LATER, f"< {what} {RING}")
    bench.sync()
    assert bench.entry(RING).status is status


def test_a_task_put_off_has_its_new_day_and_its_event_follows(bench: Workbench) -> None:
    bench.notes["b.txt"] = (LATER, f"< postponed {RING} @{MARCH_1}")
    bench.sync()
    assert bench.entry(RING).due == MARCH_1
    if bench.calendar:
        assert bench.event(RING).day == MARCH_1


def test_a_task_said_again_with_another_day_is_the_same(bench: Workbench) -> None:
    uid = bench.entry(RING).uid
    bench.notes["b.txt"] = (LATER, f"Anna: {RING} @{MARCH_1}")
    report = bench.sync()
    task = bench.entry(RING)
    assert (task.uid, task.due, report.total_tasks) == (uid, MARCH_1, 2)
    assert [source.document for source in task.sources] == ["a.txt", "b.txt"]


def test_what_was_put_off_twice_tells_of_it(bench: Workbench) -> None:
    bench.notes["b.txt"] = (LATER, f"< postponed {RING} @{MARCH_1}")
    bench.notes["c.txt"] = (LAST, f"Anna: {RING} @2026-04-01")
    bench.sync()
    said = story(bench.register.port.read(), bench.entry(RING).uid)
    assert [one.what for one in said] == ["first", "postponed", "again"]
    assert [new for _, new in postponements(said)] == [MARCH_1, date(2026, 4, 1)]


def test_what_is_closed_and_said_again_is_a_new_task(bench: Workbench) -> None:
    bench.notes["b.txt"] = (LATER, f"< done {RING}")
    bench.notes["c.txt"] = (LAST, f"Anna: {RING} @2026-04-01")
    report = bench.sync()
    assert report.total_tasks == 3
    found = {entry.due: entry.status for entry in bench.register.port.read().entries.values()}
    assert found[date(2026, 4, 1)] is Status.OPEN
    assert found[date(2026, 2, 1)] is Status.DONE


def test_a_persons_own_edit_stands(bench: Workbench) -> None:
    bench.person_sets(RING, due=MARCH_9, status=Status.ONGOING)
    bench.notes["b.txt"] = (LATER, f"< postponed {RING} @{MARCH_1}", f"< done {RING}")
    report = bench.sync()
    task = bench.entry(RING)
    assert (task.due, task.status) == (MARCH_9, Status.ONGOING)
    assert [conflict.field for conflict in report.conflicts] == ["due"]


def test_a_deleted_row_stays_deleted_whatever_is_said_of_it(bench: Workbench) -> None:
    bench.register.delete_row(bench.entry(RING).uid)
    bench.notes["b.txt"] = (LATER, f"< done {RING}")
    bench.sync()
    assert RING not in bench.entries()


def test_a_sentence_taken_back_takes_its_effect_back(bench: Workbench) -> None:
    bench.notes["b.txt"] = (LATER, f"< done {RING}")
    bench.sync()
    bench.notes["b.txt"] = (LATER, "Bo: handlar")
    bench.sync()
    assert bench.entry(RING).status is Status.OPEN


def test_what_is_done_stays_done_where_the_document_goes(bench: Workbench) -> None:
    bench.notes["b.txt"] = (LATER, f"< done {RING}")
    bench.sync()
    del bench.notes["b.txt"]
    bench.sync()
    assert bench.entry(RING).status is Status.DONE
    writes_nothing(bench)


def test_the_order_in_which_documents_come_does_not_matter(bench: Workbench) -> None:
    bench.notes["c.txt"] = (LAST, f"< done {RING}")
    bench.sync()
    bench.notes["b.txt"] = (LATER, f"< postponed {RING} @{MARCH_1}")
    bench.sync()
    assert (bench.entry(RING).status, bench.entry(RING).due) == (Status.DONE, MARCH_1)


def test_an_earlier_document_that_comes_late_is_found_by_what_was_said(bench: Workbench) -> None:
    bench.notes["c.txt"] = (LAST, "< done målar staketet mot skogen")
    bench.sync()
    bench.notes["b.txt"] = (LATER, "Ylva: målar staketet mot skogen @2026-03-01")
    bench.sync()
    assert bench.entry("målar staketet mot skogen").status is Status.DONE


def test_what_may_mean_two_changes_neither_until_a_person_answers(bench: Workbench) -> None:
    bench.notes["b.txt"] = (LATER, "Bo: läser rapporten om skolmiljön")
    bench.notes["c.txt"] = (LAST, "< done rapporten")
    report = bench.sync()
    asked = suggestions(bench.register.port.read())
    assert report.total_suggestions == len(asked) == 2
    assert {one.entry.status for one in asked} == {Status.OPEN}
    with bench.register.port.session() as session:
        first = suggestions(session.state)[0]
        session.write(taken([first], now=bench.now))
    assert bench.entry(first.entry.text).status is Status.DONE
    assert suggestions(bench.register.port.read()) == ()
    bench.sync()
    writes_nothing(bench)


def test_what_a_person_refuses_is_not_asked_again(bench: Workbench) -> None:
    bench.notes["b.txt"] = (LATER, "Bo: läser rapporten om skolmiljön")
    bench.notes["c.txt"] = (LAST, "< done rapporten")
    bench.sync()
    with bench.register.port.session() as session:
        session.write(refused(suggestions(session.state)))
    bench.notes["c.txt"] = (LAST, "< done rapporten", "Cia: handlar")
    report = bench.sync()
    assert (report.total_suggestions, bench.entry("läser rapporten om skolmiljön").status) == (
        0,
        Status.OPEN,
    )


def test_what_is_said_is_remembered_with_its_document(bench: Workbench) -> None:
    bench.notes["b.txt"] = (LATER, f"< done {RING}")
    bench.sync()
    held = bench.register.port.read().documents["b.txt"]
    (mention,) = of_text(held.mentions)
    assert (mention.uid, mention.says.lines) == (bench.entry(RING).uid, ((2, 2),))
