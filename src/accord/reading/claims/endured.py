"""What somebody sees, has or finds done: 'Last July Ghana saw two of its ships seized' tells when they were."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENDURING = frozenset({"see", "have", "find", "watch"})
_PATH = frozenset({"pobj", "prep", "dobj", "conj"})
_STEPS = 4


def is_endured(participle: Token, verb: Token) -> bool:
    """Whether a participle tells what is done to the object of a verb of seeing or having.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Last July Ghana saw two of its ships seized by pirates.")
    >>> is_endured(doc[8], doc[3])
    True
    """
    if participle.tag_ not in ("VBN", "VBD") or verb.lemma_.lower() not in _ENDURING or verb.i > participle.i:
        return False
    if participle.dep_ not in ("acl", "ccomp", "oprd", "xcomp") or any(c.dep_ == "mark" for c in participle.children):
        return False
    above = list(islice(participle.ancestors, _STEPS))
    return verb in above and all(token.dep_ in _PATH for token in above[: above.index(verb)])
