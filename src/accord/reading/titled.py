"""Two persons with titles joined by 'and', put right where the parse takes one title for a part of the other's name.

'Foreign Minister Ana Paz and Foreign Minister Luis Soto signed': the small model makes the last name the head of all
and joins the two titles. What stands on the surface, two times a title and a name, tells who is joined to whom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NAMES = frozenset({"NNP", "NNPS"})
_LONGEST = 12  # words of a title and a name
_OWN = frozenset({"poss", "amod", "det"})  # labels that stay as they are
_PARTS = frozenset({"compound", "nmod", "amod", "appos", "conj", "cc", "flat"})  # labels within the two names


_ADDRESSES = frozenset({"majesty", "highness", "excellency", "holiness", "eminence", "beatitude", "honour", "honor"})


def addressed(title: Token) -> None:
    """'His Majesty the King received': the office is who received, and the form of address is a part of it.

    Of 'His Majesty the King's visit' it is the visit, and the form of address a part of its owner.
    """
    address = title.head
    if title.dep_ != "appos" or address.lower_ not in _ADDRESSES:
        return
    holder = next((child for child in title.children if child.dep_ == "poss"), title)
    if holder.lemma_.lower() not in grammar_words().titles:
        return
    owned = any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in address.children)
    if not owned or title.left_edge.i != address.i + 1 or address.head == address:
        return
    if address.left_edge.i and address.left_edge.nbor(-1).pos_ in ("NOUN", "PROPN"):
        return  # 'his brother His Excellency the President'
    for behind in [child for child in address.children if child.i > title.i]:
        hang(behind, title, behind.dep_)
    hang(title, address.head, address.dep_)
    hang(address, holder, "compound")


def owned_by_office(place: Token) -> None:
    """'The King of Spain's visit was put off': the visit was, and the office with its country is whose it is.

    The model reads the king of a visit that is Spain's. What takes place or is said is nobody's office, so the
    apostrophe closes the whole title: 'the head of Spain's navy' stays as it is.
    """
    thing, of = place.head, place.head.head
    title = of.head
    if (
        place.dep_ != "poss"
        or thing.dep_ != "pobj"
        or of.lower_ != "of"
        or title.lemma_.lower() not in grammar_words().titles
    ):
        return
    mark = next((child for child in place.children if child.dep_ == "case"), None)
    if mark is None or thing.lemma_.lower() not in grammar_words().owned_events or title.head == title:
        return
    for behind in [child for child in title.children if child.i > thing.i]:
        hang(behind, thing, behind.dep_)
    hang(thing, title.head, title.dep_)
    hang(place, of, "pobj")
    hang(title, thing, "poss")
    hang(mark, title, "case")


def two_with_titles(word: Token) -> None:
    """Make each of two names the head of its own title, and the second name joined to the first.

    Args:
        word: a word of the second title, hung as joined to something.
    """
    doc, at = word.doc, word.i
    if word.dep_ != "conj" or word.tag_ != "NNP":
        return
    join = _before(doc, at)
    if join < 1 or doc[join].lower_ != "and":
        return
    start, end = _before(doc, join) + 1, _behind(doc, at)
    first, last = doc[join - 1], doc[end - 1]
    if not _is_titled(start, join, doc) or not _is_titled(join + 1, end, doc):
        return
    if word == last or (last.dep_ == "conj" and last.head == first):
        return
    group = range(start, end)
    heads = [doc[i] for i in group if doc[i].head.i not in group and doc[i].dep_ not in _PARTS]
    if not heads or any(token.head not in (heads[0].head, heads[0]) for token in heads):
        return
    hang(first, heads[0].head, heads[0].dep_)
    for token in (*doc[start : join - 1], *doc[join + 1 : end - 1]):
        if token.dep_ == "case":
            continue
        hang(token, first if token.i < join else last, token.dep_ if token.dep_ in _OWN else "compound")
        for child in [c for c in token.children if c.i >= end]:
            hang(child, last, child.dep_)
    hang(last, first, "conj")
    hang(doc[join], first, "cc")


def _is_titled(start: int, end: int, doc: Doc) -> bool:
    """Whether of some words one is a title and others stand behind it."""
    titles = [token.i for token in doc[start:end] if _is_title(token)]
    return bool(titles) and titles[-1] < end - 1


def _is_title(token: Token) -> bool:
    return token.tag_ == "NNP" and token.lower_ in grammar_words().titles


def _before(doc: Doc, at: int) -> int:
    """The token before the run of capital words that ends before `at`."""
    lowest = max(doc[at].sent.start, at - _LONGEST)
    at -= 1
    while at >= lowest and _is_part(doc[at]):
        at -= 1
    return at


def _is_part(token: Token) -> bool:
    return token.tag_ in _NAMES or token.tag_ == "POS" or (token.tag_ == "JJ" and token.text[:1].isupper())


def _behind(doc: Doc, at: int) -> int:
    """The token behind the run of capital words that begins at `at`."""
    highest = min(doc[at].sent.end, at + _LONGEST)
    while at < highest and doc[at].tag_ in _NAMES:
        at += 1
    return at
