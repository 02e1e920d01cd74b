"""What a thing is about, in the text's own short phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.currencies import load_currencies
from accord.reading.numbers import money_in, through_partitive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.mention import Mention

PREMODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "npadvmod", "punct", "poss", "case"})
MOST = 12


def topics_of(tokens: Iterable[Token], context: Context) -> tuple[str, ...]:
    """Noun phrases below some tokens, without determiners, actors' bare names, dates and vague nouns."""
    vague, signs = context.library.classes["vague-topic"], load_currencies().signs
    found: dict[str, None] = {}
    for top in tokens:
        for token in top.subtree:
            if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "nmod", "poss", "npadvmod"):
                continue
            if token.ent_type_ == "PERSON" or token.idx in context.dated or token.like_num:
                continue
            if token == top and token.lemma_.lower() in context.library.classes["document"]:
                continue  # what is signed says nothing of what it is on
            if token.lemma_.lower() in vague or through_partitive(token) != token:
                continue
            mention = context.book.resolve(token)
            if mention is not None and (
                mention.form == "office" or (token.pos_ == "PROPN" and _is_named(token, mention))
            ):
                continue  # who holds an office is somebody, and no topic
            phrase = _phrase(token, context)
            if any(map(str.isalnum, phrase)) and phrase not in signs and not money_in(phrase, 0, len(phrase)):
                found.setdefault(phrase)
            if len(found) == MOST:
                return tuple(found)
    return tuple(found)


def _is_named(token: Token, mention: Mention) -> bool:
    """Whether a proper noun is somebody's or some place's name, and no topic."""
    return mention.form in ("name", "demonym", "metonym") and mention.span.start <= token.idx < mention.span.end


def _phrase(noun: Token, context: Context) -> str:
    start = noun
    for child in noun.lefts:
        if child.dep_ in PREMODIFIERS and child.dep_ != "poss" and child.tag_ not in ("PRP$", "DT", "PDT"):
            if child.dep_ == "punct" and child.text != "-":
                continue
            edge = child.left_edge
            if edge.tag_ in ("DT", "PRP$") or edge.text in "\"“”'":
                edge = child
            start = edge if edge.i < start.i else start
    words = context.text[start.idx : noun.idx + len(noun.text)]
    return " ".join(words.split()).strip("“”\"'‘’ ,;")
