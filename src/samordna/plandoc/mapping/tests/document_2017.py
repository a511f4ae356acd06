"""The 23 services of the 2017 document, as one who reads its chapter on the mapping would enter them: nothing is guessed.

The document names no areas (some services are "in the seven prioritised outer areas"), two arenas (outreach in the streets, and
the school), and ages only where it says so.
"""

from typing import Any

from samordna.plandoc.mapping import MappedService
from samordna.plandoc.vocabulary import Arena, Function, Level, Pathway, TargetGroup

P, D, R = Function.PREVENTIVE, Function.DETECTING, Function.REMEDIAL
CHILDREN, YOUTH, YOUNG = TargetGroup.CHILDREN, TargetGroup.YOUTH, TargetGroup.YOUNG_ADULTS
ADULTS, FAMILIES = TargetGroup.ADULTS, TargetGroup.FAMILIES
PROFESSIONALS, ASSOCIATIONS = TargetGroup.PROFESSIONALS, TargetGroup.ASSOCIATIONS
OWNERS = ("Socialförvaltningen",)


def _one(
    name: str, functions: set[Function], groups: set[TargetGroup], ages: Any = None, **other: Any
) -> MappedService:
    level = Level.INTERVENTION if R in functions else Level.PREVENTION
    given = {"functions": frozenset(functions), "target_groups": frozenset(groups), "ages": ages}
    return MappedService(key=name, name=name, level=level, owner=OWNERS[-1], owners=OWNERS, **given, **other)


SERVICES = [
    _one("PLUS Föräldrastöd", {P}, {FAMILIES}),
    _one("Mini Maria", {D}, {YOUTH}),
    _one("Stödcentrum", {D}, {YOUTH}),
    _one("Särskilt kvalificerad kontaktperson", {D}, {YOUTH}, (None, 21)),
    _one("Ungdomstjänst", {D}, {YOUTH}),
    _one("Giovannis akut- och korttidsboende", {D}, {YOUTH}, (13, 20)),
    _one("Kruton – Skyddat boende", {D}, {YOUTH, YOUNG}, (16, 25)),
    _one("Relationsvåldcentrum", {D}, {ADULTS}, (18, None)),
    _one("Samtalsmottagning – våld i nära relationer", {D}, {ADULTS}, (18, None)),
    _one("Boende- och behandlingsenheten", {D}, {ADULTS}),
    _one("Origo", {P, D}, {YOUTH, YOUNG, PROFESSIONALS, ASSOCIATIONS}, (13, 26)),
    _one("Enheten för juridik, upphandling och föreningsstöd", {P, D}, {ASSOCIATIONS}),
    _one("Enheten för ensamkommande", {P, D}, {YOUTH}),
    _one("Avdelningen för nyanlända och Intro Stockholm", {P, D}, {ADULTS, FAMILIES}),
    _one("Ungdomsjouren", {P, D}, {CHILDREN, YOUTH}, arenas=frozenset({Arena.PLACE})),
    _one("Familjecentraler", {P, D}, {CHILDREN, FAMILIES}),
    _one(
        "Samverkan skola och stadsdelsförvaltning",
        {P, D},
        {CHILDREN, YOUTH},
        arenas=frozenset({Arena.SCHOOL}),
    ),
    _one("Stockholms stads socialjour", {D, R}, {CHILDREN, YOUTH, ADULTS}),
    _one("Enheten för hemlösa – Avhopparverksamhet", {R}, {ADULTS}, pathway=Pathway.EXIT_SUPPORT),
    _one("Kriscentrum för kvinnor och barn", {D, R}, {CHILDREN, ADULTS}),
    _one("Eurenii Minne akut- och utredningshem och föräldrastöd", {D, R}, {FAMILIES}, (0, 12)),
    _one("Sociala insatsgrupper för unga", {D, R}, {YOUTH}, (12, 18), pathway=Pathway.INTERVENTION_GROUP),
    _one(
        "Sociala insatsgrupper för unga vuxna",
        {D, R},
        {YOUNG},
        (19, 29),
        pathway=Pathway.INTERVENTION_GROUP,
    ),
]
