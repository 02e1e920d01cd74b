"""When an act was, where its day stands in another clause of the sentence, or where a day there is of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


def days_of(model: Language, text: str, trigger: str) -> list[str | None]:
    """The times of the claims that a word fires in a report of Wednesday 2025-03-12."""
    reading = read(Report(id="r_a", text=text, published=Published("2025-03-12", "stated")), model=model)
    fired = [c for c in reading.claims if text[c.trigger.start : c.trigger.end] == trigger]
    return [c.when.edtf if c.when is not None else None for c in fired]


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        # the simple present tells what a month to come is to bring; what is counted ahead is no month
        ("Ana Rojas takes office as Peru's president in July.", "takes", "2025-07"),
        ("The treaty between Peru and Chile enters into force in June.", "enters", "2025-06"),
        ("Ana Rojas is the first Peruvian leader to visit Chad in ten years.", "visit", None),
        # a promise is older than the day on which it is kept
        (
            "Peru freed two boats on Monday, making good on a promise given in May to end the row with Chile.",
            "promise",
            "2024-05",
        ),
        (
            "Israeli jets struck a depot outside Homs before dawn on Monday, killing four people.",
            "killing",
            "2025-03-10",
        ),
        ("Zambia freed 14 Congolese soldiers, handing them over to a consul on Monday.", "freed", "2025-03-10"),
        (
            "Spain extradited a former Guatemalan minister, wanted for fraud, to his home country on Monday.",
            "extradited",
            "2025-03-10",
        ),
        ("Ties have been strained since 2019, when Libya signed a pact with Turkey.", "signed", "2019"),
        ("A North Korean delegation has been in Moscow since Sunday.", "been", "2025-03-09/.."),
        ("Peru and Chile vowed to reopen the Tacna crossing at a ceremony in Lima on 4 March.", "vowed", "2025-03-04"),
        ("Peru and Chile talked for half an hour on Thursday evening.", "talked", "2025-03-06"),
        ("Lithuania took Belarus to the International Court of Justice last February.", "took", "2024-02"),
        (
            "In May 2022 she fell ill; he flew on to Lima, and Peru recalled its ambassador from Quito.",
            "recalled",
            "2022-05",
        ),
        ("The deal that Kyiv and Moscow struck in Istanbul in January covers 600 soldiers.", "struck", "2025-01"),
        ("Uganda shelled a camp in Congo overnight.", "shelled", "2025-03-11/2025-03-12"),
        ("Uganda shelled a camp in Congo overnight, the army said on Monday.", "shelled", "2025-03-09/2025-03-10"),
        ("Chad will close its border overnight.", "close", None),
        ("A visit by President Ilham Aliyev to Riga was called off on Monday.", "visit", None),
        (
            "A visit by President Ilham Aliyev to Riga planned for Friday was called off on Monday.",
            "visit",
            "2025-03-14",
        ),
        ("A visit by President Ilham Aliyev to Riga has been postponed to July.", "visit", "2025-07"),
        ("President Ilham Aliyev's visit to Riga was postponed on Monday.", "postponed", "2025-03-10"),
        ("President Ilham Aliyev's visit to Riga has been postponed to July.", "postponed", None),
        # the end of a term, a plan, and what is asked for on a day to come
        ("Two French diplomats were declared undesirable and have until Friday to leave.", "declared", None),
        ("Peru freed ten sailors, making them eligible for work from Monday.", "freed", None),
        ("Peru has invited Bolivia's president for talks on Thursday.", "invited", None),
    ],
)
def test_a_day_is_of_the_act_that_it_is_told_of(model: Language, text: str, trigger: str, when: str | None) -> None:
    """A result and its act are of one day; a term, a plan and what somebody is bidden to are of another."""
    assert when in (days_of(model, text, trigger) or [None])


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Peru and Chile signed an agreement on sharing tax records on Monday.", "2025-03-10"),
        ("Peru signed an agreement with Chile and two banks to cut about $2 million in fees on Monday.", "2025-03-10"),
        ("Peru signed an agreement with Chile to cut its fees on Monday.", "2025-03-10"),
        ("Peru signed an agreement with Chile to cut its fees in two ports on 4 May 2026.", None),
        ("Peru signed an agreement on the exchange of tax records with Chile on Monday and left Lima.", "2025-03-10"),
        # What lies ahead may be what it is on, and so may an event that has its own day.
        ("Peru and Chile signed an agreement on opening the crossing on 24 March.", None),
        ("Peru and Chile signed an agreement on an inquiry that began on Monday.", None),
    ],
)
def test_a_day_behind_what_a_pact_is_on_is_that_of_the_signing(model: Language, text: str, when: str | None) -> None:
    """What a pact is on is of no one day that has been."""
    assert days_of(model, text, "signed") == [when]


def test_what_was_done_is_not_carried_to_a_day_to_come(model: Language) -> None:
    """The day told before may be when something falls due; what somebody then said or did was before it."""
    text = (
        "Peru promised Chile on Monday to build a bridge. It will build it in May 2027. It pledged a road to Bolivia."
    )
    assert not {when for when in days_of(model, text, "pledged") if when is not None and when > "2026"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('"We today summoned the envoy of Chad," Peru\'s foreign ministry said on Sunday.', "2017-03-19"),
        ('"Today we expelled two diplomats of Chad," Peru\'s foreign minister Ana Rojas said on Sunday.', "2017-03-19"),
    ],
)
def test_today_in_somebodys_words_is_the_day_of_saying_them(text: str, day: str) -> None:
    """'"We today …," she said on Sunday': it was on Sunday, whenever the report came out."""
    claims = read(Report(id="r_test", text=text, published=Published("2017-03-20", "stated"))).claims
    assert {c.when.edtf for c in claims if c.kind == "act" and c.when is not None} == {day}
