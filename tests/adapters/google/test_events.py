"""A deadline as a Google Calendar event: what was written is what is read back."""

from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.adapters.components import DONE
from lgnotes.adapters.google import events
from lgnotes.register.deadline import Deadline, Placed, reworded
from lgnotes.register.entry import Status
from lgnotes.testing.diary.rules import check, patched
from lgnotes.testing.oauth import USER

UID = "lg0123456789abcdefghijklmn"
texts = st.text(max_size=40).filter(lambda text: not text.startswith(DONE))
urls = st.just("") | st.from_regex(
    r"https://drive\.google\.com/open\?id=[\w-]{1,44}", fullmatch=True
)
deadlines = st.builds(
    Deadline,
    uid=st.just(UID),
    kind=st.just("event"),
    summary=texts,
    description=st.text(max_size=1_500),
    url=urls,
    day=st.dates(max_value=date.max - timedelta(days=1)),
    status=st.sampled_from([Status.OPEN, Status.DONE]),
)


@st.composite
def placeds(draw: st.DrawFn) -> Placed:
    """Return a deadline as it is asked for, perhaps with words of a person's own."""
    value = draw(deadlines)
    own = {"summary": draw(texts), "description": draw(st.text(max_size=40)), "url": draw(urls)}
    return Placed(value=value, base=draw(st.just(value) | st.just(reworded(value, own))))


def written(placed: Placed) -> dict[str, Any]:
    event = patched({}, events.body(placed, reminders=None))
    check(event, USER)
    return event


@given(placeds())
def test_what_was_written_is_read_back(placed: Placed) -> None:
    assert events.read(written(placed)) == placed


@given(placeds(), placeds())
def test_a_change_leaves_what_it_should(before: Placed, after: Placed) -> None:
    whole = written(before) | {"location": "Rum 4"}
    event = patched(whole, events.changes(after, before))
    check(event, USER)
    seen = after.value.url if before.value.url else ""
    assert events.read(event) == attrs.evolve(after, value=attrs.evolve(after.value, url=seen))
    assert event["location"] == "Rum 4"


@given(placeds())
def test_who_did_not_make_the_event_reads_all_but_its_source(placed: Placed) -> None:
    event = written(placed)
    event.pop("source", None)
    value = attrs.evolve(placed.value, url="")
    assert events.read(event) == Placed(value=value, base=placed.base)


def test_the_source_is_called_what_people_call_the_task() -> None:
    deadline = Deadline(
        uid=UID,
        kind="event",
        summary="Anna: ringer",
        description="LG 2026-01-13 § 5:2\nLG 2026-01-13",
        url="https://drive.google.com/open?id=1aB",
        day=date(2026, 2, 1),
    )
    own = attrs.evolve(deadline, description="Ring först")
    source = events.body(Placed(value=own, base=deadline), reminders=None)["source"]
    assert source == {"title": "LG 2026-01-13 § 5:2", "url": deadline.url}


def test_an_event_of_before_there_were_links_is_read() -> None:
    made = Deadline(uid=UID, kind="event", summary="Anna: ringer", day=date(2026, 2, 1))
    event = written(Placed(value=made, base=made))
    private = event["extendedProperties"]["private"]
    assert '"url": "", ' in private["base0"]
    private["base0"] = private["base0"].replace('"url": "", ', "")
    assert events.read(event) == Placed(value=made, base=made)
