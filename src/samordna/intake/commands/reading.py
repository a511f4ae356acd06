"""The job that reads an uploaded file, and understands it anew when a person has said what its tables are."""

import logging
import tempfile
from typing import IO

from django.db import DataError, transaction
from django.utils import timezone

from samordna.core.tenancy import acting_for
from samordna.intake.commands.contents import content_of
from samordna.intake.commands.keeping import grids_of, reading_of, rows_of, source_of
from samordna.intake.commands.merging import carried_over
from samordna.intake.commands.patterns import as_pattern, pattern_in
from samordna.intake.commands.process import UNREADABLE, read_in_own_process
from samordna.intake.file_versions import version_carried
from samordna.intake.left_out import with_words
from samordna.intake.models import Pattern, State, Upload, UploadGrid, UploadPart, UploadReading
from samordna.intake.reader import Order, write
from samordna.intake.soundness import sound
from samordna.intake.table_choices import layouts_of, take_from
from samordna.plandoc.errors import PlanError
from samordna.plandoc.pattern.staying import stays
from samordna.plandoc.reading import ReadResult
from samordna.plandoc.vocabulary import Text

AT_ONCE = 500
"""Rows that one statement inserts."""
_log = logging.getLogger(__name__)


def upload_read(*, upload_id: int, municipality_id: int) -> None:
    """Read the file, in a process of its own, and keep what was found. Does nothing when the upload is gone or read already.

    The reading itself happens between two short transactions, so that it holds no lock and shows that it has begun.
    """
    result: ReadResult | None = None
    problem: Text | None = None
    with tempfile.TemporaryFile() as given:
        with acting_for(municipality_id):
            begun = _begin(upload_id, given)
        if begun is None:
            return
        upload, order = begun
        try:
            result = sound(read_in_own_process(given), upload.name)
        except PlanError as error:
            problem = error.message
    with acting_for(municipality_id):
        if result and _could_keep(upload, result, order):
            return
        _give_up(upload, problem or UNREADABLE)


def _begin(upload_id: int, given: "IO[bytes]") -> tuple[Upload, Order] | None:
    """The upload and what is to be read, which is written to ``given``: the file, or its blocks when it has been read before."""
    upload = (
        Upload.objects.filter(pk=upload_id, state__in=[State.WAITING, State.READING])
        .select_related("municipality")
        .first()
    )
    if upload is None:
        return None
    reading = UploadReading.objects.filter(upload=upload).first()
    order = Order(
        name=upload.name,
        again=reading is not None,
        takes={int(number): take_from(take) for number, take in upload.takes.items()},
        layouts=layouts_of(upload.municipality_id, but=upload.forgotten),
    )
    _become(upload_id, State.READING)
    write(order, [source_of(reading)] if reading else content_of(upload), given)
    return upload, order


def _could_keep(upload: Upload, result: ReadResult, order: Order) -> bool:
    try:
        _keep(upload, result, order)
    except (ValueError, DataError):
        _log.exception("What was read of upload %s could not be kept", upload.pk)
        return False
    return True


def _keep(upload: Upload, result: ReadResult, order: Order) -> None:
    pattern = pattern_in(upload, result)
    is_taken = pattern == Pattern.TAKEN
    whole = result.document
    if is_taken:
        result = as_pattern(result, upload.municipality)
    rows, grids = rows_of(upload, result), grids_of(upload, result)
    for grid in grids:
        grid.said = _said(grid, order)
    with transaction.atomic():
        waiting = Upload.objects.select_for_update().filter(pk=upload.pk, state=State.READING).exists()
        if not waiting:
            return
        before = UploadPart.objects.filter(upload=upload)
        lost = carried_over(list(before.filter(touched=True).order_by("position")), rows)
        before.delete()
        UploadGrid.objects.filter(upload=upload).delete()
        UploadReading.objects.filter(upload=upload).delete()
        UploadPart.objects.bulk_create(rows, batch_size=AT_ONCE)
        UploadGrid.objects.bulk_create(grids, batch_size=AT_ONCE)
        reading_of(upload, result).save()
        Upload.objects.filter(pk=upload.pk).update(
            state=State.READY,
            state_since=timezone.now(),
            language=result.document.language,
            coverage=result.coverage,
            left_out=len(with_words(result.left_out)),
            readings=upload.readings + 1,
            lost=len(lost),
            pattern=pattern,
            stays=stays(whole, result.document) if is_taken else {},
            carried=result.base is not None and not is_taken,
            comes_from=version_carried(upload, result.base) if result.base and not is_taken else None,
            error=None,
        )


def _said(grid: UploadGrid, order: Order) -> UploadGrid.Said:
    if grid.number in order.takes:
        return UploadGrid.Said.PERSON
    return UploadGrid.Said.LAYOUT if grid.layout in order.layouts else UploadGrid.Said.READER


def _give_up(upload: Upload, problem: Text) -> None:
    """The file could not be read; where that was tried anew, the earlier reading stands, with what was said of it then."""
    if not upload.readings:
        _become(upload.pk, State.FAILED, problem)
        return
    said = UploadGrid.objects.filter(upload=upload, said=UploadGrid.Said.PERSON)
    Upload.objects.filter(pk=upload.pk).update(takes={str(one.number): one.take for one in said})
    _become(upload.pk, State.READY, problem)


def _become(upload_id: int, state: State, error: Text | None = None) -> None:
    Upload.objects.filter(pk=upload_id, state__in=[State.WAITING, State.READING]).update(
        state=state, state_since=timezone.now(), error=error._asdict() if error else None
    )
