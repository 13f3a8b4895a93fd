"""Speed, as ratios measured in one run: each figure is a multiple of a floor beside it.

Run with ``make bench``.  Times are medians; the machine's own speed cancels out.
"""

import hashlib
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from lgnotes import sync
from lgnotes.extract import extract
from lgnotes.readers import plain, read

ROOT = Path(__file__).parents[1]
NOTES = sorted((ROOT / "examples" / "notes").iterdir())
SEEDS = sorted((ROOT.parent / "shared" / "eval" / "seeds").glob("*.txt")) or NOTES
"""The notes that reading is measured on; the examples where the annotated ones are absent."""

WORD = re.compile(r"\w+")
SIZES = (1, 4, 16, 64)
"""Megabytes of notes in one text."""


def milliseconds(work: Callable[[], object], *, runs: int = 7) -> float:
    """Return the median time of *work* in milliseconds."""
    return median(_timed(work, runs))


def _timed(work: Callable[[], object], runs: int) -> Iterator[float]:
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        yield (time.perf_counter() - begin) * 1000


def line(what: str, cost: float, floor: float, beside: str) -> None:
    """Print one figure: the cost, and how many times the floor that is."""
    print(f"{what:42} {cost:9.2f} ms  {cost / floor:7.2f} x {beside}")


def bench_reading() -> None:
    """Text → Notes, beside a plain tokenizer and a date reader over the same text."""
    from dateparser.search import search_dates

    data = [path.read_bytes() for path in SEEDS]
    texts = [one.decode("utf-8", "replace") for one in data]

    def each(work: Callable[[], object]) -> float:
        return milliseconds(work) / len(data)

    documents = [read(one, name="a.txt") for one in data]
    floor = each(lambda: [WORD.findall(text) for text in texts])
    reading = each(lambda: [read(one, name="a.txt") for one in data])
    meaning = each(lambda: [extract(document) for document in documents])
    line("bytes → Document, a note", reading, floor, "a \\w+ tokenizer")
    line("Document → Notes, a note", meaning, floor, "a \\w+ tokenizer")
    line("bytes → Notes, a note", reading + meaning, floor, "a \\w+ tokenizer")
    dates = each(lambda: [search_dates(text, languages=["sv"]) for text in texts])
    line("bytes → Notes, a note", reading + meaning, dates, "dateparser's search for dates")


def bench_growth() -> None:
    """Text → Notes a megabyte, on longer and longer texts of concatenated notes."""
    body = "\n".join(path.read_bytes().decode("utf-8", "replace") for path in SEEDS)
    first = None
    for size in SIZES:
        characters = size * 1_000_000
        text = (body * (characters // len(body) + 1))[:characters]
        cost = milliseconds(partial(_understand, text), runs=1) / size
        first = first or cost
        line(f"{size} MB of notes, a megabyte", cost, first, "a megabyte of 1 MB")


def _understand(text: str) -> object:
    return extract(plain.read(text, name="a.txt"))


def bench_start() -> None:
    """What ``lgnotes --help`` costs beside an empty Python."""
    command = Path(sys.executable).with_name("lgnotes")

    def run(*words: str) -> Callable[[], object]:
        return lambda: subprocess.run(words, check=True, capture_output=True)

    empty, helped = run(sys.executable, "-c", "pass"), run(str(command), "--help")
    pairs = [(milliseconds(empty, runs=1), milliseconds(helped, runs=1)) for _ in range(25)]
    floor, cost = (median(times) for times in zip(*pairs, strict=True))
    line("lgnotes --help", cost, floor, "python -c pass")


def bench_sync() -> None:
    """A sync where nothing changed, beside reading and hashing the same files."""
    with tempfile.TemporaryDirectory() as folder:
        notes, register = Path(folder, "notes"), str(Path(folder, "r.db"))
        notes.mkdir()
        for number in range(20):
            for path in NOTES:
                notes.joinpath(f"{number} {path.name}").write_bytes(path.read_bytes())
        files = list(notes.iterdir())
        floor = milliseconds(lambda: [hashlib.sha256(p.read_bytes()).digest() for p in files])
        first = milliseconds(lambda: sync(str(notes), register=register), runs=1)
        again = milliseconds(lambda: sync(str(notes), register=register))
        line(f"first sync of {len(files)} documents", first, floor, "reading and hashing them")
        line("sync with nothing changed", again, floor, "reading and hashing them")


if __name__ == "__main__":
    bench_start()
    bench_reading()
    bench_growth()
    bench_sync()
