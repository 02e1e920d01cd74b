"""The coder: one event a sentence, its type, and the countries on both sides."""

from __future__ import annotations

import pytest

from accord.reading.coded import code_reports
from accord.reading.coding.event import CodedEvent
from accord.reports.report import Report


def coded(text: str) -> tuple[CodedEvent, ...]:
    """The coded events of a text."""
    return next(code_reports([Report(id="r_1", text=text)]))


@pytest.mark.parametrize(
    ("text", "event", "source", "target"),
    [
        ("Kenya expelled two Ugandan diplomats on Monday.", "SANCTION", ["KEN"], ["UGA"]),
        ("Nepal sharply condemned Bhutan's treatment of refugees.", "ACCUSE", ["NPL"], ["BTN"]),
        ("Chilean police arrested five Peruvian nationals in Arica.", "COERCE", ["CHL"], ["PER"]),
        ("The president of Senegal met the king of Morocco in Rabat.", "CONSULT", ["SEN"], ["MAR"]),
        ("Denmark refused a request by Iceland for loans.", "REJECT", ["DNK"], ["ISL"]),
        ("Eritrean troops shelled an Ethiopian border town, officials said.", "ASSAULT", ["ERI"], ["ETH"]),
        ("Japan threatened to impose tariffs on steel from Brazil.", "THREATEN", ["JPN"], ["BRA"]),
        ("Canada urged Haiti to hold elections.", "REQUEST", ["CAN"], ["HTI"]),
        ("Two tankers were seized by Iran, Greece said.", "COERCE", ["IRN"], None),
        ("Portugal sent 30 tonnes of food to Mozambique after the cyclone.", "AID", ["PRT"], ["MOZ"]),
    ],
)
def test_an_act_between_states_has_type_and_sides(
    text: str, event: str, source: list[str], target: list[str] | None
) -> None:
    """Who does what to whom is read off one plain sentence."""
    (found,) = coded(text)
    assert found.event == event
    assert list(found.source) == source
    assert target is None or list(found.target) == target


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Thousands of students marched through Dhaka to demand the resignation of the Bangladeshi prime minister.",
            "BGD",
        ),
        ("Colombian police fired tear gas at farmers who had blocked a road.", "COL"),
    ],
)
def test_what_happens_within_a_country_has_it_on_both_sides(text: str, country: str) -> None:
    """PLOVER codes a domestic act with one country as source and target."""
    (found,) = coded(text)
    assert (found.source, found.target or found.source) == ((country,), (country,))


def test_an_act_done_together_has_all_its_parties_as_source() -> None:
    """Both who sign are sources; neither is done to."""
    (found,) = coded("Togo and Benin signed an agreement on electricity in Lome on Friday.")
    assert set(found.source) | set(found.target) == {"TGO", "BEN"}


@pytest.mark.parametrize("text", ["", "It rained all day.", "The company hired a new chef.", "\n\n", "«»"])
def test_nothing_is_coded_where_no_country_is_named(text: str) -> None:
    """A sentence that names nobody's country has no event."""
    assert coded(text) == ()


def test_a_sentence_without_end_is_read_in_bounds() -> None:
    """A hostile sentence of thousands of words is coded at most once and costs no square of its length."""
    assert len(coded("Mali and " * 3000 + "Niger signed.")) <= len("Mali and " * 3000)


def test_the_sentence_is_told_where_it_stands() -> None:
    """An event says which sentence of the text it is from."""
    text = "The weather was fine. Kenya expelled two Ugandan diplomats on Monday."
    (found,) = coded(text)
    assert found.sentence.of(text) == "Kenya expelled two Ugandan diplomats on Monday."
