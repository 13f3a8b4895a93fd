"""click's classes, worded in the user's language from `lgnotes.texts`.

A command and its options carry no text: their names are the keys.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import TypeVar

import click

from lgnotes.cli.overview import COMMANDS, overview
from lgnotes.cli.settings import Settings
from lgnotes.cli.streams import hang_up
from lgnotes.errors import UnknownValueError, UsageError
from lgnotes.texts import LANGUAGES, all_texts, say

Value = TypeVar("Value")
Function = TypeVar("Function", bound=Callable[..., object])


def settings(ctx: click.Context) -> Settings:
    """Return the settings of the run that *ctx* belongs to."""
    found = ctx.find_object(Settings)
    return found if found else Settings()


class Option(click.Option):
    """An option whose help stands under ``option.NAME``."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return the option as written, and its help."""
        language = settings(ctx).language
        metavar = say(f"metavar.{self.metavar}", language) if self.metavar else ""
        return f"{', '.join(self.opts)} {metavar}".rstrip(), say(self.text_key(ctx), language)

    def text_key(self, ctx: click.Context) -> str:
        """Return the key of the help: the command's own one, else the common one."""
        name = max(self.opts, key=len).lstrip("-")
        own = f"option.{ctx.command.name}.{name}"
        return own if own in all_texts() else f"option.{name}"


class Argument(click.Argument):
    """An argument whose name in the usage line stands under ``metavar.NAME``."""

    def get_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the argument as the usage line shows it."""
        word = self.word(ctx)
        if self.nargs != 1:
            word += " …"
        return [word if self.required else f"[{word}]"]

    def word(self, ctx: click.Context) -> str:
        """Return the argument's name in the user's language."""
        return settings(ctx).say(f"metavar.{self.metavar}")


class Worded(click.Command):
    """A command whose help stands under ``command.NAME``."""

    def __init__(
        self,
        name: str | None,
        callback: Callable[..., object] | None = None,
        params: list[click.Parameter] | None = None,
        **_: object,  # the function's docstring, which is for readers of the code
    ) -> None:
        common = [
            eager("--lang", metavar="language", callback=_check_language),
            Option(["--debug"], is_flag=True, expose_value=False),
            eager("--help", is_flag=True, callback=_show_help),
        ]
        super().__init__(
            name, callback=callback, params=[*(params or ()), *common], add_help_option=False
        )
        self.allow_extra_args = True  # so that we refuse them in our own words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; words that nothing takes are an error."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not (isinstance(self, click.Group) or ctx.resilient_parsing):
            text = settings(ctx).say("usage.extra", words=" ".join(rest), command=ctx.command_path)
            raise UsageError(problem=text)
        return rest

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows the command's name in the usage line."""
        pieces = [settings(ctx).say("help.options-metavar")]
        return pieces + [p for param in self.params for p in param.get_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        prefix = settings(ctx).say("help.usage")
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command is for."""
        for key in (f"command.{self.name}", f"command.{self.name}.more"):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(settings(ctx).say(key))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options with their help."""
        records = [p.get_help_record(ctx) for p in self.params if isinstance(p, Option)]
        with formatter.section(settings(ctx).say("help.options")):
            formatter.write_dl(records)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the line that shell completion shows."""
        ctx = click.get_current_context(silent=True)
        return say(f"command.{self.name}", settings(ctx).language if ctx else "sv")


class Family(Worded, click.Group):
    """A command with commands of its own: without one of them it shows its help."""

    def __init__(
        self,
        name: str | None,
        callback: Callable[..., object] | None = None,
        params: list[click.Parameter] | None = None,
    ) -> None:
        super().__init__(name, callback or _no_command, params)
        self.invoke_without_command = True
        self.no_args_is_help = False

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that *args* names; an unknown one names the nearest."""
        if args[0] not in (known := tuple(self.list_commands(ctx))):
            raise unknown(args[0], known, settings(ctx))
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands and the options with their help."""
        say = settings(ctx).say
        names = self.list_commands(ctx)
        with formatter.section(say("help.commands")):
            formatter.write_dl([(name, say(f"command.{self.name}-{name}")) for name in names])
        super().format_options(ctx, formatter)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows the command's name in the usage line."""
        return [*super().collect_usage_pieces(ctx), settings(ctx).say("help.command-metavar")]


@click.pass_context
def _no_command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


class Root(Family):
    """The group of all commands, each imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command *cmd_name*, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"lgnotes.cli.commands.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; it is no error if nobody reads its output to the end."""
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            hang_up()
            return 0
        return result

    def get_help(self, ctx: click.Context) -> str:
        """Return the program's help."""
        return overview(settings(ctx))


def unknown(value: str, known: tuple[str, ...], settings: Settings) -> UsageError:
    """Return the error for *value*, which is none of *known*; it names a word that is near."""
    from difflib import get_close_matches

    words = ", ".join(known)
    nearest = get_close_matches(value.casefold(), known, n=1, cutoff=0.5)
    if nearest:
        return UnknownValueError(value=value, nearest=nearest[0], known=words)
    return UsageError(problem=settings.say("usage.unknown", value=value, known=words))


def eager(
    name: str,
    *,
    callback: Callable[[click.Context, click.Parameter, Value], None],
    is_flag: bool = False,
    metavar: str | None = None,
) -> Option:
    """Return an option whose *callback* acts before anything else."""
    return Option(
        [name],
        is_eager=True,
        expose_value=False,
        callback=callback,
        is_flag=is_flag,
        metavar=metavar,
    )


def option(*names: str, **how: object) -> Callable[[Function], Function]:
    """Declare an option of ours; *how* as for `click.option`."""
    return click.option(*names, cls=Option, **how)


def argument(name: str, **how: object) -> Callable[[Function], Function]:
    """Declare an argument of ours; *how* as for `click.argument`."""
    return click.argument(name, cls=Argument, **how)


def _check_language(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None and value not in LANGUAGES:
        raise unknown(value, LANGUAGES, settings(ctx))


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()
