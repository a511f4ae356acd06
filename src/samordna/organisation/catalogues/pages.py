"""The pages of a list: the list itself, each thing's own, and the forms and buttons that change them."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest, require
from samordna.core.edit_conflicts import row_or_404
from samordna.core.tabs import Tab
from samordna.organisation import queries
from samordna.organisation.catalogues.adding import NEW, came_from
from samordna.organisation.catalogues.catalogue import Catalogue
from samordna.organisation.catalogues.forms import EntryForm, form_of
from samordna.organisation.commands import entry_create, entry_remove, entry_restore, entry_update
from samordna.organisation.pages import do, form_page, organisation_page, removed, restored
from samordna.organisation.units.owning import offer_owner


class CataloguePages:
    """The views of one catalogue. Who may open each is asked at its address; whoever changes must may do so everywhere, or for
    the unit that owns the thing.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.form = form_of(catalogue)

    def listed(self, request: MunicipalityRequest) -> HttpResponse:
        it = self.catalogue
        words, kind = request.GET.get("q", "").strip()[:200], request.GET.get("slag", "")
        kinds = it.kinds if it.by_kind else []
        if kind not in dict(kinds):
            kind = ""
        rows = queries.with_words(self._present(request).select_related(*it.related), words, *it.searched)
        entries = list(it.listed(rows.filter(kind=kind) if kind else rows))
        context = {
            "entries": [(row, [(column, column.text(row)) for column in it.columns]) for row in entries],
            "words": words,
            "kind": kind,
            "kinds": kinds,
            **it.around_list(request, entries),
        }
        return self._page(request, it.list_template, context)

    def show(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        it = self.catalogue
        entry = get_object_or_404(self._rows(request).select_related("municipality", *it.related), pk=pk)
        facts = [(column.heading, column.text(entry)) for column in it.facts]
        context = {
            "entry": entry,
            "may_change": self._may_edit(request, entry),
            "here": self._own(request, pk),
            "kind": entry.get_kind_display() if it.kinds else "",
            "facts": [(heading, said) for heading, said in facts if said],
            "prose": getattr(entry, it.prose) if it.prose else "",
            **it.around(request, entry),
        }
        return self._page(request, it.template, context)

    def create(self, request: MunicipalityRequest) -> HttpResponse:
        """Back to the form that lacked it, where one is told."""
        self._require_editing(request)
        asked_by = came_from(request)
        return self._form(
            request,
            self._offered(request, self.form(request.POST or None, municipality=request.municipality)),
            title=str(self.catalogue.words.add),
            save=lambda values: entry_create(
                self.catalogue, municipality=request.municipality, values=values
            ),
            back=asked_by or self._list(request),
            then=lambda row: f"{asked_by}?{NEW}={row.pk}" if asked_by else self._own(request, row.pk),
        )

    def edit(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        entry = row_or_404(self._present(request), request, pk=pk)
        self._require_editing(request, entry)
        form = self.form(request.POST or None, instance=entry, municipality=request.municipality)
        return self._form(
            request,
            self._offered(request, form),
            title=str(self.catalogue.words.change),
            save=lambda values: self._update(request, entry, values),
            back=self._own(request, pk),
        )

    def remove(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        entry = get_object_or_404(self._present(request), pk=pk)
        self._require_editing(request, entry)
        return do(
            request,
            lambda: entry_remove(
                self.catalogue,
                municipality=request.municipality,
                entry=entry,
                may_read=queries.reader_of(request.access),
            ),
            said=removed,
            to=self._list(request),
            undo=self._address(request, f"{self.catalogue.name}_restore", pk),
        )

    def restore(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        entry = get_object_or_404(self._rows(request), pk=pk)
        self._require_editing(request, entry)
        return do(
            request,
            lambda: entry_restore(self.catalogue, municipality=request.municipality, entry=entry),
            said=restored,
            to=self._list(request),
        )

    def end(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        """Let it end today."""
        entry = get_object_or_404(self._rows(request), pk=pk)
        self._require_editing(request, entry)
        return do(
            request,
            lambda: self._update(request, entry, {"valid_to": localdate()}),
            said=lambda row: _("“%(name)s” ends today.") % {"name": row},
            to=self._own(request, pk),
            undo=self._address(request, f"{self.catalogue.name}_reopen", pk),
        )

    def reopen(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        entry = get_object_or_404(self._rows(request), pk=pk)
        self._require_editing(request, entry)
        taken_back: dict[str, Any] = {
            name: None for name in ("valid_to", "successor") if name in self.catalogue.fields
        }
        return do(
            request,
            lambda: self._update(request, entry, taken_back),
            said=lambda row: _("“%(name)s” goes on.") % {"name": row},
            to=self._own(request, pk),
        )

    def _may_edit(self, request: MunicipalityRequest, entry: Any = None) -> bool:
        """Without an entry: whether something may be added."""
        it, access = self.catalogue, request.access
        if it.is_everybodys or (it.owner and entry is None):
            return access.may(it.edit)
        return access.may_for(it.edit, it.path_of(entry) if entry else None)

    def _require_editing(self, request: MunicipalityRequest, entry: Any = None) -> None:
        it = self.catalogue
        if not it.is_everybodys and not (it.owner and entry is None):
            require(request, it.edit, it.path_of(entry) if entry else None)

    def _offered(self, request: MunicipalityRequest, form: Any) -> Any:
        """The form, with the units that somebody may give a thing to."""
        it, access = self.catalogue, request.access
        if it.owner:
            offer_owner(form, access, it.edit, it.owner)
        return form

    def _frame(self, request: MunicipalityRequest) -> dict[str, Any]:
        it = self.catalogue
        tabs = {"tabs": it.tabs(request, it.list_name)} if it.tabs else {}
        return {"frame": it.frame, "list_of": self._tab(request), **tabs}

    def _rows(self, request: MunicipalityRequest) -> Any:
        return self.catalogue.model._default_manager.filter(municipality=request.municipality)

    def _present(self, request: MunicipalityRequest) -> Any:
        rows = self._rows(request)
        return rows.present() if self.catalogue.is_removable else rows

    def _update(self, request: MunicipalityRequest, entry: Any, values: dict[str, Any]) -> Any:
        return entry_update(self.catalogue, municipality=request.municipality, entry=entry, values=values)

    def _list(self, request: MunicipalityRequest) -> str:
        return self._address(request, self.catalogue.list_name)

    def _own(self, request: MunicipalityRequest, pk: int) -> str:
        return self._address(request, self.catalogue.name, pk)

    def _address(self, request: MunicipalityRequest, name: str, *args: Any) -> str:
        return reverse(f"{self.catalogue.namespace}:{name}", args=[request.municipality.slug, *args])

    def _tab(self, request: MunicipalityRequest) -> Tab:
        it = self.catalogue
        return Tab(str(it.words.title), it.icon, self._list(request), current=True)

    def _form(self, request: MunicipalityRequest, form: EntryForm, **given: Any) -> HttpResponse:
        return form_page(request, form, tab=self.catalogue.list_name, **self._frame(request), **given)

    def _page(self, request: MunicipalityRequest, template: str, context: dict[str, Any]) -> HttpResponse:
        around = {
            "catalogue": self.catalogue,
            "may_change": self._may_edit(request),
            "base": self._list(request),
            **self._frame(request),
        }
        return organisation_page(request, template, around | context, tab=self.catalogue.list_name)
