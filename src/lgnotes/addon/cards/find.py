"""The cards of one find and of one near miss: what is written, why, and a form to mend it."""

from collections.abc import Iterator

from lgnotes.addon.cards.form import form, remembering, saving, status
from lgnotes.addon.cards.markup import amber, below, grey, shown
from lgnotes.addon.cards.reasons import why
from lgnotes.addon.cards.view import View
from lgnotes.addon.cards.widgets import (
    Card,
    Json,
    button,
    card,
    footer,
    labelled,
    paragraph,
    section,
)
from lgnotes.addon.cards.wording import is_out, listed, quoted, why_not
from lgnotes.export.changes import field_text
from lgnotes.export.lives import Happening, happenings
from lgnotes.export.notes import doubt_text
from lgnotes.register.entry import Status
from lgnotes.register.life import Life
from lgnotes.register.plan import FieldChange
from lgnotes.register.review import Find, Miss

MARKS, CHANGES, LIFE = 8, 10, 20
"""Marks, changes and lines of history that a card tells of, at most."""

SENTENCE = 600
"""Characters of a sentence, at most."""


def find_card(view: View, find: Find, life: Life | None) -> Card:
    """Return the card of a task or a decision; *life* is what the register tells of it."""
    entry = find.entry
    held = [
        section(_as_read(view, find)),
        section(_taken_back(view, find) if is_out(find) else _mended(view, find)),
        section(_history(view, life), heading=view.say("panel.history"), seen=0),
    ]
    return card(
        "find",
        title=view.say(f"panel.{entry.kind}"),
        subtitle=entry.ref,
        sections=held,
        foot=_foot(view, find),
    )


def miss_card(view: View, miss: Miss) -> Card:
    """Return the card of what was not taken for a task or a decision, and could be one."""
    entry = miss.entry
    held = [
        labelled(view.say("panel.in-notes"), quoted(miss.sentence, SENTENCE)),
        paragraph(grey(why_not(view, miss))),
    ]
    save = button(view.say(f"panel.is.{entry.kind}"), saving(view, entry))
    reject = button(view.say(f"panel.not.{entry.kind}"), view.call("reject", uid=entry.uid))
    return card(
        "miss",
        title=view.say(f"panel.perhaps.{entry.kind}"),
        sections=[section(held), section(form(view, entry))],
        foot=footer(save, reject),
    )


def _as_read(view: View, find: Find) -> Iterator[Json]:
    marks = [shown(doubt_text(mark, view.language)) for mark in find.marks]
    if marks:
        yield paragraph(amber(below(*listed(view, marks, MARKS))))
    said = find.sentence or find.entry.text
    yield labelled(view.say("panel.in-notes"), quoted(said, SENTENCE))
    yield paragraph(grey(view.say(why(find))))
    for key, changes in (("edited", find.edited), ("will-change", find.changes)):
        if changes:
            yield labelled(view.say(f"panel.{key}"), _changes(view, find, changes))


def _changes(view: View, find: Find, changes: tuple[FieldChange, ...]) -> str:
    lines = [shown(field_text(change, find.entry, view.language)) for change in changes]
    return below(*listed(view, lines, CHANGES))


def _mended(view: View, find: Find) -> Iterator[Json]:
    """Return the form; whom an unclear name may mean, and whom the notes name, can be chosen."""
    known = [name for mark in find.marks if mark.what == "several-persons" for name in mark.choices]
    for change in find.edited:
        known += change.old.split("; ") if change.field == "owners" else []
    yield from form(view, find.entry, known=known)
    unclear = (mark.words for mark in find.marks if mark.what == "several-persons" and mark.words)
    if first := next(unclear, None):  # one at a time: a form has each field once
        yield remembering(view, first)


def _taken_back(view: View, find: Find) -> Iterator[Json]:
    """Yield what is said of a find that is left out; a dropped row needs an open status again."""
    if find.standing == "rejected":
        yield paragraph(view.say("panel.gone.rejected"))
    else:
        yield paragraph(view.say("panel.gone.dropped"))
        yield status(view, Status.OPEN, view.say("panel.status-back"))


def _history(view: View, life: Life | None) -> Iterator[Json]:
    """Yield what happened, newest first."""
    told = [*happenings(life, view.language)] if life else []
    for happening in told[: -LIFE - 1 : -1]:
        yield paragraph(_happening(happening))
    if len(told) > LIFE:
        yield paragraph(view.say("report.more", n=len(told) - LIFE))


def _happening(it: Happening) -> str:
    return below(grey(shown(f"{it.day} · {it.who}")), shown(f"{it.what} ({it.why})"))


def _foot(view: View, find: Find) -> Json:
    uid, kind = find.entry.uid, find.entry.kind
    if is_out(find):
        back = saving(view, find.entry, () if find.standing == "rejected" else ("status",))
        return footer(button(view.say("panel.take-back"), back))
    key = "panel.save-new" if find.standing == "new" else "panel.save"
    reject = button(view.say(f"panel.not.{kind}"), view.call("reject", uid=uid))
    return footer(button(view.say(key), saving(view, find.entry)), reject)
