"""Looks through a PDF in a process of its own: is given a line of JSON with its name, then the file; writes ``{"pages": 3}``, or
``{"error": [sv, en]}``.
"""

import sys

from samordna.plandoc.harmless.pdf import pages_of_harmless
from samordna.plandoc.reading.apart import answer

if __name__ == "__main__":
    answer(sys.stdin.buffer, sys.stdout.buffer, lambda data, name: {"pages": pages_of_harmless(data, name)})
