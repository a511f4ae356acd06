"""A template, and who meets it, for tests."""

from typing import Any

from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.plans.commands import (
    plan_begin,
    template_chapter_create,
)
from samordna.plans.models import PlanVersion, TemplateChapter
from samordna.plans.template.queries import chapters_of


def chapter(home: Municipality, heading: str, **values: Any) -> TemplateChapter:
    return template_chapter_create(municipality=home, values={"heading": heading, **values})


def begun(home: Municipality, unit: Unit | None = None) -> PlanVersion:
    return plan_begin(
        municipality=home, unit=unit, title="Plan 2027", language="sv", chapters=chapters_of(home)
    )


def browser(home: Municipality, role: Role = Role.CENTRAL_COORDINATOR, unit: Unit | None = None) -> Client:
    web = Client()
    user: User = RoleAssignmentFactory(municipality=home, role=role, unit=unit).user
    web.force_login(user)
    return web


def text_of(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def headings(home: Municipality) -> list[str]:
    act_for(home)
    return [one.heading for one in chapters_of(home)]


def plan(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"
