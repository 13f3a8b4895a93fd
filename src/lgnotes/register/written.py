"""Names as they are written: whether two may mean the same person."""

from collections.abc import Iterable, Iterator
from typing import Final

from lgnotes.extract.persons import is_form_of
from lgnotes.register.identity import folded


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two written names may mean the same: *Kerstin* and *Kerstin Ekvall*, *KE*."""
    less, more = sorted((one, other), key=len)
    return less.casefold() == more.casefold() or is_form_of(less, more) or _initials(more) == less


def may_be_same(one: str, other: str) -> bool:
    """Tell whether two names may mean the same, also *TH* and *Torsten*."""
    less, more = sorted((one, other), key=len)
    letters = less.isupper() and 1 < len(less) <= _MOST_INITIALS
    return is_same_person(one, other) or (letters and " " not in more and more[:1] == less[0])


_MOST_INITIALS: Final = 3


def name_words(names: Iterable[str]) -> frozenset[str]:
    """Return the words of *names*, in the nominative and the genitive."""
    words = {word for name in names for word in folded(name).split()}
    return frozenset(words | {word + "s" for word in words})


def called(owner: str) -> Iterator[str]:
    """Yield how an owner may be written: *Kerstin*, *Kerstins*, *KE*."""
    first = owner.split(" ", maxsplit=1)[0]
    yield from (first, f"{first}s", _initials(owner) if " " in owner else owner)


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.replace("-", " ").split() if part[:1].isupper())
