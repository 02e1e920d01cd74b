"""Names behind a plural office and its states are the office's, one for each state."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "office", "names"),
    [
        ("The presidents of Ghana and Togo, Ama Sow and Kofi Bo, sat down on Monday.", "presidents", ["Sow", "Bo"]),
        (
            "The leaders of Fiji, Tonga and Samoa - Ana Vei, Siosi Lolo and Malia Fa - met.",
            "leaders",
            ["Vei", "Lolo", "Fa"],
        ),
        (
            "The premiers of Malta and Cyprus (Joe Vella and Nikos Pappas) will meet again.",
            "premiers",
            ["Vella", "Pappas"],
        ),
        (
            "He met the envoys of Egypt and Jordan, Hassan al-Bakri and Omar bin Said, in Rome.",
            "envoys",
            ["Bakri", "Said"],
        ),
    ],
)
def test_names_in_turn_hang_on_the_office(text: str, office: str, names: list[str]) -> None:
    """The first name stands in apposition to the office, the others are joined to it."""
    doc = parse(Report(id="r_test", text=text), load_model())
    found = [next(token for token in doc if token.text == name) for name in names]
    above = next(token for token in doc if token.text == office)
    assert (found[0].dep_, found[0].head) == ("appos", above)
    assert all(name.dep_ == "conj" and name.head in found for name in found[1:])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Lists of different lengths, states alone, one name only, another clause.
        ("The presidents of Togo, Ghana and Benin, Ali Bo and Kofi Sow, met.", "Sow"),
        ("The presidents of Ghana and Togo, Benin and Niger, met.", "Niger"),
        ("The president of Ghana and Togo's premier, Kofi Bo, met.", "Bo"),
        ("The presidents of Ghana and Togo met Ama Sow and Kofi Bo.", "Sow"),
    ],
)
def test_other_names_are_left_where_they_are(text: str, name: str) -> None:
    """What is no list of names beside one of states is not hung on the office."""
    doc = parse(Report(id="r_test", text=text), load_model())
    token = next(token for token in doc if token.text == name)
    assert not (token.dep_ in ("appos", "conj") and any(above.text == "presidents" for above in token.ancestors)) or (
        name in ("Sow", "Niger") and token.dep_ == "conj"
    )
