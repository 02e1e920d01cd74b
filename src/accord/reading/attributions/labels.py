"""Candidates of labels: 'Xi: ties must grow', 'Minister: deal is near', 'MR. PRICE: We welcome …'."""

from __future__ import annotations

from collections.abc import Iterator

from accord.reading.attributions.candidate import Candidate, Cue
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.source import Source
from accord.reading.attributions.speech import Speech
from accord.reading.attributions.tree import Range, Tree

VERBS = frozenset({"VERB", "AUX"})
REACH = 10  # tokens of the longest label
SHORT = 5  # tokens of the longest headline label that surely names a speaker


class LabelCues:
    """The readings of one tree's labels."""

    def __init__(self, tree: Tree, speech: Speech) -> None:
        self.tree = tree
        self.speech = speech
        self._transcript: bool | None = None

    def readings(self, colon: int) -> Iterator[Candidate]:
        """What a short name before a colon says, if it is a name."""
        tree = self.tree
        first, last = self._label(colon)
        if not 0 < last - first <= REACH or any(tree.pos[token] in VERBS for token in range(first, last)):
            return
        cue = Cue(colon, "formula", Source(self._head(first, last), (first, last), "label"), (colon, colon + 1))
        opens = self._opens(first)
        if opens and self._is_capital(first, last) and self._is_transcript():
            content = self._turn(colon)
            if content:
                yield cue.reading("transcript", content, content[0][0])
            return
        content = tree.without(colon + 1, tree.units[tree.unit[colon]][1], [])
        if content:
            pivot = next((token for token in range(*content[0]) if tree.pos[token] in VERBS), content[0][0])
            heads = opens and tree.paragraph[colon] == tree.paragraph[0]
            sure = heads and tree.pos[pivot] in VERBS and self._may_speak(first, last)
            yield (cue if sure else cue._replace(kind="colon")).reading("label", content, pivot)
        elif following := self.speech.continued(tree.unit[colon], over_paragraphs=True):
            content = self.speech.trimmed(following)
            yield cue._replace(kind="colon").reading("label-following", content, content[0][0])

    def _is_transcript(self) -> bool:
        """Whether the text is a transcript: two lines at least open with a label. One is a headline's: 'MFA: …'."""
        if self._transcript is None:
            tree = self.tree
            colons = [at for at in range(tree.size) if tree.lower[at] == ":"]
            labels = [self._label(at) for at in colons]
            turns = [label for label in labels if 0 < label[1] - label[0] <= REACH and self._opens(label[0])]
            self._transcript = sum(self._is_capital(*label) for label in turns) > 1
        return self._transcript

    def _label(self, colon: int) -> Range:
        """What stands before a colon in its sentence; from the line's start when that is all in capitals."""
        tree = self.tree
        first, last = tree.trim(tree.units[tree.unit[colon]][0], colon)
        opening = colon
        while opening > 0 and colon - opening < REACH and not tree.space[opening - 1]:
            opening -= 1
        # 'MR.' ends a sentence for the parser
        return (opening, last) if opening < first and self._is_capital(opening, colon) else (first, last)

    def _head(self, first: int, last: int) -> int:
        tree = self.tree
        above = (t for t in range(last - 1, first - 1, -1) if not first <= tree.head[t] < last or tree.head[t] == t)
        return next(above, last - 1)

    def _opens(self, first: int) -> bool:
        """Whether a label opens its line."""
        return first == 0 or self.tree.space[first - 1] or self.tree.paragraph[first - 1] != self.tree.paragraph[first]

    def _may_speak(self, first: int, last: int) -> bool:
        """Whether a headline's label may name somebody ('Xi', 'Defence minister'), not a sort of article."""
        tree, sorts = self.tree, cue_classes()["formulas"]
        named = tree.pos[last - 1] in {"PROPN", "NOUN", "X"} and last - first <= SHORT and tree.is_title(first)
        return named and not any("labels" in sorts.get(tree.lower[token], ()) for token in range(first, last))

    def _is_capital(self, first: int, last: int) -> bool:
        """A transcript's label is in capitals: 'MR. PRICE', 'QUESTION', 'SECRETARY BLINKEN', 'Q'."""
        words = [token for token in range(first, last) if self.tree.is_word(token)]
        return bool(words) and all(self.tree.is_capital(token) for token in words)

    def _turn(self, colon: int) -> tuple[Range, ...]:
        """What a transcript's speaker says: paragraph by paragraph to the next label."""
        tree = self.tree
        pieces: list[Range] = []
        begin = colon + 1
        for token in range(colon + 1, tree.size + 1):
            if token < tree.size and tree.paragraph[token] == tree.paragraph[token - 1]:
                continue
            piece = tree.trim(begin, token)
            if piece[0] < piece[1]:
                pieces.append(piece)
            begin = token
            if token >= tree.size or self._starts_turn(token):
                break
        return tuple(pieces)

    def _starts_turn(self, token: int) -> bool:
        """Whether a transcript's label starts at a token; white space before it does not count."""
        tree = self.tree
        while token < tree.size and tree.space[token]:
            token += 1
        for at in range(token, min(token + REACH, tree.size)):
            if tree.lower[at] == ":":
                return self._is_capital(token, at)
            if tree.is_word(at) and not tree.is_capital(at):
                return False
        return False
