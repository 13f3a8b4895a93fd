"""Google's answers → our errors: one table from status and reason to what to do about it."""

import json
from http.client import HTTPException
from ssl import SSLCertVerificationError
from typing import Final

import attrs
import httplib2
from google.auth.exceptions import DefaultCredentialsError, GoogleAuthError, TransportError
from googleapiclient.errors import HttpError

from lgnotes.errors import GoogleAccessError, GoogleUnavailableError, LgnotesError

BROKEN = (OSError, httplib2.HttpLib2Error, HTTPException, TransportError)
"""What is raised where a connection breaks or no answer comes."""

_RATES = frozenset(("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"))
_QUOTAS = frozenset(
    ("quotaExceeded", "dailyLimitExceeded", "calendarUsageLimitsExceeded", "RESOURCE_EXHAUSTED")
)

_ACCESS: Final[dict[tuple[int, str], str]] = {
    (401, ""): "expired",
    (403, "accessNotConfigured"): "api-disabled",
    (403, "SERVICE_DISABLED"): "api-disabled",
    (403, "insufficientPermissions"): "scopes",
    (403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"): "scopes",
    (403, "storageQuotaExceeded"): "no-storage",
    (403, "insufficientFilePermissions"): "read-only",
    (403, "requiredAccessLevel"): "read-only",
    (403, "domainPolicy"): "blocked",
    (403, "teamDriveMembershipRequired"): "not-shared",
    (403, "appNotAuthorizedToFile"): "not-shared",
    (403, "forbidden"): "read-only",
    (403, "PERMISSION_DENIED"): "not-shared",
    (404, ""): "not-shared",
    (403, ""): "refused",
}
"""(status, reason) → the reason of a `GoogleAccessError`, the most telling first.

"" stands for any other reason."""


_OF_OWN: Final = dict.fromkeys(("not-shared", "read-only", "scopes", "refused"), "not-own")
"""What some of these mean of a calendar that lgnotes made itself: nobody has to share it."""


@attrs.frozen
class Answer:
    """What Google said instead of what was asked for."""

    status: int
    reasons: frozenset[str]
    message: str
    wait: float | None
    """Seconds that Google asks to wait, None where it says nothing."""

    @property
    def passes(self) -> bool:
        """Whether the same request may succeed a little later."""
        return self.status == 429 or self.status >= 500 or self.is_rate

    @property
    def is_rate(self) -> bool:
        """Whether too much was asked in too short a time."""
        return self.status in (403, 429) and not self.reasons.isdisjoint(_RATES)

    @property
    def is_quota(self) -> bool:
        """Whether a longer quota is used up."""
        return self.status in (403, 429) and not self.reasons.isdisjoint(_QUOTAS)


def answer_of(error: HttpError) -> Answer:
    """Return what an error of the client library says."""
    wait = error.resp.get("retry-after", "")
    return Answer(
        status=int(error.resp.status),
        reasons=frozenset(_reasons(error)),
        message=str(error.reason or ""),
        wait=float(wait) if wait.isdigit() else None,
    )


def _reasons(error: HttpError) -> list[str]:
    try:
        said = json.loads(error.content)["error"]
    except (ValueError, KeyError, TypeError):
        return []
    if not isinstance(said, dict):
        return []
    listed = [*said.get("errors", ()), *said.get("details", ())]
    found = [one.get("reason") for one in listed if isinstance(one, dict)]
    return [reason for reason in (*found, said.get("status")) if reason]


def translated(error: Exception, *, name: str, account: str) -> LgnotesError:
    """Return *error*, met when *name* was used, as one of ours."""
    if isinstance(error, HttpError):
        return _of_answer(answer_of(error), name=name, account=account)
    if isinstance(error, DefaultCredentialsError):
        return GoogleAccessError(name=name, reason="signed-out", account=account)
    if is_untrusted(error):
        return GoogleAccessError(name=name, reason="certificate", account=account)
    if isinstance(error, TransportError) or getattr(error, "retryable", False):
        return GoogleUnavailableError(name=name, reason="no-answer", detail=type(error).__name__)
    if isinstance(error, GoogleAuthError):
        return _of_sign_in(error, name=name, account=account)
    return GoogleUnavailableError(name=name, reason="no-answer", detail=type(error).__name__)


def is_untrusted(error: object) -> bool:
    """Tell whether whoever answered showed a certificate that this machine does not trust."""
    while isinstance(error, BaseException):
        if isinstance(error, SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


_SIGN_IN: Final = {
    "reasonable timeframe": "clock",
    "admin_policy_enforced": "blocked",
    "access_denied": "blocked",
    "org_internal": "blocked",
    "unauthorized_client": "blocked",
    "deleted_client": "blocked",
    "invalid_client": "blocked",
    "invalid_scope": "scopes",
}
"""What Google says when it hands out no token → the reason of a `GoogleAccessError`."""


def _of_sign_in(error: GoogleAuthError, *, name: str, account: str) -> GoogleAccessError:
    said = str(error)
    word = next((word for word in _SIGN_IN if word in said), None)
    robot = account.endswith(".gserviceaccount.com")
    reason = _SIGN_IN[word] if word else "key" if robot else "expired"
    # What Google says beside it may name the account; the word alone does not.
    return GoogleAccessError(name=name, reason=reason, account=account, detail=word or "")


def _of_answer(answer: Answer, *, name: str, account: str) -> LgnotesError:
    if answer.is_quota or answer.is_rate or answer.status == 429:
        return GoogleUnavailableError(name=name, reason="quota", detail=str(answer.status))
    if answer.status >= 500:
        return GoogleUnavailableError(name=name, reason="no-answer", detail=str(answer.status))
    reason = _reason_of(answer)
    if reason:
        if name.startswith("own-calendar:"):
            reason = _OF_OWN.get(reason, reason)
        detail = _address(answer.message) or str(answer.status)
        return GoogleAccessError(name=name, reason=reason, account=account, detail=detail)
    detail = f"{answer.status} {answer.message}"[:200]
    return GoogleUnavailableError(name=name, reason="bad-request", detail=detail)


def _reason_of(answer: Answer) -> str | None:
    """Return the first line of the table that fits: one answer may give several reasons."""
    fitting = (
        meant
        for (status, reason), meant in _ACCESS.items()
        if status == answer.status and (not reason or reason in answer.reasons)
    )
    return next(fitting, None)


def _address(message: str) -> str:
    """Return the address that Google names for enabling an API."""
    return next((word for word in message.split() if word.startswith("https://")), "")
