"""From a parsed report to its attributions."""

from __future__ import annotations

from itertools import groupby

from spacy.tokens import Doc

from accord.reading.attribution import Attribution, Form
from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.features import Describer
from accord.reading.attributions.generate import Generator
from accord.reading.attributions.model import load_weights
from accord.reading.attributions.select import select
from accord.reading.attributions.stance import addressee_of, stance_of
from accord.reading.attributions.tree import Range, Tree
from accord.reports.span import Span


def find_attributions(doc: Doc, text: str) -> tuple[Attribution, ...]:
    """Who is said to have said, thought, wanted or shown what.

    Candidates come from the grammar (`generate`), a small model accepts the likely ones (`model`), and one reading of
    each is kept (`select`). An attribution within another's content is returned too: see `attribution_chain`.

    Args:
        doc: the report's parse; its tokens' offsets are offsets in `text`.
        text: the report's own text, with the quotation marks as printed.

    Returns:
        The attributions in the order of their cues.

    >>> from accord.reading.parse import load_model
    >>> text = "Iran will not yield, the minister told reporters."
    >>> [found] = find_attributions(load_model()(text), text)
    >>> found.source.of(text), found.cue.of(text), found.content[0].of(text)
    ('the minister', 'told', 'Iran will not yield')
    """
    if not len(doc):
        return ()
    weights = load_weights()
    tree = Tree(doc, text)
    candidates = list(Generator(tree, weights.cues).all())
    describer = Describer(tree)
    described: list[list[str]] = []
    for _, group in groupby(candidates, key=lambda candidate: (candidate.cue, candidate.kind)):
        described += describer.describe(list(group))
    scores = weights.probabilities(described)
    return tuple(_attribution(tree, candidates[number]) for number in select(candidates, scores, weights.threshold))


def _attribution(tree: Tree, candidate: Candidate) -> Attribution:
    content = tuple(_with_marks(tree, piece) for piece in candidate.content)
    source = candidate.source
    start, end = candidate.cue_range
    return Attribution(
        source=_span(tree, source.range) if source.head >= 0 else None,
        cue=_span(tree, (start, end)) if candidate.cue >= 0 and candidate.kind != "colon" else None,
        content=content,
        form=_form(tree, candidate.content),
        stance=stance_of(tree, candidate),
        addressee=addressee_of(tree, candidate),
        head=tree.start[source.head] if source.head >= 0 else None,
    )


def _span(tree: Tree, tokens: Range) -> Span:
    return Span(tree.start[tokens[0]], tree.end[tokens[1] - 1])


def _with_marks(tree: Tree, tokens: Range) -> Span:
    """A piece's offsets, with the marks of the quotes that begin or end with it."""
    start, end = tree.start[tokens[0]], tree.end[tokens[1] - 1]
    for number in {tree.quote[tokens[0]], tree.quote[tokens[1] - 1]} - {-1}:
        first, last = tree.trim(*tree.quote_ranges[number])
        if tokens[0] <= first and last <= tokens[1]:
            quote = tree.quotes[number].span
            start, end = min(start, quote.start), max(end, quote.end)
    return Span(start, end)


def _form(tree: Tree, content: tuple[Range, ...]) -> Form:
    quoted = [tree.quote[t] >= 0 for start, end in content for t in range(start, end) if tree.pos[t] != "PUNCT"]
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any(quoted) else "indirect"
