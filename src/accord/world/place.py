"""Cities, provinces, seas and other places, each within what holds it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

PlaceType = Literal["city", "province", "sea", "region", "place"]


class Place(Struct, frozen=True, array_like=True, gc=False):
    """A place as it is known before reading. In the data file it is one JSON array a line, in this order.

    Attributes:
        key: 'place:CHN/Guangdong/Guangzhou', 'place:sea/South China Sea'.
        name: the name the English press uses.
        type: 'province' is any first-order division (province, state, oblast, emirate…); 'region' an area within or
            across states; 'sea' any water at sea; 'place' a site: a building, crossing, resort, island, river.
        state: ISO 3166-1 alpha-3 of the state it lies in by ISO 3166 and UN usage, None where none or several hold or
            dispute it.
        within: key of the place or state that holds it ('place:CHN/Guangdong', 'state:CHN'), or None.
        names: other names and spellings.
        population: inhabitants where known, else 0; for a division those of its cities. It ranks namesakes, no
            statistic: a division named like its city counts just below the city where the press means that.
        ambiguous: its name is also an ordinary word or a person's name, so that the name alone does not suffice.
        historic: a division that no longer exists under this name (Vietnam's provinces before 1 July 2025).
    """

    key: str
    name: str
    type: PlaceType
    state: str | None = None
    within: str | None = None
    names: tuple[str, ...] = ()
    population: int = 0
    ambiguous: bool = False
    historic: bool = False
