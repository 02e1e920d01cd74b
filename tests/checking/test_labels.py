"""Labels: a fact in one line, from its own values only, that never tells a plan as a deed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.checking.ground import Ground
from accord.checking.labels import label_of
from accord.reading.claim import Claim, Kind, Status
from accord.reports.span import Span
from accord.verbs import brief

Make = Callable[..., Claim]
RUTO, STORE = "person:KEN/william ruto", "person:NOR/jonas store"
OSLO = "place:NOR/Oslo"


def line(claim: Claim, ground: Ground) -> str:
    """The label of a fact that has one claim."""
    return label_of(
        claim,
        claim.parties,
        ground.actors,
        where=claim.where,
        number=claim.number,
        office=claim.office,
        topics=claim.topics,
        status=claim.status,
    )


@pytest.mark.parametrize(
    ("who", "quote", "words"),
    [
        (STORE, "Store flew back to Oslo.", "returned to Oslo"),
        (STORE, "Store landed in Oslo after a trip to Kenya.", "returned to Oslo"),
        (STORE, "Store arrived in Oslo for a congress.", "travelled to Oslo"),
        (RUTO, "Ruto flew back to Oslo.", "visited Oslo"),
    ],
)
def test_who_comes_home_returns(make_claim: Make, ground: Ground, who: str, quote: str, words: str) -> None:
    """Nobody visits a place of his own state, and nobody returns to one unless it is told."""
    claim = make_claim("visit", frame="arrive", visitor=who, where=OSLO)
    claim = msgspec.structs.replace(claim, evidence=(msgspec.structs.replace(claim.evidence[0], quote=quote),))
    assert line(claim, ground).endswith(words)


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        ("meeting", {"party": [RUTO, STORE], "where": OSLO}, ["William Ruto", "Jonas Gahr Store", "met", "Oslo"]),
        ("meeting", {"party": [RUTO, STORE], "status": "planned"}, ["planned", "to meet"]),
        ("visit", {"visitor": RUTO, "where": OSLO}, ["William Ruto", "visited Oslo"]),
        ("visit", {"visitor": RUTO}, ["William Ruto paid a visit"]),
        (
            "agreement",
            {"party": ["state:KEN", "state:NOR"], "number": (14, "documents", "exact")},
            ["Kenya and Norway", "signed 14 documents"],
        ),
        ("agreement", {"party": ["state:KEN", "state:NOR"], "status": "denied"}, ["denied:"]),
        (
            "commitment",
            {"source": "state:NOR", "target": "state:KEN", "number": (40, "USD", "exact"), "topics": ("food aid",)},
            ["Norway pledged", "40", "Kenya", "food aid"],
        ),
        (
            "request",
            {"source": "state:NOR", "target": "state:KEN", "topics": ("tanker crew",)},
            ["Norway asked Kenya", "tanker crew"],
        ),
        (
            "request",
            {"source": "state:NOR", "target": "state:KEN", "frame": "invite-noun", "said": "to visit Oslo"},
            ["Norway invited Kenya to visit Oslo"],
        ),
        ("request", {"source": "state:NOR", "said": "to lift the ban"}, ["Norway called on somebody to lift the ban"]),
        (
            "appointment",
            {"holder": RUTO, "office": "presidency", "frame": "take-office"},
            ["William Ruto took the presidency"],
        ),
        ("appointment", {"holder": RUTO, "frame": "swear-in"}, ["William Ruto was sworn in"]),
        (
            "appointment",
            {"holder": "state:NOR", "office": "foreign minister", "frame": "office-left"},
            ["the foreign minister of Norway left office"],
        ),
        (
            "appointment",
            {"source": RUTO, "office": "foreign minister", "frame": "office-removed"},
            ["William Ruto dismissed the foreign minister"],
        ),
        ("appointment", {"holder": RUTO, "frame": "take-office"}, ["William Ruto took office"]),
        ("act", {"source": "state:NOR", "frame": "expel", "said": "has sent home two"}, ["Norway has sent home two"]),
        ("act", {"frame": "expel", "said": "two envoys were sent home"}, ["two envoys were sent home"]),
        (
            "commitment",
            {"source": "state:NOR", "number": (40, "USD", "exact"), "said": "to pay 40 dollars a head"},
            ["Norway pledged to pay 40 dollars a head"],
        ),
        ("commitment", {"source": RUTO, "said": "to stand by you"}, ["William Ruto pledged: “to stand by you”"]),
        ("statement", {"speaker": RUTO, "said": "the port is ours"}, ["William Ruto", "the port is ours"]),
        ("appointment", {"holder": RUTO, "office": "president"}, ["William Ruto became president"]),
        (
            "appointment",
            {"holder": RUTO, "office": "president", "frame": "leave-office"},
            ["William Ruto left office", "president"],
        ),
        ("appointment", {"holder": RUTO, "office": "presidency", "frame": "take-office"}, ["Ruto took the presidency"]),
        ("agreement", {"party": ["state:KEN", "state:NOR"], "number": (6, "mous", "exact")}, ["signed 6 MOUs"]),
        (
            "act",
            {"source": "state:NOR", "target": STORE, "number": (48, "hours", "exact"), "frame": "persona-non-grata"},
            ["Norway ordered out Jonas Gahr Store"],
        ),
        ("death", {"holder": RUTO, "number": (67, "years", "exact")}, ["William Ruto died at 67"]),
        ("dispute", {"party": ["state:KEN", "state:NOR"]}, ["clash between Kenya and Norway"]),
        (
            "dispute",
            {
                "party": ["state:KEN", "state:NOR"],
                "frame": "clash-noun",
                "topics": ("herring",),
                "words": "despite repeated clashes over herring",
            },
            ["dispute between Kenya and Norway over herring"],
        ),
        ("act", {"source": "state:NOR", "target": "state:KEN"}, ["Norway expelled Kenya"]),
        (
            "act",
            {"target": "state:KEN", "number": (6, "missing", "exact"), "frame": "missing"},
            ["6 people missing (Kenya)"],
        ),
        ("death", {"target": "state:KEN", "frame": "lives-claimed"}, ["people killed (Kenya)"]),
        (
            "death",
            {"target": "state:KEN", "number": (6, "killed", "exact"), "where": OSLO, "frame": "killed"},
            ["6 people killed in Oslo (Kenya)"],
        ),
        (
            "act",
            {"source": "state:NOR", "target": "state:KEN", "number": (6, "sailors", "exact"), "frame": "rescue"},
            ["Norway rescued 6 sailors (Kenya)"],
        ),
        ("act", {"number": (6, "sailors", "exact"), "frame": "rescue"}, ["6 sailors rescued"]),
        ("act", {"source": "state:NOR", "target": "state:KEN", "status": "alleged"}, ["alleged:"]),
        (
            "act",
            {"source": "state:NOR", "status": "denied", "frame": "plain:lifting", "said": "Oslo lifted the ban in May"},
            ["denied: Oslo lifted the ban in May"],
        ),
    ],
)
def test_a_fact_in_a_line(
    make_claim: Make, ground: Ground, kind: str, fields: dict[str, Any], words: list[str]
) -> None:
    """Who did what with whom, where and how much, in plain words."""
    label = line(make_claim(kind, **fields), ground)
    assert [word for word in words if word not in label] == [], label


def test_a_state_beside_its_own_person_is_not_said_twice(make_claim: Make, ground: Ground) -> None:
    """The president met; that his state is a party too adds nothing to the line."""
    label = line(make_claim("meeting", party=[RUTO, "state:KEN", STORE, "state:NOR"]), ground)
    assert "Kenya" not in label
    assert "Norway" not in label


KEYS = ["state:KEN", "state:NOR", RUTO, STORE, "person:/jane doe", "person:/unknown to all"]


ROWS = st.tuples(
    st.sampled_from(get_args(Kind)),
    st.sampled_from(get_args(Status)),
    st.lists(
        st.tuples(
            st.sampled_from(["party", "source", "target", "speaker", "visitor", "holder"]), st.sampled_from(KEYS)
        ),
        max_size=4,
    ),
    st.sampled_from([None, OSLO, "place:XX/Nowhere"]),
)


@given(ROWS)
def test_every_fact_has_a_line(
    make_claim: Make, ground: Ground, row: tuple[str, str, list[tuple[str, str]], str | None]
) -> None:
    """Whatever is missing, the line is one line, without keys or None, and its status is told."""
    kind, status, parties, where = row
    roles: dict[str, list[str]] = {}
    for role, key in parties:
        roles.setdefault(role, []).append(key)
    label = line(make_claim(kind, status=status, where=where, **roles), ground)
    assert label.strip()
    assert "\n" not in label
    assert "None" not in label
    assert "state:" not in label
    assert "person:" not in label
    assert status in ("done", "ongoing") or label.startswith(f"{status}: ")


@pytest.mark.parametrize(
    "row",
    [
        ("condemned the raid", "condemn", "condemned the raid", "done", "Kenya condemned the raid"),
        ("rejected the offer", "reject", "rejected the offer", "denied", "Kenya rejected the offer"),
        ("thanking Oslo", "praise", "thanking Oslo", "done", "Kenya thanked Oslo"),
        ("said that it was wrong", "statement", "that it was wrong", "done", "Kenya said that it was wrong"),
        ("said the crew was safe", "statement", "The crew was safe", "done", "Kenya said the crew was safe"),
        ("called it an insult", "statement", "what it called an insult", "done", "Kenya: what it called an insult"),
        ("said no shot fell", "statement", "no shot fell", "denied", "Kenya said no shot fell"),
        ("denied that it sank her", "statement", "that it sank her", "denied", "Kenya denied that it sank"),
    ],
)
def test_a_statement_is_told_with_its_verb(make_claim: Make, ground: Ground, row: tuple[str, ...]) -> None:
    """A line whose words begin with their verb needs no colon, and no 'denied' before 'rejected'."""
    words, frame, said, status, told = row
    claim = make_claim("statement", speaker="state:KEN", words=words, said=said, status=status)
    trigger = Span(0, len(words.split()[0]))
    assert line(msgspec.structs.replace(claim, frame=frame, trigger=trigger), ground).startswith(told)


@pytest.mark.parametrize(
    ("frame", "fields", "told"),
    [
        (
            "expel",
            {"source": "state:KEN", "target": "state:PER", "topics": ("ambassador",)},
            "Kenya expelled ambassador",
        ),
        ("summon", {"source": "state:KEN", "target": STORE}, "Kenya summoned Jonas Gahr Store"),
        ("summon", {"source": "state:KEN", "target": "state:NOR"}, "Kenya summoned an envoy of Norway"),
    ],
)
def test_a_line_says_who_was_expelled_or_summoned(
    make_claim: Make, ground: Ground, frame: str, fields: dict[str, Any], told: str
) -> None:
    """Persons are told by name, and no state is 'expelled'."""
    assert line(make_claim("act", frame=frame, **fields), ground).startswith(told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway denied that the tanker had sailed without insurance.", "Norway denied that the tanker had sailed without insurance"),
        ("Ghana denied that its envoys never paid the fine.", "Ghana denied that its envoys never paid the fine"),
        ("Chile's foreign minister Paula Rojas said that no licence had been issued.", "Paula Rojas said that no licence had been issued"),
        ("Jordan's foreign minister Sami Haddad said the envoy has not yet left.", "Sami Haddad said the envoy has not yet left"),
    ],
)  # fmt: skip
def test_only_who_denies_is_told_to_deny(tmp_path: Path, text: str, expected: str) -> None:
    """What a denying verb denies stands behind it, however negative; who states a negative denies nothing."""
    (tmp_path / "report.txt").write_text(f"Envoys speak on Friday\n\nDate: 6 June 2025\n\n{text}\n", encoding="utf-8")
    facts = [fact for fact in brief(tmp_path).record.facts if fact.kind == "statement"]
    assert [fact.label for fact in facts] == [expected]
    assert [fact.status for fact in facts] == ["denied" if "denied" in text else "done"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("It takes effect in August.", "act", "planned: It takes effect in August"),
        # who stands behind 'with' is not told twice
        (
            "Norway established diplomatic relations with Chad in May.",
            "act",
            "Norway established diplomatic relations with Chad in May",
        ),
        (
            "Ghana's president Kofi Annor asked China for soft loans and technology to develop the railways.",
            "request",
            "Kofi Annor asked China for soft loans and technology to develop the railways",
        ),
        (
            "Norway's foreign minister Nils Aas asked Chad for a permit to land in Abeche.",
            "request",
            "Nils Aas asked Chad for a permit to land in Abeche",
        ),
        ("Jordan asked Egypt to reopen the port.", "request", "Jordan asked Egypt to reopen the port"),
        (
            "Norway's foreign minister Nils Aas invited her counterpart to visit Oslo in May.",
            "request",
            "Nils Aas invited her counterpart to visit Oslo in May",
        ),
        (
            "The seizure, which Togo called theft, was described by Ghana's minister Ama Osei as an error.",
            "statement",
            "The seizure, which Togo called theft, was described by Ghana's minister Ama Osei as an error",
        ),
        (
            "President Ana Soglo of Benin received the relatives of the four sailors on Friday.",
            "meeting",
            "President Ana Soglo of Benin received the relatives of the four sailors",
        ),
        (
            "The Joint Border Commission of Benin and Niger met in Malanville on Friday.",
            "meeting",
            "The Joint Border Commission of Benin and Niger met in Malanville",
        ),
        (
            "The Arctic envoys met Finnish Premier Aino Salo and Finnish President Kalle Virta in Turku on Monday.",
            "meeting",
            "The Arctic envoys met Finnish Premier Aino Salo and Finnish President Kalle Virta in Turku",
        ),
        (
            "Finnish Premier Aino Salo met Finnish President Kalle Virta in Turku on Monday.",
            "meeting",
            "Aino Salo and Kalle Virta met in Turku",
        ),
    ],
)
def test_a_line_is_a_whole_sentence(tmp_path: Path, text: str, kind: str, expected: str) -> None:
    """No doer, wish or predicate is left out of a line; what its parts cannot tell, the text's own words do."""
    (tmp_path / "report.txt").write_text(f"Envoys speak on Friday\n\nDate: 6 June 2025\n\n{text}\n", encoding="utf-8")
    assert expected in [fact.label for fact in brief(tmp_path).record.facts if fact.kind == kind]


@pytest.mark.parametrize(("kind", "frame"), [("act", "receive-from"), ("commitment", "will-receive")])
def test_who_receives_leads_the_line(make_claim: Make, ground: Ground, kind: str, frame: str) -> None:
    """The giver is the source, and no giver receives what it gives."""
    words = "receive two boats from Norway"
    claim = make_claim(kind, source="state:NOR", target="state:KEN", words=words, said=words, status="planned")
    told = line(msgspec.structs.replace(claim, frame=frame, trigger=Span(0, len("receive"))), ground)
    assert told == "planned: Kenya will receive two boats from Norway"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # what a deal is on stands behind a word that says so, not wherever a noun stands in its sentence
        (
            "Peru and Chile signed two agreements in front of reporters at the palace in Lima on Friday.",
            "agreement",
            "Peru and Chile signed two agreements in Lima",
        ),
        (
            "Peru and Chile signed an agreement on fisheries and the training of pilots on Friday.",
            "agreement",
            "Peru and Chile signed an agreement on fisheries and training of pilots",
        ),
        (
            "Peru and Chile agreed on the exchange of tax records.",
            "agreement",
            "Peru and Chile agreed on the exchange of tax records",
        ),
        # a verb of speech stands in the past, with whom it is said to or of
        (
            "Ghana's foreign minister Ama Osei wrote to Togo to thank it for its help.",
            "statement",
            "Ama Osei thanked it for its help",
        ),
        (
            "Chile was thanked by Peru on Friday for its help after the storm.",
            "statement",
            "Peru thanked Chile for its help after the storm",
        ),
        ("Chile was warned by Peru not to cross it.", "statement", "Peru warned Chile not to cross it"),
        (
            "Togo shut the road on Friday, accusing Ghana of spying.",
            "statement",
            "Togo accused Ghana of spying",
        ),
        # a relative pronoun gives way to what it stands for
        (
            "Kenya seized a boat in waters which Somalia says are Somali.",
            "statement",
            "Somalia said waters are Somali",
        ),
        (
            "Ghana's president Ama Osei met Togo's premier after the May vote, which she described as the freest of all.",
            "statement",
            "Ama Osei described the May vote as the freest of all",
        ),
        # what is told by a participle or a relative clause
        (
            "Norway's foreign minister Nils Aas flew to Lima over a trawler seized by the Peruvian navy last month.",
            "act",
            "a trawler was seized by the Peruvian navy",
        ),
        # an agreement of bodies is theirs and not their states'
        (
            "Qatar Airways and Ethiopian Airlines signed a codeshare agreement on Tuesday.",
            "agreement",
            "Qatar Airways and Ethiopian Airlines signed an agreement",
        ),
        (
            "Kenyan President William Ruto and Qatar Airways signed an agreement with Qatar on Tuesday.",
            "agreement",
            "Qatar and Kenya signed an agreement",
        ),
        # a sum without a giver
        (
            "Some 12 million dollars will be granted to modernise two hospitals of Tonga.",
            "commitment",
            "planned: Some 12 million dollars will be granted to modernise two hospitals of Tonga",
        ),
        # whose body it is
        (
            "Togo said so on Friday. The foreign ministry said that the road was shut.",
            "statement",
            "foreign ministry (Togo) said that the road was shut",
        ),
    ],
)
def test_a_line_tells_what_its_sentence_tells(tmp_path: Path, text: str, kind: str, expected: str) -> None:
    """A line reads as a sentence: its verb in the past, its topics those that the text gives, nobody left a pronoun."""
    (tmp_path / "report.txt").write_text(f"Envoys speak on Friday\n\nDate: 6 June 2025\n\n{text}\n", encoding="utf-8")
    labels = [fact.label for fact in brief(tmp_path).record.facts if fact.kind == kind]
    assert expected in labels


@pytest.mark.parametrize(
    ("frame", "fields", "told"),
    [
        ("attack", {"target": "state:KEN"}, "Kenya was attacked"),
        ("release", {"words": "They were freed in May."}, "They were freed in May"),
        ("seize", {"target": "state:KEN", "topics": ("boat",)}, "boat seized (Kenya)"),
        ("detention", {"source": "state:NOR", "number": (3, "sailors", "exact")}, "Norway detained 3 sailors"),
        ("detention", {"target": "state:KEN", "number": (3, "sailors", "exact")}, "3 sailors detained (Kenya)"),
        ("expel", {"source": "state:NOR", "target": "state:KEN", "status": "planned"}, "planned: Norway to expel"),
        ("killed", {"number": (1, "killed", "exact")}, "one person killed"),
    ],
)
def test_a_line_without_a_doer_is_told_in_the_passive(
    make_claim: Make, ground: Ground, frame: str, fields: dict[str, Any], told: str
) -> None:
    """'attacked Kenya' lacks its subject, 'planned: Norway expelled' contradicts itself, 'a killed' counts nobody."""
    claim = make_claim("death" if frame == "killed" else "act", frame=frame, **fields)
    if frame == "killed" and claim.number is not None:
        claim = msgspec.structs.replace(claim, number=msgspec.structs.replace(claim.number, text="a"))
    assert line(claim, ground).startswith(told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ghana's foreign minister Ama Osei demanded the immediate release of the crew.",
            "Ama Osei demanded the immediate release of the crew",
        ),
        (
            "Norway sought Chad's support for its bid for the Security Council.",
            "Norway sought Chad's support for its bid for the Security Council",
        ),
        (
            "Ghana's president Ama Osei called on the people of the coast not to lend themselves to provocation.",
            "Ama Osei called on the people of the coast not to lend themselves to provocation",
        ),
    ],
)
def test_a_request_is_told_with_what_is_asked_for(tmp_path: Path, text: str, expected: str) -> None:
    """The thing asked for stands whole behind the verb that asks, and nobody is asked 'for release and crew'."""
    (tmp_path / "report.txt").write_text(f"Envoys speak on Friday\n\nDate: 6 June 2025\n\n{text}\n", encoding="utf-8")
    assert expected in [fact.label for fact in brief(tmp_path).record.facts if fact.kind == "request"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fiji thanked Tonga for the evacuation of 14 Fijian seafarers.", "Tonga evacuated 14 seafarers (Fiji)"),
        ("Tonga evacuated 14 people from Fiji.", "Tonga evacuated 14 people from Fiji"),
    ],
)
def test_people_who_are_counted_are_not_told_as_people_besides(tmp_path: Path, text: str, expected: str) -> None:
    """'evacuated 14 seafarers' and not 'evacuated people 14 seafarers', by whoever is thanked for it; no topic is a dot."""
    (tmp_path / "report.txt").write_text(f"Envoys speak on Friday\n\nDate: 6 June 2025\n\n{text}\n", encoding="utf-8")
    facts = brief(tmp_path).record.facts
    assert expected in [fact.label for fact in facts if fact.kind == "act"]
    assert "." not in {topic for fact in facts for topic in fact.topics}


def test_a_count_that_begins_a_sentence_is_written_small_within_the_line(make_claim: Make, ground: Ground) -> None:
    """'Three pacts were signed' is told as 'Greece and Libya signed three pacts'."""
    claim = make_claim("agreement", party=["state:KEN", "state:NOR"], number=(3, "pacts", "exact"))
    assert claim.number is not None
    claim = msgspec.structs.replace(claim, number=msgspec.structs.replace(claim.number, text="Three"))
    assert "signed three pacts" in line(claim, ground)


def test_a_verb_has_the_doers_of_its_own_account(make_claim: Make, ground: Ground) -> None:
    """'has freed' is said of the state in one report; the president whom another names has no part in that verb."""
    one = make_claim("act", source="state:NOR", target="state:KEN", frame="release", said="has freed the crew")
    other = make_claim("act", source=STORE, target="state:KEN", frame="release-noun", report="r_b")
    told = label_of(
        one,
        (*one.parties, *other.parties),
        ground.actors,
        where=None,
        number=None,
        office=None,
        topics=(),
        status="done",
    )
    assert told == "Norway has freed the crew"


def test_what_a_line_is_on_stands_in_its_own_sentence(make_claim: Make, ground: Ground) -> None:
    """What stands before a colon is another clause's: 'Ties were on the mend: the two signed a pact on herring'."""
    words = "Ties were on the mend: Kenya and Norway signed a pact on herring"
    claim = make_claim("agreement", party=["state:KEN", "state:NOR"], topics=("mend", "herring"), words=words)
    at = words.index("signed")
    claim = msgspec.structs.replace(claim, trigger=Span(at, at + 6))
    assert line(claim, ground).endswith("signed an agreement on herring")


def test_a_conditional_statement_was_made(make_claim: Make, ground: Ground) -> None:
    """What is said is on a condition; that it was said is not."""
    claim = make_claim(
        "statement",
        frame="statement",
        speaker=STORE,
        status="conditional",
        said="that it will pay if the ship is freed",
    )
    assert line(claim, ground) == "conditional: Jonas Gahr Store said that it will pay if the ship is freed"


def test_a_line_has_no_half_of_a_pair_of_marks(make_claim: Make, ground: Ground) -> None:
    """A topic cut out of a quotation leaves its mark behind."""
    claim = make_claim(
        "agreement", party=["state:KEN", "state:NOR"], frame="agree-to", said="on the line” between two wells"
    )
    assert "”" not in line(claim, ground)


def test_a_state_acts_at_home_without_saying(make_claim: Make, ground: Ground) -> None:
    """'Norway expelled six people (Kenya)' is in Norway; an act abroad tells where."""
    at_home = make_claim(
        "act", source="state:NOR", target="state:KEN", number=(6, "people", "exact"), where="state:NOR"
    )
    assert line(at_home, ground) == "Norway expelled 6 people (Kenya)"
    assert line(msgspec.structs.replace(at_home, where=OSLO), ground) == "Norway expelled 6 people in Oslo (Kenya)"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "In a speech, Ana Rojas said Chad was shutting its embassy in Libya.",
            "act",
            "Chad closed the embassy in Libya",
        ),
        ("Togo's expulsion of Benin's ambassador came late.", "act", "Togo expelled an ambassador of Benin"),
        (
            "Ana Rojas said on Monday that Chad was cutting ties with Libya, withdrawing its ambassador.",
            "act",
            "Chad recalled its ambassador from Libya",
        ),
        (
            'Kenyan President William Ruto said: "We will deepen our cooperation with Chad."',
            "commitment",
            "planned: Kenya will “deepen our cooperation with Chad”",
        ),
        (
            "Kenya and Chad are sending humanitarian supplies to Fiji after the storm.",
            "act",
            "Kenya and Chad gave aid to Fiji: humanitarian supplies",
        ),
        ('"We have filed suits against Togo," Kenyan President William Ruto said.', "act", "Kenya has filed suits"),
        (
            "Kenyan President William Ruto's office said on Monday that Chad had won.",
            "statement",
            "William Ruto's office said that Chad had won",
        ),
    ],
)
def test_a_line_makes_nobody_wince(tmp_path: Path, text: str, kind: str, expected: str) -> None:
    """A thing for 'a border or mission', an envoy for his state, the first person between marks, an office for its own."""
    report = tmp_path / "report.txt"
    report.write_text(f"Harbour Post\n\n12 March 2025\n\n{text}\n")
    told = [fact.label for fact in brief(report).record.facts if fact.kind == kind]
    assert any(label.startswith(expected) for label in told), told
