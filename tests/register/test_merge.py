"""The three-way merge keeps its laws for whatever people and notes do."""

from datetime import date

import attrs
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.register.entry import Entry, Origin, Status
from lgnotes.register.merge import (
    SETTLED,
    SHARED,
    TOLD,
    WRITTEN_BY,
    Writer,
    differences,
    meant,
    merge,
    shown,
)

DAYS = st.none() | st.sampled_from([date(2026, 2, day) for day in (1, 2, 3)])
WORDS = st.sampled_from(["ringa", "skriva", "läsa"])
OWNERS = st.sampled_from([(), ("Anna",), ("Anna", "Bo")])
ENTRIES = st.builds(
    Entry,
    uid=st.just("lg1"),
    ref=st.just("LG 2026-01-13 § 1:1"),
    kind=st.just("task"),
    text=WORDS,
    owners=OWNERS,
    due=DAYS,
    status=st.sampled_from(Status),
    comment=WORDS,
    group=st.sampled_from(["LG", "FLG"]),
    meeting=DAYS,
    item=WORDS,
    sources=st.sampled_from([(), (Origin(document="a", lines=((1, 1),)),)]),
)
NOTES = ENTRIES.map(lambda e: attrs.evolve(e, comment=""))


def test_every_field_has_its_writer() -> None:
    assert set(WRITTEN_BY) == {field.name for field in attrs.fields(Entry)}


@given(base=NOTES, notes=NOTES)
def test_what_nobody_touched_follows_the_notes(base: Entry, notes: Entry) -> None:
    now = attrs.evolve(base, comment="min")
    merged = merge(base, now, notes)
    assert merged.entry == attrs.evolve(notes, comment="min")
    assert merged.disagreements == ()


@given(base=NOTES, now=ENTRIES, notes=NOTES)
def test_no_value_of_a_persons_is_lost(base: Entry, now: Entry, notes: Entry) -> None:
    merged = merge(base, now, notes).entry
    assert merged.comment == now.comment
    for field in SHARED:
        if getattr(now, field) != getattr(base, field):
            assert getattr(merged, field) == getattr(now, field)


@given(base=NOTES, now=ENTRIES, notes=NOTES)
def test_each_field_goes_by_its_writer(base: Entry, now: Entry, notes: Entry) -> None:
    merged = merge(base, now, notes).entry
    for field, writer in WRITTEN_BY.items():
        untouched = writer is Writer.BOTH and getattr(now, field) == getattr(base, field)
        follows = writer is Writer.NOTES or untouched
        assert getattr(merged, field) == getattr(notes if follows else now, field)


@given(base=NOTES, now=ENTRIES, notes=NOTES)
def test_both_changed_is_told_and_only_that(base: Entry, now: Entry, notes: Entry) -> None:
    told = {d.field for d in merge(base, now, notes).disagreements}
    both = {
        field
        for field in SHARED
        if getattr(base, field) not in (getattr(now, field), getattr(notes, field))
        and getattr(now, field) != getattr(notes, field)
    }
    assert told | {"status"} == both | {"status"}
    assert ("status" in told) == (
        "status" in both and notes.status is Status.STRUCK and now.status not in SETTLED
    )


@given(base=NOTES, now=ENTRIES, notes=NOTES)
def test_merging_again_changes_nothing_and_tells_nothing(
    base: Entry, now: Entry, notes: Entry
) -> None:
    merged = merge(base, now, notes).entry
    again = merge(notes, merged, notes)
    assert (again.entry, again.disagreements) == (merged, ())


def test_differences_are_shown_as_people_read_them() -> None:
    before = Entry(uid="lg1", ref="r", kind="task", text="ringa", owners=("Anna",))
    after = attrs.evolve(
        before, owners=("Anna", "Bo"), due=date(2026, 2, 1), status=Status.DONE, comment="!"
    )
    assert [(f.field, f.old, f.new) for f in differences(before, after)] == [
        ("owners", "Anna", "Anna; Bo"),
        ("due", "", "2026-02-01"),
        ("status", "öppen", "klar"),
        ("comment", "", "!"),
    ]


@given(entry=ENTRIES)
def test_what_is_shown_can_be_meant(entry: Entry) -> None:
    for field in TOLD:
        value = getattr(entry, field)
        assert meant(field, shown(value)) == value


def test_nothing_is_shown_as_nothing() -> None:
    assert [shown(None), shown(()), shown("")] == ["", "", ""]
