"""The change log of a version, written from its difference from the one before."""

from django.db import transaction
from django.db.models import Max

from samordna.plandoc.schema import ABOUT_ITEM, ChangeNote
from samordna.plans.change_log import untold_lines
from samordna.plans.commands.closing import hold_open
from samordna.plans.documents import documents_of
from samordna.plans.models import Part, PlanVersion


@transaction.atomic
def change_log_write(*, version: PlanVersion, before: PlanVersion) -> int:
    """Add a line for each difference that the log does not tell; how many. What stands there is left as it is.

    Raises ClosedVersion where the text is not to be changed, and PersonalDataError when the guard stops a line.
    """
    hold_open(version)
    lines = untold_lines(version, *documents_of([before, version]))
    log = Part.objects.filter(version=version, kind="changes")
    last = log.aggregate(last=Max("position"))["last"]
    Part.objects.bulk_create(
        Part(
            version=version,
            municipality_id=version.municipality_id,
            kind="changes",
            key=key,
            position=place,
            data=ChangeNote(text=line).model_dump(mode="json", exclude=set(ABOUT_ITEM)),
        )
        for place, (key, line) in enumerate(lines.items(), start=0 if last is None else last + 1)
    )
    return len(lines)
