"""Stems that speak of the same, each pair asked once."""

from hypothesis import given
from hypothesis import strategies as st

from lgnotes.register.stems import same, stem
from lgnotes.register.topics import pieces
from lgnotes.register.vocabulary import Vocabulary

WORDS = st.lists(st.text("abcdeåäö", min_size=1, max_size=9).map(stem).filter(bool), max_size=12)


@given(held=WORDS, asked=WORDS, later=WORDS)
def test_it_knows_what_is_alike_and_shares_letters_whenever_it_came(
    held: list[str], asked: list[str], later: list[str]
) -> None:
    vocabulary = Vocabulary()
    vocabulary.hold(held)
    for one in asked:
        vocabulary.like(one)
    vocabulary.hold(later)
    for one in asked:
        near = {o for o in {*held, *later} if pieces((o,)) & pieces((one,))}
        assert vocabulary.like(one) == {o: same(one, o) for o in near if same(one, o)}


def test_a_compound_is_found_by_its_parts() -> None:
    vocabulary = Vocabulary()
    vocabulary.hold(["bygglov", "paviljong", "elev"])
    assert set(vocabulary.like("bygglovsansökan")) == {"bygglov"}
    assert set(vocabulary.like("elevräkning")) == {"elev"}
