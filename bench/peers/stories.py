"""A peer that groups reports into stories: the usual baseline."""

from __future__ import annotations

import functools
import importlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

BOUNDS = (0.17, 0.25)  # cosine: of nine tried, the best on news-cluster and the best on BASIL, each on the set itself


def single_pass(rows: Iterable[dict[str, Any]], bound: float) -> Iterator[str]:
    """TF-IDF vectors in the order of the dates; each report joins the nearest story over the bound, else starts one."""
    vectoriser = importlib.import_module("sklearn.feature_extraction.text").TfidfVectorizer
    table = sorted(rows, key=lambda row: str(row.get("date") or ""))
    vectors = vectoriser(sublinear_tf=True, stop_words="english", min_df=1).fit_transform(row["text"] for row in table)
    sums: list[Any] = []
    for number, row in enumerate(table):
        vector = vectors[number]
        nearest = [
            float((vector @ one.T).toarray()[0, 0] / max(1e-9, (one @ one.T).toarray()[0, 0] ** 0.5)) for one in sums
        ]
        best = max(range(len(nearest)), key=nearest.__getitem__, default=-1)
        if best >= 0 and nearest[best] >= bound:
            sums[best] = sums[best] + vector
        else:
            best = len(sums)
            sums.append(vector)
        yield json.dumps({"id": row["id"], "story": f"s{best}"})


def _inner(left: Any, right: Any) -> float:  # noqa: ANN401 (sparse rows)
    return float((left @ right.T).toarray()[0, 0])


PEERS = {f"TF-IDF single pass, {bound}": functools.partial(single_pass, bound=bound) for bound in BOUNDS}
