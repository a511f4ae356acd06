"""The form of a step: who does what, whom they reach, what is decided and what follows."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import GuardedForm
from samordna.organisation.selects import LongSelect
from samordna.plandoc.alarm.model import DAY_MINUTES, SHORTEST_ROUND, RouteBody, Step
from samordna.readiness.routes.choices import Reachable, key_of, whom_of
from samordna.readiness.routes.fields import WaysField, WordsField
from samordna.readiness.routes.words import DECIDES, HOURS, SEND

LINE = ("whom", "deputy", "successor")
WAYS = ("then", "yes", "no")
PLAIN = (
    *("text", "actor", "message", "minutes", "question", "decides"),
    *("every", "only_when_extraordinary", "hours", "send", "copies"),
)


def _whom(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, widget=LongSelect)


def _role(label: Any, **kwargs: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=200, required=False, **kwargs)


class StepForm(GuardedForm, forms.Form):
    """``step`` is the one that is changed; None for a new one. :meth:`values` is what the library makes a step of."""

    text = forms.CharField(label=gettext_lazy("What is done"), max_length=600)
    actor = _role(gettext_lazy("Who does it"), help_text=gettext_lazy("A function, such as Socialjouren."))
    whom = _whom(gettext_lazy("Whom to reach"))
    whom_role = _role(
        gettext_lazy("Or only a role"),
        help_text=gettext_lazy(
            "Where there is no contact point yet, or to name it otherwise than it is called."
        ),
    )
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes before the next in line is tried"),
        min_value=1,
        max_value=DAY_MINUTES,
        initial=10,
    )
    deputy = _whom(gettext_lazy("Deputy, when there is no answer"))
    deputy_role = _role(gettext_lazy("Or only the deputy's role"))
    successor = _whom(gettext_lazy("Next in turn, when the deputy does not answer either"))
    successor_role = _role(gettext_lazy("Or only the role of the next in turn"))
    message = WordsField(label=gettext_lazy("Words to say"))
    send = forms.MultipleChoiceField(
        label=gettext_lazy("Sent by itself too, when the step begins"),
        choices=SEND,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    copies = forms.MultipleChoiceField(
        label=gettext_lazy("Sent to these contact points as well"),
        required=False,
        widget=forms.SelectMultiple({"size": 6}),
    )
    question = forms.CharField(
        label=gettext_lazy("What is to be decided, as a question"),
        max_length=600,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    decides = forms.ChoiceField(
        label=gettext_lazy("What the answer decides"), choices=DECIDES, required=False
    )
    yes = WaysField(label=gettext_lazy("After yes"))
    no = WaysField(label=gettext_lazy("After no"))
    then = WaysField(
        label=gettext_lazy("Then comes"),
        help_text=gettext_lazy("Several steps go on side by side."),
    )
    every = forms.IntegerField(
        label=gettext_lazy("Repeated every so many minutes until the alarm is closed"),
        min_value=SHORTEST_ROUND,
        max_value=DAY_MINUTES,
        required=False,
        help_text=gettext_lazy("For a duty to keep somebody informed. Empty for what is done once."),
    )
    only_when_extraordinary = forms.BooleanField(
        label=gettext_lazy("Only in an extraordinary event"), required=False
    )
    hours = forms.ChoiceField(label=gettext_lazy("When it applies"), choices=HOURS, initial="always")

    def __init__(
        self,
        *args: Any,
        body: RouteBody,
        reachable: Reachable,
        parts: str,
        step: Step | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.body, self.step, self.watches = body, step, step is not None
        self._fill()
        fields: Any = self.fields
        for name in LINE:
            key = self.initial.get(name, "")
            fields[name].choices = [*reachable.whom, *_gone(key, reachable)]
        for name in WAYS:
            fields[name].offer(body, step)
        known = {key for key, _name in reachable.contacts}
        gone = [
            (key, _("A contact point that is no more"))
            for key in self.initial.get("copies", [])
            if key not in known
        ]
        fields["copies"].choices = [*reachable.contacts, *gone]
        fields["message"].count_at(parts)

    def _fill(self) -> None:
        if self.step is None:
            return
        given = self.step.model_dump()
        self.initial.update({name: given[name] for name in (*PLAIN, *WAYS)})
        for name in LINE:
            whom = getattr(self.step, name)
            self.initial.update({name: key_of(whom), f"{name}_role": whom.role if whom else ""})

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if not values.get("question") and any(values.get(name) is not None for name in ("yes", "no")):
            self.add_error("question", _("Write the question whose yes or no leads on."))
        if values.get("send") and not values.get("message") and "message" not in self.errors:
            self.add_error("message", _("Write the words that are to be sent."))
        if values.get("copies") and not values.get("send"):
            self.add_error("send", _("Choose how it is sent, or send to no contact points."))
        return values

    def values(self) -> dict[str, Any]:
        given = self.cleaned_data
        line = {name: whom_of(given[name], given[f"{name}_role"].strip()) for name in LINE}
        there = {name: whom if any(whom.values()) or name == "whom" else None for name, whom in line.items()}
        return {**{name: given[name] for name in (*PLAIN, *WAYS)}, **there}


def _gone(key: str, reachable: Reachable) -> list[tuple[str, str]]:
    offered = {one for one, _name in reachable.whom}
    return [(key, _("Somebody who is no more"))] if key and key not in offered else []
