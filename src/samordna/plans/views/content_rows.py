"""The rows of a list of a plan, for the pages that show and change them."""

from django.db.models import QuerySet
from django.http import Http404

from samordna.accounts.access import MunicipalityRequest
from samordna.plans.areas import BY_SLUG, Area
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.models import PlanVersion
from samordna.plans.models.content import ContentModel
from samordna.plans.rules import sight_of
from samordna.plans.views.shared import base_of, seen, version_or_404

TAB = "innehall/"


def area_and_version(
    request: MunicipalityRequest, slug: str, version: int, *, keeps: bool = False
) -> tuple[Area, PlanVersion]:
    """The list and the version, if the user may change that list of it.

    Raises ClosedVersion where its text is not to be changed, unless the page ``keeps`` what was written and says so itself.
    """
    if slug not in BY_SLUG:
        raise Http404
    row = version_or_404(request, version, BY_SLUG[slug].action)
    if not (keeps and request.method == "POST"):
        refuse_closed(row)
    return BY_SLUG[slug], row


def seen_row(request: MunicipalityRequest, version: PlanVersion, row: ContentModel) -> ContentModel:
    """The row, if the user may see it; that is noted where it is restricted."""
    return seen(request, version, sight_of(request.access, version), row)


def kept_rows_of(area: Area, version: PlanVersion) -> QuerySet[ContentModel]:
    """All rows of the list, removed ones too."""
    rows = area.model._default_manager.filter(version=version).select_related("version")
    return rows.filter(**{"kind": area.kind}) if area.kind else rows


def rows_of(area: Area, version: PlanVersion) -> QuerySet[ContentModel]:
    return kept_rows_of(area, version).filter(removed_at=None).order_by("position", "pk")


def address_of(version: PlanVersion, area: Area) -> str:
    return f"{base_of(version)}innehall/{area.slug}/"
