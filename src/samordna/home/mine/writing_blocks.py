"""What the reader has been handed to write in plans."""

from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first
from samordna.plans.models import SectionTask


def to_write(ground: Ground) -> Block:
    tasks = [task for task in ground.sections if task.ready_at is None]
    return Block("write", _("Sections to write"), **first(tasks, lambda task: _item(ground, task)))


def _item(ground: Ground, task: SectionTask) -> Item:
    """What the section is called is not said where the plan restricts anything: the first page is no reading of it."""
    section = task.section
    named = "" if task.restricts else section.heading  # type: ignore[attr-defined]
    late = _("The last day has passed.") if task.due_on < ground.today else ""
    return Item(
        text=named or _("A section"),
        url=reverse("plans:section_write", args=[ground.municipality.slug, section.version_id, section.pk]),
        about=" · ".join(filter(None, (section.version.title, late))),
        aside=_("until %(day)s") % {"day": short(task.due_on)},
    )
