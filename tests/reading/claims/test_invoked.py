"""Whose an agreement is that somebody speaks of, where its own words name one side or none."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ecuador cited a 1995 arrangement with Colombia, which gave herders on both sides grazing rights.", "COL ECU"),
        ("Chile said the memorandum with Bolivia, signed last May, would be reviewed.", "CHL BOL"),
        ("Malawi's energy minister told reporters that the 2022 accord with Mozambique had lapsed.", "MWI MOZ"),
        ("Norway accused Denmark of breaching the 1993 convention on cod quotas.", "NOR DNK"),
        ("Latvia and Estonia settled the last stretch of their border in the 2021 protocol.", "LVA EST"),
        ("Samoa said it would seek talks with Tonga under the 1997 arrangement on tuna.", "WSM TON"),
        ("Togolese police arrested a man whom Benin wants under the 2005 extradition treaty.", "TGO BEN"),
    ],
)
def test_who_goes_by_an_agreement_has_a_side_in_it(
    parties: Callable[[str, str], set[str]], text: str, sides: str
) -> None:
    """The nearest clause above names whose it is."""
    assert set(sides.split()) <= parties(text, "agreement")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Norway urged Mali to honour the 2015 accord with the northern rebels.", "NOR"),
        ("Sweden condemned the 2021 accord with Iran.", "SWE"),
        ("Peru's foreign minister said Chile's 2019 accord with Bolivia was void.", "PER"),
        ("Peru and Chile met the targets of the 2015 Paris Agreement.", "PER"),
        ("Oman told Iran that the 2015 nuclear agreement was still of use.", "OMN"),
        ("Lawmakers in Chile rejected the 2019 accord with Bolivia.", "PER"),
    ],
)
def test_who_only_speaks_of_it_has_none(parties: Callable[[str, str], set[str]], text: str, other: str) -> None:
    """Of others' agreements, of those that have a name and of those whose sides are told, nobody is made a side."""
    assert other not in parties(text, "agreement")
