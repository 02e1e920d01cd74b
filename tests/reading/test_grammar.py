"""Grammar: who does it and to whom, seen through passives, coordination, control, relatives and nouns of events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from accord.reading import grammar

Parsing = Callable[[str], Doc]


def weak(*values: Any, reason: str) -> Any:
    """A row that is known to fail, kept until it does not."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=reason, strict=False))


def word(doc: Doc, text: str) -> Token:
    """The first token with these letters."""
    return next(token for token in doc if token.text == text)


def names(tokens: list[Token]) -> list[str]:
    """The words of some tokens and of what is coordinated with them."""
    return [one.text for token in tokens for one in grammar.conjuncts(token)]


@pytest.mark.parametrize(
    ("text", "verb", "doers", "done_to"),
    [
        ("Ghana expelled two diplomats.", "expelled", ["Ghana"], ["diplomats"]),
        ("Two diplomats were expelled by Ghana.", "expelled", ["Ghana"], ["diplomats"]),
        ("The treaty was signed.", "signed", [], ["treaty"]),
        ("Peru and Chile signed a treaty.", "signed", ["Peru", "Chile"], ["treaty"]),
        ("The envoy, who confirmed that troops had left, returned.", "confirmed", ["envoy"], []),
        ("Norway condemned the strike and recalled its envoy.", "recalled", ["Norway"], ["envoy"]),
        ("Malta promised to release the crew.", "release", ["Malta"], ["crew"]),
        ("Egypt urged Libya to withdraw its troops.", "withdraw", ["Libya"], ["troops"]),
        ("Libya was urged to withdraw its troops.", "withdraw", ["Libya"], ["troops"]),
        ("The minister who signed the accord left.", "signed", ["minister"], ["accord"]),
        weak(
            "The accord that the minister signed was short.",
            "signed",
            ["minister"],
            ["accord"],
            reason="an object relative that the parser calls acl",
        ),
        ("Documents signed by Angola were lost.", "signed", ["Angola"], ["Documents"]),
        ("The president left Rome after meeting the pope.", "meeting", ["president"], ["pope"]),
        ("Iraq began withdrawing troops.", "withdrawing", ["Iraq"], ["troops"]),
        ("Cuba is ready to free the prisoners.", "free", ["Cuba"], ["prisoners"]),
        ("Turkey's decision to send troops was criticised.", "send", ["Turkey"], ["troops"]),
        ("Kenya, which hosted the talks, thanked Uganda.", "hosted", ["Kenya"], ["talks"]),
        ("Arriving in Bern, the envoy met reporters.", "Arriving", ["envoy"], []),
        ("The embassy was attacked and burned by the crowd.", "burned", ["crowd"], ["embassy"]),
        ("Fiji agreed on sending a ship.", "sending", ["Fiji"], ["ship"]),
        ("Chad was among the first to recognise the state.", "recognise", ["Chad"], ["state"]),
        ("The Senate ratified on Tuesday, in a third debate, the treaty.", "ratified", ["Senate"], ["treaty"]),
        ("Uruguay vetoed a statement by Mercosur on Venezuela on Friday.", "vetoed", ["Uruguay"], ["statement"]),
        ("Prices fell that week.", "fell", ["Prices"], []),
        ("Sacked in May as high commissioner, Bisika flew to Lilongwe.", "Sacked", [], ["Bisika"]),
        ("Received at the airport by Katongo, Kwape flew on.", "Received", ["Katongo"], ["Kwape"]),
        ("Reports that Kim had visited Hue were denied.", "visited", ["Kim"], ["Hue"]),
        ("Laos extended an invitation to Cambodia to visit Hue.", "visit", ["Cambodia"], ["Hue"]),
        ("Laos accepted an invitation to visit Hue.", "visit", ["Laos"], ["Hue"]),
    ],
)
def test_doers_and_done_to_are_logical(
    parsed: Parsing, text: str, verb: str, doers: list[str], done_to: list[str]
) -> None:
    """The same act has the same doer however the sentence turns it."""
    predicate = word(parsed(text), verb)
    assert names(grammar.agents(predicate)) == doers
    assert names(grammar.patients(predicate)) == done_to


@pytest.mark.parametrize(
    ("text", "verb", "nobody"),
    [
        ("The treaty was signed in Paris.", "signed", "Paris"),
        ("The treaty was signed on Monday by Chad.", "signed", "Monday"),
        ("Peru criticised the plan of moving the post.", "moving", "Peru"),
        ("Serbia said Kosovo had closed the bridge.", "closed", "Serbia"),
        ("Egypt urged Libya to withdraw its troops.", "withdraw", "Egypt"),
        ("Japan warned that Russia would close the strait.", "close", "Japan"),
        ("The tanker was seized near Oman.", "seized", "Oman"),
        ("Azerbaijan accused Armenia of shelling a village.", "shelling", "Azerbaijan"),
        ("Spain blamed Morocco for closing the border.", "closing", "Spain"),
        ("Latvia suspected Russia of jamming signals.", "jamming", "Latvia"),
    ],
)
def test_a_bystander_is_no_doer(parsed: Parsing, text: str, verb: str, nobody: str) -> None:
    """Venues, days, speakers and those who urge or accuse do not do it."""
    assert nobody not in names(grammar.agents(word(parsed(text), verb)))


@pytest.mark.parametrize(
    ("text", "noun", "doers"),
    [
        ("Ruto's visit ended.", "visit", ["Ruto"]),
        ("A visit by Ruto ended.", "visit", ["Ruto"]),
        ("The Chinese offer stands.", "offer", ["Chinese"]),
        ("Modi made his first trip abroad.", "trip", ["his"]),
        ("Modi paid a visit to Nepal.", "visit", ["Modi"]),
        ("Talks were held by Oman and Iran.", "Talks", ["Oman", "Iran"]),
        ("Oman announced it after talks with Iran.", "talks", ["Oman"]),
        ("The rain destroyed the offer.", "offer", []),
        ("Ruto was received by Museveni before talks with Hassan.", "talks", ["Ruto"]),
        ("The plan was announced by Ruto after talks with Hassan.", "talks", ["Ruto"]),
        ("Togo and Benin agreed on a truce after a day of talks.", "talks", ["Togo", "Benin"]),
        ("At the end of the talks, Togo and Benin signed a treaty.", "talks", ["Togo", "Benin"]),
        ("Within the framework of the visit, Karis opened a school.", "visit", ["Karis"]),
        ("The price of the visit, Karis said, was high.", "visit", []),
    ],
)
def test_a_noun_of_an_event_has_its_doer(parsed: Parsing, text: str, noun: str, doers: list[str]) -> None:
    """Possessor, 'by', demonym, or the subject of the verb that carries the noun."""
    assert names(grammar.noun_agents(word(parsed(text), noun))) == doers


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("They held talks in Minsk.", "talks", "held"),
        ("Talks were held in Minsk.", "Talks", "held"),
        ("She paid a visit to Quito.", "visit", "paid"),
        ("A round of talks was held.", "talks", "held"),
        ("A call between them took place on Monday.", "call", "took"),
        ("Talks between Oman and Iran began.", "Talks", "began"),
        ("The visit took three days.", "visit", None),
        ("They criticised the talks.", "talks", None),
        ("Prices fell during the visit.", "visit", None),
    ],
)
def test_light_verbs_carry_a_nouns_event(parsed: Parsing, text: str, noun: str, verb: str | None) -> None:
    """'Held talks' is one event; 'criticised the talks' is not the talks."""
    carrier = grammar.support(word(parsed(text), noun))
    assert (carrier.text if carrier is not None else None) == verb


def test_coordination_keeps_its_order(parsed: Parsing) -> None:
    """Everybody in a list is found, in the order of the text, from its head."""
    doc = parsed("Chad, Niger, Benin and Togo signed the pact.")
    assert [t.text for t in grammar.conjuncts(word(doc, "Chad"))] == ["Chad", "Niger", "Benin", "Togo"]
    assert {grammar.first_conjunct(word(doc, name)).text for name in ("Chad", "Niger", "Benin", "Togo")} == {"Chad"}


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The accord was signed.", "signed", True),
        ("Papers signed in Oslo vanished.", "signed", True),
        ("The envoy had signed.", "signed", False),
        ("The bridge was bombed and closed.", "closed", True),
        ("They bombed and closed the bridge.", "closed", False),
        ("Reports that they had signed were denied.", "signed", False),
        ("Sacked in May as envoy, Bisika flew home.", "Sacked", True),
    ],
)
def test_passives_are_known(parsed: Parsing, text: str, verb: str, passive: bool) -> None:
    """Full and reduced passives, and those coordinated with one."""
    assert grammar.is_passive(word(parsed(text), verb)) is passive


def test_prepositions_name_their_objects(parsed: Parsing) -> None:
    """'With' on the noun of the event names the other side, and only that preposition does."""
    doc = parsed("The minister held talks with Laos on dams in Hue.")
    assert names(grammar.prepositional(word(doc, "talks"), "with")) == ["Laos"]
    assert grammar.prepositional(word(doc, "talks"), "against") == []


@pytest.mark.parametrize(
    ("text", "verb", "clause"),
    [
        ("Iran pledged to free the crew.", "pledged", ["free"]),
        ("They agreed that troops would leave.", "agreed", ["leave"]),
        ("Mali is committed to holding a vote.", "committed", ["holding"]),
        ("Mali left.", "left", []),
    ],
)
def test_a_predicate_knows_the_clause_it_takes(parsed: Parsing, text: str, verb: str, clause: list[str]) -> None:
    """What is pledged or agreed stands in the clause below."""
    assert [t.text for t in grammar.complements(word(parsed(text), verb))] == clause


def test_clauses_without_end_stop_the_search(parsed: Parsing) -> None:
    """A chain of clauses ends in an answer, not in a loop."""
    doc = parsed("He said " + "that she thought that he hoped " * 12 + "to sign.")
    assert grammar.agents(word(doc, "sign")) is not None
    assert all(grammar.governing_verb(token) is None or grammar.governing_verb(token) is not None for token in doc)


def chained(model: Language, words: list[str], deps: list[str], pos: list[str]) -> Doc:
    """A parse in which each token hangs on the one before it."""
    return Doc(model.vocab, words=words, heads=[max(0, at - 1) for at in range(len(words))], deps=deps, pos=pos)


def test_a_list_as_long_as_a_text_is_followed_to_its_end(model: Language) -> None:
    """Three thousand coordinated names are no deeper than the machine can go."""
    doc = chained(model, ["Peru"] * 3000, ["ROOT", *["conj"] * 2999], ["PROPN"] * 3000)
    assert len(grammar.conjuncts(doc[0])) == len(doc)
    assert grammar.first_conjunct(doc[grammar.LONGEST]) == doc[0]


def test_an_endless_noun_phrase_has_no_verb(model: Language) -> None:
    """'Talks of talks of talks …' three thousand times over: nobody's, and no crash."""
    doc = chained(model, ["talks", "of"] * 3000, ["ROOT", "prep", *["pobj", "prep"] * 2999], ["NOUN", "ADP"] * 3000)
    assert grammar.support(doc[-2]) is None
    assert grammar.noun_agents(doc[-2]) == []


@pytest.mark.parametrize(
    ("text", "verb", "doers"),
    [
        ("In addition to recalling its envoy, Chad has closed the border.", "recalling", ["Chad"]),
        ("In exchange for freeing two sailors, Peru got its ship back.", "freeing", ["Peru"]),
        ("Besides recalling its envoy, Chad closed the border.", "recalling", ["Chad"]),
    ],
)
def test_a_set_phrase_before_a_clause_is_of_its_doer(parsed: Parsing, text: str, verb: str, doers: list[str]) -> None:
    """'in addition to recalling' is told of whom the main clause is about."""
    assert names(grammar.agents(word(parsed(text), verb))) == doers


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Chad expelled the consul for urging traders to leave.", "urging", "consul"),
        ("Chad expelled the consul for meddling in its affairs and urging traders to leave.", "urging", "consul"),
        ("Chad accused Mali of shelling a village.", "shelling", "Mali"),
        ("Chad criticised Mali after visiting Niger.", "visiting", "Chad"),
        ("Chad was praised for freeing the crew.", "freeing", "Chad"),
        ("Chad thanked Mali for freeing the crew and by agreeing to talks.", "agreeing", "Mali"),
        ("Chad thanked Mali by agreeing to talks.", "agreeing", "Chad"),
        ("Chad is freezing the funds in order to press Mali.", "press", "Chad"),
        ("Chad issued an order to leave the camp.", "leave", None),
        ("Chad is the only member of the bloc that rejected it.", "rejected", "Chad"),
        ("Chad remains the sole state that rejected it.", "rejected", "Chad"),
        ("Chad lies in a valley that flooded it.", "flooded", "valley"),
    ],
)
def test_who_does_what_a_clause_behind_tells(model: Language, text: str, verb: str, who: str | None) -> None:
    """The object of punishing and accusing, the subject over 'in order to', who is said to be the only one."""
    token = next(t for t in model(text) if t.text == verb)
    assert next((t.text for t in grammar.agents(token)), None) == who
