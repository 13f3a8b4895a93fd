"""A report of a sync for people: a few lines of sums, then the changes, grouped."""

import shlex
from collections.abc import Iterable, Iterator, Sequence

import attrs

from lgnotes.cli.screen import Line, Part, Style
from lgnotes.cli.settings import Settings
from lgnotes.document import Loss
from lgnotes.export.changes import (
    ENTRY_ACTIONS,
    EVENT_ACTIONS,
    conflict_text,
    counted,
    field_text,
)
from lgnotes.export.clean import one_line
from lgnotes.export.rows import in_order, origin_text
from lgnotes.model import MeetingDate
from lgnotes.register import losses
from lgnotes.register.entry import Entry, Status
from lgnotes.register.plan import Change, Conflict, Reason
from lgnotes.register.report import Named, Report

MOST = 20
"""How many entries of a group a nightly report tells of; a dry run tells of all."""

MARKS: dict[str, tuple[str, Style]] = {
    "add": ("+", "add"),
    "update": ("~", "change"),
    "strike": ("−", "remove"),
    "restore": ("+", "add"),
    "event": ("•", "change"),
}

OPTIONS = {
    "text": ("--text", ""),
    "owners": ("--owner", "nobody"),
    "due": ("--due", "none"),
    "status": ("--status", ""),
}
"""The option of ``set`` for each field that has one, and its word for nothing."""


@attrs.frozen
class Story:
    """All that happens to one entry in a run."""

    entry: Entry
    group: str
    changes: tuple[Change, ...]


def report_parts(report: Report, settings: Settings, *, register: str) -> list[Part]:
    """Return what a person is shown of *report*; *register* is named in suggested commands."""
    lines = [*summary(report, settings)]
    for group, stories in _grouped(report.changes):
        lines += _told(group, stories, settings, most=None if report.dry_run else MOST)
    lines += _gone(report.gone, settings)
    lines += _placed(report.placed, settings)
    lines += _conflicts(report.conflicts, settings)
    lines += _failures(report, settings)
    lines += _next_steps(report, settings, register)
    return [*lines]


def summary(report: Report, settings: Settings) -> Iterator[Line]:
    """Give the sums of *report*, in about five lines; in one where nothing is new."""
    totals = {
        "open": report.total_open,
        "tasks": settings.say("count.tasks", n=report.total_tasks),
        "decisions": settings.say("count.decisions", n=report.total_decisions),
    }
    if not (report.changes or report.read or report.gone or report.failures or report.conflicts):
        documents = settings.say("count.documents", n=report.unchanged)
        yield Line(settings.say("report.quiet", documents=documents, **totals))
        return
    if report.dry_run:
        yield Line(settings.say("report.dry-run"), "warn")
    yield _sum_line("read", _documents(report, settings), settings)
    for name, actions in (("register", ENTRY_ACTIONS), ("calendar", EVENT_ACTIONS)):
        yield _sum_line(name, counted(report.changes, actions, settings.language), settings)
    attention = _attention(report, settings)
    if attention:
        yield _sum_line("attention", attention, settings, "warn")
    yield Line(settings.say("report.open", **totals))


def _sum_line(name: str, parts: Sequence[str], settings: Settings, style: Style = "") -> Line:
    text = ", ".join(parts) or settings.say("report.nothing")
    return Line(settings.say(f"report.{name}", parts=text), style)


def _documents(report: Report, settings: Settings) -> list[str]:
    counts = {"read": report.read, "unchanged": report.unchanged, "gone": len(report.gone)}
    return [settings.say(f"report.read.{key}", n=n) for key, n in counts.items() if n]


def _attention(report: Report, settings: Settings) -> list[str]:
    counts = {
        "conflicts": len(report.conflicts),
        "failures": len(report.failures),
        "losses": len(report.losses),
        "suggestions": report.total_suggestions,
    }
    return [settings.say(f"report.{key}", n=n) for key, n in counts.items() if n]


def _grouped(changes: Iterable[Change]) -> Iterator[tuple[str, list[Story]]]:
    by_uid: dict[str, list[Change]] = {}
    for change in changes:
        by_uid.setdefault(change.entry.uid, []).append(change)
    stories = [_story(found) for found in by_uid.values()]
    order = {entry.uid: n for n, entry in enumerate(in_order(s.entry for s in stories))}
    for group in MARKS:
        found = [story for story in stories if story.group == group]
        if found:
            yield group, sorted(found, key=lambda story: order[story.entry.uid])


def _story(changes: Sequence[Change]) -> Story:
    main = next((c for c in changes if c.action in ENTRY_ACTIONS), None)
    if main is None:
        return Story(changes[0].entry, "event", tuple(changes))
    return Story(main.entry, main.action, tuple(changes))


def _told(
    group: str, stories: Sequence[Story], settings: Settings, *, most: int | None
) -> Iterator[Line]:
    yield from _heading(f"group.{group}", settings)
    mark, style = MARKS[group]
    for story in stories[:most]:
        yield Line(f"  {mark} {story.entry.ref}  {story.entry.text}", style, hang=2)
        for detail in _details(story, settings):
            yield Line(f"      {detail}", "dim")
    if most is not None and len(stories) > most:
        yield Line(f"    {settings.say('report.more', n=len(stories) - most)}", "dim")


def _heading(key: str, settings: Settings) -> Iterator[Line]:
    yield Line()
    yield Line(settings.say(key), "heading")


def _details(story: Story, settings: Settings) -> Iterator[str]:
    """Give the lines below an entry: the fields that change, then all else in one."""
    facts = {"add": _facts, "restore": _facts, "strike": _stood}.get(story.group)
    rest = [*facts(story.entry, settings)] if facts else []
    telling = {"update", "event-update"} if story.group == "event" else {"update"}
    for change in story.changes:
        if change.action in telling:
            yield from (field_text(f, change.entry, settings.language) for f in change.fields)
        if change.action in EVENT_ACTIONS:
            rest.append(_event(change, settings, alone=story.group == "event"))
        elif change.reason is not Reason.NEW_IN_NOTES:  # the heading says so
            rest.append(settings.say(f"reason.{change.reason}"))
    if rest:
        yield " · ".join(rest)


def _facts(entry: Entry, settings: Settings) -> Iterator[str]:
    yield _who(entry, settings)
    if entry.due:
        yield settings.say("detail.due", due=entry.due.isoformat())
    if entry.sources:
        yield origin_text(entry.sources[0], settings.language)


def _who(entry: Entry, settings: Settings) -> str:
    owners = ", ".join(entry.owners)
    if entry.kind == "task":
        return owners or settings.say("detail.no-owner")
    return settings.say("detail.decided" if owners else "detail.decision", owners=owners)


def _stood(entry: Entry, settings: Settings) -> Iterator[str]:
    for origin in entry.sources[:1]:
        yield settings.say("detail.stood", place=origin_text(origin, settings.language))


def _event(change: Change, settings: Settings, *, alone: bool) -> str:
    text = settings.say(f"event.{change.action}")
    return f"{text} ({settings.say(f'reason.{change.reason}')})" if alone else text


def _gone(documents: Sequence[Named], settings: Settings) -> Iterator[Line]:
    if documents:
        yield from _heading("group.gone", settings)
    for document in documents:
        yield Line(f"  − {document.shown}", "remove", hang=2)


def _placed(placed: Sequence[tuple[Named, MeetingDate]], settings: Settings) -> Iterator[Line]:
    if placed:
        yield from _heading("group.placed", settings)
    for document, held in placed:
        yield Line(f"  {document.shown}: {held.value}", hang=2)
        yield Line(f"      {one_line(held.why)}", "dim", hang=6)


def _conflicts(conflicts: Sequence[Conflict], settings: Settings) -> Iterator[Line]:
    if not conflicts:
        return
    yield from _heading("group.conflicts", settings)
    for conflict in conflicts:
        yield Line(f"  ! {conflict.entry.ref}  {conflict.entry.text}", "warn", hang=2)
        yield Line(f"      {conflict_text(conflict, settings.language)}")


def _failures(report: Report, settings: Settings) -> Iterator[Line]:
    if report.failures:
        yield from _heading("group.failures", settings)
    for failure in report.failures:
        yield Line(f"  {failure.error.sentence(settings.language)}", "warn", hang=2)
    if report.losses:
        yield from _heading("group.losses", settings)
    for document, loss in report.losses:
        yield Line(f"  {loss_text(document.shown, loss, settings)}", "warn", hang=2)


def loss_text(document: str, loss: Loss, settings: Settings) -> str:
    """Return *loss* as ``LG feb.txt, rad 3: 2 tecken …``."""
    place = losses.place(loss, settings.language)
    where = f"{document}, {place}" if place else document
    return f"{where}: {losses.words(loss, settings.language)}"


def _next_steps(report: Report, settings: Settings, register: str) -> Iterator[Line]:
    steps = [*_steps(report, settings)]
    if steps:
        yield from _heading("group.next", settings)
    for step, command in steps:
        yield Line(f"  → {step}", hang=2)
        if command:
            # Text from notes stays one quoted word of the command.
            words = ["lgnotes", *command, "--register", register]
            yield Line(f"      {shlex.join(map(one_line, words))}", whole=True)


def _steps(report: Report, settings: Settings) -> Iterator[tuple[str, list[str]]]:
    """Give each thing to do, with the words after ``lgnotes`` that do it, if any."""
    settable = [conflict for conflict in report.conflicts if conflict.field in OPTIONS]
    if settable:
        yield settings.say("next.conflicts"), _as_in_notes(settable[0])
    if report.failures:
        yield settings.say("next.failures"), []
    lonely = [change.entry for change in report.changes if _is_lonely(change)]
    if lonely:
        words = ["set", lonely[0].ref, "--owner", settings.say("metavar.name")]
        yield settings.say("next.no-owner", n=len(lonely)), words
    deleted = [c.entry for c in report.changes if c.reason is Reason.ROW_DELETED]
    if deleted:
        yield settings.say("next.deleted", n=len(deleted)), ["restore", deleted[0].ref]
    if report.total_suggestions and not report.dry_run:
        yield settings.say("next.suggestions"), ["accept"]
    if report.dry_run and report.changes:
        yield settings.say("next.run"), []


def _as_in_notes(conflict: Conflict) -> list[str]:
    option, nothing = OPTIONS[conflict.field]
    owners = conflict.field == "owners"
    values = conflict.notes.split("; ") if owners else [conflict.notes]
    return ["set", conflict.entry.ref, *(w for v in values for w in (option, v or nothing))]


def _is_lonely(change: Change) -> bool:
    entry = change.entry
    is_new_task = change.action == "add" and entry.kind == "task"
    return is_new_task and not entry.owners and entry.status is Status.OPEN
