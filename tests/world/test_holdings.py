"""Who held which office when, and what printed titles mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.world import Holding, World, load_world
from accord.world.term import TOLERANCE, bounds, held_on


@pytest.fixture(scope="module")
def world() -> World:
    """The shipped world."""
    return load_world()


@pytest.mark.parametrize(
    ("of", "office", "on", "family"),
    [
        ("JPN", "prime minister", "2021-08", "Suga"),
        ("JPN", "prime minister", "2019", "Abe"),
        ("state:GBR", "prime minister", "2022-10-01", "Truss"),
        ("GBR", "prime minister", "2018-06", "May"),
        ("KWT", "emir", "2019-06", "Sabah al-Ahmad"),
        ("KWT", "emir", "2022-06", "Nawaf"),
        ("KWT", "emir", "2024-06", "Mishal"),
        ("BHR", "prime minister", "2018-06", "Khalifa"),
        ("BHR", "prime minister", "2022-06", "Salman"),
        ("USA", "president", "2018-06-12", "Trump"),
        ("TCD", "president", "2020", "Déby"),
        ("USA", "president", "2023-01", "Biden"),
        ("USA", "president", "2025-06", "Trump"),
        ("USA", "secretary of state", "2021-07", "Blinken"),
        ("CHN", "premier", "2020", "Li"),
        ("CHN", "foreign minister", "2023-06-15", "Qin"),
        ("CHN", "general secretary", "2024-08-19", "Xi"),
        ("VNM", "president", "2024-08-19", "Lam"),
        ("VNM", "general secretary", "2024-09", "Lam"),
        ("VNM", "general secretary", "2020", "Trong"),
        ("VNM", "prime minister", "2024-08", "Chinh"),
        ("DEU", "chancellor", "2020-01", "Merkel"),
        ("ISR", "prime minister", "2022-09", "Lapid"),
        ("PAK", "prime minister", "2020", "Khan"),
        ("BRA", "president", "2021", "Bolsonaro"),
        ("SVK", "prime minister", "2019", "Pelligrini"),
        ("org:UN", "secretary-general", "2020", "Guterres"),
        ("org:NATO", "secretary-general", "2022", "Stoltenberg"),
        ("SYR", "president", "2020", "Assad"),
        ("VAT", "pope", "2020", "Francis"),
        ("MYS", "prime minister", "2019", "Mahathir"),
        ("ETH", "prime minister", "2021", "Abiy"),
    ],
)
def test_the_holder_of_an_office_on_a_date(world: World, of: str, office: str, on: str, family: str) -> None:
    """Exactly one person held it in the middle of a term."""
    assert [row.family for row in world.holders(of, office, on)] == [family]


def test_around_a_handover_both_are_told(world: World) -> None:
    """Dates of sources differ by days, so nobody is left out near a change."""
    families = {row.family for row in world.holders("JPN", "prime minister", "2021-10-04")}
    assert families == {"Suga", "Kishida"}


@pytest.mark.parametrize(
    ("of", "office", "on"), [("JPN", "president", "2020"), ("XXX", None, None), ("JPN", "prime minister", "1950")]
)
def test_what_is_not_known_is_empty(world: World, of: str, office: str | None, on: str | None) -> None:
    """No office, no state, no time before the data: nothing is guessed."""
    assert world.holders(of, office, on) == ()


@pytest.mark.parametrize(
    ("name", "on", "persons"),
    [
        ("Xi", "2024", {"Xi Jinping"}),
        ("xi jinping", None, {"Xi Jinping"}),
        ("Tô Lâm", "2024-08", {"To Lam"}),
        ("Lam", "2024-08", {"To Lam"}),
        ("Lam", "2020", {"Carrie Lam", "To Lam"}),
        ("Erdoğan", "2020", {"Recep Tayyip Erdogan"}),
        ("Zelenskiy", "2022", {"Volodymyr Zelenskyy"}),
        ("AMLO", "2020", {"Andres Manuel Lopez Obrador"}),
        ("Evo Morales", "2015", {"Juan Evo Morales"}),
        ("Salva Kiir", "2020", {"Salva Kiir Mayardit"}),
        ("Salva Mayardit", "2020", set()),
        ("Nobody", None, set()),
        ("", None, set()),
    ],
)
def test_people_by_full_or_short_name(world: World, name: str, on: str | None, persons: set[str]) -> None:
    """A short name leads to everybody who bears it at the time."""
    assert {row.person for row in world.people(name, on)} == persons


def test_sex_is_told_only_by_hand_or_by_title(world: World) -> None:
    """A compiled row has a sex only where its title tells it."""
    royal = {"king", "queen", "emperor", "emir", "sultan", "prince", "grand duke", "pope"}
    by_hand = {row.person for row in world.tables.holdings if row.source in ("review", "history", "pages")}
    for row in world.tables.holdings:
        if row.sex is not None:
            assert row.office in royal or row.source in ("review", "history", "pages") or row.person in by_hand, row


@pytest.mark.parametrize(
    ("words", "office", "sex", "represents"),
    [
        ("FM", "foreign minister", None, True),
        ("top diplomat", "foreign minister", None, True),
        ("Foreign Secretary", "foreign minister", None, True),
        ("PM", "prime minister", None, True),
        ("party chief", "general secretary", None, True),
        ("Defense Minister", "defence minister", None, True),
        ("Defence Minister", "defence minister", None, True),
        ("spokeswoman", "spokesperson", "female", True),
        ("King", "king", "male", True),
        ("Mrs", "mrs", "female", False),
        ("Lt. Gen.", "lieutenant general", None, False),
        ("opposition leader", "opposition leader", None, False),
        ("businessman", "businessman", "male", False),
        ("Emir", "emir", "male", True),
    ],
)
def test_titles(world: World, words: str, office: str, sex: str | None, represents: bool) -> None:
    """Printed words lead to the office, and tell sex only where the word itself does."""
    title = world.title(words)
    assert title is not None
    assert (title.office, title.sex, title.represents) == (office, sex, represents)


@pytest.mark.parametrize("words", ["table", "", "ministerial", "presidential", "minister of silly walks"])
def test_words_that_are_no_title(world: World, words: str) -> None:
    """Unknown words are no title."""
    assert world.title(words) is None


def term(start: str | None, end: str | None) -> Holding:
    """A term of a made-up person."""
    return Holding(person="Jane Doe", family="Doe", office="mayor", of="state:XXX", start=start, end=end, source="test")


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(0, 9000), st.integers(-9000, 9000))
def test_a_term_counts_within_its_tolerance_and_not_beyond(start: date, length: int, offset: int) -> None:
    """A day counts exactly when it lies between start and end, give or take the tolerance."""
    end, day = start + timedelta(days=length), start + timedelta(days=offset)
    expected = start - TOLERANCE <= day <= end + TOLERANCE
    assert held_on(term(start.isoformat(), end.isoformat()), day.isoformat()) is expected


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2015-11~", date(2015, 11, 1), date(2015, 11, 30)),
        ("2017-03-28/2018-03-22", date(2017, 3, 28), date(2018, 3, 22)),
    ],
)
def test_bounds_of_edtf_dates(edtf: str, first: date, last: date) -> None:
    """Every precision that the data use has its first and last day."""
    assert bounds(edtf) == (first, last)


def test_an_open_term_runs_on_and_an_unknown_start_reaches_back() -> None:
    """What is not told is not held against a term."""
    assert held_on(term("2020", None), "2050-01-01")
    assert held_on(term(None, "2020"), "1900")


def test_father_and_son_in_one_office_are_two(world: World) -> None:
    """Whoever bears his father's name within his own took office when the father died."""
    assert {row.person for row in world.people("Idriss Deby Itno")} == {"Idriss Déby"}
    assert {row.person for row in world.people("Mahamat Idriss Deby")} == {"Mahamat Idriss Déby"}
