"""The addresses of a list, each behind the door that its catalogue names."""

from django.urls import URLPattern, path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import View, page
from samordna.organisation.catalogues.catalogue import Catalogue
from samordna.organisation.catalogues.pages import CataloguePages

_FORM = require_http_methods(["GET", "HEAD", "POST"])


def addresses(catalogue: Catalogue, base: str) -> list[URLPattern]:
    """The list below ``base``, its form for something new, and the page, form and buttons of each thing."""
    pages, see, edit = CataloguePages(catalogue), page(catalogue.see), page(catalogue.edit)
    list_path, name = f"{base}{catalogue.path}", catalogue.name
    entry_path = f"{list_path}<int:pk>/"
    changes: dict[str, tuple[str, View]] = (
        {"remove": ("ta-bort/", pages.remove), "restore": ("aterstall/", pages.restore)}
        if catalogue.is_removable
        else {"end": ("avsluta/", pages.end), "reopen": ("ateroppna/", pages.reopen)}
    )
    return [
        path(list_path, require_safe(see(pages.listed)), name=catalogue.list_name),
        path(f"{list_path}ny/", _FORM(edit(pages.create)), name=f"{name}_create"),
        path(entry_path, require_safe(see(pages.show)), name=name),
        path(f"{entry_path}andra/", _FORM(edit(pages.edit)), name=f"{name}_edit"),
        *(
            path(f"{entry_path}{ending}", require_POST(edit(view)), name=f"{name}_{verb}")
            for verb, (ending, view) in changes.items()
        ),
    ]
