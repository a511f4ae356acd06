"""Checks of how activities are followed up (A6-A8): when, what is said of the late ones, and milestones of those that go on."""

from samordna.plandoc.checking import said
from samordna.plandoc.checking.activities import ACTIVITIES, NO_ACTIVITIES
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
from samordna.plandoc.checking.occasions import resolve
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import PRACTICE, REVIEW, STUDY, both, guided
from samordna.plandoc.checking.wording import listing
from samordna.plandoc.schema import Activity
from samordna.plandoc.statuses import look_of
from samordna.plandoc.vocabulary import Status, Text


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

    One without passes where the plan says when all of it is followed up, in a report or otherwise: it is then asked about at
    every report. Not applicable without activities.
    """
    listed = case.document.activities
    if not listed:
        return NO_ACTIVITIES
    problems = []
    if not said.follow_up_occasion(case):
        own = Want(Text("uppföljning", "follow-up"), "follow_up")
        problems = lacking("activities", listed, ACTIVITIES, own)
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
