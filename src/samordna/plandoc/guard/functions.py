"""Names of functions and public bodies in addresses and accounts: ``registrator``, ``socialjouren``."""

from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_ENDINGS = (
    "kommun", "stad", "jour", "jouren", "nämnd", "nämnden", "namnd", "namnden", "kontor", "kontoret", "kansli", "kansliet",
    "förvaltning", "forvaltning", "förvaltningen", "forvaltningen", "tjänst", "tjanst", "skola", "skolan", "center", "centrum",
    "enhet", "enheten", "gruppen", "registrator", "samordnare", "samordning", "mottagning", "forening", "förening", "klubben",
    "garden", "gården", "huset", "omsorg", "omsorgen", "vard", "vård", "varden", "vården", "halsa", "hälsa", "halsan", "hälsan",
    "bibliotek", "biblioteket", "verksamheten", "ledning", "teamet", "radet", "rådet", "projektet", "natverket", "nätverket",
    "utbildning", "service", "support", "ungdom", "fritid", "kultur", "central", "centralen", "jobb",
    "forebyggande", "förebyggande", "funktion", "funktionen", "verksamhet", "grupp", "stod", "stöd", "stodet", "stödet",
    "vakt", "vakten", "assistenter", "assistent", "sekreterare", "handlaggare", "handläggare", "radgivning", "rådgivning",
    "linje", "linjen",
    "avdelning", "avdelningen", "sektion", "sektionen", "utskott", "utskottet", "myndighet", "omradet", "området",
    "familjecentral", "mottagningar", "boendet", "kommunen", "regionen",
    "polis", "polisen", "samverkan", "trygghet", "sakerhet", "säkerhet", "vandrare", "vandrarna", "vardar", "vardarna", "vakter",
    "vakterna", "vaktmastare", "vaktmästare",
)  # fmt: skip
_PARTED = lazily(r"[._+-]")


def names_a_function(local: str) -> bool:
    functions = word_list("functions")
    return any(part in functions or part.endswith(_ENDINGS) for part in _PARTED.split(local))
