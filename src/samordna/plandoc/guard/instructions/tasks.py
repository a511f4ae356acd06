"""Whether whoever writes a plan is asked which function does a task in it: who raises the alarm, is told, or is worked with."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_OF_PEOPLE = bits("person", "individual", "loaded", "those", "name", "attendance", "people_list", "sensitive")
_SAID_OF_THEM = _OF_PEOPLE | bits("view", "worry", "trait", "possessive", "data")
_PEOPLE_SAID = bits("person", "individual", "loaded", "name", "attendance", "people_list", "view")
_WRITE = {"skriv", "beskriv", "ange"}
_DOWN = {"upp", "ned", "ner"}
_WHO_DOES = (("som", "larmar"), ("som", "skickar"), ("som", "gör", "det"), ("som", "får", "veta"))
_WITH_WHOM = (("ni", "samverkar", "med"), ("ni", "samarbetar", "med"))
_WHAT_TO = ("vad", "till")
_LITTLE = {"som", "det", "ska", "kan", "är", "då", "först"}
_ON_DUTY = {("i", "tjänst"), ("har", "beredskap")}
_RECEIVES, _GIVES_WORD = {("tar", "emot"), ("ta", "emot")}, {"besvarar", "återkopplar"}
_CALLS = ("samtal", "larm", "ärende", "anmäl")
_JUDGES = {"bedömer", "utreder", "hanterar", "handlägger"}
_IT = {"den", "det", "anmälan", "ärendet", "larmet", "samtalet"}
_REPORTED = ("anmäl", "larm", "ärende", "samtal", "tips", "signal", "oros")
_FROM, _NEAR = {"från", "hos"}, 6
_HEADINGS = ("kolumn", "rubrik", "under")


def is_task_in_plan(tokens: Sequence[Token], who: int) -> bool:
    """ "Skriv vem som larmar …", "Skriv vilka ni samverkar med": but "Skriv upp vem som …" writes them down, and with a word for
    people anywhere the question stands.
    """
    words = [token.word for token in tokens]
    write = next((index for index in range(who - 1, -1, -1) if words[index] in _WRITE), None)
    if write is None or words[write + 1] in _DOWN or any_of(tokens[write:], _OF_PEOPLE):
        return False
    behind = tuple(words[who + 1 : who + 4])
    is_done_or_told = tuple(words[max(0, who - 2) : who]) == _WHAT_TO
    return is_done_or_told or any(behind[: len(one)] == one for one in (*_WHO_DOES, *_WITH_WHOM))


def is_on_duty(tokens: Sequence[Token], who: int) -> bool:
    """ "vem som tar emot samtalet", "vem som har jour": but "vem som tar emot besök från rörelsen" is somebody else."""
    rest = tokens[who + 1 :]
    if _is_judge_of_report(tokens[:who], rest):
        return True
    if any_of(rest, _SAID_OF_THEM) or any(token.word in _FROM for token in rest):
        return False
    behind = [token.word for token in rest[:_NEAR] if token.word not in _LITTLE]
    does = tuple(behind[:2])
    is_receiving = does in _RECEIVES and any(word.startswith(_CALLS) for word in behind[2:3])
    return is_receiving or does in _ON_DUTY or not _GIVES_WORD.isdisjoint(behind[:1])


def _is_judge_of_report(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """ "hur orosanmälan tas emot och vem som bedömer den": the report stands before, and nothing is said behind."""
    is_reported = any(sort in token.word for token in before for sort in _REPORTED)
    behind = [token.word for token in rest if token.word not in _LITTLE or token.word in _IT]
    return (
        is_reported
        and len(behind) == 2
        and behind[0] in _JUDGES
        and behind[1] in _IT
        and not any_of(before, _PEOPLE_SAID)
    )


def is_column_of_duty(tokens: Sequence[Token], who: int) -> bool:
    """ "Den som står överst i kolumnen Vem kallar till möte": the heading of the plan's own table."""
    is_heading = any(token.word.startswith(_HEADINGS) for token in tokens[max(0, who - 1) : who])
    return (
        is_heading and tokens[0].word in {"den", "de"} and any(token.word == "står" for token in tokens[1:5])
    )
