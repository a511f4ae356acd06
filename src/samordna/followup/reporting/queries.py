"""Which reports somebody may read, and about what they may begin one."""

from django.db.models import Q, QuerySet

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.followup.models import FollowUpOccasion, Report
from samordna.organisation.models import Municipality
from samordna.plans.models import Plan, PlanVersion
from samordna.plans.queries import decided_versions
from samordna.plans.rules import path_of


def reports(municipality: Municipality) -> QuerySet[Report]:
    """Each with what its pages ask for."""
    rows = Report.objects.filter(municipality=municipality)
    return rows.select_related("municipality", "occasion", "plan__unit", "version", "sent", "replaced_by")


def reports_for(municipality: Municipality, access: Access) -> list[Report]:
    """The sent ones of plans that somebody may read, and those that they write; the newest occasion first."""
    rows = reports(municipality).defer("figures", "sent__document")
    if access.only_invited:
        theirs = Q(guests__user=access.user) | Q(guests__email=access.user.email)
        rows = rows.filter(plan__in=Plan.objects.filter(theirs))
    found = rows.order_by("-occasion__due_on", Swedish("version__title"), "-pk")
    return [row for row in found if may_read(row, access)]


def may_read(report: Report, access: Access) -> bool:
    """Of a plan that they may read: what was sent, and what they write themselves."""
    return bool(report.sent_at) or may_write(report, access)


def may_write(report: Report, access: Access) -> bool:
    return access.may_for(Action.EDIT, path_of(report.plan))


def occasions_to_report(municipality: Municipality) -> QuerySet[FollowUpOccasion]:
    rows = FollowUpOccasion.objects.present().filter(municipality=municipality)
    return rows.order_by("-due_on", "-pk")


def versions_to_report(municipality: Municipality, access: Access) -> list[PlanVersion]:
    """The decided ones of plans that somebody may edit; an occasion is about those in force on its day."""
    decided = decided_versions(municipality, access)
    return [row for row in decided if access.may_for(Action.EDIT, path_of(row.plan))]
