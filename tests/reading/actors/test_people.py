from __future__ import annotations

from collections.abc import Callable

import pytest

# Made-up leaders: nothing but the text can tell who they are.
SUMMIT = (
    "Zambian President Mwila Chanda met Nepalese Prime Minister Arjun Thapa in Lusaka on Friday. "
    "Chanda said the visit was historic. Thapa, a former education minister, thanked President Chanda. "
    "Zambia's finance minister, Ruth Banda, signed the accord."
)


@pytest.mark.parametrize(
    ("words", "nth", "key"),
    [
        ("Zambian President Mwila Chanda", 0, "person:ZMB/mwila chanda"),
        ("Nepalese Prime Minister Arjun Thapa", 0, "person:NPL/arjun thapa"),
        ("Chanda", 1, "person:ZMB/mwila chanda"),
        ("President Chanda", 0, "person:ZMB/mwila chanda"),
        ("Ruth Banda", 0, "person:ZMB/ruth banda"),
    ],
)
def test_unknown_leaders_are_understood_from_the_text(read: Callable, words: str, nth: int, key: str) -> None:
    """Titles and demonyms give a state, and a surname alone is the person introduced in full."""
    assert read(SUMMIT).at(words, nth) == (key,)


def test_offices_come_from_titles_and_appositions(read: Callable) -> None:
    """A title before a name and an apposition behind it are offices; "former" is kept."""
    thapa = read(SUMMIT).found.actor("person:NPL/arjun thapa")
    assert [(office.title, office.of, office.former) for office in thapa.offices][:1] == [
        ("prime minister", "state:NPL", False)
    ]
    assert any(office.title == "education minister" and office.former for office in thapa.offices)


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Foreign Minister Dorji Lepcha of Bhutan said talks would go on.", "Dorji Lepcha", "BTN"),
        ("Bhutan's Karma Wangdi said talks would go on.", "Karma Wangdi", "BTN"),
        ("Bhutan's top diplomat, Dorji Lepcha, said talks would go on.", "Dorji Lepcha", "BTN"),
        ("Dorji Lepcha, the Bhutanese foreign minister, said talks would go on.", "Dorji Lepcha", "BTN"),
        ("President of Bhutan Dorji Lepcha said talks would go on.", "Dorji Lepcha", "BTN"),
        ("She spoke with her Bhutanese counterpart, Dorji Lepcha, on Monday.", "Dorji Lepcha", "BTN"),
        ("Bhutan's ambassador to Nepal, Dorji Lepcha, said talks would go on.", "Dorji Lepcha", "BTN"),
        ("The charge d'affaires of Bhutan in the Kingdom of Denmark, Dorji Lepcha, left.", "Dorji Lepcha", "BTN"),
        ("Bhutan's top diplomat in the country, Dorji Lepcha, left.", "Dorji Lepcha", "BTN"),
        ("According to the Bhutanese facilitator, Dorji Lepcha, talks went on.", "Dorji Lepcha", "BTN"),
        (
            "The Minister of Works and Regional Transport of the Kingdom of Bhutan, Dorji Lepcha, left.",
            "Dorji Lepcha",
            "BTN",
        ),
        ("Bhutan's delegation, headed by Joint Secretary Dorji Lepcha, left.", "Dorji Lepcha", "BTN"),
        ("The Bhutanese team was led by Dorji Lepcha, Joint Secretary, and left.", "Dorji Lepcha", "BTN"),
        ("The president of the Bhutanese Senate, Dorji Lepcha, left.", "Dorji Lepcha", "BTN"),
        ("Dorji Lepcha, who has represented Bhutan in Rome, left.", "Dorji Lepcha", "BTN"),
        ("Bhutan is small. It grew after Dorji Lepcha, who had ruled the country, died.", "Dorji Lepcha", "BTN"),
        ("Bhutan acted. It recalled Dorji Lepcha, the country's ambassador to Italy.", "Dorji Lepcha", "BTN"),
        ("Bhutan and Nepal met. State Department spokeswoman Karen Holt said so.", "Karen Holt", "USA"),
        ("Bhutan and Nepal met. Senate spokeswoman Karen Holt said so.", "Karen Holt", None),
        ("Dorji Lepcha, a spokesman for Bhutan's defense ministry, said so.", "Dorji Lepcha", "BTN"),
        ("Dorji Lepcha, Bhutan's top negotiator on the pact, said so.", "Dorji Lepcha", "BTN"),
        ("Bhutan's chief of staff Gen. Dorji Lepcha said so.", "Dorji Lepcha", "BTN"),
        ("Dorji Lepcha, a spokesman for Bhutan's fans, said so in Nepal.", "Dorji Lepcha", None),
        ("Maria Lopez said Bhutan and Nepal would talk.", "Maria Lopez", None),
        ("Bhutan received a delegation, headed by Dorji Lepcha, on Monday.", "Dorji Lepcha", None),
        ("Bhutan and Nepal met after Dorji Lepcha, who had ruled the country, died.", "Dorji Lepcha", None),
        ("The envoy to Bhutan, Dorji Lepcha, said talks would go on.", "Dorji Lepcha", None),
        ("Mr. Dorji Lepcha, who represented Bhutan's miners, said talks would go on.", "Dorji Lepcha", None),
        ("The anti-Bhutanese activist Dorji Lepcha spoke in Nepal.", "Dorji Lepcha", None),
        ("U.N. envoy for Nepal Dorji Lepcha said talks would go on.", "Dorji Lepcha", None),
    ],
)
def test_a_state_is_given_by_the_text_or_not_at_all(read: Callable, text: str, words: str, key: str | None) -> None:
    """Demonym, possessive, "of" and apposition give a person's state; a mere mention of a state does not."""
    actor = next(a for a in read(text).found.actors if a.type == "person")
    assert (actor.name, actor.state) == (words, key)


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("Prime Minister Tran Van Hoa of Vietnam left. Hoa had arrived on Sunday.", "tran van hoa", "Hoa had"),
        ("South Korean President Bae Seung-ho spoke. Bae said trade would grow.", "bae seung ho", "Bae said"),
        (
            "Mexican President Andrea Ruiz Ocampo spoke. Ruiz Ocampo said trade would grow.",
            "andrea ruiz ocampo",
            "Ruiz Ocampo said",
        ),
        ("Libyan envoy Hamid al-Mansouri spoke. Mansouri said trade would grow.", "hamid al mansouri", "Mansouri said"),
        (
            "Libyan envoy Hamid al-Mansouri spoke. El-Mansuri called it a start. Al-Mansouri left.",
            "hamid al mansouri",
            "Al-Mansouri left",
        ),
        ("Tô Lâm, Vietnam's president, spoke. To Lam said trade would grow.", "to lam", "To Lam said"),
        ("Ethiopian Prime Minister Dawit Bekele spoke. Dawit said trade would grow.", "dawit bekele", "Dawit said"),
    ],
)
def test_short_names_mean_the_full_name(read: Callable, text: str, full: str, short: str) -> None:
    """Whatever a language's order of names, a part of a full name means its bearer, with or without accents."""
    name = short.rsplit(" ", 1)[0]
    assert read(text).at(name, text.count(name) - 1)[0].endswith(f"/{full}")


def test_two_bearers_of_one_surname_are_kept_apart(read: Callable) -> None:
    """A title tells which of two namesakes is meant; without one the surname stays open."""
    text = (
        "Foreign Minister Anton Petrov and President Ivan Petrov disagreed. President Petrov signed the bill. "
        "Petrov did not attend."
    )
    got = read(text)
    assert got.at("President Petrov")[0].endswith("/ivan petrov")
    assert got.at("Petrov did"[:6], 3) == ()


@pytest.mark.parametrize(
    ("text", "nth", "key"),
    [
        ("Prime Minister Latu Havea met the king, Sultan Havea, on Friday. Havea thanked him.", 1, "/havea"),
        ("Prime Minister Latu Havea met the king, Sultan Havea, on Friday. Havea thanked him.", 2, "/latu havea"),
        ("Prime Minister Latu Havea met King Havea on Friday.", 1, "/havea"),
        ("King Havea Latu met the envoy. King Havea thanked him. Havea left.", 2, "/havea latu"),
        ("Prime Minister Latu Havea met the envoy. Minister Havea left.", 1, "/latu havea"),
    ],
)
def test_a_king_goes_by_his_given_name(read: Callable, text: str, nth: int, key: str) -> None:
    """A king is nobody whose family name his is, and the name alone is not the king's where another bears it."""
    assert [one.rpartition("/")[2] for one in read(text).at("Havea", nth)] == [key[1:]]


def test_another_bearer_of_a_known_surname_is_somebody_else(read: Callable) -> None:
    """As in "Lena Chanda" is not President Mwila Chanda."""
    text = "Zambian President Mwila Chanda spoke. Lena Chanda, his daughter, was in London."
    assert "person:/lena chanda" in read(text).all_keys()


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Premier Chen Guo spoke. The Chen Tower was lit up.", "The Chen"),
        ("Mr. Long left. Long queues formed at the border.", "Long queues"),
        ("President Joan May left. May was a hard month, and in May trade fell.", "in May"),
    ],
)
def test_a_name_within_other_words_is_no_mention(read: Callable, text: str, absent: str) -> None:
    """A surname within a building's name, an adjective or a month is not the person."""
    at = text.index(absent)
    inside = [m for m in read(text).found.mentions if at <= m.head < at + len(absent) and "person" in m.actors[0]]
    assert inside == []


@pytest.mark.parametrize(("plural", "title"), [("Presidents", "president"), ("Deputies", "deputy")])
def test_plural_titles_are_shared(read: Callable, plural: str, title: str) -> None:
    """As in "Presidents A and B" gives both the title."""
    got = read(f"{plural} Mwila Chanda and Joao Tavares met in Lusaka.")
    titles = [[office.title for office in actor.offices] for actor in got.found.actors if actor.type == "person"]
    assert titles == [[title], [title]]


def test_an_honorific_is_no_office(read: Callable) -> None:
    """As in "Mr." finds a name but gives no office."""
    got = read("Mr. Thapa left on Tuesday.")
    assert [actor.offices for actor in got.found.actors if actor.type == "person"] == [()]


def test_headline_capitals_are_matched_by_known_names(read: Callable) -> None:
    """A name in a headline of capitals is the person whom the text introduces."""
    got = read("PRESIDENT CHANDA ARRIVES IN NEPAL\nZambian President Mwila Chanda arrived on Monday.")
    assert got.at("CHANDA") == ("person:ZMB/mwila chanda",)


def test_world_data_at_the_date_tell_who_a_surname_is(read: Callable) -> None:
    """A leader named by surname only is known by the office held at the report's date."""
    assert read("Putin met Russian troops on Friday.", "2023-03-01").at("Putin") == ("person:RUS/vladimir putin",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Datuk Seri Rahman Yusof, in a post, welcomed it.", "Rahman Yusof"),
        ("H.E. Salem bin Nasser Al Ketbi, Minister of Trade, welcomed it.", "Salem bin Nasser Al Ketbi"),
        ("Minister of Foreign Affairs, the Hon. Peter Grant, welcomed it.", "Peter Grant"),
        ("Secretary of State Helen B. Marsh welcomed it.", "Helen B. Marsh"),
        ("Deputy Assistant Secretary of State for Levant Affairs Helen Marsh welcomed it.", "Helen Marsh"),
        ("The talks were led by Helen Marsh and others.", "Helen Marsh"),
    ],
)
def test_forms_of_address_and_portfolios_are_no_part_of_a_name(read: Callable, text: str, name: str) -> None:
    """A name begins behind the last word of its titles, however many there are."""
    assert [actor.name for actor in read(text).found.actors if actor.type == "person"] == [name]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Jordan's King Abdullah II received envoys.", "person:JOR/abdullah ii"),
        ("Foreign Minister Mawlawi Hamid Karwan of Nepal spoke.", "person:NPL/hamid karwan"),
        ("The army commander of Nepal, Mawlawi Hamid Karwan, spoke.", "person:NPL/hamid karwan"),
        ("President of the Republic Kwame Mensah spoke. Zambia applauded.", "person:ZMB/kwame mensah"),
    ],
)
def test_numerals_honorifics_and_republics_are_read_for_what_they_are(read: Callable, text: str, key: str) -> None:
    """A ruler's numeral belongs to the name; a form of address and "of the Republic" do not."""
    assert key in read(text).all_keys()


@pytest.mark.parametrize(
    "text",
    ["The frigate Marshal Orlenko came near.", "He saw the destroyer Harukaze.", "The newspaper Danas wrote so."],
)
def test_ships_and_papers_are_no_persons(read: Callable, text: str) -> None:
    """What a class noun explains is no person, though it has a rank in its name."""
    assert [actor.key for actor in read(text).found.actors if actor.type == "person"] == []


def test_two_surnames_with_a_hyphen_are_two_persons(read: Callable) -> None:
    """As in "the Chanda-Thapa summit" both are meant and nobody else."""
    text = "Zambian President Mwila Chanda met Nepalese Prime Minister Arjun Thapa. The Chanda-Thapa talks failed."
    got = read(text)
    assert got.at("Chanda", 1) == ("person:ZMB/mwila chanda",)
    assert got.at("Thapa", 1) == ("person:NPL/arjun thapa",)
    assert len([actor for actor in got.found.actors if actor.type == "person"]) == 2


def test_a_form_of_address_within_a_name_ends_no_title(read: Callable) -> None:
    """As in "Prime Minister Sheikh Hasina" and "Hassan Sheikh Mohamud"."""
    got = read("Somalia's president, Hassan Sheikh Mohamud, received Bangladeshi Prime Minister Sheikh Hasina.")
    titles = {office.title for actor in got.found.actors for office in actor.offices}
    assert titles == {"president", "prime minister"}


@pytest.mark.parametrize(
    "name",
    ["Dr Anna Kovac", "Dr. Anna Kovac", "Mr. Anna Kovac", "H.E. Anna Kovac", "Prof. Anna Kovac", "H.E. Mrs Anna Kovac"],
)
def test_an_office_stands_before_a_form_of_address(read: Callable, name: str) -> None:
    """As in "Foreign Minister Dr. Anna Kovac"; who is called a doctor only holds no office."""
    got = read(f"Zambia's Foreign Minister {name} met officials in Lusaka.")
    offices = [(actor.name, office.title) for actor in got.found.actors for office in actor.offices]
    assert offices == [("Anna Kovac", "foreign minister")]
    bare = read(f"The foreign minister of Zambia met {name} in Lusaka.")
    assert not [actor for actor in bare.found.actors if actor.name == "Anna Kovac" and actor.offices]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("The Chief Executive Officer of the Ministry of Trade, Sina Fonoti, spoke in Samoa.", {"Sina Fonoti"}),
        (
            "Ambassador Extraordinary and Plenipotentiary of the Republic of Moldova to Belarus Ion Ciobanu spoke.",
            {"Ion Ciobanu"},
        ),
        ("They were held in Iran, the Judiciary's Mizan news agency said.", set()),
        ("A source in Dushanbe told Pamir Press.", set()),
    ],
)
def test_words_of_a_title_and_names_of_voices_are_no_persons(read: Callable, text: str, persons: set[str]) -> None:
    """What ends a long title, and what a noun behind tells to be an agency or a paper, is nobody."""
    assert {actor.name for actor in read(text).found.actors if actor.type == "person"} == persons


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("China's president met King Abdullah in Saudi Arabia.", None),
        ("King Abdullah of Jordan met China's president.", "JOR"),
        ("Jordan hosted China's president. King Abdullah received him.", "JOR"),
    ],
)
def test_a_royal_given_name_is_the_known_one_only_where_his_state_is_named(
    read: Callable, text: str, state: str | None
) -> None:
    """Others bear the name too: without the state it stays open who it is."""
    assert [a.state for a in read(text, "2024-05-01").found.actors if a.type == "person"] == [state]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The minister of ports and fisheries, Paula Rojas, met the ministers of Norway.", "minister of ports and fisheries"),
        ("The Minister of Mines and Railways, Paula Rojas, and the envoy of Norway met.", "minister of mines and railways"),
    ],
)  # fmt: skip
def test_a_field_keeps_its_plural(read: Callable, text: str, title: str) -> None:
    """A minister of fisheries is no 'minister of fisherie': what is made singular is the office."""
    assert title in str([[office.title for office in actor.offices] for actor in read(text).found.actors])


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        (
            "Indian External Affairs Minister S. Kumar called on President Duma Boko in Gaborone.",
            "External Affairs Minister S. Kumar",
            "person:IND/s kumar",
        ),
        ("Bangladesh's Admiral M. Nazmul Hassan sailed.", "Admiral M. Nazmul Hassan", "person:BGD/m nazmul hassan"),
        ("Indian Foreign Minister S. Kumar spoke. Kumar left for Dhaka.", "Kumar", "person:IND/s kumar"),
        ("Malaysian Minister K. P. Ramanathan flew to Chad.", "Minister K. P. Ramanathan", "person:MYS/k p ramanathan"),
    ],
)
def test_initials_belong_to_the_surname_behind_them(read: Callable, text: str, words: str, key: str) -> None:
    """A name of initials and one word is a name, and the title before the initials is its holder's."""
    assert read(text).at(words) == (key,)


def test_a_surname_may_be_a_peoples_name(read: Callable) -> None:
    """Péter Magyar is a person, and "Magyar said" means him; "the Magyar opposition" is the people's."""
    text = "Hungary's Péter Magyar will travel to Warsaw. Magyar said he was glad. The Magyar opposition protested."
    found = read(text)
    assert found.at("Péter Magyar") == ("person:HUN/peter magyar",)
    assert found.at("Magyar", 1) == ("person:HUN/peter magyar",)
    assert found.at("Magyar", 2) == ("state:HUN",)


def test_a_spokesman_of_somebody_is_another_person(read: Callable) -> None:
    """Fale of "a spokesman for Samoa's Ruth Fale" has no office of spokesman."""
    found = read("A spokesman for Samoa's Ruth Fale, Tavita Leota, confirmed the call.").found
    assert not found.actor("person:WSM/ruth fale").offices


def test_an_office_is_first_of_whom_the_text_calls_so(read: Callable) -> None:
    """Of two foreign ministers "the foreign minister" is the one who is called so, not the external affairs minister."""
    text = (
        "Bangladeshi Foreign Minister Karim Chowdhury met External Affairs Minister S. Jaishankar of India in Delhi. "
        "The foreign minister told reporters that the talks had gone well."
    )
    assert read(text, "2026-02-03").at("The foreign minister") == ("person:BGD/karim chowdhury",)


def test_a_monarch_is_known_with_the_ordinal_too(read: Callable) -> None:
    """King Mswati III is the Mswati whom the world knows, whatever state the sentence names beside him."""
    assert read("King Mswati III departed for Kigali on Sunday.", "2026-06-17").at("King Mswati III") == (
        "person:SWZ/mswati",
    )


def test_a_place_of_two_words_is_no_person_of_the_second(read: Callable) -> None:
    """'La Paz' stays a place in a report that names Rodrigo Paz; 'a prosecutor in La Paz' is not he."""
    found = read("A prosecutor in La Paz said so. Bolivian President Rodrigo Paz, who took office in November, left.")
    assert [a.name for a in found.found.actors if a.type == "person"] == ["Rodrigo Paz"]
    assert found.at("La Paz") == ("place:BOL/La Paz/La Paz",)


def test_a_father_whose_name_the_son_bears_is_somebody_else(read: Callable) -> None:
    """A shorter name that lacks the given name is of another where the sentence tells of kin, and else of the same."""
    kin = read("Mahmud Idris Sule took over after his father, President Idris Sule, was shot in May.")
    same = read("Mahmud Idris Sule took over on Monday. President Idris Sule spoke in the capital.")
    assert kin.at("Mahmud Idris Sule") != kin.at("President Idris Sule")
    assert same.at("Mahmud Idris Sule") == same.at("President Idris Sule")


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "Togo's Foreign Minister, Ali Bo, and his Bhutanese counterpart, Dorji Lepcha, spoke.",
            "dorji lepcha",
            "foreign minister",
        ),
        (
            "Togo's Minister of Trade, Ports and Togolese Abroad Ali Bo spoke. Bo rang his Bhutanese counterpart Dorji Lepcha.",
            "dorji lepcha",
            "minister of trade",
        ),
        # No office is told, or in another sentence, or of the same state.
        ("Togo's Ali Bo and his Bhutanese counterpart, Dorji Lepcha, spoke.", "dorji lepcha", None),
        ("Togo's President Ali Bo spoke. Her Bhutanese counterpart, Dorji Lepcha, spoke too.", "dorji lepcha", None),
    ],
)
def test_a_counterpart_has_the_office_of_whose_he_is(read: Callable, text: str, name: str, office: str | None) -> None:
    """'Bo and his Bhutanese counterpart, X': X holds such an office too, whether Bo's stands there or before."""
    offices = read(text).found.actor(f"person:BTN/{name}").offices
    assert [one.title for one in offices][:1] == ([office] if office else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Togo's envoy met Speaker of the National Assembly Nurlan Bekov on Monday.", "Nurlan Bekov"),
        ("Head of the Presidential Administration Dulat Bekov left for Togo.", "Dulat Bekov"),
        ("Togo thanked Chairman of the State Committee for Border Affairs Kamil Bekov.", "Kamil Bekov"),
        ("Members of the National Assembly met the envoy of Togo on Monday.", None),
        ("Togo's envoy met the Chairman of the State Supreme Divan, Dulat Bekov, on Monday.", "Dulat Bekov"),
    ],
)
def test_an_organ_before_a_name_is_what_its_holder_heads(read: Callable, text: str, name: str | None) -> None:
    """'Speaker of the National Assembly X': the organ's words are of the office, and the name is a person's."""
    assert [one.name for one in read(text).found.actors if one.type == "person"] == ([name] if name else [])


def test_the_office_of_the_next_in_a_list_is_not_the_last_ones(read: Callable) -> None:
    """'Prime Minister X, President Y and Speaker of the Senate Z': X is no speaker."""
    text = (
        "Bhutan's envoys met Prime Minister Ana Lund, President Jo Vega and Speaker of the Senate Ivo Plaza on Monday."
    )
    offices = {one.name: [office.title for office in one.offices] for one in read(text).found.actors}
    assert "speaker" not in " ".join(offices["Ana Lund"])


def test_the_part_that_father_and_son_share_is_the_sons(read: Callable) -> None:
    """Behind 'his father, President X' the report goes on with the one whom it names in full."""
    text = (
        "Mahmud Idris Sule took over after his father, President Idris Sule, was shot in May. Sule said he would stay."
    )
    assert read(text).at("Sule", 2) == read(text).at("Mahmud Idris Sule")
