"""Checks of training, communication, guides, alarm routes and openness (T1, K1, H1, R1, R2, P1)."""

from collections.abc import Sequence

from samordna.plandoc.checking.alarms import faults
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
from samordna.plandoc.checking.linking import referred
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import (
    ACCESSIBILITY,
    EXERCISE,
    OWN_RULES,
    PRACTICE,
    REVIEW,
    STUDY,
    Source,
    both,
    guided,
)
from samordna.plandoc.checking.wording import listing
from samordna.plandoc.labels import shortened
from samordna.plandoc.schema import AlarmRoute, Item, Lesson
from samordna.plandoc.vocabulary import SectionKind, Text

Problem = tuple[Text, list[str]]


@check_for(
    "T1",
    Severity.ERROR,
    title=Text("Utbildningsplanen utgår från funktion", "The training plan goes by function"),
    source=guided(PRACTICE),
    mend=Text(
        "Ange funktion och andel utbildade per grupp.", "State function and share trained for each group."
    ),
    where="training",
)
def training(case: Case) -> Verdict:
    """Fails without a training plan, or when a group lacks its function or the share trained (nought
    counts).
    """
    if not case.document.training:
        if case.sections(SectionKind.TRAINING):
            return fails(
                Text(
                    "Avsnittet om utbildning ställer inte upp grupper med funktion och andel utbildade.",
                    "The chapter on training does not list groups with function and share trained.",
                )
            )
        return fails(Text("Planen saknar utbildningsplan.", "The plan has no training plan."))
    return each_has(
        "training",
        case.document.training,
        Text("grupper", "groups"),
        Want(Text("funktion", "function"), "function"),
        Want(Text("andel utbildade", "share trained"), "share_trained"),
    )


@check_for(
    "K1",
    Severity.WARNING,
    title=Text("Omvärldsbevakningen når verksamheterna", "Briefings reach the services"),
    source=guided(REVIEW),
    mend=Text("Ange källa, mottagare, rytm och ägare.", "State source, audience, rhythm and owner."),
    where="briefings",
)
def briefings(case: Case) -> Verdict:
    """Fails without briefings, or when one lacks source, audience, rhythm or owner."""
    if not case.document.briefings:
        return fails(
            Text(
                "Planen säger inte hur omvärldsbevakningen sprids.",
                "The plan does not say how briefings are spread.",
            )
        )
    return each_has(
        "briefings",
        case.document.briefings,
        Text("flöden", "briefings"),
        Want(Text("källa", "source"), "source"),
        Want(Text("mottagare", "audience"), "audience"),
        Want(Text("rytm", "rhythm"), "rhythm"),
        Want(Text("ägare", "owner"), "owner"),
    )


@check_for(
    "H1",
    Severity.ERROR,
    title=Text("”Hur gör jag?” säger vem man ringer", "“What do I do?” says whom to call"),
    source=both(STUDY, REVIEW, OWN_RULES),
    mend=Text(
        "Skriv guiden med kontakt, väg i bråttom läge och väg för att anmäla, och granska den varje år.",
        "Write the guide with contact, urgent path and report path, and review it every year.",
    ),
    where="guides",
)
def guides(case: Case) -> Verdict:
    """Fails without a guide, or when one lacks contact, urgent path or report path or was not reviewed
    within 12 months.
    """
    listed = case.document.guides
    if not listed:
        return fails(Text("Planen har ingen ”Hur gör jag?”.", "The plan has no “What do I do?”."))
    months = case.rules.guide_months
    problems: list[Problem] = lacking(
        "guides",
        listed,
        Text("guider", "guides"),
        Want(Text("kontakt", "contact"), "contact"),
        Want(Text("väg i bråttom läge", "urgent path"), "urgent"),
        Want(Text("väg för att anmäla", "report path"), "report"),
        Want(Text("granskningsdatum", "date of review"), "reviewed"),
    )
    stale = [g for g in listed if g.reviewed and case.is_older_than(g.reviewed, months)]
    if stale:
        names = listing([g.title for g in stale])
        explanation = Text(
            f"Inte granskade på {months} månader: {names.sv}.",
            f"Not reviewed for {months} months: {names.en}.",
        )
        problems.append((explanation, [place_of("guides", g) for g in stale]))
    return fails_if(
        problems,
        ok("Guiderna är fullständiga och granskade.", "The guides are complete and reviewed."),
        source=_only_late(problems, stale),
    )


def _only_late(problems: Sequence[Problem], stale: Sequence[Item]) -> Source | None:
    """The limit in months is the municipality's own, where nothing else is broken."""
    return OWN_RULES if stale and len(problems) == 1 else None


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
        return fails(Text("Planen har ingen larmväg.", "The plan has no alarm route."), source=PRACTICE)
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
        f"Har inte blivit aktiviteter: {names.sv}.", f"Have not become activities: {names.en}."
    )
    return fails(explanation, [place_of("lessons", lesson) for lesson in loose])


def _became_activity(lesson: Lesson, case: Case) -> bool:
    plan = case.document
    return bool(
        referred(lesson.activity, "activities", plan.activities)
        or referred(lesson.activity, "previous_activities", plan.previous_activities)
    )


@check_for(
    "P1",
    Severity.WARNING,
    title=Text("En offentlig version är publicerad", "An accessible version is published"),
    source=both(PRACTICE, ACCESSIBILITY),
    mend=Text(
        "Publicera en offentlig version som alla kan läsa, och ange adressen.",
        "Publish an accessible version and state its address.",
    ),
    where="metadata.public_version",
)
def public_version(case: Case) -> Verdict:
    """Fails when no address of an accessible public version is stated."""
    if filled(case.document.metadata.public_version):
        return ok("En offentlig version är publicerad.", "An accessible version is published.")
    return fails(
        Text("Ingen offentlig version är publicerad.", "No accessible version is published."), source=PRACTICE
    )
