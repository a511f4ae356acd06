"""Checks of what the activity plan says it will do (A1-A5): who, when, why, and how it is measured."""

import re
from dataclasses import replace

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
from samordna.plandoc.checking.linking import is_gone, referred
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import PRACTICE, STUDY, both, guided
from samordna.plandoc.checking.wording import listing, not_found
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Activity, Item
from samordna.plandoc.spans import wrong_ends
from samordna.plandoc.vocabulary import Text

ACTIVITIES = Text("aktiviteter", "activities")
_NOBODY = lazily(
    r"\W*(?:alla|samtliga|kommunen|vakant|oklart|ej klart|ej beslutat|utses senare|"
    r"nn|tbd|n/?a|all|everyone|to be decided)?\W*",
    re.IGNORECASE,
)
_AFTER_START = Text("slut efter start", "end after its start")
NO_ACTIVITIES = not_applicable("Planen har inga aktiviteter.", "The plan has no activities.")
_NO_ACTIVITY = replace(
    fails(not_found(Text("aktiviteter", "activities"))),
    lack=Text("Saknas: aktiviteter", "Lacking: activities"),
    mend=Text("Lägg till en aktivitet.", "Add an activity."),
)


@check_for(
    "A1",
    Severity.ERROR,
    title=Text("Varje aktivitet har en ansvarig", "Each activity has a responsible role"),
    source=guided(PRACTICE),
    mend=Text("Ange en funktion som ansvarar.", "State a role that is responsible."),
    where="activities",
)
def responsible(case: Case) -> Verdict:
    """Fails when an activity has no responsible role, or one that is nobody ("alla", "oklart").

    A plan without activities fails here, and the other checks of activities do not apply to it.
    """
    if not case.document.activities:
        return _NO_ACTIVITY
    return each_has(
        "activities",
        case.document.activities,
        ACTIVITIES,
        Want(Text("ansvarig", "responsible role"), has=_has_role),
    )


def _has_role(activity: Item) -> bool:
    return isinstance(activity, Activity) and not _NOBODY.fullmatch(activity.responsible or "")


@check_for(
    "A2",
    Severity.ERROR,
    title=Text("Varje aktivitet har en start", "Each activity has a start"),
    source=guided(STUDY),
    mend=Text(
        "Ange när aktiviteten börjar; ett år räcker.", "State when the activity starts; a year will do."
    ),
    where="activities",
)
def start(case: Case) -> Verdict:
    """Fails when an activity has no start. An ongoing one ("löpande") has begun and passes. Not applicable
    without any.
    """
    return _each(
        case,
        Want(
            Text("start", "start"), has=lambda a: isinstance(a, Activity) and (filled(a.starts) or a.ongoing)
        ),
    )


@check_for(
    "A3",
    Severity.WARNING,
    title=Text("Varje aktivitet har ett slut", "Each activity has an end"),
    source=both(STUDY, PRACTICE),
    mend=Text("Ange när aktiviteten ska vara klar.", "State when the activity is to be done."),
    where="activities",
)
def end(case: Case) -> Verdict:
    """Fails when an activity has no end, or one before its start. An ongoing one needs none: A8 asks for its
    milestone. Not applicable without any.
    """
    return _each(
        case,
        Want(Text("slut", "end"), has=lambda a: isinstance(a, Activity) and (filled(a.ends) or a.ongoing)),
        Want(_AFTER_START, has=lambda a: not any(wrong_ends(a))),
    )


def _each(case: Case, *wants: Want) -> Verdict:
    listed = case.document.activities
    return each_has("activities", listed, ACTIVITIES, *wants) if listed else NO_ACTIVITIES


@check_for(
    "A4",
    Severity.ERROR,
    title=Text("Aktiviteter och problem hänger ihop", "Activities and problems belong together"),
    source=STUDY,
    mend=Text(
        "Ange vilket problem aktiviteten svarar på, och planera något för varje prioriterat problem.",
        "State which problem the activity answers, and plan something for every prioritised problem.",
    ),
    where="activities",
)
def answers_problem(case: Case) -> Verdict:
    """Fails when an activity names no problem or one the plan does not list, or a prioritised problem has
    no activity.

    Where the plan lists no problems, any problem an activity names will do, but for the id of one that is gone. Not applicable
    without activities.
    """
    activities, listed = case.document.activities, case.document.problems
    if not activities:
        return NO_ACTIVITIES
    prioritised = [p for p in listed if p.priority is not None]
    answered = {a.id: referred(a.problem, "problems", listed) for a in activities}
    astray = [
        a
        for a in activities
        if is_gone(a.problem, "problems", listed) or (listed and filled(a.problem) and not answered[a.id])
    ]
    covered = {problem.id for problems in answered.values() for problem in problems}
    open_problems = [p for p in prioritised if p.id not in covered]
    problems = lacking(
        "activities", activities, ACTIVITIES, Want(Text("angivet problem", "stated problem"), "problem")
    )
    if astray:
        names = listing([a.problem or "" for a in astray])
        explanation = Text(
            f"Problemen finns inte i lägesbilden: {names.sv}.",
            f"The problems are not in the situation picture: {names.en}.",
        )
        problems.append((explanation, [place_of("activities", a) for a in astray]))
    if open_problems:
        names = listing([p.title for p in open_problems])
        explanation = Text(f"Ingen aktivitet svarar på {names.sv}.", f"No activity answers {names.en}.")
        problems.append((explanation, [place_of("problems", p) for p in open_problems]))
    return fails_if(
        problems, ok("Aktiviteter och problem hänger ihop.", "Activities and problems belong together.")
    )


@check_for(
    "A5",
    Severity.WARNING,
    title=Text("Varje aktivitet går att mäta", "Each activity can be measured"),
    source=both(STUDY, PRACTICE),
    mend=Text("Ange mål, indikator och utgångsläge.", "State goal, indicator and baseline."),
    where="activities",
)
def measurable(case: Case) -> Verdict:
    """Fails when an activity lacks goal, indicator or baseline; those of the goal it names count as its own.

    The id of a goal that is gone is no goal. Not applicable without activities.
    """

    def has(field: str, item: Item) -> bool:
        named = referred(getattr(item, "goal", None), "goals", case.document.goals)
        return filled(getattr(item, field)) or any(filled(getattr(goal, field)) for goal in named)

    def names_goal(item: Item) -> bool:
        goal = getattr(item, "goal", None)
        return filled(goal) and not is_gone(goal, "goals", case.document.goals)

    return _each(
        case,
        Want(Text("mål", "goal"), has=names_goal),
        Want(Text("indikator", "indicator"), has=lambda item: has("indicator", item)),
        Want(Text("utgångsläge", "baseline"), has=lambda item: has("baseline", item)),
    )
