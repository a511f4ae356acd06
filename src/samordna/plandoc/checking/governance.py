"""Checks of who owns the plan, who decided it and how it is renewed (G1-G3, G6, G8, G12)."""

from samordna.plandoc.checking.case import (
    Case,
    Verdict,
    Want,
    each_has,
    fails,
    fails_if,
    filled,
    lacking,
    not_applicable,
    ok,
    place_of,
)
from samordna.plandoc.checking.laws import cited_numbers, repealed_laws_cited
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import (
    PRACTICE,
    REGISTRATION,
    REVIEW,
    STUDY,
    act,
    both,
    guided,
)
from samordna.plandoc.checking.wording import not_found, shown
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.places import without_places
from samordna.plandoc.spans import wrong_ends
from samordna.plandoc.vocabulary import Scope, SectionKind, Text

_IDENTITY = ("board", "administration", "registry_number", "version", "period_start", "period_end")


@check_for(
    "G1",
    Severity.ERROR,
    title=Text(
        "Planen säger vems den är och hur länge den gäller", "The plan says whose it is and how long it holds"
    ),
    source=both(REGISTRATION, PRACTICE),
    mend=Text("Fyll i uppgifterna på planens första sida.", "Fill in the details on the plan's first page."),
    where="metadata",
)
def identity(case: Case) -> Verdict:
    """Fails unless board, administration, registry number, version and both ends of the validity are
    stated, the last not before the first. A plan for the whole municipality is no administration's.
    """
    about = case.document.metadata
    asked = [name for name in _IDENTITY if name != "administration" or not case.whole_municipality]
    missing = [name for name in asked if not filled(getattr(about, name))]
    if not missing and not any(wrong_ends(about)):
        return ok("Alla uppgifter om planen finns.", "All details of the plan are there.")
    if not missing:
        return fails(
            Text("Planen slutar gälla innan den börjar.", "The plan ends before it begins."),
            ["metadata.period_end"],
            source=PRACTICE,
        )
    explanation = not_found(*(Text(FIELDS[name].sv.lower(), FIELDS[name].en.lower()) for name in missing))
    unlawful = "registry_number" in missing
    return fails(explanation, [f"metadata.{name}" for name in missing], source=None if unlawful else PRACTICE)


@check_for(
    "G2",
    Severity.ERROR,
    title=Text("Central och lokal samordnare har ersättare", "Central and local coordinators have deputies"),
    source=both(guided(PRACTICE), act("11")),
    mend=Text(
        "Ange samordnarens funktion och vem som ersätter, som funktioner och inte som namn.",
        "State the coordinator's function and the deputy, as functions and not as names.",
    ),
    where="coordinators",
)
def coordinators(case: Case) -> Verdict:
    """Fails unless there is a central and a local coordinator, each with a deputy.

    The act asks for one function that coordinates; a local one and deputies are practice, and Stockholm's guidelines.
    A plan for the whole municipality (owned by the executive board or the council) needs only the central
    one.
    """
    listed = case.document.coordinators
    scopes = [Scope.CENTRAL] if case.whole_municipality else [Scope.CENTRAL, Scope.LOCAL]
    absent = [scope for scope in scopes if all(c.scope is not scope for c in listed)]
    names = {
        Scope.CENTRAL: Text("central samordnare", "a central coordinator"),
        Scope.LOCAL: Text("lokal samordnare", "a local coordinator"),
    }
    problems: list[tuple[Text, list[str]]] = []
    if absent:
        problems.append((not_found(*(names[scope] for scope in absent)), []))
    problems += lacking(
        "coordinators",
        listed,
        Text("samordnare", "coordinators"),
        Want(Text("funktion", "function"), "function"),
        Want(Text("ersättare", "deputy"), "deputy"),
    )
    return fails_if(
        problems,
        ok("Samordnare och ersättare är utpekade.", "Coordinators and deputies are named."),
        source=None if Scope.CENTRAL in absent else guided(PRACTICE),
    )


@check_for(
    "G3",
    Severity.ERROR,
    title=Text("Samordnarens uppgifter är listade", "The coordinator's tasks are listed"),
    source=guided(PRACTICE),
    mend=Text("Lista vad samordnaren ska göra.", "List what the coordinator is to do."),
    where="coordinator_tasks",
)
def coordinator_tasks(case: Case) -> Verdict:
    """Fails when the plan lists no task of the coordinator."""
    count = sum(filled(task.text) for task in case.document.coordinator_tasks)
    if count:
        return ok(
            f"Planen listar samordnarens uppgifter ({count}).",
            f"The coordinator's tasks are listed ({count}).",
        )
    return fails(not_found(Text("uppgifter för samordnaren", "tasks of the coordinator")))


@check_for(
    "G6",
    Severity.WARNING,
    title=Text("Ändringarna sedan förra versionen framgår", "Changes since the last version are shown"),
    source=guided(REVIEW),
    mend=Text(
        "Skriv vad som är nytt, ändrat och borttaget, eller ange att det är version 1.",
        "Write what is new, changed and removed, or state that this is version 1.",
    ),
    where="changes",
)
def change_log(case: Case) -> Verdict:
    """Fails without change notes and without a section that tells of changes in words. Not applicable to a
    plan that says it is the first.
    """
    told = (without_places(section.text).strip() for section in case.sections(SectionKind.CHANGES))
    if case.document.changes or any(told):
        return ok("Planen visar vad som har ändrats.", "The plan shows what has changed.")
    if case.first_version:
        return not_applicable("Det här är planens första version.", "This is the plan's first version.")
    return fails(
        not_found(
            Text("vad som har ändrats sedan förra versionen", "what has changed since the last version")
        )
    )


@check_for(
    "G8",
    Severity.ERROR,
    title=Text("Förra planens aktiviteter visas med status", "Last plan's activities are shown with status"),
    source=guided(STUDY),
    mend=Text(
        "Ta in förra planens aktiviteter och ange hur det gick med var och en.",
        "Bring in last plan's activities and state how each one went.",
    ),
    where="previous_activities",
)
def previous_activities(case: Case) -> Verdict:
    """Fails when last plan's activities, or the status of any, are missing. Not applicable to a first
    version.
    """
    listed = case.document.previous_activities
    if case.first_version:
        return not_applicable("Det här är planens första version.", "This is the plan's first version.")
    if not listed:
        return fails(
            not_found(Text("hur det gick med förra planens aktiviteter", "how last plan's activities went"))
        )
    plural = Text("tidigare aktiviteter", "earlier activities")
    return each_has("previous_activities", listed, plural, Want(Text("status", "status"), "status"))


@check_for(
    "G12",
    Severity.WARNING,
    title=Text("Planen hänvisar till lagar som gäller", "The plan refers to laws in force"),
    source=PRACTICE,
    mend=Text(
        "Byt till den lag som gäller och se över paragraferna.",
        "Change to the law in force; check its sections.",
    ),
    where="references",
)
def laws_in_force(case: Case) -> Verdict:
    """Fails when a reference or a text leans on a repealed law. Not applicable to a plan that cites no law.

    A sentence saying that the law is an earlier one is history and passes.
    """
    texts = [(p.where, p.text) for p in case.passages]
    texts += [(place_of("references", r), r.number) for r in case.document.references if r.number]
    repealed: dict[str, tuple[Text, list[str]]] = {}
    for where, text in texts:
        for law in repealed_laws_cited(text, today=case.today):
            day = shown(law.repealed or case.today)
            explanation = Text(
                f"Planen hänvisar till {law.name.sv}, upphävd {day.sv}. I stället gäller {law.successor}.",
                f"The plan refers to {law.name.en}, repealed on {day.en}. {law.successor} applies instead.",
            )
            repealed.setdefault(law.number, (explanation, []))[1].append(where)
    if not repealed and not any(cited_numbers(text) for _, text in texts):
        return not_applicable("Planen hänvisar inte till någon lag.", "The plan cites no law.")
    return fails_if(list(repealed.values()), ok("Ingen upphävd lag åberopas.", "No repealed law is cited."))
