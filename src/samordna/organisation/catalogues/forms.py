"""The form of a thing in a list: the fields that its catalogue names."""

from typing import Any, cast

from django.db import models
from django.forms import modelform_factory

from samordna.organisation.catalogues.catalogue import Catalogue
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import Municipality


class EntryForm(RowForm):
    """Its references are to rows of the same municipality, and never to itself."""

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields:
            column = self._meta.model._meta.get_field(name)
            if isinstance(column, models.ForeignKey):
                self.narrow(**{name: self._offered(column.related_model, municipality)})

    def _offered(self, model: Any, municipality: Municipality) -> models.QuerySet[Any]:
        rows: models.QuerySet[Any] = model._default_manager.filter(municipality=municipality)
        return rows.exclude(pk=self.instance.pk) if isinstance(self.instance, model) else rows


def form_of(catalogue: Catalogue) -> type[EntryForm]:
    made: Any = modelform_factory(
        catalogue.model, form=EntryForm, fields=catalogue.fields, formfield_callback=form_field
    )
    return cast(type[EntryForm], made)
