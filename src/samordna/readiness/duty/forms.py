"""The form of duties."""

from typing import Any

from django.utils.translation import gettext_lazy

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation import queries
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.units.owning import offer_owner
from samordna.readiness.models import DutyFunction


class DutyForm(RowForm):
    class Meta:
        model = DutyFunction
        fields = ["name", "kind", "unit", "contact", "note"]
        formfield_callback = form_field
        help_texts = {
            "name": gettext_lazy("The function, such as TIB or POSOM Farsta."),
            "contact": gettext_lazy("Answers whenever the roster names nobody, or when there is no roster."),
        }

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        municipality = self.instance.municipality
        self.narrow(contact=queries.contacts(municipality, access))
        offer_owner(self, access, Action.EDIT_ALARMS)
