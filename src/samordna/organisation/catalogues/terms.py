"""The glossary: terms, environments and phenomena, each with its source."""

from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from samordna.core import days
from samordna.organisation.catalogues.catalogue import Catalogue, CatalogueWords, Column
from samordna.organisation.models import Term

LONGEST_IN_LIST = 160


def _source(row: Term) -> str:
    if not row.address:
        return row.source
    return format_html(
        '<a href="{}" rel="noopener noreferrer">{}</a>', row.address, row.source or row.address
    )


def _reviewed(row: Term) -> str:
    return days.day(row.reviewed_on) if row.reviewed_on else ""


TERMS = Catalogue(
    model=Term,
    name="term",
    list_name="terms",
    path="ord/",
    history="ord",
    icon="Language",
    words=CatalogueWords(
        title=_("Glossary"),
        thing=_("the word"),
        add=_("Add a word"),
        change=_("Change the word"),
        none_yet=_("No words yet"),
        what_it_is=_(
            "Terms, environments and phenomena, with what they mean and where that is from. They are explained where they stand"
            " in plans and guides."
        ),
    ),
    fields=("name", "kind", "meaning", "other_forms", "source", "address", "reviewed_on"),
    searched=("name", "other_forms", "meaning"),
    columns=(
        Column(_("Word"), lambda row: row.name, "wide"),
        Column(_("Kind"), lambda row: row.get_kind_display()),
        Column(_("What it means"), lambda row: Truncator(row.meaning).chars(LONGEST_IN_LIST), "wide"),
        Column(_("Last reviewed"), _reviewed, "nowrap"),
    ),
    facts=(
        Column(_("Other forms"), lambda row: row.other_forms),
        Column(_("Source"), _source),
        Column(_("Last reviewed"), _reviewed),
    ),
    prose="meaning",
    by_kind=True,
)
