"""Late activities, as meetings speak of them."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.collaboration.extending import EVERYBODY, Due
from samordna.collaboration.models import Forum
from samordna.followup.overview.lines import Lines


def late_activities(forum: Forum, at: datetime) -> Iterator[Due]:
    """Three queries, four where something is restricted, which is not told."""
    for line in Lines(forum.municipality, EVERYBODY, localdate(at)).all:
        if line.is_late and not line.is_closed:
            why = _("Late activity: %(who)s") % {
                "who": line.responsible or line.unit_name or line.version.title
            }
            yield Due(line.action, why, line.last_day, f"activity-{line.pk}", tuple(line.path))
