"""Whether each line of a file may stand by itself: what its fields ask for, and that it holds no personal data."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.core.fields import Guarded
from samordna.core.page_pieces import said
from samordna.core.personal_data import FieldHit, Look
from samordna.organisation.transfer.columns import Form
from samordna.organisation.transfer.document import Problem
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.results import Asked, Differences
from samordna.plandoc.guard import explanation_of


def field_problems(draft: Draft) -> Iterator[Problem]:
    """What each field asks of its value, as when it is typed into a form."""
    for column in draft.sheet.columns:
        if column.field not in draft.values:
            if column.required and draft.stored is None and column.field not in draft.unread:
                yield draft.problem(_("This must be filled in."), column.field)
            continue
        value = draft.values[column.field]
        if column.required and value in (None, ""):
            yield draft.problem(_("This must be filled in."), column.field)
        elif isinstance(value, str) and value and column.form != Form.REFERENCE:
            yield from _refused(draft, column.field, value)


def _refused(draft: Draft, field: str, value: str) -> Iterator[Problem]:
    try:
        draft.sheet.model._meta.get_field(field).run_validators(value)
    except ValidationError as error:
        for message in error.messages:
            yield draft.problem(message, field)


def guard(draft: Draft, differences: Differences, look: Look) -> None:
    """Texts that are new pass the guard: some findings stop, likely ones are asked about."""
    for field, value in draft.values.items():
        if not isinstance(value, str) or not _is_guarded(draft, field):
            continue
        if draft.stored and draft.stored.values[field] == value:
            continue
        for hit in look(value, field):
            explanation = said(explanation_of(hit.kind, blocking=hit.blocking))
            words = {"text": hit.text, "explanation": explanation}
            problem = draft.problem(_("“%(text)s”. %(explanation)s") % words, field)
            if hit.blocking:
                differences.problems.append(problem)
            else:
                differences.asked.append(Asked(problem, FieldHit(f"{draft.sheet.name}.{field}", hit)))


def _is_guarded(draft: Draft, field: str) -> bool:
    return isinstance(draft.sheet.model._meta.get_field(field), Guarded)
