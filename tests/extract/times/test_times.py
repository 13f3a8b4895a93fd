"""Sentences with times, their days and their deadlines."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from lgnotes.extract.times import Anchor, Interval, deadline, is_past, recognise, resolve_all

CASES = Path(__file__).with_name("cases.tsv")
TESTS = Path(__file__).resolve().parents[2]
PHRASES = TESTS / "gold" / "phrases.tsv"
MORE_PHRASES = TESTS.parents[1] / "shared" / "eval" / "phrases-dev.tsv"
NEXT_MEETING = date(2025, 9, 4)


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def written(time: Interval | None) -> str:
    if time is None:
        return "?"
    return f"{time.start}" if time.start == time.end else f"{time.start}..{time.end}"


def anchor_at(meeting: str) -> Anchor:
    return Anchor(date.fromisoformat(meeting), None, next_meeting=NEXT_MEETING)


@pytest.mark.parametrize(
    "case", list(rows(CASES)), ids=lambda case: f"{case['kind']}: {case['sentence'][:50]}"
)
def test_a_sentence_names_these_times_and_this_deadline(case: dict[str, str]) -> None:
    anchor = anchor_at(case["meeting"])
    found = resolve_all(case["sentence"], anchor)
    wanted = [f"{one}={one}" if "=" not in one else one for one in case["times"].split(";") if one]
    assert [f"{expression.text}={written(time)}" for expression, time in found] == wanted
    if case["due"] != "-":
        due = deadline(case["sentence"], found, anchor)
        assert (due.due.isoformat() if due and due.due else "") == case["due"]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Ebba svarar senast den 5 september.", "senast den 5 september"),
        ("Ebba svarar inom 2 veckor (4 sept).", "inom 2 veckor (4 sept)"),
        ("Ebba svarar så snart som möjligt.", "så snart som möjligt"),
        ("Ebba svarar till nästa möte.", "till nästa möte"),
        ("Ebba ordnar en ny enkät.", None),
    ],
)
def test_a_deadline_is_given_in_the_words_of_the_note(sentence: str, text: str | None) -> None:
    anchor = anchor_at("2025-08-21")
    due = deadline(sentence, resolve_all(sentence, anchor), anchor)
    assert (due and due.text) == text


@pytest.mark.parametrize(
    "sentence",
    ["Avtalet skrevs under.", "Taket lades om.", "Gruppen har besökt skolan.", "Mötet var kort."],
)
def test_a_finished_thing_is_in_the_past(sentence: str) -> None:
    assert is_past(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Avtalet ska skrivas under.", "Taket läggs om.", "Besöka skolan.", "Meritvärdet är högt."],
)
def test_a_coming_thing_is_not_in_the_past(sentence: str) -> None:
    assert not is_past(sentence)


def test_without_a_meeting_day_only_the_year_is_used() -> None:
    anchor = Anchor(None, 2024)
    times = resolve_all("Svar senast 3 maj, v. 10, i höst, i morgon eller på fredag.", anchor)
    assert [written(time) for _, time in times] == [
        "2024-05-03",
        "2024-03-04..2024-03-10",
        "2024-09-01..2024-11-30",
        "?",
        "?",
    ]


def test_without_meeting_and_year_nothing_is_guessed() -> None:
    times = resolve_all("Senast 3 maj, v. 10, till jul, i höst, om tre veckor.", Anchor(None, None))
    assert len(times) == 5
    assert all(time is None for _, time in times)


def test_the_time_before_carries_over_to_the_next_sentence() -> None:
    anchor = Anchor(
        date(2025, 8, 21), None, previous=Interval(date(2025, 9, 17), date(2025, 9, 17), "day")
    )
    times = resolve_all("Kallelsen går ut fem arbetsdagar innan.", anchor)
    assert [written(time) for _, time in times] == ["2025-09-10"]


def test_a_past_sentence_can_be_told_from_outside() -> None:
    anchor = Anchor(date(2025, 8, 21), None, past=True)
    assert [written(time) for _, time in resolve_all("Boka lokal 3 mars", anchor)] == ["2025-03-03"]


def test_every_day_of_two_years_reads_back() -> None:
    for offset in range(731):
        day = date(2027, 12, 25) + timedelta(days=offset)
        anchor = Anchor(day, None)
        for text in (f"den {day.day}/{day.month}", f"den {day:%Y-%m-%d}", "idag"):
            assert [time and time.start for _, time in resolve_all(text, anchor)] == [day]


def test_offsets_point_at_the_text() -> None:
    text = "Möte på tisdag, svar senast den 3 maj."
    assert [text[one.start : one.end] for one in recognise(text)] == ["på tisdag", "3 maj"]


def test_phrases_by_other_hands_are_read_right() -> None:
    assert [case["sentence"] for case in rows(PHRASES) if not _is_right(case)] == []


@pytest.mark.skipif(not MORE_PHRASES.exists(), reason="the annotated phrases are not here")
def test_the_annotated_phrases_are_read_right() -> None:
    assert [case["sentence"] for case in rows(MORE_PHRASES) if not _is_right(case)] == []


def _is_right(case: dict[str, str]) -> bool:
    anchor = Anchor(date.fromisoformat(case["meeting"]), None)
    found = resolve_all(case["sentence"], anchor)
    if not case["expression"]:
        return not found
    if case["due"] != "-":
        due = deadline(case["sentence"], found, anchor)
        if (due.due.isoformat() if due and due.due else "") != case["due"]:
            return False
    if not case["start"]:
        return all(time is None for _, time in found)
    wanted = (case["start"], case["end"])
    if case["kind"] == "monthpart":
        return any(time and time.end.isoformat() == wanted[1] for _, time in found)
    return any(time and (f"{time.start}", f"{time.end}") == wanted for _, time in found)
