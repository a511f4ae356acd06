"""Weighing together: problems scored by everyone invited, alone, from a telephone; shown; and decided on."""
