"""Status: done, planned, ongoing, conditional, denied or alleged, by grammar and reviewed words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from accord.reading.modality import load_modality
from accord.reading.parse import parse
from accord.reading.status import status_of
from accord.reports.report import Report

Parsing = Callable[[str], Doc]
STATUSES = {"done", "planned", "ongoing", "conditional", "denied", "alleged"}


def weak(*values: Any, reason: str) -> Any:
    """A row that is known to fail, kept until it does not."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=reason, strict=False))


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        # announced when it is so
        ("Peru announced the severance of relations with Chile.", "severance", "done"),
        ("Peru announced the signing of a treaty with Chile.", "signing", "done"),
        ("Peru announced the conclusion of a pact with Chile.", "conclusion", "done"),
        ("Peru announced the deployment of two ships.", "deployment", "planned"),
        ("Peru announced the withdrawal for talks at home of the ambassador in Quito.", "withdrawal", "done"),
        ("Peru announced the withdrawal of its troops from Haiti.", "withdrawal", "planned"),
        ("Peru announced a visit to Chile.", "visit", "planned"),
        # a court that rules that something was done rules nothing out
        ("The court ruled that Peru had shelled the village.", "shelled", "done"),
        ("Peru ruled out sending troops to Haiti.", "sending", "denied"),
        # what was done to a promise is no promise
        ("Peru kept a promise made during a visit to Chile.", "visit", "done"),
        ("Peru gave a promise to sign the treaty with Chile.", "sign", "planned"),
        ("Peru has dropped plans to recall its envoy.", "recall", "denied"),
        ("Chad was one of the first states from Africa to set up ties with Fiji in 1971.", "set", "done"),
        # what only looks so
        ("Peru appears to have closed its embassy in Quito.", "closed", "alleged"),
        ("Peru seems to be massing troops at the border.", "massing", "alleged"),
        ("It appears that Peru closed its embassy in Quito.", "closed", "alleged"),
        ("Peru's president appeared at a summit in Quito to sign a treaty.", "sign", "planned"),
        # what is to be, told as untrue
        ("Peru denied that the envoys are to meet in Lima.", "meet", "denied"),
        ("Peru said that the envoys are to meet in Lima.", "meet", "planned"),
        # brought about or not
        ("Peru vetoed the start of talks between Chile and Togo.", "talks", "denied"),
        ("Peru blocked the opening of talks between Chile and Togo.", "talks", "denied"),
        ("Peru welcomed the opening of talks between Chile and Togo.", "talks", "done"),
        # a beginning that is only called for
        ("Togo called for the resumption of talks between Chile and Peru.", "talks", "planned"),
        ("Togo called for a return to talks that Chile had broken off.", "talks", "planned"),
        ("Togo hailed the return to negotiations between Chile and Peru.", "negotiations", "done"),
        ("Togo demanded a swift restart of talks with Chile.", "talks", "planned"),
        # a gerund at the head of its sentence
        ("Signing of the dam charter, twice foretold, was put off until May.", "Signing", "planned"),
        ("Signing of the accord took place on Monday.", "Signing", "done"),
        # let or not let
        ("Togo refused to allow the envoy to return to Lome.", "return", "denied"),
        ("Togo will not allow the envoy to return to Lome.", "return", "denied"),
        ("Togo did not let the envoy return to Lome.", "return", "denied"),
        ("Togo denied that it had allowed rebels to hold talks on its soil.", "hold", "denied"),
        # what is demanded
        ("Togo rejected a demand that it apologise for the raid.", "apologise", "planned"),
        ("Togo repeated its call that the envoy be freed.", "freed", "planned"),
        ("Togo allowed the envoy to return to Lome.", "return", "planned"),
        ("Togo refused to comment and allowed the envoy to return to Lome.", "return", "planned"),
        # as much done as what it is done by
        ("Togo will answer by expelling two envoys.", "expelling", "planned"),
        ("Togo plans to answer by recalling its envoy.", "recalling", "planned"),
        ("Togo may retaliate by closing the border.", "closing", "conditional"),
        ("Togo answered by expelling two envoys.", "expelling", "done"),
        # beside what goes on
        ("The two are drawing closer, with Peru severing ties with Taiwan in 2019.", "severing", "done"),
        ("Peru is severing ties with Taiwan.", "severing", "ongoing"),
        ("They will meet in May, with Peru signing the accord.", "signing", "planned"),
        # what is ahead, and what is for it or is it
        ("Karis will fly to Oslo on Friday for talks with Store.", "talks", "planned"),
        ("Karis flew to Oslo on Friday for talks with Store.", "talks", "done"),
        ("Karis will apologise for the attack on the convoy.", "attack", "done"),
        ("Karis met Store on Friday before he travels to Fiji.", "travels", "planned"),
        ("Karis met Store on Friday before he travelled to Fiji.", "travelled", "done"),
        ("Asked about the meeting with Store in Oslo, Karis said it was short.", "meeting", "done"),
        ("Karis asked for a meeting with Store in Oslo.", "meeting", "planned"),
        ("It will be her first visit to Fiji.", "visit", "planned"),
        ("Soto echoed the ministry's denial of a report that Peru demanded the closure.", "demanded", "denied"),
        ("Soto echoed the ministry's denial of the charge, and Peru demanded the closure.", "demanded", "done"),
        ("It was her first visit to Fiji.", "visit", "done"),
        ("Togo will be the first state to recognise the island.", "recognise", "planned"),
        ("Togo is likely to be the fifth state to recognise the island.", "recognise", "planned"),
        ("Togo became the fifth state to recognise the island.", "recognise", "done"),
        ("Togo is the only state to recognise the island.", "recognise", "done"),
        ("Fiji was made to recognise the island.", "recognise", "done"),
        ("Fiji went on to recognise the island.", "recognise", "done"),
        ("Fiji went to recognise the body.", "recognise", "planned"),
        ("He is the first Togolese head of government to visit Fiji in nine years.", "visit", "done"),
        ("He is the Togolese minister to visit Fiji next.", "visit", "planned"),
        ("Togo was among the first African states to recognise the island.", "recognise", "done"),
        ("Togo was among the states to vote next.", "vote", "planned"),
        # what is arranged, by the verb by which it would happen
        ("A meeting of Laos and Nepal is scheduled to be held in Vientiane on Friday.", "meeting", "planned"),
        ("Talks between Kenya and Somalia are due to take place in Djibouti on Monday.", "Talks", "planned"),
        ("A meeting of Laos and Nepal was held in Vientiane as scheduled.", "meeting", "done"),
        ("Petro reached Quito on Monday on a visit to Ecuador.", "visit", "done"),
        ("Agreement was reached on a visit by Petro to Peru.", "visit", "planned"),
        ("Consuls were able to visit her on Monday.", "visit", "done"),
        ("Consuls will be able to visit her on Monday.", "visit", "planned"),
        # what a report denied says; what comes with what is ahead
        ("Fiji denied a report in a weekly that Tonga had agreed to a loan.", "agreed", "denied"),
        (
            "The minister flatly denied a story on a radio station that Peru had offered to free the pilots.",
            "offered",
            "denied",
        ),
        ("Chad dismissed a claim on social media that its army had crossed the river.", "crossed", "denied"),
        ("Reports that the premier would step down were denied by Fiji.", "step", "denied"),
        ("Rumours that Fiji had signed the pact were dismissed by Tonga.", "signed", "denied"),
        ("Kenya denied a report that appeared on Monday.", "appeared", "done"),
        ("Kenya denied a report on the mine that a newspaper published on Monday.", "published", "done"),
        ("Kenya confirmed a report in a weekly that Uganda had signed the accord.", "signed", "done"),
        ("The pact will be signed when Petrov visits Lima in May.", "visits", "planned"),
        ("An accord is to be signed once ministers meet in Oslo.", "meet", "conditional"),
        ("The pact was signed when Petrov visited Lima in May.", "visited", "done"),
        ("Laos will protest because Chad accuses it of theft.", "accuses", "done"),
        ("The premier has promised to make Togo the first country he visits.", "visits", "planned"),
        ("Oman will free the sailors whom Iran accuses of spying.", "accuses", "done"),
        ("The premier made Togo the first country he visited.", "visited", "done"),
        (
            "The two leaders concurred on resuming the dialogue, and on arranging a visit to Oslo by the minister.",
            "visit",
            "planned",
        ),
        ("The two sides concurred on opening a consulate in Oslo.", "opening", "planned"),
        ("Ministers concurred that the treaty had been signed in 2019.", "signed", "done"),
        # a gerund behind a date
        ("Eritrea denied on Tuesday having sent troops into Sudan.", "sent", "denied"),
        ("Eritrea left on Tuesday, having sent troops into Sudan.", "sent", "done"),
        # done
        ("Ghana signed the treaty on Monday.", "signed", "done"),
        ("The treaty was signed in Accra.", "signed", "done"),
        ("Oman has released the crew.", "released", "done"),
        ("After signing the pact, the minister left.", "signing", "done"),
        ("The signing of the pact pleased both capitals.", "signing", "done"),
        ("Ministers held talks in Riga.", "talks", "done"),
        ("Mali did sign the accord.", "sign", "done"),
        ("The accord, signed in 2019, has lapsed.", "signed", "done"),
        ("The two sides succeeded in signing a truce.", "signing", "done"),
        ("Kuwait managed to free the sailors.", "free", "done"),
        ("The death of the envoy was announced on Monday.", "death", "done"),
        # planned
        ("Ghana will sign the treaty on Monday.", "sign", "planned"),
        ("Ghana is expected to sign the treaty.", "sign", "planned"),
        ("The treaty is to be signed in May.", "signed", "planned"),
        ("Chad agreed to withdraw its troops.", "withdraw", "planned"),
        ("Ahead of talks in Doha, both sides were silent.", "talks", "planned"),
        ("The upcoming visit was announced.", "visit", "planned"),
        ("A plan to expel the envoy leaked.", "expel", "planned"),
        ("Laos urged Thailand to sign the accord.", "sign", "planned"),
        ("The king is going to visit Rabat.", "visit", "planned"),
        # ongoing
        ("Ministers are holding talks in Riga.", "talks", "ongoing"),
        ("The president is visiting Lima.", "visiting", "ongoing"),
        ("Soldiers have been fighting along the river since May.", "fighting", "ongoing"),
        # conditional
        ("If Ghana signs the treaty, trade will grow.", "signs", "conditional"),
        ("Peru may sign the treaty.", "sign", "conditional"),
        ("Unless Chad withdraws its troops, talks will end.", "withdraws", "conditional"),
        ("Cuba would sign the treaty if Spain paid.", "sign", "conditional"),
        ("A possible visit was discussed.", "visit", "conditional"),
        # denied
        ("Ghana did not sign the treaty.", "sign", "denied"),
        ("Ghana denied signing the treaty.", "signing", "denied"),
        ("Ghana refused to sign the treaty.", "sign", "denied"),
        ("Karis called off his visit to Latvia.", "visit", "denied"),
        ("The visit to Latvia was put off.", "visit", "planned"),
        ("Norway ruled out sending troops.", "sending", "denied"),
        ("Ghana and Togo will co-chair the talks on Thursday.", "chair", "planned"),
        ("Ghana had summoned the envoy to protest a string of raids.", "protest", "done"),
        ("Norway has not ruled out sending troops.", "sending", "conditional"),
        ("Togo may have erred during the talks with Ghana.", "talks", "done"),
        ("Togo was to apologise during the talks with Ghana.", "talks", "planned"),
        ("No talks were held.", "talks", "denied"),
        ("They parted without signing a pact.", "signing", "denied"),
        # What somebody did not do, told by what comes before it.
        ("Fiji stopped short of signing the pact with Samoa.", "signing", "denied"),
        ("Fiji is in the process of signing the pact with Samoa.", "signing", "ongoing"),
        ("Talks on signing the pact with Samoa go on, Fiji said.", "signing", "done"),
        ("Negotiations on signing the pact with Samoa remain pending.", "signing", "planned"),
        ("Fiji called Samoa's premier to congratulate him.", "congratulate", "done"),
        ("Fiji called on Samoa's premier to congratulate him.", "congratulate", "planned"),
        ("Far from signing the pact, Fiji recalled its envoy.", "signing", "denied"),
        ("Instead of signing the pact, Fiji recalled its envoy.", "signing", "denied"),
        ("Rather than sign the pact, Fiji recalled its envoy.", "sign", "denied"),
        ("Fiji refrained from signing the pact with Samoa.", "signing", "denied"),
        ("Fiji backed away from signing the pact with Samoa.", "signing", "denied"),
        ("Fiji held off on signing the pact with Samoa.", "signing", "denied"),
        ("Fiji was unable to sign the pact with Samoa.", "sign", "denied"),
        ("Fiji was not able to sign the pact with Samoa.", "sign", "denied"),
        ("Fiji abandoned plans to sign a pact with Samoa.", "sign", "denied"),
        ("Fiji almost signed the pact with Samoa.", "signed", "denied"),
        ("Fiji all but severed ties with Samoa.", "severed", "denied"),
        ("Fiji no longer recognises Samoa.", "recognises", "denied"),
        ("Fiji agreed to nothing of the kind.", "agreed", "denied"),
        # … and what leaves it open, or tells that it was done.
        ("Had Fiji signed the pact, Samoa would have paid.", "signed", "conditional"),
        ("Fiji did not refrain from signing the pact.", "signing", "conditional"),
        ("Fiji has not abandoned plans to sign a pact.", "sign", "planned"),
        ("Fiji instead signed a pact with Samoa.", "signed", "done"),
        ("Fiji was able to sign the pact with Samoa.", "sign", "done"),
        ("Fiji backed down and signed the pact with Samoa.", "signed", "done"),
        ("Fiji agreed to a truce and to nothing more.", "agreed", "done"),
        ("Fiji had signed the pact with Samoa.", "signed", "done"),
        ("Rwanda denied that its troops had crossed the border.", "crossed", "denied"),
        ("Rwanda denied that it would send troops to the border.", "send", "denied"),
        ("Rwanda never denied that it would send troops to the border.", "send", "planned"),
        ("The visit was cancelled.", "visit", "denied"),
        ("Nauru never signed the treaty.", "signed", "denied"),
        ("Neither side signed the treaty.", "signed", "denied"),
        ("Nobody signed the treaty.", "signed", "denied"),
        # arranged, and brought about
        ("A second round of talks is set for Thursday in Muscat.", "talks", "planned"),
        ("A visit to Muscat is set for May.", "visit", "planned"),
        ("Talks were set up in Muscat.", "Talks", "done"),
        # alleged
        ("Troops allegedly attacked a convoy.", "attacked", "alleged"),
        ("The alleged attack took place in May.", "attack", "alleged"),
        ("Troops reportedly crossed the river.", "crossed", "alleged"),
        ("Spain accused Morocco of closing the border.", "closing", "alleged"),
        ("Gabon is suspected of arming the rebels.", "arming", "alleged"),
    ],
)
def test_the_status_of_an_act_is_read_from_what_governs_it(parsed: Parsing, text: str, word: str, status: str) -> None:
    """The act's own auxiliaries, its governor and its modifiers say whether it happened; the reason comes in words."""
    found, reason = status_of(next(token for token in parsed(text) if token.text == word))
    assert found == status, reason
    assert reason


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister who will retire in May signed the treaty.", "signed"),
        ("Ghana signed a treaty that may never be ratified.", "signed"),
        ("Ghana signed the treaty, and Togo will follow.", "signed"),
        ("Ghana signed the treaty although Togo did not.", "signed"),
        ("He denied the report before he signed the treaty.", "signed"),
        ("Officials not at the talks said Ghana signed the treaty.", "signed"),
        ("The envoy, expected to leave in May, met the king.", "met"),
    ],
)
def test_what_stands_elsewhere_in_the_sentence_changes_nothing(parsed: Parsing, text: str, word: str) -> None:
    """A plan, a negation or a doubt about something else leaves the act done."""
    assert status_of(next(token for token in parsed(text) if token.text == word))[0] == "done"


def test_word_lists_do_not_contradict_each_other() -> None:
    """One governing word cannot both deny an act and leave it to come, nor prevent and allege it."""
    lists = load_modality()
    assert not lists.denied & lists.planned
    assert not lists.prevented & lists.planned
    assert not (lists.denied | lists.prevented) & lists.alleged
    for name in lists.__struct_fields__:
        assert all(word == word.lower() for word in getattr(lists, name)), name


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ghana",
                "signed",
                "to",
                "sign",
                "the",
                "treaty",
                "not",
                "if",
                "will",
                "deny",
                "denied",
                "that",
                "may",
                "talks",
                "no",
                "was",
                "by",
                "and",
                ",",
                ".",
            ]
        ),
        min_size=1,
        max_size=14,
    )
)
def test_every_token_of_any_sentence_has_a_status(model: Language, words: list[str]) -> None:
    """However broken the grammar, there is an answer and a reason."""
    for token in parse(Report(id="r_x", text=" ".join(words)), model):
        if token.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
            status, reason = status_of(token)
            assert status in STATUSES
            assert reason


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Oman announced that the visit has been postponed.", "postponed", "done"),
        ("It is not true that Chad shelled the post.", "shelled", "denied"),
        ("It is true that Chad shelled the post.", "shelled", "done"),
        ("It is false that Chad shelled the post.", "shelled", "denied"),
        ("It does not correspond to the truth that Chad shelled the post.", "shelled", "denied"),
        ("Reports that Togo had sold arms to Benin are baseless, the ministry said.", "sold", "denied"),
        ("Reports that Togo had sold arms to Benin are new, the ministry said.", "sold", "done"),
        ("Oman does not believe that the guards attacked ships.", "attacked", "denied"),
        ("Oman believes that the guards attacked ships.", "attacked", "alleged"),  # nobody says that it knows
        ("Iran denied that it had struck Iraq and attacked Kuwait.", "attacked", "denied"),
        ("Iran denied that it had struck Iraq, and Kuwait closed its port.", "closed", "done"),
        ("Iran denied the raid and closed its port.", "closed", "done"),
        ("Iran denied that its boats had crossed the line and summoned the Kuwaiti envoy.", "summoned", "done"),
        ("Peru's minister will go to Rome to review the points dealt with and sign an accord.", "sign", "planned"),
        ("Peru's minister went to Rome, reviewed the points and signed an accord.", "signed", "done"),
        ("Oman announced that the visit will be postponed.", "postponed", "planned"),
        ("Both sides welcomed the signing of two pacts.", "signing", "done"),
        ("Both sides welcomed plans for the signing of two pacts.", "signing", "planned"),
        ("She had been due to hold talks with the emir during the trip.", "trip", "planned"),
        ("She held talks with the emir during the trip.", "trip", "done"),
    ],
)
def test_what_is_announced_as_past_is_done_and_a_planned_occasion_is_planned(
    parsed: Callable[[str], Doc], text: str, word: str, status: str
) -> None:
    """Announcing makes no past future; what was to be done on a trip leaves the trip open too."""
    token = next(t for t in parsed(text) if t.text == word)
    assert status_of(token)[0] == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("A second round of talks is scheduled for Friday in Muscat.", "round", "planned"),
        ("A second round of talks was held on Friday in Muscat.", "round", "done"),
        ("The visit to Lisbon, which was slated for 14 May, would now come later.", "visit", "planned"),
        ("The visit to Lisbon, which was hailed in May, was short.", "visit", "done"),
        ("Fifteen rounds of talks produced nothing.", "talks", "done"),
        ("A visit to Lisbon is in the works.", "visit", "planned"),
        ("A visit to Lisbon is in its third day.", "visit", "done"),
        ("Preparations are under way for a visit to Peru.", "visit", "planned"),
        ("The talks are off.", "talks", "denied"),
        ("A summit between Togo and Benin is due in May.", "summit", "planned"),
        ("The Chilean premier was due in Lima on Friday for talks with the president.", "talks", "planned"),
        ("The Chilean premier was in Lima on Friday for talks with the president.", "talks", "done"),
        ("The Chilean premier was happy in Lima after talks with the president.", "talks", "done"),
        ("A third round of talks between Togo and Benin is imminent.", "talks", "planned"),
        ("The visit of the premier is likely to anger Benin.", "visit", "done"),
        ("The summit was close to the border.", "summit", "done"),
        ("Kenya will convene a summit on Monday.", "summit", "planned"),
        ("President Rubio heads to Manila on Friday before continuing to Hanoi.", "continuing", "planned"),
        ("President Rubio flew to Manila before continuing to Hanoi.", "continuing", "done"),
    ],
)
def test_what_is_scheduled_or_in_the_works_is_planned(
    parsed: Callable[[str], Doc], text: str, word: str, status: str
) -> None:
    """An event that is only arranged, or spoken of as being prepared, is to come; one that is off does not come."""
    token = next(t for t in parsed(text) if t.text == word)
    assert status_of(token)[0] == status
