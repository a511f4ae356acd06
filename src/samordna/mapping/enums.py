"""The library's words of a mapping, as choices of fields."""

from samordna.core.choices import choices
from samordna.plandoc.vocabulary import Arena, Function, Level, Pathway, TargetGroup, WayIn

LEVELS = choices(Level)
FUNCTIONS = choices(Function)
TARGET_GROUPS = choices(TargetGroup)
ARENAS = choices(Arena)
WAYS_IN = choices(WayIn)
PATHWAYS = choices(Pathway)
