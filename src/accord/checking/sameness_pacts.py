"""Whether two claims are of one agreement, one pledge or one request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.meaning import Likeness, content_words, likeness
from accord.checking.papers import papers_apart
from accord.checking.quantities import Quantity, class_of, meet, quantities_in
from accord.checking.sameness_clauses import of_two_clauses
from accord.checking.sameness_gifts import one_thing
from accord.checking.sameness_requests import invites, of_one_addressee
from accord.checking.sameness_slots import (
    ONE_MATTER,
    Verdict,
    about,
    as_many,
    as_much,
    beside_names,
    counts_apart,
    crossed,
    is_money,
    keys_of,
    names_of,
    numbers_clash,
    one_figure,
    one_matter,
    people_of,
    quotes_alike,
    score_of,
    sides_in,
    sides_of,
    states_of,
    status_fits,
    tellers_of,
    telling,
    told_by_both,
    weight_of,
)
from accord.checking.sameness_truces import one_by_deed, told_again, truces

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from accord.reading.claim import Claim


def same_agreement(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: C901, PLR0911 (a rule a line)
    """One agreement: the same states, and documents of one time or like words."""
    documents = {family_of(c) == "document" for c in (a, b)}
    if len(documents) == 2 and a.report == b.report:  # noqa: PLR2004
        return told_again(a, b)
    left, right = states_of(keys_of(a), ground), states_of(keys_of(b), ground)
    shared = left & right
    if left and right and len(shared) < min(len(left), len(right), 2):  # as of most
        return None
    if (
        all(c.frame in RATIFIED and not _voted_down(c) for c in (a, b))
        and (told := _ratified(a, b, ground)) is not None
    ):
        return told
    came = not status_fits(a, b) and _came_about(a, b, ground)
    if (
        not (came or status_fits(a, b))
        or len({c.frame in RATIFIED and not _voted_down(c) for c in (a, b)}) > 1
        or (family_of(a) in OVER) != (family_of(b) in OVER)
    ):
        return None
    time = time_relation(a.when, b.when)
    if time == "far" or (time == "near" and a.report == b.report):
        return None
    alike = likeness(about(a), about(b))
    if documents == {True}:
        if papers_apart(a, b):
            return None
        return _one_signing(a, b, shared if left and right else None, alike, ground)
    if a.report != b.report and (known := one_by_deed(a, b, ground)) is not None:
        return known
    if len(shared) > 1 and a.report != b.report and time != "near" and (as_much := _one_sum(a, b)) is not None:
        return Verdict(0.5 + alike.score / 4, f"same parties ({names_of(shared, ground)}), {as_much}")
    joint = sides_in(a, ground) & sides_in(b, ground)  # a union of states is a side beside a state
    gainsaid = {a.status, b.status} == {"done", "denied"} and a.report != b.report and len(joint) > 1
    if len(shared) > 1 and time != "near" and (words := one_matter(a, b, ground)):
        why = f"same parties ({names_of(shared, ground)}) on one matter: {', '.join(words[:6])}"
        return Verdict(_sureness(a, b, words), why, loose=of_two_clauses(a, b))
    beside = beside_names(alike.shared, keys_of(a) | keys_of(b), ground)  # 'Japanese', 'Chinese' tell of no matter
    if alike.score < (0.5 if a.report == b.report else 0.4) or len(beside) < (1 if gainsaid else 2):
        return None
    return Verdict(
        0.4 + alike.score / 2, f"same parties ({names_of(shared, ground)}), shared words: {', '.join(alike.shared)}"
    )


_FULL = 50.0  # what words weigh that leave no doubt of a matter


def _sureness(a: Claim, b: Claim, words: tuple[str, ...]) -> float:
    """How sure it is that two accounts are on one matter, by how rare the words are that they share."""
    if a.status != b.status:
        return 0.5
    return 0.5 + min(1.0, weight_of(words, *(e.quote for c in (a, b) for e in c.evidence)) / _FULL) / 4


_MANY, _RARE = 3, 20.0  # words that a plan shares with what came of it, and what they weigh together


def _came_about(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether one report plans what the other tells as done, in like words: 'is to sign the fisheries protocol'."""
    if {a.status, b.status} != {"planned", "done"} or a.report == b.report or OLDER in (a.frame, b.frame):
        return False
    alike = telling(a, b, ground)
    return len(alike.shared) >= _MANY and alike.score >= _RARE and time_relation(a.when, b.when) == "open"


_BOTH_COUNT = 0.1
_SEVERAL = re.compile(
    r"\bwith (?:several|many|other|various|some|a number of)\b[^,.;]*\b(?:countries|states|nations|partners)\b"
)


def _with_several(claim: Claim) -> bool:
    """'has signed deals with several countries': which they are, the report leaves open."""
    return _SEVERAL.search(claim.evidence[0].quote) is not None


def _one_signing(a: Claim, b: Claim, shared: set[str] | None, alike: Likeness, ground: Ground) -> Verdict | None:
    """Documents of the same states, of one time or on one matter; `shared` is None where one account names no party."""
    time = time_relation(a.when, b.when)
    if shared is None:
        told = alike.score > 0 or one_figure(a, b) or _beside(a, b, ground) or _of_one_year(a, b)
        if time == "near" or not told:
            return None
        return Verdict(0.4 + alike.score / 4, f"a document told of without its parties, times {time}")
    unlike = alike.score < 0.25 or len(alike.shared) < 2  # noqa: PLR2004
    if unlike and a.report != b.report and shared and time != "near":
        unlike = len(told_by_both(a, b, ground)) < ONE_MATTER
    if len(shared) < 2 and unlike and time != "same" and (time == "near" or not one_figure(a, b)):  # noqa: PLR2004
        return None
    if _at_odds(a, b, alike) or (len(shared) < 2 and any(map(_with_several, (a, b)))):  # noqa: PLR2004
        return None
    elsewhere = time == "near" and place_relation(a.where, b.where, ground) == "apart"  # a month and a town apart
    # 'seven documents' are 'eight agreements' before one letter
    both = a.number is not None and b.number is not None and class_of(a.number.unit) == class_of(b.number.unit)
    if elsewhere or (counts_apart(a, b) and a.report == b.report):
        return None
    return Verdict(
        score_of(time, "open", 0.45) + alike.score / 10 + _BOTH_COUNT * both,
        f"same parties ({names_of(shared, ground)}) conclude documents, times {time}",
    )


def _at_odds(a: Claim, b: Claim, alike: Likeness) -> bool:
    """Whether one is of what came about and the other is not.

    What did not come about is another document, unless both tell what it is on; a truce that is to begin at midnight
    is not the one that was agreed.
    """
    if (a.status == "denied") != (b.status == "denied") and alike.score < 0.3:  # noqa: PLR2004
        return True
    return a.status != b.status and any(c.frame.startswith("ceasefire") for c in (a, b))


def _of_one_year(a: Claim, b: Claim) -> bool:
    """'the 1944 treaty': reports of one story that know a document by its year alone mean the same one."""
    years = {claim.when.edtf for claim in (a, b) if claim.when is not None}
    return a.report != b.report and a.when is not None and b.when is not None and _is_year(years)


def _is_year(edtf: set[str | None]) -> bool:
    return len(edtf) == 1 and all(one is not None and len(one) == YEAR and one.isdigit() for one in edtf)


def side_by_side(a: Claim, b: Claim) -> bool:
    """'An accord and two memoranda': what one sentence counts beside another thing is not that thing."""
    if (a.report, a.evidence) != (b.report, b.evidence) or a.trigger == b.trigger:
        return False
    counted = a.frame == b.frame and (numbers_clash(a, b) or (a.number is None) != (b.number is None))
    return counted or amends(a, b)


def amends(a: Claim, b: Claim) -> bool:
    """Whether one sentence tells of a document and of an older one: 'a protocol amending the 1974 treaty'."""
    if (a.report, a.evidence) != (b.report, b.evidence) or a.trigger == b.trigger or a.frame == b.frame:
        return False
    return OLDER in (a.frame, b.frame) and (a.when is None) != (b.when is None)


OLDER = "dated-document"  # the frame of a document that is known by its year: 'a protocol amending the 1974 treaty'


RATIFIED = frozenset({"ratify", "approve-it", "give-approval", "ratification-noun"})
YEAR = len("1944")
OVER = frozenset({"ending", "expiry"})  # families by which an agreement is left, suspended or runs out


def _ratified(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One ratification told by two reports, of which one may name the treaty's sides and the other the parliament.

    Two chambers ratify each for itself, and of two treaties the sentences tell what they are on.
    """
    left, right = (states_of(keys_of(c), ground) for c in (a, b))
    shared = left & right
    if a.report == b.report or not status_fits(a, b) or len(shared) < max(1, min(len(left), len(right), 2)):
        return None
    if time_relation(a.when, b.when) in ("near", "far"):
        return None
    bodies = [{key for key in keys_of(c) if ground.side(key) != key and not ground.person(key)} for c in (a, b)]
    if all(bodies) and not bodies[0] & bodies[1]:
        return None
    names = content_words(names_of(keys_of(a) | keys_of(b), ground))
    words = [word for word in quotes_alike(a, b).shared if word not in names]
    ahead = {a.status, b.status} <= {"planned", "conditional"} and bodies[0] & bodies[1]
    if not ahead and len(words) < 2:  # noqa: PLR2004
        return None
    told = f"shared words: {', '.join(words[:6])}" if words else "still to come before the same body"
    return Verdict(0.5, f"ratified by the same side ({names_of(shared, ground)}), {told}")


def _voted_down(claim: Claim) -> bool:
    """Whether what fired tells of a refusal: 'the senate rejected it'."""
    words = claim.evidence[0]
    return words.quote[claim.trigger.start - words.start :].lower().startswith("reject")


def _beside(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether the sentence of the one that names no parties has two of the other's beside the document."""
    if a.report == b.report:
        return False
    bare, full = sorted((a, b), key=lambda c: len(c.parties))
    words = content_words(" ".join(e.quote for e in bare.evidence))
    sides = {ground.side(p.actor) for p in full.parties}
    known = {side for side in sides if side in ground.actors and content_words(ground.actors[side].name) <= words}
    return not bare.parties and len(known) > 1


def same_pact(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: PLR0911 (a reason a line)
    """An agreement to do something in one report, a pledge to do it in the other."""
    if a.report == b.report or time_relation(a.when, b.when) == "far":
        return None
    shared = states_of(keys_of(a), ground) & states_of(keys_of(b), ground)
    documents = any(family_of(c) == "document" for c in (a, b))
    if documents and shared and (words := _signed_gift(a, b, ground)):
        return Verdict(
            0.6, f"same side ({names_of(shared, ground)}), one sum signed for and pledged: {', '.join(words)}"
        )
    if not status_fits(a, b) or documents or any(c.frame in RATIFIED or family_of(c) in OVER for c in (a, b)):
        return None
    alike = likeness(about(a), about(b))
    if shared and truces(a, b):
        return Verdict(0.5, f"same side ({names_of(shared, ground)}), both a truce")
    if len(shared) > 1 and (told := _one_sum(a, b)) is not None:
        return Verdict(0.5 + alike.score / 4, f"same sides ({names_of(shared, ground)}), {told}")
    if not shared or alike.score < 0.4 or len(beside_names(alike.shared, keys_of(a) | keys_of(b), ground)) < 2:  # noqa: PLR2004
        return None
    return Verdict(
        0.3 + alike.score / 2,
        f"same side ({names_of(shared, ground)}) binds itself, shared words: {', '.join(alike.shared)}",
    )


def _signed_gift(a: Claim, b: Claim, ground: Ground) -> tuple[str, ...]:
    """What a document on a sum of money and the promise of as much are both for; empty where they are not one."""
    if not as_much(a, b):
        return ()
    words = told_by_both(a, b, ground)
    return words if len(words) >= ONE_MATTER else ()


def _asked(a: Claim, b: Claim, *, targeted: bool) -> tuple[str, bool] | None:
    """Whether both invite, or one tells what was done because it was asked for: 'met at the request of Chad'.

    With how it is told: a guest or a body that both name makes it sure.
    """
    if invites(a) and invites(b):
        return "invites", not targeted
    return ("asks the same of the same", True) if targeted and "at-request" in (a.frame, b.frame) else None


def same_directed(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: C901, PLR0911 (a reason a line)
    """Commitments and requests: same side to the same side on the same matter."""
    source = sides_in(a, ground, "source") & sides_in(b, ground, "source")
    if not source:
        return _as_many(a, b, ground) or of_one_addressee(a, b, ground)
    if crossed(people_of(keys_of(a, "source"), ground), people_of(keys_of(b, "source"), ground), ground):
        return None
    target_a, target_b = sides_in(a, ground, "target"), sides_in(b, ground, "target")
    if target_a and target_b and not target_a & target_b and not _one_gift(a, b, target_a | target_b):
        return None
    time = time_relation(a.when, b.when)
    if time == "far":
        return None
    alike = max(likeness(about(a), about(b)), _loosely(a, b, target_a & target_b), key=lambda one: one.score)
    if truces(a, b) and a.report != b.report:
        return Verdict(0.6, f"same side ({names_of(source, ground)}), both a truce")
    if a.frame == b.frame == "offer-mediation" and a.report != b.report:
        return Verdict(0.6, f"same side ({names_of(source, ground)}), both an offer to mediate")
    if (
        a.report != b.report
        and time != "near"
        and (asked := _asked(a, b, targeted=bool(target_a & target_b))) is not None
    ):
        return Verdict(0.5, f"same side ({names_of(source, ground)}) {asked[0]}", loose=asked[1])
    if a.report != b.report and (told := _one_sum(a, b) or one_thing(a, b)) is not None:
        return Verdict(0.6 + alike.score / 4, f"same side ({names_of(source, ground)}), {told}")
    if a.report != b.report and time != "near" and (told := _as_many_alike(a, b, ground)) is not None:
        return Verdict(0.5 + alike.score / 4, f"same side ({names_of(source, ground)}), {told}")
    sums = a.report != b.report and _in_one_unit(a, b)
    if sums and (
        _one_promise(a, b, ground)
        or (target_a & target_b and not _beyond(a, b))
        or not numbers_clash(a, b)
        or _one_purpose(a, b, ground)
    ):
        return Verdict(0.6 + alike.score / 4, f"same side ({names_of(source, ground)}), sums in the same currency")
    if a.kind == "request" and target_a & target_b and time != "near" and (words := one_matter(a, b, ground)):
        return Verdict(0.5, f"same side ({names_of(source, ground)}) asks, on one matter: {', '.join(words[:6])}")
    matter = set(beside_names(alike.shared, keys_of(a) | keys_of(b), ground)) - tellers_of(a) - tellers_of(b)
    if alike.score < 0.5 or len(matter) < 2:  # noqa: PLR2004
        return None
    return Verdict(
        0.3 + alike.score / 2, f"same side ({names_of(source, ground)}), shared words: {', '.join(alike.shared)}"
    )


def _one_purpose(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether the sentences of two promises share words enough: of money, which is given for much, beside the names."""
    if is_money(a):
        return not _beyond(a, b) and len(told_by_both(a, b, ground)) >= ONE_MATTER
    return len(quotes_alike(a, b).shared) >= ONE_MATTER


_NEAR_SUMS = 2  # two figures of one promise differ by no more than this factor


def _one_promise(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether one person promises two sums, near to each other, in sentences that share a word beside the names."""
    values = sorted(float(c.number.value) for c in (a, b) if c.number is not None and c.number.value is not None)
    if a.frame != b.frame or len(values) < 2 or values[1] > _NEAR_SUMS * values[0]:  # noqa: PLR2004
        return False
    return bool(people_of(keys_of(a, "source") & keys_of(b, "source"), ground) and told_by_both(a, b, ground))


def _as_many_alike(a: Claim, b: Claim, ground: Ground) -> str | None:
    """As many of one sort of thing, told in sentences that share two words: two patrol boats, two patrol vessels."""
    if a.number is None or b.number is None or not as_many(a, b):
        return None
    words = told_by_both(a, b, ground)
    told = f"as many: {a.number.text}, {b.number.text}, shared words: {', '.join(words[:6])}"
    return told if len(words) > 1 else None


def _in_one_unit(a: Claim, b: Claim) -> bool:
    """Whether two claims count in one unit: '30 buses' and '28 buses', 'a 2-year delay' and 'two years'."""
    if a.number is None or b.number is None:
        return False
    if a.number.unit == b.number.unit:
        return True
    return as_many(a, b) and (a.number.unit or "").rstrip("s") == (b.number.unit or "").rstrip("s")


def _as_many(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One promise of as many told from its two ends: 'will train 300 soldiers', '300 cadets are to be received by'."""
    if a.report == b.report or a.number is None or b.number is None or "denied" in (a.status, b.status):
        return None
    if not one_figure(a, b):
        return None
    if a.kind != "commitment" or time_relation(a.when, b.when) in ("near", "far"):
        return None
    sides = sorted((sides_of(keys_of(c), ground) for c in (a, b)), key=len)
    if len(sides[0]) != 1 or not sides[0] <= sides[1]:
        return None
    return Verdict(
        0.4, f"a side of both ({names_of(sides[0], ground)}), as many: {a.number.text}, {b.number.text}", True
    )


def _one_gift(a: Claim, b: Claim, targets: AbstractSet[str]) -> bool:
    """Whether two reports tell of one sum of money, one of them for a house or a purpose rather than for a state."""
    return a.report != b.report and as_much(a, b) and sum(t.startswith("state:") for t in targets) < 2  # noqa: PLR2004


# Two sums for one thing lie nearer to each other than this; what lies further apart is given for something else.
BEYOND = 5


def _beyond(a: Claim, b: Claim) -> bool:
    """Whether two sums are so far apart that one giver and one taker alone do not make them one."""
    values = sorted(float(c.number.value) for c in (a, b) if c.number is not None and c.number.value is not None)
    return len(values) == 2 and values[1] > BEYOND * values[0]  # noqa: PLR2004


def _one_sum(a: Claim, b: Claim) -> str | None:
    """The sum of money that the sentences of both tell, whichever of them each claim has as its number; or None."""
    left, right = (
        [sum_ for e in c.evidence for sum_ in quantities_in(e.quote) if (sum_.unit or "").isupper()] for c in (a, b)
    )
    both = [(one, two) for one in left for two in right if _one_money(one, two) and _meets(one, two)]
    return f"the same sum: {both[0][0].text}, {both[0][1].text}" if both else None


_DOLLARS = re.compile(r"(?P<of>[A-Z]{1,3})?\$")


def _one_money(one: Quantity, two: Quantity) -> bool:
    """Whether two sums are of one currency: 'NZ$4 million' is what a paper at home prints as '$4 million'."""
    if one.unit == two.unit:
        return True
    signs = [_DOLLARS.match(sum_.text) for sum_ in (one, two)]
    if signs[0] is None or signs[1] is None or one.value is None or one.value != two.value:
        return False
    return (signs[0]["of"] is None) != (signs[1]["of"] is None)


def _meets(one: Quantity, two: Quantity) -> bool:
    """Whether two sums are one figure, or meet although neither is a mere bound: 'up to' meets with anything."""
    if one.value is not None and one.value == two.value:
        return True
    return all(sum_.low > 0 and sum_.high <= 2 * sum_.low for sum_ in (one, two)) and meet(one, two) != "apart"


def _loosely(a: Claim, b: Claim, targets: AbstractSet[str]) -> Likeness:
    """Sentences held against each other where side and target are the same: half the likeness is enough."""
    if not targets or a.report == b.report:
        return Likeness(0.0, ())
    whole = quotes_alike(a, b)
    return Likeness(min(1.0, whole.score * 1.5), whole.shared)
