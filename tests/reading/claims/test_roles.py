"""Who fills the roles of an act, and who is not borrowed for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accord.reading.read import read
from accord.reports.report import Report


def test_an_agreement_borrows_nobody_where_its_side_is_told(told: Callable[..., Any]) -> None:
    """'Ghana and its African partners signed' is no agreement with whom the report is mostly about."""
    read = told(
        "Ghana and Togo quarrelled over the lagoon. Ghana sent Togo a note. Togo answered Ghana. "
        "European leaders signed a declaration on fisheries on Friday."
    )
    assert not read.find("agreement", party="TGO"), read.shown()


def test_an_agreement_of_the_two_sides_is_theirs(told: Callable[..., Any]) -> None:
    """'the two sides signed' are those of whom the report tells."""
    read = told(
        "Ghana and Togo talked about the lagoon. Ghana sent Togo a note. Togo answered Ghana. "
        "The two sides signed a treaty on fisheries on Friday."
    )
    assert read.find("agreement", party="TGO"), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Ghana agrees: “The alliance with Togo has never been stronger.”",
        "Ghanaian officials agree on the objective.",
    ],
)
def test_agreeing_with_something_is_no_agreement_of_states(told: Callable[..., Any], text: str) -> None:
    """Who agrees alone thinks so too."""
    read = told(text)
    assert not read.find("agreement", party="TGO"), read.shown()


def test_a_minister_of_any_kind_is_nobody_in_particular(told: Callable[..., Any]) -> None:
    """'for a Chinese foreign minister to visit Africa' tells of no visit by the present one."""
    read = told(
        "Chinese Foreign Minister Wang Yi landed in Nairobi on Monday. "
        "It is the custom for a Chinese foreign minister to visit Kenya at the start of a year."
    )
    visits = [c for c in read.find("visit", visitor="Wang Yi") if "custom" in c.evidence[0].quote]
    assert not visits, read.shown()


def test_going_home_is_no_visit(told: Callable[..., Any]) -> None:
    """'as the president returned to Nairobi' is the end of a visit, not one."""
    read = told("Kenyan President William Ruto returned to Nairobi on Sunday after a tour of Europe.")
    assert not read.find("visit", where="Nairobi"), read.shown()


def test_a_dwelling_of_a_century_is_no_date(told: Callable[..., Any]) -> None:
    """'at the 19th-century palace' does not date the meeting."""
    read = told(
        "Kenyan President William Ruto will meet Rwandan President Paul Kagame at the 19th-century State House on Monday."
    )
    assert not any((c.when.edtf or "").startswith("18") for c in read.find("meeting") if c.when), read.shown()
    assert read.find("meeting", party="Ruto"), read.shown()


def test_the_day_of_a_meeting_is_not_the_day_of_what_was_said_before_it(told: Callable[..., Any]) -> None:
    """'met late on Friday, after the army said that 20 had been killed' leaves open when they were."""
    read = told(
        "Kenyan ministers met late on Friday, shortly after the army confirmed that 20 soldiers had been killed in the raid."
    )
    tolls = read.find("death", number=20)
    assert tolls, read.shown()
    assert all(c.when is None for c in tolls), read.shown()


def test_a_former_office_holder_acts_for_no_state(told: Callable[..., Any]) -> None:
    """A state is added to who acts for it: the president does, a former one does not, the then one did."""
    former = told("Former Kenyan President Uhuru Kenyatta asked Ethiopia to hold a vote.").find("request", target="ETH")
    assert former
    assert "state:KEN" not in {party.actor for claim in former for party in claim.parties}
    present = told("Kenyan President William Ruto asked Ethiopia to hold a vote.").find("request", target="ETH")
    assert "state:KEN" in {party.actor for claim in present for party in claim.parties}


def test_who_has_no_information_denies_nothing(told: Callable[..., Any]) -> None:
    """'did not have information on the matter' is no denial; 'had not closed the border' is."""
    unknowing = told("Kenyan President William Ruto said his ministers did not have information on the matter.")
    assert not unknowing.find("statement", status="denied"), unknowing.shown()
    denying = told("Kenyan President William Ruto said his troops had not closed the border.")
    assert denying.find("statement", status="denied"), denying.shown()


@pytest.mark.parametrize(
    ("text", "kind", "want"),
    [
        (
            "Peru and Chile met. The ministers of the two countries, Ana Rivas and Luis Soto, signed a memorandum.",
            "agreement",
            {"party": ["Ana Rivas", "Luis Soto", "PER", "CHL"]},
        ),
        ("Peru and Chile met on Monday. Their ministers signed a memorandum.", "agreement", {"party": ["PER", "CHL"]}),
        (
            "The pact was signed in Lima by Chile's ambassador, Jorge Paz, and Peru's finance minister, Carlos Rosas.",
            "agreement",
            {"party": ["Jorge Paz", "Carlos Rosas", "CHL", "PER"]},
        ),
        (
            "Ghana, which has a defence treaty with Togo dating from 1998, sent aid.",
            "agreement",
            {"party": ["GHA", "TGO"]},
        ),
        (
            "Ghana's foreign ministry handed a protest note to the chargé d'affaires of Togo on Tuesday.",
            "act",
            {"source": "GHA", "target": "TGO"},
        ),
        (
            "Peruvian Foreign Minister Ana Paz and acting Chilean Foreign Minister Luis Soto Vidal signed an accord.",
            "agreement",
            {"party": ["Ana Paz", "Luis Soto Vidal", "PER", "CHL"]},
        ),
        ("The talks were put off at the request of the Republic of Togo.", "request", {"source": "TGO"}),
    ],
)
def test_who_is_listed_or_owns_is_a_party(told: Callable[..., Any], text: str, kind: str, want: dict[str, Any]) -> None:
    """Names in apposition, the owners of 'their ministers', the second in a by-phrase, who has a treaty."""
    read = told(text)
    assert read.find(kind, **want), read.shown()


def test_who_is_called_in_is_not_called_on(told: Callable[..., Any]) -> None:
    """'Called in the ambassador on Thursday to protest' calls on nobody, and nothing of it is yet to come."""
    read = told("Peruvian Foreign Minister Ana Rivas called in the Chilean ambassador on Thursday to protest.")
    assert not read.find("request"), read.shown()
    assert all(claim.status == "done" for claim in read.claims), read.shown()


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Peru's ambassador in Quito, Ana Rivas, has been recalled for consultations.", "person:PER/ana rivas"),
        ("Peru's foreign ministry summoned Chile's ambassador, Ana Rivas, on Monday.", "person:CHL/ana rivas"),
        (
            (
                "The consul of Peru, Ana Rivas, was summoned to the Chilean foreign ministry on Monday and handed a note of "
                "protest."
            ),
            "person:PER/ana rivas",
        ),
    ],
)
def test_whom_an_act_is_done_to_by_name_is_its_target(told: Callable[..., Any], text: str, target: str) -> None:
    """A name that stands beside 'the ambassador' is a party as much as the state whose he is."""
    acts = [claim for claim in told(text).claims if claim.kind == "act"]
    assert acts
    assert all((target, "target") in [(p.actor, p.role) for p in claim.parties] for claim in acts), acts


@pytest.mark.parametrize(
    "text",
    [
        "The ambassador of Chad was summoned in Niamey and told to leave within 48 hours.",
        "The ambassador of Chad was called in on Monday and given a protest note.",
    ],
)
def test_who_is_summoned_and_told_something_does_not_do_it(told: Callable[..., Any], text: str) -> None:
    """What goes on in the passive has its subject for a target and never for a source."""
    roles = {(p.actor, p.role) for claim in told(text).claims for p in claim.parties}
    assert ("state:TCD", "target") in roles
    assert ("state:TCD", "source") not in roles


@pytest.mark.parametrize(
    "text",
    [
        "Okoro stressed that problems shall be solved by talking.",
        "Okoro told reporters that problems shall be solved by talking, and had in turn conveyed Chad's hope.",
    ],
)
def test_things_say_nothing(told: Callable[..., Any], text: str) -> None:
    """Within somebody's words a problem or a turn is no speaker of its own."""
    said = list(told("Nigerian Foreign Minister Tunde Okoro met the press. " + text).claims)
    sources = [link.source for claim in said for link in claim.attribution[:1]]
    assert not {"problems", "turn"} & set(sources), sources


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("A NATO member fired on a Russian ship on Monday.", "org:NATO"),
        ("An Iranian ally fired on an Omani ship on Monday.", "state:IRN"),
    ],
)
def test_whose_member_or_ally_somebody_is_does_not_do_what_he_does(
    told: Callable[..., Any], text: str, absent: str
) -> None:
    """'A NATO member fired' tells of a member, and not of NATO."""
    read = told(text)
    assert all(party.actor != absent for claim in read.find("act") for party in claim.parties), read.shown()


def test_who_has_a_member_state_named_beside_it_still_acts(told: Callable[..., Any]) -> None:
    """'The NATO member Latvia expelled' is Latvia's doing."""
    read = told("The NATO member Latvia expelled two Belarusian envoys on Monday.")
    assert read.find("act", source="LVA"), read.shown()


@pytest.mark.parametrize(
    ("text", "state", "holds"),
    [
        ("M23 seized the town of Minova on Monday.", "COD", False),
        ("The Houthis fired a missile at a Greek ship on Monday.", "YEM", False),
        ("The Taliban closed the Torkham crossing on Monday.", "AFG", True),
        ("The Kenyan army seized a trawler on Monday.", "KEN", True),
    ],
)
def test_what_rebels_do_is_not_done_by_the_state_they_are_in(
    told: Callable[..., Any], text: str, state: str, *, holds: bool
) -> None:
    """An armed group stands for itself, unless it rules; an army stands for its state."""
    read = told(text)
    parties = {party.actor for claim in read.reading.claims for party in claim.parties if party.role == "source"}
    assert (f"state:{state}" in parties) is holds, read.shown()


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ('President Luis Arce said it was a "kidnapping" of his compatriots.', "kidnapping", "state:BOL"),
        ("President Luis Arce said there had been an arrest of his countrymen in Peru.", "arrest", "state:BOL"),
    ],
)
def test_a_persons_compatriots_are_his_state_and_not_he(text: str, trigger: str, target: str) -> None:
    """'the arrest of his compatriots' was not his own."""
    claims = read(Report(id="r_test", text=text)).claims
    [claim] = [c for c in claims if c.frame == "detention" and c.trigger.of(text) == trigger]
    assert [p.actor for p in claim.parties if p.role == "target"] == [target]


@pytest.mark.parametrize(
    ("text", "borrowed"),
    [
        ("Samoa's premier played down deals signed while China's Wang Yi was there.", False),
        ("The premier played down deals signed in May.", True),
    ],
)
def test_a_report_s_two_sides_are_not_a_third_one_s(told: Callable[..., Any], text: str, borrowed: bool) -> None:
    """Deals of which nobody is told are the two sides' of the report, unless their sentence names somebody else."""
    ahead = "Australia and Samoa met. Australia thanked Samoa for the talks. Samoa thanked Australia. "
    pacts = told(ahead + text).find("agreement", trigger="signed")
    assert any(party.actor == "state:AUS" for claim in pacts for party in claim.parties) is borrowed
