"""Nobody pays a visit to his own state, and an attempt or a thought is no plan."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


def told(text: str) -> set[tuple[str, str]]:
    """Kind and status of each claim of a text."""
    report = Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))
    return {(claim.kind, claim.status) for claim in read(report).claims}


@pytest.mark.parametrize(
    ("text", "claim", "holds"),
    [
        ("President Ali Rahim of Iraq welcomed Oman's Sultan Haitham during his state visit to Iraq.", "visit", False),
        ("President Ali Rahim of Iraq paid a state visit to Oman on Monday.", "visit", True),
        (
            "Trade Minister Ali Rahim of Iraq, who stayed in Baghdad, told Oman by phone that the talks were on.",
            "visit",
            False,
        ),
        (
            "Trade Minister Ali Rahim of Iraq, who stayed in Muscat, told Oman by phone that the talks were on.",
            "visit",
            True,
        ),
        ("Belgrade accuses Pristina of repression aimed at expelling Serbs.", "act", False),
        ("The guards of Chad tried to seize a Libyan lorry, and failed.", "act", False),
        ("Malta warned Libya against closing the port of Sfax on Monday.", "act", False),
        ("The prime minister of Norway agreed to return to Peru several carvings.", "visit", False),
        ("The prime minister of Norway returned to Peru on Monday.", "visit", True),
        ("Ali Rahim of Iraq flew to Oman, where he is to meet the sultan.", "visit", True),
        ("Poland will expel two Belarusian diplomats on Friday.", "act", True),
        ("Ukraine plans to recall its ambassador from Georgia.", "act", True),
        ("Niger has ordered the army to detain Beninese drivers.", "act", True),
    ],
)
def test_what_nobody_does_or_plans_is_not_told(text: str, claim: str, holds: bool) -> None:
    """A host visits no state of his own; what is only tried, aimed at or meant stays untold, what is planned is told."""
    assert any(kind == claim for kind, _ in told(text)) is holds


@pytest.mark.parametrize(
    ("text", "kind", "status", "holds"),
    [
        ("Prime Minister Una Daly of Ireland is on a tour of Peru.", "visit", "ongoing", True),
        ("Prime Minister Una Daly of Ireland was on a tour of Peru.", "visit", "ongoing", False),
        ("An Irish delegation has been in Lima since Sunday.", "visit", "ongoing", True),
        ("Prime Minister Una Daly of Ireland continues to Lima today.", "visit", "planned", True),
        ("Irish officials flew to Lima on Monday.", "visit", "done", True),
        ("Irish officials flew to Dublin on Monday.", "visit", "done", False),
        ("Prime Minister Una Daly of Ireland left Dublin on Sunday.", "visit", "done", False),
        ("Prime Minister Una Daly of Ireland left Lima on Sunday.", "visit", "done", True),
        ("The talks were the first between the Irish and Peruvian presidents.", "meeting", "done", True),
    ],
)
def test_who_is_somewhere_still_is_there_and_officials_travel(text: str, kind: str, status: str, holds: bool) -> None:
    """The present tells that somebody is there, a delegation pays a visit, its way home is none."""
    assert ((kind, status) in told(text)) is holds


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("King Mswati III of Eswatini left Mbabane for Taipei on Monday on a three-day visit.", "Taipei"),
        ("President Hakainde Hichilema of Zambia left Lusaka for Gaborone on Tuesday.", "Gaborone"),
        ("Ana Rojas of Chile, who is on a State Visit to Fiji, was welcomed with a dance.", "Fiji"),
    ],
)
def test_a_visit_is_where_the_journey_leads(text: str, place: str) -> None:
    """Who leaves home for somewhere visits that; 'is on a visit to' has its place behind the verb as well."""
    report = Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))
    reading = read(report)
    names = {actor.key: actor.name for actor in reading.actors}
    assert {names[claim.where] for claim in reading.claims if claim.kind == "visit" and claim.where} == {place}


def test_where_somebody_is_to_meet_he_is_not_yet() -> None:
    """'Where he is to meet the sultan' tells of no presence there: the journey is to come, and told once."""
    text = "Ali Rahim, Iraq's president, was scheduled to fly on to Oman, where he is to meet Sultan Haitham on Monday."
    assert {status for kind, status in told(text) if kind == "visit"} == {"planned"}
    present = "Ali Rahim, Iraq's president, is in Oman to meet Sultan Haitham."
    assert ("visit", "ongoing") in told(present)


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Chad ordered German Ambassador Gordon Kessler to leave the country within 48 hours.", 0),
        ("Ambassador Ann Ali of Chad was told to leave Togo on Monday.", 0),
        ("Peru declared Ambassador Ann Ali unwelcome; she got 72 hours to quit the country.", 0),
        ("The Chadian ambassador, Ann Ali, left Togo on Monday.", 1),
    ],
)
def test_who_is_ordered_out_makes_no_journey(text: str, visits: int) -> None:
    """That somebody is to leave is the order's matter; who left has left."""
    claims = read(Report(id="r_test", text=text)).claims
    assert len([c for c in claims if c.kind == "visit"]) == visits
