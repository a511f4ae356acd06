"""Checks of the situation picture (L1-L7)."""

from samordna.plandoc.checking import said
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
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import ACT, OWN_RULES, PRACTICE, REVIEW, STUDY, act, both, guided
from samordna.plandoc.checking.wording import joined, listing, not_found, shown
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.vocabulary import SourceKind, Text

_PARTS = ("mapping", "consequences", "other_information", "analysis")


@check_for(
    "L1",
    Severity.ERROR,
    title=Text("Lägesbilden är daterad och färsk", "The situation picture is dated and fresh"),
    source=both(guided(OWN_RULES), act("6")),
    mend=Text("Ta fram en ny lägesbild och ange datum.", "Make a new situation picture and give its date."),
    where="situation.date",
    asks_municipality=True,
)
def dated(case: Case) -> Verdict:
    """Fails when the situation picture has no date, one still to come, or is older than the municipality's rule or the act
    allows, which is to be updated at least every second year.
    """
    stated = case.document.situation.date or said.picture_date(case)
    months = case.rules.revision_months
    if not stated:
        return fails(
            not_found(Text("lägesbildens datum", "the date of the situation picture")),
            source=guided(OWN_RULES),
        )
    day = shown(stated)
    if case.lies_ahead(stated):
        return fails(
            Text(f"Lägesbilden är daterad framåt: {day.sv}.", f"The date is still to come: {day.en}."),
            source=guided(OWN_RULES),
        )
    if case.is_older_than(stated, case.rules.legal_revision_months):
        told = Text(
            f"Lägesbilden är från {day.sv}. Enligt lagen ska den uppdateras minst vartannat år.",
            f"The situation picture is from {day.en}. The act asks for an update at least every second year.",
        )
        return fails(told, source=act("6"))
    if case.is_older_than(stated, months):
        told = Text(
            f"Lägesbilden är från {day.sv}, äldre än kommunens {months} månader.",
            f"The situation picture is from {day.en}, older than the municipality's {months} months.",
        )
        return fails(told, source=guided(OWN_RULES))
    return ok(f"Lägesbilden är från {day.sv}.", f"The situation picture is from {day.en}.")


@check_for(
    "L2",
    Severity.ERROR,
    title=Text("Lägesbildens fyra delar finns", "The situation picture has its four parts"),
    source=act("4"),
    mend=Text("Skriv de delar som saknas.", "Write the parts that are missing."),
    where="situation",
    law=ACT,
    asks_municipality=True,
)
def parts(case: Case) -> Verdict:
    """Fails unless mapping, consequences, other information and analysis each say something."""
    missing = [name for name in _PARTS if not filled(getattr(case.document.situation, name))]
    if not missing:
        return ok("Alla fyra delar finns.", "All four parts are there.")
    names = joined([Text(FIELDS[name].sv.lower(), FIELDS[name].en.lower()) for name in missing])
    explanation = not_found(Text(f"lägesbildens {names.sv}", f"{names.en} of the situation picture"))
    return fails(explanation, [f"situation.{name}" for name in missing])


@check_for(
    "L3",
    Severity.ERROR,
    title=Text("Lägesbilden har en lokal källa", "The situation picture has a local source"),
    source=both(STUDY, REVIEW),
    mend=Text(
        "Lägg till minst en källa om den egna kommunen.",
        "Add at least one source on the municipality itself.",
    ),
    where="sources",
    asks_municipality=True,
)
def local_source(case: Case) -> Verdict:
    """Fails without sources, or when every source is national."""
    sources = case.document.situation.sources
    local = [s.name for s in sources if s.local and s.kind is not SourceKind.NATIONAL]
    if local:
        names = listing(local)
        return ok(f"Lokala källor: {names.sv}.", f"Local sources: {names.en}.")
    if not sources:
        return fails(not_found(Text("lägesbildens källor", "sources of the situation picture")))
    return fails(
        Text("Alla källor är nationella.", "All sources are national."),
        [place_of("sources", s) for s in sources],
    )


@check_for(
    "L4",
    Severity.ERROR,
    title=Text("Polisens bidrag är daterat", "The police contribution is dated"),
    source=guided(PRACTICE),
    mend=Text(
        "Lägg till polisens bidrag till lägesbilden med datum.",
        "Add the contribution of the police with its date.",
    ),
    where="sources",
    asks_municipality=True,
)
def police(case: Case) -> Verdict:
    """Fails without a source from the police, or when none of them is dated."""
    given = [s for s in case.document.situation.sources if s.kind is SourceKind.POLICE]
    if not given:
        return fails(not_found(Text("polisens bidrag till lägesbilden", "the contribution of the police")))
    if not any(s.date for s in given) and not said.police_date(case):
        explanation = not_found(
            Text("datum för polisens bidrag", "the date of the contribution of the police")
        )
        return fails(explanation, [place_of("sources", s) for s in given])
    return ok("Polisens bidrag är daterat.", "The contribution of the police is dated.")


@check_for(
    "L5",
    Severity.WARNING,
    title=Text("Flera har bidragit till lägesbilden", "Several have contributed to the situation picture"),
    source=guided(REVIEW),
    mend=Text(
        "Be andra nämnder, skolan och civilsamhället om bidrag.",
        "Ask other boards, schools and civil society for contributions.",
    ),
    where="sources",
    asks_municipality=True,
)
def contributors(case: Case) -> Verdict:
    """Fails unless two other boards, a school and civil society are among the sources."""
    kinds = [source.kind for source in case.document.situation.sources]
    boards = kinds.count(SourceKind.BOARD)
    absent = [Text(f"andra nämnder ({boards} av 2)", f"other boards ({boards} of 2)")] if boards < 2 else []
    absent += [Text("skolan", "schools")] if SourceKind.SCHOOL not in kinds else []
    absent += [Text("civilsamhället", "civil society")] if SourceKind.CIVIL_SOCIETY not in kinds else []
    if not absent:
        return ok(
            "Nämnder, skola och civilsamhälle har bidragit.",
            "Boards, schools and civil society have contributed.",
        )
    names = joined(absent)
    return fails(
        not_found(Text(f"bidrag till lägesbilden från {names.sv}", f"contributions from {names.en}"))
    )


@check_for(
    "L6",
    Severity.WARNING,
    title=Text("Varje källa har utveckling och tillförlitlighet", "Each source has trend and reliability"),
    source=PRACTICE,
    mend=Text(
        "Ange utveckling och tillförlitlighet för källan.", "State trend and reliability of the source."
    ),
    where="sources",
)
def weighed(case: Case) -> Verdict:
    """Fails when a source lacks trend or reliability. Not applicable without sources, which L3 reports."""
    sources = case.document.situation.sources
    if not sources:
        return not_applicable("Lägesbilden har inga källor.", "The situation picture has no sources.")
    return each_has(
        "sources",
        sources,
        Text("källor", "sources"),
        Want(Text("utveckling", "trend"), "trend"),
        Want(Text("tillförlitlighet", "reliability"), "reliability"),
    )


@check_for(
    "L7",
    Severity.WARNING,
    title=Text("Problemen är prioriterade och har orsaker", "Problems are prioritised and have causes"),
    source=STUDY,
    mend=Text(
        "Lista problemen, ge dem prioritet och skriv troliga orsaker.",
        "List problems, priority and likely causes.",
    ),
    where="problems",
)
def problems(case: Case) -> Verdict:
    """Fails without problems, when none has a priority, or when one that has lacks causes."""
    listed = case.document.problems
    prioritised = [p for p in listed if p.priority is not None]
    if not listed:
        return fails(not_found(Text("problem", "problems")))
    if not prioritised:
        explanation = Text("Inget problem är prioriterat.", "No problem is prioritised.")
        return fails(explanation, [place_of("problems", p) for p in listed])
    return fails_if(
        lacking(
            "problems",
            prioritised,
            Text("prioriterade problem", "prioritised problems"),
            Want(Text("orsak", "cause"), "causes"),
        ),
        ok("De prioriterade problemen har orsaker.", "The prioritised problems have causes."),
    )
