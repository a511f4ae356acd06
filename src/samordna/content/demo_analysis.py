"""The demo's in-depth analysis of the services of its register, half answered. No mail goes."""

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from samordna.mapping.commands.analysis_answers import answers_save, answers_send
from samordna.mapping.commands.analysis_decisions import decisions_set
from samordna.mapping.commands.analysis_links import link_make
from samordna.mapping.commands.analysis_rounds import analysis_begin
from samordna.mapping.queries import services_of
from samordna.organisation.models import Municipality


def analyse_all(municipality: Municipality, told: dict[str, Any]) -> None:
    """``told`` is what ``stockholm_2017/analysis.yaml`` holds."""
    today = localdate()
    values = {
        "title": told["title"].format(year=today.year),
        "year": today.year,
        "due_on": today + timedelta(days=told["days_left"]),
        "words": told["words"],
    }
    analysis = analysis_begin(
        municipality=municipality, values=values, services=list(services_of(municipality))
    )
    forms = {one.service.name: one for one in analysis.forms.select_related("round", "service")}
    for name, answers in told["answered"].items():
        link_make(form=forms[name])
        answers_send(form=forms[name], values=answers)
    for name, answers in told["begun"].items():
        link_make(form=forms[name])
        answers_save(form=forms[name], values=answers)
    for name, decision in told["decided"].items():
        decided = {"priority": None, "decided_on": today, **decision}
        decisions_set(forms=[forms[name]], **decided)
