"""What finding actors gives: actors, mentions, and ways from a word to them."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.mention import Actor, Mention
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# Dependents whose word names the same thing as their head.
_SAME = frozenset({"appos", "compound", "flat", "nmod"})
_CLIMB = 4


class Actors(Struct, frozen=True, kw_only=True, dict=True):
    """The actors of one report and where it refers to them.

    Attributes:
        actors: in order of first mention.
        mentions: in order of their heads; no two have the same head, but one may lie within another ("China" within
            "China's foreign ministry").
        leads: offsets of further words that lead to a mention (title words, a class noun), with the mention's head.

    >>> from accord.reading.mention import Actor, Mention
    >>> lam = Actor(key="person:VNM/to lam", name="To Lam", type="person", state="VNM")
    >>> found = Actors(actors=(lam,), mentions=(Mention(span=Span(0, 6), head=3, actors=(lam.key,)),))
    >>> found.mention_at(3).actors, found.state_of("person:VNM/to lam"), found.mention_at(0)
    (('person:VNM/to lam',), 'VNM', None)
    """

    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    leads: tuple[tuple[int, int], ...] = ()

    @cached_property
    def _by_head(self) -> dict[int, Mention]:
        return {mention.head: mention for mention in self.mentions}

    @cached_property
    def _by_lead(self) -> dict[int, int]:
        return dict(self.leads)

    @cached_property
    def _by_key(self) -> dict[str, Actor]:
        return {actor.key: actor for actor in self.actors}

    @cached_property
    def _heads(self) -> list[int]:
        return [mention.head for mention in self.mentions]

    def mention_at(self, head_offset: int) -> Mention | None:
        """The mention whose syntactic head begins at this offset."""
        return self._by_head.get(head_offset)

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """The mentions whose heads lie within a span, in order."""
        return self.mentions[bisect_left(self._heads, span.start) : bisect_left(self._heads, span.end)]

    def actor(self, key: str) -> Actor | None:
        """The actor with this key."""
        return self._by_key.get(key)

    def state_of(self, key: str) -> str | None:
        """ISO3 code of the state that an actor is or belongs to, or None."""
        actor = self._by_key.get(key)
        return actor.state if actor is not None else None

    def sole_state(self) -> str | None:
        """ISO3 code of the one state that the report names, None where it names none or several.

        It gives nobody a state; it tells where "the president" of a report on one state's own affairs is at home.
        """
        named = {key for mention in self.mentions for key in mention.actors if key.startswith("state:")}
        return named.pop().removeprefix("state:") if len(named) == 1 else None

    def resolve(self, token: Token) -> Mention | None:
        """The mention that a word refers by: its own, or that of what it is in apposition or compounded with.

        For "leader" in "Vietnam's new leader To Lam" that is the mention of To Lam, for "province" in "the province
        of Guangdong" that of Guangdong. Coordinated names are left to the caller: one mention each.
        """
        own = self._at(token)
        if own is not None:
            return own
        for child in token.children:
            if child.dep_ == "appos":
                beside = self._at(child)
                if beside is not None and not _listed(child):
                    return beside
        above = token
        for _ in range(_CLIMB):
            if above.dep_ not in _SAME or above.head.i == above.i:
                break
            above = above.head
            there = self._at(above)
            if there is not None and (above.pos_ in ("PROPN", "NOUN")):
                return there
        return None

    def _at(self, token: Token) -> Mention | None:
        mention = self._by_head.get(token.idx)
        if mention is None and token.idx in self._by_lead:
            mention = self._by_head.get(self._by_lead[token.idx])
        return mention


def _listed(token: Token) -> bool:
    return any(child.dep_ == "cc" for child in token.children)
