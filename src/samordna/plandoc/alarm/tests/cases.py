"""Both routes of the document, and people to run them among."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from samordna.plandoc.alarm.model import Route, Step, Whom
from samordna.plandoc.alarm.people import Reached

NIGHT = datetime(2026, 12, 24, 3, 10, tzinfo=UTC)
DAY = datetime(2026, 12, 22, 10, 0, tzinfo=UTC)
RULE = (
    "Om en händelse klassas som extraordinär kan stadsdirektören ge Socialjouren i uppdrag att lokalt samordna "
    "det psykosociala omhändertagandet i och mellan förvaltningar, även under kontorstid."
)
GONE = "borttagen"
JOUR, CHIEF, DIRECTOR = "Socialjouren", "Socialjourens enhetschef", "Direktören på berörd förvaltning"
SOCIAL, CITY = "Direktören vid socialförvaltningen", "Stadsdirektören"


def after(minutes: float, start: datetime = NIGHT) -> datetime:
    return start + timedelta(minutes=minutes)


def whom(role: str) -> Whom:
    """A function with a contact point whose key is made of its name."""
    return Whom(role=role, contact=role.lower()[:40])


def step(key: str, role: str = "", **more: Any) -> Step:
    return Step(key=key, whom=whom(role) if role else Whom(), **{"text": f"Gör {key}.", **more})


def route(*steps: Step) -> Route:
    return Route(name="Larmvägen", steps=list(steps))


@dataclass
class Fakes:
    """Everybody answers around the clock, except those named; offices are open from 8 to 17."""

    vacant: set[str] = field(default_factory=set)
    office: set[str] = field(default_factory=set)
    unconfirmed: set[str] = field(default_factory=set)
    mute: set[str] = field(default_factory=set)
    unheard: set[str] = field(default_factory=set)

    def reach(self, whom: Whom, at: datetime) -> Reached | None:
        key = whom.contact or whom.duty
        if not key or whom.role in self.vacant:
            return None
        is_open = self.is_office_hours(at) if whom.role in self.office else None
        phone = "" if whom.role in self.mute else "08-508 00 000"
        return Reached(
            key,
            whom.role,
            phone,
            is_open=is_open,
            is_confirmed=whom.role not in self.unconfirmed,
            gets_messages=whom.role not in self.unheard,
        )

    def called(self, whom: Whom) -> str:
        return "" if whom.contact == GONE else f"Jour {whom.duty}"

    def is_office_hours(self, at: datetime) -> bool:
        return 8 <= at.hour < 17


VIA_SOCIALJOUREN = Route(
    name="Via Socialjouren",
    trigger="socialjouren",
    owner="Socialjouren",
    rule=RULE,
    steps=[
        Step(
            key="larm",
            text="Larm inkommer till Socialjouren.",
            actor=JOUR,
            minutes=1,
            then=["enhetschef", "direktor"],
        ),
        Step(
            key="enhetschef",
            text="Socialjouren kontaktar Socialjourens enhetschef.",
            actor=JOUR,
            whom=whom(CHIEF),
            deputy=whom("Biträdande enhetschef"),
            then=["sof"],
        ),
        Step(
            key="direktor",
            text="Socialjouren kontaktar direktören på berörd förvaltning direkt.",
            actor=JOUR,
            whom=whom(DIRECTOR),
            deputy=whom("Avdelningschefen"),
            successor=whom("Kommunens växel"),
            question="Ska det psykosociala omhändertagandet, POSOM, i den egna förvaltningen aktiveras?",
            decides="posom",
            then=["sof"],
        ),
        Step(
            key="sof",
            text="Socialjouren informerar även direktören vid socialförvaltningen.",
            actor=JOUR,
            whom=whom(SOCIAL),
            only_when_extraordinary=True,
        ),
        Step(
            key="stadsdirektor",
            text="Direktören informerar stadsdirektören om Socialjourens gjorda och planerade insatser.",
            actor=SOCIAL,
            whom=whom(CITY),
            only_when_extraordinary=True,
        ),
    ],
)
VIA_TIB = Route(
    name="Via TIB, tjänsteman i beredskap",
    trigger="tib",
    owner="Stadsledningskontoret",
    rule=RULE,
    steps=[
        Step(
            key="ckl",
            text="Stadsdirektören avgör om den centrala krisledningsorganisationen behövs.",
            actor="TIB",
            whom=whom(CITY),
            deputy=whom("Biträdande stadsdirektören"),
            question="Behövs samordning och insatser från den centrala krisledningsorganisationen, CKL?",
            decides="ckl",
            then=["sof", "stadsdirektor"],
        ),
        Step(
            key="sof",
            text="Socialjouren informerar kontinuerligt direktören vid socialförvaltningen.",
            actor=JOUR,
            whom=whom(SOCIAL),
            deputy=whom("Biträdande direktören"),
            every=30,
            then=[],
        ),
        Step(
            key="stadsdirektor",
            text="Direktören håller den kontinuerliga kontakten med stadsdirektören.",
            actor=SOCIAL,
            whom=whom(CITY),
            every=60,
            then=[],
        ),
    ],
)
