"""The demo's template for plans, and a draft that was begun with it and is half written."""

from typing import Any

from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.plan_template.model import PlanTemplate
from samordna.plans.commands import content_update, plan_begin, template_import
from samordna.plans.template.queries import chapters_of
from samordna.plans.template.taking_in import taken_in


def template_all(municipality: Municipality, told: dict[str, Any]) -> None:
    """``told`` is what ``stockholm_2017/template.yaml`` holds."""
    units = Unit.objects.filter(municipality=municipality)
    taken = taken_in(PlanTemplate.model_validate(told["template"]), units)
    template_import(municipality=municipality, chapters=taken.chapters)
    draft = told["draft"]
    version = plan_begin(
        municipality=municipality,
        unit=units.get(code=draft["unit"]),
        title=draft["title"],
        language="sv",
        chapters=chapters_of(municipality),
    )
    for heading, text in draft["texts"].items():
        content_update(row=version.section_set.get(heading=heading), values={"text": text})
