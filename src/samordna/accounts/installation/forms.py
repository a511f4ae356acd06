"""Setting up a municipality, and looking through the installation's log."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import StyledForm
from samordna.organisation.addresses import municipality_at
from samordna.organisation.models import Municipality
from samordna.organisation.models.municipality import RESERVED_SLUGS
from samordna.organisation.settings.registry import KnownMunicipality, municipalities


class MunicipalityForm(StyledForm, forms.Form):
    """A municipality by name. For one of the 290 the rest can be left empty."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=100,
        widget=forms.TextInput(attrs={"list": "known-municipalities", "autocomplete": "off"}),
        help_text=gettext_lazy("Choose one of Sweden's municipalities, or write another name."),
    )
    slug = forms.SlugField(
        label=gettext_lazy("Address"),
        max_length=50,
        required=False,
        help_text=gettext_lazy(
            "The first part of its pages' addresses, such as orebro. Empty: made from the name."
        ),
    )
    code = forms.CharField(
        label=gettext_lazy("Municipality code"),
        max_length=4,
        required=False,
        validators=[RegexValidator(r"^[0-9]{4}\Z", gettext_lazy("The code has four digits, such as 0180."))],
        help_text=gettext_lazy("Four digits, such as 0180. Empty: looked up by the name."),
    )
    county = forms.CharField(
        label=gettext_lazy("County"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("Empty: looked up by the name."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        known = _known(cleaned.get("name", ""))
        if "code" in cleaned and not cleaned["code"]:
            if known is None:
                self.add_error(
                    "code", _("No municipality in the list has that name, so its code must be written.")
                )
            else:
                cleaned["code"] = known.code
        if "county" in cleaned:
            cleaned["county"] = cleaned["county"] or (known.county if known else "")
        if "slug" in cleaned:
            cleaned["slug"] = cleaned["slug"].lower() or slugify(cleaned.get("name", ""))[:50]
            self._check_slug(cleaned["slug"])
        if cleaned.get("code") and Municipality.objects.filter(code=cleaned["code"]).exists():
            self.add_error("code", _("A municipality with that code is set up already."))
        return cleaned

    def _check_slug(self, slug: str) -> None:
        try:
            if not slug:
                raise ValidationError(_("Write the address with the letters a to z, digits and hyphens."))
            if slug in RESERVED_SLUGS:
                raise ValidationError(_("“%(slug)s” is taken by pages of Samordna itself.") % {"slug": slug})
            if municipality_at(slug) is not None:
                raise ValidationError(
                    _("Another municipality has or has had the address “%(slug)s”.") % {"slug": slug}
                )
        except ValidationError as error:
            self.add_error("slug", error)


def _known(name: str) -> KnownMunicipality | None:
    """The municipality of that name, also when it is written with “kommun” or with other capitals."""
    folded = name.casefold().removesuffix(" kommun").removesuffix(" stad").strip()
    return next((one for one in municipalities() if one.name.casefold() == folded), None)
