"""The add-on on this machine: to try it, or behind what brings it to the world."""

import logging
import socket
import sys

from flask import Flask
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from lgnotes.addon.site import LOGGER, Deployment
from lgnotes.config.group import Config
from lgnotes.errors import NoAddonError, PortError
from lgnotes.places import kind_of

HOST = "127.0.0.1"


def deployed(config: Config) -> Deployment:
    """Return what serves the add-on of *config*.

    Raises:
        NoAddonError: It has none, or no group whose notes are at Google.
    """
    if config.addon is None:
        raise NoAddonError(name=config.name, reason="table")
    if not any(kind_of(group.source) == "drive" for group in config.groups):
        raise NoAddonError(name=config.name, reason="group")
    return Deployment(config=config, addon=config.addon)


def log_to_stderr() -> None:
    """Write a line for each request; it names nobody."""
    logger = logging.getLogger(LOGGER)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False


def listening(app: Flask, port: int) -> BaseWSGIServer:
    """Return a server of *app* that already has its *port*, a free one for 0.

    Raises:
        PortError: It is taken.
    """
    with socket.socket() as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((HOST, port))
            bound.listen()
        except OSError as error:
            raise PortError(port=port) from error
        return make_server(
            HOST, port, app, threaded=True, request_handler=_Handler, fd=bound.fileno()
        )


class _Handler(WSGIRequestHandler):
    """Says nothing of its own: the add-on has a log."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - werkzeug's name
        """Leave it."""

    def version_string(self) -> str:
        """Return what stands in the header ``Server``."""
        return "lgnotes"
