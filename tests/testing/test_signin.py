"""Signing in as google-auth and a browser do it."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import google.auth.transport.requests as transport
import httplib2
import pytest
from google.auth.exceptions import RefreshError
from google.oauth2 import id_token as google_id_token
from google.oauth2.credentials import Credentials

from lgnotes.testing import Workspace, World
from lgnotes.testing.oauth import SERVICE_ACCOUNT
from lgnotes.testing.signin import id_token
from tests.testing.shared import GOOGLE_DOCUMENT, refused

ROOT = "https://www.googleapis.com/auth/"


def fetched(address: str, **more: Any) -> tuple[int, dict[str, str], str]:
    http = httplib2.Http(timeout=5, proxy_info=None)
    http.follow_redirects = False
    try:
        answer, content = http.request(address, **more)
    finally:
        http.close()
    return answer.status, dict(answer), content.decode()


def listing(workspace: Workspace, credentials: Any) -> Any:
    return workspace.service("drive", credentials).files().list()


def bare(world: World) -> Credentials:
    return Credentials(world.oauth.token())  # type: ignore[no-untyped-call]


def test_a_request_without_a_token_is_refused(google_workspace: Workspace) -> None:
    status, headers, content = fetched(f"{google_workspace.root}drive/v3/files")
    error = json.loads(content)["error"]
    assert (status, error["errors"][0]["reason"]) == (401, "required")
    assert headers["www-authenticate"].startswith("Bearer realm=")


def test_a_bare_token_that_died_cannot_be_refreshed(
    google_workspace: Workspace, world: World
) -> None:
    """The client library then raises its own error, not that of an answer."""
    request = listing(google_workspace, bare(world))
    world.oauth.expire()
    with pytest.raises(RefreshError):
        request.execute()


def test_a_token_that_died_is_refreshed_once_and_not_counted_as_a_call(
    google_workspace: Workspace, world: World
) -> None:
    request = listing(google_workspace, google_workspace.credentials())
    world.oauth.expire()
    assert request.execute()["files"] == []
    assert (world.calls["drive.files.list"], world.calls.requests) == (2, 2)


def test_a_token_dies_with_time(google_workspace: Workspace, world: World) -> None:
    request = listing(google_workspace, bare(world))
    request.execute()
    world.clock.advance(hours=1)
    with pytest.raises(RefreshError):
        request.execute()


def test_a_dead_refresh_token_is_an_invalid_grant(
    google_workspace: Workspace, world: World
) -> None:
    request = listing(google_workspace, google_workspace.credentials())
    world.oauth.forget()
    with pytest.raises(RefreshError, match="invalid_grant"):
        request.execute()


def test_a_revoked_token_is_dead(google_workspace: Workspace, world: World) -> None:
    token = world.oauth.grant()
    address = f"{google_workspace.root}revoke?token={token}"
    assert fetched(address, method="POST")[0] == 200
    assert fetched(address, method="POST")[0] == 400
    assert world.oauth.granted(token) is None


def test_a_service_account_signs_for_itself(google_workspace: Workspace, world: World) -> None:
    credentials = google_workspace.service_account([ROOT + "drive.readonly"])
    about = google_workspace.service("drive", credentials).about().get(fields="user").execute()
    assert about["user"]["emailAddress"] == SERVICE_ACCOUNT


def test_a_service_account_with_a_subject_is_that_person(google_workspace: Workspace) -> None:
    credentials = google_workspace.service_account().with_subject("bo@example.org")  # type: ignore[no-untyped-call]
    about = google_workspace.service("drive", credentials).about().get(fields="user").execute()
    assert about["user"]["emailAddress"] == "bo@example.org"


def test_an_assertion_of_another_key_is_refused(google_workspace: Workspace) -> None:
    from lgnotes.testing.keys import key

    info = google_workspace.service_account_info() | {"private_key": key("other").private}
    from google.oauth2 import service_account

    credentials = service_account.Credentials.from_service_account_info(info, scopes=["x"])  # type: ignore[no-untyped-call]
    with pytest.raises(RefreshError, match="invalid_grant"):
        listing(google_workspace, credentials).execute()


def test_the_consent_page_sends_back_at_once_with_a_code(google_workspace: Workspace) -> None:
    root, back = google_workspace.root, "http://localhost:1/done"
    asked = f"redirect_uri={back}&scope={ROOT}drive+openid&state=s&client_id=c&response_type=code"
    status, headers, _ = fetched(f"{root}o/oauth2/v2/auth?{asked}")
    sent = parse_qs(urlsplit(headers["location"]).query)
    assert (status, sent["state"]) == (302, ["s"])
    form = f"grant_type=authorization_code&code={sent['code'][0]}"
    status, _, content = fetched(f"{root}token", method="POST", body=form)
    tokens = json.loads(content)
    assert (status, tokens["scope"]) == (200, f"{ROOT}drive openid")
    assert {"access_token", "refresh_token", "id_token"} <= tokens.keys()
    assert fetched(f"{root}token", method="POST", body=form)[0] == 400


def test_a_person_may_say_no(google_workspace: Workspace, world: World) -> None:
    world.oauth.refuses = True
    address = f"{google_workspace.root}o/oauth2/v2/auth?redirect_uri=http://localhost:1"
    assert "error=access_denied" in fetched(address)[1]["location"]


@pytest.mark.parametrize(("verifier", "status"), [("v" * 43, 200), ("another", 400), ("", 400)])
def test_a_code_with_a_challenge_needs_its_verifier(
    google_workspace: Workspace, verifier: str, status: int
) -> None:
    import base64
    import hashlib

    digest = hashlib.sha256(b"v" * 43).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    root = google_workspace.root
    asked = f"redirect_uri=http://localhost:1&scope=x&code_challenge={challenge}"
    location = fetched(f"{root}o/oauth2/v2/auth?{asked}")[1]["location"]
    code = parse_qs(urlsplit(location).query)["code"][0]
    form = f"grant_type=authorization_code&code={code}&code_verifier={verifier}"
    assert fetched(f"{root}token", method="POST", body=form)[0] == status


@pytest.mark.parametrize(
    ("api", "scope", "status"),
    [
        ("drive", "drive.readonly", 200),
        ("drive", "drive.metadata.readonly", 200),
        ("drive", "documents", 403),
        ("docs", "drive.readonly", 404),
        ("docs", "documents.readonly", 404),
        ("docs", "drive.meet.readonly", 403),
        ("docs", "calendar", 403),
    ],
)
def test_a_scope_opens_what_the_discovery_document_says(
    google_workspace: Workspace, api: str, scope: str, status: int
) -> None:
    service = google_workspace.service(api, google_workspace.credentials(scopes=[ROOT + scope]))
    request = service.files().list() if api == "drive" else service.documents().get(documentId="x")
    if status == 200:
        request.execute()
    else:
        error = refused(request, status)
        insufficient = "ACCESS_TOKEN_SCOPE_INSUFFICIENT" in error.content.decode()
        assert insufficient == (status == 403)


def test_a_missing_scope_has_the_reason_of_the_older_apis_too(google_workspace: Workspace) -> None:
    credentials = google_workspace.credentials(scopes=[ROOT + "documents"])
    refused(listing(google_workspace, credentials), 403, "insufficientPermissions")


def test_the_narrowest_scope_shows_what_the_app_made_or_opened(
    google_workspace: Workspace, world: World
) -> None:
    """A document that somebody drops into the folder is not among them."""
    folder = world.drive.add_folder("notes")
    dropped = world.drive.add_document("dropped", parent=folder)
    picked = world.drive.add_document("picked", parent=folder)
    world.drive.pick(picked)
    credentials = google_workspace.credentials(scopes=[ROOT + "drive.file"])
    drive = google_workspace.service("drive", credentials)
    docs = google_workspace.service("docs", credentials)
    made = drive.files().create(body={"name": "made", "mimeType": GOOGLE_DOCUMENT}).execute()
    seen = drive.files().list(orderBy="name").execute()["files"]
    assert [file["name"] for file in seen] == ["made", "picked"]
    docs.documents().get(documentId=made["id"]).execute()
    refused(docs.documents().get(documentId=dropped), 403)
    other = google_workspace.credentials("bo@example.org", scopes=[ROOT + "drive.file"])
    world.drive.let("bo@example.org", folder)
    assert google_workspace.service("drive", other).files().list().execute()["files"] == []
    refused(drive.files().get(fileId=dropped), 404)


def test_googles_tokens_are_verified_with_its_keys(google_workspace: Workspace) -> None:
    root = google_workspace.root
    token = id_token(email="bo@example.org", audience="https://addon.example.org/")
    claims = google_id_token.verify_token(
        token,
        transport.Request(),
        audience="https://addon.example.org/",
        certs_url=f"{root}oauth2/v1/certs",
    )
    assert (claims["email"], claims["email_verified"]) == ("bo@example.org", True)
    keys = json.loads(fetched(f"{root}oauth2/v3/certs")[2])["keys"]
    assert [one["kty"] for one in keys] == ["RSA"]
