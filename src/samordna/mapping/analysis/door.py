"""The door of a form's link."""

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict

from samordna.mapping.analysis import queries
from samordna.mapping.analysis.changes import just_written, told_of
from samordna.mapping.analysis.progress import is_gone
from samordna.mapping.commands.analysis_locks import locked_form
from samordna.mapping.models import AnalysisForm
from samordna.organisation.answering.door import LinkDoor


def _closed(form: AnalysisForm) -> str:
    """Why nothing can be answered by the link; empty when it can."""
    if form.removed_at or is_gone(form.service):
        return "gone"
    return "closed" if form.round.closed_at else ""


def _told(form: AnalysisForm) -> Sequence[tuple[str, str]]:
    return [(str(one.question.label), one.answer) for one in told_of(form)]


def _written(_form: Any, sent: QueryDict) -> Sequence[tuple[str, str]]:
    return [(str(one.question.label), one.answer) for one in just_written(sent)]


DOOR = LinkDoor(
    view="analysis:answer",
    gone="mapping/analysis/link_gone.html",
    opened=queries.opened_by,
    asked=lambda link: link.form,
    closed=_closed,
    locked=locked_form,
    told=_told,
    written=_written,
)
