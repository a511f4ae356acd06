"""Checks of the mapping of services (V1-V4)."""

from samordna.plandoc.checking.case import Case, Verdict, Want, each_has, fails, filled, not_applicable, ok
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import PRACTICE, REVIEW, STUDY, guided
from samordna.plandoc.checking.wording import joined, not_found
from samordna.plandoc.mapping.told import MUST_TELL, tells_of_exit, tells_of_relatives, uncovered
from samordna.plandoc.schema import Item, Service
from samordna.plandoc.vocabulary import Function, SectionKind, Text

_PLURAL = Text("verksamheter", "services")


@check_for(
    "V1",
    Severity.ERROR,
    title=Text("Varje verksamhet är beskriven", "Each service is described"),
    source=guided(REVIEW),
    mend=Text("Fyll i det som saknas för verksamheten.", "Fill in what the service lacks."),
    where="services",
)
def described(case: Case) -> Verdict:
    """Fails when a service lacks level, function, target group or owner. Not applicable without services:
    see V2.
    """
    if not case.document.services:
        return not_applicable("Planen listar inga verksamheter.", "The plan lists no services.")
    return each_has(
        "services",
        case.document.services,
        _PLURAL,
        *(Want(label, field) for field, label in MUST_TELL.items()),
    )


@check_for(
    "V2",
    Severity.WARNING,
    title=Text("Någon upptäcker och någon åtgärdar", "Someone detects and someone acts"),
    source=guided(PRACTICE),
    mend=Text(
        "Kartlägg verksamheterna och peka ut vem som upptäcker och vem som åtgärdar.",
        "Map the services and point out who detects and who acts.",
    ),
    where="services",
)
def gaps(case: Case) -> Verdict:
    """Fails when no service detects or none acts (remedial), so also when there are no services."""
    names = {
        Function.DETECTING: Text("upptäckande", "detecting"),
        Function.REMEDIAL: Text("åtgärdande", "remedial"),
    }
    lacking = uncovered(names, (service.functions for service in case.document.services))
    absent = joined([names[function] for function in lacking])
    if not absent.sv:
        return ok(
            "Det finns upptäckande och åtgärdande verksamheter.", "There are detecting and remedial services."
        )
    return fails(not_found(Text(f"{absent.sv} verksamheter", f"{absent.en} services")))


@check_for(
    "V3",
    Severity.WARNING,
    title=Text("Stöd till avhoppare och anhöriga finns", "There is support to leave and for relatives"),
    source=guided(STUDY),
    mend=Text(
        "Beskriv vem som ger stödet, själv eller genom en annan kommun eller organisation.",
        "Describe who gives the support, yourselves or through another municipality or organisation.",
    ),
    where="services",
)
def exit_and_relatives(case: Case) -> Verdict:
    """Fails unless exit support and support to relatives are each described by a service or a section of
    their own.
    """
    told = " ".join(f"{s.name} {s.target_group or ''} {s.text}" for s in case.document.services)
    told += " ".join(section.heading for section in case.document.sections if section.text.strip())
    absent = []
    if not (tells_of_exit(told) or case.sections(SectionKind.EXIT)):
        absent.append(Text("avhoppare", "those who want to leave"))
    if not (tells_of_relatives(told) or case.sections(SectionKind.RELATIVES)):
        absent.append(Text("anhöriga", "relatives"))
    if not absent:
        return ok("Båda slagen av stöd är beskrivna.", "Both kinds of support are described.")
    names = joined(absent)
    return fails(not_found(Text(f"stöd till {names.sv}", f"support for {names.en}")))


@check_for(
    "V4",
    Severity.ERROR,
    title=Text("Analysen av varje verksamhet är beslutad", "The analysis of each service is decided"),
    source=guided(REVIEW),
    mend=Text("Gör analysen och ange datum och beslut.", "Make the analysis and state date and decision."),
    where="services",
)
def analysed(case: Case) -> Verdict:
    """Fails when a service's in-depth analysis lacks date or decision. Not applicable without services:
    see V2.
    """
    if not case.document.services:
        return not_applicable("Planen listar inga verksamheter.", "The plan lists no services.")
    return each_has(
        "services",
        case.document.services,
        _PLURAL,
        Want(Text("daterad analys", "dated analysis"), has=_is_dated),
        Want(Text("beslut om analysen", "decision on the analysis"), has=_is_decided),
    )


def _is_dated(service: Item) -> bool:
    return isinstance(service, Service) and service.analysis is not None and filled(service.analysis.date)


def _is_decided(service: Item) -> bool:
    return isinstance(service, Service) and service.analysis is not None and filled(service.analysis.decision)
