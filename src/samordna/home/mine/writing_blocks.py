"""What the reader has been handed to write in plans."""

from django.utils.translation import gettext as _

from samordna.core.addresses import address_of
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.handed import HandedSection
from samordna.home.mine.model import Block, Item, first


def to_write(ground: Ground) -> Block:
    waiting = [section for section in ground.sections if not section.is_ready]
    return Block(
        "write", _("Section to write"), **first(waiting, lambda section: _item(ground, section)), waits=True
    )


def _item(ground: Ground, section: HandedSection) -> Item:
    return Item(
        text=section.heading or _("A section"),
        url=address_of("plans:section_write", ground.municipality.slug, section.plan.pk, section.pk),
        about=section.plan.stated("title") or "",
        aside=_("until %(day)s") % {"day": short(section.due_on)},
        due=section.due_on,
    )
