"""What is lacking or left unsaid in some areas only."""

from collections.abc import Iterator, Sequence

from samordna.plandoc.mapping import age_words
from samordna.plandoc.mapping.age_spans import (
    EVERYBODY,
    LESS_IF_INFERRED,
    LESS_IN_AREAS,
    SEVERAL,
    WEIGHT,
    group_at,
    lacking_at,
    worth_asking,
)
from samordna.plandoc.mapping.gap_model import Case, Gap, Here, Reached
from samordna.plandoc.mapping.reach import mask, spans
from samordna.plandoc.vocabulary import Function


def area_gaps(case: Case) -> Iterator[Gap]:
    for function in case.functions:
        yield from _of_function(case, function, case.with_function(function))


def _of_function(case: Case, function: Function, reached: Sequence[Reached]) -> Iterator[Gap]:
    """What is not lacking everywhere, and what only other areas state."""
    stated, inferred = Here(case.areas), Here(case.areas)
    for service, reach in reached:
        if reach:
            (stated if reach.is_stated else inferred).add(service.areas, reach.ages)
    lacking = EVERYBODY & ~(stated.anywhere | inferred.anywhere)
    missed = {area: EVERYBODY & ~(lacking | stated.at(area) | inferred.at(area)) for area in case.areas}
    for ages, areas in _alike(missed):
        yield from lacking_at(function, ages, areas=areas)
    unsaid = {area: stated.anywhere & ~stated.at(area) & inferred.at(area) for area in case.areas}
    for ages, areas in _alike(unsaid):
        yield from _stated_elsewhere(function, ages, areas, reached)


def _stated_elsewhere(
    function: Function, ages: int, areas: Sequence[str], reached: Sequence[Reached]
) -> Iterator[Gap]:
    for span in worth_asking(ages):
        names = [
            service.name
            for service, reach in reached
            if service.areas and reach and reach.is_stated and reach.ages & mask(span)
        ]
        yield Gap(
            text=age_words.ages_stated_elsewhere(function, span, areas, names),
            weight=WEIGHT[function] - LESS_IN_AREAS - LESS_IF_INFERRED // 2,
            function=function,
            target_group=group_at(span),
            ages=span,
            areas=tuple(areas),
            is_certain=False,
        )


def _alike(by_area: dict[str, int]) -> list[tuple[int, list[str]]]:
    """Areas of which the same holds together, span by span as long as there are few."""
    found: dict[int, list[str]] = {}
    for area, ages in by_area.items():
        parts = spans(ages)
        for part in [ages] if len(parts) > SEVERAL else map(mask, parts):
            found.setdefault(part, []).append(area)
    return list(found.items())
