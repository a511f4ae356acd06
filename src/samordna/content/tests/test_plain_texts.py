"""What was saved before every door made texts plain is made so once, by a migration."""

from importlib import import_module
from typing import Any

import pytest
from django.db import connection

from samordna.core.models import Change
from samordna.core.tests.tenants import act_for, act_for_nobody
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plans.models import Activity, Part, PlanService
from samordna.plans.tests.factories import VersionFactory

pytestmark = pytest.mark.django_db
OLD = "Fo\u0308rvaltning\u202e"
PLAIN = "Förvaltning"


def rewrite() -> None:
    act_for_nobody()
    migration: Any = import_module("samordna.core.migrations.0008_plain_texts")
    with connection.cursor() as cursor:
        cursor.execute(migration.REWRITE)


def write(table: str, column: str, row: int, value: str = OLD) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {column} = %s WHERE id = %s", [value, row])  # noqa: S608


def test_every_text_of_every_municipality_is_made_plain_with_an_entry_in_its_history() -> None:
    for _number in range(2):
        home = MunicipalityFactory()
        unit, version = UnitFactory(municipality=home), VersionFactory(municipality=home)
        activity = version.activity_set.earliest("pk")
        service = version.planservice_set.earliest("pk")
        part = version.part_set.filter(kind="problems").get()
        untouched = UnitFactory(municipality=home, name="Socialtjänsten")
        before = Change.objects.filter(model="organisation.unit", row_id=untouched.pk).count()
        write("organisation_municipality", "name", home.pk, f"{OLD}{home.pk}")
        write("organisation_unit", "name", unit.pk)
        write("plans_activity", "action", activity.pk, f"# {OLD}\n\n{OLD}")
        write("plans_planservice", "partners", service.pk, f'{{"{OLD}","b, c"}}')
        write("plans_part", "data", part.pk, f'{{"a": ["{OLD}"]}}')
    rewrite()
    for home in Municipality.objects.all():
        act_for(home)
        assert home.name == f"{PLAIN}{home.pk}"
        assert {*Unit.objects.values_list("name", flat=True)} >= {PLAIN, "Socialtjänsten"}
        assert Activity.objects.earliest("pk").action == f"# {PLAIN}\n\n{PLAIN}"
        assert PlanService.objects.earliest("pk").partners == [PLAIN, "b, c"]
        assert Part.objects.get(kind="problems").data == {"a": [PLAIN]}
        told = Change.objects.filter(model="organisation.unit", kind="update").latest("pk")
        assert (told.before, told.after) == ({"name": OLD}, {"name": PLAIN})
    assert Change.objects.filter(model="organisation.unit", row_id=untouched.pk).count() == before


def test_a_name_that_another_has_already_stays_as_it_was() -> None:
    home = MunicipalityFactory()
    UnitFactory(municipality=home, name=PLAIN)
    second, third = UnitFactory(municipality=home), UnitFactory(municipality=home)
    write("organisation_unit", "name", second.pk)
    write("organisation_unit", "code", third.pk)
    rewrite()
    act_for(home)
    second.refresh_from_db()
    third.refresh_from_db()
    assert (second.name, third.code) == (OLD, PLAIN)
