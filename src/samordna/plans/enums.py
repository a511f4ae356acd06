"""The choices of the plan slice."""

from django.utils.functional import lazy

from samordna.core.page_pieces import said
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.life_cycle import LOOKS, RULES, State, Step

WITH_TABLES = {"metadata", "sections", "activities", "services"}
"""Kinds that have a table of their own; the others are kept as parts."""
PART_KINDS = [name for name in KINDS if name not in WITH_TABLES]

_titled = lazy(lambda name: said(KINDS[name].title), str)


def part_kinds() -> list[tuple[str, str]]:
    """The kinds that are kept as parts, as choices of a field."""
    return [(name, _titled(name)) for name in PART_KINDS]


_state_name = lazy(lambda state: said(LOOKS[state].name), str)
_step_done = lazy(lambda step: said(RULES[step].done), str)


def state_choices() -> list[tuple[str, str]]:
    """The states of a version, as choices of a field."""
    return [(state.value, _state_name(state)) for state in State]


def step_choices() -> list[tuple[str, str]]:
    """The steps of a life cycle as what was done, as choices of a field."""
    return [(step.value, _step_done(step)) for step in Step]
