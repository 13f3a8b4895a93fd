"""What befalls a run at one of its writes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Literal

import attrs

from lgnotes.errors import (
    GoogleAccessError,
    GoogleUnavailableError,
    LgnotesError,
    NotFoundError,
)
from lgnotes.ports import Calendar, Register, RegisterSession
from lgnotes.register.deadline import CalendarState, CalendarUpdate
from lgnotes.register.entry import HistoryLine, RegisterState
from lgnotes.register.plan import RegisterUpdate
from lgnotes.service import Services, sync
from tests.contract.workbench import Workbench

Kind = Literal["killed before", "answer lost", "met by another"]
Where = Literal["register", "calendar"]


@attrs.define
class Trouble:
    """What befalls a run; once it is dead it goes on without any effect, and is watched."""

    done: list[Where] = attrs.field(init=False, factory=list)
    """What was written in."""

    lost: list[Where] = attrs.field(init=False, factory=list)
    """What would have been written in, had the run not ended before."""

    def around(self, where: Where, write: Callable[[], None], is_there: Callable[[], bool]) -> None:
        """Do *write*, or not; *is_there* tells whether one that failed took effect."""
        raise NotImplementedError

    def let_it_end(self) -> bool:
        """Tell whether the run came to the end of what it writes in the register."""
        return "register" not in self.lost and ("register" in self.done or not self.lost)

    def over(self, services: Services) -> Services:
        """Return *services* with this trouble ahead."""
        calendar = services.calendar
        return attrs.evolve(
            services,
            register=TroubledRegister(services.register, self),
            calendar=TroubledCalendar(calendar, self) if calendar else None,
        )


@attrs.define
class Blow(Trouble):
    """Something that happens at the *at*-th write of a run, counted from 1."""

    kind: Kind
    at: int
    rival: Callable[[], None] = lambda: None
    """Another run, tried at that moment."""

    def around(self, where: Where, write: Callable[[], None], is_there: Callable[[], bool]) -> None:
        self.at -= 1
        if self.at == 0 and self.kind == "met by another":
            self.rival()
        dead = self.at < 0 or (self.at == 0 and self.kind == "killed before")
        if dead and self.kind != "met by another":
            self.lost.append(where)
        else:
            write()
            self.done.append(where)


@attrs.define
class BadDay(Trouble):
    """Requests fail, until *calm* makes an end of it; a run ends at the first error of ours."""

    calm: Callable[[], None]
    error: LgnotesError | None = attrs.field(init=False, default=None)
    """What the run ended with."""

    def around(self, where: Where, write: Callable[[], None], is_there: Callable[[], bool]) -> None:
        if self.error:
            self.lost.append(where)
            return
        try:
            write()
        except (GoogleAccessError, GoogleUnavailableError) as error:
            self.error = error
            self.calm()
            (self.done if is_there() else self.lost).append(where)
        else:
            self.done.append(where)


@attrs.define
class TroubledRegister:
    port: Register
    trouble: Trouble

    @property
    def name(self) -> str:
        return self.port.name

    def read(self) -> RegisterState:
        return self.port.read()

    def history(self, uid: str | None = None) -> Sequence[HistoryLine]:
        return self.port.history(uid)

    @contextmanager
    def session(self) -> Iterator["TroubledSession"]:
        with self.port.session() as session:
            yield TroubledSession(session, self.trouble, self.port)


@attrs.define
class TroubledSession:
    session: RegisterSession
    trouble: Trouble
    register: Register

    @property
    def state(self) -> RegisterState:
        return self.session.state

    def write(self, update: RegisterUpdate) -> None:
        self.trouble.around(
            "register",
            lambda: self.session.write(update),
            lambda: self._holds(update),
        )

    def _holds(self, update: RegisterUpdate) -> bool:
        with suppress(NotFoundError):
            state = self.register.read()
            bases = ((state.bases.get(uid), base) for uid, base in update.bases.items())
            documents = ((state.documents.get(d.id), d) for d in update.documents)
            return all(there == wanted for there, wanted in (*bases, *documents))
        return False


@attrs.define
class TroubledCalendar:
    port: Calendar
    trouble: Trouble

    @property
    def name(self) -> str:
        return self.port.name

    def read(self) -> CalendarState:
        return self.port.read()

    def write(self, update: CalendarUpdate, *, now: datetime) -> None:
        self.trouble.around("calendar", lambda: self.port.write(update, now=now), lambda: False)


def kill_at(write: int, bench: Workbench) -> None:
    """Run a sync that is killed when its *write*-th write has taken effect."""
    sync(Blow("answer lost", write).over(bench.services()), now=bench.now, force=True)
