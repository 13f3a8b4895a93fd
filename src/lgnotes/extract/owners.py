"""Owners that stand beside a task: before a colon, after a dash, in brackets, as *@Name*."""

import re
from collections.abc import Sequence

from lgnotes.extract.people import People, tokens
from lgnotes.lexicon import cues, verbs

_LONGEST_PHRASE = 6
_MOST_WORDS = 3
"""Words of an owner who is no known name, role or group."""

_SIGNS = " ,;.–—-/"
_PART = re.compile(r"[^,;.–—/]+")
_AT = re.compile(
    r"(?<!\w)@(?P<name>[A-ZÅÄÖÉ][\w'’-]*)(?P<last> [A-ZÅÄÖÉ][\w'’-]*)?"
    r"(?P<more>(?: [A-ZÅÄÖÉ][\w'’-]*){0,2})[ ,:]*"
)
_BRACKET = re.compile(
    rf"\((?:(?:{'|'.join(cues.OWNER_LABELS)})(?: är)?:? )?(?P<names>[^()]{{2,60}})\)[ .]*$",
    re.IGNORECASE,
)
_RESPONSIBLE_BRACKET = re.compile(
    rf"\((?:{'|'.join(cues.OWNER_LABELS)})(?: är)?:? (?P<names>[^()]{{2,60}})\)", re.IGNORECASE
)
_LABEL = re.compile(
    rf"(?:^|[.,;] )(?:{'|'.join(cues.OWNER_LABELS)})(?:\s*:\s*|(?: är| blir)?\s+(?-i:(?=[A-ZÅÄÖ])))"
    r"(?P<names>(?:resp\.|[^.;:])+)",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?P<names>[^:–—>→]{2,60}?)(?::| [–—-]| ?[-=]>| ?→) (?P<rest>\S.*)")
ARROW = re.compile(r"[^:–—>→]{2,60}?(?: ?[-=]>| ?→) ")
"""Somebody before an arrow: *Kalle -> salar och vakter*."""

_DUE_TAIL = re.compile(rf"[,;.]?\s*(?:{'|'.join(cues.DUE_LABELS)})\s*:?\s.*$", re.IGNORECASE)
_DASH = re.compile(r"\s[–—-]\s+(?P<names>[^–—]{2,60})$")
_SIGN = re.compile(r"(?:,| ?[-=]>| ?→| /| =) ?(?P<names>[^,/→>=]{2,40})$")
"""Before an owner at the end: *boka lokal, Anna*, *boka lokal -> Anna*."""

_IN_BRACKETS = re.compile(r" \([^()]*\)$")
_DATED = re.compile(cues.TIMELY)


def read_names(text: str, people: People, *, sure: bool = True) -> tuple[str, ...]:
    """Return the names in *text* if it holds nothing else; () otherwise.

    With *sure* every name must be known as a person, a role or a group.
    """
    found = tokens(text.strip(" .,:;"))
    actor = people.actor(found, 0)
    if actor is None or actor.after < len(found) or (sure and not actor.sure):
        return ()
    return actor.names


def read_phrase(text: str, people: People) -> tuple[str, ...]:
    """Return the names in *text*, or all of it where it begins with somebody known.

    *Prefekten för institutionen för vårdvetenskap* is one owner.
    """
    if names := read_names(text, people, sure=False):
        return names
    actor = people.actor(tokens(text), 0)
    known = actor is not None and actor.sure and len(text.split()) <= _LONGEST_PHRASE
    return (text.strip(" .,:;"),) if known else ()


def mentioned(text: str, people: People) -> tuple[tuple[str, ...], str]:
    """Return the *@Names* in *text* and the text without them."""
    names: list[str] = []

    def take(match: re.Match[str]) -> str:
        words = [match["name"], *(match["last"] or "").split(), *match["more"].split()]
        end = next((at for at in range(1, len(words)) if not _goes_on(words, at, people)), None)
        names.append(" ".join(words[:end]))
        return "".join(f"{word} " for word in words[end:]) if end else ""

    rest = _AT.sub(take, text).strip()
    return tuple(names), rest


def _goes_on(words: Sequence[str], at: int, people: People) -> bool:
    """Tell whether the word at *at* is part of the name: it is known, or second and no verb."""
    return people.knows(words[at]) or (at == 1 and words[at].lower() not in verbs.IMPERATIVES)


def labelled(text: str, people: People) -> tuple[tuple[str, ...], str]:
    """Return the owners after *Ansvarig:* and the text before the label."""
    match = _LABEL.search(text)
    if match is None:
        return (), text
    written = _DUE_TAIL.sub("", match["names"]).strip(" .,:;")
    names = read_names(written, people, sure=False) or _as_written(written)
    return names, text[: match.start()].strip()


def _as_written(text: str) -> tuple[str, ...]:
    """Return what stands after *Ansvarig:* as it is: *vaktmästeriet*; nobody for *TBD*."""
    words = text.lower().split()
    if not 0 < len(words) <= _MOST_WORDS or not cues.NOBODY.isdisjoint(words):
        return ()
    return (text,) if text[0].isalpha() else ()


def in_brackets(text: str, people: People) -> tuple[tuple[str, ...], bool]:
    """Return the owners in brackets, and whether a word such as *ansvarig* says so."""
    if match := _RESPONSIBLE_BRACKET.search(text):
        return read_names(match["names"], people, sure=False), True
    match = _BRACKET.search(text)
    if match is None:
        return (), False
    first, comma, rest = match["names"].partition(",")
    dated = comma and _DATED.search(rest.lower()) and not people.knows(rest.split()[0])
    return read_names(first if dated else match["names"], people), False


def before_colon(text: str, people: People) -> tuple[tuple[str, ...], str]:
    """Return the owners before the first colon or dash and what follows it."""
    match = _HEAD.match(text)
    if match is None:
        return (), text
    head, rest = _IN_BRACKETS.sub("", match["names"]), match["rest"]
    names = read_names(head, people)
    return names, rest.strip() if names else text


def after_colon(text: str, people: People) -> tuple[str, ...]:
    """Return the owners in *Inbjudan: Tomas, ut före jul*: somebody known, behind the colon."""
    _, colon, rest = text.partition(": ")
    found = tokens(rest)
    actor = people.actor(found, 0) if colon else None
    if actor is None or not actor.sure:
        return ()
    ends = actor.after == len(found) or found[actor.after].text in ",;("
    return actor.names if ends else ()


def inside(text: str, people: People) -> tuple[tuple[str, ...], str]:
    """Return the owners that stand alone between signs, and the words before: *Jourlista, SB*."""
    parts = [(match.start(), match[0].strip(" .")) for match in _PART.finditer(text)]
    for place, (start, part) in enumerate(parts):
        if place and part and (names := read_names(part, people)):
            return names, text[:start].rstrip(_SIGNS)
    return (), text


def after_sign(text: str, people: People) -> tuple[tuple[str, ...], str]:
    """Return the owners after a last comma, arrow or stroke, and the text before it."""
    match = _SIGN.search(text.rstrip(" ."))
    names = read_names(match["names"], people) if match else ()
    before = text[: match.start()].strip() if match else ""
    if not names or people.everybody_in(tokens(before)):  # *Bjud in Bo, Anna*
        return (), text
    return names, before


def after_dash(text: str, people: People) -> tuple[tuple[str, ...], str]:
    """Return the owners after the last dash and the text before it."""
    match = _DASH.search(text.rstrip(" ."))
    if match is None:
        return (), text
    names = read_names(match["names"], people)
    return names, text[: match.start()].strip() if names else text
