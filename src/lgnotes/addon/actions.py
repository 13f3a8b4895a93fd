"""What the panel does when a document is opened or something is clicked on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Final

import attrs

from lgnotes.addon import answers, cards
from lgnotes.addon.answers import Json
from lgnotes.addon.edits import edit_of
from lgnotes.addon.event import BadEventError, Event
from lgnotes.config.group import Group
from lgnotes.errors import LgnotesError
from lgnotes.model import Person
from lgnotes.panels import Member, Opened, Panels
from lgnotes.places import address_of
from lgnotes.register.review import Review
from lgnotes.texts import say

SCOPES: Final = (
    "https://www.googleapis.com/auth/drive.file",
    "https://www.googleapis.com/auth/userinfo.email",
)
"""What a person must have agreed to: that the open document is read, and who they are."""


@attrs.frozen(kw_only=True)
class Asked:
    """One request of somebody who is let in."""

    event: Event
    groups: tuple[Group, ...]
    """Those that the person is in: at least one."""

    member: Member
    now: datetime
    """In UTC."""


@attrs.frozen
class Actions:
    """Answers requests; *url* is the root of the add-on's own addresses."""

    panels: Panels
    url: str

    def answer(self, action: str, asked: Asked) -> Json:
        """Return the answer to *action*, one of `ACTIONS`; a card of ours where it fails.

        Raises:
            BadEventError: What was clicked on is on no card of ours.
        """
        try:
            return ACTIONS[action](self, asked)
        except LgnotesError as error:
            return self.failed(asked.event, error)

    def failed(self, event: Event, error: LgnotesError) -> Json:
        """Return the card that tells of *error*."""
        card = cards.error(event.language, error, self.url, event.document)
        return answers.shown(card, clicked=event.is_click)

    def home(self, asked: Asked) -> Json:
        """Show what the document says."""
        event = asked.event
        if not event.is_click and not (event.document and event.may_read):
            return answers.opened(cards.grant(event.language, self.url))
        with self._opened(asked) as opened:
            card = cards.home(self._view(asked, opened, opened.panel.look()))
        return answers.replaced(card) if event.is_click else answers.opened(card)

    def find(self, asked: Asked) -> Json:
        """Show one task or decision."""
        uid = asked.event.uid
        with self._opened(asked) as opened:
            review, life = opened.panel.look_at(uid)
        view = self._view(asked, opened, review)
        if find := review.find(uid):
            return answers.pushed(cards.find_card(view, find, life))
        if miss := review.miss(uid):
            return answers.pushed(cards.miss_card(view, miss))
        raise AssertionError  # look_at found one of them

    def save(self, asked: Asked) -> Json:
        """Register one find as the person mended it."""
        event = asked.event
        edit, seen = edit_of(event), event.parameters.get("seen")
        with self._opened(asked) as opened:
            saved = opened.panel.save(event.uid, edit, now=asked.now, seen=seen)
            return self._home_again(
                asked, opened, say("panel.saved", event.language, ref=saved.ref)
            )

    def reject(self, asked: Asked) -> Json:
        """Leave one find out of the register."""
        event = asked.event
        with self._opened(asked) as opened:
            left = opened.panel.reject(event.uid, now=asked.now)
            return self._home_again(
                asked, opened, say("panel.left-out", event.language, ref=left.ref)
            )

    def decide(self, asked: Asked) -> Json:
        """Take what the document may say of an earlier entry, or say that it is not meant."""
        event = asked.event
        refuse = event.parameters.get("refuse") == "1"
        with self._opened(asked) as opened:
            found = opened.panel.answer(event.uid, refuse=refuse, now=asked.now)
            key = "panel.unasked" if found is None else f"panel.{'refused' if refuse else 'taken'}"
            ref = found.ref if found else ""
            return self._home_again(asked, opened, say(key, event.language, ref=ref))

    def register(self, asked: Asked) -> Json:
        """Register the document, and tell what became of it."""
        with self._opened(asked) as opened:
            report = opened.panel.register(now=asked.now)
            view = self._view(asked, opened, opened.panel.look())
        return answers.replaced(cards.registered(view, report), changed=True)

    def agenda(self, asked: Asked) -> Json:
        """Show the next agenda, or that of the day in the form."""
        with self._opened(asked) as opened:
            held = opened.panel.agenda(asked.event.days.get("day"), group=opened.group.name)
            document = opened.panel.document
            view = self._view(asked, opened, Review(document=document.id, name=document.name))
        shown = cards.agenda(view, held)
        return answers.pushed(shown) if "day" not in asked.event.days else answers.updated(shown)

    def settings(self, asked: Asked) -> Json:
        """Show where everything is."""
        with self._opened(asked) as opened:
            document = opened.panel.document
            view = self._view(asked, opened, Review(document=document.id, name=document.name))
        return answers.pushed(cards.settings(view, asked.member.address))

    def grant(self, asked: Asked) -> Json:
        """Let Google ask whether the document may be read."""
        return answers.asking_for_file()

    @contextmanager
    def _opened(self, asked: Asked) -> Iterator[Opened]:
        event = asked.event
        if event.document is None:
            raise BadEventError
        name = event.title or say("panel.document", event.language)
        with self.panels.open(
            event.document, groups=asked.groups, member=asked.member, now=asked.now, name=name
        ) as opened:
            yield opened

    def _home_again(self, asked: Asked, opened: Opened, told: str) -> Json:
        card = cards.home(self._view(asked, opened, opened.panel.look()))
        return answers.replaced(card, told=told, changed=True)

    def _view(self, asked: Asked, opened: Opened, review: Review) -> cards.View:
        group = opened.group
        return cards.View(
            language=asked.event.language,
            url=self.url,
            review=review,
            group=group.name,
            people=_people(opened.panel.people, review),
            register_url=address_of(group.register),
            calendar_url=address_of(group.calendar),
            source_url=address_of(group.source),
            page=asked.event.page,
        )


def _people(known: Iterable[Person], review: Review) -> tuple[str, ...]:
    """Return whom an owner is chosen from: who is *known*, then who was at the meeting."""
    names = [person.name for person in known]
    present = [name for minutes in review.meetings for name in minutes.attendees]
    return tuple(dict.fromkeys((*names, *present)))


ACTIONS: Final[Mapping[str, Callable[[Actions, Asked], Json]]] = {
    "home": Actions.home,
    "granted": Actions.home,
    "find": Actions.find,
    "miss": Actions.find,
    "save": Actions.save,
    "reject": Actions.reject,
    "decide": Actions.decide,
    "register": Actions.register,
    "settings": Actions.settings,
    "agenda": Actions.agenda,
    "grant": Actions.grant,
}
"""Every action, by the last part of its address."""
