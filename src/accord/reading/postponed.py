"""Objects that stand behind what tells when and where, put back under their verb.

'Received today (4 May) in Riga the minister of Peru', 'subscribed yesterday with the bank a loan': where a verb and its
object lie apart, the parser hangs the object on the last word between them, as an apposition, a measure or a name's
part. The mark is plain: a noun phrase that begins right behind a finished one, without a comma, a preposition or a
conjunction; or, behind a name set off by commas, a thing of which nothing can be the name; or, behind a verb without a
meaning of its own, an occasion. (A heavy object goes last: Hawkins 1994; translated reports do so with light ones too.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import SUBJECTS, TENSED, hang
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TAKEN = frozenset({"dobj", "attr", "oprd", "ccomp", "xcomp", "acomp", "nsubjpass", "auxpass", "dative"})
ASTRAY = frozenset({"appos", "npadvmod", "nmod", "dep", "conj", "compound", "pobj", "dobj", "attr", "oprd", "amod"})
WITHIN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
NOMINAL = frozenset({"NOUN", "PROPN"})
OPENING = frozenset({"ADP", "ADV"})
DAYS = frozenset({"DATE", "TIME"})
SPANS = frozenset({"today", "yesterday", "tomorrow", "morning", "afternoon", "evening", "night", "week", "month"})
FARTHEST = 40  # tokens between a verb and its object
LABELS = {"DET": "det", "NUM": "nummod", "ADJ": "amod", "PROPN": "compound", "NOUN": "compound"}


def reunited(doc: Doc) -> Doc:
    """The parse with objects behind adverbials under their verbs, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = reunited(load_model()("The minister received today (4 May) in Riga the ambassador of Peru."))
    >>> [child.text for child in doc[2].children if child.dep_ == "dobj"]
    ['ambassador']
    """
    strings = doc.vocab.strings
    openers = {strings["DET"], strings["NUM"]}
    possessive = strings["PRP$"]
    ends = {strings["NOUN"], strings["PROPN"]}
    closing, comma, space = strings[")"], strings[","], strings["SPACE"]
    spans = {strings[word] for word in SPANS if word in strings}
    parts, tags, words = doc.to_array(["POS", "TAG", "ORTH"]).T.tolist() if len(doc) else ((), (), ())
    for at in range(2, len(parts)):
        opens = parts[at] in openers or tags[at] == possessive
        if opens and parts[at - 1] == space:
            _reunite(doc[at])  # 'at the palace      the minister': a form of address is blanked
        elif words[at - 1] == comma or words[at - 1] in spans:
            if opens or parts[at] in ends:
                _reunite(doc[at])
        elif opens and (parts[at - 1] in ends or words[at - 1] == closing):
            _reunite(doc[at])
    return doc


def has_object_behind(verb: Token) -> bool:
    """Whether an object of a verb stands behind what tells when and where, wherever the parser hung it."""
    doc, end = verb.doc, min(verb.sent.end, verb.i + FARTHEST)
    for at in range(verb.i + 2, end):
        head = _object_from(doc[at])
        if head is not None and _verb_before(doc[at]) == verb:
            return True
    return False


def _reunite(start: Token) -> None:
    """Hang the noun phrase that starts here on the verb before it, if it is that verb's object."""
    head = _object_from(start)
    verb = _verb_before(start) if head is not None else None
    if head is None or verb is None or head.is_ancestor(verb) or not _lacks_object(verb, head):
        return
    if _word_before(start).text == "," and not _follows_comma(head, start, verb):
        return
    _free(head, start)
    hang(head, verb, "dobj")
    for token in start.doc[start.i : head.i]:
        if not start.i <= token.head.i <= head.i:
            hang(token, head, "poss" if token.tag_ == "PRP$" else LABELS.get(token.pos_, "dep"))
    for clause in [child for child in verb.children if _is_relative_to(child, head)]:
        hang(clause, head, "relcl")
    behind = head.doc[head.i + 1 : head.i + 2]
    if len(behind) and behind[0].dep_ == "prep" and behind[0].head.i < start.i and behind[0].head != verb:
        hang(behind[0], head, "prep")


def _object_from(start: Token) -> Token | None:
    """The head of a noun phrase that starts here right behind another one, if it can be an object; else None."""
    before = _word_before(start)
    if not (before.pos_ in NOMINAL or before.text in (")", ",")) or before.sent != start.sent:
        return None
    named = start.pos_ == "PROPN" and before.lower_ in SPANS  # 'in Riga today Prince Felipe'
    if not (start.pos_ in ("DET", "NUM") or start.tag_ == "PRP$" or before.text == "," or named):
        return None
    head = _head_of_phrase(start)
    if head is None or not _may_be_object(head, start):
        return None
    words, title = grammar_words(), head.lemma_.lower()
    named_so = before.pos_ == "NOUN" and before.lemma_.lower() not in words.measures
    return None if named_so and title in words.titles | words.honorifics else head  # 'her brother the president'


def _word_before(start: Token) -> Token:
    """The word before a phrase, past space."""
    before = start.nbor(-1)
    while before.is_space and before.i > 0:
        before = before.nbor(-1)
    return before


def _follows_comma(head: Token, start: Token, verb: Token) -> bool:
    """'with his counterpart, Ann Ali, a memorandum', 'held on Friday, in Lima, talks': one comma closes the other."""
    if head.dep_ != "appos" or start.doc[verb.i + 1 : start.i - 1].text.count(",") == 0:
        return False
    words = grammar_words()
    lemma = head.lemma_.lower()
    if verb.lemma_.lower() in words.light_verbs and lemma in words.event_nouns:
        return True
    name = start.nbor(-2)
    if verb.lemma_.lower() in words.receiving_verbs and lemma in words.titles and name.ent_type_ != "PERSON":
        return name.dep_ == "pobj" and name.head.lower_ in ("in", "at")  # 'received today, in Lima, the minister'
    stands_for = lemma in words.speakers | words.titles | words.persons | words.collectives
    closed = head.doc[head.right_edge.i + 1 : head.right_edge.i + 2].text == ","
    set_off = name.pos_ == "PROPN" and name.dep_ == "appos" and name.ent_type_ == "PERSON"
    return set_off and start.lower_ in ("a", "an") and not stands_for and not closed


def _head_of_phrase(start: Token) -> Token | None:
    """The last noun of the flat phrase that starts here: 'the federal minister', '12 migrants'."""
    head = None
    for token in start.doc[start.i : start.sent.end]:
        if token.pos_ in NOMINAL:
            head = token
        elif token.tag_ in ("HYPH", "POS", "PRP$") or token.is_quote or _is_hyphenated(token):
            continue
        elif token.pos_ not in (WITHIN if head is None else ("ADJ",)) and (head is not None or token.tag_ != "VBN"):
            break
    return head


def _is_hyphenated(token: Token) -> bool:
    """'one-on-one', 'tête-à-tête'."""
    doc = token.doc
    return doc[token.i - 1].tag_ == "HYPH" or (token.i + 1 < len(doc) and doc[token.i + 1].tag_ == "HYPH")


def _may_be_object(head: Token, start: Token) -> bool:
    """Whether a phrase is no measure, no day and nobody's subject, and hangs where it cannot belong."""
    if head.dep_ not in ASTRAY or head.lemma_.lower() in grammar_words().measures or head.ent_type_ in DAYS:
        return False
    if start.pos_ == "NUM" and (start.ent_type_ in DAYS or head.tag_ not in ("NNS", "NNPS")):
        return False
    behind = head.doc[head.i + 1 : head.i + 2]
    return not (len(behind) and behind[0].sent == head.sent and behind[0].tag_ in TENSED)


def _verb_before(start: Token) -> Token | None:
    """The verb from which nothing but phrases of time, place and company leads up to a phrase, or None."""
    doc, first = start.doc, start.sent.start
    for at in range(start.i - 1, max(first - 1, start.i - FARTHEST), -1):
        token = doc[at]
        if token.pos_ == "VERB" and token.dep_ not in ("amod", "compound"):
            return token if _leads_up(token, start) else None
        if token.pos_ in ("AUX", "SCONJ", "PRON") and token.tag_ != "PRP$":
            return None
    return None


def _leads_up(verb: Token, start: Token) -> bool:
    at = verb.i + 1
    while at < start.i and verb.doc[at].dep_ == "prt":
        at += 1
    opening = verb.doc[at]
    if at >= start.i or opening.tag_ == "TO":
        return False
    return (
        opening.pos_ in OPENING
        or opening.text in ("(", ",")
        or opening.ent_type_ in DAYS
        or opening.lower_ in grammar_words().calendar
        or opening.lower_ in grammar_words().measures
        or opening.lower_ in ("this", "last")
    )


def _lacks_object(verb: Token, head: Token) -> bool:
    """Whether a verb is active, somebody's, and has nothing yet that it is done to."""
    taken = (c for c in verb.children if c.dep_ in TAKEN and c != head and c.ent_type_ not in DAYS)
    if any(not _is_relative_to(c, head) for c in taken):
        return False
    if head.dep_ == "dobj" and head.head == verb:
        return False
    if any(c.dep_ == "npadvmod" and c.pos_ == "PROPN" and c.ent_type_ not in DAYS and c != head for c in verb.children):
        return False  # 'left today Lima at the invitation of'
    auxiliaries = [child for child in verb.children if child.dep_ == "aux"]
    if verb.tag_ == "VBN" and not any(child.lemma_ == "have" for child in auxiliaries):
        return False
    owned = any(child.dep_ in SUBJECTS and child.i < verb.i for child in verb.children)
    return owned or verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "acl") or verb.tag_ in ("VB", "VBG")


def _is_relative_to(clause: Token, head: Token) -> bool:
    """'the minister of Peru, who is on a visit': a clause on the phrase's own 'who', hung on the verb by mistake."""
    return clause.dep_ == "ccomp" and clause.i > head.i and clause.left_edge.tag_ == "WP"


def _free(head: Token, start: Token) -> None:
    """Give what stands before a phrase back to the preposition that took the phrase: 'in Riga the minister'."""
    before = [child for child in head.children if child.i < start.i]
    if not before:
        return
    top = next((child for child in reversed(before) if child.pos_ in NOMINAL), before[-1])
    hang(top, head.head, head.dep_)
    for child in before:
        if child != top:
            hang(child, top, child.dep_)
