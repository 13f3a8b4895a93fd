import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.testing.spreadsheet.shift import Delete, Insert, Move, Shift, Span

SIZE = 12
INDEX = st.integers(0, SIZE)
SPANS = st.tuples(INDEX, INDEX).filter(lambda pair: pair[0] < pair[1])
MOVES = st.builds(lambda span, to: Move(span[0], span[1], to), SPANS, INDEX).filter(
    lambda move: not move.start < move.to < move.end
)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (Insert(2, 3), (2, 5), (5, 8)),
        (Insert(3, 3), (2, 5), (2, 8)),
        (Insert(5, 3), (2, 5), (2, 5)),
        (Delete(3, 4), (2, 5), (2, 4)),
        (Delete(0, 3), (2, 5), (0, 2)),
        (Delete(4, 9), (2, 5), (2, 4)),
        (Delete(2, 5), (2, 5), None),
        (Move(2, 5, 9), (2, 5), (6, 9)),
        (Move(3, 4, 0), (3, 4), (0, 1)),
        (Move(3, 4, 2), (2, 5), (2, 5)),
        (Move(3, 4, 9), (2, 5), (2, 4)),
        (Move(8, 9, 3), (2, 5), (2, 6)),
        (Move(0, 1, 12), (2, 5), (1, 4)),
    ],
)
def test_a_range_goes_with_its_rows(change: Shift, old: Span, new: Span | None) -> None:
    assert change.span(old) == new


def test_a_move_counts_its_destination_before_the_move() -> None:
    """As in the example of the API's own description."""
    assert Move(1, 3, 4).line(list("01234"), []) == list("03124")


@given(MOVES)
def test_a_move_loses_nothing_and_knows_where_everything_went(move: Move) -> None:
    old = list(range(SIZE))
    new = move.line(old, [])
    assert sorted(new) == old
    assert [new.index(item) for item in old] == [move.index(item) for item in old]


@given(INDEX, st.integers(1, 4))
def test_an_insert_pushes_and_loses_nothing(at: int, count: int) -> None:
    change, old = Insert(at, count), list(range(SIZE))
    new = change.line(old, [-1] * count)
    assert [new.index(item) for item in old] == [change.index(item) for item in old]


@given(SPANS)
def test_a_deletion_takes_only_what_it_names(span: Span) -> None:
    change, old = Delete(*span), list(range(SIZE))
    new = change.line(old, [])
    assert {item for item in old if item not in new} == set(range(*span))
    assert all(new.index(item) == change.index(item) for item in new)
