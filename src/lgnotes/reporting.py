"""The report of a register, for a script and for ``lgnotes report``."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from lgnotes.errors import NoPicturesError
from lgnotes.places import Places
from lgnotes.register.course import course
from lgnotes.register.decision_life import decision_lives
from lgnotes.register.directory import known
from lgnotes.register.entry import Entry
from lgnotes.register.figures import Period
from lgnotes.register.life import lives
from lgnotes.texts import Language

YEAR = timedelta(days=365)


def report(
    register: str,
    *,
    since: date | None = None,
    today: date | None = None,
    name: str | None = None,
    timezone: str | None = None,
    language: Language = "sv",
) -> str:
    """Return one page of HTML that tells how things stand in *register*.

    What is open is always told of; the rest from *since* on.  The same register on the
    same day gives the same page.

    Args:
        register: An SQLite file, or ``sheet:ID``.
        since: The first day of the time it tells of; a year before *today* if None.
        today: The day it is made for; this machine's if None.
        name: What the group is called; what most of its minutes say if None.
        timezone: Where the group has its days, as the IANA database has it; this machine's if None.
        language: Of the page, ``sv`` or ``en``.

    Raises:
        NoPicturesError: What draws the pictures is not installed.
        NotFoundError: There is no register.
        DamagedError: It is not one of ours.
    """
    try:
        with _quiet():
            from lgnotes.export.report import Register, report_page
    except ImportError as error:
        raise NoPicturesError from error
    day, zone = today or date.today(), ZoneInfo(timezone) if timezone else None
    with Places([register], language=language) as places:
        opened = places.register(register)
        state, lines = opened.read(), opened.history()
    told = [course(life, zone) for life in lives(state, lines)]
    return report_page(
        Register(
            name=_commonest(one.entry for one in told) if name is None else name,
            courses=told,
            documents=tuple(state.documents.values()),
            people=known(state.people, ()),
            lives={life.decision.uid: life for life in decision_lives(state) if life.decision.uid},
        ),
        Period(since=since or day - YEAR, today=day),
        language,
    )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep to itself what matplotlib tells at its import of the folder where it keeps fonts."""
    log = logging.getLogger("matplotlib")
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(before)


def _commonest(entries: Iterable[Entry]) -> str:
    """Return the group that most of *entries* name, empty where none names any."""
    names = Counter(entry.group for entry in entries if entry.group)
    return min(names, key=lambda name: (-names[name], name), default="")
