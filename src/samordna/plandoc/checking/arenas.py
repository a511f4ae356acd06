"""Checks of where the work is done: on the net too (V5), and in the municipality's own grants and premises (V6)."""

from samordna.plandoc.checking.case import Case, Verdict, fails, ok
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.nearby import has_near, words
from samordna.plandoc.checking.passages import Passage
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import DEMOCRACY_CONDITIONS, STRATEGY
from samordna.plandoc.checking.wording import not_found
from samordna.plandoc.vocabulary import Text

_NET = words(
    r"internet|\bnätets?\b|\bonline|digital\w* (?:miljö|arena|fritidsled|fält|plattform|rum\b|närvaro)"
    r"|(?<!kommunens )(?<!stadens )(?<!våra )(?<!egna )sociala medier"
    r"|spel(?:plattform|värld|server)|dataspel|onlinespel|chatt|nät(?:miljö|fält|vandr|forum)|discord|tiktok|snapchat"
)
_WORK = words(
    r"arena|uppsök|fält|\bmöt(?:er|s|as?)\b|närvar|utbild|undervis|källkrit|förä?ld|stöd|samtal|förebygg|rutin|följ"
    r"|bevak|insats|arbet|aktivitet|åtgärd|lägesbild|outreach|prevent|support"
)
_DONE = ("activities", "goals", "metadata.title")
"""Where the net is what something is done about."""
_DESCRIBED = ("definitions", "environments", "phenomena")
"""Where the net tells of what movements do, and not of the work."""

_GIVEN = words(
    r"\b(?:förenings|verksamhets)?bidrag(?:et|en|s)?\b|bidragsregl|beviljas|offentliga medel|föreningsstöd|uthyr|\bhyrs?\b"
    r"|upplåt|boka\w* .{0,20}(?:sal|lokal|hall)|\blokaler|grants?\b|premises"
)
_CONDITION = words(
    r"villkor|\bkrav\b|uppfyll|riktlinje|rutin|\binte\b|\bing(?:a|en|et)\b|neka|avslå|säga nej"
    r"|kräva tillbaka|återkräv|pröva|granska|kontrollera"
    r"|regler|condition|refuse"
)
_LET, _RULES = (
    words(r"uthyr|bidragsregl|föreningsbidrag|föreningsstöd|rented? out|grants"),
    words(r"vägledning|checklista|regler|riktlinje|rutin|villkor|review|rules|condition"),
)
"""Rules of letting and of grants that a plan is about need not say what they are to keep out."""
_VALUES = words(
    r"demokrat|lika värde|mänskliga rättighet|\bhat|extrem|diskriminer|likabehandling|democra|human rights"
)


@check_for(
    "V5",
    Severity.WARNING,
    title=Text("Nätet finns med som arena", "The net is one of the arenas"),
    source=STRATEGY,
    mend=Text(
        "Skriv vad ni gör på nätet, och vem som gör det.", "Write what you do on the net, and who does it."
    ),
    where="services",
)
def net(case: Case) -> Verdict:
    """Fails when no service has the net as its arena and no text tells of work there. That movements use it does not count."""
    if any(_NET.search(one.arena or "") for one in case.document.services) or any(
        map(_works_there, case.passages)
    ):
        return ok("Planen har arbete på nätet.", "The plan has work on the net.")
    return fails(not_found(Text("arbete på nätet", "work on the net")))


def _works_there(one: Passage) -> bool:
    if one.where.startswith(_DONE):
        return bool(_NET.search(one.text))
    return not one.where.startswith(_DESCRIBED) and has_near(one.text, 2, (_NET, _WORK))


@check_for(
    "V6",
    Severity.WARNING,
    title=Text("Bidrag och lokaler har villkor", "Grants and premises have conditions"),
    source=DEMOCRACY_CONDITIONS,
    mend=Text(
        "Skriv vilka villkor som gäller för bidrag och uthyrning, och vem som prövar dem.",
        "Write the conditions of grants and of letting premises, and who tries them.",
    ),
    where="sections",
    asks_municipality=True,
)
def grants(case: Case) -> Verdict:
    """Fails when no text tells of conditions of democracy for the municipality's grants or premises."""
    asked = (_GIVEN, _CONDITION, _VALUES), (_LET, _RULES)
    if any(has_near(one.text, 2, near) for one in case.passages for near in asked):
        return ok(
            "Planen har villkor för bidrag eller lokaler.", "There are conditions for grants or premises."
        )
    return fails(not_found(Text("villkor för bidrag eller lokaler", "conditions for grants or premises")))
