"""The fields that a person fills where they are missed, without opening the whole part."""

from samordna.plandoc.schema import Part

FILLED_AT_ONCE: dict[str, tuple[str, ...]] = {"activities": ("action", "responsible")}
"""By list: what the reader asks for when a part lacks it."""


def empty_fields(area: str, part: Part) -> list[str]:
    return [name for name in FILLED_AT_ONCE.get(area, ()) if not getattr(part, name)]
