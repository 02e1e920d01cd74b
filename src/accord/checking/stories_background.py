"""How common words are outside the reports at hand: a small table that is shipped, for sets too small to tell."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import repeat
from operator import itemgetter

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accord.errors import DataError

_TRUST = 100
_HELD = 1 << 16
_TABLED = 1 << 17  # numbers up to which a table of all costs less than sorting those that occur


class Background(Struct, frozen=True):
    """Of how many documents it was counted, and how many hold each stem; a stem that is not in it is rare or a name."""

    documents: int
    counts: Mapping[str, int]

    def rarity(self, stem: str, holders: int, documents: int) -> float:
        """The weight of a term held by so many of so many reports, from the reports and the table together.

        Inverse document frequency to the power 1.5, the table counting as 100 documents more: in a brief of three
        reports the table tells what is common, in an archive the archive does. Nothing for what all of the table's
        documents hold.

        >>> table = Background(585, {"the": 585})
        >>> table.rarity("the", 3, 3) < table.rarity("treaty", 3, 3) < table.rarity("lima", 1, 3)
        True
        """
        told = math.log(documents + _TRUST) - _commonness(self.counts.get(stem, 0), holders, self.documents)
        depth = min(max(told, 0.0), math.log(self.documents))
        return depth * math.sqrt(depth)

    def each_rarity(self, counted: Sequence[int], holders: Sequence[int], documents: int) -> NDArray[np.float64]:
        """What `rarity` gives of stems that so many of the table's documents and of the reports hold.

        >>> table = Background(585, {"the": 585, "treaty": 9})
        >>> weights = table.each_rarity([585, 9, 0], [3, 2, 0], 3)
        >>> weights.tolist() == [table.rarity("the", 3, 3), table.rarity("treaty", 2, 3), table.rarity("lima", 0, 3)]
        True
        """
        told = map(_commonness, counted, holders, repeat(self.documents))
        return self._rarities_of(np.fromiter(told, np.float64, len(counted)), documents)

    def is_name(self, term: str, holders: int, lower_holders: int) -> bool:
        """Whether a term names somebody or something, going by how the reports write it.

        Pairs of capitalised words do, and stems that most reports never write in lower case, unless the table knows
        them as common words.

        >>> Background(585, {"treaty": 9}).is_name("lima", 5, 0), Background(585, {"treaty": 9}).is_name("treaty", 5, 0)
        (True, False)
        """
        capital = 2 * lower_holders < holders and not term[0].isdigit()
        return " " in term or (capital and term not in self.counts)

    def rarities(self, counted: NDArray[np.int64], holders: NDArray[np.int64], documents: int) -> NDArray[np.float64]:
        """What `rarity` gives of many terms, each held by so many of the table's documents and of the reports.

        >>> table = Background(585, {"the": 585, "treaty": 9})
        >>> weights = table.rarities(np.array([585, 9]), np.array([3, 2]), 3)
        >>> weights.tolist() == [table.rarity("the", 3, 3), table.rarity("treaty", 2, 3)]
        True
        """
        # Most terms are as rare as one another.
        both = counted * (documents + 1) + holders
        most = int(both.max(initial=0)) + 1
        if most > _TABLED:
            pairs, which = np.unique(both, return_inverse=True)
            rarities = self._rarities_of(self._commonness_of(pairs, documents), documents)
        else:
            which, pairs = both, np.flatnonzero(np.bincount(both, minlength=most))
            rarities = np.zeros(most)
            rarities[pairs] = self._rarities_of(self._commonness_of(pairs, documents), documents)
        return rarities[which]

    def _commonness_of(self, pairs: NDArray[np.int64], documents: int) -> NDArray[np.float64]:
        """Of pairs: what is counted in the table, times one more than there are documents, and in the reports."""
        counted, holders = (part.tolist() for part in np.divmod(pairs, documents + 1))
        return np.fromiter(map(_commonness, counted, holders, repeat(self.documents)), np.float64, len(pairs))

    def _rarities_of(self, commonness: NDArray[np.float64], documents: int) -> NDArray[np.float64]:
        """Roots and products alone are left to NumPy, which any processor rounds alike."""
        depths = np.clip(math.log(documents + _TRUST) - commonness, 0.0, math.log(self.documents))
        rarities: NDArray[np.float64] = depths * np.sqrt(depths)
        return rarities

    def are_names(
        self,
        pairs: NDArray[np.bool_],
        digits: NDArray[np.bool_],
        counted: NDArray[np.int64],
        holders: NDArray[np.int64],
        lower_holders: NDArray[np.int64],
    ) -> NDArray[np.bool_]:
        """What `is_name` gives of many terms, each held by so many documents of the table, so often in lower case.

        >>> table, terms = Background(585, {"treaty": 9}), ["lima", "treaty"]
        >>> table.are_names(*looks_of(terms), np.array([0, 9]), np.array([5, 5]), np.array([0, 0])).tolist()
        [True, False]
        """
        capital = (2 * lower_holders < holders) & ~digits
        names: NDArray[np.bool_] = pairs | (capital & (counted == 0))
        return names


def looks_of(terms: Collection[str]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which terms are pairs of words, and which begin with a digit.

    >>> [told.tolist() for told in looks_of(["phnom penh", "3"])]
    [[True, False], [False, True]]
    """
    pairs = np.fromiter(map(str.__contains__, terms, repeat(" ")), np.bool_, len(terms))
    return pairs, np.fromiter(map(str.isdigit, map(itemgetter(0), terms)), np.bool_, len(terms))


@lru_cache(maxsize=_HELD)
def _commonness(counted: int, holders: int, of: int) -> float:
    """How common a term is before it is told among how many reports, as a logarithm.

    Of so many of the table's documents and of the reports; endless for what all of the table's documents hold, which
    weighs nothing.
    """
    if counted >= of:
        return math.inf
    part = holders + counted * _TRUST / of
    return math.log(part) if part else -math.inf


@cache
def load_background() -> Background:
    """Read the table that is shipped.

    Raises:
        DataError: the file does not hold a stem and a number a line.

    >>> load_background().documents
    585
    """
    file = files(__package__).joinpath("stories_background.tsv")
    counts: dict[str, int] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("#"):
            stem, tab, count = line.partition("\t")
            if not tab or not count.isdigit():
                raise DataError(f"stories_background.tsv:{number}: expected a stem, a tab and a number, found {line!r}")
            counts[stem] = int(count)
    documents = counts.pop("", 0)
    if not documents:
        raise DataError("stories_background.tsv: expected a line with an empty stem and the number of documents")
    return Background(documents, counts)


@cache
def load_rarities() -> Mapping[str, float]:
    """What `rarity` gives of a stem of the shipped table where there are no reports; of any other what stands under "".

    >>> load_rarities()["the"] == load_background().rarity("the", 0, 0)
    True
    >>> load_rarities()[""] == load_background().rarity("antananarivo", 0, 0)
    True
    """
    table = load_background()
    return {stem: table.rarity(stem, 0, 0) for stem in ("", *table.counts)}
