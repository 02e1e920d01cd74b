"""Where a semicolon parts two sentences: 'Warsaw closed the crossing; Minsk said that guards had fired'.

The model hangs the first half below the second one's verb, so that Minsk says both. What stands on either side of such
a mark is parsed by itself, where each side tells something in a finite verb of its own. Not within quotes or brackets,
and not where a speaker comes behind all of it: 'the ship sank; its crew was saved, the coast guard said'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import TENSED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

STOPS = frozenset({".", "!", "?", "…"})
JOINING = frozenset({"CC", "WDT", "WP", "WRB", "IN", "TO"})  # words that a hanging clause begins with
MARKS = frozenset({'"', "``", "''", "(", ")", "[", "]"})  # of quotes and brackets
TELLERS = frozenset(
    {"said", "says", "added", "reported", "announced", "claimed", "told", "according", "adds", "quoted"}
)
LEAST = 3  # words of a clause: who, does, what
FARTHEST = 120  # words of one side


def parted(doc: Doc) -> list[int]:
    """The tokens behind semicolons at which a sentence of its own begins; the doc is tagged and not yet parsed.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Togo closed the bridge; Benin says that a guard had fired.")
    >>> [doc[at].text for at in parted(doc)]
    ['Benin']
    """
    marks = (doc.to_array("ORTH") == doc.vocab.strings.add(";")).nonzero()[0]
    return [int(mark) + 1 for mark in marks if _parts(doc, int(mark))]


def _parts(doc: Doc, mark: int) -> bool:
    before = _side(doc, range(mark - 1, max(mark - FARTHEST, -1), -1))[::-1]
    behind = _side(doc, range(mark + 1, min(mark + FARTHEST, len(doc))))
    if any(t.text in MARKS or (t.text == "'" and t.tag_ != "POS") for t in (*before, *behind)):
        return False
    return _tells(before) and _tells(_up_to_mark(behind)) and not _told_behind(behind) and not _goes_on(before, behind)


def _side(doc: Doc, places: range) -> list[Token]:
    """The words from a semicolon on to where the sentence ends, on one side."""
    side: list[Token] = []
    for at in places:
        token = doc[at]
        if token.text in STOPS or "\n" in token.text:
            break
        side.append(token)
    return side


def _up_to_mark(words: Sequence[Token]) -> list[Token]:
    end = next((n for n, token in enumerate(words) if token.text == ";"), len(words))
    return list(words[:end])


def _tells(words: Sequence[Token]) -> bool:
    """Whether some words have a finite verb with something before it that is no word of joining."""
    own = list(words)
    while any(token.text == ";" for token in own):  # of what stands before, the last part
        own = own[next(n for n, token in enumerate(own) if token.text == ";") + 1 :]
    finite = next((n for n, token in enumerate(own) if token.tag_ in TENSED), None)
    joined = bool(own) and own[0].tag_ in JOINING
    return finite is not None and finite > 0 and len(own) >= LEAST and not joined


def _told_behind(words: Sequence[Token]) -> bool:
    """', the coast guard said' behind all of it: what stands before the mark is said as well.

    Not 'Togo, which had closed its side, said that it would wait': what Togo says stands behind.
    """
    for n, token in enumerate(words):
        if token.lower_ in TELLERS and any(one.text == "," for one in words[:n]):
            return not any(one.tag_ in TENSED for one in words[n + 1 :])
    return False


def _goes_on(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether he who speaks before the mark may speak on behind it: 'Chad says they crossed; they burned a village'."""
    spoken = any(token.lower_ in TELLERS for token in before)
    anew = any(token.lower_ in TELLERS for token in _up_to_mark(behind))
    return spoken and not anew and bool(behind) and behind[0].tag_ in ("PRP", "PRP$")
