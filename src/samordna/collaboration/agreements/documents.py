"""The signed document of an agreement: put there, opened, taken away and put back."""

from django.http import Http404, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.collaboration.agreements.changing import form_answer
from samordna.collaboration.agreements.forms import DocumentForm
from samordna.collaboration.agreements.queries import document_of
from samordna.collaboration.agreements.showing import agreement_or_404
from samordna.collaboration.commands.documents import document_put, document_remove, document_restore
from samordna.collaboration.models import Agreement
from samordna.collaboration.pages import address
from samordna.core.history import restricted_read
from samordna.core.uploads import UploadKind
from samordna.organisation.pages import do


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def put(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = agreement_or_404(request, pk, leads=True)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()

    def save(values: dict[str, object]) -> Agreement:
        document_put(municipality=request.municipality, agreement=row, **values)  # type: ignore[arg-type]
        return row

    return form_answer(
        request,
        DocumentForm(*sent),
        title=_("Signed document"),
        back=address(request, "agreement", pk),
        save=save,
        agreement=row,
    )


@require_safe
@page(Action.SEE_ORGANISATION)
def opened(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The file as it was put there; the reading is noted before it leaves."""
    row = agreement_or_404(request, pk)
    document = document_of(row)
    if document is None:
        raise Http404
    if document.restricted:
        require(request, Action.READ_RESTRICTED, row.unit.path if row.unit else None)
        restricted_read(request, [document], parent_id=row.pk, how="export")
    answer = HttpResponse(bytes(document.content), content_type=UploadKind.PDF.value)
    answer.headers["Content-Disposition"] = (
        content_disposition_header(True, document.file_name) or "attachment"
    )
    add_never_cache_headers(answer)
    return answer


@require_POST
@page(Action.EDIT_COLLABORATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = agreement_or_404(request, pk, leads=True)
    return do(
        request,
        lambda: document_remove(municipality=request.municipality, agreement=row),
        said=lambda _row: _("The document is removed."),
        to=address(request, "agreement", pk),
        undo=address(request, "agreement_document_restore", pk),
    )


@require_POST
@page(Action.EDIT_COLLABORATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = agreement_or_404(request, pk, leads=True)
    return do(
        request,
        lambda: document_restore(municipality=request.municipality, agreement=row),
        said=lambda _row: _("The document is back."),
        to=address(request, "agreement", pk),
    )
