"""``lgnotes accept``: what later meetings may mean, and a person's answer."""

from collections.abc import Iterable, Iterator, Sequence

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.listing import register_of, register_option
from lgnotes.cli.machine import emit, suggestions_json
from lgnotes.cli.params import one_of
from lgnotes.cli.screen import Line, Part, show
from lgnotes.cli.settings import Settings
from lgnotes.errors import UsageError
from lgnotes.export.changes import field_text
from lgnotes.export.clean import one_line
from lgnotes.register.owners import Question
from lgnotes.register.suggest import Suggestion

SHOWN = 3
"""Tasks that are shown of somebody whose name is asked for."""


@click.command("accept", cls=Worded)
@argument("ref", metavar="ref", nargs=-1)
@option("--person", metavar="name")
@option("--refuse", is_flag=True)
@register_option
@option("--format", "form", metavar="format", type=one_of("text", "json"), default="text")
@click.pass_obj
def command(
    settings: Settings,
    *,
    ref: tuple[str, ...],
    person: str | None,
    refuse: bool,
    register: str | None,
    form: str,
) -> None:
    """Show what is asked, or answer: what is suggested of one entry, or whom a name means."""
    from lgnotes import registers

    target, what = register_of(register, settings), " ".join(ref)
    asked = registers.questions(target)
    if what and (person or _is_name(what, asked)):
        if not (person or refuse):
            raise UsageError(problem=settings.say("usage.which-person", name=what))
        _tell(registers.answer(target, what, person), person, settings, form=form)
        return
    if ref:
        asked, found = (), registers.accept(target, what, refuse=refuse)
    else:
        found = registers.suggestions(target)
    if form == "json":
        emit(suggestions_json(found, asked))
    elif ref and refuse:
        show([Line(settings.say("accept.refused", ref=found[0].entry.ref))])
    else:
        show(_told(found, asked, settings, asking=not ref))


def _is_name(what: str, asked: Iterable[Question]) -> bool:
    return any(question.written.casefold() == what.casefold() for question in asked)


def _tell(question: Question, person: str | None, settings: Settings, *, form: str) -> None:
    """Tell that a name is known from now on, or left open for good."""
    if form == "json":
        emit(suggestions_json((), [question]))
        return
    key = "accept.named" if person else "accept.open"
    show([Line(settings.say(key, name=question.written, person=question.choices[0]))])


def _told(
    found: Sequence[Suggestion], asked: Sequence[Question], settings: Settings, *, asking: bool
) -> Iterator[Part]:
    for one in found:
        yield Line(f"{one.entry.ref}  {one.entry.text}", "heading", hang=2)
        yield Line(f"  {_sentence(one, settings)}", "dim", hang=2)
        for change in one.changes:
            yield Line(f"  {field_text(change, one.entry, settings.language)}", hang=2)
    for question in asked:
        yield from _asked(question, settings)
    if not (found or asked):
        yield Line(settings.say("accept.none"))
    elif asking:
        yield Line()
        for key in ("next",) * bool(found) + ("next-name",) * bool(asked):
            yield Line(settings.say(f"accept.{key}"), hang=2)


def _asked(question: Question, settings: Settings) -> Iterator[Part]:
    choices = " / ".join(map(one_line, question.choices))
    name = one_line(question.written)
    yield Line(settings.say("accept.who", name=name, choices=choices), "heading", hang=2)
    for entry in question.entries[:SHOWN]:
        yield Line(f"  {entry.ref}  {entry.text}", "dim", hang=4)
    if len(question.entries) > SHOWN:
        more = settings.say("report.more", n=len(question.entries) - SHOWN)
        yield Line(f"  {more}", "dim")


def _sentence(one: Suggestion, settings: Settings) -> str:
    says = one.mention.says
    return settings.say(
        "accept.asked", text=says.text, document=one.document.name, line=says.lines[0][0]
    )
