"""Made-up municipalities and plans in any number, written by the database itself, to measure speed with."""

from django.db import connection, transaction

STATEMENTS = [
    """
    INSERT INTO organisation_municipality (name, slug, code, revision_months)
    SELECT 'Mätkommun ' || n, 'matning-' || n, lpad((3000 + n)::text, 4, '0'), 24
    FROM generate_series(1, %(municipalities)s) AS n
    ON CONFLICT DO NOTHING
    """,
    """
    INSERT INTO plans_plan (municipality_id, created_at)
    SELECT m.id, now() FROM organisation_municipality m, generate_series(1, %(plans)s)
    WHERE m.slug LIKE 'matning-%%' AND NOT EXISTS (SELECT FROM plans_plan p WHERE p.municipality_id = m.id)
    """,
    """
    INSERT INTO plans_planversion (
        municipality_id, plan_id, number, title, board, administration, registry_number, version, adopted, period_start,
        period_end, budget_goal, approved_by, first_follow_up, next_revision, council_report, public_version,
        responsible_for_revision, language, created_at, changed_at
    )
    SELECT p.municipality_id, p.id, 1, 'Handlingsplan ' || p.id, 'Nämnd ' || p.id, 'Förvaltning ' || p.id, '', '', '', '2025',
        '2026', '', '', '', 'T1 2026', '', '', '', 'sv', now(), now()
    FROM plans_plan p JOIN organisation_municipality m ON m.id = p.municipality_id
    WHERE m.slug LIKE 'matning-%%' AND NOT EXISTS (SELECT FROM plans_planversion v WHERE v.plan_id = p.id)
    """,
    """
    CREATE TEMPORARY TABLE empty_version ON COMMIT DROP AS
    SELECT v.id, v.municipality_id FROM plans_planversion v JOIN organisation_municipality m ON m.id = v.municipality_id
    WHERE m.slug LIKE 'matning-%%' AND NOT EXISTS (SELECT FROM plans_activity a WHERE a.version_id = v.id)
    """,
    """
    INSERT INTO plans_activity (
        municipality_id, version_id, position, key, action, goal, problem, responsible, others, starts, ends, ongoing,
        milestone, follow_up, indicator, baseline, cost, status, comment, flagged
    )
    SELECT v.municipality_id, v.id, n, 'activities-' || n,
        'Utbilda personal som möter unga i område ' || n, 'Fler känner till vart de vänder sig', '',
        (ARRAY['Samordnaren', 'Enhetschefen', 'Skolchefen', 'Fritidschefen'])[1 + n %% 4], 'Polisen, skolan',
        (2025 + n %% 2)::text, '2026-12-31', false, '', 'T' || (1 + n %% 2) || ' 2026', 'Andel utbildade', '', '',
        (ARRAY['not_started', 'in_progress', 'done', 'delayed'])[1 + n %% 4], 'Enligt plan', false
    FROM empty_version v, generate_series(1, %(activities)s) AS n
    """,
    """
    INSERT INTO plans_section (municipality_id, version_id, position, key, heading, kind, level, text, restricted)
    SELECT v.municipality_id, v.id, n, 'sections-' || n, 'Avsnitt ' || n, 'other', 1,
        repeat('Kommunen arbetar förebyggande tillsammans med polisen, skolan och föreningarna. ', 12), false
    FROM empty_version v, generate_series(1, 12) AS n
    """,
    """
    INSERT INTO plans_planservice (
        municipality_id, version_id, position, key, name, level, functions, target_group, owner, partners, arena, text,
        analysed, analysis_decision
    )
    SELECT v.municipality_id, v.id, n, 'services-' || n, 'Verksamhet ' || n, 'prevention', ARRAY['detecting'],
        'Unga', 'Socialtjänsten', ARRAY['Polisen'], '', 'Stöd och rådgivning.', '', ''
    FROM empty_version v, generate_series(1, 20) AS n
    """,
    "ANALYZE",
]


@transaction.atomic
def fill(*, municipalities: int, plans: int, activities: int) -> None:
    """Add municipalities ``matning-1`` … up to the given number, each with so many plans and activities a plan.

    Municipalities that are there already keep what they have.
    """
    numbers = {"municipalities": municipalities, "plans": plans, "activities": activities}
    with connection.cursor() as cursor:
        for statement in STATEMENTS:
            cursor.execute(statement, numbers)
