"""'no longer' is a 'not': the model hangs it on the verb as an adverb, and what has ended would be told as done."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def ceased(doc: Doc) -> Doc:
    """The parse with 'no longer' as the negation of its verb, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Togo will no longer recognise the junta.")
    >>> [child.text for child in ceased(doc)[4].children if child.dep_ == "neg"]
    ['longer']
    """
    longer = doc.vocab.strings["longer"]
    for at, lower in enumerate(doc.to_array("LOWER").tolist()):
        if lower != longer or not at or doc[at - 1].lower_ != "no" or doc[at].head.pos_ not in ("VERB", "AUX"):
            continue
        if at + 1 == len(doc) or doc[at + 1].lower_ != "than":  # 'no longer than a week' is a measure
            doc[at].dep_ = "neg"
    return doc
