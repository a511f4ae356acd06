"""What is answered to a request: saved while it is typed, sent, taken back, and weighed in as a source of the picture."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.plandoc.picture.words import Distribution
from samordna.situation.commands.requests import held_request
from samordna.situation.commands.sources import source_create, source_update, source_withdraw
from samordna.situation.gathering.answers import ABOUT, LONGEST, answers_in, known
from samordna.situation.gathering.standing import why_closed
from samordna.situation.models import Contribution, ContributionRequest, Source

UNTOUCHED = ("distribution", Distribution.INTERNAL)
"""What the form says before anybody has chosen."""
ORDER = list(Distribution)
"""From what everybody may read to what few may."""


@transaction.atomic
def contribution_save(*, request: ContributionRequest, values: Mapping[str, str]) -> ContributionRequest:
    """Keep what has been typed so far; what ``values`` leaves out keeps what it has. Raises ValidationError."""
    row = _taking_answers(request)
    if too_long := [name for name, text in values.items() if len(text) > LONGEST]:
        raise ValidationError(dict.fromkeys(too_long, _("That is too long.")))
    now = timezone.now()
    draft = {**row.draft, **known(row, values)}
    draft = {name: text for name, text in draft.items() if text and (name, text) != UNTOUCHED}
    changed = {"opened_at": row.opened_at or now}
    if draft != row.draft:
        changed |= {"saved_at": now}
        row.draft = draft
    elif row.opened_at:
        return row
    for name, value in changed.items():
        setattr(row, name, value)
    row.save(update_fields=["draft", *changed])
    return row


@transaction.atomic
def contribution_send(*, request: ContributionRequest) -> Contribution:
    """Send what has been typed, as a new row: what was sent before stays as it was. Raises ValidationError."""
    row = _taking_answers(request)
    answers = answers_in(row)
    if not answers:
        raise ValidationError(_("Answer at least one question first."), code="empty")
    about = {name: row.draft.get(name, "") for name in ABOUT}
    about["distribution"] = about["distribution"] or Distribution.INTERNAL
    last = row.contributions.first()
    if last and last.answers == answers and all(getattr(last, name) == about[name] for name in ABOUT):
        return last
    sent = Contribution.objects.create(municipality=row.municipality, request=row, answers=answers, **about)
    if sent.distribution == Distribution.RESTRICTED:
        # whoever gets the link next reads nothing of it
        row.draft = {}
        row.save(update_fields=["draft"])
    return sent


@transaction.atomic
def contribution_withdraw(*, request: ContributionRequest) -> Contribution:
    """Take back what was sent. A source that it became is told as taken back too. Raises ValidationError, as ClosedPicture."""
    row = held_request(request)
    last = row.contributions.first()
    if last is None or not last.answers:
        raise ValidationError(_("Nothing has been sent that could be taken back."), code="nothing")
    taken_back = Contribution.objects.create(
        municipality=row.municipality, request=row, distribution=last.distribution
    )
    row.draft = {}
    row.save(update_fields=["draft"])
    for source in sources_of(row):
        source_withdraw(source=source)
    return taken_back


@transaction.atomic
def contribution_weigh(*, contribution: Contribution, values: Mapping[str, Any]) -> Source:
    """Make what was sent a source of the picture, or bring the source that it is in step. ``values`` are the source's.

    Raises ValidationError where another has been sent since, and for wider distribution than its giver has chosen.
    """
    row = held_request(contribution.request)
    if row.contributions.first() != contribution or not contribution.answers:
        words = _("Another contribution has been sent since, or this one was taken back. Look again.")
        raise ValidationError(words, code="outdated")
    if ORDER.index(Distribution(values["distribution"])) < ORDER.index(
        Distribution(contribution.distribution)
    ):
        words = _("Its giver has chosen “%(name)s”. It may be spread less, and not more.") % {
            "name": contribution.get_distribution_display()
        }
        raise ValidationError({"distribution": ValidationError(words, code="wider")})
    told = {**values, "contribution": contribution}
    source = sources_of(row).first()
    if source is None:
        return source_create(picture=row.picture, values=told)
    if source.withdrawn_at:
        source.withdrawn_at = None
        source.save(update_fields=["withdrawn_at"])
    return source_update(source=source, values=told)


def sources_of(request: ContributionRequest) -> Any:
    """The source that its contributions have become, one at most."""
    return Source.objects.present().filter(picture=request.picture_id, contribution__request=request)


def _taking_answers(request: ContributionRequest) -> ContributionRequest:
    row = held_request(request)
    if why_closed(row):
        words = _("Nothing more is answered: gathering has ended, or the question was taken back.")
        raise ValidationError(words, code="closed")
    return row
