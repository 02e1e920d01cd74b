"""A clause in its own words: who, the verb, what, where and when, without what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.remnants import counts_up_to, is_bare
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Token

APART = frozenset(
    {"relcl", "advcl", "ccomp", "parataxis", "acl", "mark", "punct", "dep", "cc", "preconj", "meta", "intj", "conj"}
)
HANGING = frozenset({"relcl", "advcl", "ccomp", "parataxis", "acl", "appos"})
SUBJECTS = grammar.SUBJECTS | grammar.PASSIVE_SUBJECTS
INSIDE = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
NAMING = frozenset({"nsubj", "nsubjpass", "attr", "oprd"})
STANDING_IN = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$", "WRB", "EX"})  # tags of words that stand for others
RELATIVE = frozenset({"WP", "WDT", "WRB"})
INNER = "-'’\"“”%$/."  # marks that stand within a phrase


def clause_words(verb: Token, text: str, named: Callable[[Token], str | None], *, below: Token | None = None) -> str:
    """The words of a verb's own clause, as they stand; who is meant by a pronoun, or left out, is told by name.

    Args:
        verb: the head of the clause.
        text: the report's text.
        named: the name of whoever a word stands for, or None.
        below: the verb below it whose clause belongs to what is told: 'went on to seize two boats'.

    >>> from accord.reading.parse import load_model
    >>> said = "Police said on Friday that Togo, after a long wait, freed the crew, who were tired."
    >>> clause_words(load_model()(said)[12], said, lambda token: None)
    'Togo freed the crew after a long wait'
    """
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    before: list[int] = []
    behind: list[int] = []
    core: list[int] = [verb.i]
    whose: list[str] = []
    for child in verb.children:
        linking = child.dep_ == "advmod" and child.is_sent_start  # 'Additionally, the state has sent'
        if child.dep_ in APART or child in (subject, below) or linking or _is_relative(child) or _sums_up(child):
            continue
        if any(map(_is_relative, child.subtree)):
            if verb.dep_ == "relcl" and child.dep_ in ("prep", "dative") and any(map(_is_relative, child.children)):
                whose.append(f"{child.lower_} {_joined(_phrase(verb.head), verb, text)}")  # 'the fund to which it paid'
            if child.i < verb.i:
                continue
        if (
            _is_cut_setting(child)
            or counts_up_to(child)
            or _links(child)
            or child.lower_ == "according"
            or _lost_its_object(child)
        ):
            continue  # 'according to X' tells who says it, and that is told beside
        fronted = child.i < verb.i and child.dep_ not in INSIDE
        if fronted and child.dep_ in NAMING and child.pos_ in ("NOUN", "PROPN"):
            continue  # 'the "Adamo", a tuna boat, was boarded': an apposition that the parser hangs on the verb
        part = core if child.dep_ in INSIDE and (child.i < verb.i or child.dep_ == "prt") else behind
        (before if fronted else part).extend(_phrase(child))
    behind.extend(_phrase(below) if below is not None else ())
    taken = object_before(verb)
    told = [
        _who(verb, subject, text, named),
        _joined(core, verb, text) if taken is not None else _joined([*core, *behind], verb, text),
    ]
    if taken is not None:
        told += [_joined(_phrase(taken), verb, text), _joined(behind, verb, text)]
    told += [*whose, _fronted(before, verb, text)]
    return " ".join(part for part in told if part)


def _sums_up(noun: Token) -> bool:
    """Whether a noun takes up the clause, with a clause of its own: 'left the bloc in 2019, a step that it regrets'."""
    return (
        noun.dep_ == "npadvmod"
        and noun.i > noun.head.i
        and noun.doc[noun.left_edge.i - 1].text == ","
        and any(child.dep_ in ("relcl", "acl") for child in noun.children)
    )


def _links(word: Token) -> bool:
    """Whether a word only ties the clause to others of its text: 'the president also laid a wreath'."""
    return word.dep_ == "advmod" and word.lower_ in grammar_words().linking


def object_before(verb: Token) -> Token | None:
    """What a relative clause's verb takes, and stands before the clause: 'the boat' of 'the boat that Togo seized'."""
    if verb.dep_ != "relcl" or grammar.is_passive(verb):
        return None
    if verb.head.ent_type_ in ("DATE", "TIME") or verb.head.lemma_.lower() in grammar_words().measures:
        return None  # 'the day that Togo called in the envoy'
    if any(_is_relative(c) and c.dep_ in grammar.OBJECTS for c in verb.children):
        return verb.head
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    takes = any(c.dep_ in grammar.OBJECTS for c in verb.children)
    bare = bool(own) and not takes and not any(map(_is_relative, verb.subtree))
    next_to = verb.left_edge.i == verb.head.i + 1 and verb.left_edge.dep_ not in ("mark", "advmod")
    return verb.head if bare and next_to and grammar.patients(verb) == [verb.head] else None


def _is_cut_setting(preposition: Token) -> bool:
    """Whether a place or time says nothing without the clause that hangs on it: 'in waters that both claim'."""
    if preposition.dep_ != "prep" or preposition.lower_ not in ("in", "on", "at", "near", "under", "during"):
        return False
    nouns = [c for c in preposition.children if c.dep_ == "pobj"]
    if nouns and all(map(is_bare, nouns)):
        return True  # 'in a move that its neighbours welcomed'
    below = [c for noun in nouns for c in noun.children if not c.is_punct]
    return bool(below) and all(n.pos_ == "NOUN" for n in nouns) and all(c.dep_ == "relcl" for c in below)


def noun_phrase(noun: Token, text: str) -> str:
    """A noun with what belongs to it, without the clauses and appositions that hang on it."""
    return _joined(_phrase(noun), noun, text)


def nameless(verb: Token, text: str) -> str | None:
    """Who does it where only a noun tells who that is: 'two opposition deputies'; None where nobody or a pronoun does.

    >>> from accord.reading.parse import load_model
    >>> said = "Two deputies have urged Togo to leave the bloc."
    >>> nameless(load_model()(said)[3], said)
    'Two deputies'
    """
    found = grammar.antecedent(agents[0]) if verb.pos_ == "VERB" and (agents := grammar.agents(verb)) else None
    if found is None or found.pos_ not in ("NOUN", "PROPN") or found.ent_type_ in ("DATE", "TIME"):
        return None
    return _joined(_phrase(found), verb, text) or None


def _fronted(before: list[int], verb: Token, text: str) -> str:
    """What stood before the subject, now behind: without the capital that it had for standing first."""
    words = _joined(before, verb, text)
    common = bool(before) and verb.doc[min(before)].pos_ in ("ADP", "DET", "ADV", "SCONJ", "PRON", "NUM")
    return words[0].lower() + words[1:] if common and words else words


def _is_relative(word: Token) -> bool:
    """Whether a word opens a relative clause; 'that' is tagged as a conjunction at times."""
    return word.tag_ in RELATIVE or (word.lower_ == "that" and word.head.dep_ == "relcl" and word.i < word.head.i)


def _who(verb: Token, subject: Token | None, text: str, named: Callable[[Token], str | None]) -> str:
    """Who does it, or whom it is done to, with the 'was' that a participle left out."""
    passive = grammar.is_passive(verb)
    found = [subject] if subject is not None else grammar.patients(verb) if passive else grammar.agents(verb)
    if not found:
        return ""
    bare = passive and verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    top = found[0]
    if _is_relative(top) and verb.dep_ == "relcl":
        top = verb.head
    name = named(top) if top.tag_ in STANDING_IN else _owned(top, verb, text, named)
    plural = top.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in top.children)
    return (name or _joined(_phrase(top), verb, text)) + ((" were" if plural else " was") if bare else "")


def _owned(top: Token, verb: Token, text: str, named: Callable[[Token], str | None]) -> str | None:
    """'Belarus's helicopters' for 'its helicopters', where the text tells whose they are."""
    positions = sorted(_phrase(top))
    first = verb.doc[positions[0]]
    owner = named(first) if first.tag_ in ("PRP$", "WP$") else None
    if owner and verb.doc[positions[1] if len(positions) > 1 else top.i].lower_ in grammar_words().honorifics:
        owns = any(child.dep_ == "poss" and child != first and child.left_edge == first for child in top.children)
        return None if owns else owner  # 'His Excellency', 'Their Majesties'; not 'His Majesty the King's visit'
    return f"{owner}'s {_joined(positions[1:], verb, text)}" if owner and len(positions) > 1 else None


def _lost_its_object(preposition: Token) -> bool:
    """'over disputed waters', read as a verb: a bare preposition before more words; not 'voted against'."""
    behind = preposition.i + 1
    bare = preposition.dep_ == "prep" and preposition.n_rights == 0 and preposition.n_lefts == 0
    return bare and behind < preposition.sent.end and preposition.doc[behind].tag_ in ("VBD", "VBN", "JJ", "NN", "NNS")


def _phrase(top: Token) -> list[int]:
    """Where the words of a phrase stand, without the clauses and appositions that hang on it."""
    kept = [top.i]
    waiting = list(top.children)
    while waiting:
        token = waiting.pop()
        if _is_cut_setting(token):
            continue
        mark = token.dep_ == "punct" and not _in_list(token)
        if token.dep_ in HANGING or (mark and (token.text not in INNER or token.i + 1 == token.sent.end)):
            continue
        kept.append(token.i)
        waiting += token.children
    return kept


def _in_list(mark: Token) -> bool:
    """Whether a comma stands in a list: 'trade, fisheries and visas'."""
    return mark.text == "," and any(child.dep_ == "conj" and child.i > mark.i for child in mark.head.children)


def _joined(positions: Iterable[int], verb: Token, text: str) -> str:
    doc, out, last = verb.doc, "", None
    for at in sorted(positions):
        token = doc[at]
        spaced = last is not None and (last != at - 1 or bool(doc[last].whitespace_))
        out += (" " if spaced else "") + text[token.idx : token.idx + len(token.text)]
        last = at
    if out.count("(") > out.count(")"):
        out = out[: out.rindex("(")]  # whose other half stands behind what is left out
    words = " ".join(out.split()).replace(", ,", ",").strip(" ,")  # 'Ana Rojas, 54, and Ivo Mihai' without the age
    whole = words.replace('"', "") if words.count('"') % 2 else words  # half of a pair quotes nothing
    return " ".join(whole.split())
