"""Who is meant by each name that activities have from another municipality: all of them in one form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from samordna.core.forms import GuardedForm
from samordna.core.guard_questions import QUESTIONS
from samordna.plandoc.pattern.texts import fingerprint
from samordna.plans.patterns.left import LeftText
from samordna.plans.patterns.ours import OurNames

LONGEST = 300
KNOWN = "vara-namn"
"""The id of the list of names to choose among."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name, with the places where it stands."""

    said: str
    places: list[str]

    @property
    def key(self) -> str:
        return fingerprint(self.said)[:12]


def named_in(left: Iterable[tuple[str, LeftText]]) -> list[Named]:
    """Each name once, the most frequent first."""
    found: dict[str, Named] = {}
    for place, one in left:
        found.setdefault(one.mark.digest, Named(one.text, [])).places.append(place)
    return sorted(found.values(), key=lambda one: -len(one.places))


class NamesForm(GuardedForm, forms.Form):
    """For each name what it is called here, or that it may stand; what is left empty is asked about again."""

    asks_beside = False

    def __init__(self, *args: Any, named: list[Named], ours: OurNames, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.named = named
        for one in named:
            self.fields[f"vem-{one.key}"] = forms.CharField(
                label=one.said,
                required=False,
                max_length=LONGEST,
                initial=ours.likely(one.said),
                widget=forms.TextInput(attrs={"class": "ds-input", "list": KNOWN, "autocomplete": "off"}),
            )
            self.fields[f"star-{one.key}"] = forms.BooleanField(
                label=_("Let it stand as it is"),
                required=False,
                widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
            )

    def rows(self) -> Iterator[tuple[Named, Any, Any]]:
        """Each name with its two fields."""
        for one in self.named:
            yield one, self[f"vem-{one.key}"], self[f"star-{one.key}"]

    def questions(self) -> list[Any]:
        """What the guard asks."""
        return [self[name] for name in QUESTIONS if name in self.fields]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for one in self.named:
            written = f"vem-{one.key}" in self.changed_data and values.get(f"vem-{one.key}")
            if written and values.get(f"star-{one.key}"):
                self.add_error(
                    f"vem-{one.key}", _("Choose one: write who it is here, or let it stand as it is.")
                )
        return values

    def chosen(self) -> dict[str, str]:
        """Who it is here, by place."""
        kept = self.kept()
        said = {place: self.cleaned_data[f"vem-{one.key}"] for one in self.named for place in one.places}
        return {place: name for place, name in said.items() if name and place not in kept}

    def kept(self) -> set[str]:
        """The places whose names may stand."""
        return {place for one in self.named if self.cleaned_data[f"star-{one.key}"] for place in one.places}
