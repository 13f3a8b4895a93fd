"""``lgnotes demo``: the whole job on the example notes, without any account."""

import shlex
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

import click

from lgnotes.cli.base import Worded, option
from lgnotes.cli.listing import by_due, task_grid
from lgnotes.cli.params import PATH
from lgnotes.cli.render import summary
from lgnotes.cli.screen import Line, Part, show
from lgnotes.cli.settings import Settings
from lgnotes.errors import NotAllowedError, UsageError
from lgnotes.export.xlsx import as_xlsx
from lgnotes.register.entry import Entry, Status

REGISTER = "register.db"
CALENDAR = "deadlines.ics"
TABLE = "register.xlsx"
MARKER = ".lgnotes-demo"
"""Says that the files beside it are a demo's, which the next demo may remove."""

FILES = (REGISTER, f"{REGISTER}-wal", f"{REGISTER}-shm", CALENDAR, TABLE)
SAMPLE = 3
"""How many tasks are shown."""


@click.command("demo", cls=Worded)
@option("--notes", metavar="folder", type=PATH)
@option("--out", metavar="folder", type=PATH, default="demo")
@click.pass_obj
def command(settings: Settings, *, notes: Path | None, out: Path) -> int:
    """Run the job twice, and show what it understood and where the results are."""
    from lgnotes import app

    source = notes or example_notes(settings)
    _clear(out, settings)
    register, calendar = str(out / REGISTER), str(out / CALENDAR)
    first = app.sync(str(source), register=register, calendar=calendar)
    entries = app.entries(register)
    app.write_file(out / TABLE, as_xlsx(entries, settings.language))
    again = app.sync(str(source), register=register, calendar=calendar)

    show(_understood(entries, settings))
    for key, report in (("demo.first", first), ("demo.second", again)):
        show([Line(), Line(settings.say(key), "heading")])
        show(Line(f"  {line.text}", line.style, hang=2) for line in summary(report, settings))
    show(_ending(out, source, _sample(entries), settings))
    return first.exit_code


def example_notes(settings: Settings) -> Path:
    """Return the folder of example notes: of the package, or of the checkout it stands in.

    Raises:
        UsageError: They did not come along.
    """
    packed = Path(str(files("lgnotes"))) / "example_notes"
    checkout = Path(__file__).resolve().parents[4] / "examples" / "notes"
    for folder in (packed, checkout):
        if folder.is_dir():
            return folder
    raise UsageError(problem=settings.say("usage.no-examples"))


def _clear(out: Path, settings: Settings) -> None:
    """Make *out* ready: remove what an earlier demo made, and nothing else.

    Raises:
        UsageError: *out* holds files of the same name that no demo made.
        NotAllowedError: They may not be removed.
    """
    from lgnotes import app

    found = [out / name for name in FILES if (out / name).exists()]
    if found and not (out / MARKER).exists():
        problem = settings.say("usage.not-a-demo", folder=out, file=found[0].name)
        raise UsageError(problem=problem)
    try:
        for path in found:
            path.unlink()
    except OSError as error:
        raise NotAllowedError(name=str(out)) from error
    app.write_file(out / MARKER, settings.say("demo.marker").encode(), make_folders=True)


def _sample(entries: Sequence[Entry]) -> list[Entry]:
    """Return a few open tasks that have an owner and a last day, the latest first."""
    telling = [e for e in entries if e.due and e.owners and e.status is Status.OPEN]
    return by_due(telling)[-SAMPLE:][::-1]


def _understood(entries: Sequence[Entry], settings: Settings) -> list[Part]:
    kinds = [entry.kind for entry in entries]
    sums = settings.say(
        "demo.sums",
        tasks=settings.say("count.tasks", n=kinds.count("task")),
        decisions=settings.say("count.decisions", n=kinds.count("decision")),
    )
    title = Line(settings.say("demo.understood"), "heading")
    sample = _sample(entries)
    if not sample:
        return [title, Line(f"  {sums}")]
    return [title, Line(f"  {sums}", hang=2), Line(), task_grid(sample, settings)]


def _ending(out: Path, source: Path, sample: Sequence[Entry], settings: Settings) -> Iterator[Part]:
    yield Line()
    yield Line(settings.say("demo.files"), "heading")
    names = {"register": REGISTER, "calendar": CALENDAR, "table": TABLE}
    for key, name in names.items():
        yield Line(f"  {out / name!s:<24}  {settings.say(f'demo.{key}')}")
    yield Line()
    yield Line(settings.say("demo.next"), "heading")
    for command in _commands(out, source, sample, settings):
        yield Line(f"  {shlex.join(command)}", whole=True)


def _commands(
    out: Path, source: Path, sample: Sequence[Entry], settings: Settings
) -> Iterator[list[str]]:
    register = ["--register", str(out / REGISTER)]
    yield ["lgnotes", "tasks", "--open", *register]
    if sample:
        done = settings.say(f"status.{Status.DONE}")
        yield ["lgnotes", "set", sample[0].ref, "--status", done, *register]
    yield ["lgnotes", "sync", _nearby(source), *register, "--calendar", str(out / CALENDAR)]


def _nearby(path: Path) -> str:
    """Return *path* as a user would type it here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
