"""The add-on over HTTP: what comes in is looked at from the outside to the inside.

First that Google calls, then that the body is an event, then what the person agreed
to, who they are, how often they ask and what they belong to; only then is anything done.
"""

import json
import logging
import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

import attrs
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from lgnotes.adapters.google.certificates import Certificates
from lgnotes.addon import answers, cards
from lgnotes.addon.actions import ACTIONS, SCOPES, Actions, Asked
from lgnotes.addon.answers import Json
from lgnotes.addon.door import Gatekeeper, TurnedAwayError
from lgnotes.addon.event import BadEventError, Event, read_event
from lgnotes.addon.limits import Limits
from lgnotes.addon.manifest import LOGO, icon
from lgnotes.config.group import Addon, Config
from lgnotes.errors import FaultError
from lgnotes.panels import Member, Panels

MOST = 256 * 1024
"""Bytes of a request, at most."""

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}
"""What is said with every answer: that it is for nobody but the one who asked."""

FOR_ALL = {
    "Cache-Control": "public, max-age=86400",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
"""What is said instead with the icon, which Google's own page shows to everybody."""

LOGGER = "lgnotes.addon"
_log = logging.getLogger(LOGGER)


def _now() -> datetime:
    return datetime.now(UTC)


@attrs.define(kw_only=True, slots=False)
class Deployment:
    """What a server of the add-on works with; *addon* is that of *config*."""

    config: Config
    addon: Addon
    now: Callable[[], datetime] = _now
    limits: Limits = attrs.field(factory=Limits)
    certificates: Certificates = attrs.field(factory=Certificates)

    @cached_property
    def panels(self) -> Panels:
        """The groups' documents."""
        return Panels(self.config)

    def close(self) -> None:
        """Close all connections."""
        self.panels.close()

    def answer(
        self, action: str, authorization: str, read: Callable[[], bytes], *, number: str
    ) -> Json:
        """Return the answer to *action*; *read* gives the body, once the caller is known.

        *number* names the request in the log.

        Raises:
            TurnedAwayError: It is to be turned away, with a status and no word.
        """
        gatekeeper = Gatekeeper(self.addon, self.certificates)
        gatekeeper.check_caller(authorization, f"/docs/{action}")
        try:
            event = read_event(read())
            if lacking := _lacking(event):
                return answers.asking_for_scopes(lacking)
            person = gatekeeper.person(event.id_token)
            if not self.limits.take(person.address):
                raise TurnedAwayError(429)
            groups = self.panels.groups_of(person.address) if gatekeeper.knows(person) else ()
            # Google shows a person only what comes with 200, and that it is not for them.
            if not groups:
                closed = cards.not_allowed(event.language)
                return answers.shown(closed, clicked=event.is_click)
            member = Member(address=person.address, token=event.access_token)
            asked = Asked(event=event, groups=groups, member=member, now=self.now())
            return self._done(action, asked, number)
        except BadEventError as error:
            raise TurnedAwayError(400) from error

    def _done(self, action: str, asked: Asked, number: str) -> Json:
        actions = Actions(self.panels, self.addon.url)
        try:
            return actions.answer(action, asked)
        except BadEventError:
            raise
        except Exception as error:
            _log.error("%s %s failed: %s", number, action, _place(error))
            return actions.failed(asked.event, FaultError())


def _lacking(event: Event) -> set[str]:
    """Return what the person has not agreed to yet; without a word of Google's, by its tokens."""
    if event.scopes is not None:
        return {*SCOPES} - event.scopes
    return set() if event.id_token and event.access_token else {*SCOPES}


def _place(error: BaseException) -> str:
    """Return what failed and where; what an error says may be what somebody wrote."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"{type(error).__name__} at {where}"


def site(deployment: Deployment) -> Flask:
    """Return the WSGI application that answers for *deployment*."""
    app = Flask("lgnotes.addon", static_folder=None, template_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MOST
    app.url_map.merge_slashes = False  # it would send the caller on, to where it says it is

    @app.post("/docs/<action>", provide_automatic_options=False)
    def act(action: str) -> Response:
        return _answered(deployment, action)

    # Not /healthz: Cloud Run keeps addresses that end in z to itself.
    @app.get("/health", provide_automatic_options=False)
    def health() -> Response:
        return Response("ok", mimetype="text/plain")

    @app.get(f"/{LOGO}", provide_automatic_options=False)
    def logo() -> Response:
        return Response(icon(), mimetype="image/png", headers=FOR_ALL)

    @app.errorhandler(HTTPException)
    def bare(error: HTTPException) -> Response:
        return Response(status=error.code)

    @app.after_request
    def guarded(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return app


def _answered(deployment: Deployment, action: str) -> Response:
    begun, number = time.monotonic(), secrets.token_hex(6)
    name = action if action in ACTIONS else "?"
    try:
        response = _response(deployment, name, number)
    except HTTPException as error:
        response = Response(status=error.code)
    except Exception as error:
        _log.error("%s %s failed: %s", number, name, _place(error))
        response = Response(status=500)
    spent = (time.monotonic() - begun) * 1000
    _log.info("%s %s %d %.0f ms", number, name, response.status_code, spent)
    return response


def _response(deployment: Deployment, action: str, number: str) -> Response:
    if action not in ACTIONS:
        return Response(status=404)
    authorization = request.headers.get("Authorization", "")
    try:
        answer = deployment.answer(action, authorization, _body, number=number)
    except TurnedAwayError as refused:
        told = {"WWW-Authenticate": "Bearer"} if refused.status == 401 else None
        return Response(status=refused.status, headers=told)
    return Response(json.dumps(answer), mimetype="application/json")


def _body() -> bytes:
    """Return the body; RequestEntityTooLarge where it is, TurnedAwayError where it is no JSON."""
    if request.mimetype != "application/json":
        raise TurnedAwayError(415)
    return request.get_data(cache=False)
