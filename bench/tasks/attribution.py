"""Attributions in the format of score_attribution.py, under PolNeAR's conventions.

PolNeAR's annotations never nest: of attributions within attributions one is annotated. So nothing nests here either
(of two, the likelier one stays), while `accord brief` keeps both as links of a chain. And PolNeAR takes a relative
pronoun for the source ("a minister *who* said …"), where the record names what it stands for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from accord.reading.attributions.find import weigh_attributions
from accord.reading.parse import STRAIGHT, load_model
from accord.reading.repairs import repaired
from accord.reports.span import Span

FIELDS = frozenset({"doc", "text"})


def predict(rows: Iterable[dict[str, object]]) -> Iterator[str]:
    """One JSON line for each attribution of each row."""
    pairs = ((str(row["text"]).translate(STRAIGHT), row) for row in rows)
    for doc, row in load_model().pipe(pairs, as_tuples=True, batch_size=16):
        for found, source in weigh_attributions(repaired(doc), str(row["text"])):
            pronoun = doc[source.relative] if source.relative >= 0 else None
            named = found.source if pronoun is None else Span(pronoun.idx, pronoun.idx + len(pronoun))
            line = {
                "doc": row["doc"],
                "source": _pair(named),
                "cue": _pair(found.cue),
                "content": [_pair(piece) for piece in found.content],
            }
            yield json.dumps(line)


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
