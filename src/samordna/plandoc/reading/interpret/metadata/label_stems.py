"""Labels in words of their own, known by what the words are made of: "Beslutande nämnd", "Diarieföringsnummer"."""

import re
from functools import lru_cache

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.label import Label

_PLAN = r"\w*(?:plan|program|strategi|avtal|löfte|överenskommelse|lista)\w{0,3}"
_STEMS: tuple[tuple[Label, re.Pattern[str]], ...] = tuple(
    (label, lazily(stem))
    for label, stem in (
        (
            Label.ABOUT_FILE,
            r"senast (?:reviderad|ändrad|uppdaterad)|^reviderings(?:datum|historik)|^kontakt|^upprättad|^framtagen",
        ),
        (
            Label.REGISTRY_NUMBER,
            r"^d\.?nr\b|diarie|ärende(?:nummer|nr|[- ]?id|beteckning)|^ärende nr|registreringsn|^dok\w*\.? ?nr",
        ),
        (
            Label.RESPONSIBLE,
            r"(?:ansvar|ägare|förvaltare).*(?:dokument|plan\b|planen|revider)|(?:dokument|revidering)\w*(?:ansvar|ägare)",
        ),
        (
            Label.REVISION,
            r"nästa (?:revid|översyn|uppdat|genomgång)|revideras|aktualitetspröv|aktualiser|revidering(?:sdatum)? senast",
        ),
        (
            Label.REVISION,
            rf"^(?:nästa|ny(?:tt)?) {_PLAN} (?:beslut|antas|fastst|tas|skrivs)",
        ),
        (Label.UNTIL, r"^sista giltighets(?:dag|datum)|^(?:giltighet\w* )?(?:upphör|löper ut|går ut)$"),
        (Label.UNTIL, r"(?:giltigt?|gäller|gällande|giltighet(?:stid)?) (?:t\.?\s?o\.?\s?m|till|längst)"),
        (
            Label.FROM,
            r"(?:giltigt?|gäller|gällande|giltighet(?:stid)?) (?:fr\.?\s?o\.?\s?m|från)|ikraftträdande|gäller från",
        ),
        (
            Label.PERIOD,
            r"giltig|(?:plan|program|avtals|löp|mandat)(?:tid|period)|gäller|gällande|avser period|tidsperiod",
        ),
        (Label.VERSION, r"version|utgåva"),
        (Label.SECTION, r"paragraf|^§|^protokoll$"),
        (
            Label.ADOPTED,
            r"(?:beslut|fastställ|antag|godkänn)\w*-?\s?(?:datum|dag)|datum för (?:beslut|fastställ|antag|godkänn)",
        ),
        (Label.DECISION, r"^(?:beslut|antag|fastställ|godkän)\w* (?:av|i)\b"),
        (
            Label.BOARD,
            r"nämnd|styrelse|^(?:ansvarigt|ägande|politiskt) organ$|^(?:politisk )?instans$|^huvudman|^politiskt? ansvar",
        ),
        (Label.DECISION, r"beslut|fastställ|antag|antaget|godkän"),
        (Label.ADMINISTRATION, r"^(?:ansvarig )?(?:förvaltning|avdelning|kontor)"),
        (
            Label.TITLE,
            r"^(?:dokument|dokument\w*namn|dokumentets namn|planens namn|namn på (?:plan(?:en)?|dokument(?:et)?)|rubrik|titel)$",
        ),
    )
)
"""The parts of words that labels are made with, for those that no list holds; the first that fits counts."""

_MOST_WORDS = 5


@lru_cache(maxsize=4096)
def stem_label(text: str) -> Label | None:
    """What a label in words of its own means: "Beslutande nämnd", "Diarieföringsnummer"."""
    words = " ".join(text.lower().split()).strip(" :.*")
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    return next((label for label, stem in _STEMS if stem.search(words)), None)
