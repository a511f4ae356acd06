"""Inviting people, giving roles, and handing over when somebody leaves."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts import queries
from samordna.accounts.models import User
from samordna.accounts.roles import WIDE, Role
from samordna.core.forms import GuardedForm, StyledForm
from samordna.organisation.models import Municipality, Unit

WHOLE = "alla"
"""Value of the field for a unit when the role is for the whole municipality."""


class WithRole(forms.Form):
    """A role and where it is held. The unit is asked for on purpose: nobody gets the whole municipality by not choosing."""

    role = forms.ChoiceField(label=gettext_lazy("Role"))
    unit = forms.ChoiceField(
        label=gettext_lazy("For"),
        help_text=gettext_lazy("A role at a unit also reaches what lies below it."),
        error_messages={"required": gettext_lazy("Choose a unit, or the whole municipality.")},
    )

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._units = {str(unit.pk): unit for unit in queries.units(municipality)}
        self.fields["role"].choices = [("", gettext_lazy("Choose a role")), *Role.choices]  # type: ignore[attr-defined]
        self.fields["unit"].choices = [  # type: ignore[attr-defined]
            ("", gettext_lazy("Choose a unit")),
            (WHOLE, gettext_lazy("The whole municipality")),
            *((key, unit.name) for key, unit in self._units.items()),
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        role, where = cleaned.get("role"), cleaned.get("unit")
        if role in WIDE and where not in {WHOLE, None}:
            self.add_error(
                "unit",
                _("%(role)s is always a role for the whole municipality. Choose that.")
                % {"role": Role(role).label},
            )
        return cleaned

    @property
    def chosen(self) -> tuple[Role, Unit | None]:
        return Role(self.cleaned_data["role"]), self._units.get(self.cleaned_data["unit"])


class RoleForm(StyledForm, WithRole):
    """A role for somebody who is here already."""


class PersonFields(forms.Form):
    """Whom to invite."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("The address at work. The invitation is sent there."),
    )
    name = forms.CharField(
        label=gettext_lazy("Function"),
        max_length=100,
        help_text=gettext_lazy(
            "What the person is, such as Head of unit or Community police. Shown with what they do."
        ),
    )

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()


class _Guarded(GuardedForm):
    """The address is an address, so only the other texts are looked at."""

    def _new_texts(self) -> dict[str, str]:
        return {name: text for name, text in super()._new_texts().items() if name == "name"}


class InvitationForm(_Guarded, WithRole, PersonFields):
    """Somebody new, with a role."""

    field_order = ["email", "name", "role", "unit"]


class AdministratorForm(_Guarded, PersonFields):
    """A municipality's administrator, invited by the installation."""


class LeavingForm(StyledForm, forms.Form):
    """Who takes over from somebody who leaves."""

    successor = forms.ModelChoiceField(
        label=gettext_lazy("Who takes over"),
        queryset=User.objects.none(),
        required=False,
        empty_label=gettext_lazy("Choose a colleague"),
    )
    with_roles = forms.BooleanField(
        label=gettext_lazy("Give the colleague the same roles"),
        required=False,
        help_text=gettext_lazy("Roles that the colleague has already are not given twice."),
    )

    def __init__(
        self, *args: Any, municipality: Municipality, leaving: User, owns_something: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["successor"]
        field.required = owns_something
        field.error_messages["required"] = _("Choose the colleague who takes over.")
        field.queryset = queries.colleagues(municipality, besides=leaving.pk)
        field.label_from_instance = lambda user: f"{user.name} ({user.email})"
