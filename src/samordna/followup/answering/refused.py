"""What was refused of an answer is remembered until somebody has seen it: so no answer is sent without a part of it unseen."""

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.followup.answering.asked import Asked
from samordna.followup.commands.answers import FIELDS

REFUSED = "refused"


class RemembersRefused(forms.BaseForm):
    """A part of the form of an answer: the fields whose last words could not be kept, now and before."""

    asked: Asked

    def tell_refused(self) -> None:
        """An error where something was refused that this page has not told of."""
        for name in self._unseen():
            self.add_error(
                name,
                _("What was written here last could not be saved. Write it again, or leave it as it is."),
            )

    def _unseen(self) -> list[str]:
        """Those that were sent as they were shown, by a page that did not know."""
        seen = {*self.data.get(self.add_prefix(REFUSED), "").split(","), *self.changed_data, *self.errors}
        return [
            name for name in self.asked.refused if name not in seen and self.add_prefix(name) in self.data
        ]

    @property
    def refused(self) -> list[str]:
        """The fields whose words cannot be kept: of those that were not sent, as it was before."""
        kept = [
            name
            for name in self.asked.refused
            if name in self.fields and self.add_prefix(name) not in self.data
        ]
        return [*kept, *(name for name in FIELDS if self.has_error(name))]

    @property
    def refused_field(self) -> SafeString:
        """The hidden field by which it is known next time that the page has told of what was refused."""
        name, told = self.add_prefix(REFUSED), ",".join(self.asked.refused)
        return format_html('<input type="hidden" name="{}" value="{}">', name, told)

    @property
    def refused_labels(self) -> list[str]:
        """What was refused before the page was opened."""
        if self.is_bound:
            return []
        return [str(self[name].label) for name in self.asked.refused if name in self.fields]
