"""Who announces what, told behind it."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Togo has been promised ten buses by Peru, Health Minister Ann Ali announced.", "Ali"),
        (
            "Togo and Ghana have agreed to share it, the two energy ministers announced after meeting in Oslo.",
            "ministers",
        ),
        ("Peru will get ten buses from Japan, Transport Minister Ana Paz announced on Monday.", "Paz"),
        # What has an object, a passive or 'who' is a clause about the noun before it.
        ("They met the sailors, the men reported missing in May.", None),
        ("Peru thanked Ann Ali, the envoy, who said that it was late.", None),
        ("Peru thanked the envoy, the man named in May.", None),
        ("Togo praised the plan, the draft announced by Peru.", None),
    ],
)
def test_a_saying_at_the_end_stands_above_what_is_said(text: str, speaker: str | None) -> None:
    """A verb of saying between a comma, its speaker and the end of the sentence is no clause about what stands before."""
    doc = parse(Report(id="r_1", text=text), load_model())
    root = next(token for token in doc if token.dep_ == "ROOT")
    found = [child.text for child in root.children if child.dep_ == "nsubj" and root.lemma_ == "announce"]
    assert found == ([speaker] if speaker is not None else [])
