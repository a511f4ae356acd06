"""Tasks of meetings that the reader is to do."""

from django.utils.translation import gettext as _

from samordna.collaboration.models import MeetingTask
from samordna.collaboration.noting.tasks import OPEN, tasks_of
from samordna.core.addresses import address_of
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first


def to_do(ground: Ground) -> Block:
    """One query; none where no task of a meeting is left to do."""
    own = tasks_of(ground.municipality, ground.access) if OPEN in ground.request.along else []
    return Block("tasks", _("Task from a meeting"), **first(own, lambda row: _item(ground, row)), waits=True)


def _item(ground: Ground, row: MeetingTask) -> Item:
    return Item(
        text=row.text,
        url=address_of("collaboration:meeting", ground.municipality.slug, row.meeting_id),
        about=row.meeting.forum.name,
        aside=short(row.due_on) if row.due_on else "",
        due=row.due_on,
    )
