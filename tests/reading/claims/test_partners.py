"""Who is told to sign alone signs with whom the occasion is told."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Nepal's president met his Maltese counterpart on Monday and signed a tax agreement.", {"NPL", "MLT"}),
        ("Nepal's Bidya Rai will receive Malta's Ian Borg and sign an agreement on crews.", {"NPL", "MLT"}),
        ("After talks with the Maltese premier, Nepal's Bidya Rai signed an agreement on crews.", {"NPL", "MLT"}),
        ("Nepal's Bidya Rai visited Malta in May and signed a tax agreement.", {"NPL", "MLT"}),
        ("Nepal's Bidya Rai travelled to Malta before signing a tax agreement.", {"NPL", "MLT"}),
        ("Nepal's Bidya Rai flew to Malta, prior to signing a tax agreement.", {"NPL", "MLT"}),
        ("Nepal's Bidya Rai met Malta's Ian Borg on Monday. She signed a tax agreement with him.", {"NPL", "MLT"}),
        ("Nepal's Bidya Rai met Malta's Ian Borg on Monday. A tax agreement was signed.", {"NPL", "MLT"}),
    ],
)
def test_the_partner_is_who_was_met(parties: Callable[[str, str], set[str]], text: str, sides: set[str]) -> None:
    """A clause that signs behind one that meets, visits or calls has the same two sides."""
    assert sides <= parties(text, "agreement")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Nepal's Bidya Rai met Malta's Ian Borg on Monday and signed the Tokyo Convention.", "MLT"),
        ("Nepal's Bidya Rai met Malta's Ian Borg on Monday and signed a contract with Fincantieri.", "MLT"),
        ("Nepal's Bidya Rai met the Maltese and Latvian premiers and signed an agreement on crews.", "MLT"),
        ("Nepal's Bidya Rai flew to Valletta and signed an agreement on crews.", "MLT"),
        ("Nepal's Bidya Rai told Malta's Ian Borg that she had signed an agreement on crews.", "MLT"),
    ],
)
def test_who_is_left_open_stays_open(parties: Callable[[str, str], set[str]], text: str, other: str) -> None:
    """A document of many, one with a side of its own, one of two guests or a town tell of no partner."""
    assert other not in parties(text, "agreement")


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Nepal's Bidya Rai rang her Maltese counterpart. Both women called for a truce in Goma.", "request", {"MLT"}),
        (
            "Nepal's Bidya Rai rang Malta's Ian Borg. The two politicians agreed to talk again.",
            "agreement",
            {"MLT", "NPL"},
        ),
        ("Nepal's Bidya Rai met Malta's Ian Borg. The two countries will build a dam.", "commitment", {"MLT", "NPL"}),
    ],
)
def test_the_two_are_those_who_met(
    parties: Callable[[str, str], set[str]], text: str, kind: str, sides: set[str]
) -> None:
    """'both women', 'the two countries' are those whose talks were told right before."""
    assert sides <= parties(text, kind)


def test_two_of_whom_nobody_spoke_are_not_those_who_met(parties: Callable[[str, str], set[str]]) -> None:
    """'Two men were killed' tells of others than those who met, and who was killed was none of them."""
    text = "Nepal's Bal Rai met Malta's Ian Borg in Goma. Two men were killed by gunmen on Monday."
    assert parties(text, "death") == set()


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        (
            "The premier of Nepal hailed the signing of a pact with Malta. Nepal and Malta are far apart, Nepal said.",
            True,
        ),
        (
            "The premier of Nepal hailed the signing of a pact between Malta and Peru. Nepal likes Malta, Nepal said.",
            False,
        ),
        (
            "The premier of Nepal hailed the signing of a pact with Malta. Peru wept. Peru left. Peru slept, Peru said.",
            False,
        ),
    ],
)
def test_who_hails_a_pact_with_the_other_of_the_two_has_signed_it(
    parties: Callable[[str, str], set[str]], text: str, *, partner: bool
) -> None:
    """'hailed the signing of a pact with Malta' is of the hailer's own pact where a report is about just the two."""
    text += " Malta and Nepal will open embassies, Malta said."
    assert ("NPL" in parties(text, "agreement")) == partner
