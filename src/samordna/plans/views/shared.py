"""What every page of a plan has: its version, its tabs, and where one is."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest, refusal, require
from samordna.accounts.refusals import Refused
from samordna.accounts.roles import Action
from samordna.core.addresses import address_of
from samordna.core.history import restricted_read, restricted_read_of
from samordna.core.page_pieces import language
from samordna.core.tabs import Tab
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.cover import period_text
from samordna.plandoc.writing.public import hidden_in, public_version
from samordna.plans import queries
from samordna.plans.documents import adopted_documents_of, documents_of
from samordna.plans.life import is_open
from samordna.plans.models import PlanVersion, Section
from samordna.plans.models.content import ContentModel
from samordna.plans.rules import ContentRow, Sight, may_read_restricted, path_of, sight_of
from samordna.plans.standing import tag_today


def version_or_404(request: MunicipalityRequest, version: int, *actions: Action) -> PlanVersion:
    """The version, if the user may see it and do one of ``actions`` to it (by default what the page was opened for).

    Raises Http404, or PermissionDenied with the reason.
    """
    row = queries.version_of(request.municipality, request.access, version)
    if row is None:
        raise Http404
    row.municipality = request.municipality
    asked_for = actions or (request.action,)
    if Action.VIEW not in asked_for and not any(may(request, action, row) for action in asked_for):
        require(request, asked_for[0], path_of(row.plan))
    return row


def may(request: MunicipalityRequest, action: Action, version: PlanVersion) -> bool:
    return request.access.may_for(action, path_of(version.plan))


def readable(
    request: MunicipalityRequest, versions: Sequence[PlanVersion], *, how: str, as_adopted: bool = False
) -> list[PlanDocument]:
    """The versions as documents, with what the user may see of them; reading what is restricted is noted.

    ``how`` is how it is read: page, export. ``as_adopted`` asks for the text that was adopted, and not how its activities go now.
    """
    documents = (adopted_documents_of if as_adopted else documents_of)(list(versions))
    visible = []
    for version, document in zip(versions, documents, strict=True):
        if not may_read_restricted(request.access, version):
            visible.append(public_version(document))
            continue
        note_restricted(request, version, hidden_in(document.sections).sections, how=how)
        visible.append(document)
    return visible


def note_restricted(
    request: MunicipalityRequest, version: PlanVersion, keys: Iterable[str], *, how: str
) -> None:
    """Remember that the page shows sections that are not for everybody."""
    if shown := sorted(keys):
        restricted_read_of(request, Section, shown, parent_id=version.pk, how=how)


def sight_for(request: MunicipalityRequest, version: PlanVersion, area: str) -> Sight:
    """What the reader sees of the version. Raises PermissionDenied when all of the list ``area`` is restricted for them."""
    sight = sight_of(request.access, version)
    if area in sight.hidden.lists:
        raise refused(request, version)
    return sight


def seen(request: MunicipalityRequest, version: PlanVersion, sight: Sight, row: ContentRow) -> ContentRow:
    """The row, its reading noted where it is restricted. Raises PermissionDenied when it is so for this reader."""
    if not sight.shown([row]):
        raise refused(request, version)
    note_rows(request, version, sight, [row])
    return row


def note_rows(
    request: MunicipalityRequest, version: PlanVersion, sight: Sight, rows: Iterable[ContentModel]
) -> None:
    """Remember that the page shows rows of a list that are not for everybody."""
    if shown := sight.restricted(rows):
        restricted_read(request, shown, parent_id=version.pk, how="page")


def refused(request: MunicipalityRequest, version: PlanVersion) -> Refused:
    reason = _("This part of the plan is restricted. Your role does not let you read it.")
    return refusal(request, Action.READ_RESTRICTED, reason, path_of(version.plan) or ())


def base_of(version: PlanVersion) -> str:
    """The address that all of the version's pages begin with."""
    return address_of("plans:document", version.municipality.slug, version.pk)


def plan_page(
    request: MunicipalityRequest, version: PlanVersion, template: str, context: dict[str, Any], *, tab: str
) -> HttpResponse:
    """Render a page of the plan with its head and tabs. ``tab`` is the address part of the current one."""
    base = base_of(version)
    context = {
        "version": version,
        "base": base,
        "tabs": _tabs(request, version, base, tab),
        "period": period(version),
        "state_tag": tag_today(version),
        "may_edit": may(request, Action.EDIT, version) and is_open(version),
        "may_decide": may(request, Action.DECIDE, version),
        "may_comment": may(request, Action.COMMENT, version),
        "may_report": may(request, Action.REPORT, version),
        "may_share": may(request, Action.SHARE, version),
        **context,
    }
    return render(request, template, context)


def _tabs(request: MunicipalityRequest, version: PlanVersion, base: str, current: str) -> list[Tab]:
    tabs = [
        ("", _("Document"), "OpenBook"),
        ("aktiviteter/", _("Activities"), "TasklistStart"),
        ("verksamheter/", _("Services"), "Buildings3"),
        ("kontroller/", _("Checks"), "SealCheckmark"),
        ("beslut/", _("Decisions"), "Gavel"),
    ]
    if version.number > 1:
        tabs.append(("jamforelse/", _("Changes"), "ArrowsUpDown"))
    if is_open(version) and (may(request, Action.EDIT, version) or may(request, Action.DECIDE, version)):
        tabs.append(("innehall/", _("Edit"), "Pencil"))
    if may(request, Action.SHARE, version):
        tabs.append(("gaster/", _("Guests"), "PersonGroup"))
    tabs.append(("ladda-ner/", _("Download"), "Download"))
    return [Tab(name, icon, base + path, path == current) for path, name, icon in tabs]


def period(version: PlanVersion) -> str:
    """ "2017–2018", or whichever end the plan states."""
    return period_text(version.period_start, version.period_end, language())
