"""What the pages of a review show in templates."""

from django import template
from django.utils.translation import gettext as _

from samordna.core.addresses import address_of
from samordna.core.tabs import Tab
from samordna.intake.overview import Tab as Listed
from samordna.intake.queries import OPEN

register = template.Library()


FIRST = ("activities", "sections", "services")
"""The lists that are looked at most: first in the row, where there is not room for all."""


@register.simple_tag(takes_context=True)
def review_tabs(context: template.Context) -> list[Tab]:
    """What needs a look, then personal data, the lists, and the file's tables."""
    overview, place = context["overview"], (context["request"].municipality.slug, context["upload"].pk)
    on_findings, on_tables = bool(context.get("on_findings")), bool(context.get("on_tables"))
    review = address_of("intake:review", *place)
    needs_a_look, *lists = [
        Tab(
            one.title,
            "",
            f"{review}?del={one.area}",
            one.current and not on_findings and not on_tables,
            one.count,
        )
        for one in sorted(overview.tabs, key=_place)
    ]
    personal = Tab(
        _("Personal data"), "", address_of("intake:findings", *place), on_findings, overview.personal
    )
    tables = Tab(_("Tables"), "", address_of("intake:tables", *place), on_tables, overview.tables)
    has_personal = overview.has_personal or on_findings
    return [
        needs_a_look,
        *([personal] if has_personal else []),
        *lists,
        *([tables] if overview.tables else []),
    ]


def _place(tab: Listed) -> int:
    return (OPEN, *FIRST).index(tab.area) if tab.area in (OPEN, *FIRST) else len(FIRST) + 1
