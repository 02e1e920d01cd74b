"""Whom 'the two ministers' means after several meetings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

MET = (
    "Danish Defence Minister Jonas Holm met his Kenyan counterpart, Amina Otieno, in Nairobi and afterwards paid a call on "
    "President William Ruto of Kenya. "
)


@pytest.mark.parametrize(
    ("text", "name", "holds"),
    [
        ("The two ministers signed a contract for two frigates.", "otieno", True),
        ("The two ministers signed a contract for two frigates.", "ruto", False),
        ("The two leaders signed a contract for two frigates.", "ruto", True),
    ],
)
def test_two_of_an_office_are_holders_of_it(
    parties: Callable[[str, str], set[str]], text: str, name: str, *, holds: bool
) -> None:
    """'The two ministers' are the ministers who met, and no president whom one of them met since."""
    assert any(name in one.lower() for one in parties(MET + text, "agreement")) is holds
