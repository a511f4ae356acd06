"""The forms of an alarm: short, for a thumb in the dark, and guarded."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import GuardedForm
from samordna.core.personal_data import FieldHit
from samordna.plandoc.guard import HitKind, identity_looks
from samordna.readiness.enums import ActivationKind, EventKind


class MarkedForm(GuardedForm, forms.Form):
    """``mark`` tells a sending from another, so that what is sent twice, by a double tap or a slow network, is kept once.

    A running log is never changed: what is shaped like an identity number does not come in by a tick, whatever its check digit.
    """

    refuses = frozenset({HitKind.IDENTITY_NUMBER})

    def _guard(self) -> None:
        super()._guard()
        for name, text in self._new_texts().items():
            for hit in identity_looks(text):
                self.add_error(name, self._told(FieldHit(name, hit)))

    mark = forms.UUIDField(
        widget=forms.HiddenInput,
        error_messages={name: _("Open the page anew and try again.") for name in ("invalid", "required")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("mark", uuid4())

    @property
    def sent_mark(self) -> UUID:
        mark: UUID = self.cleaned_data["mark"]
        return mark

    def only_refuses(self, name: str) -> bool:
        """Whether all is right but the text ``name``, so that the rest can be saved without it."""
        return self.is_bound and list(self.errors) == [name]


class StartForm(MarkedForm):
    what = forms.CharField(
        label=_("What has happened"),
        help_text=_("The event and the place; no person."),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    """In several lines, since the key that ends a line must start no alarm."""
    kind = forms.ChoiceField(choices=ActivationKind.choices, widget=forms.HiddenInput)
    beside = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def clean_what(self) -> str:
        return " ".join(str(self.cleaned_data["what"]).split())


def _note(label: Any, *, required: bool = True, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=4000,
        required=required,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class NoteForm(MarkedForm):
    text = _note(_("Note"), help_text=_("What happens and what is done; no person."))

    @classmethod
    def holding(cls, text: str) -> "NoteForm":
        """A text that is not saved, with why it was refused, to be mended and written in the log."""
        return cls({"text": text, "mark": uuid4()}, auto_id="id_note_%s")


class MustSay(MarkedForm):
    """A form whose only text must be filled in, and says so."""

    @property
    def marks_required(self) -> bool:
        return True


class CorrectionForm(MustSay):
    text = _note(_("What is right"), help_text=_("Stands beside the entry, which stays as it is."))


class ExtraordinaryForm(MustSay):
    text = _note(_("Reasons"))


class CloseForm(MustSay):
    text = _note(_("Why the alarm is closed"))


class HandOverForm(MarkedForm):
    to = forms.CharField(
        label=_("To which function"), help_text=_("Such as TIB 2. No person."), max_length=200
    )
    text = _note(
        _("Good to know"),
        required=False,
        help_text=_("The summary below goes along by itself."),
    )


class StepForm(MarkedForm):
    """What is told of a step. ``said`` is the button: a kind of entry, or the answer to a decision."""

    SAID = (EventKind.REACHED, EventKind.NOT_REACHED, EventKind.DONE, EventKind.INFORMED, "yes", "no")

    step = forms.CharField(max_length=60, widget=forms.HiddenInput)
    attempt = forms.IntegerField(min_value=0, max_value=2, widget=forms.HiddenInput)
    turn = forms.IntegerField(min_value=0, max_value=100_000, widget=forms.HiddenInput)
    said = forms.ChoiceField(choices=[(one, one) for one in SAID], widget=forms.HiddenInput)
    text = _note(_("Reasons"), required=False)

    def entry(self) -> dict[str, Any]:
        """What :func:`event_add` takes of it, without a text that was refused."""
        said = self.cleaned_data["said"]
        is_answer = said in {"yes", "no"}
        return {
            "kind": EventKind.DECIDED if is_answer else EventKind(said),
            "answer": said if is_answer else "",
            **{name: self.cleaned_data[name] for name in ("step", "attempt", "turn")},
            "text": self.cleaned_data.get("text", ""),
        }
