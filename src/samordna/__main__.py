"""``python -m samordna`` is the `samordna` command."""

from samordna.cli import main

main()
