"""Run the command line as ``python -m lgnotes``."""

import sys

from lgnotes.cli import main

sys.exit(main())
