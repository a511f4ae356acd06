"""What was found in a file, in the sentence above the review."""

from collections.abc import Iterable

from django.utils.translation import ngettext

from samordna.intake.areas import METADATA, NO_PARTS, SINGLE, title_of_area
from samordna.intake.queries import AreaCount


def contents_in_words(counts: Iterable[AreaCount]) -> str:
    """Such as "9 activities, 23 services, 16 sections, goals (3)": what a plan is made of, and whatever else there is."""
    number = {count.area: count.parts for count in counts if count.area not in (*NO_PARTS, METADATA)}
    activities, services, sections = (number.pop(area, 0) for area in ("activities", "services", "sections"))
    told = [
        ngettext("%(count)d activity", "%(count)d activities", activities) % {"count": activities},
        ngettext("%(count)d service", "%(count)d services", services) % {"count": services},
        ngettext("%(count)d section", "%(count)d sections", sections) % {"count": sections},
    ]
    if not services:
        del told[1]
    return ", ".join(told + [_listed(area, n) for area, n in number.items() if n])


def _listed(area: str, count: int) -> str:
    name = title_of_area(area).lower()
    return name if area in SINGLE else f"{name} ({count})"
