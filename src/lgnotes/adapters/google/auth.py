"""Who lgnotes is at Google: a signed-in person, a service account, or the machine it runs on.

The narrowest scopes that do the job are asked for.  A person's sign-in is kept in
a file that only the user may read; it is never printed.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lgnotes.adapters.google.faults import translated
from lgnotes.errors import GoogleAccessError, NotFoundError

if TYPE_CHECKING:
    from google.auth.credentials import Credentials

ENDPOINT: Final = "LGNOTES_GOOGLE_ENDPOINT"
"""The environment variable that names another root address than Google's own."""

_GOOGLE: Final = "https://www.googleapis.com/auth/"
SCOPES: Final = {
    "drive": f"{_GOOGLE}drive.readonly",
    "sheet": f"{_GOOGLE}spreadsheets",
    "calendar": f"{_GOOGLE}calendar.events",
}
"""What each kind of place needs: to read a folder, to edit a sheet, to edit events."""

NOBODY: Final = "lgnotes@example.com"
"""Who is signed in at an emulator that asks for nothing."""


def scopes(kinds: Iterable[str]) -> list[str]:
    """Return the scopes that places of these *kinds* need, each once."""
    return sorted({SCOPES[kind] for kind in kinds})


def token_file() -> Path:
    """Return where a person's sign-in is kept."""
    from platformdirs import user_state_path

    return user_state_path("lgnotes") / "google.json"


def credentials(kinds: Iterable[str]) -> tuple["Credentials", str]:
    """Return the credentials for places of these *kinds*, and whose they are.

    At another endpoint than Google's, without any sign-in, anybody will do.

    Raises:
        GoogleAccessError: Nobody is signed in, or the sign-in is no longer good.
    """
    wanted = scopes(kinds)
    if "GOOGLE_APPLICATION_CREDENTIALS" not in os.environ:
        if os.environ.get(ENDPOINT):
            return _anybody(), NOBODY
        if saved := _saved(wanted):
            return saved
    return _default(wanted)


def _anybody() -> "Credentials":
    from google.oauth2.credentials import Credentials

    found: Credentials = Credentials(token="lgnotes")  # type: ignore[no-untyped-call]  # noqa: S106 - no secret
    return found


def _saved(wanted: list[str]) -> tuple["Credentials", str] | None:
    """Return the sign-in that is kept on this machine, None where there is none."""
    from google.oauth2.credentials import Credentials

    try:
        said = json.loads(token_file().read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise GoogleAccessError(name="Google", reason="expired") from error
    if not set(wanted) <= set(said.get("scopes", ())):
        raise GoogleAccessError(name=", ".join(wanted), reason="scopes")
    found: Credentials = Credentials.from_authorized_user_info(said, wanted)  # type: ignore[no-untyped-call]
    return found, str(said.get("account", ""))


def _default(wanted: list[str]) -> tuple["Credentials", str]:
    """Return a service account's credentials, or those of the machine."""
    import google.auth
    from google.auth.exceptions import GoogleAuthError

    try:
        found, _ = google.auth.default(scopes=wanted)
    except GoogleAuthError as error:
        raise translated(error, name="Google", account="") from error
    return found, str(getattr(found, "service_account_email", ""))


def login(client_file: Path, kinds: Iterable[str]) -> str:
    """Sign a person in through the browser and keep it; return whose sign-in it is.

    *client_file* is the OAuth client of the organisation's own project, for a desktop app.

    Raises:
        NotFoundError: There is no such file.
        GoogleAccessError: The person did not allow it.
    """
    from google_auth_oauthlib.flow import InstalledAppFlow

    if not client_file.is_file():
        raise NotFoundError(name=str(client_file))
    try:
        flow = InstalledAppFlow.from_client_secrets_file(str(client_file), scopes(kinds))
        found = flow.run_local_server(port=0)
    except Exception as error:  # the library raises whatever OAuth answers
        raise GoogleAccessError(name="Google", reason="signed-out") from error
    said: dict[str, Any] = json.loads(found.to_json())
    _keep(said)
    return str(said.get("account", ""))


def _keep(said: dict[str, Any]) -> None:
    """Write the sign-in so that only the user can read it, from the first byte on."""
    path = token_file()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileNotFoundError):
        path.unlink()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(said, file)


def logout() -> bool:
    """Forget the sign-in on this machine; tell whether there was one."""
    try:
        token_file().unlink()
    except FileNotFoundError:
        return False
    return True
