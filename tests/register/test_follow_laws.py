"""Whatever later meetings say, in whatever order their documents are read."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.model import FollowUp, FollowUpKind
from lgnotes.register.decide import Seen, decide
from lgnotes.register.entry import DocumentState, Entry, Origin, RegisterState, Status
from lgnotes.register.mention import Mention, of_text, to_text
from lgnotes.register.plan import Plan

NOW = datetime(2026, 9, 1, tzinfo=UTC)
FIRST = date(2026, 1, 13)
MATTERS = (
    "söker bygglov för paviljongen",
    "beställer mikroskop till laboratoriet",
    "skriver yttrande om skolskjutsar",
    "målar cykelrutorna vid simhallen",
)


@attrs.frozen
class Meeting:
    """A meeting's tasks, and what it says of earlier ones."""

    number: int
    tasks: tuple[int, ...]
    said: tuple[tuple[int, FollowUpKind, int | None], ...]

    @property
    def day(self) -> date:
        return FIRST + timedelta(weeks=2 * self.number)

    @property
    def name(self) -> str:
        return f"{self.number}.txt"

    def entries(self) -> tuple[Entry, ...]:
        return tuple(
            Entry(
                uid="",
                ref=f"LG {self.day} § 1:{place}",
                kind="task",
                text=f"Ylva {MATTERS[matter]}",
                owners=("Ylva",),
                due=self.day + timedelta(days=9),
                group="LG",
                meeting=self.day,
                item="1 Läget",
                sources=(Origin(document=self.name, lines=((place, place),)),),
            )
            for place, matter in enumerate(self.tasks, start=1)
        )

    def mentions(self) -> tuple[Mention, ...]:
        return tuple(
            Mention(
                says=FollowUp(
                    what=what,
                    text=f"{what} {MATTERS[matter]} {place}",
                    topic=MATTERS[matter],
                    due=self.day + timedelta(days=ahead) if ahead else None,
                    lines=((100 + place, 100 + place),),
                    rule="test",
                ),
                meeting=self.day,
                group="LG",
            )
            for place, (matter, what, ahead) in enumerate(self.said)
        )


@st.composite
def years(draw: st.DrawFn) -> list[Meeting]:
    """Draw some meetings; each matter is a task once."""
    count = draw(st.integers(2, 5))
    of = [draw(st.integers(0, count - 1)) for _ in MATTERS]
    sayings = st.tuples(
        st.integers(0, len(MATTERS) - 1),
        st.sampled_from(get_args(FollowUpKind)),
        st.none() | st.integers(1, 40),
    )
    return [
        Meeting(
            number,
            tuple(matter for matter, at in enumerate(of) if at == number),
            tuple(draw(st.lists(sayings, max_size=3))),
        )
        for number in range(count)
    ]


def night(state: RegisterState, meetings: list[Meeting]) -> tuple[RegisterState, Plan]:
    """Return the register after a night in which *meetings* are read."""
    seen = Seen(
        readings={one.name: one.entries() for one in meetings},
        mentions={one.name: one.mentions() for one in meetings},
        documents=tuple(DocumentState(id=o.name, name=o.name, version="1") for o in meetings),
    )
    plan = decide(state, seen, calendar=None, now=NOW, force=True)
    update = plan.register
    return (
        RegisterState(
            entries=plan.entries,
            bases={**state.bases, **update.bases},
            documents={**state.documents, **{one.id: one for one in update.documents}},
        ),
        plan,
    )


def stands(state: RegisterState) -> dict[str, tuple[Status, date | None]]:
    return {entry.text: (entry.status, entry.due) for entry in state.entries.values()}


@settings(max_examples=80, deadline=None)
@given(years(), st.randoms(use_true_random=False))
def test_the_nights_and_their_order_do_not_matter(meetings: list[Meeting], chance: object) -> None:
    at_once, _ = night(RegisterState(), meetings)
    shuffled = list(meetings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # Hypothesis gives it no type of its own
    one_by_one = RegisterState()
    for meeting in shuffled:
        one_by_one, _ = night(one_by_one, [meeting])
    assert stands(one_by_one) == stands(at_once)


@settings(max_examples=80, deadline=None)
@given(years())
def test_reading_everything_once_more_changes_nothing(meetings: list[Meeting]) -> None:
    state, _ = night(RegisterState(), meetings)
    again, plan = night(state, meetings)
    assert plan.changes == ()
    assert again.entries == state.entries
    assert again.documents == state.documents


@settings(max_examples=80, deadline=None)
@given(years(), st.sampled_from(Status), st.dates(FIRST, date(2027, 1, 1)))
def test_what_a_person_set_stands(meetings: list[Meeting], status: Status, day: date) -> None:
    first, *later = meetings
    state, _ = night(RegisterState(), [first])
    edited = {
        uid: attrs.evolve(entry, status=status, due=day) for uid, entry in state.entries.items()
    }
    said = {uid: base.notes for uid, base in state.bases.items()}
    after, _ = night(attrs.evolve(state, entries=edited), later)
    for uid, entry in edited.items():
        if entry.status is not said[uid].status:
            assert after.entries[uid].status is entry.status
        if entry.due != said[uid].due:
            assert after.entries[uid].due == entry.due


@given(st.lists(st.builds(Mention, says=st.builds(FollowUp), meeting=st.none() | st.dates())))
def test_mentions_are_remembered_as_they_are(said: list[Mention]) -> None:
    assert of_text(to_text(said)) == tuple(sorted(said, key=lambda one: not one.uids))[:60]
