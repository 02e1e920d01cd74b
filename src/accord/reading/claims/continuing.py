"""A relative clause that goes on from its main clause: 'flew to Lisbon on Tuesday, where she was received by …'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import first_conjunct
from accord.reading.lexicon import grammar_words, thread_words
from accord.reading.tenses import tense_told

if TYPE_CHECKING:
    from spacy.tokens import Token

HIGHEST = 6  # words between a clause and the verb above what it hangs on
PATH = frozenset({"pobj", "prep", "agent", "dobj", "nsubj", "nsubjpass", "appos", "attr", "conj", "compound", "nmod"})
COMPANY = frozenset({"with", "to", "by", "between", "from"})
WITHIN = frozenset({"during", "in", "at"})
BEHIND = frozenset({"after", "following"})
HOURLY = frozenset({"before", "after", "following", "during"})
BESIDE = frozenset({"before", "after", "by"})  # prepositions whose gerund tells what else the subject did


def continued(verb: Token) -> Token | None:
    """The verb that a relative clause goes on from: what it tells was on that one's day and at its place.

    'where', 'during which' and 'after which' behind an occasion, 'with whom' behind a journey or a meeting, 'who' where
    it tells what was said there; only in the simple past and with nothing that points to another time.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("She flew to Lisbon on Tuesday, where she met the president.")
    >>> continued(next(t for t in doc if t.text == "met")).text
    'flew'
    """
    top = first_conjunct(verb)
    if top.dep_ not in ("relcl", "advcl") or tense_told(top) != "past" or any(map(points_away, verb.children)):
        return None
    main = _verb_above(top.head)
    if main is None or not _goes_on(top, main):
        return None
    return main


def beside_which(verb: Token) -> Token | None:
    """The verb beside whose act a gerund tells what else its subject did: 'spoke in Bonn after meeting the king'.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("She spoke in Bonn after meeting the king.")
    >>> beside_which(next(t for t in doc if t.text == "meeting")).text
    'spoke'
    """
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or verb.head.lower_ not in BESIDE:
        return None
    return verb.head.head if not any(c.dep_ == "auxpass" for c in verb.children) else None


def _verb_above(noun: Token) -> Token | None:
    """The verb below which a noun stands, as its object or behind prepositions."""
    token = noun
    for _ in range(HIGHEST):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.dep_ not in PATH:
            return None
        token = token.head
    return None


def _goes_on(clause: Token, main: Token) -> bool:  # noqa: PLR0911 (one return a word that opens a clause)
    """Whether the word that opens a relative clause says that it is of the occasion or place of what is above."""
    words = thread_words().occasions
    antecedent, lemma = clause.head.lemma_.lower(), main.lemma_.lower()
    if clause.dep_ == "relcl" and any(c.lower_ == "where" and c.dep_ == "advmod" for c in clause.children):
        return clause.head.dep_ in ("pobj", "npadvmod", "conj", "appos") or lemma in words["visit"].verbs
    if clause.dep_ == "relcl" and any(c.lower_ == "who" and c.dep_ == "nsubj" for c in clause.children):
        return _says_there(clause, main)
    for preposition in (c for c in clause.children if c.dep_ == "prep"):
        inner = {c.lower_ for c in preposition.children}
        word = preposition.lower_
        if "whom" in inner and word == "with":
            return lemma in words["visit"].verbs | words["meeting"].verbs
        if "which" in inner and word == "of" and antecedent == "course":
            return True  # 'fought on Monday, in the course of which ten were killed'
        if "which" in inner and word in WITHIN:
            return any(antecedent in one.nouns or lemma in one.verbs for one in words.values())
        if "which" in inner and word in BEHIND:
            short = [one for name, one in words.items() if name != "visit"]
            return any(antecedent in one.nouns or lemma in one.verbs for one in short)
    return False


def _says_there(clause: Token, main: Token) -> bool:
    """'met on Monday with Rojas, who promised', 'was announced on Monday by Rojas, who said': said on that occasion."""
    words = thread_words()
    if clause.lemma_.lower() not in words.sayings.conversing:
        return False
    way = [clause.head]
    while way[-1].head not in (main, way[-1]):
        way.append(way[-1].head)
    if any(one.dep_ == "agent" for one in (way[-1], *way)) and main.lemma_.lower() in grammar_words().reporting:
        return True
    person = person_of(clause)
    if person.dep_ == "nsubj" or (person.dep_ == "pobj" and person.head.lower_ not in COMPANY):
        return False
    talking = (words.occasions["meeting"], words.occasions["call"])
    return any(main.lemma_.lower() in one.verbs or any(t.lemma_.lower() in one.nouns for t in way) for one in talking)


def person_of(clause: Token) -> Token:
    """Whom a relative clause is on: 'Ana Rojas of Peru, who' is on Rojas, although the parser hangs it on Peru."""
    noun = clause.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "PROPN":
        noun = noun.head.head
    return noun


def points_away(child: Token) -> bool:
    """Whether what hangs on a verb points to a time of its own: 'earlier', 'during the war', 'when she turned 18'."""
    words = thread_words().links
    if child.dep_ in ("dobj", "nsubjpass"):
        return any(c.dep_ == "amod" and c.lower_ in words.older for c in child.children)
    if child.dep_ == "advcl":
        return any(c.dep_ in ("mark", "advmod") and c.lower_ in words.clauses for c in child.children)
    if child.dep_ == "prep":
        elsewhere = child.lower_ in words.elsewhere and not any(c.lower_ == "which" for c in child.children)
        return elsewhere and not is_of_the_hour(child)
    return child.dep_ in ("advmod", "npadvmod") and child.lower_ in words.back


def is_parting(verb: Token) -> bool:
    """'departed on Thursday', 'wound up the visit': the last day of what else is told.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("He wound up his visit, and they wound up the talks.")
    >>> [is_parting(t) for t in doc if t.text == "wound"]
    [True, False]
    """
    words = thread_words()
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "oprd", "ccomp", "acomp")]
    if verb.lemma_.lower() in words.links.departing:
        return all(one.pos_ == "PROPN" for one in objects)  # not 'left two dead'
    visits = words.occasions["visit"].nouns
    return verb.lemma_.lower() in words.links.ending and any(one.lemma_.lower() in visits for one in objects)


def is_left_behind(noun: Token, verb: Token) -> bool:
    """'left Lima on Sunday after a visit': the day is that of the leaving.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("They left Lima on Sunday after a visit, and she paid a visit.")
    >>> [is_left_behind(t, t.head.head if t.dep_ == "pobj" else t.head) for t in doc if t.text == "visit"]
    [True, False]
    """
    if noun.lemma_.lower() not in thread_words().occasions["visit"].nouns or noun.dep_ != "pobj":
        return False
    ended = is_parting(verb) or is_returning(verb) or noun.tag_ == "NNS"
    return noun.head.lower_ in BEHIND and noun.head.head == verb and ended


def is_returning(verb: Token) -> bool:
    """'returned', 'flew home', 'was back': a journey that ends others.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("They returned on Sunday after visits, and she flew home, and he flew to Lima.")
    >>> [is_returning(t) for t in doc if t.tag_ == "VBD"]
    [True, True, False]
    """
    if verb.lemma_.lower() == "return":
        return True
    return any(c.lower_ in ("back", "home") and c.dep_ in ("advmod", "prt", "acomp") for c in verb.children)


def is_of_the_hour(preposition: Token) -> bool:
    """'signed it after talks', 'spoke before the ceremony': an occasion of some hours, just behind or just ahead.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("They signed it after talks, and she left after the war.")
    >>> [is_of_the_hour(t) for t in doc if t.text == "after"]
    [True, False]
    """
    if preposition.dep_ != "prep" or preposition.lower_ not in HOURLY:
        return False
    if preposition.i and preposition.nbor(-1).lemma_.lower() in grammar_words().measures:
        return False  # 'two days after the talks'
    words = thread_words()
    short = [one.nouns for name, one in words.occasions.items() if name != "visit"]
    nouns = [c for c in preposition.children if c.dep_ == "pobj"]
    apart = words.links.older | words.links.back
    return bool(nouns) and all(
        any(noun.lemma_.lower() in one for one in short) and not any(c.lower_ in apart for c in noun.children)
        for noun in nouns
    )
