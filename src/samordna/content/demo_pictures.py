"""The demo's situation pictures.

One is decided today, shown to everybody and taken into a draft, the next is half gathered, and two are of districts.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from samordna.accounts.models import User
from samordna.content.demo_requests import ask_all
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.life_cycle import State
from samordna.plandoc.picture.life import PictureStep
from samordna.plans.commands import picture_take
from samordna.plans.models import PlanVersion
from samordna.situation.commands.deciding import DecidedHow, picture_decide
from samordna.situation.commands.pictures import picture_create, picture_step
from samordna.situation.commands.priorities import priorities_set
from samordna.situation.commands.problems import problem_create, problem_update
from samordna.situation.commands.publishing import picture_publish
from samordna.situation.commands.scores import scores_save
from samordna.situation.commands.seats import seats_add
from samordna.situation.commands.sources import source_create
from samordna.situation.commands.statements import statement_create
from samordna.situation.commands.workshops import workshop_close, workshop_note, workshop_open
from samordna.situation.models import Area, Picture, Problem, Source

WRITTEN = ("title", "phenomena", "trend", "seen", "causes", "consequences", "affected", "confidence")
SEATS = ("Fältverksamheten", "Elevhälsan", "Kommunpolisen", "Trygghetssamordnaren")


class Pictures:
    """``told`` is what ``stockholm_2017/pictures.yaml`` holds; years and days are counted from today."""

    def __init__(self, municipality: Municipality, user: User, told: Mapping[str, Any]) -> None:
        self._municipality, self._user, self._told = municipality, user, told
        self._today = localdate()
        self._areas = {row.name: row.pk for row in Area.objects.filter(municipality=municipality)}
        self._units = {row.code: row for row in Unit.objects.filter(municipality=municipality)}

    def make(self) -> None:
        last = self._told["last"]
        picture = self._decided(last, None)
        picture_publish(picture=picture)
        self._take(picture, self._units[self._told["taken_by"]])
        self._gathered(self._told["now"])
        for one in self._told["districts"]:
            unit = self._units[one["unit"]]
            if one.get("decided"):
                self._decided(one, unit)
            else:
                self._begun(one, unit)

    def _take(self, picture: Picture, unit: Unit) -> None:
        """The unit's draft says what the picture says, and so leads back to it."""
        version = PlanVersion.objects.get(plan__unit=unit, state=State.DRAFT)
        picture_take(version=version, picture=picture)

    def _begun(self, told: Mapping[str, Any], unit: Unit | None, *, years: int = 0, days: int = 0) -> Picture:
        year = self._today.year + years
        values = {
            "title": told["title"].format(year=year),
            "period": str(year),
            "unit": unit,
            "gather_until": self._today + timedelta(days=days),
        }
        return picture_create(municipality=self._municipality, values=values)

    def _decided(self, told: Mapping[str, Any], unit: Unit | None) -> Picture:
        """A decision is never earlier than the day when what it rests on was gathered."""
        picture = self._begun(told, unit)
        self._step(picture, PictureStep.GATHER)
        sources = self._sources(picture, told["sources"], days=60)
        for part, text, rests_on in told["statements"]:
            values = {"part": part, "text": text, "sources": [sources[one].pk for one in rests_on]}
            statement_create(picture=picture, values=values)
        self._step(picture, PictureStep.ANALYSE)
        problems = [self._problem(picture, one, sources) for one in told["problems"]]
        self._weigh(picture, problems, told)
        number = told.get("registry_number", "").format(year=self._today.year)
        decision = DecidedHow(told["body"], self._today, told["section"], number)
        picture_decide(picture=picture, decision=decision, user=self._user)
        picture.refresh_from_db()
        return picture

    def _gathered(self, told: Mapping[str, Any]) -> None:
        picture = self._begun(told, None, years=1, days=told["days_left"])
        self._step(picture, PictureStep.GATHER)
        sources = self._sources(picture, told["sources"], days=5)
        ask_all(picture, told["asked"], self._units)
        rows = {row.title: row for row in Problem.objects.filter(picture=picture).select_related("picture")}
        for title, (development, reason) in told["became"].items():
            values = {"development": development, "development_reason": reason}
            problem_update(problem=rows[title], values=values)
        for one in told["problems"]:
            self._problem(picture, one, sources)

    def _step(self, picture: Picture, step: PictureStep) -> None:
        picture_step(picture=picture, step=step, user=self._user)
        picture.refresh_from_db()

    def _sources(self, picture: Picture, told: Mapping[str, Any], *, days: int) -> dict[str, Source]:
        day = self._today - timedelta(days=days)
        return {
            key: source_create(
                picture=picture,
                values={"distribution": "internal", "local": True, "date": day.isoformat(), **values},
            )
            for key, values in told.items()
        }

    def _problem(self, picture: Picture, one: Mapping[str, Any], sources: Mapping[str, Source]) -> Problem:
        year = self._today.year
        values = {name: one[name] for name in WRITTEN if name in one}
        values["areas"] = [self._areas[name] for name in one["areas"]]
        values["since"] = one["since"].format(year=year, last=year - 1, before=year - 3)
        evidence = {sources[key].pk: stance for stance in ("for", "against") for key in one.get(stance, ())}
        return problem_create(picture=picture, values=values, evidence=evidence)

    def _weigh(self, picture: Picture, problems: Sequence[Problem], told: Mapping[str, Any]) -> None:
        workshop = workshop_open(picture=picture, criteria=self._told["criteria"])
        given = [one["scores"] for one in told["problems"]]
        functions = SEATS[: len(given[0])]
        for number, (seat, _token) in enumerate(seats_add(workshop=workshop, functions=functions)):
            scores = {row.pk: tuple(each[number]) for row, each in zip(problems, given, strict=True)}
            scores_save(seat=seat, scores=scores)
        if note := told.get("note"):
            workshop_note(workshop=workshop, note=note)
        workshop_close(workshop=workshop)
        why = [
            (row.pk, one["why"]) for row, one in zip(problems, told["problems"], strict=True) if "why" in one
        ]
        chosen = {pk: (place, reason) for place, (pk, reason) in enumerate(why, start=1)}
        priorities_set(picture=picture, chosen=chosen)


def picture_all(municipality: Municipality, user: User, told: Mapping[str, Any]) -> None:
    Pictures(municipality, user, told).make()
