"""Which words of running text mean the group's own meeting: *LG-mötet*, *nästa möte*."""

import re
from functools import lru_cache

import attrs

from lgnotes.extract.times.expression import DEFAULT_BODY
from lgnotes.lexicon import meeting as frame
from lgnotes.lexicon import series as words

_SAYS_NEXT = re.compile(frame.SAYS_NEXT_MEETING)
_LIST_HEADING = re.compile(words.LIST_HEADINGS)
_PLURAL = re.compile(words.PLURAL)
_MEETING = re.compile(rf"(?P<prefix>[\w-]*?)-?{words.MEETING}(?:et|en|n|na|ena)?")
_MEETS = rf"(?:s|:s|ens|ets|s ordinarie)?[ -]?{words.MEETING}\w*"
_WORD = re.compile(r"[\w-]+")
_SHORTS = {short.lower(): stem for stem, short in frame.SHORT_NAMES.items()}
_LONGEST_HEADING = 80
_LONGEST_WORD = 40


@attrs.frozen
class OwnMeeting:
    """The group that meets, as its name is written in lower case."""

    nouns: tuple[str, ...]
    named: re.Pattern[str]
    """Its name, as ``own``, with what makes a meeting of it as ``meets``."""

    def is_own(self, noun: str) -> bool:
        """Tell whether *noun*, after *nästa*, is this group or a meeting of it."""
        if noun.startswith(self.nouns):
            return True
        found = _MEETING.fullmatch(noun)
        return found is not None and found["prefix"].rstrip("-") in words.OWN_PREFIXES

    def is_said_next(self, low: str) -> bool:
        """Tell whether *low*, a sentence, tells of the group's own next meeting."""
        if not any(map(low.__contains__, frame.NEXT_STEMS)):
            return False
        found = _SAYS_NEXT.search(low)
        if found is None:
            return False
        return self.is_own_next(found)

    def is_own_next(self, found: re.Match[str]) -> bool:
        """Tell whether *nästa möte*, as *found* in a sentence, is the group's own."""
        before = _WORD.findall(found.string[max(0, found.start() - _LONGEST_WORD) : found.start()])
        whose = before[-1] if before else ""
        if whose.endswith("s") and not self.is_own(whose) and whose not in words.OUR_GROUP:
            return False  # *styrgruppens nästa möte*
        return all(self.is_own(w) for w in _WORD.findall(found[0]) if w not in words.BESIDE_NEXT)

    def heads_list(self, heading: str) -> bool:
        """Tell whether *heading*, in lower case, stands over days on which the group meets."""
        if len(heading) > _LONGEST_HEADING:
            return False
        named = self.named.search(heading)
        if _LIST_HEADING.search(heading):
            return named is not None or not any(stem in heading for stem in frame.BODY_STEMS)
        return named is not None and _PLURAL.search(heading, named.start()) is not None


def _is_body(word: str) -> bool:
    return any(stem in word for stem in frame.BODY_STEMS) or bool(_MEETING.fullmatch(word))


@lru_cache(maxsize=64)
def own_meeting(body: str) -> OwnMeeting:
    """Return how the group called *body* in its notes, empty if they do not say, is written."""
    low = body.lower() or DEFAULT_BODY
    stem = next((stem for stem in frame.SHORT_NAMES if stem in low), None)
    stem = stem or next((_SHORTS[word] for word in _WORD.findall(low) if word in _SHORTS), None)
    if stem:
        nouns = [stem, frame.SHORT_NAMES[stem].lower()]
    else:
        bodies = (word for word in _WORD.findall(low) if _is_body(word))
        nouns = [re.sub("(?:et|en|n)$", "", word) for word in bodies] or [low]
    own = "|".join(map(re.escape, nouns))
    named = rf"(?<![\w-])(?P<own>(?:{own})(?:en|et|n)?)(?P<meets>{_MEETS})?(?![\w-])"
    return OwnMeeting(tuple(nouns), re.compile(named))
