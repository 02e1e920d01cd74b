"""The claims that one clause makes by the amounts that it tells: 'tariffs of 25 percent on 38 products' are two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.reading.claim import Claim


def by_clause(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Claims in groups of one clause each, which are of one thing, by the id of that which stands for them in matching.

    >>> by_clause([])
    {}
    """
    clauses: dict[object, list[Claim]] = {}
    for at, claim in enumerate(claims):
        key = (claim.report, claim.frame, claim.trigger, claim.parties) if claim.number is not None else at
        clauses.setdefault(key, []).append(claim)
    told = (sorted(of, key=lambda c: (len(c.why), c.id)) for of in clauses.values())  # what is told beside says so
    return {of[0].id: of for of in told}
