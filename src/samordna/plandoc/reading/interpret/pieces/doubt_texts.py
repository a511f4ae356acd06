"""What a person is told and asked about rows that could not be read for certain."""

from samordna.plandoc.vocabulary import Text

NO_ROLE = Text(
    "Raden saknar ansvarig. Ange vem som ansvarar.", "The row names nobody responsible. Say who is."
)
NO_ACTION = Text(
    "Raden saknar aktivitet. Beskriv vad som ska göras.", "The row has no action. Say what is to be done."
)
FROM_SENTENCE = Text(
    "Ansvarig och tid är lästa ur meningen. Kontrollera dem.",
    "Who and when were read out of the sentence. Check them.",
)
WHO_FROM_SENTENCE = Text(
    "Ansvarig är läst ur meningen, och tiden ur raden ovanför. Kontrollera dem.",
    "Who was read out of the sentence, and when out of the line above. Check them.",
)
ONLY_WHO_FROM_SENTENCE = Text(
    "Ansvarig är läst ur meningen. Kontrollera det.", "Who was read out of the sentence. Check it."
)
ONLY_WHEN_FROM_SENTENCE = Text(
    "Tiden är läst ur meningen. Kontrollera den.", "When was read out of the sentence. Check it."
)
FROM_TEXT = Text(
    "Tiden är läst ur texten under aktiviteten. Kontrollera den.",
    "When was read out of the text below the activity. Check it.",
)
NO_ROLE_IN_SENTENCE = Text(
    "Aktiviteten är läst ur en mening som inte säger vem som ansvarar. Ange det och kontrollera tiden.",
    "The activity was read out of a sentence that does not say who is responsible. Say who, and check the time.",
)
NOBODY_IN_SENTENCE = Text(
    "Aktiviteten är läst ur en mening som inte säger vem som ansvarar. Ange det.",
    "The activity was read out of a sentence that does not say who is responsible. Say who.",
)
NO_HEADING = Text(
    "En cell står i en kolumn utan rubrik. Texten står i kommentaren, som inte är med i offentliga filer.",
    "A cell stands in a column without heading. Its text is in the comment, which public files leave out.",
)
TOLD_ONCE = Text(
    "Ansvarig eller tid står en gång under flera punkter och är läst för var och en av dem. Kontrollera det.",
    "Who or when is told once below several bullets and was read for each of them. Check it.",
)
HELD = Text(
    "Den första rutan är tom. Det som står i rutan ovanför är läst även här. Kontrollera det.",
    "The first cell is empty. What stands in the one above was read here too. Check it.",
)
UNDER_NAME = Text(
    "Ansvarig är läst ur rubriken som aktiviteten står under. Kontrollera det.",
    "Who is responsible was read from the heading that the activity stands under. Check it.",
)
UNDER_TIME = Text(
    "Tiden är läst ur rubriken som aktiviteten står under. Kontrollera den.",
    "The time was read from the heading that the activity stands under. Check it.",
)
SEVERAL = Text(
    "Rutan har flera aktiviteter. De är lästa var för sig, med det som står i radens andra rutor. Kontrollera dem.",
    "The cell holds several activities. They were read one by one, with what the other cells of the row say. Check them.",
)
NO_AMONG_STEPS = Text(
    "”Nej” är läst som ej påbörjad, eftersom andra rader säger att något är påbörjat eller delvis gjort. Kontrollera det.",
    "“No” was read as not started, since other rows say that something has begun or is partly done. Check it.",
)
SHARED = {
    NO_AMONG_STEPS: Text(
        "”Nej” är läst som ej påbörjad för {} aktiviteter, eftersom andra säger att något är påbörjat eller delvis gjort. "
        "Kontrollera det.",
        "“No” was read as not started for {} activities, since others say that something has begun or is partly done. "
        "Check it.",
    ),
    SEVERAL: Text(
        "Rutor har flera aktiviteter. {} är lästa var för sig, med det som står i radens andra rutor. Kontrollera dem.",
        "Cells hold several activities. {} were read one by one, with what the other cells of the row say. Check them.",
    ),
    UNDER_TIME: Text(
        "Tiden är läst ur rubriken som aktiviteterna står under, för {} aktiviteter. Kontrollera den.",
        "The time was read from the heading that the activities stand under, for {} of them. Check it.",
    ),
    UNDER_NAME: Text(
        "Ansvarig är läst ur rubriken som aktiviteterna står under, för {} aktiviteter. Kontrollera det.",
        "Who is responsible was read from the heading that the activities stand under, for {} of them. Check it.",
    ),
    HELD: Text(
        "I {} rader är den första rutan tom. Det som står i rutan ovanför är läst även där. Kontrollera det.",
        "In {} rows the first cell is empty. What stands in the one above was read there too. Check it.",
    ),
    TOLD_ONCE: Text(
        "Ansvarig eller tid står en gång under flera punkter och är läst för var och en av {} aktiviteter. Kontrollera det.",
        "Who or when is told once below several bullets and was read for each of {} activities. Check it.",
    ),
    NO_ROLE: Text(
        "{} aktiviteter saknar ansvarig. Ange vem som ansvarar för dem.",
        "{} activities name nobody responsible. Say who is.",
    ),
    NO_HEADING: Text(
        "I {} rader står text i en kolumn utan rubrik. Texten står i kommentaren, som inte är med i offentliga filer.",
        "In {} rows a cell stands in a column without heading. Its text is in the comment, which public files leave out.",
    ),
}
"""The same where many rows share it, with how many."""


def from_sentence(*, who: bool, when: bool) -> Text:
    """What is asked of that which a sentence told: of no more than that."""
    if who and when:
        return FROM_SENTENCE
    return ONLY_WHO_FROM_SENTENCE if who else ONLY_WHEN_FROM_SENTENCE


def unknown_column(heading: str) -> Text:
    return Text(
        f"Kolumnen ”{heading}” är okänd. Texten står i kommentaren, som inte är med i offentliga filer.",
        f"The column “{heading}” is unknown. Its text is in the comment, which public files leave out.",
    )


def unknown_label(label: str) -> Text:
    return Text(
        f"Rubriken ”{label}” är okänd. Texten står i kommentaren, som inte är med i offentliga filer.",
        f"The label “{label}” is unknown. Its text is in the comment, which public files leave out.",
    )


def read_by_contents(heading: str) -> Text:
    return Text(
        f"Rubriken ”{heading}” är okänd. Det som står under den är läst efter sitt innehåll. Kontrollera det.",
        f"The heading “{heading}” is unknown. What stands below it was read by its contents. Check it.",
    )


def area_over(text: str) -> Text:
    """What is asked once of a row across a table that stands over rows with goals of their own."""
    return Text(
        f"Raden ”{text}” står över rader som har egna mål. Den är läst till deras kommentar. Kontrollera det.",
        f"The row “{text}” stands over rows with goals of their own. It was read into their comment. Check it.",
    )


def who_over(text: str) -> Text:
    """What is asked once of a heading that stands beside those of who does what is below them, and does not say so itself."""
    return Text(
        f"Kolumnen ”{text}” är läst som den som ansvarar för det som står under den. Kontrollera det.",
        f"The column “{text}” was read as who is responsible for what stands below it. Check it.",
    )


def several_sheets(sheets: list[str]) -> Text:
    names = ", ".join(f"”{sheet}”" for sheet in sheets)
    english = ", ".join(f"“{sheet}”" for sheet in sheets)
    return Text(
        f"Aktiviteter finns på flera blad: {names}. Kontrollera att alla hör till den här planen.",
        f"Activities stand on several sheets: {english}. Check that all of them belong to this plan.",
    )


def named_groups(names: list[str]) -> Text:
    """What is asked once of all the headings that were read as what their activities are for."""
    swedish, english = ", ".join(f"”{name}”" for name in names), ", ".join(f"“{name}”" for name in names)
    return Text(
        f"Rubrikerna {swedish} är lästa som mål för aktiviteterna under dem. Kontrollera det.",
        f"The headings {english} were read as the goals of the activities below them. Check them.",
    )


def named_areas(heading: str) -> Text:
    """What is asked once of a column of areas that was read as what activities are for."""
    return Text(
        f"Kolumnen ”{heading}” är läst som mål för aktiviteterna. Kontrollera det.",
        f"The column “{heading}” was read as the goals of the activities. Check it.",
    )


def unknown_status(text: str) -> Text:
    return Text(
        f"Statusen ”{text}” är okänd. Välj en status.", f"The status “{text}” is unknown. Choose one."
    )


def unexplained_colours(texts: list[str], count: int) -> Text:
    """What is asked once of the colours in a table whose meaning the plan does not say."""
    swedish, english = ", ".join(f"”{text}”" for text in texts), ", ".join(f"“{text}”" for text in texts)
    if count == 1:
        return Text(
            f"Planen säger inte vad färgen {swedish} betyder för läget. Välj eller kontrollera status.",
            f"The plan does not say what the colour {english} means for the status. Choose or check one.",
        )
    return Text(
        f"Planen säger inte vad färgerna för läget betyder: {swedish}, på {count} rader. Säger orden bredvid hur det går "
        "är läget läst ur dem. Välj eller kontrollera status för var och en.",
        f"The plan does not say what the colours of the status mean: {english}, in {count} rows. Where the words beside say "
        "how it goes, the status was read from them. Choose or check a status for each.",
    )


def blank_statuses(count: int) -> Text:
    return Text(
        f"{count} aktiviteter har en tom cell för status. Den är läst efter planens förklaring av tecknen. Kontrollera dem.",
        f"{count} activities have an empty cell for the status. It was read by the plan's own key. Check them.",
    )


def many_statuses(texts: list[str], count: int) -> Text:
    """What is asked once of all the statuses of a table that mean nothing to us."""
    swedish, english = ", ".join(f"”{text}”" for text in texts), ", ".join(f"“{text}”" for text in texts)
    if len(texts) == 1:
        return Text(
            f"Statusen {swedish} är okänd och står på {count} rader. Välj en status.",
            f"The status {english} is unknown and stands in {count} rows. Choose one.",
        )
    return Text(
        f"Statusarna {swedish} är okända och står på {count} rader. Välj en status för var och en.",
        f"The statuses {english} are unknown and stand in {count} rows. Choose one for each.",
    )
