"""What notes speak of, told by its words."""

import re
from datetime import date
from typing import Final

import attrs

from lgnotes.lexicon import phrases as lexicon
from lgnotes.register.entry import Entry
from lgnotes.register.phrases import Phrases, phrases
from lgnotes.register.topics import Topic, topic
from lgnotes.register.written import name_words

NAME = re.compile(r"[^\W_][\w-]*")

_NOT_NOW = re.compile(lexicon.NOT_NOW)

_BY_OTHERS = re.compile(lexicon.BY_OTHERS)

_OTHERS_ACT = re.compile(lexicon.OTHERS)


@attrs.frozen
class Spoken:
    """What notes speak of, told by its words."""

    words: Topic
    heading: Topic
    owners: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    """Words that may name people, as written."""

    added: Phrases = attrs.field(factory=Phrases)
    head: str = ""
    of_heading: bool = False
    """Whether it names nothing itself, so that the heading does."""

    due: date | None = None
    apart: frozenset[str] = frozenset()
    """The first words, where those are of others who act, or of another time: what else
    would speak of the entry does not, unless it names them too."""


def said_again(find: Entry) -> Spoken:
    """Return what a task of a later meeting speaks of."""
    return Spoken(
        topic(find.text, but=name_words(find.owners)),
        topic(find.item),
        owners=find.owners,
        added=phrases(find.text),
        head=phrases(find.text).head,
        due=find.due,
    )


LEAST_SAID: Final = 0.7
"""What words must weigh to name a thing; lighter ones speak of what the heading names."""


def with_heading(about: Topic, heading: Topic) -> Topic:
    """Return *about* with the words of *heading*, of which it then speaks as well."""
    terms = {**{one: _OF_HEADING * weight for one, weight in heading.terms.items()}, **about.terms}
    return attrs.evolve(about, terms=terms, named=about.named | heading.named)


_OF_HEADING: Final = 0.8


def apart_from(text: str) -> frozenset[str]:
    """Return the words by which a sentence speaks of others, or of another time."""
    low = text.casefold()
    first = low.partition(", ")[0]
    found = _OTHERS_ACT.search(low) or _BY_OTHERS.search(low) or _NOT_NOW.search(first)
    return frozenset(topic(found[0]).terms) or frozenset({found[0]}) if found else frozenset()
