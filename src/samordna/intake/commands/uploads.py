"""Files come in and go away."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from samordna.accounts.models import User
from samordna.intake.commands.contents import content_keep
from samordna.intake.commands.saving import defer_saving
from samordna.intake.models import KEPT, Pattern, State, Upload, UploadReading
from samordna.intake.names import safe_name
from samordna.intake.upload_limits import one_at_a_time, why_not
from samordna.organisation.models import Municipality

READ_TASK = "intake.read_upload"
LARGE = 8 * 1024 * 1024
"""Bytes. To read a file takes many times its size in memory, so larger ones are read one at a time and small ones pass them."""


@transaction.atomic
def upload_create(
    *, municipality: Municipality, user: User, name: str, file: "File[Any]", as_pattern: bool = False
) -> Upload:
    """Keep an uploaded file and have it read, ``as_pattern`` only what may come along from another municipality.

    Raises ValidationError when it is empty or too large, or too many wait.
    """
    if not file.size:
        raise ValidationError(_("The file is empty. Choose another one."), code="empty")
    if file.size > settings.UPLOAD_LIMIT:
        raise ValidationError(too_large_message(), code="too_large")
    one_at_a_time(municipality)
    if reason := why_not(municipality, user):
        raise ValidationError(reason, code="too_many")
    upload = Upload.objects.create(
        municipality=municipality,
        uploaded_by=user,
        name=safe_name(name),
        size=file.size,
        pattern=Pattern.ASKED if as_pattern else Pattern.NO,
    )
    content_keep(upload, file)
    defer_reading(upload)
    return upload


def too_large_message() -> str:
    limit = settings.UPLOAD_LIMIT // 1024 // 1024
    return _("The file is too large. It may be at most %(limit)d MB.") % {"limit": limit}


@transaction.atomic
def upload_retry(*, upload: Upload) -> bool:
    """Have a file read again that could not be, or begin a job anew that is gone. False, and nothing done, for any other."""
    locked = Upload.objects.select_for_update().get(pk=upload.pk)
    if locked.state != State.FAILED and not locked.is_stalled:
        return False
    if locked.state == State.SAVING:
        Upload.objects.filter(pk=upload.pk).update(state_since=timezone.now())
        defer_saving(locked)
        return True
    Upload.objects.filter(pk=upload.pk).update(state=State.WAITING, state_since=timezone.now(), error=None)
    defer_reading(upload)
    return True


@transaction.atomic
def upload_read_as(*, upload: Upload, pattern: bool) -> bool:
    """Have a file read anew as a pattern, or as the plan that it is. False, and nothing done, when it is not under review."""
    locked = Upload.objects.select_for_update().get(pk=upload.pk)
    if locked.state != State.READY:
        return False
    UploadReading.objects.filter(upload=locked).delete()
    locked.parts.all().delete()
    locked.grids.all().delete()
    Upload.objects.filter(pk=upload.pk).update(
        pattern=Pattern.ASKED if pattern else Pattern.WHOLE,
        state=State.WAITING,
        state_since=timezone.now(),
        takes={},
        error=None,
        readings=0,
    )
    defer_reading(locked)
    return True


@transaction.atomic
def upload_cancel(*, upload: Upload) -> bool:
    """Forget the file and everything that was read out of it. False when somebody else already has, or has it saved."""
    row = Upload.objects.select_for_update().filter(pk=upload.pk).first()
    if row is None or row.state in {State.SAVING, State.SAVED}:
        return False
    row.delete()
    return True


@transaction.atomic
def uploads_expire() -> int:
    """Forget uploads that nobody has finished in time. How many there were."""
    expired = Upload.objects.filter(uploaded_at__lt=timezone.now() - KEPT)
    return expired.delete()[1].get(Upload._meta.label, 0)


def defer_reading(upload: Upload) -> None:
    """The job is a row in the same database: it comes with the upload's transaction, or not at all."""
    turn = "intake.large" if upload.size > LARGE else None
    app.configure_task(READ_TASK, lock=turn).defer(
        upload_id=upload.pk, municipality_id=upload.municipality_id
    )
