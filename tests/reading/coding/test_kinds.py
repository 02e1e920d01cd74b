"""What tells the type of an act."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from accord.reading.coding.kinds import kind_features
from accord.reading.coding.model import load_weights
from accord.reading.coding.phrases import phrases_of


def test_no_feature_holds_a_name_or_a_figure(parsed: Callable[[str], Doc]) -> None:
    """Names enter as the type of entity that they are, figures as figures."""
    sentence = next(parsed("Zuzana Caputova accused 12 Hungarian officials in Budapest of theft.").sents)
    source, target, *_ = phrases_of(sentence)
    features = " ".join(kind_features(sentence, source, target, ()))
    assert not [w for w in ("zuzana", "caputova", "hungarian", "budapest", "12") if w in features.lower()]
    assert "Sv=accuse" in features.split()


def test_features_tell_which_side_is_which(parsed: Callable[[str], Doc]) -> None:
    """The same words with sides exchanged are described otherwise."""
    sentence = next(parsed("Ghana praised Togo.").sents)
    ghana, togo = phrases_of(sentence)
    assert kind_features(sentence, ghana, togo, ()) != kind_features(sentence, togo, ghana, ())


def test_a_score_stands_beside_each_type() -> None:
    """The model knows fifteen types; unknown features count nothing."""
    kind = load_weights().kind
    assert len(kind.classes) == len(kind.scores(["no such feature"])) == 15
    assert kind.scores(["no such feature"]).tolist() == kind.scores([]).tolist()
