"""Where the problems of a picture come from: the picture before, others of the same that were merged, one that was split."""

from collections.abc import Iterable

from django.db.models import QuerySet

from samordna.plandoc.picture.merging import Origin, roots
from samordna.situation.models import Picture, Problem


def origins_of(picture: Picture | int) -> dict[int, Origin]:
    """By the number of each problem of the picture, those too that have become others. One query."""
    rows = Problem.objects.filter(picture=picture).order_by("pk")
    return origins_among(rows.only("carried_from", "split_from", "merged_into"))


def origins_among(problems: Iterable[Problem]) -> dict[int, Origin]:
    """The same of problems that are loaded: all of a picture, those too that have become others."""
    rows = list(problems)
    merged: dict[int, list[int]] = {}
    for one in rows:
        if one.merged_into_id is not None:
            merged.setdefault(one.merged_into_id, []).append(one.pk)
    return {
        one.pk: Origin(one.carried_from_id, tuple(merged.get(one.pk, ())), one.split_from_id) for one in rows
    }


def roots_of(problem: Problem) -> list[int]:
    """The numbers of the problems of the picture before that it goes on from. One query."""
    return roots(problem.pk, origins_of(problem.picture_id)) if problem.pk else []


def parts_of(problem: Problem) -> QuerySet[Problem]:
    """What it was split into and is still there."""
    rows: QuerySet[Problem] = Problem.objects.present().filter(split_from=problem)
    return rows


def merged_of(problem: Problem) -> QuerySet[Problem]:
    """What became this problem."""
    rows: QuerySet[Problem] = Problem.objects.filter(merged_into=problem)
    return rows.order_by("position", "pk")
