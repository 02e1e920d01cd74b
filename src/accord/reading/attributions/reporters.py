"""What of a sentence with a quotation in it is the reporter's: 'Okello would not be drawn – "Later," he said'.

The whole sentence that holds a quotation was taken for what its speaker says, and so was what the reporter tells of
him, what he was asked, and an 'and' before his words. A quotation that no verb takes was given to whoever is named
before it, even to one of whom it speaks itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import TENSED

if TYPE_CHECKING:
    from accord.reading.attributions.candidate import Candidate
    from accord.reading.attributions.tree import Range, Tree

DASHES = frozenset({"-", "--", "–", "—"})
QUESTIONING = frozenset({"asked", "questioned", "pressed", "quizzed"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "pcomp"})
NEAR = 4  # tokens from a quotation's end to the dash behind 'he said'


def without_the_reporters(tree: Tree, candidate: Candidate) -> Candidate:
    """A candidate without what its content holds of the reporter's own words, where quoted words are left."""
    if candidate.cue < 0 or candidate.kind != "verb" or not _is_quoted(tree, candidate.content):
        return candidate
    kept: list[Range] = []
    for piece in candidate.content:
        if _only_joins(tree, piece):
            continue
        if _is_asked(tree, piece, candidate):
            continue
        own = _before_source(tree, piece, candidate)
        kept += _quoted(tree, own) if _tells_of_speaker(tree, own, candidate) else [own]
    return candidate._replace(content=tuple(kept)) if kept and _is_quoted(tree, tuple(kept)) else candidate


def speaks_of_itself(tree: Tree, candidate: Candidate) -> bool:
    """Whether a quotation without a verb of saying is given to one whom it names, or who stands in a lesser clause.

    '"Former President Rojas owes us this," …' is not what Rojas said; nor need be what follows 'on the day that Rojas
    came'.
    """
    head = candidate.source.head
    if candidate.cue >= 0 or head < 0:
        return False
    name = tree.lower[head]
    named = tree.pos[head] == "PROPN" and any(
        tree.lower[at] == name for start, end in candidate.content for at in range(start, end)
    )
    return named or (tree.dep[head] in SUBJECTS and tree.dep[tree.head[head]] in CLAUSES)


def _is_quoted(tree: Tree, content: tuple[Range, ...]) -> bool:
    return any(tree.quote[at] >= 0 for start, end in content for at in range(start, end))


def _only_joins(tree: Tree, piece: Range) -> bool:
    """'But', 'And' before the words."""
    return all(tree.pos[at] in ("CCONJ", "PUNCT", "SPACE") for at in range(*piece))


def _is_asked(tree: Tree, piece: Range, candidate: Candidate) -> bool:
    """'Asked by a deputy, "Was it you?", Okello replied': the first words are another's."""
    first = tree.units[tree.unit[candidate.cue]][0]
    return tree.lower[first] in QUESTIONING and tree.tag[first] == "VBN" and piece[1] <= candidate.source.head


def _before_source(tree: Tree, piece: Range, candidate: Candidate) -> Range:
    """'Reports that they had left were "pure invention", the governor said': what is said ends before who says it."""
    first = candidate.source.range[0]
    ends = (
        piece[0] < first < piece[1]
        and first < candidate.cue
        and any(tree.quote[at] >= 0 for at in range(piece[0], first))
    )
    outside = all(tree.quote[at] < 0 for at in range(first, piece[1])) if ends else False
    return tree.trim(piece[0], first) if outside else piece


def _tells_of_speaker(tree: Tree, piece: Range, candidate: Candidate) -> bool:
    """Whether the words outside the marks tell what the speaker does, or stand apart from his by a dash."""
    outside = [at for at in range(*piece) if tree.quote[at] < 0]
    if not outside or outside[0] >= candidate.cue or not any(tree.tag[at] in TENSED for at in outside):
        return False
    head = candidate.source.head
    if head in outside:
        return True
    name = tree.lower[head] if head >= 0 and tree.pos[head] == "PROPN" else None
    subjects = [at for at in outside if tree.dep[at] in SUBJECTS and tree.tag[tree.head[at]] in TENSED]
    if name is not None and any(tree.lower[at] == name for at in subjects):
        return True
    return _between_dashes(tree, piece, candidate)


def _between_dashes(tree: Tree, piece: Range, candidate: Candidate) -> bool:
    """'Okello would not be drawn – "I shall tell you later," he said – but': words that stand between two dashes."""
    begin = next((at for at in range(*piece) if tree.quote[at] >= 0), -1)
    opens = begin > piece[0] and tree.lower[begin - 1] in DASHES
    behind = range(candidate.cue + 1, min(candidate.cue + NEAR, tree.size))
    sentence = any(tree.tag[at] in TENSED for at in range(begin, piece[1]) if tree.quote[at] >= 0)
    return opens and sentence and any(tree.lower[at] in DASHES for at in behind)


def _quoted(tree: Tree, piece: Range) -> list[Range]:
    """The quotations within a piece."""
    numbers = dict.fromkeys(tree.quote[at] for at in range(*piece) if tree.quote[at] >= 0)
    ranges = (tree.quote_ranges[number] for number in numbers)
    return [tree.trim(max(start, piece[0]), min(end, piece[1])) for start, end in ranges]
