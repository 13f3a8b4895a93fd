"""``lgnotes accept``: what later meetings may mean, and a person's answer."""

from collections.abc import Iterable, Iterator

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.listing import register_of, register_option
from lgnotes.cli.machine import emit, suggestions_json
from lgnotes.cli.params import one_of
from lgnotes.cli.screen import Line, Part, show
from lgnotes.cli.settings import Settings
from lgnotes.export.changes import field_text
from lgnotes.register.suggest import Suggestion


@click.command("accept", cls=Worded)
@argument("ref", metavar="ref", nargs=-1)
@option("--refuse", is_flag=True)
@register_option
@option("--format", "form", metavar="format", type=one_of("text", "json"), default="text")
@click.pass_obj
def command(
    settings: Settings, *, ref: tuple[str, ...], refuse: bool, register: str | None, form: str
) -> None:
    """Show what is suggested, or take or refuse what is suggested of one entry."""
    from lgnotes import registers

    target = register_of(register, settings)
    if ref:
        found = registers.accept(target, " ".join(ref), refuse=refuse)
    else:
        found = registers.suggestions(target)
    if form == "json":
        emit(suggestions_json(found))
    elif ref and refuse:
        show([Line(settings.say("accept.refused", ref=found[0].entry.ref))])
    else:
        show(_told(found, settings, asking=not ref))


def _told(found: Iterable[Suggestion], settings: Settings, *, asking: bool) -> Iterator[Part]:
    none = True
    for one in found:
        none = False
        yield Line(f"{one.entry.ref}  {one.entry.text}", "heading", hang=2)
        yield Line(f"  {_sentence(one, settings)}", "dim", hang=2)
        for change in one.changes:
            yield Line(f"  {field_text(change, one.entry, settings.language)}", hang=2)
    if none:
        yield Line(settings.say("accept.none"))
    elif asking:
        yield Line()
        yield Line(settings.say("accept.next"), hang=2)


def _sentence(one: Suggestion, settings: Settings) -> str:
    says = one.mention.says
    return settings.say(
        "accept.asked", text=says.text, document=one.document.name, line=says.lines[0][0]
    )
