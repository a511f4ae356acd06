"""Inviting people, giving roles, and handing over when somebody leaves."""

from hashlib import sha256
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.access import Access
from samordna.accounts.models import User
from samordna.accounts.people import queries
from samordna.accounts.people.pasted_invitations import MOST, Invited, Usual, read
from samordna.accounts.roles import WIDE, Action, Role
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

    def __init__(self, *args: Any, municipality: Municipality, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._access = access
        everywhere = access.may_everywhere(Action.INVITE)
        units = queries.units(municipality)
        if not everywhere:
            units = units.filter(path__overlap=sorted(access.units_for(Action.INVITE)))
        self._units = {str(unit.pk): unit for unit in units}
        chosen = str(self.initial.get("unit") or "")
        if chosen.isdecimal() and chosen not in self._units:  # closed since
            self._units[chosen] = Unit.objects.get(municipality=municipality, pk=chosen)
        roles = [(role.value, role.label) for role in access.gives()]
        self.fields["role"].choices = [("", gettext_lazy("Choose a role")), *roles]  # type: ignore[attr-defined]
        self.fields["unit"].choices = [  # type: ignore[attr-defined]
            ("", gettext_lazy("Choose a unit")),
            *([(WHOLE, gettext_lazy("The whole municipality"))] if everywhere else []),
            *((key, unit.name) for key, unit in self._units.items()),
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        role, where = cleaned.get("role"), cleaned.get("unit")
        if role and where and (why := self.why_not(Role(role), self._units.get(where))):
            self.add_error("unit", why)
        return cleaned

    def why_not(self, role: Role, unit: Unit | None) -> str:
        """Why the role cannot be given at the unit, or in the whole municipality; empty when it can."""
        if role in WIDE and unit is not None:
            words = _("%(role)s is always a role for the whole municipality. Choose that.")
            return words % {"role": role.label}
        if not self._access.may_give(role, unit.path if unit else None):
            return _("You may not give the role %(role)s here.") % {"role": str(role.label).lower()}
        return ""

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


class InvitationsForm(GuardedForm, WithRole):
    """Many at once: a line for each. Role and unit hold for the lines that say nothing of it."""

    field_order = ["lines", "role", "unit"]

    lines = forms.CharField(
        label=gettext_lazy("Whom to invite, one on each line"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off"}),
        help_text=gettext_lazy(
            "Address and function, and if you want role and unit, with a comma, a semicolon or a tab between. Rows copied from"
            " Excel can be pasted as they are. Such as: namn@kommunen.se; Head of unit; Contributor; the unit's whole name"
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows: list[Invited] = []
        self.fields["role"].label = gettext_lazy("Role, where a line names none")
        self.fields["unit"].label = gettext_lazy("For, where a line names none")
        self.fields["role"].required = self.fields["unit"].required = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        role, where = cleaned.get("role"), cleaned.get("unit")
        usual = Usual(Role(role) if role else None, self._units.get(where or ""), whole=where == WHOLE)
        self.rows = read(
            cleaned.get("lines", ""), units=self._units.values(), usual=usual, why_not=self.why_not
        )
        if len(self.rows) > MOST:
            self.add_error(
                "lines", _("At most %(most)s at once. These are %(n)s.") % {"most": MOST, "n": len(self.rows)}
            )
        return cleaned

    def _new_texts(self) -> dict[str, str]:
        """The addresses are addresses; what each person is called is looked at."""
        return {"lines": "\n".join(row.name for row in self.rows)}

    @property
    def seen(self) -> str:
        """What tells whether the list is the one that was shown."""
        said = "\x1f".join(str(self.cleaned_data.get(name, "")) for name in ("lines", "role", "unit"))
        return sha256(said.encode()).hexdigest()[:16]


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
