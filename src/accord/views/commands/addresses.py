"""What the commands that take addresses share: their options, and the intake that these stand for."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click
from msgspec import Struct

if TYPE_CHECKING:
    from accord.sources.fetch import Fetcher
    from accord.sources.intake import Intake

_R = TypeVar("_R")


class Addresses(Struct, frozen=True, kw_only=True):
    """What the user said of addresses; see the options' help."""

    follow: bool = False
    most: int = 500
    delay: float = 1.0
    contact: str | None = None
    allow_private: tuple[str, ...] = ()


def address_options(command: Callable[..., _R]) -> Callable[..., _R]:
    """Give a command the options of addresses; it gets them as one argument, `addresses`."""

    @functools.wraps(command)
    def gathering(**given: object) -> _R:
        names = Addresses.__struct_fields__
        said = {name: given.pop(name) for name in names}
        return command(**given, addresses=Addresses(**said))  # type: ignore[arg-type]

    for option in reversed(_OPTIONS):
        gathering = option(gathering)
    return gathering


_OPTIONS: tuple[Callable[..., Callable[..., object]], ...] = (
    click.option("--follow", is_flag=True, help="Fetch what feeds, OPML lists and sitemaps in files link to."),
    click.option(
        "--most",
        metavar="N",
        type=click.IntRange(min=1),
        default=500,
        show_default=True,
        help="The most addresses asked for one list.",
    ),
    click.option(
        "--delay",
        metavar="SECONDS",
        type=click.FloatRange(min=0),
        default=1.0,
        show_default=True,
        help="The pause between two requests to one host.",
    ),
    click.option("--contact", metavar="TEXT", help="Where you can be reached, sent with each request."),
    click.option(
        "--allow-private",
        metavar="HOST",
        multiple=True,
        help="A host that may be asked although it lies in a private network; may be given several times.",
    ),
)


def fetcher_of(addresses: Addresses) -> Fetcher:
    """The fetcher that the options stand for.

    Raises:
        click.UsageError: the contact is one that no header may hold.
    """
    from accord.sources.fetch import Fetcher  # noqa: PLC0415  loads only when something is read
    from accord.sources.guard import Guard  # noqa: PLC0415  likewise
    from accord.sources.pace import Pace  # noqa: PLC0415  likewise

    try:
        return Fetcher(
            guard=Guard(allow_private=addresses.allow_private),
            pace=Pace(delay=addresses.delay),
            contact=addresses.contact,
        )
    except ValueError as fault:
        raise click.UsageError(f"--contact: {fault}") from fault


def intake_of(addresses: Addresses) -> Intake:
    """The intake that the options stand for."""
    from accord.sources.intake import Intake  # noqa: PLC0415  loads only when something is read

    return Intake(fetcher=fetcher_of(addresses), follow=addresses.follow, most=addresses.most)
