"""Repairs of the parse: what commas, finite forms and names contradict is put right, and nothing else is touched."""

from __future__ import annotations

import pytest

from accord.reading.grammar import is_passive
from accord.reading.parse import load_model
from accord.reading.repairs import repaired


@pytest.mark.parametrize(
    ("text", "word", "head", "label"),
    [
        (
            "Togo and Benin agreed to share the lagoon, a village chief who was there, Kossi Mensah, told the paper.",
            "chief",
            "told",
            "nsubj",
        ),
        ("He is due to meet his host, President Lee Jae Myung, at the Blue House.", "Myung", "host", "appos"),
        ("He is due to meet his host, President Lee Jae Myung, at the Blue House.", "at", "meet", "prep"),
        (
            "Chad will reopen the crossing if Niger repairs the road to Diffa, a senior official in Niamey said.",
            "official",
            "said",
            "nsubj",
        ),
        (
            "Chile and the miners committed themselves to talks in Easter week, the mediator, Father Luis Rojas, said today.",
            "mediator",
            "said",
            "nsubj",
        ),
        (
            "Ghana has declared an envoy of Togo persona non grata and given him a day to leave, the ministry announced.",
            "declared",
            "announced",
            "ccomp",
        ),
        ("Ghana freed a captain identified as Ann Mensah on Monday.", "Mensah", "captain", "appos"),
        ("Ghana freed a captain identified as Ann Mensah on Monday.", "on", "freed", "prep"),
        ("Chile remains attached to the pact concluded in 2002 and is open to talks.", "concluded", "pact", "acl"),
        ("Chile remains attached to the pact concluded in 2002 and is open to talks.", "is", "remains", "conj"),
        ("Chile recalled its envoy after Peru protested in May.", "protested", "recalled", "advcl"),
        ("The ministers of Egypt and Jordan, Ali Bakri and Omar Said, spoke by telephone.", "by", "spoke", "prep"),
        ("The envoy of Egypt was called by telephone.", "by", "called", "agent"),
        (
            "The king received a telephone call from the President of Peru, Ana Rojas, who conveyed thanks.",
            "Rojas",
            "President",
            "appos",
        ),
        ("Libya has said an inquiry is under way and has offered to pay the bills.", "offered", "said", "conj"),
        ("Togo has said the ship was seized and was told to leave.", "told", "seized", "conj"),
        ("NATO and EU member Estonia summoned the envoy on Monday.", "Estonia", "summoned", "nsubj"),
        ("EU and NATO members Estonia and Latvia expelled two envoys.", "Estonia", "expelled", "nsubj"),
        ("Chad accused EU and NATO member Poland of meddling.", "Poland", "accused", "dobj"),
        ("NATO and the EU condemned Chad on Monday.", "NATO", "condemned", "nsubj"),
        ("It recalled the Danish consul in Tartu, the state news agency Leta reported.", "agency", "reported", "nsubj"),
        (
            "A period of ten days was granted to the crew, specifies the communiqué signed by the minister.",
            "communiqué",
            "specifies",
            "nsubj",
        ),
        (
            "The Minister of Trade of the Republic of Ghana, Yaw Boateng, and the Minister of Trade of Togo, Afi Lawson, met.",
            "Lawson",
            "Minister",
            "appos",
        ),
        ("Oman sent food to Yemen and Qatar opened a clinic in Aden.", "Qatar", "opened", "nsubj"),
        ("Nauru broke with Oman in January 2024.", "Nauru", "broke", "nsubj"),
        ("Both states recalled their envoys and Peru shut all crossings to Chile.", "Peru", "shut", "nsubj"),
        ("Oman sent food to Yemen and Qatar, opened a clinic and left.", "Qatar", "Yemen", "conj"),
        (
            "Zambia called for an end to the raids and the immediate release of two drivers held in Congo.",
            "release",
            "end",
            "conj",
        ),
        ("The president Gabriel Boric and his pair Luis Lacalle met in Arica.", "pair", "president", "conj"),
        (
            "“It is a farce,” said Senator Inés Rivas, of the opposition Andes bench, who accused Peru of spying.",
            "accused",
            "Rivas",
            "relcl",
        ),
        (
            "Riga replied with a ban on ten officials, to take effect in May, and has called in the Russian envoy.",
            "called",
            "replied",
            "conj",
        ),
        (
            "The minister denounced that the firm Orlen finances patrols in the strait, and demanded an apology.",
            "demanded",
            "denounced",
            "conj",
        ),
        (
            "It was attended by the Lao delegation led by Khamphan Phommathat and the Thai delegation headed by Anan.",
            "headed",
            "delegation",
            "acl",
        ),
        (
            "The ministers recalled the Declaration of Tarija, adopted on 3 June 2019, and thanked the hosts.",
            "adopted",
            "Declaration",
            "acl",
        ),
        (
            "Kenyan President William Ruto and Uganda's President Yoweri Museveni discussed the railway by telephone.",
            "Museveni",
            "Ruto",
            "conj",
        ),
        (
            "President William Ruto said Uganda had become a partner and invited Yoweri Museveni to come to Kisumu.",
            "invited",
            "said",
            "conj",
        ),
        (
            "Kenyan minister Musa Odhiambo said the troops would stay until May and accused Somalia of stalling.",
            "accused",
            "said",
            "conj",
        ),
        (
            "He said more than 3,000 residents of Bori had run to the bush, and blamed the army for the raid.",
            "blamed",
            "said",
            "conj",
        ),
        ("Prime Minister Alar Karis called Prime Minister Edgars Rinkevics on Monday.", "Rinkevics", "called", "dobj"),
        ("The two ministers held what officials called frank talks in Hanoi.", "talks", "held", "dobj"),
        ("The two ministers held what officials termed frank talks in Hanoi.", "talks", "held", "dobj"),
        (
            "Chad informed the visiting minister that the cabinet had approved the plan.",
            "approved",
            "informed",
            "ccomp",
        ),
        ("Togo promised to free the crew, pay a fine and return the boat.", "pay", "free", "conj"),
        ("Kenya and Uganda agreed on the opening of the bridge and on the duty on eggs.", "on", "agreed", "prep"),
        ("Peru and Chile agreed on joint patrols, on visas and to privilege dialogue.", "privilege", "agreed", "xcomp"),
        (
            "Posts will become a target if Oslo lends its jets, Ministry Spokeswoman Anna Belova said at a briefing.",
            "become",
            "said",
            "ccomp",
        ),
    ],
)
def test_repaired_moves_what_the_surface_contradicts(text: str, word: str, head: str, label: str) -> None:
    """After the repairs a word hangs where commas, forms and names say it does."""
    doc = repaired(load_model()(text))
    found = [token for token in doc if token.text == word and token.dep_ == label and token.head.text == head]
    assert found, [(t.text, t.dep_, t.head.text) for t in doc if t.text == word]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers, Ann Ali and Ben Osei, met in Accra.",
        "The duo, Ann Ali and Ben Osei, met in Accra.",
        "Norway, which borders Russia, said on Monday that it would close the post.",
        "The Chilean president met his Peruvian counterpart, the foreign minister and the envoy, and told them so.",
        "The head of the union of teachers, who are on strike, spoke in Oslo.",
        "He asked the firm to join the talks and share its data.",
        "The deal, signed in Oslo, was published.",
        "They met in Rome, signed the pact and dined.",
        "She spoke of Chad and Niger.",
        "Peru said the consul had been detained and accused of spying.",
        "Okoro said that Lund had visited Abuja and praised the troops.",
    ],
)
def test_repaired_leaves_a_sound_parse_alone(text: str) -> None:
    """Where commas, forms and names agree with the tree, no word changes its head, its label or its tag."""
    doc = load_model()(text)
    before = [(t.head.i, t.dep_, t.tag_) for t in doc]
    assert [(t.head.i, t.dep_, t.tag_) for t in repaired(doc)] == before


def test_repaired_gives_a_past_tense_its_tag() -> None:
    """A participle that has a subject and no auxiliary is a past tense."""
    doc = load_model()("The Head of State, Captain Ibrahim Sow, received on Monday morning the ambassador of Chad.")
    assert next(t for t in repaired(doc) if t.text == "received").tag_ == "VBD"


def test_repaired_gives_what_looks_like_an_infinitive_its_past_tense() -> None:
    """A root behind one subject and without an auxiliary is no infinitive."""
    doc = load_model()("The Trump administration in May cut $40mn of aid for vaccines, citing fraud.")
    assert next(t for t in repaired(doc) if t.text == "cut").tag_ == "VBD"


@pytest.mark.parametrize("text", ["Togo wants the border posts reopened first.", "Chad wants its envoy returned."])
def test_repaired_takes_what_is_wanted_for_done_to_its_subject(text: str) -> None:
    """Who wants takes no clause with a tense: what stands there is a participle, and its subject is done something."""
    doc = repaired(load_model()(text))
    verb = doc[-2] if doc[-2].pos_ == "VERB" else doc[-3]
    assert verb.tag_ == "VBN", verb
    assert [c.dep_ for c in verb.children if c.dep_.startswith("nsubj")] == ["nsubjpass"]


def test_repaired_twice_changes_nothing_more() -> None:
    """A repaired parse needs no repair."""
    doc = load_model()("Peru agreed to hold fire, an elder who was present, Juan Quispe, told the paper on Friday.")
    once = [(t.head.i, t.dep_) for t in repaired(doc)]
    assert [(t.head.i, t.dep_) for t in repaired(doc)] == once


@pytest.mark.parametrize(
    ("text", "word", "passive"),
    [
        ("The Russian ambassador was called in on Monday and given a protest note.", "given", True),
        ("The consul was summoned to the foreign ministry and handed a note of protest.", "handed", True),
        ("The ambassador of Chad was summoned in Niamey and told to leave within 48 hours.", "told", True),
        ("The envoy was received by the minister and asked to wait.", "asked", True),
        ("The envoy was called in and told reporters that nothing had been said.", "told", False),
        ("The envoy was received by the king and handed a letter to the minister.", "handed", False),
        ("The envoy went to the ministry and handed over a note.", "handed", False),
    ],
)
def test_what_is_done_to_somebody_goes_on_in_the_passive(text: str, word: str, *, passive: bool) -> None:
    """Who is summoned and handed a note gets it; who is summoned and tells reporters says something."""
    doc = repaired(load_model()(text))
    assert is_passive(next(token for token in doc if token.text == word)) is passive


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Peru gave La Paz 14 days to lift the curbs.", True),
        ("Peru's minister Ana Rojas gave Santiago 30 days to answer.", True),
        ("Malawi gave Peru last week a note of thanks.", False),
    ],
)
def test_so_many_days_are_what_is_given(text: str, *, given: bool) -> None:
    """Days behind whom they are given to are given; when something else is given is a time."""
    doc = repaired(load_model()(text))
    span = next(token for token in doc if token.lemma_ in ("day", "week"))
    assert (span.dep_ == "dobj") is given
