"""Reads of the intake."""

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.intake.areas import METADATA, NO_PARTS, ORDER, SINGLE
from samordna.intake.models import FindingAnswer, State, TableLayout, Upload, UploadPart, UploadReading
from samordna.organisation.models import Municipality
from samordna.plandoc.schema import PlanDocument
from samordna.plans.models import PlanVersion

OPEN = "titt"
"""Stands for a list's name where the parts that need a look are meant, whatever list they are in."""


@dataclass(frozen=True, slots=True)
class AreaCount:
    """How many parts a list has, how many of them need a look or stand in the way of saving; ``rows`` are the parts and those
    left out."""

    area: str
    rows: int
    parts: int
    open: int
    blocking: int


def uploads(municipality: Municipality, access: Access) -> QuerySet[Upload]:
    """The uploads that the user may work on, newest first.

    A file may hold what has no place in a plan, so one sees one's own, and everybody's only with the whole municipality as field.
    """
    uploads = Upload.objects.filter(municipality=municipality)
    if not access.may_everywhere(Action.IMPORT):
        uploads = uploads.filter(uploaded_by=access.user)
    return uploads.select_related("uploaded_by", "comes_from")


def unfinished(municipality: Municipality, access: Access) -> QuerySet[Upload]:
    """Those of them that are no plan yet."""
    return uploads(municipality, access).exclude(state=State.SAVED)


def layouts(municipality: Municipality) -> QuerySet[TableLayout]:
    """What is remembered of how tables are laid out."""
    return TableLayout.objects.present().filter(municipality=municipality).select_related("remembered_by")


def upload(municipality: Municipality, access: Access, pk: int) -> Upload:
    """One of those. Raises Upload.DoesNotExist."""
    return uploads(municipality, access).get(pk=pk)


def part(municipality: Municipality, access: Access, upload: int, key: str) -> UploadPart:
    """One part of one of those that are reviewed, with the upload. Raises UploadPart.DoesNotExist."""
    reviewed = uploads(municipality, access).filter(state=State.READY)
    return (
        UploadPart.objects.filter(upload__in=reviewed).select_related("upload").get(upload_id=upload, key=key)
    )


def area_counts(upload: Upload) -> list[AreaCount]:
    """The lists that have something in them, in the order of the review."""
    kept = Q(removed=False)
    counted = (
        upload.parts.order_by()
        .values("area")
        .annotate(
            rows=Count("pk"),
            parts=Count("pk", filter=kept),
            open=Count("pk", filter=kept & Q(open_points__gt=0)),
            blocking=Count("pk", filter=kept & Q(blocks=True)),
        )
    )
    return sorted((AreaCount(**row) for row in counted), key=lambda count: ORDER.index(count.area))


def tables_and_answers(upload: Upload) -> tuple[int, bool]:
    """How many tables the file has, and whether anything is answered in the list of personal data. One query."""
    answered = Exists(FindingAnswer.objects.filter(upload=OuterRef("pk")))
    told = Upload.objects.filter(pk=upload.pk).annotate(tables=Count("grids"), has_answers=answered)
    return told.values_list("tables", "has_answers").first() or (0, False)


def parts(upload: Upload, area: str) -> QuerySet[UploadPart]:
    """The parts of a list, removed ones too; for :data:`OPEN` those that need a look, with what blocks first."""
    if area == OPEN:
        return upload.parts.filter(removed=False, open_points__gt=0).order_by("-blocks", "position")
    return upload.parts.filter(area=area).order_by("position")


def blocking(upload: Upload) -> QuerySet[UploadPart]:
    """The parts that must be mended or decided before the plan can be saved."""
    return upload.parts.filter(blocks=True, removed=False).order_by("position")


def left_out(upload: Upload) -> list[dict[str, Any]]:
    """The passages that are no part of the plan, without the rest of the reading."""
    return UploadReading.objects.filter(upload=upload).values_list("left_out", flat=True).first() or []


def document_of(upload: Upload) -> PlanDocument:
    """The plan as it has been reviewed so far, without what was left out. One query."""
    data: dict[str, Any] = {name: {} for name in SINGLE}
    for part in upload.parts.filter(removed=False).exclude(area__in=NO_PARTS).order_by("position"):
        about = {"origin": part.origin} | ({} if part.area == METADATA else {"place": part.place or None})
        if part.area in SINGLE:
            data[part.area] = {**part.data, **about}
        else:
            data.setdefault(part.area, []).append({**part.data, **about, "id": part.key})
    data["situation"]["sources"] = data.pop("sources", [])
    data["council"] = data["council"] or None
    return PlanDocument.model_validate({**data, "language": upload.language})


def likely_predecessor(versions: list[PlanVersion], metadata: dict[str, Any]) -> PlanVersion | None:
    """The plan whose next version this probably is: one with the same title, else of the same board the one most alike in title.

    A board may have several plans: one whose title has no word in common is another.
    """
    title, board = ((metadata.get(name) or "").casefold() for name in ("title", "board"))
    if same := next((one for one in versions if title and one.title.casefold() == title), None):
        return same
    words = _words_of(title)
    of_board = [one for one in versions if board and one.board.casefold() == board]
    alike = [(_in_common(words, _words_of(one.title)), one) for one in of_board]
    most, likest = max(alike, key=lambda pair: pair[0], default=(0, None))
    return likest if most else None


def _words_of(title: str) -> set[str]:
    """The words of a title, without its years."""
    return set(re.findall(r"[^\W\d_]+", title.casefold()))


def _in_common(words: set[str], others: set[str]) -> int:
    """How many of the words are among the others, or a part of one: "plan" in "handlingsplan"."""
    return sum(any(one in other or other in one for other in others) for one in words)


TELL_OF_DECISION = (METADATA, "decisions")
"""The lists that say whether the plan in the file is decided."""


def tells_of_a_decision(upload: Upload, metadata: dict[str, Any]) -> bool:
    """Whether the plan in the file says that it is decided, so that it is likely to be kept as it stands.

    ``metadata`` is what the plan says about itself. A query where that does not tell.
    """
    return (
        bool(metadata.get("adopted"))
        or upload.parts.filter(area="decisions", removed=False).exclude(data__date=None).exists()
    )


def metadata_of(upload: Upload) -> dict[str, Any]:
    """What the plan says about itself; empty when that was left out."""
    return upload.parts.filter(area=METADATA).values_list("data", flat=True).first() or {}
