"""Reads of who writes what, beside those of one version (``progress.py``)."""

from django.db.models import Exists, OuterRef, Q

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import LOOKS
from samordna.plans.models import Section, SectionTask
from samordna.plans.queries import versions
from samordna.plans.writers.rules import may_write

EDITABLE = [state for state, look in LOOKS.items() if look.editable]


def waiting_sections(municipality: Municipality, access: Access) -> list[SectionTask]:
    """The sections that the reader has been handed and is not ready with, and, of plans that the reader edits, those that are
    ready and nobody has looked through; the first day first. One query.

    Each says whether its version restricts anything (``restricts``): its heading is then not for a page that is no reading of it.
    """
    restricted = Section.objects.present().filter(version=OuterRef("section__version"), restricted=True)
    waiting = Q(writer=access.user.pk, ready_at=None)
    if access.may(Action.EDIT):
        waiting |= Q(ready_at__isnull=False, seen_at=None)
    rows = (
        SectionTask.objects.filter(waiting, section__removed_at=None)
        .filter(section__version__in=versions(municipality, access).filter(state__in=EDITABLE))
        .annotate(restricts=Exists(restricted))
        .select_related("section__version__plan__unit")
        .defer("section__text", "section__search", "section__origin")
    )
    found = rows.order_by("due_on", "section__version", "section__position", "pk")
    return [task for task in found if may_write(access, task.section.version, task)]
