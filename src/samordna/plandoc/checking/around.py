"""Checks of how the plan hangs together with what stands around it: residents, other plans and the schools (G14, G15, H3)."""

import re
from collections.abc import Sequence

from samordna.plandoc.checking.case import Case, Verdict, fails, filled, not_applicable, ok
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import ACT, INFORMATION_DUTY, act
from samordna.plandoc.checking.wording import joined, not_found
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Guide
from samordna.plandoc.vocabulary import Text

_TASKS = (
    (Text("stöd i arbetet", "support to the work"), ("stöd|stött|samordn|led(?:a|er)\\b|support|coordinat",)),
    (Text("kontaktpunkt", "contact point"), ("kontakt|ingång|företräd|contact|represent",)),
    (
        Text("information till invånarna", "information to residents"),
        ("inform|kommunic|kommunik|berätt", "invåna|medborg|allmänhet|boende|resident|public"),
    ),
)
"""What the act asks of the function, and words of which each is in a task that means it."""
_OTHER_PLANS = lazily(
    r"översiktsplan|detaljplan|risk- och sårbarhet|krisberedskap|(?:folkhälso|jämställdhets)(?:plan|program|strategi|politi)"
    r"|skolplan|biblioteksplan|(?:kommunens|stadens|nämndens|förvaltningens|\bi|\bse) budget\b|budget(?:en)? (?:för|20\d\d)"
    r"|(?:kommunens|stadens) (?:\w+ ){0,2}(?:plan|program|strategi)(?:en|et|er)?\b(?! (?:mot|för) våldsbejakande)"
    r"|budgetmål|verksamhetsplan|trygghets(?:plan|program|strategi)|brottsförebyggande (?:plan|program|arbete)"
    r"|(?:handlings|åtgärds)plan(?:en|er)? (?:mot|för) (?!våldsbejakande)|comprehensive plan|other plans",
    re.IGNORECASE,
)
_SCHOOL = lazily(r"skol|rektor|school|principal", re.IGNORECASE)
_OUTWARDS = lazily(
    r"polis|lämna(?:r|s)? uppgift|uppgiftsskyldig|2025:170|police|information duty", re.IGNORECASE
)


@check_for(
    "G14",
    Severity.WARNING,
    title=Text(
        "Samordnarens tre uppgifter i lagen finns med", "The act's three tasks of the coordinator are there"
    ),
    source=act("12"),
    mend=Text(
        "Skriv in det som saknas bland samordnarens uppgifter.",
        "Add what is missing to the coordinator's tasks.",
    ),
    where="coordinator_tasks",
    law=ACT,
    asks_municipality=True,
)
def three_tasks(case: Case) -> Verdict:
    """Fails when the tasks tell of no support, no contact point or no information to residents. Not applicable without tasks,
    which G3 reports.
    """
    told = [task.text for task in case.document.coordinator_tasks if filled(task.text)]
    if not told:
        return not_applicable("Planen listar inga uppgifter.", "The plan lists no tasks.")
    absent = [name for name, words in _TASKS if not any(_has_each(text, words) for text in told)]
    if not absent:
        return ok("Lagens tre uppgifter finns med.", "The three tasks of the act are there.")
    names = joined(absent)
    return fails(
        Text(
            f"Hittades inte bland samordnarens uppgifter: {names.sv}.",
            f"Not found among the coordinator's tasks: {names.en}.",
        )
    )


def _has_each(text: str, words: Sequence[str]) -> bool:
    return all(re.search(one, text, re.IGNORECASE) for one in words)


@check_for(
    "G15",
    Severity.WARNING,
    title=Text(
        "Planen hänger ihop med kommunens andra planer", "The plan fits with the municipality's other plans"
    ),
    source=act("7"),
    mend=Text(
        "Skriv hur planen hänger ihop med till exempel budget, översiktsplan eller risk- och sårbarhetsanalys.",
        "Write how it fits with for instance the budget, the comprehensive plan or the risk analysis.",
    ),
    where="sections",
    law=ACT,
    asks_municipality=True,
)
def other_plans(case: Case) -> Verdict:
    """Fails when no text tells of another plan of the municipality, and no goal of the budget is named. What the plan calls
    itself does not count.
    """
    told = (one.text for one in case.passages if not one.where.startswith("metadata."))
    if filled(case.document.metadata.budget_goal) or any(map(_OTHER_PLANS.search, told)):
        return ok(
            "Planen nämner kommunens andra planer.", "The plan tells of the municipality's other plans."
        )
    return fails(not_found(Text("kommunens andra planer", "the municipality's other plans")))


@check_for(
    "H3",
    Severity.WARNING,
    title=Text("Skolan vet vem den lämnar uppgifter till", "Schools know whom to give information"),
    source=INFORMATION_DUTY,
    mend=Text(
        "Skriv i ”Hur gör jag?” hur skolan och rektorn gör när polisen ska få veta något.",
        "Write in “What do I do?” what the school and its principal do when the police are to be told.",
    ),
    where="guides",
    law="2025:170",
)
def school_path(case: Case) -> Verdict:
    """Fails when no guide tells what a school does when others are to be informed. Not applicable without guides, which H1
    reports.
    """
    guides = case.document.guides
    if not guides:
        return not_applicable("Planen har ingen ”Hur gör jag?”.", "The plan has no “What do I do?”.")
    if any(_SCHOOL.search(text) and _OUTWARDS.search(text) for text in map(_told, guides)):
        return ok("Guiderna säger hur skolan gör.", "The guides tell what schools do.")
    return fails(
        Text(
            "Hittades inte i guiderna: hur skolan lämnar uppgifter till polisen.",
            "Not found in the guides: how a school gives information to the police.",
        )
    )


def _told(guide: Guide) -> str:
    return " ".join(filter(None, (guide.title, guide.text, guide.contact, guide.urgent, guide.report)))
