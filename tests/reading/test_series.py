"""Names in a row with a comma before the last 'and'."""

from __future__ import annotations

import pytest

from accord.reading.grammar import agents, conjuncts
from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("Togo, Benin, Ghana, and Nauru moved to leave the bloc in 2021.", "moved", "Togo Benin Ghana Nauru"),
        ("Togo, the Federated States of Micronesia, Benin, and Nauru left it.", "left", "Togo States Benin Nauru"),
        ("Togo, Benin, and Ghana have signed a pact.", "signed", "Togo Benin Ghana"),
        # a relative clause or an office between them; names that are no subject
        ("Ghana, which lies west of Togo, and Benin signed a pact.", "signed", "Ghana Benin"),
        ("Ama Sow, the foreign minister of Togo, and Luis Paz signed a pact.", "signed", "Sow Paz"),
        ("Togo invited Chad, Peru, and Mali in May.", "invited", "Togo"),
    ],
)
def test_all_names_of_a_row_act(text: str, verb: str, names: str) -> None:
    """The subject is the whole row, from the first name to the one behind 'and'."""
    doc = parse(Report(id="r_test", text=text), load_model())
    token = next(token for token in doc if token.text == verb)
    assert [one.text for top in agents(token) for one in conjuncts(top)] == names.split()
