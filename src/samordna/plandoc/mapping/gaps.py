"""What a municipality lacks, from its register: few things in plain words, what weighs most first."""

from collections.abc import Iterable, Iterator

from samordna.plandoc.mapping import gap_words
from samordna.plandoc.mapping.age_gaps import age_gaps, detecting_gaps, family_gaps
from samordna.plandoc.mapping.area_gaps import area_gaps
from samordna.plandoc.mapping.gap_model import Case, Gap
from samordna.plandoc.mapping.level_gaps import group_gaps, level_gaps
from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.mapping.reach import GROUP_AGES, is_within
from samordna.plandoc.mapping.told import tells_of_exit, tells_of_relatives
from samordna.plandoc.vocabulary import Arena, Function, Pathway, TargetGroup

_FUNCTION, _EXIT, _RELATIVES, _INTERNET, _OTHER_ARENA = 100, 95, 90, 70, 60
_IN_SOME_AREAS = 25
"""So much less weighs what is lacking only in some areas."""


def gaps(services: Iterable[MappedService], areas: Iterable[str] = ()) -> list[Gap]:
    """``areas`` are the municipality's, where they are known; those that services name are added.

    What a wider gap says is not said again: where no service is remedial, nothing is told of the ages at which none is. What a
    service has not been told of (its level, its function) is no gap: see :func:`samordna.plandoc.mapping.incomplete.incomplete`.
    """
    case = Case.of(services, areas)
    found = [
        *_functions(case),
        *_exit(case),
        *_relatives(case),
        *age_gaps(case),
        *area_gaps(case),
        *family_gaps(case),
        *detecting_gaps(case),
        *_arenas(case),
        *group_gaps(case),
        *level_gaps(case),
    ]
    kept = [gap for gap in found if not any(_says_more(other, gap) for other in found)]
    return sorted(kept, key=lambda gap: -gap.weight)


def _says_more(wider: Gap, gap: Gap) -> bool:
    """Whether a group that nobody is for at a level has all the ages that one function lacks at it."""
    if wider.level is None or wider.level is not gap.level or wider.function or not gap.ages:
        return False
    ages = GROUP_AGES.get(wider.target_group) if wider.target_group else None
    return ages is not None and is_within(gap.ages, ages)


def _functions(case: Case) -> Iterator[Gap]:
    for function in case.functions_lacking:
        yield Gap(text=gap_words.function_lacking(function), weight=_FUNCTION, function=function)


def _exit(case: Case) -> Iterator[Gap]:
    helping = [service for service, _ in case.reached if _helps_to_leave(service)]
    areas = case.areas_without(helping)
    if not helping or areas:
        lacking = () if not helping else areas
        weight = _EXIT - _IN_SOME_AREAS * bool(lacking)
        yield Gap(
            text=gap_words.exit_lacking(lacking), weight=weight, function=Function.REMEDIAL, areas=lacking
        )


def _relatives(case: Case) -> Iterator[Gap]:
    """Those who act are asked for: noticing and telling help no relative."""
    theirs = [service for service, _ in case.reached if _is_for_relatives(service)]
    acting = [service for service in theirs if Function.REMEDIAL in service.functions]
    areas = case.areas_without(acting) if acting else ()
    if acting and not areas:
        return
    others = () if theirs else [one for one in Function if one is not Function.REMEDIAL]
    yield Gap(
        text=gap_words.relatives_lacking(areas, others),
        weight=_RELATIVES - _IN_SOME_AREAS * bool(areas),
        function=Function.REMEDIAL,
        target_group=TargetGroup.RELATIVES,
        areas=areas,
    )


def _arenas(case: Case) -> Iterator[Gap]:
    """Where no service tells its arena, only the internet is asked about: that one needs a decision of its own."""
    met = {arena for service, _ in case.reached for arena in service.arenas}
    if case.reached and Arena.INTERNET not in met:
        yield Gap(text=gap_words.arena_lacking(Arena.INTERNET), weight=_INTERNET)
    for arena in (Arena.SCHOOL, Arena.PLACE) if met else ():
        if arena not in met:
            yield Gap(text=gap_words.arena_lacking(arena), weight=_OTHER_ARENA)


def _helps_to_leave(service: MappedService) -> bool:
    """Its kind says so, or, where it has none, its words as in a plan (V3)."""
    if service.pathway:
        return service.pathway is Pathway.EXIT_SUPPORT
    return tells_of_exit(f"{service.name} {service.about}")


def _is_for_relatives(service: MappedService) -> bool:
    """Its target groups say so, or, where it has none, its words as in a plan (V3)."""
    if service.target_groups:
        return TargetGroup.RELATIVES in service.target_groups
    return tells_of_relatives(f"{service.name} {service.about}")
