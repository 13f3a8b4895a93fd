"""How long the panel in Google Docs takes to answer, with Google's side on loopback.

Run with ``make bench``.  The add-on has a process of its own, served as ``lgnotes addon``
serves it; the emulator's time counts as Google's would.  Pages are the example notes one
after the other, as in a running document, beside a register of all of them.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count, cycle, islice
from math import ceil
from pathlib import Path
from statistics import median

import attrs

from lgnotes.readers.decode import decode
from lgnotes.testing import workspace
from lgnotes.testing.host import Host, Reply
from lgnotes.testing.notes import lay_out
from lgnotes.testing.oauth import ADDON_ACCOUNT, CLIENT, SERVICE_ACCOUNT

NOTES = Path(__file__).parents[1] / "examples" / "notes"
URL = "https://lgnotes.example.org"
A_PAGE = 50
"""Lines of a page of notes."""

MOST = {10: 0.3, 100: 30.0}
"""Seconds that no more than one answer in twenty may take, by the pages of the document."""

TIMES = {10: 60, 100: 8}

PEOPLE = ("anna", "bo", "cia", "dan", "eva", "frida")
"""They take turns: nobody may click as often as is measured."""

CONFIG = f"""\
[addon]
url = "{URL}"
service_account = "{ADDON_ACCOUNT}"
client_id = "{CLIENT["client_id"]}"
domains = ["example.org"]

[[group]]
name = "Ledningsgruppen"
short = "LG"
source = "drive:notes"
register = "sheet:register"
calendar = "calendar:deadlines"
people = [{", ".join(f'{{ name = "{name}", email = "{name}@example.org" }}' for name in PEOPLE)}]
"""


def pages(length: int) -> str:
    """Return so many pages of notes: meetings one after the other, each on days of its own."""
    texts = [decode(path.read_bytes(), name=path.name)[0] for path in sorted(NOTES.iterdir())]
    whole = ""
    for number, text in enumerate(cycle(texts)):
        if whole.count("\n") >= length * A_PAGE:
            return whole
        later = number // len(texts)
        whole += re.sub(r"\b20(\d\d)\b", lambda year: f"20{int(year[1]) + later:02}", text) + "\n\n"  # noqa: B023 - used at once
    raise AssertionError


@contextmanager
def served(length: int) -> Iterator[Host]:
    """Give a browser in which a document of so many pages is open, the panel beside it."""
    with workspace() as google, tempfile.TemporaryDirectory() as folder:
        world = google.world
        desk = lay_out(world, NOTES)
        for place in (desk.folder, desk.register):
            world.drive.let(SERVICE_ACCOUNT, place, "writer")
        world.calendars.share(desk.calendar, SERVICE_ACCOUNT)
        document = world.drive.add_document("Protokoll.md", pages(length), parent=desk.folder)
        (Path(folder) / "lgnotes.toml").write_text(CONFIG, "utf-8")
        (Path(folder) / "robot.json").write_text(json.dumps(google.service_account_info()))
        with _running(google.root, Path(folder)) as address:
            host = Host(workspace=google, url=URL, at=address)
            for person in PEOPLE:
                world.drive.let(f"{person}@example.org", desk.folder)
                world.drive.pick(document, user=f"{person}@example.org")
            host.open(document)
            yield host


@contextmanager
def _running(google: str, folder: Path) -> Iterator[str]:
    """Serve the add-on; give its address."""
    environment = os.environ | {
        "LGNOTES_GOOGLE_ENDPOINT": google,
        "LGNOTES_CONFIG": str(folder / "lgnotes.toml"),
        "GOOGLE_APPLICATION_CREDENTIALS": str(folder / "robot.json"),
    }
    command = [sys.executable, "-m", "lgnotes", "addon", "--port", "0"]
    with subprocess.Popen(
        command, env=environment, stdout=-1, stderr=subprocess.DEVNULL, encoding="utf-8"
    ) as process:
        try:
            told = "".join(islice(process.stdout or (), 2))
            yield re.findall(r"http://127\.0\.0\.1:\d+", told)[0]
        finally:
            process.terminate()


@attrs.frozen(kw_only=True)
class Step:
    """Something that a person does, so many times; *before* is not measured."""

    name: str
    times: int
    act: Callable[[], Reply]
    before: Callable[[], object] = lambda: None
    most: float = float("inf")
    """Seconds that no more than one answer in twenty may take."""

    def measured(self, host: Host) -> list[float]:
        """Return the seconds of each time, in order of length."""
        found = []
        for person in islice(cycle(PEOPLE), self.times):
            host.user = f"{person}@example.org"
            self.before()
            begin = time.perf_counter()
            reply = self.act()
            found.append(time.perf_counter() - begin)
            if reply.status != 200 or host.card["name"] in ("error", "grant", "not-allowed"):
                raise RuntimeError(reply.content[:1000])
        return sorted(found)


def steps(host: Host, length: int) -> Iterator[Step]:
    """Give what is measured beside a document of *length* pages."""
    document, drive = host.document, host.workspace.world.drive
    text, number, most, times = pages(length), count(), MOST[length], TIMES[length]

    def edited() -> None:
        drive.edit(document, f"{text}\nKlart {next(number)}.\n")

    def opened() -> Reply:
        return host.open(document)

    def saved() -> Reply:
        host.cards[:] = cards
        return host.press("save")

    yield Step(name="home, new text", times=times, act=opened, before=edited, most=most)
    yield Step(name="home, same text", times=times, act=opened, most=most)
    yield Step(name="register", times=1, act=lambda: host.press("register"), most=30.0)
    host.open(document)
    host.press("find")
    cards = [*host.cards]
    yield Step(name="save", times=times // 4, act=saved, most=30.0)


def bench_addon() -> bool:
    """Measure every step for a document of each length; tell whether all are fast enough."""
    good = True
    print(f"{'pages':>6}  {'step':16}{'times':>6}{'p50 ms':>9}{'p95 ms':>9}{'at most':>9}")
    for length in MOST:
        with served(length) as host:
            for step in steps(host, length):
                seconds = step.measured(host)
                high = seconds[ceil(0.95 * len(seconds)) - 1]
                good &= high < step.most
                figures = (median(seconds), high, step.most)
                told = "".join(f"{figure * 1000:9.0f}" for figure in figures)
                print(f"{length:6}  {step.name:16}{step.times:6}{told}", flush=True)
    return good


if __name__ == "__main__":
    sys.exit(not bench_addon())
