"""Quantities: figures and number words, sums of money, what is counted, and how exactly."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from accord.reading.lexicon import quantity_words
from accord.reading.numbers import money_in, quantity, words_value

Parsing = Callable[[str], Doc]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("14", 14),
        ("fourteen", 14),
        ("twenty - three", 23),
        ("twenty-three", 23),
        ("two hundred", 200),
        ("two hundred and six", 206),
        ("three thousand four hundred", 3400),
        ("12,500", 12500),
        ("1.5 billion", 1_500_000_000),
        ("$ 40 million", 40_000_000),
        ("350m", 350_000_000),
        ("2bn", 2_000_000_000),
        ("3 lakh", 300_000),
        ("2 crore", 20_000_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("0.5", 0.5),
        ("zero", 0),
        ("2 million 300 thousand", 2_300_000),
        ("a hundred", 100),
        ("half a million", 500_000),
    ],
)
def test_number_words_and_figures_have_a_value(words: str, value: float) -> None:
    """However a number is written, it is one number."""
    assert words_value(words.split()) == value


@pytest.mark.parametrize(
    "words",
    ["", "several", "dozens", "many", "hundreds", "the", "and", "a", "B-52", "Covid-19", "1.2.3", "12:30", "G20"],
)
def test_what_is_no_number_has_no_value(words: str) -> None:
    """Orders of magnitude, names and odd strings give none."""
    assert words_value(words.split()) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_figures_with_and_without_separators_are_equal(number: int) -> None:
    """Thousands separators change nothing."""
    assert words_value([f"{number:,}"]) == words_value([str(number)]) == number


@given(st.sampled_from(TENS), st.sampled_from(ONES))
def test_tens_and_ones_add_up(tens: str, ones: str) -> None:
    """Twenty-three is twenty and three, hyphenated or not."""
    numbers = quantity_words().numbers
    assert words_value([f"{tens}-{ones}"]) == words_value([tens, "-", ones]) == numbers[tens] + numbers[ones]


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_words_are_taken(words: list[str]) -> None:
    """Odd words give a number or none."""
    value = words_value(words)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("pledged $1.5 billion in aid", 1_500_000_000, "USD", "exact"),
        ("nearly €20 million for schools", 20_000_000, "EUR", "about"),
        ("more than £300m", 300_000_000, "GBP", "at least"),
        ("up to 4 billion yen", 4_000_000_000, "JPY", "at most"),
        ("a 50-million-euro loan", 50_000_000, "EUR", "exact"),
        ("a 20 million euro grant", 20_000_000, "EUR", "exact"),
        ("US$750,000", 750_000, "USD", "exact"),
        ("about 12 billion Norwegian kroner", 12_000_000_000, "NOK", "about"),
        ("200 million yuan", 200_000_000, "CNY", "exact"),
        ("at least 3 billion rupees", 3_000_000_000, "INR", "at least"),
        ("three million dollars", 3_000_000, "USD", "exact"),
        ("C$90 million", 90_000_000, "CAD", "exact"),
        ("2 million U.S. dollars", 2_000_000, "USD", "exact"),
        ("2 Million US Dollars", 2_000_000, "USD", "exact"),
        ("Twenty million Euros", 20_000_000, "EUR", "exact"),
        ("₹500 crore", 5_000_000_000, "INR", "exact"),
        ("half a billion dollars", 500_000_000, "USD", "exact"),
        ("twenty-five million euros", 25_000_000, "EUR", "exact"),
        ("3 billion Pakistani rupees", 3_000_000_000, "PKR", "exact"),
        ("40 million Australian dollars", 40_000_000, "AUD", "exact"),
        ("PHP9.5 billion", 9_500_000_000, "PHP", "exact"),
        ("USD 20 million", 20_000_000, "USD", "exact"),
        ("60,000 pa'anga", 60_000, "TOP", "exact"),
        ("20m euros for schools", 20_000_000, "EUR", "exact"),
        ("4.2 lakh crore rupees", 4_200_000_000_000, "INR", "exact"),
        ("Rs 50 crore", 500_000_000, "INR", "exact"),
        ("Taka 10 lakh", 1_000_000, "BDT", "exact"),
        ("Nu 4.1 billion", 4_100_000_000, "BTN", "exact"),
        ("5 billion 200 million dollars", 5_200_000_000, "USD", "exact"),
        ("an extra Aus$2.4 million", 2_400_000, "AUD", "exact"),
    ],
)
def test_a_sum_of_money_has_value_currency_and_bound(text: str, value: float, unit: str, bound: str) -> None:
    """Signs before the figure, currency words behind it, and what makes it less than exact."""
    number = money_in(text, 0, len(text))
    assert number is not None
    assert (number.value, number.unit, number.bound) == (value, unit, bound)
    assert number.text
    assert number.text in text


@pytest.mark.parametrize(
    "text",
    [
        "40 tanks",
        "14 documents",
        "on 3 March 2024",
        "two pounds of rice cost nothing"[4:10],
        "the real reason",
        "won 3 seats",
        "a dollar short",
        "F-16s",
        "$",
        "€ and £",
    ],
)
def test_what_is_no_sum_is_none(text: str) -> None:
    """Counts of other things, currency words without a figure, and bare signs are no money."""
    assert money_in(text, 0, len(text)) is None


@given(st.text(alphabet="$€£ 0123456789.,mbn illonUSdarkwe-", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_money_is_looked_for_in_its_stretch_only(text: str, start: int, end: int) -> None:
    """What is found stands within the offsets that were given."""
    number = money_in(text, start, end)
    assert number is None or (number.text or "") in text[start:end]


@pytest.mark.parametrize(
    ("text", "noun", "want"),
    [
        ("They signed 14 documents in Hanoi.", "documents", (14, "documents", "exact")),
        ("Kenya released eleven fishermen.", "fishermen", (11, "fishermen", "exact")),
        ("At least 3 soldiers were killed.", "soldiers", (3, "soldiers", "at least")),
        ("More than 200 prisoners were freed.", "prisoners", (200, "prisoners", "at least")),
        ("Around 4,000 troops left.", "troops", (4000, "troops", "about")),
        ("Peru expelled two diplomats.", "diplomats", (2, "diplomats", "exact")),
        ("They signed dozens of agreements.", "dozens", (None, "agreements", "dozens")),
        ("Hundreds of soldiers crossed the river.", "Hundreds", (None, "soldiers", "dozens")),
        ("Turkey sent some 60 trucks.", "trucks", (60, "trucks", "about")),
        ("They signed a total of 36 deals.", "total", (36, "deals", "exact")),
        ("Thirty-six Belarusians were listed.", "Belarusians", (36, "people", "exact")),
        ("Between 40 and 50 people drowned.", "people", (40, "people", "at least")),
        ("Some 12 or 13 guards fled.", "guards", (12, "guards", "about")),
        ("Two hundred and six guards fled.", "guards", (206, "guards", "exact")),
        ("They captured four and a half tonnes of shells.", "tonnes", (4.5, "tonnes", "exact")),
        ("Kenya handed over half a dozen suspects.", "suspects", (6, "suspects", "exact")),
        ("The raids displaced over half a million villagers.", "villagers", (500_000, "villagers", "at least")),
        ("About half a million villagers fled.", "villagers", (500_000, "villagers", "about")),
        ("Angola signed a pair of accords.", "pair", (2, "accords", "exact")),
        ("Chad shut two of its six crossings.", "two", (2, "crossings", "exact")),
        ("They watched the signing of eleven (11) accords.", "accords", (11, "accords", "exact")),
        ("Chad expelled 3 (three) diplomats.", "diplomats", (3, "diplomats", "exact")),
    ],
)
def test_a_counted_noun_has_its_number(
    parsed: Parsing, text: str, noun: str, want: tuple[float | None, str, str]
) -> None:
    """The number, what it counts, and how exactly the text says so."""
    doc = parsed(text)
    number = quantity(next(token for token in doc if token.text == noun), text)
    assert number is not None
    assert (number.value, number.unit, number.bound) == want
    assert number.text
    assert number.text in text


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("They signed the documents in 2024.", "documents"),
        ("The ministers met for 3 hours.", "ministers"),
        ("The second meeting ended.", "meeting"),
        ("Troops left on 5 May.", "Troops"),
        ("Several soldiers fell.", "soldiers"),
    ],
)
def test_a_noun_without_a_figure_has_no_number(parsed: Parsing, text: str, noun: str) -> None:
    """Years, durations, ordinals and days count something else."""
    assert quantity(next(token for token in parsed(text) if token.text == noun), text) is None


@pytest.mark.parametrize(
    ("text", "noun", "value"),
    [
        ("Chad imposed a 25% tariff on salt.", "tariff", 25),
        ("Chad announced a 35 percent safeguard duty.", "duty", 35),
        ("Chad announced a safeguard duty.", "duty", None),
        ("Chad imposed a tariff that cost it 3% of its sales.", "tariff", None),
    ],
)
def test_a_rate_before_a_noun_is_its_number(parsed: Parsing, text: str, noun: str, value: float | None) -> None:
    """'A 25% tariff' has the number 25; a rate of something else is not the noun's."""
    doc = parsed(text)
    number = quantity(next(token for token in doc if token.text == noun), text)
    assert (number.value if number else None) == value


@pytest.mark.parametrize(
    ("text", "noun", "value"),
    [
        ("Chad asked for Article 4 consultations.", "consultations", None),
        ("It was a zero-sum game.", "sum", None),
        ("Chad left a two-decade-old pact.", "decade", None),
        ("It vowed to one day seize the strip.", "day", None),
        ("Six Thai soldiers died.", "soldiers", 6),
        ("They wounded six Thai soldiers.", "soldiers", 6),
        ("Chad asked for four consultations.", "consultations", 4),
        ("The Baltica 2 power cable was cut.", "cable", None),
        ("The visit took two days.", "days", 2),
    ],
)
def test_a_figure_in_a_name_or_an_age_counts_nothing(
    parsed: Parsing, text: str, noun: str, value: float | None
) -> None:
    """'Article 4' is a name, 'one day' some day; 'six Thai soldiers' are six whatever the figure hangs on."""
    number = quantity(next(token for token in parsed(text) if token.text == noun), text)
    assert (number.value if number else None) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["20", "-", "30"], None),
        (["2020", "-", "25"], None),
        (["two", "500"], None),
        (["20", "three"], None),
        (["twenty", "-", "three"], 23),
        (["a", "hundred", "and", "20"], 120),
        (["3", "lakh", "50", "thousand"], 350_000),
        (["2", "million", "500,000"], 2_500_000),
        (["two", "thousand", "three", "hundred", "and", "five"], 2305),
    ],
)
def test_figures_side_by_side_are_not_added_up(words: list[str], value: int | None) -> None:
    """'20-30 ships' are not fifty; what goes on below a scale or a round number is one number."""
    assert words_value(words) == value
