"""A field of a plan has one name, on its form, in files and in the history alike."""

from typing import Any

import pytest
from django.db import models
from django.utils import translation

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.vocabulary import Language
from samordna.plans.models import Activity, PlanService, PlanVersion, Section

OF_OTHER_THINGS = {"section.level", "planservice.text", "planversion.number"}
"""Columns that share their name with a field of another kind of part, and mean something else."""


def _columns() -> list[Any]:
    return [
        pytest.param(field, id=f"{model._meta.model_name}.{field.name}")
        for model in (Activity, PlanService, PlanVersion, Section)
        for field in model._meta.local_fields
        if field.name in FIELDS and f"{model._meta.model_name}.{field.name}" not in OF_OTHER_THINGS
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("field", _columns())
def test_a_column_is_called_what_the_list_of_names_calls_its_field(
    field: models.Field, language: Language
) -> None:
    with translation.override(language):
        assert str(field.verbose_name).lower() == FIELDS[field.name].in_(language).lower()


def test_what_means_something_else_is_called_something_else() -> None:
    for where in OF_OTHER_THINGS:
        model, name = where.split(".")
        field = next(one for one in (Section, PlanService, PlanVersion) if one._meta.model_name == model)
        assert str(field._meta.get_field(name).verbose_name).lower() != FIELDS[name].en.lower()
