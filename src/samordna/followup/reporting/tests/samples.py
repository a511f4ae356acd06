"""Reports for tests."""

from typing import Any

from django.utils.timezone import localdate

from samordna.core.tests.tenants import act_for
from samordna.followup.commands.reports import report_begin
from samordna.followup.models import FollowUpOccasion, Report
from samordna.followup.reporting.taking import figures_taken
from samordna.plans.models import PlanVersion


def a_report(occasion: FollowUpOccasion, version: PlanVersion, user: Any = None) -> Report:
    """One that is being written."""
    act_for(version.municipality)
    figures = figures_taken(occasion, version, localdate())
    return report_begin(occasion=occasion, version=version, figures=figures, user=user)[0]
