"""The words in which a chain is told."""

from samordna.plandoc.chain.model import LooseKind
from samordna.plandoc.vocabulary import Text

LOOSE: dict[LooseKind, tuple[Text, Text]] = {
    LooseKind.GONE: (
        Text("Aktiviteter som pekar på något borttaget", "Activities that point to what is gone"),
        Text(
            "Problemet eller målet har tagits bort ur planen. Ange ett som finns.",
            "The problem or goal has been taken out of the plan. State one that is there.",
        ),
    ),
    LooseKind.UNLISTED: (
        Text(
            "Aktiviteter som nämner något planen inte listar",
            "Activities that name what the plan does not list",
        ),
        Text(
            "Skriv problemet eller målet som det står i planen, eller lägg till det där.",
            "Write the problem or goal as it stands in the plan, or add it there.",
        ),
    ),
    LooseKind.PROBLEM_WITHOUT_ACTIVITY: (
        Text("Problem utan aktivitet", "Problems without an activity"),
        Text(
            "Lägg till en aktivitet, eller ange problemet på en som svarar på det.",
            "Add an activity, or state the problem on one that answers it.",
        ),
    ),
    LooseKind.PROBLEM_WITHOUT_GOAL: (
        Text("Problem utan mål", "Problems without a goal"),
        Text(
            "Ange ett mål på en aktivitet som svarar på problemet.",
            "State a goal on an activity that answers the problem.",
        ),
    ),
    LooseKind.PROBLEM_WITHOUT_CAUSE: (
        Text("Problem utan orsak", "Problems without a cause"),
        Text("Skriv vad problemet troligen beror på.", "Write what the problem is likely to come from."),
    ),
    LooseKind.GOAL_WITHOUT_ACTIVITY: (
        Text("Mål utan aktivitet", "Goals without an activity"),
        Text(
            "Lägg till en aktivitet, eller ange målet på en som leder dit.",
            "Add an activity, or state the goal on one that leads there.",
        ),
    ),
    LooseKind.GOAL_WITHOUT_PROBLEM: (
        Text("Mål utan problem", "Goals without a problem"),
        Text(
            "Ange ett problem på en aktivitet som leder till målet.",
            "State a problem on an activity that leads to the goal.",
        ),
    ),
    LooseKind.GOAL_WITHOUT_INDICATOR: (
        Text("Mål utan indikator", "Goals without an indicator"),
        Text("Ange hur det märks att målet är nått.", "State how one can tell that the goal is reached."),
    ),
    LooseKind.ACTIVITY_WITHOUT_PROBLEM: (
        Text("Aktiviteter utan problem", "Activities without a problem"),
        Text("Ange vilket problem aktiviteten svarar på.", "State which problem the activity answers."),
    ),
    LooseKind.ACTIVITY_WITHOUT_GOAL: (
        Text("Aktiviteter utan mål", "Activities without a goal"),
        Text("Ange vilket mål aktiviteten leder till.", "State which goal the activity leads to."),
    ),
    LooseKind.INDICATOR_WITHOUT_BASELINE: (
        Text("Indikatorer utan utgångsläge", "Indicators without a baseline"),
        Text("Ange hur det ser ut i dag.", "State what it is like today."),
    ),
    LooseKind.INDICATOR_WITHOUT_TARGET: (
        Text("Indikatorer utan målvärde", "Indicators without a target"),
        Text(
            "Ange vad indikatorn ska visa när målet är nått.",
            "State what it is to show when the goal is reached.",
        ),
    ),
}
"""What hangs loose in each way, and how it is mended."""


def folded(text: str | None) -> str:
    """The words by which two texts are the same."""
    return " ".join((text or "").casefold().split()).rstrip(".")
