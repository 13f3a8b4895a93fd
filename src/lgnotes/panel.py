"""What the panel in a document does, over ports: look, mend, reject, register one document."""

from datetime import UTC, date, datetime

import attrs

from lgnotes.document import Document
from lgnotes.errors import ChangedError, FindGoneError
from lgnotes.model import Notes, Person, Setting
from lgnotes.ports import RegisterSession, SourceDocument
from lgnotes.readers import Reader, read
from lgnotes.register import directory, single
from lgnotes.register.agenda import Agenda, draft, next_meeting
from lgnotes.register.deadline import CalendarState
from lgnotes.register.decide import Seen, decide
from lgnotes.register.edit import Edit, edited, stamp
from lgnotes.register.entry import Entry, Origin, RegisterState
from lgnotes.register.life import Life, life
from lgnotes.register.mention import mentions
from lgnotes.register.places import settle
from lgnotes.register.plan import Plan
from lgnotes.register.report import Report
from lgnotes.register.review import Review, review
from lgnotes.register.single import Single
from lgnotes.register.suggest import refused, suggestions, taken
from lgnotes.register.told import Tellings, Told, tellings, told
from lgnotes.register.wanted import wanted
from lgnotes.service import Services, apply, origin_of, present, sync


@attrs.frozen
class _Held:
    """A document whose content is here already."""

    document: SourceDocument
    content: bytes

    @property
    def id(self) -> str:
        return self.document.id

    @property
    def name(self) -> str:
        return self.document.name

    @property
    def folder(self) -> str:
        return self.document.folder

    def version(self) -> str:
        return self.document.version()

    def read(self) -> bytes:
        return self.content


@attrs.define(kw_only=True)
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

    reader: Reader = read

    _content: bytes | None = attrs.field(default=None, init=False)
    _read: Document | None = attrs.field(default=None, init=False)
    _said: dict[tuple[tuple[Person, ...], tuple[Setting, ...]], Notes] = attrs.field(
        factory=dict, init=False
    )
    """By who was known then, and by what others told: understanding takes longer than all else."""

    _known: tuple[Person, ...] = attrs.field(default=(), init=False)

    def look(self) -> Review:
        """Return what the document says beside what the register has; nothing is written."""
        state = present(self.services.register)
        return self._review(state, self._plan(state, now=None))

    @property
    def people(self) -> tuple[Person, ...]:
        """Who was known when the document was understood: nobody before that."""
        return self._known

    def look_at(self, uid: str) -> tuple[Review, Life | None]:
        """Return what `look` does, and the life of the find *uid* once the register knows it.

        Raises:
            FindGoneError: The notes no longer say so.
        """
        state = present(self.services.register)
        seen = self._review(state, self._plan(state, now=None))
        if find := seen.find(uid):
            return seen, life(state, find.entry.ref, self.services.register.history)
        if seen.miss(uid):
            return seen, None
        raise FindGoneError(name=self._origin.shown)

    def agenda(self, day: date | None, *, group: str) -> Agenda | None:
        """Return a draft of the agenda of the meeting on *day*, or else of the next one.

        None where no day is given and the document announces none.  *group* is what the
        group is called.
        """
        state = present(self.services.register)
        notes = self._notes(state)
        held = day or next_meeting(notes)
        if held is None:
            return None
        return draft(state, day=held, today=self.today, group=group, notes=[notes])

    def save(self, uid: str, edit: Edit, *, now: datetime, seen: str | None = None) -> Entry:
        """Register the find or near miss *uid* as *edit* makes it, and nothing else.

        It is a person's own edit from then on; a row that was deleted comes
        back by it.  The event follows at once.  *now* is in UTC; *seen* is the
        `lgnotes.register.edit.stamp` of what the person was shown, None where
        nobody else's edit may be lost by it.

        Raises:
            FindGoneError: The notes no longer say so.
            ChangedError: It is no longer as *seen*, nor already as *edit* makes it.
        """
        with self.services.register.session() as session:
            found = self._single(uid, session.state, now=now)
            before = found.row or found.base.notes
            if seen not in (None, stamp(before)) and edited(before, edit) != before:
                raise ChangedError(ref=before.ref)
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

    def answer(self, uid: str, *, refuse: bool, now: datetime) -> Entry | None:
        """Take, or *refuse*, what this document may say of the entry *uid*, as a person decides.

        Return the entry as it stood, None where nothing is asked of it any more.
        """
        with self.services.register.session() as session:
            found = [
                one
                for one in suggestions(session.state)
                if (one.entry.uid, one.document.id) == (uid, self._origin.document)
            ]
            if found:
                session.write(refused(found) if refuse else taken(found, now=now))
        return found[0].entry if found else None

    def register(self, *, now: datetime) -> Report:
        """Do for this document what the nightly job would do; done twice, nothing changes.

        One that this person cannot read is an error here: it is not remembered as unreadable.
        """
        return sync(self.services, now=now, only=_Held(self.document, self._bytes()))

    def _done(self, plan: Plan, found: Single, session: RegisterSession, *, now: datetime) -> Entry:
        apply(plan, session, self.services.calendar, now=now)
        return plan.entries.get(found.base.notes.uid) or found.row or found.base.notes

    def _calendar(self) -> CalendarState | None:
        return self.services.calendar.read() if self.services.calendar else None

    def _single(self, uid: str, state: RegisterState, *, now: datetime) -> Single:
        plan = self._plan(state, now=now)
        seen = self._review(state, plan)
        # The register has entries of other documents, too: those are not this panel's.
        if seen.find(uid) and (found := single.of_plan(uid, state, plan)):
            return found
        if miss := seen.miss(uid):
            return single.of_person(miss.entry, state, plan)
        raise FindGoneError(name=self._origin.shown)

    def _plan(self, state: RegisterState, *, now: datetime | None) -> Plan:
        """Return what a run that reads only this document would do to the register."""
        origin, services = self._origin, self.services
        notes = self._notes(state)
        said = wanted(notes, document=origin.document, name=origin.name)
        return decide(
            state,
            Seen(readings={origin.document: said}, mentions={origin.document: mentions(notes)}),
            calendar=None,
            now=now or datetime.now(UTC),
            force=True,
            group=services.group,
        )

    def _review(self, state: RegisterState, plan: Plan) -> Review:
        return review(
            self._origin,
            document=self._document(),
            notes=self._notes(state),
            state=state,
            plan=plan,
            today=self.today,
        )

    @property
    def _origin(self) -> Origin:
        return origin_of(self.document)

    def _bytes(self) -> bytes:
        if self._content is None:
            self._content = self.document.read()
        return self._content

    def _document(self) -> Document:
        if self._read is None:
            self._read = self.reader(self._bytes(), name=self.document.name)
        return self._read

    def _notes(self, state: RegisterState) -> Notes:
        """Return what the document means, where *state* tells who is known and when they met."""
        self._known = directory.known(state.people, self.services.people)
        id_, notes = self.document.id, self._understood(())
        others = (tellings(one) for one in state.documents.values() if one.id != id_)
        mine = Tellings(id=id_, name=notes.doc, told=told(notes))

        def again(one: str, settings: tuple[Setting, ...]) -> tuple[Told, ...] | None:
            nonlocal notes
            if one != id_:
                return None
            notes = self._understood(settings)
            return told(notes)

        settle((*others, mine), again, habit=self.services.habit, one_group=True)
        return notes

    def _understood(self, settings: tuple[Setting, ...]) -> Notes:
        key = (self._known, settings)
        if key not in self._said:
            name = self.document.name
            self._said[key] = self.services.understand(self._bytes(), name, *key)
        return self._said[key]
