"""What a person is told of figures that were left out, since they may be about somebody."""

from samordna.plandoc.vocabulary import Text

ROW = Text(
    "Raden innehåller något som kan vara en personuppgift och togs inte med. Siffror gäller områden, aldrig personer.",
    "The row holds what may be personal data and was left out. Figures are about areas, never about persons.",
)
SOURCE = Text(
    "Källan innehåller något som kan vara en personuppgift och togs inte med.",
    "The source holds what may be personal data and was left out.",
)
COLUMN = Text(
    "Kolumnens rubrik innehåller något som kan vara en personuppgift, så kolumnen togs inte med.",
    "The column's heading holds what may be personal data, so the column was left out.",
)
TITLE = Text(
    "Tabellens titel innehåller något som kan vara en personuppgift, så tabellen togs inte med.",
    "The table's title holds what may be personal data, so the table was left out.",
)
