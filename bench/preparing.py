"""What the measured pages show: a municipality whose plans are in force, reviewed and reported, and two of them being revised.

Runs inside ``samordna manage shell``, so Django is set up before anything is imported.
"""

from datetime import timedelta
from typing import NamedTuple

from django.utils.timezone import localdate

from bench.preparing_services import register
from samordna.accounts.commands import role_give
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.content.loadtest import SLUG
from samordna.core.tenancy import acting_for
from samordna.followup.commands.occasions import year_set_up
from samordna.followup.commands.reports import report_begin, report_send
from samordna.followup.models import FollowUpOccasion
from samordna.followup.reporting.taking import figures_taken
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State, Step
from samordna.plans.commands import version_create
from samordna.plans.commands.adopting import freeze
from samordna.plans.commands.settling import step_write
from samordna.plans.documents import document_of
from samordna.plans.models import Activity, PlanVersion
from samordna.review.commands import plan_add, plan_judge, round_create, round_open
from samordna.review.models import ReviewRound

LONG = 200
"""Activities of the long plan."""


class Shown(NamedTuple):
    """The rows that the pages are of."""

    adopted: int
    draft: int
    long: int
    activity: int
    review_round: int
    occasion: int


def prepare(email: str) -> Shown:
    """Once made, it stays as it is."""
    home = Municipality.objects.get(slug=f"{SLUG}1")
    user = User.objects.get(email=email)
    with acting_for(home.pk):
        versions = PlanVersion.objects.filter(municipality=home)
        if not ReviewRound.objects.filter(municipality=home).exists():
            role_give(user=user, municipality=home, role=Role.CENTRAL_COORDINATOR)
            plans = list(versions.select_related("plan__unit").order_by("pk"))
            _review(home, plans)
            _adopt_and_report(home, plans, user)
            for version in plans[:2]:
                version_create(municipality=home, document=document_of(version), plan=version.plan)
            _lengthen(versions.latest("pk"))
        register(home.pk)
        draft, long = versions.filter(state=State.DRAFT).order_by("pk")
        return Shown(
            adopted=versions.filter(state=State.IN_FORCE).earliest("pk").pk,
            draft=draft.pk,
            long=long.pk,
            activity=long.activity_set.earliest("position").pk,
            review_round=ReviewRound.objects.get(municipality=home).pk,
            occasion=FollowUpOccasion.objects.filter(municipality=home).earliest("due_on").pk,
        )


def adopt(version: PlanVersion) -> None:
    """As what was decided before Samordna is taken in: the committee's decision stands in the text, if anywhere."""
    step_write(version, Step.TAKE_AS_HISTORY, State.IN_FORCE, user=None)
    freeze(version)


def _review(home: Municipality, plans: list[PlanVersion]) -> None:
    values = {"name": "Granskning", "last_day": localdate() + timedelta(days=30)}
    review_round = round_open(review_round=round_create(municipality=home, values=values))
    for version in plans:
        plan_judge(
            plan=plan_add(review_round=review_round, version=version),
            values={
                "outcome": "approved_on_conditions",
                "judgement": "Planen är genomarbetad.",
                "strengths": "Tydliga mål.",
                "lacking": "Datum.",
                "conditions": "Lägesbilden dateras.",
            },
        )


def _adopt_and_report(home: Municipality, plans: list[PlanVersion], user: User) -> None:
    year_set_up(municipality=home, year=localdate().year, with_forums=False)
    occasion = FollowUpOccasion.objects.filter(municipality=home).earliest("due_on")
    for version in plans:
        adopt(version)
        figures = figures_taken(occasion, version, localdate())
        report, _is_new = report_begin(occasion=occasion, version=version, figures=figures, user=user)
        report_send(report=report, user=user)


def _lengthen(version: PlanVersion) -> None:
    Activity.objects.bulk_create(
        Activity(
            municipality_id=version.municipality_id,
            version=version,
            position=number,
            key=f"activities-{number}",
            action=f"Utbilda personal i område {number}",
            responsible="Samordnaren",
            others="Polisen",
            starts="2025",
            follow_up="T1 2026",
            status="in_progress",
        )
        for number in range(version.activity_set.count() + 1, LONG + 1)
    )
