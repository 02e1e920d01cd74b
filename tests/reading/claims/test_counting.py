"""Numbers: the count of documents comes before what they are worth."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kenya and Oman signed five documents worth a combined 640 million dollars on Monday.", 5),
        ("Thirteen agreements, among them a $1.2 billion contract, were signed by Kenya and Oman in Muscat.", 13),
        ("Kenya and Oman signed deals worth $640 million on Monday.", 640_000_000),
        ("Kenya and Oman signed a $400 million loan agreement on Monday.", 400_000_000),
    ],
)
def test_documents_are_counted_before_they_are_priced(text: str, number: int) -> None:
    """'five documents worth $640 million' are five; where nothing is counted, the sum is the number."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    first = next(claim for claim in claims if claim.kind == "agreement")
    assert first.number is not None
    assert first.number.value == number


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Many Libyans fled the 2011 uprising for Tunisia.", "act", None),
        ("Some 2,011 Libyans fled to Tunisia.", "act", 2011),
        ("A Peruvian trader was jailed for 15 days by a court in Chile.", "act", 15),
        ("Chile suspended visas for Peruvians for two months.", "act", 2),
        ("Chile jailed three Peruvians for two years on Monday.", "act", 3),
        ("A Peruvian trader was jailed for spying in Chile.", "act", None),
        ("Peru asked Chile to extradite Juan Rojas, a 38-year-old Peruvian.", "request", None),
        ("Peru asked Chile to extradite 38 Peruvians.", "request", 38),
        ("Eleven of the 14 Peruvian sailors will be flown home on Friday, Chile said.", "act", 11),
        ("Chile will free five of the 14 Peruvian sailors on Friday.", "act", 5),
        ("Peru and Chile fought a war between 1987 and 1989, in which about 500 people died.", "death", 500),
        ("Peru shelled the post on Monday, a raid in which 14 Chileans were killed.", "death", 14),
        (
            "The Peruvian party called on the government to publish the names of the eight who are missing.",
            "request",
            8,
        ),
        ("The Peruvian party called on the government to publish the names of the two.", "request", None),
    ],
)
def test_a_year_and_an_age_count_nothing(text: str, kind: str, number: int | None) -> None:
    """'the 2011 uprising' and 'a 38-year-old' tell no number; 'the eight who are missing' are eight."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    found = [claim for claim in claims if claim.kind == kind]
    assert found
    assert {claim.number.value if claim.number is not None else None for claim in found} == {number}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("One of the two wounded sailors died of his injuries in Lome on Thursday.", 1),
        ("Two of the seven wounded sailors died in Lome on Thursday.", 2),
    ],
)
def test_of_several_only_those_count_who_died(text: str, number: int) -> None:
    """'One of the two died': one is dead, and not two."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    assert [c.number.value for c in claims if c.kind == "death" and c.number is not None] == [number]


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("Gunmen wounded 12 soldiers in four villages of Chad on Monday.", "wounded", 12),
        ("Three people were killed and 14 soldiers injured across three provinces of Chad.", "wounded", 14),
        ("Two blasts this week injured six Thai soldiers near the border with Laos.", "wounded", 6),
        ("Some 400 people fled three towns in Chad on Monday.", "displaced", 400),
        ("A Chadian corporal was wounded in the clash on Monday.", "wounded", 1),
        ("Chad said one of its soldiers was wounded on Monday.", "wounded", 1),
    ],
)
def test_a_toll_counts_people_only(text: str, unit: str, number: int) -> None:
    """Neither the towns where they were hurt, nor the blasts that hurt them, nor what they fled are the toll."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    found = [c.number for c in claims if c.kind == "act" and c.number is not None]
    assert [(one.value, one.unit) for one in found] == [(number, unit)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The number of Chadian soldiers killed in Monday's clash with Nigerien forces rose to six.", 6),
        ("The number of people killed in the Chadian shelling of Diffa is now 11.", 11),
        ("The number of people who were killed in the Chadian shelling of Diffa has reached 40.", 40),
        ("The number of villages where soldiers were killed by Chad rose to 12.", None),
        ("The number of people killed in the shelling of Diffa by Chad is unknown.", None),
    ],
)
def test_a_tally_tells_the_figure_at_its_end(text: str, number: int | None) -> None:
    """'The number of soldiers killed has risen to six': six were killed."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    found = next(claim for claim in claims if claim.kind == "death")
    assert (found.number.value if found.number is not None else None) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Peru abstained on Tuesday, according to three diplomats who were in the room.", {None}),
        ("Kwame Boateng was detained in Lome on a Ghanaian warrant over the loss of 40 million cedis.", {None}),
        ("Peru summoned the Chilean ambassador on Tuesday over the deaths of three fishermen.", {None}),
        ("Kenya imposed sanctions on Uganda on Tuesday, the latest in a row between two large producers.", {None}),
        ("Kenya blocked Ugandan lorries on Tuesday in an open row between the two partners.", {None}),
        ("Peru expelled three Chilean diplomats over the deaths of two fishermen.", {3}),
        ("Peruvian jets fired over two villages in Chile on Tuesday.", {2}),
        ("Peru took delivery in January of the first six of 24 fighters ordered from Sweden.", {6}),
        ("Peru closed the One Stop Border Post at Chacalluta on Tuesday.", {None}),
        ("Peru closed three border posts at Chacalluta on Tuesday.", {3}),
    ],
)
def test_who_says_it_and_why_it_is_done_count_nothing(text: str, numbers: set[int | None]) -> None:
    """'according to three diplomats', 'over two deaths', 'between two producers', 'six of 24', 'the One Stop Post'."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    found = [claim for claim in claims if claim.kind == "act"]
    assert found
    assert {claim.number.value if claim.number is not None else None for claim in found} == numbers


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Peru put the number of its soldiers killed in the clash with Chile at twelve.", "death", 12),
        ("Togo estimated at 412 the number of its nationals expelled by Gabon in October.", "act", 412),
        ("The number of Peruvians arrested in Chile has risen to 34, Lima said.", "act", 34),
        ("Peru put the number of towns where soldiers were killed at twelve.", "death", None),
        ("Peru promised to bring to 90 the number of soldiers deployed in Chile.", "act", None),
    ],
)
def test_a_count_that_somebody_gives_is_that_of_what_is_counted(text: str, kind: str, number: int | None) -> None:
    """'put the number of those killed at twelve' tells how many; a count that is promised tells nothing done."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    found = {claim.number.value if claim.number is not None else None for claim in claims if claim.kind == kind}
    assert found - {None} == ({number} if number is not None else set())


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("The Chilean navy seized a boat carrying 41 Haitians off Arica on Monday.", "act", {41}),
        ("The Chilean navy seized a boat carrying 41 tonnes of rice off Arica on Monday.", "act", set()),
        ("Peru and Chile signed a plan, which provides for 11 exercises, on Monday.", "agreement", {11}),
        ("Peru and Chile signed a treaty that opens a port and took effect after 12 months.", "agreement", set()),
        ("More than 90 countries have backed the resolution since May.", "act", {90}),
        ("The ministers of Peru and Chile praised the 12 trucks that Peru agreed to buy in May.", "agreement", {12}),
        ("Peru agreed to buy trucks in the 12 towns where they are built by Chile.", "agreement", {12}),
        ("US$20 million of the sum is a soft loan from Japan.", "commitment", {20_000_000}),
        (
            "Ana Rojas of Peru said that trade with Chile should rise to 200 million within five years.",
            "statement",
            {200_000_000},
        ),
        ("President Ana Rojas of Peru said that grants to Chile would go from 200 to 300.", "statement", {300}),
    ],
)
def test_what_is_counted_beside_the_verb(text: str, kind: str, numbers: set[int]) -> None:
    """Those aboard what is seized, what a document provides for, who backs a text and what was agreed to be bought."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    assert {claim.number.value for claim in claims if claim.kind == kind and claim.number is not None} == numbers
