"""The command line.

``lgnotes --help`` is answered before click is loaded, for that takes three
times as long as Python itself; a command's module is imported when it is called.
"""

import os
import sys
from collections.abc import Sequence

from lgnotes.cli.overview import asks_for_overview, overview
from lgnotes.cli.settings import INTERRUPTED, settings_of
from lgnotes.cli.streams import forgive_letters, hang_up


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; *arguments* default to ``sys.argv``."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    settings = settings_of(words, os.environ)
    forgive_letters()
    try:
        if not asks_for_overview(words, os.environ):
            from lgnotes.cli.run import run

            return run(words, settings)
        print(overview(settings), flush=True)  # noqa: T201 - click would have to be loaded
    except BrokenPipeError:
        hang_up()
    except KeyboardInterrupt:  # while a module is loaded
        return INTERRUPTED
    return 0
