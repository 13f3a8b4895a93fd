"""How well the program reads, against careful readings by hand.

The readings of the example notes stand in ``golden/``.  Further annotated
notes lie beside the project on the developers' machines; where they are
absent, their tests are skipped.
"""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lgnotes import parse, to_json

ROOT = Path(__file__).parents[1]
READINGS = sorted(Path(__file__).with_name("golden").glob("*.json"))
EVAL = ROOT.parent / "shared" / "eval"

Find = dict[str, Any]


def by_hand(reading: Path, kind: str) -> list[Find]:
    """Return what the reading by hand holds, what may be left too."""
    (meeting,) = json.loads(reading.read_text("utf-8"))["meetings"]
    found: list[Find] = meeting[kind]
    return found


def must_be_found(reading: Path, kind: str) -> list[Find]:
    """Return what the reading by hand says must be found."""
    return [
        find
        for find in by_hand(reading, kind)
        if not find.get("optional")
        and find.get("explicit", True)
        and find.get("strength") != "implied"
    ]


def by_program(reading: Path, kind: str) -> list[Find]:
    """Return what the program finds in the notes of that name."""
    (path,) = (ROOT / "examples" / "notes").glob(f"{reading.stem}.*")
    (meeting,) = json.loads(to_json(parse(path)))["meetings"]
    found: list[Find] = meeting[kind]
    return [find for find in found if find.get("strength") != "implied"]


def near(one: Find, other: Find) -> bool:
    """Tell whether two finds stand on the same lines, one line more or less."""
    ranges = [find.get("lines") or [[find["line"]] * 2] for find in (one, other)]
    return any(a <= d + 1 and c <= b + 1 for a, b in ranges[0] for c, d in ranges[1])


def share_found(kind: str) -> float:
    """Return the share of the finds by hand that the program has near the same lines."""
    wanted = [
        (find, by_program(reading, kind))
        for reading in READINGS
        for find in must_be_found(reading, kind)
    ]
    return sum(any(near(find, other) for other in found) for find, found in wanted) / len(wanted)


@pytest.mark.parametrize(("kind", "floor"), [("items", 0.98), ("decisions", 0.95), ("tasks", 0.95)])
def test_what_a_careful_reader_finds_in_the_examples_is_found(kind: str, floor: float) -> None:
    assert share_found(kind) >= floor


def test_no_deadline_in_the_examples_is_wrong() -> None:
    """A task found on the lines of one by hand has its day, or none."""
    wrong = []
    for reading in READINGS:
        gold = by_hand(reading, "tasks")
        for task in by_program(reading, "tasks"):
            near_gold = [find for find in gold if near(task, find)]
            allowed = {day for find in near_gold for day in (find["due"], *_also(find))}
            if near_gold and task["due"] and task["due"] not in allowed:
                wrong.append((reading.stem, task["lines"], task["due"]))
    assert wrong == []


def _also(find: Find) -> list[str | None]:
    return list(find.get("also", {}).get("due", []))


FLOORS = {"items": 0.95, "decisions": 0.90, "tasks": 0.80, "dates": 0.90}


@pytest.mark.skipif(not EVAL.is_dir(), reason="the annotated notes are not on this machine")
def test_the_annotated_notes_are_read_as_well_as_promised(tmp_path: Path) -> None:
    for gold in (EVAL / "seeds").glob("*.json"):
        created = json.loads(gold.read_text("utf-8")).get("created")
        notes = parse(gold.with_suffix(".txt"), created=created and date.fromisoformat(created))
        tmp_path.joinpath(gold.name).write_text(to_json(notes), "utf-8")
    score = subprocess.run(
        [sys.executable, EVAL / "score.py", EVAL / "seeds", tmp_path, "--json"],
        capture_output=True,
        check=True,
        text=True,
    )
    figures = json.loads(score.stdout)
    assert {kind: figures[kind]["f1"] >= floor for kind, floor in FLOORS.items()} == dict.fromkeys(
        FLOORS, True
    )
    assert figures["date value"]["share"] >= 0.95
