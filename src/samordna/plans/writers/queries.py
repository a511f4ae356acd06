"""Reads of who writes what, beside those of one version (``progress.py``)."""

from functools import partial

from django.db.models import Exists, OuterRef, Q, QuerySet

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.prepared import Prepared, given
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import LOOKS
from samordna.plans.models import PlanVersion, Section, SectionTask
from samordna.plans.rules import invited
from samordna.plans.writers.rules import may_write

EDITABLE = [state for state, look in LOOKS.items() if look.editable]


def waiting_sections(municipality: Municipality, access: Access) -> list[SectionTask]:
    """The sections that the reader has been handed and is not ready with, and, of plans that the reader edits, those that are
    ready and nobody has looked through; the first day first. One query.

    Each says whether its version restricts anything (``restricts``): its heading is then not for a page that is no reading of it.
    """
    user = access.user
    found = _WAITING[access.may(Action.EDIT), access.only_invited].objects(
        municipality=municipality.pk, user=user.pk, email=user.email
    )
    return [task for task in found if may_write(access, task.section.version, task)]


def _waiting(*, edits: bool, only_invited: bool) -> QuerySet[SectionTask]:
    shown: QuerySet[PlanVersion] = PlanVersion.objects.present()
    shown = shown.filter(municipality=given("municipality"), state__in=EDITABLE)
    if only_invited:
        shown = invited(shown, given("user"), given("email"))
    restricted = Section.objects.present().filter(version=OuterRef("section__version"), restricted=True)
    waiting = Q(writer=given("user"), ready_at=None)
    if edits:
        waiting |= Q(ready_at__isnull=False, seen_at=None)
    return (
        SectionTask.objects.filter(waiting, section__removed_at=None, section__version__in=shown)
        .annotate(restricts=Exists(restricted))
        .select_related("section__version__plan__unit")
        .defer("section__text", "section__search", "section__origin")
        .order_by("due_on", "section__version", "section__position", "pk")
    )


_WAITING = {
    (edits, only_invited): Prepared(partial(_waiting, edits=edits, only_invited=only_invited))
    for edits in (False, True)
    for only_invited in (False, True)
}
