"""Who is signed in at Google on this machine: to sign in, to look, to sign out."""

from collections.abc import Iterable
from pathlib import Path

import attrs

from lgnotes.config.group import Config
from lgnotes.places import DOCUMENT, REMOTE, kind_of

USUAL = ("drive", "sheet", "calendar")
"""What is signed in for where nothing says which: a calendar may be anybody's."""


@attrs.frozen
class Account:
    """Who lgnotes is at Google."""

    kind: str
    """``service-account``, ``person``, ``machine``, or ``anybody`` at an emulator."""

    name: str
    """The account, of a person only what tells it from another."""

    kinds: tuple[str, ...]
    """The kinds of places that the sign-in covers: of ``lgnotes.places.REMOTE``."""


@attrs.frozen
class SignedOut:
    """What became of a sign-in."""

    was_signed_in: bool
    is_revoked: bool
    """Whether Google has forgotten it, too."""


def kinds_of(config: Config) -> tuple[str, ...]:
    """Return which kinds of places at Google the groups of *config* need."""
    specs = [s for g in config.groups for s in (g.source, g.register, g.calendar) if s]
    found = {kind_of(spec) for spec in specs}
    found |= {DOCUMENT for group in config.groups if group.agenda == "gdoc"}
    return tuple(kind for kind in REMOTE if kind in found)


def login(
    client: Path | None = None,
    *,
    kinds: Iterable[str] = USUAL,
    prompt: str | None = None,
    thanks: str = "",
) -> Account:
    """Sign a person in through the browser; as `lgnotes.adapters.google.signin.login`.

    Raises:
        NoClientError: There is no such client file.
        GoogleAccessError: The person did not allow it, or not all of it.
        EndpointError: LGNOTES_GOOGLE_ENDPOINT is not on this machine.
    """
    from lgnotes.adapters.google import signin

    who = signin.login(client, kinds, prompt=prompt, thanks=thanks)
    return Account(who.kind, who.account, _ordered(who.kinds))


def status(kinds: Iterable[str] = ()) -> Account:
    """Return who lgnotes is for places of these *kinds*; GoogleAccessError where it is nobody."""
    from lgnotes.adapters.google.auth import identify

    who = identify(kinds)
    return Account(who.kind, who.account, _ordered(who.kinds))


def logout() -> SignedOut:
    """Forget a person's sign-in, here and, if it answers, at Google."""
    from lgnotes.adapters.google import signin

    return SignedOut(*signin.logout())


def _ordered(kinds: Iterable[str]) -> tuple[str, ...]:
    return tuple(kind for kind in REMOTE if kind in kinds)
