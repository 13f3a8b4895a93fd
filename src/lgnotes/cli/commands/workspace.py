"""``lgnotes workspace``: a Google Workspace on loopback, to try lgnotes at without an account."""

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lgnotes.adapters.google.auth import TOKEN
from lgnotes.adapters.google.endpoint import ENDPOINT
from lgnotes.cli.base import Worded, option
from lgnotes.cli.params import PATH, port_number
from lgnotes.cli.screen import Line, show
from lgnotes.cli.settings import Settings
from lgnotes.errors import PortError

if TYPE_CHECKING:
    from lgnotes.testing.notes import Desk
    from lgnotes.testing.server import Server
    from lgnotes.testing.world import World

PORT = 8765
"""Where it is served if nothing else is said."""


@click.command("workspace", cls=Worded)
@option("--port", metavar="number", type=port_number, default=str(PORT))
@option("--notes", metavar="folder", type=PATH)
@click.pass_obj
def command(settings: Settings, *, port: int, notes: Path | None) -> None:
    """Lay out what there is, tell how to reach it, and serve it until Ctrl-C."""
    from lgnotes.testing import WallClock, World
    from lgnotes.testing.notes import lay_out

    world = World(WallClock())
    world.oauth.accept(TOKEN)
    desk = lay_out(world, *([notes] if notes else []))
    server = _listening(world, desk, port)
    try:
        show(_welcome(server.root, desk, settings))
        sys.stdout.flush()  # whoever started it waits for these lines
        server.serve_forever(poll_interval=0.1)
    except KeyboardInterrupt:
        show([Line(), Line(settings.say("workspace.bye"))])
    finally:
        server.server_close()


def _listening(world: "World", desk: "Desk", port: int) -> "Server":
    from lgnotes.testing.page import Page
    from lgnotes.testing.server import listening

    try:
        return listening(world, port=port, pages=(Page(world, desk),))
    except OSError as error:
        raise PortError(port=port) from error


def _welcome(root: str, desk: "Desk", settings: Settings) -> Iterator[Line]:
    yield Line(settings.say("workspace.served"), "heading")
    places = {"drive": desk.folder, "sheet": desk.register, "calendar": desk.calendar}
    for kind, name in places.items():
        yield Line(f"  {f'{kind}:{name}':<20}  {settings.say(f'workspace.{kind}')}")
    yield Line()
    yield Line(settings.say("workspace.try"), "heading")
    yield Line(f"  {_example(root, places)}", whole=True)
    yield Line()
    yield Line(settings.say("workspace.look"), "heading")
    yield Line(f"  {root}", whole=True)
    yield Line()
    yield Line(settings.say("workspace.end"), "dim")


def _example(root: str, places: dict[str, str]) -> str:
    """Return the very command line to try."""
    source, register, calendar = (f"{kind}:{name}" for kind, name in places.items())
    words = ["lgnotes", "sync", source, "--register", register, "--calendar", calendar]
    return f"{ENDPOINT}={root.rstrip('/')} {shlex.join(words)}"
