"""Which claims of the sign-in service give which roles."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.accounts.models import ClaimRole
from samordna.accounts.people.forms.people import WHOLE, WithRole
from samordna.accounts.services.sign_in_services import Service
from samordna.core.forms import GuardedForm

GROUP_NUMBER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""How directories number their groups; a part of such a number may look like a phone number and is none."""


class ClaimRoleForm(GuardedForm, WithRole):
    """A claim, its value, and the role it gives."""

    field_order = ["service", "claim", "value", "role", "unit"]

    service = forms.ChoiceField(label=_("Sign-in service"))
    claim = forms.CharField(
        label=_("Claim"),
        max_length=100,
        help_text=_("Its name in what the service sends, such as groups, roles or realm_access.roles."),
    )
    value = forms.CharField(
        label=_("Value"),
        max_length=200,
        help_text=_("Exactly as the service sends it: the name or number of a group."),
    )

    def __init__(self, *args: Any, services: list[Service], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["service"].choices = [(service.id, service.name) for service in services]  # type: ignore[attr-defined]

    def _new_texts(self) -> dict[str, str]:
        return {name: GROUP_NUMBER.sub("", text) for name, text in super()._new_texts().items()}

    @property
    def chosen_claim(self) -> dict[str, Any]:
        role, unit = self.chosen
        return {
            "service": self.cleaned_data["service"],
            "claim": self.cleaned_data["claim"],
            "value": self.cleaned_data["value"],
            "role": role,
            "unit": unit,
        }

    @staticmethod
    def initial_of(row: ClaimRole) -> dict[str, Any]:
        return {
            "service": row.service,
            "claim": row.claim,
            "value": row.value,
            "role": row.role,
            "unit": str(row.unit_id or WHOLE),
        }
