"""Who presents a point: *Föredragande: …*, or names in parentheses after its heading."""

import re

from lgnotes.lexicon import meeting

_LINE = re.compile(
    rf"(?:{'|'.join(meeting.PRESENTER)})(?:\s*[:/]\s*|\s+)(?P<names>.+)", re.IGNORECASE
)
_TAIL = re.compile(r"\s*\(([^()]{1,80})\)\s*\.?\s*$")
_ROLE_AND_NAME = re.compile(
    r"(?:^|\s)(?P<role>[\w-]{4,40}) (?P<name>[A-ZÅÄÖÉ][\w'-]+ [A-ZÅÄÖÉ][\w'-]+)\s*$"
)
"""*I huvudet på utvecklingsdirektör Anna Berg*."""

_DEFINITE_OR_MANY = ("en", "et", "n", "na", "er", "or")
_SPLIT = re.compile(r"\s*(?:,|;|/|&|\+|(?<!- )\b(?:och|samt)\b)\s*")
_INITIALS = re.compile(r"[A-ZÅÄÖ]{2,4}")
_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'-]+(?: (?:[A-ZÅÄÖÉ][\w'-]*\.?|von|af|de))*")


def names(text: str) -> tuple[str, ...]:
    """Split a list of names at commas and *och*, as written, without what stands in brackets."""
    bare = re.sub(r"\([^()]*\)", "", text).strip(" .;:")
    return tuple(part for part in _SPLIT.split(bare) if part)


def presenter_line(text: str) -> tuple[str, ...]:
    """Return the presenters that a line such as *Föredragande: A och B* names."""
    match = _LINE.fullmatch(text)
    listed = names(match["names"]) if match else ()
    return tuple(name for name in listed if f", {name}" not in text or not _is_title(name))


def _is_title(name: str) -> bool:
    """Tell whether *name* says what the person before it is: *Anna Berg, studierektor*."""
    if name in meeting.UNITS:
        return True
    low = name == name.lower() and name.endswith(meeting.ROLE_ENDINGS)
    return low and not name.endswith(_DEFINITE_OR_MANY)


def split_heading(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a heading without the presenters in parentheses after it, and them."""
    tail = _TAIL.search(text)
    if tail is None:
        named = _ROLE_AND_NAME.search(text)
        told = named is not None and named["role"].lower().endswith(meeting.ROLE_ENDINGS)
        return text.strip(), (named["name"],) if named and told else ()
    listed = names(tail[1])
    people = [name for name in listed if is_person(name)]
    if not people or len(people) < len(listed) / 2:
        return text.strip(), ()
    return text[: tail.start()].strip(), tuple(people)


def is_person(name: str) -> bool:
    """Tell whether *name* is written like a person's name, initials or a role."""
    return bool(_NAME.fullmatch(name) or _INITIALS.fullmatch(name)) or name.lower().endswith(
        meeting.ROLE_ENDINGS
    )
