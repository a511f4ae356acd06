"""Made-up municipalities in any number, to measure speed with; the long lists are written by the database itself."""

from datetime import date, timedelta

from django.db import connection
from django.utils.timezone import localdate

from samordna.core.tenancy import acting_for, acting_for_instance
from samordna.organisation.enums import BodyKind, CoordinatorScope, UnitKind
from samordna.organisation.models import Body, ContactPoint, Coordinator, Municipality, Unit
from samordna.plans.models import Plan, PlanVersion

SLUG = "matning-"
STATEMENTS = [
    """
    INSERT INTO plans_activity (
        municipality_id, version_id, position, place, origin, key, action, goal, problem, responsible, others, starts,
        ends, ongoing, milestone, follow_up, indicator, baseline, cost, status, comment, flagged
    )
    SELECT v.municipality_id, v.id, n, '', '[]', 'activities-' || n,
        'Utbilda personal som möter unga i område ' || n, 'Fler känner till vart de vänder sig', '',
        (ARRAY['Samordnaren', 'Enhetschefen', 'Skolchefen', 'Fritidschefen'])[1 + n %% 4], 'Polisen, skolan',
        (2025 + n %% 2)::text, '2026-12-31', false, '', 'T' || (1 + n %% 2) || ' 2026', 'Andel utbildade', '', '',
        (ARRAY['not_started', 'in_progress', 'done', 'delayed'])[1 + n %% 4], 'Enligt plan', false
    FROM plans_planversion v, generate_series(1, %(activities)s) AS n WHERE v.municipality_id = %(municipality)s
    """,
    """
    INSERT INTO plans_activitystatus (municipality_id, activity_id, status, comment, occasion, reported_by_id, reported_at)
    SELECT a.municipality_id, a.id, a.status, '', 'T1', (SELECT min(id) FROM accounts_user), now() - interval '40 days'
    FROM plans_activity a WHERE a.municipality_id = %(municipality)s AND a.position <= 4
    """,
    """
    INSERT INTO plans_section (municipality_id, version_id, position, place, origin, key, heading, kind, level, text, restricted)
    SELECT v.municipality_id, v.id, n, '', '[]', 'sections-' || n, 'Avsnitt ' || n, 'other', 1,
        repeat('Kommunen arbetar förebyggande tillsammans med polisen, skolan och föreningarna. ', 12), false
    FROM plans_planversion v, generate_series(1, 12) AS n WHERE v.municipality_id = %(municipality)s
    """,
    """
    INSERT INTO plans_planservice (
        municipality_id, version_id, position, place, origin, key, name, level, functions, target_group, owner, partners,
        arena, text, analysed, analysis_decision
    )
    SELECT v.municipality_id, v.id, n, '', '[]', 'services-' || n, 'Verksamhet ' || n, 'prevention', ARRAY['detecting'],
        'Unga', 'Socialtjänsten', ARRAY['Polisen'], '', 'Stöd och rådgivning.', '', ''
    FROM plans_planversion v, generate_series(1, 20) AS n WHERE v.municipality_id = %(municipality)s
    """,
    """
    INSERT INTO plans_part (municipality_id, version_id, position, place, origin, key, kind, data)
    SELECT v.municipality_id, v.id, 0, '', '[]', 'decisions-1', 'decisions', jsonb_build_object(
        'kind', 'committee', 'body', v.board, 'date', %(decided)s::text, 'section', (v.id %% 90)::text,
        'registry_number', null, 'outcome', null)
    FROM plans_planversion v WHERE v.municipality_id = %(municipality)s AND v.id %% 3 > 0
    """,
    """
    INSERT INTO plans_part (municipality_id, version_id, position, place, origin, key, kind, data)
    SELECT v.municipality_id, v.id, 0, '', '[]', 'situation', 'situation', jsonb_build_object(
        'date', %(decided)s::text, 'mapping', 'Läget är lugnt.', 'consequences', '', 'other_information', '', 'analysis', '')
    FROM plans_planversion v WHERE v.municipality_id = %(municipality)s
    """,
]


def fill(*, municipalities: int, plans: int, activities: int) -> None:
    """Add municipalities ``matning-1`` … up to the given number.

    Each has so many administrations with a committee, a contact point and a plan, most with a coordinator, and each plan so many
    activities. Municipalities that are there already keep what they have.
    """
    today = localdate()
    for number in range(1, municipalities + 1):
        if Municipality.objects.filter(slug=f"{SLUG}{number}").exists():
            continue
        with acting_for_instance():
            municipality = Municipality.objects.create(
                name=f"Mätkommun {number}",
                slug=f"{SLUG}{number}",
                code=f"{3000 + number:04}",
                county="Mätlän",
            )
        with acting_for(municipality.pk):
            _organise(municipality, plans, today)
            values: dict[str, int | str] = {
                "municipality": municipality.pk,
                "activities": activities,
                "decided": (today - timedelta(days=90)).isoformat(),
            }
            with connection.cursor() as cursor:
                for statement in STATEMENTS:
                    cursor.execute(statement, values)


def _organise(municipality: Municipality, plans: int, today: date) -> None:
    own = {"municipality": municipality}
    numbers = range(1, plans + 1)
    Body.objects.create(kind=BodyKind.EXECUTIVE_BOARD, name="Kommunstyrelsen", **own)
    bodies = Body.objects.bulk_create(
        Body(kind=BodyKind.COMMITTEE, name=f"Nämnd {number}", **own) for number in numbers
    )
    units = Unit.objects.bulk_create(
        Unit(kind=UnitKind.ADMINISTRATION, name=f"Förvaltning {number}", code=f"F{number}", body=body, **own)
        for number, body in zip(numbers, bodies, strict=True)
    )
    contacts = ContactPoint.objects.bulk_create(
        ContactPoint(
            unit=unit,
            function=f"Samordnare {unit.code}",
            phone="+46850825000",
            opening_hours="Mo-Fr 08:00-16:30",
            **own,
        )
        for unit in units
    )
    Coordinator.objects.bulk_create(
        Coordinator(
            scope=CoordinatorScope.LOCAL, unit=unit, function="Samordnare", contact_point=contact, **own
        )
        for number, unit, contact in zip(numbers, units, contacts, strict=True)
        if number % 4
    )
    rows = Plan.objects.bulk_create(Plan(unit=unit, **own) for unit in units)
    PlanVersion.objects.bulk_create(
        PlanVersion(
            plan=plan,
            number=1,
            title=f"Handlingsplan {number}",
            board=f"Nämnd {number}",
            administration=f"Förvaltning {number}",
            period_start=str(today.year),
            period_end=str(today.year + 1),
            next_revision=f"T1 {today.year + 1}",
            **own,
        )
        for number, plan in zip(numbers, rows, strict=True)
    )
