"""A list of what everybody is to do: who raises the alarm and who opens the gate, and nothing of what anybody thinks."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.occasions import is_all_but_when
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits
from samordna.plandoc.lazily import lazily

_LISTS = ("lista", "listor", "checklist", "förteckning", "sammanställning", "översikt", "tabell", "lathund")
_FUNCTIONS = r"(?:enhet|funktion|förvaltning|roll|avdelning|skola|chef|verksamhet|part|arbetsgrupp)\w*"
_EVERYBODY = rf"(?:var och en|envar|alla|vi|ni|man|(?:varje|respektive) {_FUNCTIONS})"
_DOES = r"(?:(?:(?:ska|skall|bör|måste) )?(?:gör|göra|sköter|sköta)|har för (?:uppgift|uppgifter|ansvar)|ansvarar för)"
_TASK = lazily(
    rf"(?:(?:på|över|med|om|av|för|:) )?(?:vad {_EVERYBODY} {_DOES}|(?:vem|vilka)(?: som)? {_DOES} vad)(?!\S)"
)
_MADE = {"kort", "ta", "gör", "göra", "skriv", "skriva", "alla", "ha", "har", "om"}
"""What is said of the list itself, or who gets it."""
_OF_THEM = bits(
    *("person", "loaded", "individual", "those", "name", "who", "attendance", "people_list", "sensitive", "view", "trait"),
    *("possessive", "data", "recorded", "thinking", "kept", "strong", "medium", "telling", "pointing", "whether"),
)  # fmt: skip
OPEN_TASK_LISTS = Opens(stems=_LISTS)
"""One of these stands in each of these sentences."""


def is_list_of_tasks(tokens: Sequence[Token]) -> bool:
    """ "En kort lista på vad var och en ska göra", "lista på vem som gör vad"; but not "… har sagt", nor "… i gänget"."""
    listed = next((at for at, token in enumerate(tokens) if token.word.startswith(_LISTS)), None)
    if listed is None or any_of([token for token in tokens[:listed] if token.word not in _MADE], _OF_THEM):
        return False
    behind = tokens[listed + 1 :]
    task = _TASK.match(" ".join(token.word for token in behind))
    return task is not None and is_all_but_when(behind[len(task.group().split()) :], _OF_THEM)
