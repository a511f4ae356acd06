"""Words of plans in Norwegian and Danish that Swedish has not: a municipality by the border has partners who write them."""

from samordna.plandoc.vocabulary import Status

STATUSES: dict[Status, str] = {
    Status.NOT_STARTED: (
        r"(?:endnu |enda )?ikk?j?e (?:på)?(?:start(?:et|a)|begynn?t|begynd?t|byrja|i ?gang(?:satt?)?)|planla[gt]t"
    ),
    Status.IN_PROGRESS: (
        r"påbegynd?t|påbyrja|i gang|igangsatt?|under arbei(?:d|de)|under arbejde|delvis (?:gjennomført|gennemført)"
    ),
    Status.DONE: r"ferdig|fullført|fullførd|gjennomført|gjennomførd|gennemført|udført|afsluttet|avsluttet|avslutta",
    Status.DELAYED: r"forsinket|forsinka|udskudt",
    Status.PAUSED: r"på vent|(?:satt?|stilt) i bero",
    Status.CANCELLED: r"avlyst|aflyst|avbrutt|afbrudt|udgår",
}

PERIOD = (
    "gjelder",
    "gjelder for",
    "gjelder perioden",
    "gjeld",
    "gælder",
    "gælder for",
    "gyldighet",
    "planperiode",
)

NEXT_REVISION = (
    "neste rullering",
    "neste revisjon",
    "neste revidering",
    "næste revision",
    "næste revidering",
)

ONGOING = r"løpende|løbende|fortløpende|løpande"
