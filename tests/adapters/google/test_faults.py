"""What Google answers on a bad day → the error of ours, and the sentence that tells what to do."""

import json
from collections.abc import Callable
from typing import Any

import httplib2
import pytest
from google.auth.exceptions import DefaultCredentialsError, RefreshError, TransportError
from googleapiclient.errors import HttpError

from lgnotes.adapters.google.faults import answer_of, translated
from lgnotes.errors import GoogleAccessError, GoogleUnavailableError, LgnotesError
from lgnotes.testing.oauth import SERVICE_ACCOUNT

ENABLE = "https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=7"


def legacy(status: int, reason: str, message: str = "m", **headers: str) -> HttpError:
    """Return an error in the form of Drive and Calendar."""
    listed = [{"domain": "global", "reason": reason, "message": message}]
    said = {"error": {"code": status, "message": message, "errors": listed}}
    return answered(status, json.dumps(said).encode(), **headers)


def modern(status: int, word: str, *details: str, message: str = "m") -> HttpError:
    """Return an error in the form of Docs and Sheets."""
    kind = "type.googleapis.com/google.rpc.ErrorInfo"
    said: dict[str, Any] = {"code": status, "message": message, "status": word}
    if details:
        said["details"] = [{"@type": kind, "reason": reason} for reason in details]
    return answered(status, json.dumps({"error": said}).encode())


def answered(status: int, content: bytes, **headers: str) -> HttpError:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpError(httplib2.Response({"status": status, **named}), content)


def refused(said: str) -> RefreshError:
    """Return what google-auth raises where it gets no token."""
    return RefreshError(said, {"error": said})  # type: ignore[no-untyped-call]


ACCESS: list[tuple[str, Callable[[], Exception], str, str]] = [
    (
        "a token of an app in Testing after seven days",
        lambda: refused("invalid_grant: Token has been expired or revoked."),
        "expired",
        "för en app i testläge i sju dagar",
    ),
    ("a token that died", lambda: legacy(401, "authError"), "expired", "kör lgnotes auth login"),
    ("a token that died", lambda: modern(401, "UNAUTHENTICATED"), "expired", "auth login"),
    (
        "no sign-in at all",
        lambda: DefaultCredentialsError("Your default credentials were not found."),  # type: ignore[no-untyped-call]
        "signed-out",
        "GOOGLE_APPLICATION_CREDENTIALS",
    ),
    (
        "an administrator who has blocked the app",
        lambda: refused("access_denied: admin_policy_enforced"),
        "blocked",
        "be den som sköter den",
    ),
    (
        "a domain without Drive for apps",
        lambda: legacy(403, "domainPolicy"),
        "blocked",
        "OAuth-klient",
    ),
    (
        "a clock that is wrong",
        lambda: refused("invalid_grant: Invalid JWT: Token must be a short-lived token (60"
                        " minutes) and in a reasonable timeframe."),
        "clock",
        "ställ in tid och tidszon",
    ),
    (
        "an API that is not enabled, in the older form",
        lambda: legacy(403, "accessNotConfigured", f"Enable it by visiting {ENABLE} then retry."),
        "api-disabled",
        ENABLE,
    ),
    (
        "an API that is not enabled, in the newer form",
        lambda: modern(403, "PERMISSION_DENIED", "SERVICE_DISABLED", message=f"Visit {ENABLE} ."),
        "api-disabled",
        ENABLE,
    ),
    (
        "a sign-in for too little, in the older form",
        lambda: legacy(403, "insufficientPermissions"),
        "scopes",
        "godkänn allt som efterfrågas",
    ),
    (
        "a sign-in for too little, in the newer form",
        lambda: modern(403, "PERMISSION_DENIED", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
        "scopes",
        "godkänn allt som efterfrågas",
    ),
    (
        "a folder that is not shared with the service account",
        lambda: legacy(404, "notFound", "File not found: 1AbC."),
        "not-shared",
        f"inte delad med {SERVICE_ACCOUNT}",
    ),
    (
        "a spreadsheet that is not shared, or a permission withdrawn in mid-run",
        lambda: modern(403, "PERMISSION_DENIED"),
        "not-shared",
        "dela den (mappen för läsning, kalkylarket och kalendern för redigering)",
    ),
    ("a spreadsheet that is gone", lambda: modern(404, "NOT_FOUND"), "not-shared", "Hittar inte"),
    (
        "a shared drive without membership",
        lambda: legacy(403, "teamDriveMembershipRequired"),
        "not-shared",
        f"inte delad med {SERVICE_ACCOUNT}",
    ),
    (
        "a file that may only be read",
        lambda: legacy(403, "insufficientFilePermissions"),
        "read-only",
        "ge kontot redigeringsrätt",
    ),
    (
        "a calendar that may only be read",
        lambda: legacy(403, "requiredAccessLevel"),
        "read-only",
        "ge kontot redigeringsrätt",
    ),
    (
        "a service account, which has no storage",
        lambda: legacy(403, "storageQuotaExceeded"),
        "no-storage",
        "skapa registret som en person och dela det med kontot",
    ),
    ("any other refusal", lambda: legacy(403, "cannotShare"), "refused", "fråga den som sköter"),
    ("an empty refusal", lambda: answered(403, b""), "refused", "fråga den som sköter"),
    ("a refusal that is a page", lambda: answered(404, b"<!DOCTYPE html>"), "not-shared", "Hittar"),
]  # fmt: skip


@pytest.mark.parametrize(("_", "error", "reason", "words"), ACCESS)
def test_what_google_does_not_allow_is_told_with_what_to_do(
    _: str, error: Callable[[], Exception], reason: str, words: str
) -> None:
    account = "" if reason == "expired" else SERVICE_ACCOUNT
    ours = translated(error(), name="registret", account=account)
    assert isinstance(ours, GoogleAccessError)
    assert (ours.data["reason"], ours.exit_code) == (reason, 3)
    assert words in ours.sentence("sv")


def test_a_service_account_is_not_told_to_sign_in_but_to_renew_its_key() -> None:
    error = refused("invalid_grant: Invalid JWT Signature.")
    ours = translated(error, name="mappen", account=SERVICE_ACCOUNT)
    assert ours.data["reason"] == "key"
    assert "skapa en ny nyckelfil" in ours.sentence("sv")


UNAVAILABLE: list[tuple[str, Callable[[], Exception], str]] = [
    ("too many requests", lambda: legacy(429, "rateLimitExceeded"), "quota"),
    ("too many requests", lambda: modern(429, "RESOURCE_EXHAUSTED"), "quota"),
    ("too many requests, as Drive has it", lambda: legacy(403, "userRateLimitExceeded"), "quota"),
    ("the quota of a day", lambda: legacy(403, "dailyLimitExceeded"), "quota"),
    ("the limits of Calendar", lambda: legacy(403, "calendarUsageLimitsExceeded"), "quota"),
    ("a quota that is used up", lambda: legacy(403, "quotaExceeded"), "quota"),
    ("an inner error", lambda: legacy(500, "backendError"), "no-answer"),
    ("a bad gateway, which is a page", lambda: answered(502, b"<html>"), "no-answer"),
    ("a service that is down", lambda: modern(503, "UNAVAILABLE"), "no-answer"),
    ("a broken connection", ConnectionResetError, "no-answer"),
    ("an answer that takes too long", TimeoutError, "no-answer"),
    ("no network", lambda: httplib2.ServerNotFoundError("x"), "no-answer"),
    ("no network for the sign-in", lambda: TransportError("x"), "no-answer"),  # type: ignore[no-untyped-call]
    (
        "a sign-in that is down",
        lambda: RefreshError("x", retryable=True),  # type: ignore[no-untyped-call]
        "no-answer",
    ),
    ("a request that Google does not understand", lambda: legacy(400, "badRequest"), "bad-request"),
    ("an event that somebody changed", lambda: legacy(412, "conditionNotMet"), "bad-request"),
]


@pytest.mark.parametrize(("_", "error", "reason"), UNAVAILABLE)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_google_does_not_do_now_is_told_and_nothing_is_lost(
    _: str, error: Callable[[], Exception], reason: str, language: str
) -> None:
    ours = translated(error(), name="registret", account=SERVICE_ACCOUNT)
    assert isinstance(ours, GoogleUnavailableError)
    assert (ours.data["reason"], ours.exit_code) == (reason, 4)
    assert "registret" in ours.sentence(language)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", [GoogleAccessError, GoogleUnavailableError])
def test_every_reason_is_one_sentence_without_a_placeholder(
    kind: type[GoogleAccessError | GoogleUnavailableError], language: str
) -> None:
    for reason in kind.REASONS:
        said = kind(name="N", reason=reason, detail="D").sentence(language)
        assert said.endswith(".")
        assert not {"{", "}", "\n"} & set(said)


SECRETS = ("ya29.secret", "1//secret", "PRIVATE KEY", "anna.berg")


@pytest.mark.parametrize(
    "error",
    [
        refused("invalid_grant: anna.berg 1//secret access_denied"),
        refused("invalid_client: ya29.secret PRIVATE KEY"),
        TransportError("https://x/?access_token=ya29.secret"),  # type: ignore[no-untyped-call]
        legacy(403, "forbidden", "anna.berg may not, ya29.secret"),
        legacy(401, "authError", "ya29.secret"),
        ConnectionResetError("1//secret"),
    ],
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_sentence_repeats_what_google_says_about_tokens_and_people(
    error: Exception, language: str
) -> None:
    ours: LgnotesError = translated(error, name="registret", account="a…@example.org")
    assert not [secret for secret in SECRETS if secret in ours.sentence(language)]


@pytest.mark.parametrize(
    ("error", "passes", "wait"),
    [
        (legacy(429, "rateLimitExceeded", retry_after="7"), True, 7.0),
        (legacy(429, "rateLimitExceeded"), True, None),
        (legacy(503, "backendError", retry_after="soon"), True, None),
        (legacy(403, "rateLimitExceeded"), True, None),
        (legacy(403, "userRateLimitExceeded"), True, None),
        (legacy(403, "quotaExceeded"), False, None),
        (legacy(403, "forbidden"), False, None),
        (modern(501, "UNIMPLEMENTED"), True, None),
        (legacy(400, "badRequest"), False, None),
        (legacy(404, "notFound"), False, None),
        (legacy(409, "duplicate"), False, None),
        (legacy(410, "fullSyncRequired"), False, None),
        (legacy(412, "conditionNotMet"), False, None),
        (answered(403, b'["x"]'), False, None),
        (answered(403, b'{"error": "x"}'), False, None),
    ],
)
def test_what_may_pass_is_told_from_what_stays(
    error: HttpError, passes: bool, wait: float | None
) -> None:
    answer = answer_of(error)
    assert (answer.passes, answer.wait) == (passes, wait)
