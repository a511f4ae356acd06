"""Every form that edits something, opened and sent as it stands, on rows whose every reference is set.

A form that narrows its choices must still offer what is chosen already, wherever those choices come from.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction

from house.forms import browser, forms_of, municipal_pages
from house.samples import sample
from house.world import World, world
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import UserFactory
from samordna.core.guards.models import tenant_models
from samordna.core.tests.telling import Tell
from samordna.core.tests.tenants import act_for

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

ROLES = (Role.CENTRAL_COORDINATOR, Role.ADMINISTRATOR)


def test_every_form_takes_back_what_it_shows(monkeypatch: pytest.MonkeyPatch, tell: Tell) -> None:
    monkeypatch.setattr("samordna.core.limits.LIMITS", {})
    everything = world()
    act_for(everything.home)
    related = sum(len(list(_related(row, everything))) for row in _rows(everything))
    broken, sent = [], set()
    for role in ROLES:
        web = browser(everything.users[role])
        for route in municipal_pages():
            for form in forms_of(web, everything, route):
                if (role, form.action) in sent:
                    continue
                sent.add((role, form.action))
                with transaction.atomic():
                    values = {name: value for name, value in form.values.items() if value is not None}
                    answer = web.post(form.action, values)
                    transaction.set_rollback(True)
                web.force_login(everything.users[role])
                if answer.status_code >= 500:
                    broken.append(f"{role.value} {form.page} → {form.action}: {answer.status_code}")
    tell(f"edit forms: {len(sent)} sent as they stand, {related} references set, {len(broken)} broken")
    assert related > 10
    assert len(sent) > 60
    assert not broken


def _rows(everything: World) -> Iterator[models.Model]:
    for things in (everything.shared, *everything.things.values()):
        yield from (row for row in things.values() if isinstance(row, models.Model))


def _related(row: models.Model, everything: World) -> Iterator[str]:
    """Set each reference that is empty, as far as the tables allow it beside the others."""
    if type(row) not in tenant_models():
        return
    for field in row._meta.local_fields:
        if not field.remote_field or getattr(row, field.attname) is not None:
            continue
        try:
            with transaction.atomic():
                setattr(row, field.attname, _target(field, everything).pk)
                row.save()
            yield field.name
        except (DatabaseError, ValidationError):
            setattr(row, field.attname, None)


def _target(field: Any, everything: World) -> models.Model:
    if field.related_model is User:
        return everything.users[Role.LOCAL_COORDINATOR] if "deputy" not in field.name else UserFactory()
    return sample(field.related_model, everything.home)
