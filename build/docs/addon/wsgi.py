"""What gunicorn serves in the container: the panel, or a sentence on why there is none."""

import sys

from flask import Flask

from lgnotes.addon import wsgi
from lgnotes.errors import LgnotesError


def app() -> Flask:
    """Return the panel of the configuration that LGNOTES_CONFIG names.

    Whoever reads the log of a container that does not start is no programmer.
    """
    try:
        return wsgi.app()
    except LgnotesError as error:
        sys.exit(error.sentence("en"))
