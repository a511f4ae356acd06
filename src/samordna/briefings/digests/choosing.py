"""News chosen for a draft, ordered and left out."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands import digests as commands
from samordna.briefings.digests.rules import chosen_or_404, digest_or_404
from samordna.briefings.pages import address
from samordna.briefings.queries import choosable
from samordna.core.toasts import done
from samordna.organisation.pages import do, place_in


@require_POST
@page(Action.EDIT_BRIEFINGS)
def choose(request: MunicipalityRequest, pk: int) -> HttpResponse:
    digest = digest_or_404(request, pk, edits=True)
    wanted = set(request.POST.getlist("news"))
    items = [one for one in choosable(digest, request.access) if str(one.pk) in wanted]
    return do(
        request,
        lambda: commands.news_choose(digest=digest, items=items),
        said=lambda _row: (
            ngettext("%(n)d piece of news is chosen.", "%(n)d pieces of news are chosen.", len(items))
            % {"n": len(items)}
        ),
        to=address(request, "digest", pk),
    )


@require_POST
@page(Action.EDIT_BRIEFINGS)
def move(request: MunicipalityRequest, pk: int, chosen: int) -> HttpResponse:
    row, to = chosen_or_404(request, pk, chosen), place_in(request)
    return do(
        request,
        lambda: commands.news_move(chosen=row, to=to),
        said=lambda one: _("“%(name)s” is moved.") % {"name": one.item},
        to=address(request, "digest", pk),
    )


@require_POST
@page(Action.EDIT_BRIEFINGS)
def leave_out(request: MunicipalityRequest, pk: int, chosen: int) -> HttpResponse:
    row = chosen_or_404(request, pk, chosen)
    return do(
        request,
        lambda: commands.news_leave_out(chosen=row),
        said=lambda one: _("“%(name)s” is left out.") % {"name": one.item},
        to=address(request, "digest", pk),
        undo=address(request, "digest_news_restore", pk, chosen),
    )


@require_POST
@page(Action.EDIT_BRIEFINGS)
def take_back(request: MunicipalityRequest, pk: int, chosen: int) -> HttpResponse:
    row = chosen_or_404(request, pk, chosen)
    commands.news_take_back(chosen=row)
    done(request, _("“%(name)s” stands in the digest again.") % {"name": row.item})
    return redirect(address(request, "digest", pk))
