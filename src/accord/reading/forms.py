"""Part of speech, morphology and lemma of words, told once for each form that a word comes in.

spaCy's attribute ruler tries some 180 patterns on each word, and its lemmatizer looks each word up anew; together they
take a fifth of the small model's time. All patterns but a few ask of one word alone its form, its tag and its relation
to its head. What both make of such a word is asked of them once, with a text of that one word, and remembered; patterns
over several words are tried only where their first word stands. What comes out is what the two would have given.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokens import Doc, Token
    from thinc.types import Ints2d

FACTORY = "accord_forms"
ASKED = ("ORTH", "TAG", "DEP")
TOLD = ("TAG", "DEP", "POS", "MORPH", "LEMMA")
# So many forms are remembered; a month of news has more, and the most frequent come again at once.
REMEMBERED = 50_000
# A pattern as the ruler keeps it: alternatives, each a row of conditions on one token.
Pattern = dict[str, Any]


class _Form(Struct, frozen=True):
    """What is told of a form, the ruler's patterns that told it, and whether a pattern over several words may begin."""

    told: tuple[int, ...]
    patterns: tuple[int, ...]
    opens: bool


class Forms:
    """A spaCy component that does the work of an attribute ruler and a lemmatizer by rules, in that order."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        from spacy.matcher import Matcher  # noqa: PLC0415 (spaCy takes most of a second to import)

        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._known: dict[tuple[int, ...], _Form] = {}
        self._passing: list[tuple[int, ...]] | None = None
        self._first, self._several = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self._longest = 1
        for number, pattern in enumerate(cast("list[Pattern]", ruler.patterns)):
            longer = [words for words in pattern["patterns"] if len(words) > 1]
            if longer:
                self._first.add(str(number), [words[:1] for words in longer])
                self._several.add(str(number), longer)
                self._longest = max(self._longest, *map(len, longer))

    def __len__(self) -> int:
        """How many forms are remembered."""
        return len(self._known)

    def __call__(self, doc: Doc) -> Doc:
        """Set what is told of each word."""
        keys = [tuple(row) for row in doc.to_array(list(ASKED)).tolist()]
        if not keys:
            return doc
        if len(self._known) > REMEMBERED:
            self._known.clear()
        self._ask(doc, {key: at for at, key in enumerate(keys) if key not in self._known})
        forms = [self._known[key] for key in keys]
        beside = self._over_several(doc, forms)
        told = doc.to_array(list(TOLD))
        told[:] = [form.told for form in forms]
        doc.from_array(list(TOLD), cast("Ints2d", told))
        for word, patterns in beside.items():
            self._set(doc[word], sorted({*forms[word].patterns, *patterns}))
        return doc

    def _ask(self, doc: Doc, new: dict[tuple[int, ...], int]) -> None:
        """Learn what the two make of new forms, each a word of its own, where it stands in a text by the form."""
        from spacy.tokens import Doc as DocClass  # noqa: PLC0415 (spaCy takes most of a second to import)

        if not new:
            return
        if self._passing is not None:
            self._passing += new
        if len(self._lemmatizer.cache) > REMEMBERED:
            self._lemmatizer.cache.clear()
        words = [doc[at] for at in new.values()]
        alone = DocClass(
            doc.vocab,
            words=[word.text for word in words],
            tags=[word.tag_ for word in words],
            deps=[word.dep_ for word in words],
            heads=list(range(len(words))),
        )
        opens = {start for _, start, _ in self._first(alone, allow_missing=True)}
        matched = [match for match in self._ruler.match(alone) if match[3] - match[2] == 1]
        patterns: dict[int, list[int]] = {}
        for number, _, at, _ in matched:
            patterns.setdefault(at, []).append(number)
        self._ruler.set_annotations(alone, matched)  # type: ignore[no-untyped-call]
        self._lemmatizer(alone)
        rows = alone.to_array(list(TOLD)).tolist()
        for at, (key, row) in enumerate(zip(new, rows, strict=True)):
            self._known[key] = _Form(told=tuple(row), patterns=tuple(patterns.get(at, ())), opens=at in opens)

    @contextmanager
    def memory_zone(self, _: object = None) -> Iterator[None]:
        """What spaCy asks of a component: the forms learned within this go with the words that they are of."""
        self._passing = []
        try:
            yield
        finally:
            for form in self._passing:
                self._known.pop(form, None)
            self._passing = None

    def _over_several(self, doc: Doc, forms: list[_Form]) -> dict[int, list[int]]:
        """By the word that they speak of, the patterns over several words that match."""
        found: dict[int, list[int]] = {}
        for at in (at for at, form in enumerate(forms) if form.opens):
            for name, start, end in self._several(doc[at : at + self._longest], allow_missing=True):
                if start == 0:
                    number = int(doc.vocab.strings[name])
                    found.setdefault(range(at, at + end)[self._ruler.indices[number]], []).append(number)
        return found

    def _set(self, token: Token, patterns: list[int]) -> None:
        """Set on a word what patterns tell, the later over the earlier, and the lemma that then follows."""
        from spacy.tokens._retokenize import set_token_attrs  # noqa: PLC0415 (likewise)

        token.lemma = 0
        for pattern in patterns:
            set_token_attrs(token, self._ruler.attrs[pattern])
        if not token.lemma:
            token.lemma_ = self._lemmatizer.lemmatize(token)[0]


def remember_forms(model: Language) -> None:
    """Put a model's attribute ruler and lemmatizer behind `Forms`; a model that has other ones stays as it is."""
    from spacy.language import Language as LanguageClass  # noqa: PLC0415 (likewise)
    from spacy.pipeline import AttributeRuler, Lemmatizer  # noqa: PLC0415 (likewise)

    pipes = dict(model.pipeline)
    ruler, lemmatizer = pipes.get("attribute_ruler"), pipes.get("lemmatizer")
    if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, Lemmatizer) or lemmatizer.mode != "rule":
        return
    patterns = cast("list[Pattern]", ruler.patterns)
    if any("OP" in word for pattern in patterns for words in pattern["patterns"] for word in words):
        return
    if not LanguageClass.has_factory(FACTORY):
        LanguageClass.factory(FACTORY, func=_made)
    model.disable_pipes("attribute_ruler", "lemmatizer")
    model.add_pipe(FACTORY, after="parser")


def _made(nlp: Language, name: str) -> Forms:  # noqa: ARG001 (spaCy's signature)
    return Forms(
        cast("AttributeRuler", nlp.get_pipe("attribute_ruler")), cast("Lemmatizer", nlp.get_pipe("lemmatizer"))
    )
