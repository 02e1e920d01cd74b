"""From a parsed report to its attributions."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from spacy.tokens import Doc

from accord.reading.attribution import Attribution, Form
from accord.reading.attributions.alone import alone
from accord.reading.attributions.answers import answers_with_a_deed, takes_up, to_its_end, unanswered, within_own_marks
from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.features import Describer
from accord.reading.attributions.generate import Generator
from accord.reading.attributions.handed import handed_on
from accord.reading.attributions.lexicon import cue_classes, is_saying
from accord.reading.attributions.model import load_weights
from accord.reading.attributions.orphans import orphans
from accord.reading.attributions.relayed import relayed
from accord.reading.attributions.reporters import speaks_of_itself, without_the_reporters
from accord.reading.attributions.select import select
from accord.reading.attributions.source import Source
from accord.reading.attributions.stance import addressee_of, stance_of
from accord.reading.attributions.tree import Range, Tree
from accord.reading.branch import TENSED
from accord.reports.span import Span

SURE = 0.99  # what a set phrase is worth
CERTAIN = 0.85  # from this probability on the record takes a cue outside the lexicon with a plain object
SUREST = 0.95  # the same for one that is mostly an act
LIKELY = 0.6  # the same for one with a clause
CLAUSES = frozenset({"ccomp", "xcomp", "acl", "advcl", "pcomp", "copula"})
# Verbs that do nothing but report.
PLAIN = frozenset(
    {"say", "tell", "announce", "state", "declare", "report", "add", "note", "stress", "confirm", "explain"}
)
_IN_PASSING = frozenset({"relcl", "acl", "pcomp"})  # clauses
# What may not follow words that the parser broke off, and where it hangs the rest.
_OPENERS = frozenset({"PUNCT", "SPACE", "CCONJ", "SCONJ", "PRON", "ADP", "ADV", "PART", "AUX"})
_MARKS = frozenset({"mark", "cc", "prep", "advmod", "prt"})
_CUT_OFF = frozenset({"advcl", "ccomp", "conj", "dep", "npadvmod"})
_SUBJECT_MATTER = frozenset({"for", "of", "to", "about", "against"})  # “It is time,” he said, for a new deal
PLAUSIBLE = 0.15
CHAINED = 0.38  # a link of a chain is kept beside a likelier one from this probability on
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
    scores = [SURE if c.kind == "formula" else score for c, score in zip(candidates, scores, strict=True)]
    if nested <= 1:
        scores = [_for_record(tree, c, score, weights.threshold) for c, score in zip(candidates, scores, strict=True)]
    chosen = select(candidates, scores, weights.threshold, nested=nested)
    accepted = [candidates[number] for number in chosen]
    if nested <= 1:
        accepted = [_within_marks(tree, _unbroken(tree, _with_paraphrase(tree, one))) for one in accepted]
        accepted = [within_own_marks(tree, to_its_end(tree, unanswered(tree, one))) for one in accepted]
        accepted = [without_the_reporters(tree, one) for one in accepted]
        accepted = handed_on(tree, _with_orphans(tree, accepted))
        outer = list(relayed(tree, accepted))
        cited = {one.cue for one in outer}
        accepted = [*(one for one in accepted if one.cue < 0 or one.cue not in cited), *outer]
    spoken = continue_speakers(tree, accepted)
    if nested <= 1:
        spoken = [one for one in spoken if not speaks_of_itself(tree, one)]
    return [(_attribution(tree, candidate), candidate.source) for candidate in spoken]


def _for_record(tree: Tree, candidate: Candidate, score: float, threshold: float) -> float:
    """A candidate's score for the record, which holds acts apart from reports and never leaves out plain saying."""
    if not _reports(tree, candidate, score) or _swallows_itself(tree, candidate) or _is_next_cue(tree, candidate):
        return 0.0
    if takes_up(tree, candidate) or answers_with_a_deed(tree, candidate):
        return 0.0
    plain = candidate.kind == "verb" and candidate.source.head >= 0 and tree.lemma[candidate.cue] in PLAIN
    if plain and PLAUSIBLE <= score < threshold:
        return threshold + score * 0.01
    return max(score, SURE - 0.01) if plain and score >= threshold and _goes_on(candidate) else score


def _goes_on(candidate: Candidate) -> bool:
    """'"…," Okello said. "…"': quotes around a verb of saying are its own, before anybody else's."""
    before, behind = candidate.content[0][0] < candidate.cue, candidate.content[-1][0] > candidate.cue
    return candidate.shape.startswith("quotes+") and before and behind


def _with_orphans(tree: Tree, accepted: list[Candidate]) -> list[Candidate]:
    """For the record a quote whose speaker the words around it tell is that speaker's, not a free one."""
    found = [*orphans(tree, accepted)]
    found += alone(tree, [*accepted, *found])
    cues = {one.cue for one in found}
    pieces = {piece for one in found for piece in one.content}
    kept = (one for one in accepted if one.cue not in cues and not (one.cue < 0 and set(one.content) <= pieces))
    return [*kept, *found]


def _is_next_cue(tree: Tree, candidate: Candidate) -> bool:
    """Whether the content is what the speaker did besides: 'said on Friday, emphasizing that …' is a cue of its own."""
    first = candidate.content[0][0]
    if candidate.kind != "verb" or first <= candidate.cue or tree.tag[first] != "VBG":
        return False
    return tree.lower[first - 1] == "," and is_saying(tree.lemma[first])


def _swallows_itself(tree: Tree, candidate: Candidate) -> bool:
    """Whether a verb within a quotation is to attribute that quotation: “Okello thought that …” is somebody else's."""
    cue = candidate.cue
    if candidate.kind != "verb" or cue < 0 or tree.quote[cue] < 0:
        return False
    number = tree.quote[cue]
    begin = tree.trim(*tree.quote_ranges[number])[0]
    return any(start <= cue < end or start < begin or (start == begin < cue - 1) for start, end in candidate.content)


def _with_paraphrase(tree: Tree, candidate: Candidate) -> Candidate:
    """For the record 'said the talks were "cordial"' is said as a whole, not in the quoted word alone."""
    first = candidate.content[0][0]
    plain = candidate.kind == "verb" and tree.lemma[candidate.cue] in PLAIN and candidate.shape.startswith("quotes")
    if not plain or first < candidate.cue or tree.unit[first] != tree.unit[candidate.cue]:
        return candidate
    if not any(tree.tag[token] in TENSED for token in range(candidate.cue + 1, first)):
        return candidate
    start, end = tree.trim(candidate.cue + 1, tree.units[tree.unit[first]][1])
    behind = tuple(piece for piece in candidate.content if piece[0] >= end)
    return candidate._replace(content=((start, end), *behind))


def _unbroken(tree: Tree, candidate: Candidate) -> Candidate:
    """For the record what is said goes on over a clause that the parser cut off it in the middle of a phrase.

    As in "stressed respect for states and non-interference in …": the rest hangs on a verb before it and begins with no
    conjunction, pronoun or preposition.
    """
    start, end = candidate.content[-1]
    if start < candidate.cue or end >= tree.size or tree.pos[end] in _OPENERS or tree.dep[end] in _MARKS:
        return candidate
    broken = tree.lower[end - 1] in ("-", "–") or tree.end[end - 1] == tree.start[end] or tree.tag[end - 1] == "VBG"
    rest = next((t for t in range(end, tree.units[tree.unit[end - 1]][1]) if tree.left[t] == end), -1)
    while rest >= 0 and tree.left[tree.head[rest]] == end and tree.head[rest] != rest:
        rest = tree.head[rest]
    if not broken or rest < 0 or tree.dep[rest] not in _CUT_OFF or tree.head[rest] >= end:
        return candidate
    return candidate._replace(content=(*candidate.content[:-1], tree.trim(start, tree.right[rest] + 1)))


def _within_marks(tree: Tree, candidate: Candidate) -> Candidate:
    """For the record “…,” ends what is said where the cue follows: the words between are who says it.

    Behind the cue “…,” she said in a full hall, with her host at her side, is where and how it was said.
    """
    if len(candidate.content) == 2 and _is_scene(tree, candidate):  # noqa: PLR2004 (before and behind)
        candidate = candidate._replace(content=candidate.content[:1])
    start, end = candidate.content[0]
    if candidate.cue < end or len(candidate.content) > 1 or tree.quote[start] < 0:
        return candidate
    number = tree.quote[start]
    behind = tree.quote_ranges[number][1]
    inner = tree.quotes[number].inner
    if behind >= end or not tree.closes_with(inner, ",") or tree.quote[end - 1] == number:
        return candidate
    return candidate._replace(content=(tree.trim(start, behind),))


def _is_scene(tree: Tree, candidate: Candidate) -> bool:
    """Whether what stands behind 'she said' is no part of the quote before it: it says where, and tells no act."""
    (start, end), (again, last) = candidate.content
    if candidate.cue < end or tree.quote[start] < 0 or tree.quote[end - 1] < 0 or again < candidate.cue:
        return False
    behind = range(again, last)
    told = any(tree.quote[one] >= 0 or tree.tag[one] in TENSED for one in behind)
    return not told and tree.pos[again] == "ADP" and tree.lower[again] not in _SUBJECT_MATTER


def _reports(tree: Tree, candidate: Candidate, score: float) -> bool:
    """Whether the record takes a candidate: an act with a plain object ("signed two documents") must be very likely."""
    classes = cue_classes()
    lemma = tree.lemma[candidate.cue]
    quoted = any(tree.quote[token] >= 0 for start, end in candidate.content for token in range(start, end))
    sure = SUREST if lemma in classes["loose"] and not quoted else CERTAIN
    if candidate.kind not in {"verb", "noun", "adjective"} or score >= sure:
        return True
    shape = candidate.shape.split(":")[0]
    known = lemma in classes["verbs"] or lemma in classes["nouns"] or lemma in classes["adjectives"]
    loose = candidate.kind == "verb" and lemma in classes["loose"]
    if shape.startswith("quotes") or shape in {"host", "before", "after", "around"}:
        return not (loose and shape == "after" and _does(tree, candidate.cue))
    if shape in CLAUSES:
        return known or score >= LIKELY
    return known and not loose


def _does(tree: Tree, verb: int) -> bool:
    """'concluded on Monday a tour of': a verb with an object and no clause of what is said."""
    deps = {tree.dep[child] for child in tree.children[verb]}
    return "dobj" in deps and "ccomp" not in deps


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
    for candidate in sorted(accepted, key=lambda c: c.content[0][0] if c.cue < 0 else c.cue):
        near = next((n for n in range(len(out) - 1, -1, -1) if _leads_on(tree, out[n])), -1)
        start = candidate.content[0][0]
        if candidate.cue >= 0 or near < 0 or tree.paragraph[out[near].cue] < tree.paragraph[start] - REACH:
            out.append(candidate)
            continue
        speech = out[near]
        last = speech.content[-1][1] - 1
        joins = (
            tree.quote[last] >= 0
            and last < start
            and tree.unit[start] - max(tree.unit[last], tree.unit[speech.cue]) <= 1
        )
        if joins and tree.paragraph[start] == tree.paragraph[last]:
            out[near] = speech._replace(content=(*speech.content, *candidate.content))
        else:
            out.append(candidate._replace(source=speech.source))
    return out


def _leads_on(tree: Tree, speech: Candidate) -> bool:
    """Whether a free-standing quote behind it may be its speaker's: not of whom a lesser clause tells in passing."""
    if speech.cue < 0 or speech.source.head < 0:
        return False
    quoted = any(tree.quote[at] >= 0 for start, end in speech.content for at in range(start, end))
    return quoted or speech.kind != "verb" or tree.dep[speech.cue] not in _IN_PASSING


def _apart(pieces: Iterable[Span]) -> tuple[Span, ...]:
    """Pieces in order, without what lies in one before it: with its marks a quote can take in the words behind."""
    out: list[Span] = []
    for piece in sorted(pieces, key=lambda one: (one.start, -one.end)):
        if not out or piece.start >= out[-1].end:
            out.append(piece)
    return tuple(out)


def _attribution(tree: Tree, candidate: Candidate) -> Attribution:
    content = _apart(_with_marks(tree, piece, candidate.cue) for piece in candidate.content)
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


def _with_marks(tree: Tree, tokens: Range, cue: int) -> Span:
    """A piece's offsets, with the marks of the quotes that begin or end with it; not of one that holds its own cue."""
    start, end = tree.start[tokens[0]], tree.end[tokens[1] - 1]
    own = tree.quote[cue] if cue >= 0 else -1
    for number in {tree.quote[tokens[0]], tree.quote[tokens[1] - 1]} - {-1, own}:
        first, last = tree.trim(*tree.quote_ranges[number])
        held = min(last, tokens[1]) - max(first, tokens[0])
        if held * 2 > last - first:  # more than half of a quote: the parse broke it, the quote is one
            quote = tree.quotes[number].span
            start, end = min(start, quote.start), max(end, quote.end)
    return Span(start, end)


def _form(tree: Tree, content: tuple[Range, ...]) -> Form:
    quoted = [tree.quote[t] >= 0 for start, end in content for t in range(start, end) if tree.pos[t] != "PUNCT"]
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any(quoted) else "indirect"
