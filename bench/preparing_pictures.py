"""What the measured situation pictures are: a city's being weighed together, and those of its administrations, decided.

Runs inside ``samordna manage shell``, so Django is set up before anything is imported.
"""

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from samordna.accounts.commands import role_give
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.content.loadtest import SLUG
from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.picture.life import PictureStep
from samordna.plandoc.picture.words import PicturePart
from samordna.situation.commands.areas import area_create
from samordna.situation.commands.contributions import contribution_save, contribution_send, contribution_weigh
from samordna.situation.commands.deciding import DecidedHow, picture_decide
from samordna.situation.commands.pictures import picture_create, picture_step
from samordna.situation.commands.priorities import priorities_set
from samordna.situation.commands.problems import problem_create
from samordna.situation.commands.requests import request_create
from samordna.situation.commands.seats import seat_link, seats_add
from samordna.situation.commands.series import series_create
from samordna.situation.commands.sources import source_create
from samordna.situation.commands.statements import statement_create
from samordna.situation.commands.workshops import workshop_go_on, workshop_open
from samordna.situation.models import Area, Figure, Picture, Seat, Source

PROBLEMS, CONTRIBUTIONS, SERIES, SEATS = 30, 60, 20, 40
YEARS = range(2006, 2026)
OF_A_UNIT = 6
CRITERIA = ["Allvar", "Omfattning", "Påverkan"]
SOURCE = {
    "kind": "police",
    "distribution": "internal",
    "says": "Klotter har blivit vanligare vid torget, och fler känner oro.",
    "trend": "rising",
    "reliability": "B",
    "credibility": "2",
}
PROBLEM = {
    "seen": "En av åtta möter budskapen varje månad.",
    "since": "2023",
    "trend": "rising",
    "causes": "Slutna kanaler och få vuxna.",
    "consequences": "Hårdare språk och oro.",
    "affected": "Elever i årskurs 7–9",
    "confidence": "medium",
}


def prepare_pictures(email: str) -> tuple[int, list[str]]:
    """The city's picture, and what opens the seats at its workshop. Once made, it stays; the links are new each time."""
    home = Municipality.objects.get(slug=f"{SLUG}1")
    with acting_for(home.pk):
        if not Picture.objects.filter(municipality=home).exists():
            _make(home, User.objects.get(email=email))
        picture = Picture.objects.get(municipality=home, unit=None)
        workshop_go_on(workshop=picture.workshops.get())
        seats = Seat.objects.filter(workshop__picture=picture).select_related("workshop__picture")
        return picture.pk, [seat_link(seat=seat) for seat in seats]


def _make(home: Municipality, user: User) -> None:
    if not user.assignments.filter(municipality=home).exists():
        role_give(user=user, municipality=home, role=Role.CENTRAL_COORDINATOR)
    told = {"name": home.name, "kind": "municipality", "population": 900_000, "population_year": 2025}
    area = area_create(municipality=home, values=told)
    _series(home, area)
    for unit in Unit.objects.filter(municipality=home, kind="administration"):
        picture = _gathering(home, unit, user)
        _write(picture, _sources(picture), area, OF_A_UNIT, user)
        decision = DecidedHow(body="Nämnden", day=localdate(), section="12")
        picture_decide(picture=picture, decision=decision, user=user)
    picture = _gathering(home, None, user)
    _write(picture, _contributions(picture), area, PROBLEMS, user)
    functions = [f"Funktion {number}" for number in range(1, SEATS + 1)]
    seats_add(workshop=workshop_open(picture=picture, criteria=CRITERIA), functions=functions)


def _series(home: Municipality, area: Area) -> None:
    own = {"municipality": home, "area": area}
    for number in range(SERIES):
        told = {"name": f"Anmälda händelser {chr(65 + number)}", "unit_of_measure": "antal"}
        series = series_create(municipality=home, values=told)
        Figure.objects.bulk_create(
            Figure(series=series, period=str(year), value=100 + (year * 7 + number) % 90, **own)
            for year in YEARS
        )


def _gathering(home: Municipality, unit: Unit | None, user: User) -> Picture:
    today = localdate()
    told = {"title": f"Lägesbild {today.year}", "period": str(today.year), "unit": unit}
    picture = picture_create(municipality=home, values={**told, "gather_until": today})
    return _stepped(picture, PictureStep.GATHER, user)


def _stepped(picture: Picture, step: PictureStep, user: User) -> Picture:
    picture_step(picture=picture, step=step, user=user)
    picture.refresh_from_db()
    return picture


def _source(number: int) -> dict[str, Any]:
    return {**SOURCE, "name": f"Bidrag {number}", "date": str(localdate() - timedelta(days=30))}


def _sources(picture: Picture) -> list[Source]:
    return [source_create(picture=picture, values=_source(number)) for number in range(1, OF_A_UNIT + 1)]


def _contributions(picture: Picture) -> list[Source]:
    """Each asked for, sent and weighed in."""
    asked = {"kind": "police", "questions": ["Vad har ni sett, och var?"], "due_on": localdate()}
    sources = []
    for number in range(1, CONTRIBUTIONS + 1):
        email = f"funktion-{number}@matkommun.example"
        request = request_create(picture=picture, values={**asked, "email": email})
        contribution_save(request=request, values={"answer_1": f"Klotter vid torg {number}."})
        sent = contribution_send(request=request)
        sources.append(contribution_weigh(contribution=sent, values=_source(number)))
    return sources


def _write(picture: Picture, sources: list[Source], area: Area, problems: int, user: User) -> None:
    """All of it but the decision; half of the problems get a priority."""
    for number, part in enumerate(PicturePart):
        told = {"part": part, "text": "Läget är i huvudsak lugnt.", "sources": [sources[number].pk]}
        statement_create(picture=picture, values=told)
    _stepped(picture, PictureStep.ANALYSE, user)
    chosen: dict[int, tuple[int | None, str]] = {}
    for number in range(1, problems + 1):
        title = f"Våldsbejakande budskap vid torg {number}"
        own = {
            "title": title,
            "areas": [area.pk],
            "phenomena": [("net", "far_right", "fascination")[number % 3]],
        }
        about = sources[number % len(sources)], sources[(number * 7 + 1) % len(sources)]
        evidence = {one.pk: "for" for one in about}
        row = problem_create(picture=picture, values=PROBLEM | own, evidence=evidence)
        if number <= problems // 2:
            chosen[row.pk] = number, "Det drabbar flest."
    priorities_set(picture=picture, chosen=chosen)
