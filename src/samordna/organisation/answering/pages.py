"""The page of whoever answers: saved while it is typed, sent when it is ready."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from samordna.accounts.people.views.shared import Asked
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.organisation.answering.door import AnsweringRequest
from samordna.organisation.answering.forms import TypedForm


@dataclass(frozen=True, slots=True)
class Answering:
    """``save`` keeps values in the row that is asked and gives it as it is now; ``send`` sends what is kept."""

    form: Callable[..., TypedForm]
    save: Callable[[Any, Mapping[str, str]], Any]
    send: Callable[[Any], Any]
    context: Callable[[AnsweringRequest, TypedForm], dict[str, Any]]
    template: str
    said_template: str
    logged_at: str
    thanks: Promise

    def page(self, request: AnsweringRequest) -> HttpResponse:
        if request.method != "POST":
            return self._page(request, self.form(of=request.asked))
        sends = "skicka" in request.POST
        form = self.form(request.POST, of=request.asked, sends=sends)
        if not self._is_kept(request, form):
            return self._page(request, form, status=422)
        if not sends:
            done(request, _("What you have written is saved, and not sent yet."))
            return redirect(request.address)
        try:
            self.send(request.asked)
        except ValidationError as error:
            form.add_error(None, error)
            return self._page(request, form, status=422)
        done(request, str(self.thanks))
        return redirect(request.address)

    def typed(self, request: AnsweringRequest) -> HttpResponse:
        """What is typed, at a pause: what became of it. Nobody's fields change under their hands."""
        form = self.form(request.POST, of=request.asked)
        self._is_kept(request, form)
        return render(request, self.said_template, self._context(request, form) | {"by_part": True})

    def _is_kept(self, request: AnsweringRequest, form: TypedForm) -> bool:
        """Keep what is right in the form; whether that is all of it. Nothing is kept where somebody else has changed it too."""
        if edit_conflicts.changed(form, request.asked):
            now = request.asked.saved_at
            form.changed_meanwhile = [replace(one, by="", at=now) for one in form.changed_meanwhile]
            return False
        is_right = form.is_valid()
        request.asked = form.of = self.save(request.asked, form.said())
        form.log_decisions(
            Asked(request.user, request.asked.municipality), f"{self.logged_at}/{request.asked.pk}"
        )
        return is_right

    def _page(self, request: AnsweringRequest, form: TypedForm, *, status: int = 200) -> HttpResponse:
        return render(request, self.template, self._context(request, form), status=status)

    def _context(self, request: AnsweringRequest, form: TypedForm) -> dict[str, Any]:
        told = {"form": form, "asked": form.of, "said_template": self.said_template}
        told |= {"save_address": f"{request.address}spara/", "place": form.of.municipality}
        return told | self.context(request, form)
