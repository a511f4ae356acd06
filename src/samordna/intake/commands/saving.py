"""What was reviewed becomes a plan, in a job."""

import logging
from collections.abc import Collection
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from psycopg.errors import ProgramLimitExceeded

from samordna.accounts.models import User
from samordna.core.apart import ExportError
from samordna.core.fields import PersonalDataError
from samordna.core.tenancy import acting_for, say
from samordna.intake.commands.joining import joined, restricted
from samordna.intake.commands.patterns import marked_texts, with_own_cover
from samordna.intake.guard_digests import remember_guarded
from samordna.intake.models import FindingAnswer, Pattern, State, Upload, UploadPart, UploadReading
from samordna.intake.queries import blocking, document_of
from samordna.organisation.models import Unit
from samordna.plandoc.life_cycle import Step
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Text
from samordna.plans.commands import plan_step_take, texts_take, version_create
from samordna.plans.models import Plan, PlanVersion

SAVE_TASK = "intake.save_upload"
UNDERSTOOD = 30
"""Per cent of the work that is done when the document is put together."""
TOO_LARGE = Text(
    "Inget är sparat: en av texterna är för lång för att kunna sökas. Dela eller korta det längsta avsnittet.",
    "Nothing is saved: one of the texts is too long to be searched. Divide or shorten the longest section.",
)
GUARDED = Text(
    "Inget är sparat: en text innehåller personuppgifter. Den är utpekad här nedanför.",
    "Nothing is saved: a text holds personal data. It is pointed out below.",
)
DECIDED_THEN = Text(
    "Inget är sparat: filen säger att planen beslutades en dag som inte kan stämma. Rätta dagen, eller spara som utkast.",
    "Nothing is saved: the file says that the plan was decided on a day that cannot be. Mend the day, or save a draft.",
)
FAILED = Text(
    "Inget är sparat: något gick fel hos oss. Försök igen.",
    "Nothing is saved: something went wrong on our side. Try again.",
)
_log = logging.getLogger(__name__)


class NotSettled(Exception):
    """The plan cannot be saved yet: ``parts`` hold points that must be mended or decided."""

    def __init__(self, parts: list[UploadPart]) -> None:
        self.parts = parts
        super().__init__(f"{len(parts)} parts remain")


@transaction.atomic
def upload_save_begin(
    *,
    upload: Upload,
    plan: Plan | None,
    unit: Unit | None,
    user_id: int,
    restricted: Collection[str] = (),
    is_decided: bool = False,
) -> bool:
    """Have the reviewed plan saved by a job. False, and nothing done, when that has been asked for already.

    ``restricted`` are the ids of sections that become so. With ``is_decided`` the plan is adopted as it stands.
    Raises NotSettled while something stands in the way, and Upload.DoesNotExist when somebody else has cancelled it.
    """
    locked = Upload.objects.select_for_update().get(pk=upload.pk)
    if locked.state != State.READY:
        return False
    if remaining := list(blocking(locked)):
        raise NotSettled(remaining)
    target = {
        **(locked.target or {}),
        "plan": plan.pk if plan else None,
        "unit": unit.pk if unit else None,
        "user": user_id,
        "restricted": list(restricted),
        "is_decided": is_decided,
    }
    Upload.objects.filter(pk=upload.pk).update(
        state=State.SAVING, state_since=timezone.now(), target=target, progress=0, error=None
    )
    defer_saving(upload)
    return True


@transaction.atomic
def upload_target_note(*, upload: Upload, chosen: dict[str, str]) -> None:
    """Keep what somebody has chosen for the plan until it is saved, so that the review opens as it was left."""
    Upload.objects.filter(pk=upload.pk, state=State.READY).update(target={"chosen": chosen})


def defer_saving(upload: Upload) -> None:
    """The job is a row in the same database: it comes with the transaction, or not at all."""
    app.configure_task(SAVE_TASK).defer(upload_id=upload.pk, municipality_id=upload.municipality_id)


def upload_save(*, upload_id: int, municipality_id: int) -> None:
    """Save the reviewed plan and forget the file. Does nothing when it is saved already.

    What stops it is told in the review. A restart in the middle leaves nothing half saved, and the job begins anew.
    """
    try:
        with acting_for(municipality_id):
            document = _document(upload_id)
        if document is None:
            return
        with acting_for(municipality_id):
            Upload.objects.filter(pk=upload_id, state=State.SAVING).update(progress=UNDERSTOOD)
        with acting_for(municipality_id):
            _save(upload_id, document)
    except PersonalDataError:
        _stop(upload_id, municipality_id, GUARDED)
    except ValidationError:
        _stop(upload_id, municipality_id, DECIDED_THEN)
    except DatabaseError as error:
        if not isinstance(error.__cause__, ProgramLimitExceeded):
            raise
        _stop(upload_id, municipality_id, TOO_LARGE)
    except (ValueError, ObjectDoesNotExist, ExportError):
        _log.exception("Upload %s could not be saved", upload_id)
        _stop(upload_id, municipality_id, FAILED)


def _document(upload_id: int) -> PlanDocument | None:
    """What was reviewed; it cannot be changed while it is being saved."""
    saving = Upload.objects.filter(pk=upload_id, state=State.SAVING)
    upload = saving.select_related("comes_from").first()
    if upload is None:
        return None
    remember_guarded(upload)
    return joined(upload, restricted(upload, document_of(upload)))


def _save(upload_id: int, document: PlanDocument) -> None:
    locked = (
        Upload.objects.select_for_update(of=("self",))
        .select_related("municipality")
        .filter(pk=upload_id, state=State.SAVING)
        .first()
    )
    if locked is None:
        return
    target: dict[str, Any] = locked.target or {}
    say(municipality=locked.municipality_id, user=target.get("user"))
    unit, is_pattern = _chosen(Unit, locked, target.get("unit")), locked.pattern == Pattern.TAKEN
    version = version_create(
        municipality=locked.municipality,
        document=with_own_cover(document, locked.municipality, unit) if is_pattern else document,
        plan=_chosen(Plan, locked, target.get("plan")),
        unit=unit,
    )
    texts, taken_from = marked_texts(locked, document)
    texts_take(version=version, texts=texts, taken_from=taken_from)
    if target.get("is_decided"):
        user = User.objects.filter(pk=target["user"]).first()
        plan_step_take(version=version, step=Step.TAKE_AS_HISTORY, user=user)
    _empty(locked, version)


def _chosen(model: type[Any], upload: Upload, pk: int | None) -> Any:
    return model._default_manager.get(pk=pk, municipality_id=upload.municipality_id) if pk else None


def _empty(upload: Upload, version: PlanVersion) -> None:
    """Nothing of the file is kept but the way to what it became."""
    upload.pieces.all().delete()
    upload.parts.all().delete()
    upload.grids.all().delete()
    FindingAnswer.objects.filter(upload=upload).delete()
    UploadReading.objects.filter(upload=upload).delete()
    Upload.objects.filter(pk=upload.pk).update(
        state=State.SAVED,
        state_since=timezone.now(),
        name="",
        size=0,
        target=None,
        takes={},
        forgotten=[],
        saved_as=version,
        comes_from=None,
    )


def _stop(upload_id: int, municipality_id: int, problem: Text) -> None:
    with acting_for(municipality_id):
        Upload.objects.filter(pk=upload_id, state=State.SAVING).update(
            state=State.READY, state_since=timezone.now(), error=problem._asdict()
        )
