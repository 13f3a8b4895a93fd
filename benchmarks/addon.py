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
from itertools import cycle, islice
from math import ceil
from pathlib import Path
from statistics import median

from lgnotes.readers.decode import decode
from lgnotes.testing import workspace
from lgnotes.testing.host import Host, Reply
from lgnotes.testing.notes import lay_out
from lgnotes.testing.oauth import ADDON_ACCOUNT, CLIENT, SERVICE_ACCOUNT

NOTES = Path(__file__).parents[1] / "examples" / "notes"
URL = "https://lgnotes.example.org"
A_PAGE = 3_000
"""Characters of a page of notes."""

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


def pages(count: int) -> str:
    """Return so many pages of notes: meetings one after the other, each on days of its own."""
    texts = [decode(path.read_bytes(), name=path.name)[0] for path in sorted(NOTES.iterdir())]
    whole = ""
    for number, text in enumerate(cycle(texts)):
        if len(whole) >= count * A_PAGE:
            return whole
        later = number // len(texts)
        whole += re.sub(r"\b20(\d\d)\b", lambda year: f"20{int(year[1]) + later:02}", text) + "\n\n"  # noqa: B023 - used at once
    raise AssertionError


@contextmanager
def served(pages_: int) -> Iterator[Host]:
    """Give a browser in which a document of so many pages is open, the panel beside it."""
    with workspace() as google, tempfile.TemporaryDirectory() as folder:
        world = google.world
        desk = lay_out(world, NOTES)
        for place in (desk.folder, desk.register):
            world.drive.let(SERVICE_ACCOUNT, place, "writer")
        world.calendars.share(desk.calendar, SERVICE_ACCOUNT)
        document = world.drive.add_document("Protokoll.md", pages(pages_), parent=desk.folder)
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


def measured(host: Host, act: Callable[[], Reply], times: int) -> list[float]:
    """Return the seconds of each time that *act* is done, in order of length."""
    found = []
    for person in islice(cycle(PEOPLE), times):
        host.user = f"{person}@example.org"
        begin = time.perf_counter()
        reply = act()
        found.append(time.perf_counter() - begin)
        if reply.status != 200 or host.card["name"] in ("error", "grant", "not-allowed"):
            raise RuntimeError(reply.content[:1000])
    return sorted(found)


def bench_addon() -> bool:
    """Measure every step for a document of each length; tell whether all are fast enough."""
    good = True
    print(f"{'pages':>6}  {'step':12}{'times':>6}{'p50 ms':>9}{'p95 ms':>9}{'at most':>9}")
    for count, most in MOST.items():
        with served(count) as host:
            for step, times, act in _steps(host, TIMES[count]):
                seconds = measured(host, act, times)
                high = seconds[ceil(0.95 * len(seconds)) - 1]
                limit = most if step == "home" or most > 1 else float("inf")
                good &= high < limit
                told = f"{limit * 1000:9.0f}" if limit < float("inf") else ""
                print(
                    f"{count:6}  {step:12}{times:6}{median(seconds) * 1000:9.0f}"
                    f"{high * 1000:9.0f}{told}",
                    flush=True,
                )
    return good


def _steps(host: Host, times: int) -> Iterator[tuple[str, int, Callable[[], Reply]]]:
    document = host.document
    yield "home", times, lambda: host.open(document)
    yield "register", 1, lambda: host.press("register")
    host.open(document)
    yield "home again", times, lambda: host.open(document)
    host.press("find")
    found = list(islice(host.cards, 2))

    def again(action: str) -> Reply:
        host.cards[:] = found
        return host.press(action)

    yield "save", times // 4, lambda: again("save")


if __name__ == "__main__":
    sys.exit(not bench_addon())
