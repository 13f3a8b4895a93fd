"""The gold of follow-ups is sound: it says what it means, once, and enough of it."""

import pytest

from tests.gold.followups.cases import CLOSING, Case, Link, Which, cases

SETS: tuple[Which, ...] = ("dev", "test")
ALL = [case for which in SETS for case in cases(which)]
each_case = pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)


def must(case: Case) -> list[Link]:
    return [link for link in case.links if not link.optional]


@each_case
def test_every_quotation_stands_in_exactly_one_line(case: Case) -> None:
    for says in (*(link.says for link in case.links), *(trap.says for trap in case.traps)):
        assert case.later.line_of(says)


@each_case
def test_every_link_leads_to_an_entry_that_is_there(case: Case) -> None:
    named = {n for link in case.links for n in (link.of, *link.or_of)}
    named |= {trap.of for trap in case.traps if trap.of is not None}
    assert named <= set(range(len(case.earlier)))


@each_case
def test_no_line_is_both_a_link_and_a_trap_for_the_same_entry(case: Case) -> None:
    linked = {(case.later.line_of(x.says), n) for x in case.links for n in (x.of, *x.or_of)}
    traps = {(case.later.line_of(trap.says), trap.of) for trap in case.traps}
    assert not linked & traps
    silent = {line for line, of in traps if of is None}
    assert not silent & {line for line, _ in linked}


@each_case
def test_a_line_says_one_thing_of_an_entry(case: Case) -> None:
    said = [(case.later.line_of(link.says), link.of) for link in case.links]
    assert len(said) == len(set(said))


@each_case
def test_an_entry_is_not_closed_and_left_open_at_once(case: Case) -> None:
    for n, _ in enumerate(case.earlier):
        kinds = {link.what for link in must(case) if link.of == n and link.sure}
        assert not kinds & CLOSING or kinds <= CLOSING, kinds


@each_case
def test_only_a_decision_is_replaced(case: Case) -> None:
    replaced = [case.earlier[link.of].kind for link in case.links if link.what == "replaced"]
    assert set(replaced) <= {"decision"}


@each_case
def test_the_entries_are_of_earlier_meetings_and_have_names_of_their_own(case: Case) -> None:
    assert 3 <= len(case.earlier) <= 8
    assert len({entry.ref for entry in case.earlier}) == len(case.earlier)
    assert all(f" {entry.meeting} § " in entry.ref for entry in case.earlier)
    assert all(entry.due is None or entry.due >= entry.meeting for entry in case.earlier)


@each_case
def test_the_notes_are_whole_notes(case: Case) -> None:
    assert 8 <= len(case.later.text.split("\n")) <= 40


@each_case
def test_every_case_tries_something(case: Case) -> None:
    assert case.links or case.traps


def test_the_sets_are_large_enough_to_measure_by() -> None:
    assert len(cases("dev")) >= 35
    assert len(cases("test")) >= 45
    assert sum(len(must(case)) for case in ALL) >= 110
    assert sum(len(case.traps) for case in ALL) >= 60


def test_each_set_tries_every_kind_and_doubt() -> None:
    for which in SETS:
        links = [link for case in cases(which) for link in must(case)]
        assert len({link.what for link in links}) == 8
        assert any(not link.sure for link in links)


def test_the_sets_share_no_case() -> None:
    assert len({case.name for case in ALL}) == len(ALL)
    assert len({case.later.text for case in ALL}) == len(ALL)
