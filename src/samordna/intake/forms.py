"""The forms of the import: a file, a part that was found, and what the plan becomes."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.date_fields import DateField, OccasionField
from samordna.core.forms import StyledForm
from samordna.core.page_pieces import said
from samordna.intake.column_room import contradictions, misfits
from samordna.intake.commands import too_large_message
from samordna.intake.queries import AreaCount
from samordna.plandoc.checking.occasions import TIMES, no_time
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.schema import Activity, AlarmRoute, Analysis, Service
from samordna.plandoc.vocabulary import Function
from samordna.plans.forms.alarms import AlarmRouteForm
from samordna.plans.forms.owner import OwnerField
from samordna.plans.forms.parts import PartForm, part_form
from samordna.plans.forms.sections import places_explained
from samordna.plans.models import PlanVersion
from samordna.plans.owners import Owners

ENDINGS = [".docx", ".pdf", ".xlsx", ".csv", ".odt", ".txt", ".json"]
DRAFT, DECIDED = "utkast", "beslutad"
UNCHOSEN = "valj"
"""Stands for the plan while nobody has said whether it is a new one."""
UNANSWERED = "obesvarat"
"""The tick that says how many things may stay unanswered in a plan that is not changed any more."""
KEPT = ("plan", "unit", "stands")
"""What is kept of the choice until the plan is saved."""
ONE_LINE = 70
"""Characters that are comfortably read in a field of one line."""


class UploadForm(StyledForm, forms.Form):
    """The file is read by a job; here only its size is looked at, before anything is taken into memory."""

    file = forms.FileField(
        label=_("The plan as a file"),
        allow_empty_file=True,
        max_length=1000,
        error_messages={"required": _("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS), "class": "ds-input"}),
    )

    limit = settings.UPLOAD_LIMIT
    """In bytes; pages show it before anything is sent."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > settings.UPLOAD_LIMIT:
            raise ValidationError(too_large_message())
        if not file.size:
            raise ValidationError(gettext("The file is empty. Choose another one."))
        return file


class TargetForm(StyledForm, forms.Form):
    """Whether the plan is new or the next version of one there is, and a draft or decided already."""

    stands = forms.ChoiceField(
        label=_("The plan is"),
        choices=[
            (DRAFT, _("a draft, which is written on here")),
            (DECIDED, _("decided already: it is kept as it stands and not changed any more")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    plan = forms.ChoiceField(label=_("Save as"), required=False)
    unit = OwnerField(
        label=_("A new plan belongs to"),
        help_text=_("The next version of a plan stays where the plan belongs."),
    )

    def __init__(
        self,
        *args: Any,
        versions: list[PlanVersion],
        owners: Owners,
        tells_when: bool,
        must_say: bool,
        alike: PlanVersion | None = None,
        **kwargs: Any,
    ) -> None:
        """``tells_when`` says that the plan in the file tells when it was decided; otherwise it is a draft and nobody is asked.
        ``must_say`` says that somebody must say which it is. ``alike`` is a version of the plan whose next version this may be:
        then somebody must say whether it is.
        """
        super().__init__(*args, **kwargs)
        self._tells_when, self._must_say = tells_when, must_say
        # Whoever answered on a page that asked is told when no decision is left.
        if not (tells_when or self.data.get("stands") == DECIDED):
            del self.fields["stands"]
        self.fields["unit"].offer(owners, asks=True)  # type: ignore[attr-defined]
        next_of = [
            (str(version.plan_id), gettext("Next version of: %(title)s") % {"title": version.title})
            for version in versions
        ]
        choose = [(UNCHOSEN, gettext("Choose"))] if alike else []
        self.fields["plan"].choices = [*choose, ("", gettext("A new plan")), *next_of]  # type: ignore[attr-defined]
        if alike:
            told = {"title": alike.title, "number": alike.number}
            self.fields["plan"].help_text = (
                gettext("It is like %(title)s, of which version %(number)d is here.") % told
            )
        # What somebody chooses while the form is fetched anew is not put back.
        for field in self.fields.values():
            field.widget.attrs["hx-preserve"] = "true"

    def clean_plan(self) -> str:
        answer: str = self.cleaned_data["plan"]
        if answer == UNCHOSEN:
            raise ValidationError(gettext("Choose whether it is a new plan or the next version of one."))
        return answer

    def clean_stands(self) -> str:
        answer: str = self.cleaned_data["stands"]
        if not answer and self._must_say:
            raise ValidationError(gettext("Choose whether the plan is a draft or decided already."))
        if answer == DECIDED and not self._tells_when:
            raise ValidationError(
                gettext(
                    "The file does not say when the plan was decided. Save it as a draft, and record the decision"
                    " on its page Decisions."
                )
            )
        return answer

    def clean(self) -> dict[str, Any]:
        owner: OwnerField = self.fields["unit"]  # type: ignore[assignment]
        unit, answer = self.cleaned_data.get("unit"), self.data.get("unit", "")
        if not self.cleaned_data.get("plan") and owner.must_be_chosen(unit, answer):
            self.add_error("unit", owner.missing)
        for name in self.errors:
            self.fields[name].widget.attrs["autofocus"] = True
        return self.cleaned_data

    def leaves_unanswered(self, counts: Iterable[AreaCount], list_address: str) -> bool:
        """Whether the plan may be kept for good with what nobody has answered. If not, the form says so, and asks.

        ``list_address`` is where it is answered. A tick answers for as much as was shown with it. How much that is, and in which
        lists, the page tells below, where it changes with each answer.
        """
        number = sum(one.open for one in counts)
        sent = self.data.get(UNANSWERED, "")
        if not number or (sent.isascii() and sent.isdecimal() and len(sent) < 10 and int(sent) >= number):
            return True
        words = gettext(
            "Not all is answered, as is told below. A decided plan is not changed any more, and the questions are gone when it"
            " is saved."
        )
        told = format_html('{} <a href="{}">{}</a>', words, list_address, gettext("Answer them"))
        self.add_error("stands", ValidationError(told, code="unanswered"))
        tick = forms.CheckboxInput(
            attrs={"class": "ds-input", "value": str(number)}, check_test=lambda _sent: False
        )
        label = gettext("Keep the plan as it was read, with what is not answered")
        field = forms.BooleanField(label=label, required=False, widget=tick)
        self.fields = {
            name: one
            for placed, old in self.fields.items()
            for name, one in [(placed, old), *([(UNANSWERED, field)] if placed == "stands" else [])]
        }
        return False

    @property
    def is_decided(self) -> bool:
        return bool(self.cleaned_data.get("stands") == DECIDED)


class PatternTargetForm(TargetForm):
    """Whose the plan is that begins with a pattern: it is always a new draft."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("stands", None)
        del self.fields["plan"]
        self.fields["unit"].help_text = ""

    @property
    def is_decided(self) -> bool:
        return False


class _Review:
    """What every form of a part that was found does besides checking its fields."""

    area: str

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():  # type: ignore[attr-defined]
            if _is_long(field, (self.initial or {}).get(name)):  # type: ignore[attr-defined]
                self.fields[name] = _with_room(field)  # type: ignore[attr-defined]
        if "text" in self.fields:  # type: ignore[attr-defined]
            explained = places_explained((self.initial or {}).get("text") or "")  # type: ignore[attr-defined]
            self.fields["text"].help_text = f"{self.fields['text'].help_text}{explained}"  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean()  # type: ignore[misc]
        if not self.errors:  # type: ignore[attr-defined]
            part = self.schema.model_validate(self.data_of())  # type: ignore[attr-defined]
            for name, reason in (*misfits(self.area, part), *contradictions(part)):
                self.add_error(name if name in self.fields else None, said(reason))  # type: ignore[attr-defined]
        for name in set(TIMES) & set(self.changed_data):  # type: ignore[attr-defined]
            if wrong := no_time(values.get(name)):
                self.add_error(name, said(wrong))  # type: ignore[attr-defined]
        return values


def _is_long(field: forms.Field, value: Any) -> bool:
    plain = type(field) is forms.CharField and not isinstance(field, DateField | OccasionField)
    return plain and isinstance(value, str) and (len(value) > ONE_LINE or "\n" in value)


def _with_room(field: forms.Field) -> forms.Field:
    widget = forms.Textarea(attrs={"class": "ds-input", "rows": 3})
    return forms.CharField(
        label=field.label, required=field.required, help_text=field.help_text, widget=widget
    )


class ActivityForm(part_form(Activity)):  # type: ignore[misc]
    flagged = None
    follow_up = OccasionField(label=part_form(Activity).base_fields["follow_up"].label, required=False)


class ServiceForm(part_form(Service)):  # type: ignore[misc]
    """Ages and the analysis are one value each in the plan and two fields each for a person."""

    age = None
    analysis = None
    functions = forms.MultipleChoiceField(
        label=part_form(Service).base_fields["functions"].label,
        choices=choices(Function),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    age_from = forms.IntegerField(label=_("From age"), required=False, min_value=0, max_value=120)
    age_to = forms.IntegerField(label=_("To age"), required=False, min_value=0, max_value=120)
    analysed = DateField(label=_("In-depth analysis made"), required=False)
    analysis_decision = forms.CharField(label=_("Decision after the analysis"), required=False)

    def __init__(self, data: Any = None, *, initial: dict[str, Any] | None = None, **kwargs: Any) -> None:
        given = initial or {}
        ages, analysis = given.get("age") or (None, None), given.get("analysis") or {}
        own = {"age_from": ages[0], "age_to": ages[1]}
        own |= {"analysed": analysis.get("date"), "analysis_decision": analysis.get("decision")}
        super().__init__(data, initial={**given, **own}, **kwargs)

    def data_of(self) -> dict[str, Any]:
        filled = self.cleaned_data
        ages = (filled.get("age_from"), filled.get("age_to"))
        analysis = Analysis(
            date=filled.get("analysed") or None, decision=filled.get("analysis_decision") or None
        )
        return {
            **super().data_of(),
            "age": ages if ages != (None, None) else None,
            "analysis": analysis if any(analysis.model_dump().values()) else None,
        }


_SPECIAL: dict[type, type[PartForm]] = {
    Activity: ActivityForm,
    Service: ServiceForm,
    AlarmRoute: AlarmRouteForm,
}


@cache
def _form_class(area: str) -> type[PartForm]:
    schema = KINDS[area].model
    return type(
        f"{schema.__name__}Review", (_Review, _SPECIAL.get(schema) or part_form(schema)), {"area": area}
    )


class _Filling:
    """A few fields of a part, filled where they are missed; the rest of the part stays as it is."""

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean()  # type: ignore[misc]
        if not any(values.get(name) for name in self.fields) and not self.errors:  # type: ignore[attr-defined]
            self.add_error(next(iter(self.fields)), gettext("Nothing is filled in. Write it here."))  # type: ignore[attr-defined]
        return values

    def data_of(self) -> dict[str, Any]:
        return {**self.initial, **super().data_of()}  # type: ignore[attr-defined, misc]


@cache
def _filling_class(area: str, names: tuple[str, ...]) -> type[PartForm]:
    whole = _form_class(area)
    others = {name: None for name in whole.base_fields if name not in names}
    return type(f"{whole.__name__}Filling", (_Filling, whole), others)


def filling_form(
    area: str, key: str, names: Sequence[str], values: dict[str, Any], data: Any = None
) -> PartForm:
    """The form for those fields of a part alone, on the card called ``key``."""
    return _filling_class(area, tuple(names))(data, initial=values, auto_id=f"{key}-%s")


def review_form(area: str, key: str, values: dict[str, Any], data: Any = None) -> PartForm:
    """The form for a part that was found. ``values`` is the part as it stands, ``data`` what was typed.

    Ids of fields begin with the part's ``key``, since several forms may be open on one page.
    """
    return _form_class(area)(data, initial=values, auto_id=f"{key}-%s")
