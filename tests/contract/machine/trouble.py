"""What befalls a run at one of its writes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Literal

import attrs

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
    """Something that happens at the *at*-th write of a run, counted from 1."""

    kind: Kind
    at: int
    rival: Callable[[], None] = lambda: None
    """Another run, tried at that moment."""

    done: list[Where] = attrs.field(factory=list)
    """What was written in."""

    lost: list[Where] = attrs.field(factory=list)
    """What would have been written in, had the run not been killed."""

    def around(self, where: Where, write: Callable[[], None]) -> None:
        """Do *write*; once the run is killed it goes on without any effect, and is watched."""
        self.at -= 1
        if self.at == 0 and self.kind == "met by another":
            self.rival()
        dead = self.at < 0 or (self.at == 0 and self.kind == "killed before")
        if dead and self.kind != "met by another":
            self.lost.append(where)
        else:
            write()
            self.done.append(where)

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
class TroubledRegister:
    port: Register
    trouble: Trouble

    @property
    def name(self) -> str:
        return self.port.name

    def read(self) -> RegisterState:
        return self.port.read()

    def history(self, uid: str) -> Sequence[HistoryLine]:
        return self.port.history(uid)

    @contextmanager
    def session(self) -> Iterator["TroubledSession"]:
        with self.port.session() as session:
            yield TroubledSession(session, self.trouble)


@attrs.define
class TroubledSession:
    session: RegisterSession
    trouble: Trouble

    @property
    def state(self) -> RegisterState:
        return self.session.state

    def write(self, update: RegisterUpdate) -> None:
        self.trouble.around("register", lambda: self.session.write(update))


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
        self.trouble.around("calendar", lambda: self.port.write(update, now=now))


def kill_at(write: int, bench: Workbench) -> None:
    """Run a sync that is killed when its *write*-th write has taken effect."""
    sync(Trouble("answer lost", write).over(bench.services()), now=bench.now, force=True)
