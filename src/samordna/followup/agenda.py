"""Late activities, as meetings speak of them."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.collaboration.extending import EVERYBODY, Due
from samordna.collaboration.models import Forum
from samordna.followup.overview.lines import Lines
from samordna.plans.progress import is_late


def late_activities(forum: Forum, at: datetime) -> Iterator[Due]:
    """Also those that are to be done before the meeting. Three queries, four where something is restricted, which is not told."""
    day = localdate(at)
    for line in Lines(forum.municipality, EVERYBODY, day).all:
        if line.is_late and not line.is_closed:
            is_late_now = is_late(line.status, line.last_day, min(localdate(), day), in_force=True)
            why = _("Late activity: %(who)s") if is_late_now else _("To be done before the meeting: %(who)s")
            who = line.responsible or line.unit_name or line.version.title
            yield Due(line.action, why % {"who": who}, line.last_day, f"activity-{line.pk}", tuple(line.path))
