"""Actors that world data know, whether or not a report names them by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.mention import Actor, ActorType

if TYPE_CHECKING:
    from accord.world import World


def known_actor(key: str, world: World) -> Actor | None:
    """The state, place, organisation or outlet of a key, or None.

    >>> from accord.world import load_world
    >>> known_actor("state:VNM", load_world()).name
    'Vietnam'
    """
    kind, _, rest = key.partition(":")
    if kind == "state" and rest in world.states:
        return Actor(key=key, name=world.states[rest].name, type="state", state=rest)
    if kind == "place":
        place = world.place(key)
        if place is None:
            return None
        # A first-level place lies within its state, which is an actor of its own.
        within = f"state:{place.state}" if place.within == f"place:{place.state}" else place.within
        return Actor(key=key, name=place.name, type=place.type, state=place.state, within=within)
    if kind == "org" and (organisation := world.organisation(key)) is not None:
        return Actor(key=key, name=organisation.name, type="organisation", state=organisation.state)
    if kind == "outlet" and (outlet := world.outlet(key)) is not None:
        kind_of: ActorType = "outlet"
        return Actor(key=key, name=outlet.name, type=kind_of, state=outlet.state)
    return None
