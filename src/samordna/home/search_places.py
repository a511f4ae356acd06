"""Where a search found its words: the place in a plan, with the way to it."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from samordna.core.fields import strings_of
from samordna.core.paper.blocks import term_id
from samordna.home.search_excerpts import START, marked, unmarked
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plans.areas import AREAS, Area
from samordna.plans.models import Activity, Part, PlanService, Section
from samordna.plans.models.content import ContentModel

AREA_OF: dict[type[ContentModel], Area] = {
    Section: AREAS["sections"],
    Activity: AREAS["activities"],
    PlanService: AREAS["services"],
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a plan that holds the words. ``address`` comes after that of the municipality's plan list."""

    kind: str
    title: SafeString
    plan: str
    excerpt: SafeString
    address: str
    rank: float
    version: int
    """The version's number; ``later`` that of the plan's newest one where it is another."""
    later: int = 0


def hit_of(model: type[ContentModel], values: dict[str, Any]) -> Hit:
    if model is Part:
        return _part_hit(values)
    area = AREA_OF[model]
    return _hit(area, values, values["title"], values["excerpt"], _address(area, values))


def _part_hit(values: dict[str, Any]) -> Hit:
    area = AREAS[values["kind"]]
    data = values["excerpt"]
    name = TITLE_FIELDS.get(area.name, "")
    title = data.get(name) or area.title
    others = [
        text
        for text in strings_of({key: value for key, value in data.items() if key != name})
        if START in text
    ]
    anchor = (
        f"#{term_id(unmarked(title))}" if area.name in {"definitions", "environments", "phenomena"} else ""
    )
    return _hit(area, values, title, " · ".join(others), f"{values['version_id']}/{anchor}")


def _hit(area: Area, values: dict[str, Any], title: str, excerpt: str, address: str) -> Hit:
    return Hit(
        area.title, marked(title), values["version__title"], marked(excerpt), address, values["rank"], 0
    )


def _address(area: Area, values: dict[str, Any]) -> str:
    version, pk = values["version_id"], values["pk"]
    return {
        "sections": f"{version}/#{values['key']}",
        "activities": f"{version}/aktiviteter/{pk}/",
        "services": f"{version}/verksamheter/#service-{pk}",
    }[area.name]
