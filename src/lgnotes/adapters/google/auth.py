"""Who lgnotes is at Google: a signed-in person, a service account, or the machine it runs on.

The narrowest scopes that do the job are asked for.  What a person signed in for is
in `signin`; no token and no whole address of a person is ever printed.
"""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

from lgnotes.adapters.google.endpoint import endpoint
from lgnotes.adapters.google.faults import translated
from lgnotes.errors import GoogleAccessError

if TYPE_CHECKING:
    from google.auth.credentials import Credentials
    from google.oauth2.service_account import Credentials as AccountCredentials

KEY_FILE: Final = "GOOGLE_APPLICATION_CREDENTIALS"
"""The environment variable, of Google's own libraries, that names a key file."""

_GOOGLE: Final = "https://www.googleapis.com/auth/"
SCOPES: Final = {
    "drive": f"{_GOOGLE}drive.readonly",
    "sheet": f"{_GOOGLE}spreadsheets",
    "calendar": f"{_GOOGLE}calendar.events",
    "own-calendar": f"{_GOOGLE}calendar.app.created",
    "document": f"{_GOOGLE}drive.file",
}
"""What each kind of place needs: to read a folder, to edit a sheet, to edit events, to make
a calendar and touch no other, to make a document and touch no other."""

TOKEN: Final = "lgnotes"  # noqa: S105 - no secret
"""What is shown at an emulator that asks for nothing."""

NOBODY: Final = "lgnotes@example.com"
"""Who is signed in at an emulator that asks for nothing."""

_ROBOTS = ".gserviceaccount.com"

Kind = Literal["service-account", "person", "machine", "anybody"]


@attrs.frozen(kw_only=True)
class Identity:
    """Who lgnotes is at Google."""

    kind: Kind
    account: str
    """As it may be shown: see `shown`."""

    kinds: frozenset[str] = frozenset(SCOPES)
    """The kinds of places that the sign-in covers."""

    credentials: "Credentials" = attrs.field(repr=False)


def scopes(kinds: Iterable[str]) -> list[str]:
    """Return the scopes that places of these *kinds* need, each once."""
    return sorted({SCOPES[kind] for kind in kinds})


def is_robot(account: str) -> bool:
    """Tell whether *account* is a service account: nobody sees what is only its own."""
    return account.endswith(_ROBOTS)


def shown(account: str) -> str:
    """Return *account* as it may stand in a log.

    Of a person only what tells one account from another; all of a service account,
    for things are to be shared with it.
    """
    name, at, domain = account.partition("@")
    return account if not at or is_robot(account) else f"{name[:1]}…@{domain}"


def identify(kinds: Iterable[str]) -> Identity:
    """Return who lgnotes is at places of these *kinds*.

    A key file that is named comes first, then the person who is signed in, then the
    machine.  At another endpoint than Google's, without any of these, anybody will do.

    Raises:
        GoogleAccessError: Nobody is signed in, or not for all of these kinds.
        EndpointError: The endpoint is not on this machine.
    """
    from lgnotes.adapters.google.signin import saved

    wanted, root = set(kinds), endpoint()
    if os.environ.get(KEY_FILE):
        return _of_key_file(wanted, root)
    if person := saved(root):
        return _for_all(person, wanted)
    return _anybody() if root else _machine(wanted)


def _for_all(person: Identity, wanted: set[str]) -> Identity:
    if lacking := wanted - person.kinds:
        name = ", ".join(f"{kind}:" for kind in sorted(lacking))
        raise GoogleAccessError(name=name, reason="scopes", account=person.account)
    return person


def of_token(token: str) -> "Credentials":
    """Return what opens with an access *token* alone, which nothing renews."""
    from google.oauth2.credentials import Credentials

    found: Credentials = Credentials(token=token)  # type: ignore[no-untyped-call]
    return found


def _anybody() -> Identity:
    return Identity(kind="anybody", account=NOBODY, credentials=of_token(TOKEN))


def _of_key_file(wanted: set[str], root: str | None) -> Identity:
    """Return whoever the key file names.

    The library sends what it asks for a token to the address in the file, or to
    Google's own; at another endpoint neither may be.
    """
    said = _key_file()
    if said.get("type") == "service_account":
        return _robot(said, wanted, root)
    if root is None:
        return _machine(wanted)
    if said.get("type") == "authorized_user":
        return Identity(
            kind="machine",
            account="",
            kinds=frozenset(wanted),
            credentials=person_credentials(said, scopes(wanted), root),
        )
    raise GoogleAccessError(name=KEY_FILE, reason="key-file")


def _key_file() -> Mapping[str, Any]:
    try:
        said = json.loads(Path(os.environ[KEY_FILE]).expanduser().read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise GoogleAccessError(name=KEY_FILE, reason="key-file") from error
    if not isinstance(said, dict):
        raise GoogleAccessError(name=KEY_FILE, reason="key-file")
    return said


def _robot(said: Mapping[str, Any], wanted: set[str], root: str | None) -> Identity:
    from google.auth.exceptions import GoogleAuthError

    info = dict(said) | ({"token_uri": f"{root}token"} if root else {})
    kind = robot_credentials(root)
    try:
        found = kind.from_service_account_info(info, scopes=scopes(wanted))  # type: ignore[no-untyped-call]
    except (GoogleAuthError, ValueError, TypeError) as error:
        raise GoogleAccessError(name=KEY_FILE, reason="key-file") from error
    account = str(info["client_email"])
    return Identity(
        kind="service-account", account=account, kinds=frozenset(wanted), credentials=found
    )


def robot_credentials(root: str | None) -> "type[AccountCredentials]":
    """Return the kind of a service account's credentials; at *root* they ask nobody but that.

    The library looks up, beside each token, in which regions Google lets it be used.
    """
    from google.oauth2.service_account import Credentials

    class AtRoot(Credentials):
        def _is_regional_access_boundary_lookup_required(self) -> bool:
            return False

    return AtRoot if root else Credentials


def person_credentials(
    said: Mapping[str, Any], wanted: list[str], root: str | None
) -> "Credentials":
    """Return a person's credentials whose tokens come from *root*, or else from Google."""
    from google.oauth2.credentials import Credentials

    found: Credentials = Credentials(  # type: ignore[no-untyped-call]
        token=None,
        refresh_token=said.get("refresh_token"),
        token_uri=f"{root}token" if root else "https://oauth2.googleapis.com/token",
        client_id=said.get("client_id"),
        client_secret=said.get("client_secret"),
        scopes=wanted,
    )
    return found


def _machine(wanted: set[str]) -> Identity:
    """Return who the machine is: what gcloud, or the computer it runs on at Google, says."""
    import google.auth
    from google.auth.exceptions import GoogleAuthError

    try:
        found, _ = google.auth.default(scopes=scopes(wanted))
    except GoogleAuthError as error:
        raise translated(error, name="Google", account="") from error
    account = str(getattr(found, "service_account_email", ""))
    return Identity(
        kind="machine", account=shown(account), kinds=frozenset(wanted), credentials=found
    )
