"""Every word that a memorandum adds, in Swedish and English."""

from samordna.plandoc.vocabulary import Text

ROUND = Text("Granskning", "Review")
DAY = Text("Datum", "Date")
NUMBER_OF_PLANS = Text("Antal planer", "Number of plans")
PLAN = Text("Plan", "Plan")
COUNT = Text("Antal", "Number")
UNIT = Text("Nämnd eller enhet", "Board or unit")
OUTCOME = Text("Förslag till beslut", "Proposed decision")
CONDITIONS = Text("Villkor", "Conditions")
NO_ANSWERS = Text("Ingen har svarat på frågorna.", "Nobody has answered the questions.")
NOT_JUDGED = Text("Inte bedömd", "Not judged")
QUESTION = Text("Fråga", "Question")
NUMBERED = Text("Fråga {}", "Question {}")
COUNT_OF_YES = Text("Antal ja", "Number of yes")
BY_OUTCOME = Text("Planer efter förslag till beslut", "Plans by proposed decision")
BY_QUESTION = Text("Planer med svaret ja, fråga för fråga", "Plans with the answer yes, question by question")
PLANS_AND_JUDGEMENTS = Text("Planerna och vad som föreslås", "The plans and what is proposed")
ANSWERS_BY_QUESTION = Text("Svaren på varje fråga", "The answers to each question")
