"""What the reader has been handed to write in plans."""

from django.utils.translation import gettext as _

from samordna.core.addresses import address_of
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.handed import HandedSection
from samordna.home.mine.model import Block, Item, first


def to_write(ground: Ground) -> Block:
    waiting = [section for section in ground.sections if not section.is_ready]
    return Block("write", _("Sections to write"), **first(waiting, lambda section: _item(ground, section)))


def _item(ground: Ground, section: HandedSection) -> Item:
    late = _("The last day has passed.") if section.due_on < ground.today else ""
    return Item(
        text=section.heading or _("A section"),
        url=address_of("plans:section_write", ground.municipality.slug, section.plan.pk, section.pk),
        about=" · ".join(filter(None, (section.plan.stated("title"), late))),
        aside=_("until %(day)s") % {"day": short(section.due_on)},
    )
