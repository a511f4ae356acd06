"""Agreements that end soon, as what a meeting may speak of."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.collaboration.agreements.queries import expiring
from samordna.collaboration.extending import Due
from samordna.collaboration.models import Forum
from samordna.core import days


def agreements_due(forum: Forum, at: datetime) -> Iterator[Due]:
    """Those that end so soon after the meeting as they say, and that nothing renews. One query."""
    for row in expiring(forum.municipality, localdate(at)):
        last = days.day(row.valid_to) if row.valid_to else ""
        path = tuple(row.unit.path) if row.unit else ()
        yield Due(
            row.title,
            _("Agreement, last day %(day)s") % {"day": last},
            row.valid_to,
            f"agreement-{row.pk}",
            path,
        )
