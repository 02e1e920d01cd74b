"""A person's name hangs on whom it names."""

import pytest

from accord.reading.parse import load_model, parse_all


@pytest.mark.parametrize(
    ("text", "name", "whose"),
    [
        ("An engineer from Lyon, Marc Petit, was jailed for six years.", "Petit", "engineer"),
        ("The last envoy in Quito, Raquel Torres, was expelled on 4 April.", "Torres", "envoy"),
        ("Togo deported the editor of the paper, Kofi Mensah, to Benin on Monday.", "Mensah", "editor"),
        ("A patrol fired on the launch of a fisherman, Juan Paz, on Monday.", "Paz", "fisherman"),
        ("The driver, a Senegalese of about fifty years named Modou Faye, died on Thursday.", "Faye", "Senegalese"),
        ("The mayor of Tumbes, Ana Rojas, was killed.", "Rojas", "mayor"),
    ],
)
def test_the_person_before_the_comma_bears_the_name(text: str, name: str, whose: str) -> None:
    """A place or a thing between a person's noun and the name is named by nobody's name."""
    (doc,) = parse_all([text], load_model())
    token = next(t for t in doc if t.text == name)
    assert (token.dep_, token.head.text) == ("appos", whose)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Troops seized the port of Lome, Kofi Mensah said.", "Mensah"),
        ("The parcel went from Lyon to Nice, Marc Petit noted.", "Petit"),
        ("The village of Toma, Kofi Mensah wrote, was shelled.", "Mensah"),
    ],
)
def test_who_speaks_behind_a_comma_is_nobodys_name(text: str, name: str) -> None:
    """A name with a verb of its own is that verb's subject."""
    (doc,) = parse_all([text], load_model())
    assert next(t for t in doc if t.text == name).dep_ == "nsubj"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Governor of Sipa region Nuru Balewa urged fishermen to stay away.", "Balewa", "nsubj"),
        ("The senator of the opposition Nuru Balewa asked that the bridge be closed.", "Balewa", "nsubj"),
        ("The governor of Sipa region, Nuru Balewa, urged fishermen to stay away.", "Balewa", "appos"),
        ("The head of the company Ostra Fish asked for talks.", "Fish", "appos"),
    ],
)
def test_a_name_right_behind_an_office_is_who_does_it(text: str, name: str, label: str) -> None:
    """Without a comma the office is a part of the name; what it is of bears no person's name."""
    doc = next(iter(parse_all([text], load_model())))
    assert next(token for token in doc if token.text == name).dep_ == label
