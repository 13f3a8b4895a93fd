"""What the panel in a document does, over ports: look, mend, reject, register one document."""

from datetime import UTC, date, datetime
from functools import cached_property

import attrs

from lgnotes.document import Document
from lgnotes.errors import FindGoneError
from lgnotes.model import Notes
from lgnotes.ports import RegisterSession, SourceDocument
from lgnotes.readers import read
from lgnotes.register import single
from lgnotes.register.deadline import CalendarState
from lgnotes.register.decide import Seen, decide
from lgnotes.register.edit import Edit
from lgnotes.register.entry import Entry, Origin, RegisterState
from lgnotes.register.plan import Plan
from lgnotes.register.report import Report
from lgnotes.register.review import Review, review
from lgnotes.register.single import Single
from lgnotes.register.wanted import wanted
from lgnotes.service import Services, apply, origin_of, present, sync


@attrs.frozen(kw_only=True, slots=False)
class Panel:
    """One document beside the register, for as long as one request takes.

    The document is read once, when it is first needed; the register each time.
    Every method raises what `lgnotes.ports` raise, and UnreadableError where
    the document cannot be read.
    """

    services: Services
    document: SourceDocument
    today: date
    """The group's day."""

    def look(self) -> Review:
        """Return what the document says beside what the register has; nothing is written."""
        state = present(self.services.register)
        return self._review(state, self._plan(state, now=None))

    def save(self, uid: str, edit: Edit, *, now: datetime) -> Entry:
        """Register the find or near miss *uid* as *edit* makes it, and nothing else.

        It is a person's own edit from then on; a row that was deleted comes
        back by it.  The event follows at once.  *now* is in UTC.

        Raises:
            FindGoneError: The notes no longer say so.
        """
        with self.services.register.session() as session:
            found = self._single(uid, session.state, now=now)
            plan = single.saved(
                found, edit, state=session.state, calendar=self._calendar(), now=now
            )
            return self._done(plan, found, session, now=now)

    def reject(self, uid: str, *, now: datetime) -> Entry:
        """Let the find *uid* be none, as a person says; return it as it stood or would have.

        Raises:
            FindGoneError: The notes no longer say so.
        """
        with self.services.register.session() as session:
            found = self._single(uid, session.state, now=now)
            plan = single.rejected(found, state=session.state, calendar=self._calendar(), now=now)
            return self._done(plan, found, session, now=now)

    def register(self, *, now: datetime) -> Report:
        """Do for this document what the nightly job would do; done twice, nothing changes."""
        return sync(self.services, now=now, only=self.document)

    def _done(self, plan: Plan, found: Single, session: RegisterSession, *, now: datetime) -> Entry:
        apply(plan, session, self.services.calendar, now=now)
        return plan.entries.get(found.base.notes.uid) or found.row or found.base.notes

    def _calendar(self) -> CalendarState | None:
        return self.services.calendar.read() if self.services.calendar else None

    def _single(self, uid: str, state: RegisterState, *, now: datetime) -> Single:
        plan = self._plan(state, now=now)
        if found := single.of_plan(uid, state, plan):
            return found
        if miss := self._review(state, plan).miss(uid):
            return single.of_person(miss.entry, state, plan)
        raise FindGoneError(name=self._origin.shown)

    def _plan(self, state: RegisterState, *, now: datetime | None) -> Plan:
        """Return what a run that reads only this document would do to the register."""
        origin = self._origin
        said = wanted(self._notes, document=origin.document, name=origin.name)
        seen = Seen(readings={origin.document: said})
        return decide(state, seen, calendar=None, now=now or datetime.now(UTC), force=True)

    def _review(self, state: RegisterState, plan: Plan) -> Review:
        return review(
            self._origin,
            document=self._read,
            notes=self._notes,
            state=state,
            plan=plan,
            today=self.today,
        )

    @property
    def _origin(self) -> Origin:
        return origin_of(self.document)

    @cached_property
    def _content(self) -> bytes:
        return self.document.read()

    @cached_property
    def _read(self) -> Document:
        return read(self._content, name=self.document.name)

    @cached_property
    def _notes(self) -> Notes:
        return self.services.understand(self._content, self.document.name)
