"""Checks of alarm routes, and of what was learnt when they were exercised (R1, R2)."""

from dataclasses import replace

from samordna.plandoc.checking.alarms import faults
from samordna.plandoc.checking.case import (
    Case,
    Verdict,
    Want,
    fails,
    fails_if,
    lacking,
    not_applicable,
    ok,
    place_of,
)
from samordna.plandoc.checking.linking import referred
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import EXERCISE, OWN_RULES, PRACTICE, both
from samordna.plandoc.checking.wording import listing, not_found
from samordna.plandoc.labels import shortened
from samordna.plandoc.schema import AlarmRoute, Lesson
from samordna.plandoc.vocabulary import Text

Problem = tuple[Text, list[str]]
_NO_ROUTE = replace(
    fails(not_found(Text("en larmväg", "an alarm route")), source=PRACTICE),
    lack=Text("Saknas: en larmväg", "Lacking: an alarm route"),
    mend=Text(
        "Lägg till larmvägen: vad som utlöser larmet, vem som gör vad och vem som tar vid. Öva den varje år.",
        "Add the alarm route: what sets off the alarm, who does what and who acts next. Exercise it every year.",
    ),
)


@check_for(
    "R1",
    Severity.ERROR,
    title=Text("Larmvägarna håller och är övade", "The alarm routes hold and are exercised"),
    source=both(EXERCISE, OWN_RULES, PRACTICE),
    mend=Text(
        "Rätta stegen, ange vad som utlöser larmet och öva varje år.",
        "Mend the steps, state what sets off the alarm and exercise every year.",
    ),
    where="alarm_routes",
)
def alarm_routes(case: Case) -> Verdict:
    """Fails without an alarm route, or when one lacks a trigger, was not tested within 12 months, or its
    steps do not hold.

    The steps hold when each has a role, each but the last names the role that acts next, and the alarm
    neither goes in a circle nor ends with a role that has no step.
    """
    routes = case.document.alarm_routes
    if not routes:
        return _NO_ROUTE
    plural = Text("larmvägar", "alarm routes")
    problems: list[Problem] = lacking(
        "alarm_routes", routes, plural, Want(Text("utlösare", "trigger"), "trigger")
    )
    problems += [_named(route, fault) for route in routes for fault in faults(route)]
    broken = [PRACTICE] if problems else []
    if never := lacking(
        "alarm_routes", routes, plural, Want(Text("övningsdatum", "date of exercise"), "tested")
    ):
        problems += never
        broken += [EXERCISE, OWN_RULES]
    months = case.rules.exercise_months
    stale = [r for r in routes if r.tested and case.is_older_than(r.tested, months)]
    if stale:
        names = listing([r.name for r in stale])
        explanation = Text(
            f"Inte övade på {months} månader: {names.sv}.", f"Not tested for {months} months: {names.en}."
        )
        problems.append((explanation, [place_of("alarm_routes", r) for r in stale]))
        broken.append(OWN_RULES)
    return fails_if(
        problems,
        ok("Larmvägarna håller och är övade.", "The alarm routes hold and are exercised."),
        source=both(*broken),
    )


def _named(route: AlarmRoute, fault: Text) -> Problem:
    name = shortened(route.name)
    return Text(f"”{name}”: {fault.sv}", f"“{name}”: {fault.en}"), [place_of("alarm_routes", route)]


@check_for(
    "R2",
    Severity.WARNING,
    title=Text("Lärdomar har blivit aktiviteter", "Lessons have become activities"),
    source=PRACTICE,
    mend=Text("Koppla lärdomen till en aktivitet i planen.", "Link the lesson to an activity of the plan."),
    where="lessons",
)
def lessons(case: Case) -> Verdict:
    """Fails when a lesson names no activity of this or the last plan. Not applicable without lessons."""
    listed = case.document.lessons
    if not listed:
        return not_applicable(
            "Planen har inga lärdomar från övningar eller händelser.", "The plan has no lessons."
        )
    loose = [lesson for lesson in listed if not _became_activity(lesson, case)]
    if not loose:
        return ok("Alla lärdomar har blivit aktiviteter.", "Every lesson has become an activity.")
    names = listing([lesson.text for lesson in loose])
    explanation = Text(
        f"Hittades inte bland aktiviteterna: {names.sv}.", f"Not found among the activities: {names.en}."
    )
    return fails(explanation, [place_of("lessons", lesson) for lesson in loose])


def _became_activity(lesson: Lesson, case: Case) -> bool:
    plan = case.document
    return bool(
        referred(lesson.activity, "activities", plan.activities)
        or referred(lesson.activity, "previous_activities", plan.previous_activities)
    )
