"""Lemmas of verbs that the model's rules get wrong: 'hoped' of 'hop', 'staged' of 'stag'.

The rules strip '-ed' and '-ing', and of two verbs that remain they take the shorter. English doubles the last letter
of a short verb ('planned', 'hopping'), so what is not doubled is a form of the verb on '-e'. Doubled forms stand in
the model's exceptions and need no rule.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.language import Language

DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # one syllable on one vowel and one consonant


def shadowing(verbs: Collection[str]) -> frozenset[str]:
    """The verbs whose doubled forms leave the plain ones to a verb on '-e'.

    >>> sorted(shadowing({"hop", "hope", "stag", "stage", "sing", "singe", "load"}))
    ['hop', 'stag']
    """
    known = frozenset(verbs)
    return frozenset(verb for verb in known if f"{verb}e" in known and DOUBLING.fullmatch(verb))


def correct_verbs(model: Language) -> None:
    """Put right which verbs a model's lemmatizer strips inflected forms to; a model without one stays as it is."""
    from spacy.pipeline import Lemmatizer  # noqa: PLC0415 (spaCy takes most of a second to import)

    lemmatizer = dict(model.pipeline).get("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer) or lemmatizer.mode != "rule":
        return
    index, irregular = (lemmatizer.lookups.get_table(name) for name in ("lemma_index", "lemma_exc"))
    words = grammar_words()
    verbs = frozenset(index["verb"]) | words.unlisted_verbs
    index["verb"] = sorted(verbs - shadowing(verbs) - words.variant_verbs)
    irregular["verb"] = {
        form: lemmas for form, lemmas in irregular["verb"].items() if not words.variant_verbs.intersection(lemmas)
    }
