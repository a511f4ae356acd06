"""The demo: municipalities, users of every role, Stockholm's organisation, and plans with a few years of life in them."""

from django.db import transaction
from django.utils.timezone import localdate

from samordna.accounts.commands import role_give, user_create
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.content.demo_agreements import agree_all
from samordna.content.demo_alarms import alarm_all
from samordna.content.demo_analysis import analyse_all
from samordna.content.demo_areas import area_all
from samordna.content.demo_comments import comment_all
from samordna.content.demo_duties import duty_all
from samordna.content.demo_exercises import exercise_all
from samordna.content.demo_figures import count_all
from samordna.content.demo_forums import meet_all
from samordna.content.demo_guides import guide_all
from samordna.content.demo_life import Living, read
from samordna.content.demo_news import tell_all
from samordna.content.demo_pictures import picture_all
from samordna.content.demo_reports import report_all
from samordna.content.demo_review import review_all
from samordna.content.demo_services import register_all
from samordna.content.demo_template import template_all
from samordna.content.demo_training import train_all
from samordna.content.packs import pack_load
from samordna.content.users import DEMO_USERS, INSTANCE_ADMINISTRATOR
from samordna.core.tenancy import acting_for, acting_for_instance
from samordna.organisation.commands import municipality_create
from samordna.organisation.models import Municipality, Unit
from samordna.plans.models import PlanGuest

STOCKHOLM = "stockholm"
COORDINATOR = "samordnare@stockholm.example"
GUEST = "polis@stockholm.example"
MUNICIPALITIES = [
    {
        "name": "Stockholm",
        "slug": STOCKHOLM,
        "code": "0180",
        "county": "Stockholms län",
        "revision_months": 12,
    },
    {"name": "Ekdala", "slug": "ekdala", "code": "9901", "revision_months": 24, "has_central_steps": False},
]
"""Ekdala is made up; it has no plan, so that an empty municipality can be seen too."""


@transaction.atomic
def load() -> bool:
    """Fill an empty database with the demo. False, and nothing done, when there is a municipality already."""
    if Municipality.objects.exists():
        return False
    with acting_for_instance():
        places = [municipality_create(**values) for values in MUNICIPALITIES]  # type: ignore[arg-type]
        users = {
            one.email: user_create(
                email=one.email,
                name=one.name,
                password=one.password,
                administers_instance=one.role == INSTANCE_ADMINISTRATOR,
            )
            for one in DEMO_USERS
        }
    for municipality in places:
        with acting_for(municipality.pk):
            pack_load(
                municipality=municipality, pack="stockholm" if municipality.slug == STOCKHOLM else "sweden"
            )
            _give_roles(municipality, users)
            if municipality.slug == STOCKHOLM:
                _fill(municipality, users)
            register_all(municipality, read("services.yaml")[municipality.slug])
            if municipality.slug == STOCKHOLM:
                analyse_all(municipality, read("analysis.yaml"))
                train_all(municipality, read("training.yaml"))
                meet_all(municipality, read("forums.yaml"))
                agree_all(municipality, read("agreements.yaml"))
                tell_all(municipality, read("news.yaml"))
                area_all(municipality, read("areas.yaml"))
                count_all(municipality, read("figures.yaml"))
                picture_all(municipality, users[COORDINATOR], read("pictures.yaml"))
    return True


def _give_roles(municipality: Municipality, users: dict[str, User]) -> None:
    units = {unit.code: unit for unit in Unit.objects.filter(municipality=municipality)}
    for one in DEMO_USERS:
        for role in one.roles:
            if role.municipality == municipality.slug:
                unit = units[role.unit] if role.unit else None
                role_give(
                    user=users[one.email],
                    municipality=municipality,
                    role=Role(role.role),
                    unit=unit,
                    tells=False,
                )


def _fill(municipality: Municipality, users: dict[str, User]) -> None:
    """The guest is put on the plan without the command that would also send a mail about it."""
    coordinator = users[COORDINATOR]
    living = Living(municipality, users, coordinator, localdate())
    plan = living.fill()
    guide_all(municipality)
    alarm_all(living)
    duty_all(living)
    exercise_all(living)
    review_all(municipality, users, coordinator, living.read("reviews.yaml"))
    report_all(living, living.read("reports.yaml"))
    comment_all(municipality, users, living.read("comments.yaml"))
    template_all(municipality, living.read("template.yaml"))
    PlanGuest.objects.create(
        municipality=municipality, plan=plan, user=users[GUEST], email=GUEST, invited_by=coordinator
    )
