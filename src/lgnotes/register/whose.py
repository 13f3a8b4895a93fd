"""Who a name in the register is, by the persons of its directory."""

from collections.abc import Callable, Sequence
from functools import cache

from lgnotes.extract.persons import is_form_of
from lgnotes.model import Person


def whose(people: Sequence[Person]) -> Callable[[str], str]:
    """Return what gives the full name for a name as it is written.

    That is the name of the only one of *people* who can be meant; where there is none, or there
    are several, it is the name as written.
    """

    @cache
    def name(written: str) -> str:
        surely = {one.name for one in people if written in (one.name, *one.forms)}
        meant = surely or {one.name for one in people if is_form_of(written, one.name)}
        return meant.pop() if len(meant) == 1 else written

    return name
