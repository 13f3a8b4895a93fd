"""Single words: headings, statuses, fields, and the reasons of a change."""

WORDS: dict[str, tuple[str, str]] = {
    # Headings of tables, by the name of the field.
    "field.ref": ("Ref", "Ref"),
    "field.kind": ("Slag", "Kind"),
    "field.text": ("Text", "Text"),
    "field.text.task": ("Uppgift", "Task"),
    "field.text.decision": ("Beslut", "Decision"),
    "field.text.event": ("Händelse", "Event"),
    "field.day": ("När", "When"),
    "field.line": ("Rad", "Line"),
    "field.doubt": ("Oklart", "Unclear"),
    "field.owners": ("Ansvarig", "Owner"),
    "field.owners.task": ("Ansvarig", "Owner"),
    "field.owners.decision": ("Beslutat av", "Decided by"),
    "field.due": ("Senast", "Due"),
    "field.status": ("Status", "Status"),
    "field.comment": ("Kommentar", "Comment"),
    "field.group": ("Grupp", "Group"),
    "field.meeting": ("Möte", "Meeting"),
    "field.item": ("Ärende", "Item"),
    "field.source": ("Källa", "Source"),
    "field.uid": ("ID", "ID"),
    # Kinds of entries.
    "kind.task": ("Uppgifter", "Tasks"),
    "kind.decision": ("Beslut", "Decisions"),
    "kind.event": ("Händelser", "Events"),
    "kind.doubt": ("Oklart", "Unclear"),
    "kind.task.one": ("uppgift", "task"),
    "kind.decision.one": ("beslut", "decision"),
    # Statuses, by the value that the register keeps.
    "status.öppen": ("öppen", "open"),
    "status.pågår": ("pågår", "ongoing"),
    "status.klar": ("klar", "done"),
    "status.utgår": ("utgår", "dropped"),
    "status.struken": ("struken", "struck"),
    # What a person types for "no date".
    "word.none": ("inget", "none"),
    "word.nobody": ("ingen", "nobody"),
    "word.line": ("rad {lines}", "line {lines}"),
    "word.lines": ("rad {lines}", "lines {lines}"),
    "word.or": (" eller ", " or "),
    "word.nothing": ("–", "–"),
    # Counted words.
    "count.documents": ("{n} dokument", "{n} document|{n} documents"),
    "count.tasks": ("{n} uppgift|{n} uppgifter", "{n} task|{n} tasks"),
    "count.decisions": ("{n} beslut", "{n} decision|{n} decisions"),
}
