"""A person's sign-in: made in the browser, kept where only the user can read it, revoked."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from lgnotes.adapters.files import disk_errors
from lgnotes.adapters.google.auth import SCOPES, Identity, person_credentials, scopes, shown
from lgnotes.adapters.google.endpoint import certificates, endpoint
from lgnotes.errors import GoogleAccessError, NoClientError

WHO: Final = ("openid", "https://www.googleapis.com/auth/userinfo.email")
"""The scopes by which Google says whose sign-in it is."""

PATIENCE: Final = 600
"""Seconds that a person has in the browser."""

_SECONDS = 10.0
_INSECURE = "OAUTHLIB_INSECURE_TRANSPORT"


def token_file() -> Path:
    """Return where a person's sign-in is kept."""
    return _folder() / ("google.json" if endpoint() is None else "google-local.json")


def client_file() -> Path:
    """Return where the OAuth client that was signed in with is kept, for the next time."""
    return _folder() / "client.json"


def _folder() -> Path:
    from platformdirs import user_state_path

    return user_state_path("lgnotes")


def saved(root: str | None) -> Identity | None:
    """Return the person who is signed in at *root*, None where nobody is.

    Raises:
        GoogleAccessError: The file cannot be read.
    """
    said = _kept()
    if said is None or said.get("endpoint") != root:
        return None
    granted = [str(scope) for scope in said.get("scopes", ())]
    return Identity(
        kind="person",
        account=shown(str(said.get("account", ""))),
        kinds=frozenset(kind for kind, scope in SCOPES.items() if scope in granted),
        credentials=person_credentials(said, granted, root),
    )


def _kept() -> Mapping[str, Any] | None:
    try:
        said = json.loads(token_file().read_text("utf-8"))
    except (FileNotFoundError, RuntimeError):  # no file, or not even a home where it could be
        return None
    except (OSError, ValueError) as error:
        raise GoogleAccessError(name="Google", reason="expired") from error
    if not isinstance(said, dict) or not said.get("refresh_token"):
        raise GoogleAccessError(name="Google", reason="expired")
    return said


def login(
    client: Path | None,
    kinds: Iterable[str],
    *,
    prompt: str | None = None,
    thanks: str = "",
) -> Identity:
    """Sign a person in through the browser for places of these *kinds*, and keep it.

    *client* is the file of the organisation's own OAuth client, for a desktop app;
    None takes the one of the last time.  *prompt*, with ``{url}``, is printed for
    whom no browser opens; *thanks* is what the browser says at last.

    Raises:
        NoClientError: There is no such file, or it is not of a desktop app.
        GoogleAccessError: The person did not allow it, or not all of it.
    """
    root = endpoint()
    config = _client(client or client_file())
    asked = [*WHO, *scopes(kinds)]
    with _plain_http(root):
        said = _agreed(_at(config, root), asked, prompt=prompt, thanks=thanks)
    _write(client_file(), config)
    _write(token_file(), said | {"version": 1, "endpoint": root})
    found = saved(root)
    if found is None:  # somebody has just signed out elsewhere
        raise GoogleAccessError(name="Google", reason="signed-out")
    return found


def _client(path: Path) -> Mapping[str, Any]:
    try:
        said = json.loads(path.expanduser().read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise NoClientError(name=str(path)) from error
    if not isinstance(said, dict) or not isinstance(said.get("installed"), dict):
        raise NoClientError(name=str(path))
    if not {"client_id", "client_secret"} <= said["installed"].keys():
        raise NoClientError(name=str(path))
    return said


def _at(config: Mapping[str, Any], root: str | None) -> Mapping[str, Any]:
    """Return the client with the addresses of *root*, or with Google's own."""
    auth, token = (
        (f"{root}o/oauth2/v2/auth", f"{root}token")
        if root
        else ("https://accounts.google.com/o/oauth2/auth", "https://oauth2.googleapis.com/token")
    )
    return {"installed": {**config["installed"], "auth_uri": auth, "token_uri": token}}


def _agreed(
    config: Mapping[str, Any], asked: list[str], *, prompt: str | None, thanks: str
) -> dict[str, Any]:
    """Ask the person, and return what is to be kept."""
    from google_auth_oauthlib.flow import InstalledAppFlow

    flow = InstalledAppFlow.from_client_config(config, asked)
    flow.oauth2session.verify = certificates() or True
    try:
        found = flow.run_local_server(
            port=0,
            authorization_prompt_message=prompt,
            success_message=thanks,
            timeout_seconds=PATIENCE,
            prompt="consent",  # else Google may leave out the refresh token the second time
        )
    except Warning as error:  # oauthlib's way of saying that other scopes were granted
        raise GoogleAccessError(name="Google", reason="scopes") from error
    except Exception as error:  # the library raises whatever OAuth answers
        raise GoogleAccessError(name="Google", reason="declined") from error
    return {
        "account": _email(found.id_token),
        "scopes": [scope for scope in asked if scope not in WHO],
        "refresh_token": found.refresh_token,
        "client_id": found.client_id,
        "client_secret": found.client_secret,
    }


def _email(token: object) -> str:
    """Return the address in what Google has just said over a connection of its own."""
    from google.auth import jwt

    try:
        said = jwt.decode(token, verify=False)  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, AttributeError):
        return ""
    return str(said.get("email", ""))


@contextmanager
def _plain_http(root: str | None) -> Iterator[None]:
    """Let oauthlib talk to an emulator on this machine, which has no certificate."""
    before = os.environ.get(_INSECURE)
    if root:
        os.environ[_INSECURE] = "1"
    try:
        yield
    finally:
        if root and before is None:
            del os.environ[_INSECURE]


def _write(path: Path, said: Mapping[str, Any]) -> None:
    """Write a file that only the user can read, from the first byte on, whole or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with disk_errors(str(path)):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            draft.unlink()
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(said, file)
        draft.replace(path)


def logout() -> tuple[bool, bool]:
    """Forget the sign-in on this machine; tell whether there was one, and Google forgot it too."""
    root = endpoint()
    try:
        said = _kept()
    except GoogleAccessError:  # it cannot be read, but it can be removed
        said = {}
    if said is None:
        return False, False
    with disk_errors(str(token_file())):
        token_file().unlink(missing_ok=True)
    at_home = said.get("endpoint") == root
    return True, at_home and _revoked(str(said.get("refresh_token", "")), root)


def _revoked(token: str, root: str | None) -> bool:
    """Ask Google to forget *token*; whether it does is no reason to keep it here."""
    import httplib2

    proxies = {"proxy_info": None} if root else {}
    http = httplib2.Http(timeout=_SECONDS, ca_certs=certificates(), **proxies)
    try:
        answer, _ = http.request(
            f"{root or 'https://oauth2.googleapis.com/'}revoke",
            method="POST",
            body=urlencode({"token": token}),
            headers={"content-type": "application/x-www-form-urlencoded"},
        )
    except (OSError, httplib2.HttpLib2Error):
        return False
    finally:
        http.close()
    return int(answer.status) == 200
