"""The form of a thing in a list: the fields that its catalogue names."""

from typing import Any, cast

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.forms import modelform_factory
from django.utils.timezone import localdate

from samordna.core.many import ManyField
from samordna.organisation.catalogues.catalogue import Catalogue
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import Municipality


class EntryForm(RowForm):
    """Its references are to rows of the same municipality, and never to itself; so are the numbers of its lists."""

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            self.instance.municipality = municipality
        for name, field in self.fields.items():
            column = self._meta.model._meta.get_field(name)
            if isinstance(column, models.ForeignKey):
                self.narrow(**{name: self._offered(column.related_model, municipality)})
            elif isinstance(field, ManyField):
                pointed = apps.get_model(self._meta.model.points_at[name])
                field.choices = self._numbered(pointed, municipality, getattr(self.instance, name))

    def _numbered(self, model: Any, municipality: Municipality, chosen: list[int]) -> list[tuple[int, str]]:
        """What may be chosen today, and what is chosen already."""
        rows = model._default_manager.filter(municipality=municipality)
        offered = rows.not_ended_on(localdate()) if hasattr(rows, "not_ended_on") else rows
        among = Q(pk__in=offered.present().order_by().values("pk")) | Q(pk__in=chosen)
        return [(row.pk, str(row)) for row in rows.filter(among)]

    def _offered(self, model: Any, municipality: Municipality) -> Any:
        rows: Any = model._default_manager.filter(municipality=municipality)
        rows = rows.present() if hasattr(rows, "present") else rows
        return rows.exclude(pk=self.instance.pk) if isinstance(self.instance, model) else rows


def form_of(catalogue: Catalogue) -> type[EntryForm]:
    made: Any = modelform_factory(
        catalogue.model, form=EntryForm, fields=catalogue.fields, formfield_callback=form_field
    )
    return cast(type[EntryForm], made)
