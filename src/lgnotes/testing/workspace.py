"""A served world with what a client needs to reach it: credentials and built services."""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

import attrs
from google.oauth2.credentials import Credentials
from google.oauth2.service_account import Credentials as AccountCredentials
from googleapiclient.discovery import Resource, build_from_document

from lgnotes.adapters.google.auth import TOKEN, robot_credentials
from lgnotes.testing import discovery, signin
from lgnotes.testing.jsons import Json
from lgnotes.testing.oauth import CLIENT, SERVICE_ACCOUNT, USER, every_scope
from lgnotes.testing.server import serving
from lgnotes.testing.world import World


@attrs.frozen
class Workspace:
    """A world, and the root of the addresses at which it is served."""

    world: World
    root: str
    _open: ExitStack = attrs.field(factory=ExitStack)

    def credentials(
        self, user: str = USER, scopes: Sequence[str] | None = None, *, refresh: bool = True
    ) -> Credentials:
        """Return credentials of a person who is signed in, for everything if nothing is said."""
        wanted = every_scope() if scopes is None else list(scopes)
        return Credentials(  # type: ignore[no-untyped-call]
            token=self.world.oauth.token(user, wanted),
            refresh_token=self.world.oauth.grant(user, wanted) if refresh else None,
            token_uri=f"{self.root}token",
            scopes=wanted,
            **CLIENT,
        )

    def service_account_info(self, email: str = SERVICE_ACCOUNT) -> Json:
        """Return what stands in the key file of a service account."""
        return signin.service_account_info(self.root, email)

    def service_account(self, scopes: Sequence[str] | None = None) -> AccountCredentials:
        """Return credentials of a service account."""
        wanted = every_scope() if scopes is None else list(scopes)
        made: AccountCredentials = robot_credentials(self.root).from_service_account_info(  # type: ignore[no-untyped-call]
            self.service_account_info(), scopes=wanted
        )
        return made

    def client_config(self) -> Json:
        """Return what stands in the file of a desktop client."""
        return signin.client_config(self.root)

    def service(
        self, name: str, credentials: Credentials | AccountCredentials | None = None
    ) -> Resource:
        """Return the service *name* of google-api-python-client; it talks to this world only."""
        import google_auth_httplib2
        import httplib2

        described = json.loads(discovery.document(name))
        described["rootUrl"] = self.root  # also what batches are sent to
        described.pop("mtlsRootUrl", None)
        who = self.credentials() if credentials is None else credentials
        bare = httplib2.Http(timeout=10, proxy_info=None)  # no proxy is asked about loopback
        self._open.callback(bare.close)
        http = google_auth_httplib2.AuthorizedHttp(who, http=bare)
        made: Resource = build_from_document(described, http=http)
        return made


@contextmanager
def workspace(world: World | None = None, *, port: int = 0) -> Iterator[Workspace]:
    """Serve a world, a new one with a clock that stands still if none is given.

    lgnotes is let in as the ordinary user where it is told to come here and nobody is signed in.
    """
    served = world or World()
    served.oauth.accept(TOKEN)
    with serving(served, port=port) as root, ExitStack() as clients:
        yield Workspace(served, root, clients)
