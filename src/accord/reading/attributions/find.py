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
from accord.reading.attributions.source import Source
from accord.reading.attributions.stance import addressee_of, stance_of
from accord.reading.attributions.tree import Range, Tree
from accord.reports.span import Span

CHAINED = 0.6  # a link of a chain is kept beside a likelier one from this probability on
REACH = 4  # line ends between a free-standing quote and the attribution that it carries on


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
    return tuple(found for found, _ in weigh_attributions(doc, text, nested=CHAINED))


def weigh_attributions(doc: Doc, text: str, *, nested: float = 2.0) -> list[tuple[Attribution, Source]]:
    """The attributions with the grammar of their sources; see `select` for what `nested` does (above 1: none nest)."""
    if not len(doc):
        return []
    weights = load_weights()
    tree = Tree(doc, text)
    candidates = propose(tree, weights.cues)
    scores = weights.probabilities(describe(tree, candidates))
    chosen = select(candidates, scores, weights.threshold, nested=nested)
    spoken = continue_speakers(tree, [candidates[number] for number in chosen])
    return [(_attribution(tree, candidate), candidate.source) for candidate in spoken]


def propose(tree: Tree, cues: frozenset[str]) -> list[Candidate]:
    """Every candidate of a tree; `cues` are the lemmas that may attribute (none: all may)."""
    return list(Generator(tree, cues).all())


def describe(tree: Tree, candidates: list[Candidate]) -> list[list[str]]:
    """The features of each candidate."""
    describer = Describer(tree)
    described: list[list[str]] = []
    for _, group in groupby(candidates, key=lambda candidate: (candidate.cue, candidate.kind)):
        described += describer.describe(list(group))
    return described


def continue_speakers(tree: Tree, accepted: list[Candidate]) -> list[Candidate]:
    """Join a free-standing quote to the quote before it in its paragraph; elsewhere give it that quote's speaker."""
    out: list[Candidate] = []
    for candidate in sorted(accepted, key=lambda c: (c.content[0][0] if c.cue < 0 else c.cue)):
        near = next((n for n in range(len(out) - 1, -1, -1) if out[n].cue >= 0 and out[n].source.head >= 0), -1)
        start = candidate.content[0][0]
        if candidate.cue >= 0 or near < 0 or tree.paragraph[out[near].cue] < tree.paragraph[start] - REACH:
            out.append(candidate)
            continue
        speech = out[near]
        last = speech.content[-1][1] - 1
        joins = tree.quote[last] >= 0 and last < start and tree.unit[start] - max(tree.unit[last], tree.unit[speech.cue]) <= 1
        if joins and tree.paragraph[start] == tree.paragraph[last]:
            out[near] = speech._replace(content=(*speech.content, *candidate.content))
        else:
            out.append(candidate._replace(source=speech.source))
    return out


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
