"""PLOVER's root type of an act whose source and target are given, in the words of the sentence.

A row is {"id", "text", "source", "target"}; a line is {"id", "event"}. CONCEDE and RETREAT are one type, YIELD, as in
the sentences that the model was trained on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from accord.reading.coding.kinds import kind_features
from accord.reading.coding.model import load_weights
from given import given_scenes

FIELDS = frozenset({"id", "text", "source", "target"})


def predict(rows: Iterable[dict[str, object]]) -> Iterator[str]:
    """One JSON line per sentence."""
    kept = [{key: str(value) for key, value in row.items()} for row in rows]
    model = load_weights().kind
    for row, given in zip(kept, given_scenes(kept), strict=True):
        scores = model.scores(kind_features(given.scene.sentence, given.source, given.target, given.scene.claims))
        yield json.dumps({"id": row["id"], "event": model.classes[int(scores.argmax())]})
