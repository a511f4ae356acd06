"""What there is to answer at the occasions that are open: how much is left, and until when."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.accounts.roles import Action
from samordna.core import days
from samordna.core.addresses import address_of
from samordna.followup.models import FollowUpOccasion
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item


def to_answer(ground: Ground) -> Block:
    """The occasions that are open and ask about activities of the reader's. One query, beside that of the activities."""
    items = [item for occasion in ground.calendar.open_on(ground.today) if (item := _open(ground, occasion))]
    block = Block("answer", _("Follow-up to answer"), items, empty=_nothing(ground))
    is_planned = any(one.due_on >= ground.today for one in ground.calendar.occasions)
    if is_planned or not ground.access.may(Action.FOLLOW_UP):
        return block
    url = address_of("followup:occasions", ground.municipality.slug)
    return replace(block, empty=_("No occasion lies ahead."), url=url, step=_("Plan the follow-up"))


def _open(ground: Ground, occasion: FollowUpOccasion) -> Item | None:
    answered = ground.answered.get(occasion.pk, frozenset())
    own = ground.activities.own
    left = sum(ground.calendar.asks_about(occasion, told) for pk, told in own.items() if pk not in answered)
    if not left and not answered.intersection(own):
        return None
    words = ngettext("One activity left to answer", "%(n)d activities left to answer", left) % {"n": left}
    late = _("The last day has passed.") if left and ground.today > occasion.due_on else ""
    return Item(
        text=occasion.name,
        url=address_of("followup:answer", ground.municipality.slug, occasion.pk),
        about=" · ".join(filter(None, (words if left else _("Everything is answered."), late))),
        aside=_("until %(day)s") % {"day": short(occasion.due_on)},
    )


def _nothing(ground: Ground) -> str:
    ahead = [one for one in ground.calendar.occasions if one.opens_on > ground.today]
    if not ahead:
        return _("Nothing is to be answered now.")
    first = min(ahead, key=lambda one: one.opens_on)
    return _("Nothing is to be answered now. %(name)s opens on %(day)s.") % {
        "name": first.name,
        "day": days.day(first.opens_on),
    }
