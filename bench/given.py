"""Sentences whose source and target are given in words: the scene of each, and the heads of the two phrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from spacy.tokens import Doc, Token

from accord.reading.coding.scene import Scene, scene_of
from accord.reading.frames.library import load_library
from accord.reading.parse import load_model, parse_all, readable_text
from accord.reading.read import claims_of, context_of
from accord.reports.report import Report
from accord.world import load_world


class Given(Struct, frozen=True):
    """A sentence, and the heads of its source and target where the parse has them."""

    scene: Scene
    source: Token | None
    target: Token | None


def given_scenes(rows: Sequence[Mapping[str, str]]) -> Iterator[Given]:
    """The scenes of rows with `id`, `text`, `source` and `target`, in order."""
    model, world, library = load_model(), load_world(), load_library()
    reports = [Report(id=row["id"], text=row["text"]) for row in rows]
    for row, report, doc in zip(rows, reports, parse_all(map(readable_text, reports), model), strict=True):
        context = context_of(report, doc, world, library)
        source, target = (head_of(context.doc, row["text"], row[side]) for side in ("source", "target"))
        named = source or target
        sentence = named.sent if named is not None else max(context.sentences, key=len)
        yield Given(scene_of(sentence, claims_of(context), context), source, target)


def head_of(doc: Doc, text: str, phrase: str) -> Token | None:
    """The head of a phrase that is given in words: of its tokens the first that hangs on one outside."""
    start = text.find(phrase) if phrase else -1
    tokens = [t for t in doc if start <= t.idx < start + len(phrase) and not t.is_space] if start >= 0 else []
    inside = {token.i for token in tokens}
    tops = [t for t in tokens if (t.head.i not in inside or t.head == t) and t.pos_ not in ("ADP", "DET", "PUNCT")]
    return next(iter([*tops, *tokens]), None)
