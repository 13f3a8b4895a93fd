"""The emulator over HTTP, on the loopback interface and nowhere else."""

import gzip
import socket
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import attrs

from lgnotes.testing.answers import Answer, Request, of_error, of_json
from lgnotes.testing.call import ApiError
from lgnotes.testing.faults import CutError, How
from lgnotes.testing.gate import Gate
from lgnotes.testing.signin import SignIn
from lgnotes.testing.world import World

HOST = "127.0.0.1"
LARGEST = 100_000_000
"""Larger bodies are refused."""

_RESET = struct.pack("ii", 1, 0)

Page = Callable[[Request], Answer | None]
"""A page beside the APIs, such as the one that shows what is in the world.

It is called without the world's lock, so that it may call the APIs itself.
"""


@attrs.frozen(kw_only=True)
class Site:
    """All that is answered at one root."""

    world: World
    pages: tuple[Page, ...] = ()

    def answer(self, request: Request, root: str) -> Answer:
        """Return the answer; CutError where the connection breaks."""
        try:
            with self.world.mistakes():
                beside = (found for found in self._beside(request, root) if found is not None)
                return next(beside, None) or Gate(self.world).answer(request)
        except ApiError as error:
            return of_error(error, legacy=True)

    def _beside(self, request: Request, root: str) -> Iterator[Answer | None]:
        """Give what answers beside the APIs, which is not counted."""
        with self.world.lock:
            yield SignIn(self.world.oauth).answer(request, root)
            yield self._counts(request)
        for page in self.pages:
            yield page(request)

    def _counts(self, request: Request) -> Answer | None:
        if request.path != "/_calls":
            return None
        if request.verb == "DELETE":
            self.world.calls.reset()
        return of_json(self.world.calls.json())


@contextmanager
def serving(world: World, *, port: int = 0, pages: tuple[Page, ...] = ()) -> Iterator[str]:
    """Serve *world* while the context lasts; give the root of its addresses."""
    server = listening(world, port=port, pages=pages)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.root
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def listening(world: World, *, port: int = 0, pages: tuple[Page, ...] = ()) -> "Server":
    """Return a server of *world* that already has its port, a free one where none is named."""
    return Server(Site(world=world, pages=pages), port)


class Server(ThreadingHTTPServer):
    """Listens on the loopback interface."""

    daemon_threads = True
    block_on_close = False  # clients keep their connections open

    def __init__(self, site: Site, port: int) -> None:
        self.site = site
        super().__init__((HOST, port), _Handler)

    @property
    def root(self) -> str:
        """The root of all addresses, with its slash."""
        return f"http://{HOST}:{self.server_address[1]}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that hang up."""


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        try:
            answer = self.server.site.answer(self._request(), self.server.root)
        except CutError as cut:
            self._cut(cut.how)
        else:
            self._send(answer)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the world keeps its own log."""

    def _request(self) -> Request:
        length = min(int(self.headers.get("content-length") or 0), LARGEST)
        body = self.rfile.read(length)
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Request(verb=self.command, target=self.path, headers=headers, body=body)

    def _send(self, answer: Answer) -> None:
        asked = {name.lower(): value for name, value in self.headers.items()}
        answer, body = _packed(_ranged(answer.bared(), asked), asked)
        self.send_response(answer.status, answer.phrase)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if not answer.is_bare:
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _cut(self, how: How) -> None:
        """Break the connection without an answer."""
        self.close_connection = True
        if how == "held":
            self.connection.recv(1)  # until the client gives up
        if how == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            self.connection.close()


def _ranged(answer: Answer, headers: Mapping[str, str]) -> Answer:
    """Return the part of a download that was asked for."""
    asked = headers.get("range", "")
    whole = answer.body
    if answer.status != 200 or not asked.startswith("bytes=") or _is_json(answer):
        return answer
    first, _, last = asked.removeprefix("bytes=").partition("-")
    start, end = int(first or 0), int(last or len(whole)) + 1
    if start >= len(whole):
        return Answer(status=416, headers={"content-range": f"bytes */{len(whole)}"})
    body = whole[start:end]
    spoken = {"content-range": f"bytes {start}-{start + len(body) - 1}/{len(whole)}"}
    return Answer(status=206, headers={**answer.headers, **spoken}, body=body)


def _packed(answer: Answer, headers: Mapping[str, str]) -> tuple[Answer, bytes]:
    """Return an answer with its body, compressed where the client says so in both its headers."""
    wants = "gzip" in headers.get("accept-encoding", "") and "gzip" in headers.get("user-agent", "")
    if not (wants and answer.body and _is_json(answer)):
        return answer, answer.body
    packed = {**answer.headers, "content-encoding": "gzip", "vary": "Accept-Encoding"}
    return attrs.evolve(answer, headers=packed), gzip.compress(answer.body, compresslevel=1)


def _is_json(answer: Answer) -> bool:
    return answer.headers.get("content-type", "").startswith("application/json")
