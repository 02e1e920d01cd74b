"""Titles as they are printed before and behind names."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from accord.world.holding import Sex

TitleKind = Literal["office", "honorific", "military", "royal", "religious"]


class Title(Struct, frozen=True, kw_only=True, gc=False):
    """A title and the office it stands for.

    Attributes:
        words: the words as printed, in lower case ('fm', 'foreign minister', 'top diplomat').
        office: the canonical office ('foreign minister'); for honorifics the honorific itself.
        kind: what kind of title it is.
        sex: where the word itself tells it ('spokeswoman', 'king', 'Mrs').
        represents: the holder's acts on duty are the state's: heads of state and government, ministers, ambassadors,
            spokespersons; False for opposition leaders, governors and private persons.
    """

    words: str
    office: str
    kind: TitleKind
    sex: Sex | None = None
    represents: bool = False
