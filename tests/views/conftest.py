"""A record as the checking stage would hand it over, built from texts written for these tests."""

from __future__ import annotations

import pytest
from msgspec import structs

from accord.checking.fact import Difference, Fact, Story, Value
from accord.checking.witness import Witness
from accord.ids import content_id
from accord.reading.claim import Claim, Evidence, Link, Number, Party
from accord.reading.when import When
from accord.record.record import ActorEntry, OfficeEntry, Record, ReportEntry
from accord.reports.report import Published, Unread
from accord.reports.span import Span

HARBOUR = """ACCRA, March 12 (Harbour Wire) - Ghana and Portugal signed nine agreements on Wednesday, from fisheries patrols to a port terminal in Tema, after President Ama Boateng received Prime Minister Rui Carvalho in Accra.

Prime Minister Rui Carvalho and President Ama Boateng inspect a guard of honour. Photo: Harbour Wire

"The Atlantic does not divide us, it is our common road," Boateng told Carvalho, according to a readout by her office.

Carvalho said Portugal would lend 40 million euros for the terminal. He took office in January.

Boateng asked Portugal for two patrol boats. Relations cooled in November 2024 when Ghana's navy detained the Portuguese trawler Santa Rita. One sailor died when the trawler was boarded, its owner said.

A joint commission is to meet in Lisbon in September.

Ghana's foreign ministry denied that fishing quotas had been traded for the loan.

The two countries have had diplomatic relations since 1961.
"""

COURIER = """Eleven accords sealed as Portuguese premier visits Accra

Portugal's Prime Minister Rui Carvalho met President Ama Boateng at Jubilee House on Wednesday, and ministers of the two countries signed 11 accords on fisheries, training and the Tema terminal.

Carvalho, who became prime minister in December, pledged about 45 million euros towards the terminal, the state news agency reported.

"The Atlantic does not divide us," Boateng said. Carvalho praised Ghana as a steady partner.

The commission of both countries will meet in Lisbon in September, officials said.

The navy detained the trawler Santa Rita last November. A spokesman for the fishing chamber called the boarding "an act of piracy".
"""

LEDGER = HARBOUR.split("Carvalho said", maxsplit=1)[0].replace("ACCRA, March 12 (Harbour Wire) - ", "")


def _report(outlet: str, text: str, witness: str, **fields: object) -> ReportEntry:
    entry = ReportEntry(id=content_id("r", outlet, text), outlet=outlet, text=text, witness=witness)
    return structs.replace(entry, **fields)


def _actor(name: str, kind: str, state: str | None = None, **fields: object) -> ActorEntry:
    return structs.replace(ActorEntry(id=content_id("a", name), name=name, type=kind, state=state), **fields)


def claim(report: ReportEntry, kind: str, quote: str, trigger: str, **fields: object) -> Claim:
    """A claim whose offsets are those of `quote`'s first place in the report's text."""
    start = report.text.index(quote)
    at = report.text.index(trigger, start)
    made = Claim(
        id=content_id("c", report.id, kind, quote, trigger),
        report=report.id,
        frame=f"{kind}.plain",
        trigger=Span(at, at + len(trigger)),
        kind=kind,
        evidence=(Evidence(start=start, end=start + len(quote), quote=quote),),
    )
    return structs.replace(made, **fields)


def fact(story: str, label: str, *claims: Claim, **fields: object) -> Fact:
    """A fact drawn from its first claim."""
    first = claims[0]
    made = Fact(
        id=content_id("f", *(c.id for c in claims)),
        story=story,
        kind=first.kind,
        label=label,
        claims=claims,
        parties=first.parties,
        when=first.when,
        where=first.where,
        number=first.number,
        office=first.office,
        topics=first.topics,
        status=first.status,
    )
    return structs.replace(made, **fields)


def accra() -> Record:
    """Three reports of one visit; two of them are one text; dates, numbers and amounts differ."""
    wire = _report(
        "Harbour Wire",
        HARBOUR,
        "w_wire",
        title=None,
        path="reports/harbour.txt",
        published=Published(edtf="2025-03-12", basis="dateline"),
    )
    caption = "Prime Minister Rui Carvalho and President Ama Boateng inspect a guard of honour. Photo: Harbour Wire"
    at = HARBOUR.index(caption)
    wire = structs.replace(wire, unread=(Unread(Span(at, at + len(caption)), "caption"),))
    courier = _report(
        "Accra Courier",
        COURIER,
        "w_courier",
        title="Eleven accords sealed as Portuguese premier visits Accra",
        path="reports/courier.html",
        url="https://courier.example/2025/03/accords",
        byline="Efua Mensah",
        published=Published(edtf="2025-03-13", basis="page"),
    )
    ledger = _report(
        "The Lisbon Ledger",
        LEDGER,
        "w_wire",
        path="reports/ledger.txt",
        credits=("Harbour Wire",),
        published=Published(edtf="2025-03-12", basis="story"),
    )
    ghana, portugal = _actor("Ghana", "state", "GHA"), _actor("Portugal", "state", "PRT")
    accra_city = _actor("Accra", "city", "GHA", within=ghana.id)
    lisbon = _actor("Lisbon", "city", "PRT", within=portugal.id)
    ministry = _actor("Ghana's foreign ministry", "organisation", "GHA")
    owner = _actor("the trawler's owner", "organisation")
    boateng = _actor(
        "Ama Boateng", "person", "GHA", aliases=("Boateng",), offices=(OfficeEntry(title="president", of=ghana.id),)
    )
    actors = {"boateng": boateng.id, "carvalho": content_id("a", "Rui Carvalho")}
    both = (Party(ghana.id, "party"), Party(portugal.id, "party"))
    leaders = (Party(boateng.id, "party"), Party(actors["carvalho"], "party"))
    day = When(edtf="2025-03-12", text="Wednesday", basis="the Wednesday on or before 2025-03-12, the report's date")
    readout = (
        Link(source="Boateng", actor=boateng.id, cue="told", kind="direct"),
        Link(source="a readout by her office", cue="according to", stance="document"),
    )
    words = '"The Atlantic does not divide us, it is our common road," Boateng told Carvalho'
    story = "s_accra"
    signed = [
        claim(
            wire,
            "agreement",
            "Ghana and Portugal signed nine agreements on Wednesday, from fisheries patrols to a port terminal in Tema",
            "signed",
            parties=both,
            when=day,
            where=accra_city.id,
            number=Number(value=9, unit="agreements", text="nine agreements"),
            topics=("fisheries patrols", "a port terminal in Tema"),
            why=("'on Wednesday' hangs on 'signed'",),
        ),
        claim(
            courier,
            "agreement",
            "ministers of the two countries signed 11 accords on fisheries, training and the Tema terminal",
            "signed",
            parties=both,
            when=day,
            where=accra_city.id,
            number=Number(value=11, unit="agreements", text="11 accords"),
            topics=("fisheries", "training", "the Tema terminal"),
        ),
        claim(
            ledger,
            "agreement",
            "Ghana and Portugal signed nine agreements on Wednesday, from fisheries patrols to a port terminal in Tema",
            "signed",
            parties=both,
            when=day,
            number=Number(value=9, unit="agreements", text="nine agreements"),
        ),
    ]
    met = [
        claim(
            wire,
            "meeting",
            "President Ama Boateng received Prime Minister Rui Carvalho in Accra",
            "received",
            parties=leaders,
            when=day,
            where=accra_city.id,
        ),
        claim(
            courier,
            "meeting",
            "Portugal's Prime Minister Rui Carvalho met President Ama Boateng at Jubilee House on Wednesday",
            "met",
            parties=leaders,
            when=day,
        ),
        claim(
            ledger,
            "meeting",
            "President Ama Boateng received Prime Minister Rui Carvalho in Accra",
            "received",
            parties=leaders,
        ),
    ]
    office = [
        claim(
            wire,
            "appointment",
            "He took office in January",
            "took office",
            parties=(Party(actors["carvalho"], "holder"),),
            office="prime minister",
            when=When(edtf="2025-01", text="in January", basis="the January before 2025-03-12, the report's date"),
        ),
        claim(
            courier,
            "appointment",
            "Carvalho, who became prime minister in December",
            "became",
            parties=(Party(actors["carvalho"], "holder"),),
            office="prime minister",
            when=When(edtf="2024-12", text="in December", basis="the December before 2025-03-13, the report's date"),
        ),
    ]
    pledge = [
        claim(
            wire,
            "commitment",
            "Carvalho said Portugal would lend 40 million euros for the terminal",
            "would lend",
            parties=(Party(portugal.id, "source"), Party(ghana.id, "target")),
            number=Number(value=40_000_000, unit="EUR", text="40 million euros"),
            topics=("the terminal",),
            status="planned",
            attribution=(Link(source="Carvalho", actor=actors["carvalho"], cue="said"),),
        ),
        claim(
            courier,
            "commitment",
            "pledged about 45 million euros towards the terminal, the state news agency reported",
            "pledged",
            parties=(Party(portugal.id, "source"), Party(ghana.id, "target")),
            number=Number(value=45_000_000, unit="EUR", text="about 45 million euros", bound="about"),
            topics=("the terminal",),
            status="planned",
            attribution=(Link(source="the state news agency", cue="reported"),),
        ),
    ]
    road = [
        claim(
            wire,
            "statement",
            words,
            "told",
            parties=(Party(boateng.id, "speaker"), Party(actors["carvalho"], "addressee")),
            said="The Atlantic does not divide us, it is our common road",
            attribution=readout,
        ),
        claim(
            courier,
            "statement",
            '"The Atlantic does not divide us," Boateng said',
            "said",
            parties=(Party(boateng.id, "speaker"),),
            said="The Atlantic does not divide us",
            attribution=(Link(source="Boateng", actor=boateng.id, cue="said", kind="direct"),),
        ),
        claim(
            ledger,
            "statement",
            words,
            "told",
            parties=(Party(boateng.id, "speaker"), Party(actors["carvalho"], "addressee")),
            said="The Atlantic does not divide us, it is our common road",
            attribution=readout,
        ),
    ]
    praised = claim(
        courier,
        "statement",
        "Carvalho praised Ghana as a steady partner",
        "praised",
        parties=(Party(actors["carvalho"], "speaker"), Party(ghana.id, "target")),
        said="Ghana as a steady partner",
        attribution=(Link(source="Carvalho", actor=actors["carvalho"], cue="praised"),),
    )
    boats = claim(
        wire,
        "request",
        "Boateng asked Portugal for two patrol boats",
        "asked",
        parties=(Party(boateng.id, "source"), Party(portugal.id, "target")),
        number=Number(value=2, unit="patrol boats", text="two patrol boats"),
        topics=("patrol boats",),
    )
    trawler = [
        claim(
            wire,
            "dispute",
            "Relations cooled in November 2024 when Ghana's navy detained the Portuguese trawler Santa Rita",
            "detained",
            parties=(Party(ghana.id, "source"), Party(portugal.id, "target")),
            when=When(edtf="2024-11", text="November 2024", basis="absolute"),
        ),
        claim(
            courier,
            "dispute",
            "The navy detained the trawler Santa Rita last November",
            "detained",
            parties=(Party(ghana.id, "source"), Party(portugal.id, "target")),
            when=When(edtf="2024-11", text="last November", basis="the November before 2025-03-13, the report's date"),
        ),
    ]
    death = claim(
        wire,
        "death",
        "One sailor died when the trawler was boarded, its owner said",
        "died",
        number=Number(value=1, unit="killed", text="One sailor"),
        status="alleged",
        attribution=(Link(source="its owner", actor=owner.id, cue="said"),),
    )
    commission = [
        claim(
            wire,
            "meeting",
            "A joint commission is to meet in Lisbon in September",
            "is to meet",
            parties=both,
            where=lisbon.id,
            when=When(edtf="2025-09", text="in September", basis="the September after 2025-03-12, the report's date"),
            status="planned",
        ),
        claim(
            courier,
            "meeting",
            "The commission of both countries will meet in Lisbon in September, officials said",
            "will meet",
            parties=both,
            where=lisbon.id,
            when=When(edtf="2025-09", text="in September", basis="the September after 2025-03-13, the report's date"),
            status="planned",
            attribution=(Link(source="officials", cue="said"),),
        ),
    ]
    quotas = claim(
        wire,
        "agreement",
        "Ghana's foreign ministry denied that fishing quotas had been traded for the loan",
        "traded",
        parties=both,
        topics=("fishing quotas",),
        status="denied",
        attribution=(Link(source="Ghana's foreign ministry", actor=ministry.id, cue="denied"),),
    )
    relations = claim(
        wire,
        "act",
        "The two countries have had diplomatic relations since 1961",
        "have had",
        parties=both,
        when=When(edtf="1961/..", text="since 1961", basis="absolute"),
        status="ongoing",
    )
    facts = (
        fact(
            story,
            "Ghana and Portugal signed nine agreements",
            *signed,
            standing="conflicting",
            witnesses=2,
            differences=(
                Difference(
                    field="number",
                    relation="conflict",
                    values=(
                        Value(value=9, claims=(signed[0].id, signed[2].id)),
                        Value(value=11, claims=(signed[1].id,)),
                    ),
                    why="both count what was signed that day",
                ),
            ),
            why=("the same parties signed on the same day", "two witnesses give two counts"),
        ),
        fact(
            story,
            "Ama Boateng met Rui Carvalho",
            *met,
            standing="corroborated",
            witnesses=2,
            why=("the same two persons met on the same day", "two independent witnesses agree"),
        ),
        fact(
            story,
            "Rui Carvalho became prime minister of Portugal",
            *office,
            standing="conflicting",
            witnesses=2,
            differences=(
                Difference(
                    field="when",
                    relation="conflict",
                    values=(
                        Value(value="2024-12", claims=(office[1].id,)),
                        Value(value="2025-01", claims=(office[0].id,)),
                    ),
                    why="two months that do not overlap",
                ),
            ),
        ),
        fact(
            story,
            "Portugal pledged a loan for the Tema terminal",
            *pledge,
            standing="conflicting",
            witnesses=2,
            differences=(
                Difference(
                    field="number",
                    relation="conflict",
                    values=(
                        Value(value=40_000_000, claims=(pledge[0].id,)),
                        Value(value=45_000_000, claims=(pledge[1].id,)),
                    ),
                ),
                Difference(
                    field="kind",
                    relation="wording",
                    values=(
                        Value(value="would lend", claims=(pledge[0].id,)),
                        Value(value="pledged", claims=(pledge[1].id,)),
                    ),
                ),
            ),
        ),
        fact(story, "Boateng called the Atlantic a common road", *road, standing="corroborated", witnesses=2),
        fact(story, "Carvalho praised Ghana as a steady partner", praised),
        fact(story, "Ghana asked Portugal for two patrol boats", boats),
        fact(story, "Ghana detained the trawler Santa Rita", *trawler, standing="corroborated", witnesses=2),
        fact(story, "One sailor died in the boarding", death),
        fact(
            story,
            "Ghana and Portugal are to hold a joint commission",
            *commission,
            standing="corroborated",
            witnesses=2,
        ),
        fact(story, "Fishing quotas were traded for the loan", quotas),
        fact(story, "Ghana and Portugal keep diplomatic relations", relations),
    )
    carvalho = _actor(
        "Rui Carvalho",
        "person",
        "PRT",
        offices=(
            OfficeEntry(
                title="prime minister", of=portugal.id, start="2024-12/2025-01", claims=tuple(c.id for c in office)
            ),
        ),
    )
    return Record(
        reports=(wire, courier, ledger),
        witnesses=(
            Witness(
                id="w_wire",
                reports=(wire.id, ledger.id),
                origin="Harbour Wire",
                basis="shared text",
                why="96% of the shorter text's 6-grams",
            ),
            Witness(id="w_courier", reports=(courier.id,), origin="Accra Courier"),
        ),
        actors=(ghana, portugal, accra_city, lisbon, ministry, owner, boateng, carvalho),
        stories=(
            Story(
                id=story,
                reports=(wire.id, courier.id, ledger.id),
                label="Portugal's prime minister visits Ghana",
                when=When(edtf="2025-03-12"),
                facts=tuple(f.id for f in facts),
            ),
        ),
        facts=facts,
    )


def hostile() -> Record:
    """One report whose every word would do harm if it were not neutralised."""
    bad = '<script>alert(1)</script> \x1b[31mred\x1b[0m \u202eevil\u202c [bold]x[/bold] | a*b_c `d` "><img src=x onerror=alert(1)> \x00\ud800'
    text = f"{bad} signed a pact. A second line\x07 follows."
    report = ReportEntry(
        id="r_bad",
        outlet=bad,
        title=bad,
        path=f"{bad}.txt",
        url="javascript:alert(1)",
        byline=bad,
        text=text,
        credits=(bad,),
        witness="w_bad",
    )
    actor = ActorEntry(id="a_bad", name=bad, type="state")
    pact = claim(
        report,
        "agreement",
        f"{bad} signed a pact",
        "signed",
        parties=(Party("a_bad", "party"),),
        when=When(edtf="2025-03-12", text=bad, basis=bad),
        number=Number(value=1, unit=bad, text=bad),
        topics=(bad,),
        attribution=(Link(source=bad, cue=bad),),
        why=(bad,),
    )
    spoke = claim(
        report, "statement", f"{bad} signed", "signed", parties=(Party("a_bad", "speaker"),), said=bad, office=bad
    )
    differs = Difference(field="number", relation="conflict", values=(Value(value=bad, claims=(pact.id,)),), why=bad)
    facts = (
        fact("s_bad", bad, pact, differences=(differs,), why=(bad,), standing="conflicting"),
        fact("s_bad", bad, spoke),
    )
    return Record(
        reports=(report,),
        witnesses=(Witness(id="w_bad", reports=("r_bad",), origin=bad, why=bad),),
        actors=(actor,),
        stories=(
            Story(
                id="s_bad",
                reports=("r_bad",),
                label=bad,
                when=When(edtf="2025-03-12"),
                facts=tuple(f.id for f in facts),
            ),
        ),
        facts=facts,
    )


def lonely() -> Record:
    """One report only: all that it says is single source."""
    report = ReportEntry(id="r_one", outlet="Gulf Star", text="Oman and Peru opened embassies.", witness="w_one")
    opened = claim(report, "act", "Oman and Peru opened embassies", "opened")
    only = fact("s_one", "Oman and Peru opened embassies", opened)
    return Record(
        reports=(report,),
        witnesses=(Witness(id="w_one", reports=("r_one",)),),
        stories=(Story(id="s_one", reports=("r_one",), label="Oman and Peru", facts=(only.id,)),),
        facts=(only,),
    )


@pytest.fixture(scope="session")
def record() -> Record:
    """The visit to Accra."""
    return accra()


@pytest.fixture(scope="session")
def hostile_record() -> Record:
    """The record that would do harm."""
    return hostile()


@pytest.fixture(scope="session")
def lonely_record() -> Record:
    """The record of one report."""
    return lonely()
