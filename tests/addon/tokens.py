"""ID tokens as Google makes them, and as those do who would like to be Google."""

import base64
import hashlib
import hmac
import json
import time
from typing import Any

from google.auth import crypt

from lgnotes.testing.keys import key
from lgnotes.testing.oauth import ADDON_ACCOUNT, CLIENT, USER
from lgnotes.testing.signin import GOOGLE_KEY
from tests.addon.office import URL


def encoded(part: object) -> bytes:
    data = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def claims(**other: Any) -> dict[str, Any]:
    """Return what Google says when it calls ``/docs/home``, but for what is *other*."""
    now = int(time.time())
    said = {
        "iss": "https://accounts.google.com",
        "aud": f"{URL}/docs/home",
        "sub": "1",
        "email": ADDON_ACCOUNT,
        "email_verified": True,
        "iat": now,
        "exp": now + 3_600,
    }
    return {name: value for name, value in {**said, **other}.items() if value is not None}


def of_person(**other: Any) -> dict[str, Any]:
    """Return what Google says of the ordinary person, but for what is *other*."""
    return claims(**{"aud": CLIENT["client_id"], "email": USER, "hd": "example.org", **other})


def signed(
    said: object, *, by: str = GOOGLE_KEY, kid: str | None = GOOGLE_KEY, alg: str = "RS256"
) -> str:
    """Return a token that says so, signed with the key called *by*."""
    header = {"alg": alg, "typ": "JWT"} | ({"kid": kid} if kid is not None else {})
    begun = encoded(header) + b"." + encoded(said)
    signer = crypt.RSASigner.from_string(key(by).private)  # type: ignore[no-untyped-call]
    return (begun + b"." + encoded(signer.sign(begun))).decode()


def unsigned(said: object) -> str:
    return (encoded({"alg": "none", "typ": "JWT"}) + b"." + encoded(said) + b".").decode()


def signed_with_what_is_public(said: object) -> str:
    """Return a token signed with Google's certificate as if that were a common secret."""
    begun = encoded({"alg": "HS256", "typ": "JWT", "kid": GOOGLE_KEY}) + b"." + encoded(said)
    secret = key(GOOGLE_KEY).certificate.encode()
    return (begun + b"." + encoded(hmac.digest(secret, begun, hashlib.sha256))).decode()


def altered(token: str, **other: Any) -> str:
    """Return *token* saying something else than what was signed."""
    head, said, signature = token.split(".")
    known = json.loads(base64.urlsafe_b64decode(said + "=" * (-len(said) % 4)))
    return f"{head}.{encoded({**known, **other}).decode()}.{signature}"
