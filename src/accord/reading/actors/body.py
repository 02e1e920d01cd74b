"""A noun phrase of one state or several that may name a body or people of it."""

from __future__ import annotations

from msgspec import Struct

from accord.reading.actors.context import Context, Hit
from accord.reading.actors.officewords import one_of
from accord.reading.actors.spot import Cast

_REACH = 8


class Body(Struct, frozen=True, kw_only=True):
    """A noun phrase of one state or several: "[Vietnamese and Chinese] [foreign ministry officials]".

    Attributes:
        context, cast: the report and its actors.
        owned: tokens that persons' names and titles cover.
        owners: the known names that say whose it is.
        first: the phrase's first token.
        start: the first token of its own words, behind demonym or possessive.
        noun: its head noun.
    """

    context: Context
    cast: Cast
    owned: set[int]
    owners: list[Hit]
    first: int
    start: int
    noun: int

    @property
    def lower(self) -> str:
        """The noun as printed, in lower case."""
        return self.context.sheet.lower[self.noun]

    @property
    def lemma(self) -> str:
        """The noun's lemma, which the tagger leaves plural where it is capitalised ("the Foreign Ministries of")."""
        sheet = self.context.sheet
        return one_of(self.lower) if sheet.tag[self.noun] == "NNPS" and len(self.owners) > 1 else sheet.lemma[self.noun]

    @property
    def owner(self) -> Hit:
        """The last of the owners."""
        return self.owners[-1]

    def states(self) -> tuple[str, ...]:
        """Keys of the states that it is of."""
        return tuple(dict.fromkeys(f"state:{owner.state}" for owner in self.owners))

    def printed(self) -> str:
        """Its words."""
        return self.context.sheet.text(self.first, self.noun + 1)

    def is_of(self, words: frozenset[str]) -> bool:
        """Whether its noun is among some words."""
        return self.lemma in words or self.lower in words


def ministry_end(context: Context, at: int) -> int:
    """The token behind "Ministry of Foreign Affairs", "ministry of foreign affairs"."""
    sheet, portfolios = context.sheet, context.lexicon.names.portfolios
    end = at + 1
    if sheet.lower[end : end + 1] != ["of"]:
        return end
    end += 1
    stop = min(len(sheet), end + _REACH)
    while end < stop and context.hit_at[end] < 0:
        if sheet.tag[end] not in ("NNP", "NNPS") and sheet.lower[end] not in {"and", "the"} | portfolios:
            break
        end += 1
    while sheet.lower[end - 1] in ("and", "the", "of"):
        end -= 1
    return end
