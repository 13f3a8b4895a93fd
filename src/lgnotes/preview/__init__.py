"""The panel as people see it in Google Docs, on this machine and without an account.

The cards are those of the add-on that is deployed, asked for as Google asks for them;
`lgnotes.testing` plays Google.
"""

from lgnotes.preview.site import Preview
from lgnotes.preview.stage import Stage, running

__all__ = ["Preview", "Stage", "running"]
