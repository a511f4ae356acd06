"""Ages at which nobody is taken, everywhere or in some areas, and ages that no service states."""

from collections.abc import Iterator, Sequence

from samordna.plandoc.mapping import gap_words
from samordna.plandoc.mapping.gap_model import Case, Gap, Reached
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.mapping.reach import GROUP_AGES, Span, family_reach_of, mask, masks, spans
from samordna.plandoc.vocabulary import Function, Level, TargetGroup

_WEIGHT = {Function.REMEDIAL: 85, Function.DETECTING: 82, Function.PREVENTIVE: 75}
_LESS_IN_AREAS, _LESS_AT_A_LEVEL, _LESS_IF_INFERRED = 20, 25, 40
_FOR_FAMILIES = 55
_SEVERAL = 3
"""More parts than so are one gap."""
_TOO_SHORT_TO_ASK = 3
"""Fewer years than so that no service states are not asked about."""
_EVERYBODY = mask((0, OLDEST))
_BY_AGE = (TargetGroup.CHILDREN, TargetGroup.YOUTH, TargetGroup.YOUNG_ADULTS, TargetGroup.ADULTS)


def age_gaps(case: Case) -> Iterator[Gap]:
    for function in case.functions:
        reached = case.with_function(function)
        lacking, inferred = _known(reached)
        yield from _lacking(function, lacking, unknown=_unknown(reached))
        yield from _in_areas(case, function, lacking, reached)
        yield from _inferred(function, inferred, reached)


def detecting_gaps(case: Case) -> Iterator[Gap]:
    """Level by level, what is not lacking at both: to detect is for both levels, the other functions mostly for one."""
    reached = case.with_function(Function.DETECTING)
    lacking, inferred = _known(reached)
    for level in Level:
        here = [pair for pair in reached if pair[0].level is level]
        if here and len(here) < len(reached):
            lacking_here, inferred_here = _known(here)
            lacking_here &= ~lacking
            yield from _lacking(Function.DETECTING, lacking_here, level=level, unknown=_unknown(here))
            yield from _inferred(Function.DETECTING, inferred_here & ~inferred, here, level)


def family_gaps(case: Case) -> Iterator[Gap]:
    """Of those who act. What nobody of that age is offered is said once, of the age."""
    function = Function.REMEDIAL
    reached = case.with_function(function)
    theirs = [service for service, _ in reached if TargetGroup.FAMILIES in service.target_groups]
    stated, inferred = masks(map(family_reach_of, theirs))
    missed = mask(GROUP_AGES[TargetGroup.FAMILIES]) & ~(stated | inferred) & ~_known(reached)[0]
    told = spans(missed) if theirs else [None]
    for span in told if reached else ():
        yield Gap(
            text=gap_words.families_lacking(function, span),
            weight=_FOR_FAMILIES,
            function=function,
            target_group=TargetGroup.FAMILIES,
            ages=span,
        )


def _known(reached: Sequence[Reached]) -> tuple[int, int]:
    """The ages that nobody takes, and those that are inferred and stated by nobody."""
    stated, inferred = masks(reach for _, reach in reached)
    return _EVERYBODY & ~(stated | inferred), inferred & ~stated


def _unknown(reached: Sequence[Reached]) -> list[str]:
    return [service.name for service, reach in reached if reach is None]


def _lacking(
    function: Function,
    ages: int,
    *,
    level: Level | None = None,
    areas: Sequence[str] = (),
    unknown: Sequence[str] = (),
) -> Iterator[Gap]:
    parts = spans(ages)
    for some in [parts] if len(parts) > _SEVERAL else [[part] for part in parts]:
        whole = (some[0][0], some[-1][1])
        less = _LESS_IN_AREAS * bool(areas) + _LESS_AT_A_LEVEL * bool(level)
        yield Gap(
            text=gap_words.ages_lacking(function, some, level=level, areas=areas, unknown=unknown),
            weight=_WEIGHT[function] - less,
            function=function,
            level=level,
            target_group=group_at(whole),
            ages=whole,
            areas=tuple(areas),
            is_certain=not unknown,
        )


def _in_areas(case: Case, function: Function, lacking: int, reached: Sequence[Reached]) -> Iterator[Gap]:
    """What is not lacking everywhere; areas that lack the same are one gap."""
    served = dict.fromkeys(case.areas, 0)
    at_all = lacking
    for service, reach in reached:
        ages = reach.ages if reach else 0
        at_all |= 0 if service.areas else ages
        for area in service.areas:
            served[area] |= ages
    alike: dict[int, list[str]] = {}
    for area, ages in served.items():
        missed = _EVERYBODY & ~(ages | at_all)
        parts = spans(missed)
        for part in [missed] if len(parts) > _SEVERAL else map(mask, parts):
            alike.setdefault(part, []).append(area)
    for missed, areas in alike.items():
        yield from _lacking(function, missed, areas=areas)


def _inferred(
    function: Function, ages: int, reached: Sequence[Reached], level: Level | None = None
) -> Iterator[Gap]:
    for span in spans(ages):
        if span[1] - span[0] + 1 < _TOO_SHORT_TO_ASK:
            continue
        names = [service.name for service, reach in reached if reach and reach.ages & mask(span)]
        yield Gap(
            text=gap_words.ages_inferred(function, span, level, names),
            weight=_WEIGHT[function] - _LESS_IF_INFERRED - bool(level),
            function=function,
            level=level,
            target_group=group_at(span),
            ages=span,
            is_certain=False,
        )


def group_at(span: Span) -> TargetGroup | None:
    """The narrowest group by age that has all of the span."""
    wide = [one for one in _BY_AGE if GROUP_AGES[one][0] <= span[0] and span[1] <= GROUP_AGES[one][1]]
    return min(wide, key=lambda one: GROUP_AGES[one][1] - GROUP_AGES[one][0], default=None)
