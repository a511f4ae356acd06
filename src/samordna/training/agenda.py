"""Training sessions that nobody has counted heads at, as meetings speak of them."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.collaboration.extending import Due
from samordna.collaboration.models import Forum
from samordna.training.counting.queries import uncounted_of


def uncounted_sessions(forum: Forum, at: datetime) -> Iterator[Due]:
    """One query."""
    for row in uncounted_of(forum.municipality, at):
        path = tuple(row.unit.path) if row.unit else ()
        why = _("Nobody has counted heads at the training session")
        yield Due(row.course.name, why, localdate(row.ends_at), f"session-{row.pk}", path)
