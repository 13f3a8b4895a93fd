"""Everything that can be clicked on, on every card of all example notes, and what is answered.

Register and calendar are in memory, so that all of it can be clicked on; Google's side of
the add-on and the add-on itself are as in the preview.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from heapq import heappop, heappush
from itertools import count
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from lgnotes.adapters.google.certificates import Certificates, Fetched
from lgnotes.adapters.memory import MemoryCalendar, MemoryRegister, MemorySource
from lgnotes.addon.limits import Limits
from lgnotes.config.group import Group
from lgnotes.panel import Panel
from lgnotes.panels import Opened
from lgnotes.preview import Stage
from lgnotes.preview.schema import problems
from lgnotes.preview.stage import URL
from lgnotes.service import Services
from lgnotes.testing import Clock
from lgnotes.testing.host import Host
from lgnotes.testing.keys import key
from lgnotes.testing.signin import GOOGLE_KEY
from tests.addon import cards
from tests.addon.shared import understand
from tests.preview.office import Served

NOTES = sorted((Path(__file__).parents[2] / "examples" / "notes").iterdir())
RANKS: Final = {"save": 1, "reject": 2, "register": 3}
"""What changes something waits until all that there is to look at has been looked at."""


@attrs.define
class Walk:
    """A way through a panel that clicks once on each thing that looks and does the same."""

    host: Host
    clicked: set[str] = attrs.field(factory=set)
    waiting: list[tuple[int, int, list[Any], Any]] = attrs.field(factory=list)
    seen: dict[str, int] = attrs.field(factory=dict)
    _numbers: Iterator[int] = attrs.field(factory=count)

    def go(self, document: str) -> None:
        self._look(self.host.open(document))
        self._look(self.host.press("grant"))
        self._look(self.host.grant())
        while self.waiting:
            _, _, open_, action = heappop(self.waiting)
            self.host.cards = open_
            self._look(self.host.click(action))

    def _look(self, reply: Any) -> None:
        """Check an answer, and note what can be clicked on the card that is then seen."""
        assert (reply.status, problems(reply)) == (200, [])
        card = self.host.card
        cards.check(card, url=URL)
        name = str(card["name"])
        self.seen[name] = self.seen.get(name, 0) + 1
        for where, action in clickable(card):
            key = json.dumps([where, action])
            if key not in self.clicked:
                self.clicked.add(key)
                rank = RANKS.get(action["function"].rpartition("/")[2], 0)
                heappush(self.waiting, (rank, next(self._numbers), [*self.host.cards], action))


def clickable(card: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield where something stands, in words, and the action that it calls."""
    for section in card["sections"]:
        for widget in section["widgets"]:
            yield from _within(widget, f"{section.get('header')} {json.dumps(widget)}")
    yield from _within([card.get("fixedFooter"), card.get("cardActions")], str(card["name"]))


def _within(value: Any, where: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from _within(one, where)
    elif isinstance(value, dict) and not value.get("disabled"):
        if "function" in value:
            yield where, value
        for held in value.values():
            yield from _within(held, where)


@attrs.frozen(kw_only=True)
class Paper:
    """A file of notes under the id that it has in Drive."""

    id: str
    name: str
    content: bytes
    folder: str = ""

    def version(self) -> str:
        return "1"

    def read(self) -> bytes:
        return self.content


@attrs.frozen
class OnePanel:
    """The panels of a group with one document, whose register is in memory."""

    opened: Opened

    @classmethod
    def of(cls, stage: Stage, notes: Path) -> "OnePanel":
        (group,), (document,) = stage.config.groups, stage.documents
        services = Services(
            source=MemorySource({}),
            register=MemoryRegister(),
            calendar=MemoryCalendar(),
            understand=understand,
            manner="1",
        )
        paper = Paper(id=document, name=notes.name, content=notes.read_bytes())
        today = group.today(stage.world.clock())
        return cls(Opened(group=group, panel=Panel(services=services, document=paper, today=today)))

    def groups_of(self, address: str) -> tuple[Group, ...]:
        return (self.opened.group,)

    @contextmanager
    def open(self, document: str, **_: object) -> Iterator[Opened]:
        yield self.opened


def in_memory(stage: Stage, notes: Path) -> None:
    """Let the panel of *stage* work in memory."""
    google = key(GOOGLE_KEY)
    deployment = stage.deployment
    deployment.limits = Limits(each=10**6, all_=10**6)
    deployment.certificates = Certificates(lambda: Fetched({google.name: google.certificate}, 3600))
    deployment.__dict__["panels"] = OnePanel.of(stage, notes)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("notes", NOTES, ids=lambda path: path.stem)
def test_every_answer_is_what_google_shows(notes: Path, language: str) -> None:
    stage = Stage.of(notes, clock=Clock())
    in_memory(stage, notes)
    (document,) = stage.documents
    stage.agree("secretary", document, "account")
    walk = Walk(stage.host("secretary", language, stage.send))
    walk.go(document)
    assert walk.seen.keys() >= {"grant", "home", "find", "registered", "settings"}


def test_after_everything_was_clicked_on_the_nightly_job_has_nothing_to_do(served: Served) -> None:
    served.stage.deployment.limits = Limits(each=10**6, all_=10**6)
    walk = Walk(served.stage.host("secretary", "sv", served.stage.send))
    walk.go(served.document)
    assert {"find", "miss", "registered"} <= walk.seen.keys()
    assert served.nightly().changes == ()
