"""Compile data/holdings.tsv from the hand-reviewed offices.tsv, ministers.tsv and history.tsv and a table of chiefs of state and heads of government.

The table is the one kept from the CIA World Factbook's editions of 2014 to early 2026 (public domain), with the columns
gec, country, role, title_and_name (family name in capitals), since, first_edition, last_edition.

    python scripts/world/compile_holdings.py CHIEFS.csv SEEN.csv

SEEN.csv is a list of holders seen in 2026 (name, last_seen), used only to check that terms kept by hand still ran.
"""

# ruff: noqa: E501, SIM905 (long tables of names, written as they are reviewed)

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "src" / "accord" / "world" / "data"
LAST_EDITION = "2026-01"
GAPS = (("2015-11-29", "2016-11-06"), ("2017-03-28", "2020-11-24"))
MONTHS = {m[:3]: n for n, m in enumerate("January February March April May June July August September October November December".split(), 1)}  # fmt: skip
GEC = dict(
    pair.split(":")
    for pair in (
        "af:AFG al:ALB ag:DZA an:AND ao:AGO ac:ATG ar:ARG am:ARM as:AUS au:AUT aj:AZE bf:BHS ba:BHR bg:BGD bb:BRB bo:BLR be:BEL bh:BLZ "
        "bn:BEN bt:BTN bl:BOL bk:BIH bc:BWA br:BRA bx:BRN bu:BGR uv:BFA by:BDI cv:CPV cb:KHM cm:CMR ca:CAN ct:CAF cd:TCD ci:CHL ch:CHN "
        "co:COL cn:COM cg:COD cf:COG cs:CRI iv:CIV hr:HRV cu:CUB cy:CYP ez:CZE da:DNK dj:DJI do:DMA dr:DOM ec:ECU eg:EGY es:SLV ek:GNQ "
        "er:ERI en:EST wz:SWZ et:ETH fj:FJI fi:FIN fr:FRA gb:GAB ga:GMB gg:GEO gm:DEU gh:GHA gr:GRC gj:GRD gt:GTM gv:GIN pu:GNB gy:GUY "
        "ha:HTI ho:HND hu:HUN ic:ISL in:IND id:IDN ir:IRN iz:IRQ ei:IRL is:ISR it:ITA jm:JAM ja:JPN jo:JOR kz:KAZ ke:KEN kr:KIR kn:PRK "
        "ks:KOR ku:KWT kg:KGZ la:LAO lg:LVA le:LBN lt:LSO li:LBR ly:LBY ls:LIE lh:LTU lu:LUX ma:MDG mi:MWI my:MYS mv:MDV ml:MLI mt:MLT "
        "rm:MHL mr:MRT mp:MUS mx:MEX fm:FSM md:MDA mn:MCO mg:MNG mj:MNE mo:MAR mz:MOZ bm:MMR wa:NAM nr:NRU np:NPL nl:NLD nz:NZL nu:NIC "
        "ng:NER ni:NGA mk:MKD no:NOR mu:OMN pk:PAK ps:PLW pm:PAN pp:PNG pa:PRY pe:PER rp:PHL pl:POL po:PRT qa:QAT ro:ROU rs:RUS rw:RWA "
        "sc:KNA st:LCA vc:VCT ws:WSM sm:SMR tp:STP sa:SAU sg:SEN ri:SRB se:SYC sl:SLE sn:SGP lo:SVK si:SVN bp:SLB so:SOM sf:ZAF od:SSD "
        "sp:ESP ce:LKA su:SDN ns:SUR sw:SWE sz:CHE sy:SYR tw:TWN ti:TJK tz:TZA th:THA tt:TLS to:TGO tn:TON td:TTO ts:TUN tu:TUR tx:TKM "
        "tv:TUV ug:UGA up:UKR ae:ARE uk:GBR us:USA uy:URY uz:UZB nh:VUT vt:VAT ve:VEN vm:VNM ym:YEM za:ZMB zi:ZWE kv:XKX"
    ).split()
)
# Realms whose monarch is another state's: the monarch is listed there.
REALMS = set("AUS NZL CAN JAM BHS BRB BLZ GRD PNG SLB TUV ATG KNA LCA VCT".split())
OFFICES = (
    (r"(?:Interim |Acting |Transitional |Transition |Self-declared )?(?:Co-)?President of the (?:Swiss Confederation|Islamic Republic of Afghanistan|Republic|Government of Spain)", "president", None),
    (r"President of the Government|Chairman of the Council of Ministers|Chairperson, Council of Ministers|Chairman of the Presidency", None, None),
    (r"(?:Interim |Acting |Transitional |Transition )?President(?! of the (?:Council|Territorial|Provincial|General|Government|Presidency))", "president", None),
    (r"(?:Interim |Acting |Transitional |Transition |Caretaker )?Prime Minister(?: \(Taoiseach\))?", "prime minister", None),
    (r"(?:Taoiseach \(Prime Minister\)|Taoiseach)", "prime minister", None),
    (r"Premier", "premier", None), (r"(?:Federal )?Chancellor", "chancellor", None), (r"King(?: and Prime Minister)?", "king", "male"),
    (r"Queen", "queen", "female"), (r"Emperor", "emperor", "male"), (r"(?:Amir|Emir)", "emir", "male"), (r"Sultan(?: and Prime Minister)?", "sultan", "male"),
    (r"Grand Duke", "grand duke", "male"), (r"Prince", "prince", "male"), (r"Pope", "pope", "male"),
)  # fmt: skip
RANKS = re.compile(
    r"^(?:(?:Lt\.?|Maj\.?|Brig\.?|Sr\.?|Col\.?|Capt\.?|Gen\.?|General|Gen|Field Marshal|Lieutenant Commander|Dr\.?|Sir|Dame|Sheikh|Shaykh|Sayyid|Tan Sri|Dato'?|"
    r"Datuk|Seri|Ratu|Mr\.?|Mrs\.?|Prof\.?|\(Ret\.\)|\(Ret\)|Ret\.|Hon\.?|Right|Honorable|Pt\.|Pandit|Engineer|Eng\.|Crown Prince|Prince|Amir|SAC Chair,?)\s+)+"
)
# Lines whose date or country is a slip of the source; the terms stand in offices.tsv.
MISDATED = {("GRC", "2020-03-13"), ("MNG", "2021-01-27"), ("COD", "2021-05-12")}
PARTICLES = {
    "AL",
    "BIN",
    "IBN",
    "EL",
    "BEN",
    "OULD",
    "VAN",
    "VON",
    "DE",
    "DA",
    "DOS",
    "DO",
    "DI",
    "DEL",
    "DER",
    "LA",
    "BINT",
    "AND",
    "Y",
}
SMALL = {
    "al",
    "bin",
    "ibn",
    "el",
    "ben",
    "ould",
    "van",
    "von",
    "de",
    "da",
    "dos",
    "do",
    "di",
    "del",
    "der",
    "la",
    "bint",
    "y",
}


class Chief(NamedTuple):
    """One line of the table, read."""

    state: str
    office: str
    person: str
    family: str
    sex: str
    start: str
    first: str
    last: str


def fold(name: str) -> str:
    """The name in plain lower-case letters."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[^a-z ]", "", bare.lower().replace("-", " ")).strip()


def main(chiefs_path: str, seen_path: str) -> None:
    """Write data/holdings.tsv."""
    own = table(HERE / "offices.tsv")
    chiefs = [chief for row in rows_of(chiefs_path) if (chief := read(row))]
    seen = last_seen(chiefs)
    lately = {fold(row["name"]): row["last_seen"][:7] for row in rows_of(seen_path)}
    whole = {(row["of"], fold(row["family"])): row for row in own}
    lines = []
    for term in terms(chiefs, own):
        key = (f"state:{term['state']}", term["office"], fold(term["family"]))
        if any(covers(row, term) for row in own if match(row) == key):
            continue
        if twin := next(
            (row for row in own if (row["of"], row["office"]) == key[:2] and near(row["start"], term["start"])), None
        ):
            twin["aliases"] = ";".join(
                filter(None, dict.fromkeys([*twin["aliases"].split(";"), term["person"], term["family"]]))
            )
            continue
        known = whole.get((key[0], key[2]))
        if known and same_given(known["person"], term["person"], term["state"]):
            term |= {k: known[k] for k in ("person", "family", "aliases", "sex")}
        lines.append(line(**term, of=key[0]))
    for row in own:
        checked = max(seen.get(match(row), "2025"), lately.get(fold(row["person"]), ""), row["start"][:7])
        lines.append(line(**row, last_seen="" if row["end"] else checked, source="review"))
    lines += [line(**row, last_seen="", source="history") for row in table(HERE / "history.tsv")]
    for row in table(HERE / "ministers.tsv"):
        del row["page"]
        lines.append(line(**row, last_seen="" if row["end"] else "2025", source="pages"))
    text = HEAD + "".join(sorted(set(lines)))
    (DATA / "holdings.tsv").write_text(text, encoding="utf-8")
    print(len(lines), "holdings,", len(own), "by hand")


def rows_of(path: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with Path(path).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


HEAD = """# Who held which office of a state or organisation, and when.
# Source: 'factbook' is the CIA World Factbook, editions of 2014 to January 2026 (public domain), compiled; 'review' is own review of 2026-11,
# checked against the former and a snapshot of heads of state and government of August 2026. Dates are as precise as the source;
# an interval as end: the term ended between two editions. last_seen: when the source still showed an open term.
# 'pages': foreign ministers of further states; a public page for each row stands in scripts/world/ministers.tsv, not all dates are confirmed.
# 'history': terms that ended before the Factbook's editions, from general knowledge, reviewed 2026-11 and not checked against a source at hand.
person\tfamily\taliases\tstate\toffice\tof\tstart\tend\tlast_seen\tsex\tsource
"""


def line(
    *,
    person: str,
    family: str,
    aliases: str,
    state: str,
    office: str,
    of: str,
    start: str,
    end: str,
    last_seen: str,
    sex: str,
    source: str,
) -> str:
    """One line of holdings.tsv."""
    return (
        f"{person}\t{family}\t{aliases}\t{state}\t{office}\t{of}\t{start}\t{end}\t{last_seen}\t{sex}\t{source}" + "\n"
    )


def same_given(one: str, other: str, state: str) -> bool:
    """Whether two names of one family name are one person's: the same given name, or the same whole name."""
    if state in FAMILY_FIRST:
        return fold(one) == fold(other)
    return fold(one).split()[0] == fold(other).split()[0]


def covers(row: dict[str, str], term: dict[str, str]) -> bool:
    """Whether a term by hand holds the start of a compiled one."""
    end = row["end"] or "9999-12"
    return bool(row["start"]) and months(row["start"]) - 6 <= months(term["start"]) <= months(end)


def near(one: str, other: str) -> bool:
    """Whether two dates lie within about two months."""
    return (
        bool(one)
        and bool(other)
        and abs(months(one) - months(other)) <= 1
        and min(len(one), len(other)) >= len("2024-01")
    )


def months(edtf: str) -> int:
    """Months since the year 0."""
    return int(edtf[:4]) * 12 + int(edtf[5:7] or 1)


def match(row: dict[str, str]) -> tuple[str, str, str]:
    """What tells that a compiled row says the same as one by hand."""
    return row["of"], row["office"], fold(row["family"])


def last_seen(chiefs: list[Chief]) -> dict[tuple[str, str, str], str]:
    """For open terms the last edition that shows them."""
    seen = {}
    for chief in chiefs:
        if chief.last >= LAST_EDITION:
            for part in {chief.family, *chief.person.split()}:
                seen[f"state:{chief.state}", chief.office, fold(part)] = chief.last[:7]
    return seen


def read(row: dict[str, str]) -> Chief | None:
    """A line of the table as a chief, or None where it is no head of state or government or cannot be read."""
    state = GEC.get(row["gec"])
    text = re.sub(r"\s+", " ", row["title_and_name"].replace("\xa0", " ")).strip(' "')
    start = date(row["since"])
    if (
        state is None
        or not text
        or start is None
        or re.search(r"(?i)represented|vice|deput|vacant|caretaker prime minister after|acting", text)
    ):
        return None
    matches = ((re.match(rf"(?:{pattern})\s+", text), office, sex) for pattern, office, sex in OFFICES)
    m, office, sex = next((match for match in matches if match[0]), (None, None, None))
    if m is None or office is None or (state in REALMS and office in ("king", "queen")):
        return None
    name = RANKS.sub("", text[m.end() :].split(" (")[0]).strip()
    name = re.sub(r",? (?:Jr\.?|Sr\.?|III)$", "", name.split(", ")[0] if ", " in name else name)
    return named(state, office, sex or "", name, start, row)


def named(  # noqa: PLR0917 (what a chief is made of)
    state: str, office: str, sex: str, name: str, start: str, row: dict[str, str]
) -> Chief | None:
    """The chief with the name in the order and case that the press prints."""
    words = name.split()
    capitals = [w for w in words if re.fullmatch(r"(?:al-|el-|Mc|Mac|d'|ul-)?[^\Wa-z\d_][^\Wa-z\d_.'’-]+(?:[-'’][^\Wa-z\d_]+|[-'’][a-z]+)*\.?", w) and len(w) > 1 and w.upper().lstrip("AL-") == w.lstrip("al-").upper().lstrip("AL-") and sum(c.isupper() for c in w) > 1]  # fmt: skip
    if (
        not capitals
        or words[0] in ("and", "of", "the")
        or len(words) > 7  # noqa: PLR2004 (more words are a sentence)
        or any(re.search(r"[\d:;]", w) for w in words)
    ):
        return None
    pretty = [cased(w) for w in words]
    first, final = words.index(capitals[0]), max(i for i, w in enumerate(words) if w in capitals)
    family = " ".join(pretty[first : final + 1])
    order = [w for i, w in enumerate(pretty) if not re.fullmatch(r"[A-Z]\.", w)]
    # Spanish and Portuguese second family names stand behind the capitals; the press leaves them out.
    if final + 1 < len(words) and state in SECOND_FAMILY:
        order = [w for i, w in enumerate(pretty[: final + 1]) if not re.fullmatch(r"[A-Z]\.", w)]
    if state not in FAMILY_FIRST and len(order) > 3 and state in SECOND_FAMILY:  # noqa: PLR2004 (given, second given, family)
        order = [order[0], *family.split()]
    return Chief(state, office, " ".join(order), family, sex, start, row["first_edition"], row["last_edition"])


MOST_WORDS = 7  # more are a sentence
SECOND_FAMILY = set("ARG BOL CHL COL CRI CUB DOM ECU SLV GTM HND MEX NIC PAN PRY PER ESP URY VEN".split())
FAMILY_FIRST = set("CHN KOR PRK VNM TWN KHM".split())


def cased(word: str) -> str:
    """'SANCHEZ' as 'Sanchez', 'AL-SARAJ' as 'al-Saraj', 'McDONALD' as it is."""
    if not word.isupper() and not re.search(r"[A-Z]{2}", word):
        return word
    if word.lower() in SMALL and word.isupper():
        return word.lower()
    if re.fullmatch(r"[IVX]+", word):
        return word
    parts = re.split(r"([-'’])", word)
    out = "".join(
        p if p in "-'’" else p.lower() if p.lower() in ("al", "el") else p[:1] + p[1:].lower() for p in parts if p
    )
    return re.sub(r"^Mc([a-z])", lambda m: "Mc" + m[1].upper(), out)


def date(since: str) -> str | None:
    """The first date in the words, as EDTF."""
    m = re.search(r"(?:(\d{1,2}) )?(?:([A-Z][a-z]{2})[a-z]* )?(\d{4})", since)
    if m is None:
        return None
    if m[2] is None or m[2] not in MONTHS:
        return m[3]
    return f"{m[3]}-{MONTHS[m[2]]:02}" + (f"-{int(m[1]):02}" if m[1] else "")


def terms(chiefs: list[Chief], own: list[dict[str, str]]) -> list[dict[str, str]]:
    """Terms of office: lines of one person that follow one another are one term; it ends where the next one's begins."""
    by_office = defaultdict(list)
    for chief in chiefs:
        by_office[chief.state, chief.office].append(chief)
    found = []
    for (state, office), lines in by_office.items():
        starts = [row["start"] for row in own if row["of"] == f"state:{state}" and row["office"] == office]
        runs: list[list[Chief]] = []
        for chief in sorted(lines, key=lambda c: (c.first, c.start)):
            run = next(
                (
                    r
                    for r in runs[-3:]
                    if same(r[-1], chief)
                    and (r is runs[-1] or chief.start <= r[-1].last or near(r[-1].start, chief.start))
                ),
                None,
            )
            if run is not None:
                run.append(chief)
            else:
                runs.append([chief])
        runs.sort(key=lambda r: min(c.start for c in r))
        starts += [min(c.start for c in r) for r in runs]
        ends = [ended(run, starts) for run in runs]
        for run, end in zip(runs, ends, strict=True):
            newest = max(run, key=lambda c: c.last)
            names = {c.person for c in run} | {c.family for c in run} | shorter(newest)
            found.append({
                "person": newest.person, "family": newest.family, "aliases": ";".join(sorted(names - {newest.person, newest.family})),
                "state": newest.state, "office": newest.office, "start": min(c.start for c in run), "end": end or "",
                "last_seen": "" if end else newest.last[:7], "sex": newest.sex, "source": "factbook",
            })  # fmt: skip
    return found


def shorter(chief: Chief) -> set[str]:
    """Each given name alone with the family name: the press picks one of several ('Evo Morales')."""
    given = chief.person.removesuffix(chief.family).split()
    if chief.state in FAMILY_FIRST or not chief.person.endswith(chief.family) or len(given) < 2:  # noqa: PLR2004
        return set()
    return {f"{one} {chief.family}" for one in given if one.lower() not in SMALL and len(one) > 1}


def same(one: Chief, other: Chief) -> bool:
    """Whether two lines name one person."""
    a, b = set(fold(one.person).split()), set(fold(other.person).split())
    if near(one.start, other.start) and a & b:
        return True
    given = (a & b) - set(fold(one.family).split())
    alone = a == b == set(fold(one.family).split())
    first = fold(one.person).split()[0]
    return bool(fold(one.family) == fold(other.family) and (given or alone)) or (len(a & b) >= 2 and first in b)  # noqa: PLR2004 (two words)


def ended(run: list[Chief], starts: list[str]) -> str | None:
    """When a run of lines ended: where its successor starts, else between two editions; None where it had not."""
    last, first = max(c.last for c in run), min(c.start for c in run)
    after = min((start for start in starts if start > first and months(start) > months(first)), default=None)
    if after is not None:
        # Editions may show a holder for some months too long; where one is gone long before, somebody came in between.
        return after if months(after) <= months(last) + 4 else f"{last}/{after}"
    # The edition of June 2024 dropped lines for reasons of form: no sign that a term had ended.
    if last >= LAST_EDITION or "2024-05" <= last[:7] <= "2024-07":
        return None
    return next(("/".join(gap) for gap in GAPS if gap[0] == last), f"{last[:7]}~")


def table(path: Path) -> list[dict[str, str]]:
    """The rows of one of our TSV files."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


if __name__ == "__main__":
    main(*sys.argv[1:3])
