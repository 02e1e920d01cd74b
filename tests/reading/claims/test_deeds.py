"""A deed that the lead tells without a day or place has those of the sentence that comes back to it; no other has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ToldAt = Callable[[str, str], list[tuple[str | None, str | None]]]
SHOT = "Two Gambian farmers were killed by Senegalese soldiers, officials said.\n\n"
FREED = "Senegal has released four Gambian soldiers, a minister said on Wednesday.\n\n"
HELD = "Senegal has detained a Gambian trawler, officials said on Wednesday.\n\n"


@pytest.mark.parametrize(
    ("text", "trigger", "where", "when"),
    [
        (SHOT + "The shooting took place on Monday near Banjul.", "killed", "Banjul", "2025-10-13"),
        (SHOT + "The incident happened at dawn on Monday, a colonel said.", "killed", None, "2025-10-13"),
        (SHOT + "They were shot on Monday in Banjul.", "killed", "Banjul", "2025-10-13"),
        (SHOT + "The African Union has condemned Monday's attack.", "killed", None, "2025-10-13"),
        (SHOT + "The attack took place near Banjul.", "killed", "Banjul", None),
        (FREED + "The men were handed over on Tuesday in Dakar.", "released", "Dakar", "2025-10-14"),
        (FREED + "The men, who were seized in May 2022, were handed over on Tuesday.", "released", None, "2025-10-14"),
        (HELD + "The boat had been intercepted on Monday.", "detained", None, "2025-10-13"),
        (SHOT + "It happened on Monday near Banjul.", "killed", "Banjul", "2025-10-13"),
        (SHOT + "The incident, which took place on Monday, angered Banjul.", "killed", None, "2025-10-13"),
        (
            "Gambia has recalled its envoy to Senegal.\n\nThe decision came on Monday.",
            "recalled",
            "Senegal",
            "2025-10-13",
        ),
        (FREED + "The handover took place on Tuesday in Dakar.", "released", "Dakar", "2025-10-14"),
        (HELD + "The vessel was intercepted on Monday.", "detained", None, "2025-10-13"),
        (
            "Gambia and Senegal have signed a treaty on fishing, officials said.\n\nThe signing took place on Monday.",
            "signed",
            None,
            "2025-10-13",
        ),
        (
            SHOT + "Gambia shut its border.\n\nThe clash took place on Monday near Banjul.",
            "killed",
            "Banjul",
            "2025-10-13",
        ),
    ],
)
def test_a_sentence_that_comes_back_to_a_deed_tells_when_and_where_it_was(
    told_at: ToldAt, text: str, trigger: str, where: str | None, when: str | None
) -> None:
    """'The shooting took place on Monday', 'The men were handed over', 'Monday's attack': that is the deed's day."""
    assert told_at(text, trigger) == [(where, when)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (SHOT + "A shooting took place on Monday near Banjul.", "killed"),
        (SHOT + "A separate attack took place on Monday near Banjul.", "killed"),
        (SHOT + "The previous attack took place on Monday near Banjul.", "killed"),
        (SHOT + "The funeral took place on Monday in Banjul.", "killed"),
        (SHOT + "The soldiers were buried on Monday in Banjul.", "killed"),
        (SHOT + "The attack did not take place on Monday.", "killed"),
        (SHOT + "The attack took twelve lives on Monday.", "killed"),
        (SHOT + "The clashes broke out on Monday.", "killed"),
        (SHOT + "Gambia shut its border.\n\nIt happened on Monday.", "killed"),
        (SHOT + "The raid, which angered Banjul on Monday, is over.", "killed"),
        (FREED + "The men who were seized in May were handed over on Monday.", "released"),
        (SHOT + "Gambia recalled the attack of May 3, 2019.", "killed"),
        (SHOT + "Senegal seized a Gambian boat.\n\nThe seizure took place on Monday.", "killed"),
        (FREED + "They were arrested on Monday in Dakar.", "released"),
        (FREED + "Mali's men were handed over on Monday in Dakar.", "released"),
        ("Senegal has repeatedly shelled Gambian villages.\n\nThe attack took place on Monday.", "shelled"),
        ("Senegal will release four Gambian soldiers.\n\nThe handover took place on Monday.", "release"),
    ],
)
def test_another_deed_has_its_own_day(told_at: ToldAt, text: str, trigger: str) -> None:
    """Another event, a deed of another sort, what did not take place, or what only set in, lends no day and place."""
    assert told_at(text, trigger) == [(None, None)]


def test_a_day_of_its_own_stays(told_at: ToldAt) -> None:
    """A deed with a day of its own is not the one that was on another day, nor is what was told before it."""
    text = (
        "Two Gambian farmers were killed by Senegalese soldiers on Sunday, officials said.\n\n"
        "The attack took place on Monday near Banjul."
    )
    assert told_at(text, "killed") == [(None, "2025-10-12")]
