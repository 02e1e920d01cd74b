"""What a sentence takes from the one before: the day of the act that it goes on from, and nothing where it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

WEDNESDAY = "2025-03-12"


def times_at(told: Callable[..., Any], text: str, trigger: str) -> list[str | None]:
    """The times of the claims that a word fires."""
    claims = told(text, date=WEDNESDAY).reading.claims
    fired = [c for c in claims if text[c.trigger.start : c.trigger.end] == trigger]
    return [c.when.edtf if c.when is not None else None for c in fired]


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        (
            "On Tuesday the foreign ministers of Peru and Bolivia met in La Paz. They then signed a treaty on water.",
            "signed",
            "2025-03-11",
        ),
        (
            "The two presidents met in Accra on Monday. They signed four agreements on trade and fisheries.",
            "signed",
            "2025-03-10",
        ),
        (
            "Uganda closed the Busia crossing on Sunday. Kenya condemned the closure and summoned the Ugandan envoy on Monday.",
            "condemned",
            "2025-03-10",
        ),
        (
            "At a meeting in Rabat on Monday, ministers of Morocco and Spain discussed migration. Spain pledged 30 million euros for border posts.",
            "pledged",
            "2025-03-10",
        ),
        (
            "Ties fell to a low in May 2018, when a Chilean was shot in Lima. Chile summoned the Peruvian envoy at the time.",
            "summoned",
            "2018-05",
        ),
        (
            "In January Peru expelled two Bolivian officials. Bolivia reciprocated by expelling three Peruvian officials.",
            "expelling",
            "2025-01",
        ),
        (
            "In January Peru shut its embassy. Bolivia retaliated and recalled its ambassador.",
            "recalled",
            "2025-01",
        ),
        (
            "Moldova expelled three Belarusian diplomats on Friday. Later in the day, Belarus expelled three Moldovan diplomats.",
            "expelled",
            "2025-03-07",
        ),
        (
            "Moldova expelled three Belarusian diplomats on Friday. Hours later, Belarus expelled three Moldovan diplomats.",
            "expelled",
            "2025-03-07",
        ),
        (
            "Moldova expelled three Belarusian diplomats on Friday. The next day, Belarus expelled three Moldovan diplomats.",
            "expelled",
            "2025-03-08",
        ),
        (
            "Moldova expelled three Belarusian diplomats on Friday. Belarus expelled three Moldovan diplomats in return the same day.",
            "expelled",
            "2025-03-07",
        ),
        (
            "Kyrgyz and Tajik negotiators met in Batken on Thursday last week. At the meeting the sides agreed to pull back their troops.",
            "agreed",
            "2025-03-06",
        ),
        (
            "Ministers of Laos and Cambodia held talks in Pakse on 5 March. The talks ended with the signing of an accord on border trade.",
            "signing",
            "2025-03-05",
        ),
        (
            "A Chadian patrol came under fire near Adré on Sunday. Two Chadian soldiers were killed and four wounded by Sudanese fighters.",
            "killed",
            "2025-03-09",
        ),
        (
            "Chile's president, Gabriel Rojas, visited Paraguay on Monday.\n\nDuring the visit, Chile and Paraguay signed two agreements on gas.",
            "signed",
            "2025-03-10",
        ),
        (
            "The foreign ministers of Oman and Yemen met in Muscat on Sunday.\n\nAfter the meeting, Oman pledged $20 million for Yemen's ports.",
            "pledged",
            "2025-03-09",
        ),
        (
            "Ministers from Ghana and Togo met in Lomé on Friday. The border closed last year.\n\nAt the Lomé meeting, Ghana and Togo agreed to reopen the crossing at Aflao.",
            "agreed",
            "2025-03-07",
        ),
        (
            "Togo's president visited Accra on March 4.\n\nIn 2021, Togo and Ghana signed a fisheries accord.",
            "signed",
            "2021",
        ),
        (
            "President Adama Kone of Burkina Faso will visit Ghana on March 20. He will meet President John Addo and sign a defence agreement.",
            "meet",
            "2025-03-20",
        ),
        (
            "Japan's prime minister will travel to Fiji on March 20. During the trip, Japan and Fiji are to sign an agreement on fisheries.",
            "sign",
            "2025-03-20",
        ),
        (
            "Peru recalled its ambassador to Bolivia on Monday. It also expelled two Bolivian diplomats.",
            "expelled",
            "2025-03-10",
        ),
        (
            "The leaders of Malta and Libya met in Valletta on Friday.\n\nThe two signed an accord on rescues at sea.",
            "signed",
            "2025-03-07",
        ),
        (
            "Botswana's president arrived in Windhoek on Sunday for a two-day visit. During his stay Botswana and Namibia signed a pact on water.",
            "signed",
            "2025-03-09",
        ),
        (
            "Finland's foreign minister Aino Laine told parliament on Wednesday that the border would stay shut. She accused Russia of sending migrants to the crossings.",
            "accused",
            "2025-03-12",
        ),
        (
            "Finland's foreign minister Aino Laine told parliament on Wednesday that the border would stay shut. She called on Russia to stop sending migrants.",
            "called",
            "2025-03-12",
        ),
        (
            "Vietnam's coast guard rammed a Philippine fishing boat near Thitu on Sunday. Three fishermen were injured.",
            "injured",
            "2025-03-09",
        ),
        (
            "Leaders of the Mekong states gathered in Vientiane on Sunday for a one-day summit. On the sidelines, Thai prime minister Somchai Rattana and Cambodian prime minister Sok Dara held talks on fruit.",
            "talks",
            "2025-03-09",
        ),
        (
            "Mahama and Gnassingbé spoke by phone on Sunday. In the call, Ghana's president asked Togo to free the crew.",
            "asked",
            "2025-03-09",
        ),
    ],
)
def test_an_act_without_a_time_is_of_the_day_of_what_it_goes_on_from(
    told: Callable[..., Any], text: str, trigger: str, when: str
) -> None:
    """The same people in the next sentence, or the occasion named again: the day goes on."""
    assert when in times_at(told, text, trigger)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The president of Ghana visited Togo in 2019. Ghana and Togo signed a treaty on their sea border.", "signed"),
        (
            "Ministers of Laos and Cambodia held talks in Pakse on 5 March. The meeting followed a clash in which two Laotian soldiers were killed.",
            "killed",
        ),
        (
            "Togo summoned Ghana's ambassador on Monday.\n\nThe summons came after Ghana seized a Togolese boat.",
            "seized",
        ),
        (
            "Moldova expelled three Belarusian diplomats on Friday. Belarus expelled three Moldovan diplomats in return.",
            "expelled",
        ),
        ("Ghana and Togo signed a border accord on Monday. Togo closed the crossing during the pandemic.", "closed"),
        (
            "Uganda and Kenya reopened the bridge on Monday. Ugandan soldiers had killed two Kenyan traders there.",
            "killed",
        ),
        (
            "Cyprus and Lebanon signed a sea border treaty on Monday. Parliament in Beirut rejected an earlier text.",
            "rejected",
        ),
        ("Laos signed a rail contract with Vietnam in 2022. It borrowed $900 million from Vietnam.", "borrowed"),
        (
            "Niger's foreign minister met his Malian counterpart Abdoulaye Diop on Monday. Diop visited Niamey after the coup.",
            "visited",
        ),
        (
            "Oman's foreign minister visited Tehran on Monday. Before the visit, Oman released two Iranian sailors.",
            "released",
        ),
    ],
)
def test_what_does_not_go_on_stays_open(told: Callable[..., Any], text: str, trigger: str) -> None:
    """Another side's answer, a pluperfect, a future, or words that look elsewhere take no day from before."""
    found = times_at(told, text, trigger)
    assert found, "the act is told"
    assert found[-1] is None


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        (
            "Bolivia, which cut ties with Iran on May 1, 2018, reopened its embassy in Tehran on Sunday.",
            "cut",
            "2018-05-01",
        ),
        (
            "Bolivia, which cut ties with Iran on May 1, 2018, reopened its embassy in Tehran on Sunday.",
            "reopened",
            "2025-03-09",
        ),
        (
            "Mali's army said on Tuesday that it had shot down a drone from Algeria near Tinzaouaten on the night of March 8.",
            "shot",
            "2025-03-08",
        ),
        (
            "On Tuesday Mali's foreign ministry summoned Algeria's ambassador and handed him a note of protest.",
            "handed",
            "2025-03-11",
        ),
        (
            "The foreign ministers of Peru and Bolivia met on Friday in La Paz, where they signed a treaty on water.",
            "signed",
            "2025-03-07",
        ),
        (
            "Speaking in Dakar on Tuesday, Senegal's foreign minister Awa Diop accused Mauritania of holding 40 fishermen.",
            "accused",
            "2025-03-11",
        ),
        (
            "At talks in Vienna on Saturday, Serbia and Kosovo agreed to exchange liaison officers.",
            "agreed",
            "2025-03-08",
        ),
        (
            "During a visit to Baku on Monday, Georgian prime minister Luka Beridze signed three accords with Azerbaijan.",
            "signed",
            "2025-03-10",
        ),
        (
            "During a visit to Baku on Monday, Georgian prime minister Luka Beridze signed three accords with Azerbaijan.",
            "visit",
            "2025-03-10",
        ),
        (
            "The crew was freed on Monday, a day after Togo's president Faure Gnassingbé spoke by phone with Ghana's President John Mahama.",
            "spoke",
            "2025-03-09",
        ),
    ],
)
def test_a_time_elsewhere_in_the_sentence_may_be_an_acts_own(
    told: Callable[..., Any], text: str, trigger: str, when: str
) -> None:
    """The scene set before the act, the place where it was, a span told from it: each leads to its day."""
    assert when in times_at(told, text, trigger)


@pytest.mark.parametrize(
    "text",
    [
        '"The border stays shut," Finland\'s foreign minister Aino Laine told parliament on Wednesday. "We have been patient for two years," Laine said.',
        '"The border stays shut," Finland\'s foreign minister Aino Laine told parliament on Wednesday.\n\n"We have been patient for two years," she said.',
    ],
)
def test_a_speaker_who_goes_on_says_it_on_the_same_day(told: Callable[..., Any], text: str) -> None:
    """Two sayings of one speaker, a sentence apart, are of one occasion."""
    statements = [c for c in told(text, date=WEDNESDAY).reading.claims if c.kind == "statement"]
    assert [c.when.edtf for c in statements if c.when is not None] == [WEDNESDAY, WEDNESDAY]


def test_an_earlier_session_told_of_as_background_is_not_the_occasion_come_back_to(told: Callable[..., Any]) -> None:
    """'the council, whose first session convened in May … At the press conference': not of May."""
    read = told(
        "Finland's Aino Laine chaired the second session of the council, whose first session convened in Oulu on 4 May "
        "2024. At the press conference Laine thanked Estonia.",
        date=WEDNESDAY,
    )
    assert not [c for c in read.reading.claims if c.kind == "statement" and c.when is not None], read.shown()
