"""The demo: municipalities, users and a plan with a few years of life in it."""

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from samordna.accounts.commands import member_create
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.content.users import DEMO_USERS
from samordna.organisation.commands import municipality_create
from samordna.organisation.models import Municipality
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, version_create

PACK = Path(__file__).parent / "stockholm_2017"
MUNICIPALITIES = [
    {"name": "Stockholm", "slug": "stockholm", "code": "0180", "revision_months": 12},
    {"name": "Ekdala", "slug": "ekdala", "code": "9901", "revision_months": 24},
]
"""Ekdala is made up; it has no plan, so that an empty municipality can be seen too."""


@transaction.atomic
def load() -> bool:
    """Fill an empty database with the demo. False, and nothing done, when there is a municipality already."""
    if Municipality.objects.exists():
        return False
    municipalities = {values["slug"]: municipality_create(**values) for values in MUNICIPALITIES}  # type: ignore[arg-type]
    users = {
        user.email: member_create(
            email=user.email,
            name=user.name,
            password=user.password,
            municipality=municipalities[user.municipality],
            role=Role(user.role),
        )
        for user in DEMO_USERS
    }
    _load_plan(municipalities["stockholm"], users["samordnare@stockholm.example"])
    return True


def _load_plan(municipality: Municipality, coordinator: User) -> None:
    version = version_create(
        municipality=municipality, document=PlanDocument.model_validate(_pack("plan.yaml"))
    )
    activities = list(version.activity_set.present())
    for occasion in _pack("life.yaml"):
        for number, status, comment in occasion["reports"]:
            activity_status_set(
                activity=activities[number - 1],
                status=Status(status),
                comment=comment,
                occasion=occasion["occasion"],
                user=coordinator,
                at=datetime.combine(occasion["at"], time(9), tzinfo=UTC),
            )


def _pack(name: str) -> Any:
    return yaml.safe_load((PACK / name).read_text(encoding="utf-8"))
