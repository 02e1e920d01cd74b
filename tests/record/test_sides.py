"""Two sides: whose account a claim is, and what only one of them tells."""

from __future__ import annotations

import pytest
from msgspec import structs

from accord.checking.fact import Fact
from accord.reading.claim import Claim, Evidence, Link, Party
from accord.record.record import ActorEntry, OfficeEntry, Record, ReportEntry
from accord.record.sides import two_sides
from accord.reports.span import Span

PERU, KENYA, CHAD = "a_peru", "a_kenya", "a_chad"
PERUVIAN, KENYAN, CHADIAN = "a_quispe", "a_otiende", "a_deby"
ACTORS = tuple(
    ActorEntry(id=key, name=key, type=kind, state=state)  # type: ignore[arg-type]
    for key, kind, state in (
        (PERU, "state", "PER"),
        (KENYA, "state", "KEN"),
        (CHAD, "state", "TCD"),
        (PERUVIAN, "person", "PER"),
        (KENYAN, "person", "KEN"),
        (CHADIAN, "person", "TCD"),
    )
)
REPORTS = (
    ReportEntry(id="r_one", text="", witness="w_1", outlet="The Lima Gazette"),
    ReportEntry(id="r_state", text="", witness="w_2", outlet="Xinhua"),
)
RECORD = Record(actors=ACTORS, reports=REPORTS)


def claim(*speakers: str | None, report: str = "r_one") -> Claim:
    """A claim that passed through these speakers, the nearest first; None for one who is not known."""
    return Claim(
        id=f"c_{speakers}_{report}",
        report=report,
        frame="ask",
        trigger=Span(0, 5),
        kind="request",
        parties=(Party(PERU, "source"), Party(KENYA, "target")),
        attribution=tuple(Link(source="somebody", actor=actor, cue="said") for actor in speakers),
        evidence=(Evidence(start=0, end=5, quote="asked"),),
    )


def fact(name: str, *claims: Claim) -> Fact:
    """A fact of these claims between Peru and Kenya."""
    return Fact(id=name, story="s", kind="request", label=name, claims=claims, parties=claims[0].parties)


def test_what_one_side_leaves_out_is_told_apart() -> None:
    """Facts by the first side alone, by both and by the second alone, in the order given."""
    facts = (
        fact("f_peru", claim(PERUVIAN)),
        fact("f_both", claim(PERUVIAN), claim(KENYAN)),
        fact("f_kenya", claim(KENYAN)),
        fact("f_nobody", claim()),
        fact("f_chad", claim(CHADIAN)),
    )
    sides = two_sides(RECORD, facts)
    assert sides is not None
    told = dict(zip(sides.states, (sides.first, sides.second), strict=True))
    assert told == {"PER": ("f_peru",), "KEN": ("f_kenya",)}
    assert sides.both == ("f_both",)


def test_what_a_report_tells_in_its_own_voice_is_no_side_s_alone() -> None:
    """One side is quoted with it, and an outlet of neither side reports it as news: it is not 'told by Peru only'."""
    facts = (
        fact("f_news", claim(PERUVIAN), claim()),
        fact("f_peru", claim(PERUVIAN)),
        fact("f_kenya", claim(KENYAN)),
        fact("f_both", claim(PERUVIAN), claim(KENYAN), claim()),
    )
    sides = two_sides(RECORD, facts)
    assert sides is not None
    assert {sides.first, sides.second} == {("f_peru",), ("f_kenya",)}
    assert sides.both == ("f_both",)


@pytest.mark.parametrize(
    ("speakers", "state"),
    [
        ((PERUVIAN, KENYAN), "KEN"),  # what a Peruvian said, by a Kenyan readout
        ((PERUVIAN, None), "PER"),  # through somebody of whom nothing is known
        ((KENYAN,), "KEN"),
    ],
)
def test_the_last_who_is_known_to_tell_it_makes_it_an_account(speakers: tuple[str | None, ...], state: str) -> None:
    """A readout is its side's account, whoever speaks in it."""
    sides = two_sides(
        RECORD, (fact("f_one", claim(*speakers)), fact("f_p", claim(PERUVIAN)), fact("f_k", claim(KENYAN)))
    )
    assert sides is not None
    told = dict(zip(sides.states, (sides.first, sides.second), strict=True))
    assert "f_one" in told[state]


def test_a_state_s_own_outlet_tells_its_state_s_account() -> None:
    """What a state-owned outlet says itself is its state's; what it says others said is theirs."""
    chinese = ActorEntry(id="a_china", name="China", type="state", state="CHN")
    record = Record(actors=(*ACTORS, chinese), reports=REPORTS)
    parties = (Party(PERU, "party"), Party("a_china", "party"))
    own = Fact(id="f_own", story="s", kind="meeting", label="", claims=(claim(report="r_state"),), parties=parties)
    theirs = fact("f_theirs", claim(PERUVIAN, report="r_state"))
    sides = two_sides(record, (own, theirs))
    assert sides is not None
    assert dict(zip(sides.states, (sides.first, sides.second), strict=True)) == {
        "CHN": ("f_own",),
        "PER": ("f_theirs",),
    }


def test_one_side_alone_makes_no_two() -> None:
    """Where only one state tells anything, or only one of those that take part, there are no sides."""
    assert two_sides(RECORD, (fact("f_peru", claim(PERUVIAN)),)) is None
    assert two_sides(RECORD, (fact("f_peru", claim(PERUVIAN)), fact("f_chad", claim(CHADIAN)))) is None


def test_two_states_that_are_asked_about_are_the_sides_even_where_one_is_silent() -> None:
    """The sides are those asked for, in their order; where neither tells anything there are none."""
    told = (fact("f_peru", claim(PERUVIAN)), fact("f_chad", claim(CHADIAN)))
    sides = two_sides(RECORD, told, states=("KEN", "PER"))
    assert sides is not None
    assert (sides.states, sides.first, sides.both, sides.second) == (("KEN", "PER"), (), (), ("f_peru",))
    assert two_sides(RECORD, told, states=("ISL", "FJI")) is None


def sourced(source: str | None, *parties: str, report: str = "r_one") -> Claim:
    """A claim between these parties that the words `source` tell; None for the outlet's own voice."""
    return structs.replace(
        claim(report=report),
        parties=tuple(Party(party, "party") for party in parties),
        attribution=(Link(source=source, cue="said"),) if source else (),
    )


@pytest.mark.parametrize(
    ("source", "parties", "both"),
    [
        ("a joint statement", (PERU,), True),
        ("a joint communiqué", (PERU, KENYA), True),
        ("a joint statement by Peru and Kenya", (), True),
        ("The two foreign ministers", (PERU, KENYA), True),
        ("both sides", (KENYA,), True),
        ("Peru and Kenya", (), True),
        ("Peruvian and Kenyan officials", (), True),
        ("Peru's foreign minister and Kenya's trade minister", (PERU,), True),
        ("a joint statement by Peru and Chad", (PERU,), False),  # another two
        ("a joint statement of the army and the police", (PERU,), False),
        ("a joint statement", (PERU, CHAD), False),  # of somebody else, too
        ("a joint statement", (), False),  # of nobody in particular
        ("a statement", (PERU, KENYA), False),
        ("Peru's ambassador to Kenya", (PERU, KENYA), False),
        ("the ambassador to Peru and Kenya", (PERU, KENYA), False),
        ("the two fishermen", (PERU, KENYA), False),
        (None, (PERU, KENYA), False),  # an outlet of neither side in its own voice
    ],
)
def test_what_two_sides_tell_together_is_told_by_both(source: str | None, parties: tuple[str, ...], both: bool) -> None:
    """A joint text or speakers of both states tell the account of both; else it stands with neither."""
    facts = (fact("f_p", claim(PERUVIAN)), fact("f_k", claim(KENYAN)), fact("f_one", sourced(source, *parties)))
    sides = two_sides(RECORD, facts)
    assert sides is not None
    assert sides.both == (("f_one",) if both else ())
    assert "f_one" not in {*sides.first, *sides.second}


def test_who_leads_an_organisation_tells_no_side() -> None:
    """A secretary-general's words are not the account of the state that he is a citizen of."""
    body = ActorEntry(id="a_body", name="Organisation", type="organisation")
    chief = ActorEntry(
        id="a_chief",
        name="Chief",
        type="person",
        state="KEN",
        offices=(OfficeEntry(title="secretary-general", of="a_body"),),
    )
    record = Record(actors=(*ACTORS, body, chief), reports=REPORTS)
    sides = two_sides(record, (fact("f_p", claim(PERUVIAN)), fact("f_k", claim(KENYAN)), fact("f_c", claim("a_chief"))))
    assert sides is not None
    assert "f_c" not in {*sides.first, *sides.both, *sides.second}
