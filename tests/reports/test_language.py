import subprocess
import sys

import pytest

from accord.reports.language import foreign_lines, language_name, language_of
from accord.reports.line import lines_of

FRENCH = (
    "Les ministres des deux pays ont signé lundi à Nouakchott un accord sur le partage des recettes du champ gazier."
)
TEXTS = {
    "fr": FRENCH,
    "de": "Die Außenminister beider Länder haben am Montag in Genf ein Abkommen über die Grenze unterzeichnet und es war an der Zeit.",
    "nl": "De ministers van beide landen hebben maandag in Genève een akkoord over de grens ondertekend, zei een woordvoerder.",
    "es": "Los ministros de ambos países firmaron el lunes en Ginebra un acuerdo sobre la frontera, dijo un portavoz.",
    "tr": "İki ülkenin dışişleri bakanları pazartesi günü Cenevre'de sınır anlaşmasını imzaladı, dedi bir sözcü.",
    "vi": "Bộ trưởng ngoại giao hai nước đã ký hiệp định biên giới tại Genève hôm thứ Hai, người phát ngôn cho biết.",
    "zh": "两国外长星期一在日内瓦签署了边界协定,发言人说。双方还同意继续就贸易问题进行谈判。",
    "ru": "Министры иностранных дел двух стран подписали в понедельник в Женеве соглашение о границе.",
    "ar": "وقع وزيرا خارجية البلدين يوم الاثنين في جنيف اتفاقا بشأن الحدود بحسب متحدث رسمي",
}


@pytest.mark.parametrize("code", TEXTS)
def test_other_languages_are_known(code: str) -> None:
    """A sentence is enough."""
    assert language_of(TEXTS[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of both countries signed an agreement on the border in Geneva on Monday, a spokesman said.",
        "Talks fail",
        "Xi, Putin, Modi to meet in Astana",
        "HANOI, Aug 19 (Xinhua) -- Vietnamese Prime Minister Pham Minh Chinh met Lao counterpart Sonexay Siphandone.",
        "Uzbekistan-Tajikistan: border talks, round five",
        "",
        "42",
        "Iran, Iraq sign gas deal",
    ],
)
def test_english_is_known_even_where_it_is_short(text: str) -> None:
    """Headlines and lists of foreign names are English."""
    assert language_of(text) == "en"


def test_foreign_lines_within_english_are_told() -> None:
    """A paragraph in another language is marked, a name in its own script and a tweet are not."""
    text = f"The pact was signed on Monday.\n{FRENCH}\nThe name 王毅 stands first.\n{TEXTS['ru']}\nHappy day to all @diplomats https://example.org/a"
    assert [code for _, code in foreign_lines(lines_of(text))] == ["fr", "ru"]


def test_the_language_that_dominates_counts() -> None:
    """English with a passage in French is English; French that quotes English is French."""
    english = (
        "The ministers of both countries signed an agreement on the border in Geneva on Monday, a spokesman said. "
    )
    assert language_of(english * 3 + FRENCH) == "en"
    assert language_of(FRENCH * 3 + english) == "fr"


def test_languages_have_names() -> None:
    """A message names the language."""
    assert language_name("zh") == "Chinese"
    assert language_name("qq") == "qq"


def test_plain_english_loads_no_identifier() -> None:
    """Neither the language identifier nor the page extraction is imported for English text."""
    script = (
        "import sys; from accord.reports import make_report; from accord.sources import Page;"
        "make_report(Page(content=b'The two sides said on Monday that they had agreed on the text of the treaty.', media_type='text/plain'));"
        "print([m for m in ('py3langid', 'trafilatura', 'lxml', 'spacy', 'charset_normalizer') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own script
    assert ran.stdout.strip() == "[]"
