"""The page of all commands, from what ``--help`` is made of."""

from collections.abc import Iterator

import click

from docsite.tables import code, plain, table
from lgnotes.cli.base import Family, Option
from lgnotes.cli.run import cli
from lgnotes.cli.settings import Settings
from lgnotes.texts import Language

TITLES = {"en": "Commands", "sv": "Kommandon"}
HEADS = {"en": ("option", "what it does"), "sv": ("flagga", "vad den gör")}
COMMON = ("--lang", "--debug", "--help", "--version")


def page(language: Language) -> str:
    """Return the page in *language*."""
    return "\n\n".join(_parts(Settings(language))) + "\n"


def _parts(settings: Settings) -> Iterator[str]:
    ctx = click.Context(cli, info_name="lgnotes", obj=settings)
    yield f"# {TITLES[settings.language]}"
    yield settings.say("command.lgnotes")
    yield settings.say("command.lgnotes.more")
    yield _table(cli, ctx, common=True)
    for name in cli.list_commands(ctx):
        if command := cli.get_command(ctx, name):
            yield from _command(command, click.Context(command, ctx, info_name=name), level=2)


def _command(command: click.Command, ctx: click.Context, *, level: int) -> Iterator[str]:
    """Give a command with those below it."""
    say = ctx.find_root().obj.say
    path = ctx.command_path
    usage = " ".join(command.collect_usage_pieces(ctx))
    yield f"{'#' * level} lgnotes {path.partition(' ')[2]}"
    yield say(f"command.{command.name}")
    yield f"```text\n{path} {usage}\n```"
    yield say(f"command.{command.name}.more")
    if isinstance(command, Family):
        for name in command.list_commands(ctx):
            below = command.commands[name]
            yield from _command(below, click.Context(below, ctx, info_name=name), level=level + 1)
    else:
        yield _table(command, ctx, common=False)


def _table(command: click.Command, ctx: click.Context, *, common: bool) -> str:
    """Return the options, either those that every command has or those it has for itself."""
    language = ctx.find_root().obj.language
    records = [p.get_help_record(ctx) for p in command.params if isinstance(p, Option)]
    rows = [
        [code(name), plain(text)] for name, text in records if name.startswith(COMMON) == common
    ]
    return table(HEADS[language], rows) if rows else ""
