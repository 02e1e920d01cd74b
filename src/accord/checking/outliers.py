"""Values that one late copy alone has: likely an error of copying, shown with the passage that it was copied from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from accord.checking.fact import Difference, Outlier, Value
from accord.reading.claim import Claim


def marked(
    difference: Difference,
    claims: Sequence[Claim],
    witness: Mapping[str, str],
    published: Mapping[str, str | None],
) -> Difference:
    """The difference, with what is likely an error of copying named in it.

    A value is one where a single report gives it, that report is a copy which came out after the first of its family,
    and all other copies give one other value. What an account of its own gives is a conflict, never an outlier, and so
    is a value that anybody outside of the family gives too; a later figure that brings a count up to date is an update.

    Args:
        difference: of the fact that the claims are of.
        claims: of the fact.
        witness: the witness id of each claim id.
        published: EDTF dates by report id; without dates nobody is the later one.
    """
    if difference.relation != "conflict":
        return difference
    by_id = {claim.id: claim for claim in claims}
    for value in difference.values:
        found = _outlier(value, difference, by_id, witness, published)
        if found is not None:
            return msgspec.structs.replace(difference, outlier=found)
    return difference


def _outlier(
    value: Value,
    difference: Difference,
    by_id: Mapping[str, Claim],
    witness: Mapping[str, str],
    published: Mapping[str, str | None],
) -> Outlier | None:
    own = [by_id[one] for one in value.claims if one in by_id]
    if len({claim.report for claim in own}) != 1:
        return None
    family = witness.get(own[0].id)
    others: defaultdict[str | float | int | None, list[Claim]] = defaultdict(list)
    for other in difference.values:
        for one in other.claims:
            if other is not value and one in by_id and witness.get(one) == family:
                others[other.value].append(by_id[one])
    if family is None or len(others) != 1:
        return None
    (copies,) = others.values()
    first = min(copies, key=lambda claim: (published.get(claim.report) or "9", claim.report))
    day, late = published.get(first.report), published.get(own[0].report)
    if not day or not late or day >= late or any(claim.report == own[0].report for claim in copies):
        return None
    count = len({claim.report for claim in copies})
    text = "the copy before it" if count == 1 else f"the {count} other copies, the earliest among them,"
    return Outlier(
        claims=tuple(claim.id for claim in own),
        source=first.id,
        why=f"one later copy of a text alone differs in it from {text} with the words “{first.evidence[0].quote}”",
    )
