"""Bring a register and a calendar in step with a folder of notes, and say what was done.

    python examples/deadlines_to_calendar.py [FOLDER]

Register and calendar are temporary here; give paths of your own to keep them.
The second run finds nothing to do, as it should every quiet night.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from lgnotes import entries, sync

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "notes"

with tempfile.TemporaryDirectory() as kept:
    register, calendar = f"{kept}/register.db", f"{kept}/deadlines.ics"
    for run in ("first run", "second run"):
        report = sync(str(folder), register=register, calendar=calendar)
        done = Counter(change.action for change in report.changes)
        print(f"{run}: {report.read} documents read, {report.unchanged} unchanged")
        for action, count in sorted(done.items()):
            print(f"  {action}: {count}")
        for failure in report.failures:
            print(f"  {failure.error}")
    print(f"{report.total_open} tasks are open; the last deadlines:")
    tasks = entries(register, kind="task", open_only=True)
    for task in sorted((t for t in tasks if t.due), key=lambda t: (str(t.due), t.ref))[-5:]:
        print(f"  {task.due}  {', '.join(task.owners) or 'ingen'}: {task.text}")
