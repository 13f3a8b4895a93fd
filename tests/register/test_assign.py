"""The pairing is the best there is."""

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from lgnotes.register.assign import Pair, assign

PAIRS = st.tuples(st.integers(0, 3), st.integers(0, 3))
SCORES = st.dictionaries(PAIRS, st.integers(1, 100).map(lambda n: n / 100), max_size=10)


def best_sum(scores: dict[Pair, float]) -> float:
    best = 0.0
    for size in range(1, 5):
        for lefts in combinations(range(4), size):
            for rights in permutations(range(4), size):
                pairs = list(zip(lefts, rights, strict=True))
                if all(pair in scores for pair in pairs):
                    best = max(best, sum(scores[pair] for pair in pairs))
    return best


@given(SCORES)
def test_no_other_pairing_scores_higher(scores: dict[Pair, float]) -> None:
    pairing = assign(scores)
    assert len(set(pairing.values())) == len(pairing)
    total = sum(scores[pair] for pair in pairing.items())
    assert abs(total - best_sum(scores)) < 1e-9


def test_the_sum_counts_and_not_the_first_best_pair() -> None:
    assert assign({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == {0: 1, 1: 0}


def test_nothing_alike_nothing_paired() -> None:
    assert assign({}) == {}
