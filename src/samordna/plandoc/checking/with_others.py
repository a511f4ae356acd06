"""Checks of what the act asks of the municipality together with others: council, agreements and report (G9-G11).

A committee's plan may meet them through what the whole municipality has (``meeting``).
"""

import re

from samordna.plandoc.checking import said
from samordna.plandoc.checking.case import Case, Verdict, Want, each_has, fails, fails_if, filled, ok
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import ACT, act
from samordna.plandoc.checking.wording import not_found, shown
from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Text

_SENIOR = lazily(
    r"chef|direktör|ordförande|\w*råd\b|rektor|ledamot|ledning|mästare|"
    r"head|director|chair|chief|manager|commander|superintendent|principal",
    re.IGNORECASE,
)


@check_for(
    "G9",
    Severity.WARNING,
    title=Text("Ett råd med beslutsfattare leder arbetet", "A council with decision-makers leads the work"),
    source=act("10"),
    mend=Text(
        "Beskriv rådet: namn, vem som leder det och ledamöterna efter funktion.",
        "Describe the council: its name, who leads it and its members by function.",
    ),
    where="council",
    law=ACT,
    asks_municipality=True,
)
def prevention_council(case: Case) -> Verdict:
    """Fails without a council, or when it lacks a leader, two members, or any member in a leading
    function.
    """
    council = case.document.council
    if council is None:
        return fails(
            not_found(
                Text(
                    "ett brottsförebyggande råd, som kommunen ska sträva efter att ha",
                    "a prevention council, which the municipality is to strive for",
                )
            )
        )
    problems: list[tuple[Text, list[str]]] = []
    if not filled(council.led_by):
        problems.append((not_found(Text("vem som leder rådet", "who leads the council")), ["council.led_by"]))
    if len(council.members) < 2:
        problems.append(
            (not_found(Text("rådets ledamöter", "the members of the council")), ["council.members"])
        )
    elif not any(map(is_senior, council.members)):
        explanation = Text(
            "Ingen ledamot är angiven med ledande funktion.", "No member is stated with a leading function."
        )
        problems.append((explanation, ["council.members"]))
    return fails_if(problems, ok("Rådet är beskrivet.", "The council is described."))


def is_senior(member: str) -> bool:
    """Whether what is said of a member is a leading function."""
    return bool(_SENIOR.search(member))


@check_for(
    "G10",
    Severity.WARNING,
    title=Text("Överenskommelser har syfte och områden", "Agreements have purpose and areas"),
    source=act("9"),
    mend=Text(
        "Lägg till överenskommelsen, till exempel med polisen, och ange syfte och områden.",
        "Add the agreement, for instance with the police, and state purpose and areas.",
    ),
    where="agreements",
    law=ACT,
    asks_municipality=True,
)
def agreements(case: Case) -> Verdict:
    """Fails without an agreement, or when any lacks purpose or areas. One that a text describes will do."""
    if not case.document.agreements:
        if said.describes_an_agreement(case):
            return ok("Överenskommelsen är beskriven i texten.", "The agreement is described in the text.")
        if said.names_an_agreement(case):
            return fails(
                Text(
                    "Planen nämner en överenskommelse, men inte dess syfte och områden.",
                    "The plan names an agreement without its purpose and areas.",
                )
            )
        return fails(
            not_found(
                Text(
                    "en överenskommelse, som kommunen ska sträva efter att ha skriftligen",
                    "an agreement, which the municipality is to strive for in writing",
                )
            )
        )
    return each_has(
        "agreements",
        case.document.agreements,
        Text("överenskommelser", "agreements"),
        Want(Text("syfte", "purpose"), "purpose"),
        Want(Text("områden", "areas"), "areas"),
    )


@check_for(
    "G11",
    Severity.WARNING,
    title=Text("Rapporten till fullmäktige har datum", "The report to the council is dated"),
    source=act("13"),
    mend=Text("Ange när fullmäktige senast fick en rapport.", "State when the council last had a report."),
    where="metadata.council_report",
    law=ACT,
    asks_municipality=True,
)
def council_report(case: Case) -> Verdict:
    """Fails without a date of the last report to the council, or when that date is still to come."""
    reported = case.document.metadata.council_report or said.council_report(case)
    if not reported:
        return fails(
            not_found(Text("när fullmäktige senast fick en rapport", "when the council last had a report"))
        )
    day = shown(reported)
    if case.lies_ahead(reported):
        return fails(
            Text(
                f"Rapporten är daterad {day.sv}, som inte har varit.",
                f"The report is dated {day.en}, still to come.",
            )
        )
    return ok(f"Senaste rapporten till fullmäktige: {day.sv}.", f"Last report to the council: {day.en}.")
