"""``lgnotes addon``: serve the panel in Google Docs, show it, or tell Google where it is."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import BaseServer

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.commands.demo import example_notes
from lgnotes.cli.params import PATH, port_number
from lgnotes.cli.screen import Line, show
from lgnotes.cli.settings import Settings
from lgnotes.cli.targets import config_of, group_options
from lgnotes.config.group import Addon, Config
from lgnotes.errors import PortError, UsageError

PORT = 8765
"""Where it is served if nothing else is said."""


@click.command("addon", cls=Worded)
@argument("notes", metavar="notes", nargs=-1, type=PATH)
@option("--preview", is_flag=True)
@option("--manifest", is_flag=True)
@option("--port", metavar="number", type=port_number, default=str(PORT))
@group_options
@click.pass_obj
def command(
    settings: Settings, *, notes: tuple[Path, ...], preview: bool, manifest: bool, port: int
) -> None:
    """Serve the add-on of the configuration, or a preview of it over *notes*, until Ctrl-C.

    With *manifest* print what Google is told of it instead.
    """
    if notes and not preview:
        raise UsageError(problem=settings.say("usage.only-preview"))
    if preview and manifest:
        raise UsageError(problem=settings.say("usage.preview-or-manifest"))
    try:
        if manifest:
            _print_manifest(settings)
        elif preview:
            _preview(notes or (example_notes(settings),), settings, port)
        else:
            _serve(settings, port)
    except ModuleNotFoundError as error:
        if error.name not in ("flask", "werkzeug"):
            raise
        raise UsageError(problem=settings.say("usage.no-extra", extra="addon")) from error


@contextmanager
def _at(port: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PortError(port=port) from error


def _preview(notes: tuple[Path, ...], settings: Settings, port: int) -> None:
    from lgnotes.preview import Preview, Stage, running
    from lgnotes.testing.page import Page
    from lgnotes.testing.server import listening

    stage = Stage.of(*notes, language=settings.language)
    if not stage.documents:
        names = ", ".join(map(str, notes))
        raise UsageError(problem=settings.say("usage.no-documents", path=names))
    pages = (Preview(stage), Page(stage.world, stage.desk))
    with _at(port):
        server = listening(stage.world, port=port, pages=pages)
    with server, running(stage, server.root):
        page = f"{server.root}preview?lang={settings.language}"
        shown = {"preview": page, "sheet": f"{server.root}#sheet"}
        _until_ended(server, _welcome(shown, settings), settings)


def _serve(settings: Settings, port: int) -> None:
    from lgnotes.addon.serving import listening
    from lgnotes.addon.site import Deployment

    config, addon = _configured(settings)
    deployment = Deployment(config=config, addon=addon)
    with _at(port):
        server = listening(deployment, port=port)
    with server:
        shown = {"here": f"http://127.0.0.1:{server.server_port}/docs/home"}
        shown["there"] = f"{addon.url}/docs/home"
        _until_ended(server, _welcome(shown, settings), settings)
    deployment.close()


def _print_manifest(settings: Settings) -> None:
    from lgnotes.addon.manifest import manifest
    from lgnotes.cli.machine import emit
    from lgnotes.export.tables import dumps

    _, addon = _configured(settings)
    emit(dumps(manifest(addon), indent=2) + "\n")


def _configured(settings: Settings) -> tuple[Config, Addon]:
    """Return the configuration and what it says of the add-on; UsageError where it does not."""
    config = config_of(settings)
    if config is None or config.addon is None:
        raise UsageError(problem=settings.say("usage.no-addon"))
    return config, config.addon


def _until_ended(server: BaseServer, welcome: Iterable[Line], settings: Settings) -> None:
    """Tell what is served, and serve it until Ctrl-C."""
    try:
        show(welcome)
        sys.stdout.flush()  # whoever started it waits for these lines
        server.serve_forever(poll_interval=0.1)
    except KeyboardInterrupt:
        show([Line(), Line(settings.say("workspace.bye"))])


def _welcome(shown: dict[str, str], settings: Settings) -> Iterator[Line]:
    for key, address in shown.items():
        yield Line(settings.say(f"addon.{key}"), "heading")
        yield Line(f"  {address}", whole=True)
        yield Line()
    yield Line(settings.say("addon.end" if "here" in shown else "workspace.end"), "dim")
