"""A plan with one of everything."""

from samordna.plandoc import schema
from samordna.plandoc.reading import ReadResult, SourceFile
from samordna.plandoc.schema import PlanDocument


def everything() -> ReadResult:
    document = PlanDocument(
        metadata=schema.Metadata(title="Handlingsplan", period_start="2025", period_end="2027"),
        sections=[schema.Section(heading="Inledning")],
        definitions=[schema.Definition(term="Extremism")],
        environments=[schema.Environment(name="Vit makt-miljön", lone_actors=True)],
        departments=[schema.Department(name="Individ och familj")],
        coordinators=[schema.Coordinator(function="Säkerhetssamordnare")],
        coordinator_tasks=[schema.CoordinatorTask(text="Kalla till möten")],
        references=[schema.Reference(text="Lag om kommuners ansvar", number="2023:196")],
        decisions=[schema.Decision(body="Socialnämnden", date="2025-04-16", section="47")],
        conditions=[schema.Condition(text="Mätbara mål")],
        changes=[schema.ChangeNote(text="Ny lägesbild")],
        previous_activities=[schema.PreviousActivity(action="Utbilda", status=schema.Status.DONE)],
        council=schema.PreventionCouncil(name="Rådet", members=["Polisen", "Skolan"]),
        agreements=[schema.Agreement(parties="Kommunen och polisen", date="2025")],
        situation=schema.Situation(
            date="2025-03", analysis="Lugnt.", sources=[schema.Source(name="Polisen")]
        ),
        problems=[schema.Problem(title="Klotter", priority=1)],
        goals=[schema.Goal(text="Färre hatbudskap")],
        services=[
            schema.Service(name="Fältgruppen", analysis=schema.Analysis(date="2025", decision="Utbilda"))
        ],
        activities=[schema.Activity(action="Sanera klotter", starts="2025-09-01/..")],
        training=[schema.TrainingNeed(group="Lärare", share_trained=0.5)],
        briefings=[schema.Briefing(name="Veckobrev")],
        guides=[schema.Guide(title="Om du är orolig")],
        alarm_routes=[
            schema.AlarmRoute(
                name="Via TIB", steps=[schema.AlarmStep(role="TIB", decision="Kalla samman krisledningen")]
            )
        ],
        lessons=[schema.Lesson(text="Öva oftare")],
    )
    return ReadResult(document, SourceFile("plan.json", "json", []))
