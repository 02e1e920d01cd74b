"""Sameness: one thing worded differently is one, two occasions stay two, and every verdict has its reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.checking.ground import Ground, place_relation, time_relation
from accord.checking.sameness import same
from accord.checking.wordings import amounts, shared_quote, shared_run
from accord.reading.claim import Claim
from accord.reading.mention import Actor
from accord.reading.when import When

Make = Callable[..., Claim]
BOTH = ["state:KEN", "state:NOR"]
RUTO, STORE, EIDE, MUDAVADI = (
    "person:KEN/william ruto",
    "person:NOR/jonas store",
    "person:NOR/espen eide",
    "person:KEN/musalia mudavadi",
)
DENIED = "that its helicopters violated the air space of Norway"
NOT_SO = "No helicopter of ours has violated anybody's air space"
OSLO, BERGEN, NAIROBI = "place:NOR/Oslo", "place:NOR/Bergen", "place:KEN/Nairobi"
SUMMONED: dict[str, Any] = {
    "kind": "act",
    "frame": "summon",
    "source": "state:NOR",
    "target": "state:KEN",
    "when": "2025-05-20",
    "words": "Norway summoned the Kenyan ambassador on Tuesday",
}
RESTORED: dict[str, Any] = {
    "kind": "act",
    "frame": "restore-ties",
    "party": BOTH,
    "when": "2025-05-20",
    "words": "Kenya and Norway restored diplomatic relations on Tuesday",
}


def weak(*values: Any, reason: str) -> Any:
    """A row that is known to fail, kept until it does not."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=reason, strict=False))


ONE = [
    (
        "a sum that a paper at home prints without saying whose dollars",
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (4000000, "NZD", "exact"),
            "words": "Norway pledged NZ$4 million to Kenya",
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "number": (4000000, "USD", "exact"),
            "topics": ("ferry",),
            "words": "Norway would give $4 million for the ferry",
        },
    ),
    (
        "one who assures of a thing, in words that share two rare ones",
        {
            "kind": "statement",
            "speaker": MUDAVADI,
            "said": "that the turbines would frighten no flamingo on the lake",
            "words": "Mudavadi assured that the turbines would frighten no flamingo on the lake",
        },
        {
            "kind": "statement",
            "speaker": MUDAVADI,
            "said": "not one flamingo will be frightened by the turbines",
            "words": "Not one flamingo will be frightened by the turbines, Mudavadi insisted",
        },
    ),
    (
        "a protocol that is to be signed and that was signed",
        {
            "kind": "agreement",
            "party": RUTO,
            "status": "planned",
            "topics": ("demarcation", "herring grounds"),
            "words": "Ruto will sign a revised protocol with Norway on how the herring grounds are demarcated",
        },
        {
            "kind": "agreement",
            "party": BOTH,
            "topics": ("herring grounds", "revised demarcation"),
            "words": "The two sides put their names to a revised protocol on how herring grounds are demarcated",
        },
    ),
    (
        "an event set by its noun here and told by its verb there",
        {
            "kind": "act",
            "frame": "event-set",
            "when": "2025-09",
            "status": "planned",
            "topics": ("opening",),
            "words": "Letters for the opening, which is scheduled for September, have been sent",
        },
        {
            "kind": "act",
            "frame": "plain:founding",
            "source": "state:KEN",
            "when": "2025-09",
            "status": "planned",
            "words": "Open by September, the dam will end the shortage",
        },
    ),
    (
        "shells that fell, one report tells when and the other where",
        {
            "kind": "act",
            "frame": "projectile-lands",
            "when": "2025-05-20",
            "topics": ("two mortar shells",),
            "words": "Two mortar shells landed hours before the ceremony",
        },
        {
            "kind": "act",
            "frame": "projectile-lands",
            "where": OSLO,
            "topics": ("mortars",),
            "words": "Mortars fell in Oslo",
        },
    ),
    (
        "a denial by a state and by its minister, of one man's exchange",
        {
            "kind": "statement",
            "frame": "reject",
            "speaker": "state:KEN",
            "status": "denied",
            "said": "rejected a report that it would free a Japanese engineer held in Mombasa",
            "words": "Kenya rejected a report that it would free a Japanese engineer held in Mombasa",
        },
        {
            "kind": "statement",
            "frame": "deny",
            "speaker": MUDAVADI,
            "status": "denied",
            "said": "denied a swap for a Japanese jailed in Mombasa",
            "words": "Mudavadi denied a swap for a Japanese jailed in Mombasa",
        },
    ),
    (
        "what two sides agreed to set up and decided to establish",
        {
            "kind": "agreement",
            "frame": "agree-to",
            "party": BOTH,
            "said": "to set up a joint committee on trade barriers",
        },
        {
            "kind": "act",
            "frame": "set-up",
            "source": BOTH,
            "status": "planned",
            "topics": ("joint committee", "trade barriers"),
            "words": "The two countries would set up a joint committee on trade barriers",
        },
    ),
    (
        "an envoy summoned by one report and invited to the ministry by the other",
        SUMMONED,
        {
            "kind": "meeting",
            "frame": "invited-to-ministry",
            "party": BOTH,
            "when": "2025-05-20",
            "words": "On May 20 the Ministry of Foreign Affairs of Norway invited the Ambassador of Kenya to the ministry",
        },
    ),
    (
        "a sum that one report has lent and the other promised",
        {
            "kind": "act",
            "frame": "plain:transfer",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (40_000_000, "USD", "exact"),
            "words": "Oslo extended a $40 million credit line for the port of Mombasa",
        },
        {
            "kind": "commitment",
            "frame": "pledge",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (40_000_000, "USD", "exact"),
            "words": "Norway offered Kenya a credit line of 40 million dollars for its port",
        },
    ),
    (
        "relations restored, and an agreement on their resumption signed that day",
        RESTORED,
        {
            "kind": "agreement",
            "frame": "sign",
            "party": [RUTO, STORE],
            "when": "2025-05-20",
            "words": "The two signed an agreement on the resumption of diplomatic relations",
        },
    ),
    (
        "a measure of nobody's that comes into force on one day",
        {
            "kind": "act",
            "frame": "measure-in-force",
            "when": "2025-07-01",
            "status": "planned",
            "words": "The increases take effect on July 1",
        },
        {
            "kind": "act",
            "frame": "measure-in-force",
            "when": "2025-07-01/2026-07-01",
            "status": "planned",
            "words": "The duty will be in force from July 1, 2025 until July 1, 2026",
        },
    ),
    (
        "two boats under another word, of which one report names no taker",
        {
            "kind": "commitment",
            "frame": "undertake",
            "source": "state:NOR",
            "number": (2, "vessels", "exact"),
            "words": "Norway has undertaken to provide the coastguard with two patrol vessels",
        },
        {
            "kind": "commitment",
            "frame": "pledge",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (2, "boats", "exact"),
            "words": "Oslo pledged to hand over two refurbished patrol boats to the Kenyan coastguard",
        },
    ),
    (
        "memorandums of which one report names one side's minister only",
        {
            "kind": "agreement",
            "frame": "sign",
            "party": BOTH,
            "when": "2025-05-20",
            "number": (3, "memorandums", "exact"),
            "words": "Three memorandums were signed: on the certificates of seafarers and on the training of diplomats",
        },
        {
            "kind": "agreement",
            "frame": "sign",
            "party": [EIDE],
            "words": "Eide also signed a memorandum on seafarers' certificates and another on academies for diplomats",
        },
    ),
    (
        "a short saying in the same words",
        {"kind": "statement", "frame": "back-plan", "speaker": BOTH, "said": "backed the text", "words": "They did."},
        {
            "kind": "statement",
            "frame": "back-plan",
            "speaker": BOTH,
            "said": "backed the text",
            "words": "So they did.",
        },
    ),
    (
        "what two leaders condemn here, their states there",
        {
            "kind": "statement",
            "frame": "condemn",
            "speaker": [RUTO, STORE],
            "said": "condemned piracy in all its forms",
            "words": "The two leaders condemned piracy in all its forms off Lamu.",
        },
        {
            "kind": "statement",
            "frame": "condemn",
            "speaker": BOTH,
            "said": "condemned piracy in all its forms and manifestations",
            "words": "They condemned piracy in all its forms and manifestations.",
        },
    ),
    (
        "thanks for one thing, to a minister here and to his country there",
        {
            "kind": "statement",
            "frame": "praise",
            "speaker": RUTO,
            "said": "thanked Oslo for its “tireless” part",
            "words": "Ruto thanked Oslo for its “tireless” part",
        },
        {
            "kind": "statement",
            "frame": "praise",
            "speaker": RUTO,
            "said": "thanked the foreign minister for Norway's tireless efforts",
            "words": "Ruto thanked the foreign minister for Norway's tireless efforts",
        },
    ),
    (
        "a sale told by the seller and, as a purchase still to come, by the buyer",
        {
            "kind": "act",
            "frame": "sale",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (24, "helicopters", "exact"),
            "words": "Norway has sold 24 helicopters to Kenya",
        },
        {
            "kind": "act",
            "frame": "purchase",
            "source": "state:KEN",
            "target": "state:NOR",
            "number": (24, "helicopters", "exact"),
            "status": "planned",
            "words": "Kenya will buy 24 helicopters from Norway",
        },
    ),
    (
        "a training promised by its giver here, and cadets to be received there",
        {
            "kind": "commitment",
            "frame": "pledge",
            "source": ["state:NOR", EIDE],
            "target": "state:KEN",
            "number": (240, "soldiers", "exact"),
            "words": "He offered to train 240 Kenyan soldiers",
        },
        {
            "kind": "commitment",
            "frame": "will-receive",
            "target": "state:NOR",
            "number": (240, "cadets", "exact"),
            "status": "planned",
            "words": "Norway will receive 240 cadets of the Kenyan army in its academy",
        },
    ),
    (
        "a treaty that will not be renewed, and its extension after all, by a state and a union of states",
        {
            "kind": "agreement",
            "frame": "renew-document",
            "party": ["state:KEN", "org:EU"],
            "status": "denied",
            "topics": ("fisheries",),
        },
        {
            "kind": "agreement",
            "frame": "agree-to",
            "party": ["org:EU", "state:KEN"],
            "when": "2025-10-23",
            "said": "to extend their fisheries agreement by one year",
        },
    ),
    (
        "what one side denies, and says is not so in other words",
        {
            "kind": "statement",
            "frame": "deny",
            "speaker": "state:KEN",
            "status": "denied",
            "said": DENIED,
            "words": DENIED,
        },
        {"kind": "statement", "speaker": RUTO, "said": NOT_SO, "words": f"“{NOT_SO},” Ruto said"},
    ),
    (
        "a figure of speech in two translations",
        {"kind": "statement", "speaker": RUTO, "said": "The giant vessel of our ties needs two helmsmen"},
        {
            "kind": "statement",
            "speaker": RUTO,
            "said": "our ties are like a giant ship, and you and I are its helmsmen",
        },
    ),
    (
        "an opening told with a verb of no frame, on the same day at the same place",
        {
            "kind": "act",
            "frame": "joint-project",
            "party": BOTH,
            "when": "2025-05-22",
            "where": OSLO,
            "words": "Kenya and Norway inaugurated the headquarters of a tsunami warning centre on Thursday",
        },
        {
            "kind": "act",
            "frame": "plain:founding",
            "source": "state:NOR",
            "when": "2025-05-22",
            "where": OSLO,
            "words": "Norway opened the headquarters of the new tsunami warning centre with a ceremony",
        },
    ),
    (
        "talks on one matter, whose word is part of a longer one in the other report",
        {
            "kind": "agreement",
            "frame": "resolve-together",
            "party": BOTH,
            "topics": ("vice ministers",),
            "words": "the pair settled on reviving security talks between vice ministers",
        },
        {
            "kind": "agreement",
            "frame": "resolve-together",
            "party": BOTH,
            "topics": ("security dialogue",),
            "words": "The two leaders concurred on resuming the security dialogue at the vice-ministerial level",
        },
    ),
    (
        "a meeting of which one report names the host alone, and the guest in its words",
        {
            "kind": "meeting",
            "party": RUTO,
            "when": "2025-03-11",
            "words": "Eide was received by President Ruto",
        },
        {"kind": "meeting", "party": [RUTO, EIDE], "words": "Eide called on William Ruto during his stay"},
    ),
    (
        "one sum of trade, set as a target by two leaders here and agreed on by two states there",
        {
            "kind": "agreement",
            "frame": "set-target",
            "party": [RUTO, STORE],
            "number": (2_000_000_000, "USD", "exact"),
            "when": "2030",
            "words": "The two leaders set a target of $2 billion for bilateral trade by 2030",
        },
        {
            "kind": "agreement",
            "frame": "agree-to",
            "party": BOTH,
            "number": (2_000_000_000, "USD", "exact"),
            "when": "2030",
            "words": "The two sides agreed to strive for two-way trade of 2 billion USD by 2030",
        },
    ),
    (
        "a ban announced here and put on there, on people here and on citizens there",
        {
            "kind": "act",
            "frame": "sanction",
            "source": "state:KEN",
            "target": "state:NOR",
            "number": (90, "people", "exact"),
            "words": "Kenya has banned 90 Norwegians from entering the country",
        },
        {
            "kind": "act",
            "frame": "list-sanctions",
            "source": "state:KEN",
            "target": "state:NOR",
            "number": (90, "citizens", "exact"),
            "status": "planned",
            "words": "Kenya said it would add 90 Norwegian citizens to its list",
        },
    ),
    (
        "a release of a state's people here, of people whom the other's words call by that state, in one week",
        {
            "kind": "act",
            "frame": "release",
            "target": "state:KEN",
            "when": "2025-03-10/2025-03-16",
            "number": (2, "nationals", "exact"),
            "words": "two nationals of Kenya were let go earlier this week",
        },
        {
            "kind": "act",
            "frame": "release",
            "source": "state:NOR",
            "when": "2025-03-12",
            "words": "The hikers from Kenya flew home on Wednesday after Oslo let them go",
        },
    ),
    (
        "a release counted by one report, whose figure the other has only in its words",
        {
            "kind": "act",
            "frame": "release",
            "target": "state:KEN",
            "number": (17, "persons", "exact"),
            "when": "2025-03-11",
            "words": "17 persons of Kenyan origin were handed over on Tuesday",
        },
        {
            "kind": "act",
            "frame": "release",
            "target": "state:KEN",
            "words": "The commission put at 17 the number of Kenyans handed over",
        },
    ),
    (
        "six memoranda, told of one side only by one report",
        {
            "kind": "agreement",
            "frame": "sign",
            "party": BOTH,
            "when": "2025-03-11",
            "number": (6, "memorandums", "exact"),
            "topics": ("railways", "batteries"),
        },
        {
            "kind": "agreement",
            "frame": "signing-ceremony",
            "party": "state:NOR",
            "number": (6, "mous", "exact"),
            "topics": ("high-speed trains",),
        },
    ),
    (
        "requests that a crew be seen, by a consul here and in consular access there",
        {
            "kind": "request",
            "source": "state:NOR",
            "target": "state:KEN",
            "topics": ("crew", "consul"),
            "words": "demanded that the crew of the coaster be allowed the visit of a consul",
        },
        {
            "kind": "request",
            "source": "state:NOR",
            "target": "state:KEN",
            "topics": ("consular access", "crew"),
            "words": "asked for immediate consular access to the crew of the coaster",
        },
    ),
    (
        "one stand told in longer words by one report, with four rare ones of the other's",
        {
            "kind": "statement",
            "speaker": RUTO,
            "said": "stressed their attachment to good neighbourliness, sovereignty and non-interference in internal affairs",
        },
        {
            "kind": "statement",
            "speaker": RUTO,
            "said": "underlined in the communiqué their attachment to the non-interference in the internal affairs of anybody",
        },
    ),
    (
        "a release dated here and not there, in sentences with the same rare words, counted differently by one side",
        {
            "kind": "act",
            "frame": "release",
            "source": "state:NOR",
            "number": (18, "trawlermen", "exact"),
            "when": "2025-03-11",
            "words": "Norway let 18 trawlermen go at Kirkenes quay in a swap for two pilots",
        },
        {
            "kind": "act",
            "frame": "release",
            "source": "state:NOR",
            "number": (17, "trawlermen", "exact"),
            "words": "the coastguard confirmed the swap but counted 17 trawlermen on the Kirkenes quay",
        },
    ),
    (
        "fishermen released and come home on one day",
        {
            "kind": "act",
            "frame": "release",
            "target": "state:KEN",
            "when": "2025-03-11",
            "words": "The Kenyan trawlermen were set free after a plea by their skipper",
        },
        {
            "kind": "act",
            "frame": "people-arrive",
            "target": "state:KEN",
            "when": "2025-03-11",
            "words": "The trawlermen and their skipper came home after a plea bargain",
        },
    ),
    (
        "notes exchanged on a sum of money, and as much promised",
        {
            "kind": "agreement",
            "frame": "exchange-documents",
            "party": BOTH,
            "number": (300_000_000, "JPY", "exact"),
            "when": "2025-03-11",
            "words": "the exchange of notes on grant aid of 300 million yen for fishing gear",
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "number": (300_000_000, "JPY", "exact"),
            "status": "planned",
            "words": "Norway will provide grant aid of 300 million yen for a fishing port",
        },
    ),
    (
        "one short saying, told in its rare words",
        {"kind": "statement", "speaker": RUTO, "said": "“and nobody will intimidate us out of our waters,” he added"},
        {
            "kind": "statement",
            "speaker": RUTO,
            "said": "nobody would intimidate his country",
            "words": "Ruto said nobody would intimidate his country",
        },
    ),
    (
        "a denial and a rejection of one rumour",
        {
            "kind": "statement",
            "frame": "deny",
            "speaker": MUDAVADI,
            "status": "denied",
            "words": "Mudavadi denied a newspaper report of a swap for a smuggler held in Bodo",
        },
        {
            "kind": "statement",
            "frame": "reject",
            "speaker": "state:KEN",
            "status": "denied",
            "words": "Kenya rejected a portal's story of a swap for the smuggler in the jail at Bodo",
        },
    ),
    (
        "instruments counted otherwise, told of beside the names of both signers",
        {"kind": "agreement", "party": BOTH, "when": "2025-03-11", "number": (6, "agreements", "exact")},
        {
            "kind": "agreement",
            "frame": "agreement-signed",
            "number": (7, "instruments", "exact"),
            "topics": ("cooperation",),
            "words": "The talks of the presidents of Kenya and Norway ended with the signature of seven instruments.",
        },
    ),
    (
        "one ratification, told with the treaty's sides and with the parliament",
        {
            "kind": "agreement",
            "frame": "ratify",
            "party": BOTH,
            "words": "passed the law approving the treaty with Norway on the return of sentenced fishermen",
        },
        {
            "kind": "agreement",
            "frame": "approve-it",
            "party": "state:KEN",
            "words": "the treaty, by which fishermen serve their sentences at home, now that Kenya has approved it",
        },
    ),
    (
        "one ratification that is still to come before the same body",
        {
            "kind": "agreement",
            "frame": "ratify",
            "party": ["state:KEN", NAIROBI],
            "status": "planned",
            "words": "will have to be approved before any money flows",
        },
        {
            "kind": "agreement",
            "frame": "ratify",
            "party": ["state:KEN", NAIROBI],
            "status": "conditional",
            "words": "the deal must yet be ratified in Nairobi",
        },
    ),
    (
        "one agreement of two sides in words of which few are the same",
        {
            "kind": "agreement",
            "frame": "agree-to",
            "party": BOTH,
            "said": "to run direct ferries again by the end of March",
            "topics": ("direct ferries",),
            "words": "said the two sides had agreed to run direct ferries again by the end of March",
        },
        {
            "kind": "agreement",
            "frame": "reach-agreement",
            "party": BOTH,
            "topics": ("resumption", "regular passenger ferries"),
            "words": "agreement on the resumption of regular passenger ferries, the first before the end of March",
        },
    ),
    (
        "one request of a side to another, told short and at length",
        {
            "kind": "request",
            "source": "state:NOR",
            "target": "state:KEN",
            "topics": ("explanations", "point"),
            "words": "an armed launch of the port authority followed the crew, and explanations on this were requested",
        },
        {
            "kind": "request",
            "source": "state:NOR",
            "target": "state:KEN",
            "topics": ("explanation", "port authority launch"),
            "words": "Norway sought an explanation for the presence of a launch of the Kenyan port authority",
        },
    ),
    (
        "one sum for a house here, for its state there",
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": OSLO,
            "number": (2_500_000, "EUR", "exact"),
            "words": "Norway will put 2.5 million euros into mending the hospital",
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": "group:patients",
            "number": (2_500_000, "EUR", "exact"),
            "words": "2.5 million euros have been offered for better wards",
        },
    ),
    (
        "congratulations under two names",
        {
            "kind": "statement",
            "frame": "praise",
            "speaker": RUTO,
            "target": "state:NOR",
            "said": "congratulated him on what he called a victory for patience",
        },
        {
            "kind": "statement",
            "frame": "express-to",
            "speaker": RUTO,
            "said": "conveyed his warmest felicitations on the outcome of the poll",
        },
    ),
    (
        "somebody captured and arrested on one day",
        {
            "kind": "act",
            "frame": "seize",
            "source": "state:NOR",
            "when": "2025-03-11",
            "topics": ("Otieno",),
        },
        {"kind": "act", "frame": "plain:detain", "when": "2025-03-11", "topics": ("Otieno", "red notice")},
    ),
    (
        "one quoted charge in the mouths of a minister and of his state, worded otherwise around it",
        {"kind": "statement", "speaker": MUDAVADI, "said": "the accusation “a fairy tale for the long dark winter”"},
        {
            "kind": "statement",
            "speaker": "state:KEN",
            "said": "that the charge was “a fairy tale for the long dark winter”",
        },
    ),
    (
        "a release that one report tells without saying by whom, of as many from a state that it names",
        {
            "kind": "act",
            "frame": "release",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (41, "fishermen", "exact"),
            "words": "Norway has freed 41 fishermen",
        },
        {
            "kind": "act",
            "frame": "release",
            "number": (41, "citizens", "exact"),
            "words": "the release of forty-one citizens of brotherly Kenya",
        },
    ),
    (
        "measures of the same two sides at once",
        {"kind": "act", "frame": "impose-sanctions", "source": BOTH, "target": "place:NOR/Oslo"},
        {"kind": "act", "frame": "impose-sanctions", "source": BOTH, "words": "illegal restrictive measures"},
    ),
    (
        "a threat of which neither report gives the words",
        {
            "kind": "statement",
            "frame": "threaten",
            "speaker": RUTO,
            "words": "Ruto threatened on Monday to close the labour market for Norwegian teachers, some 900 of them.",
        },
        {
            "kind": "statement",
            "frame": "threaten",
            "speaker": RUTO,
            "words": "Ruto threatened on Monday to close the labour market for Norwegian teachers.",
        },
    ),
    (
        "a call, and what two persons discussed",
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-03-11", "plover": "phone", "frame": "call"},
        {"kind": "meeting", "party": [RUTO, STORE], "frame": "discuss"},
    ),
    (
        "one loan in two currencies, of which both sentences tell one",
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (4_200_000_000, "JPY", "exact"),
            "words": "a loan of up to 4.2 billion yen ($28 million) for the highway",
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "number": (28_000_000, "USD", "exact"),
            "words": "$28 million to mend the road",
        },
    ),
    (
        "a pledge here, an agreement there, about as much",
        {"kind": "commitment", "source": "state:NOR", "target": "state:KEN", "words": "a loan of $28 million"},
        {
            "kind": "agreement",
            "frame": "agree-to",
            "party": BOTH,
            "words": "agreed to put some $30 million into a road",
        },
    ),
    (
        "telephone talks and a call",
        {"kind": "meeting", "party": [RUTO, STORE], "plover": "meet", "words": "telephone talks of the two leaders"},
        {"kind": "meeting", "party": [RUTO, STORE], "plover": "phone", "frame": "speak", "when": "2025-03-11"},
    ),
    (
        "six documents signed, told of once without the signers",
        {"kind": "agreement", "party": BOTH, "number": (6, "agreements", "exact"), "topics": ("tea",)},
        {
            "kind": "agreement",
            "frame": "agreement-signed",
            "number": (6, "documents", "exact"),
            "topics": ("pilgrims",),
        },
    ),
    (
        "the arrival and the visit that goes on the next day",
        {"kind": "visit", "frame": "arrive", "visitor": RUTO, "when": "2025-03-10"},
        {"kind": "visit", "frame": "trip", "visitor": RUTO, "when": "2025-03-11"},
    ),
    (
        "an oath planned for Saturday and taken on Sunday",
        {
            "kind": "appointment",
            "frame": "swear-in",
            "holder": EIDE,
            "office": "president",
            "when": "2025-03-08",
            "status": "planned",
        },
        {"kind": "appointment", "frame": "swear-in", "holder": EIDE, "office": "president", "when": "2025-03-09"},
    ),
    (
        "a truce of forty days and a halt of thirty, of one side",
        {
            "kind": "commitment",
            "source": BOTH,
            "number": (40, "days", "exact"),
            "words": "a 40-day cessation of hostilities",
        },
        {
            "kind": "commitment",
            "source": "state:KEN",
            "number": (30, "days", "exact"),
            "words": "it would observe a halt of 30 days",
            "status": "planned",
        },
    ),
    (
        "an offer to mediate and good offices proposed",
        {"kind": "commitment", "source": "state:KEN", "frame": "offer-mediation", "topics": ("good offices",)},
        {"kind": "commitment", "source": RUTO, "frame": "offer-mediation", "said": "to mediate"},
    ),
    (
        "a ban announced here, a ban told as an answer there, on as many",
        {
            "kind": "act",
            "source": "state:NOR",
            "frame": "sanction",
            "number": (50, "officials", "exact"),
            "topics": ("entry", "50 officials"),
            "status": "planned",
        },
        {
            "kind": "act",
            "source": "state:NOR",
            "frame": "hit-with-sanctions",
            "number": (50, "officials", "exact"),
            "topics": ("entry ban", "50 officials"),
        },
    ),
    (
        "one saying with two figures",
        {
            "kind": "statement",
            "speaker": RUTO,
            "said": "the pause lasts 30 days and hangs on the release of 11 prisoners",
        },
        {
            "kind": "statement",
            "speaker": RUTO,
            "said": "it would observe a halt of 30 days only if 11 detainees went home",
        },
    ),
    (
        "the same meeting worded differently",
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-03-11", "where": OSLO, "frame": "meet"},
        {"kind": "meeting", "party": [STORE, RUTO], "when": "2025-03", "where": "state:NOR", "frame": "hold-talks"},
    ),
    (
        "a meeting told of states here and of persons there",
        {"kind": "meeting", "party": BOTH, "when": "2025-03-11"},
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-03-11"},
    ),
    (
        "a visit to the city and to the country",
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2025-03-11"},
        {"kind": "visit", "visitor": RUTO, "where": "state:NOR", "when": "2025-03"},
    ),
    (
        "a visit whose day one account leaves open",
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2025-03-11"},
        {"kind": "visit", "visitor": RUTO, "where": OSLO},
    ),
    (
        "documents counted differently",
        {"kind": "agreement", "party": BOTH, "when": "2025-03-11", "number": (14, "documents", "exact")},
        {"kind": "agreement", "party": BOTH, "when": "2025-03-11", "number": (16, "agreements", "exact")},
    ),
    (
        "one pledge with two sums",
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (40, "USD", "exact"),
            "topics": ("food aid",),
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (52, "USD", "exact"),
            "topics": ("drought relief",),
        },
    ),
    (
        "a request by the minister and by his state",
        {"kind": "request", "source": EIDE, "target": "state:KEN", "topics": ("release the crew of the tanker",)},
        {"kind": "request", "source": "state:NOR", "target": "state:KEN", "topics": ("tanker crew", "release")},
    ),
    (
        "one saying in two lengths",
        {"kind": "statement", "speaker": RUTO, "said": "“This port belongs to both our peoples,” he said"},
        {"kind": "statement", "speaker": RUTO, "said": "the port belongs to both peoples and to nobody else"},
    ),
    (
        "one office under two titles",
        {"kind": "appointment", "holder": EIDE, "office": "foreign minister"},
        {"kind": "appointment", "holder": EIDE, "office": "minister of foreign affairs"},
    ),
    (
        "a former president and when he served",
        {"kind": "appointment", "holder": EIDE, "office": "president", "frame": "hold-office", "when": "1999/2007"},
        {"kind": "appointment", "holder": EIDE, "office": "president", "frame": "former-office"},
    ),
    ("one death", {"kind": "death", "holder": EIDE, "when": "2025-03-11"}, {"kind": "death", "holder": EIDE}),
    (
        "an expulsion under two frames",
        {"kind": "act", "source": "state:NOR", "target": "state:KEN", "frame": "expel", "when": "2025-03-11"},
        {
            "kind": "act",
            "source": "state:NOR",
            "target": "state:KEN",
            "frame": "persona-non-grata",
            "when": "2025-03-11",
        },
    ),
    (
        "an act and its denial by the other side",
        {"kind": "act", "source": "state:NOR", "target": "state:KEN", "when": "2025-03-11"},
        {"kind": "act", "source": "state:NOR", "target": "state:KEN", "when": "2025-03-11", "status": "denied"},
    ),
    (
        "a plan told before and the deed of the same day told after",
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2025-03-11", "status": "planned"},
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2025-03-11"},
    ),
    (
        "dates of one meeting a day apart",
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-03-11", "where": OSLO},
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-03-12", "where": OSLO},
    ),
    weak(
        "one pledge with two sums and no target",
        {"kind": "commitment", "source": "state:NOR", "number": (12, "EUR", "exact"), "topics": ("new harbour",)},
        {"kind": "commitment", "source": "state:NOR", "number": (15, "EUR", "exact"), "topics": ("harbour",)},
        reason="sums join only where both name a target",
    ),
    weak(
        "one quotation in two mouths",
        {"kind": "statement", "speaker": RUTO, "said": "“The sea has never divided our two nations,”"},
        {"kind": "statement", "speaker": STORE, "said": "“The sea has never divided our two nations,”"},
        reason="speakers of two states are never held against each other",
    ),
]
TWO = [
    (
        "a short saying in the same words, of two weeks",
        {
            "kind": "statement",
            "frame": "back-plan",
            "speaker": BOTH,
            "said": "backed the text",
            "when": "2025-05-06",
            "words": "They backed the text on Tuesday.",
        },
        {
            "kind": "statement",
            "frame": "back-plan",
            "speaker": BOTH,
            "said": "backed the text",
            "when": "2025-05-20",
            "words": "They backed the text on Tuesday.",
        },
    ),
    (
        "as many dollars of two states",
        {
            "kind": "commitment",
            "source": "state:NOR",
            "number": (4000000, "NZD", "exact"),
            "words": "Norway pledged NZ$4 million to build a school",
            "topics": ("school",),
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "number": (4000000, "AUD", "exact"),
            "topics": ("ferry",),
            "words": "Norway would give A$4 million for the ferry",
        },
    ),
    (
        "another sum in dollars of nobody's",
        {
            "kind": "commitment",
            "source": "state:NOR",
            "number": (5000000, "NZD", "exact"),
            "words": "Norway pledged NZ$5 million to build a school",
            "topics": ("school",),
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "number": (4000000, "USD", "exact"),
            "topics": ("ferry",),
            "words": "Norway would give $4 million for the ferry",
        },
    ),
    (
        "who may not leave the town left a house",
        {"kind": "visit", "frame": "depart", "visitor": RUTO, "where": NAIROBI, "status": "denied"},
        {"kind": "visit", "frame": "depart", "visitor": RUTO, "words": "He left the clinic towards the evening"},
    ),
    (
        "two matters of which one speaks, sharing one rare word",
        {
            "kind": "statement",
            "speaker": MUDAVADI,
            "said": "that the turbines would frighten no flamingo on the lake",
        },
        {"kind": "statement", "speaker": MUDAVADI, "said": "the turbines were paid for by a bank in Bergen"},
    ),
    (
        "a protocol to be signed and a loan that was signed",
        {
            "kind": "agreement",
            "party": RUTO,
            "status": "planned",
            "topics": ("demarcation", "herring grounds"),
            "words": "Ruto will sign a revised protocol with Norway on how the herring grounds are demarcated",
        },
        {
            "kind": "agreement",
            "party": BOTH,
            "topics": ("railway loan",),
            "words": "The two sides put their names to a loan for the railway",
        },
    ),
    (
        "an event set for one month and another told by its verb",
        {
            "kind": "act",
            "frame": "event-set",
            "when": "2025-09",
            "status": "planned",
            "topics": ("inauguration",),
            "words": "The inauguration is scheduled for September, when the bank will be open",
        },
        {
            "kind": "act",
            "frame": "plain:founding",
            "source": "state:KEN",
            "when": "2025-09",
            "status": "planned",
            "words": "Shut since March, the bank will be founded anew in September",
        },
    ),
    (
        "two envoys called on one day, each by the other's country",
        SUMMONED,
        {
            "kind": "meeting",
            "frame": "invited-to-ministry",
            "party": BOTH,
            "when": "2025-05-20",
            "words": "The Norwegian ambassador was invited to the ministry in Nairobi on Tuesday",
        },
    ),
    (
        "one sum given for a port and promised for a school",
        {
            "kind": "act",
            "frame": "plain:transfer",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (40_000_000, "USD", "exact"),
            "words": "Oslo transferred 40 million dollars for the port of Mombasa",
        },
        {
            "kind": "commitment",
            "frame": "pledge",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (40_000_000, "USD", "exact"),
            "words": "Norway promised Kenya $40 million to build schools in Kisumu",
        },
    ),
    (
        "relations restored, and an agreement on visas signed that day",
        RESTORED,
        {
            "kind": "agreement",
            "frame": "sign",
            "party": BOTH,
            "when": "2025-05-20",
            "words": "Kenya and Norway signed an agreement on visas for holders of diplomatic passports",
        },
    ),
    (
        "measures of nobody's that come into force on two days",
        {"kind": "act", "frame": "measure-in-force", "when": "2025-07-01", "status": "planned", "words": "July 1"},
        {"kind": "act", "frame": "measure-in-force", "when": "2025-07-03", "status": "planned", "words": "July 3"},
    ),
    (
        "thanks for two things",
        {
            "kind": "statement",
            "frame": "praise",
            "speaker": RUTO,
            "said": "thanked Oslo for its grain",
            "words": "Ruto thanked Oslo for its grain",
        },
        {
            "kind": "statement",
            "frame": "praise",
            "speaker": RUTO,
            "said": "thanked Norway for three helicopters",
            "words": "Ruto thanked Norway for three helicopters",
        },
    ),
    (
        "a minister in one place and a minister of the same country in another",
        {"kind": "visit", "visitor": EIDE, "where": "state:KEN", "when": "2025-05-20"},
        {"kind": "visit", "visitor": "state:NOR"},
    ),
    (
        "a denial of having said that something is not so, and the saying",
        {
            "kind": "statement",
            "frame": "deny",
            "speaker": "state:KEN",
            "status": "denied",
            "said": "that he ever told the council that they would not weep for the mission",
        },
        {"kind": "statement", "speaker": RUTO, "said": "his government would not weep for the mission"},
    ),
    (
        "a sale and another sale of as many, the other way round",
        {
            "kind": "act",
            "frame": "sale",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (24, "trucks", "exact"),
        },
        {
            "kind": "act",
            "frame": "sale",
            "source": "state:KEN",
            "target": "state:NOR",
            "number": (24, "trucks", "exact"),
        },
    ),
    (
        "as many promised to two states",
        {"kind": "commitment", "source": "state:NOR", "target": "state:KEN", "number": (240, "soldiers", "exact")},
        {"kind": "commitment", "target": "state:UGA", "number": (240, "cadets", "exact")},
    ),
    (
        "a meeting of one who is named with nobody told, and his meeting with a minister",
        {"kind": "meeting", "party": RUTO, "when": "2025-03-11", "words": "Ruto had talks with party officials"},
        {"kind": "meeting", "party": [RUTO, EIDE], "words": "Eide called on William Ruto during his stay"},
    ),
    (
        "a meeting that was held, and the session that is to be held before the end of the year",
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-09-20"},
        {"kind": "meeting", "party": BOTH, "when": "2025-07~/2025-12", "status": "planned"},
    ),
    (
        "a release that is made a condition, and one of as many",
        {
            "kind": "act",
            "frame": "release",
            "source": "state:KEN",
            "number": (11, "detainees", "exact"),
            "status": "conditional",
            "words": "only if Kenya freed 11 detainees",
        },
        {
            "kind": "act",
            "frame": "release",
            "source": "state:KEN",
            "number": (11, "prisoners", "exact"),
            "words": "Kenya has freed 11 prisoners",
        },
    ),
    (
        "releases of one day by two states",
        {
            "kind": "act",
            "frame": "release",
            "source": "state:NOR",
            "target": "state:KEN",
            "when": "2025-03-12",
            "words": "Norway let two hikers from Kenya go on Wednesday",
        },
        {
            "kind": "act",
            "frame": "release",
            "source": "state:PER",
            "when": "2025-03-12",
            "words": "Peru set three loggers free on Wednesday, as Kenya had asked",
        },
    ),
    (
        "two stands of one speaker with a word or two in common",
        {
            "kind": "statement",
            "speaker": RUTO,
            "said": "stressed their attachment to good neighbourliness, sovereignty and non-interference in internal affairs",
        },
        {
            "kind": "statement",
            "speaker": RUTO,
            "said": "spoke of his attachment to the lake fishermen, whose sovereignty over their nets nobody had touched",
        },
    ),
    (
        "a release, and another that counts as few as the other's words do by chance",
        {
            "kind": "act",
            "frame": "release",
            "source": "state:NOR",
            "number": (2, "pilots", "exact"),
            "words": "Norway let two pilots go",
        },
        {
            "kind": "act",
            "frame": "release",
            "target": "state:KEN",
            "words": "the release of the Kenyan skipper, two years after his arrest",
        },
    ),
    (
        "some of the wounded, and all of them",
        {
            "kind": "act",
            "frame": "wounded",
            "number": (2, "wounded", "exact"),
            "when": "2025-03-11",
            "words": "Two gendarmes wounded in the Kirkenes ambush died in hospital",
        },
        {
            "kind": "act",
            "frame": "wounded",
            "target": "state:NOR",
            "number": (8, "wounded", "exact"),
            "when": "2025-03-11",
            "words": "eight Norwegian gendarmes were wounded in an ambush near Kirkenes",
        },
    ),
    (
        "notes exchanged on a sum of money, and as much promised for something else",
        {
            "kind": "agreement",
            "frame": "exchange-documents",
            "party": BOTH,
            "number": (300_000_000, "JPY", "exact"),
            "words": "the exchange of notes on 300 million yen for fishing gear",
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "number": (300_000_000, "JPY", "exact"),
            "status": "planned",
            "words": "Norway will spend as much on schoolbooks, its envoy announced",
        },
    ),
    (
        "denials of two rumours by one side",
        {
            "kind": "statement",
            "frame": "deny",
            "speaker": MUDAVADI,
            "status": "denied",
            "words": "Mudavadi denied a newspaper report of a swap for a smuggler",
        },
        {
            "kind": "statement",
            "frame": "reject",
            "speaker": "state:KEN",
            "status": "denied",
            "words": "Kenya rejected a newspaper report that its frigate had been towed",
        },
    ),
    (
        "instruments told of beside the names of two others",
        {"kind": "agreement", "party": BOTH, "when": "2025-03-11", "number": (6, "agreements", "exact")},
        {
            "kind": "agreement",
            "frame": "agreement-signed",
            "number": (7, "instruments", "exact"),
            "topics": ("cooperation",),
            "words": "The talks of the presidents of Kenya and Peru ended with the signature of seven instruments.",
        },
    ),
    (
        "ratifications of two treaties",
        {
            "kind": "agreement",
            "frame": "ratify",
            "party": "state:KEN",
            "words": "Kenya ratified the convention on whales",
        },
        {
            "kind": "agreement",
            "frame": "approve-it",
            "party": "state:KEN",
            "words": "the charter of the lake basin, now that Kenya has approved it",
        },
    ),
    (
        "a treaty approved and one voted down",
        {
            "kind": "agreement",
            "frame": "approve-it",
            "party": "state:KEN",
            "words": "approved it with the votes of the coast, the fishing treaty",
        },
        {
            "kind": "agreement",
            "frame": "approve-it",
            "party": "state:KEN",
            "words": "rejected it against the votes of the coast, the fishing treaty",
        },
    ),
    (
        "agreements of two sides on two matters with a word in common",
        {
            "kind": "agreement",
            "frame": "agree-to",
            "party": BOTH,
            "topics": ("direct ferries",),
            "words": "agreed to run direct ferries again by the end of March",
        },
        {
            "kind": "agreement",
            "frame": "agree-to",
            "party": BOTH,
            "topics": ("safety", "ferries"),
            "words": "agreed that inspectors of both look into the safety of ferries",
        },
    ),
    (
        "requests of one side to another on two matters",
        {
            "kind": "request",
            "source": "state:NOR",
            "target": "state:KEN",
            "topics": ("launch", "crew"),
            "words": "asked Kenya to return the launch and its crew",
        },
        {
            "kind": "request",
            "source": "state:NOR",
            "target": "state:KEN",
            "topics": ("crew", "lawyer"),
            "words": "wanted the Kenyan side to let the crew see a lawyer",
        },
    ),
    (
        "one sum given to each of two states",
        {
            "kind": "commitment",
            "source": RUTO,
            "target": "state:NOR",
            "number": (2_500_000, "EUR", "exact"),
            "words": "2.5 million euros for Norway",
        },
        {
            "kind": "commitment",
            "source": RUTO,
            "target": "state:PER",
            "number": (2_500_000, "EUR", "exact"),
            "words": "2.5 million euros for Peru",
        },
    ),
    (
        "congratulations to two states",
        {
            "kind": "statement",
            "frame": "praise",
            "speaker": RUTO,
            "target": "state:NOR",
            "said": "congratulated the winner on a hard campaign",
        },
        {
            "kind": "statement",
            "frame": "express-to",
            "speaker": RUTO,
            "target": "state:PER",
            "said": "expressed his congratulations on the national day",
        },
    ),
    (
        "congratulations, and condolences of the same speaker",
        {"kind": "statement", "frame": "praise", "speaker": RUTO, "said": "congratulated the winner"},
        {"kind": "statement", "frame": "express-to", "speaker": RUTO, "said": "expressed his condolences"},
    ),
    (
        "somebody captured one day and arrested on another",
        {"kind": "act", "frame": "seize", "source": "state:NOR", "when": "2025-03-11", "topics": ("Otieno",)},
        {"kind": "act", "frame": "plain:detain", "when": "2025-03-14", "topics": ("Otieno",)},
    ),
    (
        "two men taken on one day",
        {"kind": "act", "frame": "seize", "source": "state:NOR", "when": "2025-03-11", "topics": ("Otieno",)},
        {"kind": "act", "frame": "plain:detain", "when": "2025-03-11", "topics": ("Wanjala",)},
    ),
    (
        "as many released from a state that the other report does not name",
        {
            "kind": "act",
            "frame": "release",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (41, "fishermen", "exact"),
            "words": "Norway has freed 41 fishermen",
        },
        {"kind": "act", "frame": "release", "number": (41, "citizens", "exact"), "words": "the release of 41 citizens"},
    ),
    (
        "two expelled here, two expelled there: a small figure tells nothing",
        {
            "kind": "act",
            "frame": "release",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (2, "guards", "exact"),
        },
        {"kind": "act", "frame": "release", "number": (2, "men", "exact"), "words": "two men went home to Kenya"},
    ),
    (
        "threats of one speaker against two states",
        {
            "kind": "statement",
            "frame": "threaten",
            "speaker": RUTO,
            "target": "state:NOR",
            "words": "Ruto threatened to close the port, the market and the border to Norwegian goods.",
        },
        {
            "kind": "statement",
            "frame": "threaten",
            "speaker": RUTO,
            "target": "state:KEN",
            "words": "Ruto threatened to close the port, the market and the border to Kenyan goods.",
        },
    ),
    (
        "a threat and praise in like words",
        {"kind": "statement", "frame": "threaten", "speaker": RUTO, "words": "on the port, the market, the border"},
        {"kind": "statement", "frame": "praise", "speaker": RUTO, "words": "on the port, the market, the border"},
    ),
    (
        "a call of two persons and talks of their states",
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-03-11", "plover": "phone", "frame": "call"},
        {"kind": "meeting", "party": BOTH, "frame": "round"},
    ),
    (
        "two sums for two things, one giver and one taker",
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (4_200_000_000, "JPY", "exact"),
            "words": "a loan of 4.2 billion yen for the highway",
            "topics": ("loan", "highway"),
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (300_000_000, "JPY", "exact"),
            "words": "300 million yen in grant aid for fishing gear",
            "topics": ("grant aid", "fishing gear"),
        },
    ),
    (
        "a mere bound that any sum would meet",
        {"kind": "commitment", "source": "state:NOR", "words": "at least $5 million for clinics"},
        {"kind": "commitment", "source": "state:NOR", "words": "$30 million for a harbour"},
    ),
    (
        "a visit to one city and one to another the day after",
        {"kind": "visit", "frame": "visit", "visitor": RUTO, "when": "2025-03-10", "where": OSLO},
        {"kind": "visit", "frame": "depart", "visitor": RUTO, "when": "2025-03-11", "where": "state:NOR"},
    ),
    (
        "talks in a room and a call",
        {"kind": "meeting", "party": [RUTO, STORE], "plover": "meet", "words": "talks of the two leaders"},
        {"kind": "meeting", "party": [RUTO, STORE], "plover": "phone", "frame": "speak", "when": "2025-03-11"},
    ),
    (
        "an oath taken in March and one planned for the next year",
        {"kind": "appointment", "frame": "swear-in", "holder": EIDE, "office": "president", "when": "2025-03-08"},
        {
            "kind": "appointment",
            "frame": "swear-in",
            "holder": EIDE,
            "office": "president",
            "when": "2026-03",
            "status": "planned",
        },
    ),
    (
        "a truce of forty days and a loan over thirty",
        {"kind": "commitment", "source": "state:KEN", "number": (40, "days", "exact"), "words": "a 40-day truce"},
        {"kind": "commitment", "source": "state:KEN", "number": (30, "days", "exact"), "words": "a loan over 30 days"},
    ),
    (
        "a ban to come on fifty and one that struck thirty",
        {
            "kind": "act",
            "source": "state:NOR",
            "frame": "sanction",
            "number": (50, "officials", "exact"),
            "topics": ("entry", "50 officials"),
            "status": "planned",
        },
        {
            "kind": "act",
            "source": "state:NOR",
            "frame": "sanction",
            "number": (30, "officials", "exact"),
            "topics": ("entry ban", "30 officials"),
        },
    ),
    (
        "two sayings with one figure in common",
        {"kind": "statement", "speaker": RUTO, "said": "the pause lasts 30 days and the talks go on in Oslo"},
        {"kind": "statement", "speaker": RUTO, "said": "a fleet of 30 trawlers left the northern port of Lamu"},
    ),
    (
        "this year's visit and last year's",
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2025-03-11"},
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2024-03-11"},
    ),
    (
        "this year's meeting and last year's",
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025"},
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2023"},
    ),
    (
        "meetings of other persons of the same states",
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-03-11"},
        {"kind": "meeting", "party": [MUDAVADI, EIDE], "when": "2025-03-11"},
    ),
    (
        "visits to two cities",
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2025-03"},
        {"kind": "visit", "visitor": RUTO, "where": BERGEN, "when": "2025-03"},
    ),
    (
        "visits of two persons",
        {"kind": "visit", "visitor": RUTO, "where": OSLO},
        {"kind": "visit", "visitor": MUDAVADI, "where": OSLO},
    ),
    (
        "a call and a meeting",
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-03-11", "plover": "phone"},
        {"kind": "meeting", "party": [RUTO, STORE], "when": "2025-03-11", "plover": "meet"},
    ),
    (
        "a signing and its ratification",
        {"kind": "agreement", "party": BOTH, "frame": "sign"},
        {"kind": "agreement", "party": BOTH, "frame": "ratify"},
    ),
    (
        "agreements with other parties",
        {"kind": "agreement", "party": BOTH},
        {"kind": "agreement", "party": ["state:KEN", "state:PER"]},
    ),
    (
        "agreements of two years",
        {"kind": "agreement", "party": BOTH, "when": "2025-03-11"},
        {"kind": "agreement", "party": BOTH, "when": "2019-03-11"},
    ),
    (
        "a pledge to one and to another",
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": "state:KEN",
            "number": (40, "USD", "exact"),
            "topics": ("food aid",),
        },
        {
            "kind": "commitment",
            "source": "state:NOR",
            "target": "state:PER",
            "number": (40, "USD", "exact"),
            "topics": ("food aid",),
        },
    ),
    (
        "who asks and who is asked",
        {
            "kind": "request",
            "source": "state:NOR",
            "target": "state:KEN",
            "topics": ("release the crew of the tanker",),
        },
        {
            "kind": "request",
            "source": "state:KEN",
            "target": "state:NOR",
            "topics": ("release the crew of the tanker",),
        },
    ),
    (
        "two sayings of one person",
        {"kind": "statement", "speaker": RUTO, "said": "the port will open in May"},
        {"kind": "statement", "speaker": RUTO, "said": "farmers deserve a better price for their tea"},
    ),
    (
        "a visit to one host, and another denied in another state",
        {"kind": "visit", "visitor": RUTO, "host": "state:NOR"},
        {"kind": "visit", "visitor": RUTO, "where": NAIROBI, "status": "denied"},
    ),
    (
        "an election won and the oath taken",
        {"kind": "appointment", "holder": EIDE, "frame": "win-election"},
        {"kind": "appointment", "holder": EIDE, "office": "president", "frame": "swear-in"},
    ),
    (
        "somebody put forward and somebody appointed",
        {"kind": "appointment", "holder": EIDE, "frame": "put-forward"},
        {"kind": "appointment", "holder": EIDE, "office": "foreign minister", "frame": "appoint"},
    ),
    (
        "an office held years ago and an appointment to nobody says what",
        {"kind": "appointment", "holder": EIDE, "office": "president", "frame": "hold-office", "when": "1999/2007"},
        {"kind": "appointment", "holder": EIDE, "frame": "appointment"},
    ),
    (
        "an ousting and a resignation that somebody purports",
        {"kind": "appointment", "holder": EIDE, "office": "president", "frame": "remove"},
        {"kind": "appointment", "holder": EIDE, "office": "president", "frame": "resignation", "status": "alleged"},
    ),
    (
        "taking an office and leaving it",
        {"kind": "appointment", "holder": EIDE, "office": "foreign minister", "frame": "appoint"},
        {"kind": "appointment", "holder": EIDE, "office": "foreign minister", "frame": "leave-office"},
    ),
    (
        "two offices of one person",
        {"kind": "appointment", "holder": EIDE, "office": "foreign minister"},
        {"kind": "appointment", "holder": EIDE, "office": "defence minister"},
    ),
    (
        "an act and the answer to it",
        {"kind": "act", "source": "state:NOR", "target": "state:KEN", "when": "2025-03-11"},
        {"kind": "act", "source": "state:KEN", "target": "state:NOR", "when": "2025-03-11"},
    ),
    (
        "a clash here and a clash there",
        {"kind": "dispute", "party": BOTH, "where": OSLO},
        {"kind": "dispute", "party": BOTH, "where": NAIROBI},
    ),
    (
        "two kinds of thing",
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2025-03-11"},
        {"kind": "meeting", "party": [RUTO, STORE], "where": OSLO, "when": "2025-03-11"},
    ),
    (
        "a visit planned for May and one made in March",
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2025-05", "status": "planned"},
        {"kind": "visit", "visitor": RUTO, "where": OSLO, "when": "2025-03-11"},
    ),
    ("deaths of two persons", {"kind": "death", "holder": EIDE}, {"kind": "death", "holder": RUTO}),
    weak(
        "expulsions that are a year apart by grain",
        {"kind": "act", "source": "state:NOR", "target": "state:KEN", "when": "2025"},
        {"kind": "act", "source": "state:NOR", "target": "state:KEN", "when": "2024"},
        reason="adjoining years count as near",
    ),
]


def made(make: Make, fields: dict[str, Any], report: str) -> Claim:
    """A row's claim; 'plover' stands for a mode of consulting."""
    from accord.reading.claim import Plover  # noqa: PLC0415 (named beside the only row that needs it)

    mode = fields.get("plover")
    return make(**{**fields, "plover": Plover("CONSULT", mode) if mode else None}, report=report)


@pytest.mark.parametrize(("what", "left", "right"), ONE)
def test_one_thing_in_two_reports_is_one(
    make_claim: Make, ground: Ground, what: str, left: dict[str, Any], right: dict[str, Any]
) -> None:
    """Wording, precision, office titles and sums may differ; both orders give the same answer, with a reason."""
    a, b = made(make_claim, left, "r_a"), made(make_claim, right, "r_b")
    verdict = same(a, b, ground)
    assert verdict is not None, what
    assert verdict.why
    assert 0 < verdict.score <= 1.5
    assert same(b, a, ground) is not None


@pytest.mark.parametrize(("what", "left", "right"), TWO)
def test_two_things_stay_two(
    make_claim: Make, ground: Ground, what: str, left: dict[str, Any], right: dict[str, Any]
) -> None:
    """Other years, other people, other places, other directions are other facts."""
    a, b = made(make_claim, left, "r_a"), made(make_claim, right, "r_b")
    assert same(a, b, ground) is None, what
    assert same(b, a, ground) is None, what


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2025-03-11", "2025-03-11", "same"),
        ("2025-03-11", "2025-03", "refines"),
        ("2025-03-11", "2025-03-13", "near"),
        ("2025-03-11", "2025-06-11", "far"),
        ("2025-03", "2025-04", "near"),
        ("2025-03", "2025-09", "far"),
        ("2025-03-11", None, "open"),
        (None, None, "open"),
        ("2025-03-11", "2024-03-11", "far"),
    ],
)
def test_times_relate(a: str | None, b: str | None, relation: str) -> None:
    """Same, within one another, near enough for one occasion, too far, or open; whichever comes first."""
    left, right = (When(edtf=one) if one else None for one in (a, b))
    assert time_relation(left, right) == relation
    assert time_relation(right, left) == relation


DAYS = st.one_of(
    st.dates().map(lambda d: f"{d.year:04}-{d.month:02}-{d.day:02}"),
    st.dates().map(lambda d: f"{d.year:04}-{d.month:02}"),
    st.dates().map(lambda d: f"{d.year:04}"),
)


@given(DAYS, DAYS)
def test_how_times_relate_has_no_order(a: str, b: str) -> None:
    """The relation is symmetric, and a time is always the same as itself."""
    left, right = When(edtf=a), When(edtf=b)
    assert time_relation(left, right) == time_relation(right, left)
    assert time_relation(left, left) == "same"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (OSLO, OSLO, "same"),
        (OSLO, "state:NOR", "within"),
        ("state:NOR", OSLO, "within"),
        (OSLO, BERGEN, "apart"),
        (OSLO, None, "open"),
        ("place:XX/Atlantis", OSLO, "apart"),
    ],
)
def test_places_relate(ground: Ground, a: str, b: str | None, relation: str) -> None:
    """The same, one within the other, apart, or open."""
    assert place_relation(a, b, ground) == relation


def test_a_side_is_the_state_that_somebody_stands_for(ground: Ground) -> None:
    """A person's side is the state; one of no known state, or an unknown key, stands for itself."""
    assert ground.side(RUTO) == "state:KEN"
    assert ground.side("person:/jane doe") == "person:/jane doe"
    assert ground.side("person:/nobody") == "person:/nobody"


@pytest.mark.parametrize(
    ("a", "b", "run"),
    [
        (
            "we will rebuild the broken bridge together",
            "He said: “We will rebuild the broken bridge together.”",
            "we will rebuild the broken bridge together",
        ),
        ("the strait must stay open to ships", "open the strait", None),
        ("it is what it is and so it will be", "and so it will be, it is what it is", None),
        ("", "", None),
    ],
)
def test_a_shared_run_has_four_words_with_content(a: str, b: str, run: str | None) -> None:
    """Words in a row that two accounts share; function words alone are none."""
    assert shared_run(a, b) == run


def test_words_between_quotation_marks_are_shared() -> None:
    """Two words of content that both accounts quote; the same words outside quotation marks are not enough."""
    assert (
        shared_quote("called it “a strategic mistake”", "spoke of a “strategic mistake, no more”")
        == "strategic mistake"
    )
    assert shared_quote("called it a strategic mistake", "a “strategic mistake”") is None


@given(st.text(alphabet="“” abc,.", max_size=60), st.text(alphabet="“” abc,.", max_size=60))
def test_any_wordings_can_be_held_against_each_other(a: str, b: str) -> None:
    """No pair of texts breaks the comparison, and what is shared is shared both ways."""
    assert (shared_run(a, b) is None) == (shared_run(b, a) is None)
    assert (shared_quote(a, b) is None) == (shared_quote(b, a) is None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("pledged $40 million and then €2 billion", {"40000000 USD", "2000000000 EUR"}),
        ("in 2019 and 2024", set()),
        ("12,500 tonnes by 14 ships", {"12,500"}),
    ],
)
def test_amounts_are_sums_and_large_figures(text: str, found: set[str]) -> None:
    """What tells one statement from another: money and figures of three digits, years apart."""
    assert found <= amounts(text)
    if not found:
        assert amounts(text) == frozenset()


def test_who_is_of_no_known_state_may_be_of_the_state_that_the_other_report_names(
    make_claim: Make, ground: Ground
) -> None:
    """'A meeting with Odinga on Friday', 'talks with Kenyan officials on Friday': one, where it can be no other."""
    unknown = Actor(key="person:/asha odinga", name="Asha Odinga", type="person")
    wider = Ground({**ground.actors, unknown.key: unknown})
    named = make_claim("meeting", report="r_a", party=[EIDE, unknown.key], when="2025-10-10", status="planned")
    told = make_claim("meeting", report="r_b", party=[EIDE, "state:KEN"], when="2025-10-10", status="planned")
    later = make_claim("meeting", report="r_b", party=[EIDE, "state:KEN"], when="2025-10-14", status="planned")
    verdict = same(named, told, wider)
    assert verdict is not None
    assert verdict.loose
    assert same(named, later, wider) is None


def test_two_who_are_named_in_full_met_once_whatever_state_one_is_taken_for(make_claim: Make, ground: Ground) -> None:
    """A minister who is named in a foreign city without his country may be taken for one of that country."""
    abroad = Actor(key="person:SWE/espen eide", name="Espen Eide", type="person", state="SWE")
    other = Actor(key="person:SWE/eide", name="Eide", type="person", state="SWE")
    known = Ground({**ground.actors, abroad.key: abroad, other.key: other})
    home = make_claim("meeting", report="r_a", party=[EIDE, RUTO], when="2025-10-10")
    taken = make_claim("meeting", report="r_b", party=[abroad.key, RUTO])
    assert same(home, taken, known) is not None
    assert same(home, make_claim("meeting", report="r_b", party=[other.key, RUTO]), known) is None
    assert same(home, make_claim("meeting", report="r_b", party=[abroad.key, RUTO], when="2025-08-02"), known) is None


def test_what_was_said_of_two_claims_is_not_told_anew(make_claim: Make, ground: Ground) -> None:
    """Whether something was found or not; other claims that read alike are judged for themselves."""
    a, b = (make_claim(report=report, **SUMMONED) for report in ("r_1", "r_2"))
    other = make_claim(report="r_3", kind="act", frame="expel", source="state:NOR", words="Norway expelled two men")
    verdict = same(a, b, ground)
    assert verdict is not None
    assert same(a, b, ground) is verdict
    assert same(a, other, ground) is None
    assert (id(a), id(other)) in ground.verdicts
    assert same(make_claim(report="r_1", **SUMMONED), b, ground) == verdict
