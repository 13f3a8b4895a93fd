"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 1, 12, 8, 0, tzinfo=UTC)


class Clock:
    """Tells the time when called."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """Return the time."""
        return self._now

    def advance(self, **parts: float) -> None:
        """Let time pass: ``clock.advance(minutes=1)``."""
        self._now += timedelta(**parts)


class WallClock(Clock):
    """A clock that runs as the one on the wall, and can be moved as well."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        """Return the time."""
        return datetime.now(UTC) + self._ahead

    def advance(self, **parts: float) -> None:
        """Let time pass at once."""
        self._ahead += timedelta(**parts)


def stamp(moment: datetime) -> str:
    """Return *moment* as the APIs write it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
