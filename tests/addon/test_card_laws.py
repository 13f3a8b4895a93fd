"""Whatever a review holds, Google shows its cards."""

from collections.abc import Iterator
from datetime import date
from operator import mul
from typing import get_args

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.addon.cards import Card, View, find_card, miss_card, registered
from lgnotes.document import Loss
from lgnotes.model import DoubtKind, MeetingDate, Minutes, WhyNot
from lgnotes.register.entry import Entry, HistoryLine, Origin, Status
from lgnotes.register.life import Life
from lgnotes.register.merge import TOLD
from lgnotes.register.plan import Change, Conflict, FieldChange, Reason
from lgnotes.register.report import Report
from lgnotes.register.review import Find, Mark, Miss, Review
from tests.addon.cards import URL, called, check, clicks, rows
from tests.addon.shared import pages

PIECES = st.sampled_from(
    [
        "<b>",
        "</a>",
        "<a href='https://ond.example'>",
        "&lt;",
        "&",
        "&#60;",
        "\u202e",
        "שלום",
        "👩‍👧",
        "\n",
        "å",
    ]
)
SHORT = st.text(max_size=8) | st.lists(PIECES, max_size=4).map("".join)
TEXTS = st.builds(mul, SHORT, st.sampled_from([1, 1, 1, 60]))
DAYS = st.none() | st.dates(min_value=date(1, 1, 2))
NAMES = st.lists(TEXTS, max_size=3).map(tuple)
KINDS = st.sampled_from(["task", "decision"])
ENTRIES = st.builds(
    Entry,
    uid=st.text("abcdef", min_size=1, max_size=4),
    ref=TEXTS,
    kind=KINDS,
    text=TEXTS,
    owners=NAMES | st.just(tuple(map(str, range(130)))),
    due=DAYS,
    status=st.sampled_from(Status),
    comment=TEXTS,
    group=TEXTS,
    meeting=DAYS,
    item=TEXTS,
    sources=st.sampled_from([(), (Origin(document="a", lines=((1, 1),)),)]),
)
MARKS = st.builds(
    Mark,
    what=st.sampled_from(["no-owner", "no-day", "past-day", *get_args(DoubtKind)]),
    words=TEXTS,
    choices=NAMES,
)
CHANGES = st.lists(
    st.builds(FieldChange, field=st.sampled_from(TOLD), old=TEXTS, new=TEXTS), max_size=4
).map(tuple)
FINDS = st.builds(
    Find,
    entry=ENTRIES,
    standing=st.sampled_from(["new", "registered", "changed", "rejected"]),
    sentence=TEXTS,
    rule=TEXTS,
    marks=st.lists(MARKS, max_size=5).map(tuple),
    edited=CHANGES,
    changes=CHANGES,
)
MISSES = st.builds(
    Miss, entry=ENTRIES, sentence=TEXTS, why=st.sampled_from([*get_args(WhyNot), "implied"])
)
MEETINGS = st.builds(
    Minutes,
    title=st.none() | TEXTS,
    body=st.none() | TEXTS,
    date=st.builds(MeetingDate, value=DAYS, end=DAYS, stated=st.booleans(), why=TEXTS),
)
LOSSES = st.builds(Loss, what=TEXTS, line=st.none() | st.integers(1), count=st.integers(1))
REVIEWS = st.builds(
    Review,
    document=st.text(min_size=1),
    name=TEXTS,
    meetings=st.lists(MEETINGS, max_size=2).map(tuple),
    finds=st.lists(FINDS, max_size=3).map(tuple),
    misses=st.lists(MISSES, max_size=2).map(tuple),
    gone=st.lists(ENTRIES, max_size=2).map(tuple),
    losses=st.lists(LOSSES, max_size=3).map(tuple),
)
VIEWS = st.builds(
    View,
    language=st.sampled_from(["sv", "en"]),
    url=st.just(URL),
    review=REVIEWS,
    group=TEXTS,
    people=NAMES,
    register_url=st.sampled_from([None, "https://docs.google.com/spreadsheets/d/R"]),
    page=st.integers(-2, 3),
)
LINES = st.builds(
    HistoryLine,
    uid=st.just("lg1"),
    at=st.just("2026-01-13T12:00:00+00:00"),
    who=TEXTS,
    field=st.sampled_from(["", *TOLD]),
    old=TEXTS,
    new=TEXTS,
    reason=TEXTS,
)
LIVES = st.none() | st.builds(
    Life,
    entry=ENTRIES,
    deleted=st.booleans(),
    lines=st.lists(LINES, max_size=12).map(tuple),
    unrecorded=CHANGES,
)
ACTIONS = st.sampled_from(
    ["add", "update", "strike", "restore", "event-add", "event-update", "event-remove"]
)
REPORTS = st.builds(
    Report,
    dry_run=st.just(False),
    read=st.just(1),
    unchanged=st.just(0),
    changes=st.lists(
        st.builds(
            Change,
            action=ACTIONS,
            entry=ENTRIES,
            fields=CHANGES,
            reason=st.sampled_from(Reason),
        ),
        max_size=8,
    ).map(tuple),
    conflicts=st.lists(
        st.builds(Conflict, entry=ENTRIES, field=st.sampled_from(TOLD), person=TEXTS, notes=TEXTS),
        max_size=8,
    ).map(tuple),
)


def cards(view: View, life: Life | None) -> Iterator[Card]:
    yield from pages(view)
    for find in view.review.finds:
        yield find_card(view, find, life)
    for miss in view.review.misses:
        yield miss_card(view, miss)


@settings(max_examples=40, deadline=None)
@given(view=VIEWS, life=LIVES)
def test_every_card_of_any_review_is_shown(view: View, life: Life | None) -> None:
    for card in cards(view, life):
        check(card)
        for click in clicks(card):
            if "action" in click:
                assert called(click)[1]["document"] == view.review.document


@settings(max_examples=40, deadline=None)
@given(view=VIEWS, times=st.integers(1, 60))
def test_every_find_and_near_miss_is_on_one_page(view: View, times: int) -> None:
    long = attrs.evolve(view.review, finds=view.review.finds * times)
    tapped = [row.uid for card in pages(attrs.evolve(view, review=long)) for row in rows(card)]
    held = [find.entry.uid for find in long.finds] + [miss.entry.uid for miss in long.misses]
    assert sorted(tapped) == sorted(held)


@settings(max_examples=40, deadline=None)
@given(view=VIEWS, report=REPORTS)
def test_what_any_registration_did_is_shown(view: View, report: Report) -> None:
    check(registered(view, report))
