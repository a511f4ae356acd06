"""Checks of how the plan was decided and when it is decided anew (G4, G5, G7)."""

from collections.abc import Iterable, Iterator
from datetime import date

from samordna.plandoc.checking.calendar import earliest, latest
from samordna.plandoc.checking.case import (
    Case,
    Verdict,
    Want,
    each_has,
    fails,
    fails_if,
    filled,
    not_applicable,
    ok,
    place_of,
)
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.occasions import resolve
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import (
    MINUTES,
    OVERSIGHT,
    OWN_RULES,
    PRACTICE,
    Source,
    act,
    both,
    guided,
)
from samordna.plandoc.checking.wording import joined, not_found, shown
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.schema import Decision
from samordna.plandoc.vocabulary import BodyKind, Outcome, Text

Problem = tuple[Text, list[str]]
_WHOSE = {
    BodyKind.COMMITTEE: Text("nämndens", "committee's"),
    BodyKind.EXECUTIVE_BOARD: Text("kommunstyrelsens", "executive board's"),
    BodyKind.COUNCIL: Text("fullmäktiges", "council's"),
    BodyKind.OTHER: Text("det beslutande organets", "deciding body's"),
}


@check_for(
    "G4",
    Severity.ERROR,
    title=Text("Nämnden beslutade före kommunstyrelsen", "The committee decided before the executive board"),
    source=guided(both(MINUTES, OVERSIGHT, PRACTICE)),
    mend=Text("Registrera besluten med datum och paragraf.", "Record the decisions with date and section."),
    where="decisions",
)
def decisions(case: Case) -> Verdict:
    """Fails unless the committee's decision has date and section and comes before the executive board's
    approval.

    Of several decisions by a body the last one counts. A plan for the whole municipality needs no
    committee's decision; where the municipality has no central steps the committee's is the last word.
    A plan that the council owns or has adopted needs no decision but the council's.
    Vague dates fail only when the order is certainly wrong. A plan that was returned is not approved.
    """
    taken = {kind: last_decision(case, kind) for kind in _deciding(case)}
    problems = [problem for kind, decision in taken.items() for problem in _incomplete(kind, decision)]
    committee, board = taken.get(BodyKind.COMMITTEE), taken.get(BodyKind.EXECUTIVE_BOARD)
    if committee and board:
        first, then = earliest(committee.date), latest(board.date)
        if first and then and first > then:
            before, after = shown(then), shown(first)
            explanation = Text(
                f"Kommunstyrelsen godkände planen {before.sv}, innan nämnden beslutade {after.sv}.",
                f"The executive board approved on {before.en}, before the committee decided on {after.en}.",
            )
            problems.append((explanation, [place_of("decisions", board)]))
    if board and board.outcome is Outcome.RETURNED:
        explanation = Text(
            "Kommunstyrelsen återremitterade planen, så den är inte godkänd.",
            "The executive board returned the plan, so it is not approved.",
        )
        problems.append((explanation, [place_of("decisions", board)]))
    return fails_if(
        problems,
        ok("Besluten står i planen, i rätt ordning.", "The decisions stand in the plan, in the right order."),
        source=_unmet(taken.values()),
    )


def _deciding(case: Case) -> Iterator[BodyKind]:
    """The bodies that decide on the plan."""
    if case.of_council:
        yield BodyKind.COUNCIL
        return
    if not case.whole_municipality:
        yield BodyKind.COMMITTEE
    if case.whole_municipality or case.rules.has_central_steps:
        yield BodyKind.EXECUTIVE_BOARD


def _unmet(taken: Iterable[Decision | None]) -> Source:
    """The act on minutes asks for day and section of what is decided; that a plan tells of its decisions is practice."""
    told = [one for one in taken if one]
    if any(not (filled(one.date) and filled(one.section)) for one in told):
        return guided(both(MINUTES, OVERSIGHT, PRACTICE))
    return guided(both(OVERSIGHT, PRACTICE)) if told else guided(PRACTICE)


def last_decision(case: Case, kind: BodyKind) -> Decision | None:
    """The decision that counts: the last one by a body of this kind."""
    taken = [decision for decision in case.document.decisions if decision.kind is kind]
    return max(taken, key=lambda decision: latest(decision.date) or date.min, default=None)


def _incomplete(kind: BodyKind, decision: Decision | None) -> Iterator[Problem]:
    body = _WHOSE[kind]
    if decision is None:
        yield not_found(Text(f"{body.sv} beslut", f"the {body.en} decision")), []
        return
    labels = {"date": Text("datum", "date"), "section": Text("paragraf", "section")}
    missing = joined([label for name, label in labels.items() if not filled(getattr(decision, name))])
    if missing.sv:
        explanation = Text(
            f"Uppgift saknas om {body.sv} beslut: {missing.sv}.",
            f"The {body.en} decision lacks {missing.en}.",
        )
        yield explanation, [place_of("decisions", decision)]


@check_for(
    "G5",
    Severity.ERROR,
    title=Text("Alla villkor är besvarade", "Every condition is answered"),
    source=guided(OVERSIGHT),
    mend=Text("Skriv hur planen uppfyller varje villkor.", "Write how the plan meets each condition."),
    where="conditions",
)
def conditions(case: Case) -> Verdict:
    """Fails when a condition has no answer, or when the plan was approved on conditions and lists none.

    Not applicable when no decision set conditions and none are listed.
    """
    listed = case.document.conditions
    if listed:
        return each_has(
            "conditions", listed, Text("villkor", "conditions"), Want(Text("svar", "answer"), "answer")
        )
    if any(decision.outcome is Outcome.APPROVED_ON_CONDITIONS for decision in case.document.decisions):
        return fails(
            Text(
                "Planen är godkänd med villkor, men villkoren står inte i planen.",
                "The plan is approved on conditions, but they are not in the plan.",
            )
        )
    return not_applicable("Inga villkor är ställda.", "No conditions were set.")


@check_for(
    "G7",
    Severity.ERROR,
    title=Text("Nästa revidering görs i tid", "The next revision is on time"),
    source=both(guided(OWN_RULES), act("6")),
    mend=Text(
        "Revidera planen eller ange ett tillfälle för nästa revidering inom tiden.",
        "Revise the plan, or state an occasion for the next revision within the limit.",
    ),
    where="metadata.next_revision",
)
def revision(case: Case) -> Verdict:
    """Fails when the next revision is not stated, is overdue, or comes later than the municipality or the
    law allows.

    Time runs from the adoption, else from the committee's decision, else from the start of the period.
    Both clocks are kept: the municipality's limit for revision and the act's for following up, 24 months; either one can fail
    the plan, and the act is only cited where its own has run out.
    """
    stated = case.document.metadata.next_revision
    start = clock_start(case)
    occasion = resolve(stated)
    if not stated or occasion is None:
        return fails(_unresolved(stated))
    if start is None:
        return fails(
            Text(
                "Tiden till revideringen kan inte räknas: planen saknar beslutsdatum och första dag.",
                "The time to the revision cannot be counted: the plan lacks a date of decision and a start.",
            ),
            ["metadata.adopted"],
        )
    span = occasion.span(start)
    if span is None:
        return fails(_unresolved(stated))
    problems = [*_too_late(case, start, span[0]), *_overdue(case, stated, span[1])]
    when = shown(stated)
    passed = ok(f"Nästa revidering: {when.sv}.", f"Next revision: {when.en}.")
    return fails_if(problems, passed, source=_broken(case, max(span[0], case.today), start))


def _broken(case: Case, followed_up: date, start: date) -> Source | None:
    """The act asks that a plan is followed up every second year; a revision within that only breaks the municipality's rule."""
    is_lawful = followed_up <= months_after(start, case.rules.legal_revision_months)
    return guided(OWN_RULES) if is_lawful else None


def clock_start(case: Case) -> date | None:
    """The day from which the time to the next revision runs."""
    metadata = case.document.metadata
    decided = last_decision(case, BodyKind.COUNCIL if case.of_council else BodyKind.COMMITTEE)
    return latest(metadata.adopted) or (decided and latest(decided.date)) or latest(metadata.period_start)


def _unresolved(stated: str | None) -> Text:
    if not stated:
        return not_found(Text("när planen ska revideras", "when the plan will be revised"))
    return Text(
        f"”{stated}” är varken ett datum eller ett rapporttillfälle.",
        f"“{stated}” is neither a date nor an occasion for reporting.",
    )


def _too_late(case: Case, start: date, revised: date) -> Iterator[Problem]:
    limits = {
        case.rules.revision_months: Text("kommunens regel", "the municipality's rule"),
        case.rules.legal_revision_months: Text(
            "lagens uppföljning vartannat år", "the act's following up every second year"
        ),
    }
    broken = [(months, rule) for months, rule in limits.items() if revised > months_after(start, months)]
    if broken:
        rules = joined([Text(f"{rule.sv} ({n} månader)", f"{rule.en} ({n} months)") for n, rule in broken])
        explanation = Text(
            f"Revideringen görs senare än {rules.sv} medger.",
            f"The revision is later than {rules.en} allows.",
        )
        yield explanation, ["metadata.next_revision"]


def _overdue(case: Case, stated: str, last_day: date) -> Iterator[Problem]:
    if last_day < case.today:
        when = shown(stated)
        explanation = Text(
            f"Tiden för revideringen har gått ut: {when.sv}.",
            f"The time for the revision has passed: {when.en}.",
        )
        yield explanation, ["metadata.next_revision"]
