"""Signing in: who holds which token, for how long and for what."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

import attrs

from lgnotes.testing.call import ApiError
from lgnotes.testing.discovery import Method
from lgnotes.testing.jsons import Json

LIFETIME = 3599
"""Seconds that an access token lives."""

USER = "anna@example.org"
"""Who signs in where nobody is named."""

SERVICE_ACCOUNT = "robot@lgnotes-test.iam.gserviceaccount.com"
"""The service account that everybody may have."""

ADDON_ACCOUNT = "service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
"""The service account as which Google calls an add-on."""

CLIENT = {"client_id": "lgnotes-test.apps.googleusercontent.com", "client_secret": "not-secret"}

ACCOUNT_SUFFIX = ".gserviceaccount.com"


@attrs.frozen(kw_only=True)
class Session:
    """What one token opens."""

    user: str
    scopes: frozenset[str]
    expires: datetime


@attrs.frozen(kw_only=True)
class Grant:
    """What a person agreed to."""

    user: str
    scopes: tuple[str, ...]
    challenge: str = ""


def every_scope() -> list[str]:
    """Return the broad scope of each API, enough for everything that is emulated."""
    root = "https://www.googleapis.com/auth/"
    return [root + name for name in ("drive", "documents", "spreadsheets", "calendar")]


class OAuth:
    """The tokens that were handed out."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._sessions: dict[str, Session] = {}
        self._grants: dict[str, Grant] = {}
        self._codes: dict[str, Grant] = {}
        self._numbers = count(1)
        self.refuses = False
        """Whether the person at the consent page says no."""

    def token(
        self, user: str = USER, scopes: Iterable[str] | None = None, *, lifetime: int = LIFETIME
    ) -> str:
        """Return an access token of *user*, who need not be known before."""
        token = f"ya29.{next(self._numbers)}"
        wanted = frozenset(every_scope() if scopes is None else scopes)
        expires = self._now() + timedelta(seconds=lifetime)
        self._sessions[token] = Session(user=user, scopes=wanted, expires=expires)
        return token

    def accept(self, token: str, user: str = USER) -> None:
        """Let *token* be *user*'s from now on, for everything."""
        always = datetime.max.replace(tzinfo=UTC)
        scopes = frozenset(every_scope())
        self._sessions[token] = Session(user=user, scopes=scopes, expires=always)

    def grant(self, user: str = USER, scopes: Sequence[str] | None = None) -> str:
        """Return a refresh token of *user*."""
        token = f"1//{next(self._numbers)}"
        wanted = tuple(every_scope() if scopes is None else scopes)
        self._grants[token] = Grant(user=user, scopes=wanted)
        return token

    def expire(self) -> None:
        """Let every access token die; refresh tokens live on."""
        self._sessions.clear()

    def forget(self, token: str | None = None) -> None:
        """Let *token* die, or all of them: access tokens and refresh tokens."""
        for tokens in (self._sessions, self._grants):
            for name in [token] if token else list(tokens):
                tokens.pop(name, None)

    def knows(self, token: str) -> bool:
        """Tell whether *token* is alive."""
        return token in self._sessions or token in self._grants

    def code(self, grant: Grant) -> str:
        """Return a code that can be turned into *grant* once."""
        code = f"4/{next(self._numbers)}"
        self._codes[code] = grant
        return code

    def redeem(self, code: str) -> Grant | None:
        """Return what *code* stands for, once."""
        return self._codes.pop(code, None)

    def granted(self, refresh: str) -> Grant | None:
        """Return what the refresh token stands for, None where it is dead."""
        return self._grants.get(refresh)

    def session(self, headers: Mapping[str, str], query: Mapping[str, str]) -> Session:
        """Return who makes a request; ApiError where its token is unknown or too old."""
        bearer = headers.get("authorization", "")
        token = bearer[7:] if bearer[:7].lower() == "bearer " else query.get("access_token", "")
        if not token:
            raise _unauthenticated("required", "Request is missing required", "")
        session = self._sessions.get(token)
        if session is None or session.expires <= self._now():
            failure = ', error="invalid_token"'
            raise _unauthenticated("authError", "Request had invalid", failure)
        return session


def admit(session: Session, method: Method) -> frozenset[str]:
    """Return the scopes of *session* that open *method*; ApiError where none does."""
    fitting = session.scopes & method.scopes
    if not fitting:
        raise _insufficient(method)
    return fitting


def _unauthenticated(reason: str, begins: str, failure: str) -> ApiError:
    message = (
        f"{begins} authentication credentials. Expected OAuth 2 access token, login cookie"
        " or other valid authentication credential."
    )
    challenge = f'Bearer realm="https://accounts.google.com/"{failure}'
    return ApiError(401, reason, message, headers={"www-authenticate": challenge})


def _insufficient(method: Method) -> ApiError:
    detail: Json = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        "domain": "googleapis.com",
        "metadata": {"method": method.id, "service": f"{method.api}.googleapis.com"},
    }
    scopes = " ".join(sorted(method.scopes))
    challenge = 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"'
    return ApiError(
        403,
        "insufficientPermissions",
        "Request had insufficient authentication scopes.",
        headers={"www-authenticate": f'{challenge}, scope="{scopes}"'},
        details=(detail,),
    )
