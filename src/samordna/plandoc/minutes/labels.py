"""Every word that minutes add, in Swedish and English."""

from samordna.plandoc.vocabulary import Text

MINUTES = Text("Minnesanteckningar", "Minutes")
REGISTRY_NUMBER = Text("Diarienummer", "Registry number")
DAY = Text("Datum", "Date")
TIME = Text("Tid", "Time")
VENUE = Text("Plats", "Place")
PRESENT = Text("Närvarande, efter funktion", "Present, by function")
ABSENT = Text("Har meddelat att de inte kan komma", "Have said that they cannot come")
MISSING = Text("Var inte där", "Were not there")
SPOKEN_OF = Text("Vad som togs upp", "What was spoken of")
NOTES = Text("Anteckningar", "Notes")
DECISIONS = Text("Beslut", "Decisions")
TASKS = Text("Uppgifter", "Tasks")
TASK = Text("Vad som ska göras", "What is to be done")
WHO = Text("Vem som gör det", "Who does it")
DUE = Text("Senast", "Last day")
NOTHING = Text("Inget beslut antecknades.", "No decision was noted.")
