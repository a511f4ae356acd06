"""What to change in a good plan so that a check fails, or does not apply. One entry per way."""

from collections.abc import Callable

from samordna.plandoc.schema import (
    AlarmStep,
    Analysis,
    Condition,
    Decision,
    Part,
    PlanDocument,
    PreviousActivity,
    Problem,
    Reference,
    Section,
)
from samordna.plandoc.vocabulary import BodyKind, Function, Outcome, Scope, SectionKind, SourceKind, Status

Change = Callable[[PlanDocument], object]


def put(path: str, value: object) -> Change:
    """Set the field at ``path``, such as ``activities.0.responsible``."""
    *way, field = path.split(".")

    def change(plan: PlanDocument) -> None:
        target: object = plan
        for step in way:
            target = target[int(step)] if isinstance(target, list) else getattr(target, step)
        assert isinstance(target, Part)
        setattr(target, field, value)

    return change


def every(*changes: Change) -> Change:
    return lambda plan: [change(plan) for change in changes]


FIRST_VERSION = every(put("metadata.version", "1"), put("previous_activities", []), put("changes", []))
NO_ACTIVITIES = put("activities", [])
BY_COUNCIL = put(
    "decisions",
    [Decision(id="decisions-1", body="Kommunfullmäktige", kind=BodyKind.COUNCIL, date="2026-01-26")],
)

FAILING: list[tuple[str, str, Change, str]] = [
    ("G1", "no registry number", put("metadata.registry_number", None), "metadata.registry_number"),
    ("G1", "blank version", put("metadata.version", " "), "metadata.version"),
    ("G1", "no end of validity", put("metadata.period_end", None), "metadata.period_end"),
    ("G1", "an end before the start", put("metadata.period_end", "1999"), "metadata.period_end"),
    ("G2", "no coordinators", put("coordinators", []), "coordinators"),
    ("G2", "no deputy", put("coordinators.1.deputy", None), "coordinators/coordinators-2"),
    ("G2", "only local", put("coordinators.0.scope", Scope.LOCAL), "coordinators"),
    ("G3", "no tasks", put("coordinator_tasks", []), "coordinator_tasks"),
    ("G4", "no decisions", put("decisions", []), "decisions"),
    ("G4", "no section", put("decisions.0.section", None), "decisions/decisions-1"),
    ("G4", "no board", lambda p: p.decisions.pop(), "decisions"),
    ("G4", "board first", put("decisions.1.date", "2026-01-19"), "decisions/decisions-2"),
    ("G4", "returned", put("decisions.1.outcome", Outcome.RETURNED), "decisions/decisions-2"),
    ("G4", "council, no section", BY_COUNCIL, "decisions/decisions-1"),
    (
        "G4",
        "council, no decision",
        every(put("metadata.board", "Kommunfullmäktige"), put("decisions", [])),
        "decisions",
    ),
    ("G5", "no answer", put("conditions.0.answer", ""), "conditions/conditions-1"),
    ("G5", "conditions left out", put("conditions", []), "conditions"),
    ("G6", "no log", put("changes", []), "changes"),
    ("M1", "empty", put("sections.0.text", "\n"), "sections/sections-1"),
    ("M1", "not there", put("sections", []), "sections"),
    ("M2", "short", put("sections.0.text", "Arbetet värnar."), "sections/sections-1"),
    ("M2", "long", put("sections.0.text", "ord " * 11), "sections/sections-1"),
    ("G7", "not stated", put("metadata.next_revision", None), "metadata.next_revision"),
    ("G7", "not an occasion", put("metadata.next_revision", "vid behov"), "metadata.next_revision"),
    ("G7", "too late for the law", put("metadata.next_revision", "2028-02"), "metadata.next_revision"),
    ("G7", "a forum is no date", put("metadata.next_revision", "styrgruppen"), "metadata.next_revision"),
    (
        "G7",
        "overdue",
        every(put("metadata.adopted", "2024-06-01"), put("metadata.next_revision", "T1 2025")),
        "metadata.next_revision",
    ),
    (
        "G7",
        "no start of the clock",
        every(put("metadata.adopted", None), put("metadata.period_start", None), put("decisions", [])),
        "metadata.adopted",
    ),
    ("G8", "none", put("previous_activities", []), "previous_activities"),
    (
        "G8",
        "no status",
        put("previous_activities.0.status", None),
        "previous_activities/previous_activities-1",
    ),
    ("G9", "none", put("council", None), "council"),
    ("G9", "no leader", put("council.led_by", None), "council.led_by"),
    ("G9", "one member", put("council.members", ["Polischef"]), "council.members"),
    ("G9", "nobody senior", put("council.members", ["Handläggare", "Fältare"]), "council.members"),
    ("G10", "none", put("agreements", []), "agreements"),
    ("G10", "no areas", put("agreements.0.areas", None), "agreements/agreements-1"),
    ("G11", "none", put("metadata.council_report", None), "metadata.council_report"),
    ("G11", "to come", put("metadata.council_report", "2026-05"), "metadata.council_report"),
    (
        "G12",
        "repealed number",
        put("references", [Reference(id="r", text="SoL", number="2001:453")]),
        "references/r",
    ),
    (
        "G12",
        "repealed in a text",
        put("sections.0.text", "Enligt socialtjänstlagen (2001:453) ska demokrati och rättigheter värnas."),
        "sections/sections-1",
    ),
    ("G12", "repealed by name", put("situation.mapping", "Se personuppgiftslagen."), "situation.mapping"),
    ("G12", "repealed this year", put("situation.mapping", "Enligt 2018:1174."), "situation.mapping"),
    ("V5", "no work there", every(put("services.0.arena", None), NO_ACTIVITIES), "services"),
    ("V6", "no conditions", put("sections.1.text", "Vi träffar föreningarna."), "sections"),
    ("H4", "no such path", put("guides.0.text", ""), "guides"),
    ("H5", "no steps", every(put("guides.0.text", ""), put("guides.0.report", None)), "guides"),
    ("A9", "no effect", put("activities.1.goal", "Renare torg"), "activities"),
    ("A9", "no cause", put("problems.0.causes", None), "activities"),
    ("L10", "not with others", put("situation.mapping", "Klottret ökar."), "situation"),
    (
        "L10",
        "nothing to compare",
        every(put("situation.mapping", "Klotter."), put("situation.sources", [])),
        "situation",
    ),
    ("G13", "an authority", put("situation.mapping", "MSB ger stöd."), "situation.mapping"),
    (
        "G13",
        "regions",
        put("sections.0.text", "Demokrati, rättigheter och landstinget."),
        "sections/sections-1",
    ),
    ("G13", "a milieu", put("services.0.text", "Den autonoma miljön."), "services/services-1"),
    ("G14", "nothing to residents", lambda p: p.coordinator_tasks.pop(), "coordinator_tasks"),
    ("G14", "no contact point", lambda p: p.coordinator_tasks.pop(1), "coordinator_tasks"),
    ("G15", "none", put("sections.0.text", "Demokrati och mänskliga rättigheter."), "sections"),
    ("H3", "no school", put("guides.0.report", "Mottagningen"), "guides"),
    ("D1", "no radicalisation", lambda p: p.definitions.pop(), "definitions"),
    ("D1", "no source", put("definitions.1.source", None), "definitions/definitions-2"),
    ("D1", "no text", put("definitions.0.text", ""), "definitions/definitions-1"),
    ("D2", "no left wing", lambda p: p.environments.pop(1), "environments"),
    ("D2", "no lone actors", put("environments.3.lone_actors", False), "environments"),
    ("D3", "no statement", put("sections", []), "sections"),
    ("D3", "only democracy", put("sections.0.text", "Vi värnar demokratin."), "sections"),
    ("D3", "only what others reject", put("sections.0.kind", SectionKind.ENVIRONMENTS), "sections"),
    ("L1", "no date", put("situation.date", None), "situation.date"),
    ("L1", "stale", put("situation.date", "2023"), "situation.date"),
    ("L1", "to come", put("situation.date", "2026-04"), "situation.date"),
    ("L2", "no consequences", put("situation.consequences", "\n"), "situation.consequences"),
    ("L3", "no sources", put("situation.sources", []), "sources"),
    (
        "L3",
        "all national",
        every(*(put(f"situation.sources.{n}.local", False) for n in range(5))),
        "sources/sources-1",
    ),
    ("L4", "no police", lambda p: p.situation.sources.pop(0), "sources"),
    ("L4", "undated", put("situation.sources.0.date", None), "sources/sources-1"),
    ("L5", "one board", put("situation.sources.2.kind", SourceKind.OTHER), "sources"),
    ("L5", "no civil society", lambda p: p.situation.sources.pop(), "sources"),
    ("L6", "no trend", put("situation.sources.3.trend", None), "sources/sources-4"),
    ("L6", "no reliability", put("situation.sources.1.reliability", None), "sources/sources-2"),
    ("L7", "none", put("problems", []), "problems"),
    ("L7", "no priority", put("problems.0.priority", None), "problems/problems-1"),
    ("L7", "no causes", put("problems.0.causes", None), "problems/problems-1"),
    ("L8", "identity number", put("services.0.text", "Gäller 811228-9874."), "services/services-1"),
    ("L9", "in a text", put("situation.analysis", "Tre unga män syns på torget."), "situation.analysis"),
    (
        "L9",
        "in a table",
        put("sections.0.text", "| Område | Antal ungdomar |\n|---|---|\n| Centrum | 3 |"),
        "sections/sections-1",
    ),
    ("V1", "no owner", put("services.0.owner", None), "services/services-1"),
    ("V1", "no function", put("services.0.functions", []), "services/services-1"),
    ("V1", "no level", put("services.0.level", None), "services/services-1"),
    ("V1", "no target group", put("services.0.target_group", None), "services/services-1"),
    ("V2", "nobody acts", put("services.0.functions", [Function.DETECTING]), "services"),
    ("V2", "nobody detects", put("services.0.functions", [Function.REMEDIAL]), "services"),
    ("V2", "no services", put("services", []), "services"),
    ("V3", "no exit", put("services.0.text", "Stöder anhöriga."), "services"),
    ("V3", "no relatives", put("services.0.text", "Stöder avhoppare."), "services"),
    ("V4", "no analysis", put("services.0.analysis", None), "services/services-1"),
    ("V4", "no decision", put("services.0.analysis", Analysis(date="2025")), "services/services-1"),
    ("A1", "no activities", put("activities", []), "activities"),
    ("A1", "missing", put("activities.1.responsible", None), "activities/activities-2"),
    ("A1", "nobody", put("activities.0.responsible", "Alla"), "activities/activities-1"),
    ("A2", "missing", put("activities.0.starts", None), "activities/activities-1"),
    ("A3", "missing", put("activities.0.ends", None), "activities/activities-1"),
    ("A3", "before its start", put("activities.0.ends", "1999"), "activities/activities-1"),
    ("A4", "no problem", put("activities.1.problem", None), "activities/activities-2"),
    ("A4", "unknown problem", put("activities.1.problem", "Trafiken"), "activities/activities-2"),
    (
        "A4",
        "problem without activity",
        lambda p: p.problems.append(Problem(id="open", title="Otrygga busshållplatser", priority=2)),
        "problems/open",
    ),
    (
        "A4",
        "the id of a problem that is gone",
        put("activities.0.problem", "problems-99"),
        "activities/activities-1",
    ),
    ("A5", "no goal", put("activities.0.goal", None), "activities/activities-1"),
    ("A5", "the id of a goal that is gone", put("activities.0.goal", "goals-99"), "activities/activities-1"),
    ("A5", "no indicator", put("goals.0.indicator", None), "activities/activities-1"),
    ("A5", "no baseline", put("activities.1.baseline", None), "activities/activities-2"),
    ("A6", "missing", put("activities.0.follow_up", None), "activities/activities-1"),
    ("A6", "vague", put("activities.0.follow_up", "vid behov"), "activities/activities-1"),
    ("A7", "past the end", put("activities.0.ends", "2025"), "activities/activities-1"),
    (
        "A7",
        "not begun",
        every(put("activities.0.starts", "2025"), put("activities.0.status", Status.NOT_STARTED)),
        "activities/activities-1",
    ),
    ("A8", "no milestone", put("activities.1.milestone", None), "activities/activities-2"),
    ("T1", "none", put("training", []), "training"),
    ("T1", "no function", put("training.0.function", None), "training/training-1"),
    ("T1", "no share", put("training.0.share_trained", None), "training/training-1"),
    ("K1", "none", put("briefings", []), "briefings"),
    ("K1", "no rhythm", put("briefings.0.rhythm", None), "briefings/briefings-1"),
    ("H1", "none", put("guides", []), "guides"),
    ("H2", "closed", put("guides.0.contact", "Ring 020-100 200."), "guides/guides-1"),
    ("H2", "closed, from abroad", put("guides.0.urgent", "+46 (0)20 100200"), "guides/guides-1"),
    ("H1", "no urgent path", put("guides.0.urgent", None), "guides/guides-1"),
    ("H1", "stale", put("guides.0.reviewed", "2024"), "guides/guides-1"),
    ("R1", "none", put("alarm_routes", []), "alarm_routes"),
    ("R1", "no trigger", put("alarm_routes.0.trigger", None), "alarm_routes/alarm_routes-1"),
    ("R1", "never tested", put("alarm_routes.0.tested", None), "alarm_routes/alarm_routes-1"),
    ("R1", "tested long ago", put("alarm_routes.0.tested", "2024"), "alarm_routes/alarm_routes-1"),
    ("R1", "no steps", put("alarm_routes.0.steps", []), "alarm_routes/alarm_routes-1"),
    ("R1", "cycle", put("alarm_routes.0.steps.2.successor", "Jouren"), "alarm_routes/alarm_routes-1"),
    ("R2", "loose", put("lessons.0.activity", None), "lessons/lessons-1"),
    ("R2", "unknown activity", put("lessons.0.activity", "Köpa radio"), "lessons/lessons-1"),
    ("P1", "none", put("metadata.public_version", None), "metadata.public_version"),
]

NOT_APPLICABLE: list[tuple[str, Change]] = [
    ("A9", NO_ACTIVITIES),
    (
        "G5",
        every(put("conditions", []), put("decisions.1.outcome", Outcome.APPROVED)),
    ),
    ("G6", FIRST_VERSION),
    ("G8", FIRST_VERSION),
    ("G12", put("references", [])),
    ("G14", put("coordinator_tasks", [])),
    ("H3", put("guides", [])),
    ("L6", put("situation.sources", [])),
    ("V1", put("services", [])),
    ("V4", put("services", [])),
    *((code, NO_ACTIVITIES) for code in ("A2", "A3", "A4", "A5", "A6", "A7", "A8")),
    ("A7", put("activities.0.ends", None)),
    ("A8", put("activities.1.ongoing", False)),
    ("R2", put("lessons", [])),
]

PASSING: list[tuple[str, str, Change]] = [
    (
        "G2",
        "one central coordinator for a whole municipality",
        every(put("metadata.board", "kommunstyrelsen"), lambda p: p.coordinators.pop()),
    ),
    (
        "G4",
        "the board's own plan",
        every(put("metadata.board", "Kommunstyrelsen"), lambda p: p.decisions.pop(0)),
    ),
    ("G4", "a vague date is given the benefit", put("decisions.1.date", "2026")),
    (
        "G4",
        "the last decision counts",
        lambda p: p.decisions.insert(
            0, Decision(kind=BodyKind.EXECUTIVE_BOARD, date="2024-01-01", section="1")
        ),
    ),
    (
        "G6",
        "a section on changes",
        every(
            put("changes", []),
            lambda p: p.sections.append(Section(heading="Nytt", kind=SectionKind.CHANGES, text="Allt.")),
        ),
    ),
    ("G7", "an occasion without a year", put("metadata.next_revision", "tertialrapport 1")),
    (
        "G8",
        "several",
        lambda p: p.previous_activities.append(PreviousActivity(action="x", status=Status.DONE)),
    ),
    (
        "G12",
        "history",
        put("situation.mapping", "Lag (2025:400) har ersatt socialtjänstlagen (2001:453)."),
    ),
    (
        "G15",
        "another plan",
        put("sections.0.text", "Demokrati, rättigheter och vår åtgärdsplan mot hedersvåld."),
    ),
    (
        "G4",
        "adopted by the council alone",
        put(
            "decisions",
            [
                Decision(
                    id="decisions-1",
                    body="Kommunfullmäktige",
                    kind=BodyKind.COUNCIL,
                    date="2026-01-26",
                    section="7",
                )
            ],
        ),
    ),
    ("G13", "told as history", put("situation.mapping", "Dåvarande MSB gav stöd.")),
    ("G13", "music", put("situation.mapping", "Vit makt-musik spelades på 1990-talet.")),
    ("H2", "another number", put("guides.0.contact", "Ring 020-100 201 eller 1020-100 200.")),
    ("G12", "a directive is no law", put("situation.mapping", "Se dir. 2001:453.")),
    ("D1", "one definition of two terms", put("definitions.0.term", "Våldsbejakande extremism")),
    (
        "D2",
        "an explained omission",
        every(
            lambda p: p.environments.pop(1),
            put("situation.other_information", "Vänsterextremism tas inte upp: den saknas i kommunen."),
        ),
    ),
    ("L8", "a contact point's number", put("guides.0.contact", "Samordnaren, 08-508 00 000")),
    ("L9", "other things", put("situation.analysis", "Tre miljöer, 23 verksamheter och åtta platser.")),
    ("A4", "by id", put("activities.0.problem", "problems-1")),
    (
        "A4",
        "any problem when none is listed",
        put("problems", []),
    ),
    (
        "A6",
        "the plan says when it is first followed up",
        every(put("activities.0.follow_up", None), put("metadata.first_follow_up", "T1 2026")),
    ),
    ("A7", "paused", every(put("activities.0.ends", "2025"), put("activities.0.status", Status.PAUSED))),
    ("A7", "done", every(put("activities.0.ends", "2025"), put("activities.0.status", Status.DONE))),
    ("A7", "commented", every(put("activities.0.ends", "2025"), put("activities.0.comment", "Försenad."))),
    (
        "R1",
        "a duty that repeats",
        lambda p: p.alarm_routes[0].steps.append(AlarmStep(role="TIB", continuous=True)),
    ),
    ("T1", "nobody trained yet", put("training.0.share_trained", 0.0)),
    ("G5", "answered twice", lambda p: p.conditions.append(Condition(text="Mer.", answer="Ja."))),
]
