"""Claims of one thing brought together, over reports and within one, each joining with its reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from accord.checking.alignment_buckets import buckets_of, candidates
from accord.checking.alignment_days import looks_back, of_other_days, other_news, told_on
from accord.checking.clauses import by_clause
from accord.checking.copied import same_passage
from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.papers import papers_apart
from accord.checking.sameness import same
from accord.checking.sameness_meetings import half_told, of_two
from accord.checking.sameness_pacts import OLDER, amends
from accord.checking.sameness_slots import Verdict, counts_apart
from accord.checking.sameness_truces import tells_truce

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from accord.checking.alignment_buckets import Buckets
    from accord.reading.claim import Claim

# A claim is held against at most this many of a group's claims: enough to be sure, and never quadratic in a group.
HELD_AGAINST = 12


class Group(Struct, frozen=True, gc=False):
    """Claims of one thing, in the order of their joining, and why each joined."""

    claims: tuple[Claim, ...]
    why: tuple[str, ...]


def align(
    claims: Sequence[Claim],
    ground: Ground,
    published: Mapping[str, str | None] | None = None,
    witness: Mapping[str, str] | None = None,
    found_by: Callable[[Claim], Buckets] | None = None,
) -> tuple[Group, ...]:
    """Group claims by what they are of.

    Claims that say more come first, so that a bare one joins the group that fits it best. A claim joins a group when
    it is the same as some of its claims and contradicts none of its own report's: what one report tells as two
    occasions stays two. What a report tells without a date is of its own days: it never joins what lies far from them.

    Args:
        claims: of any number of reports, actors under canonical keys.
        ground: what actors are looked up in.
        published: EDTF dates of the reports by id, where known.
        witness: the witness of each claim by id, where known: what two copies of one text tell in one passage of it
            is one thing, even where one of them got the date or a name wrong.
        found_by: gives what `buckets_of` does of a claim, where that is at hand.
    """
    found_by = found_by or (lambda claim: buckets_of(claim, ground))
    table = _Table(ground, published or {}, witness or {}, found_by)
    clauses = by_clause(claims)
    ordered = sorted((of[0] for of in clauses.values()), key=lambda c: (-_weight(c), c.report, c.trigger.start, c.id))
    waiting = [claim for claim in ordered if not table.seat(claim, loosely=False)]
    for claim in waiting:
        table.seat(claim, loosely=True)
    _merge(table, ground)
    told = [([one for c in members for one in clauses[c.id]], why) for members, why in table.groups if members]
    return tuple(Group(tuple(members), tuple(dict.fromkeys(why))) for members, why in told)


class _Table:
    """Groups as they form, and where each is found.

    Args:
        ground: what actors are looked up in.
        published: EDTF dates of the reports by id.
        witness: the witness of each claim by id.
        found_by: see `align`.
    """

    def __init__(
        self,
        ground: Ground,
        published: Mapping[str, str | None],
        witness: Mapping[str, str],
        found_by: Callable[[Claim], Buckets],
    ) -> None:
        self.groups: list[tuple[list[Claim], list[str]]] = []
        self.buckets: dict[tuple[str, ...], dict[int, None]] = {}
        self.published = published
        self.found_by = found_by
        self._ground = ground
        self._witness = witness
        self._own: dict[str, Buckets] = {}

    def seat(self, claim: Claim, *, loosely: bool) -> bool:
        """Put a claim into the group that fits it best, or into one of its own; whether that was done.

        What fits loosely waits, unless it is put `loosely`: whatever fits better there finds its place first.
        """
        own = self._own.pop(claim.id, None) or self.found_by(claim)
        fits = {
            at: fit
            for at in candidates(claim, own, self.buckets)
            if (fit := _fit(claim, self.groups[at][0], self._ground, self.published, self._witness)) is not None
        }
        if fits and not loosely and all(fit.loose for fit in fits.values()):
            self._own[claim.id] = own
            return False
        joined = _best(fits)
        if joined is None:
            joined = len(self.groups)
            self.groups.append(([claim], []))
        else:
            members, why = self.groups[joined]
            members.append(claim)
            why.append(fits[joined].why)
        for bucket in own:
            self.buckets.setdefault(bucket, {}).setdefault(joined)
        return True


def _best(fits: Mapping[int, Verdict]) -> int | None:
    """The group that fits best, the first of equals; what fits loosely only where no other group does."""
    sure = {at: fit for at, fit in fits.items() if not fit.loose}
    if not sure and len(fits) > 1:
        return None
    return max(sure or fits, key=lambda at: (fits[at].score, -at), default=None)


# Groups that could be one are held against each other by so many of their claims.
COMPARED = 6


def _merge(table: _Table, ground: Ground) -> None:
    """Bring groups together that a chance order of their claims kept apart; a group that is merged is left empty."""
    groups, buckets, published = table.groups, table.buckets, table.published
    for later in range(len(groups) - 1, 0, -1):
        members, why = groups[later]
        if members[0].kind == "statement":
            continue
        best: tuple[float, int, str] | None = None
        near = {at for c in members[:COMPARED] for at in candidates(c, table.found_by(c), buckets)}
        for at in sorted(at for at in near if at < later):
            fit = _fits(groups[at][0], members, ground, published)
            if fit is not None and (best is None or fit[0] > best[0]):
                best = (fit[0], at, fit[1])
        if best is not None:
            held, reasons = groups[best[1]]
            held += members
            reasons += [*why, best[2]]
            groups[later] = ([], [])


def _fits(
    one: list[Claim], other: list[Claim], ground: Ground, published: Mapping[str, str | None]
) -> tuple[float, str] | None:
    """How well two groups fit: more than half of the pairs of their claims are the same, and none is held apart."""
    pairs = [(a, b, same(a, b, ground)) for a in one[:COMPARED] for b in other[:COMPARED]]
    yes = [(verdict.score, verdict.why) for _, _, verdict in pairs if verdict is not None and not verdict.loose]
    if not yes or 2 * len(yes) <= len(pairs):
        return None
    apart = [(a, b) for a, b, verdict in pairs if verdict is None]
    if any((a.report == b.report and _apart(a, b)) or _never(a, b, ground) for a, b in apart):
        return None
    if any(place_relation(a.where, b.where, ground) == "apart" for a, b, _ in pairs):
        return None
    if any(other_news(a, b, published) for a in one for b in other):
        return None
    days = [[told_on(claim, published) for claim in claims] for claims in (one, other)]
    if any(time_relation(left, right) == "far" for left in days[0] for right in days[1]):
        return None
    return max(yes)


def _weight(claim: Claim) -> int:
    """How much a claim pins down; a meeting of which one side is told comes last, when it is known who met whom."""
    if half_told(claim):
        return 0
    return (
        2 * min(len(claim.parties), 3)
        + 2 * (claim.when is not None and claim.when.edtf is not None)
        + (claim.where is not None)
        + 2 * (claim.number is not None)
        + (claim.office is not None)
    )


def _fit(
    claim: Claim,
    members: list[Claim],
    ground: Ground,
    published: Mapping[str, str | None],
    witness: Mapping[str, str],
) -> Verdict | None:
    held = members[:HELD_AGAINST]
    copied = _copied(claim, held, published, witness)
    return copied if copied is not None else _fit_by_slots(claim, members, held, ground, published)


def _copied(
    claim: Claim, held: Sequence[Claim], published: Mapping[str, str | None], witness: Mapping[str, str]
) -> Verdict | None:
    """Whether some of the claims are what another copy of the claim's text tells in its place."""
    if any(member.report == claim.report for member in held):
        return None
    for member in held:
        verdict = same_passage(member, claim, witness, published)
        if verdict is not None:
            return verdict
    return None


def _fit_by_slots(
    claim: Claim,
    members: Sequence[Claim],
    held: Sequence[Claim],
    ground: Ground,
    published: Mapping[str, str | None],
) -> Verdict | None:
    yes: list[Verdict] = []
    for at, member in enumerate(held):
        verdict = same(member, claim, ground)
        if verdict is not None:
            yes.append(verdict)
            continue
        if (member.report == claim.report and _apart(member, claim)) or _never(member, claim, ground):
            return None
        if 2 * (at + 1 - len(yes)) > len(held) > 2:  # noqa: PLR2004 (no chain of chance likenesses)
            return None
    if not yes or of_other_days(claim, members, published, loose=all(verdict.loose for verdict in yes)):
        return None
    share = len(yes) / len(held)
    past = any(looks_back(claim, member, published) for member in members)
    top = max(yes, key=lambda verdict: (not verdict.loose, verdict.score, verdict.why))
    return Verdict(top.score * (0.5 + share / 2), top.why, top.loose or past)


def _never(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether two claims are of two things whatever a third one says: two meetings, papers of two sorts."""
    return of_two(a, b, ground) or (a.kind == b.kind == "agreement" and papers_apart(a, b))


def _apart(a: Claim, b: Claim) -> bool:
    """Whether one report tells two claims as two things: it dates both, differently, or counts both, differently."""
    if a.kind == b.kind == "agreement" and amends(a, b):
        return True
    if a.attribution and b.attribution and a.attribution[0].source != b.attribution[0].source:
        return False  # two sides' accounts within one report differ as two reports would
    dated = a.when is not None and b.when is not None and a.when.edtf and b.when.edtf
    return bool(dated) or counts_apart(a, b)


_OF_BOTH = frozenset({"in-force", "expiry"})  # families of what becomes of a document without anybody's doing
_NEAR = 600  # characters between a document and what becomes of it
_THE_DOCUMENT = re.compile(
    r"\b(?:[Tt]he|[Tt]his) (?:\w+ ){0,2}(?:agreement|accord|treaty|pact|protocol|deal|memorandum|document|convention)\b"
)


def bridged(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that name no party bound to the document told of before them in their report; those without are dropped.

    'The pacts include …' tells of the pacts that the report has just told of.
    """
    kept: list[Claim] = []
    told: list[Claim] = []
    met: Claim | None = None
    pledged: Claim | None = None
    made: Claim | None = None
    for claim in sorted(claims, key=lambda c: (c.report, c.trigger.start)):
        if told and told[-1].report != claim.report:
            told = []
        if made is not None and made.report != claim.report:
            made = None
        if claim.kind == "commitment" and claim.frame != "money-of-pledge" and claim.number is not None:
            pledged = claim
        if claim.frame == "money-of-pledge":
            kept += _money(claim, pledged)
        elif claim.kind == "meeting":
            met = claim if claim.parties else met
            kept += _met(claim, met)
        elif claim.kind == "agreement" and family_of(claim) == "document":
            apart = not told and claim.when is not None and claim.frame == "sign"
            bound = _of_the_same(claim, made) if apart else claim
            kept += _documents(bound, _alike(claim, told), met)
            told += [claim] if claim.parties and claim.frame != OLDER else []
        elif claim.kind == "agreement" and family_of(claim) in _OF_BOTH:
            kept.append(_of_the_same(claim, made))
        else:
            kept.append(claim)
            told += [claim] if claim.kind == "agreement" and claim.parties and tells_truce(claim) else []
        if claim.kind == "agreement" and sum(p.actor.startswith("state:") for p in claim.parties) == 2:  # noqa: PLR2004
            made = claim
    return kept


def _of_the_same(claim: Claim, made: Claim | None) -> Claim:
    """'The treaty enters into force in May', of those whose document the report has told of right before."""
    if claim.parties or made is None or not 0 < claim.trigger.start - made.trigger.start <= _NEAR:
        return claim
    if _THE_DOCUMENT.search(claim.evidence[0].quote) is None:
        return claim
    why = (*claim.why, "parties of the document told of before")
    return msgspec.structs.replace(claim, parties=made.parties, why=why)


def _met(claim: Claim, met: Claim | None) -> list[Claim]:
    """The meeting, of the parties told of last in its report where it names none."""
    if claim.parties:
        return [claim]
    if met is None or met.report != claim.report:
        return []
    why = (*claim.why, "parties of the talks told of before")
    return [msgspec.structs.replace(claim, parties=met.parties, why=why)]


def _money(claim: Claim, pledged: Claim | None) -> list[Claim]:
    """'The money, about 40 million euros, will come …', of the pledge told of last in its report."""
    if pledged is None or pledged.report != claim.report:
        return []
    why = (*claim.why, "parties of the pledge told of before")
    return [msgspec.structs.replace(claim, parties=pledged.parties, why=why)]


# What is signed at talks is told in their sentence or in the next: this many characters behind what tells of them.
_AT_TALKS = 300


def _at_talks(claim: Claim, met: Claim | None) -> Claim | None:
    """The document, of the two who met, where it is told of right behind their talks; or None."""
    if met is None or met.report != claim.report or claim.status != met.status or len(met.parties) < 2:  # noqa: PLR2004
        return None
    if not 0 < claim.trigger.start - met.trigger.start <= _AT_TALKS:
        return None
    why = (*claim.why, "parties of the talks told of before")
    return msgspec.structs.replace(claim, parties=met.parties, why=why)


def _alike(claim: Claim, told: Sequence[Claim]) -> list[Claim]:
    """What a document told without its parties may be: 'the truce' is one, however lately a treaty was told of."""
    if claim.frame.startswith("ceasefire") and tells_truce(claim):
        return [one for one in told if tells_truce(one)]
    return [one for one in told if family_of(one) == "document"]


def _documents(claim: Claim, told: list[Claim], met: Claim | None) -> list[Claim]:
    """The document, bound to those told of before where it names no party, or to the talks that it came of."""
    if claim.parties or claim.frame == OLDER:
        return [claim]
    if told:
        return [_after(claim, max(told, key=_antecedence))]
    if (signed := _at_talks(claim, met)) is not None and claim.number is not None:
        return [signed]
    return [claim] if claim.number is not None or claim.frame.startswith("ceasefire") else []


def _antecedence(claim: Claim) -> tuple[bool, str, int]:
    """The documents of now before those of the background: done, latest, last told of."""
    return claim.status == "done", (claim.when.edtf or "") if claim.when is not None else "9", claim.trigger.start


def _after(claim: Claim, antecedent: Claim) -> Claim:
    """The claim as one of its antecedent: parties taken over, and time where it tells none."""
    if time_relation(claim.when, antecedent.when) == "far":
        return claim  # 'a memorandum signed in May 2019': of whom, it does not say
    if claim.when is not None and claim.when.edtf and claim.when != antecedent.when:
        return msgspec.structs.replace(
            claim, parties=antecedent.parties, why=(*claim.why, "parties of the document told of before")
        )
    return msgspec.structs.replace(
        claim,
        parties=antecedent.parties,
        when=antecedent.when,
        why=(*claim.why, "parties and time of the document told of before"),
    )
