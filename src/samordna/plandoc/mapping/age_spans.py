"""Spans of ages as gaps: what all rules of ages have in common."""

from collections.abc import Iterator, Sequence

from samordna.plandoc.mapping import age_words
from samordna.plandoc.mapping.gap_model import Gap
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.mapping.reach import GROUP_AGES, Span, is_within, mask, spans
from samordna.plandoc.vocabulary import Function, Level, TargetGroup

WEIGHT = {Function.REMEDIAL: 85, Function.DETECTING: 82, Function.PREVENTIVE: 75}
LESS_IN_AREAS, LESS_IF_INFERRED = 20, 40
_LESS_AT_A_LEVEL = 25
EVERYBODY = mask((0, OLDEST))
SEVERAL = 3
"""More parts than so are one gap."""
_TOO_SHORT_TO_ASK = 3
"""Fewer years than so that no service states are not asked about."""
_BY_AGE = {group: ages for group, ages in GROUP_AGES.items() if group is not TargetGroup.FAMILIES}


def lacking_at(
    function: Function,
    ages: int,
    *,
    level: Level | None = None,
    areas: Sequence[str] = (),
    unknown: Sequence[str] = (),
) -> Iterator[Gap]:
    """The spans at which nobody is taken. ``unknown`` are the names of services that say neither ages nor target group."""
    parts = spans(ages)
    for some in [parts] if len(parts) > SEVERAL else [[part] for part in parts]:
        whole = (some[0][0], some[-1][1])
        less = LESS_IN_AREAS * bool(areas) + _LESS_AT_A_LEVEL * bool(level)
        yield Gap(
            text=age_words.ages_lacking(function, some, level=level, areas=areas, unknown=unknown),
            weight=WEIGHT[function] - less,
            function=function,
            level=level,
            target_group=group_at(whole),
            ages=whole,
            areas=tuple(areas),
            is_certain=not unknown,
        )


def worth_asking(ages: int) -> list[Span]:
    """The spans that are long enough."""
    return [span for span in spans(ages) if span[1] - span[0] + 1 >= _TOO_SHORT_TO_ASK]


def group_at(span: Span) -> TargetGroup | None:
    """The narrowest group by age that has all of the span."""
    wide = [(ages[1] - ages[0], group) for group, ages in _BY_AGE.items() if is_within(span, ages)]
    return min(wide, key=lambda one: one[0])[1] if wide else None
