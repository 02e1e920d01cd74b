"""How a line names an actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.reading.mention import Actor

# Words that make up the names of bodies that every state has.
_BODIES = frozenset(
    """ministry department office foreign affairs defence defense interior justice finance trade police army navy air
    force forces armed coast guard government cabinet parliament senate national assembly congress presidency
    president's prime minister's council state security border service intelligence supreme court customs embassy
    international cooperation external relations exteriors diaspora emigrants immigration transport agriculture
    fisheries command military general staff chamber deputies representatives house""".split()  # noqa: SIM905 (as above)
)


def name_told(actor: Actor, actors: Mapping[str, Actor]) -> str:
    """The name; of a body that many states have, with whose it is: 'foreign ministry (Togo)'."""
    if actor.type != "organisation" or actor.state is None:
        return actor.name
    home = actors.get(f"state:{actor.state}")
    common = all(word in _BODIES or word in ("of", "and", "the", "for") for word in actor.name.lower().split())
    return f"{actor.name} ({home.name})" if home is not None and common else actor.name
