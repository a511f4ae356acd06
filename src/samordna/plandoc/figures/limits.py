"""How much a file of figures may hold: more than a plan does, and no more than can be kept in memory beside its reader."""

from samordna.plandoc.reading.limits import MEGABYTE

MOST_ROWS = 200_000
MOST_FIGURES = 400_000
LARGEST_TEXT = 30 * MEGABYTE
