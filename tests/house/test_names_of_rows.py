"""Every row can be called something, also the empty one of a form and the ones that only a developer sees."""

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

ROWS = [model for model in apps.get_models() if model.__module__.startswith("samordna.")]


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__)
def test_a_row_has_a_name(model: type[models.Model]) -> None:
    row = model()
    for field in model._meta.concrete_fields:
        if field.related_model:
            setattr(row, field.name, field.related_model())
        elif isinstance(field, models.DateField):
            setattr(row, field.name, timezone.now())
    assert type(row).__str__(row) is not None
