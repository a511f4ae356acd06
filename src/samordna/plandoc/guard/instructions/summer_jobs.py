"""Lists of those who applied for a summer job, which are people of whom neither an opinion nor a concern is kept.

How one comes to be on the list has to be told: by applying, queueing or having got the job. A list that is only "särskild" may
be of whoever somebody worries about, which is what the question is for.
"""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_JOBS = (
    *("sommarjobb", "feriejobb", "feriepraktik", "sommarpraktik", "ferieplats", "sommararbet", "feriearbet", "sommerjob"),
)  # fmt: skip
OPEN_SUMMER_JOBS = Opens(stems=_JOBS)
_OF_APPLICANTS = (
    *("kölist", "köordning", "söklist", "sökandelist", "ansökningslist", "ansökanlist", "väntelist", "reservlist"),
    *("anmälningslist", "deltagarlist", "närvarolist", "schemalist", "lottningslist", "placeringslist"),
)  # fmt: skip
_COMES_TO_IT = (
    *("sök", "ansök", "anmäl", "fått", "får", "vill", "önska", "tackat", "antag", "erbju", "tilldel", "lotta", "har", "ska"),
    *("søg", "søk", "fik"),
)  # fmt: skip
_UNTOLD = ("särskil", "egen", "eget", "egna", "intern", "hemlig", "separat", "dold", "speciell")
_LIST, _RELATIVE, _PERSON = bits("store", "list", "people_list"), bits("relative"), bits("person")
_LITTLE = {"ha", "sig", "till", "på", "ett", "att", "om"}
_MORE = bits(
    "view", "worry", "loaded", "sensitive", "trait", "possessive", "name", "who", "thinking", "negation"
)
_NEAR = 5


def is_of_summer_jobs(tokens: Sequence[Token]) -> bool:
    """ "Lista över ungdomar som sökt sommarjobb", "sommarjobb till ungdomar på kölistan"."""
    if any_of(tokens, _MORE) or any(token.word.startswith(_UNTOLD) for token in tokens):
        return False
    jobs = [at for at, token in enumerate(tokens) if token.word.startswith(_JOBS)]
    is_of_applicants = any(token.word.startswith(_OF_APPLICANTS) for token in tokens)
    return bool(jobs) and (
        is_of_applicants or (any_of(tokens, _LIST) and any(_is_told(tokens, job) for job in jobs))
    )


def _is_told(tokens: Sequence[Token], job: int) -> bool:
    """ "ungdomar som (har) sökt sommarjobb", and nothing but that."""
    for relative in range(max(1, job - _NEAR), job):
        said = tokens[relative + 1 : job]
        if tokens[relative].is_(_RELATIVE) and tokens[relative - 1].is_(_PERSON) and said:
            return all(token.word.startswith(_COMES_TO_IT) or token.word in _LITTLE for token in said)
    return False
