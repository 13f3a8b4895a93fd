"""``lgnotes demo``: the whole job on the example notes, without any account."""

import shlex
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

import click

from lgnotes.cli.base import Worded, option
from lgnotes.cli.listing import by_due
from lgnotes.cli.params import PATH
from lgnotes.cli.render import summary
from lgnotes.cli.screen import Cell, Column, Grid, Line, Part, show
from lgnotes.cli.settings import Settings
from lgnotes.errors import LgnotesError, NotAllowedError, UsageError
from lgnotes.export.xlsx import as_xlsx
from lgnotes.model import Minutes
from lgnotes.register.entry import Entry, Status

REGISTER = "register.db"
CALENDAR = "deadlines.ics"
TABLE = "register.xlsx"
MARKER = ".lgnotes-demo"
"""Says that the files beside it are a demo's, which the next demo may remove."""

FILES = (REGISTER, f"{REGISTER}-wal", f"{REGISTER}-shm", CALENDAR, TABLE)
SAMPLE = 6
"""How many deadlines are shown."""


@click.command("demo", cls=Worded)
@option("--notes", metavar="folder", type=PATH)
@option("--out", metavar="folder", type=PATH, default="demo")
@click.pass_obj
def command(settings: Settings, *, notes: Path | None, out: Path) -> int:
    """Run the job twice, and show what it understood and where the results are."""
    from lgnotes import app, registers

    source = notes or example_notes(settings)
    _clear(out, settings)
    register, calendar = str(out / REGISTER), str(out / CALENDAR)
    first = app.sync(str(source), register=register, calendar=calendar)
    entries = registers.entries(register)
    app.write_file(out / TABLE, as_xlsx(entries, settings.language))
    again = app.sync(str(source), register=register, calendar=calendar)

    show(_understood(source, settings))
    for key, report in (("demo.first", first), ("demo.second", again)):
        show([Line(), Line(settings.say(key), "heading")])
        show(Line(f"  {line.text}", line.style, hang=2) for line in summary(report, settings))
    show(_ending(out, source, _latest(entries), settings))
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


def _latest(entries: Sequence[Entry]) -> Entry | None:
    """Return the open task with the latest deadline, which somebody may like to close."""
    telling = [e for e in entries if e.due and e.owners and e.status is Status.OPEN]
    return by_due(telling)[-1] if telling else None


def _understood(source: Path, settings: Settings) -> Iterator[Part]:
    """Give a table of the meetings, and some deadlines as they were written and read."""
    from lgnotes import app

    read = [(p.name, n) for p, n in app.read_files([source]) if not isinstance(n, LgnotesError)]
    meetings = [(name, meeting) for name, notes in read for meeting in notes.meetings]
    meetings.sort(key=lambda pair: str(pair[1].date.value))
    yield Line(settings.say("demo.understood"), "heading")
    yield Line()
    heads = ("demo.meeting", "demo.items", "demo.decisions", "demo.tasks", "demo.document")
    widths = (11, 7, 9, 9, None)
    columns = (Column(settings.say(k), w) for k, w in zip(heads, widths, strict=True))
    yield Grid(tuple(columns), tuple(_meeting_row(*pair) for pair in meetings))
    if any(meeting.date.value and not meeting.date.stated for _, meeting in meetings):
        yield Line(settings.say("demo.derived"), "dim")
    yield from _deadlines([meeting for _, meeting in meetings], settings)


def _meeting_row(name: str, meeting: Minutes) -> tuple[Cell, ...]:
    day = meeting.date.value.isoformat() if meeting.date.value else "–"
    promised = sum(task.strength == "explicit" for task in meeting.tasks)
    counts = (len(meeting.items), len(meeting.decisions), promised)
    mark = "" if meeting.date.stated else "*"
    return (Cell(day + mark), *(Cell(str(count)) for count in counts), Cell(name))


def _deadlines(meetings: Sequence[Minutes], settings: Settings) -> Iterator[Part]:
    """Give the deadline in most words of some meetings, with the day it became."""
    dated = ([t for t in m.tasks if t.due and t.due_text] for m in meetings)
    longest = (max(tasks, key=lambda task: len(task.due_text or "")) for tasks in dated if tasks)
    telling = sorted(longest, key=lambda task: -len(task.due_text or ""))[:SAMPLE]
    if telling:
        columns = (Column(settings.say("demo.day"), 10), Column(settings.say("demo.written")))
        rows = tuple((Cell(str(task.due)), Cell(task.due_text or "")) for task in telling)
        yield Line()
        yield Line(settings.say("demo.deadlines"), "heading")
        yield Line()
        yield Grid(columns, rows)


def _ending(out: Path, source: Path, task: Entry | None, settings: Settings) -> Iterator[Part]:
    yield Line()
    yield Line(settings.say("demo.files"), "heading")
    names = {"register": REGISTER, "calendar": CALENDAR, "table": TABLE}
    for key, name in names.items():
        yield Line(f"  {out / name!s:<24}  {settings.say(f'demo.{key}')}")
    yield Line()
    yield Line(settings.say("demo.next"), "heading")
    for command in _commands(out, source, task, settings):
        yield Line(f"  {shlex.join(command)}", whole=True)


def _commands(
    out: Path, source: Path, task: Entry | None, settings: Settings
) -> Iterator[list[str]]:
    register = ["--register", str(out / REGISTER)]
    yield ["lgnotes", "tasks", "--open", *register]
    if task:
        done = settings.say(f"status.{Status.DONE}")
        yield ["lgnotes", "set", task.ref, "--status", done, *register]
    yield ["lgnotes", "sync", _nearby(source), *register, "--calendar", str(out / CALENDAR)]


def _nearby(path: Path) -> str:
    """Return *path* as a user would type it here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
