"""What is lacking at a level, and groups that no service is for."""

from collections.abc import Iterator, Sequence

from samordna.plandoc.mapping import gap_words
from samordna.plandoc.mapping.gap_model import Case, Gap, Reached
from samordna.plandoc.mapping.reach import GROUP_AGES, is_within, takes_group
from samordna.plandoc.vocabulary import Level, TargetGroup

_LEVEL, _GROUP, _GROUP_AT_LEVEL, _FUNCTION_AT_LEVEL = 65, 50, 30, 20


def group_gaps(case: Case) -> Iterator[Gap]:
    """Of groups of any age; who is told by age is lacking by age, and relatives have a rule of their own."""
    for group in TargetGroup if case.reached else ():
        of_any_age = group not in GROUP_AGES and group is not TargetGroup.RELATIVES
        if of_any_age and not _take(case.reached, group):
            yield Gap(text=gap_words.group_lacking(group, None), weight=_GROUP, target_group=group)


def level_gaps(case: Case) -> Iterator[Gap]:
    """A level that no service has at all is told by one gap, and where none has any level that is unknown and no gap."""
    by_level = {level: [pair for pair in case.reached if pair[0].level is level] for level in Level}
    if not any(by_level.values()):
        return
    for level, reached in by_level.items():
        if not reached:
            yield Gap(text=gap_words.level_lacking(level, None), weight=_LEVEL, level=level)
            continue
        yield from _groups_at(case, level, reached)
        yield from _functions_at(case, level, reached)


def _groups_at(case: Case, level: Level, reached: Sequence[Reached]) -> Iterator[Gap]:
    lacking = [one for one in TargetGroup if _take(case.reached, one) and not _take(reached, one)]
    for group in lacking:
        if not any(_is_within(group, wider) for wider in lacking):
            yield Gap(
                text=gap_words.group_lacking(group, level),
                weight=_GROUP_AT_LEVEL,
                level=level,
                target_group=group,
            )


def _is_within(group: TargetGroup, wider: TargetGroup) -> bool:
    """Whether all ages of the group are also another's; families are no part of anybody."""
    if group is wider or TargetGroup.FAMILIES in (group, wider):
        return False
    ages, wider_ages = GROUP_AGES.get(group), GROUP_AGES.get(wider)
    return ages is not None and wider_ages is not None and is_within(ages, wider_ages)


def _functions_at(case: Case, level: Level, reached: Sequence[Reached]) -> Iterator[Gap]:
    had = {function for service, _ in reached for function in service.functions}
    for function in case.functions:
        if function not in had:
            yield Gap(
                text=gap_words.level_lacking(level, function),
                weight=_FUNCTION_AT_LEVEL,
                level=level,
                function=function,
            )


def _take(reached: Sequence[Reached], group: TargetGroup) -> bool:
    return any(takes_group(service, reach, group) for service, reach in reached)
