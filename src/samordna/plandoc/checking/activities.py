"""Checks of the activity plan (A1-A8)."""

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
from samordna.plandoc.checking.occasions import resolve
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import PRACTICE, REVIEW, STUDY, both, guided
from samordna.plandoc.checking.wording import listing
from samordna.plandoc.schema import Activity, Item
from samordna.plandoc.spans import wrong_ends
from samordna.plandoc.statuses import look_of
from samordna.plandoc.vocabulary import Status, Text

_PLURAL = Text("aktiviteter", "activities")
_NOBODY = re.compile(
    r"\W*(?:alla|samtliga|kommunen|vakant|oklart|ej klart|ej beslutat|utses senare|"
    r"nn|tbd|n/?a|all|everyone|to be decided)?\W*",
    re.IGNORECASE,
)
_AFTER_START = Text("slut efter start", "end after its start")
_NONE = not_applicable("Planen har inga aktiviteter.", "The plan has no activities.")
_NO_ACTIVITY = replace(
    fails(Text("Planen har inga aktiviteter.", "The plan has no activities.")),
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
        _PLURAL,
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
    return each_has("activities", listed, _PLURAL, *wants) if listed else _NONE


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
        return _NONE
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
        "activities", activities, _PLURAL, Want(Text("angivet problem", "stated problem"), "problem")
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


@check_for(
    "A6",
    Severity.ERROR,
    title=Text("Varje uppföljning sker vid ett känt tillfälle", "Each follow-up has a known occasion"),
    source=guided(STUDY),
    mend=Text(
        "Ange ett datum, T1, T2, verksamhetsberättelsen eller ett forum.",
        "State a date, T1, T2, the annual report or a forum.",
    ),
    where="activities",
)
def follow_up(case: Case) -> Verdict:
    """Fails when an activity has no follow-up or one that nobody could put in a calendar or on an agenda
    ("vid behov").

    Not applicable without activities.
    """
    listed = case.document.activities
    if not listed:
        return _NONE
    problems = lacking("activities", listed, _PLURAL, Want(Text("uppföljning", "follow-up"), "follow_up"))
    vague = [a for a in listed if filled(a.follow_up) and resolve(a.follow_up) is None]
    if vague:
        names = listing(list(dict.fromkeys(a.follow_up or "" for a in vague)))
        explanation = Text(
            f"Tillfället går inte att tolka: {names.sv}.", f"The occasion cannot be understood: {names.en}."
        )
        problems.append((explanation, [place_of("activities", a) for a in vague]))
    return fails_if(
        problems,
        ok("Varje aktivitet följs upp vid ett känt tillfälle.", "Each follow-up has a known occasion."),
    )


@check_for(
    "A7",
    Severity.ERROR,
    title=Text("Försenade aktiviteter har en kommentar", "Overdue activities have a comment"),
    source=guided(REVIEW),
    mend=Text(
        "Ange status, eller skriv en kommentar om förseningen.", "State the status, or comment on the delay."
    ),
    where="activities",
)
def overdue(case: Case) -> Verdict:
    """Fails when an activity's end has passed and it is neither done, paused, cancelled nor commented on, or when
    its start has passed, its status is "not started" and nobody has commented.

    Not applicable when no activity has an end, or a start together with the status "not started".
    """
    listed = case.document.activities
    judged = [a for a in listed if a.ends or (a.starts and a.status is Status.NOT_STARTED)]
    if not judged:
        return not_applicable(
            "Ingen aktivitet har ett slut att jämföra med i dag.",
            "No activity has an end to compare with today.",
        )
    late = [a for a in judged if _is_overdue(a, case) and not filled(a.comment)]
    if not late:
        return ok("Ingen aktivitet är försenad utan kommentar.", "No activity is overdue without a comment.")
    names = listing([a.action for a in late])
    explanation = Text(f"Försenade utan kommentar: {names.sv}.", f"Overdue without a comment: {names.en}.")
    return fails(explanation, [place_of("activities", a) for a in late])


def _is_overdue(activity: Activity, case: Case) -> bool:
    if not look_of(activity.status).can_be_late:
        return False
    not_begun = activity.status is Status.NOT_STARTED and case.has_begun(activity.starts)
    return case.is_over(activity.ends) or not_begun


@check_for(
    "A8",
    Severity.WARNING,
    title=Text("Löpande aktiviteter har en milstolpe", "Ongoing activities have a milestone"),
    source=both(STUDY, PRACTICE),
    mend=Text("Ange en milstolpe eller ett slut.", "State a milestone or an end."),
    where="activities",
)
def milestones(case: Case) -> Verdict:
    """Fails when an ongoing activity has neither milestone nor end. Not applicable when none is ongoing."""
    ongoing = [a for a in case.document.activities if a.ongoing]
    if not ongoing:
        return not_applicable("Ingen aktivitet är löpande.", "No activity is ongoing.")
    return each_has(
        "activities",
        ongoing,
        Text("löpande aktiviteter", "ongoing activities"),
        Want(
            Text("milstolpe", "milestone"),
            has=lambda a: isinstance(a, Activity) and (filled(a.milestone) or filled(a.ends)),
        ),
    )
