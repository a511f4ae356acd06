"""A person says what a table is, for this file and for the next of the same layout."""

from django.db import transaction
from django.utils import timezone

from samordna.accounts.models import User
from samordna.core.personal_data import Look
from samordna.intake.commands.uploads import defer_reading
from samordna.intake.models import State, TableLayout, Upload, UploadGrid
from samordna.intake.table_choices import take_from, take_to_json
from samordna.plandoc.reading.takes import Take

LONGEST = 300
"""Characters of a layout's headings, by which a person knows it again."""


@transaction.atomic
def table_take(*, upload: Upload, number: int, take: Take, remember: bool, user: User) -> bool:
    """Have the file understood anew with this table taken so, and remember it for its layout when asked to.

    False, and nothing done, when the upload is not under review. Raises UploadGrid.DoesNotExist.
    """
    locked = _lock(upload)
    if locked is None:
        return False
    grid = UploadGrid.objects.get(upload=locked, number=number)
    if remember and grid.layout:
        _remember(grid, take, user)
    _read_again(locked, takes={**locked.takes, str(number): take_to_json(take)})
    return True


@transaction.atomic
def table_release(*, upload: Upload, number: int) -> bool:
    """Let the reader say again what a table is, and have the file understood anew. Whether it was."""
    locked = _lock(upload)
    if locked is None or str(number) not in locked.takes:
        return False
    takes = {name: take for name, take in locked.takes.items() if name != str(number)}
    _read_again(locked, takes=takes)
    return True


@transaction.atomic
def layout_remove(*, layout: TableLayout) -> TableLayout:
    """Files of the layout are read as the reader understands them from now on."""
    layout.mark_removed()
    layout.save(update_fields=["removed_at"])
    return layout


@transaction.atomic
def layout_restore(*, layout: TableLayout, upload: Upload | None = None) -> bool:
    """Files of the layout are read as somebody has said, again. An ``upload`` that the reader alone has understood meanwhile is
    understood anew; whether it was.
    """
    layout.removed_at = None
    layout.save(update_fields=["removed_at"])
    locked = _lock(upload) if upload else None
    if locked is None or layout.layout in locked.forgotten:
        return False
    if not locked.grids.filter(layout=layout.layout, said=UploadGrid.Said.READER).exists():
        return False
    _read_again(locked)
    return True


@transaction.atomic
def layout_forget(*, upload: Upload, number: int, only_here: bool) -> bool:
    """What is remembered of a table's layout holds no more, or not for this file; a file that was read so is understood anew.

    Whether it was; nothing is done when the upload is not under review. Raises UploadGrid.DoesNotExist.
    """
    locked = _lock(upload)
    if locked is None:
        return False
    grid = UploadGrid.objects.get(upload=locked, number=number)
    forgotten = [*locked.forgotten, grid.layout] if only_here else locked.forgotten
    if not only_here:
        remembered = TableLayout.objects.present().filter(municipality_id=locked.municipality_id)
        for row in remembered.filter(layout=grid.layout):
            layout_remove(layout=row)
    if grid.said != UploadGrid.Said.LAYOUT:
        return False
    _read_again(locked, forgotten=forgotten)
    return True


def _lock(upload: Upload) -> Upload | None:
    reviewed = Upload.objects.select_for_update()
    return reviewed.filter(pk=upload.pk, state=State.READY).first()


def _remember(grid: UploadGrid, take: Take, user: User) -> None:
    """Rows that go on are this file's own. Headings that name somebody are no help that we may keep."""
    header = take.header if take.header is not None else take_from(grid.take).header or 0
    cells = [cell for _number, row in grid.rows[:header] for cell in row if cell]
    headings = " | ".join(cells)[:LONGEST]
    TableLayout.objects.update_or_create(
        municipality_id=grid.municipality_id,
        layout=grid.layout,
        defaults={
            "take": take_to_json(Take(take.taken_as, take.columns, take.header)),
            "headings": "" if Look()(headings) else headings,
            "remembered_by": user,
            "removed_at": None,
        },
    )


def _read_again(upload: Upload, **changes: object) -> None:
    Upload.objects.filter(pk=upload.pk).update(
        **changes, state=State.WAITING, state_since=timezone.now(), error=None
    )
    defer_reading(upload)
