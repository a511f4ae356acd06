"""Ages at which nobody is taken, and ages that no service states."""

from collections.abc import Iterator, Sequence

from samordna.plandoc.mapping import age_words
from samordna.plandoc.mapping.age_spans import (
    EVERYBODY,
    LESS_IF_INFERRED,
    WEIGHT,
    group_at,
    lacking_at,
    worth_asking,
)
from samordna.plandoc.mapping.gap_model import Case, Gap, Reached
from samordna.plandoc.mapping.reach import FAMILY_AGES, family_reach_of, mask, masks, spans
from samordna.plandoc.vocabulary import Function, Level, TargetGroup

_FOR_FAMILIES = 55


def age_gaps(case: Case) -> Iterator[Gap]:
    for function in case.functions:
        reached = case.with_function(function)
        lacking, inferred = _known(reached)
        yield from lacking_at(function, lacking, unknown=_unknown(reached))
        yield from _inferred(function, inferred, reached)


def detecting_gaps(case: Case) -> Iterator[Gap]:
    """Level by level, what is not lacking at both: to detect is for both levels, the other functions mostly for one."""
    reached = case.with_function(Function.DETECTING)
    lacking, inferred = _known(reached)
    for level in Level:
        here = [pair for pair in reached if pair[0].level is level]
        if not here or len(here) == len(reached):
            continue
        lacking_here, inferred_here = _known(here)
        yield from lacking_at(
            Function.DETECTING, lacking_here & ~lacking, level=level, unknown=_unknown(here)
        )
        if any(reach and reach.is_stated for _, reach in here):
            yield from _inferred(Function.DETECTING, inferred_here & ~inferred, here, level)


def family_gaps(case: Case) -> Iterator[Gap]:
    """Of those who act. What nobody of that age is offered is said once, of the age."""
    function = Function.REMEDIAL
    reached = case.with_function(function)
    theirs = [service for service, _ in reached if TargetGroup.FAMILIES in service.target_groups]
    stated, inferred = masks(map(family_reach_of, theirs))
    missed = mask(FAMILY_AGES) & ~(stated | inferred) & ~_known(reached)[0]
    told = spans(missed) if theirs else [None]
    for span in told if reached else ():
        yield Gap(
            text=age_words.families_lacking(function, span),
            weight=_FOR_FAMILIES,
            function=function,
            target_group=TargetGroup.FAMILIES,
            ages=span,
        )


def _known(reached: Sequence[Reached]) -> tuple[int, int]:
    """The ages that nobody takes, and those that are inferred and stated by nobody."""
    stated, inferred = masks(reach for _, reach in reached)
    return EVERYBODY & ~(stated | inferred), inferred & ~stated


def _unknown(reached: Sequence[Reached]) -> list[str]:
    return [service.name for service, reach in reached if reach is None]


def _inferred(
    function: Function, ages: int, reached: Sequence[Reached], level: Level | None = None
) -> Iterator[Gap]:
    for span in worth_asking(ages):
        names = [service.name for service, reach in reached if reach and reach.ages & mask(span)]
        yield Gap(
            text=age_words.ages_inferred(function, span, level, names),
            weight=WEIGHT[function] - LESS_IF_INFERRED - bool(level),
            function=function,
            level=level,
            target_group=group_at(span),
            ages=span,
            is_certain=False,
        )
