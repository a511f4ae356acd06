"""Partners that stay, since agreements and forums name them: said with the way to where that is changed."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.collaboration.models import Agreement, Forum
from samordna.core.addresses import address_of
from samordna.organisation.models import Partner
from samordna.organisation.refusing import refuse_while

TOLD = 3


def refuse_party(partner: Partner) -> None:
    """Of agreements that have not ended. Raises ValidationError."""
    rows = Agreement.objects.present().not_ended_on(localdate())
    rows = rows.filter(parties__partner=partner, parties__removed_at=None).distinct()
    words = _("The partner is party to %(what)s. Change the parties there, or remove the agreement, first.")
    refuse_while(_links("collaboration:agreement", partner, rows[:TOLD]), words)


def refuse_member(partner: Partner) -> None:
    """Raises ValidationError."""
    rows = Forum.objects.present().filter(members__partner=partner, members__removed_at=None).distinct()
    words = _("The partner is a member of %(what)s. Remove the member there first.")
    refuse_while(_links("collaboration:forum", partner, rows[:TOLD]), words)


def _links(name: str, partner: Partner, rows: Iterable[Any]) -> list[str]:
    slug = partner.municipality.slug
    return [
        format_html('<a href="{}">{}</a>', address_of(name, slug, row.pk), _("“%s”") % row) for row in rows
    ]
