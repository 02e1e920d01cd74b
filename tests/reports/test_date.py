import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reports.date import date_line, date_of, dates_in, glued_date, header_date, month_day


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Published: 3 May 2023", "2023-05-03"),
        ("March 4, 2022 7:15 PM GMT", "2022-03-04"),
        ("Updated 1:20 PM EDT, Mon August 19, 2024", "2024-08-19"),
        ("Monday, 19 August 2024 08:05 BST", "2024-08-19"),
        ("2024-08-19T10:00:00+08:00", "2024-08-19"),
        ("Sept. 3rd, 2021", "2021-09-03"),
        ("19.08.2024", "2024-08-19"),
        ("25/12/2020 10.30 p.m.", "2020-12-25"),
        ("7/8/2018", "2018"),
        ("Date: August 2024", "2024-08"),
        ("By Jane Doe | Published: 3 May 2023 | 4 min read", "2023-05-03"),
        (
            "Jane Doe and John Roe, Daily Post Published 3:55 a.m. ET July 16, 2018 | Updated 8:50 a.m. ET July 17, 2018",
            "2018-07-16",
        ),
        ("Fri, 21 May 2021 15:53:18 +0000", "2021-05-21"),
        ("Press release | 18.06.2026.", "2026-06-18"),
        ("Thursday 5. November 2026", "2026-11-05"),
        ("2024年8月19日", "2024-08-19"),
    ],
)
def test_a_line_of_dates_is_known(line: str, edtf: str) -> None:
    """Labels, weekdays, times, zones, bylines and reading times may stand beside the date."""
    stated = date_line(line)
    assert stated is not None
    assert stated.edtf == edtf


@pytest.mark.parametrize(
    "line",
    [
        "Talks open in Geneva on August 19, 2024",
        "The treaty of 3 May 2023",
        "Rumours say that the summit will be in Oslo from 26 February – 1 March 2018.",
        "The levy is due by 18.06.2026 | and not before.",
        "Published in Geneva",
        "Aug. 19",
        "1,500 people fled, 2,024 stayed",
        "31 February 2024",
        "call 555-2024-08-19-1",
        "",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    """A sentence or headline with a date in it is no date line, nor is a day without a year."""
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("The Daily Post, Sunday July 14, 2024", "2024-07-14"),
        ("Posted On: 23 AUG 2025 11:20AM by Press Bureau Delhi", "2025-08-23"),
        ("Kingstown, 17 October 2024", "2024-10-17"),
        ("Economy Daily (machine translation), input 2026-06-11 08:30", "2026-06-11"),
        ("Updated 9:14 PM BOT, October 20, 2025", "2025-10-20"),
        ("Baku, March 15, 2024, News Agency (translated from Azerbaijani)", "2024-03-15"),
    ],
)
def test_a_header_line_of_names_and_a_date_is_known(line: str, edtf: str) -> None:
    """Outlets, places and offices may stand beside the date."""
    stated = header_date(line)
    assert stated is not None
    assert stated.edtf == edtf


@pytest.mark.parametrize(
    "line",
    [
        "Talks set for August 19, 2024",
        "The treaty of 3 May 2023 enters into force",
        "Signed in Geneva on 3 May 2023.",
        "Kingstown",
        "",
    ],
)
def test_a_standfirst_with_a_date_is_no_header(line: str) -> None:
    """Words beside the names make it a sentence."""
    assert header_date(line) is None


@pytest.mark.parametrize(
    ("line", "edtf", "rest"),
    [
        (" date 2024-05-01 On Monday the two sides met.", "2024-05-01", "On Monday"),
        ("2024-05-01 The two sides met.", "2024-05-01", "The two"),
        ("Published: May 1, 2024 10:30 GMT The two sides met.", "2024-05-01", "The two"),
        ("May 1, 2024 — The two sides met.", "2024-05-01", "The two"),
        ("[2024-05-01] “We met,” he said.", "2024-05-01", "“We met"),
    ],
)
def test_a_date_glued_to_the_first_sentence_is_cut_off(line: str, edtf: str, rest: str) -> None:
    """The header goes and the sentence starts where it starts."""
    found = glued_date(line)
    assert found is not None
    assert found[0].edtf == edtf
    assert line[found[1] :].startswith(rest)


@pytest.mark.parametrize(
    "line",
    [
        "On August 19, 2024 Xi met his guest.",
        "August 19, 2024 was the day.",
        "2024 was a year of talks.",
        "2024-05-01",
        "2024-05-01 and the day after were holidays.",
        "Since 2024-05-01 The Hague has been the seat.",
    ],
)
def test_a_date_of_the_sentence_itself_is_left(line: str) -> None:
    """A date that the sentence needs is not cut off."""
    assert glued_date(line) is None


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2024-08-19T23:30:00+08:00", "2024-08-19"),
        ("20240819", "2024-08-19"),
        ("Mon, 19 Aug 2024 10:00:00 GMT", "2024-08-19"),
        (1724025600, "2024-08-19"),
        ("1724025600000", "2024-08-19"),
        ("2024", "2024"),
        ("2024-02-30", None),
        ("yesterday", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (["2024-08-19"], None),
    ],
)
def test_metadata_dates(value: object, edtf: str | None) -> None:
    """Dates of feeds and pages in the forms that they take; what is no date is none."""
    assert date_of(value) == edtf


def test_a_day_without_a_year_is_month_and_day() -> None:
    """Datelines have no year."""
    assert month_day("HANOI, Aug. 19") == (8, 19)
    assert month_day("HANOI, 3 September") == (9, 3)
    assert month_day("HANOI") is None


@given(st.text(max_size=300))
def test_any_text_gives_dates_within_it(text: str) -> None:
    """Every date found stands where it is said to stand, and nothing is raised."""
    for stated in dates_in(text):
        assert 0 <= stated.span.start < stated.span.end <= len(text)
    date_line(text)
    glued_date(text)
