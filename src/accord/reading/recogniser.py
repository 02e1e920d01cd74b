"""The model's entity recogniser, run only around names that nothing else knows.

Recognising names is half of the small model's cost, and most of what it finds is known by other means: states, places
and bodies by the world's names, dates and sums by their own grammars. So only the stretches of a few words around a
capitalised word that no known name and no title explains are shown to the recogniser; it looks no further around a
word than that itself.
"""

from __future__ import annotations

import calendar
import functools
from typing import TYPE_CHECKING, cast

from accord.world import load_world

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.pipeline import TrainablePipe
    from spacy.tokens import Doc, Span

    from accord.world.finder import Found

FACTORY = "accord_names"
# Tokens shown on either side: four layers of the model look one token further each, and its parser three more.
AROUND = 8
BATCH = 64
# What the recogniser calls the kinds of known names.
LABELS = {"state": "GPE", "place": "GPE", "organisation": "ORG"}


@functools.cache
def _titles() -> frozenset[str]:
    """Titles as printed, in lower case: capitals that name nobody."""
    return frozenset(title.words for title in load_world().tables.titles)


@functools.cache
def _calendar() -> frozenset[str]:
    """Names of days and months, in lower case."""
    return frozenset(name.lower() for name in (*calendar.month_name, *calendar.day_name) if name)


class Recogniser:
    """A spaCy component that marks the entities of a parse (`doc.ents`) by an entity recogniser used sparingly."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._whole = cast("TrainablePipe", nlp.get_pipe("ner"))

    def __call__(self, doc: Doc) -> Doc:
        """Mark one parse."""
        return next(self.pipe(iter((doc,))))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Mark parses, in batches."""
        batch: list[Doc] = []
        for doc in stream:
            batch.append(doc)
            if len(batch) >= batch_size:
                yield from self._marked(batch)
                batch = []
        yield from self._marked(batch)

    def _marked(self, docs: list[Doc]) -> list[Doc]:
        names = [_plain(doc.text) for doc in docs]
        shown = [_shown(doc, known) for doc, known in zip(docs, names, strict=True)]
        parts = iter(self._whole.pipe([_part(doc, kept) for doc, kept in zip(docs, shown, strict=True) if kept]))
        for doc, kept, known in zip(docs, shown, names, strict=True):
            _mark(doc, kept, next(parts) if kept else None, known)
        return docs


def _plain(text: str) -> list[Found]:
    """The known names that can mean but one thing; those of outlets are ordinary words too often ("Liberation")."""
    return [found for found in load_world().find(text) if not found.ambiguous and found.kind != "outlet"]


def _shown(doc: Doc, names: Iterable[Found]) -> list[int]:
    """The tokens to show: those near a capitalised word that neither a known name nor a title explains."""
    known = bytearray(len(doc.text) + 1)
    for found in names:
        known[found.start : found.end] = b"\x01" * (found.end - found.start)
    keep: list[int] = []
    for sentence in doc.sents:
        reached = sentence.start
        for run in _runs(sentence, known):
            first = max(run[0] - AROUND, reached)
            reached = max(reached, min(sentence.end, run[-1] + AROUND + 1))
            keep.extend(range(first, reached))
    return keep


def _runs(sentence: Span, known: bytearray) -> Iterator[list[int]]:
    """Runs of capitalised words that are neither known names nor, as a whole, a title."""
    run: list[int] = []
    for token in sentence:
        named = (
            token.text[:1].isupper() and not known[token.idx] and token.text != "I" and token.lower_ not in _calendar()
        )
        if named and (token.i > sentence.start or token.pos_ in ("PROPN", "NOUN")):
            run.append(token.i)
            continue
        if run and not _is_title(sentence.doc, run):
            yield run
        run = []
    if run and not _is_title(sentence.doc, run):
        yield run


def _is_title(doc: Doc, run: list[int]) -> bool:
    return " ".join(doc[at].lower_ for at in run) in _titles()


def _part(doc: Doc, kept: list[int]) -> Doc:
    """The tokens shown as a text of their own; each stretch begins a sentence, over which no entity reaches."""
    from spacy.tokens import Doc as DocClass  # noqa: PLC0415 (spaCy takes most of a second to import)

    starts: list[bool | int | None] = [
        at == 0 or kept[at - 1] != token - 1 or bool(doc[token].is_sent_start) for at, token in enumerate(kept)
    ]
    return DocClass(
        doc.vocab,
        words=[doc[at].text for at in kept],
        spaces=[bool(doc[at].whitespace_) for at in kept],
        sent_starts=starts,
    )


def _mark(doc: Doc, kept: list[int], part: Doc | None, names: Iterable[Found]) -> None:
    """Set what was recognised, and beside it the known names, labelled as the recogniser would."""
    from spacy.tokens import Span as SpanClass  # noqa: PLC0415 (likewise)

    spans = [
        SpanClass(doc, kept[one.start], kept[one.end - 1] + 1, label=one.label) for one in (part.ents if part else ())
    ]
    taken = {at for span in spans for at in range(span.start, span.end)}
    for found in names:
        span = doc.char_span(found.start, found.end, label="NORP" if found.form == "demonym" else LABELS[found.kind])
        if span is not None and taken.isdisjoint(range(span.start, span.end)):
            spans.append(span)
            taken.update(range(span.start, span.end))
    spans += [
        SpanClass(doc, token.i, token.i + 1, label="DATE")
        for token in doc
        if token.i not in taken and token.text[:1].isupper() and token.lower_ in _calendar()
    ]
    doc.set_ents(spans)


def recognise_sparingly(model: Language) -> None:
    """Put the model's entity recogniser behind `Recogniser`; nothing happens to a model without one."""
    from spacy.language import Language as LanguageClass  # noqa: PLC0415 (likewise)

    if "ner" not in model.pipe_names:
        return
    if not LanguageClass.has_factory(FACTORY):
        LanguageClass.factory(FACTORY, func=Recogniser)
    model.disable_pipe("ner")
    model.add_pipe(FACTORY, last=True)
