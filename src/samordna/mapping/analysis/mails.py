"""What is written to those who are asked about services."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samordna.core import days
from samordna.mapping.enums import LinkKind
from samordna.mapping.models import AnalysisForm, AnalysisRound


def mail_words(
    analysis: AnalysisRound, kind: LinkKind, links: Iterable[tuple[AnalysisForm, str]]
) -> tuple[str, str]:
    """Subject and text of the mail about the forms, each with its link."""
    with override(settings.LANGUAGE_CODE):
        named = list(links)
        lines = [analysis.words, ""] if analysis.words and kind is LinkKind.ASKED else []
        lines += [_opening(analysis, kind), ""]
        for form, link in named:
            lines += [form.service.name, link, ""]
        lines += [
            _("It takes about ten minutes. No account is needed, and what you write is saved as you go."),
            _("The link is the unit's: pass it on to whoever knows most, but not outside the unit."),
            _("Write of the service in general, never about somebody. Call about single persons instead."),
        ]
        return _subject(named, kind), "\n".join(lines)


def _subject(named: list[tuple[AnalysisForm, str]], kind: LinkKind) -> str:
    words = {"n": len(named), "name": named[0][0].service.name}
    if kind is LinkKind.LATE:
        return (
            ngettext("Late: questions about %(name)s", "Late: questions about %(n)d services", len(named))
            % words
        )
    if kind is LinkKind.BEFORE:
        return (
            ngettext(
                "Reminder: questions about %(name)s", "Reminder: questions about %(n)d services", len(named)
            )
            % words
        )
    return ngettext("Questions about %(name)s", "Questions about %(n)d services", len(named)) % words


def _opening(analysis: AnalysisRound, kind: LinkKind) -> str:
    words = {"place": analysis.municipality.name, "day": days.day(analysis.due_on, "long")}
    if kind is LinkKind.LATE:
        return _("The last day to answer was %(day)s. You can still answer:") % words
    if kind is LinkKind.BEFORE:
        return _("These questions are not answered yet. The last day is %(day)s:") % words
    return (
        _(
            "%(place)s goes through which services are part of the work against violent extremism, and what their staff needs."
            " Answer a few questions by %(day)s:"
        )
        % words
    )
