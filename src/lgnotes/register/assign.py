"""The best way to pair two lists: Kuhn's Hungarian method with potentials."""

from collections.abc import Mapping

Pair = tuple[int, int]


def assign(scores: Mapping[Pair, float]) -> dict[int, int]:
    """Return the pairing left → right with the greatest sum of *scores*.

    A pair that is not in *scores* is never made.  Scores are above 0.
    """
    pairing: dict[int, int] = {}
    for group in _components(scores):
        pairing |= _pair(group, scores)
    return pairing


def _components(scores: Mapping[Pair, float]) -> list[list[Pair]]:
    """Split the pairs into groups that share no end, so that each stays small."""
    parent: dict[int, int] = {}

    def root(node: int) -> int:
        while (above := parent.setdefault(node, node)) != node:
            parent[node] = node = parent[above]
        return node

    for left, right in scores:
        parent[root(left)] = root(~right)
    groups: dict[int, list[Pair]] = {}
    for pair in scores:
        groups.setdefault(root(pair[0]), []).append(pair)
    return list(groups.values())


def _pair(group: list[Pair], scores: Mapping[Pair, float]) -> dict[int, int]:
    lefts = sorted({left for left, _ in group})
    rights = sorted({right for _, right in group})
    # A column of zeros for each row: to stay alone.
    costs = [[-scores.get((a, b), 0.0) for b in rights] + [0.0] * len(lefts) for a in lefts]
    chosen = {lefts[row]: column for row, column in enumerate(_cheapest(costs))}
    pairs = {left: rights[column] for left, column in chosen.items() if column < len(rights)}
    return {left: right for left, right in pairs.items() if (left, right) in scores}


def _cheapest(costs: list[list[float]]) -> list[int]:
    """Return the column of each row such that the sum is least; rows <= columns."""
    width = len(costs[0])
    row_potential = [0.0] * len(costs)
    column_potential = [0.0] * (width + 1)
    row_of = [-1] * (width + 1)  # the last column is where each search starts
    for row in range(len(costs)):
        row_of[width] = row
        column, previous = _search(costs, row_of, row_potential, column_potential)
        while column != width:
            row_of[column] = row_of[previous[column]]
            column = previous[column]
    column_of = {row: column for column, row in enumerate(row_of[:width])}
    return [column_of[row] for row in range(len(costs))]


def _search(
    costs: list[list[float]],
    row_of: list[int],
    row_potential: list[float],
    column_potential: list[float],
) -> tuple[int, list[int]]:
    """Find the cheapest way to a free column; return it and the way back."""
    width = len(costs[0])
    least = [float("inf")] * width
    previous = [width] * width
    done = [False] * (width + 1)
    column = width
    while row_of[column] != -1:
        done[column] = True
        row = row_of[column]
        for other in (j for j in range(width) if not done[j]):
            cost = costs[row][other] - row_potential[row] - column_potential[other]
            if cost < least[other]:
                least[other], previous[other] = cost, column
        nearest = min((j for j in range(width) if not done[j]), key=least.__getitem__)
        step = least[nearest]
        for seen in range(width + 1):
            if done[seen]:
                row_potential[row_of[seen]] += step
                column_potential[seen] -= step
            elif seen < width:
                least[seen] -= step
        column = nearest
    return column, previous
