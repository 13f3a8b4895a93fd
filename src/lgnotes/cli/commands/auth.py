"""``lgnotes auth``: sign in at Google, see who is signed in, sign out."""

from pathlib import Path

import click

from lgnotes.account import Account
from lgnotes.cli.base import Family, Worded, option, unknown
from lgnotes.cli.params import PATH
from lgnotes.cli.screen import Line, show
from lgnotes.cli.settings import Settings
from lgnotes.cli.targets import config_of, group_options
from lgnotes.errors import UsageError
from lgnotes.places import REMOTE

command = Family("auth")


@click.command("auth-login", cls=Worded)
@option("--client", metavar="file", type=PATH)
@group_options
@option("--for", "wanted", metavar="kinds")
@click.pass_obj
def login(settings: Settings, *, client: Path | None, wanted: str | None) -> None:
    """Sign in, and tell as whom."""
    from lgnotes import account

    kinds = _given(wanted, settings) if wanted is not None else _needed(settings)
    told = account.login(
        client, kinds=kinds, prompt=settings.say("auth.prompt", url="{url}"),
        thanks=settings.say("auth.thanks"),
    )  # fmt: skip
    show([_line(told, settings)])


def _given(wanted: str, settings: Settings) -> tuple[str, ...]:
    words = [word.strip().casefold() for word in wanted.split(",") if word.strip()]
    for word in words:
        if word not in REMOTE:
            raise unknown(word, REMOTE, settings)
    return tuple(words) or REMOTE


def _needed(settings: Settings) -> tuple[str, ...]:
    """Return what the configuration needs; all there is where there is no configuration."""
    from lgnotes import account

    config = config_of(settings)
    if config is None:
        return REMOTE
    kinds = account.kinds_of(config)
    if not kinds:
        raise UsageError(problem=settings.say("usage.no-kinds", file=config.name))
    return kinds


@click.command("auth-status", cls=Worded)
@click.pass_obj
def status(settings: Settings) -> None:
    """Tell who is signed in."""
    from lgnotes import account

    show([_line(account.status(), settings)])


@click.command("auth-logout", cls=Worded)
@click.pass_obj
def logout(settings: Settings) -> None:
    """Sign out, and tell what became of it."""
    from lgnotes import account

    done = account.logout()
    key = "nobody" if not done.was_signed_in else "out" if done.is_revoked else "out-here"
    show([Line(settings.say(f"auth.{key}"))])


def _line(account: Account, settings: Settings) -> Line:
    kinds = ", ".join(account.kinds)
    return Line(settings.say(f"auth.{account.kind}", name=account.name or "?", kinds=kinds))


for _one in (login, status, logout):
    command.add_command(_one, (_one.name or "").removeprefix("auth-"))
