"""Values that one late copy alone has: likely an error of copying, shown with the passage that it was copied from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from accord.checking.copied import same_passage
from accord.checking.fact import Difference, Outlier, Value
from accord.checking.ground import Ground
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


def changed_name(
    claims: Sequence[Claim],
    ground: Ground,
    witness: Mapping[str, str],
    published: Mapping[str, str | None],
) -> Difference | None:
    """A person whom one late copy alone names in the place of another, with the passage that has the other name.

    Only within a family of copies: what an account of its own names are its own people. Speakers are not looked at
    here, for they are compared in all accounts of a saying.
    """
    families: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in witness and claim.kind != "statement":
            families[witness[claim.id]].append(claim)
    for family in families.values():
        for late in family:
            others = [one for one in family if one.report != late.report and _people(one, ground)]
            usual = {frozenset(_people(one, ground).items()) for one in others}
            if len(usual) != 1 or any(one.report == late.report for one in family if one is not late):
                continue
            was, is_ = dict(next(iter(usual))), _people(late, ground)
            gone, new = was.keys() - is_.keys(), is_.keys() - was.keys()
            if len(gone) != 1 or len(new) != 1:
                continue
            (old,), (other,) = gone, new
            if was[old] != is_[other] or all(same_passage(late, one, witness, published) is None for one in others):
                continue
            names = " and ".join(ground.actors[key].name for key in (old, other))
            difference = Difference(
                field="parties",
                relation="conflict",
                values=(
                    Value(value=old, claims=tuple(one.id for one in others)),
                    Value(value=other, claims=(late.id,)),
                ),
                why=f"{names}: one passage, two names",
            )
            found = marked(difference, claims, witness, published)
            return found if found.outlier is not None else None
    return None


def _people(claim: Claim, ground: Ground) -> dict[str, str]:
    """The people of a claim by key, with the role of each."""
    return {party.actor: party.role for party in claim.parties if ground.person(party.actor)}


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
