"""lgnotes: decisions and tasks out of a leadership group's Swedish meeting notes.

::

    import lgnotes

    notes = lgnotes.parse("LG 2021-02-09.txt")
    for task in notes.tasks:
        print(task.ref, task.text, task.owners, task.due)

The names below are loaded when first used, so that ``import lgnotes`` is cheap.
"""

TYPE_CHECKING = False  # as in typing, which takes as long to import as all of this
if TYPE_CHECKING:
    from lgnotes.app import parse, read_files, sync
    from lgnotes.checkup import doctor
    from lgnotes.config.group import Config, Group
    from lgnotes.convert import from_json, to_json
    from lgnotes.document import Block, Document, Loss
    from lgnotes.errors import LgnotesError
    from lgnotes.findings import Finding
    from lgnotes.groups import read_config, sync_groups, write_config
    from lgnotes.lint.remark import Remark
    from lgnotes.model import (
        AgendaItem,
        Decision,
        Doubt,
        Event,
        Minutes,
        NearMiss,
        Notes,
        Person,
        Task,
        TimeExpression,
    )
    from lgnotes.proof import lint_files
    from lgnotes.register.entry import Entry, HistoryLine, Status
    from lgnotes.register.life import Life
    from lgnotes.register.suggest import Suggestion
    from lgnotes.registers import accept, edit, entries, history, restore, suggestions
    from lgnotes.reporting import report

__version__ = "0.1.0"

_HOME = {
    "lgnotes.app": ("parse", "read_files", "sync"),
    "lgnotes.checkup": ("doctor",),
    "lgnotes.config.group": ("Config", "Group"),
    "lgnotes.convert": ("from_json", "to_json"),
    "lgnotes.document": ("Block", "Document", "Loss"),
    "lgnotes.errors": ("LgnotesError",),
    "lgnotes.findings": ("Finding",),
    "lgnotes.groups": ("read_config", "sync_groups", "write_config"),
    "lgnotes.lint.remark": ("Remark",),
    "lgnotes.model": (
        "AgendaItem",
        "Decision",
        "Doubt",
        "Event",
        "Minutes",
        "NearMiss",
        "Notes",
        "Person",
        "Task",
        "TimeExpression",
    ),
    "lgnotes.proof": ("lint_files",),
    "lgnotes.register.entry": ("Entry", "HistoryLine", "Status"),
    "lgnotes.register.life": ("Life",),
    "lgnotes.register.suggest": ("Suggestion",),
    "lgnotes.registers": ("accept", "edit", "entries", "history", "restore", "suggestions"),
    "lgnotes.reporting": ("report",),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "AgendaItem",
    "Block",
    "Config",
    "Decision",
    "Document",
    "Doubt",
    "Entry",
    "Event",
    "Finding",
    "Group",
    "HistoryLine",
    "LgnotesError",
    "Life",
    "Loss",
    "Minutes",
    "NearMiss",
    "Notes",
    "Person",
    "Remark",
    "Status",
    "Suggestion",
    "Task",
    "TimeExpression",
    "accept",
    "doctor",
    "edit",
    "entries",
    "from_json",
    "history",
    "lint_files",
    "parse",
    "read_config",
    "read_files",
    "report",
    "restore",
    "suggestions",
    "sync",
    "sync_groups",
    "to_json",
    "write_config",
]


def __getattr__(name: str) -> object:
    if name not in _MODULE_OF:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_MODULE_OF[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
