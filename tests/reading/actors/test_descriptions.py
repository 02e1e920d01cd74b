from __future__ import annotations

from collections.abc import Callable

import pytest

CHANDA, THAPA = "person:ZMB/mwila chanda", "person:NPL/arjun thapa"
TALKS = "Zambian President Mwila Chanda met Nepalese Prime Minister Arjun Thapa in Lusaka on Friday. "


@pytest.mark.parametrize(
    ("sentence", "words", "key"),
    [
        ("The Zambian president praised the talks.", "The Zambian president", CHANDA),
        ("The Nepalese leader praised the talks.", "The Nepalese leader", THAPA),
        ("The visiting Nepalese leader toured a dam.", "The visiting Nepalese leader", THAPA),
        ("The prime minister toured a dam.", "The prime minister", THAPA),
        ("Chanda told his guest that trade would grow.", "his guest", THAPA),
        ("Thapa thanked his host.", "his host", CHANDA),
        ("Thapa said his country would pay.", "his country", "state:NPL"),
        ("Thapa said his government would pay.", "his government", "state:NPL"),
    ],
)
def test_a_description_means_the_one_whom_it_fits(read: Callable, sentence: str, words: str, key: str) -> None:
    """State, office and the other party of the talks tell who is described."""
    assert read(TALKS + sentence).at(words) == (key,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TALKS + "Zambia is its largest trading partner.", "partner"),
        (TALKS + "The chancellor stayed away.", "chancellor"),
        (TALKS + "Chanda was elected president in May.", "president"),
        ("Presidents Mwila Chanda and Joao Tavares met. The president smiled.", "president smiled"[:9]),
        ("Two envoys spoke. The island nation was silent.", "nation"),
    ],
)
def test_a_description_that_fits_nobody_or_two_stays_open(read: Callable, text: str, words: str) -> None:
    """Predicates, offices of nobody named and descriptions of either of two are not resolved."""
    at = text.rindex(words)
    mention = read(text).found.mention_at(at)
    assert mention is None


def test_an_office_whose_holder_is_not_named_is_its_state(read: Callable) -> None:
    """As in "The Bhutanese foreign minister" acts for Bhutan where the report does not name the minister."""
    got = read(TALKS + "The Bhutanese foreign minister sent a note.")
    assert got.at("The Bhutanese foreign minister") == ("state:BTN",)


def test_a_regional_description_needs_a_member(read: Callable) -> None:
    """As in "The Southeast Asian country" is the one named state that is a member of its organisation."""
    got = read("China and Vietnam signed a treaty. The Southeast Asian country will ratify it in May.")
    assert got.at("The Southeast Asian country") == ("state:VNM",)


def test_who_speaks_for_a_foreign_ministry_is_a_diplomat(read: Callable) -> None:
    """As in "The diplomat", which may be a foreign ministry's spokeswoman, but no other's."""
    first = "Bhutan's {} Ministry spokeswoman Maria Lepcha spoke. The diplomat praised the crew."
    assert read(first.format("Foreign")).at("The diplomat") == ("person:BTN/maria lepcha",)
    assert read(first.format("Health")).at("The diplomat") == ()


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        (
            (
                "Arjun Thapa of Nepal signed the letter at dawn. “I did not sell it. I did not rent it,” the outgoing foreign "
                "minister told a paper."
            ),
            "the outgoing foreign minister",
            "person:NPL/arjun thapa",
        ),
        (
            (
                "Zambian Trade Minister Mwila Chanda met Ana Neto, Minister for Fisheries of Angola. Chanda, who has invited "
                "the Minister to Lusaka, left."
            ),
            "the Minister",
            "person:AGO/ana neto",
        ),
    ],
)
def test_an_office_told_only_now_is_of_the_one_subject_of_late(read: Callable, text: str, words: str, key: str) -> None:
    """Where nobody is known to hold it, it is told of the one person whom the text speaks of."""
    assert read(text).at(words) == (key,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Arjun Thapa of Nepal met Ana Neto of Angola. The foreign minister smiled.", "minister smiled"),
        ("Mwila Chanda spoke in Zambia. The Zambia First leader was absent.", "leader"),
    ],
)
def test_an_office_of_either_of_two_or_of_a_party_stays_open(read: Callable, text: str, words: str) -> None:
    """Two persons without office, or a party's leader: nobody is guessed."""
    assert read(text).found.mention_at(text.rindex(words)) is None


def test_a_counterpart_holds_the_office_and_is_the_minister_afterwards(read: Callable) -> None:
    """The Pakistani minister is the foreign minister's counterpart, not the prime minister named later."""
    text = (
        "Iranian Foreign Minister Reza Karimi met his Pakistani counterpart Bilal Qureshi. The Pakistani minister thanked "
        "Iran. Karimi will meet Pakistan's Prime Minister Omar Siddiqui."
    )
    assert read(text).at("Pakistani minister") == ("person:PAK/bilal qureshi",)


def test_a_chief_of_something_is_no_leader(read: Callable) -> None:
    """The chief of an army's staff is not the head of its state."""
    text = "Pakistan's Prime Minister Omar Siddiqui spoke. In May Pakistan's chief of army staff visited Iran."
    assert "person:PAK/omar siddiqui" not in read(text).resolve("chief")


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        ("Samoa asked South Korea to wait. The island nation is recovering.", "island nation", ("state:WSM",)),
        ("Samoa told Peru. The cash-strapped island nation waited.", "cash-strapped island nation", ("state:WSM",)),
        ("Bhutan told Peru. The Buddhist-majority South Asian nation waited.", "Asian nation", ("state:BTN",)),
        ("Chad sent troops after boats of the oil-rich neighbour had come.", "oil-rich neighbour", ()),
        ("Brazil will not pay Japan. The South American country said so.", "South American country", ("state:BRA",)),
        ("Japan told Fiji. The Pacific nation would not sign.", "Pacific nation", ("state:FJI",)),
        ("Chad told Ghana. The tiny landlocked country would not sign.", "landlocked country", ("state:TCD",)),
        # Two that fit, none that fits, a word that says what is not known.
        ("Fiji told Tonga. The Pacific nation would not sign.", "Pacific nation", ()),
        ("Chad told Ghana. The island nation would not sign.", "island nation", ()),
        ("Chad told Ghana. The oil nation would not sign.", "oil nation", ()),
    ],
)
def test_where_a_state_lies_tells_which_nation_is_meant(read: Callable, text: str, words: str, keys: tuple) -> None:
    """Of the states in mind the one that lies there, if there is one only."""
    assert read(text).at(words) == keys


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        # Who is known to be of another state is not meant.
        (
            "President Kofi Ansah of Ghana greeted Thierry Oule. Oule brought traders. The Ivorian president smiled.",
            "The Ivorian president",
            "person:/thierry oule",
        ),
        (
            "President Kofi Ansah of Ghana greeted Thierry Oule. Ansah brought traders. The Togolese president smiled.",
            "The Togolese president",
            "state:TGO",
        ),
        # The other side of two.
        ("Haiti met Panama. The Haitian side left, accusing its hosts of bad faith.", "its hosts", "state:PAN"),
        ("Haiti met Panama and Cuba. The Haitian side left, accusing its hosts of bad faith.", "its hosts", None),
    ],
)
def test_an_office_or_a_host_is_the_one_who_can_be_meant(
    read: Callable, text: str, words: str, key: str | None
) -> None:
    """States tell who is left: an unknown person for another state's office, the other of two states for a host."""
    assert read(text, "2025-03-14").at(words) == (() if key is None else (key,))


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        (
            "Turkish President Cem Aydin received Albania's premier Besnik Hoxha. The guest was moved.",
            "The guest",
            ("person:ALB/besnik hoxha",),
        ),
        ("Cem Aydin praised Besnik Hoxha. The guest was moved.", "The guest", ()),
        # The same offices again, of which nobody is named.
        (
            "The foreign ministers of Oman and Cyprus met. Both ministers signed a pact.",
            "Both ministers",
            ("state:OMN", "state:CYP"),
        ),
    ],
)
def test_guests_and_offices_told_again_are_those_told_before(
    read: Callable, text: str, words: str, keys: tuple[str, ...]
) -> None:
    """'The guest' is whom somebody received; 'both ministers' are the two offices whose holders nothing names."""
    assert read(text, "2025-03-14").at(words) == keys


COMMUNIQUE = (
    "Slovenian Foreign Minister Ana Zupan met Bhutanese Foreign Minister Dorji Lepcha in Thimphu on Monday. "
    "Zupan praised the tea. Lepcha praised the hills. "
)


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        ("The Minister of Foreign Affairs of Bhutan thanked the guests.", "Minister", "person:BTN/dorji lepcha"),
        ("The foreign minister said that Slovenia would not sign.", "minister", "person:SVN/ana zupan"),
        ("The foreign minister confirmed that Bhutan would send an envoy.", "minister", "person:BTN/dorji lepcha"),
    ],
)
def test_of_two_holders_whose_state_acts_is_meant(read: Callable, text: str, word: str, key: str) -> None:
    """A portfolio's state, or the state that is told to do what is said, tells which minister of two it is."""
    assert read(COMMUNIQUE + text).at(f"{'The Minister' if word == 'Minister' else 'The foreign minister'}") == (key,)


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        (
            (
                "The Minister of State for Roads, Mr Tunde Okoro of Nigeria, said the bridge was safe. "
                "The minister promised that the bridge would reopen."
            ),
            "The minister",
            "person:NGA/tunde okoro",
        ),
        (  # named only afterwards, and the only one
            (
                "The Prime Minister said the visit should go ahead. The opposition wants Nigerian Prime Minister "
                "Tunde Okoro to stay at home."
            ),
            "The Prime Minister",
            "person:NGA/tunde okoro",
        ),
        (
            (
                "The President of the Council, Ana Zupan of Slovenia, called Bhutanese President Dorji Lepcha. "
                "The President of the Council thanked him."
            ),
            "The President of the Council thanked"[:13],
            "person:SVN/ana zupan",
        ),
    ],
)
def test_a_title_means_who_is_called_so(read: Callable, text: str, words: str, key: str) -> None:
    """A title with its portfolio or its body is held against the whole title that the text gives somebody."""
    found = read(text)
    spans = [m.actors for m in found.found.mentions if m.span.of(text) == words]
    assert (key,) in spans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (COMMUNIQUE + "The foreign minister smiled.", "The foreign minister"),
        (COMMUNIQUE + "The foreign minister said that Chad would not sign.", "The foreign minister"),
        (COMMUNIQUE + "The minister for the islands smiled.", "The minister"),
        ("Two states sent ministers. The minister smiled. Later Nigerian minister Tunde Okoro left.", "The minister"),
        (
            "Nigerian President Tunde Okoro met Bhutanese King Dorji Lepcha. The president of the tribunal named a judge.",
            "The president",
        ),
    ],
)
def test_a_title_of_either_or_of_another_stays_open(read: Callable, text: str, words: str) -> None:
    """Nothing is told where two hold the office, or where its portfolio or body is nobody's who is named."""
    assert read(text).at(words) == ()


def test_who_heads_a_body_does_not_lead_its_state(read: Callable) -> None:
    """The deputy head of a state's bureau is not the state's leader."""
    text = (
        "Polish Prime Minister Ana Zupan spoke. The deputy head of Poland's Security Bureau said there was no change."
    )
    assert read(text).at("The deputy head") != ("person:POL/ana zupan",)


PERU = "Peru's foreign minister, Ana Rojas, will meet her Togolese counterpart in Oslo on Friday.\n"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (PERU + "Kofi Bo, Togo's foreign minister, is due there on Thursday.", "person:TGO/kofi bo"),
        ("Togo's foreign minister, Kofi Bo, is due in Oslo.\n" + PERU, "person:TGO/kofi bo"),
        # Another office, another state, nobody.
        (PERU + "Kofi Bo, Togo's trade minister, is due there on Thursday.", "state:TGO"),
        (PERU + "Kofi Bo, Benin's foreign minister, is due there on Thursday.", "state:TGO"),
        (PERU, "state:TGO"),
    ],
)
def test_a_states_counterpart_is_who_holds_a_like_office(read: Callable, text: str, key: str) -> None:
    """'her Togolese counterpart' is Togo's minister of the same office, named before or behind; else Togo."""
    assert read(text).resolve("counterpart") == (key,)


@pytest.mark.parametrize("noun", ["counterpart", "peer", "homologue"])
def test_translated_reports_call_a_counterpart_by_other_words(read: Callable, noun: str) -> None:
    """'Her Togolese peer' stands for Togo as 'her Togolese counterpart' does."""
    assert read(f"Peru's president, Ana Rojas, received today her Togolese {noun} in Tacna.").at(f"Togolese {noun}")


def test_what_two_discuss_may_be_of_one_of_them(read: Callable) -> None:
    """'The leaders discussed the visit of the President of Zambia': of him who was just named, with the other."""
    got = read(
        "Zambian President Mwila Chanda met Nepalese Prime Minister Arjun Thapa. The two leaders recalled the visit of the "
        "President of Zambia to Pokhara."
    )
    assert got.at("the President") == ("person:ZMB/mwila chanda",)


def test_who_is_named_in_a_quote_does_not_say_it(read: Callable) -> None:
    """'"Chanda was wrong," the African leader said' is said by another than Chanda."""
    got = read(
        "Presidents Mwila Chanda of Zambia and Kofi Bo of Togo spoke on Monday. Chanda turned back two ships. "
        '"Chanda was wrong to do so," the president said.'
    )
    assert got.at("the president") != ("person:ZMB/mwila chanda",)


def test_the_president_who_speaks_with_a_president_is_another(read: Callable) -> None:
    """A bare 'President of the Republic' is neither the one who is named beside him nor that one's state."""
    got = read("The President of the Republic spoke today with President Mwila Chanda of Zambia.")
    assert got.at("President of the Republic") == got.at("the Republic") == ()
