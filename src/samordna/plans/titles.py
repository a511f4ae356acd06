"""What a row is called in lists and messages."""

from enum import StrEnum

from django.utils.text import Truncator

from samordna.core.page_pieces import language, said
from samordna.plandoc import vocabulary
from samordna.plandoc.labels import SINGULAR, TITLE_FIELDS
from samordna.plans.areas import Area
from samordna.plans.models import Part
from samordna.plans.models.content import ContentModel

LONGEST = 90
_KINDS: dict[str, type[StrEnum]] = {"decisions": vocabulary.BodyKind, "sources": vocabulary.SourceKind}


def row_title(area: Area, row: ContentModel) -> str:
    """The row's own words in one line, or what kind of row it is when it has none."""
    if area.is_single:
        return area.title
    value = (
        row.data.get(TITLE_FIELDS[area.name])
        if isinstance(row, Part)
        else getattr(row, TITLE_FIELDS[area.name])
    )
    words = " ".join(str(value or "").split())
    return Truncator(words).chars(LONGEST) if words else _kind_name(area, row)


def _kind_name(area: Area, row: ContentModel) -> str:
    kind = row.data.get("kind") if isinstance(row, Part) else None
    if kind and area.name in _KINDS:
        return vocabulary.name_of(_KINDS[area.name](kind), language())
    return said(SINGULAR[area.name]).capitalize()
