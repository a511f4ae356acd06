"""Two who answer about the same activity: the second is told what the first has written, and by whom."""

from dataclasses import replace

from samordna.core import edit_conflicts
from samordna.core.edit_conflicts import Changed
from samordna.followup.answering.forms import AnswerForm
from samordna.followup.models import FollowUpAnswer


def changed_by_others(form: AnswerForm) -> list[Changed]:
    """What others have written since the form was shown, which it then says; empty when it may be saved.

    The history leaves drafts out: who wrote is told by the draft itself.
    """
    said = form.said
    conflicts = edit_conflicts.changed(form, said or FollowUpAnswer())
    if conflicts and said:
        by = said.saved_by.name if said.saved_by else ""
        form.changed_meanwhile = [replace(one, by=by, at=said.saved_at) for one in conflicts]
    return form.changed_meanwhile
