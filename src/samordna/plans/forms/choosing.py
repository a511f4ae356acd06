"""Which form belongs to which list of the plan."""

from collections.abc import Mapping
from typing import Any

from samordna.plandoc.schema import AlarmRoute
from samordna.plans.areas import Area
from samordna.plans.forms.alarms import AlarmRouteForm
from samordna.plans.forms.parts import PartForm, part_form
from samordna.plans.forms.rows import ActivityForm, RowForm, ServiceForm
from samordna.plans.forms.sections import SectionForm
from samordna.plans.models.content import ContentModel

ROW_FORMS: dict[str, type[RowForm]] = {
    "sections": SectionForm,
    "activities": ActivityForm,
    "services": ServiceForm,
}


def form_for(
    area: Area,
    *,
    data: Any = None,
    row: ContentModel | None = None,
    initial: Mapping[str, str] | None = None,
) -> RowForm | PartForm:
    """The form for ``row``, or for a new row of ``area``, in which a list with a table of its own has ``initial`` filled in."""
    if not area.kind:
        return ROW_FORMS[area.name](data, instance=row, initial=initial)
    model = area.of.model
    form = AlarmRouteForm if model is AlarmRoute else part_form(model)
    made: PartForm = form(data, initial=row.data if row else None)  # type: ignore[attr-defined]
    made.watches = row is not None
    return made
