"""What a clause takes from the one above it: day and place where it goes on from it, and nothing from background."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str, str], list[tuple[str | None, str | None]]]


@pytest.mark.parametrize(
    ("text", "trigger", "where", "when"),
    [
        (
            (
                "Kenyan Foreign Minister Amina Odhiambo travelled to Lisbon on Tuesday for a working visit, where she was "
                "received by Portuguese Foreign Minister Rui Tavares."
            ),
            "received",
            "Lisbon",
            "2025-10-14",
        ),
        (
            "Danish Prime Minister Mette Holm is in Nairobi, where she met Kenyan President Joseph Kamau on Tuesday.",
            "met",
            "Nairobi",
            "2025-10-14",
        ),
        (
            "Irish Foreign Minister Una Daly visited Tunis last week, holding talks with Tunisian President Sami Trabelsi.",
            "talks",
            "Tunis",
            "2025-10-06/2025-10-12",
        ),
        (
            (
                "Bolivian Foreign Minister Ana Choque, who is on a visit to Madrid, met Spanish Foreign Minister Pablo Ortega "
                "on Wednesday."
            ),
            "met",
            "Madrid",
            "2025-10-15",
        ),
        (
            (
                "Serbian President Milan Jovic, in Baku for a two-day visit, signed an energy agreement with Azerbaijani "
                "President Rauf Mammadov on Monday."
            ),
            "signed",
            "Baku",
            "2025-10-13",
        ),
        (
            (
                "Kazakh President Daulet Omarov flew to Baku on Monday, after which he held talks with Georgian President "
                "Nino Beridze in Tbilisi."
            ),
            "talks",
            "Tbilisi",
            None,
        ),
        (
            (
                "Chilean President Pedro Vidal and Ghanaian President Kofi Asante spoke by telephone on Sunday, during which "
                "Vidal invited Asante to Santiago."
            ),
            "invited",
            "Santiago",
            "2025-10-12",
        ),
        (
            "Mexico recalled its ambassador from Quito on Monday after Ecuador had arrested a former Mexican minister.",
            "arrested",
            None,
            None,
        ),
        (
            "Uganda on Tuesday closed its border with Rwanda, which had expelled two Ugandan diplomats.",
            "expelled",
            "Rwanda",
            None,
        ),
        ("Georgia said on Monday that Armenia had detained two of its citizens.", "detained", None, None),
        (
            (
                "Colombian President Ines Duarte is visiting Panama on Friday, accompanied by Foreign Minister Jorge Leal, "
                "who met his Panamanian counterpart Raul Icaza in July."
            ),
            "met",
            None,
            "2025-07",
        ),
    ],
)
def test_a_clause_goes_on_from_the_one_above_or_does_not(
    told_at: Told, text: str, trigger: str, where: str | None, when: str | None
) -> None:
    """'where', 'during which' and participles go on; a pluperfect, 'after which' of a journey and 'who' do not."""
    found = told_at(text, trigger)
    assert found, "nothing fired"
    assert all(one == (where, when) for one in found), found


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("Four Malian traders were brought before a judge in Trapani on Monday.", "brought", "Trapani"),
        ("On Friday Romanian Foreign Minister Ana Popescu will visit Varna, where she will speak.", "visit", "Varna"),
        ("On Friday Romanian Foreign Minister Ana Popescu will visit Tetovo, where she will speak.", "visit", "Tetovo"),
        ("Peru seized two trawlers of a firm from Berlin on Monday.", "seized", None),
    ],
)
def test_towns_that_data_do_not_know_or_know_twice_are_places(
    told_at: Told, text: str, trigger: str, where: str | None
) -> None:
    """A town beside the province of its name, one where a journey leads; where an object stands is no place of the act."""
    found = told_at(text, trigger)
    assert found, "nothing fired"
    assert all(one[0] == where for one in found), found
