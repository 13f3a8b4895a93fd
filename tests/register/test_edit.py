"""An edit sets what it names and nothing else."""

from datetime import UTC, date, datetime

import attrs

from lgnotes.register.edit import UNSET, Edit, edited, find, update
from lgnotes.register.entry import Entry, RegisterState, Status

TASK = Entry(uid="lg1", ref="LG 2026-01-13 § 5:2", kind="task", text="Ringa", due=date(2026, 2, 1))
NOW = datetime(2026, 1, 14, tzinfo=UTC)


def test_only_what_is_named_is_set() -> None:
    assert edited(TASK, Edit()) == TASK
    assert edited(TASK, Edit(due=UNSET, status=Status.DONE)) == attrs.evolve(
        TASK, status=Status.DONE
    )
    assert edited(TASK, Edit(due=None)).due is None


def test_words_are_cleaned_and_a_comment_keeps_its_lines() -> None:
    after = edited(TASK, Edit(text=" Ringa\x07 nu ", comment="ett\n två ", owners=("Bo", "")))
    assert (after.text, after.comment, after.owners) == ("Ringa nu", "ett\ntvå", ("Bo",))


def test_a_ref_is_found_with_any_case_and_any_spaces() -> None:
    state = RegisterState(entries={"lg1": TASK})
    assert find(state, "lg 2026-01-13 §5:2 ") == TASK
    assert find(state, "LG 2026-01-13 § 5:3") is None


def test_the_history_tells_that_a_person_did_it() -> None:
    lines = update(TASK, edited(TASK, Edit(status=Status.DONE)), now=NOW).history
    assert [(x.who, x.field, x.old, x.new, x.reason, x.at) for x in lines] == [
        ("person", "status", "öppen", "klar", "set-by-person", "2026-01-14T00:00:00+00:00")
    ]


def test_an_edit_that_changes_nothing_writes_nothing() -> None:
    assert not update(TASK, edited(TASK, Edit(text="Ringa")), now=NOW)
