from samordna.organisation.forms.base import RowForm, form_field
from samordna.organisation.models import Partner


class PartnerForm(RowForm):
    class Meta:
        model = Partner
        fields = ["name", "kind", "website", "about"]
        formfield_callback = form_field
