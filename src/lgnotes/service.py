"""The nightly job: bring register and calendar in step with the notes, over ports only."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import sha256

import attrs

from lgnotes.ahead import Read, reading
from lgnotes.document import Loss
from lgnotes.errors import NotFoundError, UnreadableError
from lgnotes.model import MeetingDate, Notes, Person, Setting
from lgnotes.ports import Calendar, Register, RegisterSession, Source, SourceDocument
from lgnotes.register import directory, losses
from lgnotes.register.deadline import CalendarUpdate
from lgnotes.register.decide import Seen, decide
from lgnotes.register.entry import DocumentState, Entry, Origin, RegisterState
from lgnotes.register.mention import Mention, mentions
from lgnotes.register.places import settle
from lgnotes.register.plan import Plan
from lgnotes.register.report import Failure, Named, Report
from lgnotes.register.series import Habit
from lgnotes.register.suggest import suggestions
from lgnotes.register.told import Tellings, Told, tellings, told, told_text
from lgnotes.register.wanted import wanted
from lgnotes.texts import Language

Understand = Callable[[bytes, str, tuple[Person, ...], tuple[Setting, ...]], Notes]
Progress = Callable[[int, int, str], None]
"""Told before each document: how many are done, of how many, and its name."""


@attrs.frozen(kw_only=True)
class Services:
    """What a run works with."""

    source: Source
    register: Register
    calendar: Calendar | None = None
    understand: Understand
    """Makes notes of a document's content and name, of who is known, and of what other notes tell
    of its meetings; raises UnreadableError."""

    manner: str
    """Changes whenever `understand` may read the same content in another way.

    Of who is known it tells *people* only; the register's directory is seen to here.
    """

    people: tuple[Person, ...] = ()
    """Whom the configuration names; all others who are known stand in the register."""

    language: Language = "sv"
    """Of what is written into the register."""

    habit: Habit | None = None
    """When the group usually meets, where the configuration says."""

    group: str = ""
    """What tells this group from others that share its calendar: the same in every run, on any
    machine, so that a run finds the events of one that was killed, or of a lost register."""


def sync(
    services: Services,
    *,
    now: datetime,
    dry_run: bool = False,
    force: bool = False,
    only: SourceDocument | None = None,
    progress: Progress | None = None,
) -> Report:
    """Do what the notes ask for and return what was done.

    *now* is in UTC.  A dry run writes and creates nothing; *force* lets a run
    strike most of the open tasks.  With *only* one document, the source is not
    listed and what the others say stays as it is.

    Events are put before the register is written and removed after it: a run
    that is killed in between is completed by the next, which finds the events
    by their uid and takes none for deleted by a person.
    """
    if dry_run:
        state = present(services.register)
        look = _look(services, state, progress, only)
        return _report(look, _decide(services, state, look, now=now, force=force), dry_run=True)
    with services.register.session() as session:
        look = _look(services, session.state, progress, only)
        plan = _decide(services, session.state, look, now=now, force=force)
        apply(plan, session, services.calendar, now=now)
    return _report(look, plan, dry_run=False)


def apply(
    plan: Plan, session: RegisterSession, calendar: Calendar | None, *, now: datetime
) -> None:
    """Carry out *plan*, in the order that a run cut anywhere leaves mendable."""
    if plan.absorbed:
        session.write(plan.absorbed)
    puts, removes = plan.calendar.puts, plan.calendar.removes
    if calendar and puts:
        calendar.write(CalendarUpdate(puts=puts), now=now)
    if plan.register:
        session.write(plan.register)
    if calendar and removes:
        calendar.write(CalendarUpdate(removes=removes), now=now)


def present(register: Register) -> RegisterState:
    """Return *register* as it stands, empty where there is none yet."""
    with suppress(NotFoundError):
        return register.read()
    return RegisterState()


@attrs.define
class _Look:
    """What was seen of the source, gathered document by document."""

    state: RegisterState
    missing: dict[str, DocumentState]
    """Documents that the register knows and the source did not list, by id."""

    manner: str
    known: tuple[Person, ...]

    readings: dict[str, tuple[Entry, ...]] = attrs.field(factory=dict)
    mentions: dict[str, tuple[Mention, ...]] = attrs.field(factory=dict)
    renamed: dict[str, str] = attrs.field(factory=dict)
    documents: dict[str, DocumentState] = attrs.field(factory=dict)
    """What is to be remembered anew, by id."""

    failures: list[Failure] = attrs.field(factory=list)
    losses: list[tuple[Named, Loss]] = attrs.field(factory=list)
    named: list[Person] = attrs.field(factory=list)
    placed: dict[str, list[MeetingDate]] = attrs.field(factory=dict)
    """When meetings were held whose day others told in this run, by the document's id."""

    unchanged: int = 0
    _contents: dict[str, bytes] = attrs.field(factory=dict)
    """Of documents that may be read again in the light of others, by id."""

    def is_news(self, document: SourceDocument) -> bool:
        """Tell whether *document* is to be read, for a source that tells versions at no cost."""
        known = self.state.documents.get(document.id)
        version = f"{document.version()} {self.manner}"
        return not known or known.version != version or bool(known.error)

    def take(self, document: SourceDocument, services: Services, read: Read) -> None:
        known = self.state.documents.get(document.id)
        found = known or DocumentState(id=document.id, name=document.name, version="")
        found = attrs.evolve(found, name=document.name, folder=document.folder, error=None)
        try:
            version = f"{document.version()} {self.manner}"
            if known and known.version == version and not known.error:
                self.unchanged += 1
                return
            content = read(document)
            digest = _digest(content, self.manner)
            found = attrs.evolve(found, version=version, digest=digest)
            if known and _is_as_known(found, known):
                self.unchanged += 1
            else:
                found = self._read(document, content, found, services)
        except UnreadableError as failure:
            self.failures.append(Failure(Named.of(document.id, document.name), failure))
            found = attrs.evolve(found, error=failure.sentence(services.language))
        self._remember(found)

    def _read(
        self, document: SourceDocument, content: bytes, found: DocumentState, services: Services
    ) -> DocumentState:
        """Understand *document* and return what the register is to remember of it."""
        notes = services.understand(content, document.name, self.known, ())
        self.named += directory.named(notes)
        named = Named.of(document.id, document.name)
        self.losses += ((named, loss) for loss in notes.losses)
        found = attrs.evolve(
            found,
            losses="\n".join(losses.sentence(loss, services.language) for loss in notes.losses),
        )
        tells = told(notes)
        if any(one.waits or not one.day for one in tells):
            self._contents[document.id] = content
        return self._heard(document, found, notes)

    def _heard(self, document: SourceDocument, found: DocumentState, notes: Notes) -> DocumentState:
        """Take in what *notes* of *document* say, and return what is to be remembered of them."""
        name = Named.of(document.id, document.name).name
        self.readings[document.id] = wanted(notes, document=document.id, name=name)
        self.mentions[document.id] = mentions(notes)
        self.placed[document.id] = [m.date for m in notes.meetings if m.date.clue and m.date.value]
        days = (meeting.date.value for meeting in notes.meetings)
        return attrs.evolve(
            found,
            meetings="; ".join(day.isoformat() for day in days if day),
            series=told_text(told(notes)),
        )

    def settle(self, listed: Iterable[SourceDocument], services: Services, read: Read) -> None:
        """Read those again whose meetings others tell of otherwise than when they were read."""
        here = {document.id: document for document in listed}

        def again(id_: str, settings: tuple[Setting, ...]) -> tuple[Told, ...] | None:
            document = here.get(id_)
            if document is None or self._known(id_).error:
                return None
            return self._again(document, settings, services, read)

        settle(self._tellings(), again, habit=services.habit, one_group=True)

    def _again(
        self,
        document: SourceDocument,
        settings: tuple[Setting, ...],
        services: Services,
        read: Read,
    ) -> tuple[Told, ...] | None:
        """Read *document* by *settings*; None where that cannot be, and it stays as it is."""
        found = self._known(document.id)
        try:
            content = self._contents.get(document.id) or read(document)
            notes = services.understand(content, document.name, self.known, settings)
        except UnreadableError:
            return None
        if document.id not in self.readings:
            self.unchanged -= 1
        found = self._heard(document, found, notes)
        self.documents[document.id] = found
        return told(notes)

    def newly_placed(self) -> Iterator[tuple[Named, MeetingDate]]:
        """Yield the documents to which others give a day that they did not have, with the day."""
        for id_, days in self.placed.items():
            before = self.state.documents.get(id_)
            named = Named.of(id_, self._known(id_).name)
            told_before = before.meetings if before else ""
            yield from ((named, held) for held in days if str(held.value) not in told_before)

    def _known(self, id_: str) -> DocumentState:
        return self.documents.get(id_) or self.state.documents[id_]

    def _tellings(self) -> Iterator[Tellings]:
        """Yield what the documents that are there tell of the series."""
        left = {*self.gone(), *self.renamed}
        for id_, document in {**self.state.documents, **self.documents}.items():
            if id_ not in left:
                yield tellings(document)

    def _remember(self, document: DocumentState) -> None:
        if document.id.endswith("/"):  # a folder that cannot be listed is no document
            return
        known = self.state.documents.get(document.id)
        if document != known:
            self.documents[document.id] = document
        if known is None:
            self._recognise(document)

    def _recognise(self, document: DocumentState) -> None:
        """Find the document that this one was before it was renamed or moved."""
        same = (id_ for id_, one in self.missing.items() if _is_the_same(one, document))
        old = next(same, None)
        if old is not None:
            del self.missing[old]
            self.renamed[old] = document.id

    def gone(self) -> tuple[str, ...]:
        """Return the documents that are gone, not those in folders that cannot be listed."""
        unlisted = tuple(f.document.id for f in self.failures if f.document.id.endswith("/"))
        return tuple(
            id_
            for id_, known in self.missing.items()
            if not f"{known.folder}{id_}".startswith(unlisted)
        )

    def seen(self, given: tuple[Person, ...]) -> Seen:
        return Seen(
            readings=self.readings,
            mentions=self.mentions,
            gone=self.gone(),
            renamed=self.renamed,
            documents=tuple(self.documents.values()),
            given=given,
            named=tuple(self.named),
        )


def origin_of(document: SourceDocument) -> Origin:
    """Return how the entries of *document* name it; a file's id already says its name."""
    named = Named.of(document.id, document.name)
    return Origin(document=named.id, lines=(), name=named.name)


def _look(
    services: Services,
    state: RegisterState,
    progress: Progress | None,
    only: SourceDocument | None,
) -> _Look:
    listed = [only] if only else services.source.documents()
    look = _Look(
        state,
        {} if only else _missing(state, listed),
        manner=" ".join(filter(None, (services.manner, directory.corrections(state.people)))),
        known=directory.known(state.people, services.people),
    )
    readers = services.source.readers
    news = [d for d in listed if look.is_news(d)] if readers > 1 else ()
    with reading(news, readers=readers) as read:
        for done, document in enumerate(listed):
            if progress:
                progress(done, len(listed), document.name)
            look.take(document, services, read)
        look.settle(listed, services, read)
    return look


def _missing(state: RegisterState, listed: Sequence[SourceDocument]) -> dict[str, DocumentState]:
    here = {document.id for document in listed}
    return {id_: known for id_, known in state.documents.items() if id_ not in here}


def _digest(content: bytes, manner: str) -> str:
    return sha256(manner.encode() + b"\0" + content).hexdigest()


def _is_as_known(document: DocumentState, known: DocumentState) -> bool:
    """Tell whether a document says what it said, though its version rose."""
    before = (known.digest, known.name, known.error)
    return before == (document.digest, document.name, None)


def _is_the_same(gone: DocumentState, document: DocumentState) -> bool:
    """Tell whether *document* is one that is gone, under another id."""
    return "" != gone.version == document.version or "" != gone.digest == document.digest


def _decide(
    services: Services, state: RegisterState, look: _Look, *, now: datetime, force: bool
) -> Plan:
    calendar = services.calendar.read() if services.calendar else None
    seen = look.seen(services.people)
    return decide(state, seen, calendar=calendar, now=now, force=force, group=services.group)


def _report(look: _Look, plan: Plan, *, dry_run: bool) -> Report:
    tasks = [entry for entry in plan.entries.values() if entry.kind == "task"]
    return Report(
        dry_run=dry_run,
        read=len(look.readings),
        unchanged=look.unchanged,
        gone=tuple(Named.of(id_, look.state.documents[id_].name) for id_ in look.gone()),
        changes=plan.changes,
        conflicts=plan.conflicts,
        failures=tuple(look.failures),
        losses=tuple(look.losses),
        placed=tuple(look.newly_placed()),
        total_open=_count(tasks),
        total_tasks=len(tasks),
        total_decisions=len(plan.entries) - len(tasks),
        total_suggestions=len(suggestions(_after(look.state, plan))),
    )


def _after(state: RegisterState, plan: Plan) -> RegisterState:
    """Return the register as *plan* leaves it, as far as it is asked about."""
    news = {document.id: document for document in plan.register.documents}
    kept = {id_: one for id_, one in state.documents.items() if id_ not in plan.register.forgotten}
    return RegisterState(entries=plan.entries, documents=kept | news)


def _count(tasks: Iterable[Entry]) -> int:
    return sum(task.is_open for task in tasks)
