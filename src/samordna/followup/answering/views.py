"""Answering how activities go at an occasion: one page, saved while it is typed."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.followup.answering.asked import Asked
from samordna.followup.answering.conflicts import changed_by_others
from samordna.followup.answering.forms import AnswerForm
from samordna.followup.answering.page import Answering, days_left
from samordna.followup.answering.sent_words import sent_in_words
from samordna.followup.calendar import Calendar
from samordna.followup.commands.answers import answer_save, answers_send, closed_because
from samordna.followup.numbers import whole_number


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REPORT)
def answer(request: MunicipalityRequest, occasion: int) -> HttpResponse:
    """The reader's activities, with what was said last time, to save and to send."""
    answering = _answering(request, occasion)
    if request.method != "POST":
        return _page(request, answering, [AnswerForm(asked=one) for one in answering.shown])
    forms = [AnswerForm(request.POST, asked=one) for one in _sent_along(request, answering)]
    reason = closed_because(answering.occasion, localdate())
    wrong = [] if reason else [form for form in forms if not _save(request, answering, form)]
    if reason or wrong:
        return _page(request, answering, forms, reason=reason, status=422)
    if "skicka" in request.POST:
        return _send(request, answering)
    done(request, _("What you have filled in is saved, and not sent yet."))
    return redirect(_address(answering, request.POST.get("till", str(answering.page))))


@require_POST
@page(Action.REPORT)
def save(request: MunicipalityRequest, occasion: int, pk: int) -> HttpResponse:
    """What is typed about one activity, at a pause: what became of it, or all of it when somebody else has changed it."""
    answering = _answering(request, occasion)
    asked = answering.find(pk)
    if asked is None:
        raise Http404
    form = AnswerForm(request.POST, asked=asked)
    reason = closed_because(answering.occasion, localdate())
    if not reason:
        _save(request, answering, form)
    answering.note_reading([asked])
    context = {"form": form, "asked": form.asked, "reason": reason, "answering": answering}
    if not form.changed_meanwhile:
        return render(request, "followup/answering/said.html", context | {"by_part": True})
    part = render(request, "followup/answering/item.html", context)
    part.headers["HX-Retarget"] = f"#svar-{pk}"
    part.headers["HX-Reswap"] = "outerHTML"
    return part


def _answering(request: MunicipalityRequest, occasion: int) -> Answering:
    calendar = Calendar.of(request.municipality)
    row = calendar.find(occasion)
    if row is None:
        raise Http404
    number = whole_number(request.GET.get("sida", ""))
    return Answering(request, calendar, row, everybody="alla" in request.GET, page=number or 1)


def _sent_along(request: MunicipalityRequest, answering: Answering) -> Iterable[Asked]:
    """The activities that the page held when it was sent; others may have come to stand there since."""
    for number in dict.fromkeys(request.POST.getlist("aktivitet")):
        asked = answering.find(whole_number(number) or 0)
        if asked is None:
            raise Http404
        yield asked


def _save(request: MunicipalityRequest, answering: Answering, form: AnswerForm) -> bool:
    """Keep what is right in the form; whether that is all of it. Nothing is kept where somebody else has changed it too."""
    if changed_by_others(form):
        return False
    is_right = form.is_valid()
    draft = answer_save(
        occasion=answering.occasion,
        activity=form.asked.activity,
        values=form.values(),
        user=request.user,
        today=localdate(),
        refused=form.refused,
    )
    form.saved(draft)
    answering.take(form.asked)
    form.log_decisions(request, f"activities/{form.asked.activity.key}")
    return is_right


def _send(request: MunicipalityRequest, answering: Answering) -> HttpResponse:
    activities = [one.activity for one in answering.asked]
    sending = answers_send(
        occasion=answering.occasion, activities=activities, user=request.user, today=localdate()
    )
    done(request, sent_in_words(sending))
    return redirect(_address(answering, ""))


def _page(
    request: MunicipalityRequest,
    answering: Answering,
    forms: list[AnswerForm],
    *,
    reason: str = "",
    status: int = 200,
) -> HttpResponse:
    answering.note_reading(form.asked for form in forms)
    last_time = answering.last_time()
    today = localdate()
    context: dict[str, Any] = {
        "answering": answering,
        "occasion": answering.occasion,
        "items": [(form, form.asked, last_time.get(form.asked.activity.pk)) for form in forms],
        "reason": reason or closed_because(answering.occasion, today),
        "days_left": days_left(answering.occasion, today),
        "refused": [form for form in forms if form.refused_labels],
        "wrong": [form for form in forms if form.is_bound and (form.errors or form.changed_meanwhile)],
    }
    return render(request, "followup/answering/page.html", context, status=status)


def _address(answering: Answering, number: str) -> str:
    slug = answering.request.municipality.slug
    base = reverse("followup:answer", args=[slug, answering.occasion.pk])
    page_number = whole_number(number) or 1
    asks = [f"sida={page_number}"] if page_number > 1 else []
    asks += ["alla=1"] if answering.everybody else []
    return f"{base}?{'&'.join(asks)}" if asks else base
