"""Plans to write: one in our own words with everything in it, and one as large as they come."""

from samordna.plandoc.schema import (
    Activity,
    Agreement,
    AlarmRoute,
    AlarmStep,
    Analysis,
    Briefing,
    ChangeNote,
    Condition,
    Coordinator,
    CoordinatorTask,
    Decision,
    Definition,
    Department,
    Environment,
    Goal,
    Guide,
    Lesson,
    Metadata,
    Phenomenon,
    PlanDocument,
    PreventionCouncil,
    PreviousActivity,
    Problem,
    Reference,
    Section,
    Service,
    Situation,
    Source,
    TrainingNeed,
)
from samordna.plandoc.vocabulary import (
    BodyKind,
    Function,
    Level,
    Outcome,
    Scope,
    SectionKind,
    SourceKind,
    Status,
    Trend,
)

WORDS = """Arbetet bygger på att den som möter människor i vardagen vet vad hen ska göra,
och att den som leder vet vem som gör vad.
Det kräver **tydliga roller**, korta vägar och en plan som går att följa upp. Läs mer hos [myndigheten](https://www.bra.se).

Tre saker är viktigast i år:

- att alla enheter känner till vem som är samordnare
- att skolan, socialtjänsten och polisen möts *varje* månad
- att det finns ett stöd till anhöriga

1. Börja i det lokala.
2. Följ upp det som görs.
"""


def sample() -> PlanDocument:
    """A full plan of an invented municipality."""
    return PlanDocument(
        metadata=_metadata(),
        sections=_sections(),
        definitions=[
            Definition(
                term="Våldsbejakande",
                text="Att i ord eller handling ge stöd åt att våld används för en idés skull.",
                source="Skr. 2011/12:44",
            ),
            Definition(
                term="Radikalisering", text="Vägen till att se våld som rätt medel.", source="Ds 2014:4"
            ),
        ],
        environments=[
            Environment(name="Autonoma miljön", text="Löst sammansatta grupper."),
            Environment(name="Ensamagerande", text="Personer utanför grupper.", lone_actors=True),
        ],
        phenomena=[Phenomenon(name="Blandad ideologi", text="Idéer från flera håll.", source="CVE")],
        departments=[Department(name="Individ- och familjeomsorg"), Department(name="Kultur och fritid")],
        coordinators=[
            Coordinator(
                scope=Scope.LOCAL, function="Säkerhetssamordnare", unit="Staben", deputy="Kvalitetschef"
            )
        ],
        coordinator_tasks=[
            CoordinatorTask(text="Håller ihop planen"),
            CoordinatorTask(text="Kallar till möten"),
        ],
        references=[
            Reference(text="Lag om kommuners ansvar för brottsförebyggande arbete", number="2023:196")
        ],
        decisions=[
            Decision(body="Socialnämnden", date="2025-02-11", section="14", outcome=Outcome.APPROVED),
            Decision(
                kind=BodyKind.EXECUTIVE_BOARD,
                date="2025-03-05",
                section="41",
                registry_number="KS 2025/12",
                outcome=Outcome.APPROVED_ON_CONDITIONS,
            ),
        ],
        conditions=[Condition(text="Ange indikatorer", answer="Infört i aktivitetsplanen")],
        changes=[ChangeNote(text="Ny åtgärd om stöd till anhöriga")],
        previous_activities=[
            PreviousActivity(action="Utse samordnare", status=Status.DONE, comment="Klart i mars"),
            PreviousActivity(action="Utbilda skolor", status=Status.CANCELLED, comment="Flyttat till 2025"),
        ],
        council=PreventionCouncil(
            name="Trygghetsrådet", led_by="kommundirektören", members=["Polisen", "Skolan"]
        ),
        agreements=[
            Agreement(parties="Kommunen och polisen", purpose="Dela lägesbild", areas="Skola", date="2024-10")
        ],
        situation=_situation(),
        problems=[
            Problem(title="Rekrytering på nätet", text="Unga nås *hemma*.", causes="Ensamhet", priority=1)
        ],
        goals=[
            Goal(
                text="Alla enheter vet vem de ringer",
                indicator="Andel enheter",
                baseline="40 %",
                target="90 %",
            )
        ],
        services=services(),
        activities=activities(),
        training=[
            TrainingNeed(
                group="Fältassistenter",
                function=Function.DETECTING,
                content="Tidiga tecken",
                planned="2025-21",
                share_trained=0.4,
            )
        ],
        briefings=[
            Briefing(
                name="Månadsbrev", source="CVE", audience="Rektorer", rhythm="Månad", owner="Samordnaren"
            )
        ],
        guides=[
            Guide(
                title="Du är orolig för en ungdom",
                text="Ring, skriv inget.",
                contact="Mottagningen",
                urgent="112",
                reviewed="2025-01-10",
            )
        ],
        alarm_routes=_alarm_routes(),
        lessons=[Lesson(text="Listan över ersättare var gammal", activity="Uppdatera listan")],
    )


def services() -> list[Service]:
    """Eight services that cover every cell of the matrix but one."""
    both = [Function.PREVENTIVE, Function.DETECTING]
    rows = [
        ("Familjecentralen", Level.PREVENTION, [Function.PREVENTIVE], (None, 12)),
        ("Ungdomsmottagningen", Level.PREVENTION, both, (13, 22)),
        ("Fältgruppen", Level.PREVENTION, [Function.DETECTING], (13, 20)),
        ("Föreningsbyrån", Level.PREVENTION, [Function.PREVENTIVE], None),
        ("Vägen ut – avhopparstöd", Level.INTERVENTION, [Function.REMEDIAL], (18, None)),
        ("Socialjouren", Level.INTERVENTION, [Function.DETECTING, Function.REMEDIAL], None),
        ("Anhörigstödet", Level.INTERVENTION, [Function.REMEDIAL], (18, None)),
        ("Insatsgruppen", Level.INTERVENTION, [Function.DETECTING, Function.REMEDIAL], (12, 25)),
    ]
    return [
        Service(
            name=name,
            level=level,
            functions=functions,
            age=age,
            target_group="Unga och deras familjer",
            owner="Socialförvaltningen",
            partners=["Polisen", "Skolan"],
            text="Arbetar i par.",
            analysis=Analysis(date="2025-02", decision="Utbilda personalen"),
        )
        for name, level, functions, age in rows
    ]


def activities() -> list[Activity]:
    """One activity of each status, with every kind of date."""
    rows = [
        (
            "Bilda en arbetsgrupp för hela förvaltningen",
            "2025-02-14",
            "2025-06-30",
            "2025-09-01",
            Status.DONE,
        ),
        ("Ta fram en utbildningsplan", "2025-21", "2025-23", "T2 2025", Status.IN_PROGRESS),
        ("Analysera verksamheternas behov", "2025", "2026", "verksamhetsberättelsen", Status.NOT_STARTED),
        ("Göra vägen till hjälp tydlig på webben", "2025-03", "2025-05", "T1 2025", Status.DELAYED),
        ("Bygga en app", "2025-01/2025-03", None, None, Status.CANCELLED),
        ("Öva larmvägarna med polisen", "2025-10", None, "T2 2026", None),
    ]
    return [
        Activity(
            action=action,
            goal="Alla enheter vet vem de ringer",
            problem="Rekrytering på nätet",
            responsible="Säkerhetssamordnaren",
            others="Polisen, skolan",
            starts=starts,
            ends=ends,
            follow_up=follow_up,
            indicator="Antal enheter med namngiven kontakt",
            status=status,
            cost="25 000 kr",
            ongoing=ends is None,
        )
        for action, starts, ends, follow_up, status in rows
    ]


def _metadata() -> Metadata:
    return Metadata(
        title="Handlingsplan mot våldsbejakande extremism",
        municipality="Exempelby kommun",
        board="Socialnämnden",
        administration="Socialförvaltningen",
        registry_number="SN 2025/118",
        version="2",
        adopted="2025-03-05",
        period_start="2025",
        period_end="2026",
        approved_by="Kommunstyrelsen",
        first_follow_up="T1 2025",
        next_revision="2026-02",
        responsible_for_revision="Säkerhetssamordnaren",
        public_version="https://www.exempelby.se/plan",
    )


def _sections() -> list[Section]:
    return [
        Section(heading="Inledning", kind=SectionKind.INTRODUCTION, text=WORDS),
        Section(heading="Syfte", kind=SectionKind.OTHER, level=2, text="Planen visar *vem* som gör *vad*."),
        Section(
            heading="Definitioner", kind=SectionKind.DEFINITIONS, text="Orden betyder samma sak för alla."
        ),
        Section(heading="Lokal lägesbild", kind=SectionKind.SITUATION, text=WORDS),
        Section(heading="Förebyggande arbete", kind=SectionKind.PREVENTION, text=WORDS),
        Section(heading="Förhindrande arbete", kind=SectionKind.INTERVENTION, text=WORDS),
        Section(heading="Aktiviteter 2025–2026", kind=SectionKind.ACTIVITIES, text="Planens åtgärder."),
        Section(heading="Akuta lägen", kind=SectionKind.ACUTE, text="Så larmar vi."),
        Section(heading="Skyddsobjekt", kind=SectionKind.OTHER, text="Hemlig förteckning", restricted=True),
        Section(heading="Detaljer", kind=SectionKind.OTHER, level=2, text="Hemlig bilaga"),
    ]


def _situation() -> Situation:
    return Situation(
        date="2025-01",
        mapping="Få händelser, men fler anmälda klistermärken.",
        consequences="Oro i två skolor.",
        analysis="Nätet är den viktigaste platsen.",
        sources=[
            Source(name="Lokalpolisen", kind=SourceKind.POLICE, date="2024-12-02", trend=Trend.RISING),
            Source(name="Skolenkäten", kind=SourceKind.SURVEY, date="2024", reliability="God"),
        ],
    )


def _alarm_routes() -> list[AlarmRoute]:
    return [
        AlarmRoute(
            name="via Socialjouren",
            trigger="Polisen ringer om en pågående händelse",
            rule="Direktören avgör om händelsen är extraordinär.",
            tested="2024-11",
            steps=[
                AlarmStep(role="Socialjouren", text="Tar emot larmet och ringer direktören."),
                AlarmStep(
                    role="Direktören",
                    text="Bedömer läget.",
                    decision="POSOM aktiveras",
                    decided_by="direktören",
                    successor="avdelningschefen",
                ),
                AlarmStep(
                    role="Kommunikatören", text="Informerar.", only_when_extraordinary=True, continuous=True
                ),
            ],
        )
    ]
