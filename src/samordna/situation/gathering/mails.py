"""What is written to those who are asked to contribute."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samordna.core import days
from samordna.situation.enums import RequestLinkKind
from samordna.situation.models import ContributionRequest, Picture

Linked = Sequence[tuple[ContributionRequest, str]]
"""Requests, each with its link."""


def mail_words(picture: Picture, kind: RequestLinkKind, linked: Linked) -> tuple[str, str]:
    """Subject and text of the mail about the requests."""
    with override(settings.LANGUAGE_CODE):
        lines: list[str] = []
        for request, link in linked:
            lines += [_opening(picture, kind, request), ""]
            lines += [request.words, ""] if request.words and kind is RequestLinkKind.ASKED else []
            lines += [f"{request}:", link, ""]
        lines += [
            _("No account is needed, and what you write is saved as you go."),
            _("The link is your organisation's: pass it on to whoever knows most, but not outside it."),
            _("Write of areas and phenomena, never about somebody. Call about single persons instead."),
        ]
        return _subject(picture, kind, len(linked)), "\n".join(lines)


def _subject(picture: Picture, kind: RequestLinkKind, count: int) -> str:
    words = {"title": picture.title, "n": count}
    if kind is RequestLinkKind.LATE:
        return (
            ngettext("Late: contribution to %(title)s", "Late: %(n)d contributions to %(title)s", count)
            % words
        )
    if kind is RequestLinkKind.BEFORE:
        return (
            ngettext(
                "Reminder: contribution to %(title)s", "Reminder: %(n)d contributions to %(title)s", count
            )
            % words
        )
    return ngettext("Contribute to %(title)s", "%(n)d requests for contributions to %(title)s", count) % words


def _opening(picture: Picture, kind: RequestLinkKind, request: ContributionRequest) -> str:
    words = {"place": picture.municipality.name, "day": days.day(request.due_on, "long")}
    if kind is RequestLinkKind.LATE:
        return (
            _(
                "The last day to answer was %(day)s, and nothing has come. Ask the municipality's coordinator for more time;"
                " the same link then works again:"
            )
            % words
        )
    if kind is RequestLinkKind.BEFORE:
        return _("These questions are not answered yet. The last day is %(day)s:") % words
    return (
        _(
            "%(place)s makes its situation picture of violent extremism together with others, and asks for what you know."
            " Answer a few questions by %(day)s:"
        )
        % words
    )
