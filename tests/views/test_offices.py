"""A person's offices for a reader: which entries are one, and which never are."""

from __future__ import annotations

import pytest

from accord.record.record import OfficeEntry
from accord.views.offices import offices_held

CHIEF = OfficeEntry(title="party chief", of="a_laos")


@pytest.mark.parametrize(
    ("other", "together"),
    [
        (OfficeEntry(title="general secretary", of="a_laos"), True),
        (OfficeEntry(title="general secretary", of="a_laos", start="2021-01-15", basis="data"), True),
        (OfficeEntry(title="general secretary", of="a_cuba"), False),  # another state's
        (OfficeEntry(title="party chief", of="a_laos", former=True), False),  # what was is not what is
        (OfficeEntry(title="prime minister", of="a_laos"), False),
    ],
)
def test_wordings_of_one_office_are_one_entry(other: OfficeEntry, together: bool) -> None:
    """The first wording leads; another state's office, a past one and a different one stay apart."""
    assert offices_held((CHIEF, other)) == (((CHIEF, other),) if together else ((CHIEF,), (other,)))


def test_two_terms_of_one_office_stay_two() -> None:
    """A president who came back is shown with both of his terms."""
    first = OfficeEntry(title="president", start="2003-01-01", end="2010-12-31", basis="data")
    again = OfficeEntry(title="president", start="2023-01-01", basis="data")
    assert offices_held((first, again)) == ((first,), (again,))


def test_an_office_of_nobody_in_particular_joins_the_one_of_the_same_wording() -> None:
    """'prime minister' is 'prime minister of Laos', which leads; of two states' it might be either and stays apart."""
    bare, lao, cuban = (OfficeEntry(title="prime minister", of=of) for of in (None, "a_laos", "a_cuba"))
    assert offices_held((bare, lao)) == ((lao, bare),)
    assert offices_held((lao, bare)) == ((lao, bare),)
    assert offices_held((bare, lao, cuban)) == ((bare,), (lao,), (cuban,))
    assert offices_held((bare, OfficeEntry(title="premier", of="a_laos"))) == (
        (bare,),
        (OfficeEntry(title="premier", of="a_laos"),),
    )
    assert offices_held((OfficeEntry(title="prime minister", former=True), lao))[0] != (lao,)
