"""Run the machine for long: ``python -m tests.contract.machine STEPS [SEED]``.

Prints the seed of each round; a round that fails is repeated by its seed.
"""

import sys
from itertools import count
from random import SystemRandom
from time import monotonic

from hypothesis import seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.contract.machine.google import OnGoogle
from tests.contract.machine.rules import InFiles, InMemory, Machine, WithoutCalendar

DEPTH = 50
ROUNDS = ((OnGoogle, 6), (WithoutCalendar, 15), (InFiles, 5), (InMemory, 40))
"""What each round takes, by its seed, and how many examples of it."""


def main() -> None:
    steps = int(sys.argv[1])
    first = int(sys.argv[2]) if len(sys.argv) > 2 else SystemRandom().randrange(10**6)
    began = monotonic()
    for number in count(first):
        machine, examples = ROUNDS[number % len(ROUNDS)]
        print(f"seed {number}, {machine.__name__}: ", end="", flush=True)  # noqa: T201
        run_state_machine_as_test(
            seed(number)(machine),
            settings=settings(
                max_examples=examples,
                stateful_step_count=DEPTH,
                deadline=None,
                database=None,
                print_blob=True,
                report_multiple_bugs=False,
            ),
        )
        rate = Machine.steps / (monotonic() - began)
        print(f"{Machine.steps} steps, {rate:.0f} a second")  # noqa: T201
        if Machine.steps >= steps:
            break


if __name__ == "__main__":
    main()
