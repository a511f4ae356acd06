"""What a person is told of a file that can do harm: which file, what is wrong, what to do. One line each."""

from enum import StrEnum

from samordna.plandoc.reading.problems import refused
from samordna.plandoc.reading.result import ReadError

_AGAIN = (
    "Skriv ut den till en ny PDF och försök igen.",
    "Print it to a new PDF and try once more.",
)


class Harm(StrEnum):
    """What a PDF can do besides showing pages."""

    SCRIPT = "script"
    ACTION = "action"
    ATTACHMENT = "attachment"
    FORM = "form"


_TOLD = {
    Harm.SCRIPT: (
        "filen innehåller skript, som kan göra skada.",
        "the file holds scripts, which could do harm.",
    ),
    Harm.ACTION: (
        "filen kan starta program, öppna andra filer eller skicka uppgifter.",
        "the file can start programs, open other files or send data.",
    ),
    Harm.ATTACHMENT: (
        "filen har andra filer i sig, som ingen ser på sidorna.",
        "the file has other files in it, which nobody sees on its pages.",
    ),
    Harm.FORM: (
        "filen är ett formulär av ett slag som kan ändra sig självt.",
        "the file is a form of a kind that can change itself.",
    ),
}


def harmful(name: str, harm: Harm) -> ReadError:
    sv, en = _TOLD[harm]
    return refused(name, f"{sv} {_AGAIN[0]}", f"{en} {_AGAIN[1]}")


def no_pdf(name: str) -> ReadError:
    return refused(
        name,
        "filen är ingen PDF, vad den än heter. Spara dokumentet som PDF och försök igen.",
        "the file is no PDF, whatever it is called. Save the document as a PDF and try again.",
    )


def more_than_it_seems(name: str) -> ReadError:
    return refused(
        name,
        f"efter sidorna kommer något mer i filen. {_AGAIN[0]}",
        f"something more follows after the pages of the file. {_AGAIN[1]}",
    )


def locked(name: str) -> ReadError:
    return refused(
        name,
        f"filen är krypterad. {_AGAIN[0]}",
        f"the file is encrypted. {_AGAIN[1]}",
    )


def not_gone_through(name: str) -> ReadError:
    return refused(
        name,
        f"filen är skadad, eller byggd så att den inte går att gå igenom. {_AGAIN[0]}",
        f"the file is damaged, or built so that it cannot be gone through. {_AGAIN[1]}",
    )


def too_many_pages(name: str, most: int) -> ReadError:
    return refused(
        name,
        f"filen har fler än {most} sidor. Dela upp den.",
        f"the file has more than {most} pages. Split it.",
    )
