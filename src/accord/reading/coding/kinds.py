"""What tells the type of an act between two sides: the words of its sentence by where they stand, and the frames.

No feature holds a name: proper nouns enter as the type of entity that they are, figures as figures.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from accord.reading.coding.phrases import above, core, verb_above
from accord.reading.status import status_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

    from accord.reading.claim import Claim

FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
NAMES = frozenset({"PERSON", "GPE", "NORP", "ORG", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"})
HELPING = frozenset({"aux", "auxpass", "neg", "prt"})
TAKEN = frozenset({"dobj", "xcomp", "ccomp", "attr", "acomp", "nsubjpass", "oprd"})
LONGEST = 100  # tokens


def word_of(token: Token) -> str:
    """A token as a feature has it: its lemma, or what kind of name or figure it is.

    >>> from accord.reading.parse import load_model
    >>> [word_of(token) for token in load_model()("Ghana expelled two diplomats.")]
    ['<GPE>', 'expel', '<N>', 'diplomat', '.']
    """
    label = token.ent_type_
    if label in FIGURES or token.like_num:
        return "<N>"
    if label in NAMES:
        return f"<{label}>"
    if token.pos_ == "PROPN" or (token.pos_ == "ADJ" and token.text[0].isupper() and not token.is_sent_start):
        return "<NAME>"
    return str(token.lemma_.lower())


def kind_features(sentence: Sentence, source: Token | None, target: Token | None, claims: Iterable[Claim]) -> list[str]:
    """The features of an act of a source upon a target in a sentence.

    Args:
        sentence: the sentence.
        source: the head of the phrase that acts, if known.
        target: the head of the phrase that is acted upon, if known.
        claims: what frames found in the sentence.
    """
    tokens = [token for token in sentence[:LONGEST] if not token.is_space]
    words = {token.i: word_of(token) for token in tokens}
    places = (core(source) if source is not None else None, core(target) if target is not None else None)
    out = [f"w={word}" for word in words.values()]
    out += _pairs("b", [words[token.i] for token in tokens])
    out += _placed(tokens, words, *places)
    if source is not None:
        out.append(f"sdep={source.dep_}")
        out += _around(source, words, "S", beyond=True)
    if target is not None:
        out.append(f"tdep={target.dep_}")
        out.append(f"thead={_word(target.head, words)}")
        out.append(f"thead2={target.dep_}{_word(target.head, words)}_{_word(target.head.head, words)}")
        out += _around(target, words, "T", beyond=False)
    if source is not None and target is not None:
        out += _path(source, target, words)
    out.append(f"root={_word(sentence.root, words)}")
    out += _frames(claims, source, target)
    return list(dict.fromkeys(out))


def _word(token: Token, words: dict[int, str]) -> str:
    return words[token.i] if token.i in words else word_of(token)


def _pairs(name: str, row: list[str]) -> Iterator[str]:
    for first, second in pairwise(row):
        yield f"{name}={first}_{second}"


def _placed(
    tokens: list[Token], words: dict[int, str], source: tuple[int, int] | None, target: tuple[int, int] | None
) -> Iterator[str]:
    """Words by where they stand: within source or target, between them, before or behind."""
    between: list[str] = []
    for token in tokens:
        word = words[token.i]
        if source is not None and source[0] <= token.i < source[1]:
            yield f"s={word}"
        elif target is not None and target[0] <= token.i < target[1]:
            yield f"t={word}"
        elif source and target and min(source[1], target[1]) <= token.i < max(source[0], target[0]):
            yield f"m={word}"
            between.append(word)
        else:
            yield f"{'pre' if source is not None and token.i < source[0] else 'post'}={word}"
    yield from _pairs("mb", between)
    for first, second in zip(between, between[2:], strict=False):
        yield f"mk={first}_{second}"
    if source is not None and target is not None:
        yield f"order={'st' if source[0] < target[0] else 'ts'}"


def _around(phrase: Token, words: dict[int, str], name: str, *, beyond: bool) -> Iterator[str]:
    verb = verb_above(phrase)
    if verb is None:
        return
    yield from _verb(verb, words, name)
    for child in verb.children if beyond else ():
        if child.dep_ in ("xcomp", "ccomp") or (child.dep_ == "conj" and child.pos_ == "VERB"):
            yield from _verb(child, words, "X")


def _verb(verb: Token, words: dict[int, str], name: str) -> Iterator[str]:
    lemma = _word(verb, words)
    status, _ = status_of(verb)
    yield f"{name}v={lemma}"
    yield f"{name}st={status}"
    yield f"{name}vst={lemma}~{status}"
    for child in verb.children:
        word = _word(child, words)
        if child.dep_ in HELPING:
            yield f"{name}{child.dep_}={word}"
        if child.dep_ in TAKEN:
            yield f"{name}{child.dep_}={word}"
            yield f"{name}{lemma}+{child.dep_}={word}"
        if child.dep_ == "prep":
            yield f"{name}{lemma}+p={word}"
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield f"{name}p={word}+{_word(inner, words)}"
        if child.dep_ == "prt":
            yield f"{name}{lemma}+prt={word}"
    if verb.dep_ != "ROOT":
        yield f"{name}under={verb.dep_}={_word(verb.head, words)}"


def _path(source: Token, target: Token, words: dict[int, str]) -> Iterator[str]:
    """What stands on the way from source to target in the parse."""
    up, down = above(source), above(target)
    place = {token.i: number for number, token in enumerate(down)}
    meeting = next((number for number, token in enumerate(up) if token.i in place), None)
    if meeting is None:
        return
    left, right = up[:meeting], down[: place[up[meeting].i]]
    for token in left[1:]:
        yield f"pa={_word(token, words)}"
    for token in right[1:]:
        yield f"pb={_word(token, words)}"
    yield f"top={_word(up[meeting], words)}"
    yield f"path={'|'.join([t.dep_ for t in left] + ['^'] + [t.dep_ for t in right])}"


def _frames(claims: Iterable[Claim], source: Token | None, target: Token | None) -> Iterator[str]:
    """Which frames fired, and which of them over source and target."""
    sources = {token.idx for token in above(source)} if source is not None else set()
    targets = {token.idx for token in above(target)} if target is not None else set()
    for claim in claims:
        yield f"frame={claim.frame}"
        yield f"fs={claim.frame}~{claim.status}"
        if claim.plover is None:
            continue
        code, at = claim.plover.event, claim.trigger.start
        yield f"code={code}"
        if at in sources:
            yield f"codeS={code}"
        if at in targets:
            yield f"codeT={code}"
        if at in sources and at in targets:
            yield f"codeST={code}"
