"""stdout and stderr as they are met: in any encoding, and closed too early."""

import io
import os
import sys


def forgive_letters() -> None:
    """Print what the terminal's encoding lacks as ``?``, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def hang_up() -> None:
    """Let what is still to be printed go nowhere: the reader left, as in ``| head``."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
