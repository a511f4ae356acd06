"""Where the problems of a picture come from: the picture before, others of the same that were merged, one that was split."""

from collections.abc import Collection, Mapping

from django.db.models import QuerySet

from samordna.plandoc.picture.merging import Origin, roots
from samordna.situation.models import Picture, Problem


def origins_of(picture: Picture | int) -> dict[int, Origin]:
    """By the number of each problem of the picture, those too that have become others. One query."""
    links = Problem.objects.filter(picture=picture).order_by("pk")
    rows = list(links.values_list("pk", "carried_from", "split_from", "merged_into"))
    merged: dict[int, list[int]] = {}
    for pk, _carried, _split, into in rows:
        if into is not None:
            merged.setdefault(into, []).append(pk)
    return {pk: Origin(carried, tuple(merged.get(pk, ())), split) for pk, carried, split, _into in rows}


def roots_of(problem: Problem) -> list[int]:
    """The numbers of the problems of the picture before that it goes on from. One query."""
    return roots(problem.pk, origins_of(problem.picture_id)) if problem.pk else []


def roots_in(picture: Picture, problems: Collection[Problem]) -> Mapping[int, list[int]]:
    """The same for many problems of a picture, by their numbers. One query."""
    origins = origins_of(picture)
    return {one.pk: roots(one.pk, origins) for one in problems}


def parts_of(problem: Problem) -> QuerySet[Problem]:
    """What it was split into and is still there."""
    rows: QuerySet[Problem] = Problem.objects.filter(split_from=problem)
    return rows.present()


def merged_of(problem: Problem) -> QuerySet[Problem]:
    """What became this problem."""
    rows: QuerySet[Problem] = Problem.objects.filter(merged_into=problem)
    return rows.order_by("position", "pk")
