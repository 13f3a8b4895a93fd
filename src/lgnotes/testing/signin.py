"""The pages and endpoints of signing in: consent, tokens, keys, revocation."""

import base64
import hashlib
import time
from collections.abc import Callable, Mapping
from functools import cache
from urllib.parse import parse_qs, urlencode

import attrs
from google.auth import crypt, jwt
from google.auth.exceptions import GoogleAuthError

from lgnotes.testing.answers import Answer, Request, of_json
from lgnotes.testing.jsons import Json
from lgnotes.testing.keys import key
from lgnotes.testing.oauth import CLIENT, LIFETIME, SERVICE_ACCOUNT, USER, Grant, OAuth

GOOGLE_KEY = "google"
ACCOUNT_KEY = "robot"
_GOOGLE = "https://oauth2.googleapis.com/token"
"""Whom google-auth addresses, wherever it sends to."""

_JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer"


def service_account_info(root: str, email: str = SERVICE_ACCOUNT) -> Json:
    """Return what stands in the key file of a service account."""
    return {
        "type": "service_account",
        "project_id": "lgnotes-test",
        "private_key_id": ACCOUNT_KEY,
        "private_key": key(ACCOUNT_KEY).private,
        "client_email": email,
        "client_id": "1",
        "auth_uri": f"{root}o/oauth2/v2/auth",
        "token_uri": f"{root}token",
        "auth_provider_x509_cert_url": f"{root}oauth2/v1/certs",
        "universe_domain": "googleapis.com",
    }


def client_config(root: str) -> Json:
    """Return what stands in the file of a desktop client."""
    addresses = {"auth_uri": f"{root}o/oauth2/v2/auth", "token_uri": f"{root}token"}
    return {"installed": {**CLIENT, **addresses, "redirect_uris": ["http://localhost"]}}


def id_token(
    *, email: str, audience: str, lifetime: int = LIFETIME, **claims: str | bool | float
) -> str:
    """Return a token in which Google says who calls, as it sends to an add-on."""
    now = int(time.time())  # google-auth checks it against the real time
    said: Json = {
        "iss": "https://accounts.google.com",
        "aud": audience,
        "sub": str(int(hashlib.sha256(email.encode()).hexdigest()[:15], 16)),
        "email": email,
        "email_verified": True,
        "iat": now,
        "exp": now + lifetime,
    }
    token: bytes = jwt.encode(_signer(), said | claims)  # type: ignore[no-untyped-call]
    return token.decode()


@cache
def _signer() -> crypt.RSASigner:
    """Return Google's signer; to read its key takes longer than to sign."""
    made: crypt.RSASigner = crypt.RSASigner.from_string(  # type: ignore[no-untyped-call]
        key(GOOGLE_KEY).private, key_id=GOOGLE_KEY
    )
    return made


@attrs.frozen
class SignIn:
    """Answers everything that belongs to signing in."""

    oauth: OAuth

    def answer(self, request: Request, root: str) -> Answer | None:
        """Return the answer, None where *request* is about something else."""
        page = _PAGES.get((request.verb, request.path.rstrip("/")))
        return None if page is None else page(self, request, root)

    def consent(self, request: Request, root: str) -> Answer:
        """Send the browser back at once with a code, as if the person had agreed."""
        asked = _fields(request.query)
        target = asked.get("redirect_uri", "")
        if not target:
            return _refused("invalid_request", "Missing redirect_uri")
        back = {"state": asked["state"]} if "state" in asked else {}
        if self.oauth.refuses:
            return _moved(target, {"error": "access_denied", **back})
        grant = Grant(
            user=asked.get("login_hint", USER),
            scopes=tuple(asked.get("scope", "").split()),
            challenge=asked.get("code_challenge", ""),
        )
        scope = " ".join(grant.scopes)
        return _moved(target, {"code": self.oauth.code(grant), "scope": scope, **back})

    def token(self, request: Request, root: str) -> Answer:
        """Hand out an access token."""
        asked = _fields(request.body.decode())
        kind = asked.get("grant_type", "")
        if kind == _JWT:
            return self._of_assertion(asked.get("assertion", ""), root)
        if kind == "refresh_token":
            return self._of_refresh(asked)
        if kind == "authorization_code":
            return self._of_code(asked)
        return _refused("unsupported_grant_type", f"Invalid grant_type: {kind}")

    def revoke(self, request: Request, root: str) -> Answer:
        """Let a token die."""
        token = {**_fields(request.query), **_fields(request.body.decode())}.get("token", "")
        if not self.oauth.knows(token):
            return _refused("invalid_token", "Token expired or revoked")
        self.oauth.forget(token)
        return of_json({})

    def person(self, request: Request, root: str) -> Answer:
        """Tell who is signed in."""
        session = self.oauth.session(request.headers, _fields(request.query))
        return of_json({"sub": "1", "email": session.user, "email_verified": True})

    def certificates(self, request: Request, root: str) -> Answer:
        """Tell the certificates that Google signs with."""
        google = key(GOOGLE_KEY)
        return _kept(of_json({google.name: google.certificate}))

    def jwks(self, request: Request, root: str) -> Answer:
        """Tell the keys that Google signs with."""
        return _kept(of_json({"keys": [key(GOOGLE_KEY).jwk]}))

    def _of_assertion(self, assertion: str, root: str) -> Answer:
        try:
            claims: Json = jwt.decode(  # type: ignore[no-untyped-call]
                assertion,
                certs=key(ACCOUNT_KEY).certificate,
                audience=[f"{root}token", _GOOGLE],
            )
        except (ValueError, GoogleAuthError) as error:
            return _refused("invalid_grant", f"Invalid JWT: {error}")
        user = claims.get("sub") or claims["iss"]
        return self._tokens(Grant(user=user, scopes=tuple(claims["scope"].split())))

    def _of_refresh(self, asked: Mapping[str, str]) -> Answer:
        grant = self.oauth.granted(asked.get("refresh_token", ""))
        if grant is None:
            return _refused("invalid_grant", "Token has been expired or revoked.")
        return self._tokens(grant)

    def _of_code(self, asked: Mapping[str, str]) -> Answer:
        grant = self.oauth.redeem(asked.get("code", ""))
        if grant is None:
            return _refused("invalid_grant", "Malformed auth code.")
        if grant.challenge and grant.challenge != _challenge(asked.get("code_verifier", "")):
            return _refused("invalid_grant", "Invalid code verifier.")
        refresh = self.oauth.grant(grant.user, grant.scopes)
        return self._tokens(grant, refresh_token=refresh)

    def _tokens(self, grant: Grant, **more: str) -> Answer:
        if {"openid", "email"} & set(grant.scopes):
            more["id_token"] = id_token(email=grant.user, audience=CLIENT["client_id"])
        handed: Json = {
            "access_token": self.oauth.token(grant.user, grant.scopes),
            "expires_in": LIFETIME,
            "scope": " ".join(grant.scopes),
            "token_type": "Bearer",
        }
        return of_json(handed | more)


_Page = Callable[[SignIn, Request, str], Answer]

_PAGES: Mapping[tuple[str, str], _Page] = {
    ("GET", "/o/oauth2/v2/auth"): SignIn.consent,
    ("GET", "/o/oauth2/auth"): SignIn.consent,
    ("POST", "/token"): SignIn.token,
    ("POST", "/oauth2/v4/token"): SignIn.token,
    ("POST", "/revoke"): SignIn.revoke,
    ("POST", "/o/oauth2/revoke"): SignIn.revoke,
    ("GET", "/oauth2/v1/certs"): SignIn.certificates,
    ("GET", "/oauth2/v3/certs"): SignIn.jwks,
    ("GET", "/oauth2/v3/userinfo"): SignIn.person,
    ("GET", "/v1/userinfo"): SignIn.person,
}


def _kept(answer: Answer) -> Answer:
    """Return *answer* with leave to keep it."""
    kept = {"cache-control": "public, max-age=20000, must-revalidate, no-transform"}
    return attrs.evolve(answer, headers={**answer.headers, **kept})


def _fields(text: str) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(text, keep_blank_values=True).items()}


def _moved(target: str, fields: Mapping[str, str]) -> Answer:
    mark = "&" if "?" in target else "?"
    return Answer(status=302, headers={"location": f"{target}{mark}{urlencode(fields)}"})


def _refused(error: str, description: str) -> Answer:
    return of_json({"error": error, "error_description": description}, status=400)


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
