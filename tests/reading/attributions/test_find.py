"""Source, cue and content on sentences as reports of relations between states write them."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.reading.attribution import Attribution
from accord.reading.attributions import attribution_chain, find_attributions
from accord.reading.parse import STRAIGHT, load_model
from accord.reports.span import Span


def found(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text, parsed as a report is."""
    return find_attributions(load_model()(text.translate(STRAIGHT)), text)


def said(text: str) -> list[tuple[str | None, str]]:
    """Source and content of each attribution, in words."""
    return [
        (a.source.of(text) if a.source else None, " … ".join(piece.of(text) for piece in a.content))
        for a in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Egypt said Israel had violated the agreement.", "Egypt", "Israel had violated the agreement"),
        ("Iran will not yield, says minister", "minister", "Iran will not yield"),
        ("“We will not sign,” said Lam.", "Lam", "“We will not sign,”"),
        ("“Not now,” he whispered.", "he", "“Not now,”"),
        ("The deal, officials said, covers three provinces.", "officials", "The deal … covers three provinces"),
        ("As Lavrov put it, the talks “went nowhere”.", "Lavrov", "the talks “went nowhere”"),
        ("In the words of Macron, the pact is “a turning point”.", "Macron", "the pact is “a turning point”"),
        ("He was quoted as saying the border was closed.", "He", "the border was closed"),
        ("It was reported that two soldiers had died.", None, "that two soldiers had died"),
        ("The general is said to have fled to Chad.", None, "to have fled to Chad"),
        ("Japan’s foreign ministry denied the report.", "Japan’s foreign ministry", "the report"),
        ("Peru, which says the island is its own, has sent a ship.", "Peru", "the island is its own"),
        ("She described the ties as a “top priority”.", "She", "the ties as a “top priority”"),
        (
            "Mali received the envoy to tell him that the road would stay shut.",
            "Mali",
            "that the road would stay shut",
        ),
        ("Analysts believe the talks will fail.", "Analysts", "the talks will fail"),
        ("State media reported that Kim had inspected the site.", "State media", "that Kim had inspected the site"),
        ("Minister: deal is near", "Minister", "deal is near"),
        ("Xi: ties must grow", "Xi", "ties must grow"),
        ("Turkey expressed hope that Sweden would keep its word.", "Turkey", "that Sweden would keep its word"),
        ("The spokesman vowed to protect the country’s borders.", "The spokesman", "to protect the country’s borders"),
        (
            "The two leaders agreed to resume flights, according to a joint statement issued after the talks.",
            "a joint statement issued after the talks",
            "The two leaders agreed to resume flights",
        ),
        (
            "Oman asked Japan for loans and advice to build a second port.",
            "Oman",
            "loans and advice to build a second port",
        ),
    ],
)
def test_source_and_content_are_found(text: str, source: str | None, content: str) -> None:
    """Speech, thought, wish and report are tied to who they are of, whatever form they take."""
    assert (source, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The treaty entered into force on Monday.",
        "The launch went according to plan.",
        "The train from Hanoi arrived at 4 p.m.",
        "The ministers met in Oslo and signed the accord.",
        "The two sides continued talks in Doha.",
        "Analysis: why the treaty matters to Chile",
        "Score: 3-2",
    ],
)
def test_plain_acts_attribute_nothing(text: str) -> None:
    """What nobody is said to have said has no source: acts, times, plans, the names of sorts of article."""
    assert said(text) == []


def test_a_chain_has_the_inner_speaker_first() -> None:
    """In "X told Y …, according to Z" the nearest speaker is X and the one behind is Z."""
    text = "Xi told Lam that the two sides had built close ties, according to Chinese state broadcaster CCTV."
    at = text.index("close ties")
    chain = attribution_chain(found(text), Span(at, at + 10))
    assert [a.source.of(text) for a in chain if a.source] == ["Xi", "Chinese state broadcaster CCTV"]


def test_a_readout_reports_what_one_leader_told_the_other() -> None:
    """Speech within speech is kept with both of its speakers."""
    text = "The Kremlin said in a statement that Mr. Putin had told Mr. Erdogan that grain shipments would resume."
    at = text.index("grain")
    chain = attribution_chain(found(text), Span(at, at + 5))
    assert [a.source.of(text) for a in chain if a.source] == ["Mr. Putin", "The Kremlin"]
    assert chain[0].addressee is not None
    assert chain[0].addressee.of(text) == "Mr. Erdogan"


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("The envoy told reporters that the talks would go on.", "reporters"),
        ("Lam asked China for soft loans.", "China"),
        ("Lam told Togo's Prime Minister Ama Sow in Lome that it rained.", "Togo's Prime Minister Ama Sow"),
        ("Qatar called on both sides to show restraint.", "both sides"),
        ("The ministry did not respond to a request for comment.", None),
    ],
)
def test_addressee(text: str, addressee: str | None) -> None:
    """Who is spoken to is named, what is answered is not."""
    [first, *_] = [*found(text), Attribution(content=())]
    assert (first.addressee.of(text) if first.addressee else None) == addressee


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Kenya said its troops had left.", "said"),
        ("Kenya hopes that the talks will resume.", "intent"),
        ("France plans to send 2,000 troops.", "intent"),
        ("Two roads were closed, according to a statement on the ministry’s website.", "document"),
        ("The report found that two bridges had fallen.", "document"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    """Saying, wishing and a document's telling are told apart."""
    assert found(text)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“We will sign,” the envoy said.", "direct"),
        ("The envoy said the deal was “close to done”.", "mixed"),
        ("The envoy said the deal was close.", "indirect"),
    ],
)
def test_form(text: str, form: str) -> None:
    """Direct words, mixed ones and paraphrase are told apart."""
    assert found(text)[0].form == form


def test_free_standing_quotes_belong_to_the_speaker_before() -> None:
    """A quote without words of the reporter between belongs to the quote before it; the next sentence does not."""
    text = "“We will not accept this,” Foreign Minister Wong said. “It is a breach.” She added that Canberra would act."
    assert ("Foreign Minister Wong", "“We will not accept this,” … “It is a breach.”") in said(text)
    assert ("She", "that Canberra would act") in said(text)


def test_a_quote_over_paragraphs_is_one_content() -> None:
    """A speech that is quoted over paragraphs is one content with a piece a paragraph."""
    text = "Speaking in Geneva, he said: “The first part.\n\n“The second part.\n\n“The last.”\n\nThe talks go on."
    assert ("he", "“The first part. … “The second part. … “The last.”") in said(text)


def test_transcript_labels_are_speakers() -> None:
    """In a transcript everything up to the next label is said by the one whom the label names."""
    text = "MR. PRICE: We welcome the news.\nWe will consult.\nQUESTION: Sanctions?\nMR. PRICE: Nothing to announce."
    assert said(text)[0] == ("MR. PRICE", "We welcome the news … We will consult")
    assert ("QUESTION", "Sanctions") in said(text)


def test_participles_share_the_matrix_subject() -> None:
    """'Adding that' and 'pledging to' have the subject of the sentence for source."""
    text = "Turkey welcomed the offer, adding that a vote was possible in May."
    assert ("Turkey", "that a vote was possible in May") in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "said",
        "“",
        ": : :",
        "according to",
        "\u200b\ufeff“\U0001f600” said \u202e",
        "he said " * 300,
        "A: " * 200,
        "SAID THE MINISTER THAT ALL WAS WELL " * 50,
    ],
)
def test_odd_texts_pass(text: str) -> None:
    """Nothing in a text makes reading it fail, and every span lies in it."""
    for attribution in found(text):
        for span in (*attribution.content, attribution.source, attribution.cue, attribution.addressee):
            assert span is None or 0 <= span.start < span.end <= len(text)


WORDS = [
    "said",
    "“",
    "”",
    "Lam",
    "the",
    "deal",
    ",",
    ".",
    "\n",
    "that",
    "will",
    "fail",
    "according",
    "to",
    ":",
    "told",
    "Xi",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_spans_are_ordered(words: list[str]) -> None:
    """Contents come in order without overlap, and the same text gives the same attributions."""
    text = " ".join(words)
    attributions = found(text)
    for attribution in attributions:
        pieces = attribution.content
        assert pieces
        assert all(left.end <= right.start for left, right in pairwise(pieces))
    assert found(text) == attributions


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "They stressed the importance of respect for states and non-interference in their internal affairs.",
            "the importance of respect for states and non-interference in their internal affairs",
        ),
        # What follows of its own is not said.
        ("He said the army was shelling on Friday.", "the army was shelling on Friday"),
        ("They stressed respect for states, raising hopes in Lima.", "respect for states"),
    ],
)
def test_words_go_on_over_a_clause_that_the_parser_cut_off(text: str, content: str) -> None:
    """A content that stops at a hyphen takes in the rest of the phrase, and no more."""
    assert content in [words for _, words in said(text)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The consulate quoted Peruvian media as saying that the boat was seized on Tuesday.",
            "Peruvian media",
            "that the boat was seized on Tuesday",
        ),
        (
            "Togo will not retaliate, the minister said on Friday, emphasizing that talks go on.",
            "the minister",
            "Togo will not retaliate",
        ),
    ],
)
def test_each_cue_has_its_own_speaker_and_words(text: str, source: str, content: str) -> None:
    """Who is quoted as saying speaks; what somebody stressed besides is not what he said."""
    assert (source, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army chief led the ouster of the president following mass protests against his rule in Togo.",
        "The president visited Peru after criticism of his stance on Chile.",
        "The president cancelled the visit amid calls for his resignation.",
    ],
)
def test_what_others_utter_before_an_act_is_not_its_subjects(text: str) -> None:
    """Protests, criticism and calls behind 'after' or 'amid' are somebody else's than who acts."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The bank denied a rumour according to which transfers to Togo would end.", "which"),
        ("“We took note,” of Chad's decision and stressed that judges were free.", "Chad's decision"),
    ],
)
def test_what_is_no_source(text: str, never: str) -> None:
    """'according to which' points back to a rumour, and what stands between a quotation and 'and stressed' is its end."""
    assert [source for source, _ in said(text) if source and never in source] == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            '"Gabon is calm. Nobody has to leave," Paul Nze said in the lakeside town of Oyem, with Rosa Abiola at his side.',
            '"Gabon is calm. Nobody has to leave,"',
        ),
        # What goes on is said: it has its own marks, or tells what the words are for.
        (
            '"Gabon is calm," Paul Nze said in the town of Oyem, "and nobody has to leave."',
            '"Gabon is calm," … "and nobody has to leave."',
        ),
    ],
)
def test_where_words_were_said_is_not_said(text: str, content: str) -> None:
    """Behind 'she said' who stood at her side is no part of the quote before it."""
    assert content in {words for _, words in said(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya moved to recall its ambassador, officials noted.", False),
        ("Kenya opted to recall ambassador Lucas Ouma for consultations.", False),
        ("The ambassador recalled that the talks had failed.", True),
        ("The minister recalled the promise of peace made in Rome.", True),
    ],
)
def test_to_recall_an_envoy_is_no_saying(text: str, *, expected: bool) -> None:
    """Who calls people home who are abroad says nothing; who recalls a promise does."""
    assert any("recall" in (a.cue.of(text) if a.cue else "") for a in found(text)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The six traders who were held in Togo after being accused of smuggling gold will be expelled.",
        "The men accused of spying on Togo were freed in Lome.",
    ],
)
def test_who_is_accused_accuses_nobody(text: str) -> None:
    """Behind a passive without a subject of its own the one of the sentence is who it is done to."""
    assert [source for source, words in said(text) if words in ("smuggling gold", "spying on Togo")] == [None]
