from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The head of Mongolia's General Intelligence Agency, Bold Tumur, flew to Moscow.", {"Bold Tumur": "MNG"}),
        ("The chairman of the Belarusian Investigative Committee, Pavel Rudko, met Kazakhs.", {"Pavel Rudko": "BLR"}),
        ("Secretary of the Security Council of Armenia Tigran Avagyan met Iranians.", {"Tigran Avagyan": "ARM"}),
        ("The Estonian Border Police's chief inspector, Kaja Saar, met Latvians.", {"Kaja Saar": "EST"}),
        (
            "President of the Assembly of Niger Hamidou Seyni and Speaker of the Parliament of Benin Ana Dossou spoke.",
            {"Hamidou Seyni": "NER", "Ana Dossou": "BEN"},
        ),
        # Commas within a portfolio.
        (
            "Italy's Minister of Enterprises, Made in Italy and Tourism, Paolo Venier, met Kenyans.",
            {"Paolo Venier": "ITA"},
        ),
        ("Togo's State Minister for Power, Trade, and Mines, Ama Sow, met Kenyans.", {"Ama Sow": "TGO"}),
        (
            "Minister of Foreign Affairs, Integration and Trade of Mauritius, Devesh Ramnarain, met Indians.",
            {"Devesh Ramnarain": "MUS"},
        ),
        (
            "Suriname's Ministers of Finance, Anil Kalpoe, and of Works, Sheila Pinas, met Guyanese.",
            {"Anil Kalpoe": "SUR"},
        ),
        # Behind a name the office of another, who is named next.
        (
            "Mongolia spoke. At a meeting with President Kh.Bat, Ambassador of Peru to Chad Ana Maria Paz agreed.",
            {"Kh.Bat": None, "Ana Maria Paz": "PER"},
        ),
        # A counterpart who sits abroad, an opposite number.
        (
            "Chad's ambassador in Cairo, Idriss Gamar, and his Egyptian counterpart in N'Djamena, Sherif Lotfy, met.",
            {"Idriss Gamar": "TCD", "Sherif Lotfy": "EGY"},
        ),
        ("Norway spoke. Her Icelandic opposite number, Jon Arnason, confirmed it.", {"Jon Arnason": "ISL"}),
        ("Togo spoke. He thanked his opposite number in Accra, General Kofi Mensah.", {"Kofi Mensah": "GHA"}),
        ("Togo spoke. He thanked his counterpart in Kumasi, Kofi Mensah.", {"Kofi Mensah": None}),
        # An organ behind a nationality.
        ("Fiji erred, said Tevita Fonua, a spokesman for the Tongan foreign ministry.", {"Tevita Fonua": "TON"}),
        ("Fiji erred, said Tevita Fonua, a spokesman for the Tongan rugby players.", {"Tevita Fonua": None}),
        # A body named before.
        (
            "Laos and Thailand are friends, the Thai ministry said. The ministry's press secretary, Niran Wong, agreed.",
            {"Niran Wong": "THA"},
        ),
        (
            "The Thai ministry spoke, and the Lao ministry. The ministry's press secretary, Niran Wong, agreed.",
            {"Niran Wong": None},
        ),
        # A nationality behind the name; whose critic somebody is does not tell.
        ("Israel's best-known critic, Marta Olsen, a Danish writer, was refused entry.", {"Marta Olsen": "DNK"}),
        ("Kenya and Italy spoke. The head of the Uyghur Foundation, Asim Turdi, did not.", {"Asim Turdi": None}),
        # A side led in an elliptical clause.
        (
            "Kuwait's side was headed by Foreign Minister Nasser Mutawa and the Iraqi side by Secretary Hussein Jabbar.",
            {"Nasser Mutawa": "KWT", "Hussein Jabbar": "IRQ"},
        ),
    ],
)
def test_a_title_tells_the_state_that_its_own_words_name(
    read: Callable, text: str, states: dict[str, str | None]
) -> None:
    """The state stands in what a post is of, before it, behind it, or with the body that the text named before."""
    found = {a.name: a.state for a in read(text, "2025-03-14").found.actors if a.type == "person"}
    assert {name: found.get(name, "not found") for name in states} == states


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        (
            "Cambodian Deputy Prime Minister and Defence Minister Sok Vannak left. The Deputy Prime Minister said so.",
            "Sok Vannak",
        ),
        (
            "Cambodian Deputy Prime Minister and Minister of Works Sok Vannak left. The Deputy Prime Minister said so.",
            "Sok Vannak",
        ),
        (
            "Iraqi Deputy Prime Minister and Foreign Minister Salim Jabbar met Omanis. The Deputy Prime Minister said so.",
            "Salim Jabbar",
        ),
        ("The president and Prime Minister Arjun Rao of India met. The president said so.", None),
    ],
)
def test_a_name_with_two_titles_is_called_by_either(read: Callable, text: str, said_by: str | None) -> None:
    """'Deputy Prime Minister and Minister of Defence X' is 'the Deputy Prime Minister'; 'the president and X' are two."""
    found = read(text, "2025-03-14")
    words = "The Deputy Prime Minister" if said_by is not None else "The president"
    names = {a.key: a.name for a in found.found.actors}
    called = [names.get(key) for key in found.at(words, nth=text.count(words) - 1)]
    assert (called == [said_by]) if said_by is not None else "Arjun Rao" not in called


def test_no_deputy_is_among_both_prime_ministers(read: Callable) -> None:
    """'Both Prime Ministers' are the two who are that, however much is told of a deputy."""
    found = read(
        "Cambodian Deputy Prime Minister Sok Vannak returned from Hanoi with a delegation. Cambodian Prime Minister Keo "
        "Rith and Thai Prime Minister Somsak Chai spoke. Sok Vannak praised both Prime Ministers.",
        "2025-03-14",
    )
    names = {a.key: a.name for a in found.found.actors}
    assert {names[key] for key in found.at("both Prime Ministers")} == {"Keo Rith", "Somsak Chai"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bhutan's foreign minister, Lyonpo Kinley Dorji, met Nepalis.", "Kinley Dorji"),
        ("Dasho Pema Lhamo, Bhutan's ambassador to Kuwait, met Kuwaitis.", "Pema Lhamo"),
        ("Cambodian Senate President Samdech Techo Vann Sokha met Lao envoys.", "Vann Sokha"),
        ("Myanmar Foreign Minister U Myint Htay met Lao envoys.", "Myint Htay"),
        ("Daw Nilar Hlaing, Myanmar's ambassador to Laos, met Lao envoys.", "Nilar Hlaing"),
        ("Ethiopian Foreign Minister Ato Girma Lemma met Kenyan envoys.", "Girma Lemma"),
        ("Woizero Sara Desta, Ethiopia's envoy, met Kenyan envoys.", "Sara Desta"),
        ("Nigerian Minister of State for Foreign Affairs Hajiya Zainab Garba met Beninese envoys.", "Zainab Garba"),
        ("Fijian Foreign Minister Ratu Jone Vakatawa met Tongan envoys.", "Jone Vakatawa"),
        # A part of a name elsewhere.
        ("South Sudan's foreign minister, James Ato, met Kenyan envoys.", "James Ato"),
    ],
)
def test_forms_of_address_of_many_lands_are_no_part_of_a_name(read: Callable, text: str, name: str) -> None:
    """'Lyonpo', 'Samdech' and 'U' are put before names, as 'Mr' is, and are not theirs."""
    assert name in {actor.name for actor in read(text).found.actors if actor.type == "person"}


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Ana Rojas, a former nurse and party leader from upland Peru, was impeached.", {True}),
        ("Ana Rojas, a nurse and party leader from upland Peru, was impeached.", {False}),
        ("Ana Rojas, a former teacher and the union leader in Lima, was impeached.", {False}),
    ],
)
def test_a_word_of_the_past_goes_for_both_that_it_stands_before(read: Callable, text: str, former: set[bool]) -> None:
    """In "a former teacher and mayor" both are past; an article before the second begins anew."""
    [actor] = [a for a in read(text).found.actors if a.name == "Ana Rojas"]
    assert {office.former for office in actor.offices if "leader" in office.title} == former
