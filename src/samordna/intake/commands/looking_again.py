"""What waits in reviews is looked at anew when the municipality has learnt a word, or forgotten one."""

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from samordna.core.personal_data import Look
from samordna.core.tenancy import acting_for
from samordna.intake.areas import NO_PARTS, part_from
from samordna.intake.attention import Scan, after_change
from samordna.intake.commands.keeping import parts_store, state_points
from samordna.intake.commands.review import points_of
from samordna.intake.models import State, Upload, UploadPart
from samordna.intake.personal import guarded_rows

LOOK_TASK = "intake.look_again"
CHANGED = ["points", "open_points", "blocks", "guarded"]


def defer_looking_again(municipality_id: int, everywhere: bool) -> None:
    """One job at a time waits, however many words are added. ``everywhere`` also where nothing was found: a word is forgotten."""
    lock = f"{LOOK_TASK}:{municipality_id}:{everywhere}"
    try:
        with transaction.atomic():
            app.configure_task(LOOK_TASK, queueing_lock=lock).defer(
                municipality_id=municipality_id, everywhere=everywhere
            )
    except AlreadyEnqueued:
        return


def uploads_look_again(*, municipality_id: int, everywhere: bool) -> None:
    """Find anew what the guard asks about in every file under review. What was settled stays settled."""
    with acting_for(municipality_id):
        waiting = list(Upload.objects.filter(state=State.READY).values_list("pk", flat=True))
    for pk in waiting:
        with acting_for(municipality_id):
            _look_again(pk, everywhere)


def _look_again(pk: int, everywhere: bool) -> None:
    reviewed = Upload.objects.select_for_update(no_key=True)
    upload = reviewed.filter(pk=pk, state=State.READY).first()
    if upload is None:
        return
    look = Look()
    rows = (
        upload.parts.exclude(area__in=NO_PARTS).iterator(chunk_size=500)
        if everywhere
        else guarded_rows(upload)
    )
    changed = [row for row in rows if _finds_otherwise(row, look)]
    parts_store(changed, CHANGED)


def _finds_otherwise(row: UploadPart, look: Scan) -> bool:
    part = part_from(row.area, row.data)
    if part is None:
        return False
    before = points_of(row)
    after = after_change(before, row.area, part, was_read=False, look=look)
    state_points(row, list({point.key: point for point in after}.values()))
    return {point.key for point in before} != {point.key for point in after}
