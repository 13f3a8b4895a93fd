"""The add-on served on loopback, for whoever tries it behind a tunnel or a proxy of their own."""

from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from lgnotes.addon.site import Deployment, site

HOST = "127.0.0.1"


class Server(ThreadingMixIn, WSGIServer):
    """Answers several requests at once."""

    daemon_threads = True


class _Handler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the add-on keeps its own log, which tells nothing of people."""


def listening(deployment: Deployment, *, port: int) -> WSGIServer:
    """Return a server that already has its port, a free one for 0; OSError where it cannot."""
    return make_server(HOST, port, site(deployment), server_class=Server, handler_class=_Handler)
