"""The one place where an error becomes a sentence on stderr and an exit code."""

import sys
from collections.abc import Callable

import click

from lgnotes.cli.base import Argument
from lgnotes.cli.settings import INTERRUPTED, Settings
from lgnotes.errors import LgnotesError, UnexpectedError
from lgnotes.export.clean import one_line

UNEXPECTED = 1
USAGE = 2


def guarded(run: Callable[[], object], settings: Settings) -> int:
    """Call *run* and return the exit code; say in one sentence what went wrong."""
    try:
        result = run()
    except LgnotesError as error:
        for sentence in error.sentences_in(settings.language):
            complain(sentence)
        return error.exit_code
    except click.UsageError as error:
        complain(usage_sentence(error, settings))
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:
        if settings.debug:
            raise
        complain(UnexpectedError(kind=type(error).__name__).sentence(settings.language))
        return UNEXPECTED
    return result if isinstance(result, int) else 0


def complain(sentence: str) -> None:
    """Print *sentence* on stderr, on one line, without control characters."""
    click.echo(one_line(sentence), file=sys.stderr)


def usage_sentence(error: click.UsageError, settings: Settings) -> str:
    """Return click's *error* about the command line as a sentence of ours."""
    command = error.ctx.command_path if error.ctx else "lgnotes"
    match error:
        case click.MissingParameter(param=param) if param is not None:
            return settings.say("usage.missing", name=_name(param, error.ctx), command=command)
        case click.NoSuchOption(option_name=name, possibilities=[nearest, *_]):
            return settings.say("usage.no-option-nearest", name=name, nearest=nearest)
        case click.NoSuchOption(option_name=name):
            return settings.say("usage.no-option", name=name, command=command)
        case click.BadOptionUsage(option_name=name):
            return settings.say("usage.option", name=name, command=command)
        case _:
            return settings.say("usage.other", command=command)


def _name(param: click.Parameter, ctx: click.Context | None) -> str:
    if isinstance(param, Argument) and ctx:
        return param.word(ctx)
    return max(param.opts, key=len)
