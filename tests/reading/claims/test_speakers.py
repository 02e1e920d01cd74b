"""Speakers: whose words a claim is, through how many mouths, and statements that stand on their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accord import Published, Report, read


def weak(*values: Any, reason: str) -> Any:
    """A row that is known to fail, kept until it does not."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=reason, strict=False))


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "“We will rebuild the bridge,” Polish Foreign Minister Radoslaw Sikorski told reporters in Gdansk.",
            "Sikorski",
            "rebuild the bridge",
        ),
        (
            "The port deal with India will be reviewed, Sri Lankan President Anura Kumara Dissanayake said on Wednesday.",
            "Dissanayake",
            "port deal",
        ),
        ("Malaysia's foreign ministry said the strait must stay open to all ships.", "MYS", "strait must stay open"),
        (
            "Beijing warned on Friday that the drill raised the risk of a collision at sea.",
            "CHN",
            "risk of a collision",
        ),
        ("“We keep the gate shut,” Latvian Prime Minister Evika Silina went on.", "Silina", "keep the gate"),
        ("According to the Cuban embassy, the flights will resume in two weeks.", "CUB", "flights will resume"),
        ("The port authority in Mombasa said the ferry would stay in the dock.", "KEN", "ferry would stay"),
        ("Latvian Prime Minister Evika Silina: “Nobody closes the Baltic to us.”", "Silina", "closes the Baltic"),
    ],
)
def test_a_statement_has_its_speaker_and_its_words(
    told: Callable[..., Any], text: str, speaker: str, words: str
) -> None:
    """Who says it and what is said, quoted or reported."""
    read = told(text)
    assert read.find("statement", speaker=speaker, said=words), read.shown()


def test_an_addressee_is_told_apart_from_the_speaker(told: Callable[..., Any]) -> None:
    """'X told Y that' is said by X to Y."""
    read = told(
        "Omani Foreign Minister Badr Albusaidi told his Iranian counterpart Abbas Araghchi that the talks had gone well."
    )
    assert read.find("statement", speaker="Albusaidi", addressee="Araghchi"), read.shown()
    assert not read.find("statement", speaker="Araghchi"), read.shown()


@pytest.mark.parametrize(
    ("text", "kind", "chain"),
    [
        ("Lebanon said Israeli forces had attacked a village near Tyre.", "act", ["Lebanon"]),
        (
            "Iranian Foreign Minister Abbas Araghchi told Sultan Haitham that Israel had attacked a port, according to a readout by the Omani foreign ministry.",
            "act",
            ["Araghchi", "readout"],
        ),
        ("Xinhua reported that Laos and China had signed a railway agreement.", "agreement", ["Xinhua"]),
        ("Laos and China signed a railway agreement, state media reported.", "agreement", ["state media"]),
        ("Laos and China signed a railway agreement.", "agreement", []),
    ],
)
def test_a_claim_hangs_on_its_chain_of_speakers(
    told: Callable[..., Any], text: str, kind: str, chain: list[str]
) -> None:
    """Nearest speaker first; nobody where the outlet itself says so."""
    read = told(text)
    claims = read.find(kind)
    assert claims, read.shown()
    found = [link.source or "" for link in claims[0].attribution]
    assert len(found) == len(chain), read.shown()
    assert all(want in have for want, have in zip(chain, found, strict=True)), read.shown()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We will send two ships,” Dutch Defence Minister Ruben Brekelmans said.", "NLD"),
        ("“I will visit Quito in June,” Peruvian President Dina Boluarte said.", "Boluarte"),
    ],
)
def test_i_and_we_are_the_speakers_side(told: Callable[..., Any], text: str, source: str) -> None:
    """The first person in a quotation is whoever speaks, and the plural the state that is spoken for."""
    read = told(text)
    assert read.find("act|commitment", source=source) or read.find("visit", visitor=source), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        ("The envoy, who asked not to be named, left the room."),
        "Oil prices said it all.",
        "It is said that the bridge is old.",
        "He said nothing.",
    ],
)
def test_what_nobody_says_makes_no_statement(told: Callable[..., Any], text: str) -> None:
    """No statement without words that somebody said."""
    read = told(text)
    assert read.find("statement") == [], read.shown()


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("By means of a note, the Peruvian foreign ministry denied that Chile has offered a loan.", "PER"),
        ("Some say that Togo bought the ships, but Togolese President Faure Gnassingbe denied it.", "Gnassingbe"),
        ("Kenya will publish the minutes if Uganda goes on denying, Kenyan minister Hassan Joho threatened.", "Joho"),
    ],
)
def test_a_speech_act_is_told_by_whoever_does_it(told: Callable[..., Any], text: str, by: str) -> None:
    """A denial or a threat that no attribution covers is attributed to the subject of its own verb."""
    read = told(text)
    assert read.find("statement", by=by), read.shown()


def test_threatening_to_do_something_quotes_nobody(told: Callable[..., Any]) -> None:
    """'Threatened to leave' says what somebody would do, and no words of theirs."""
    read = told("Guyana threatened to leave the talks.")
    assert [claim.said for claim in read.find("statement")] == ["threatened to leave the talks"], read.shown()


def test_his_party_is_not_he(told: Callable[..., Any]) -> None:
    """What somebody's party says is the party's; what his office says is his."""
    read = told(
        "Peruvian minister Luis Vega spoke in Lima. His party, the Andean Bloc, said it would leave the coalition."
    )
    assert not read.find("statement", speaker="Vega", said="leave"), read.shown()
    assert read.find("statement", speaker="Andean Bloc"), read.shown()
    read = told("Peruvian minister Luis Vega spoke in Lima. His office said it would stay.")
    assert read.find("statement", speaker="Vega"), read.shown()


def test_a_chain_of_three_keeps_its_innermost_link(told: Callable[..., Any]) -> None:
    """A group of one state within the words of that state's envoy speaks for itself."""
    read = told(
        "Guyana's ambassador said that Yemen's representative had told members that the Houthis had assured Omani "
        "mediators that they would let the mission stay."
    )
    assert read.find("statement", speaker="Houthis", by="Guyana"), read.shown()
    read = told("China, Xi Jinping said, regards Laos as a priority.")
    assert not read.find("statement", speaker="CHN", said="a priority", by="CHN") or len(read.find("statement")) == 1


def test_the_us_is_not_us(told: Callable[..., Any]) -> None:
    """'The veto cast by the US' in a speech is not its speaker's own."""
    read = told("Cuban envoy Ana Sosa told the council, referring to a veto cast by the US, that nobody had listened.")
    assert not read.find("act", source="CUB"), read.shown()


def test_a_party_leader_nobody_knows_is_not_the_state(told: Callable[..., Any]) -> None:
    """In 'the NZ First leader' the state's name belongs to the party's."""
    read = told("“Not on my boat,” the NZ First leader told a meeting in Suva in July.")
    assert read.find("statement", said="boat"), read.shown()
    assert not read.find("statement", speaker="NZL"), read.shown()


@pytest.mark.parametrize(
    ("text", "kind", "state", "holds"),
    [
        ("A court in Bogotá sentenced two Peruvian engineers to four years on Friday.", "act", "state:COL", True),
        ("Prosecutors in Vilnius charged three Belarusian officials over the hijacking.", "act", "state:LTU", True),
        ("The military in Niamey expelled the Nigerian consul.", "act", "state:NER", True),
        ("Judges in The Hague sentenced two Peruvian officers to four years on Friday.", "act", "state:NLD", False),
    ],
)
def test_a_body_is_of_the_state_where_it_sits(
    told: Callable[..., Any], text: str, kind: str, state: str, holds: bool
) -> None:
    """'A court in Bogotá' is Colombia's; where courts of several states sit, it is nobody's."""
    claims = [claim for claim in told(text).claims if claim.kind == kind]
    assert claims
    assert any(party.actor == state for claim in claims for party in claim.parties) is holds


@pytest.mark.parametrize(
    ("text", "hers"),
    [
        (
            "Ana Rivas, Peru's deputy envoy, said that the road was shut. The official added that it would stay so.",
            True,
        ),
        ("A Peruvian diplomat said that the road was shut. The official added that it would stay so.", False),
        (
            "Ana Rivas said that the road was shut, and Luis Soto denied it. The official added that it would stay so.",
            False,
        ),
        ("Ana Rivas said that the road was shut. An official added that it would stay so.", False),
        ("Ana Rivas said that the road was shut. The Chilean official added that it would stay so.", False),
    ],
)
def test_the_official_is_who_was_named_and_spoke_right_before(
    told: Callable[..., Any], text: str, *, hers: bool
) -> None:
    """Only where one person was named and nobody else spoke in the sentence before."""
    read = told(text)
    assert read.find("statement", said="it would stay so"), read.shown()
    assert bool(read.find("statement", said="it would stay so", speaker="Ana Rivas")) is hers, read.shown()


def test_ministers_with_a_portfolio_are_those_of_the_two_states_of_a_report(told: Callable[..., Any]) -> None:
    """'the foreign ministers' of a report on two states; those 'of the bloc' are others."""
    told_of = "Peru and Chile quarrel over a field. Chile wants it, and Peru wants it. Peru is near, Chile is far. "
    read = told(told_of + "In 2021 the foreign ministers signed a memorandum on it.")
    assert read.find("agreement", party=["PER", "CHL"]), read.shown()
    read = told(told_of + "In 2021 the foreign ministers of the member states signed a memorandum on it.")
    assert not read.find("agreement", party=["PER", "CHL"]), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Many in Togo blame the shortage on Benin.",
        "Critics in Lome accused Benin of theft.",
        "Media across Togo said on Monday that Benin had lied.",
        "Most Peruvians blame Chile for the shortage.",
    ],
)
def test_some_of_a_people_do_not_speak_for_their_state(told: Callable[..., Any], text: str) -> None:
    """What many in a country say is not what it says."""
    read = told(text)
    assert not read.find("statement", speaker="TGO"), read.shown()
    assert not read.find("statement", speaker="PER"), read.shown()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Officials in Togo accused Benin of theft on Monday.", "TGO"),
        ("The government in Lima accused Chile of theft on Monday.", "PER"),
        ("Togo said in Lima on Monday that Chile had lied.", "TGO"),
    ],
)
def test_officials_there_do(told: Callable[..., Any], text: str, speaker: str) -> None:
    """The officials and the government in a capital are those of the state."""
    read = told(text)
    assert read.find("statement", speaker=speaker), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Ghana summoned a Togolese envoy in Accra to protest the use of a cannon that damaged a Ghanaian boat.",
        "Ghana summoned the Togolese ambassador to condemn a raid that killed three Ghanaian farmers.",
    ],
)
def test_an_envoy_who_is_summoned_does_not_protest(text: str) -> None:
    """Who summons him does: 'summoned the envoy to protest'."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    sources = [link.source or "" for claim in claims for link in claim.attribution]
    assert claims
    assert not [source for source in sources if "envoy" in source or "ambassador" in source]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The government in N'Djamena said the ferry would stay in the dock.", {"state:TCD"}),
        ("The port authority in Mombasa said the ferry would stay in the dock.", {"state:KEN"}),
        # People without a name speak for nobody, nor does a body where many states have theirs.
        ("A trader in Mombasa said the ferry would stay in the dock.", set()),
        ("An official in Mombasa said the ferry would stay in the dock.", set()),
        ("Prosecutors in The Hague said the ferry would stay in the dock.", set()),
        ("The committee in Mombasa said the ferry would stay in the dock.", set()),
    ],
)
def test_a_body_in_a_town_speaks_for_its_state(text: str, speaker: set[str]) -> None:
    """Of a body that a state has, the town where it sits tells whose it is."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    assert {p.actor for c in claims if c.kind == "statement" for p in c.parties if p.role == "speaker"} == speaker


@pytest.mark.parametrize(
    ("who", "both"),
    [
        ("The heads of the two delegations", True),
        ("The leaders of both armies", True),
        ("The heads of government", True),
        ("The heads of large mining companies", False),
        ("The leaders of the armed groups", False),
    ],
)
def test_those_who_lead_something_else_stand_for_no_two_states(told: Callable[..., Any], who: str, both: bool) -> None:
    """'The heads of the two delegations met' is of the two sides, 'the heads of companies met' of nobody known."""
    read = told(f"Peru and Chile have quarrelled over a mine since May. {who} met in Tacna on Sunday.")
    assert bool(read.find("meeting")) is both, read.shown()


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("“We will sanction Chad,” EU foreign policy chief Josep Borrell told reporters.", "org:EU"),
        ("“We will send trainers to Chad,” NATO Secretary General Jens Stoltenberg said on Monday.", "org:NATO"),
        ("“We will sanction Chad,” Spanish Foreign Minister Ana Rojas told reporters.", "state:ESP"),
    ],
)
def test_we_of_a_secretary_general_is_the_organisation(text: str, side: str) -> None:
    """Who holds an office of an organisation of states speaks for it, and not for the state of a passport."""
    claims = read(Report(id="r_1", text=text, published=Published("2024-03-12", "stated"))).claims
    doers = {p.actor for c in claims for p in c.parties if p.role == "source"}
    assert doers == {side}


@pytest.mark.parametrize(
    "text",
    [
        "Mwale stressed the need for calm, according to a readout of the call with Chad's president.",
        "A report about Chad said that the pass was shut.",
        "A source familiar with the talks between Chad and Togo said that the pass was shut.",
    ],
)
def test_whom_a_paper_is_about_does_not_speak(told: Callable[..., Any], text: str) -> None:
    """A readout of a call with somebody is not that one's, nor is a report about a state."""
    assert not [
        p for claim in told(text).claims if claim.kind == "statement" for p in claim.parties if p.role == "speaker"
    ]


def test_a_state_by_its_full_name_is_spoken_to(told: Callable[..., Any]) -> None:
    """'assured the Republic of Zambia that' is said to Zambia."""
    (claim,) = told("The minister assured the Republic of Zambia that the maize would be delivered.").claims
    assert [(p.actor, p.role) for p in claim.parties] == [("state:ZMB", "addressee")]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The Kenya-based rebel group accused Uganda of shelling a village.", None),
        ("The Iran-backed militia said it had fired at a base in Iraq.", None),
        ("The raid was claimed by the Pakistan-based Lashkar outfit in Multan.", None),
        ("Kenyan officials accused Uganda of shelling a village.", "state:KEN"),
    ],
)
def test_where_a_group_sits_or_who_backs_it_does_not_speak(text: str, by: str | None) -> None:
    """'the Kenya-based group': it is not Kenya that says it."""
    claims = read(Report(id="r_test", text=text)).claims
    speakers = {p.actor for c in claims if c.kind == "statement" for p in c.parties if p.role == "speaker"}
    assert {key for key in speakers if key.startswith("state:")} == ({by} if by is not None else set())
