"""Who is let in: Google itself, as the add-on's service account, and for it a person.

Google says both with tokens that it signs; nothing else of a request is believed.
What is refused learns a status and no more.
"""

import time
from collections.abc import Mapping
from typing import Any

import attrs
from google.auth import jwt

from lgnotes.adapters.google.certificates import Certificates
from lgnotes.config.group import Addon
from lgnotes.errors import LgnotesError

SKEW = 10
"""Seconds that Google's clock and ours may differ."""

ISSUERS = ("https://accounts.google.com", "accounts.google.com")

LONGEST = 4_096
"""Characters of a token, at most."""


class TurnedAwayError(Exception):
    """A request that is turned away with *status* and without a word."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@attrs.frozen(kw_only=True)
class Person:
    """Somebody for whom Google vouches."""

    address: str
    """Their email address, in lower case."""

    domain: str
    """The Workspace that their account belongs to; empty for one that belongs to none."""


@attrs.frozen
class Gatekeeper:
    """Looks at the tokens of every request."""

    addon: Addon
    certificates: Certificates

    def check_caller(self, authorization: str, path: str) -> None:
        """Make sure that Google calls *path*, as the header ``Authorization`` says.

        Raises:
            TurnedAwayError: It does not: 401 without a sound token, 403 with somebody else's.
        """
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer":
            raise TurnedAwayError(401)
        claims = self._claims(token.strip(), f"{self.addon.url}{path}", refused=401)
        if _verified(claims) != self.addon.service_account:
            raise TurnedAwayError(403)

    def person(self, token: str) -> Person:
        """Return whose *token* it is, which Google made for this add-on.

        Raises:
            TurnedAwayError: It is not sound, or of nobody whose address Google knows.
        """
        claims = self._claims(token, self.addon.client_id, refused=403)
        address, domain = _verified(claims), claims.get("hd", "")
        # Letters that look like others, or become others in lower case, are nobody's.
        if not address.isascii() or address.count("@") != 1 or not isinstance(domain, str):
            raise TurnedAwayError(403)
        return Person(address=address.lower(), domain=domain.lower())

    def knows(self, person: Person) -> bool:
        """Tell whether both the account and the address are of a domain that is let in."""
        domains = self.addon.domains
        return person.domain in domains and person.address.partition("@")[2] in domains

    def _claims(self, token: str, audience: str, *, refused: int) -> Mapping[str, Any]:
        """Return what *token* says, if Google signed it, lately, for *audience*."""
        try:
            return self._verified_claims(token, audience)
        except LgnotesError as error:  # Google's certificates cannot be had
            raise TurnedAwayError(503) from error
        except Exception as error:  # a token may be wrong in more ways than its reader foresees
            raise TurnedAwayError(refused) from error

    def _verified_claims(self, token: str, audience: str) -> Mapping[str, Any]:
        if len(token) > LONGEST:
            raise ValueError
        header: Mapping[str, Any] = jwt.decode_header(token)  # type: ignore[no-untyped-call]
        key = header.get("kid")
        if header.get("alg") != "RS256" or not isinstance(key, str) or not key:
            raise ValueError
        certificate = self.certificates.of(key)
        if certificate is None:
            raise ValueError
        claims: Mapping[str, Any] = jwt.decode(  # type: ignore[no-untyped-call]
            token, certs={key: certificate}, audience=audience, clock_skew_in_seconds=SKEW
        )
        if claims.get("iss") not in ISSUERS or claims.get("nbf", 0) > time.time() + SKEW:
            raise ValueError
        return claims


def _verified(claims: Mapping[str, Any]) -> str:
    """Return the address of *claims*, empty where Google does not know it to be theirs."""
    address = claims.get("email")
    return address if claims.get("email_verified") is True and isinstance(address, str) else ""
