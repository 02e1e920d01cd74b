"""Sentences of two reports of one event, read and held against each other: what comes together, what differs."""

from __future__ import annotations

from accord.checking.fact import Fact
from accord.reports.report import Published, Report
from accord.verbs import record_of


def told(*texts: str, day: str = "2025-03-12") -> tuple[Fact, ...]:
    """The facts of some reports of one day, a text a report."""
    return record_of(
        [
            Report(id=f"r_{at}", text=text, outlet=f"Outlet {at}", published=Published(day, "stated"))
            for at, text in enumerate(texts)
        ]
    ).facts


def corroborated(facts: tuple[Fact, ...], kind: str) -> list[Fact]:
    """Facts of a kind that more than one report tells."""
    return [fact for fact in facts if fact.kind == kind and len({claim.report for claim in fact.claims}) > 1]


def test_a_document_that_is_signed_is_not_the_older_one_that_it_amends() -> None:
    """'A protocol amending the 1974 agreement': the day of the older one is not the day of the new one."""
    facts = told(
        "Chad and Niger signed a protocol amending the 1974 agreement between Chad and Niger on grazing.",
        "Niger's foreign minister, Ali Saley, is to sign the protocol on grazing with Chad.",
    )
    assert all(fact.when is None for fact in facts if fact.kind == "agreement" and len(fact.claims) > 1)


def test_who_fired_is_not_who_was_fired_upon() -> None:
    """Of a shooting each side has the other begin: the two accounts are two facts, and none backs the other."""
    facts = told(
        "Chadian border guards opened fire on a Nigerien boat near Bosso on Sunday.",
        "Niger said the crew of a boat was fired upon near Bosso on Sunday by guards of the other side.",
        "Chad's interior minister, Ali Saleh, said the crew had opened fire first.",
    )
    assert not [
        fact for fact in facts if fact.kind == "act" and fact.standing == "corroborated" and "fire" in fact.label
    ]


def test_a_passive_without_a_doer_may_be_of_him_whom_the_other_names() -> None:
    """'The drone was shot down' leaves open by whom."""
    facts = told(
        "Chile shot down a Peruvian surveillance drone over Arica late on Monday.",
        "The drone was shot down over Arica late on Monday, Peru's army said.",
    )
    assert corroborated(facts, "act")


def test_a_body_that_meets_at_a_request_was_asked_to() -> None:
    """'Asked the OAS for a session' and 'the OAS will meet at its request' are one request."""
    facts = told(
        "Paraguay has asked the Organization of American States to convene an emergency session on the barge.",
        "The OAS will meet on Friday at the request of Paraguay to discuss the incident.",
    )
    (request,) = corroborated(facts, "request")
    assert request.status == "done"


def test_the_weekday_of_the_news_makes_two_acts_no_one_act() -> None:
    """A stop and a shooting share a barge and a Sunday."""
    facts = told(
        "The barge, carrying soybeans from Paraguay to Uruguay, was stopped late on Sunday near the border.",
        "Uruguay said a patrol boat was fired upon by occupants of a convoy of barges from Paraguay on Sunday night.",
    )
    assert not corroborated(facts, "act")


def test_who_did_not_shake_hands_may_have_met() -> None:
    """No handshake gainsays no talks."""
    facts = told(
        "Peru's president Ana Rojas and Chile's president Luis Soto held talks in Tacna on Tuesday.",
        "Peru's president Ana Rojas and Chile's president Luis Soto did not shake hands in Tacna.",
    )
    assert not [d for fact in facts for d in fact.differences if d.field == "status"]


def test_what_a_document_is_to_bring_about_makes_its_signing_no_plan() -> None:
    """'The protocol would end the dispute' tells nothing of when it is signed."""
    facts = told(
        "Peru and Chile signed a protocol on the Lauca river in Lima on Tuesday.",
        "The protocol that Peru and Chile signed in Lima on Tuesday would end the dispute over the Lauca river.",
    )
    assert not [d for fact in facts for d in fact.differences if d.field == "status"]


def test_one_plan_for_two_days_is_a_conflict() -> None:
    """A bridge reopens on the 20th by one report, on the 21st by the other."""
    facts = told(
        "Governments say the Peru-Chile bridge at Concordia reopens on 20 March.",
        "It was announced that the international bridge at Concordia will be reopened on March 21 by Peru and Chile.",
    )
    (plan,) = corroborated_or_not(facts, "act", "reopen")
    assert [(d.field, d.relation) for d in plan.differences] == [("when", "conflict")]


def test_what_is_among_many_does_not_stand_for_all_of_them() -> None:
    """'Nine agreements, including one on two million tonnes': nine, and nine beside ten is a conflict."""
    facts = told(
        "Peru and Chile signed nine agreements on Tuesday, including one on two million tonnes of coal a year.",
        "Ten documents were signed by Peru and Chile on Tuesday, among them an agreement on coal.",
    )
    (signed,) = corroborated_or_not(facts, "agreement", "")
    assert signed.number is not None
    assert signed.number.value in (9, 10)
    assert signed.standing == "conflicting"


def test_a_sea_that_an_accord_is_on_is_no_place_of_its_signing() -> None:
    """'An agreement on patrols in the Black Sea' may be signed in any town."""
    facts = told(
        "Georgia and Bulgaria on Wednesday signed an agreement on coast guard patrols in the Black Sea.",
        "Georgia and Bulgaria signed an agreement on patrols of their coast guards in Sofia on Wednesday.",
    )
    assert not [d for fact in facts for d in fact.differences if d.field == "where"]


def test_an_envoy_is_convoked_by_one_report_and_summoned_by_another() -> None:
    """Translated readouts convoke a 'chargé d'affaires a.i.'."""
    facts = told(
        "Romania summoned Russia's envoy in Bucharest on Wednesday over the drone.",
        "The chargé d'affaires a.i. of the Russian Federation in Bucharest was convoked on Wednesday to the ministry.",
    )
    assert corroborated(facts, "act")


def corroborated_or_not(facts: tuple[Fact, ...], kind: str, word: str) -> list[Fact]:
    """Facts of a kind that several reports tell, with a word in their label."""
    return [fact for fact in corroborated(facts, kind) if word in fact.label]


def test_who_rings_up_two_is_no_third_at_their_talks() -> None:
    """'Brazil's president spoke with both leaders' is not the telephone talks that the two had."""
    talks = "Peru and Chile held telephone talks on Monday night, a spokesman said."
    facts = told(
        "Brazilian President Ana Rocha spoke by telephone with the leaders of Peru and Chile on Monday night.", talks
    )
    assert len([fact for fact in facts if fact.kind == "meeting"]) == 2
    assert not corroborated(facts, "meeting")
    (call,) = [
        fact
        for fact in told("Officials said telephone talks of Peru and Chile were held late on Monday.", talks)
        if fact.kind == "meeting"
    ]
    assert len(call.claims) == 2


def test_a_measure_of_one_day_is_one_whoever_names_whose_it_is() -> None:
    """'The new rates take effect on July 1' beside a state's duty that is in force from that day on."""
    whose = "Kenya's duty on flour will be in force from July 1, 2025 until July 1, 2026."
    one = told(whose, "The new rates take effect on July 1 and will stay for a year.")
    other = told(whose, "The increases take effect on July 9 and will stay for a year.")
    assert corroborated(one, "act")
    assert not corroborated(other, "act")


def test_of_two_things_agreed_on_a_day_each_joins_its_own() -> None:
    """What two states agree on the border in two clauses shares words with both: the like clause comes first."""
    facts = told(
        "Chad says Niger has agreed to restart joint patrols along the border, a sign of peace between the neighbours. "
        "Both countries agreed to reopen the Kelo and Bosso border crossings to lorries.",
        "Chad and Niger agreed to reopen two border crossings to trucks, but the neighbours differ on patrols. "
        "Chad's foreign minister told reporters that Niger had agreed to restart joint patrols.",
    )
    found = [{"patrols" in (c.said or "") for c in fact.claims} for fact in corroborated(facts, "agreement")]
    assert found
    assert all(len(one) == 1 for one in found)


def test_what_came_of_talks_is_of_their_day() -> None:
    """'As a result of the talks' names the occasion, whatever old day the paragraph before it ends with."""
    facts = told(
        "Ministers of Peru and Chile held talks in Arica on Monday. A dam on the Lluta broke in December 2023.\n\n"
        "As a result of the talks, the sides agreed to create a joint water group."
    )
    agreed = next(fact for fact in facts if fact.kind == "agreement")
    assert agreed.when is None or agreed.when.edtf == "2025-03-10"


def test_a_day_counted_from_a_borrowed_date_is_held_against_no_other() -> None:
    """A report without a date borrows its story's: its 'last Thursday' need not be another week than the others'."""
    ends = "with Samoan Prime Minister Naomi Laban about fishing boats, nurses and the patrol of the reef."
    dated = Report(
        id="r_1",
        text=f"Australian Foreign Minister Penny Wong flew to Samoa on Wednesday. Wong spoke {ends}",
        published=Published("2022-06-02", "stated"),
    )
    undated = Report(
        id="r_2",
        text=f"Australian Foreign Minister Penny Wong arrived in Samoa last Thursday. Wong has spoken {ends}",
    )
    facts = [fact for fact in record_of([dated, undated]).facts if fact.kind == "visit"]
    basis = {claim.report: claim.when.basis or "" for fact in facts for claim in fact.claims if claim.when is not None}
    assert "borrowed" in basis["r_2"], basis
    assert "borrowed" not in basis["r_1"], basis
    assert not [one for fact in facts for one in fact.differences if one.relation == "conflict"]


def test_a_weekday_is_held_against_another_whatever_the_date() -> None:
    """'On Thursday' in a report without a date is no Friday, in whatever week."""
    ends = "for a meeting on fishing boats, nurses and the patrol of the reef, officials said."
    dated = Report(
        id="r_1",
        text=f"Australian Foreign Minister Penny Wong is due to fly to Samoa on Friday {ends}",
        published=Published("2022-06-01", "stated"),
    )
    undated = Report(id="r_2", text=f"Australian Foreign Minister Penny Wong is due to fly to Samoa on Thursday {ends}")
    facts = [fact for fact in record_of([dated, undated]).facts if fact.kind == "visit"]
    assert [one.relation for fact in facts for one in fact.differences if one.field == "when"] == ["conflict"]


def test_deals_with_several_countries_are_no_ones_by_name() -> None:
    """'China has signed deals with several countries' does not bear out that it signed with one of them."""
    facts = told(
        "China has signed deals with several countries during Foreign Minister Wang Yi's tour.",
        "China signed a security deal with Kiribati during Foreign Minister Wang Yi's tour.",
    )
    pacts = [fact for fact in facts if fact.kind == "agreement"]
    assert pacts
    assert not corroborated(facts, "agreement")


def test_a_visit_to_an_ocean_is_one_to_its_islands() -> None:
    """'Her visit to the Pacific' and 'her visit to Fiji' are no two places of one visit."""
    facts = told(
        "Australian Foreign Minister Penny Wong is on a visit to the Pacific this week.",
        "Australian Foreign Minister Penny Wong is on a visit to Fiji this week.",
    )
    assert not [one for fact in facts for one in fact.differences if (one.field, one.relation) == ("where", "conflict")]
