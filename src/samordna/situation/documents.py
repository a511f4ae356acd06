"""A picture in the database as the document that it is: one that is decided to the letter, another as it stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from samordna.plandoc.picture.life import PictureState
from samordna.plandoc.picture.model import PictureArea, PictureDocument, PictureProblem
from samordna.plandoc.picture.versions import without_restricted
from samordna.situation.areas.queries import areas_of, became
from samordna.situation.document_parts import decision_part, problem_part, source_part, statement_part
from samordna.situation.enums import Stance
from samordna.situation.models import (
    DecidedPicture,
    Picture,
    PictureMove,
    Problem,
    ProblemSource,
    Source,
    Statement,
)
from samordna.situation.problems.lineage import origins_among

ByPicture = dict[int, list[Any]]


def document_of(picture: Picture, *, restricted: bool) -> PictureDocument:
    """With what is restricted, or without. As many queries, whatever its size; its municipality and unit must be loaded."""
    (document,) = documents_of([picture])
    return document if restricted else without_restricted(document)


def documents_of(pictures: Sequence[Picture]) -> list[PictureDocument]:
    """Several of one municipality, in the same order, with what is restricted, and with as many queries as one."""
    frozen = _frozen(pictures)
    standing = [one for one in pictures if one.pk not in frozen]
    made = dict(zip((one.pk for one in standing), _as_they_stand(standing), strict=True))
    return [
        PictureDocument.model_validate_json(frozen[one.pk]) if one.pk in frozen else made[one.pk]
        for one in pictures
    ]


def standing_document(picture: Picture) -> PictureDocument:
    """As its rows say, whether they are frozen or not; what a decision freezes."""
    (document,) = _as_they_stand([picture])
    return document


def _frozen(pictures: Iterable[Picture]) -> dict[int, str]:
    closed = [one.pk for one in pictures if one.state in {PictureState.DECIDED, PictureState.SUPERSEDED}]
    rows = DecidedPicture.objects.filter(picture__in=closed) if closed else DecidedPicture.objects.none()
    return dict(rows.values_list("picture", "document"))


def _as_they_stand(pictures: Sequence[Picture]) -> list[PictureDocument]:
    if not pictures:
        return []
    numbers = [one.pk for one in pictures]
    statements = _by_picture(Statement.objects.present().filter(picture__in=numbers))
    sources = _by_picture(Source.objects.present().filter(picture__in=numbers))
    problems = _by_picture(_problems().filter(picture__in=numbers))
    decided = [one.pk for one in pictures if one.decided_on]
    decisions = _by_picture(PictureMove.objects.filter(picture__in=decided).exclude(decided_on=None))
    areas = _areas(pictures[0])
    return [
        PictureDocument(
            title=one.title,
            municipality=one.municipality.name,
            unit=one.unit.name if one.unit else "",
            period=one.period,
            previous=one.previous.title if one.previous else "",
            decision=decision_part(decisions[one.pk]),
            statements=[statement_part(row) for row in statements[one.pk]],
            sources=[source_part(row) for row in sources[one.pk]],
            problems=_told(problems[one.pk], areas),
        )
        for one in pictures
    ]


def _problems() -> QuerySet[Problem]:
    """By priority, with the numbers of the sources that speak for and against each; those too that are others now."""
    evidence = ProblemSource.objects.present().filter(problem=OuterRef("pk"))
    told = {
        f"speaks_{stance}": ArraySubquery(evidence.filter(stance=stance).values("source"))
        for stance in Stance
    }
    return Problem.objects.order_by(*(Problem._meta.ordering or ())).annotate(**told)


def _told(problems: Sequence[Problem], areas: dict[int, PictureArea]) -> list[PictureProblem]:
    """Those that are there, with what they go on from through those that are not."""
    origins = origins_among(problems)
    there = [row for row in problems if row.removed_at is None and row.merged_into_id is None]
    return [problem_part(row, areas, origins) for row in there]


def _by_picture(rows: QuerySet[Any]) -> ByPicture:
    sorted_out: ByPicture = defaultdict(list)
    for row in rows:
        sorted_out[row.picture_id].append(row)
    return sorted_out


def _areas(picture: Picture) -> dict[int, PictureArea]:
    """What each area is now, by its number."""
    rows = {one.pk: one for one in areas_of(picture.municipality)}
    return {pk: PictureArea(id=now, name=rows[now].name) for pk, now in became(rows.values()).items()}
