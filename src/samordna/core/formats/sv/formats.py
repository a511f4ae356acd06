"""Swedish: "3 mars 2026 kl. 14.05", as Svenska skrivregler has it."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j b Y"
MONTH_DAY_FORMAT = "j b"
TIME_FORMAT = "H.i"
DATETIME_FORMAT = r"j F Y \k\l. H.i"
SHORT_DATETIME_FORMAT = r"j b Y \k\l. H.i"
