"""How the work goes over the year: when it is asked about, what was answered, and what was reported of it (S4)."""
