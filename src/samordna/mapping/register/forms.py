"""The form of a service."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.mapping.models import Service
from samordna.mapping.register.offered import Offered
from samordna.organisation import queries
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import Municipality
from samordna.organisation.selects import LongSelect

FIELDSETS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (_("What it is"), ("name", "unit", "about", "also_called")),
    (_("What it does in the work"), ("level", "functions", "pathway")),
    (_("For whom"), ("target_groups", "age_from", "age_to", "conditions")),
    (_("Where"), ("arenas", "areas")),
    (_("How one gets there"), ("ways_in", "first_step", "call_first", "contacts", "partners")),
    (_("Further"), ("legal_basis", "capacity", "valid_from", "valid_to", "is_public")),
)


class ServiceForm(RowForm):
    call_first = forms.TypedChoiceField(
        label=_("Whom to call first"), required=False, coerce=int, empty_value=None, widget=LongSelect
    )

    class Meta:
        model = Service
        fields = [
            "name", "unit", "about", "also_called", "level", "functions", "pathway", "target_groups", "age_from",
            "age_to", "conditions", "arenas", "areas", "ways_in", "first_step", "contacts", "partners", "legal_basis",
            "capacity", "valid_from", "valid_to", "is_public",
        ]  # fmt: skip
        formfield_callback = form_field
        widgets = {
            name: forms.NumberInput(attrs={"class": "ds-input short"}) for name in ("age_from", "age_to")
        }
        labels = {"contacts": _("Other contact points")}
        help_texts = {
            "unit": _(
                "The unit that runs it, also when it is for all of the municipality. Leave it empty until the owner is known."
            ),
            "areas": _("The parts of the municipality that it serves. None means all of it."),
            "conditions": _("What else must hold for somebody to come in, in general words."),
            "first_step": _("What whoever gets in touch can expect."),
            "partners": _("With whom it works."),
        }

    def __init__(self, *args: Any, municipality: Municipality, access: Access, **kwargs: Any) -> None:
        row: Service = kwargs["instance"]
        offered = Offered.of(municipality, access, row)
        seen = [one for one in row.contacts if one in offered.seen_contacts]
        self.hidden = [one for one in row.contacts if one not in offered.seen_contacts]
        self.restricted = offered.restricted
        initial = {
            "areas": offered.areas_now,
            "call_first": seen[0] if seen else None,
            "contacts": seen[1:],
        }
        super().__init__(*args, initial={**initial, **(kwargs.pop("initial", None) or {})}, **kwargs)
        self.narrow(unit=queries.units_where(municipality, access, Action.EDIT_SERVICES))
        if not access.may_everywhere(Action.EDIT_SERVICES):
            self.fields["unit"].required = True
        fields: dict[str, Any] = self.fields
        fields["areas"].choices = offered.areas
        fields["partners"].choices = offered.partners
        fields["contacts"].choices = offered.contacts
        fields["call_first"].choices = [("", _("Nothing chosen")), *offered.contacts]

    @property
    def fieldsets(self) -> Iterator[tuple[Promise, list[Any]]]:
        return ((title, [self[name] for name in names]) for title, names in FIELDSETS)

    def values(self) -> dict[str, Any]:
        """The contact points in the order to call them; those that the writer may not see stay, last."""
        values = super().values()
        first = values.pop("call_first")
        chosen = [one for one in (first, *values["contacts"]) if one is not None]
        return {**values, "contacts": [*dict.fromkeys(chosen), *self.hidden]}
