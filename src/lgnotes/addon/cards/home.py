"""The first card: what lgnotes understood of the document, doubts first."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from lgnotes.addon.cards.markup import amber, below, bold, grey, shown
from lgnotes.addon.cards.parts import Page, Part, page_of
from lgnotes.addon.cards.view import View
from lgnotes.addon.cards.widgets import (
    TITLE,
    Card,
    Json,
    button,
    buttons,
    card,
    footer,
    link,
    menu_item,
    paragraph,
    row,
    section,
)
from lgnotes.addon.cards.wording import (
    advice_text,
    entry_text,
    find_text,
    followed_text,
    is_out,
    listed,
    miss_text,
)
from lgnotes.export.notes import meeting_day, meeting_name, meeting_title
from lgnotes.model import Minutes
from lgnotes.register.losses import sentence
from lgnotes.register.review import Find
from lgnotes.register.wanted import plain as clean

LOSSES = 5
"""How many losses are told; the register's tab of meetings tells them all."""

MISSES = 3
"""How many near misses are seen while the rest are folded."""

ADVICE = 10
"""How much of what to mend in the notes is told: what is mended makes room for more."""

WHY = 300
"""Characters of the evidence of a meeting's day, at most."""


def home(view: View) -> Card:
    """Return the card of the whole document, or of one page of it."""
    page = page_of([*_parts(view)], view.page)
    title, subtitle = _title(view)
    return card(
        "home",
        title=title,
        subtitle=subtitle,
        sections=[_summary(view, page), *page.sections, section(_ways(view, page))],
        foot=_foot(view),
        menu=[menu_item(view.say("panel.settings"), view.call("settings"))],
    )


def _title(view: View) -> tuple[str, str]:
    meetings = view.review.meetings
    if not meetings:
        return view.group, view.review.name
    if len(meetings) == 1:
        return meeting_name(meetings[0], view.language), meeting_day(meetings[0], view.language)
    days = sorted(meeting.date.value for meeting in meetings if meeting.date.value)
    span = " – ".join(dict.fromkeys(day.isoformat() for day in (*days[:1], *days[-1:])))
    count = view.say("panel.meetings", n=len(meetings))
    return view.group, ", ".join(filter(None, (count, span)))


def _summary(view: View, page: Page) -> Json:
    if page.number:
        shown_page = view.say("panel.page", page=page.number + 1, pages=page.pages)
        return section([paragraph(grey(shown_page))])
    return section(paragraph(text) for text in (_counts(view), _days(view), _losses(view)) if text)


def _counts(view: View) -> str:
    held = [find for find in view.review.finds if not is_out(find)]
    counts = {
        "count.decisions": sum(find.entry.kind == "decision" for find in held),
        "count.tasks": sum(find.entry.kind == "task" for find in held),
        "panel.to-look-over": sum(bool(find.marks) for find in held),
    }
    waiting = _waiting(view)
    sums = ", ".join(view.say(key, n=n) for key, n in counts.items() if n)
    known = view.say("panel.all-registered") if held else ""
    return below(
        bold(sums) if held else view.say("parse.nothing"),
        view.say("panel.waiting", n=waiting) if waiting else known,
    )


def _waiting(view: View) -> int:
    return len(view.review.waiting) + len(view.review.gone)


def _days(view: View) -> str:
    """Return how the meeting's day is known; of several, whether some day is not."""
    meetings = view.review.meetings
    unknown = sum(meeting.date.value is None for meeting in meetings)
    if len(meetings) == 1:
        return below(
            grey(_evidence(view, meetings[0])), amber(view.say("panel.no-day")) if unknown else ""
        )
    return amber(view.say("panel.no-days", n=unknown)) if unknown else ""


def _evidence(view: View, meeting: Minutes) -> str:
    why = shown(meeting.date.why, WHY)
    return view.say("parse.why", why=why) if why else ""


def _losses(view: View) -> str:
    lines = [shown(sentence(loss, view.language)) for loss in view.review.losses]
    return amber(below(*listed(view, lines, LOSSES)))


def _parts(view: View) -> Iterator[Part]:
    finds = [find for find in view.review.finds if not is_out(find)]
    yield Part(view.say("panel.look-over"), _rows(view, (f for f in finds if f.marks)))
    misses = [
        row(miss_text(view, miss), view.call("miss", uid=miss.entry.uid))
        for miss in view.review.misses
    ]
    yield Part(view.say("panel.misses"), misses, seen=MISSES)
    advice = [
        paragraph(text)
        for text in listed(view, map(partial(advice_text, view), view.review.advice), ADVICE)
    ]
    yield Part(view.say("panel.advice"), advice, seen=MISSES)
    sure = [find for find in finds if not find.marks]
    if len(view.review.meetings) > 1:
        yield from _by_meeting(view, sure)
    else:
        for kind in ("task", "decision"):
            rows = _rows(view, (find for find in sure if find.entry.kind == kind))
            yield Part(view.say(f"kind.{kind}"), rows)
    yield Part(view.say("panel.followed"), [*_followed(view)])
    gone = [paragraph(entry_text(view, entry)) for entry in view.review.gone]
    yield Part(view.say("panel.gone"), gone)
    out = [find for find in view.review.finds if is_out(find)]
    yield Part(view.say("panel.rejected"), _rows(view, out), seen=0)


def _rows(view: View, finds: Iterable[Find]) -> list[Json]:
    among_old = any(find.standing == "registered" for find in view.review.finds)
    return [
        row(find_text(view, find, among_old=among_old), view.call("find", uid=find.entry.uid))
        for find in finds
    ]


def _followed(view: View) -> Iterator[Json]:
    """Yield what the document says of earlier entries, with the buttons where a person is asked."""
    for one in view.review.followed:
        yield paragraph(followed_text(view, one))
        if one.asked:
            uid = one.entry.uid
            yes = button(view.say("panel.take"), view.call("decide", uid=uid))
            no = button(view.say("panel.refuse"), view.call("decide", uid=uid, refuse="1"))
            yield buttons(yes, no)


Key = tuple[str, date | None]
"""A meeting: who met, and when."""


def _by_meeting(view: View, finds: Sequence[Find]) -> Iterator[Part]:
    """Yield a part for each meeting, also for one that gave nothing to list here."""
    meetings: dict[Key, Minutes] = {}
    for meeting in view.review.meetings:
        meetings.setdefault((clean(meeting.body or ""), meeting.date.value), meeting)
    held: dict[Key | None, list[Find]] = {key: [] for key in meetings}
    for find in sorted(finds, key=lambda find: find.entry.kind == "decision"):
        key = (find.entry.group, find.entry.meeting)
        held.setdefault(key if key in meetings else None, []).append(find)
    for one, here in held.items():
        if one is None:
            yield Part(view.say("panel.elsewhere"), _rows(view, here))
            continue
        day = meeting_day(meetings[one], view.language)
        evidence = paragraph(grey(_evidence(view, meetings[one]) or day))
        yield Part(
            shown(meeting_title(meetings[one], view.language), TITLE),
            [evidence, *_rows(view, here)],
        )


def _ways(view: View, page: Page) -> Iterator[Json]:
    ways = []
    if page.number:
        ways.append(button(view.say("panel.previous"), _to_page(view, page.number - 1)))
    if page.number + 1 < page.pages:
        ways.append(button(view.say("panel.next"), _to_page(view, page.number + 1)))
    if ways:
        yield buttons(*ways)
    if view.register_url:
        yield buttons(button(view.say("panel.open-register"), link(view.register_url)))
    yield buttons(button(view.say("panel.agenda"), view.call("agenda")))


def _to_page(view: View, number: int) -> Json:
    return view.call("home", page=str(number))


def _foot(view: View) -> Json:
    key = "panel.all-registered" if view.review.finds else "panel.nothing-to-register"
    waits = bool(_waiting(view))
    main = button(view.say("panel.register" if waits else key), view.call("register"))
    again = button(view.say("panel.reread"), view.call("home"))
    return footer(main, again, disabled=not waits)
