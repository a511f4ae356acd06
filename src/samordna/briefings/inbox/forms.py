"""The form of a news source."""

from samordna.briefings.models import NewsSource
from samordna.briefings.rows import OwnedForm
from samordna.organisation.forms import form_field


class SourceForm(OwnedForm):
    class Meta:
        model = NewsSource
        fields = ("name", "address", "unit")
        formfield_callback = form_field
