"""Time for the tests of the door: nobody waits, and everything is told afterwards."""

from lgnotes.adapters.google.door import Door
from lgnotes.testing import Workspace
from lgnotes.testing.oauth import USER


class Hurry:
    """A clock that does not wait, but remembers how long it should have."""

    def __init__(self) -> None:
        self.now = 0.0
        self.rests: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.rests.append(seconds)
        self.now += seconds


def door_to(served: Workspace, clock: Hurry, **more: float) -> Door:
    """Return a door to *served* for a person who is signed in."""
    return Door(
        served.credentials(),
        account=USER,
        endpoint=served.root,
        clock=clock,
        **more,  # type: ignore[arg-type]
    )
