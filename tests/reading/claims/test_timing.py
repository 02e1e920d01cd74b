"""Times: each hangs on the act that it tells of, and never on its neighbour in the sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def weak(*values: Any, reason: str) -> Any:
    """A row that is known to fail, kept until it does not."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=reason, strict=False))


@pytest.mark.parametrize(
    ("text", "want", "when"),
    [
        ("Ghana signed the treaty with Togo in Accra on Tuesday.", {"kind": "agreement"}, "2025-03-11"),
        (
            "The declaration by Peru and Chile, adopted on Monday, was signed in Lima.",
            {"kind": "agreement"},
            "2025-03-10",
        ),
        ("On Monday Oman and Iran held talks in Muscat.", {"kind": "meeting"}, "2025-03-10"),
        ("Talks hosted by Qatar between Oman and Iran ended on Monday.", {"kind": "meeting"}, "2025-03-10"),
        ("Sanctions imposed on Oman on Monday by Iran hit its ports.", {"kind": "act"}, "2025-03-10"),
        ("Lithuania expelled four Belarusian diplomats on Friday.", {"kind": "act"}, "2025-03-14"),
        ("Last month Indian Prime Minister Narendra Modi visited Kathmandu.", {"kind": "visit"}, "2025-02"),
        ("Uruguay and Brazil signed the protocol on 3 March 2019.", {"kind": "agreement"}, "2019-03-03"),
        ("Two Tongans were shot dead by Fijian soldiers in May 2024.", {"kind": "death"}, "2024-05"),
        ("A treaty was signed on Thursday by Fiji and Tonga.", {"kind": "agreement"}, "2025-03-13"),
        ("Talks between Bolivia and Chile were held last week.", {"kind": "meeting"}, "2025-03-0"),
        ("Polish President Andrzej Duda will visit Ankara in May.", {"kind": "visit"}, "2025-05"),
        ("Yesterday, Spain recalled its ambassador from Managua.", {"kind": "act"}, "2025-03-13"),
        (
            "The truce between Peru and Chile will begin at midnight GMT on Saturday.",
            {"kind": "agreement"},
            "2025-03-15",
        ),
        ("The two Chilean ministers left Lima on Sunday after a visit.", {"kind": "visit"}, None),
        ("On Monday Ghana saw two of its ships seized by Togolese bailiffs.", {"kind": "act"}, "2025-03-10"),
        (
            "Portugal's foreign minister, Paulo Rangel, flew to Luanda on Sunday, where he is due to hold talks with his Angolan counterpart, Tete Antonio, on Thursday.",
            {"kind": "meeting"},
            "2025-03-20",
        ),
        (
            "Portugal's foreign minister, Paulo Rangel, flew to Luanda on Sunday, where he held talks with his Angolan counterpart, Tete Antonio.",
            {"kind": "meeting"},
            "2025-03-09",
        ),
        (
            "Philippine minister Gilberto Teodoro laid a wreath in Canberra on Tuesday before meeting Australian minister Richard Marles.",
            {"kind": "meeting"},
            "2025-03-11",
        ),
        (
            "Peru on Monday closed its embassy in Chile, two days after talks between Peru and Chile in Lima.",
            {"kind": "meeting"},
            "2025-03-08",
        ),
        (
            "Honduras is seeking a way back to the Taiwanese market, three years after it broke with Taipei.",
            {"kind": "act"},
            "2022~",
        ),
        (
            "Two Nepali soldiers died in March, two years after Peru expelled a Chilean diplomat.",
            {"kind": "act", "source": "PER"},
            "2023~",
        ),
        (
            "Chad met Togo in Lomé on 3 March 2019. In May 2021 Mali was suspended, on the same day that Peru expelled a Chilean diplomat.",
            {"kind": "act", "target": "MLI"},
            "2021-05",
        ),
        (
            "The U.S. move, announced on Monday, imposes a 20% tariff on Mexican tomatoes beginning Aug. 20.",
            {"kind": "act", "status": "planned"},
            "2025-08-20",
        ),
        (
            "In a post on Telegram on Thursday, Peru's Ana Rojas outdid her ministry, writing that Chile was at fault.",
            {"kind": "statement"},
            "2025-03-13",
        ),
        (
            "Kenyan soldiers fought a band of Somali smugglers on Tuesday, in the course of which three soldiers were killed.",
            {"kind": "death"},
            "2025-03-11",
        ),
        ("Laos and Japan held talks in Pakse on March 9 and 10.", {"kind": "meeting"}, "2025-03-09/2025-03-10"),
        (
            "Chad will bar 30 officials from 1 April. The Danish envoy was summoned to the ministry on the same day.",
            {"kind": "act", "target": "DNK"},
            "2025-03-14",
        ),
        (
            "Serbian officers met Kosovo officers in Merdare on Sunday. Serbia and Kosovo agreed there to open the road.",
            {"kind": "agreement"},
            "2025-03-09",
        ),
        (
            "Fourteen Chadian soldiers were killed when gunmen crossed from Sudan on Sunday.",
            {"kind": "death", "target": "TCD"},
            "2025-03-09",
        ),
        (
            "The arrest on Tuesday of two Danish sailors by Morocco angered Copenhagen.",
            {"kind": "act", "number": 2},
            "2025-03-11",
        ),
        ("Fiji cited the Declaration of Suva, adopted on 3 May 2019.", {"kind": "agreement"}, "2019-05-03"),
        (
            "Last year when Zambian President Hakainde Hichilema visited Luanda, the two states signed nothing.",
            {"kind": "visit"},
            "2024",
        ),
    ],
)
def test_an_act_has_its_own_time(told: Callable[..., Any], text: str, want: dict[str, Any], when: str) -> None:
    """The time that hangs on the act's verb or noun is the act's."""
    read = told(text)
    assert read.find(**want, when=when), read.shown()


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Indian Prime Minister Narendra Modi visited Kathmandu last month and will visit Thimphu in May.",
            {"kind": "visit", "where": "Kathmandu", "when": "2025-02"},
            {"kind": "visit", "where": "Thimphu", "when": "2025-05"},
        ),
        (
            "Kuwait and Qatar signed a pact on Monday, and on Wednesday Kuwait expelled two Iranian diplomats.",
            {"kind": "agreement", "when": "2025-03-10"},
            {"kind": "act", "when": "2025-03-12"},
        ),
        (
            "Estonian Foreign Minister Margus Tsahkna, who visited Kyiv in January, met his Latvian counterpart Baiba Braze on Tuesday.",
            {"kind": "visit", "when": "2025-01"},
            {"kind": "meeting", "when": "2025-03-11"},
        ),
        (
            "Chad and Niger signed a border accord in 2018; on Thursday the two countries held talks in Niamey.",
            {"kind": "agreement", "when": "2018"},
            {"kind": "meeting", "when": "2025-03-13"},
        ),
        (
            "France recalled its ambassador from Niamey on Friday, two days after Niger expelled a French diplomat.",
            {"kind": "act", "source": "FRA", "when": "2025-03-14"},
            {"kind": "act", "source": "NER", "when": "2025-03-12"},
        ),
    ],
)
def test_two_acts_in_one_sentence_keep_their_times_apart(
    told: Callable[..., Any], text: str, first: dict[str, Any], second: dict[str, Any]
) -> None:
    """Each act is dated by its own expression."""
    read = told(text)
    assert read.find(**first), read.shown()
    assert read.find(**second), read.shown()


@pytest.mark.parametrize(
    ("text", "want", "never"),
    [
        (
            "In 1990 Peru closed its embassy. It had wanted to, years after Chile expelled a Peruvian diplomat.",
            {"kind": "act", "source": "CHL"},
            "20",
        ),
        ("Trucks crossed the border between Panama and Peru under the treaty of 2008.", {"trigger": "crossed"}, "2008"),
        (
            "Presidents Paudel of Nepal and Dissanayake of Sri Lanka reviewed relations between the two, anchored in trust since well before ties were established in 1957.",
            {"kind": "meeting"},
            "1957",
        ),
        (
            "Peru's minister Ana Rojas said Chile should be told and asked for a closed session next week.",
            {"kind": "statement"},
            "2025-03-17/2025-03-23",
        ),
        ("Ghana signed the treaty with Togo after talks that began in 2021.", {"kind": "agreement"}, "2021"),
        (
            "Slovenia's foreign minister said on Tuesday that Croatia and Italy had signed an accord.",
            {"kind": "agreement"},
            "2025-03-11",
        ),
        (
            "Peru and Chile signed a treaty that enters into force in June.",
            {"kind": "agreement", "status": "done"},
            "2025-06",
        ),
        ("Laos and Thailand held talks on a bridge that opened in 1994.", {"kind": "meeting"}, "1994"),
        (
            "Belarus's foreign ministry on Thursday denied that Belarus had closed the border crossing.",
            {"kind": "act", "status": "denied"},
            "2025-03-13",
        ),
        ("Moldova expelled a diplomat who had arrived in October.", {"kind": "act"}, "2024-10"),
        (
            "Since the truce of 2019, Togo and Benin have signed three protocols.",
            {"kind": "agreement", "party": "TGO"},
            "2019",
        ),
        (
            "Peru reopened its embassy in Rabat on Monday, four and a half decades after it closed the mission.",
            {"kind": "act", "source": "PER"},
            "2025-03-10",
        ),
        (
            "Mali expelled the French envoy two days after France closed its embassy on Monday.",
            {"kind": "act", "source": "MLI"},
            "2025-03-10",
        ),
    ],
)
def test_a_neighbours_time_is_not_taken(told: Callable[..., Any], text: str, want: dict[str, Any], never: str) -> None:
    """A time of another clause dates nothing here; what the text leaves open stays open."""
    read = told(text)
    assert read.find(**want), read.shown()
    assert not [c for c in read.find(**want) if c.when is not None and c.when.edtf == never], read.shown()


def test_without_a_date_relative_times_stay_open(told: Callable[..., Any]) -> None:
    """A report that gives no date resolves no 'Monday'; an absolute date needs none."""
    open_ended = told("Oman and Iran held talks on Monday.", date=None)
    assert all(c.when is None or c.when.edtf is None for c in open_ended.find("meeting"))
    dated = told("Oman and Iran held talks on 3 May 2023.", date=None)
    assert dated.find("meeting", when="2023-05-03"), dated.shown()


def test_a_time_comes_with_its_words_and_its_anchor(told: Callable[..., Any]) -> None:
    """Whoever asks sees the expression and what resolved it."""
    (claim,) = told("Lithuania expelled four Belarusian diplomats on Thursday.").find("act", trigger="expelled")
    assert "Thursday" in claim.when.text
    assert "2025-03-14" in claim.when.basis


@pytest.mark.parametrize(
    "text",
    [
        "Peru has released 41 Bolivian fishermen held since February.",
        "Mali freed two Danish soldiers captured on March 3.",
    ],
)
def test_a_release_has_not_the_day_of_the_capture(told: Callable[..., Any], text: str) -> None:
    """What is told of those who are freed dates their capture, not their release."""
    read = told(text)
    (released,) = (claim for claim in read.claims if claim.frame == "release")
    assert released.when is None, read.shown()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Rabuka is the first Fijian leader to visit Norway in nine years.", None),
        ("Fiji's prime minister visited Norway in 2019.", "2019"),
        ("Fiji's prime minister will visit Norway in two years.", "2027"),
        ("Fiji's prime minister visited Norway a day later.", None),
    ],
)
def test_what_is_done_is_of_no_day_to_come(told: Callable[..., Any], text: str, when: str | None) -> None:
    """'In nine years' behind what is done counts back; behind what is planned, ahead."""
    (visit,) = told(text).find("visit")
    assert (visit.when.edtf if visit.when is not None else None) == when


@pytest.mark.parametrize(
    ("text", "want", "when"),
    [
        (
            "A clash near Faya on Monday, in which six Malian soldiers were killed, ended without an inquiry.",
            {"kind": "death"},
            "2025-03-10",
        ),
        ("Chad fought Libya in a short war last month that left 70 people dead.", {"kind": "death"}, "2025-02"),
        (
            "The Prime Minister of Peru, on a working visit to Chile that began on Tuesday, thanked his host.",
            {"kind": "visit"},
            "2025-03-11",
        ),
        (
            "Presidents Idriss Deby of Chad and Faure Gnassingbe of Togo presided on Monday over the signing of a pact.",
            {"kind": "agreement"},
            "2025-03-10",
        ),
        (
            "Chad and Togo held talks on Monday at the palace, after which they witnessed the signing of a pact.",
            {"kind": "agreement"},
            "2025-03-10",
        ),
        (
            "Togo summoned Ghana's acting high commissioner on Monday and lodged a strong protest.",
            {"trigger": "lodged"},
            "2025-03-10",
        ),
        ("Peru ordered two Chilean diplomats to leave the country on Monday.", {"kind": "act"}, "2025-03-10"),
        (
            "Togo summoned Ghana's envoy on Monday, two days after Ghana said it would close the border.",
            {"kind": "act", "target": "GHA"},
            "2025-03-10",
        ),
        (
            "Peru said on Wednesday it would hit back, answering in kind two days after Chile imposed sanctions on Peru.",
            {"trigger": "imposed"},
            "2025-03-10",
        ),
    ],
)
def test_a_time_holds_across_the_clauses_of_one_event(
    told: Callable[..., Any], text: str, want: dict[str, Any], when: str
) -> None:
    """What a clause on the event's noun dates, what happened within it and what stands so far apart are all dated."""
    read = told(text)
    assert read.find(**want, when=when), read.shown()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A trip to Lima by Chile's president that had been due to begin on Sunday was postponed.", {"kind": "visit"}),
        ("On Monday Peru met Chile's envoy, in whose country 20 people had been killed.", {"kind": "death"}),
        ("On Monday Togo reopened a camp in which four Ghanaian soldiers were killed.", {"kind": "death"}),
        ("Peru asked two Chilean diplomats to return in May.", {"kind": "act"}),
    ],
)
def test_a_clause_on_something_else_gives_no_day(told: Callable[..., Any], text: str, want: dict[str, Any]) -> None:
    """What happened within a place or thing, and what had once been due, is left without a day."""
    read = told(text)
    assert all(claim.when is None for claim in read.find(**want)), read.shown()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("On Monday, Togo freed a Ghanaian diplomat convicted of spying.", "convicted"),
        ("On Monday, Togo handed over two Ghanaian fishermen jailed for smuggling.", "jailed"),
        ("Two crossings between Togo and Ghana, closed since 2021, have reopened.", "reopened"),
        ("Sanctions imposed by Togo on Ghana were lifted on Monday.", "imposed"),
        ("A treaty signed by Togo and Ghana was ratified on Monday.", "signed"),
        ("The border closed by Togo was reopened by Ghana on Monday.", "closed"),
    ],
)
def test_what_was_before_and_what_is_now_have_no_day_in_common(
    told: Callable[..., Any], text: str, trigger: str
) -> None:
    """Who is freed on a day was convicted on another; what was closed since a year reopened on none that is told."""
    read = told(text)
    found = [c for c in read.reading.claims if text[c.trigger.start : c.trigger.end] == trigger]
    assert all(claim.when is None for claim in found), read.shown()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "In May, nine firms were blacklisted, on the same day that Togo broke off relations with Ghana.",
            {"kind": "act", "trigger": "broke", "when": "2024-05"},
        ),
        (
            "Ghana expelled two envoys on Monday, the same day Togo recalled its ambassador to Ghana.",
            {"kind": "act", "trigger": "recalled", "when": "2025-03-10"},
        ),
    ],
)
def test_the_same_day_that_another_act_was_on_is_that_ones(
    told: Callable[..., Any], text: str, want: dict[str, Any]
) -> None:
    """'On the same day that Togo left' tells of Togo's act, and is not the day told before."""
    read = told(text)
    assert read.find(**want), read.shown()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Welcomed at the palace on Tuesday, President Nana Akufo-Addo of Ghana held talks with Faure Gnassingbé.",
            {"kind": "meeting", "when": "2025-03-11"},
        ),
        (
            "Received by Togo's prime minister on Monday, Ana Mba signed a pact with Togo on fishing.",
            {"kind": "agreement", "when": "2025-03-10"},
        ),
        (
            "In a decision handed down on Monday, the International Court of Justice ruled in favour of Togo.",
            {"kind": "act", "trigger": "ruled", "when": "2025-03-10"},
        ),
        (
            "In a ruling delivered on Monday, Togo's Supreme Court ordered the release of two Ghanaian fishermen.",
            {"kind": "act", "trigger": "ordered", "when": "2025-03-10"},
        ),
        ("It was on 3 March that Togo closed its bank.", {"kind": "act", "trigger": "closed", "when": "2025-03-03"}),
        (
            "Ghana left the bloc on Monday, with Togo accusing it of spying.",
            {"kind": "statement", "trigger": "accusing", "when": "2025-03-10"},
        ),
        # How a guest came by an office or into a cell is of another day, and so is what is said of a decision.
        (
            "It was clear on Monday that Togo had closed its embassy.",
            {"kind": "act", "trigger": "closed", "when": None},
        ),
        (
            "Togo froze a loan to Ghana in February and has since cut off all aid.",
            {"kind": "act", "trigger": "cut", "when": None},
        ),
        (
            "Appointed on Monday, the Togolese minister met his Ghanaian counterpart.",
            {"kind": "meeting", "when": None},
        ),
        (
            "In a decision criticised on Monday by Ghana, Togo closed the border.",
            {"kind": "act", "trigger": "closed", "when": None},
        ),
    ],
)
def test_what_opens_a_sentence_may_set_the_day(told: Callable[..., Any], text: str, want: dict[str, Any]) -> None:
    """How a guest was received, and when a decision was handed down, is of the day of what is told behind it."""
    read = told(text)
    assert read.find(**want), read.shown()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Ana Mba of Togo, who came to Accra for a summit, was welcomed at the airport on Monday.",
            {"kind": "visit", "when": "2025-03-10"},
        ),
        (
            "Ana Mba of Togo and Kofi Paz of Ghana are set to attend the summit, which is to start on 20 March in Lima.",
            {"kind": "meeting", "when": "2025-03-20"},
        ),
        (
            "The sale comes ahead of Ana Mba's visit to Ghana for the tenth summit of the bloc, scheduled for 20 March.",
            {"kind": "visit", "when": "2025-03-20"},
        ),
        # When a guest came, and when he was asked to, is of another day.
        (
            "Kofi Paz of Ghana received on Monday Togo's Ana Mba, who is on a visit to Accra.",
            {"kind": "visit", "when": None},
        ),
        (
            "Ana Mba of Togo paid a visit to Accra on Monday at the invitation of Ghana.",
            {"kind": "request", "when": None},
        ),
    ],
)
def test_who_is_welcomed_came_on_that_day_and_an_event_dates_going_to_it(
    told: Callable[..., Any], text: str, want: dict[str, Any]
) -> None:
    """Who is welcomed on a day came on it, who is received may have come before; who goes to an event is there with it."""
    read = told(text)
    assert read.find(**want), read.shown()


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("Two Ugandan nurses died in a blast that hit a checkpoint in Kidal on Monday.", "died", "2025-10-13"),
        ("Four sailors were wounded in a drone strike, which hit their tanker on Sunday.", "wounded", "2025-10-12"),
        ("Four sailors were wounded in the attack, which hit a ship that had left Sfax on Sunday.", "wounded", None),
    ],
)
def test_the_clause_on_the_event_dates_who_died_in_it(
    told_at: Callable[[str, str], list[tuple[str | None, str | None]]], text: str, trigger: str, when: str | None
) -> None:
    """'died in a blast that hit a post on Monday': on that day; not on that of a clause further down."""
    assert when in [day for _, day in told_at(text, trigger)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ('"On 3 March, Gabon expelled two envoys of Benin," the ministry in Libreville said.', "2025-03-03"),
        ('"Gabon expelled two envoys of Benin on March 3," the ministry in Libreville said.', "2025-03-03"),
        # These count from the day of speaking, which the report does not tell.
        ('"Gabon expelled two envoys of Benin today," the ministry in Libreville said.', None),
        ('"Gabon expelled two envoys of Benin the day before yesterday," the ministry in Libreville said.', None),
    ],
)
def test_a_day_of_the_calendar_in_quoted_words_is_that_day(
    told: Callable[..., Any], text: str, when: str | None
) -> None:
    """'On 3 March we expelled' is of one day whoever says it when; 'today' is not."""
    read = told(text)
    assert read.find("act", source="Gabon", when=when), read.shown()


def test_when_a_promise_is_due_is_no_day_of_the_news(told: Callable[..., Any]) -> None:
    """What is to be done on a day to come does not keep the words behind it from being of the report's news."""
    read = told(
        "Gabon's president Ali Mba on Monday praised the line to Benin.\n\n"
        'As for the ban, "as soon as the harvest is in, on 30 August, we shall end it," he promised.\n\n'
        "He regretted that Benin had banned sugar from Gabon."
    )
    assert read.find("statement", said="regretted", when="2025-03-10") or read.find(
        "statement", said="Benin had banned sugar", when="2025-03-10"
    ), read.shown()
