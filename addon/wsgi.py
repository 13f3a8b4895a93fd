"""What gunicorn serves: the panel of the configuration that LGNOTES_CONFIG names."""

import logging
import os
import sys

from flask import Flask

from lgnotes.addon.site import Deployment, site
from lgnotes.errors import LgnotesError, UsageError
from lgnotes.groups import DEFAULT, read_config
from lgnotes.texts import say


def app() -> Flask:
    """Return the application; end with a sentence where the configuration is not sound."""
    try:
        config = read_config(os.environ.get("LGNOTES_CONFIG") or DEFAULT)
        if config.addon is None:
            raise UsageError(problem=say("usage.no-addon", "en"))
    except LgnotesError as error:
        sys.exit(error.sentence("en"))
    _log()
    return site(Deployment(config=config, addon=config.addon))


def _log() -> None:
    """Write a line for each request: its action, status and milliseconds, and nothing of anybody.

    Other loggers stay silent, for what libraries tell of may be somebody's.
    """
    log = logging.getLogger("lgnotes.addon")
    log.setLevel(logging.INFO)
    log.addHandler(logging.StreamHandler(sys.stdout))
    log.propagate = False
