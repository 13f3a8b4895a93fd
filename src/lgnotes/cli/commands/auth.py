"""``lgnotes auth``: sign in at Google, see who is signed in, sign out."""

from pathlib import Path

import attrs
import click

from lgnotes.account import USUAL, Account
from lgnotes.cli.base import Family, Worded, option, unknown
from lgnotes.cli.params import PATH
from lgnotes.cli.screen import Line, show
from lgnotes.cli.settings import Settings
from lgnotes.cli.targets import config_of, group_of, group_options, typed_config
from lgnotes.errors import UsageError
from lgnotes.places import OWN, REMOTE

command = Family("auth")


@click.command("auth-login", cls=Worded)
@option("--client", metavar="file", type=PATH)
@group_options
@option("--for", "wanted", metavar="kinds")
@option("--own-calendar", is_flag=True)
@click.pass_obj
def login(
    settings: Settings, *, client: Path | None, wanted: str | None, own_calendar: bool
) -> None:
    """Sign in, and tell as whom; then make the calendar that is asked for."""
    from lgnotes import account

    own = _Own.of(settings) if own_calendar else None
    kinds = _given(wanted, settings) if wanted is not None else _needed(settings, own)
    if own:
        kinds = (*(kind for kind in kinds if kind != OWN), OWN)
    told = account.login(
        client, kinds=kinds, prompt=settings.say("auth.prompt", url="{url}"),
        thanks=settings.say("auth.thanks"),
    )  # fmt: skip
    show([_line(told, settings)])
    if own:
        show([own.made(settings)])


@attrs.frozen
class _Own:
    """The group that is to have a calendar of its own, and the file that says so."""

    group: str
    config: str

    @classmethod
    def of(cls, settings: Settings) -> "_Own":
        """Return the one group that is meant; nobody is asked to sign in for one that cannot be."""
        from lgnotes import groups
        from lgnotes.own_calendar import check_own_calendar

        group = group_of(settings)
        if group is None:
            raise UsageError(problem=settings.say("usage.no-config", file=groups.DEFAULT))
        own = cls(group.name, typed_config()[0] or groups.DEFAULT)
        check_own_calendar(own.group, config=own.config)
        return own

    def kinds(self) -> tuple[str, ...]:
        """Return what all groups need: this sign-in takes the place of the one before."""
        from lgnotes import account, groups

        return account.kinds_of(groups.read_config(self.config))

    def made(self, settings: Settings) -> Line:
        """Make the calendar, unless it is there, and tell what became of it."""
        from lgnotes.own_calendar import own_calendar

        own = own_calendar(self.group, config=self.config)
        key = "own-calendar.made" if own.is_new else "own-calendar.there"
        data = {"title": own.title, "place": own.place, "file": self.config, "group": self.group}
        return Line(settings.say(key, **data))


def _given(wanted: str, settings: Settings) -> tuple[str, ...]:
    words = [word.strip().casefold() for word in wanted.split(",") if word.strip()]
    for word in words:
        if word not in REMOTE:
            raise unknown(word, REMOTE, settings)
    return tuple(words) or USUAL


def _needed(settings: Settings, own: _Own | None) -> tuple[str, ...]:
    """Return what the configuration needs; the usual where there is no configuration."""
    from lgnotes import account

    if own:
        return own.kinds()
    config = config_of(settings)
    if config is None:
        return USUAL
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
