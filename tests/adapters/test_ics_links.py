"""A deadline's link in the .ics calendar, and the law that what was rendered is read back."""

from datetime import date
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from lgnotes.adapters import components
from lgnotes.adapters.components import DONE
from lgnotes.adapters.ics import IcsCalendar
from lgnotes.adapters.icsparts import Part, folded, unfolded
from lgnotes.register.deadline import CalendarUpdate, Deadline, Placed
from lgnotes.register.entry import Status
from lgnotes.register.wanted import plain
from tests.adapters.test_ics import EVENT, NOW, TODO, UID, calendar, component, put, rewrite, write

__all__ = ["calendar"]

LINK = "https://drive.google.com/open?id=1aB-c_D9"


def test_a_link_is_the_components_address_and_goes_where_it_is_taken_away(
    calendar: IcsCalendar,
) -> None:
    linked = [attrs.evolve(one, url=LINK) for one in (EVENT, TODO)]
    write(calendar, put(*linked))
    assert {component(calendar, name)["URL"] for name in ("VEVENT", "VTODO")} == {LINK}
    rewrite(calendar)
    assert calendar.read().deadlines == {d.key: Placed(value=d, base=d) for d in linked}
    write(calendar, put(EVENT))
    assert "URL" not in component(calendar)


def test_a_persons_own_link_is_read_and_stays(calendar: IcsCalendar) -> None:
    write(calendar, put(EVENT))
    content = calendar.path.read_bytes()
    calendar.path.write_bytes(
        content.replace(b"END:VEVENT", b"URL:https://x.se/?a=1;b\r\nEND:VEVENT")
    )
    found = calendar.read().deadlines[EVENT.key]
    assert (found.value.url, found.base) == ("https://x.se/?a=1;b", EVENT)
    value, base = (attrs.evolve(one, day=date(2026, 3, 1)) for one in (found.value, EVENT))
    moved = Placed(value=value, base=base)
    write(calendar, CalendarUpdate(puts=(moved,)))
    assert b"URL:https://x.se/?a=1;b" in calendar.path.read_bytes()
    assert calendar.read().deadlines[EVENT.key] == moved


def test_a_component_of_before_there_were_links_is_read(calendar: IcsCalendar) -> None:
    write(calendar, put(EVENT))
    raw = b"".join(
        folded(line.replace('"url": ""\\, ', "")) for line in unfolded(calendar.path.read_bytes())
    )
    assert b"url" not in raw
    calendar.path.write_bytes(raw)
    assert calendar.read().deadlines[EVENT.key] == Placed(value=EVENT, base=EVENT)


lines = st.text(max_size=40).map(plain).filter(lambda text: not text.startswith(DONE.strip()))
shown = st.builds(
    Deadline,
    uid=st.just(UID),
    kind=st.sampled_from(["event", "todo"]),
    summary=lines,
    description=st.lists(lines.filter(bool), max_size=3).map("\n".join),
    url=st.sampled_from(["", LINK]),
    day=st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)),
    status=st.sampled_from([Status.OPEN, Status.DONE]),
)


@given(shown, st.booleans(), lines)
def test_what_was_rendered_is_read_back(value: Deadline, own: bool, summary: str) -> None:
    base = attrs.evolve(value, summary=summary, url="") if own else value
    placed = Placed(value=value, base=base)
    raw = components.render(placed, old=None, now=NOW, reminders=(900,))
    part = Part(raw, value.key)
    assert components.read(part) == placed
    bare = attrs.evolve(part, raw=type(component_of(raw)).from_ical(raw).to_ical(sorted=False))
    assert components.read(bare) == placed


def component_of(raw: bytes) -> Any:
    return Calendar.from_ical(b"BEGIN:VCALENDAR\r\n" + raw + b"END:VCALENDAR\r\n").subcomponents[0]
