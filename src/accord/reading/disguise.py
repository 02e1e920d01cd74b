"""Names like function words, titles in bare capitals and verbs in capitals, disguised before parsing, restored after.

A small model reads 'To' in 'his counterpart To Lam' as a preposition and the sentence falls apart. A capitalised
function word in mid-sentence before another capitalised word is a name: it is replaced by a name of the same length
that the model knows, so that every offset stays, and the words are put back into the parse. 'PM' in 'ahead of PM
Modi's visit' ends a sentence for it, as a time of day would: it becomes a title that it knows. A verb that a communique
prints in capitals ('Leaders ADOPTED the plan'), which it takes for a name, is put into small letters. All are data
(`data/disguise.toml`).
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from accord.reading.lexicon import (
    grammar_words,
    month_stand_ins,
    no_initials,
    portfolios,
    stand_ins,
    title_stand_ins,
    verbs_in_capitals,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc


@functools.cache
def _name_pattern() -> re.Pattern[str]:
    """Such a name in mid-sentence, and the one or two capitalised words behind it."""
    return re.compile(rf"(?<=[a-z,’'] )({'|'.join(stand_ins())}) (?=((?:[A-Z][\w’'-]*)(?: [A-Z][\w-]+)?))")


@functools.cache
def _month_pattern() -> re.Pattern[str]:
    """A month behind a title or an office, and the name behind it: 'his counterpart, January Banda'."""
    before = "|".join(map(re.escape, sorted(grammar_words().titles | portfolios(), key=len, reverse=True)))
    return re.compile(rf"\b(?i:{before})(?:,)? ({'|'.join(month_stand_ins())}) (?=([A-Z][\w’'-]*[a-z][\w’'-]*))")


@functools.cache
def _title_pattern() -> re.Pattern[str]:
    """Such a title that no number stands before ('5 PM'), and the name behind it."""
    return re.compile(rf"(?<![\w.:-])(?<!\d )({'|'.join(title_stand_ins())}) (?=([A-Z][\w’'-]*[a-z][\w’'-]*))")


@functools.cache
def _capital_pattern() -> re.Pattern[str]:
    """A verb in capitals before a word that is not in capitals."""
    verbs = "|".join(sorted(verbs_in_capitals(), key=len, reverse=True))
    return re.compile(rf"\b(?:{verbs})\b(?=[ ,:]+(?![A-Z]{{2}})\S)")


def disguised(text: str) -> tuple[str, bool]:
    """The text with such names replaced, and whether any was.

    >>> disguised("Karis wrote to his colleague To Huy in March. To Huy replied.")
    ('Karis wrote to his colleague Bo Huy in March. Bo Huy replied.', True)
    >>> disguised("Leaders ADOPTED the plan.")
    ('Leaders adopted the plan.', True)
    >>> disguised("He met his counterpart April Banda in April.")
    ('He met his counterpart Peter Banda in April.', True)
    >>> disguised("He met President Kh.Battulga and Dr.Sow.")
    ('He met President KhaBattulga and Dr.Sow.', True)
    >>> disguised("He went. To Paris in May we go.")
    ('He went. To Paris in May we go.', False)
    >>> disguised("It came ahead of PM Store's visit at 3 PM Monday.")
    ("It came ahead of Mr Store's visit at 3 PM Monday.", True)
    """
    names = {
        (found[1], found[2].split()[0].removesuffix("’s").removesuffix("'s"))
        for found in _name_pattern().finditer(text)
    }
    names = {(first, second) for first, second in names if not (first == "May" and second.isdigit())}
    names |= {
        (found[1], found[2].removesuffix("’s").removesuffix("'s"))
        for found in _month_pattern().finditer(text)
        if found[2].casefold() not in grammar_words().calendar
    }
    known = month_stand_ins() | stand_ins()
    for first, second in sorted(names):
        text = re.sub(rf"\b{first}(?= {re.escape(second)}\b)", known[first], text)
    text, before = _INITIALS.sub(_one_word, text), text
    titled = _title_pattern().sub(_known_title, text)
    plain = _capital_pattern().sub(lambda found: found[0].lower(), titled)
    return plain, bool(names) or plain != before


# 'President Kh.Battulga': initials of two or three letters, set without a space, end a sentence for the parser.
_INITIALS = re.compile(r"(?<![\w.@/-])([A-Z][a-z]{1,2})\.(?=([A-Z][a-z]{2,})\b(?!\.\w))")


def _one_word(found: re.Match[str]) -> str:
    abbreviated, openers = no_initials()
    kept = found[1] in abbreviated or found[2] in openers
    return found[0] if kept else f"{found[1]}a"


def _known_title(found: re.Match[str]) -> str:
    """The title that the model knows, or the text as it is: 'at 3 PM Monday', 'Indian PM Modi'."""
    title, name = found[1], found[2]
    before = found.string[: found.start()].split()[-1:]
    behind_a_name = bool(before) and before[0][:1].isupper() and before[0][-1:].isalnum()
    if behind_a_name or name.casefold() in grammar_words().calendar:
        return found[0]
    return f"{title_stand_ins()[title]} "


def restored(doc: Doc, text: str) -> Doc:
    """The parse with the words that the text really has.

    Args:
        doc: the parse of the disguised text.
        text: the undisguised text, of the same length.
    """
    from spacy.tokens import Doc as DocClass  # noqa: PLC0415 (spaCy takes most of a second to import)

    words = [text[token.idx : token.idx + len(token.text)] for token in doc]
    heads = [token.head.i for token in doc]
    ents = [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_iob_ in ("B", "I") else "O" for token in doc]
    return DocClass(
        doc.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ if word.lower() == token.lower_ else word for word, token in zip(words, doc, strict=True)],
        heads=heads,
        deps=[token.dep_ for token in doc],
        ents=ents,
    )
