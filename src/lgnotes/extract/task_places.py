"""Tasks by their place: checkboxes, rows of a table, what stands under *Uppgifter*."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from lgnotes.document import Kind
from lgnotes.extract import owners, presenters
from lgnotes.extract.clauses import Clause, clauses
from lgnotes.extract.hits import Hit
from lgnotes.extract.labels import begins_with_date
from lgnotes.extract.sentences import Place, Sentence
from lgnotes.extract.signs import Context
from lgnotes.lexicon import cues, meeting
from lgnotes.model import LineRange, Strength

_NAME = re.compile(r"[A-ZÅÄÖÉ][a-zåäöé'’-]+(?: [A-ZÅÄÖÉ][a-zåäöé'’-]+){0,2}|[A-ZÅÄÖ]{2,3}")
_TRAILING = re.compile(r"[\s.;,–—-]+$")

WHOLE_BLOCK = ("checkbox", "table", "task-heading")
"""The rules by which a block is a task from end to end."""


@attrs.frozen(kw_only=True)
class FoundTask:
    """A task as found in one place."""

    text: str
    owners: tuple[str, ...]
    lines: LineRange
    place: Place
    """Where its sentence begins."""

    span: tuple[int, int]
    """The part of the block: the first character, and the one after the last."""

    item: str | None
    strength: Strength
    rule: str
    confidence: float
    due: date | None
    due_text: str | None
    done: bool = False
    """True where it is ticked off, or said to be done, where it stands."""


def claims(sentence: Sentence) -> bool:
    """Tell whether the block of *sentence* is a task, or none, by its place alone."""
    return sentence.block.checked is not None or sentence.block.kind is Kind.TABLE_ROW


@attrs.frozen
class Columns:
    """Which columns of a table say what, as places in a row; None for one it has not."""

    task: int
    owner: int | None
    due: int | None
    status: int | None


def read_tables(sentences: Sequence[Sentence]) -> dict[int, Columns]:
    """Return the columns of every row of a table of tasks, by the row's line."""
    found: dict[int, Columns] = {}
    columns: Columns | None = None
    end = -1
    for sentence in sentences:
        block = sentence.block
        if block.kind is not Kind.TABLE_ROW or not sentence.first:
            continue
        begins = block.line > end + 2  # the line of dashes below a Markdown table's head
        if begins:
            columns = _columns(block.cells)
            begins = columns is not None or sentence.label != "task"
            columns = columns or _without_head(block.cells, sentence.label)
        if columns and not begins:
            found[block.line] = columns
        end = block.end_line
    return found


def _columns(heads: Sequence[str]) -> Columns | None:
    def place(words: Sequence[str]) -> int | None:
        lower = [head.lower().strip(" :*") for head in heads]
        return next((i for i, head in enumerate(lower) if head.startswith(tuple(words))), None)

    task, owner = place(meeting.TASK_COLUMNS), place(meeting.OWNER_COLUMNS)
    due, status = place(meeting.DUE_COLUMNS), place(meeting.STATUS_COLUMNS)
    calendar = owner is None and status is None and _names_any(heads[0], meeting.WHEN_COLUMNS)
    if task is None or calendar or (owner is None and due is None):
        return None
    return Columns(task, owner, due, status)


def _without_head(cells: Sequence[str], label: str | None) -> Columns | None:
    """Return the columns of a table of tasks without a head: *AP 1 | Boka rum | Anna | 15/2*."""
    owner = next((i for i, cell in enumerate(cells) if _NAME.fullmatch(cell.strip())), None)
    due = next((i for i, cell in enumerate(cells) if begins_with_date(cell.strip())), None)
    if label != "task" or owner is None or due is None:
        return None
    rest = [i for i in range(len(cells)) if i not in (owner, due)]
    return Columns(max(rest, key=lambda i: len(cells[i])), owner, due, None) if rest else None


def _names_any(head: str, words: Sequence[str]) -> bool:
    return head.lower().strip(" :*").startswith(tuple(words))


def read(
    sentence: Sentence, tables: Mapping[int, Columns], context: Context
) -> Iterator[FoundTask]:
    """Yield the task in a checkbox or in a row of a table; one that is ticked is done."""
    if sentence.block.kind is Kind.TABLE_ROW:
        if columns := tables.get(sentence.block.line):
            yield from _row(sentence, columns, context)
    else:
        task = labelled(sentence, context, rule="checkbox")
        yield attrs.evolve(task, done=bool(sentence.block.checked))


def _row(sentence: Sentence, columns: Columns, context: Context) -> Iterator[FoundTask]:
    cells = sentence.block.cells

    def cell(place: int | None) -> str:
        return cells[place].strip() if place is not None and place < len(cells) else ""

    if not cell(columns.task):
        return
    done = sentence.block.checked or _is_done(cell(columns.status)) or _is_done(cell(columns.due))
    written = presenters.names(cell(columns.owner))
    names = tuple(n.lstrip("@") for n in written if n.lower() not in cues.NOBODY)
    whole = attrs.evolve(sentence, text=sentence.block.text, start=0)
    hit = Hit("table", names, confidence=1.0, text=cell(columns.task))
    task = found(whole, cell(columns.task), hit, context)
    if due := cell(columns.due) or cell(columns.status):
        counted = not any(letter.isdigit() for letter in due)  # perhaps from a day in the task
        text = f"{cell(columns.task)}: {due}" if counted else due
        day = context.deadline(whole, text)[0]
        words = due if cell(columns.due) or day else None
        task = attrs.evolve(task, due=day, due_text=words)
    yield attrs.evolve(task, done=bool(done))


def _is_done(state: str) -> bool:
    """Tell whether a cell says that the task is done; *klar 30 maj* says when it will be."""
    return state.lower().startswith(meeting.DONE_STATES) and not any(c.isdigit() for c in state)


def labelled(
    sentence: Sentence,
    context: Context,
    *,
    owner: tuple[str, ...] = (),
    rule: str = "task-heading",
    whole_block: bool = True,
) -> FoundTask:
    """Return *sentence* as a task: in a checkbox, under a heading, after a label."""
    whole = sentence
    if whole_block:
        whole = attrs.evolve(sentence, text=sentence.block.text[sentence.start :])
    names, text = owners.mentioned(whole.text, context.people)
    if not names:
        names, text = _owner_beside(text, context)
    names = names or owner or actor_of(whole, context)
    return found(whole, text, Hit(rule, names, confidence=0.97), context)


def _owner_beside(text: str, context: Context) -> tuple[tuple[str, ...], str]:
    """Find the owner that stands beside the task's words, and the words without it."""
    for look in (owners.labelled, owners.before_colon, owners.after_dash):
        names, rest = look(text, context.people)
        if names:
            return names, rest
    return owners.in_brackets(text, context.people)[0], text


def actor_of(sentence: Sentence, context: Context) -> tuple[str, ...]:
    """Return who acts in the first clause of *sentence*, if somebody surely does."""
    first = next(clauses(sentence, context.people, antecedent=None))
    return first.actor.names if first.actor and first.actor.sure else ()


def found(
    sentence: Sentence,
    text: str,
    hit: Hit,
    context: Context,
    *,
    clause: Clause | None = None,
    last: Sentence | None = None,
) -> FoundTask:
    """Return the task that *hit* is, with its lines and its deadline."""
    begin = clause.start + hit.start if clause else 0
    end = clause.start + len(clause.text) - 1 if clause else len(sentence.text) - 1
    due, due_text = context.deadline(sentence, hit.text or text)
    if due_text is None:
        due, due_text = context.deadline(sentence, text)
    return FoundTask(
        text=_TRAILING.sub("", hit.text or text) or sentence.text,
        owners=tuple(dict.fromkeys(hit.owners)),
        lines=(sentence.line_at(begin), (last.lines[1] if last else sentence.line_at(end))),
        place=sentence.place,
        span=(sentence.start + begin, sentence.start + end + 1),
        item=sentence.item.number if sentence.item else None,
        strength=hit.strength,
        rule=hit.rule,
        confidence=hit.confidence,
        due=due,
        due_text=due_text,
    )
