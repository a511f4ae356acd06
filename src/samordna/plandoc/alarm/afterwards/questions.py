"""What an evaluation asks, of how it went and of no person. Short, since it is answered by whoever is tired."""

from dataclasses import dataclass

from samordna.plandoc.vocabulary import Text


@dataclass(frozen=True, slots=True)
class Question:
    """``key`` stands in what is kept, so it is never changed."""

    key: str
    text: Text


QUESTIONS: tuple[Question, ...] = (
    Question("worked", Text("Vad fungerade bra?", "What worked well?")),
    Question(
        "reached",
        Text(
            "Nåddes rätt funktioner i tid? Vilka nummer eller ersättare behöver ändras?",
            "Were the right functions reached in time? Which numbers or deputies need changing?",
        ),
    ),
    Question(
        "decided",
        Text(
            "Var det klart vem som beslutade vad, och fanns underlag för besluten?",
            "Was it clear who decided what, and was there enough to decide on?",
        ),
    ),
    Question(
        "informed",
        Text(
            "Fick ledning, personal och de som bor här veta det de behövde?",
            "Did management, staff and residents learn what they needed?",
        ),
    ),
    Question(
        "cared_for",
        Text(
            "Fungerade omhändertagandet av dem som berördes, och av vår egen personal?",
            "Did care for those concerned work, and for our own staff?",
        ),
    ),
    Question("together", Text("Hur fungerade samverkan med andra?", "How did work with others go?")),
    Question("change", Text("Vad ska vi ändra till nästa gång?", "What do we change until next time?")),
)
