"""Who represents the municipality where, as a list."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.collaboration.models import Representation
from samordna.collaboration.queries import brought_home_by
from samordna.collaboration.tabs import REPRESENTING as TAB
from samordna.collaboration.tabs import tabs
from samordna.core import days
from samordna.organisation.catalogues.catalogue import Catalogue, CatalogueWords, Column
from samordna.organisation.refusing import MayRead, refuse_while


def _from(row: Representation) -> str:
    return row.unit.name if row.unit else _("The whole municipality")


def _forum(row: Representation) -> Any:
    address = reverse("collaboration:forum", args=[row.municipality.slug, row.forum_id])
    return format_html('<a href="{}">{}</a>', address, row.forum.name)


def _when(row: Representation) -> str:
    begins, ends = (days.day(day) if day else "" for day in (row.valid_from, row.valid_to))
    return f"{begins} – {ends}".strip() if begins or ends else _("until further notice")


def _around(request: MunicipalityRequest, row: Representation) -> dict[str, Any]:
    path = row.unit.path if row.unit else None
    return {
        "news": list(brought_home_by(row)),
        "may_tell": request.access.may_for(Action.EDIT_COLLABORATION, path),
    }


def _refuse_removal(row: Representation, _may_read: MayRead) -> None:
    refuse_while(
        [_("what was brought home")] if row.brought_home.filter(removed_at=None).exists() else [],
        _("The representation still has %(what)s. Give it a last day instead."),
    )


REPRESENTATIONS = Catalogue(
    model=Representation,
    name="representation",
    list_name=TAB,
    path="representation/",
    history="representation",
    icon="Globe",
    words=CatalogueWords(
        title=pgettext_lazy("several", "Representation"),
        thing=gettext_lazy("the representation"),
        add=gettext_lazy("Add a representation"),
        change=gettext_lazy("Change the representation"),
        none_yet=gettext_lazy("No representation yet"),
        what_it_is=gettext_lazy(
            "Which function goes to which forum: locally, in the region, in the country and abroad. What is learnt there is"
            " written here, so that it reaches others."
        ),
    ),
    fields=("function", "forum", "unit", "deputy", "purpose", "valid_from", "valid_to"),
    searched=("function", "forum__name", "purpose"),
    columns=(
        Column(pgettext_lazy("representation", "Who goes"), lambda row: row.function, "wide"),
        Column(gettext_lazy("Forum"), lambda row: row.forum.name, "wide"),
        Column(pgettext_lazy("forum", "Level"), lambda row: row.forum.get_level_display()),
        Column(pgettext_lazy("representation", "From"), _from),
        Column(pgettext_lazy("representation", "When"), _when, "nowrap"),
    ),
    facts=(
        Column(gettext_lazy("Forum"), _forum),
        Column(pgettext_lazy("forum", "Level"), lambda row: row.forum.get_level_display()),
        Column(pgettext_lazy("representation", "From"), _from),
        Column(gettext_lazy("Deputy"), lambda row: row.deputy),
        Column(pgettext_lazy("representation", "When"), _when),
    ),
    prose="purpose",
    related=("forum", "unit"),
    template="collaboration/representing/representation.html",
    around=_around,
    refuse_removal=_refuse_removal,
    namespace="collaboration",
    tabs=tabs,
    frame="collaboration/catalogue.html",
    edit=Action.EDIT_COLLABORATION,
    owner="unit",
)
