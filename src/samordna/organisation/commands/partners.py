"""Writes of partners."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.organisation.commands.saving import filled, locked, refuse_while, saved
from samordna.organisation.models import Municipality, Partner

FIELDS = {"kind", "name", "website", "about"}


@transaction.atomic
def partner_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Partner:
    """Put a partner on record. Raises ValidationError."""
    return saved(filled(Partner(municipality=municipality), values, FIELDS))


@transaction.atomic
def partner_update(*, municipality: Municipality, partner: Partner, values: Mapping[str, Any]) -> Partner:
    return saved(filled(locked(municipality, partner), values, FIELDS))


@transaction.atomic
def partner_remove(*, municipality: Municipality, partner: Partner) -> Partner:
    """Take a partner off the list; :func:`partner_restore` puts it back. Raises ValidationError while it has contact points."""
    row = locked(municipality, partner)
    count = row.contact_points.present().count()
    contacts = [ngettext("%d contact point", "%d contact points", count) % count] if count else []
    refuse_while(contacts, _("The partner still has %(what)s. Remove them first."))
    row.mark_removed()
    return saved(row)


@transaction.atomic
def partner_restore(*, municipality: Municipality, partner: Partner) -> Partner:
    """Put a partner back. Raises ValidationError when its name is taken since."""
    row = locked(municipality, partner)
    row.removed_at = None
    return saved(row)
