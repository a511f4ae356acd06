"""The change log of a version, written from its difference from the one before."""

from django.db import transaction

from samordna.plandoc.schema import ABOUT_ITEM, ChangeNote
from samordna.plans.change_log import untold_lines
from samordna.plans.commands.content import content_create
from samordna.plans.documents import documents_of
from samordna.plans.models import Part, PlanVersion


@transaction.atomic
def change_log_write(*, version: PlanVersion, before: PlanVersion) -> int:
    """Add a line for each difference that the log does not tell; how many. What stands there is left as it is.

    Raises ClosedVersion where the text is not to be changed, and PersonalDataError when the guard stops a line.
    """
    PlanVersion.objects.select_for_update().get(pk=version.pk)
    lines = untold_lines(version, *documents_of([before, version]))
    for line in lines:
        data = ChangeNote(text=line).model_dump(mode="json", exclude=set(ABOUT_ITEM))
        content_create(model=Part, version=version, values={"kind": "changes", "data": data})
    return len(lines)
