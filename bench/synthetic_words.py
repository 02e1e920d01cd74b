"""Words for synthetic readings: as often, as long and as alike as those of English reports, and mostly invented."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate

from accord.checking.stories_background import load_background

RARE = 30_000
# What the rare words weigh all together, by what the common ones do.
RARE_SHARE = 0.35
HEAD, LEAST = 4, 7
SMALL_WORDS = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "for",
    "on",
    "with",
    "as",
    "by",
    "that",
    "which",
    "after",
    "while",
    "from",
    "at",
    "its",
    "their",
    "over",
    "against",
)
SMALL, OWN = 0.42, 0.5


class Vocabulary:
    """Stems of the table that is shipped, as often as it has them, and 30,000 rarer words made of their halves.

    Args:
        chance: where the draws come from.
    """

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        counts = {stem: n for stem, n in load_background().counts.items() if stem.isalpha() and len(stem) >= HEAD}
        stems = sorted(counts, key=lambda stem: (-counts[stem], stem))
        long = [stem for stem in stems if len(stem) >= LEAST]
        rare = dict.fromkeys(chance.choice(long)[:HEAD] + chance.choice(long)[HEAD - 1 :] for _ in range(2 * RARE))
        self.rare = [word for word in rare if word not in counts][:RARE]
        self.words = stems + self.rare
        ranks = [1 / (at + 50) for at in range(len(self.rare))]
        scale = RARE_SHARE * sum(counts.values()) / sum(ranks)
        self._weights = list(accumulate([*(float(counts[stem]) for stem in stems), *(scale * one for one in ranks)]))

    def draw(self, count: int) -> list[str]:
        """So many words, common ones more often."""
        return self._chance.choices(self.words, cum_weights=self._weights, k=count)

    def name(self) -> str:
        """A name nobody has."""
        return self._chance.choice(self.rare).title()

    def phrase(self, own: Sequence[str], length: int) -> str:
        """Words in a row: small ones, words of what is told, and any."""
        chance, common = self._chance, self.draw(length)
        return " ".join(
            chance.choice(SMALL_WORDS)
            if (dice := chance.random()) < SMALL
            else chance.choice(own)
            if dice < SMALL + (1 - SMALL) * OWN
            else word
            for word in common
        )
