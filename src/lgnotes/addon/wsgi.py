"""What a WSGI server is told to serve: ``gunicorn 'lgnotes.addon.wsgi:app()'``."""

import os

from flask import Flask

from lgnotes.addon.serve import deployed, log_to_stderr
from lgnotes.addon.site import site
from lgnotes.groups import DEFAULT, read_config


def app() -> Flask:
    """Return the add-on of the configuration that ``LGNOTES_CONFIG`` names, else `DEFAULT`.

    Raises:
        NotFoundError, ConfigError: As `lgnotes.read_config`.
        NoAddonError: There is no add-on in it.
    """
    deployment = deployed(read_config(os.environ.get("LGNOTES_CONFIG") or DEFAULT))
    log_to_stderr()
    return site(deployment)
