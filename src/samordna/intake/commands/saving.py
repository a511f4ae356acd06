"""What was reviewed becomes a plan."""

from django.db import DatabaseError, transaction
from psycopg.errors import ProgramLimitExceeded

from samordna.core.fields import PersonalDataError
from samordna.intake.models import Upload, UploadPart
from samordna.intake.queries import document_of
from samordna.organisation.models import Unit
from samordna.plans.commands import version_create
from samordna.plans.models import Plan, PlanVersion


class TooLarge(Exception):
    """A text of the plan is longer than the database can search in."""


class NotSettled(Exception):
    """The plan cannot be saved yet: ``parts`` hold points that must be mended or decided."""

    def __init__(self, parts: list[UploadPart]) -> None:
        self.parts = parts
        super().__init__(f"{len(parts)} parts remain")


@transaction.atomic
def upload_save(*, upload: Upload, plan: Plan | None, unit: Unit | None = None) -> PlanVersion:
    """Save the reviewed plan and forget the file. ``unit`` owns a new plan; the next version of a plan stays with its owner.

    Raises NotSettled while something stands in the way; nothing is then changed. Raises Upload.DoesNotExist when somebody
    else has saved or cancelled it, and TooLarge.
    """
    locked = (
        Upload.objects.select_for_update(of=("self",))
        .select_related("municipality")
        .defer("content")
        .get(pk=upload.pk)
    )
    if blocking := list(locked.parts.filter(blocks=True, removed=False).order_by("position")):
        raise NotSettled(blocking)
    try:
        with transaction.atomic():
            version = version_create(
                municipality=locked.municipality, document=document_of(locked), plan=plan, unit=unit
            )
    except PersonalDataError:
        raise NotSettled(list(locked.parts.filter(removed=False, open_points__gt=0))) from None
    except DatabaseError as error:
        if isinstance(error.__cause__, ProgramLimitExceeded):
            raise TooLarge from None
        raise
    locked.delete()
    return version
