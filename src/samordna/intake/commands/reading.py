"""The job that reads an uploaded file."""

import json
import logging
import subprocess
import sys
from functools import cache

from django.db import DataError, transaction
from django.utils import timezone

from samordna.core.tenancy import acting_for
from samordna.intake.areas import FILE, data_of, parts_of
from samordna.intake.attention import Point, points_in, uncertain
from samordna.intake.models import State, Upload, UploadPart
from samordna.intake.passages import Passages
from samordna.intake.soundness import sound
from samordna.plandoc.errors import PlanError
from samordna.plandoc.guard import scan
from samordna.plandoc.reading import ReadResult, from_json
from samordna.plandoc.reading.limits import SECONDS
from samordna.plandoc.vocabulary import Text

GRACE_SECONDS = 15
"""The reading process ends itself after SECONDS; if it hangs all the same it is ended this much later."""

REFUSED = 2
"""Exit code of the reading process when the file itself is at fault. Its errors are not logged: they may quote the file."""

UNREADABLE = Text(
    "Filen gick inte att läsa. Spara den i ett annat format, till exempel .docx, och försök igen.",
    "The file could not be read. Save it in another format, such as .docx, and try again.",
)
_log = logging.getLogger(__name__)


def upload_read(*, upload_id: int, municipality_id: int) -> None:
    """Read the file, in a process of its own, and keep what was found. Does nothing when the upload is gone or read already.

    The reading itself happens between two short transactions, so that it holds no lock and shows that it has begun.
    """
    with acting_for(municipality_id):
        upload = Upload.objects.filter(pk=upload_id, state__in=[State.WAITING, State.READING]).first()
        if upload is None:
            return
        _become(upload_id, State.READING)
    result: ReadResult | None = None
    problem: Text | None = None
    try:
        result = sound(from_json(_read_in_own_process(upload.name, bytes(upload.content))), upload.name)
    except PlanError as error:
        problem = error.message
    except ValueError:
        _log.exception("The reader's answer about upload %s could not be used", upload_id)
        problem = UNREADABLE
    with acting_for(municipality_id):
        if result and _could_keep(upload, result):
            return
        _become(upload_id, State.FAILED, problem or UNREADABLE)


def rows_of(upload: Upload, result: ReadResult) -> list[UploadPart]:
    """Unsaved rows for everything found in the file, each with its passage and what to look at."""
    look = cache(scan)
    passages = Passages(result)
    flags = _by_part(result)
    rows = [
        _row(
            upload,
            area,
            key,
            data_of(part),
            passages.of_part(key, part),
            points_in(area, part, look) + flags.pop(key, []),
        )
        for area, key, part in parts_of(result.document)
    ]
    remarks = [flag for flag in result.flags if flag.item is None or flag.item in flags]
    rows += [
        _row(upload, FILE, f"{FILE}-{number}", {}, passages.at(flag.place), [uncertain(flag)])
        for number, flag in enumerate(remarks, start=1)
    ]
    for position, row in enumerate(rows):
        row.position = position
    return rows


def state_points(row: UploadPart, points: list[Point]) -> None:
    """Give a row its points, and the columns that sum them up."""
    row.points = [point.to_json() for point in points]
    row.open_points = sum(point.is_open for point in points)
    row.blocks = any(point.stops_saving for point in points)


def _could_keep(upload: Upload, result: ReadResult) -> bool:
    try:
        _keep(upload, result)
    except (ValueError, DataError):
        _log.exception("What was read of upload %s could not be kept", upload.pk)
        return False
    return True


def _keep(upload: Upload, result: ReadResult) -> None:
    rows = rows_of(upload, result)
    with transaction.atomic():
        waiting = Upload.objects.select_for_update().filter(pk=upload.pk, state=State.READING).exists()
        if not waiting:
            return
        UploadPart.objects.filter(upload=upload).delete()
        UploadPart.objects.bulk_create(rows, batch_size=500)
        Upload.objects.filter(pk=upload.pk).update(
            state=State.READY, state_since=timezone.now(), language=result.document.language
        )


def _become(upload_id: int, state: State, error: Text | None = None) -> None:
    Upload.objects.filter(pk=upload_id, state__in=[State.WAITING, State.READING]).update(
        state=state, state_since=timezone.now(), error=error._asdict() if error else None
    )


def _by_part(result: ReadResult) -> dict[str, list[Point]]:
    found: dict[str, list[Point]] = {}
    for flag in result.flags:
        if flag.item is not None:
            found.setdefault(flag.item, []).append(uncertain(flag))
    return found


def _row(
    upload: Upload, area: str, key: str, data: dict[str, object], passage: list, points: list[Point]
) -> UploadPart:
    row = UploadPart(
        upload=upload,
        municipality_id=upload.municipality_id,
        area=area,
        key=key,
        data=data,
        passage=[one.to_json() for one in passage],
    )
    state_points(row, list({point.key: point for point in points}.values()))
    return row


def _read_in_own_process(name: str, content: bytes) -> bytes:
    """What the reading process printed. Raises PlanError with its reason, or a general one when it was ended."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "samordna.intake.reader", name],
            input=content,
            capture_output=True,
            timeout=SECONDS + GRACE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise PlanError(UNREADABLE) from None
    if done.returncode == 0:
        return done.stdout
    if done.returncode != REFUSED:
        _log.error("The reading process ended with code %s", done.returncode)
    raise PlanError(_reason(done.stdout))


def _reason(answer: bytes) -> Text:
    try:
        return Text(**json.loads(answer))
    except (ValueError, TypeError):
        return UNREADABLE
