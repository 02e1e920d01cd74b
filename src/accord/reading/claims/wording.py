"""A clause in its own words: who, the verb, what, where and when, without what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Token

APART = frozenset(
    {"relcl", "advcl", "ccomp", "parataxis", "acl", "mark", "punct", "dep", "cc", "preconj", "meta", "intj", "conj"}
)
HANGING = frozenset({"relcl", "advcl", "ccomp", "parataxis", "acl", "appos"})
SUBJECTS = grammar.SUBJECTS | grammar.PASSIVE_SUBJECTS
OBJECTS = grammar.OBJECTS | {"dative", "pobj"}
STANDING_IN = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$", "WRB", "EX"})  # tags of words that stand for others
RELATIVE = frozenset({"WP", "WDT", "WRB"})
INNER = "-'’\"“”%$/."  # marks that stand within a phrase


def clause_words(verb: Token, text: str, named: Callable[[Token], str | None]) -> str:
    """The words of a verb's own clause, as they stand; who is meant by a pronoun, or left out, is told by name.

    Args:
        verb: the head of the clause.
        text: the report's text.
        named: the name of whoever a word stands for, or None.

    >>> from accord.reading.parse import load_model
    >>> said = "Police said on Friday that Togo, after a long wait, freed the crew, who were tired."
    >>> clause_words(load_model()(said)[12], said, lambda token: None)
    'Togo freed the crew after a long wait'
    """
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    before: list[int] = []
    behind: list[int] = [verb.i]
    for child in verb.children:
        linking = child.dep_ == "advmod" and child.is_sent_start  # 'Additionally, the state has sent'
        if child.dep_ in APART or child == subject or linking or _is_relative(child):
            continue
        fronted = child.i < verb.i and child.dep_ not in ("aux", "auxpass", "neg", "advmod")
        (before if fronted else behind).extend(_phrase(child))
    told = [_who(verb, subject, text, named), _joined(behind, verb, text)]
    if verb.dep_ == "relcl" and any(_is_relative(c) and c.dep_ in OBJECTS for c in verb.children):
        told.append(_joined(_phrase(verb.head), verb, text))
    told.append(_fronted(before, verb, text))
    return " ".join(part for part in told if part)


def _fronted(before: list[int], verb: Token, text: str) -> str:
    """What stood before the subject, now behind: without the capital that it had for standing first."""
    words = _joined(before, verb, text)
    common = bool(before) and verb.doc[min(before)].pos_ in ("ADP", "DET", "ADV", "SCONJ", "PRON", "NUM")
    return words[0].lower() + words[1:] if common and words else words


def _is_relative(word: Token) -> bool:
    """Whether a word opens a relative clause; 'that' is tagged as a conjunction at times."""
    return word.tag_ in RELATIVE or (word.lower_ == "that" and word.head.dep_ == "relcl" and word.i < word.head.i)


def _who(verb: Token, subject: Token | None, text: str, named: Callable[[Token], str | None]) -> str:
    """Who does it, or whom it is done to, with the 'was' that a participle left out."""
    passive = grammar.is_passive(verb)
    found = [subject] if subject is not None else grammar.patients(verb) if passive else grammar.agents(verb)
    if not found:
        return ""
    bare = passive and verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    top = found[0]
    if _is_relative(top) and verb.dep_ == "relcl":
        top = verb.head
    name = named(top) if top.tag_ in STANDING_IN else None
    plural = top.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in top.children)
    return (name or _joined(_phrase(top), verb, text)) + ((" were" if plural else " was") if bare else "")


def _phrase(top: Token) -> list[int]:
    """Where the words of a phrase stand, without the clauses and appositions that hang on it."""
    kept = [top.i]
    waiting = list(top.children)
    while waiting:
        token = waiting.pop()
        if token.dep_ in HANGING or (token.dep_ == "punct" and token.text not in INNER and not _in_list(token)):
            continue
        kept.append(token.i)
        waiting += token.children
    return kept


def _in_list(mark: Token) -> bool:
    """Whether a comma stands in a list: 'trade, fisheries and visas'."""
    return mark.text == "," and any(child.dep_ == "conj" and child.i > mark.i for child in mark.head.children)


def _joined(positions: Iterable[int], verb: Token, text: str) -> str:
    doc, out, last = verb.doc, "", None
    for at in sorted(positions):
        token = doc[at]
        spaced = last is not None and (last != at - 1 or bool(doc[last].whitespace_))
        out += (" " if spaced else "") + text[token.idx : token.idx + len(token.text)]
        last = at
    return " ".join(out.split()).strip(" ,")
