"""How well the program reads, against careful readings by hand.

The readings of the example notes stand in ``golden/``, and those of notes
invented by other hands, never seen while the rules they try were written, in
``gold/``.  Further annotated notes lie beside the project on the developers'
machines; where they are absent, their tests are skipped.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lgnotes import parse, to_json
from tests.scoring import Find, Score, compare, near

TESTS = Path(__file__).parent
ROOT = TESTS.parent
EXAMPLES = sorted((TESTS / "golden").glob("*.json"))
GOLD = sorted((TESTS / "gold").glob("*.json"))
EVAL = ROOT.parent / "shared" / "eval"

EXAMPLE_FLOORS = {"items": 0.98, "decisions": 0.95, "tasks": 0.95, "dates": 0.98}
FLOORS = {"items": 0.99, "decisions": 0.97, "tasks": 0.91, "events": 0.91, "dates": 0.98}
SHARES = {"owners": 0.94, "due": 0.91, "day": 0.97, "presenters": 0.95, "meeting date": 1.0,
          "year": 1.0, "note-taker": 0.86, "attendees": 0.95}  # fmt: skip
ANNOTATED_FLOORS = {"items": 0.97, "decisions": 0.97, "tasks": 0.95, "events": 0.90, "dates": 0.98}
ANNOTATED_SHARES = {"date value": 0.98, "owners": 0.97, "due": 0.97, "presenters": 0.95,
                    "meeting date": 0.95, "reference year": 0.95, "note taker": 0.95,
                    "attendees": 0.95}  # fmt: skip


def meetings(reading: Path, notes: Path) -> Iterator[tuple[Find, Find]]:
    """Yield every meeting of *notes* as read by hand and as read by the program."""
    gold = json.loads(reading.read_text("utf-8"))
    created = gold.get("created")
    notes_read = parse(notes, created=created and date.fromisoformat(created))
    yield from zip(gold["meetings"], json.loads(to_json(notes_read))["meetings"], strict=True)


def example(reading: Path) -> Path:
    (path,) = (ROOT / "examples" / "notes").glob(f"{reading.stem}.*")
    return path


@pytest.fixture(scope="module")
def examples() -> list[tuple[Find, Find]]:
    return [both for reading in EXAMPLES for both in meetings(reading, example(reading))]


@pytest.fixture(scope="module")
def gold() -> list[tuple[Find, Find]]:
    return [both for one in GOLD for both in meetings(one, one.with_suffix(".txt"))]


def scored(readings: list[tuple[Find, Find]]) -> Score:
    score = Score()
    for by_hand, read in readings:
        compare(by_hand, read, score)
    return score


def test_the_examples_are_read_as_by_a_careful_reader(
    examples: list[tuple[Find, Find]],
) -> None:
    score = scored(examples)
    figures = {kind: score.f1(kind) for kind in EXAMPLE_FLOORS}
    assert {k for k, floor in EXAMPLE_FLOORS.items() if figures[k] < floor} == set(), figures


def test_no_deadline_in_the_examples_is_wrong(examples: list[tuple[Find, Find]]) -> None:
    """A task found on the lines of one by hand has its day, or none."""
    wrong = []
    for by_hand, read in examples:
        for task in read["tasks"]:
            there = [find for find in by_hand["tasks"] if near(task, find)]
            also = [day for one in there for day in one.get("also", {}).get("due", [])]
            days = {None, *also, *(one["due"] for one in there)}
            if there and task["due"] not in days:
                wrong.append((by_hand["title"], task["lines"], task["due"]))
    assert wrong == []


def test_notes_by_other_hands_are_read_as_well_as_promised(
    gold: list[tuple[Find, Find]],
) -> None:
    score = scored(gold)
    figures = {kind: score.f1(kind) for kind in FLOORS} | {one: score.share(one) for one in SHARES}
    assert {k for k, floor in (FLOORS | SHARES).items() if figures[k] < floor} == set(), figures


@pytest.mark.skipif(not EVAL.is_dir(), reason="the annotated notes are not on this machine")
def test_the_annotated_notes_are_read_as_well_as_promised() -> None:
    figures = evaluated("evaluate.py")
    reached = {kind: figures[kind]["f1"] for kind in ANNOTATED_FLOORS}
    reached |= {one: figures[one]["share"] for one in ANNOTATED_SHARES}
    floors = ANNOTATED_FLOORS | ANNOTATED_SHARES
    assert {k for k, floor in floors.items() if reached[k] < floor} == set(), reached


@pytest.mark.skipif(not EVAL.is_dir(), reason="the annotated phrases are not on this machine")
def test_no_year_of_the_annotated_phrases_is_wrong_and_nothing_false_is_found() -> None:
    figures = evaluated("phrases.py", EVAL / "phrases-dev.tsv")
    assert figures["right"] >= 0.99
    assert (figures["wrong year"], figures["false on negatives"]) == (0, 0)


def evaluated(program: str, *more: Path) -> Find:
    """Return the figures that the scorer beside the annotated notes prints."""
    lgnotes = f"{sys.executable} -m lgnotes"
    score = subprocess.run(
        [sys.executable, EVAL / program, *more, "--json", "--lgnotes", lgnotes],
        capture_output=True,
        check=True,
        text=True,
    )
    figures: Find = json.loads(score.stdout)
    return figures
