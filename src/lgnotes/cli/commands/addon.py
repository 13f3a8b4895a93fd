"""``lgnotes addon``: the panel in Google Docs, served on this machine."""

import sys
from collections.abc import Iterator

import click

from lgnotes.cli.base import Worded, option
from lgnotes.cli.params import port_number
from lgnotes.cli.screen import Line, show
from lgnotes.cli.settings import Settings
from lgnotes.errors import NoAddonError

PORT = 8766
"""Where it is served if nothing else is said."""


@click.command("addon", cls=Worded)
@option("--port", metavar="number", type=port_number, default=str(PORT))
@option("--config", metavar="file", envvar="LGNOTES_CONFIG")
@click.pass_obj
def command(settings: Settings, *, port: int, config: str | None) -> None:
    """Serve the add-on of the configuration until Ctrl-C."""
    from lgnotes.groups import DEFAULT, read_config

    found = read_config(config or DEFAULT)
    try:
        from lgnotes.addon.serve import deployed, listening, log_to_stderr
        from lgnotes.addon.site import site
    except ImportError as error:
        raise NoAddonError(reason="packages") from error
    deployment = deployed(found)
    server = listening(site(deployment), port)
    log_to_stderr()
    try:
        show(_welcome(server.port, deployment.addon.url, settings))
        sys.stdout.flush()  # whoever started it waits for these lines
        server.serve_forever(poll_interval=0.1)  # returns at Ctrl-C
        show([Line(), Line(settings.say("workspace.bye"))])
    finally:
        server.server_close()
        deployment.close()


def _welcome(port: int, url: str, settings: Settings) -> Iterator[Line]:
    yield Line(settings.say("addon.served"), "heading")
    yield Line(f"  http://127.0.0.1:{port}/docs/home", whole=True)
    yield Line()
    yield Line(settings.say("addon.called"), "heading")
    yield Line(f"  {url}/docs/home", whole=True)
    yield Line()
    yield Line(settings.say("addon.end"), "dim")
