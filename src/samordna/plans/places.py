"""From a place in the plan document ("activities/activities-3", "metadata.version") to the page that shows or edits it."""

from typing import Any

from samordna.plandoc.schema import Metadata
from samordna.plans.areas import AREAS, Area
from samordna.plans.models import PlanVersion


def address_of(version: PlanVersion, where: str, *, may_edit: bool) -> str | None:
    """The page's address after the version's own; None for a place that no plan has.

    A row that has been removed leads to its list, and a list without rows to its first. Readers come to the page that shows it.
    """
    path, _, field = where.partition(".")
    name, _, key = path.partition("/")
    if name == "metadata":
        known = field in Metadata.model_fields and field != "municipality"
        return ("uppgifter/" + (f"#id_{field}" if known else "")) if may_edit else ""
    area = AREAS.get(name)
    if area is None:
        return None
    pk = _pk(version, area, key)
    if not may_edit:
        return _read(area, pk)
    if not (key or area.is_single or _rows(version, area).exists()):
        return f"innehall/{area.slug}/ny/"
    if area.is_single or pk is None:
        return f"innehall/{area.slug}/" + (f"#id_{field}" if field and area.is_single else "")
    return f"innehall/{area.slug}/{pk}/" + (f"#id_{field}" if field else "")


def _pk(version: PlanVersion, area: Area, key: str) -> int | None:
    if not key:
        return None
    return _rows(version, area).filter(key=key).values_list("pk", flat=True).first()


def _rows(version: PlanVersion, area: Area) -> Any:
    rows = area.model._default_manager.filter(version=version, removed_at=None)
    return rows.filter(**{"kind": area.kind}) if area.kind else rows


def _read(area: Area, pk: int | None) -> str:
    if area.name == "activities":
        return f"aktiviteter/{pk}/" if pk else "aktiviteter/"
    return "verksamheter/" if area.name == "services" else ""
