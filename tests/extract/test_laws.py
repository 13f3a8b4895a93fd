"""What holds of every text: reading never fails, points at real lines, and is repeatable."""

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.convert import from_json, to_json
from lgnotes.errors import UnreadableError
from lgnotes.extract import extract
from lgnotes.model import Decision, Notes, Task
from lgnotes.readers import read
from lgnotes.readers.decode import decode

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "notes").iterdir())
ASIDE = "Det var fint väder och god stämning."

PIECES = st.sampled_from(
    """
    1. 2. § - • [ ] [x] | # ## * > ”Jag @Anna Anna Bo Beslut: Beslut Uppgift: Ansvarig:
    Närvarande: Nästa möte tar fram skickar får i uppdrag att beslutade beslut inte senast
    till den 3 maj 31 april v. 12 fredag 2026-02-30 26-01-01 (AB) (Bo) kl 13.15 påsk om två
    veckor före nämnden Ledningsgruppen alla i LG som ska \t \n \n\n . , : – - / %
    """.split(" ")  # noqa: SIM905 (sixty quoted strings read worse)
)
NOTES = st.lists(PIECES, max_size=60).map(" ".join)


def readings(notes: Notes) -> Iterator[int]:
    """Yield every line that a reading points at."""
    for minutes in notes.meetings:
        ranges = [find.lines for find in minutes.decisions]
        ranges += [find.lines for find in minutes.tasks]
        ranges += [find.lines for find in minutes.events]
        ranges += [miss.lines for miss in minutes.near_misses]
        ranges += [one.lines for one in minutes.followups]
        for first, last in chain.from_iterable(ranges):
            assert first <= last
            yield from (first, last)
        yield from (item.line for item in minutes.items)
        yield from (time.line for time in minutes.dates)


def read_text(text: str) -> Notes | None:
    try:
        return extract(read(text.encode("utf-8", "surrogatepass"), name="LG.md"))
    except UnreadableError:
        return None


@given(st.one_of(NOTES, st.text(max_size=400)))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_line_named_exists(text: str) -> None:
    notes = read_text(text)
    if notes is not None:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        assert all(1 <= line <= lines for line in readings(notes))


@given(NOTES)
@settings(max_examples=80, deadline=None)
def test_a_near_miss_is_never_a_find_as_well(text: str) -> None:
    notes = read_text(text)
    for minutes in notes.meetings if notes else ():
        finds: list[Decision | Task] = [*minutes.decisions, *minutes.tasks]
        found = {(find.text.rstrip(" ."), lines) for find in finds for lines in find.lines}
        for miss in minutes.near_misses:
            assert found.isdisjoint((miss.text.rstrip(" ."), lines) for lines in miss.lines)


ENDLESS = ("1", "”", "a", "Anna, Bo, ", "- punkt\n", "1. Punkt\n", "att vi gör så\n", "(", "| x ")


@pytest.mark.parametrize("piece", ENDLESS)
def test_what_repeats_without_end_is_read_in_time(piece: str) -> None:
    """Where the time grew with the square of the length, this would take minutes."""
    assert read_text(f"LG 2026-03-04\n\n1. Punkt\n{piece * (60_000 // len(piece))}") is not None


@given(NOTES)
@settings(max_examples=80, deadline=None)
def test_the_same_text_gives_the_same_notes_and_they_survive_json(text: str) -> None:
    notes = read_text(text)
    if notes is not None:
        assert read_text(text) == notes
        assert from_json(to_json(notes)) == notes


def but_for_lines(notes: Notes) -> Mapping[str, object]:
    """Return what *notes* say, without the lines on which it stands, and without asides."""
    left_out = {"line", "lines", "asides"}
    return attrs.asdict(notes, filter=lambda field, _: field.name not in left_out)


def paragraph_ends(text: list[str], first: int) -> Iterator[int]:
    """Yield the places of empty lines, from line *first* on, after a paragraph's last sentence.

    A line that goes on below, as it may where a page was turned into text, ends none.
    """
    for place in range(first, len(text)):
        above = next(line for line in reversed(text[:place]) if line.strip())
        below = next((line for line in text[place:] if line.strip()), "").lstrip()
        ends = above.rstrip().endswith((".", "!", "?")) and not below[:1].islower()
        if not text[place].strip() and ends:
            yield place


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_paragraph_about_the_weather_changes_nothing_else(path: Path) -> None:
    text, _ = decode(path.read_bytes(), name=path.name)
    notes = extract(read(text.encode(), name=path.name))
    lines = text.split("\n")
    places = list(paragraph_ends(lines, notes.meetings[0].items[0].line))
    assert places
    for place in places:
        longer = "\n".join([*lines[:place], "", ASIDE, *lines[place:]])
        again = extract(read(longer.encode(), name=path.name))
        assert but_for_lines(again) == but_for_lines(notes), f"after line {place}"
