"""Names told behind the states whose office they hold: 'the presidents of Ghana and Togo, Ama Sow and Kofi Bo, met'.

The small model reads on, and makes the first name one more state and the second one more yet; the office then has
nobody. What stands on the surface tells it apart: two lists of one length, with a comma, a dash or a bracket between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.lexicon import load_lexicon
from accord.reading.branch import hang
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BETWEEN = frozenset({",", "-", "--", "–", "—", "(", ":"})
WITHIN_STATE = frozenset({"of", "the"})
LONGEST = 7  # words of one name
MOST = 6  # names of a list
TWO = 2
DEEP = 14  # words of the bodies between an office and its states
Run = tuple[int, int]  # first and last token of a name


def names_in_turn(doc: Doc) -> Doc:
    """Hang names that stand behind a plural office and its states on the office, each as a name of its own, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("The presidents of Ghana and Togo, John Mahama and Faure Gnassingbé, met on Monday.")
    >>> [(word.text, word.dep_, word.head.text) for word in (names_in_turn(doc)[8], doc[11])]
    [('Mahama', 'appos', 'presidents'), ('Gnassingbé', 'conj', 'Mahama')]
    """
    strings = doc.vocab.strings
    offices = {strings[title] for title in grammar_words().titles if title in strings}
    plural = strings["NNS"]
    for at, (lemma, tag) in enumerate(doc.to_array(["LEMMA", "TAG"]).tolist()):
        if tag == plural and lemma in offices:
            _put_in_turn(doc[at])
    return doc


def _put_in_turn(office: Token) -> None:
    """The names behind one plural office."""
    doc, end, start = office.doc, office.sent.end, _behind_of(office)
    if start >= end:
        return
    states = _list(doc, start, end, WITHIN_STATE)
    between = states[-1][1] + 1 if states else end
    if between >= end or doc[between].text not in BETWEEN:
        return
    names = _list(doc, between + 1, end, load_lexicon().names.particles)
    if len(names) != len(states) or all(first == last for first, last in names):
        return
    inner = range(between, names[-1][1] + 1)
    if any(doc[at].head == doc[at] for at in inner) or any(above.i in inner for above in office.ancestors):
        return
    _join([doc[last] for _, last in names], names, office, "appos")
    _join([_head(doc, state) for state in states], states, doc[start - 1], "pobj")
    hang(doc[between], office, "punct")


def _behind_of(office: Token) -> int:
    """Where the states stand: behind 'of', or behind the bodies of which the office is ('heads of the navies of')."""
    doc, end = office.doc, office.sent.end
    if office.i + 2 >= end or doc[office.i + 1].lower_ != "of":
        return end
    at = office.i + 2
    while at < min(end, office.i + DEEP) and doc[at].text.islower():
        at += 1
    at -= at > 0 and doc[at - 1].lower_ == "the"
    return at if doc[at - 1].lower_ == "of" else end


def _list(doc: Doc, start: int, end: int, small: frozenset[str]) -> list[Run]:
    """The names of a list that an 'and' closes; none where there is no such list."""
    runs: list[Run] = []
    at = start
    while len(runs) < MOST:
        run = _run(doc, at, end, small)
        if run is None:
            return []
        runs.append(run)
        if len(runs) > 1 and doc[at - 1].lower_ == "and":
            return runs
        at = run[1] + 1
        at += at < end and doc[at].text == ","
        at += at < end and doc[at].lower_ == "and"
        if at == run[1] + 1:
            return []
    return []


def _run(doc: Doc, start: int, end: int, small: frozenset[str]) -> Run | None:
    """A run of capital words, and of small ones between them that names have."""
    last = None
    for at in range(start, min(end, start + LONGEST)):
        word = doc[at]
        if word.text[:1].isupper():
            last = at
        elif word.lower_ not in small and not (word.text == "-" and not word.whitespace_ and at > start):
            break
    return None if last is None else (start, last)


def _head(doc: Doc, run: Run) -> Token:
    """The word of a state's name that stands above the others: 'Republic' of 'Republic of Chad'."""
    first, last = run
    heads = [doc[at] for at in range(first, last + 1) if not first <= doc[at].head.i <= last]
    return heads[0] if len(heads) == 1 else doc[last]


def _join(heads: list[Token], runs: list[Run], above: Token, label: str) -> None:
    """Hang the first of some names on a word, each further one on the name before, and each name's words on it."""
    for number, (head, (first, last)) in enumerate(zip(heads, runs, strict=True)):
        hang(head, heads[number - 1] if number else above, "conj" if number else label)
        for word in head.doc[first : last + 1]:
            if word != head and not first <= word.head.i <= last:
                hang(word, head, "compound")
            for child in [c for c in word.children if word != head and not first <= c.i <= last]:
                hang(child, head, child.dep_)
        if number:
            before = heads[number - 1]
            for word in head.doc[runs[number - 1][1] + 1 : first]:
                hang(word, before, "cc" if word.lower_ == "and" else "punct")
