from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.core.forms import StyledForm
from samordna.core.order import Swedish
from samordna.organisation import queries
from samordna.organisation.enums import CoordinatorScope
from samordna.organisation.forms import CalendarDayField, RowForm, form_field
from samordna.organisation.models import Coordinator, Municipality


class CoordinatorForm(RowForm):
    """A coordinator, chosen among those who have a role here, and units where the user may appoint."""

    class Meta:
        model = Coordinator
        fields = [
            "scope", "unit", "function", "user", "contact_point", "deputy_function", "deputy_user",
            "deputy_contact_point", "valid_from", "valid_to", "registry_number",
        ]  # fmt: skip
        formfield_callback = form_field
        help_texts = {
            "unit": _("Only for a local coordinator."),
            "user": _("The account with which the coordinator signs in, if there is one."),
        }

    def __init__(self, *args: Any, municipality: Municipality, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = members(municipality)
        contacts = queries.contacts(municipality, access)
        units = queries.units_where(municipality, access, Action.APPOINT).filter(valid_to=None)
        if not access.may_everywhere(Action.APPOINT):
            self.fields["scope"].choices = [  # type: ignore[attr-defined]
                (CoordinatorScope.LOCAL.value, CoordinatorScope.LOCAL.label)
            ]
        for name in ("contact_point", "deputy_contact_point"):
            if not keeps_hidden(self, name, contacts):
                self.narrow(**{name: contacts})
        self.narrow(
            unit=units,
            user=people,
            deputy_user=people,
        )


class EndForm(StyledForm, forms.Form):
    last_day = CalendarDayField(label=_("Last day"))


def members(municipality: Municipality) -> QuerySet[User]:
    """Active users with a role in the municipality."""
    held = User.objects.filter(is_active=True, assignments__municipality=municipality)
    return held.distinct().order_by(Swedish("name"), "pk")


def keeps_hidden(form: Any, name: str, visible: QuerySet[Any]) -> bool:
    """A restricted row that the user may not see stays chosen: the field is left out and does not tell which it is."""
    chosen = form.initial.get(name) if form.instance.pk else None
    if not chosen or visible.filter(pk=chosen).exists():
        return False
    del form.fields[name]
    return True
