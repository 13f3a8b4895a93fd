"""What ``tasks`` and ``decisions`` share: filters, order, formats."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import TypedDict, Unpack

import attrs

from lgnotes.cli.base import Function, option
from lgnotes.cli.machine import emit
from lgnotes.cli.params import day, one_of
from lgnotes.cli.screen import Cell, Column, Grid, Line, Part, Style, show
from lgnotes.cli.settings import Settings
from lgnotes.cli.targets import NAMES, group_of, group_options, is_typed, outright
from lgnotes.config.group import Group
from lgnotes.errors import UsageError
from lgnotes.export.rows import heading, in_order, natural
from lgnotes.export.tables import (
    as_csv,
    as_json_lines,
    as_json_list,
    as_markdown,
)
from lgnotes.register.entry import Entry, EntryKind, Status
from lgnotes.texts import Language, say

FORMATS = ("table", "json", "jsonl", "csv", "markdown")


def register_option(function: Function) -> Function:
    """Declare --register, and --config and --group, by which `register_of` finds one."""
    register = option("--register", metavar="file", envvar="LGNOTES_REGISTER")
    return register(group_options(function))


def list_options(function: Function) -> Function:
    """Give *function*, a command that lists, its options: those of `Asked`."""
    options = (
        register_option,
        option("--open", "open_only", is_flag=True),
        option("--overdue", is_flag=True),
        option("--owner", metavar="name"),
        option("--due-before", metavar="date", type=day),
        option("--since", metavar="date", type=day),
        option("--search", metavar="text"),
        option("--format", "form", metavar="format", type=one_of(*FORMATS), default="table"),
    )
    for add in reversed(options):
        function = add(function)
    return function


class Asked(TypedDict):
    """What the user of a list wrote; the filters are those of `lgnotes.registers.entries`."""

    register: str | None
    open_only: bool
    overdue: bool
    owner: str | None
    due_before: date | None
    since: date | None
    search: str | None
    form: str


@attrs.frozen
class Target:
    """The register that a command is about, and the group where one is known."""

    register: str
    group: Group | None


def today(group: Group | None) -> date:
    """Return the day that *overdue* is measured from: the group's, or else this machine's."""
    return group.today(datetime.now(UTC)) if group else date.today()


def target_of(register: str | None, settings: Settings) -> Target:
    """Return the register that is named, or else that of the group.

    Raises:
        UsageError: There is none, or several groups to choose among; or what
            `lgnotes.cli.targets.config_of` raises.
    """
    given = outright("register", register)
    group = group_of(settings) if not given or is_typed(*NAMES) else None
    if given:
        return Target(given, group)
    if group is None:
        raise UsageError(problem=settings.say("usage.no-register"))
    return Target(group.register, group)


def register_of(register: str | None, settings: Settings) -> str:
    """Return the register of `target_of`."""
    return target_of(register, settings).register


def list_entries(kind: EntryKind, settings: Settings, **asked: Unpack[Asked]) -> None:
    """Print the entries of *kind* that pass the filters, in the form asked for."""
    target = target_of(asked["register"], settings)
    day = today(target.group)
    ordered = _found(kind, target, day, **asked)
    if asked["form"] == "table":
        show(list_parts(kind, ordered, settings, day))
    else:
        emit(in_form(asked["form"], ordered, kind, settings.language))


def _found(kind: EntryKind, target: Target, day: date, **asked: Unpack[Asked]) -> list[Entry]:
    from lgnotes import registers

    found = registers.entries(
        target.register,
        kind=kind,
        open_only=asked["open_only"],
        overdue_on=day if asked["overdue"] else None,
        owner=asked["owner"],
        due_before=asked["due_before"],
        since=asked["since"],
        search=asked["search"],
        today=day,
    )
    return by_due(found) if kind == "task" else in_order(found)


def by_due(entries: Iterable[Entry]) -> list[Entry]:
    """Return tasks by their last day, those without one last."""
    return sorted(entries, key=lambda e: (e.due or date.max, natural(e.ref)))


def in_form(form: str, entries: list[Entry], kind: EntryKind, language: Language) -> str:
    """Return *entries* as json, jsonl, csv or markdown."""
    match form:
        case "json":
            return as_json_list(entries)
        case "jsonl":
            return as_json_lines(entries)
        case "csv":
            return as_csv(entries, language, kind)
        case _:
            return as_markdown(entries, language)


def list_parts(kind: EntryKind, entries: list[Entry], settings: Settings, day: date) -> list[Part]:
    """Return the table of *entries* and a line of sums; *day* tells what is overdue."""
    if not entries:
        return [Line(settings.say(f"list.none.{kind}"))]
    grid = (
        task_grid(entries, settings, day) if kind == "task" else _decision_grid(entries, settings)
    )
    total = settings.say(f"count.{kind}s", n=len(entries))
    late = sum(entry.is_overdue(day) for entry in entries)
    if late:
        total += f", {settings.say('list.overdue', n=late)}"
    return [grid, Line(), Line(total, "dim")]


def task_grid(entries: Iterable[Entry], settings: Settings, day: date | None = None) -> Grid:
    """Return a table of tasks; with a *day*, those overdue on it are marked."""
    widths = {"ref": 13, "due": 10, "status": 7, "owners": 14, "text": None}
    rows = tuple(_task_row(entry, settings.language, day) for entry in entries)
    return Grid(_columns(widths, "task", settings.language), rows)


def _decision_grid(entries: Iterable[Entry], settings: Settings) -> Grid:
    widths = {"ref": 13, "meeting": 10, "owners": 16, "text": None}
    rows = tuple(_decision_row(entry) for entry in entries)
    return Grid(_columns(widths, "decision", settings.language), rows)


def _columns(
    widths: dict[str, int | None], kind: EntryKind, language: Language
) -> tuple[Column, ...]:
    return tuple(Column(heading(field, kind, language), width) for field, width in widths.items())


def _task_row(entry: Entry, language: Language, day: date | None) -> tuple[Cell, ...]:
    late: Style = "remove" if day and entry.is_overdue(day) else ""
    return (
        Cell(entry.ref),
        Cell(entry.due.isoformat() if entry.due else "–", late),
        Cell(say(f"status.{entry.status}", language), _status_style(entry.status)),
        Cell(", ".join(entry.owners) or "–"),
        Cell(entry.text, note=entry.comment),
    )


def _decision_row(entry: Entry) -> tuple[Cell, ...]:
    struck: Style = "dim" if entry.status is Status.STRUCK else ""
    return (
        Cell(entry.ref, struck),
        Cell(entry.meeting.isoformat() if entry.meeting else "–", struck),
        Cell(", ".join(entry.owners) or "–", struck),
        Cell(entry.text, struck, note=entry.comment),
    )


def _status_style(status: Status) -> Style:
    styles: dict[Status, Style] = {
        Status.ONGOING: "change",
        Status.DONE: "add",
        Status.DROPPED: "dim",
        Status.STRUCK: "dim",
    }
    return styles.get(status, "")
