"""The personal-data guard: what may never be written into a plan (docs/domain.md).

What is found, and whether it stops the save or asks the writer for a decision:

| kind | found | outcome |
| --- | --- | --- |
| identity number | valid Swedish numbers, also interim ones, and those of the neighbours, in every spelling | stops |
| | with signs between its digits where nobody expects them, and no dash, label or somebody beside it | asks |
| | where the four digits may be a year or a time, or only the label says so | asks |
| | those of other countries and of papers, called what they are; with a birth date also beside somebody | stops |
| | unnamed, with right digits beside a word for the country (and for somebody, without a birth date) | asks |
| | with a wrong check digit, said to be of a case, a pupil or a client ("Ärendet gäller …", "… som går i nian") | asks |
| | the day on which somebody is born, and the registration number of a car, called one | asks |
| register instruction | telling somebody to write down who people are, whom they meet or what they think | stops |
| | mapping what each of them believes or is for ("kartlägg elevernas politiska åsikter") | stops |
| | the same where it is less sure: worry, other verbs, beside words of lawful work | asks |
| | forms widened with beliefs, lists of theirs matched, cases of them gathered, "anteckna vilka" | asks |
| | figures with those behind them, who came with what they thought ("antal elever och vilka de är") | asks |
| profile link | a link to an account or channel on a known service | stops |
| | one that sounds public, or somebody's page elsewhere | asks |
| phone, mobile | 070, 072, 073, 076, 079 (and 071, 074, 075, 078) beside somebody, or where nobody is said to have it | stops |
| | with anybody else ("Socialjouren 070-…", "Vaktmästarna 070-…") | asks |
| | said to be a function's telephone ("jourtelefonen"), or a unit's duty ("Fältgruppens jour") | no hit |
| phone, other | valid numbers that are not listed in ``data/public_numbers.txt``, a function's ("växel") or a unit's | asks |
| e-mail, private | at a consumer provider (``data/private_mail.txt``), unless the local part is a function: then asks | stops |
| e-mail, named | a personal local part (``anna.svensson@``, ``abc123@``) at an organisation, any at a pupil's | asks |
| e-mail, function | ``registrator@``, ``socialjour@``, ``kommun@``: any local part that shows no person | no hit |
| handle | ``@name``, "snap: name" | asks |
| address | street with number, or any name with one where somebody lives or a postcode follows | asks |
| | the number of a flat ("lgh 1101"), whatever house stands before it, and the house with it | asks |
| | where an institution receives visitors ("Biblioteket, Skolgatan 8"), or a box | no hit |
| | where a meeting, a course or the like is said to be held, and nobody to live | no hit |
| | in a field for where people meet, without a sign that somebody lives there (``venues``) | no hit |
| name | given name and surname, also of authors | asks |
| | a given name alone beside an age, a class, a relative, what somebody works as, or a school | asks |
| | or where what is planned is for one person, or "han" or "hon" stands behind | asks |
| | in lower case before what only persons do ("ola hansen truet læreren") | asks |

The guard reads through spellings meant to hide or broken by a converter: see ``folding``. Every pass is linear in the
length of the text. Lists of names, streets' endings and providers are plain text in ``data/``.
"""

from samordna.plandoc.guard.document import scan_document
from samordna.plandoc.guard.explanations import explanation_of
from samordna.plandoc.guard.hits import Hit, HitKind, is_blocking
from samordna.plandoc.guard.identity_looks import identity_looks
from samordna.plandoc.guard.known import KnownWords
from samordna.plandoc.guard.phone_holders import is_said_to_be_somebodys
from samordna.plandoc.guard.scanning import scan
from samordna.plandoc.guard.venues import asked_of_a_venue

__all__ = [
    "Hit",
    "HitKind",
    "KnownWords",
    "asked_of_a_venue",
    "explanation_of",
    "identity_looks",
    "is_blocking",
    "is_said_to_be_somebodys",
    "scan",
    "scan_document",
]
