"""Facts: values drawn from claims, never more; standing counts witnesses, copies once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.checking.alignment import Group
from accord.checking.facts import Voices, fact_of, kinds_in_order
from accord.checking.ground import Ground
from accord.reading.claim import Claim, Plover

Make = Callable[..., Claim]
BOTH = ["state:KEN", "state:NOR"]
PUBLISHED = {"r_a": "2025-03-11", "r_b": "2025-03-12", "r_c": "2025-03-12"}


def fact_from(ground: Ground, *claims: Claim, witness: dict[str, str] | None = None):  # type: ignore[no-untyped-def]  # noqa: ANN201 (a Fact)
    """The fact of some claims, each report its own witness unless told otherwise."""
    witness = witness or {}
    voices = Voices({c.id: witness.get(c.report, f"w_{c.report}") for c in claims}, PUBLISHED)
    return fact_of(Group(claims, ("same parties",)), "s_1", ground, voices)


def test_two_witnesses_corroborate(make_claim: Make, ground: Ground) -> None:
    """Two independent accounts that agree make a corroborated fact."""
    fact = fact_from(
        ground, make_claim("agreement", report="r_a", party=BOTH), make_claim("agreement", report="r_b", party=BOTH)
    )
    assert (fact.standing, fact.witnesses) == ("corroborated", 2)
    assert any("2 independent witnesses" in why for why in fact.why)


def test_copies_count_once(make_claim: Make, ground: Ground) -> None:
    """Three papers with one text are a single witness."""
    claims = [make_claim("agreement", report=report, party=BOTH) for report in ("r_a", "r_b", "r_c")]
    fact = fact_from(ground, *claims, witness=dict.fromkeys(("r_a", "r_b", "r_c"), "w_wire"))
    assert (fact.standing, fact.witnesses, len(fact.claims)) == ("single", 1, 3)


def test_a_report_that_says_it_twice_is_one_witness(make_claim: Make, ground: Ground) -> None:
    """Repetition within a report corroborates nothing."""
    fact = fact_from(ground, make_claim("agreement", party=BOTH), make_claim("agreement", at=400, party=BOTH))
    assert (fact.standing, fact.witnesses) == ("single", 1)


@pytest.mark.parametrize(
    ("left", "right", "standing"),
    [
        ({"when": "2025-03-11"}, {"when": "2025-03-12"}, "conflicting"),
        ({"number": (14, "documents", "exact")}, {"number": (16, "documents", "exact")}, "conflicting"),
        ({"status": "denied"}, {}, "conflicting"),
        ({"when": "2025-03-11"}, {"when": "2025-03"}, "corroborated"),
        ({"status": "planned"}, {"status": "done"}, "corroborated"),
    ],
)
def test_accounts_that_cannot_both_hold_conflict(
    make_claim: Make, ground: Ground, left: dict[str, object], right: dict[str, object], standing: str
) -> None:
    """A conflict on a value decides the standing; a refinement or an update does not."""
    fact = fact_from(
        ground,
        make_claim("agreement", report="r_a", party=BOTH, **left),
        make_claim("agreement", report="r_b", party=BOTH, **right),
    )
    assert fact.standing == standing
    assert fact.differences


def test_the_value_with_more_witnesses_leads(make_claim: Make, ground: Ground) -> None:
    """Two witnesses for 14 against one for 16: the fact says 14, and 16 stands beside it."""
    fact = fact_from(
        ground,
        *(
            make_claim("agreement", report=r, party=BOTH, number=(n, "documents", "exact"))
            for r, n in (("r_a", 16), ("r_b", 14), ("r_c", 14))
        ),
    )
    assert fact.number is not None
    assert fact.number.value == 14
    assert {value.value for value in fact.differences[0].values} == {14, 16}


def test_a_copied_figure_does_not_outvote(make_claim: Make, ground: Ground) -> None:
    """Support is counted in witnesses: two copies of 16 weigh no more than one 14, and the conflict stays told."""
    claims = [
        make_claim("agreement", report=r, party=BOTH, number=(n, "documents", "exact"))
        for r, n in (("r_a", 14), ("r_b", 16), ("r_c", 16))
    ]
    fact = fact_from(ground, *claims, witness={"r_b": "w_wire", "r_c": "w_wire"})
    assert (fact.standing, fact.witnesses) == ("conflicting", 2)
    assert fact.number is not None
    assert fact.number.value == 14


def test_a_fact_says_no_more_than_its_claims(make_claim: Make, ground: Ground) -> None:
    """What no claim tells stays open."""
    fact = fact_from(ground, make_claim("meeting", party=BOTH))
    assert (fact.when, fact.where, fact.number, fact.office, fact.topics) == (None, None, None, None, ())


def test_the_order_of_claims_changes_nothing(make_claim: Make, ground: Ground) -> None:
    """The same claims are the same fact under the same id."""
    a, b = (
        make_claim("agreement", report="r_a", party=BOTH, when="2025-03"),
        make_claim("agreement", report="r_b", party=BOTH, when="2025-03-11"),
    )
    assert fact_from(ground, a, b) == fact_from(ground, b, a)


def test_an_actor_keeps_one_role(make_claim: Make, ground: Ground) -> None:
    """An actor stands once among the parties, in its most usual role."""
    fact = fact_from(
        ground,
        make_claim("act", report="r_a", source="state:NOR", target="state:KEN"),
        make_claim("act", report="r_b", source="state:NOR", target="state:KEN"),
        make_claim("act", report="r_c", party="state:NOR"),
    )
    assert [(p.actor, p.role) for p in fact.parties] == [("state:NOR", "source"), ("state:KEN", "target")]


def test_a_trade_told_from_both_ends_has_one_seller(make_claim: Make, ground: Ground) -> None:
    """The buyer of the purchase is no seller of the sale, whichever claim leads."""
    number = (24, "helicopters", "exact")
    sale = make_claim("act", report="r_a", frame="sale", source="state:NOR", target="state:KEN", number=number)
    purchase = make_claim("act", report="r_b", frame="purchase", source="state:KEN", target="state:NOR", number=number)
    roles = {party.actor: party.role for party in fact_from(ground, sale, purchase).parties}
    assert sorted(roles.values()) == ["source", "target"]


def test_who_is_told_alone_takes_the_role_of_the_fuller_account(make_claim: Make, ground: Ground) -> None:
    """'Norway will receive 240 cadets' makes it no taker of what it promised Kenya."""
    alone = make_claim("commitment", report="r_a", target="state:NOR")
    full = make_claim("commitment", report="r_b", source="state:NOR", target="state:KEN")
    roles = {party.actor: party.role for party in fact_from(ground, alone, full).parties}
    assert roles == {"state:NOR": "source", "state:KEN": "target"}


@pytest.mark.parametrize(
    ("codes", "code"),
    [
        ((None, None, "ASSAULT"), None),
        ((None, "ASSAULT", "ASSAULT"), "ASSAULT"),
        (("ASSAULT",), "ASSAULT"),
        ((None, None), None),
    ],
)
def test_a_dispute_is_coded_as_most_accounts_tell_it(
    make_claim: Make, ground: Ground, codes: tuple[str | None, ...], code: str | None
) -> None:
    """One account's word of clashes makes no assault of a dispute that the others tell as a quarrel."""
    claims = [
        make_claim("dispute", at=at * 400, party=BOTH, plover=Plover(event=one, mode="clash") if one else None)
        for at, one in enumerate(codes)
    ]
    told = fact_from(ground, *claims).plover
    assert (told.event if told else None) == code


def test_a_signing_leads_what_has_been_agreed_since(make_claim: Make, ground: Ground) -> None:
    """'signed' heads the fact, and not the account that tells what the treaty holds, whatever figure stands in it."""
    signed = make_claim("agreement", party=BOTH)
    covers = make_claim("agreement", report="r_b", party=BOTH, frame="agreement-covers", number=(3, "members", "exact"))
    assert fact_from(ground, covers, signed).label == "Kenya and Norway signed an agreement"


def test_every_kind_has_its_place() -> None:
    """The order of kinds names each once."""
    order = kinds_in_order()
    assert len(order) == len(set(order)) == 10
