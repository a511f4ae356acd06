"""Which digests somebody may open, and change."""

from django.http import Http404

from samordna.accounts.access import MunicipalityRequest
from samordna.briefings.models import Digest, DigestItem
from samordna.briefings.pages import may_edit, require_editing
from samordna.briefings.queries import digests_of


def digest_or_404(
    request: MunicipalityRequest, pk: int, *, edits: bool = False, is_removed: bool = False
) -> Digest:
    """Drafts are for those who write them; ``edits`` asks for that, ``is_removed`` is for putting one back."""
    rows = digests_of(request.municipality)
    row = (rows if is_removed else rows.filter(removed_at=None)).filter(pk=pk).first()
    if row is None:
        raise Http404
    row.municipality = row.flow.municipality = request.municipality
    if edits:
        require_editing(request, row.flow)
    elif not row.sent_at and not may_edit(request, row.flow):
        raise Http404
    return row


def chosen_or_404(request: MunicipalityRequest, pk: int, chosen: int) -> DigestItem:
    """A piece of news in a digest that the user may change, left out or not."""
    digest = digest_or_404(request, pk, edits=True)
    row = DigestItem.objects.filter(digest=digest, pk=chosen).select_related("item").first()
    if row is None:
        raise Http404
    row.digest = digest
    return row
