"""``lgnotes addon``: the panel in Google Docs: served here, shown, or described to Google."""

import sys
from collections.abc import Iterator
from pathlib import Path
from socketserver import BaseServer

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.commands.demo import example_notes
from lgnotes.cli.params import PATH, port_number
from lgnotes.cli.screen import Line, show
from lgnotes.cli.settings import Settings
from lgnotes.errors import NoAddonError, PortError, UsageError

PORT = 8766
"""Where it is served if nothing else is said."""


@click.command("addon", cls=Worded)
@argument("notes", metavar="notes", nargs=-1, type=PATH)
@option("--preview", is_flag=True)
@option("--manifest", is_flag=True)
@option("--port", metavar="number", type=port_number, default=str(PORT))
@option("--config", metavar="file", envvar="LGNOTES_CONFIG")
@click.pass_obj
def command(
    settings: Settings,
    *,
    notes: tuple[Path, ...],
    preview: bool,
    manifest: bool,
    port: int,
    config: str | None,
) -> None:
    """Serve the add-on of the configuration, or the preview over *notes*, until Ctrl-C.

    With *manifest* print what Google is told of the add-on instead.
    """
    if preview and manifest:
        raise UsageError(problem=settings.say("usage.preview-or-manifest"))
    if preview:
        _preview(notes or (example_notes(settings),), settings, port=port)
    elif notes:
        raise UsageError(problem=settings.say("usage.only-preview"))
    elif manifest:
        _print_manifest(config)
    else:
        _serve(config, settings, port=port)


def _serve(config: str | None, settings: Settings, *, port: int) -> None:
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
    shown = {
        "served": f"http://127.0.0.1:{server.port}/docs/home",
        "called": f"{deployment.addon.url}/docs/home",
    }
    try:
        _until_ended(server, shown, "addon.end", settings)
    finally:
        server.server_close()
        deployment.close()


def _print_manifest(config: str | None) -> None:
    from lgnotes.addon.manifest import manifest
    from lgnotes.cli.machine import emit
    from lgnotes.export.tables import dumps
    from lgnotes.groups import DEFAULT, read_config

    found = read_config(config or DEFAULT)
    if found.addon is None:
        raise NoAddonError(name=found.name, reason="table")
    emit(dumps(manifest(found.addon), indent=2) + "\n")


def _preview(notes: tuple[Path, ...], settings: Settings, *, port: int) -> None:
    try:
        from lgnotes.preview import Preview, Stage, running
    except ImportError as error:
        raise NoAddonError(reason="packages") from error
    from lgnotes.testing.page import Page
    from lgnotes.testing.server import listening

    stage = Stage.of(*notes, language=settings.language)
    if not stage.documents:
        names = ", ".join(map(str, notes))
        raise UsageError(problem=settings.say("usage.no-documents", path=names))
    try:
        pages = (Preview(stage), Page(stage.world, stage.desk))
        server = listening(stage.world, port=port, pages=pages)
    except OSError as error:
        raise PortError(port=port) from error
    page = f"{server.root}preview?lang={settings.language}"
    with server, running(stage, server.root):
        shown = {"preview": page, "sheet": f"{server.root}#sheet"}
        _until_ended(server, shown, "workspace.end", settings)


def _until_ended(server: BaseServer, shown: dict[str, str], end: str, settings: Settings) -> None:
    """Tell where what is *shown*, and serve it until Ctrl-C, as the text *end* says."""
    try:
        show(_welcome(shown, end, settings))
        sys.stdout.flush()  # whoever started it waits for these lines
        server.serve_forever(poll_interval=0.1)  # werkzeug's own returns at Ctrl-C
    except KeyboardInterrupt:
        pass
    show([Line(), Line(settings.say("workspace.bye"))])


def _welcome(shown: dict[str, str], end: str, settings: Settings) -> Iterator[Line]:
    for key, address in shown.items():
        yield Line(settings.say(f"addon.{key}"), "heading")
        yield Line(f"  {address}", whole=True)
        yield Line()
    yield Line(settings.say(end), "dim")
