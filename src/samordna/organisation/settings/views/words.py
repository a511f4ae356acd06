"""The words, numbers and mail domains that the municipality has said are no person's."""

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.known import (
    KEEPS_NUMBERS,
    TEACHES,
    Added,
    Refusal,
    who_teaches,
    word_remove,
    word_restore,
    words_add,
)
from samordna.core.models import KnownWord, RemovableQuerySet
from samordna.core.return_pages import page_of
from samordna.core.toasts import done
from samordna.organisation import queries
from samordna.organisation.settings.forms.words import WordsForm

PER_PAGE = 100
NAMED = 10
"""So many lines that could not be taken are named."""
MAY_TEACH = tuple(map(Action, TEACHES))
MAY_KEEP_NUMBERS = tuple(map(Action, KEEPS_NUMBERS))
AT_ONCE = timedelta(hours=1)
"""For so long somebody to whom the list is not open takes back what they have had remembered, by its receipt."""


@require_http_methods(["GET", "HEAD", "POST"])
@page(*MAY_TEACH)
def listed(request: MunicipalityRequest) -> HttpResponse:
    form = WordsForm(request.POST or None)
    left = 0
    if request.method == "POST" and form.is_valid():
        added = words_add(
            municipality_id=request.municipality.pk,
            user_id=request.user.pk,
            lines=form.cleaned_data["lines"],
        )
        if added.rows or added.known:
            done(request, _said(added))
        if not added.refused:
            return redirect("settings:words", request.municipality.slug)
        form, left = _of_refused(added), len(added.refused)
    text = request.GET.get("q", "").strip()[:200]
    rows = queries.with_words(_words(request).present(), text, "text").select_related("added_by")
    context = {
        "form": form,
        "errors_title": ngettext("%d line is not added:", "%d lines are not added:", left) % left
        if left
        else "",
        "words": text,
        "page": Paginator(rows, PER_PAGE, orphans=10).get_page(request.GET.get("sida")),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "organisation/words.html", context, status=status)


@require_POST
@page(*MAY_KEEP_NUMBERS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Ask about it again. Who may not open the list takes back what they have just added, and stays where they are."""
    may_teach = who_teaches() is not None
    word = word_remove(word=get_object_or_404(words_of_writer(request), pk=pk))
    undo = f"{_address(request)}{pk}/aterstall/" if may_teach else ""
    done(request, _("“%(text)s” is asked about again.") % {"text": word.text}, undo=undo)
    return redirect(_address(request) if may_teach else page_of(request))


@require_POST
@page(*MAY_TEACH)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    word = word_restore(word=get_object_or_404(_words(request), pk=pk))
    done(request, _("“%(text)s” is known again.") % {"text": word.text})
    return redirect(_address(request))


def _said(added: Added) -> str:
    count = len(added.rows)
    said = [ngettext("%d is added.", "%d are added.", count) % count]
    if known := len(added.known):
        said.append(ngettext("%d was there already.", "%d were there already.", known) % known)
    return " ".join(said)


def _of_refused(added: Added) -> WordsForm:
    """A form with the lines that could not be taken, and why."""
    again = WordsForm({"lines": "\n".join(added.refused)})
    for why in Refusal:
        if lines := [line for line, reason in added.refused.items() if reason is why]:
            again.add_error("lines", _not_taken(lines, why))
    return again


def _not_taken(lines: list[str], why: Refusal) -> str:
    named = get_text_list([_("“%s”") % line[:80] for line in lines[:NAMED]], _("and"))
    more = len(lines) - NAMED
    if more > 0:
        named = ngettext("%(named)s and %(n)d more", "%(named)s and %(n)d more", more) % {
            "named": named,
            "n": more,
        }
    return _("Cannot be taken: %(named)s. %(why)s") % {"named": named, "why": why.label}


def _words(request: MunicipalityRequest) -> RemovableQuerySet:
    return KnownWord.objects.filter(municipality=request.municipality)


def words_of_writer(request: MunicipalityRequest) -> RemovableQuerySet:
    """What the writer may take back: all to whom the list is open, others what they have just added."""
    words = _words(request).present()
    if who_teaches() is not None:
        return words
    return words.filter(added_by=request.user, added_at__gte=timezone.now() - AT_ONCE)


def _address(request: MunicipalityRequest) -> str:
    return reverse("settings:words", args=[request.municipality.slug])
