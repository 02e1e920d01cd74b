"""Attributions in the format of score_attribution.py.

PolNeAR's annotations never nest: of attributions within attributions only the outermost is annotated. So those whose
cue stands in the content of another are left out here; `accord brief` keeps them, they are the links of its chains.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from accord.reading.attribution import Attribution
from accord.reading.attributions import find_attributions
from accord.reading.parse import STRAIGHT, load_model
from accord.reports.span import Span

FIELDS = frozenset({"doc", "text"})


def predict(rows: Iterable[dict[str, object]]) -> Iterator[str]:
    """One JSON line for each attribution of each row."""
    pairs = ((str(row["text"]).translate(STRAIGHT), row) for row in rows)
    for doc, row in load_model().pipe(pairs, as_tuples=True, batch_size=16):
        text = str(row["text"])
        for found in outermost(find_attributions(doc, text)):
            yield json.dumps(
                {
                    "doc": row["doc"],
                    "source": _pair(found.source),
                    "cue": _pair(found.cue),
                    "content": [_pair(piece) for piece in found.content],
                }
            )


def outermost(attributions: tuple[Attribution, ...]) -> list[Attribution]:
    """The attributions whose cue stands in no other's content."""
    return [
        found
        for found in attributions
        if found.cue is None
        or not any(
            piece.covers(found.cue) for other in attributions if other is not found for piece in other.content
        )
    ]


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
