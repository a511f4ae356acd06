"""The decision on a picture, recorded by whoever records decisions."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.plandoc.picture.life import PictureStep
from samordna.plandoc.picture.ready import lacks
from samordna.situation.commands.deciding import picture_decide
from samordna.situation.documents import standing_document
from samordna.situation.models import DecidedPicture, Picture
from samordna.situation.pages import address, closed_page, picture_page
from samordna.situation.pictures.forms import DecisionForm
from samordna.situation.pictures.steps import linked
from samordna.situation.queries import path_of, picture_or_404
from samordna.situation.standing import standing_of
from samordna.situation.tabs import OVERVIEW


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.DECIDE)
def decide(request: MunicipalityRequest, pk: int) -> HttpResponse:
    picture = picture_or_404(request, pk)
    require(request, Action.DECIDE, path_of(picture))
    if closed := closed_page(request, picture):
        return closed
    form = DecisionForm(request.POST or None, initial={"body": _body_of(picture)})
    if request.method == "POST" and form.is_valid() and _decided(request, picture, form):
        form.log_decisions(request, f"pictures/{pk}")
        done(request, _("The decision is recorded, and the situation picture is kept as it was decided."))
        return redirect(address(request, "picture", pk))
    document = standing_document(picture)
    context = {
        "form": form,
        "lacks": linked(request, picture, lacks(PictureStep.DECIDE, standing_of(picture, document))),
        "back": address(request, "picture", pk),
    }
    status = 422 if request.method == "POST" else 200
    return picture_page(
        request, picture, "situation/pictures/decide.html", context, tab=OVERVIEW, status=status
    )


def _decided(request: MunicipalityRequest, picture: Picture, form: DecisionForm) -> DecidedPicture | None:
    def command() -> DecidedPicture:
        try:
            return picture_decide(
                picture=picture,
                decision=form.decision(),
                user=request.user,
                note=form.cleaned_data["note"],
            )
        except ExportError as error:
            words = _("The PDF of the situation picture could not be made, so nothing is saved. Try again.")
            raise ValidationError(words, code="pdf") from error

    decided: DecidedPicture | None = refused_by(form, command)
    return decided


def _body_of(picture: Picture) -> str:
    """Who decides, as far as is known."""
    return str(picture.unit.body) if picture.unit and picture.unit.body else ""
