"""The form of a news flow."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.briefings.models import Flow
from samordna.briefings.rows import OwnedForm
from samordna.collaboration.queries import forums_of
from samordna.mapping.pointing import successors, today
from samordna.organisation import queries
from samordna.organisation.forms import form_field
from samordna.organisation.models import Unit
from samordna.organisation.units.offering import units_offered


class FlowForm(OwnedForm):
    class Meta:
        model = Flow
        fields = (
            *(
                "name",
                "source",
                "unit",
                "function",
                "units",
                "contacts",
                "forums",
                "channel",
                "rhythm",
                "begins_on",
                "went_on",
            ),
        )
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        row, access = kwargs["instance"], kwargs["access"]
        units = {one.pk: one for one in Unit.objects.filter(municipality=row.municipality)}
        now = today(row.units, units, successors(units))
        super().__init__(*args, **{**kwargs, "initial": {"units": now}})
        fields: dict[str, Any] = self.fields
        fields["units"].choices = units_offered(units, now)
        fields["forums"].choices = [(one.pk, one.name) for one in forums_of(row.municipality)]
        reachable = queries.contacts(row.municipality, access).exclude(email="").filter(restricted=False)
        among = reachable.filter(Q(partner__isnull=False) | Q(unit__isnull=False))
        fields["contacts"].choices = [
            (one.pk, f"{one.function}, {one.partner or one.unit}")
            for one in among.select_related("partner", "unit")
        ]

    def clean_went_on(self) -> date | None:
        day: date | None = self.cleaned_data["went_on"]
        if day and day > localdate():
            raise ValidationError(_("The day has not been yet."))
        return day
