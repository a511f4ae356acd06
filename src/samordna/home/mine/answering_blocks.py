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
    left = {one: _left(ground, one) for one in ground.calendar.open_on(ground.today)}
    items = [_item(ground, one, count) for one, count in left.items() if count]
    answered = [one.name for one, count in left.items() if count == 0]
    block = Block("answer", _("Follow-up to answer"), items, empty=_nothing(ground, answered), waits=True)
    is_planned = any(one.due_on >= ground.today for one in ground.calendar.occasions)
    if is_planned or not ground.access.may(Action.FOLLOW_UP):
        return block
    url = address_of("followup:occasions", ground.municipality.slug)
    return replace(block, empty=_("No occasion lies ahead."), url=url, step=_("Plan the follow-up"))


def _left(ground: Ground, occasion: FollowUpOccasion) -> int | None:
    """How much there is to answer; None where the reader is asked nothing."""
    answered, own = ground.answered.get(occasion.pk, frozenset()), ground.activities.own
    left = sum(ground.calendar.asks_about(occasion, told) for pk, told in own.items() if pk not in answered)
    return left if left or answered.intersection(own) else None


def _item(ground: Ground, occasion: FollowUpOccasion, left: int) -> Item:
    words = ngettext("One activity left to answer", "%(n)d activities left to answer", left)
    return Item(
        text=occasion.name,
        url=address_of("followup:answer", ground.municipality.slug, occasion.pk),
        about=words % {"n": left},
        aside=_("until %(day)s") % {"day": short(occasion.due_on)},
        due=occasion.due_on,
    )


def _nothing(ground: Ground, answered: list[str]) -> str:
    """What has been answered, and when there is something to answer next."""
    told = [_("%(name)s: everything is answered.") % {"name": name} for name in answered]
    ahead = [one for one in ground.calendar.occasions if one.opens_on > ground.today]
    if ahead:
        first = min(ahead, key=lambda one: one.opens_on)
        told.append(_("%(name)s opens on %(day)s.") % {"name": first.name, "day": days.day(first.opens_on)})
    return " ".join(told)
