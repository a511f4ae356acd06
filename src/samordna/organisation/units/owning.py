"""Whose a thing is, as a choice: a unit, or the whole municipality for whoever may change what is everybody's."""

from typing import Any

from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.queries import units_where


def offer_owner(form: Any, access: Access, action: Action, name: str = "unit") -> None:
    """Only what somebody may choose is offered: who may not choose the whole municipality begins with their own unit."""
    form.narrow(**{name: units_where(form.instance.municipality, access, action)})
    field = form.fields[name]
    field.required = not access.may_everywhere(action)
    field.empty_label = None if field.required else _("The whole municipality")
