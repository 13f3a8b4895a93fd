"""When a meeting was held, from what its notes say."""

from datetime import date

import pytest

from lgnotes.extract.meeting_date import find_meeting_date

Held = tuple[date | None, int | None]


def held(
    head: list[str], body: list[str] | None = None, *, name: str = "", created: date | None = None
) -> Held:
    meeting, year = find_meeting_date(head, body or [], name=name, created=created)
    assert meeting.why
    return meeting.value, year


@pytest.mark.parametrize(
    "head",
    [
        ["Minnesanteckningar 2025-03-11"],
        ["Minnesanteckningar", "Datum: 11 mars 2025"],
        ["Ledningsgruppen", "Tisdagen den 11 mars 2025 kl. 9–11", "Närvarande: Disa Holm"],
        ["Nästa möte: 25 mars 2025", "Datum: 2025-03-11"],
        ["Nästa möte", "25 mars 2025", "Möte 11 mars 2025"],
        ["Ledningsgruppen", "Uppföljning av mötet 25 februari 2025", "11/3 2025"],
        ["250311 Ledningsgruppen"],
    ],
)
def test_the_head_states_the_day(head: list[str]) -> None:
    assert held(head) == (date(2025, 3, 11), 2025)


@pytest.mark.parametrize(
    "name",
    ["LG 2025-03-11", "LG_20250311", "250311 ledningsgrupp", "LG 11 mars 2025", "Möte 11.3.2025"],
)
def test_the_name_of_the_file_counts_where_the_head_is_silent(name: str) -> None:
    assert held(["Minnesanteckningar"], name=name) == (date(2025, 3, 11), 2025)


@pytest.mark.parametrize("name", ["LG 2025-03-11", "LG mars 2025", "2025 LG 11 mars"])
def test_the_name_of_the_file_gives_the_year_of_a_day_in_the_head(name: str) -> None:
    assert held(["Ledningsgruppen 11 mars"], name=name) == (date(2025, 3, 11), 2025)


def test_a_year_in_the_name_outweighs_one_mistaken_weekday() -> None:
    body = ["Bo bokar lokal till onsdag 14 mars."]
    assert held(["LG 11 mars"], body, name="LG 2025-03-11") == (date(2025, 3, 11), 2025)


def test_the_head_outweighs_the_name() -> None:
    assert held(["Möte 2025-03-11"], name="LG 2025-04-01") == (date(2025, 3, 11), 2025)


def test_a_conference_has_a_last_day() -> None:
    meeting, _ = find_meeting_date(["Ledningsdagar 14–15 augusti 2025"], [])
    assert (meeting.value, meeting.end) == (date(2025, 8, 14), date(2025, 8, 15))


@pytest.mark.parametrize(
    "sentence",
    [
        "Svar lämnas inom 1 vecka (18 mars).",
        "Svar lämnas inom två veckor (25/3).",
        "Svar lämnas om 14 dagar, den 25 mars.",
        "Svar lämnas i morgon, 12 mars.",
    ],
)
def test_the_day_is_counted_back_from_a_time_with_its_date(sentence: str) -> None:
    assert held(["Minnesanteckningar"], ["Målen för 2025 gicks igenom.", sentence]) == (
        date(2025, 3, 11),
        2025,
    )


def test_a_week_from_december_ends_in_january() -> None:
    body = ["Målen för 2025 är nådda.", "Svar lämnas inom 2 veckor (8 januari)."]
    assert held(["Minnesanteckningar"], body) == (date(2025, 12, 25), 2025)


def test_times_that_contradict_each_other_give_no_day() -> None:
    body = ["Året är 2025.", "Svar inom 1 vecka (18 mars).", "Svar inom 1 vecka (2 april)."]
    assert held(["Minnesanteckningar"], body)[0] is None


@pytest.mark.parametrize(
    ("head", "body", "created", "expected"),
    [
        (["Möte 11 mars"], ["Vi ses fredag 4/4."], date(2025, 6, 1), (date(2025, 3, 11), 2025)),
        (["Möte tisdag 11 mars"], [], date(2026, 1, 1), (date(2025, 3, 11), 2025)),
        (["Möte 9 december"], ["Vi ses onsdag 4/2."], date(2026, 2, 1), (date(2025, 12, 9), 2025)),
        (["Möte 11 mars"], ["Bokslut 2024.", "Läsåret 24/25."], None, (date(2025, 3, 11), 2025)),
        (["Möte 11 mars"], [], date(2025, 3, 12), (date(2025, 3, 11), 2025)),
        (["Möte 11 mars"], [], None, (None, None)),
        (["Möte"], ["Vi ses fredag 4/4 under 2025."], None, (None, 2025)),
        (["Möte"], ["Planen gäller vt-25."], None, (None, 2025)),
        (["Möte"], ["Vi fikade."], date(2025, 3, 12), (None, 2025)),
        (["Möte"], ["Vi fikade."], None, (None, None)),
    ],
)
def test_the_year_follows_from_the_evidence(
    head: list[str], body: list[str], created: date | None, expected: Held
) -> None:
    assert held(head, body, created=created) == expected
