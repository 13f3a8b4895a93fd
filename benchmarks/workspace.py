"""A sync with Google against the emulator: seconds and requests, beside a floor and two libraries.

Run with ``make bench``.  The floor is the same requests with the same bodies, made
with google-api-python-client and nothing else, four documents at once as lgnotes
reads them.  What gspread and gcsa cost is what their first pages show: a row and an
event at a time.  Every run has a process of its own and a fresh workspace, which is
served by another.  On loopback a request costs next to nothing; at Google each of
them adds what the network takes, so that their number counts for more.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from threading import local
from typing import Any

import google_auth_httplib2
import gspread
import httplib2
from gcsa.event import Event
from gcsa.google_calendar import GoogleCalendar
from google.auth.transport.requests import AuthorizedSession
from google.oauth2.credentials import Credentials
from googleapiclient import discovery_cache
from googleapiclient.discovery import build_from_document
from googleapiclient.http import BatchHttpRequest, HttpRequest
from googleapiclient.model import JsonModel
from requests.adapters import HTTPAdapter

import lgnotes
from lgnotes.adapters.google import door
from lgnotes.adapters.google.auth import TOKEN
from lgnotes.adapters.google.endpoint import ENDPOINT
from lgnotes.testing import WallClock, World
from lgnotes.testing.notes import lay_out
from lgnotes.testing.server import listening

DOCUMENTS = 200
"""Each with one task and its deadline."""

RUNS = 5
FIRST = date(2026, 1, 13)
SAID = """Gruppen gick igenom läget i budgeten, som är i balans efter första tertialet.
Antalet elever till hösten är lägre än prognosen, framför allt i årskurs 7.
Lokalfrågan är fortfarande öppen, eftersom kommunen inte har svarat.
Skyddsronden visade inga nya brister.""".splitlines()

Costs = dict[str, list[float]]
"""``seconds`` and ``requests`` of each night."""

Recorded = list[tuple[str, list[str]]]
"""Requests in their order as JSON, those of a batch together: the batch's path, or nothing."""


def note(number: int) -> str:
    """Return the notes of a meeting, with one task among what was only said."""
    day = FIRST + timedelta(days=number)
    told = "\n\n".join(SAID)
    task = f"Anna bokar sal {number} senast {day + timedelta(days=14)}."
    return (
        f"# Ledningsgruppen {day}\n\nNärvarande: Anna Berg, Bo Ek\n\n"
        f"## 1. Läget\n\n{told}\n\n## 2. Salarna\n\n{told}\n\n- {task}\n"
    )


def serve(teller: Connection) -> None:
    """Serve a workspace with the documents, and tell its address."""
    world = World(WallClock())
    world.oauth.accept(TOKEN)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(DOCUMENTS):
            Path(folder, f"LG {number:03}.md").write_text(note(number), "utf-8")
        lay_out(world, Path(folder))
    server = listening(world)
    teller.send(server.root)
    server.serve_forever()


@contextmanager
def served() -> Iterator[str]:
    """Give the address of a fresh workspace, which another process serves."""
    ours, theirs = Pipe()
    process = get_context("spawn").Process(target=serve, args=[theirs], daemon=True)
    process.start()
    try:
        yield ours.recv()
    finally:
        process.terminate()
        process.join()


def requests_so_far(root: str) -> int:
    """Return how many requests the workspace has had."""
    _, content = httplib2.Http(proxy_info=None).request(f"{root}_calls")
    return int(json.loads(content)["requests"])


def apart(root: str, what: str, given: str = "") -> Any:
    """Do *what* on two nights in a process of its own, *given* something; return what it says."""
    command = [sys.executable, __file__, what, root]
    environment = os.environ | {ENDPOINT: root}
    done = subprocess.run(
        command, input=given, check=True, stdout=subprocess.PIPE, text=True, env=environment
    )
    return json.loads(done.stdout)


def nights(root: str, work: Sequence[Callable[[], object]]) -> Costs:
    """Return the seconds and the requests of each piece of *work*."""
    costs: Costs = {"seconds": [], "requests": []}
    for piece in work:
        before, begin = requests_so_far(root), time.perf_counter()
        piece()
        costs["seconds"].append(time.perf_counter() - begin)
        costs["requests"].append(requests_so_far(root) - before)
    return costs


def sync() -> None:
    """Run once, as every night."""
    report = lgnotes.sync("drive:notes", register="sheet:register", calendar="calendar:deadlines")
    if (report.total_tasks, report.failures) != (DOCUMENTS, ()):
        raise SystemExit(f"{report.total_tasks} tasks, {report.failures}")


def record() -> list[Recorded]:
    """Return the requests of two nights, as lgnotes makes them."""
    kept: list[Recorded] = []
    execute, batch = door.Door.execute, door.Door.batch

    def keep_one(self: door.Door, request: Any, **more: Any) -> Any:
        kept[-1].append(("", [request.to_json()]))
        return execute(self, request, **more)

    def keep_batch(self: door.Door, service: str, requests: Any, **more: Any) -> Any:
        parts = [request.to_json() for request in requests.values()]
        for start in range(0, len(parts), door.BATCH):
            kept[-1].append((f"batch/{service}/v3", parts[start : start + door.BATCH]))
        return batch(self, service, requests, **more)

    setattr(door.Door, "execute", keep_one)  # noqa: B010 - mypy knows it for a method
    setattr(door.Door, "batch", keep_batch)  # noqa: B010 - the same
    for _ in range(2):
        kept.append([])
        sync()
    return kept


def signed() -> Any:
    """Return a connection on which somebody is signed in at the workspace."""
    credentials = Credentials(TOKEN)  # type: ignore[no-untyped-call]
    return google_auth_httplib2.AuthorizedHttp(credentials, http=httplib2.Http(proxy_info=None))


class Floor:
    """Makes recorded requests with the client library and nothing else."""

    def __init__(self, root: str) -> None:
        self.root = root
        self._local = local()

    def _http(self) -> Any:
        if not hasattr(self._local, "http"):
            self._local.http = signed()
        return self._local.http

    def _request(self, text: str) -> Any:
        said = json.loads(text)
        said["uri"] = self.root + said["uri"].split("/", 3)[3]
        return HttpRequest.from_json(json.dumps(said), self._http(), JsonModel().response)

    def one(self, text: str) -> None:
        """Make one request."""
        self._request(text).execute(http=self._http())

    def many(self, path: str, texts: Sequence[str]) -> None:
        """Make the requests of a batch."""
        batch = BatchHttpRequest(batch_uri=self.root + path)
        for text in texts:
            batch.add(self._request(text))
        batch.execute(http=self._http())

    def night(self, recorded: Recorded) -> None:
        """Make the requests of a night, those for documents four at once."""
        with ThreadPoolExecutor(4) as pool:
            for is_reading, some in groupby(recorded, key=lambda one: "documents" in one[1][0]):
                if is_reading:
                    list(pool.map(self.one, (texts[0] for _, texts in some)))
                    continue
                for path, texts in some:
                    self.many(path, texts) if path else self.one(texts[0])


class ToWorkspace(HTTPAdapter):
    """Sends to the workspace at *root* what is meant for Google."""

    def __init__(self, root: str) -> None:
        super().__init__()
        self.root = root

    def send(self, request: Any, *rest: Any, **more: Any) -> Any:
        """Send *request* there."""
        request.url = request.url.replace("https://sheets.googleapis.com/", self.root)
        return super().send(request, *rest, **more)


def peers(root: str) -> Costs:
    """Do the same on two nights with gspread and gcsa: a row and an event at a time."""
    credentials = Credentials(TOKEN)  # type: ignore[no-untyped-call]
    session = AuthorizedSession(credentials)  # type: ignore[no-untyped-call]
    session.trust_env = False
    session.mount("https://", ToWorkspace(root))
    client = gspread.Client(credentials, session=session)
    calendar = GoogleCalendar("deadlines", credentials=credentials, save_token=False)
    document = json.loads(discovery_cache.get_static_doc("calendar", "v3")) | {"rootUrl": root}
    calendar.service = build_from_document(document, http=signed())
    tasks = [(f"Boka sal {n}", FIRST + timedelta(days=n)) for n in range(DOCUMENTS)]

    def first() -> None:
        sheet = client.open_by_key("register").get_worksheet(0)
        sheet.append_row(["Uppgift", "Senast"])
        for number, (text, day) in enumerate(tasks):
            sheet.append_row([text, day.isoformat()])
            calendar.add_event(Event(text, start=day, event_id=f"lg{number:05}"))

    def again() -> None:
        sheet = client.open_by_key("register").get_worksheet(0)
        for number, (text, day) in enumerate(tasks):
            found = sheet.find(text)
            if found:
                sheet.update_cell(found.row, 2, day.isoformat())
            calendar.update_event(calendar.get_event(f"lg{number:05}"))

    return nights(root, [first, again])


def bench_google() -> None:
    """Two nights of lgnotes, beside the floor and what two libraries cost."""
    with served() as root:
        recorded = json.dumps(apart(root, "record"))
    found: dict[str, list[Costs]] = {"lgnotes": [], "floor": []}
    for _ in range(RUNS):
        for what, costs in found.items():
            with served() as root:
                costs.append(apart(root, what, recorded))
    with served() as root:
        found["gspread and gcsa"] = [apart(root, "peers")]
    print(f"{'night':18}{'by':18}{'seconds':>9}{'x floor':>9}{'requests':>10}")
    for place, night in enumerate(("first", "nothing changed")):
        seconds = {by: median(c["seconds"][place] for c in costs) for by, costs in found.items()}
        for by, costs in found.items():
            times = seconds[by] / seconds["floor"]
            requests = costs[0]["requests"][place]
            print(f"{night:18}{by:18}{seconds[by]:9.2f}{times:9.2f}{requests:10.0f}")


def main(what: str, root: str) -> None:
    """Do *what* in this process, and print what it cost."""
    if what == "record":
        print(json.dumps(record()))
    elif what == "lgnotes":
        print(json.dumps(nights(root, [sync, sync])))
    elif what == "peers":
        print(json.dumps(peers(root)))
    elif what == "floor":
        floor = Floor(root)
        work = [partial(floor.night, night) for night in json.loads(sys.stdin.read())]
        print(json.dumps(nights(root, work)))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(*sys.argv[1:])
    else:
        bench_google()
