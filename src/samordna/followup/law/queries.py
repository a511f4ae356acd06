"""What the municipality knows of what the act asks. Nothing restricted is among it."""

from datetime import date

from django.db.models import Count
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.followup.models import Report
from samordna.organisation.enums import CoordinatorScope
from samordna.organisation.models import Coordinator, Guideline, Municipality
from samordna.plandoc.life_cycle import State
from samordna.plandoc.reports.law import OfficeFacts, PlanFacts
from samordna.plandoc.writing.public import public_version
from samordna.plans.documents import documents_of
from samordna.plans.rules import path_of
from samordna.plans.todays_versions import versions_today


def office_facts(municipality: Municipality, today: date) -> OfficeFacts:
    """Three queries."""
    rows = Coordinator.objects.filter(municipality=municipality, scope=CoordinatorScope.CENTRAL)
    counted = rows.valid_on(today).annotate(tasks=Count("follow_ups__task", distinct=True))
    coordinator = counted.first()
    guidelines = Guideline.objects.present().filter(municipality=municipality)
    sent = Report.objects.sent().filter(municipality=municipality).order_by("-sent_at")
    reported = sent.values_list("sent_at", flat=True).first()
    return OfficeFacts(
        coordinator=coordinator.function if coordinator else "",
        since=coordinator.valid_from if coordinator else None,
        deputy=coordinator.deputy_function if coordinator else "",
        tasks=coordinator.tasks if coordinator else 0,
        guidelines=list(guidelines.values_list("title", flat=True)),
        reported=localdate(reported) if reported else None,
    )


def plan_facts(municipality: Municipality, access: Access, today: date) -> list[PlanFacts]:
    """The plans in force on the day. Five queries."""
    rows = [row for row in versions_today(municipality, access, today) if row.state == State.IN_FORCE]
    for row in rows:
        row.municipality = municipality
    return [
        PlanFacts(row.title, public_version(document), below=len(path_of(row.plan) or ()))
        for row, document in zip(rows, documents_of(rows) if rows else [], strict=True)
    ]
