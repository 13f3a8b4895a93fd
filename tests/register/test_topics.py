"""What words are about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.register.stems import same, stem
from lgnotes.register.topics import pieces, topic


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bygglov", "bygglovsansökan"),
        ("elevräkningen", "räkna"),
        ("elevräkningen", "elever"),
        ("flyttplan", "flyttplanen"),
        ("delegationslistan", "delegationslista"),
        ("inrymningsövningen", "övningen"),
        ("beställa", "beställningen"),
        ("vikariepoolen", "vikariepool"),
        ("utvärderingen", "utvärdera"),
        ("handlingsplanen", "handingsplan"),
    ],
)
def test_words_of_the_same_thing_are_known_by_their_stems(one: str, other: str) -> None:
    assert same(stem(one), stem(other)) >= 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("björkskolan", "almskolan"),
        ("skåpen", "skolan"),
        ("2026", "2027"),
        ("7", "17"),
        ("råd", "rådhuset"),
        ("enkät", "enhet"),
        ("oktoberrapporten", "novemberrapporten"),
    ],
)
def test_words_of_other_things_are_not(one: str, other: str) -> None:
    assert same(stem(one), stem(other)) == 0.0


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Hyran av paviljongen senast 12 december", {"hyran", "paviljong"}),
        ("Skicka ut enkäten till personalen v. 12", {"skick", "enkät", "personal"}),
        ("Vi ska ha det klart till den 3/4", set()),
        ("statistik för oktober", {"statistik"}),
        ("Löneöversyn 2026, 27 lärare", {"löneöversyn", "lär"}),
        ("IT-planen", {"it-plan", "it", "plan"}),
        ("", set()),
    ],
)
def test_a_topic_is_words_that_say_something_and_no_times(text: str, about: set[str]) -> None:
    assert set(topic(text).terms) == about


def test_the_names_of_the_owners_are_no_part_of_the_topic() -> None:
    assert set(
        topic("Anna Berg bokar Annas sal", but=frozenset({"anna", "annas", "berg"})).terms
    ) == {
        "bok",
        "sal",
    }


def test_numbers_and_proper_names_tell_one_from_another() -> None:
    assert topic("Enkät till årskurs 7 på Almskolan").named == {"7", "almskolan"}
    assert topic("Måla korridor B").named == {"b"}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("statistik för oktober", {("month", "oktober")}),
        ("Bemanna rastvakter under v. 12", {("week", "v12")}),
        ("Löneöversyn 2026", {("year", "2026")}),
        ("Skicka ut enkäten v. 12", set()),
    ],
)
def test_a_period_that_a_thing_is_about_is_told_from_a_day_when_it_is_due(
    text: str, about: set[tuple[str, str]]
) -> None:
    assert topic(text).about == about


@given(st.text(max_size=80))
def test_any_text_has_a_topic_and_finds_itself(text: str) -> None:
    terms = topic(text).terms
    assert all(0 < weight <= 1.5 for weight in terms.values())
    assert all(pieces([one]) & pieces(terms) for one in terms)


@given(st.text("abcdeåäö1", min_size=1, max_size=9), st.text("abcdeåäö1", min_size=1, max_size=9))
def test_likeness_goes_both_ways_and_shares_a_piece(one: str, other: str) -> None:
    assert same(one, other) == same(other, one)
    assert same(one, one) == 1.0
    if same(one, other) > 0 and len(one) < 8:
        assert pieces([one]) & pieces([other])
