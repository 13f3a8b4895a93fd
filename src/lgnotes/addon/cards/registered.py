"""The card after a document was registered: what was added, what changed, what stays."""

from collections.abc import Iterator

from lgnotes.addon.cards.markup import amber, below, bold, grey, shown
from lgnotes.addon.cards.view import View
from lgnotes.addon.cards.widgets import (
    Card,
    Json,
    button,
    buttons,
    card,
    footer,
    link,
    paragraph,
    section,
)
from lgnotes.addon.cards.wording import TEXT, entry_text, is_out, listed
from lgnotes.export.changes import (
    ENTRY_ACTIONS,
    EVENT_ACTIONS,
    conflict_text,
    counted,
    field_text,
)
from lgnotes.register.plan import Change
from lgnotes.register.report import Report

MOST = 12
"""Entries of one kind of change that are told, at most: five kinds stay below Google's limit."""


def registered(view: View, report: Report) -> Card:
    """Return the card of what registering the document did."""
    done = not report.failures
    return card(
        "registered",
        title=view.say("panel.registered" if done else "panel.not-registered"),
        subtitle=view.review.name,
        sections=[
            section(_summary(view, report)),
            *(_told(view, report, action) for action in ENTRY_ACTIONS),
            section(_conflicts(view, report), heading=view.say("group.conflicts")),
            section(_links(view)),
        ],
        foot=footer(button(view.say("panel.back"), view.call("home"))),
    )


def _summary(view: View, report: Report) -> Iterator[Json]:
    failed = [shown(failure.error.sentence(view.language)) for failure in report.failures]
    if failed:
        yield paragraph(amber(below(*listed(view, failed, MOST))))
        return
    sums = counted(report.changes, ENTRY_ACTIONS, view.language)
    yield paragraph(bold(", ".join(sums)) if sums else view.say("panel.nothing-new"))
    if events := counted(report.changes, EVENT_ACTIONS, view.language):
        yield paragraph(view.say("report.calendar", parts=", ".join(events)))
    changed = {change.entry.uid for change in report.changes}
    kept = [f for f in view.review.finds if not is_out(f) and f.entry.uid not in changed]
    if kept and sums:
        yield paragraph(grey(view.say("panel.kept", n=len(kept))))


def _told(view: View, report: Report, action: str) -> Json:
    texts = [_change(view, change) for change in report.changes if change.action == action]
    told = [paragraph(text) for text in listed(view, texts, MOST)]
    return section(told, heading=view.say(f"group.{action}"))


def _change(view: View, change: Change) -> str:
    entry = change.entry
    if change.action != "update":
        return entry_text(view, entry)
    lines = [shown(field_text(field, entry, view.language)) for field in change.fields]
    return below(shown(entry.text, TEXT), *map(grey, lines))


def _conflicts(view: View, report: Report) -> Iterator[Json]:
    texts = [
        below(shown(one.entry.text, TEXT), amber(shown(conflict_text(one, view.language))))
        for one in report.conflicts
    ]
    return (paragraph(text) for text in listed(view, texts, MOST))


def _links(view: View) -> Iterator[Json]:
    found = [
        button(view.say(key), link(url))
        for key, url in (
            ("panel.open-register", view.register_url),
            ("panel.open-calendar", view.calendar_url),
        )
        if url
    ]
    if found:
        yield buttons(*found)
