import pytest

from accord.reports.byline import byline_in, signed


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By Jane Doe and John Roe", "Jane Doe and John Roe"),
        ("by JANE DOE, JOHN ROE & ANN POE, The Associated Press", "JANE DOE, JOHN ROE & ANN POE, The Associated Press"),
        ("By Nguyễn Thị Minh in Hanoi", "Nguyễn Thị Minh in Hanoi"),
        ("By Ludwig van der Meer", "Ludwig van der Meer"),
        ("By Reuters", "Reuters"),
        ("By Jane Doe.", "Jane Doe"),
        ("Author: Jane Doe", "Jane Doe"),
    ],
)
def test_bylines_are_read(line: str, names: str) -> None:
    """Names as printed, with agencies and places."""
    assert byline_in(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the two sides had agreed on a text.",
        "By signing the treaty both sides gave up their claims",
        "From Hanoi to Beijing",
        "By the end of the month",
        "Byron Street reopens",
        "By",
        "By 2030",
    ],
)
def test_sentences_and_headlines_are_no_bylines(line: str) -> None:
    """'By' begins many sentences."""
    assert byline_in(line) is None


def test_a_sign_off_names_its_writers() -> None:
    """The reporters of a wire's sign-off; its editors are not writers."""
    assert signed("(Reporting by Jane Doe in Geneva; Editing by Ann Poe)") == "Jane Doe in Geneva"
    assert signed("The reporting by both papers was denied.") is None
