"""A sync of larger and larger registers: seconds, peak memory, and how they grow.

Run with ``make bench``.  The documents stand in memory and cost next to nothing to
read, so that what is measured is the register, the plan and the calendar.  Every
measurement has a process of its own, so that memory is its own too.
"""

import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

from lgnotes.adapters.ics import IcsCalendar
from lgnotes.adapters.memory import MemorySource
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.model import MeetingDate, Minutes, Notes, Person, Setting, Task
from lgnotes.register.report import Report
from lgnotes.service import Services, sync

SIZES = {"no calendar": (1_000, 10_000, 100_000), ".ics": (1_000, 10_000)}
"""How many tasks, by the calendar beside the register."""

A_MEETING = 10
"""Tasks of one document."""

CHANGED = 10
"""Documents that are edited before a run: a task reworded, one gone, one new."""

FIRST = date(1990, 1, 1)
NOW = datetime(2026, 1, 13, 2, tzinfo=UTC)
OWNERS = ("Anna Berg", "Bo Ek", "Cia Lind", "Dan Ås", "Eva Öst")
NEW = ("beställer nya nycklar", "ringer vaktmästaren i dag", "skriver till nämnden")
THINGS = ("budgeten", "lokalerna", "schemat", "avtalet", "enkäten", "bygglovet", "planen")


def document(number: int, *, edits: int) -> bytes:
    """Return the notes of a meeting after so many *edits*: each task's number and words."""
    tasks = range(number * A_MEETING, (number + 1) * A_MEETING)
    lines = [f"{task}\ttar fram underlag {task} om {THINGS[task % len(THINGS)]}" for task in tasks]
    if edits:
        lines[0] += f" och skolgård {edits}"
        lines[-1] = f"{number + edits * 10**7}\t{NEW[edits % len(NEW)]}"
    return "\n".join([str(number), *lines]).encode()


def understand(
    content: bytes, name: str, known: tuple[Person, ...], settings: tuple[Setting, ...]
) -> Notes:
    """Return what `document` wrote."""
    number, *lines = content.decode().split("\n")
    day = FIRST + timedelta(days=int(number))
    tasks = (_task(day, line, place) for place, line in enumerate(lines, start=2))
    meeting = Minutes(body="LG", date=MeetingDate(value=day), tasks=tuple(tasks))
    return Notes(doc=name, meetings=(meeting,))


def _task(day: date, line: str, place: int) -> Task:
    number, _, text = line.partition("\t")
    return Task(
        id=number,
        item="1",
        text=text,
        owners=(OWNERS[int(number) % len(OWNERS)],),
        due=day + timedelta(days=14) if int(number) % 3 else None,
        lines=((place, place),),
        ref=f"LG {day} § 1:{place - 1}",
        rule="bench",
    )


def run(folder: Path, *, calendar: str, tasks: int, edits: int) -> Report:
    """Sync a source of so many *tasks*, whose first documents were edited *edits* times."""
    numbers = range(tasks // A_MEETING)
    contents = {f"{n:06}.txt": document(n, edits=edits if n < CHANGED else 0) for n in numbers}
    services = Services(
        source=MemorySource(contents),
        register=SqliteRegister(folder / "register.db"),
        calendar=IcsCalendar(folder / "deadlines.ics") if calendar == ".ics" else None,
        understand=understand,
        manner="1",
    )
    return sync(services, now=NOW)


def measure(folder: Path, calendar: str, tasks: int, edits: int) -> dict[str, float]:
    """Return the seconds of a run, and the peak of this process's memory in megabytes."""
    begin = time.perf_counter()
    run(folder, calendar=calendar, tasks=tasks, edits=edits)
    return {"seconds": time.perf_counter() - begin, "memory": _peak()}


def _peak() -> float:
    try:
        import resource
    except ImportError:  # Windows does not tell
        return 0.0
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


RUNS = {"filled": (0,), "nothing changed": (0, 0, 0), "ten documents changed": (1, 2, 3)}
"""The runs of one register in their order: how often documents were edited before each."""


def bench_register() -> None:
    """Every size with every calendar, and the exponent of growth: 1 is linear."""
    print(f"{'calendar':12}{'run':24}{'tasks':>8}{'documents':>11}{'seconds':>9}{'MB':>6}")
    for calendar, sizes in SIZES.items():
        costs: dict[str, list[float]] = {name: [] for name in RUNS}
        for tasks in sizes:
            with tempfile.TemporaryDirectory() as folder:
                for name, edits in RUNS.items():
                    found = [_apart(folder, calendar, str(tasks), str(n)) for n in edits]
                    figures = {key: median(one[key] for one in found) for key in found[0]}
                    costs[name].append(figures["seconds"])
                    _line(calendar, name, tasks, figures)
        for name, seconds in costs.items():
            print(f"{calendar:12}{name:24}grows with tasks ^ {exponent(sizes, seconds):.2f}")


def _line(calendar: str, name: str, tasks: int, figures: dict[str, float]) -> None:
    print(
        f"{calendar:12}{name:24}{tasks:8}{tasks // A_MEETING:11}"
        f"{figures['seconds']:9.2f}{figures['memory']:6.0f}",
        flush=True,
    )


def exponent(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """Return the slope of *costs* over *sizes*, both in logarithms, by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    middle, height = sum(xs) / len(xs), sum(ys) / len(ys)
    rise = sum((x - middle) * (y - height) for x, y in zip(xs, ys, strict=True))
    return rise / sum((x - middle) ** 2 for x in xs)


def _apart(*words: str) -> dict[str, float]:
    """Measure in a process of its own."""
    command = [sys.executable, str(Path(__file__)), *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        place, beside, size, changed = sys.argv[1:]
        print(json.dumps(measure(Path(place), beside, int(size), int(changed))))
    else:
        bench_register()
