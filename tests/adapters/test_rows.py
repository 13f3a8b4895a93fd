"""What a register remembers beside a row comes back as it was."""

from datetime import date

import attrs
import pytest

from lgnotes.adapters.google.rows import base_of, base_text
from lgnotes.adapters.rows import base_cells, with_cells
from lgnotes.register.entry import Base, Entry, Origin, Status

NOTES = Entry(
    uid="lg1",
    ref="LG 2026-01-13 § 5:2",
    kind="task",
    text='Ringa "Kim"',
    owners=("Anna Berg", "Bo"),
    due=date(2026, 2, 1),
    sources=tuple(Origin(document=d, lines=((4, 5),), name="LG") for d in ("a", "b")),
)
OTHER = attrs.evolve(
    NOTES, due=None, owners=(), status=Status.DONE, confidence=0.5, sources=NOTES.sources[1:]
)
BASES = (
    Base(notes=NOTES),
    Base(notes=NOTES, event="c", todo="d"),
    Base(notes=NOTES, taken={"event.due": "2026-02-05", "todo.status": "klar"}),
    Base(notes=NOTES, others={"b": OTHER}),
)


@pytest.mark.parametrize("base", BASES)
def test_a_base_comes_back_from_cells_and_from_text(base: Base) -> None:
    assert with_cells(base.notes, base_cells(base)) == base
    assert base_of(base_text(base)) == base


def test_only_what_another_document_says_otherwise_is_written() -> None:
    *_, others = base_cells(BASES[-1])
    assert others is not None
    assert "Ringa" not in others


@pytest.mark.parametrize("cells", [("c", None), ("c", None, ""), ("c", None, "", "")])
def test_a_base_of_an_earlier_version_is_read(cells: tuple[str | None, ...]) -> None:
    assert with_cells(NOTES, cells) == Base(notes=NOTES, event="c")


@pytest.mark.parametrize(
    "cells", [("[]", ""), ("x", ""), ("", "[]"), ("", '{"b": 1}'), ("", '{"b": {"x": 1}}')]
)
def test_a_cell_amiss_is_told(cells: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match=r"."):
        with_cells(NOTES, ("c", None, *cells))
