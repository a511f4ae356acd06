from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import StyledForm
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import Municipality
from samordna.organisation.settings.registry import counties
from samordna.plandoc.writing.placeholders import BRACED


class SettingsForm(RowForm):
    class Meta:
        model = Municipality
        fields = [
            "name",
            "slug",
            "county",
            "revision_months",
            "has_central_steps",
            "confirm_months",
            "least_inhabitants",
            "colour",
        ]
        formfield_callback = form_field
        help_texts = {
            "slug": _(
                "The first part of the addresses of your pages: a–z, digits and hyphens. When you change it the old address"
                " leads to the new one, also from mails that have been sent, and no other municipality can have it."
            )
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = list(counties())
        own = [self.instance.county] if self.instance.county and self.instance.county not in known else []
        self.fields["county"] = forms.ChoiceField(
            label=_("County"),
            required=False,
            choices=[("", "–"), *((name, name) for name in known + own)],
            initial=self.instance.county,
        )
        self.fields["county"].widget.attrs["class"] = "ds-input"
        self.fields["slug"].label = _("Address")
        self.fields["slug"].required = False
        self.fields["slug"].validators = [
            RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*\Z", _("Only a–z, digits and hyphens, such as orebro."))
        ]
        self.fields["colour"].widget.attrs.update(
            {"class": "ds-input short", "maxlength": 7, "spellcheck": "false"}
        )

    def clean_slug(self) -> str:
        """Empty leaves it as it is: a municipality always has one."""
        return self.cleaned_data["slug"] or self.instance.slug


class LogoForm(StyledForm, forms.Form):
    file = forms.FileField(
        label=_("Logo"),
        help_text=_(
            "A PNG of at most 0.5 MB, at least 16 and at most 2000 pixels a side. It is shown 32 pixels high."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": "image/png"}),
        max_length=255,
    )


class WordTemplateForm(StyledForm, forms.Form):
    file = forms.FileField(
        label=_("Word template"),
        help_text=format_lazy(
            _(
                "A .docx of at most 8 MB. Plans are written with its styles, headers and footers. These placeholders are filled: "
                "{placeholders}. {content} stands alone in a paragraph of its own, where the plan is to stand."
            ),
            placeholders=BRACED,
            content="{{ content }}",
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
        max_length=255,
    )
