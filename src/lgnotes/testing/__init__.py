"""A Google Workspace to test against: Drive, Docs, Sheets and Calendar on loopback.

::

    pytest_plugins = ["lgnotes.testing.fixtures"]

    def test_reads_the_folder(google_workspace):
        folder = google_workspace.world.drive.add_folder("notes")
        google_workspace.world.drive.add_document("LG.md", "# LG 2026-01-13", parent=folder)
        drive = google_workspace.service("drive")
        found = drive.files().list(q=f"'{folder}' in parents").execute()
        assert [file["name"] for file in found["files"]] == ["LG"]

Every request is checked against the discovery documents inside
google-api-python-client; `World.faults` switches on what goes wrong on a bad day.
"""

from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.clock import Clock, WallClock
from lgnotes.testing.workspace import Workspace, workspace
from lgnotes.testing.world import World

__all__ = ["ApiError", "Call", "Clock", "WallClock", "Workspace", "World", "workspace"]
