"""``lgnotes agenda``: the next agenda, drafted from the register."""

import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.listing import Target, register_option, target_of, today
from lgnotes.cli.machine import emit
from lgnotes.cli.params import PATH, day, one_of
from lgnotes.cli.screen import Line, is_terminal, show
from lgnotes.cli.settings import Settings
from lgnotes.errors import UsageError
from lgnotes.register.agenda import Agenda
from lgnotes.texts import Language

FORMATS = ("markdown", "docx", "gdoc")


def _markdown(drafted: Agenda, language: Language) -> bytes:
    from lgnotes.export.agenda import as_markdown

    return as_markdown(drafted, language).encode("utf-8", "replace")


def _docx(drafted: Agenda, language: Language) -> bytes:
    from lgnotes.export.agenda import as_docx

    return as_docx(drafted, language)


FILES: Mapping[str, Callable[[Agenda, Language], bytes]] = {"markdown": _markdown, "docx": _docx}
"""What makes the bytes of a file, by the format; a Google document is none."""


@click.command("agenda", cls=Worded)
@argument("paths", metavar="path", nargs=-1, type=PATH)
@option("--for", "meeting", metavar="date", type=day, required=True)
@option("--format", "form", metavar="format", type=one_of(*FORMATS))
@option("-o", "--out", metavar="file", type=PATH)
@register_option
@click.pass_obj
def command(
    settings: Settings,
    *,
    paths: tuple[Path, ...],
    meeting: date,
    form: str | None,
    out: Path | None,
    register: str | None,
) -> None:
    """Draft the agenda and write it in the form asked for."""
    from lgnotes import agendas

    target = target_of(register, settings)
    form = _form(form, out, target, settings)
    drafted = agendas.agenda(
        target.register,
        meeting,
        sources=paths,
        group=target.group.name if target.group else "",
        today=today(target.group),
    )
    if form == "gdoc":
        url = agendas.make_document(drafted, language=settings.language)
        show([Line(settings.say("agenda.made", url=url), whole=True)])
    else:
        _write(FILES[form](drafted, settings.language), out, drafted, settings)


def _form(form: str | None, out: Path | None, target: Target, settings: Settings) -> str:
    """Return the format: as typed, as the file's ending says, as configured, else Markdown."""
    ending = {".docx": "docx", ".md": "markdown"}.get(out.suffix.lower()) if out else None
    configured = target.group.agenda if target.group and not out else None
    found = form or ending or configured or "markdown"
    if found == "gdoc" and out:
        raise UsageError(problem=settings.say("usage.gdoc-is-no-file", file=out))
    if found == "docx" and out is None and is_terminal(sys.stdout):
        raise UsageError(problem=settings.say("usage.docx-on-terminal"))
    return found


def _write(content: bytes, out: Path | None, drafted: Agenda, settings: Settings) -> None:
    from lgnotes import app

    if out is None:
        emit(content)
        return
    app.write_file(out, content)
    what = settings.say("agenda.points", n=len(drafted.slots))
    show([Line(settings.say("agenda.written", file=out, what=what))])
