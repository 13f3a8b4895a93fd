"""What later meetings may say of an entry, for a person to decide."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

import attrs

from lgnotes.register.draft import history
from lgnotes.register.entry import DocumentState, Entry, RegisterState
from lgnotes.register.mention import CLOSING, Mention, of_text, to_text
from lgnotes.register.merge import differences
from lgnotes.register.outcome import becomes
from lgnotes.register.plan import FieldChange, Reason, RegisterUpdate


@attrs.frozen(kw_only=True)
class Suggestion:
    """What an entry would become if a sentence speaks of it."""

    entry: Entry
    """As it stands."""

    changes: tuple[FieldChange, ...]
    """What taking the suggestion changes; never nothing."""

    mention: Mention
    document: DocumentState
    """The one that says it."""


def suggestions(state: RegisterState) -> tuple[Suggestion, ...]:
    """Return what a person may be asked, in the order of the documents' names.

    Only what is open and would become another is asked about.
    """
    documents = sorted(state.documents.values(), key=lambda one: (one.meetings, one.name, one.id))
    return tuple(found for document in documents for found in _of(state, document))


def _of(state: RegisterState, document: DocumentState) -> Iterator[Suggestion]:
    if '"uids"' not in document.mentions:  # nothing that anybody could be asked about
        return
    for mention in of_text(document.mentions):
        if mention.sure or not _is_worth_asking(mention):
            continue
        for uid in mention.uids:
            entry = state.entries.get(uid)
            changes = differences(entry, becomes(entry, (), (mention,))) if entry else ()
            if entry and entry.is_open and changes:
                yield Suggestion(entry=entry, changes=changes, mention=mention, document=document)


def _is_worth_asking(mention: Mention) -> bool:
    """Tell whether it would close the entry or move its day, and is more than a guess."""
    says = mention.says
    return says.confidence >= _LEAST and (says.what in CLOSING or says.due is not None)


_LEAST: Final = 0.3


def taken(found: Sequence[Suggestion], *, now: datetime) -> RegisterUpdate:
    """Return what is to be written where a person takes all that is suggested of one entry.

    It stands as the person's own edit.
    """
    if not found:
        return RegisterUpdate()
    before, mentions = found[0].entry, [one.mention for one in found]
    after = becomes(before, (), mentions)
    lines = history(
        before.uid,
        differences(before, after),
        now=now,
        reason=Reason.SUGGESTION_TAKEN,
        who="person",
    )
    answers = {one: attrs.evolve(one, uids=(before.uid,), sure=True) for one in mentions}
    return RegisterUpdate(
        entries=(after,), documents=tuple(_answered(found, answers)), history=tuple(lines)
    )


def refused(found: Sequence[Suggestion]) -> RegisterUpdate:
    """Return what is to be written where a person says that nothing of it is meant of one entry.

    Where a sentence may also mean another entry, that is still asked.
    """
    answers: dict[Mention, Mention] = {}
    for one in found:
        answers[one.mention] = _without(answers.get(one.mention, one.mention), one.entry.uid)
    return RegisterUpdate(documents=tuple(_answered(found, answers)))


def _without(mention: Mention, uid: str) -> Mention:
    others = tuple(one for one in mention.uids if one != uid)
    return attrs.evolve(mention, uids=others, refused=(*mention.refused, uid))


def _answered(
    found: Iterable[Suggestion], answers: Mapping[Mention, Mention]
) -> Iterator[DocumentState]:
    """Yield the documents of the sentences, with the *answers* to what was asked."""
    for document in {one.document.id: one.document for one in found}.values():
        held = (answers.get(one, one) for one in of_text(document.mentions))
        yield attrs.evolve(document, mentions=to_text(held))
