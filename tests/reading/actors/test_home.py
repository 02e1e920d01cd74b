from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.reading.actors import find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Published, Report
from accord.world import load_world

BARE = "Bhutan and Nepal held talks in Thimphu. Foreign Minister Dorji Lepcha welcomed them."

CLOSED = "Slovenia closed its consulate in Windhoek on Tuesday, said Foreign Minister Ana Zupan."


def state_of(text: str, outlet: str | None = None, dateline: str | None = None) -> str | None:
    """The state of the last person whom a text names."""
    report = Report(id="r_test", text=text, published=Published(), outlet=outlet, dateline=dateline)
    found = find_actors(parse(report, load_model()), report, load_world())
    return [actor for actor in found.actors if actor.type == "person"][-1].state


@pytest.mark.parametrize(
    ("text", "outlet", "dateline", "state"),
    [
        ("Bhutan will pay Nepal. Bhutan has the money. Foreign Minister Dorji Lepcha said so.", None, "THIMPHU", "BTN"),
        (
            "Bhutan will pay Nepal. The Bhutanese cabinet agreed, Finance Minister Dorji Lepcha said.",
            "AP",
            "THIMPHU",
            "BTN",
        ),
        (
            "Japan and Chad met. The Chadian ambassador to Tokyo was met by Vice Minister Ken Abo.",
            "Kyodo",
            "TOKYO",
            "JPN",
        ),
        ("Bhutan spoke. Foreign Minister Dorji Lepcha welcomed it.", None, None, "BTN"),
        # What is quoted of somebody tells whom he speaks of.
        (
            'Peru asked Togo on Monday to hand over a man. "The courts of Togo will act," Foreign Minister Ana Paz said.',
            None,
            "LIMA",
            "PER",
        ),
        (
            'Peru asked Togo on Monday to hand over a man. "The police of Peru must wait," Foreign Minister Ana Paz said.',
            None,
            "LOME",
            None,
        ),
        ('Togo rejected what Peru asked. "Togo has acted," Foreign Minister Ana Paz said.', None, "LIMA", None),
        (
            "Norway met Belarus. Spokesman for the Ministry of Foreign Affairs Anton Petrov spoke.",
            "BelTA",
            None,
            "BLR",
        ),
        ("Norway and Kenya met. The commander of the fleet, Admiral Ivan Petrov, spoke.", "TASS", "MOSCOW", "RUS"),
        (
            "Norway's Arctic Fleet met Kenya's. The commander of the army, General Jon Petrov, spoke.",
            "TASS",
            None,
            "RUS",
        ),
        (
            "Norway's fleet met the Kenyan army. The commander of the fleet, Admiral Jon Lund, spoke.",
            "TASS",
            None,
            "NOR",
        ),
        (
            "Poland plans to move soldiers to its border with Belarus, Defence Minister Jan Nowak said.",
            "Reuters",
            "WARSAW",
            "POL",
        ),
        ("Talks ended without result. Foreign Minister Rosa Quispe left for home.", "The Lima Chronicle", None, "PER"),
        ("Chile and Ecuador met. Foreign Minister Rosa Quispe looked on.", "The Lima Chronicle", None, None),
        # A paper of the country that has called the office bare before; a desk under a double dateline.
        (
            "The president has cancelled his visit to Zambia. President Kagiso Molefe told reporters so.",
            "Gaborone Mail",
            None,
            "BWA",
        ),
        (
            "Peru and Colombia spoke. In Lima, Foreign Minister Rosa Huaman said troops would come.",
            None,
            "BOGOTA/LIMA",
            "PER",
        ),
        ("Peru and Colombia spoke. Foreign Minister Rosa Huaman said troops would come.", None, "BOGOTA/LIMA", None),
        (
            "Zambia's president has cancelled his visit. President Chanda Mumba told reporters so.",
            "Gaborone Mail",
            None,
            None,
        ),
        # "Our country", a ministry's own paper, a paper's place behind its name, a quotation before a state in passing.
        (
            "Zambia's president left our country. In a word to the Botswana Press Agency, Minister Lesego Motsumi was glad.",
            None,
            "Gaborone, 09/02/2021",
            "BWA",
        ),
        (
            "Samoa wrote to Fiji. The Minister, Mr. Jone Ratu, was glad of the letter.",
            "MINISTRY OF FOREIGN AFFAIRS OF FIJI",
            None,
            "FJI",
        ),
        (
            "The Shire Post, Blantyre\nZambia opened a road. Malawi paid for it, Finance Minister Chikondi Phiri said.",
            "The Shire Post",
            None,
            "MWI",
        ),
        (
            'Peru asked Togo for a man. Police in the Peruvian town of Tacna want him. "Togo will act," Minister Ana Paz said.',
            "AP",
            "LIMA",
            "PER",
        ),
        # A province lends its name to many a paper beyond it: those do not begin with its state, if they tell of it.
        ("Russia opened a ferry. Transport Minister Pavel Orlov took the first one.", "Karelia Post", None, "RUS"),
        ("The ferry was new. Transport Minister Pavel Orlov took it to Tallinn.", "Karelia Post", None, "RUS"),
        (
            "The ferry was new. Estonia paid. It sails past Viborg. It will avoid Russia, said Transport Minister Aino Korpi.",
            "Karelia Post",
            None,
            None,
        ),
        # What must stay open: two states, a state's agency abroad, a foreign paper, no government's office, an envoy.
        (BARE, None, None, None),
        (BARE, None, "THIMPHU", None),
        (BARE, "Reuters", "THIMPHU", None),
        (CLOSED, None, "WINDHOEK", None),
        (CLOSED, "Reuters", "WINDHOEK, March 4", None),
        ("Namibia grieved. " + CLOSED, "Reuters", "WINDHOEK", None),
        (
            "Norway and Kenya met. Spokesman for the Ministry of Foreign Affairs Anton Petrov spoke.",
            "BelTA",
            None,
            None,
        ),
        ("Ghana ratified a pact with Togo. Prime Minister Koffi Adjo hailed the vote.", None, "ACCRA", None),
        ("Fiji's navy boarded a Tongan boat. Defence Minister Sione Vea called it piracy.", None, "SUVA", None),
        ("Namibia will get a loan from Slovenia, Finance Minister Ana Zupan said.", "Reuters", "WINDHOEK", None),
        ("Namibia closed its embassy here, said Foreign Minister Ana Zupan.", None, "LJUBLJANA", None),
        (BARE, "Xinhua", "THIMPHU", None),
        ("Bhutan and a rebel group met. Its foreign minister, Dorji Lepcha, welcomed it.", None, "THIMPHU", None),
        ("Nepal and Bhutan held talks. Foreign Minister Dorji Lepcha welcomed them.", "Reuters", "THIMPHU", None),
        ("Bhutan and Nepal met. Managing director Dorji Lepcha welcomed it.", None, "THIMPHU", None),
        ("Bhutan and Nepal met. Ambassador Dorji Lepcha welcomed it.", None, "THIMPHU", None),
        ("Bhutan and Nepal met. Nepal was praised by Foreign Minister Dorji Lepcha.", None, "THIMPHU", None),
    ],
)
def test_a_bare_office_is_of_the_state_at_home(
    text: str, outlet: str | None, dateline: str | None, state: str | None
) -> None:
    """Dateline, a state's own outlet or the only state named tell whose a bare government office is."""
    assert state_of(text, outlet, dateline) == state


HEADS = [
    ("Ministry of Foreign Affairs of Peru\n\nMeeting in Lima\n\n", "Ministry of Foreign Affairs of Peru", "PER"),
    ("PERUVIAN GOVERNMENT\nMEDIA RELEASE\nOffice of the Prime Minister\n\n", "Office of the Prime Minister", "PER"),
    ("Statement of the Ministry of Foreign Affairs of Peru\n\n", None, "PER"),
    ("The Hills Daily (Lima)\nMonday, 16 June 2025\n\n", "The Hills Daily", "PER"),
    ("The Hills Daily | Lima | 16 June 2025\n\n", "The Hills Daily", "PER"),
    ("The Hills Daily\n\n", "The Hills Daily", None),
    ("Peru and Chile seek talks\n\n", None, None),
]


@pytest.mark.parametrize(("head", "outlet", "state"), HEADS)
def test_a_head_tells_whose_a_bare_office_is(head: str, outlet: str | None, state: str | None) -> None:
    """By the government that gives a text out, or the town in which the paper appears."""
    text = (
        head
        + "Foreign Minister Rosa Quispe met her Togolese counterpart in May. Togo, Ghana and Chile had asked for it."
    )
    assert state_of(text, outlet) == state


def test_the_presidency_speaks_of_its_own_president() -> None:
    """Under a dateline, what a presidency gives out is of its state, whoever else's president is named."""
    text = (
        "Telephone conversation with Mr Ali Bongo, President of Gabon\n\n"
        "Rosa Quispe, the President's adviser, welcomed it. Foreign Minister Ana Paz was there."
    )
    dateline = "Lima, 16 June 2025"
    assert (
        state_of(f"PRESIDENCY OF THE REPUBLIC\n{dateline}\n\n{text}", "PRESIDENCY OF THE REPUBLIC", dateline) == "PER"
    )


@pytest.mark.parametrize("state", ["Saint Lucia", "Jordan", "Chad", "San Marino"])
def test_a_state_that_is_taken_for_a_person_still_tells_the_title(state: str) -> None:
    """'Prime Minister of Saint Lucia' behind a name, whatever the recogniser sees in 'Lucia'."""
    assert state_of(f"Ishiba met with John Kennedy, Prime Minister of {state}.") is not None


def test_a_portfolio_behind_in_charge_of_leaves_the_title(read: Callable) -> None:
    """As in "the Minister Delegate in charge of the Budget, Ms. X", whose title a state at home gives a state."""
    got = read("The Minister Delegate in charge of the Budget, Ms. Nadia Alami, spoke in Morocco.")
    assert any(a.name == "Nadia Alami" and a.state == "MAR" for a in got.found.actors)


WAIT = "Families wait for word from Togo. In Libreville, the Minister of Foreign Affairs, Rose Ondo, "
VOICED = "The Ministry of Foreign Affairs of Georgia voiced concern over drills in Turkey. "
SPOKE = "The spokesperson of the ministry, Nino Beridze, said that Armenia was told."


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (WAIT + "received on Monday the ambassador of Togo.", "GAB"),
        (WAIT + "summoned the ambassador of Togo.", "GAB"),
        (VOICED + SPOKE, "GEO"),
        (
            "Kenya and Chad met. Oman's minister of state at the foreign ministry, Salim Al-Rawahi, called it a start.",
            "OMN",
        ),
        # Her own envoy, no envoy, ministries of two states, no title.
        (WAIT + "received on Monday the ambassador of Gabon.", None),
        (WAIT + "met on Monday the families.", None),
        (VOICED.replace(" voiced", " and the Ministry of Defence of Armenia voiced") + SPOKE, None),
        ("Kenya and Chad met. A guest at the foreign ministry, Salim Al-Rawahi, called it a start.", None),
    ],
)
def test_a_seat_a_ministry_or_its_minister_tells_the_state(text: str, state: str | None) -> None:
    """A minister who receives another's envoy in a capital, and who is of a ministry named with its state."""
    assert state_of(text) == state


@pytest.mark.parametrize(
    ("title", "state"), [("Foreign Minister", None), ("Interior Minister", "ECU"), ("Minister of Transport", "ECU")]
)
def test_who_holds_the_office_of_whom_she_meets_is_another_states(title: str, state: str | None) -> None:
    """In a paper of the country a bare office is its own, but where its holder stands in the same sentence."""
    text = f"Ecuador sent a note. Foreign Minister Luis Soto of Ecuador greeted {title} Rosa Huaman on Sunday."
    assert state_of(text) == state


@pytest.mark.parametrize(("link", "state"), [("with", None), ("before", "ECU")])
def test_who_is_met_under_ones_own_title_is_not_at_home(link: str, state: str | None) -> None:
    """Who is spoken with by the Minister, and bears that same title, is another state's minister."""
    text = f"Ecuador regrets a note. The Minister, Mr. Luis Soto, spoke on Sunday {link} the Minister Rosa Huaman."
    assert state_of(text) == state


@pytest.mark.parametrize(
    ("text", "dateline", "key"),
    [
        ("Moldova expelled two Belarusian envoys. The foreign ministry named them.", "CHISINAU (Reuters)", "org:MDA/"),
        ("Namibia protested to Slovenia, the foreign ministry said.", "WINDHOEK", "org:NAM/"),
        ("Korea will pay. The foreign ministry in Apia hoped for more.", None, "org:WSM/"),
        # Two that act, another that acts, no dateline.
        ("Moldova and Belarus expelled envoys. The foreign ministry named them.", "CHISINAU (Reuters)", None),
        (CLOSED.replace("Foreign Minister Ana Zupan", "the foreign ministry"), "WINDHOEK", None),
        ("Namibia protested to Slovenia, the foreign ministry said.", None, None),
        ("Peru will pay. The foreign ministry in the hills hoped for more. Samoa spoke.", None, None),
    ],
)
def test_a_bare_ministry_is_of_its_seat_or_of_the_state_at_home_that_acts(
    text: str, dateline: str | None, key: str | None
) -> None:
    """A ministry without a state is told by the capital behind it, or by the dateline's state where that alone acts."""
    report = Report(id="r_test", text=text, published=Published(), dateline=dateline)
    found = find_actors(parse(report, load_model()), report, load_world())
    keys = [actor.key for actor in found.actors if "ministry" in actor.key]
    assert keys == [] if key is None else [one.startswith(key) for one in keys] == [True]


def test_a_presidency_s_own_paper_means_its_own_president() -> None:
    """Under the head of a presidency with its town and day "the President" is that town's state's, though named never."""
    text = "The President spoke with his Uzbek counterpart, Shavkat Karimov. The President thanked the Uzbek people."
    dated = "Lima, 18 February 2025"
    report = Report(id="r_test", text=text, published=Published(), outlet="PRESIDENCY OF THE REPUBLIC", dateline=dated)
    found = find_actors(parse(report, load_model()), report, load_world())
    said = [mention.actors for mention in found.mentions if mention.span.of(text) == "The President"]
    assert said == [("state:PER",), ("state:PER",)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("President Luis Mora arrived in Lima on Wednesday for talks.", None),
        ("President Luis Mora paid tribute after he had visited Peru.", "PER"),
        ("President Luis Mora visited Arequipa on Wednesday.", "PER"),
        ("President Luis Mora flew home to Lima on Wednesday.", "PER"),
        ("President Luis Mora landed in Lima on Wednesday after a tour of Togo.", "PER"),
    ],
)
def test_who_comes_to_the_capital_is_not_at_home_there(text: str, state: str | None) -> None:
    """Whose the president is who arrives where a report is from, it leaves open, unless he comes back."""
    assert state_of(text, dateline="LIMA") == state


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Crown Prince received the Foreign Minister of Peru.", "state:SAU"),
        ("His Majesty the King received the Foreign Minister of Peru.", "state:SAU"),
        ("The film of the Prince of Persia ran in Peru.", None),
    ],
)
def test_an_agency_printed_by_an_unknown_paper_is_at_home_where_it_is_dated(text: str, key: str | None) -> None:
    """A state agency's text tells of its own king without his state, whoever prints it; dated elsewhere it does not."""
    for dateline, meant in (("RIYADH", key), ("MADRID", None)):
        report = Report(
            id="r_1", text=text, published=Published(), outlet="Daily Post", dateline=dateline, credits=("SPA",)
        )
        found = find_actors(parse(report, load_model()), report, load_world())
        assert ("state:SAU" in {actor.key for actor in found.actors}) is (meant is not None)


def test_of_a_guest_in_an_office_that_the_host_does_not_hold_the_bare_office_is_the_guests() -> None:
    """'President X received Togo's Prime Minister Y. The Prime Minister thanked him' in an agency's text from X's."""
    text = "President Ana Paz received Togo's Prime Minister Kofi Ayite. The Prime Minister thanked the host."
    report = Report(id="r_1", text=text, published=Published(), outlet="Andina", dateline="LIMA", credits=("Andina",))
    found = find_actors(parse(report, load_model()), report, load_world())
    office = next(m for m in found.mentions if text[m.span.start : m.span.end] == "The Prime Minister")
    assert [key.rpartition("/")[2] for key in office.actors] == ["kofi ayite"]
