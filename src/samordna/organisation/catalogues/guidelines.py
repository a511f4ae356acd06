"""Guidelines and goals that steer the work."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from samordna.core.page_pieces import date_text
from samordna.organisation.catalogues.catalogue import Catalogue, CatalogueWords, Column
from samordna.organisation.models import Guideline


def _decided(row: Guideline) -> str:
    return date_text(row.decided)


def _body(row: Guideline) -> str:
    if row.body is None:
        return ""
    address = reverse("organisation:body", args=[row.municipality.slug, row.body.pk])
    return format_html('<a href="{}">{}</a>', address, row.body.name)


def _document(row: Guideline) -> str:
    if not row.address:
        return ""
    return format_html('<a href="{0}" rel="noopener noreferrer">{0}</a>', row.address)


GUIDELINES = Catalogue(
    model=Guideline,
    name="guideline",
    list_name="guidelines",
    path="riktlinjer/",
    history="riktlinje",
    icon="OpenBook",
    words=CatalogueWords(
        title=_("Guidelines and goals"),
        thing=_("the guideline or goal"),
        add=_("Add a guideline or a goal"),
        change=_("Change the guideline or goal"),
        none_yet=_("No guidelines or goals yet"),
        what_it_is=_(
            "What the council or the executive board has decided that the plans must follow, with registry number and date."
        ),
    ),
    fields=("title", "kind", "registry_number", "decided", "body", "text", "address"),
    searched=("title", "registry_number", "text"),
    columns=(
        Column(_("Title"), lambda row: row.title, "wide"),
        Column(_("Kind"), lambda row: row.get_kind_display()),
        Column(_("Registry number"), lambda row: row.registry_number, "nowrap"),
        Column(_("Decided"), _decided, "nowrap"),
        Column(_("Decided by"), lambda row: row.body.name if row.body else ""),
    ),
    facts=(
        Column(_("Registry number"), lambda row: row.registry_number),
        Column(_("Decided"), _decided),
        Column(_("Decided by"), _body),
        Column(_("Document"), _document),
    ),
    prose="text",
    by_kind=True,
    related=("body",),
)
