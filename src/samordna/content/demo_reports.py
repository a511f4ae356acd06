"""The demo's reports of committees, as they were sent."""

from typing import Any

from samordna.content.demo_life import Living
from samordna.followup.commands.reports import report_begin, report_send, report_text_write
from samordna.followup.models import FollowUpOccasion
from samordna.followup.reporting.composing import report_of
from samordna.followup.reporting.taking import figures_taken
from samordna.plans.models import PlanVersion


def report_all(living: Living, told: list[dict[str, Any]]) -> None:
    """``told`` is what ``stockholm_2017/reports.yaml`` holds, its days counted."""
    for one in told:
        versions = PlanVersion.objects.filter(
            municipality=living.municipality, plan__unit__code=one["unit"], number=one["number"]
        )
        occasions = FollowUpOccasion.objects.filter(municipality=living.municipality)
        _report(living, occasions.get(name=one["occasion"]), versions.get(), one)


def _report(living: Living, occasion: FollowUpOccasion, version: PlanVersion, told: dict[str, Any]) -> None:
    """Each of its texts about activities says the same."""
    living.report(version, occasion.due_on, occasion.name, told["reports"])
    version.municipality = living.municipality
    figures = figures_taken(occasion, version, occasion.due_on)
    report, _is_new = report_begin(occasion=occasion, version=version, figures=figures, user=living.reporter)
    for key in [one.key for one in report_of(report).groups]:
        report_text_write(report=report, section=key, text=told["texts"]["group"])
    report_text_write(report=report, section="next", text=told["texts"]["next"])
    report_send(report=report, user=living.reporter)
