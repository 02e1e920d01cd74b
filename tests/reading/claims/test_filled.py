"""What stands in a relation, looked for once a report, and only where its prepositions are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.claims.relations import filled, fillers
from accord.reading.frames.library import alternatives, load_library
from accord.reading.parse import parse
from accord.reading.read import context_of
from accord.reports.report import Report
from accord.world import load_world

if TYPE_CHECKING:
    from spacy.language import Language

TEXTS = (
    "Peru's minister met in Lima with Chile's envoy, who had been accused by Bolivia of spying for Brazil.",
    "The measures introduced by Togo will be lifted on Monday in Lomé, where the two sides signed a pact on fish.",
    "Chad imposed a levy on steel, tin and cotton from Japan, and told Niger on Friday to pay for the damage.",
)


def asked() -> list[str]:
    """Every relation that a shipped frame asks for."""
    found: dict[str, None] = {}
    for frame in load_library().frames:
        for condition in (*frame.needs, *frame.unless):
            found.update(dict.fromkeys(alternatives(condition)))
        found.update(dict.fromkeys((*(r for relations in frame.roles.values() for r in relations), *frame.where)))
    found.pop("dated", None)  # a test of the report's times, and no relation of the parse
    return list(found)


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_missed_where_a_preposition_is_not_said(model: Language, text: str) -> None:
    """For every word and relation the report's own answer is what looking through the parse gives, also when repeated."""
    report = Report(id="r_1", text=text)
    context = context_of(report, parse(report, model), load_world(), load_library())
    relations = asked()
    assert len(relations) > 100
    for word in context.doc:
        for relation in relations:
            plain = fillers(word, relation)
            assert filled(word, relation, context) == plain, (word.text, relation)
            assert filled(word, relation, context) == plain
