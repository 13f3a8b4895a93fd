"""The people of a meeting: who may own a task, told from other words.

The directory is made from the notes themselves: those present, those who
present a point, and names that stand in mid-sentence; first names in common
use complete it.  Names are kept as written.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import attrs

from lgnotes.lexicon import cues, meeting, verbs
from lgnotes.lexicon.names import FIRST_NAMES

_TOKEN = re.compile(r"@?\w[\w'’&/-]*\.?|[,;()–—:+&→]|(?<= )-(?= )|[-=]>")
_CAPITALISED = re.compile(r"@?[A-ZÅÄÖÉ][\w'’-]*(?:/[A-ZÅÄÖÉ][\w'’-]*)*")
_INITIALS = re.compile(r"[A-ZÅÄÖ]{2,4}")
_NOUN = re.compile(r"[a-zåäöé-]{2,}")
_EVERYBODY = {
    first: [words for words in map(tuple, map(str.split, meeting.EVERYBODY)) if words[0] == first]
    for first in {phrase.split()[0] for phrase in meeting.EVERYBODY}
}
GROUPS = frozenset((*meeting.SHORT_NAMES.values(), *meeting.UNITS))
_BRACKET = re.compile(r"\(([A-ZÅÄÖ, /]{2,40})\)\.?$")
NAME, ROLE, EVERYBODY = 1, 2, 4
_ADJECTIVE = ("ska", "ala", "iva", "ella")
_MOST_NAMES = 12
"""More people than that do not undertake one thing."""

_HEADING = 110
"""The most letters of a line that may be a heading."""

_AFTER_EVERYBODY = (
    verbs.ACTION_VERBS
    | verbs.REPORT_VERBS
    | verbs.STATES
    | verbs.FUTURE_AUXILIARIES
    | {"uppmanas", "ombeds", "ansvarar", "deltar"}
)


class Token(NamedTuple):
    """A word or sign of a sentence, with its place."""

    text: str
    start: int
    end: int
    lower: str
    """The word in lower case, without its dot."""

    begins: int
    """What may begin here, `NAME`, `ROLE` and `EVERYBODY` together; 0 for most words."""


@attrs.frozen
class Actor:
    """Who does something: one or more names, roles or groups, up to a token."""

    names: tuple[str, ...]
    after: int
    """The place of the token after the last name."""

    sure: bool
    """True where every name is known to be a person, a role or a group."""


_new: Callable[[type[Token], tuple[str, int, int, str, int]], Token] = tuple.__new__
"""Makes a token without the detour over its keywords."""


@lru_cache(maxsize=128)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words and the separating signs of *text*.

    The last texts are remembered: one rule after the other asks for the same.
    """
    return tuple(
        [
            _new(Token, (word := match[0], *match.span(), *_word(word)))
            for match in _TOKEN.finditer(text)
        ]
    )


@lru_cache(maxsize=20_000)
def _word(word: str) -> tuple[str, int]:
    """Return *word* in lower case, and what may begin with it."""
    low = word.lower().rstrip(".")
    capital = _CAPITALISED.fullmatch(word.rstrip(".")) is not None
    role = low in meeting.QUALIFIERS or low in meeting.EACH or is_role(low) or word[-1] == "-"
    begins = NAME if capital or low in cues.MYSELF else 0
    begins |= ROLE if role or (capital and low.endswith(_ADJECTIVE)) else 0
    return low, begins | (EVERYBODY if low in _EVERYBODY else 0)


@attrs.frozen
class People:
    """The directory of one document."""

    words: frozenset[str]
    """Every word, in lower case, of a name that the notes show."""

    initials: frozenset[str]
    small: frozenset[str] = frozenset()
    """Names of those present that the note-taker writes without a capital."""

    _known: dict[str, bool] = attrs.field(factory=dict, init=False, eq=False, repr=False)
    """Words that were asked for already: the same names come again and again."""

    def knows(self, word: str) -> bool:
        """Tell whether *word* is known to be (part of) a person's name, or initials."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._is_known(word)
        return known

    def _is_known(self, word: str) -> bool:
        bare = word.lstrip("@").rstrip(".")
        if bare in self.small or bare.lower() in cues.MYSELF:
            return True
        if _INITIALS.fullmatch(bare) and (bare in self.initials or bare in GROUPS):
            return True
        if not _CAPITALISED.fullmatch(bare):
            return False
        low = bare.lower()
        return low in self.words or low in FIRST_NAMES or _compound_first_name(low)

    def actor(self, found: Sequence[Token], start: int) -> Actor | None:
        """Read who acts from the tokens at *start*: *Anna, Bo och rektorerna*."""
        names: list[str] = []
        place, sure = start, True
        while place < len(found) and len(names) < _MOST_NAMES:
            one = self._one(found, place)
            if one is None:
                break
            name, place, known = one
            names += self._halves(name)
            sure = sure and known
            if place + 1 < len(found) and found[place].lower in cues.NAME_JOINERS:
                step = 2 if found[place + 1].lower in cues.AND else 1
                if self._one(found, place + step) is not None:
                    place += step
                    continue
            break
        return Actor(tuple(names), place, sure) if names else None

    def _halves(self, name: str) -> list[str]:
        """Return both names of *Anneli/Sanna*."""
        halves = name.split("/")
        return halves if len(halves) > 1 and all(map(self.knows, halves)) else [name]

    def everybody_in(self, found: Sequence[Token]) -> list[Actor]:
        """Return all who are named for sure, wherever they stand."""
        actors: list[Actor] = []
        place = 0
        while place < len(found):
            if not found[place].begins and found[place].text not in self.small:
                place += 1
                continue
            actor = self.actor(found, place)
            if actor and actor.sure:
                actors.append(actor)
            place = actor.after if actor else place + 1
        return actors

    def _one(self, found: Sequence[Token], start: int) -> tuple[str, int, bool] | None:
        """Read one name, role or group; (name, place after it, whether it is known)."""
        if start >= len(found):
            return None
        begins = found[start].begins
        if not begins and found[start].text not in self.small:
            return None
        if begins & EVERYBODY and (everybody := self._everybody(found, start)):
            return everybody
        if begins & ROLE and (role := self._role(found, start)):
            return role
        return self._person(found, start)

    def _person(self, found: Sequence[Token], start: int) -> tuple[str, int, bool] | None:
        bare = found[start].text.rstrip(".")
        if bare in self.small or bare.lower() in cues.MYSELF:
            return bare, start + 1, True
        if not _CAPITALISED.fullmatch(bare):
            return None
        known = all(map(self.knows, bare.split("/")))
        word = found[start].lower
        if word in cues.PRONOUNS - cues.MYSELF:
            return None
        verb = start == 0 and word.endswith("r")  # *Kvarstår gör …*
        if not known and (verb or word in cues.OPENERS or word.endswith(cues.NOUN_ENDINGS)):
            return None
        place = start + 1
        while place < len(found) and self._goes_on(found, place):
            place += 1
        known = known or place - start > 1
        name = " ".join(token.text for token in found[start:place])
        return name.lstrip("@").rstrip("."), place, known

    def _goes_on(self, found: Sequence[Token], place: int) -> bool:
        """Tell whether the token at *place* is a further part of the name before it."""
        word = found[place]
        if word.start - found[place - 1].end > 1:
            return False
        if word.text in meeting.NAME_PARTICLES:
            return place + 1 < len(found) and found[place + 1].text[:1].isupper()
        if not _CAPITALISED.fullmatch(word.text.rstrip(".")) or word.text.startswith("@"):
            return False
        return not found[place - 1].text.endswith(".") and not _INITIALS.fullmatch(word.text)

    def _role(self, found: Sequence[Token], start: int) -> tuple[str, int, bool] | None:
        place = start
        if found[start].lower in meeting.EACH:
            return self._each(found, start)
        while place < len(found) and found[place].lower in meeting.QUALIFIERS and place - start < 2:
            place += 1
        if self._half_word(found, place):  # *Barn- och utbildningsnämnden*
            place += 2
        if place < len(found) and is_role(found[place].lower):
            words = [token.text for token in found[start : place + 1]]
            return " ".join(words).rstrip("."), place + 1, True
        if place < len(found) and place == start and self._adjective_and_role(found, place):
            return f"{found[place].text} {found[place + 1].text}", place + 2, True
        if place > start and is_role(found[start].lower):  # *ansvarig* alone
            return found[start].text, start + 1, True
        return None

    def _each(self, found: Sequence[Token], start: int) -> tuple[str, int, bool] | None:
        """Read *varje skola* and *resp. rektor*: whatever the noun, it acts."""
        after = start + 1
        if after >= len(found) or not _NOUN.fullmatch(found[after].lower):
            return None
        if found[after].lower in meeting.TIMES_OF_EACH:
            return None
        return f"{found[start].text} {found[after].text}", after + 1, True

    def _half_word(self, found: Sequence[Token], place: int) -> bool:
        if place + 2 >= len(found) or not found[place].text.endswith("-"):
            return False
        return found[place + 1].lower in cues.AND and is_role(found[place + 2].lower)

    def _adjective_and_role(self, found: Sequence[Token], place: int) -> bool:
        """Recognise a unit named by two words, such as *Tekniska kontoret*."""
        if place + 1 >= len(found) or not found[place].text[:1].isupper():
            return False
        return found[place].lower.endswith(_ADJECTIVE) and is_role(found[place + 1].lower)

    def _everybody(self, found: Sequence[Token], start: int) -> tuple[str, int, bool] | None:
        for words in _EVERYBODY.get(found[start].lower, ()):
            place = start + len(words)
            if tuple(token.lower for token in found[start:place]) != words:
                continue
            inside = [token.text for token in found[place : place + 2]]
            in_group = len(inside) == 2 and inside[0] == cues.IN
            if in_group and (inside[1][:1].isupper() or is_role(inside[1].lower())):
                place += 2
            elif inside and is_role(inside[0].lower()):
                place += 1
            elif inside and not _acts_after(inside):
                return None  # *alla processer* are things
            return " ".join(token.text for token in found[start:place]), place, True
        return None


def _acts_after(words: Sequence[str]) -> bool:
    """Tell whether a verb follows *alla*: *alla provar att …*, *alla för in …*."""
    verb = words[0].lower()
    if verb in _AFTER_EVERYBODY or verb.endswith("erar"):
        return True
    return len(words) > 1 and verb.endswith("r") and words[1].lower() in verbs.VERB_PARTNERS


@cache
def is_role(word: str) -> bool:
    """Tell whether *word* (lower case) names a role or a group that can own a task."""
    return word.endswith(meeting.ROLE_ENDINGS) and not word.endswith(meeting.NOT_ROLE_ENDINGS)


def _compound_first_name(word: str) -> bool:
    return "-" in word and all(part in FIRST_NAMES for part in word.split("-"))


def directory(listed: Iterable[str], texts: Iterable[str]) -> People:
    """Return the directory of the *listed* names and of the names in running *texts*."""
    words: set[str] = set()
    initials: set[str] = set()
    listed = list(listed)
    small = {name.split()[0] for name in listed if name.islower() and not is_role(name)}
    for name in listed:
        for part in re.findall(r"[\w'’-]+", name):
            if _INITIALS.fullmatch(part):
                initials.add(part)
            elif _CAPITALISED.fullmatch(part):
                words.add(part.lower())
        initials.add("".join(part[0] for part in name.split() if part[0].isupper()))
    initials.update(presented_by(texts))
    known = frozenset(i for i in initials if len(i) > 1)
    return People(frozenset(words), known, frozenset(small))


def presented_by(texts: Iterable[str]) -> Iterator[str]:
    """Yield the initials of those who present a topic, as they stand after its heading."""
    for text in texts:
        if len(text) <= _HEADING:
            yield from _initials_in_brackets(text)


def _initials_in_brackets(heading: str) -> list[str]:
    """Return the initials of presenters after a heading, not the heading's own short form."""
    match = _BRACKET.search(heading)
    if match is None:
        return []
    spelled = "".join(word[0] for word in heading[: match.start()].lower().split())
    parts = re.split(r"[, /]+", match[1])
    return [p for p in parts if _INITIALS.fullmatch(p) and not spelled.endswith(p.lower())]
