"""Tries every reader on damaged and made-up documents: only our errors, and no hang.

Run with ``make fuzz MINUTES=10``.  The seeds are the examples, one small document of
each format, and pieces of both; atheris guides the search where it is installed.
"""

import faulthandler
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.readers.seeds import packed, seeds, unpacked

from lgnotes.errors import LgnotesError
from lgnotes.readers import read

SECONDS = 20.0
"""An example that takes longer is a failure."""

LARGEST = 200_000
FOUND = Path(__file__).with_name("found")
"""Where an example that failed is put."""


def main() -> None:
    """Fuzz for the given minutes."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    try:
        import atheris
    except ImportError:
        sys.exit(_mutate(minutes * 60))
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={int(minutes * 60)}"], _guided)
    atheris.Fuzz()


def _guided(data: bytes) -> None:
    names = sorted(seeds())
    name = names[data[0] % len(names)] if data else "a.txt"
    _try(data[1:], name)


def _mutate(seconds: float) -> int:
    """Damage the seeds at random until the time is up; return the exit code."""
    chosen = sorted(seeds().items())
    start = random.SystemRandom().randrange(2**32)
    chance = random.Random(start)  # noqa: S311 - to repeat a run, not to keep a secret
    done: Counter[str] = Counter()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        name, data = chance.choice(chosen)
        damaged = _damaged(data, chance, [content for _, content in chosen])
        try:
            _try(damaged, name)
        except Exception as error:
            return _report(error, damaged, name)
        done[Path(name).suffix] += 1
    print(f"seed {start}:", ", ".join(f"{count} {kind}" for kind, count in sorted(done.items())))
    return 0


def _try(data: bytes, name: str) -> None:
    """Read *data*: our errors are answers, any other is a failure, and so is a hang."""
    faulthandler.dump_traceback_later(SECONDS, exit=True)
    begin = time.monotonic()
    try:
        document = read(data, name=name)
    except LgnotesError as error:
        error.sentence("sv")
        return
    finally:
        faulthandler.cancel_dump_traceback_later()
    if time.monotonic() - begin > SECONDS:
        raise TimeoutError(name)
    lines = [block.line for block in document.blocks]
    if lines != sorted(lines):
        raise AssertionError(lines)


def _damaged(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Return *data* damaged; of an archive mostly one part, so that it still can be opened."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        parts = unpacked(data)
        name = chance.choice(sorted(parts))
        return packed(parts | {name: _damaged(parts[name], chance, others)})
    out = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        chance.choice(_WAYS)(out, chance, others)
    return bytes(out[:LARGEST])


def _flip(out: bytearray, chance: random.Random, _: list[bytes]) -> None:
    if out:
        out[chance.randrange(len(out))] = chance.randrange(256)


def _cut(out: bytearray, chance: random.Random, _: list[bytes]) -> None:
    start, end = _span(out, chance)
    del out[start:end]


def _repeat(out: bytearray, chance: random.Random, _: list[bytes]) -> None:
    start, end = _span(out, chance)
    piece = out[start:end]
    out[start:start] = piece * chance.randrange(1, max(2, LARGEST // (len(piece) + 1) // 8))
    del out[LARGEST:]


def _swap_in(out: bytearray, chance: random.Random, others: list[bytes]) -> None:
    other = chance.choice(others)
    start, end = _span(other, chance)
    place = chance.randrange(len(out) + 1)
    out[place : place + chance.randrange(end - start + 1)] = other[start:end]


def _insert(out: bytearray, chance: random.Random, _: list[bytes]) -> None:
    place = chance.randrange(len(out) + 1)
    out[place:place] = chance.choice(_ODD)


def _span(data: bytes | bytearray, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + int(chance.paretovariate(0.6)))


_WAYS: tuple[Callable[[bytearray, random.Random, list[bytes]], None], ...] = (
    *(_flip, _flip, _cut, _repeat, _swap_in, _insert),
)
_ODD = (
    *(b"\x00", b"\xff", b"\n", b"\r", b"\t|\t", b"- [x] ", b"# ", b"> " * 50, b"((((", b"\\"),
    *("\u2028\u202e\ufeff\xad".encode(), "å".encode("utf-16"), b"999999999999999999999", b"-1"),
    *(b"<div>" * 60, b"<!--", b"&#x110000;", b"]]>", b'{"a":' * 60, b"[" * 3000, b"endstream"),
)


def _report(error: Exception, data: bytes, name: str) -> int:
    FOUND.mkdir(exist_ok=True)
    path = FOUND / name
    path.write_bytes(data)
    print(f"{path}: {type(error).__name__}: {error}")
    traceback.print_exception(error)
    return 1


if __name__ == "__main__":
    main()
