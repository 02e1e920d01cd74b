"""The one other state that an act's own clause names is a party; its setting names none."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "state", "holds"),
    [
        ("Cameroon sent some 300 soldiers to its border with Gabon on Thursday.", "act", "GAB", True),
        ("Mali closed its skies to flights to and from Algeria on Monday.", "act", "DZA", True),
        ("Namibia's parliament ratified a treaty fixing the border with Botswana.", "agreement", "BWA", True),
        ("Cameroon sent some 300 soldiers to its border after talks in Gabon.", "act", "GAB", False),
        ("Kenya, like Uganda, sent some 300 soldiers to the border on Thursday.", "act", "UGA", False),
        ("Tunis expressed its dismay at comments by the German ambassador.", "statement", "DEU", True),
        ("Oman said on Monday that talks with Malta had ended.", "statement", "MLT", False),
    ],
)
def test_the_other_state_of_a_clause(
    parties: Callable[[str, str], set[str]], text: str, kind: str, state: str, holds: bool
) -> None:
    """What an act takes names the other side; where, after what and like whom it was done does not."""
    assert (state in parties(text, kind)) is holds
