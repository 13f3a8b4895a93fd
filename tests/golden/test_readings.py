import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
NOTES = HERE.parents[1] / "examples" / "notes"
WEEKDAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")

Json = dict[str, Any]  # the readings are plain JSON, checked here and nowhere typed


def decoded(path: Path) -> list[str]:
    data = path.read_bytes()
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16").split("\n")
    try:
        return data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return data.decode("cp1252").split("\n")


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", re.sub(r"\([^)]*\)", "", text).casefold()))


def meeting(path: Path) -> Json:
    (only,) = json.loads(path.read_text("utf-8"))["meetings"]
    return dict(only)


@pytest.fixture(params=sorted(HERE.glob("*.json")), ids=lambda path: path.stem)
def reading(request: pytest.FixtureRequest) -> tuple[Json, list[str]]:
    path: Path = request.param
    (source,) = (note for note in NOTES.iterdir() if note.stem == path.stem)
    return meeting(path), decoded(source)


def test_every_note_has_a_reading_and_every_reading_a_note() -> None:
    assert {p.stem for p in HERE.glob("*.json")} == {p.stem for p in NOTES.iterdir()}


def test_headings_stand_on_their_lines(reading: tuple[Json, list[str]]) -> None:
    read, lines = reading
    for item in read["items"]:
        assert item["heading"] in lines[item["line"] - 1]
        assert (item["number"] or "") in lines[item["line"] - 1]


@pytest.mark.parametrize("kind", ["decisions", "tasks", "events"])
def test_entries_use_the_words_of_their_lines(reading: tuple[Json, list[str]], kind: str) -> None:
    read, lines = reading
    for entry in read[kind]:
        there = words(" ".join(" ".join(lines[a - 1 : b]) for a, b in entry["lines"]))
        said = words(entry["text"])
        assert len(said & there) >= len(said) / 2, entry


def test_owners_are_written_where_the_task_stands(reading: tuple[Json, list[str]]) -> None:
    read, lines = reading
    for task in read["tasks"]:
        there = " ".join(" ".join(lines[a - 1 : b]) for a, b in task["lines"])
        assert all(owner in re.sub(r"\s+", " ", there) for owner in task["owners"]), task


def test_no_deadline_has_passed_before_the_meeting(reading: tuple[Json, list[str]]) -> None:
    read, _ = reading
    assert all(t["due"] >= read["date"]["value"] for t in read["tasks"] if t["due"])


def test_dates_stand_on_their_lines(reading: tuple[Json, list[str]]) -> None:
    read, lines = reading
    for found in read["dates"]:
        first = found["text"].split()[0]  # a page foot may part a date from its month
        assert first in lines[found["line"] - 1], found


def test_weekdays_agree_with_the_calendar(reading: tuple[Json, list[str]]) -> None:
    read, _ = reading
    for found in read["dates"]:
        if named := re.match(r"(\w+?)dag(?:en)?(?: den)? \d", found["text"].casefold()):
            day = date.fromisoformat(found["start"])
            assert WEEKDAYS[day.weekday()] == named[1], found


def test_week_numbers_agree_with_the_calendar(reading: tuple[Json, list[str]]) -> None:
    read, _ = reading
    for found in read["dates"]:
        if named := re.fullmatch(r"v\.? ?(\d+)(?:[-–](\d+))?", found["text"]):
            start, end = date.fromisoformat(found["start"]), date.fromisoformat(found["end"])
            assert start == date.fromisocalendar(end.year, int(named[1]), 1)
            assert end == date.fromisocalendar(end.year, int(named[2] or named[1]), 7)
